"""Rules about how fast and how much a way of data carries: rates along the path, values through a port."""

from __future__ import annotations

import functools
import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from configurator.basis.ids import StationId
from configurator.basis.issues import Severity
from configurator.basis.text import Name
from configurator.basis.units import Frequency, Quantity
from configurator.catalog.entry import Port, Solution
from configurator.compatibility import remedies
from configurator.compatibility.arriving import Feeding, feeding, rates_at
from configurator.compatibility.demands import Demand
from configurator.compatibility.rates import End, Rate, ends, fastest
from configurator.compatibility.roles import READERS
from configurator.compatibility.rule import Finding, Rule, finding
from configurator.compatibility.rules_demands import spoken_words
from configurator.compatibility.rules_interfaces import left_out
from configurator.compatibility.situation import Machine, Placed, Situation
from configurator.compatibility.suitability import fits
from configurator.compatibility.supplies import sold_each_place
from configurator.compatibility.survey import Survey
from configurator.compatibility.trial import curing, same_place
from configurator.plan.model import Cause

# ── rates ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def path_keeps_the_rate(survey: Survey) -> Iterator[Finding]:
    """What asks for values so often gets them so often: every port on the way, on both sides, is fast enough."""
    for demand in survey.demands:
        wanted = demand.need.at_least
        if isinstance(wanted, Quantity) and wanted.dimension == "frequency" and demand.need.strength == "requires":
            slow = _slow_places(survey, demand, wanted.to("Hz") * (1 - 1e-9))
            if slow:
                yield _too_slow(survey, demand, wanted, slow)


def _slow_places(survey: Survey, demand: Demand, wanted: float) -> dict[StationId, Rate]:
    """Return the best way at each station where none is fast enough; on the line one good station suffices."""
    raw = any(word.startswith("signal.") for word in demand.need.words)
    feeds = feeding(survey, demand, raw)
    slow: dict[StationId, Rate] = {}
    for station in demand.placed.stations:
        rate = _best(survey, demand, station, feeds, wanted, raw)
        if rate is not None and (rate.hertz < wanted or not rate.stated):
            slow[station] = rate
        elif rate is not None and demand.need.per == "line":
            return {}
    return slow


def _best(survey: Survey, demand: Demand, station: StationId, feeds: Feeding, wanted: float, raw: bool) -> Rate | None:
    found = feeds.here(survey, station) if raw else rates_at(survey, demand, station, feeds)
    sure = next((rate for rate in found if rate.hertz >= wanted and rate.stated), None)
    return sure or min(found, key=lambda rate: (rate.hertz < wanted, -rate.hertz), default=None)


def _too_slow(survey: Survey, demand: Demand, wanted: Quantity, slow: dict[StationId, Rate]) -> Finding:
    station, rate = min(slow.items(), key=lambda pair: pair[1].hertz)
    known = rate.hertz < wanted.to("Hz") * (1 - 1e-9)
    held = rate.slowest if known else next(end for end in rate.ends if fastest(end.port) is None)
    return finding(
        "path-keeps-the-rate",
        (demand.placed.option.id, demand.need.words[0], *slow),
        functools.partial(_sped_up, survey, demand, station, rate),
        severity=None if known else Severity.WARN,
        variant="" if known else "-unstated",
        solution=demand.placed.solution.title,
        words=spoken_words(demand.need),
        stations=survey.situation.names(slow),
        wanted=wanted,
        found=_spoken(rate.hertz) if known else wanted,
        holder=holder_name(survey.situation, held) if held else demand.placed.solution.title,
        protocol=Name.alike(held.port.protocol.value if held else ""),
    )


def _spoken(hertz: float) -> Frequency:
    return Frequency(round(hertz, 3), "Hz") if hertz < 1000 else Frequency(round(hertz / 1000, 3), "kHz")


def holder_name(situation: Situation, end: End) -> Name:
    """Return what a person calls the owner of a port: an option's title, a machine's or a system's name."""
    placed = situation.by_option.get(end.holder)
    if placed is not None:
        return placed.solution.title
    named: dict[str, Name] = {system.id: system.name for system in situation.line.systems}
    named |= {each.equipment.id: each.equipment.name for there in situation.machines.values() for each in there}
    return named.get(end.holder, Name.alike(end.holder))


def _sped_up(survey: Survey, demand: Demand, station: StationId, rate: Rate) -> Iterator[remedies.Way]:
    situation = survey.situation
    stays = same_place("path-keeps-the-rate", demand.placed.option.id, demand.need.words[0])
    cure = functools.partial(curing, situation, path_keeps_the_rate, stays)
    on_the_way = dict.fromkeys(end.holder for end in rate.ends if end.holder in situation.by_option)
    swaps = (
        remedies.swap(situation, situation.by_option[name], other)
        for name in on_the_way
        for other in situation.store.by_kind[situation.by_option[name].solution.kind]
        if other.id != situation.by_option[name].solution.id
    )
    cause = Cause(demand.placed.option.id, demand.need.words[0])
    beside = (
        remedies.adding(situation, other, (station,), cause)
        for kind in sorted(READERS)
        for other in situation.store.by_kind[kind]
        if other.placed == "stations" and fits(other, station, situation)
    )
    yield from cure(swaps)
    yield from cure(beside)
    yield remedies.drop(situation, demand.placed)


