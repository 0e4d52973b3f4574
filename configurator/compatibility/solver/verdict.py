"""Whether a consistent choice exists: the witness answers nearly always, a satisfiability solver the rest."""

from __future__ import annotations

from typing import Any

from configurator.compatibility.solver.clock import Clock, OutOfTime
from configurator.compatibility.solver.cone import cone
from configurator.compatibility.solver.encoding import Encoding, begin, encoded
from configurator.compatibility.solver.forced import Task
from configurator.compatibility.solver.witness import witness

ENGINE = "glucose4"
CONFLICTS_A_LOOK = 1_000  # between two looks at the clock, at most
CONFLICTS_A_SECOND = 10_000  # fewer than there really are, so that a look comes well before the end
CLAUSES_A_LOOK = 2_000  # handed over between two looks


def verdict(task: Task, clock: Clock) -> set[int] | bool | None:
    """A consistent choice when there is one; False when there is none; None when the time ended first."""
    found = witness(task)
    return found if found is not None else by_clauses(task, clock)


def by_clauses(task: Task, clock: Clock) -> set[int] | bool | None:
    """The same verdict from a satisfiability solver on the cone."""
    begun = clock.seconds
    try:
        entries = cone(task, clock=clock)
        assert entries is not None  # noqa: S101 - without a bound a cone is always found; this tells the type checker
        made = encoded(task, entries, clock)
        with engine(begin(entries)) as solver:
            _fill(solver, made, clock)
            # one search without any conflict takes about as long as putting the question to the solver
            holds = solved(solver, made, [], clock) if clock.affords(clock.seconds - begun) else None
            return made.chosen(solver.get_model()) | task.taken if holds else holds
    except OutOfTime:
        return None


def engine(made: Encoding) -> Any:
    """A satisfiability solver filled with an encoding; choices start out unchosen."""
    from pysat.solvers import Solver

    solver = Solver(name=ENGINE, bootstrap_with=made.clauses)
    solver.set_phases([-var for var in range(1, len(made.entries) + 1)])
    return solver


def _fill(solver: Any, made: Encoding, clock: Clock) -> None:
    """Hand over clauses, a few at a time; `OutOfTime` when the clock ends first."""
    for first in range(0, len(made.clauses), CLAUSES_A_LOOK):
        clock.look()
        solver.append_formula(made.clauses[first : first + CLAUSES_A_LOOK])


def solved(solver: Any, made: Encoding, assumptions: list[int], clock: Clock) -> bool | None:
    """Solve, looking at the clock between; sums left out of the clauses are enforced as they are violated."""
    while True:
        solver.conf_budget(max(1, int(min(CONFLICTS_A_LOOK, clock.left * CONFLICTS_A_SECOND))))
        holds = solver.solve_limited(assumptions=assumptions)
        if holds:
            true = set(solver.get_model()) if made.sums else set()
            covers = [cover for each in made.sums if (cover := each.cover(true)) is not None]
            if not covers:
                return True
            for cover in covers:
                solver.add_clause(cover)
        elif holds is not None:
            return False
        if clock.over():
            return None
