"""A way out says how much it would leave not checked, apart from conflicts, and is not green then."""

from __future__ import annotations

import pytest

from configurator.basis.issues import Issue, Remedy, Severity
from configurator.basis.language import LANGUAGES
from configurator.basis.text import Message
from configurator.plan.steps import AddOption, Step, new_option
from configurator.ui.compatibility.remedy_card import RemedyCard
from configurator.ui.compatibility.trial import Left, trials
from configurator.ui.main_window import MainWindow

SAID = Message("ui-proposal-check-sums-well")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("left", "tone"),
    [(Left(1, 0, 2, True), "red"), (Left(0, 0, 2, True), "violet"), (Left(0, 3, 0, True), "teal")],
)
def test_a_card_says_what_stays_unchecked(acme: MainWindow, language: str, left: Left, tone: str) -> None:
    acme.run("view.language", to=language)
    study = acme.live.study
    assert study is not None
    card = RemedyCard(acme.page("compatibility").desk, study, "key", 0, Remedy(SAID, ()))
    card.show_left(left)
    assert card._note.property("tone") == tone
    unchecked = acme.look.text("ui-compatibility-left-unchecked", count=left.unchecked)
    assert (card._open.isVisibleTo(card) and card._open.text() == unchecked) == bool(left.unchecked)


def test_trying_counts_what_could_not_be_checked_by_itself(acme: MainWindow) -> None:
    """An option nobody knows the entry of cannot be checked; it is not a conflict."""
    study = acme.live.study
    assert study is not None
    unknown = new_option("nobody/knows", "1.0.0", (), study.plan)
    issue: Issue[Step] = Issue(
        "rule", Severity.BLOCK, SAID, SAID, ("plan",), remedies=(Remedy(SAID, (AddOption(unknown),)),)
    )
    (before,) = trials(
        study, Issue("rule", Severity.BLOCK, SAID, SAID, ("plan",), remedies=(Remedy(SAID, ()),)), lambda: True
    )
    (after,) = trials(study, issue, lambda: True)
    assert after.unchecked == before.unchecked + 1
    assert after.conflicts == before.conflicts