# ── values through a port ───────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Carried:
    """How many values go through one port of an option, and how many it can take on all its boxes."""

    placed: Placed
    port: Port
    side: str
    tags: int
    most: int


def port_carries_the_tags(survey: Survey) -> Iterator[Finding]:
    """A port passes no more values than it can, on either side of a gateway."""
    for carried in carrying(survey):
        if carried.tags > carried.most:
            placed = carried.placed
            yield finding(
                "port-carries-the-tags",
                (placed.option.id, carried.port.protocol.value, carried.side),
                functools.partial(_lightened, survey.situation, carried),
                solution=placed.solution.title,
                protocol=Name.alike(carried.port.protocol.value),
                tags=carried.tags,
                most=carried.most,
            )


def carrying(survey: Survey) -> Iterator[Carried]:
    """Yield what goes through each port that says how many values it takes; each machine counts once at a port."""
    through: dict[tuple[str, str, Port], dict[tuple[str, str], int]] = defaultdict(dict)
    tags_of = functools.cache(functools.partial(_tags, survey.situation))  # many paths begin at the same machine
    for path in (*survey.readings, *survey.paths):
        tags = tags_of(path.station, path.machine) if path.works else 0
        for end in ends(survey.situation, path) if tags else ():
            if isinstance(end.port, Port) and end.port.max_tags is not None:
                through[end.holder, end.side, end.port][path.station, path.machine] = tags
    for (holder, side, port), machines in through.items():
        placed = survey.situation.by_option[holder]
        boxes = placed.units * (placed.places if sold_each_place(placed.solution) else 1)
        yield Carried(placed, port, side, sum(machines.values()), (port.max_tags or 0) * boxes)


def _tags(situation: Situation, station: StationId, machine: str) -> int:
    there = (each for each in situation.machines[station] if each.equipment.id == machine)
    return sum((each.equipment.tags or 0) * each.count for each in there)


def _lightened(situation: Situation, carried: Carried) -> Iterator[remedies.Way]:
    placed = carried.placed
    stays = same_place("port-carries-the-tags", placed.option.id, carried.port.protocol.value, carried.side)
    cure = functools.partial(curing, situation, port_carries_the_tags, stays)
    each = max(1, carried.most // placed.units)
    yield from cure((remedies.units(situation, placed, math.ceil(carried.tags / each)),))
    others = (other for other in situation.store.by_kind[placed.solution.kind] if other.id != placed.solution.id)
    yield from cure(
        remedies.swap(situation, placed, other) for other in others if _still_reads(situation, placed, other)
    )
    yield remedies.drop(situation, placed)


def _still_reads(situation: Situation, placed: Placed, other: Solution) -> bool:
    """Say whether another solution fits wherever the placed one stands."""
    return all(fits(other, station, situation) for station in placed.stations)


def machine_gives_the_tags(survey: Survey) -> Iterator[Finding]:
    """A machine's port gives as many values as are wanted of it."""
    situation = survey.situation
    machines = {(each.station.id, each.equipment.id): each for there in situation.machines.values() for each in there}
    said: set[tuple[str, str]] = set()
    for path in sorted(survey.readings, key=lambda each: each.taker):
        machine, near = machines[path.station, path.machine], path.near
        wanted = machine.equipment.tags
        if not path.works or near is None or near.max_tags is None or wanted is None or wanted <= near.max_tags:
            continue
        if (path.station, path.machine) not in said:
            said.add((path.station, path.machine))
            yield _asked_too_much(situation, machine, path.taker, near.max_tags, near.protocol.value)


def _asked_too_much(situation: Situation, machine: Machine, taker: str, most: int, protocol: str) -> Finding:
    placed = situation.by_option[taker]
    return finding(
        "machine-gives-the-tags",
        (machine.station.id, machine.equipment.id, taker),
        functools.partial(_asked_otherwise, situation, machine, placed),
        machine=machine.equipment.name,
        station=machine.station.name,
        protocol=Name.alike(protocol),
        tags=machine.equipment.tags or 0,
        most=most,
    )


def _asked_otherwise(situation: Situation, machine: Machine, placed: Placed) -> Iterator[remedies.Way]:
    stays = same_place("machine-gives-the-tags", machine.station.id, machine.equipment.id)
    cure = functools.partial(curing, situation, machine_gives_the_tags, stays)
    others = (other for kind in sorted(READERS) for other in situation.store.by_kind[kind])
    yield from cure(
        remedies.swap(situation, placed, other)
        for other in others
        if other.id != placed.solution.id and other.placed == placed.solution.placed and _still_reads(situation, placed, other)
    )  # fmt: skip
    rest = tuple(station for station in placed.stations if station != machine.station.id)
    yield from cure(remedies.place(situation, placed, rest))
    yield left_out(situation, machine)


BLOCK = Severity.BLOCK
FLOW_RULES: tuple[Rule, ...] = (
    Rule("path-keeps-the-rate", 0, "DATA", BLOCK, "supplier's entry: fastest rate of each port", path_keeps_the_rate),
    Rule("port-carries-the-tags", 0, "DATA", BLOCK, "supplier's entry: values a port takes", port_carries_the_tags),
    Rule("machine-gives-the-tags", 0, "DATA", BLOCK, "controller manual: values a port gives", machine_gives_the_tags),
)
