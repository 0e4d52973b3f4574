"""A question to the solver and its possible outcomes, as plain data.

Entries are the numbers 0 … len(costs) − 1. A choice is a set of entries. It is *consistent* when

- every need has at least one of its entries chosen, every fixed entry is chosen and no forbidden one is;
- of every chosen entry each requirement has at least one of its alternatives chosen (entries may support each other in a circle);
- no two entries of a conflict are chosen together (an entry in conflict with itself can never be chosen);
- every limit counts between `at_least` and `at_most` chosen entries, and every capacity's amounts add up to at most its limit.

The answer is a consistent choice of least cost. Costs and amounts are whole numbers (won, watts, litres a minute …), so nothing is ever rounded.

>>> from configurator.compatibility.solver.solving import solve
>>> solve(Problem(costs=(5, 3, 4), requires=((0, (1, 2)),), needs=((0,),), conflicts=((0, 1),))).chosen
(0, 2)
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from configurator.basis.frozen import CLOSED


@dataclass(frozen=True, slots=True)
class Limit:
    """How many of `entries` may be chosen: at least … at most (None: any number)."""

    __pydantic_config__: ClassVar = CLOSED
    entries: tuple[int, ...]
    at_least: int = 0
    at_most: int | None = None


@dataclass(frozen=True, slots=True)
class Capacity:
    """What chosen entries use up together: the amounts (entry, amount) of the chosen ones add up to at most `limit`."""

    __pydantic_config__: ClassVar = CLOSED
    amounts: tuple[tuple[int, int], ...]
    limit: int


@dataclass(frozen=True, slots=True)
class Problem:
    """One question: what entries cost, what they require and exclude, and what is needed."""

    __pydantic_config__: ClassVar = CLOSED
    costs: tuple[int, ...]
    requires: tuple[tuple[int, tuple[int, ...]], ...] = ()  # (entry, any one of these alternatives)
    needs: tuple[tuple[int, ...], ...] = ()  # of each at least one
    conflicts: tuple[tuple[int, int], ...] = ()
    limits: tuple[Limit, ...] = ()
    capacities: tuple[Capacity, ...] = ()
    fixed: tuple[int, ...] = ()
    forbidden: tuple[int, ...] = ()


class Kind(StrEnum):
    """The parts of a problem that a reason points into."""

    NEED = "need"
    REQUIRE = "require"
    CONFLICT = "conflict"
    LIMIT = "limit"
    CAPACITY = "capacity"
    FIXED = "fixed"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True, order=True)
class Reason:
    """One statement of the problem: `problem.requires[index]` for `Kind.REQUIRE`, and so on."""

    kind: Kind
    index: int


@dataclass(frozen=True, slots=True)
class Answer:
    """A consistent choice; when `proven`, no cheaper one exists, else none is cheaper than `lower_bound`."""

    chosen: tuple[int, ...]
    cost: int
    lower_bound: int
    proven: bool
    seconds: float = 0.0
    touched: int = 0  # entries looked at closely enough to be put before a solver
    method: str = ""  # "forced", "branching", "witness", "cores" or "relaxation": what closed the proof

    @property
    def gap(self) -> int:
        """How much cheaper a choice could at most be."""
        return self.cost - self.lower_bound


@dataclass(frozen=True, slots=True)
class Impossible:
    """No consistent choice exists: `reasons` clash, and without any one of them they would not.

    `smallest` says that it was proven that no smaller set of reasons clashes for the same needs and fixed entries.
    `minimal` is False only when the time limit ended before superfluous reasons could be sorted out; it is then said.
    """

    reasons: tuple[Reason, ...]
    smallest: bool
    minimal: bool = True
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Undecided:
    """The time limit ended with neither a consistent choice nor a proof that there is none."""

    lower_bound: int
    seconds: float
    time_limit: float


Outcome = Answer | Impossible | Undecided
