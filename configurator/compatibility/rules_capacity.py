"""Rules about how much goes through: devices on a port, loads on a bus, writing into machines, and the way up to the system."""

from __future__ import annotations

import functools
import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from configurator.basis.ids import StationId
from configurator.basis.issues import PRACTICE, Severity
from configurator.basis.text import Name
from configurator.basis.vocabulary import Access, Physical, Protocol
from configurator.catalog.entry import Port, Solution
from configurator.compatibility import remedies
from configurator.compatibility.demands import Demand, providers, reads_at
from configurator.compatibility.limits import limits
from configurator.compatibility.paths import is_reader, read_by
from configurator.compatibility.ports import Outcome, meeting, reading
from configurator.compatibility.roles import CONTROL_WORDS, MACHINE_WORDS, READERS
from configurator.compatibility.rule import Finding, Rule, finding
from configurator.compatibility.rules_demands import spoken_words
from configurator.compatibility.situation import Machine, Placed, Situation
from configurator.compatibility.suitability import withstands
from configurator.compatibility.supplies import sold_each_place
from configurator.compatibility.survey import Survey
from configurator.plan.model import Cause


@dataclass(frozen=True, slots=True)
class Load:
    """How many devices hang on one collecting port of an option, on so many boxes."""

    placed: Placed
    port: Port
    devices: int
    boxes: int


def loads(survey: Survey) -> Iterator[Load]:
    """Yield the load of each collecting port machines are read through; a device counts at the option that reads it."""
    counted: dict[tuple[str, Port], int] = defaultdict(int)
    for path in survey.readings:
        if path.works and path.port is not None:
            counts = (
                each.count for each in survey.situation.machines[path.station] if each.equipment.id == path.machine
            )
            counted[path.taker, path.port] += sum(counts)
    for (option, port), devices in counted.items():
        placed = survey.situation.by_option[option]
        boxes = placed.units * (placed.places if sold_each_place(placed.solution) else 1)
        yield Load(placed, port, devices, boxes)


def port_has_room(survey: Survey) -> Iterator[Finding]:
    """A port reads no more devices than it can."""
    for load in loads(survey):
        if load.port.max_devices and load.devices > load.port.max_devices * load.boxes:
            yield _full("port-has-room", survey.situation, load, load.port.max_devices)


def bus_is_within_limits(survey: Survey) -> Iterator[Finding]:
    """An RS-485 segment carries no more unit loads than the standard allows."""
    most = int(limits().of("rs485.loads").magnitude)
    for load in loads(survey):
        if load.port.physical is Physical.RS485 and load.devices > most * load.boxes:
            yield _full("rs485-bus-is-within-limits", survey.situation, load, most)


def _full(rule: str, situation: Situation, load: Load, most: int) -> Finding:
    placed = load.placed
    return finding(
        rule,
        (placed.option.id, load.port.protocol.value),
        functools.partial(_relieved, situation, load, most),
        reader=placed.solution.title,
        protocol=Name.alike(load.port.protocol.value),
        devices=load.devices,
        most=most * load.boxes,
        boxes=load.boxes,
    )


def _relieved(situation: Situation, load: Load, most: int) -> tuple[remedies.Way, ...]:
    placed = load.placed
    each = load.boxes // placed.units
    more = remedies.units(situation, placed, math.ceil(load.devices / (most * each)))
    roomier = remedies.swaps(situation, placed, lambda other: _reads_as_many(situation, placed, other))
    return (more, *roomier, remedies.drop(situation, placed))


def _reads_as_many(situation: Situation, placed: Placed, other: Solution) -> bool:
    """Say whether another reader reads every machine the placed one stands at, within its own limits."""
    ports = tuple(port for port in other.ports if port.side == "collects")
    bus = int(limits().of("rs485.loads").magnitude)
    counted: dict[Port, int] = defaultdict(int)
    for machine in _machines_at(situation, placed):
        best = reading(machine.equipment, ports)
        if not best.outcome.works or best.port is None:
            return False
        counted[best.port] += machine.count
    boxes = placed.units * (placed.places if sold_each_place(other) else 1)
    return all(
        devices <= boxes * min(port.max_devices or devices, bus if port.physical is Physical.RS485 else devices)
        for port, devices in counted.items()
    )


