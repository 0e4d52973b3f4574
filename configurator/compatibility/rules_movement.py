"""Rules about what moves and what keeps time: vehicles, robots and vision against aisle, floor, payload, tolerance and takt."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from configurator.basis.ids import StationId
from configurator.basis.issues import PRACTICE, Remedy, Severity
from configurator.basis.text import Message
from configurator.basis.units import Duration, Length, Mass, Quantity
from configurator.basis.vocabulary import Kind
from configurator.catalog.entry import Robotics, Solution
from configurator.compatibility import remedies
from configurator.compatibility.limits import limits
from configurator.compatibility.rule import Finding, Rule, finding
from configurator.compatibility.situation import SITE, Placed, Situation
from configurator.compatibility.survey import Survey
from configurator.line.model import Station
from configurator.line.working_time import available_per_shift
from configurator.plan.model import Cause

VEHICLES = (Kind.AMR, Kind.AGV)


def aisle_is_wide_enough(survey: Survey) -> Iterator[Finding]:
    """The narrowest aisle takes a vehicle's width and the clearance beside it."""
    situation = survey.situation
    aisle = situation.line.site.narrowest_aisle
    for placed in situation.of_kind(*VEHICLES):
        need = aisle_for(placed.solution)
        if aisle is not None and aisle.to("m") >= need - 1e-9:
            continue
        yield finding(
            "aisle-is-wide-enough",
            (placed.option.id, SITE),
            functools.partial(_widened, situation, placed, need),
            severity=Severity.UNCHECKED if aisle is None else None,
            variant="-not-looked" if aisle is None else "",
            solution=placed.solution.title,
            need=Length(round(need, 3), "m"),
            have=aisle if aisle is not None else Message("compatibility-unstated"),
        )


def aisle_for(solution: Solution) -> float:
    """Return the aisle a vehicle needs, in m: its width and the clearance; the usual width where the entry states none."""
    width = solution.robotics.width_mm if solution.robotics else None
    if width is None:
        return limits().of("aisle.narrowest").to("m")
    return Length(width, "mm").to("m") + limits().of("aisle.clearance").to("m")


def _widened(situation: Situation, placed: Placed, need: float) -> tuple[remedies.Way, ...]:
    site = situation.line.site
    aisle = site.narrowest_aisle
    key = "aisle" if aisle is None else "aisle-wider"
    stated = remedies.set_site(key, replace(site, narrowest_aisle=Length(need, "m")))
    slimmer = remedies.swaps(situation, placed, lambda other: aisle is not None and aisle_for(other) <= aisle.to("m"))
    return (stated, *slimmer, remedies.drop(situation, placed))


def floor_is_flat(survey: Survey) -> Iterator[Finding]:
    """Vehicles drive on a flat floor without steps."""
    situation = survey.situation
    flat = situation.line.site.flat_floor
    for placed in situation.of_kind(*VEHICLES) if not flat else ():
        yield finding(
            "floor-is-flat",
            (placed.option.id, SITE),
            functools.partial(_levelled, situation, placed),
            severity=Severity.UNCHECKED if flat is None else None,
            variant="-not-looked" if flat is None else "",
            solution=placed.solution.title,
        )


def _levelled(situation: Situation, placed: Placed) -> tuple[remedies.Way, ...]:
    site = situation.line.site
    key = "floor-flat" if site.flat_floor is None else "floor-levelled"
    return remedies.set_site(key, replace(site, flat_floor=True)), remedies.drop(situation, placed)


def guided_vehicles_keep_their_route(survey: Survey) -> Iterator[Finding]:
    """A vehicle that follows a guide drives where the layout stays; where it is moved often, one that finds its way suits."""
    situation = survey.situation
    changes = situation.line.site.layout_changes
    for placed in situation.of_kind(Kind.AGV) if changes != "rarely" else ():
        yield finding(
            "guided-vehicles-keep-their-route",
            (placed.option.id, SITE),
            functools.partial(_freely, situation, placed),
            severity=Severity.UNCHECKED if changes == "unknown" else None,
            variant="-not-looked" if changes == "unknown" else "",
            solution=placed.solution.title,
        )


