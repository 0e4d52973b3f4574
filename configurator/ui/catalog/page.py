"""The page of the solution store: facets, cards, details; a comparison in the place of the cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from configurator.basis.ids import SolutionId
from configurator.ui.catalog.card_list import CardList
from configurator.ui.catalog.compare import MOST, CompareTray, Comparison
from configurator.ui.catalog.details import Details
from configurator.ui.catalog.facet_panel import FacetPanel
from configurator.ui.catalog.finder import Finder
from configurator.ui.catalog.shelf import SCOPES, Question
from configurator.ui.catalog.store_panel import ScopeChips
from configurator.ui.page import Desk, Page
from configurator.ui.solution_faces import count_text
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import column, row
from configurator.ui.widgets.columns import empty_state
from configurator.ui.widgets.fields import SearchField
from configurator.ui.widgets.labels import TextLabel, plain_label

if TYPE_CHECKING:
    from configurator.project.change import Change
    from configurator.project.study import Study

FACETS_WIDTH, DETAILS_WIDTH, CARD_WIDTH = 224, 392, 310
COUNTS_AFTER = 80  # ms after the last key: the cards come at once, the numbers of the facets when the hand rests


class CatalogPage(Page):
    """The store of the open project."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.finder = Finder(desk.look, "recommended")
        self.search = SearchField(desk.look, "ui-catalog-search")
        self.scopes = ScopeChips(desk, self.finder, SCOPES)
        self.list = CardList(desk.look, CARD_WIDTH)
        self.facets = FacetPanel(desk, self.finder)
        self.details = Details(desk, self.finder)
        self.tray = CompareTray(desk)
        self.comparison = Comparison(desk, self.finder)
        self.put_aside: tuple[SolutionId, ...] = ()
        self._count = plain_label("", 12, 400, "text3")
        self._read_as = plain_label("", 12, 500, "amber")
        self._empty = empty_state(
            desk.look, "search", "ui-catalog-empty", "ui-catalog-empty-hint", "ui-catalog-clear", self._reset
        )
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(COUNTS_AFTER)
        self._clock.timeout.connect(self._show_counts)
        self._lay_out()
        self._connect()

    def refresh(self, _change: Change | None, study: Study) -> None:
        """Show the store as it stands to the project now."""
        if study is self.finder.study:
            self._show()
        self.finder.follow(study, self.desk.selection.stations)
        self._show_counts()
        self.details.show_solution(self.details.solution)
        self._show_aside()

    def show_solution(self, solution: SolutionId) -> None:
        """Choose a solution and show everything about it; asks for the whole store when it is not listed."""
        if not self.finder.answer.holds(solution):
            self.search.clear()
            self.finder.ask(Question())
        self.list.choose(solution)
        self._show_details(solution)

    def ask(self, text: str) -> None:
        """Search for words, as if they were typed."""
        self.search.input.setText(text)
        self.finder.ask_words(text)
        self.search.input.setFocus()

    def filter(self, facet: str, value: str) -> None:
        """Choose a value of a facet, or give it up."""
        question = self.finder.question
        self.finder.ask(Question() if not facet else question.toggled(facet, value))

    def put(self, solutions: tuple[SolutionId, ...]) -> None:
        """Put these aside for a comparison, six at most."""
        self.put_aside = tuple(dict.fromkeys(solutions))[:MOST]
        self._show_aside()

    def show_comparison(self, on: bool) -> None:
        """Show the comparison in the place of the cards, or the cards again."""
        shown = on and bool(self.put_aside)
        self._stack.setCurrentWidget(self.comparison if shown else self._cards)
        for side in self._sides:  # a comparison needs the whole width
            side.setVisible(not shown)
        if on:
            self.comparison.show_solutions(self.put_aside)

    @property
    def compares(self) -> bool:
        """Whether the comparison is shown."""
        return self._stack.currentWidget() is self.comparison

    def _connect(self) -> None:
        self.search.typed.connect(self.finder.ask_words)
        self.search.accepted.connect(self._enter)
        self.search.moved.connect(lambda _step: self.list.setFocus())
        self.list.chosen.connect(lambda solution: self._show_details(SolutionId(solution)))
        self.list.taken.connect(lambda solution: self.desk.run("catalog.apply", solution=solution))
        self.finder.changed.connect(self._show)

    def _show(self) -> None:
        answer, look = self.finder.answer, self.look
        if self.finder.study is None:
            return
        self.list.show_answer(answer, self.finder.maker())
        self.scopes.show()
        self._count.setText(count_text(look, "ui-catalog-count", answer.count))
        self._read_as.setText(look.text("ui-catalog-read-as", words=answer.read_as) if answer.read_as else "")
        self._empty.setVisible(not answer.count)
        self.list.setVisible(answer.count > 0)
        self._clock.start()

    def _show_counts(self) -> None:
        if self.finder.study is not None:
            self.facets.show_answer(self.finder.study)

    def _show_details(self, solution: SolutionId) -> None:
        self.details.show_solution(solution)

    def _show_aside(self) -> None:
        study = self.finder.study
        known = (
            () if study is None else tuple(study.catalogue[each] for each in self.put_aside if each in study.catalogue)
        )
        self.tray.show_solutions(known)
        if self.compares:
            self.show_comparison(bool(known))

    def _enter(self) -> None:
        first = self.finder.answer.first(1)
        if first:
            self.show_solution(first[0].id)
            self.list.setFocus()

    def _reset(self) -> None:
        self.search.clear()
        self.finder.ask(Question())

    def _lay_out(self) -> None:
        layout = row(self, 0, 0)
        self._stack = QStackedWidget()
        self._cards = self._made_cards()
        self._stack.addWidget(self._cards)
        self._stack.addWidget(self.comparison)
        middle = column(spacing=0)
        middle.addWidget(self._stack, 1)
        aside = column(spacing=0)
        aside.setContentsMargins(16, 0, 16, 12)
        aside.addWidget(self.tray)
        middle.addLayout(aside)
        self.tray.hide()
        facets = self._side("sidePanel", FACETS_WIDTH, self._made_facets())
        details = self._side("inspector", DETAILS_WIDTH, self.details)
        self._sides = (facets, details)
        layout.addWidget(facets)
        layout.addLayout(middle, 1)
        layout.addWidget(details)

    def _made_facets(self) -> QWidget:
        whole = QWidget()
        inner = column(whole, 0, 0)
        head = row(spacing=4)
        head.setContentsMargins(14, 16, 8, 4)
        head.addWidget(TextLabel(self.look, "ui-catalog-narrow", 15, 700))
        head.addStretch()
        head.addWidget(TextButton(self.look, "ui-catalog-reset", self._reset, "link"))
        inner.addLayout(head)
        inner.addWidget(self.facets, 1)
        return whole

    def _made_cards(self) -> QWidget:
        whole = QWidget()
        whole.setObjectName("storeCards")
        inner: QVBoxLayout = column(whole, 0, 10)
        inner.setContentsMargins(20, 16, 8, 8)
        head = row(spacing=10)
        head.addWidget(TextLabel(self.look, "ui-side-store", 18, 700))
        head.addWidget(self._count)
        head.addStretch()
        head.addWidget(self._read_as)
        head.addSpacing(12)
        inner.addLayout(head)
        inner.addWidget(self.search)
        inner.addWidget(self.scopes)
        inner.addWidget(self._empty, 1)
        inner.addWidget(self.list, 1)
        self._empty.hide()
        return whole

    def _side(self, name: str, width: int, inside: QWidget) -> QFrame:
        frame = QFrame()
        frame.setObjectName(name)
        frame.setFixedWidth(width)
        column(frame).addWidget(inside)
        return frame
