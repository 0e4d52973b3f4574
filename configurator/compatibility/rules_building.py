"""Rules about the building: zones a device must withstand, power, air, floor and room for the server."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from configurator.basis.ids import StationId, ZoneId
from configurator.basis.issues import PRACTICE, Severity
from configurator.basis.text import Argument, Message, Name
from configurator.basis.units import AirFlow, FloorArea, Power, Pressure, Quantity, Temperature
from configurator.basis.vocabulary import Kind
from configurator.catalog.entry import Environment, Solution
from configurator.compatibility import remedies
from configurator.compatibility.limits import limits
from configurator.compatibility.rule import Finding, Rule, RuleKind, finding
from configurator.compatibility.situation import SITE, Placed, Situation
from configurator.compatibility.suitability import Strain, strains
from configurator.compatibility.survey import Survey
from configurator.line.model import Site, Zone

# ── zones ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def zone_findings(rule: str, strain: Strain, survey: Survey) -> Iterator[Finding]:
    """Yield a finding for each option and zone whose `strain` its devices do not withstand."""
    situation = survey.situation
    for placed in situation.placed:
        if not placed.solution.environment.ip or not _stands_on_the_floor(placed):
            continue
        for zone, stations in _by_zone(situation, placed).items():
            if strain in strains(placed.solution, situation.zones[zone]):
                yield _unfit(rule, strain, situation, placed, zone, stations)


def _stands_on_the_floor(placed: Placed) -> bool:
    return placed.named or placed.solution.placed == "stations"


def _by_zone(situation: Situation, placed: Placed) -> dict[ZoneId, tuple[StationId, ...]]:
    found: dict[ZoneId, tuple[StationId, ...]] = {}
    for station in placed.stations:
        zone = situation.zone_of(station)
        if zone is not None:
            found[zone.id] = (*found.get(zone.id, ()), station)
    return found


def _unfit(
    rule: str, strain: Strain, situation: Situation, placed: Placed, zone: ZoneId, stations: tuple[StationId, ...]
) -> Finding:
    there = situation.zones[zone]
    return finding(
        rule,
        (placed.option.id, zone, *stations),
        functools.partial(_moved_or_swapped, strain, situation, placed, stations),
        solution=placed.solution.title,
        zone=there.name,
        stations=situation.names(stations),
        need=_zone_says(strain, there),
        have=_device_says(strain, placed.solution.environment),
    )


def _zone_says(strain: Strain, zone: Zone) -> Argument:
    if strain == "ip":
        return Name.alike(f"IP{zone.ip}")
    if strain == "temperature":
        return _span(zone.coldest, zone.hottest)
    return zone.name


def _device_says(strain: Strain, environment: Environment) -> Argument:
    if strain == "temperature":
        return _span(environment.coldest, environment.hottest)
    return Name.alike(f"IP{environment.ip}")


def _span(coldest: Temperature | None, hottest: Temperature | None) -> Message:
    ends: dict[str, Argument] = {
        "coldest": coldest if coldest is not None else Message("compatibility-unstated"),
        "hottest": hottest if hottest is not None else Message("compatibility-unstated"),
    }
    return Message("compatibility-temperatures", **ends)


def _moved_or_swapped(
    strain: Strain, situation: Situation, placed: Placed, stations: tuple[StationId, ...]
) -> tuple[remedies.Way, ...]:
    zones = [situation.zone_of(station) for station in placed.stations]

    def hardy(other: Solution) -> bool:
        return not any(strain in strains(other, zone) for zone in zones)

    def mild(station: StationId) -> bool:
        return strain not in strains(placed.solution, situation.zone_of(station))

    swaps = remedies.swaps(situation, placed, hardy)
    return (*swaps, *remedies.elsewhere(situation, placed, stations, mild), remedies.drop(situation, placed))


# ── sums over the building ──────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Supply:
    """One thing the building has a spare amount of: what each option draws of it, what is there, and how to write it down."""

    key: str
    unit: str
    drawn: Callable[[Solution], Quantity | None]
    spare: Callable[[Site], Quantity | None]
    stated: Callable[[Site, float], Site]
    diversity: str = ""  # the limit that says which share is drawn at once


SUPPLIES = (
    Supply("power", "kW", lambda s: s.utilities.power, lambda site: site.spare_power,
           lambda site, amount: replace(site, spare_power=Power(amount, "kW")), "power.diversity"),
    Supply("air", "m3/min", lambda s: s.utilities.air, lambda site: site.spare_air,
           lambda site, amount: replace(site, spare_air=AirFlow(amount, "m3/min"))),
    Supply("floor", "m2", lambda s: s.utilities.floor, lambda site: site.spare_floor,
           lambda site, amount: replace(site, spare_floor=FloorArea(amount, "m2"))),
)  # fmt: skip
KINDS: dict[str, type[Quantity]] = {"power": Power, "air": AirFlow, "floor": FloorArea}


def sum_findings(supply: Supply, survey: Survey) -> Iterator[Finding]:
    """Yield the finding that the options together draw more than is spare, or that nobody knows what is spare."""
    situation = survey.situation
    drawn = [(placed, drawn_by(placed, supply)) for placed in situation.placed]
    total = sum(amount for _, amount in drawn) * _diversity(supply)
    spare = supply.spare(situation.line.site)
    if total <= 0 or (spare is not None and total <= spare.to(supply.unit) * (1 + 1e-9)):
        return
    takers = tuple(placed for placed, amount in drawn if amount > 0)
    made = KINDS[supply.key]
    yield finding(
        f"{supply.key}-suffices",
        (SITE, *sorted(placed.option.id for placed in takers)),
        functools.partial(_eased, supply, situation, takers, total),
        severity=Severity.UNCHECKED if spare is None else None,
        variant="-not-looked" if spare is None else "",
        total=made(round(total, 3), supply.unit),
        spare=spare if spare is not None else Message("compatibility-unstated"),
        short=made(round(total - spare.to(supply.unit), 3), supply.unit)
        if spare is not None
        else Message("compatibility-unstated"),
        takers=tuple(dict.fromkeys(placed.solution.title for placed in takers)),
    )


def drawn_by(placed: Placed, supply: Supply) -> float:
    """Return what an option draws of a supply, in the supply's unit, over all its places."""
    each = supply.drawn(placed.solution)
    return each.to(supply.unit) * placed.units * placed.places if each is not None else 0.0


