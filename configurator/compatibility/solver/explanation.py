"""Why nothing fits: a set of statements that clash, none of which can be spared, and the smallest such set when time allows.

Minimal by deletion; smallest by `smallest`.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import inf

from configurator.compatibility.solver.choosing import clash_by_choices
from configurator.compatibility.solver.clock import Clock, OutOfTime
from configurator.compatibility.solver.following import Following
from configurator.compatibility.solver.oracle import Oracle
from configurator.compatibility.solver.problem import Impossible, Reason
from configurator.compatibility.solver.smallest import smallest
from configurator.compatibility.solver.statements import Statement, Statements
from configurator.compatibility.solver.store import Asked, StoreGraph

SMALLEST_SECONDS = 0.5  # for finding the smallest set once a minimal one is known
MINIMAL_SECONDS = 5.0  # at least, even when the time limit of the question has ended: a reason is owed


def explained(store: StoreGraph, question: Asked, clock: Clock) -> Impossible:
    """Return why a question known to be impossible is so."""
    patient = Clock(max(clock.left, MINIMAL_SECONDS), clock.cancel)
    statements = Statements(store, question)
    clash = _found(statements, Clock(inf, clock.cancel))
    try:
        clash = minimal(map(statements.stated, clash), clash, patient)
    except OutOfTime:
        return Impossible(tuple(sorted(clash)), smallest=False, minimal=False, seconds=clock.seconds)
    reasons, proven = _smallest(statements, clash, clock.part(SMALLEST_SECONDS))
    return Impossible(tuple(sorted(reasons)), proven, seconds=clock.seconds)


def _found(statements: Statements, clock: Clock) -> list[Reason]:
    """Some statements that clash."""
    following = Following(statements.store, statements.question)
    return following.run() or clash_by_choices(statements, following, clock)


def minimal(statements: Iterable[Statement], clash: Iterable[Reason], clock: Clock) -> list[Reason]:
    """Shrink a clash until no reason in it can be spared; `OutOfTime` when the clock ends first."""
    kept: list[Reason] = []
    with Oracle(statements, clock) as oracle:
        open_reasons = sorted(clash, reverse=True)
        while open_reasons:
            tried = open_reasons.pop()
            smaller = oracle.clash([*kept, *open_reasons])
            if smaller is None:
                kept.append(tried)
            else:
                among = set(smaller)
                open_reasons = [reason for reason in open_reasons if reason in among]
    return kept


def _smallest(statements: Statements, clash: list[Reason], clock: Clock) -> tuple[list[Reason], bool]:
    """The smallest clash of the same needs and fixed entries, and whether the time sufficed to prove it."""
    spared = {statement.reason for statement in statements.asked} - set(clash)
    try:
        return smallest(statements, clash, spared, clock), True
    except OutOfTime:
        return clash, False
