"""The public question: `solve(problem)`, or `answer(store, question)` for a store opened once.

>>> from configurator.compatibility.solver.problem import Problem
>>> solve(Problem(costs=(1, 1), needs=((0,), (1,)), conflicts=((0, 1),))).reasons
(Reason(kind=<Kind.CONFLICT: 'conflict'>, index=0), Reason(kind=<Kind.NEED: 'need'>, index=0), Reason(kind=<Kind.NEED: 'need'>, index=1))
"""

from __future__ import annotations

from collections.abc import Iterable

from configurator.basis.work import Cancel
from configurator.compatibility.solver.by_parts import GivenUp, Settled, by_parts
from configurator.compatibility.solver.clock import Clock, OutOfTime
from configurator.compatibility.solver.explanation import explained
from configurator.compatibility.solver.forced import Task, begun, forced
from configurator.compatibility.solver.optimum import Best, ascended, cheapest
from configurator.compatibility.solver.problem import Answer, Impossible, Outcome, Problem, Undecided
from configurator.compatibility.solver.store import Asked, Clauses, StoreGraph, asked, open_store
from configurator.compatibility.solver.verdict import by_clauses, verdict
from configurator.compatibility.solver.witness import consistent, cost_of, witness

TIME_LIMIT = 10.0  # seconds, when nobody says otherwise
SEARCHING = 0.95  # of the time that is left; the rest is for the last step of the search, the check of the answer and telling it


def solve(problem: Problem, cancel: Cancel | None = None, time_limit: float = TIME_LIMIT) -> Outcome:
    """Return the cheapest consistent choice with its proof, why there is none, or how far the time reached.

    `BadInput` when the problem is wrong, `Cancelled` when `cancel` was wished. `time_limit` is in seconds.
    """
    clock = Clock(time_limit, cancel)
    store = open_store(problem)
    return _answer(store, asked(problem.needs, problem.fixed, problem.forbidden), clock)


def answer(
    store: StoreGraph,
    needs: Clauses,
    fixed: Iterable[int] = (),
    forbidden: Iterable[int] = (),
    cancel: Cancel | None = None,
    time_limit: float = TIME_LIMIT,
) -> Outcome:
    """The same for a store that is open: only what is asked is read."""
    return _answer(store, asked(needs, fixed, forbidden), Clock(time_limit, cancel))


def possible(
    store: StoreGraph,
    needs: Clauses,
    fixed: Iterable[int] = (),
    forbidden: Iterable[int] = (),
    cancel: Cancel | None = None,
    time_limit: float = TIME_LIMIT,
) -> bool | None:
    """Say only whether a consistent choice exists; None when the time ended first. Microseconds for nearly all questions."""
    question = asked(needs, fixed, forbidden)
    task = begun(store, question)
    if witness(task) is not None:
        return True
    closed = forced(store, question)
    if closed is None:
        return False
    found = by_clauses(closed, Clock(time_limit, cancel))
    return found if found is None else found is not False


def explain(problem: Problem, cancel: Cancel | None = None, time_limit: float = TIME_LIMIT) -> Impossible | None:
    """Return why a problem has no consistent choice; None when it has one or the time ended first."""
    outcome = solve(problem, cancel, time_limit)
    return outcome if isinstance(outcome, Impossible) else None


def _answer(store: StoreGraph, question: Asked, clock: Clock) -> Outcome:
    lower = 0
    if store.chains is not None:
        try:
            return _settled(store, by_parts(store, store.chains, question, clock), question, clock)
        except GivenUp as so_far:
            lower = so_far.lower
        except OutOfTime:
            pass
    return _searched(store, question, lower, clock)


def _settled(store: StoreGraph, found: Settled | None, question: Asked, clock: Clock) -> Outcome:
    if found is None:
        return explained(store, question, clock)
    cost = cost_of(store, found.chosen)
    proven = found.lower == cost
    return Answer(tuple(sorted(found.chosen)), cost, found.lower, proven, clock.seconds, found.touched, found.method)


def _searched(store: StoreGraph, question: Asked, lower: int, clock: Clock) -> Outcome:
    task = forced(store, question)
    if task is None:
        return explained(store, question, clock)
    found = verdict(task, clock)
    if found is None:
        return Undecided(max(lower, task.base + ascended(task)), clock.seconds, clock.time_limit)
    if isinstance(found, bool):
        return explained(store, question, clock)
    best = cheapest(task, found, store.unit, clock.part(SEARCHING * clock.left))
    assert consistent(begun(store, question), best.chosen | task.taken), "not consistent"  # noqa: S101 - the last gate
    return _said(task, best, lower, clock)


def _said(task: Task, best: Best, least: int, clock: Clock) -> Answer:
    chosen = best.chosen | task.taken
    cost = cost_of(task.graph, chosen)
    lower = min(cost, max(least, best.lower + task.base))
    return Answer(
        tuple(sorted(chosen)), cost, lower, lower == cost, clock.seconds, best.touched + len(task.taken), best.method
    )
