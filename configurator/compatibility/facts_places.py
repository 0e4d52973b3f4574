"""Facts about places and amounts: zones, the building's values, sums over the plan, loads on a port."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from configurator.basis.issues import Issue
from configurator.basis.text import Argument, Message
from configurator.basis.units import Quantity
from configurator.basis.vocabulary import Kind as SolutionKind
from configurator.compatibility.facts import (
    BY_RULE,
    Clause,
    Fact,
    chosen,
    clash,
    follows,
    given,
    missing,
    option,
    said,
    where_of,
)
from configurator.compatibility.limits import limits
from configurator.compatibility.rules_building import KINDS, SUPPLIES, Supply, drawn_by
from configurator.compatibility.rules_cables import io_link_devices
from configurator.compatibility.rules_capacity import loads
from configurator.compatibility.situation import SITE, Placed, Situation
from configurator.compatibility.solver.problem import Kind
from configurator.compatibility.survey import Survey
from configurator.plan.steps import Step

EXACT = 1_000_000  # amounts become whole numbers of millionths
SUMS = frozenset(f"{supply.key}-suffices" for supply in SUPPLIES)  # rules about what all options draw together
STRAINS = {
    "ip-code-suffices": "ip",
    "temperature-is-withstood": "temperature",
    "washdown-is-withstood": "washdown",
    "explosive-zone-is-respected": "explosive",
    "radio-passes-the-hall": "radio",
}


def unfit(survey: Survey, issue: Issue[Step]) -> Iterator[Fact]:
    """Yield why a device does not withstand its zone: where it stands, what it withstands, what the zone asks."""
    placed, zone = survey.situation.by_option[issue.subjects[0]], issue.subjects[1]
    strain, args = STRAINS[issue.rule], issue.message.args
    zoned, harsh, frail = (
        f"zone:{zone}:{option(placed)}",
        f"harsh:{strain}:{zone}",
        f"frail:{strain}:{placed.solution.id}",
    )
    stations = issue.subjects[2:]
    yield chosen(survey.situation, placed)
    yield follows(option(placed), (zoned,), said("lies-in-zone", stations=args["stations"], zone=args["zone"], count=len(stations)),
                  "line", *stations, zone)  # fmt: skip
    yield follows(zoned, (harsh,), said(f"zone-{strain}", zone=args["zone"], need=args["need"]), "line", zone)
    device = said(f"device-{strain}", solution=args["solution"], have=args["have"])
    yield follows(option(placed), (frail,), device, "entry", placed.option.id)
    yield clash(harsh, frail, issue.rule, said(f"rule-{strain}"))


def short_of(survey: Survey, issue: Issue[Step]) -> Iterator[Fact]:
    """Yield why an option gets less than it needs from the building or the station: what it needs, and what is there."""
    placed, args = survey.situation.by_option[issue.subjects[0]], dict(issue.message.args)
    places = tuple(each for each in issue.subjects[1:] if each != SITE)
    thing = f"has:{issue.key}"
    known: dict[str, Argument] = {"solution": args["solution"], "need": args.get("need", ""), "have": args.get("have", ""),
                                  "stations": args.get("stations", "")}  # fmt: skip
    there = f"has-{issue.rule}" + ("-not-looked" if issue.message.key.endswith("-not-looked") else "")
    yield chosen(survey.situation, placed)
    needs = said(f"needs-{issue.rule}", **known)
    yield follows(option(placed), (thing,), needs, "rule", placed.option.id, issue.rule, source=issue.source)
    yield missing(thing, said(there, **known), "line" if places else "site", *(places or (SITE,)))


# ── sums ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def overdrawn(survey: Survey, issue: Issue[Step]) -> Iterator[Fact]:
    """Yield why the options together draw more than is spare, or that nobody knows what is spare."""
    supply = next(each for each in SUPPLIES if issue.rule == f"{each.key}-suffices")
    drawn = [(placed, drawn_by(placed, supply)) for placed in survey.situation.placed]
    takers = [(placed, amount) for placed, amount in drawn if amount > 0]
    spare = supply.spare(survey.situation.line.site)
    if spare is None:
        yield from _unknown(survey, supply, takers[0][0], issue)
        return
    for placed, _ in takers:
        message, thing = _drawing(survey.situation, supply, placed)
        yield given(thing, message, "plan", placed.option.id)
    yield _sum(survey.situation, supply, takers, spare)


def sum_over(situation: Situation, rule: str) -> Iterator[Fact]:
    """Yield what each option would draw of a supply and how much is spare, for whoever still chooses; nothing where that is unknown."""
    supply = next(each for each in SUPPLIES if rule == f"{each.key}-suffices")
    spare = supply.spare(situation.line.site)
    takers = [(placed, amount) for placed in situation.placed if (amount := drawn_by(placed, supply)) > 0]
    if spare is None:
        return
    for placed, _ in takers:
        message, thing = _drawing(situation, supply, placed)
        yield follows(option(placed), (thing,), message, "entry", placed.option.id, rule)
    yield _sum(situation, supply, takers, spare)


def _drawing(situation: Situation, supply: Supply, placed: Placed) -> tuple[Message, str]:
    """Return the sentence and the thing "this option draws of the supply"."""
    amount = KINDS[supply.key](round(drawn_by(placed, supply), 3), supply.unit)
    where = where_of(situation, placed)
    message = said("draws", solution=placed.solution.title, where=where, amount=amount, supply=_named(supply))
    return message, f"draws:{supply.key}:{placed.option.id}"


def _sum(situation: Situation, supply: Supply, takers: list[tuple[Placed, float]], spare: Quantity) -> Fact:
    """Return that what the takers draw adds up to no more than is spare."""
    rule = f"{supply.key}-suffices"
    share = limits().of(supply.diversity).to("1") if supply.diversity else 1.0
    things = tuple(_drawing(situation, supply, placed)[1] for placed, _ in takers)
    amounts = tuple(round(amount * share * EXACT) for _, amount in takers)
    message = said("spare-share" if share < 1 else "spare", spare=spare, supply=_named(supply), share=share * 100)
    limit = Clause(Kind.CAPACITY, things, amounts, math.floor(spare.to(supply.unit) * (1 + 1e-9) * EXACT))
    return Fact(f"sum:{rule}", limit, message, "site", (SITE, rule), BY_RULE[rule].source)


def _named(supply: Supply) -> Message:
    return Message(f"compatibility-story-supply-{supply.key}")


def _unknown(survey: Survey, supply: Supply, placed: Placed, issue: Issue[Step]) -> Iterator[Fact]:
    known = f"known:{supply.key}"
    yield chosen(survey.situation, placed)
    asks = said("draws-some", solution=placed.solution.title, supply=_named(supply))
    yield follows(option(placed), (known,), asks, "entry", placed.option.id, issue.rule, source=issue.source)
    yield missing(known, said("spare-not-looked", supply=_named(supply)), "site", SITE)


def crowded(survey: Survey, issue: Issue[Step]) -> Iterator[Fact]:
    """Yield why more devices hang on a port than it takes: the reader, the machines at each station, the most it takes."""
    reader, args = survey.situation.by_option[issue.subjects[0]], issue.message.args
    load = next(
        each for each in loads(survey) if each.placed is reader and each.port.protocol.value == issue.subjects[1]
        and each.devices == args["devices"]
    )  # fmt: skip
    counts: dict[str, int] = {}
    for path in survey.readings:
        if path.works and path.taker == reader.option.id and path.port == load.port:
            there = survey.situation.machines[path.station]
            number = sum(each.count for each in there if each.equipment.id == path.machine)
            counts[path.station] = counts.get(path.station, 0) + number
    yield chosen(survey.situation, reader)
    for station, number in counts.items():
        message = said("hang-on", station=survey.situation.names([station_id for station_id in survey.situation.stations if station_id == station]),
                       count=number, reader=args["reader"], protocol=args["protocol"])  # fmt: skip
        yield follows(
            option(reader), (f"load:{reader.option.id}:{station}",), message, "line", station, reader.option.id
        )
    things = tuple(f"load:{reader.option.id}:{station}" for station in counts)
    message = said(
        "port-takes", reader=args["reader"], protocol=args["protocol"], most=args["most"], boxes=args["boxes"]
    )
    limit = Clause(Kind.CAPACITY, things, tuple(counts.values()), _whole(args["most"]))
    yield Fact(f"port:{issue.key}", limit, message, "rule", (reader.option.id, issue.rule), issue.source)


def _whole(number: Argument) -> int:
    assert isinstance(number, int)  # noqa: S101 - the rule counts devices
    return number


def uncharged(survey: Survey, issue: Issue[Step]) -> Iterator[Fact]:
    """Yield why there are too few chargers: each group of vehicles, and how many the chargers serve."""
    args, each = issue.message.args, limits().of("vehicles.per-charger").magnitude
    vehicles = survey.situation.of_kind(SolutionKind.AMR)
    yield from _fleets(vehicles)
    things = tuple(f"fleet:{placed.option.id}" for placed in vehicles)
    amounts = tuple(placed.option.units * placed.places for placed in vehicles)
    message = said("chargers", have=args["have"], each=int(each))
    limit = Clause(Kind.CAPACITY, things, amounts, int(_whole(args["have"]) * each))
    yield Fact(f"sum:{issue.rule}", limit, message, "rule", (issue.rule,), issue.source or BY_RULE[issue.rule].source)


def _fleets(vehicles: Iterable[Placed]) -> Iterator[Fact]:
    for placed in vehicles:
        message = said("fleet", solution=placed.solution.title, count=placed.option.units * placed.places)
        yield given(f"fleet:{placed.option.id}", message, "plan", placed.option.id)


def unplugged(survey: Survey, issue: Issue[Step]) -> Iterator[Fact]:
    """Yield why there are too few IO-Link ports: how many devices speak nothing else, and how many ports the masters have."""
    devices = io_link_devices(survey.situation)
    for device in devices:
        number = device.units * device.places
        message = said("io-link-devices", solution=device.solution.title, count=number)
        yield given(f"io-link:{device.option.id}", message, "plan", device.option.id)
    things = tuple(f"io-link:{device.option.id}" for device in devices)
    amounts = tuple(device.units * device.places for device in devices)
    args = issue.message.args
    message = said(f"rule-{issue.rule}", masters=args["masters"], have=args["have"])
    limit = Clause(Kind.CAPACITY, things, amounts, _whole(args["have"]))
    yield Fact(f"sum:{issue.rule}", limit, message, "rule", (issue.rule, *issue.subjects), issue.source)


def no_longer_there(_survey: Survey, issue: Issue[Step]) -> Iterator[Fact]:
    """Yield why an option cannot be judged: its entry, or a station it stands at, is not there any more."""
    name = issue.subjects[0]
    args = issue.message.args
    solution = args["solution"]
    yield given(f"option:{name}", said("picked", solution=solution), "plan", name)
    stem = "entry" if issue.rule == "entry-is-known" else "station"
    lost = args.get("lost", "")
    asks = said(f"asks-{stem}", solution=solution, lost=lost)
    yield follows(f"option:{name}", (f"there:{issue.key}",), asks, "rule", name, issue.rule, source=issue.source)
    yield missing(
        f"there:{issue.key}",
        said(f"no-{stem}", solution=solution, lost=lost),
        "store" if stem == "entry" else "line",
        *issue.subjects,
    )
