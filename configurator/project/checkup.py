"""The one engine behind every list of findings: window, command line and proposal ask it, so that they cannot differ."""

from __future__ import annotations

import gc
from collections import ChainMap
from collections.abc import Iterable, MutableMapping
from datetime import date
from typing import cast

from configurator.basis.ids import SolutionId
from configurator.basis.issues import Issue, Severity, Waiver
from configurator.basis.pace import Pace
from configurator.basis.text import Argument, Message
from configurator.basis.work import Cancel
from configurator.catalog.entry import Catalogue, Solution
from configurator.catalog.store import SolutionStore
from configurator.compatibility.incremental import Checker
from configurator.compatibility.rules import RULES, check
from configurator.plan.steps import Step
from configurator.project.model import Project

SECONDS = 60.0  # the time all rules together may take; what is not reached is said as not checked
EXPIRED = "waiver-is-in-force"  # the rule id of findings about waivers that ran out


class Checkup:
    """Checks one project again and again while it is edited; each time only what the edit can have touched.

    One that is not `lasting` keeps nothing for a next time. `seconds` (None: no limit) and `cancel` bound a check; a rule that was not finished is a finding: not checked.
    """

    def __init__(self, seconds: float | None = SECONDS, cancel: Cancel | None = None, lasting: bool = True) -> None:
        self._seconds, self._cancel = seconds, cancel
        self._checker = Checker() if lasting else None
        self._last: tuple[Project, SolutionStore | None, Catalogue] | None = None
        self._settled = False

    def catalogue(self, project: Project, edition: SolutionStore | None) -> Catalogue:
        """Return the entries of the project and behind them those of the edition; the same object as long as they are the same."""
        last = self._last
        if last is None or last[1] is not edition or last[0].entries != project.entries:
            last = (project, edition, catalogue_of(project, edition))
            self._last = last
        return last[2]

    def plan_issues(self, project: Project, catalogue: Catalogue) -> tuple[Issue[Step], ...]:
        """Return what the rules find about the plan on the line."""
        pace = Pace(self._seconds, self._cancel)
        run = check if self._checker is None else self._checker.check
        found = run(project.line, project.plan, catalogue, project.severities, pace)
        if self._checker is not None and not self._settled:
            self._settled = True
            _settle()
        return found


def _settle() -> None:
    """Take what stays in memory out of later rounds of the garbage collector, which would halt every tenth edit for 50 ms."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def catalogue_of(project: Project, edition: SolutionStore | None) -> Catalogue:
    """Return every entry that can be looked up, the project's own copies first."""
    own = {entry.id: entry for entry in project.entries}
    return own if edition is None else ChainMap(own, cast("MutableMapping[SolutionId, Solution]", edition))


def changed_weights(project: Project) -> tuple[tuple[str, Severity, Severity], ...]:
    """Return each rule the user gave another weight, with the rule's own and the given one, in the order of the rules."""
    given = dict(project.severities)
    return tuple(
        (rule.id, rule.severity, weight)
        for rule in RULES
        if (weight := given.get(rule.id, rule.severity)) is not rule.severity
    )


def own_weight(project: Project, issue: Issue[Step]) -> Severity | None:
    """Return the weight the rule of a finding has by itself where the user's word gave it the one it has; None elsewhere."""
    return next(
        (own for rule, own, given in changed_weights(project) if (rule, given) == (issue.rule, issue.severity)), None
    )


def expired_waivers(issues: Iterable[Issue[Step]], waivers: Iterable[Waiver], today: date) -> tuple[Issue[Step], ...]:
    """Return a finding for each waiver that ran out while what it accepted is still there."""
    out = {waiver.issue_key: waiver for waiver in waivers if waiver.expired(today)}
    return tuple(_ran_out(issue, out[issue.key]) for issue in issues if issue.key in out)


def _ran_out(issue: Issue[Step], waiver: Waiver) -> Issue[Step]:
    until = waiver.expires_on.isoformat() if waiver.expires_on else ""
    told: dict[str, Argument] = {
        "finding": issue.message,
        "author": waiver.author,
        "reason": waiver.reason,
        "until": until,
    }
    return Issue(
        EXPIRED,
        Severity.WARN,
        Message("project-waiver-expired", **told),
        Message("project-waiver-expired-lesson"),
        (*issue.subjects[:1], issue.rule, *issue.subjects[1:]),
        expected=Message("project-waiver-expired-expected"),
        found=Message("project-waiver-expired-found", **told),
        source=issue.source,
    )
