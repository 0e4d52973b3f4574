"""The check after an edit: only what the edit can have touched is looked at again, and the findings equal those of a whole check.

Every result is kept with what it read. After an edit the tables of the situation are compared by identity, and what read nothing
that changed is kept. Rules that look at one option after the other are kept for each option, those about machines for each station.
"""

from __future__ import annotations

import functools
import itertools
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from configurator.basis.ids import OptionId, StationId
from configurator.basis.issues import Deferred, Issue, Severity
from configurator.basis.pace import Pace
from configurator.catalog.entry import Catalogue
from configurator.compatibility.demands import Demand, Shortfall, demands, shortfalls
from configurator.compatibility.paths import Link, Network, Path, links, readings, seekers, up_from
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

    def __init__(self, there: Situation, parts: Mapping[OptionId, PartOf], network: Network) -> None:
        super().__init__(there)
        short = {option: _grouped(part.shortfalls) for option, part in parts.items() if part.shortfalls}
        by_station: dict[StationId, list[Path]] = defaultdict(list)
        for part in parts.values():
            for path in part.readings:
                by_station[path.station].append(path)
        self.__dict__.update(
            demands=tuple(each for part in parts.values() for each in part.demands),
            shortfalls=_grouped(each for part in parts.values() for each in part.shortfalls),
            shortfalls_of=short,
            readings=tuple(each for part in parts.values() for each in part.readings),
            links=tuple(each for part in parts.values() for each in part.links),
            network=network,
            demands_of={option: part.demands for option, part in parts.items()},
            links_of={option: part.links for option, part in parts.items()},
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
            "sum": {name: kept[name] for name in ("demands", "links", "readings", "paths")},
        }

    def ways(self, rule: Rule, number: int) -> Iterable[Way]:
        """Return the ways out of the finding with this number among those of a rule."""
        found: dict[str, tuple[Finding, ...]] = self.__dict__["_findings"]
        if rule.id not in found:
            found[rule.id] = tuple(rule.notices(self))
        return found[rule.id][number].remedies()


@dataclass(frozen=True, slots=True)
class PartOf:
    """One option's share of a survey."""

    demands: tuple[Demand, ...]
    shortfalls: tuple[Shortfall, ...]
    readings: tuple[Path, ...]
    links: tuple[Link, ...]
    seeks: bool  # it asks for data of machines it does not stand at