def _diversity(supply: Supply) -> float:
    return limits().of(supply.diversity).to("1") if supply.diversity else 1.0


def _eased(supply: Supply, situation: Situation, takers: tuple[Placed, ...], total: float) -> Iterator[remedies.Way]:
    site = situation.line.site
    spare = supply.spare(site)
    key = supply.key if spare is None else f"{supply.key}-more"
    yield remedies.set_site(key, supply.stated(site, total))
    if spare is None:
        return
    over, share = total - spare.to(supply.unit), _diversity(supply)
    for placed in takers:
        mine = drawn_by(placed, supply) * share

        def thrifty(other: Solution, mine: float = mine, placed: Placed = placed) -> bool:
            return mine - drawn_by(replace(placed, solution=other), supply) * share >= over - 1e-9

        yield from remedies.swaps(situation, placed, thrifty)[:1]
        if mine >= over - 1e-9:
            yield remedies.drop(situation, placed)


def air_pressure_suffices(survey: Survey) -> Iterator[Finding]:
    """The compressor's pressure is at least what each device needs."""
    situation = survey.situation
    have = situation.line.site.air_pressure
    for placed in situation.placed:
        need = placed.solution.utilities.air_pressure
        if need is None or (have is not None and have.canonical >= need.canonical):
            continue
        yield finding(
            "air-pressure-suffices",
            (placed.option.id, SITE),
            functools.partial(_pressed, situation, placed, need),
            severity=Severity.UNCHECKED if have is None else None,
            variant="-not-looked" if have is None else "",
            solution=placed.solution.title,
            need=need,
            have=have if have is not None else Message("compatibility-unstated"),
        )


