"""Small problems drawn at random, and the truth about them by trying every choice."""

from __future__ import annotations

import random
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from configurator.compatibility.solver.problem import Capacity, Kind, Limit, Problem, Reason

Truth = NDArray[np.bool_]


def drawn(seed: int, fewest: int, most: int) -> Problem:
    """Draw a problem of every kind of statement; about half of them are impossible."""
    chance = random.Random(seed)
    count = chance.randint(fewest, most)

    def some(lengths: list[int]) -> tuple[int, ...]:
        return tuple(chance.randrange(count) for _ in range(chance.choice(lengths)))

    def each(lengths: list[int]) -> tuple[int, ...]:
        return tuple(sorted(set(some(lengths))))

    least = chance.choice([0, 0, 1, 2])
    return Problem(
        costs=tuple(chance.choice([0, 1, 2, 3, 5, 8, 13, 21]) for _ in range(count)),
        requires=tuple(
            (chance.randrange(count), some([0, 1, 1, 2, 2, 2, 3, 3, 3])) for _ in range(chance.randint(0, 2 * count))
        ),
        needs=tuple(some([1, 2, 3]) for _ in range(chance.randint(0, 4))),
        conflicts=tuple((chance.randrange(count), chance.randrange(count)) for _ in range(chance.randint(0, count))),
        limits=tuple(
            Limit(each([3, 4]), least, chance.choice([None, least, least + 1]))
            for _ in range(chance.choice([0, 0, 1, 2]))
        ),
        capacities=tuple(
            Capacity(tuple((entry, chance.randint(0, 9)) for entry in each([5, 6])), chance.randint(0, 20))
            for _ in range(chance.choice([0, 0, 1, 2]))
        ),
        fixed=some([0, 0, 0, 1]),
        forbidden=some([0, 0, 0, 1, 2]),
    )


def roomy(seed: int, fewest: int, most: int) -> Problem:
    """Draw a problem with choices everywhere and few conflicts: nearly always possible, seldom obvious."""
    chance = random.Random(seed)
    count = chance.randint(fewest, most)

    def some() -> tuple[int, ...]:
        return tuple(chance.sample(range(count), min(count, chance.choice([2, 2, 3, 4]))))

    amounts = tuple((entry, chance.randint(1, 9)) for entry in range(count))
    return Problem(
        costs=tuple(chance.randint(1, 60) for _ in range(count)),
        requires=tuple((chance.randrange(count), some()) for _ in range(chance.randint(0, 2 * count))),
        needs=tuple(some() for _ in range(chance.randint(1, 6))),
        conflicts=tuple(
            (chance.randrange(count), chance.randrange(count)) for _ in range(chance.randint(0, count // 3))
        ),
        limits=(Limit(tuple(chance.sample(range(count), min(count, 3))), 0, 2),) if chance.random() < 0.3 else (),
        capacities=(Capacity(amounts, 3 * count),) if chance.random() < 0.3 else (),
    )


class Trial:
    """Every choice of a small problem (a row of `chosen` each), and which statements are true of it."""

    def __init__(self, problem: Problem) -> None:
        count = len(problem.costs)
        self.problem = problem
        self.chosen = (np.arange(1 << count)[:, None] >> np.arange(count)) & 1 == 1
        self.costs = self.chosen @ np.array(problem.costs, dtype=np.int64)
        self.truth = dict(self._statements())

    def _statements(self) -> Iterator[tuple[Reason, Truth]]:
        problem, chosen = self.problem, self.chosen
        for index, need in enumerate(problem.needs):
            yield Reason(Kind.NEED, index), chosen[:, list(need)].any(axis=1)
        for index, (entry, alternatives) in enumerate(problem.requires):
            yield Reason(Kind.REQUIRE, index), ~chosen[:, entry] | chosen[:, list(alternatives)].any(axis=1)
        for index, (one, other) in enumerate(problem.conflicts):
            yield Reason(Kind.CONFLICT, index), ~(chosen[:, one] & chosen[:, other])
        for index, limit in enumerate(problem.limits):
            number = chosen[:, list(limit.entries)].sum(axis=1)
            most = len(problem.costs) if limit.at_most is None else limit.at_most
            yield Reason(Kind.LIMIT, index), (number >= limit.at_least) & (number <= most)
        for index, capacity in enumerate(problem.capacities):
            used = sum((chosen[:, entry] * amount for entry, amount in capacity.amounts), np.zeros(len(chosen)))
            yield Reason(Kind.CAPACITY, index), used <= capacity.limit
        for index, entry in enumerate(problem.fixed):
            yield Reason(Kind.FIXED, index), chosen[:, entry]
        for index, entry in enumerate(problem.forbidden):
            yield Reason(Kind.FORBIDDEN, index), ~chosen[:, entry]

    def holding(self, reasons: set[Reason]) -> Truth:
        """The choices of which all the given statements are true."""
        found = np.ones(len(self.chosen), dtype=bool)
        for reason in reasons:
            found &= self.truth[reason]
        return found

    def clash(self, reasons: set[Reason]) -> bool:
        """Whether no choice makes all the given statements true."""
        return not bool(self.holding(reasons).any())

    def least_cost(self) -> int | None:
        """What the cheapest consistent choice costs; None when there is none."""
        costs = self.costs[self.holding(set(self.truth))]
        return int(costs.min()) if len(costs) else None

    def allows(self, entries: tuple[int, ...]) -> bool:
        """Whether a choice is consistent."""
        row = sum(1 << entry for entry in set(entries))
        return all(bool(truth[row]) for truth in self.truth.values())
