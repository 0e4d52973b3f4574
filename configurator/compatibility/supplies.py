"""How the store can meet a shortfall: which solution, at which stations, how many. Remedies and closure share this."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from configurator.basis.ids import StationId
from configurator.basis.units import Quantity
from configurator.basis.vocabulary import CostGroup
from configurator.catalog.entry import Provision, Solution
from configurator.compatibility.demands import ADDING, Need, Shortfall
from configurator.compatibility.roles import MACHINE_WORDS, READERS, systems
from configurator.compatibility.situation import Situation
from configurator.compatibility.suitability import places_for, reads
from configurator.compatibility.versions import within


@dataclass(frozen=True, slots=True)
class Supply:
    """A solution that meets a shortfall at `covers` (empty: on the line) when it stands at `stations`."""

    solution: Solution
    stations: tuple[StationId, ...]
    units: int
    covers: tuple[StationId, ...]


def supplies(situation: Situation, short: Shortfall) -> Iterator[Supply]:
    """Yield every way in which one entry of the store meets a shortfall, wholly or at some stations, in order of id."""
    need = short.demand.need
    for solution in situation.store.providing(need.words):
        given = _given(solution, need)
        if given is not None and _is_another(solution, short.demand.placed.solution):
            yield from _placed(situation, short, solution, given)


def _is_another(solution: Solution, asking: Solution) -> bool:
    """Say whether `solution` is no second one of what asks: the same entry, or one with the same system inside."""
    return solution.id != asking.id and systems(solution).isdisjoint(systems(asking))


def _given(solution: Solution, need: Need) -> Provision | None:
    """Return the provision by which `solution` meets a need in version and, where amounts do not add up, in amount."""
    for given in sorted(solution.provides, key=lambda each: each.word in MACHINE_WORDS):
        right = given.word in need.words and (not need.versions or within(given.version, need.versions))
        if right and (need.at_least is None or _enough(given.quantity, need.at_least)):
            return given
    return None


def _enough(given: Quantity | None, wanted: Quantity) -> bool:
    if given is None or given.dimension != wanted.dimension or given.magnitude <= 0:
        return False
    return wanted.dimension in ADDING or given.to(wanted.unit) >= wanted.magnitude


def _placed(situation: Situation, short: Shortfall, solution: Solution, given: Provision) -> Iterator[Supply]:
    if solution.placed == "line":
        covered = short.stations
        if given.word in MACHINE_WORDS:
            read = tuple(station for station in situation.stations if reads(solution, station, situation))
            covered = tuple(station for station in covered if station in read)
            if not read:
                return
        if covered or not short.stations:
            yield Supply(solution, (), _units(short, given, 1), covered)
        return
    if short.stations:
        covered = places_for(solution, short.stations, situation)
        places = covered
    else:
        covered = ()
        places = sensible_places(solution, short, situation)
    if places:
        reading_units = boxes_needed(situation, solution, places)
        yield Supply(solution, places, max(reading_units, _units(short, given, len(places))), covered)


def sensible_places(solution: Solution, short: Shortfall, situation: Situation) -> tuple[StationId, ...]:
    """Return where a solution would stand that meets a need of the whole line: where it fits, machines first."""
    fitting = places_for(solution, short.demand.placed.stations, situation) or places_for(
        solution, tuple(situation.stations), situation
    )
    with_machines = tuple(station for station in fitting if situation.machines[station])
    return fitting if solution.suits else with_machines or fitting


def _units(short: Shortfall, given: Provision, places: int) -> int:
    """Return how many units at each place bring the amount to what is needed."""
    wanted = short.demand.need.at_least
    if wanted is None or given.quantity is None or wanted.dimension not in ADDING:
        return 1
    have = short.found.to(wanted.unit) if short.found is not None else 0.0
    spread = places if short.demand.need.per == "line" else 1
    return max(1, math.ceil((wanted.magnitude - have) / (given.quantity.to(wanted.unit) * spread) - 1e-9))


def sold_each_place(solution: Solution) -> bool:
    """Say whether one device is bought for each station; else one serves all its stations."""
    devices = [price for price in solution.prices if not price.monthly and price.group is CostGroup.HARDWARE]
    shared = any(price.per in ("unit", "site") and not price.each_station for price in devices)
    return bool(devices) and not shared


def boxes_needed(situation: Situation, solution: Solution, stations: tuple[StationId, ...]) -> int:
    """Return how many units of a reader its machines at `stations` fill."""
    rooms = [port.max_devices for port in solution.ports if port.side == "collects" and port.max_devices]
    if solution.kind not in READERS or not rooms:
        return 1
    counts = [sum(machine.count for machine in situation.machines[station]) for station in stations]
    devices = max(counts) if sold_each_place(solution) else sum(counts)
    return max(1, math.ceil(devices / min(rooms)))
