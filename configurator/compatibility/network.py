"""Which options speak to which, directly or through others that pass data on, and how demands for data are fed."""

from __future__ import annotations

from collections import deque
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from configurator.basis.ids import OptionId, SystemId
from configurator.basis.vocabulary import Access, Physical, Protocol
from configurator.compatibility.demands import Demand
from configurator.compatibility.ports import Proof, meeting
from configurator.compatibility.roles import DATA, RELAYS
from configurator.compatibility.situation import Placed, Provider, Situation


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a path: who gives, who takes, and how they speak."""

    giver: str
    taker: str
    protocol: Protocol
    physical: Physical
    access: Access


Chain = tuple[Hop, ...]
Givers = tuple[tuple[Placed, Provider], ...]  # options with what they give


@dataclass(frozen=True, slots=True)
class Link:
    """Whether what an option or an existing system provides reaches an option that needs it; no hops and no conflict: nobody states ports."""

    giver: OptionId
    taker: OptionId
    word: str
    hops: Chain
    proof: Proof


LinksFrom = Mapping[str, Link]  # by giver
Feeding = tuple[Placed, Givers, LinksFrom]  # who asks, who gives, and how they reach who asks


class Network:
    """Which options speak to which: hops between options, found once for each pair of entries.

    Of options of one entry only the first by id passes data on: what a second one reaches, the first reaches in as few hops.
    What pairs of entries have in common is taken over from the network `before`, but for entries that say something else now (`altered`).
    """

    def __init__(
        self, situation: Situation, before: Network | None = None, altered: frozenset[str] = frozenset()
    ) -> None:
        self.relays = _relays(situation)
        self._met: dict[tuple[str, str], tuple[Protocol, Physical] | None] = {}
        if before is not None:
            self._met = {pair: met for pair, met in before._met.items() if altered.isdisjoint(pair)}
        self._reached: dict[str, tuple[list[tuple[Placed, Chain]], Iterator[tuple[Placed, Chain]]]] = {}
        self._chains: dict[tuple[str, str], Chain | None] = {}  # by entries; the two ends have no name
        self._named: dict[tuple[str, str], tuple[Chain, Chain]] = {}  # by options: a chain, and with its ends named
        self._fed: dict[tuple[str, str], Feeding] = {}  # by option and word

    def holds_for(self, situation: Situation) -> bool:
        """Say whether the same options of the same entries pass data on there: while these say the same, all chains are."""
        return _who(self.relays) == _who(_relays(situation))

    def chain(self, giver: Placed, taker: Placed) -> Chain | None:
        """Return the fewest hops from an option's offers to another's collecting ports, or None."""
        hops = self.route(giver, taker)
        if hops is None:
            return None
        ends = (giver.option.id, taker.option.id)
        named = self._named.get(ends)
        if named is None or named[0] is not hops:  # an option may have another entry now
            named = self._named[ends] = (hops, _between(*ends, hops))
        return named[1]

    def stated(self, giver: Placed, taker: Placed) -> bool:
        """Say whether both sides state ports: what the one offers, what the other collects."""
        return bool(giver.offers) and bool(taker.collects)

    def asked(self) -> tuple[tuple[str, str], ...]:
        """Return the pairs of entries somebody asked about."""
        return tuple(self._chains)

    def route(self, giver: Placed, taker: Placed) -> Chain | None:
        """Return the chain between two entries whoever stands for them: its two ends have no name."""
        key = (giver.solution.id, taker.solution.id)
        if key not in self._chains:
            self._chains[key] = self._search(giver, taker)
        return self._chains[key]

    def links_to(self, taker: Placed, word: str, givers: Givers) -> LinksFrom:
        """Return how those who give a word reach an option, by giver; kept while they are the same."""
        key = (taker.option.id, word)
        known = self._fed.get(key)
        if known is None or known[0] is not taker or known[1] is not givers:
            self._fed[key] = (taker, givers, self._links(taker, word, givers, known))
        return self._fed[key][2]

    def _links(self, taker: Placed, word: str, givers: Givers, before: Feeding | None) -> LinksFrom:
        """Link an option to its givers anew; the link to who was a giver before is the same."""
        same = before is not None and before[0] is taker
        known = {giver.option.id: giver for giver, _ in before[1]} if before is not None and same else {}
        old = before[2] if before is not None and same else {}
        return {
            str(name := giver.option.id): old[name]
            if known.get(name) is giver and name in old
            else self._linked(giver, taker, word)
            for giver in _near(taker, givers)
        }

    def drop_gone(self, there: Container[str]) -> None:
        """Forget what was worked out for options that are no more."""
        self._fed = {key: fed for key, fed in self._fed.items() if key[0] in there}
        self._named = {ends: named for ends, named in self._named.items() if ends[0] in there and ends[1] in there}

    def _linked(self, giver: Placed, taker: Placed, word: str) -> Link:
        """Return how `giver` reaches `taker`; entries that state no ports on one side are to be confirmed, not refused."""
        if not self.stated(giver, taker):
            return Link(giver.option.id, taker.option.id, word, (), "to-confirm")
        hops = self.chain(giver, taker)
        return Link(giver.option.id, taker.option.id, word, hops or (), "confirmed" if hops else "conflict")

    def _search(self, giver: Placed, taker: Placed) -> Chain | None:
        for here, hops in self._from(giver):
            last = self._hop(here, taker)
            if last is not None:
                return _between("", "", (*hops, last))
        return None

    def _from(self, giver: Placed) -> Iterator[tuple[Placed, Chain]]:
        """Yield the giver and whom its data reach, the nearest first; each is found once, when somebody first goes so far."""
        known, rest = self._reached.setdefault(giver.solution.id, ([], self._walk(giver)))
        yield from known
        for each in rest:
            known.append(each)
            yield each

    def _walk(self, giver: Placed) -> Iterator[tuple[Placed, Chain]]:
        queue: deque[tuple[Placed, Chain]] = deque([(giver, ())])
        left = {relay.option.id: relay for relay in self.relays if relay.option.id != giver.option.id}
        while queue:
            here, hops = queue.popleft()
            yield here, hops
            for name, relay in tuple(left.items()):
                step = self._hop(here, relay)
                if step is not None:
                    del left[name]
                    queue.append((relay, (*hops, step)))

    def _hop(self, giver: Placed, taker: Placed) -> Hop | None:
        pair = (giver.solution.id, taker.solution.id)
        if pair not in self._met:
            met = meeting(giver.offers, taker.collects)
            self._met[pair] = (met[0].protocol, met[0].physical) if met else None
        spoken = self._met[pair]
        return Hop(giver.option.id, taker.option.id, *spoken, Access.READ) if spoken else None


def _relays(situation: Situation) -> tuple[Placed, ...]:
    first: dict[str, Placed] = {}
    relays = (placed for placed in situation.placed if placed.solution.kind in RELAYS)
    for placed in sorted(relays, key=lambda each: each.option.id):
        first.setdefault(placed.solution.id, placed)
    return tuple(placed for placed in first.values() if placed.collects and placed.offers)


def _who(relays: Iterable[Placed]) -> list[tuple[str, str]]:
    return [(relay.option.id, relay.solution.id) for relay in relays]


def _between(giver: str, taker: str, hops: Chain) -> Chain:
    """Return a chain with its two ends named anew."""
    if len(hops) == 1:
        return (_hopped(hops[0], giver, taker),)
    return (_hopped(hops[0], giver, hops[0].taker), *hops[1:-1], _hopped(hops[-1], hops[-1].giver, taker))


def _hopped(hop: Hop, giver: str, taker: str) -> Hop:
    return Hop(giver, taker, hop.protocol, hop.physical, hop.access)


def links(situation: Situation, wanted: Iterable[Demand], network: Network) -> tuple[Link, ...]:
    """Return how each demand for data is fed by the options that provide it."""
    found: dict[tuple[str, str], Link] = {}
    for demand in wanted:
        for giver, link in fed(situation, demand, network).items():
            found.setdefault((giver, demand.placed.option.id), link)
    return tuple(found.values())


def fed(situation: Situation, demand: Demand, network: Network) -> LinksFrom:
    """Return how one demand for data is fed, by giver: first by systems that are there, then by options."""
    taker, words = demand.placed, demand.need.words
    there: dict[str, Link] = {}
    for link in (link for word in words for link in from_systems(situation, taker, word)):
        there.setdefault(link.giver, link)
    for word in words:
        for giver, link in network.links_to(taker, word, situation.givers.get(word, ())).items():
            there.setdefault(giver, link)
    return there


def from_systems(situation: Situation, taker: Placed, word: str) -> Iterator[Link]:
    """Yield how existing systems feed a word to an option: surely, or to be confirmed where nobody knows their ports."""
    systems = {system.id: system for system in situation.line.systems} if word.startswith(DATA) else {}
    for provider in situation.providers.get(word, ()) if systems else ():
        system = systems.get(SystemId(provider.holder)) if provider.kind == "system" else None
        if system is None or not taker.collects:
            continue
        met = meeting(system.interfaces, taker.collects)
        giver = OptionId(system.id)
        if met is not None:
            hop = Hop(system.id, taker.option.id, met[0].protocol, met[0].physical, Access.READ)
            yield Link(giver, taker.option.id, word, (hop,), "confirmed")
        elif not system.interfaces:
            yield Link(giver, taker.option.id, word, (), "to-confirm")


def _near(taker: Placed, givers: Givers) -> Iterator[Placed]:
    """Yield the other options that may feed one: those that stand at one of its stations, or at none in particular."""
    here = frozenset(taker.stations) if taker.named else None
    for giver, _ in givers:
        apart = here is not None and giver.named and here.isdisjoint(giver.stations)
        if not apart and giver.option.id != taker.option.id:
            yield giver