def _pressed(situation: Situation, placed: Placed, need: Pressure) -> tuple[remedies.Way, ...]:
    site = situation.line.site
    key = "pressure" if site.air_pressure is None else "pressure-more"
    stated = remedies.set_site(key, replace(site, air_pressure=need))

    def content(other: Solution) -> bool:
        wants = other.utilities.air_pressure
        return wants is None or (site.air_pressure is not None and site.air_pressure.canonical >= wants.canonical)

    return (stated, *remedies.swaps(situation, placed, content), remedies.drop(situation, placed))


def phases_match(survey: Survey) -> Iterator[Finding]:
    """The panel has the supply voltage and phases a device needs; 24 V comes from its own supply unit."""
    situation = survey.situation
    there = situation.line.site.phases
    for placed in situation.placed:
        phases = placed.solution.utilities.phases
        if phases in ("", "24V") or phases in there:
            continue
        yield finding(
            "phases-match",
            (placed.option.id, SITE),
            functools.partial(_rewired, situation, placed),
            solution=placed.solution.title,
            need=Name.alike(phases),
            have=tuple(Name.alike(phase) for phase in there) or Message("compatibility-nothing"),
        )


def _rewired(situation: Situation, placed: Placed) -> Iterator[remedies.Way]:
    site, phases = situation.line.site, placed.solution.utilities.phases
    if phases != "" and phases != "24V":
        yield remedies.set_site("phases", replace(site, phases=(*site.phases, phases)))
    yield from remedies.swaps(situation, placed, lambda other: other.utilities.phases in ("", "24V", *site.phases))
    yield remedies.drop(situation, placed)


def server_has_a_room(survey: Survey) -> Iterator[Finding]:
    """A server stands in a cooled, lockable room."""
    situation = survey.situation
    room = situation.line.site.server_room
    for placed in situation.of_kind(Kind.SERVER) if not room else ():
        yield finding(
            "server-has-a-room",
            (placed.option.id, SITE),
            functools.partial(_housed, situation, placed),
            severity=Severity.UNCHECKED if room is None else None,
            variant="-not-looked" if room is None else "",
            solution=placed.solution.title,
        )


def _housed(situation: Situation, placed: Placed) -> tuple[remedies.Way, ...]:
    room = remedies.set_site("server-room", replace(situation.line.site, server_room=True))
    return room, remedies.drop(situation, placed)


def _zone_rule(name: str, number: int, kind: RuleKind, severity: Severity, source: str, strain: Strain) -> Rule:
    return Rule(name, number, kind, severity, source, functools.partial(zone_findings, name, strain))


def _sum_rules(names: Iterable[tuple[int, Supply]]) -> Iterator[Rule]:
    for number, supply in names:
        name = f"{supply.key}-suffices"
        yield Rule(name, number, "UTL", BLOCK, PRACTICE, functools.partial(sum_findings, supply))


BLOCK, WARN = Severity.BLOCK, Severity.WARN
BUILDING_RULES: tuple[Rule, ...] = (
    _zone_rule("radio-passes-the-hall", 49, "ENV", WARN, PRACTICE, "radio"),
    Rule("server-has-a-room", 52, "UTL", WARN, PRACTICE, server_has_a_room),
    _zone_rule("ip-code-suffices", 53, "ENV", BLOCK, "IEC 60529", "ip"),
    _zone_rule("washdown-is-withstood", 53, "ENV", BLOCK, "IEC 60529, ISO 20653 (IP69K)", "washdown"),
    _zone_rule("temperature-is-withstood", 54, "ENV", BLOCK, "supplier's entry", "temperature"),
    _zone_rule("explosive-zone-is-respected", 55, "REG", BLOCK, "산업안전보건법 방폭 기준, KCs", "explosive"),
    *_sum_rules(((58, SUPPLIES[0]), (57, SUPPLIES[1]), (0, SUPPLIES[2]))),
    Rule("air-pressure-suffices", 57, "UTL", BLOCK, PRACTICE, air_pressure_suffices),
    Rule("phases-match", 58, "UTL", BLOCK, PRACTICE, phases_match),
)