def _freely(situation: Situation, placed: Placed) -> Iterator[remedies.Way]:
    site = situation.line.site
    if site.layout_changes == "unknown":
        yield remedies.set_site("layout-steady", replace(site, layout_changes="rarely"))
    free = (remedies.swap(situation, placed, other) for other in situation.store.by_kind[Kind.AMR])
    yield from remedies.cheapest(free)
    yield remedies.drop(situation, placed)


def vehicles_have_chargers(survey: Survey) -> Iterator[Finding]:
    """There is a charger for every few vehicles."""
    situation = survey.situation
    vehicles = situation.of_kind(Kind.AMR)
    number = sum(placed.units * placed.places for placed in vehicles)
    need = math.ceil(number / limits().of("vehicles.per-charger").magnitude)
    have = sum(_pieces(each.quantity) * each.times for each in situation.providers.get("utl.charger", ()))
    if have >= need:
        return
    yield finding(
        "vehicles-have-chargers",
        sorted(placed.option.id for placed in vehicles),
        functools.partial(_charged, situation, vehicles, need - have),
        vehicles=number,
        need=need,
        have=have,
    )


def _pieces(quantity: Quantity | None) -> int:
    return int(quantity.magnitude) if quantity is not None and quantity.dimension == "count" else 1


def _charged(situation: Situation, vehicles: tuple[Placed, ...], missing: int) -> tuple[remedies.Way, ...]:
    cause = Cause(vehicles[0].option.id, "utl.charger")
    ways = []
    for solution in situation.store.providing(("utl.charger",)):
        each = max(_pieces(given.quantity) for given in solution.provides if given.word == "utl.charger")
        if solution.kind not in VEHICLES and each > 0:
            ways.append(remedies.adding(situation, solution, (), cause, math.ceil(missing / each)))
    gone = [remedies.drop(situation, placed) for placed in vehicles]
    message = gone[0].message if len(gone) == 1 else Message("compatibility-remedy-no-vehicles")
    steps = tuple(step for way in gone for step in way.steps)
    return (*remedies.cheapest(ways), Remedy(message, steps, sum(way.cost for way in gone)))


# ── at the station ──────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Trial:
    """A solution tried at a station with so many units."""

    situation: Situation
    solution: Solution
    station: Station
    units: int

    @property
    def robotics(self) -> Robotics:
        """What the entry says about carrying, reaching and timing."""
        return self.solution.robotics if self.solution.robotics is not None else Robotics()


Judge = Callable[[Trial], tuple[Quantity, Quantity] | None]  # (needed, found) when it falls short


def station_findings(rule: str, kinds: tuple[Kind, ...], judge: Judge, survey: Survey) -> Iterator[Finding]:
    """Yield a finding for each option of `kinds` at the named stations where `judge` says it falls short."""
    situation = survey.situation
    for placed in situation.of_kind(*kinds):
        short = {
            station: seen
            for station in (placed.stations if placed.named else ())
            if (seen := judge(Trial(situation, placed.solution, situation.stations[station], placed.units))) is not None
        }
        if short:
            need, have = next(iter(short.values()))
            yield finding(
                rule,
                (placed.option.id, *short),
                functools.partial(_replaced, situation, placed, judge, tuple(short)),
                solution=placed.solution.title,
                stations=situation.names(short),
                need=need,
                have=have,
            )


def _replaced(
    situation: Situation, placed: Placed, judge: Judge, short: tuple[StationId, ...]
) -> tuple[remedies.Way, ...]:
    def able(other: Solution, units: int = placed.units) -> bool:
        return not any(
            judge(Trial(situation, other, situation.stations[station], units)) for station in placed.stations
        )

    def good(station: StationId) -> bool:
        return judge(Trial(situation, placed.solution, situation.stations[station], placed.units)) is None

    doubled = placed.units * 2
    more = (remedies.units(situation, placed, doubled),) if able(placed.solution, doubled) else ()
    swaps = remedies.swaps(situation, placed, able)
    return (*swaps, *more, *remedies.elsewhere(situation, placed, short, good), remedies.drop(situation, placed))


