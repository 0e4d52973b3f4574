"""What an outcome means in one sentence: proven, not proven and how far off at most, impossible, or not decided in time."""

from __future__ import annotations

from configurator.basis.text import Message, Money
from configurator.compatibility.solver.problem import Answer, Impossible, Outcome


def told(outcome: Outcome) -> Message:
    """The sentence for an outcome whose costs are won; a time limit that cut the search short is always said."""
    if isinstance(outcome, Answer):
        if outcome.proven:
            return Message("solver-proven", cost=Money(outcome.cost))
        return Message("solver-gap", cost=Money(outcome.cost), gap=Money(outcome.gap), seconds=outcome.seconds)
    if isinstance(outcome, Impossible):
        if not outcome.minimal:
            return Message("solver-impossible-unsorted", count=len(outcome.reasons))
        return Message("solver-impossible", count=len(outcome.reasons))
    return Message("solver-undecided", seconds=outcome.time_limit)
