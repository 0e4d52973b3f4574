"""Which inputs the figures lack, and what is taken instead."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from configurator.basis.text import Message, Name
from configurator.line.demand import monthly
from configurator.line.model import Buffer, Line, Station
from configurator.line.working_time import available_per_day


def missing_inputs(line: Line) -> tuple[Message, ...]:
    """Return one message for each kind of input that lacks, naming where."""
    found = [Message(key) for key, lacks in LACKING_ON_LINE if lacks(line)]
    found += _named("line-missing-routing", "products", (p.name for p in line.products if not p.routing))
    for key, lacks_station in LACKING_AT_STATION:
        found += _named(key, "stations", (station.name for station in line.stations if lacks_station(station)))
    found += _named("line-missing-stock", "stocks", (buffer.name for buffer in line.buffers if is_uncounted(buffer)))
    return tuple(found)


def is_uncounted(buffer: Buffer) -> bool:
    """Say whether nobody looked how much a stock holds."""
    return not buffer.stocks and buffer.days is None


def lacks_uptime(station: Station) -> bool:
    """Say whether neither uptime nor MTBF with MTTR is known."""
    return station.uptime is None and (station.mtbf is None or station.mttr is None)


def lacks_batch(station: Station) -> bool:
    """Say whether a changeover time is known, but not how often it happens."""
    return station.changeover is not None and station.batch is None and station.every_part_every is None


LACKING_ON_LINE: tuple[tuple[str, Callable[[Line], bool]], ...] = (
    (
        "line-missing-working-time",
        lambda line: available_per_day(line.calendar) <= 0 or line.calendar.days_per_month <= 0,
    ),
    ("line-missing-demand", lambda line: not sum(monthly(product) for product in line.products)),
    ("line-missing-stocks", lambda line: not line.buffers),
)
LACKING_AT_STATION: tuple[tuple[str, Callable[[Station], bool]], ...] = (
    ("line-missing-cycle-time", lambda station: station.cycle_time.magnitude <= 0),
    ("line-missing-uptime", lacks_uptime),
    ("line-missing-yield", lambda station: station.first_pass_yield is None),
    ("line-missing-batch", lacks_batch),
    ("line-missing-power", lambda station: station.power is None),
)


def _named(key: str, argument: str, names: Iterable[Name]) -> list[Message]:
    listed = tuple(names)
    return [Message(key, **{argument: listed})] if listed else []