def _machines_at(situation: Situation, placed: Placed) -> Iterator[Machine]:
    for station in placed.stations:
        yield from situation.machines[station]


# ── writing into machines ───────────────────────────────────────────────────────────────────────────────────────────


def writes_reach_a_machine(rule: str, survey: Survey) -> Iterator[Finding]:
    """Who wants to write into machines finds one that lets itself be written, through a reader that may write."""
    for demand in survey.demands:
        if CONTROL_WORDS.isdisjoint(demand.need.words) or demand.need.strength == "recommends":
            continue
        seen = tuple(sorted(_read_only(survey.situation, demand), key=_place_of))
        if seen and _rule_for(seen) == rule:
            yield _unwritable(rule, survey.situation, demand, seen)


def _place_of(seen: tuple[Machine, Placed]) -> tuple[str, str, str]:
    """Order what was seen by reader and place: the order of the plan is the user's to change."""
    machine, placed = seen
    return placed.option.id, machine.station.id, machine.equipment.id


def _read_only(situation: Situation, demand: Demand) -> Iterator[tuple[Machine, Placed]]:
    """Yield machines that are read but cannot be written, when the demand rests on readers and none of them can write."""
    writers = [situation.by_option.get(each.holder) for each in providers(situation, demand)]
    if any(placed is None or not is_reader(placed) for placed in writers):
        return  # an existing system or a controller writes by itself
    seen = []
    for placed in writers:
        for machine in _machines_at(situation, placed) if placed else ():
            if placed and read_by(situation, placed, machine, Access.WRITE).works:
                return
            if placed and read_by(situation, placed, machine).works:
                seen.append((machine, placed))
    yield from seen


def _rule_for(seen: tuple[tuple[Machine, Placed], ...]) -> str:
    ports = [reading(machine.equipment, placed.collects).interface for machine, placed in seen]
    only_mtconnect = all(port is not None and port.protocol is Protocol.MTCONNECT for port in ports)
    return "mtconnect-cannot-write" if only_mtconnect else "write-is-allowed"


def _unwritable(rule: str, situation: Situation, demand: Demand, seen: tuple[tuple[Machine, Placed], ...]) -> Finding:
    machine, placed = seen[0]
    return finding(
        rule,
        (demand.placed.option.id, demand.need.words[0], placed.option.id),
        functools.partial(_written, situation, demand, seen),
        solution=demand.placed.solution.title,
        words=spoken_words(demand.need),
        reader=placed.solution.title,
        machines=tuple(each.equipment.name for each, _ in seen),
        machine=machine.equipment.name,
    )


def _written(
    situation: Situation, demand: Demand, seen: tuple[tuple[Machine, Placed], ...]
) -> tuple[remedies.Way, ...]:
    cause = Cause(demand.placed.option.id, demand.need.words[0])
    writers = (
        remedies.adding(situation, solution, (machine.station.id,), cause)
        for machine, _ in seen
        for solution in situation.store.providing(demand.need.words)
        if _can_write(situation, solution, machine)
    )
    return (*remedies.cheapest(writers), remedies.drop(situation, demand.placed))


def _can_write(situation: Situation, solution: Solution, machine: Machine) -> bool:
    ports = tuple(port for port in solution.ports if port.side == "collects")
    able = reading(machine.equipment, ports, Access.WRITE).outcome <= Outcome.TO_CONFIRM
    reader = solution.kind in READERS and solution.placed == "stations"
    return able and reader and withstands(solution, machine.station.id, situation)


# ── the way up ──────────────────────────────────────────────────────────────────────────────────────────────────────


def data_reaches_the_system(survey: Survey) -> Iterator[Finding]:
    """What one option provides reaches the system that needs it, directly or through gateways."""
    for demand, givers in cut_off(survey):
        yield _unreached(survey.situation, demand, givers)


def cut_off(survey: Survey) -> Iterator[tuple[Demand, tuple[Placed, ...]]]:
    """Yield the demands that rest somewhere on givers without a way to who asks, with those givers."""
    cut: dict[str, set[str]] = defaultdict(set)
    for link in survey.links:
        if link.proof == "conflict":
            cut[link.taker].add(link.giver)
    for demand in survey.demands if cut else ():
        mute = cut.get(demand.placed.option.id)
        if mute is None or demand.need.strength == "recommends" or demand.need.only_amount:
            continue
        givers = tuple(_cut_off(survey.situation, demand, mute))
        if givers:
            yield demand, givers


