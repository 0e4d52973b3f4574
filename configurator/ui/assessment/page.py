"""The page of levels, put together: a tab for each of the two official scales."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QFrame, QStackedWidget

from configurator.ui.assessment.matrix import MatrixView
from configurator.ui.assessment.questions import Questions
from configurator.ui.page import Desk, Page
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import column, row

if TYPE_CHECKING:
    from configurator.project.change import Change
    from configurator.project.study import Study

SCALES = ("matrix", "questions")


class AssessmentPage(Page):
    """What the factory lacks, on both scales."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.matrix, self.questions = MatrixView(self.look), Questions(desk)
        self._shown: tuple[Study, str] | None = None
        self._stack = QStackedWidget()
        for part in (self.matrix, self.questions):
            self._stack.addWidget(part)
        layout = column(self, 0, 0)
        layout.addWidget(self._tab_row())
        held = column()
        held.setContentsMargins(20, 14, 20, 16)
        held.addWidget(self._stack)
        layout.addLayout(held, 1)
        self.show_scale("matrix")

    def preview(self, _change: Change | None, study: Study) -> None:
        """Show both scales at once: they take a few milliseconds."""
        self.refresh(None, study)

    def refresh(self, _change: Change | None, study: Study) -> None:
        """Show both scales of a study, once."""
        state = (study, self.look.language)
        if self._shown == state:
            return
        self._shown = state
        self.matrix.show_study(study)
        self.questions.show_study(study)

    def show_scale(self, scale: str, item: str | None = None) -> None:
        """Bring a scale to the front; KeyError when there is none of that name."""
        self._tabs[scale].setChecked(True)
        self._stack.setCurrentIndex(SCALES.index(scale))
        if item is not None:
            self.questions.choose(item)

    def _tab_row(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("topBar")
        line, group = row(frame, 0, 20), QButtonGroup(self)
        line.setContentsMargins(24, 2, 20, 0)
        self._tabs: dict[str, TextButton] = {}
        for name in SCALES:
            show = partial(self.desk.run, "assessment.show", scale=name)
            tab = TextButton(self.look, f"ui-assessment-tab-{name}", show, "tab")
            group.addButton(tab)
            line.addWidget(tab)
            self._tabs[name] = tab
        line.addStretch()
        return frame
