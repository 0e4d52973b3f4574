"""Ways out that were tried: each is applied to a copy, and only those that make the finding go away are offered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from configurator.compatibility.remedies import MOST, Way
from configurator.compatibility.rule import Finding, Notice
from configurator.compatibility.situation import Situation
from configurator.compatibility.survey import survey
from configurator.plan.steps import apply

MOST_TRIED = 24  # ways of one sort that are tried before the search stops: a trial costs a check of one rule


def curing(
    situation: Situation, notices: Notice, stays: Callable[[Finding], bool], ways: Iterable[Way], most: int = MOST
) -> Iterator[Way]:
    """Yield the cheapest `most` ways after which `notices` has nothing left of which `stays` is true."""
    found = 0
    for way in sorted(ways, key=lambda each: each.cost)[:MOST_TRIED]:
        if found < most and not any(stays(left) for left in noticed_after(situation, notices, way)):
            found += 1
            yield way


def noticed_after(situation: Situation, notices: Notice, way: Way) -> Iterator[Finding]:
    """Yield what a rule notices once a way out is taken."""
    line, plan = situation.line, situation.plan
    for step in way.steps:
        line, plan = apply(step, line, plan)
    yield from notices(survey(line, plan, situation.catalogue))


def same_place(rule: str, *subjects: str) -> Callable[[Finding], bool]:
    """Return the test whether a finding is of `rule` and begins with these subjects."""
    return lambda found: found.rule == rule and found.subjects[: len(subjects)] == subjects
