"""Accepting a finding: a reason is a must; who signs and until when it holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from configurator.ui.look import Look
from configurator.ui.page import Desk
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import column
from configurator.ui.widgets.fields import TextField
from configurator.ui.widgets.labels import TextLabel, wrapped


@dataclass(frozen=True, slots=True)
class Draft:
    """What is written so far."""

    reason: str
    author: str
    until: str


class DateField(TextField):
    """A day as `2027-03-31`; empty: without end."""

    def read(self, text: str) -> str:
        """Return the day as written; ValueError when it is none."""
        return str(date.fromisoformat(text)) if text else ""


class WaiverForm(QWidget):
    """The fields and the button; nothing is accepted without a reason."""

    def __init__(self, desk: Desk, issue: str) -> None:
        super().__init__()
        self._desk, self._issue = desk, issue
        look: Look = desk.look
        project = desk.live.project
        self.reason = TextField(look, "ui-compatibility-reason")
        self.author = TextField(look, "ui-compatibility-author")
        self.author.show_value("" if project is None else project.consultant.name)
        self.until = DateField(look, "ui-compatibility-until")
        self.until.input.setPlaceholderText(look.text("ui-compatibility-until-hint"))
        self.wrong = wrapped(TextLabel(look, "ui-compatibility-reason-missing", 11, 500, "red"))
        self.wrong.hide()
        layout = column(self, 0, 8)
        layout.addWidget(TextLabel(look, "ui-compatibility-waive-title", 13, 700))
        layout.addWidget(wrapped(TextLabel(look, "ui-compatibility-waive-hint", 11, 400, "text3")))
        for field in (self.reason, self.wrong, self.author, self.until):
            layout.addWidget(field)
        layout.addWidget(TextButton(look, "ui-compatibility-waive", self.accept))

    @property
    def draft(self) -> Draft:
        """What is written so far."""
        return Draft(self.reason.input.text(), self.author.input.text(), self.until.input.text())

    def take_draft(self, draft: Draft) -> None:
        """Go on where somebody was writing."""
        self.reason.input.setText(draft.reason)
        self.author.input.setText(draft.author)
        self.until.input.setText(draft.until)

    def accept(self) -> None:
        """Accept the finding; without a reason, or with a day that is none, say so."""
        written = self.draft
        self.wrong.setVisible(not written.reason.strip())
        try:
            until = date.fromisoformat(written.until.strip()) if written.until.strip() else None
        except ValueError:
            self.until.input.setModified(True)
            self.until.input.editingFinished.emit()
            return
        if written.reason.strip():
            self._desk.run(
                "finding.waive", issue=self._issue, reason=written.reason, author=written.author, expires=until
            )
