"""How many of what: the quantities of an option's price lines and labour, from where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from configurator.basis.frozen import find
from configurator.catalog.entry import Labour, Price, Solution
from configurator.line.model import Line
from configurator.plan.exchange import SUPPLIERS_OWN, Exchange
from configurator.plan.model import Option
from configurator.plan.prices import UnitPrice, unit_price


@dataclass(frozen=True, slots=True)
class PricedLine:
    """A price of the entry with its quantity in this plan; `amount` in won ex VAT (per month when the price is monthly)."""

    price: Price
    quantity: int
    amount: int
    unit: UnitPrice


def placed_stations(option: Option, solution: Solution, line: Line) -> int:
    """Return at how many stations an option counts: its own, or all when it stands at stations and none is named."""
    present = [station for station in option.stations if find(line.stations, station) is not None]
    return len(present) if present or solution.placed == "stations" else len(line.stations)


def quantity(price: Price, option: Option, solution: Solution, line: Line) -> int:
    """Return the quantity of one price line: what was set by hand, else what `price.per` says."""
    for amount in option.amounts:
        if amount.price == price.key:
            return amount.quantity
    stations = placed_stations(option, solution, line)
    if price.per == "site":
        return 1
    if price.per == "station":
        return stations * price.count * option.units
    if price.per == "machine":
        return _machines(option, line) * price.count  # a machine is linked once, however many gateways share the work
    return price.count * option.units * (stations if price.each_station else 1)


def priced_lines(
    option: Option, solution: Solution, line: Line, exchange: Exchange = SUPPLIERS_OWN
) -> tuple[PricedLine, ...]:
    """Return every price line of an option with its quantity and amount, in the entry's order; foreign ones by `exchange`."""
    return tuple(_priced(price, quantity(price, option, solution, line), exchange) for price in solution.prices)


def _priced(price: Price, number: int, exchange: Exchange) -> PricedLine:
    unit = unit_price(price, number, exchange)
    return PricedLine(price, number, unit.won * number, unit)


def labour_days(labour: Labour, option: Option, solution: Solution, line: Line) -> float:
    """Return the person-days of one labour line."""
    return labour.days + labour.days_per_station * placed_stations(option, solution, line)


def _machines(option: Option, line: Line) -> int:
    chosen = [station for station in line.stations if not option.stations or station.id in option.stations]
    return sum(station.machines for station in chosen)
