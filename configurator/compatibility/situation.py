"""What is there: the options with their entries, the machines, and who provides which capability where."""

from __future__ import annotations

import functools
import itertools
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from configurator.basis.ids import StationId, ZoneId
from configurator.basis.text import Argument, Message
from configurator.basis.units import Count, Quantity
from configurator.basis.vocabulary import Kind, StationKind
from configurator.catalog.entry import Catalogue, Port, Solution
from configurator.compatibility.ports import reading
from configurator.compatibility.roles import DATA, MACHINE_WORDS, tells_what_it_reads
from configurator.line.demand import demand_of
from configurator.line.model import Equipment, Line, Site, Station, Zone
from configurator.plan.model import Option, Plan

Machines = Mapping[StationId, tuple["Machine", ...]]
MOST_NAMED = 4  # stations a sentence names before it counts the rest
SITE = "site"  # the subject of findings about the building


@dataclass(frozen=True, slots=True)
class Machine:
    """A machine of the line with its station; `count` is how many of it stand there."""

    station: Station
    equipment: Equipment
    count: int


@dataclass(frozen=True, slots=True)
class Placed:
    """An option with its entry; `stations` are those it serves (all of the line when none is named)."""

    option: Option
    solution: Solution
    stations: tuple[StationId, ...]
    named: bool  # it stands at stations somebody named
    collects: tuple[Port, ...] = field(
        init=False, compare=False, repr=False
    )  # through which it reads or writes what lies below
    offers: tuple[Port, ...] = field(init=False, compare=False, repr=False)  # through which it passes data up

    def __post_init__(self) -> None:
        """Tell the ports apart, which is asked for all the time."""
        for side in ("collects", "offers"):
            object.__setattr__(self, side, tuple(port for port in self.solution.ports if port.side == side))

    @property
    def units(self) -> int:
        """How many of it at each place; at least one, whatever a file says (a rule of its own says that)."""
        return max(1, self.option.units)

    @property
    def places(self) -> int:
        """At how many places it stands: its named stations, or one."""
        return len(self.stations) if self.named else 1


@dataclass(frozen=True, slots=True)
class Provider:
    """Somebody who gives a capability: an option, an existing system, the building or people; `stations` None means everywhere."""

    holder: str
    kind: Literal["option", "system", "site", "people"]
    word: str
    stations: frozenset[StationId] | None
    quantity: Quantity | None = None
    version: str = ""
    times: int = 1  # how many of `quantity` stand there in all

    def at(self, station: StationId | None) -> bool:
        """Say whether it serves `station`; None asks for anywhere on the line."""
        if self.stations is None:
            return True
        return bool(self.stations) if station is None else station in self.stations


class Store:
    """What can be offered to a line, by word and by kind, in order of id: no entry that has a successor, none for stations the line lacks."""

    def __init__(self, catalogue: Catalogue, line: Line) -> None:
        self._catalogue, self._kinds = catalogue, kinds_of(line)
        self.by_word: dict[str, list[Solution]] = defaultdict(list)
        self.by_kind: dict[Kind, list[Solution]] = defaultdict(list)
        for name in sorted(catalogue):
            solution = catalogue[name]
            if solution.replaced_by is not None or (solution.suits and self._kinds.isdisjoint(solution.suits)):
                continue
            self.by_kind[solution.kind].append(solution)
            for word in dict.fromkeys(provision.word for provision in solution.provides):
                self.by_word[word].append(solution)

    def holds_for(self, catalogue: Catalogue, line: Line) -> bool:
        """Say whether it is what the same catalogue (the very object) can offer to another line."""
        return self._catalogue is catalogue and self._kinds == kinds_of(line)

    def providing(self, words: Iterable[str]) -> tuple[Solution, ...]:
        """Return the entries that provide any of `words`, in order of id."""
        found = {solution.id: solution for word in words for solution in self.by_word.get(word, ())}
        return tuple(found[name] for name in sorted(found))


def kinds_of(line: Line) -> frozenset[StationKind]:
    """Return the kinds of stations a line has, on which depends what can be offered to it."""
    return frozenset(station.kind for station in line.stations)


