"""Rules about what a solution needs from the others: one mechanism, many rules. See `claims` for which rule speaks for what."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Iterator
from dataclasses import replace

from configurator.basis.ids import StationId
from configurator.basis.issues import PRACTICE, Remedy, Severity
from configurator.basis.text import Message
from configurator.basis.units import DataRate
from configurator.basis.vocabulary import Access
from configurator.compatibility import remedies
from configurator.compatibility.demands import Need, Shortfall
from configurator.compatibility.limits import limits
from configurator.compatibility.ports import Outcome, reading
from configurator.compatibility.roles import MACHINE_WORDS
from configurator.compatibility.rule import Finding, Rule, RuleKind, finding
from configurator.compatibility.situation import Machine, Situation
from configurator.compatibility.supplies import Supply, supplies
from configurator.compatibility.survey import Survey
from configurator.compatibility.words import MOST_NAMED, called
from configurator.line.model import Interface, Site
from configurator.plan.model import Cause


def shortfall_findings(rule: str, survey: Survey) -> Iterator[Finding]:
    """Yield a finding for every unmet demand a rule speaks for."""
    for short in survey.shortfalls.get(rule, ()):
        yield _finding(rule, survey.situation, short)


def _finding(rule: str, situation: Situation, short: Shortfall) -> Finding:
    option, need = short.demand.placed.option, short.demand.need
    return finding(
        rule,
        (option.id, need.words[0], *short.stations),
        functools.partial(ways_to_meet, situation, short),
        severity=_severity(short),
        text="demand",
        variant="" if short.lack == "missing" else f"-{short.lack}",
        source=need.source,
        solution=short.demand.placed.solution.title,
        words=spoken_words(need),
        strength=need.strength,
        where=where(situation, short.stations),
        reason=need.reason,
        wanted=need.at_least if need.at_least is not None else Message("compatibility-present"),
        amount=short.found if short.found is not None else Message("compatibility-nothing"),
    )


def _severity(short: Shortfall) -> Severity | None:
    if short.demand.need.strength == "recommends":
        return Severity.INFO
    return {"not-looked": Severity.UNCHECKED, "amount-unknown": Severity.WARN}.get(short.lack)


def spoken_words(need: Need) -> Message:
    """Return the capability words of a need as people say them, as alternatives when there are several."""
    names = tuple(called(word) for word in need.words[:MOST_NAMED])
    more = len(need.words) - len(names)
    if more:
        return Message("compatibility-words-more", words=names, more=more)
    return Message("compatibility-words" if len(names) == 1 else "compatibility-words-any", words=names)


def where(situation: Situation, stations: tuple[StationId, ...]) -> Message:
    """Return the place of a finding in words."""
    if not stations:
        return Message("compatibility-on-the-line")
    if len(stations) == len(situation.stations):
        return Message("compatibility-at-every-station")
    return Message("compatibility-at-stations", stations=situation.names(stations))


def ways_to_meet(situation: Situation, short: Shortfall) -> tuple[remedies.Way, ...]:
    """Return the ways to meet a demand: a fact looked up, a person named, a port made ready, something added; or to drop who asks."""
    ways = [*_looked_up(situation, short), *_trained(short), *_ports(situation, short), *_added(situation, short)]
    if short.demand.need.strength == "requires" or not ways:
        ways.append(remedies.drop(situation, short.demand.placed))
    return tuple(ways)


def _looked_up(situation: Situation, short: Shortfall) -> Iterator[remedies.Way]:
    if short.lack != "not-looked":
        return
    site = situation.line.site
    facts: dict[str, Site] = {
        "net.wifi": replace(site, wifi="all"),
        "net.internet": replace(site, internet=_internet(short)),
        "utl.ups": replace(site, ups=True),
        "net.separated": replace(site, separated_network=True),
    }
    for word in short.demand.need.words:
        if word in facts:
            yield remedies.set_site(word.replace(".", "-"), facts[word])


def _internet(short: Shortfall) -> DataRate:
    wanted = short.demand.need.at_least
    return wanted if isinstance(wanted, DataRate) else DataRate(limits().of("internet.usual").to("Mbit/s"), "Mbit/s")


def _trained(short: Shortfall) -> Iterator[remedies.Way]:
    skills = (word for word in short.demand.need.words if word.startswith("skill."))
    yield from (remedies.train(word) for word in skills)


def _ports(situation: Situation, short: Shortfall) -> Iterator[remedies.Way]:
    """Yield the way that makes a machine's port ready at every bare station, where the asking solution could read it itself."""
    if MACHINE_WORDS.isdisjoint(short.demand.need.words) or short.lack != "missing":
        return
    places = short.stations or short.demand.placed.stations
    found = [_closed_port(situation, short, station) for station in places]
    open_ports = [port for port in found if port is not None]
    if short.stations and len(open_ports) < len(found):
        return
    for ports in (open_ports if short.stations else open_ports[:1],):
        if ports:
            ways = [remedies.set_port(machine, interface) for machine, interface in ports]
            yield Remedy(ways[0].message, tuple(step for way in ways for step in way.steps), 0)


def _closed_port(situation: Situation, short: Shortfall, station: StationId) -> tuple[Machine, Interface] | None:
    for machine in situation.machines[station]:
        best = reading(machine.equipment, short.demand.placed.collects, Access.READ)
        if best.outcome is Outcome.OPTION_MISSING and best.interface is not None:
            return machine, best.interface
    return None


