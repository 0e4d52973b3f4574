"""A store opened once and asked many times: what entries require and exclude, compiled for quick reading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import gcd

from configurator.compatibility.solver.chains import Chains, chained
from configurator.compatibility.solver.cost_to_go import costs_to_go
from configurator.compatibility.solver.problem import Capacity, Kind, Limit, Problem, Reason
from configurator.compatibility.solver.validation import check

Clauses = Sequence[tuple[int, ...]]
NONE: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The amounts of chosen entries add up to at most `most`; from a limit (amounts of one) or a capacity."""

    reason: Reason
    amounts: dict[int, int]
    most: int


@dataclass(frozen=True, slots=True)
class Floor:
    """Of `entries` at least `least` are chosen."""

    reason: Reason
    entries: tuple[int, ...]
    least: int


@dataclass(frozen=True, slots=True)
class Asked:
    """What one question adds to the store: clauses that must hold, with their reasons, and entries that are shut."""

    clauses: Clauses
    reasons: tuple[Reason, ...]
    shut: frozenset[int] = frozenset()
    shut_reasons: dict[int, Reason] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StoreGraph:
    """The compiled store; immutable but for `ranked`, a memory of orders already worked out."""

    costs: tuple[int, ...]
    owners: tuple[int, ...]  # of each requirement the entry that has it
    clauses: Clauses  # of each requirement its alternatives, each once
    clauses_of: list[tuple[int, ...]]  # of each entry its requirements by index, those without a choice last
    conflicts: tuple[tuple[int, int], ...]
    conflicts_of: dict[int, tuple[int, ...]]  # of entries in conflict: which ones
    rivals: dict[int, tuple[int, ...]]  # and with whom
    ceilings: tuple[Ceiling, ...]
    floors: tuple[Floor, ...]
    ceilings_of: dict[int, tuple[int, ...]]
    dead: frozenset[int]  # entries no consistent choice can hold, by themselves or by what they require
    to_go: list[float]
    unit: int  # every cost is a multiple of it
    chains: Chains | None = None  # only where most requirements leave no choice and nothing is counted
    ranked: dict[int, tuple[int, ...]] = field(default_factory=dict, compare=False)

    def by_cost(self, requirement: int) -> tuple[int, ...]:
        """The living alternatives of a requirement, cheapest to go first."""
        order = self.ranked.get(requirement)
        if order is None:
            alive = (entry for entry in self.clauses[requirement] if entry not in self.dead)
            order = self.ranked[requirement] = tuple(sorted(alive, key=self.to_go.__getitem__))
        return order


def open_store(problem: Problem) -> StoreGraph:
    """Compile the standing part of a problem: costs, requirements, conflicts, limits and capacities; `BadInput` when it is wrong.

    A requirement that names its own entry holds by itself and is left out.
    """
    check(problem)
    owners = tuple(entry for entry, _ in problem.requires)
    clauses = [_cleaned(entry, alternatives) for entry, alternatives in problem.requires]
    listed: list[list[int]] = [[] for _ in problem.costs]
    for index, owner in enumerate(owners):
        if owner not in clauses[index]:
            listed[owner].append(index)
    clauses_of = [tuple(sorted(each, key=lambda index: -len(clauses[index]))) if each else NONE for each in listed]
    ceilings, floors = _ceilings(problem), _floors(problem.limits)
    rivals = _rivals(problem.conflicts)
    dead = _dead(owners, clauses, _dead_alone(rivals, ceilings))
    real = [() if owners[index] in alternatives else alternatives for index, alternatives in enumerate(clauses)]
    return StoreGraph(
        costs=problem.costs,
        owners=owners,
        clauses=clauses,
        clauses_of=clauses_of,
        conflicts=problem.conflicts,
        conflicts_of=_places({one, other} for one, other in problem.conflicts),
        rivals=rivals,
        ceilings=ceilings,
        floors=floors,
        ceilings_of=_places(ceiling.amounts for ceiling in ceilings),
        dead=dead,
        to_go=costs_to_go(problem.costs, owners, real, dead),
        unit=gcd(*problem.costs) or 1,
        chains=None if ceilings or floors else chained(clauses_of, clauses, dead),
    )


