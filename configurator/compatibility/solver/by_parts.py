"""The cheapest choice in a store of chains: what follows is taken, and each part that is left is settled by itself.

Tiny parts are settled by branching, the others by cores.
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

LARGEST = 200  # options of a part that is worth branching on
BRANCHES = 60  # before a part is left to cores
REMEMBERED = 10_000  # parts of a store
SECONDS = 1.0  # for a part, before the question is given up


class GivenUp(Exception):
    """A part was too hard for the time."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The cheapest choice, how many entries were looked at, and what settled the hardest part."""

    chosen: set[int]
    touched: int
    method: str


def by_parts(graph: StoreGraph, chains: Chains, question: Asked, clock: Clock) -> Settled | None:
    """The cheapest choice; None when there is none. `GivenUp` says neither."""
    left = residue(graph, chains, question)
    if left is None:
        return None
    chosen, by_cores_too = left.taken, False
    for part in left.parts:
        found = _plain(graph, left, part)
        if found is None:
            found, cored = _remembered(graph, chains, left, part, clock)
            by_cores_too = by_cores_too or cored
        if not found:
            return None
        chosen |= found
    assert _consistent(graph, chains, question, chosen), "not consistent"  # noqa: S101 - the last gate
    method = "cores" if by_cores_too else "branching" if left.parts else "forced"
    return Settled(chosen, len(chosen) + len(left.units), method)


def _remembered(
    graph: StoreGraph, chains: Chains, left: Residue, part: Part, clock: Clock
) -> tuple[frozenset[int], bool]:
    """The cheapest choice in a part (empty: there is none) and whether it took cores; the same parts come up again and again."""
    name = _name(left, part)
    known = chains.memory.get(name)
    if known is None:
        told = bundled(graph, left, part)
        found = _branched(told)
        known = (frozenset(_cored(told, clock)), True) if found is None else (frozenset(found), False)
        if len(chains.memory) >= REMEMBERED:
            chains.memory.clear()
        chains.memory[name] = known
    return known


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


def _plain(graph: StoreGraph, left: Residue, part: Part) -> frozenset[int] | None:
    """The cheapest alternative where there is one choice to make and that alternative brings nothing along."""
    if len(part.choices) > 1:
        return None
    cheapest = min(part.choices[0] - left.blocked, key=graph.costs.__getitem__, default=None)
    if cheapest is None or left.units[cheapest] or cheapest in left.choices:
        return None
    return frozenset((cheapest,))


def _branched(part: Bundled) -> set[int] | None:
    """The cheapest choice by branching, empty when there is none; None when the part is too large for that."""
    if len(part.uses) > LARGEST:
        return None
    try:
        found = Branching(part, BRANCHES).run()
    except TooManyBranches:
        return None
    return part.entries(found) if found is not None else set()


def _cored(part: Bundled, clock: Clock) -> set[int]:
    """The cheapest choice by cores, empty when there is none."""
    options = len(part.uses)
    costs = dict(enumerate(part.weights, options))
    found = by_cores(_encoded(part), costs, sum(part.weights) + 1, clock.part(SECONDS))
    if not found.finished:
        raise GivenUp
    used = 0
    for option in found.chosen or ():
        used |= part.uses[option] if option < options else 0
    return part.entries(used)


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
