"""What a way out would leave: tried on a copy away from the window, the project itself untouched."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from configurator.basis.issues import Severity, open_issues
from configurator.basis.work import Cancelled
from configurator.plan.steps import Step

if TYPE_CHECKING:
    from configurator.basis.issues import Issue
    from configurator.project.study import Study


@dataclass(frozen=True, slots=True)
class Left:
    """How many conflicts, warnings and rules not checked a plan has once a remedy is applied, and whether the finding itself is gone."""

    conflicts: int
    warnings: int
    unchecked: int
    solved: bool


def trials(study: Study, issue: Issue[Step], wanted: Callable[[], bool]) -> tuple[Left, ...]:
    """Return what each remedy of a finding would leave; `Cancelled` when nobody wants to know any more."""
    found = []
    for remedy in issue.remedies:
        if not wanted():
            raise Cancelled
        found.append(_tried(study, issue, remedy.steps))
    return tuple(found)


def _tried(study: Study, issue: Issue[Step], steps: tuple[Step, ...]) -> Left:
    from configurator.compatibility.rules import check
    from configurator.plan.steps import apply

    line, plan = study.line, study.plan
    for step in steps:
        line, plan = apply(step, line, plan)
    found = check(line, plan, study.catalogue, study.project.severities)
    return left_of(study, found, solved=all(each.key != issue.key for each in found))


def left_of(study: Study, found: Iterable[Issue[Step]], solved: bool) -> Left:
    """Count what rules of the plan find; what was not checked counts even where somebody accepted it."""
    there = tuple(found)
    left = open_issues(there, study.project.waivers, study.project.price_date)
    return Left(
        conflicts=sum(each.severity is Severity.BLOCK for each in left),
        warnings=sum(each.severity is Severity.WARN for each in left),
        unchecked=sum(each.severity is Severity.UNCHECKED for each in there),
        solved=solved,
    )
