"""A second, naive reader of solver problems: every choice is tried, nothing is clever."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator

from configurator.compatibility.solver.problem import Kind, Problem, Reason


def choices(problem: Problem, without: Collection[Reason] = ()) -> Iterator[frozenset[int]]:
    """Yield every consistent choice of a problem, some of its statements left out."""
    entries = range(len(problem.costs))
    for size in range(len(problem.costs) + 1):
        for chosen in map(frozenset, itertools.combinations(entries, size)):
            if all(holds for reason, holds in _statements(problem, chosen) if reason not in without):
                yield chosen


def _statements(problem: Problem, chosen: frozenset[int]) -> Iterator[tuple[Reason, bool]]:
    for index, need in enumerate(problem.needs):
        yield Reason(Kind.NEED, index), not chosen.isdisjoint(need)
    for index, entry in enumerate(problem.fixed):
        yield Reason(Kind.FIXED, index), entry in chosen
    for index, entry in enumerate(problem.forbidden):
        yield Reason(Kind.FORBIDDEN, index), entry not in chosen
    for index, (entry, others) in enumerate(problem.requires):
        yield Reason(Kind.REQUIRE, index), entry not in chosen or not chosen.isdisjoint(others)
    for index, (one, other) in enumerate(problem.conflicts):
        yield Reason(Kind.CONFLICT, index), not {one, other} <= chosen
    for index, limit in enumerate(problem.limits):
        number = len(chosen.intersection(limit.entries))
        yield Reason(Kind.LIMIT, index), limit.at_least <= number and (limit.at_most is None or number <= limit.at_most)
    for index, capacity in enumerate(problem.capacities):
        used = sum(amount for entry, amount in capacity.amounts if entry in chosen)
        yield Reason(Kind.CAPACITY, index), used <= capacity.limit


def reasons_of(problem: Problem) -> list[Reason]:
    """Return every statement of a problem."""
    return [reason for reason, _ in _statements(problem, frozenset())]
