"""The questionnaire: the list, the question with its six levels, and the score that follows at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from configurator.assessment.questionnaire import HIGHEST, LOWEST, Item, items, level_model
from configurator.ui.assessment.grounds import bare
from configurator.ui.assessment.item_list import CLEARING, ItemList
from configurator.ui.assessment.level_choice import LevelChoice
from configurator.ui.assessment.score_panel import ScorePanel
from configurator.ui.page import Desk
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import Pill, card, column, row
from configurator.ui.widgets.columns import ScrollColumn
from configurator.ui.widgets.labels import TextLabel, plain_label, wrapped

if TYPE_CHECKING:
    from configurator.project.study import Study

SIDES, NARROW, ROOMY = (
    (316, 316),
    (212, 264),
    1040,
)  # px: list and score, where there is little room, and what is enough


class Questions(QWidget):
    """Everything answered goes through `assessment.answer`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self.look = desk, desk.look
        self.list, self.score = ItemList(self.look), ScorePanel(self.look)
        self.levels: Mapping[str, int] = {}
        self.item: Item = items()[0]
        self.choices = [LevelChoice(self.look, level) for level in range(LOWEST, HIGHEST + 1)]
        layout = row(self, 0, 12)
        self._sides = (self._left(), self._right())
        layout.addWidget(self._sides[0])
        layout.addWidget(self._middle(), 1)
        layout.addWidget(self._sides[1])
        self.list.chosen.connect(self._look_at)
        self.list.typed.connect(self._type)
        self.list.choose(self.item.key)
        self.setFocusProxy(self.list)

    def show_study(self, study: Study) -> None:
        """Show the answers of a study and where they lead."""
        self.levels = {answer.item: answer.level for answer in study.project.answers}
        self.list.show_answers(self.levels)
        self.list.setAccessibleName(self.look.text("ui-assessment-list"))
        self.score.show_score(study.score, len(items()))
        self._show_item()

    def choose(self, key: str) -> None:
        """Look at a question; KeyError when there is none of that key."""
        if key not in {item.key for item in items()}:
            raise KeyError(key)
        self.list.choose(key)

    def step(self, by: int) -> None:
        """Look at the next question, or the one before."""
        keys = [item.key for item in items()]
        self.choose(keys[(keys.index(self.item.key) + by) % len(keys)])

    def next_open(self) -> None:
        """Look at the next question without an answer; stay when there is none."""
        keys = [item.key for item in items()]
        at = keys.index(self.item.key)
        still = [key for key in (*keys[at + 1 :], *keys[:at]) if key not in self.levels]
        if still:
            self.choose(still[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the question the room it needs; arrow keys and the list lead on where the buttons find none."""
        super().resizeEvent(event)
        roomy = self.width() >= ROOMY
        for side, width in zip(self._sides, SIDES if roomy else NARROW, strict=True):
            side.setFixedWidth(width)
        for button in self._steps:
            button.setVisible(roomy)

    def event(self, event: QEvent) -> bool:
        """Keep Delete for the answer, wherever the focus stands on this page."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in CLEARING:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits answer, Delete opens again, Enter goes on."""
        if event.text() in tuple("012345"):
            self._type(int(event.text()))
        elif event.key() in CLEARING:
            self._type(-1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next_open()
        else:
            super().keyPressEvent(event)

    def _left(self) -> QFrame:
        frame, inner = card(0, 0)
        inner.setContentsMargins(5, 6, 5, 6)
        inner.addWidget(self.list)
        return frame

    def _middle(self) -> QFrame:
        frame, inner = card(24, 8)
        self._where, self._points = plain_label("", 12, 500, "text3"), Pill(self.look)
        self._question = wrapped(plain_label("", 20, 700))
        head = row(spacing=8)
        head.addWidget(self._where)
        head.addStretch()
        head.addWidget(self._points)
        inner.addLayout(head)
        inner.addWidget(self._question)
        inner.addWidget(wrapped(TextLabel(self.look, "ui-assessment-hint", 12, 400, "text3")))
        scroll = bare(ScrollColumn(0, 0))
        scroll.body.addLayout(self._options())
        scroll.body.addStretch()
        inner.addWidget(scroll, 1)
        inner.addLayout(self._buttons())
        return frame

    def _options(self) -> QVBoxLayout:
        options, group = column(spacing=8), QButtonGroup(self)
        group.setExclusive(False)
        options.setContentsMargins(0, 8, 0, 8)
        for choice in self.choices:
            choice.clicked.connect(partial(self._press, choice.level))
            group.addButton(choice)
            options.addWidget(choice)
        return options

    def _buttons(self) -> QHBoxLayout:
        line = row(spacing=8)
        self._steps: list[TextButton] = []
        self._clear = TextButton(self.look, "ui-assessment-clear", partial(self._type, -1))
        for key, by, icon in (("previous", -1, "chevron-left"), ("following", 1, "chevron-right")):
            button = TextButton(self.look, f"ui-assessment-{key}", partial(self.step, by), "plain", icon)
            self._steps.append(button)
            line.addWidget(button)
        line.addStretch()
        line.addWidget(self._clear)
        line.addWidget(TextButton(self.look, "ui-assessment-next-open", self.next_open, "primary"))
        return line

    def _right(self) -> QFrame:
        frame, inner = card(0, 0)
        inner.setContentsMargins(1, 8, 1, 8)
        scroll = bare(ScrollColumn(16, 0))
        scroll.body.addWidget(self.score)
        inner.addWidget(scroll)
        return frame

    def _look_at(self, key: str) -> None:
        self.item = next(item for item in items() if item.key == key)
        self._show_item()

    def _press(self, level: int, _on: bool = False) -> None:
        """Answer; pressing the answer again opens the question."""
        self._type(-1 if self.levels.get(self.item.key) == level else level)

    def _type(self, level: int) -> None:
        self._desk.run("assessment.answer", item=self.item.key, level=None if level < LOWEST else level)
        self._show_item()

    def _show_item(self) -> None:
        item, look = self.item, self.look
        areas = {area.key: look.name(area.name) for area in level_model().areas}
        self._where.setText(f"{item.key} · {areas[item.area]}")
        self._question.setText(look.name(item.name))
        self._points.show_state(look.text("ui-assessment-points", points=item.points), "brand")
        answer = self.levels.get(item.key)
        self._clear.setEnabled(answer is not None)
        for choice in self.choices:
            choice.say(look.name(item.anchors[choice.level]))
            choice.setChecked(choice.level == answer)
