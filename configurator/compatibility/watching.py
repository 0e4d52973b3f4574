"""A survey that writes down what is read of it, so that a result can be kept until something it read is another value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any, TypeVar, cast

from configurator.basis.ids import SolutionId, StationId
from configurator.basis.vocabulary import Kind
from configurator.catalog.entry import Catalogue
from configurator.compatibility.demands import Demand, Shortfall
from configurator.compatibility.network import Chain, Givers, Link, LinksFrom, Network
from configurator.compatibility.paths import Path
from configurator.compatibility.rates import Rate
from configurator.compatibility.situation import Placed, Situation, Store, kinds_of
from configurator.compatibility.survey import Survey
from configurator.line.model import Line
from configurator.plan.model import Option, Plan

Reads = set[tuple[str, object]]  # (table, key) of everything that was looked at
Tables = Mapping[str, Mapping[Any, object]]
ALL = "*"  # the keys of a table and their order
Key = TypeVar("Key")
Value = TypeVar("Value")


class Same:
    """Wraps what is compared by identity, because comparing its content would cost more than what is saved."""

    def __init__(self, value: object) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.value is self.value

    __hash__ = None  # type: ignore[assignment]  # never a key


def tables_of(situation: Situation) -> Tables:
    """Return everything that can be read of a situation, by table and key."""
    return {
        "station": situation.stations,
        "zone": situation.zones,
        "machines": situation.machines,
        "provider": situation.providers,
        "giver": situation.givers,
        "option": situation.by_option,
        "given": situation.given,
        "at": situation.at_station,
        "kind": situation.by_kind,
        "asked": situation.asked,
        "line": {field.name: getattr(situation.line, field.name) for field in fields(Line)},
        "plan": {field.name: getattr(situation.plan, field.name) for field in fields(Plan)},
        "whole": {
            "placed": situation.placed,
            "order": tuple(placed.option.id for placed in situation.placed),
            "unknown": situation.unknown,
            "catalogue": Same(situation.catalogue),
            "store": (Same(situation.catalogue), kinds_of(situation.line)),
        },
    }


def changed(before: Tables, after: Tables) -> Reads:
    """Return what can be read and is another value now; of a table whose keys are others or in another order also `ALL`."""
    found: Reads = set()
    for table, new in after.items():
        old = before.get(table, {})
        for key, value in new.items():
            known = old.get(key, found)  # `found` stands for: not there
            if known is not value and known != value:
                found.add((table, key))
        found.update((table, key) for key in old if key not in new)
        if list(old) != list(new):
            found.add((table, ALL))
    return found


class WatchedMap(Mapping[Key, Value]):
    """A mapping that writes down which keys were asked for."""

    __slots__ = ("_inner", "_reads", "_table")

    def __init__(self, table: str, inner: Mapping[Key, Value], reads: Reads) -> None:
        self._table, self._inner, self._reads = table, inner, reads

    def __getitem__(self, key: Key) -> Value:
        self._reads.add((self._table, key))
        return self._inner[key]

    def get(self, key: Key, default: Any = None) -> Any:
        """Return what is kept under a key, or `default`."""
        self._reads.add((self._table, key))
        return self._inner.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._reads.add((self._table, key))
        return key in self._inner

    def __iter__(self) -> Iterator[Key]:
        self._reads.add((self._table, ALL))
        return iter(self._inner)

    def __len__(self) -> int:
        self._reads.add((self._table, ALL))
        return len(self._inner)


class WatchedFields:
    """A value of which it is written down which fields were looked at."""

    __slots__ = ("_reads", "_table", "_value")

    def __init__(self, table: str, value: object, reads: Reads) -> None:
        self._table, self._value, self._reads = table, value, reads

    def __getattr__(self, name: str) -> Any:
        self._reads.add((self._table, name))
        return getattr(self._value, name)


class WatchedLine(WatchedFields):
    """A line under watch, of which `dataclasses.replace` makes a plain one."""

    __slots__ = ()
    __dataclass_fields__ = Line.__dataclass_fields__
    __class__ = Line  # type: ignore[assignment]  # what it passes for


class WatchedPlan(WatchedFields):
    """A plan under watch, of which `dataclasses.replace` makes a plain one."""

    __slots__ = ()
    __dataclass_fields__ = Plan.__dataclass_fields__
    __class__ = Plan  # type: ignore[assignment]  # what it passes for


class WatchedSituation(Situation):
    """A situation under watch; with `only`, one in which that option is the only one chosen while all others still provide."""

    def __init__(self, whole: Situation, reads: Reads, only: Placed | None = None) -> None:
        self.__dict__.update(_whole=whole, _reads=reads, _only=only)
        for name, table in (("stations", "station"), ("zones", "zone"), ("machines", "machines"), ("providers", "provider"), ("givers", "giver"),
                            ("by_option", "option"), ("given", "given"), ("at_station", "at"), ("asked", "asked")):  # fmt: skip
            self.__dict__[name] = WatchedMap(table, getattr(whole, name), reads)
        self.__dict__["line"] = cast("Line", WatchedLine("line", whole.line, reads))
        self.__dict__["plan"] = cast("Plan", WatchedPlan("plan", whole.plan, reads))

    def _of_whole(self, name: str, attribute: str) -> Any:
        self.__dict__["_reads"].add(("whole", name))
        return getattr(self.__dict__["_whole"], attribute)

    @property
    def placed(self) -> tuple[Placed, ...]:
        """The options with their entries."""
        only: Placed | None = self.__dict__["_only"]
        return self._of_whole("placed", "placed") if only is None else (only,)

    @property
    def unknown(self) -> tuple[Option, ...]:
        """The options without an entry."""
        return cast("tuple[Option, ...]", self._of_whole("unknown", "unknown"))

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue, all or nothing."""
        return cast("Catalogue", self._of_whole("catalogue", "catalogue"))

    @property
    def store(self) -> Store:
        """The catalogue by word and kind, all or nothing."""
        return cast("Store", self._of_whole("store", "store"))

    @property
    def coverage(self) -> Mapping[str, frozenset[StationId] | None]:
        """The reach of each word, which follows from who provides it."""
        return WatchedMap("provider", self.__dict__["_whole"].coverage, self.__dict__["_reads"])

    def of_kind(self, *kinds: Kind) -> tuple[Placed, ...]:
        """Return the placed options of these kinds, in plan order."""
        only: Placed | None = self.__dict__["_only"]
        if only is not None:
            return (only,) if only.solution.kind in kinds else ()
        reads: Reads = self.__dict__["_reads"]
        reads.update(("kind", kind) for kind in kinds)
        if len(kinds) > 1:
            reads.add(("whole", "order"))
        whole: Situation = self.__dict__["_whole"]
        return whole.of_kind(*kinds)