def _keeps_cycle(trial: Trial) -> tuple[Quantity, Quantity] | None:
    """Vision: exposure, transfer and inference fit into the station's cycle time, over its machines or the vision units."""
    cycle = trial.robotics.cycle
    allowed = trial.station.cycle_time.to("s") / trial.station.machines
    if cycle is None or cycle.to("s") / trial.units <= allowed * (1 + 1e-9):
        return None
    return Duration(round(allowed, 3), "s"), Duration(round(cycle.to("s") / trial.units, 3), "s")


def _keeps_takt(trial: Trial) -> tuple[Quantity, Quantity] | None:
    """Robots: the cycle of all units together is within the takt at this station."""
    cycle, takt = trial.robotics.cycle, takt_at(trial.situation, trial.station.id)
    if cycle is None or takt is None or cycle.to("s") / trial.units <= takt * (1 + 1e-9):
        return None
    return Duration(round(takt, 3), "s"), Duration(round(cycle.to("s") / trial.units, 3), "s")


def takt_at(situation: Situation, station: StationId) -> float | None:
    """Return the seconds a station has for a piece: available time per shift / pieces asked of it per shift; None without demand."""
    asked = situation.asked.get(station, 0.0)
    return available_per_shift(situation.line.calendar) / asked if asked > 0 else None


def _carries(trial: Trial) -> tuple[Quantity, Quantity] | None:
    """The payload holds the part with its reserve for the gripper."""
    payload, mass = trial.robotics.payload, trial.station.part_mass
    if payload is None or mass is None:
        return None
    need = mass.to("kg") * (1 + limits().of("payload.reserve").to("1"))
    return None if payload.to("kg") >= need - 1e-9 else (Mass(round(need, 3), "kg"), payload)


def _reaches(trial: Trial) -> tuple[Quantity, Quantity] | None:
    """The arm reaches the farthest point of the station."""
    reach, need = trial.robotics.reach_mm, trial.station.reach
    if reach is None or need is None or reach >= need.to("mm") * (1 - 1e-9):
        return None
    return need, Length(reach, "mm")


def _repeats(trial: Trial) -> tuple[Quantity, Quantity] | None:
    """The repeatability is a fraction of the tolerance."""
    repeatability, tolerance = trial.robotics.repeatability_mm, trial.station.tolerance
    if repeatability is None or tolerance is None:
        return None
    need = tolerance.to("mm") * limits().of("repeatability.share").to("1")
    have = Length(repeatability, "mm")
    return None if repeatability <= need * (1 + 1e-6) else (Length(round(need, 4), "mm"), have)


def _station_rule(name: str, number: int, severity: Severity, kinds: tuple[Kind, ...], judge: Judge) -> Rule:
    return Rule(name, number, "DATA", severity, PRACTICE, functools.partial(station_findings, name, kinds, judge))


BLOCK, WARN = Severity.BLOCK, Severity.WARN
ROBOTS = (Kind.ROBOT, Kind.COBOT)
MOVEMENT_RULES: tuple[Rule, ...] = (
    Rule("aisle-is-wide-enough", 15, "ENV", BLOCK, PRACTICE, aisle_is_wide_enough),
    Rule("floor-is-flat", 15, "ENV", BLOCK, PRACTICE, floor_is_flat),
    Rule("guided-vehicles-keep-their-route", 18, "CON", WARN, PRACTICE, guided_vehicles_keep_their_route),
    Rule("vehicles-have-chargers", 17, "UTL", BLOCK, PRACTICE, vehicles_have_chargers, closes=True),
    _station_rule("vision-keeps-the-cycle", 23, BLOCK, (Kind.VISION,), _keeps_cycle),
    _station_rule("payload-suffices", 61, BLOCK, ROBOTS, _carries),
    _station_rule("reach-suffices", 61, BLOCK, ROBOTS, _reaches),
    _station_rule("repeatability-suffices", 61, BLOCK, ROBOTS, _repeats),
    _station_rule("robot-keeps-takt", 62, WARN, ROBOTS, _keeps_takt),
)