@dataclass(frozen=True)  # without slots: the two indexes below are made on first use and kept
class Situation:
    """The index every rule reads; computed once for a line, a plan and a catalogue."""

    line: Line
    plan: Plan
    catalogue: Catalogue
    placed: tuple[Placed, ...]
    unknown: tuple[Option, ...]  # options whose entry the catalogue does not hold
    stations: Mapping[StationId, Station]
    zones: Mapping[ZoneId, Zone]
    machines: Mapping[StationId, tuple[Machine, ...]]
    providers: Mapping[str, tuple[Provider, ...]]
    given: Mapping[str, tuple[Provider, ...]] = field(default_factory=dict)  # what each option provides

    @functools.cached_property
    def store(self) -> Store:
        """What the catalogue can offer to this line."""
        return Store(self.catalogue, self.line)

    @functools.cached_property
    def coverage(self) -> Mapping[str, frozenset[StationId] | None]:
        """For each provided word the stations it reaches; None means everywhere."""
        return {word: _reach(providers) for word, providers in self.providers.items()}

    @functools.cached_property
    def by_option(self) -> Mapping[str, Placed]:
        """The placed options by option id."""
        return {placed.option.id: placed for placed in self.placed}

    @functools.cached_property
    def givers(self) -> Mapping[str, tuple[tuple[Placed, Provider], ...]]:
        """The options that give each word that travels on a wire, in the order of the providers."""
        return self.givers_since(None)

    def givers_since(self, before: Situation | None) -> Mapping[str, tuple[tuple[Placed, Provider], ...]]:
        """Return `givers`; where nothing changed since an earlier situation, its very values."""
        found = {
            word: tuple((self.by_option[each.holder], each) for each in there if each.kind == "option")
            for word, there in self.providers.items()
            if word.startswith(DATA)
        }
        known = before.givers if before is not None else {}
        return {word: known[word] if known.get(word) == there else there for word, there in found.items()}

    @functools.cached_property
    def by_kind(self) -> Mapping[Kind, tuple[Placed, ...]]:
        """The placed options by the kind of their entry, in plan order."""
        found: dict[Kind, list[Placed]] = defaultdict(list)
        for placed in self.placed:
            found[placed.solution.kind].append(placed)
        return {kind: tuple(options) for kind, options in found.items()}

    @functools.cached_property
    def asked(self) -> Mapping[StationId, float]:
        """The pieces per shift the demand asks of each station."""
        return demand_of(self.line).required

    @functools.cached_property
    def at_station(self) -> Mapping[StationId, tuple[Placed, ...]]:
        """The options that stand at a station somebody named."""
        standing: dict[StationId, list[Placed]] = defaultdict(list)
        for placed in self.placed:
            for station in placed.stations if placed.named else ():
                standing[station].append(placed)
        return {station: tuple(there) for station, there in standing.items()}

    def of_kind(self, *kinds: Kind) -> tuple[Placed, ...]:
        """Return the placed options of these kinds, in plan order."""
        if len(kinds) == 1:
            return self.by_kind.get(kinds[0], ())
        return tuple(placed for placed in self.placed if placed.solution.kind in kinds)

    def zone_of(self, station: StationId) -> Zone | None:
        """Return the ambient zone of a station, when one is known."""
        zone = self.stations[station].zone
        return self.zones.get(zone) if zone is not None else None

    def names(self, stations: Iterable[StationId]) -> Argument:
        """Return the names of stations for a sentence: all of them, or the first few and how many more."""
        there = frozenset(self.stations)
        known = tuple(station for station in stations if station in there)
        if len(known) <= MOST_NAMED:
            return tuple(self.stations[station].name for station in known)
        first = tuple(self.stations[station].name for station in known[: MOST_NAMED - 1])
        return Message("compatibility-and-more", names=first, more=len(known) - len(first))


def situation(line: Line, plan: Plan, catalogue: Catalogue, before: Situation | None = None) -> Situation:
    """Return the index of what is there; options without an entry are kept apart, never dropped.

    What an earlier situation `before` holds of the same values is taken over, so that a comparison by identity finds it unchanged.
    """
    stations = {station.id: station for station in line.stations}
    machines = {station.id: _same_machines(station, before) for station in line.stations}
    wanted = {option.solution: catalogue.get(option.solution) for option in plan.options}
    everywhere = tuple(stations)
    moved = before is None or tuple(before.stations) != everywhere
    placed = tuple(
        _same_placed(option, solution, before, moved) or _placed(option, solution, stations, everywhere)
        for option in plan.options
        if (solution := wanted[option.solution]) is not None
    )
    given = _given(placed, machines, before)
    made = Situation(
        line=line,
        plan=plan,
        catalogue=catalogue,
        placed=placed,
        unknown=tuple(option for option in plan.options if wanted[option.solution] is None),
        stations=stations,
        zones={zone.id: zone for zone in line.zones},
        machines=machines,
        providers=_providers(line, given),
        given=given,
    )
    made.__dict__["givers"] = made.givers_since(before)
    return made


