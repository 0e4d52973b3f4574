"""The least cost by cores: sets of entries of which one must be paid raise the bound until a choice costs no more than it.

Core-guided maximum satisfiability with soft cardinality (Morgado, Dodaro & Marques-Silva, "Core-Guided MaxSAT with Soft Cardinality
Constraints", CP 2014) in strata, hardened by the best choice known. All numbers are whole; nothing is rounded.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from configurator.compatibility.solver.clock import Clock
from configurator.compatibility.solver.encoding import Encoding
from configurator.compatibility.solver.verdict import engine, solved

SPREAD = 3  # a stratum reaches down to a third of its largest weight


@dataclass(slots=True)
class Search:
    """Soft literals with weights: each that fails costs its weight above `lower`."""

    made: Encoding
    solver: Any
    clock: Clock
    upper: int  # the cost to beat
    lower: int = 0
    weights: dict[int, int] = field(default_factory=dict)
    costs: dict[int, int] = field(default_factory=dict)  # of variables
    counted: dict[int, tuple[Any, int]] = field(default_factory=dict)  # soft literal → its counter and which output
    active: dict[int, None] = field(default_factory=dict)  # soft literals of the stratum
    level: int = 0  # weights of the stratum begin here
    best: set[int] | None = None

    def is_hopeless(self) -> bool:
        """Look for any model; whether there is none."""
        holds = solved(self.solver, self.made, [], self.clock)
        if holds:
            self._improve()
        return holds is False

    def run(self) -> bool:
        """Search until `lower` meets `upper`; False when the time ended first."""
        self._next_level(max(self.weights.values(), default=0) + 1)
        while self.lower < self.upper:
            holds = solved(self.solver, self.made, [*self.active], self.clock)
            if holds is None:
                return False
            if holds:
                self._improve()
                if self.level <= min(self.weights.values(), default=0):
                    self.lower = self.upper
                self._next_level(self.level)
            elif not self._raise():
                self.lower = self.upper
            if self.clock.over():
                return self.lower >= self.upper
        return True

    def _next_level(self, level: int) -> None:
        """Step down to the next stratum; soft literals that a better choice cannot fail become hard."""
        spare = self.upper - self.lower
        for literal in [literal for literal, weight in self.weights.items() if weight >= spare]:
            del self.weights[literal]
            self.solver.add_clause([literal])
        below = [weight for weight in self.weights.values() if weight < level]
        self.level = max(below) // SPREAD + 1 if below else 0
        self.active = {literal: None for literal, weight in self.weights.items() if weight >= self.level}

    def _improve(self) -> None:
        true = {var for var in self.solver.get_model() if var > 0}
        cost = sum(weight for var, weight in self.costs.items() if var in true)
        if cost < self.upper:
            self.upper, self.best = cost, self.made.chosen(true)

    def _raise(self) -> bool:
        """Pay for one core; False when it is empty: nothing beats the best choice."""
        core = self._trimmed(self.solver.get_core() or [])
        if not core:
            return False
        least = min(self.weights[literal] for literal in core)
        self.lower += least
        for literal in core:
            self.weights[literal] -= least
            if self.weights[literal] < self.level or not self.weights[literal]:
                del self.active[literal]
            if not self.weights[literal]:
                del self.weights[literal]
            if literal in self.counted:
                self._count_on(*self.counted[literal], least)
        if len(core) == 1:
            self.solver.add_clause([-core[0]])
        else:
            self._count(core, least)
        return True

    def _trimmed(self, core: list[int]) -> list[int]:
        while len(core) > 1 and solved(self.solver, self.made, core, self.clock) is False:
            smaller = self.solver.get_core() or []
            if len(smaller) >= len(core):
                break
            core = smaller
        return core

    def _count(self, core: list[int], weight: int) -> None:
        from pysat.card import ITotalizer

        counter = ITotalizer(lits=[-literal for literal in core], ubound=1, top_id=self.made.last)
        self.made.last = max(self.made.last, counter.top_id)
        for clause in counter.cnf.clauses:
            self.solver.add_clause(clause)
        self._soften(counter, 1, weight)

    def _count_on(self, counter: Any, output: int, weight: int) -> None:
        """One more of a counted core fails: the next failure is soft from now on."""
        if output + 1 >= len(counter.lits):
            return
        counter.increase(ubound=output + 1, top_id=self.made.last)
        self.made.last = max(self.made.last, counter.top_id)
        for clause in counter.cnf.clauses[-counter.nof_new :] if counter.nof_new else ():
            self.solver.add_clause(clause)
        self._soften(counter, output + 1, weight)

    def _soften(self, counter: Any, output: int, weight: int) -> None:
        literal = -counter.rhs[output]
        self.weights[literal] = self.weights.get(literal, 0) + weight
        if self.weights[literal] >= self.level:
            self.active[literal] = None
        self.counted[literal] = (counter, output)


@dataclass(frozen=True, slots=True)
class Found:
    """What cores found out about a part: a choice cheaper than asked (or None), and the bound below the costs of all others."""

    chosen: set[int] | None
    lower: int
    finished: bool


def by_cores(made: Encoding, costs: dict[int, int], upper: int, clock: Clock, begin: bool = False) -> Found:
    """Find a model cheaper than `upper`, the cheapest one when time allows; `costs` are by entry.

    `begin` with any model, so that there is one whenever the time ends.
    """
    priced = {made.number[entry]: cost for entry, cost in costs.items() if cost}
    with engine(made) as solver:
        search = Search(made, solver, clock, upper, costs=priced, weights={-var: cost for var, cost in priced.items()})
        finished = (begin and search.is_hopeless()) or search.run()
        # literals made hard because of the best choice may push `lower` past it: no choice costs less than the smaller of the two
        return Found(search.best, min(search.lower, search.upper), finished)