@dataclass(frozen=True, slots=True)
class Kept:
    """A result, whose it is, and what it was worked out from."""

    owner: object
    reads: Reads
    value: Any


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
        self._kept: dict[tuple[str, object], Kept] = {}
        self._tables: Tables = {}
        self._later: Tables = {}
        self._rest: Tables = {}
        self._there: Situation | None = None
        self._network: Network | None = None
        self._changed: Reads = set()
        self._ups: dict[OptionId, Kept] = {}
        self._most = 0

    # ── the survey ──────────────────────────────────────────────────────────────────────────────────────────────────

    def _survey(self, line: Line, plan: Plan, catalogue: Catalogue) -> KeptSurvey:
        """Return the survey of now; afterwards `_changed` holds everything that is another value than at the last check."""
        self._changed = set()
        there, network = self._situation(line, plan, catalogue)
        self._tables = self._noted(self._tables, tables_of(there))
        base = Survey(there)
        base.__dict__["network"] = network
        parts = {placed.option.id: self._part(base, placed) for placed in there.placed}
        made = KeptSurvey(there, parts, network)
        self._later = self._noted(self._later, {"reading": made.__dict__["readings_of"]})
        asking = (placed for placed in there.placed if parts[placed.option.id].seeks)
        up = itertools.chain.from_iterable(self._up(made, placed) for placed in asking)
        made.__dict__["paths"] = (*made.readings, *up)
        self._rest = self._noted(self._rest, made.tables())
        return made

    def _situation(self, line: Line, plan: Plan, catalogue: Catalogue) -> tuple[Situation, Network]:
        before, network = self._there, self._network
        there = situation(line, plan, catalogue, before)
        if before is not None and before.catalogue is catalogue and "store" in before.__dict__:
            there.__dict__["store"] = before.store
        if before is not None and before.line is line:
            there.__dict__["asked"] = before.asked
        now = Network(there)
        altered = _altered(before, there)
        if network is None or altered or network.relays != now.relays:
            if network is not None:
                self._changed |= changed_chains(network, now, there)
                self._changed |= {("chain", pair) for pair in network.asked() if altered.intersection(pair)}
            network = now
        self._there, self._network = there, network
        return there, network

    def _noted(self, before: Tables, now: Tables) -> Tables:
        """Add what is another value in these tables to what changed, and return them for the next time."""
        self._changed |= changed(before, now)
        return now

    def _up(self, made: Survey, placed: Placed) -> tuple[Path, ...]:
        """Return the ways up to an option from every station it serves; each station's are kept by themselves."""
        old = self._ups.get(placed.option.id)
        if old is None or old.owner is not placed:
            old = Kept(placed, set(), ({}, ()))
        elif old.reads.isdisjoint(self._changed):
            unchanged: tuple[Path, ...] = old.value[1]
            return unchanged
        at: dict[StationId, Kept] = {}
        for station in placed.stations:
            known = old.value[0].get(station)
            if known is None or not known.reads.isdisjoint(self._changed):
                known = _kept_up(made, placed, station, known)
                old.reads.update(known.reads)  # never fewer than were read, and cheaper than a new union
            at[station] = known
        paths = _paths_of(at)
        self._ups[placed.option.id] = Kept(placed, old.reads, (at, paths))  # by station, and all of them
        return paths

    def _part(self, base: Survey, placed: Placed) -> PartOf:
        def work(reads: Reads) -> PartOf:
            watched = WatchedSurvey(base, reads, placed)
            there = watched.situation
            wanted = demands(there)
            return PartOf(
                wanted,
                tuple(shortfalls(there, wanted)),
                readings(there),
                links(there, wanted, watched.network),
                bool(seekers(wanted)),
            )

        made: PartOf = self._keep("part", placed.option.id, placed, work)
        return made

    def _keep(self, name: str, part: object, owner: object, work: Callable[[Reads], Any]) -> Any:
        """Return the result that is kept, or work it out again when its owner or something it read is another value."""
        kept = self._kept.get((name, part))
        if kept is not None and kept.owner is owner and kept.reads.isdisjoint(self._changed):
            return kept.value
        reads: Reads = set()
        value = work(reads)
        if kept is not None and kept.value == value:
            value = kept.value  # the same object, so that what rests on it is kept too
        self._kept[name, part] = Kept(owner, reads, value)
        return value

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
                self._kept.pop(("rule", rule.id), None)
                yield unfinished(rule)
                continue
            for number, (each, bare) in enumerate(found):
                ways = Deferred(functools.partial(made.ways, rule, number))
                yield replace(bare, severity=weight(each, rule, chosen), remedies=ways)
        self._drop_gone(made.situation)

    def _found(self, rule: Rule, made: KeptSurvey, parts: Mapping[str, ByRule | None], pace: Pace) -> Noticed | None:
        """Return what a rule notices, part by part where it speaks of parts; None when there was no time to ask it."""
        if rule.id in PART_OF:
            noticed = parts[PART_OF[rule.id]]
            return None if noticed is None else noticed.get(rule.id, ())
        if pace.over():
            return None
        whole: Noticed = self._keep("rule", rule.id, rule, lambda reads: _noticed(rule, WatchedSurvey(made, reads)))
        return whole

    def _each(self, made: KeptSurvey, part: str, owners: Iterable[tuple[Any, object]], pace: Pace) -> ByRule | None:
        """Return what the rules about each option (or station) notice at every one, or None when the time did not suffice."""
        rules = tuple(rule for rule in self._rules if rule.id in PARTS[part])
        found: dict[str, list[tuple[Finding, Issue[Step]]]] = defaultdict(list)
        if pace.over():
            return None
        for key, owner in owners:
            if pace.over():
                return None
            where: dict[str, Any] = {"station": key} if part == "station" else {"option": owner}
            for rule, noticed in self._keep(part, key, owner, functools.partial(_by_rule, rules, made, where)).items():
                found[rule] += noticed
        return {rule: tuple(noticed) for rule, noticed in found.items()}

    def _drop_gone(self, there: Situation) -> None:
        """Forget the results of options and stations that are no more, once there are twice as many results as after the last time."""
        if len(self._kept) <= self._most:
            return
        self._kept = {key: kept for key, kept in self._kept.items() if _is_there(key, there)}
        self._ups = {option: kept for option, kept in self._ups.items() if option in there.by_option}
        self._most = 2 * len(self._kept)


def _altered(before: Situation | None, there: Situation) -> frozenset[str]:
    """Return the chosen entries that say something else now: their chains are others though nobody changed the plan."""
    known = {placed.solution.id: placed.solution for placed in before.placed} if before is not None else {}
    return frozenset(
        placed.solution.id
        for placed in there.placed
        if (old := known.get(placed.solution.id)) is not None and old is not placed.solution and old != placed.solution
    )


def _is_there(key: tuple[str, object], there: Situation) -> bool:
    name, part = key
    return name == "rule" or part in (there.stations if name == "station" else there.by_option)


def _kept_up(made: Survey, placed: Placed, station: StationId, known: Kept | None) -> Kept:
    reads: Reads = set()
    at = WatchedSurvey(made, reads, station=station)
    paths = tuple(up_from(at.situation, placed, station, at.readings, at.network))
    return Kept(placed, reads, known.value if known is not None and known.value == paths else paths)


def _paths_of(at: Mapping[StationId, Kept]) -> tuple[Path, ...]:
    return tuple(path for kept in at.values() for path in kept.value)


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
