"""A question with one statement left out, for asking at once whether that statement alone stands in the way."""

from __future__ import annotations

from dataclasses import replace

from configurator.compatibility.solver.forced import forced
from configurator.compatibility.solver.problem import Kind, Reason
from configurator.compatibility.solver.store import Asked, StoreGraph
from configurator.compatibility.solver.witness import witness

WISHED = (Kind.NEED, Kind.FIXED, Kind.FORBIDDEN)


def stands_alone(store: StoreGraph, question: Asked, reason: Reason, spared: set[Reason]) -> bool:
    """Whether a witness is found for the question without one statement and the spared ones; False says nothing."""
    weaker = without(store, reason)
    if weaker is None:
        return False
    task = forced(weaker, narrowed(question, spared | {reason}))
    return task is not None and witness(task) is not None


def narrowed(question: Asked, left_out: set[Reason]) -> Asked:
    """The question without some of its needs, fixed and forbidden entries."""
    kept = [place for place, reason in enumerate(question.reasons) if reason not in left_out]
    shut = {entry: reason for entry, reason in question.shut_reasons.items() if reason not in left_out}
    clauses = [question.clauses[place] for place in kept]
    return Asked(clauses, tuple(question.reasons[place] for place in kept), frozenset(shut), shut)


def without(store: StoreGraph, reason: Reason) -> StoreGraph | None:
    """The store without one statement (unchanged for a statement of the question); None where that is not worth its while."""
    if reason.kind in WISHED:
        return store
    if reason.kind is Kind.REQUIRE:
        owner = store.owners[reason.index]
        clauses_of = [*store.clauses_of]
        clauses_of[owner] = tuple(index for index in clauses_of[owner] if index != reason.index)
        return replace(store, clauses_of=clauses_of, chains=None)
    if reason.kind is Kind.CONFLICT:
        return _at_peace(store, reason.index)
    return None


def _at_peace(store: StoreGraph, conflict: int) -> StoreGraph | None:
    one, other = store.conflicts[conflict]
    pairs = [{*store.conflicts[index]} for index in store.conflicts_of[one]]
    if pairs.count({one, other}) > 1:
        return None
    rivals = {**store.rivals}
    rivals[one] = tuple(entry for entry in rivals[one] if entry != other)
    rivals[other] = tuple(entry for entry in rivals[other] if entry != one)
    return replace(store, rivals=rivals)
