"""Ways out of a finding, as steps with their price; cheapest first."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from configurator.basis.ids import StationId
from configurator.basis.issues import Remedy
from configurator.basis.text import Message
from configurator.basis.vocabulary import PortState, Stage
from configurator.catalog.entry import Solution
from configurator.compatibility.roles import READERS
from configurator.compatibility.situation import Machine, Placed, Situation
from configurator.compatibility.suitability import fits
from configurator.compatibility.words import called
from configurator.line.model import Interface, Line, Site, Skill
from configurator.line.steps import AddSkill, SetInterface, SetSite
from configurator.plan.model import Cause, Option
from configurator.plan.quantities import priced_lines
from configurator.plan.steps import (
    AddOption,
    DropOption,
    PlaceOption,
    SetTarget,
    SetUnits,
    Step,
    SwapOption,
    apply_to_plan,
    new_option,
)

MOST = 3  # alternatives of one sort that a finding shows
Way = Remedy[Step]
Suits = Callable[[Solution], bool]


def purchase(option: Option, solution: Solution, line: Line) -> int:
    """Return what buying an option costs, in won ex VAT: its price lines without the monthly ones."""
    return sum(row.amount for row in priced_lines(option, solution, line) if not row.price.monthly)


def cheapest(ways: Iterable[Way], most: int = MOST) -> tuple[Way, ...]:
    """Return the cheapest few ways, ties in their order."""
    return tuple(sorted(ways, key=lambda way: way.cost)[:most])


def add(
    situation: Situation, placements: Iterable[tuple[Solution, tuple[StationId, ...], int]], cause: Cause | None = None
) -> Way:
    """Return the way that takes solutions into the plan, each with its stations and units."""
    plan, steps, cost, names = situation.plan, [], 0, []
    for solution, stations, units in placements:
        option = new_option(solution.id, solution.version, stations, plan, (cause,) if cause else (), units)
        steps.append(AddOption(option))
        plan = apply_to_plan(steps[-1], plan)
        cost += purchase(option, solution, situation.line)
        names.append(solution.title)
    return Remedy(Message("compatibility-remedy-add", solutions=tuple(dict.fromkeys(names))), tuple(steps), cost)


def adding(
    situation: Situation,
    solution: Solution,
    stations: tuple[StationId, ...] = (),
    cause: Cause | None = None,
    units: int = 1,
) -> Way:
    """Return the way that takes one solution into the plan."""
    return add(situation, ((solution, stations, units),), cause)


def swap(situation: Situation, placed: Placed, other: Solution) -> Way:
    """Return the way that puts another solution in an option's place; its cost is the difference."""
    old = purchase(placed.option, placed.solution, situation.line)
    new = purchase(replace(placed.option, solution=other.id, version=other.version, amounts=()), other, situation.line)
    message = Message("compatibility-remedy-swap", solution=placed.solution.title, other=other.title)
    return Remedy(message, (SwapOption(placed.option.id, other.id, other.version),), new - old)


def alternatives(situation: Situation, placed: Placed) -> Iterator[Way]:
    """Yield the swaps for what the supplier itself names as an alternative, of whatever kind it is and whatever it gives."""
    for name in placed.solution.alternatives:
        other = situation.catalogue.get(name)
        if other is None or other.placed != placed.solution.placed or other not in situation.store.by_kind[other.kind]:
            continue
        swapped = swap(situation, placed, other)
        message = Message("compatibility-remedy-alternative", solution=placed.solution.title, other=other.title)
        yield replace(swapped, message=message)


def swaps(situation: Situation, placed: Placed, suits: Suits) -> tuple[Way, ...]:
    """Return the cheapest swaps for another solution of the same kind that `suits`."""
    others = (other for other in situation.store.by_kind[placed.solution.kind] if other.id != placed.solution.id)
    return cheapest(swap(situation, placed, other) for other in others if suits(other))


def drop(situation: Situation, placed: Placed) -> Way:
    """Return the way that takes an option out."""
    saved = purchase(placed.option, placed.solution, situation.line)
    message = Message("compatibility-remedy-drop", solution=placed.solution.title)
    return Remedy(message, (DropOption(placed.option.id),), -saved)


def place(situation: Situation, placed: Placed, stations: tuple[StationId, ...]) -> Iterator[Way]:
    """Yield the way that stands an option at `stations` instead; none when that is nowhere, or where it stands already."""
    if not stations or (placed.named and stations == placed.stations):
        return
    moved = replace(placed.option, stations=stations)
    change = purchase(moved, placed.solution, situation.line) - purchase(placed.option, placed.solution, situation.line)
    message = Message("compatibility-remedy-place", solution=placed.solution.title, stations=situation.names(stations))
    yield Remedy(message, (PlaceOption(placed.option.id, stations),), change)


def elsewhere(
    situation: Situation, placed: Placed, unfit: Iterable[StationId], able: Callable[[StationId], bool]
) -> Iterator[Way]:
    """Yield the way that keeps an option away from the `unfit` stations, or moves it to the first `able` one when none is left."""
    bad = set(unfit)
    left = tuple(station for station in placed.stations if station not in bad)
    if left:
        yield from place(situation, placed, left)
    elif placed.solution.kind not in READERS:
        fitting = (
            station for station in situation.stations if able(station) and fits(placed.solution, station, situation)
        )
        yield from (way for station in itertools.islice(fitting, 1) for way in place(situation, placed, (station,)))


def units(situation: Situation, placed: Placed, number: int) -> Way:
    """Return the way that takes another number of units at each place."""
    more = replace(placed.option, units=number)
    change = purchase(more, placed.solution, situation.line) - purchase(placed.option, placed.solution, situation.line)
    message = Message("compatibility-remedy-units", solution=placed.solution.title, units=number)
    return Remedy(message, (SetUnits(placed.option.id, number),), change)


def set_site(key: str, site: Site) -> Way:
    """Return the way that writes down what the building offers; `key` names the sentence."""
    return Remedy(Message(f"compatibility-remedy-site-{key}"), (SetSite(site),), 0)


def set_port(machine: Machine, interface: Interface) -> Way:
    """Return the way that makes a machine's port ready: the option bought, the parameter set, or the port seen."""
    key = "compatibility-remedy-port-" + interface.state.value
    message = Message(key, machine=machine.equipment.name, station=machine.station.name,
                      option=interface.option or interface.protocol.value)  # fmt: skip
    ready = replace(interface, state=PortState.READY)
    return Remedy(message, (SetInterface(machine.station.id, machine.equipment.id, ready),), 0)


def train(word: str) -> Way:
    """Return the way that names somebody who can do `word`."""
    message = Message("compatibility-remedy-train", skill=called(word))
    return Remedy(message, (AddSkill(Skill(word, 1)),), 0)


def aim_at(target: Stage) -> Way:
    """Return the way that aims at another stage."""
    stage = Message(f"compatibility-stage-{target.value}")
    return Remedy(Message("compatibility-remedy-target", target=stage), (SetTarget(target),), 0)
