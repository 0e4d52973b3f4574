"""The store beside the line: search, scopes and cards; drag a card onto a station, or double-click it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QWidget

from configurator.ui.catalog.card_list import CardList
from configurator.ui.catalog.finder import Finder
from configurator.ui.catalog.shelf import Scope
from configurator.ui.page import Desk
from configurator.ui.solution_faces import count_text
from configurator.ui.widgets.buttons import IconButton, TextButton
from configurator.ui.widgets.cards import column, row
from configurator.ui.widgets.fields import SearchField
from configurator.ui.widgets.labels import TextLabel, plain_label, wrapped

if TYPE_CHECKING:
    from configurator.project.study import Study

PANEL_SCOPES: tuple[Scope, ...] = ("recommended", "all", "planned")


class StorePanel(QWidget):
    """Follows the open project by itself; does nothing while it is hidden."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.finder = Finder(desk.look, "recommended")
        self.search = SearchField(desk.look, "ui-catalog-search")
        self.list = CardList(desk.look, widest=10_000)
        self.scopes = ScopeChips(desk, self.finder, PANEL_SCOPES)
        self._count = plain_label("", 12, 400, "text3")
        self._empty = wrapped(TextLabel(desk.look, "ui-catalog-empty", 12, 400, "text2"))
        self._lay_out()
        self.search.typed.connect(self.finder.ask_words)
        self.search.accepted.connect(self._enter)
        self.search.moved.connect(lambda _step: self.list.setFocus())
        self.list.taken.connect(lambda solution: desk.run("catalog.apply", solution=solution))
        self.list.chosen.connect(lambda _solution: self._foot.show())
        self.finder.changed.connect(self._show)
        desk.live.studied.connect(self._follow)
        desk.selection.changed.connect(lambda _by: self._follow(desk.live.study))
        desk.look.language_changed.connect(self._show)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while it was hidden."""
        super().showEvent(event)
        self._follow(self._desk.live.study)

    def _follow(self, study: Study | None) -> None:
        if study is not None and self._desk.live.ready and self.isVisible():
            self.finder.follow(study, self._desk.selection.stations)

    def _show(self) -> None:
        answer, look = self.finder.answer, self._desk.look
        if self.finder.study is None:
            return
        self.list.show_answer(answer, self.finder.maker())
        self.scopes.show()
        self._count.setText(count_text(look, "ui-catalog-count", answer.count))
        self._empty.setVisible(not answer.count)
        self._foot.setVisible(self.list.solution is not None)

    def _enter(self) -> None:
        first = self.finder.answer.first(1)
        if first:
            self.list.choose(first[0].id)
            self._foot.show()
            self.list.setFocus()

    def _lay_out(self) -> None:
        layout = column(self, 0, 10)
        layout.setContentsMargins(12, 14, 4, 12)
        for part in (self._head(), self.search_row()):
            layout.addLayout(part)
        layout.addWidget(self.scopes)
        layout.addWidget(self._empty)
        layout.addWidget(self.list, 1)
        self._foot = self._made_foot()
        layout.addWidget(self._foot)
        self._foot.hide()

    def _head(self) -> QHBoxLayout:
        head = row(spacing=8)
        head.setContentsMargins(4, 0, 12, 0)
        head.addWidget(TextLabel(self._desk.look, "ui-side-store", 15, 700))
        head.addStretch()
        head.addWidget(self._count)
        return head

    def search_row(self) -> QHBoxLayout:
        """Return the search field with the way to all facets beside it."""
        line = row(spacing=4)
        line.setContentsMargins(0, 0, 8, 0)
        line.addWidget(self.search, 1)
        line.addWidget(IconButton(self._desk.look, "adjustments-horizontal", "ui-catalog-open", self._open_page))
        return line

    def _open_page(self) -> None:
        self._desk.run("catalog.search", text=self.search.text())

    def _made_foot(self) -> QFrame:
        foot = QFrame()
        line = row(foot, 0, 8)
        line.setContentsMargins(0, 0, 8, 0)
        line.addWidget(TextButton(self._desk.look, "ui-catalog-apply", self._apply, "primary"), 1)
        line.addWidget(TextButton(self._desk.look, "ui-catalog-details", self._details))
        return foot

    def _apply(self) -> None:
        if self.list.solution is not None:
            self._desk.run("catalog.apply", solution=self.list.solution)

    def _details(self) -> None:
        if self.list.solution is not None:
            self._desk.run("catalog.show", solution=self.list.solution)


class ScopeChips(QWidget):
    """Which part of the store is shown, each with its exact number."""

    def __init__(self, desk: Desk, finder: Finder, scopes: tuple[Scope, ...]) -> None:
        super().__init__()
        self._look, self._finder = desk.look, finder
        self._group = QButtonGroup(self)
        self.chips: dict[Scope, TextButton] = {}
        line = row(self, 0, 6)
        for scope in scopes:
            chip = TextButton(desk.look, f"ui-catalog-scope-{scope}", partial(self._press, scope), "chip")
            self.chips[scope] = chip
            self._group.addButton(chip)
            line.addWidget(chip)
        line.addStretch()

    def show(self) -> None:
        """Show the numbers of the present answer."""
        for scope, chip in self.chips.items():
            number = self._finder.answer.scopes.get(scope, 0)
            chip.setText(f"{self._look.text(f'ui-catalog-scope-{scope}')} {number}")
            chip.setAccessibleName(chip.text())
            chip.setChecked(scope == self._finder.question.scope)
        super().show()

    def _press(self, scope: Scope) -> None:
        self._finder.ask_scope(scope)
