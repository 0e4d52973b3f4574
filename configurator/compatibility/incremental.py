"""The check after an edit: only what the edit can have touched is looked at again, and the findings equal those of a whole check.

Every result is kept with what it read. After an edit the tables of the situation are compared by identity, and what read nothing
that changed is kept. Rules that look at one option after the other are kept for each option, those about machines for each station.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import Any

from configurator.basis.ids import OptionId, SolutionId, StationId
from configurator.basis.issues import Deferred, Issue, Severity
from configurator.basis.pace import Pace
from configurator.catalog.entry import Catalogue, Solution
from configurator.compatibility.demands import Demand, Shortfall, demands, shortfall
from configurator.compatibility.keeping import Keeping
from configurator.compatibility.network import Link, LinksFrom, Network, fed
from configurator.compatibility.paths import Path, readings, seekers, up_from
from configurator.compatibility.rates import Rate
from configurator.compatibility.remedies import Way
from configurator.compatibility.rule import Finding, Rule, issue
from configurator.compatibility.rules import RULES, unfinished, weight
from configurator.compatibility.rules_demands import DEMAND_RULES
from configurator.compatibility.situation import Placed, Situation, situation
from configurator.compatibility.survey import Survey
from configurator.compatibility.watching import Reads, Tables, WatchedSurvey, changed, changed_chains, tables_of
from configurator.line.model import Line
from configurator.plan.model import Plan
from configurator.plan.steps import Step

# Rules that say of each part by itself what they have to say, in groups that look at the same things: what did not change for a group is kept.
PARTS: Mapping[str, frozenset[str]] = {
    "demand": frozenset(rule.id for rule in DEMAND_RULES) | {"nothing-excluded-is-present"},  # an option and who provides
    "place": frozenset({  # an option, its entry and where it stands
        "station-is-there", "radio-passes-the-hall", "ip-code-suffices", "washdown-is-withstood", "temperature-is-withstood",
        "explosive-zone-is-respected", "vision-keeps-the-cycle", "payload-suffices", "repeatability-suffices", "robot-keeps-takt",
        "words-are-known", "entry-agrees-with-itself", "amounts-can-be-meant", "units-can-be-meant",
    }),
    "way": frozenset({  # an option and the ways on which data come to it
        "data-reaches-the-system", "mtconnect-cannot-write", "write-is-allowed", "path-keeps-the-rate", "model-answers-in-time",
    }),
    "station": frozenset({  # a station somebody reads
        "gateway-speaks-the-machine", "machine-without-port-is-retrofitted", "fanuc-has-focas", "ls-plc-has-ethernet",
        "melsec-port-is-open", "fx3u-has-ethernet", "machine-option-is-fitted", "machine-port-is-set", "machine-port-is-known",
        "physical-layer-fits",
    }),
}  # fmt: skip
PART_OF = {rule: part for part, rules in PARTS.items() for rule in rules}

Noticed = tuple[tuple[Finding, Issue[Step]], ...]  # what was noticed, and the issue without its weight and its ways out
ByRule = Mapping[str, Noticed]


class KeptSurvey(Survey):
    """A survey whose parts are there already, and which remembers what every rule notices, so that ways out can be worked out."""

    def __init__(
        self, there: Situation, asking: Mapping[OptionId, Asking], gets: Mapping[OptionId, Fed], network: Network
    ) -> None:
        super().__init__(there)
        by_station: dict[StationId, list[Path]] = defaultdict(list)
        for asks in asking.values():
            for path in asks.readings:
                by_station[path.station].append(path)
        self.__dict__.update(
            demands=tuple(chain.from_iterable(asks.demands for asks in asking.values())),
            shortfalls=_grouped(chain.from_iterable(got.shortfalls for got in gets.values())),
            shortfalls_of={option: got.by_rule for option, got in gets.items() if got.shortfalls},
            readings=tuple(chain.from_iterable(asks.readings for asks in asking.values())),
            links=tuple(chain.from_iterable(got.links for got in gets.values())),
            network=network,
            demands_of={option: asks.demands for option, asks in asking.items()},
            links_of={option: got.links for option, got in gets.items()},
            readings_of={station: tuple(paths) for station, paths in by_station.items()},
            _findings={},
        )

    def tables(self) -> Tables:
        """Return what can be read of the survey beside its situation."""
        kept = self.__dict__
        return {
            "demand": kept["demands_of"],
            "link": kept["links_of"],
            "shortfall": kept["shortfalls"],
            "short": kept["shortfalls_of"],
            "from-machines": kept["from_machines_of"],
            "sum": {name: kept[name] for name in ("demands", "links", "readings", "paths")},
        }

    def from_machines(self, placed: Placed, station: StationId) -> tuple[Rate, ...]:
        """Return what each way carries on which data of a station's machines come to an option."""
        known = self.__dict__.get("from_machines_of", {}).get(placed.option.id)
        return super().from_machines(placed, station) if known is None else known[station]

    def ways(self, rule: Rule, number: int) -> Iterable[Way]:
        """Return the ways out of the finding with this number among those of a rule."""
        found: dict[str, tuple[Finding, ...]] = self.__dict__["_findings"]
        if rule.id not in found:
            found[rule.id] = tuple(rule.notices(self))
        return found[rule.id][number].remedies()