def asked(needs: Clauses, fixed: Iterable[int] = (), forbidden: Iterable[int] = ()) -> Asked:
    """Put needs, fixed and forbidden entries into the form the solver works on."""
    fixed, forbidden = tuple(fixed), tuple(forbidden)
    clauses = [tuple(dict.fromkeys(need)) for need in needs] + [(entry,) for entry in fixed]
    reasons = [Reason(Kind.NEED, index) for index in range(len(needs))]
    reasons += [Reason(Kind.FIXED, index) for index in range(len(fixed))]
    shut_reasons = {entry: Reason(Kind.FORBIDDEN, index) for index, entry in reversed([*enumerate(forbidden)])}
    return Asked(clauses, tuple(reasons), frozenset(forbidden), shut_reasons)


def _cleaned(owner: int, alternatives: tuple[int, ...]) -> tuple[int, ...]:
    if owner in alternatives:
        return (owner,)
    return alternatives if len(set(alternatives)) == len(alternatives) else tuple(dict.fromkeys(alternatives))


def _rivals(conflicts: tuple[tuple[int, int], ...]) -> dict[int, tuple[int, ...]]:
    listed: dict[int, list[int]] = {}
    for one, other in conflicts:
        listed.setdefault(one, []).append(other)
        listed.setdefault(other, []).append(one)
    return {entry: tuple(dict.fromkeys(others)) for entry, others in listed.items()}


def _ceilings(problem: Problem) -> tuple[Ceiling, ...]:
    counted = [
        Ceiling(Reason(Kind.LIMIT, index), dict.fromkeys(limit.entries, 1), limit.at_most)
        for index, limit in enumerate(problem.limits)
        if limit.at_most is not None and limit.at_most < len(limit.entries)
    ]
    return (*counted, *(_summed(index, capacity) for index, capacity in enumerate(problem.capacities)))


def _summed(index: int, capacity: Capacity) -> Ceiling:
    amounts = {entry: amount for entry, amount in capacity.amounts if amount}
    return Ceiling(Reason(Kind.CAPACITY, index), amounts, capacity.limit)


def _floors(limits: tuple[Limit, ...]) -> tuple[Floor, ...]:
    return tuple(
        Floor(Reason(Kind.LIMIT, index), limit.entries, limit.at_least)
        for index, limit in enumerate(limits)
        if limit.at_least
    )


def _places(groups: Iterable[Iterable[int]]) -> dict[int, tuple[int, ...]]:
    places: dict[int, list[int]] = {}
    for index, group in enumerate(groups):
        for entry in group:
            places.setdefault(entry, []).append(index)
    return {entry: tuple(found) for entry, found in places.items()}


def _dead_alone(rivals: dict[int, tuple[int, ...]], ceilings: tuple[Ceiling, ...]) -> set[int]:
    """Entries in conflict with themselves or too large for a capacity alone."""
    dead = {entry for entry, others in rivals.items() if entry in others}
    for ceiling in ceilings:
        dead.update(entry for entry, amount in ceiling.amounts.items() if amount > ceiling.most)
    return dead


def _dead(owners: tuple[int, ...], clauses: Clauses, dead: set[int]) -> frozenset[int]:
    """Add every entry with a requirement whose alternatives are all dead, until none is left."""
    dead |= {owners[index] for index, alternatives in enumerate(clauses) if not alternatives}
    if not dead:
        return frozenset()
    where: dict[int, list[int]] = {}
    for index, alternatives in enumerate(clauses):
        for entry in alternatives:
            where.setdefault(entry, []).append(index)
    living = [len(alternatives) for alternatives in clauses]
    queue = [*dead]
    while queue:
        for index in where.get(queue.pop(), ()):
            living[index] -= 1
            owner = owners[index]
            if not living[index] and owner not in dead:
                dead.add(owner)
                queue.append(owner)
    return frozenset(dead)
