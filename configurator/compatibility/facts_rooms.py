"""Findings of other rooms — line, money, rollout, waivers, own entries — as two facts in words of our own: what is asked for, what was found.

Their texts are `compatibility-rooms-{asks,found,so}-<key of the finding's message>`. What is asked for is the same for all findings of a
kind, so that a report tells it once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from configurator.basis.issues import Issue
from configurator.basis.text import Argument, Message
from configurator.compatibility.facts import Clause, Fact, SaidBy, given
from configurator.compatibility.solver.problem import Kind
from configurator.plan.steps import Step

LINE = (
    "ids-are-unique", "references-exist", "flows-join-two-stations", "flows-run-forward", "products-have-a-routing",
    "stations-are-visited", "routings-follow-flows", "calendar-leaves-time", "demand-is-known", "cycle-times-are-positive",
    "machines-are-counted", "shares-are-possible", "amounts-are-not-negative", "stops-are-known", "yields-are-known",
    "changeovers-have-a-rhythm", "stocks-are-counted", "stocks-are-drawn", "zones-are-known", "power-is-known",
    "ports-were-looked-at", "site-was-looked-at", "inputs-have-a-source",
)  # fmt: skip
MONEY = (
    "price-expired", "price-without-basis", "option-without-price", "sample-prices", "rates-of-another-year", "rates-suppliers-own",
    "rates-planned", "condition-unmet", "conditions-open", "support-limited", "over-budget", "software-without-service",
    "pays-only-with-support", "never-pays",
)  # fmt: skip
FOUND_BY: Mapping[str, SaidBy] = {
    **dict.fromkeys((f"line-check-{stem}" for stem in LINE), "line"),
    **dict.fromkeys((f"costing-{stem}" for stem in MONEY), "plan"),
    "rollout-too-long": "plan",
    "project-waiver-expired": "people",
    "own-entry-own": "entry",
    "own-entry-changed": "entry",
    "compatibility-check-is-finished": "rule",
}


def told_here(issue: Issue[Step]) -> bool:
    """Say whether a finding has words of its own here; one of a rule nobody wrote them for yet is told in its own."""
    return issue.message.key in FOUND_BY


def of_another_room(issue: Issue[Step]) -> Iterator[Fact]:
    """Yield what is asked for and what was found instead."""
    kind = issue.message.key
    right, args = f"right:{kind}", said_with(issue)
    asked, found = (
        Message(f"compatibility-rooms-asks-{kind}", **args),
        Message(f"compatibility-rooms-found-{kind}", **args),
    )
    yield given(right, asked, "rule", issue.rule, source=issue.source)
    clause = Clause(Kind.FORBIDDEN, (right,))
    yield Fact(f"not:{issue.key}", clause, found, FOUND_BY[kind], issue.subjects or (issue.rule,))


def consequence(issue: Issue[Step]) -> Message:
    """Return what follows from such a finding."""
    return Message(f"compatibility-rooms-so-{issue.message.key}", **said_with(issue))


def said_with(issue: Issue[Step]) -> dict[str, Argument]:
    """Return everything the sentences of a finding speak of; its message goes before its other parts."""
    parts = (issue.found, issue.expected, issue.message)
    return {name: value for part in parts if part is not None for name, value in part.args.items()}
