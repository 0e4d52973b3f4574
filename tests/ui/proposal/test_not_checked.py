"""Before the proposal goes out, no line is green while some rule was not checked to its end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from configurator.basis.issues import Issue, Severity, Waiver
from configurator.basis.language import LANGUAGES
from configurator.basis.text import Message
from configurator.compatibility.rules import RULES, unfinished
from configurator.plan.steps import Step
from configurator.project.checkup import Checkup
from configurator.project.study import Study
from configurator.ui.main_window import MainWindow
from configurator.ui.proposal.page import ProposalPage
from configurator.ui.proposal.preflight import checks
from tests.ui import seen
from tests.ui.conftest import PATIENCE
from tests.ui.recommended import DAY, recommended_cnc

Settled = Callable[[MainWindow], None]
LATE = unfinished(RULES[0])
SAID = Message("ui-proposal-check-sums-well")
CLASH: Issue[Step] = Issue("rule", Severity.BLOCK, SAID, SAID, ("plan",))
SIGNED = Waiver(LATE.key, "다음 방문에 봅니다", "김 컨설턴트", DAY)
ABOUT_RULES = ("blocking", "unchecked", "warnings")


def study_with(edition: Path, *issues: Issue[Step], waivers: tuple[Waiver, ...] = ()) -> Study:
    made = Study(replace(recommended_cnc(edition), waivers=waivers), None)
    made.issues = issues
    return made


@pytest.mark.parametrize("waivers", [(), (SIGNED,)])
def test_what_found_nothing_so_far_has_not_passed(edition: Path, waivers: tuple[Waiver, ...]) -> None:
    found = {check.key: check for check in checks(study_with(edition, LATE, waivers=waivers))}
    assert {found[key].state for key in ABOUT_RULES} == {"unchecked"}
    assert [found[key].weighs for key in ABOUT_RULES] == ["", "look" if waivers else "stop", ""]
    assert found["unchecked"].named == (LATE.message,)


def test_what_was_found_stays_said(edition: Path) -> None:
    found = {check.key: check.state for check in checks(study_with(edition, CLASH, LATE))}
    assert [found[key] for key in ABOUT_RULES] == ["stop", "unchecked", "unchecked"]


def test_with_every_rule_checked_all_is_well(edition: Path) -> None:
    found = {check.key: check.state for check in checks(study_with(edition))}
    assert {found[key] for key in ABOUT_RULES} == {"well"}


@pytest.mark.parametrize("waivers", [(), (SIGNED,)])
def test_the_summary_counts_it_once_and_is_never_green(
    cnc: MainWindow, edition: Path, waivers: tuple[Waiver, ...]
) -> None:
    page = cnc.page("proposal")
    assert isinstance(page, ProposalPage)
    weight = "look" if waivers else "stop"
    counts = []
    for issues in ((), (LATE,)):
        page.preflight.show_study(study_with(edition, *issues, waivers=waivers))
        counts.append(sum(check.weighs == weight for check in page.preflight.checks))
    assert counts[1] == counts[0] + 1
    assert page.preflight.summary.text() == cnc.look.text(f"ui-proposal-preflight-{weight}", count=counts[1])
    assert page.preflight.summary.property("tone") == {"look": "amber", "stop": "red"}[weight]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_panel_says_it_in_words(qtbot: QtBot, cnc: MainWindow, settled: Settled, language: str) -> None:
    cnc.run("view.language", to=language)
    cnc.live._checkup = Checkup(0.0)
    cnc.run("plan.remove", option=cnc.live.study.plan.options[-1].id)
    settled(cnc)
    cnc.run("view.page", page="proposal")
    page = cnc.page("proposal")
    assert isinstance(page, ProposalPage)
    qtbot.waitUntil(lambda: bool(page.preflight.checks), timeout=PATIENCE)
    settled(cnc)
    seen.painted()
    shown = seen.texts(page)
    assert cnc.look.text("ui-proposal-check-blocking-so-far") in shown
    assert cnc.look.text("ui-proposal-check-blocking-none") not in shown
    assert seen.cut_off(page.preflight) == []
