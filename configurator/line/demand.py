"""What the customer asks of the line and of each station."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from configurator.basis.ids import StationId
from configurator.line.model import Line, Product
from configurator.line.station_performance import quality
from configurator.line.working_time import shifts_per_month


@dataclass(frozen=True, slots=True)
class Demand:
    """Pieces per shift the customers take, what each station must make good for them, and how many products pass it."""

    per_shift: float | None  # None: no product, no demand or no working time
    required: Mapping[StationId, float]
    products: Mapping[StationId, int]


def demand_of(line: Line) -> Demand:
    """Return the demand on every station of the line.

    A station must make more good pieces than the customer takes where stations behind it reject some (first-pass yield; rejected
    pieces are taken as lost): required = demand / (yield of every later step of the routing). Each visit of a routing counts.
    """
    shifts = shifts_per_month(line.calendar)
    required = {station.id: 0.0 for station in line.stations}
    products = dict.fromkeys(required, 0)
    yields = {station.id: quality(station) for station in line.stations}
    for product in line.products:
        for station in set(product.routing) & required.keys():
            products[station] += 1
        _walk_back(product, monthly(product) / shifts if shifts else 0.0, yields, required)
    total = sum(monthly(product) for product in line.products)
    return Demand(total / shifts if shifts and total else None, required, products)


def monthly(product: Product) -> float:
    """Return the pieces a month of one product; never below zero."""
    return max(0.0, product.monthly_demand.canonical)


def _walk_back(
    product: Product, pieces: float, yields: Mapping[StationId, float], required: dict[StationId, float]
) -> None:
    """Add what one product asks of each station, from the customer up the routing; unknown stations are skipped."""
    needed = pieces
    for station in reversed(product.routing):
        if station in required:
            required[station] += needed
            needed /= yields[station] or 1.0  # a station that makes nothing good is a bottleneck by itself