def _cut_off(situation: Situation, demand: Demand, without_way: set[str]) -> Iterator[Placed]:
    """Yield the givers a demand rests on somewhere that have no way to it."""
    there = list(providers(situation, demand))
    mute = [each for each in there if each.holder in without_way]
    good = [each for each in there if each.holder not in without_way] if mute else []
    if not mute or any(each.stations is None for each in good):
        return
    reached = {station for each in good for station in each.stations or ()}
    for station in sorted(demand.placed.stations) if demand.need.per == "station" else (None,):
        well = station in reached if station is not None else bool(reached)
        if not well and not _direct(situation, demand, station):
            names = dict.fromkeys(each.holder for each in mute if each.at(station))
            yield from (situation.by_option[name] for name in names)
            return


def _direct(situation: Situation, demand: Demand, station: StationId | None) -> bool:
    places = demand.placed.stations if station is None else (station,)
    if MACHINE_WORDS.isdisjoint(demand.need.words):
        return False
    return any(reads_at(situation, demand, place) for place in places)


def _unreached(situation: Situation, demand: Demand, givers: tuple[Placed, ...]) -> Finding:
    return finding(
        "data-reaches-the-system",
        (demand.placed.option.id, demand.need.words[0], *(giver.option.id for giver in givers)),
        functools.partial(_bridged, situation, demand, givers),
        solution=demand.placed.solution.title,
        words=spoken_words(demand.need),
        givers=tuple(dict.fromkeys(giver.solution.title for giver in givers)),
        speaks=_protocols(port for giver in givers for port in giver.offers),
        hears=_protocols(demand.placed.collects),
    )


def _protocols(ports: Iterator[Port] | tuple[Port, ...]) -> tuple[Name, ...]:
    return tuple(Name.alike(protocol.value) for protocol in dict.fromkeys(port.protocol for port in ports))


def _bridged(situation: Situation, demand: Demand, givers: tuple[Placed, ...]) -> tuple[remedies.Way, ...]:
    cause = Cause(demand.placed.option.id, demand.need.words[0])
    bridges = (
        remedies.adding(situation, solution, (), cause)
        for kind in sorted(READERS)
        for solution in situation.store.by_kind[kind]
        if bridges_all(solution, givers, demand.placed)
    )
    swaps = remedies.swaps(situation, demand.placed, lambda other: _hears_all(other, givers))
    return (*remedies.cheapest(bridges), *swaps, remedies.drop(situation, demand.placed))


def bridges_all(solution: Solution, givers: tuple[Placed, ...], taker: Placed) -> bool:
    """Say whether a gateway takes from every giver and passes on to the taker."""
    collects = tuple(port for port in solution.ports if port.side == "collects")
    offers = tuple(port for port in solution.ports if port.side == "offers")
    return all(meeting(giver.offers, collects) for giver in givers) and meeting(offers, taker.collects) is not None


def _hears_all(other: Solution, givers: tuple[Placed, ...]) -> bool:
    """Say whether another solution in the taker's place hears every giver."""
    collects = tuple(port for port in other.ports if port.side == "collects")
    return bool(collects) and all(meeting(giver.offers, collects) for giver in givers)


BLOCK = Severity.BLOCK
CAPACITY_RULES: tuple[Rule, ...] = (
    Rule("mtconnect-cannot-write", 38, "CON", BLOCK, "MTConnect Standard, Part 1: read-only",
         functools.partial(writes_reach_a_machine, "mtconnect-cannot-write")),
    Rule("write-is-allowed", 0, "CON", BLOCK, PRACTICE, functools.partial(writes_reach_a_machine, "write-is-allowed")),
    Rule("rs485-bus-is-within-limits", 44, "IF", BLOCK, "TIA/EIA-485-A", bus_is_within_limits),
    Rule("port-has-room", 0, "IF", BLOCK, "supplier's entry", port_has_room),
    Rule("data-reaches-the-system", 0, "IF", BLOCK, PRACTICE, data_reaches_the_system, closes=True),
)  # fmt: skip
