"""Ways out of any finding of a project, priced in own money."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from configurator.basis.issues import Issue
from configurator.basis.work import Cancel
from configurator.compatibility.difference import Cost, Standing, difference
from configurator.compatibility.facts import BY_RULE
from configurator.compatibility.repairs import Repair, kind_of, repairs_from
from configurator.line.model import Line
from configurator.plan.model import Plan
from configurator.plan.steps import Step
from configurator.project.study import Study


def own_cost(study: Study) -> Cost:
    """Return what any line and plan would cost this factory itself: the own share of the cost sheet, in won ex VAT."""

    def own(line: Line, plan: Plan) -> int:
        project = replace(study.project, line=line, plan=plan)
        return Study(project, study.edition).estimate.own

    return own


def standing_of(study: Study) -> Standing:
    """Return where a project stands, priced in own money."""
    return Standing(study.line, study.plan, study.catalogue, own_cost(study), study.project.severities)


def ways_out(
    study: Study, issue: Issue[Step], now: Standing | None = None, cancel: Cancel | None = None
) -> tuple[Repair, ...]:
    """Return every way out of a finding, cheapest first, each with its difference; `now` may be passed by who has it.

    `Cancelled` when somebody asked to stop.
    """
    here = now if now is not None else standing_of(study)
    if issue.rule in BY_RULE:
        return repairs_from(issue, here, cancel)
    return tuple(sorted(_own_ways(study, issue, here), key=lambda repair: repair.rank))


def _own_ways(study: Study, issue: Issue[Step], now: Standing) -> Iterator[Repair]:
    """Yield the ways a finding of another room offers, those that truly remove it."""
    for remedy in issue.remedies:
        after = now.after(remedy.steps)
        later = Study(replace(study.project, line=after.line, plan=after.plan), study.edition)
        if all(other.key != issue.key for other in later.issues):
            yield Repair(kind_of(remedy.steps, now), remedy.message, remedy.steps, difference(now, after))