def _placed(
    option: Option, solution: Solution, stations: Mapping[StationId, Station], everywhere: tuple[StationId, ...]
) -> Placed:
    if not option.stations:
        return Placed(option, solution, everywhere, False)
    present = tuple(station for station in dict.fromkeys(option.stations) if station in stations)
    return Placed(option, solution, present, True)


def _same_placed(option: Option, solution: Solution, before: Situation | None, moved: bool) -> Placed | None:
    """Return the placed option of before where it is the same; never when stations came, went or `moved`."""
    known = before.by_option.get(option.id) if before is not None and not moved else None
    return known if known is not None and known.option is option and known.solution is solution else None


def _same_machines(station: Station, before: Situation | None) -> tuple[Machine, ...]:
    known = before is not None and before.stations.get(station.id) is station
    return before.machines[station.id] if before is not None and known else _machines(station)


def _machines(station: Station) -> tuple[Machine, ...]:
    each = math.ceil(station.machines / len(station.equipment)) if station.equipment else 0
    return tuple(Machine(station, equipment, max(1, each)) for equipment in station.equipment)


def _providers(line: Line, given: Mapping[str, tuple[Provider, ...]]) -> dict[str, tuple[Provider, ...]]:
    found: dict[str, list[Provider]] = defaultdict(list)
    others = (*_of_systems(line), *_of_site(line.site), *_of_people(line))
    for provider in itertools.chain(itertools.chain.from_iterable(given.values()), others):
        found[provider.word].append(provider)
    return {word: tuple(providers) for word, providers in found.items()}


def _given(placed: Iterable[Placed], machines: Machines, before: Situation | None) -> dict[str, tuple[Provider, ...]]:
    """Return what each option provides; of one that reads the machines of the whole line it depends on them as well."""
    same = before is not None and before.machines == machines
    known, kept = (before.by_option, before.given) if before is not None else ({}, {})
    return {
        each.option.id: kept[each.option.id]
        if known.get(each.option.id) is each and (each.named or same)
        else tuple(_of_option(each, machines))
        for each in placed
    }


def _of_option(each: Placed, machines: Machines) -> Iterator[Provider]:
    where = frozenset(each.stations) if each.named else None
    times = each.units * each.places
    for given in each.solution.provides:
        borrowed = where is None and given.word in MACHINE_WORDS and tells_what_it_reads(each.solution)
        reach = _readable(each, machines) if borrowed else where
        yield Provider(each.option.id, "option", given.word, reach, given.quantity, given.version, times)


def _readable(placed: Placed, machines: Machines) -> frozenset[StationId]:
    """Return the stations of which an option reads a machine by itself."""
    ports = placed.collects
    return frozenset(
        station
        for station, there in machines.items()
        if any(reading(each.equipment, ports).outcome.works for each in there)
    )


def _of_systems(line: Line) -> Iterator[Provider]:
    for system in line.systems:
        where = frozenset(system.stations) or None
        for word in dict.fromkeys(system.provides):
            yield Provider(system.id, "system", word, where)


def _of_site(site: Site) -> Iterator[Provider]:
    if site.wifi == "all":
        yield Provider(SITE, "site", "net.wifi", None)
    if site.internet is not None and site.internet.canonical > 0:
        yield Provider(SITE, "site", "net.internet", None, site.internet)
    if site.ups:
        yield Provider(SITE, "site", "utl.ups", None)
    if site.separated_network:
        yield Provider(SITE, "site", "net.separated", None)


def _of_people(line: Line) -> Iterator[Provider]:
    for skill in line.skills:
        if skill.people > 0:
            yield Provider(skill.word, "people", skill.word, None, Count(skill.people, "ea"))


def _reach(providers: Iterable[Provider]) -> frozenset[StationId] | None:
    reached: set[StationId] = set()
    for provider in providers:
        if provider.stations is None:
            return None
        reached |= provider.stations
    return frozenset(reached)