class WatchedNetwork(Network):
    """A network that writes down between which entries a chain was asked for."""

    def __init__(self, whole: Network, reads: Reads) -> None:
        self._network, self._reads = whole, reads

    def links_to(self, taker: Placed, word: str, givers: Givers) -> LinksFrom:
        """Return how those who give a word reach an option, by giver; noted for the taker alone, whom many reach."""
        self._reads.add(("chains", taker.solution.id))
        return self._network.links_to(taker, word, givers)

    def chain(self, giver: Placed, taker: Placed) -> Chain | None:
        """Return the fewest hops from an option's offers to another's collecting ports, or None."""
        self._reads.add(("chain", (giver.solution.id, taker.solution.id)))
        return self._network.chain(giver, taker)

    def stated(self, giver: Placed, taker: Placed) -> bool:
        """Say whether both sides state ports, which the two of them tell by themselves."""
        return self._network.stated(giver, taker)


def changed_chains(before: Network, after: Network, there: Situation, altered: frozenset[str]) -> Reads:
    """Return the pairs of entries between which another chain leads now; one of them may be gone, or say something else (`altered`)."""
    first = {placed.solution.id: placed for placed in reversed(there.placed)}
    found: Reads = set()
    for pair in before.asked():
        giver, taker = first.get(SolutionId(pair[0])), first.get(SolutionId(pair[1]))
        if (
            giver is None
            or taker is None
            or not altered.isdisjoint(pair)
            or before.route(giver, taker) != after.route(giver, taker)
        ):
            found |= {("chain", pair), ("chains", pair[1])}
    return found


class WatchedSurvey(Survey):
    """A survey under watch: all of it, or what concerns one option, or one station."""

    def __init__(
        self, whole: Survey, reads: Reads, option: Placed | None = None, station: StationId | None = None
    ) -> None:
        situation = WatchedSituation(whole.situation, reads, option)
        self.__dict__.update(_whole=whole, _reads=reads, _option=option, _station=station, situation=situation)

    def _part(self, table: str, part: object, name: str) -> Any:
        """Return what belongs to the part, or all of it."""
        whole: Any = self.__dict__["_whole"]
        self.__dict__["_reads"].add(("sum", name) if part is None else (table, part))
        return getattr(whole, name) if part is None else getattr(whole, f"{name}_of").get(part, ())

    @property
    def demands(self) -> tuple[Demand, ...]:
        """What the chosen solutions need."""
        option: Placed | None = self.__dict__["_option"]
        return cast("tuple[Demand, ...]", self._part("demand", option and option.option.id, "demands"))

    @property
    def links(self) -> tuple[Link, ...]:
        """How data demands are fed from option to option."""
        option: Placed | None = self.__dict__["_option"]
        return cast("tuple[Link, ...]", self._part("link", option and option.option.id, "links"))

    @property
    def readings(self) -> tuple[Path, ...]:
        """The paths between readers and the machines they stand at."""
        return cast("tuple[Path, ...]", self._part("reading", self.__dict__["_station"], "readings"))

    def readings_at(self, station: StationId) -> tuple[Path, ...]:
        """Return the paths of one station, and nothing else of the readings."""
        self.__dict__["_reads"].add(("reading", station))
        whole: Survey = self.__dict__["_whole"]
        return whole.readings_at(station)

    def from_machines(self, placed: Placed, station: StationId) -> tuple[Rate, ...]:
        """Return what each way carries on which data of a station's machines come to an option."""
        whole: Any = self.__dict__["_whole"]
        if placed.option.id not in getattr(whole, "from_machines_of", {}):
            return super().from_machines(placed, station)
        self.__dict__["_reads"].add(("from-machines", placed.option.id))
        found: tuple[Rate, ...] = whole.from_machines(placed, station)
        return found

    @property
    def shortfalls(self) -> Mapping[str, tuple[Shortfall, ...]]:
        """The demands that are not met, by the rule that speaks for them."""
        whole: Any = self.__dict__["_whole"]
        option: Placed | None = self.__dict__["_option"]
        if option is None:
            return WatchedMap("shortfall", whole.shortfalls, self.__dict__["_reads"])
        self.__dict__["_reads"].add(("short", option.option.id))
        found: Mapping[str, tuple[Shortfall, ...]] = whole.shortfalls_of.get(option.option.id, {})
        return found

    @property
    def paths(self) -> tuple[Path, ...]:
        """All reading paths, up to the systems."""
        self.__dict__["_reads"].add(("sum", "paths"))
        whole: Survey = self.__dict__["_whole"]
        return whole.paths

    @property
    def network(self) -> Network:
        """Which options speak to which."""
        return WatchedNetwork(self.__dict__["_whole"].network, self.__dict__["_reads"])
