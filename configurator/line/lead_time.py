"""How long a piece is in the factory: stocks in pieces, in days of demand, and the work in it."""

from __future__ import annotations

from configurator.line.demand import monthly
from configurator.line.model import Buffer, Line
from configurator.line.working_time import available_per_day, working_seconds


def pieces_waiting(buffer: Buffer, line: Line) -> float | None:
    """Return the pieces in one stock: counted, or its days of supply times the daily demand that passes it; None when nobody looked."""
    if buffer.stocks:
        return sum(max(0.0, stock.pieces.canonical) for stock in buffer.stocks)
    day, days = available_per_day(line.calendar), line.calendar.days_per_month
    if buffer.days is None or day <= 0 or days <= 0:
        return None
    passing = sum(monthly(product) for product in line.products if buffer.before in (None, *product.routing)) / days
    return max(0.0, working_seconds(buffer.days, line.calendar)) / day * passing


def all_pieces_waiting(line: Line) -> float | None:
    """Return the pieces in all stocks somebody looked at; None when there is none."""
    known = [pieces for buffer in line.buffers if (pieces := pieces_waiting(buffer, line)) is not None]
    return sum(known) if known else None


def days_of(pieces: float | None, per_day: float | None) -> float | None:
    """Return how many working days `pieces` last at a daily rate.

    With the daily demand it is the inventory days of Learning to See; with today's output it is Little's law, W = L / λ.
    """
    return pieces / per_day if pieces is not None and per_day else None


def processing_time(line: Line) -> float:
    """Return the seconds of work in one piece: its cycle times along the routing, the mean over products weighted by demand.

    Without any routing it is the sum over all stations.
    """
    cycles = {station.id: max(0.0, station.cycle_time.to("s")) for station in line.stations}
    routed = [product for product in line.products if product.routing]
    if not routed:
        return sum(cycles.values())
    weights = [monthly(product) for product in routed]
    if not sum(weights):
        weights = [1.0] * len(routed)
    work = (sum(cycles.get(station, 0.0) for station in product.routing) for product in routed)
    return sum(weight * seconds for weight, seconds in zip(weights, work, strict=True)) / sum(weights)