def _added(situation: Situation, short: Shortfall) -> Iterator[remedies.Way]:
    """Yield the cheapest single additions that meet the demand, else a combination of several."""
    cause = Cause(short.demand.placed.option.id, short.demand.need.words[0])
    offers = tuple(supplies(situation, short))
    whole = [each for each in offers if set(each.covers) >= set(short.stations)]
    if whole:
        single = (remedies.adding(situation, each.solution, each.stations, cause, each.units) for each in whole)
        yield from remedies.cheapest(single)
        return
    mixed, bare = combined(situation, short, offers)
    if mixed and not bare:
        yield remedies.add(situation, ((each.solution, each.stations, each.units) for each in mixed), cause)


def combined(
    situation: Situation, short: Shortfall, offers: Iterable[Supply]
) -> tuple[tuple[Supply, ...], tuple[StationId, ...]]:
    """Return additions that together cover the bare stations, cheapest per station first, and the stations nobody covers."""
    left, chosen = set(short.stations), []
    pool = {each: remedies.adding(situation, each.solution, each.stations, None, each.units).cost for each in offers}
    while left and pool:
        best = min(pool, key=functools.partial(_dear, pool, frozenset(left)))
        if left.isdisjoint(best.covers):
            break
        chosen.append(_narrowed(best, left))
        left -= set(best.covers)
        del pool[best]
    return tuple(chosen), tuple(station for station in short.stations if station in left)


def _dear(costs: dict[Supply, int], left: frozenset[StationId], supply: Supply) -> tuple[float, str]:
    """Return what an addition costs for each station it newly covers."""
    gain = len(left.intersection(supply.covers))
    return (costs[supply] / gain if gain else math.inf), supply.solution.id


def _narrowed(supply: Supply, left: set[StationId]) -> Supply:
    stations = tuple(station for station in supply.stations if station in left)
    return replace(supply, stations=stations, covers=stations) if supply.stations else supply


def _rule(name: str, number: int, kind: RuleKind, severity: Severity, source: str = PRACTICE) -> Rule:
    return Rule(name, number, kind, severity, source, functools.partial(shortfall_findings, name), closes=True)


BLOCK, WARN = Severity.BLOCK, Severity.WARN
MATRIX = "KS X 9001 system matrix"
DEMAND_RULES: tuple[Rule, ...] = (
    _rule("requirement-is-met", 0, "REQ", BLOCK),
    _rule("mes-captures-every-process", 1, "REQ", BLOCK, MATRIX),
    _rule("aps-knows-bom-routing-and-times", 5, "DATA", BLOCK),
    _rule("aps-has-an-order-source", 6, "ONE", BLOCK),
    _rule("aps-hears-back", 7, "DATA", WARN),
    _rule("mes-has-master-data", 8, "DATA", BLOCK, "KS X 9001 level model, item 2.2.1"),
    _rule("scm-has-erp-and-partners", 11, "REQ", BLOCK),
    _rule("wms-identifies-goods", 12, "REQ", BLOCK),
    _rule("vehicles-are-called", 14, "IF", BLOCK, "VDA 5050"),
    _rule("vehicles-have-radio", 16, "UTL", BLOCK),
    _rule("quality-has-a-measuring-source", 19, "DATA", BLOCK),
    _rule("vision-is-triggered", 20, "IF", BLOCK),
    _rule("vision-knows-defects", 21, "DATA", BLOCK),
    _rule("vision-result-has-effect", 22, "ONE", BLOCK),
    _rule("prediction-hears-the-machine", 24, "DATA", BLOCK),
    _rule("quality-model-joins-lots", 25, "DATA", BLOCK),
    _rule("model-has-history", 26, "DATA", BLOCK),
    _rule("closed-loop-is-guarded", 27, "REQ", BLOCK),
    _rule("model-hears-its-signals", 0, "DATA", BLOCK),
    _rule("signals-come-often-enough", 0, "DATA", BLOCK),
    _rule("history-is-long-enough", 0, "DATA", BLOCK),
    _rule("samples-suffice", 0, "DATA", BLOCK, "supplier's entry: AI model"),
    _rule("model-has-compute", 0, "REQ", BLOCK),
    _rule(
        "warehouse-has-its-functions", 0, "REC", WARN, "integrated logistics: inbound, storage, yard, outbound, stock"
    ),
    _rule("twin-has-live-data", 28, "REQ", BLOCK),
    _rule("energy-is-metered", 30, "REQ", BLOCK),
    _rule("loads-are-controllable", 31, "REQ", BLOCK),
    _rule("maintenance-counts-hours", 33, "DATA", WARN),
    _rule("production-network-is-separate", 50, "SEC", BLOCK, "KS X 9001 level model, item 3.1.6"),
    _rule("cloud-survives-an-outage", 51, "UTL", BLOCK),
    _rule("server-has-ups", 52, "UTL", WARN),
    _rule("food-records-are-audited", 56, "REG", WARN, "HACCP"),
    _rule("robot-is-fenced", 59, "REG", BLOCK, "산업안전보건기준에 관한 규칙 제223조"),
    _rule("cobot-risk-is-assessed", 60, "REG", BLOCK, "KS B ISO 10218-2, ISO/TS 15066"),
    _rule("somebody-is-trained", 64, "SKL", WARN),
)
