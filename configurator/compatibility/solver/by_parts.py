"""The cheapest choice in a store of chains: what follows is taken, and each part that is left is settled by itself.

Tiny parts are settled by branching. The others are left to cores, which are asked once all tiny ones are settled: from then on
there is a choice for every part, and a bound below all others, whenever the time ends.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from configurator.compatibility.solver.branching import Branching, TooManyBranches, places
from configurator.compatibility.solver.bundles import Bundled, bundled
from configurator.compatibility.solver.chains import Chains
from configurator.compatibility.solver.clock import Clock
from configurator.compatibility.solver.cores import by_cores
from configurator.compatibility.solver.encoding import Encoding, begin
from configurator.compatibility.solver.residue import Part, Residue, residue
from configurator.compatibility.solver.store import Asked, StoreGraph
from configurator.compatibility.solver.witness import cost_of

LARGEST = 200  # options of a part that is worth branching on
BRANCHES = 60  # before a part is left to cores
REMEMBERED = 10_000  # parts of a store
SECONDS = 1.0  # for a part, before the question is given up
GATHERING = 0.4  # of the time, for gathering what a question leaves open
ANOTHER_WAY = 2.0  # times the time that gathering took, to answer in another way
CHECKING = 0.5  # times that time, to check and tell an answer


class GivenUp(Exception):
    """A part was too hard for the time; no choice costs less than `lower`."""

    def __init__(self, lower: int) -> None:
        super().__init__(lower)
        self.lower = lower


@dataclass(frozen=True, slots=True)
class Settled:
    """A consistent choice, the least any can cost, how many entries were looked at, and what settled the hardest part."""

    chosen: set[int]
    lower: int
    touched: int
    method: str


@dataclass(frozen=True, slots=True)
class _Found:
    """The cheapest choice of a part (empty: there is none), and whether it took cores; while it is open, no choice costs less than `lower`."""

    chosen: frozenset[int]
    by_cores: bool = False
    lower: int | None = None


@dataclass(frozen=True, slots=True)
class _Hard:
    """A part that branching has given up: the best choice it has found (its bundles, or None) and what is too dear to be looked at."""

    name: Hashable
    part: Bundled
    used: int | None
    cost: int


def by_parts(graph: StoreGraph, chains: Chains, question: Asked, clock: Clock) -> Settled | None:
    """The cheapest choice, or one with a gap when the time ends; None when there is none. `GivenUp` and `OutOfTime` say neither."""
    begun = clock.seconds
    left = residue(graph, chains, question, clock.part(GATHERING * clock.left))
    if left is None:
        return None
    gathering = clock.seconds - begun
    soon = clock.part(clock.left - ANOTHER_WAY * gathering)
    chosen, hard, cored = left.taken, list[_Hard](), False
    for part in left.parts:
        cheapest = _plain(graph, left, part)
        if cheapest is not None:
            chosen.add(cheapest)
            continue
        found = _looked_at(graph, chains, left, part, soon)
        if isinstance(found, _Hard):
            hard.append(found)
        elif not found.chosen:
            return None
        else:
            chosen |= found.chosen
            cored = cored or found.by_cores
    lower = cost_of(graph, chosen)
    for one in hard:
        known = _by_cores(chains, one, clock.part(clock.left - CHECKING * gathering), lower)
        if not known.chosen:
            return None
        lower += cost_of(graph, known.chosen) if known.lower is None else known.lower
        chosen |= known.chosen
    assert _consistent(graph, chains, question, chosen), "not consistent"  # noqa: S101 - the last gate
    method = "cores" if cored or hard else "branching" if left.parts else "forced"
    return Settled(chosen, lower, len(chosen) + len(left.units), method)


def _looked_at(graph: StoreGraph, chains: Chains, left: Residue, part: Part, clock: Clock) -> _Found | _Hard:
    """The cheapest choice in a part if it is known from another question (the same parts come up again and again) or soon found."""
    name = _name(left, part)
    known = chains.memory.get(name)
    if known is not None:
        return _Found(*known)
    told = bundled(graph, left, part, clock)
    clock.look()
    search = Branching(told, BRANCHES)
    try:
        if len(told.uses) <= LARGEST:
            search.run()
            return _remembered(chains, name, _Found(frozenset(told.entries(search.used or 0))))
    except TooManyBranches:
        pass
    return _Hard(name, told, search.used, search.least)


def _remembered(chains: Chains, name: Hashable, found: _Found) -> _Found:
    if len(chains.memory) >= REMEMBERED:
        chains.memory.clear()
    chains.memory[name] = (found.chosen, found.by_cores)
    return found


def _by_cores(chains: Chains, hard: _Hard, clock: Clock, lower: int) -> _Found:
    """The cheapest choice by cores, or the best one when the time ends; `GivenUp` when the part is too hard, `lower` being the bound without it."""
    part, options = hard.part, len(hard.part.uses)
    costs = dict(enumerate(part.weights, options))
    found = by_cores(_encoded(part), costs, hard.cost, clock.part(SECONDS), begin=hard.used is None)
    used = hard.used or 0
    if found.chosen is not None:
        used = 0
        for option in found.chosen:
            used |= part.uses[option] if option < options else 0
    chosen = frozenset(part.entries(used))
    if found.finished:
        return _remembered(chains, hard.name, _Found(chosen, by_cores=True))
    if not (chosen and clock.over()):
        raise GivenUp(lower + found.lower)
    return _Found(chosen, by_cores=True, lower=found.lower)


def _name(left: Residue, part: Part) -> Hashable:
    """All that the cheapest choice in a part depends on: what its entries bring along is the store's."""
    entries = frozenset(part.entries)
    needs = frozenset([(entry, *left.choices[entry]) for entry in left.choices.keys() & entries])
    return entries, frozenset(part.choices), needs, frozenset(left.blocked & entries)


def _consistent(graph: StoreGraph, chains: Chains, question: Asked, chosen: set[int]) -> bool:
    """Check a choice against the question and every requirement and conflict as the store states them."""
    rivals, stated = graph.rivals, chains.stated or chains
    excluded = question.shut.union(*[rivals[entry] for entry in chosen if entry in rivals])
    return (
        chosen.isdisjoint(graph.dead)
        and chosen.isdisjoint(excluded)
        and not any(map(chosen.isdisjoint, question.clauses))
        and stated.hold(chosen)
    )


def _plain(graph: StoreGraph, left: Residue, part: Part) -> int | None:
    """The cheapest alternative where there is one choice to make and that alternative brings nothing along."""
    if len(part.choices) > 1:
        return None
    cheapest = min(part.choices[0] - left.blocked, key=graph.costs.__getitem__, default=None)
    return None if cheapest is None or left.units[cheapest] or cheapest in left.choices else cheapest


def _encoded(part: Bundled) -> Encoding:
    """Clauses over the options, then the bundles."""
    count = len(part.uses)
    made = begin(range(count + len(part.bundles)))
    made.clauses += [[option + 1 for option in places(choice)] for choice in part.choices]
    made.clauses += [[-option - 1] for option in places(part.blocked)]
    for option in range(count):
        own = -option - 1
        made.clauses += [[own, bundle + count + 1] for bundle in places(part.uses[option])]
        made.clauses += [[own, other + 1] for other in places(part.brings[option]) if other != option]
        made.clauses += [[own, *[other + 1 for other in places(choice)]] for choice in part.needs[option]]
        made.clauses += [[own, -other - 1] for other in places(part.against[option]) if other > option]
    return made
