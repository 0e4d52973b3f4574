"""What another plan would change counts as conflicts only what was found, and says what was not checked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from configurator.basis.issues import Issue, Severity, Waiver
from configurator.basis.language import LANGUAGES
from configurator.basis.text import Message
from configurator.compatibility.rules import RULES, unfinished
from configurator.plan.steps import Step
from configurator.project.checkup import Checkup
from configurator.project.study import Study
from configurator.ui.main_window import MainWindow
from configurator.ui.plan.difference import FigureChange, figure_changes
from tests.ui.plan.test_plan_page import Settled
from tests.ui.recommended import DAY, recommended_cnc

LATE = unfinished(RULES[0])
SAID = Message("ui-proposal-check-sums-well")
CLASH: Issue[Step] = Issue("rule", Severity.BLOCK, SAID, SAID, ("plan",))


def study_with(edition: Path, *issues: Issue[Step], waivers: tuple[Waiver, ...] = ()) -> Study:
    made = Study(replace(recommended_cnc(edition), waivers=waivers), None)
    made.issues = issues
    return made


def conflicts(window: MainWindow, before: Study, after: Study) -> FigureChange:
    name = window.look.text("ui-plan-figure-conflicts")
    return next(each for each in figure_changes(before, after, window.look) if each.name == name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_fewer_conflicts_are_no_gain_while_something_was_not_checked(
    cnc: MainWindow, edition: Path, language: str
) -> None:
    cnc.run("view.language", to=language)
    clashing, clean, late = (study_with(edition, *some) for some in ((CLASH,), (), (LATE,)))
    gain = conflicts(cnc, clashing, clean)
    assert (gain.before, gain.after, gain.better) == ("1", "0", True)
    unknown = conflicts(cnc, clashing, late)
    assert unknown.after == cnc.look.text("ui-plan-figure-conflicts-so-far", conflicts=0, unchecked=1)
    assert unknown.better is False
    signed = study_with(edition, LATE, waivers=(Waiver(LATE.key, "다음 방문에", "김", DAY),))
    assert conflicts(cnc, late, signed).after == unknown.after
    assert conflicts(cnc, late, signed).better is None
    assert conflicts(cnc, late, clean).after == "0"


def test_taking_something_in_says_when_its_check_ran_out_of_time(cnc: MainWindow, settled: Settled) -> None:
    cnc.live._checkup = Checkup(0.0)
    cnc.run("plan.add", solution="saerom-process/flow-mes-light")
    settled(cnc)
    assert cnc.notices.latest.key == "ui-added-unchecked"
    assert cnc.notices.latest.args["count"] == len(RULES)
