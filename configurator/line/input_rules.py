"""Rules about the inputs of a line: what is impossible, and what nobody has looked at yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, replace
from typing import Any

from configurator.basis.issues import PRACTICE, Remedy, Severity
from configurator.basis.text import Message, Name
from configurator.basis.units import Duration, Quantity, Ratio
from configurator.basis.vocabulary import PortState
from configurator.line.demand import monthly
from configurator.line.finding import Finding, finding
from configurator.line.missing import is_uncounted, lacks_batch, lacks_uptime
from configurator.line.model import Buffer, Equipment, Line, Product, Station
from configurator.line.station_figures import BOOK, ISO_22400
from configurator.line.steps import LineStep, SetInterface
from configurator.line.working_time import available_per_shift, shifts_per_month

MAY_BE_NEGATIVE = ("margin",)
SHARES = ("uptime", "performance", "first_pass_yield")


def calendar_leaves_time(line: Line) -> Iterator[Finding]:
    """Shifts, their length less breaks, and the days of a month leave time to work, within 24 hours a day."""
    shift, shifts = available_per_shift(line.calendar), shifts_per_month(line.calendar)
    day = line.calendar.shift_length.to("h") * line.calendar.shifts
    if shift <= 0 or shifts <= 0 or day > 24 or line.calendar.days_per_month > 31:
        yield finding(
            "calendar-leaves-time",
            Severity.BLOCK,
            ("calendar",),
            shifts=line.calendar.shifts,
            length=line.calendar.shift_length,
            breaks=line.calendar.breaks,
            days=Duration(line.calendar.days_per_month, "d"),
        )


def demand_is_known(line: Line) -> Iterator[Finding]:
    """Some product is asked for by a customer."""
    if not any(monthly(product) for product in line.products):
        yield finding("demand-is-known", Severity.BLOCK, ("line", *(each.id for each in line.products)), source=BOOK)


def cycle_times_are_positive(line: Line) -> Iterator[Finding]:
    """A piece takes time at every station."""
    for station in line.stations:
        if station.cycle_time.magnitude <= 0:
            yield finding("cycle-times-are-positive", Severity.BLOCK, (station.id,), source=BOOK, station=station.name)


def machines_are_counted(line: Line) -> Iterator[Finding]:
    """A station has at least one machine or workplace."""
    for station in line.stations:
        if station.machines < 1:
            yield finding(
                "machines-are-counted", Severity.BLOCK, (station.id,), station=station.name, machines=station.machines
            )


def shares_are_possible(line: Line) -> Iterator[Finding]:
    """Uptime, speed and yield lie above 0 and at most at 100 %."""
    for station in line.stations:
        wrong = {
            name: share for name in SHARES if (share := getattr(station, name)) is not None and not _possible(share)
        }
        if wrong:
            yield finding(
                "shares-are-possible",
                Severity.BLOCK,
                (station.id,),
                source=ISO_22400,
                station=station.name,
                shares=tuple(Message("line-field-value", field=_field(name), value=wrong[name]) for name in wrong),
            )


def amounts_are_not_negative(line: Line) -> Iterator[Finding]:
    """No time, amount, power or count is below zero; temperatures and margins may be."""
    named: tuple[Station | Product | Buffer, ...] = (*line.stations, *line.products, *line.buffers)
    objects: tuple[tuple[str, Name | Message, tuple[Any, ...]], ...] = (
        ("calendar", Message("line-place-calendar"), (line.calendar,)),
        ("economics", Message("line-place-economics"), (line.economics,)),
        ("site", Message("line-place-site"), (line.site,)),
        ("flows", Message("line-place-flows"), line.flows),
        *((each.id, each.name, (each, *getattr(each, "stocks", ()))) for each in named),
    )
    for subject, place, parts in objects:
        below = tuple(name for part in parts for name in _negative_fields(part))
        if below:
            said = tuple(_field(name) for name in dict.fromkeys(below))
            yield finding("amounts-are-not-negative", Severity.BLOCK, (subject,), place=place, fields=said)


def stops_are_known(line: Line) -> Iterator[Finding]:
    """Uptime, or MTBF and MTTR, is known at every station."""
    yield from _unknown("stops-are-known", line.stations, lacks_uptime, ISO_22400)


def yields_are_known(line: Line) -> Iterator[Finding]:
    """The first-pass yield is known at every station."""
    yield from _unknown("yields-are-known", line.stations, lambda station: station.first_pass_yield is None, ISO_22400)


def changeovers_have_a_rhythm(line: Line) -> Iterator[Finding]:
    """Who knows how long a changeover takes also knows how often it comes."""
    yield from _unknown("changeovers-have-a-rhythm", line.stations, lacks_batch, BOOK)


def zones_are_known(line: Line) -> Iterator[Finding]:
    """Every station stands in an ambient zone, so that devices can be checked against it."""
    yield from _unknown("zones-are-known", line.stations, lambda station: station.zone is None, "IEC 60529")


def power_is_known(line: Line) -> Iterator[Finding]:
    """The power of every station is known; by hand means 0 kW."""
    yield from _unknown("power-is-known", line.stations, lambda station: station.power is None)


def stocks_are_counted(line: Line) -> Iterator[Finding]:
    """Somebody counted every stock, and there is one: stocks make the lead time."""
    uncounted = [buffer for buffer in line.buffers if is_uncounted(buffer)]
    if uncounted:
        names = tuple(buffer.name for buffer in uncounted)
        ids = tuple(buffer.id for buffer in uncounted)
        yield finding("stocks-are-counted", Severity.WARN, ids, source=BOOK, stocks=names)
    if not line.buffers:
        yield finding("stocks-are-drawn", Severity.WARN, ("line",), source=BOOK)


def ports_were_looked_at(line: Line) -> Iterator[Finding]:
    """Somebody looked at every port of every machine."""
    for station in line.stations:
        for machine in station.equipment:
            if any(port.state == PortState.UNKNOWN for port in machine.interfaces):
                yield finding(
                    "ports-were-looked-at",
                    Severity.INFO,
                    (station.id, machine.id),
                    _looked_at(station, machine),
                    machine=machine.name,
                    station=station.name,
                )


def site_was_looked_at(line: Line) -> Iterator[Finding]:
    """Somebody looked at power, air, floor, network and aisles of the building."""
    unknown = tuple(field.name for field in fields(line.site) if getattr(line.site, field.name) is None)
    if unknown:
        said = tuple(_field(name) for name in unknown)
        yield finding("site-was-looked-at", Severity.INFO, ("site",), unknown=said)


def inputs_have_a_source(line: Line) -> Iterator[Finding]:
    """Stations and products say whether their figures were measured, quoted or assumed."""
    abouts = [source.about for source in line.sources]
    objects: tuple[Station | Product, ...] = (*line.stations, *line.products)
    bare = [
        each for each in objects if not any(about == each.id or about.startswith(f"{each.id}.") for about in abouts)
    ]
    if bare:
        names = tuple(each.name for each in bare)
        yield finding("inputs-have-a-source", Severity.INFO, ("sources",), names=names)


def _unknown(
    rule: str, stations: Iterable[Station], lacks: Callable[[Station], bool], source: str = PRACTICE
) -> Iterator[Finding]:
    """Yield one finding for all the stations where an input lacks."""
    bare = [station for station in stations if lacks(station)]
    if bare:
        names = tuple(station.name for station in bare)
        yield finding(rule, Severity.INFO, (station.id for station in bare), source=source, stations=names)


def _looked_at(station: Station, machine: Equipment) -> tuple[Remedy[LineStep], ...]:
    """Return the two answers to every open question about a port: it works, or its option lacks."""
    return tuple(
        Remedy(
            Message(f"line-remedy-port-{state.value}", machine=machine.name, protocol=port.protocol.value),
            (SetInterface(station.id, machine.id, replace(port, state=state)),),
        )
        for port in machine.interfaces
        if port.state == PortState.UNKNOWN
        for state in (PortState.READY, PortState.OPTION_MISSING)
    )


def _field(name: str) -> Message:
    return Message(f"line-field-{name.replace('_', '-')}")


def _possible(share: Ratio) -> bool:
    return 0 < share.to("1") <= 1


def _negative_fields(part: Any) -> Iterator[str]:
    """Yield the fields of one value that are below zero; shares have a rule of their own."""
    for field in fields(part):
        if field.name not in (*SHARES, *MAY_BE_NEGATIVE) and _is_negative(getattr(part, field.name)):
            yield field.name


def _is_negative(value: object) -> bool:
    return (value.magnitude if isinstance(value, Quantity) else value if isinstance(value, int | float) else 0) < 0
