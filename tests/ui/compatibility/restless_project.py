"""A restless consultant: edits of the whole project, each following from one number; undo and redo are among them."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from configurator.basis.ids import SolutionId
from configurator.basis.issues import Severity, Waiver
from configurator.basis.text import Message
from configurator.catalog.entry import Catalogue, Solution
from configurator.compatibility.rules import RULES
from configurator.project.edits import with_plan, with_severity, with_waiver, without_waiver
from configurator.project.model import Project
from configurator.ui.live_project import LiveProject
from tests.compatibility.restless import Visit, edited

MOST_OPTIONS, MOST_STATIONS, MOST_WAIVERS = 14, 8, 24  # a visit, not a warehouse: what is older goes again
EDIT = Message("ui-edit-plan")


@dataclass(frozen=True)
class Restless:
    """Does to a live project whatever the number says; `store` is the edition as a plain mapping."""

    live: LiveProject
    store: dict[SolutionId, Solution]

    def catalogue(self) -> Catalogue:
        """Return what can be looked up now: the project's own copies first."""
        project = self._project()
        return {**self.store, **{entry.id: entry for entry in project.entries}}

    def step(self, number: int) -> str:
        """Do the edit of a number and return what it was."""
        chance = random.Random(number)
        act: Callable[[int, random.Random], str] = chance.choices(
            (self._edit, self._sign, self._take_back, self._weigh, self._undo, self._redo), (66, 9, 4, 7, 8, 6)
        )[0]
        return act(number, chance)

    def _project(self) -> Project:
        assert self.live.project is not None
        return self.live.project

    def _edit(self, number: int, _chance: random.Random) -> str:
        project = self._project()
        visit = bounded(edited(Visit(project.line, project.plan, self.catalogue()), number))
        made = with_plan(project, visit.plan, visit.catalogue)
        self.live.do(EDIT, lambda _: replace(made, line=visit.line))
        return "edit"

    def _sign(self, number: int, chance: random.Random) -> str:
        study, project = self.live.study, self._project()
        assert study is not None
        if not study.issues:
            return "nothing"
        issue, day = chance.choice(study.issues), project.price_date
        until = chance.choice((None, None, day + timedelta(days=9), day - timedelta(days=1)))
        signed = with_waiver(project, Waiver(issue.key, f"이유 {number}", "김", day - timedelta(days=2), until))
        self.live.do(EDIT, lambda _: replace(signed, waivers=signed.waivers[-MOST_WAIVERS:]))
        return "waiver"

    def _take_back(self, _number: int, chance: random.Random) -> str:
        project = self._project()
        if not project.waivers:
            return "nothing"
        key = chance.choice(project.waivers).issue_key
        self.live.do(EDIT, lambda project: without_waiver(project, key))
        return "waiver taken back"

    def _weigh(self, _number: int, chance: random.Random) -> str:
        """Give a rule another weight, or its own; mostly one that has something to say."""
        study = self.live.study
        assert study is not None
        noticed = [issue.rule for issue in study.issues if issue.rule in {rule.id for rule in RULES}]
        rule = chance.choice(noticed) if noticed and chance.random() < 0.8 else chance.choice(RULES).id
        weight = chance.choice((None, None, Severity.INFO, Severity.WARN, Severity.BLOCK))
        self.live.do(EDIT, lambda project: with_severity(project, rule, weight))
        return "severity"

    def _undo(self, _number: int, chance: random.Random) -> str:
        for _ in range(chance.choice((1, 1, 2, 5))):
            self.live.undo()
        return "undo"

    def _redo(self, _number: int, chance: random.Random) -> str:
        """Bring back what was undone; where nothing was, take back a few edits first."""
        back = [self.live.redo() for _ in range(chance.choice((1, 2, 4)))]
        if all(change is None for change in back):
            for _ in range(3):
                self.live.undo()
            back = [self.live.redo() for _ in range(chance.choice((1, 2, 3)))]
        return "redo" if any(change is not None for change in back) else "nothing"


def bounded(visit: Visit) -> Visit:
    """Return a visit no larger than one that happens: what came last stays."""
    line, plan = visit.line, visit.plan
    if len(plan.options) > MOST_OPTIONS:
        plan = replace(plan, options=plan.options[-MOST_OPTIONS:])
    if len(line.stations) > MOST_STATIONS:
        line = replace(line, stations=line.stations[-MOST_STATIONS:])
    return replace(visit, line=line, plan=plan)
