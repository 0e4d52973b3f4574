"""What is wrong or worth knowing about the money, each with its ways out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from configurator.basis.issues import Issue, Severity
from configurator.costing.checks import check_money
from configurator.ui.costing.grounds import flowing
from configurator.ui.page import Desk
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import Pill, column, emptied, row, tint

if TYPE_CHECKING:
    from configurator.plan.steps import Step
    from configurator.project.study import Study

TONES = {Severity.BLOCK: "red", Severity.WARN: "amber", Severity.INFO: "brand", Severity.UNCHECKED: "violet"}
ICONS = {
    Severity.BLOCK: "alert-circle",
    Severity.WARN: "alert-triangle",
    Severity.INFO: "info-circle",
    Severity.UNCHECKED: "help-circle",
}
ORDER = (Severity.BLOCK, Severity.UNCHECKED, Severity.WARN, Severity.INFO)


def money_findings(study: Study) -> tuple[Issue[Step], ...]:
    """Return the findings about money, the most serious first."""
    found = check_money(
        study.line, study.plan_without_unknown, study.catalogue, study.estimate, study.programme, study.rates,
        study.returns, study.offers,
    )  # fmt: skip
    return tuple(sorted(found, key=lambda issue: ORDER.index(issue.severity)))


class MoneyFindings(QWidget):
    """The list; a way out is one press, and undo takes it back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._found: tuple[tuple[Issue[Step], ...], str] = ((), "")
        self._body = column(self, 0, 8)

    def show_study(self, study: Study) -> None:
        """Show the findings of a study."""
        found = (money_findings(study), self._desk.look.language)
        if found == self._found:
            return
        self._found = found
        emptied(self._body)
        for issue in found[0]:
            self._body.addWidget(self._shown(issue))

    def _shown(self, issue: Issue[Step]) -> QWidget:
        look, tone = self._desk.look, TONES[issue.severity]
        frame, inner = tint("", 12, 6)
        head = row(spacing=0)
        head.addWidget(Pill(look, look.text(f"ui-costing-severity-{issue.severity}"), tone, ICONS[issue.severity]))
        head.addStretch()
        inner.addLayout(head)
        inner.addWidget(flowing(look.say(issue.message), 13, "ink", 500))
        inner.addWidget(flowing(look.say(issue.lesson), 12, "text2"))
        for at, remedy in enumerate(issue.remedies):
            take = partial(self._desk.run, "finding.apply-remedy", issue=issue.key, remedy=at)
            inner.addWidget(_way_out(self._desk, look.say(remedy.message), take))
        return frame


def _way_out(desk: Desk, text: str, take: partial[object]) -> QWidget:
    """Return a button beside the words of a remedy: the words are of any length, a button is not."""
    whole = QWidget()
    line = row(whole, 0, 8)
    button = TextButton(desk.look, "ui-costing-apply", take, "soft")
    button.setAccessibleName(f"{button.text()}: {text}")
    line.addWidget(flowing(text, 12, "ink", 500), 1)
    line.addWidget(button)
    return whole
