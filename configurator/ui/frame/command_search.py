"""The search in the top bar: commands, pages and stations by any part of their name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from configurator.ui.look import Look
from configurator.ui.widgets.cards import column
from configurator.ui.widgets.fields import SearchField
from configurator.ui.widgets.labels import TextLabel

MOST = 9


@dataclass(frozen=True)
class Found:
    """One line of the answer."""

    text: str
    note: str
    icon: str
    run: Callable[[], object]


class CommandSearch(QFrame):
    """A list under the search field; it never takes the keyboard away from it."""

    def __init__(
        self, look: Look, field: SearchField, window: QWidget, answers: Callable[[], tuple[Found, ...]]
    ) -> None:
        super().__init__(window)
        self.setObjectName("popover")
        self._look, self._field, self._window, self._answers = look, field, window, answers
        self._shown: tuple[Found, ...] = ()
        layout = column(self, 8, 4)
        self.list = QListWidget()
        self.list.setIconSize(QSize(18, 18))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none = TextLabel(look, "ui-search-none", 12, 400, "text3")
        layout.addWidget(self.list)
        layout.addWidget(self._none)
        self.hide()
        field.typed.connect(self.look_for)
        field.accepted.connect(self.take)
        field.moved.connect(self._step)
        field.left.connect(self.hide)
        self.list.itemClicked.connect(lambda _item: self.take())

    def look_for(self, text: str) -> None:
        """Show what fits a text; nothing typed shows nothing."""
        words = text.casefold().split()
        if not words:
            self.hide()
            return
        fitting = (
            each for each in self._answers() if all(word in f"{each.text} {each.note}".casefold() for word in words)
        )
        self._shown = tuple(fitting)[:MOST]
        self.list.clear()
        for each in self._shown:
            text_shown = f"{each.text}   {each.note}" if each.note else each.text
            self.list.addItem(QListWidgetItem(self._look.icon(each.icon or "chevron-right", "text2", 18), text_shown))
        self.list.setCurrentRow(0)
        self._place()

    def take(self) -> None:
        """Run what is marked."""
        at = self.list.currentRow()
        self.hide()
        self._field.clear()
        if 0 <= at < len(self._shown):
            self._shown[at].run()

    def _step(self, by: int) -> None:
        self.list.setCurrentRow(min(len(self._shown) - 1, max(0, self.list.currentRow() + by)))

    def _place(self) -> None:
        self.list.setVisible(bool(self._shown))
        self._none.setVisible(not self._shown)
        rows = sum(self.list.sizeHintForRow(at) for at in range(self.list.count()))
        self.list.setFixedHeight(rows + 6)
        self.setFixedWidth(max(340, self._field.width()))
        self.adjustSize()
        corner = self._field.mapTo(self._window, QPoint(self._field.width(), self._field.height() + 6))
        self.move(corner - QPoint(self.width(), 0))
        self.show()
        self.raise_()