@dataclass(frozen=True, slots=True)
class Asking:
    """What one option asks for and reads by itself."""

    demands: tuple[Demand, ...]
    readings: tuple[Path, ...]
    seeks: bool  # it asks for data of machines it does not stand at
    paced: bool  # it asks how often data of machines come to it


Got = tuple[Shortfall | None, LinksFrom]  # how one demand falls short, and who feeds it


@dataclass(frozen=True, slots=True)
class Fed:
    """What one option gets of what it asks for; shortfalls by the rule that speaks for them."""

    shortfalls: tuple[Shortfall, ...]
    by_rule: Mapping[str, tuple[Shortfall, ...]]
    links: tuple[Link, ...]


def _paced(placed: Placed, wanted: Iterable[Demand]) -> bool:
    asked = (demand.need.at_least for demand in wanted)
    return placed.solution.ai_model is not None or any(each and each.dimension == "frequency" for each in asked)


def _together(every: Iterable[Got]) -> Fed:
    short = tuple(each for each, _ in every if each is not None)
    feeding: dict[str, Link] = {}
    for _, links in every:
        for giver, link in links.items():
            feeding.setdefault(giver, link)
    return Fed(short, _grouped(short), tuple(feeding.values()))


class Checker:
    """Keeps the last check and brings it up to date. May be used by several threads, one after the other."""

    def __init__(self, rules: tuple[Rule, ...] = RULES) -> None:
        self._rules = rules
        self._lock = threading.Lock()
        self._forget()

    def check(
        self,
        line: Line,
        plan: Plan,
        catalogue: Catalogue,
        severities: Iterable[tuple[str, Severity]] = (),
        pace: Pace | None = None,
    ) -> tuple[Issue[Step], ...]:
        """Return what `rules.check` returns, with less work when little changed since the last call."""
        with self._lock:
            try:
                return tuple(self._issues(line, plan, catalogue, dict(severities), pace or Pace()))
            except BaseException:
                self._forget()  # half an update is none
                raise

    def _forget(self) -> None:
        self._keeping = Keeping()
        self._tables: Tables = {}
        self._later: Tables = {}
        self._rest: Tables = {}
        self._there: Situation | None = None
        self._network: Network | None = None
        self._entries: dict[SolutionId, Solution] = {}  # every entry that was ever chosen, as it was then

    # ── the survey ──────────────────────────────────────────────────────────────────────────────────────────────────

    def _survey(self, line: Line, plan: Plan, catalogue: Catalogue) -> KeptSurvey:
        """Return the survey of now; afterwards what is another value than at the last check is known."""
        self._keeping.begin()
        there, network = self._situation(line, plan, catalogue)
        self._tables = self._noted(self._tables, tables_of(there))
        asking = dict(self._asking(there))
        made = KeptSurvey(there, asking, dict(self._fed(there, network, asking)), network)
        self._later = self._noted(self._later, {"reading": made.__dict__["readings_of"]})
        seeking = (placed for placed in there.placed if asking[placed.option.id].seeks)
        up = chain.from_iterable(self._up(made, placed) for placed in seeking)
        made.__dict__["paths"] = (*made.readings, *up)
        made.__dict__["from_machines_of"] = {
            placed.option.id: self._from_machines(made, placed)
            for placed in there.placed
            if asking[placed.option.id].paced
        }
        self._rest = self._noted(self._rest, made.tables())
        return made

    def _situation(self, line: Line, plan: Plan, catalogue: Catalogue) -> tuple[Situation, Network]:
        before, network = self._there, self._network
        there = situation(line, plan, catalogue, before)
        if before is not None and "store" in before.__dict__ and before.store.holds_for(catalogue, line):
            there.__dict__["store"] = before.store
        if before is not None and before.line is line:
            there.__dict__["asked"] = before.asked
        altered = self._altered(there)
        if network is None or altered or not network.holds_for(there):
            now = Network(there, network, altered)
            if network is not None:
                self._keeping.changed |= changed_chains(network, now, there, altered)
            network = now
        self._there, self._network = there, network
        return there, network

    def _altered(self, there: Situation) -> frozenset[str]:
        """Return the entries that say something else than when they were last chosen: their chains are others."""
        now = {placed.solution.id: placed.solution for placed in there.placed}
        known = {name: self._entries.get(name, entry) for name, entry in now.items()}
        self._entries |= now
        return frozenset(name for name, entry in now.items() if known[name] is not entry and known[name] != entry)

    def _noted(self, before: Tables, now: Tables) -> Tables:
        """Add what is another value in these tables to what changed, and return them for the next time."""
        self._keeping.changed |= changed(before, now)
        return now

    def _asking(self, there: Situation) -> Iterator[tuple[OptionId, Asking]]:
        base = Survey(there)

        def work(_option: OptionId, placed: Placed, reads: Reads) -> Asking:
            at = WatchedSurvey(base, reads, placed).situation
            wanted = demands(at)
            return Asking(wanted, readings(at), bool(seekers(wanted)), _paced(placed, wanted))

        return self._keeping.each("asking", ((placed.option.id, placed) for placed in there.placed), work)

    def _fed(
        self, there: Situation, network: Network, asking: Mapping[OptionId, Asking]
    ) -> Iterator[tuple[OptionId, Fed]]:
        """Yield what each option gets; what each of its demands gets is kept by itself."""
        base = Survey(there)
        base.__dict__["network"] = network

        def got(option: OptionId, number: int, reads: Reads) -> tuple[Got, ...]:
            seen, demand = WatchedSurvey(base, reads), asking[option].demands[number]
            return ((shortfall(seen.situation, demand), fed(seen.situation, demand, seen.network)),)

        found = (
            (option, self._keeping.joined("got", option, asks, range(len(asks.demands)), partial(got, option)))
            for option, asks in asking.items()
        )
        return self._keeping.each("fed", found, lambda _option, every, _reads: _together(every))

    def _up(self, made: Survey, placed: Placed) -> tuple[Path, ...]:
        """Return the ways up to an option from every station it serves; each station's are kept by themselves."""

        def work(station: StationId, reads: Reads) -> tuple[Path, ...]:
            at = WatchedSurvey(made, reads, station=station)
            return tuple(up_from(at.situation, placed, station, at.readings, at.network))

        return self._keeping.joined("up", placed.option.id, placed, placed.stations, work)

    def _from_machines(self, made: Survey, placed: Placed) -> Mapping[StationId, tuple[Rate, ...]]:
        """Return what carries data of machines to an option, by station; each station's is kept by itself."""

        def work(station: StationId, reads: Reads) -> tuple[tuple[StationId, tuple[Rate, ...]], ...]:
            return ((station, WatchedSurvey(made, reads, station=station).from_machines(placed, station)),)

        return dict(self._keeping.joined("from-machines", placed.option.id, placed, placed.stations, work))

    # ── the rules ───────────────────────────────────────────────────────────────────────────────────────────────────

    def _issues(
        self, line: Line, plan: Plan, catalogue: Catalogue, chosen: dict[str, Severity], pace: Pace
    ) -> Iterator[Issue[Step]]:
        made = self._survey(line, plan, catalogue)
        options = tuple((placed.option.id, placed) for placed in made.situation.placed)
        stations = tuple((station, None) for station in made.__dict__["readings_of"])
        parts = {part: self._each(made, part, stations if part == "station" else options, pace) for part in PARTS}
        for rule in self._rules:
            found = self._found(rule, made, parts, pace)
            if found is None:
                yield unfinished(rule)
                continue
            for number, (each, bare) in enumerate(found):
                ways = Deferred(partial(made.ways, rule, number))
                yield bare.weighed(weight(each, rule, chosen), ways)
        if self._keeping.drop_gone():
            made.network.drop_gone(made.situation.by_option)

    def _found(self, rule: Rule, made: KeptSurvey, parts: Mapping[str, ByRule | None], pace: Pace) -> Noticed | None:
        """Return what a rule notices, part by part where it speaks of parts; None when there was no time to ask it."""
        if rule.id in PART_OF:
            noticed = parts[PART_OF[rule.id]]
            return None if noticed is None else noticed.get(rule.id, ())
        if pace.over():
            return None
        whole: Noticed = self._keeping.one(rule.id, lambda reads: _noticed(rule, WatchedSurvey(made, reads)))
        return whole

    def _each(self, made: KeptSurvey, part: str, owners: Iterable[tuple[Any, object]], pace: Pace) -> ByRule | None:
        """Return what the rules about each option (or station) notice at every one, or None when the time did not suffice."""
        rules = tuple(rule for rule in self._rules if rule.id in PARTS[part])
        found: dict[str, list[tuple[Finding, Issue[Step]]]] = defaultdict(list)

        def work(key: Any, owner: Any, reads: Reads) -> ByRule:
            return _by_rule(rules, made, {"station": key} if part == "station" else {"option": owner}, reads)

        kept = self._keeping.each(part, owners, work)
        while not pace.over():
            _, noticed = next(kept, (None, None))
            if noticed is None:
                return {rule: tuple(there) for rule, there in found.items()}
            for rule in noticed:
                found[rule] += noticed[rule]
        return None


def _grouped(shortfalls: Iterable[Shortfall]) -> dict[str, tuple[Shortfall, ...]]:
    found: dict[str, list[Shortfall]] = defaultdict(list)
    for short in shortfalls:
        found[short.demand.need.rule].append(short)
    return {rule: tuple(there) for rule, there in found.items()}


def _by_rule(rules: tuple[Rule, ...], made: Survey, where: dict[str, Any], reads: Reads) -> ByRule:
    watched = WatchedSurvey(made, reads, **where)
    found = {rule.id: _noticed(rule, watched) for rule in rules}
    return {rule: noticed for rule, noticed in found.items() if noticed}


def _noticed(rule: Rule, watched: Survey) -> Noticed:
    found = (replace(each, remedies=_none) for each in rule.notices(watched))
    return tuple((each, issue(each, rule, rule.severity)) for each in found)


def _none() -> tuple[Way, ...]:
    return ()
