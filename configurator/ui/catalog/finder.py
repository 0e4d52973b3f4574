"""Asks the store for one view: keeps the question, the project's standing and the latest answer in step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from configurator.basis.ids import SolutionId, StationId
from configurator.catalog.search import Hit
from configurator.ui.catalog.cards import Card, card
from configurator.ui.catalog.shelf import Answer, Question, Scope
from configurator.ui.catalog.standing import NOWHERE, Standing, places, standings
from configurator.ui.look import Look

if TYPE_CHECKING:
    from configurator.project.study import Study


class Finder(QObject):
    """`changed` is emitted when another answer is there."""

    changed = Signal()

    def __init__(self, look: Look, scope: Scope = "all") -> None:
        super().__init__()
        self._look = look
        self.question = Question(scope=scope)
        self.study: Study | None = None
        self._stations: tuple[StationId, ...] = ()
        self._standing: dict[SolutionId, Standing] = {}
        self.answer = Answer(None, {}, self.question)

    def follow(self, study: Study, stations: tuple[StationId, ...] = ()) -> None:
        """Answer for a complete study, with these stations in mind."""
        if study is self.study and stations == self._stations:
            return
        self.study, self._stations = study, stations
        self._standing = standings(study, stations)
        self.ask(self.question)
        if self.question == Question(scope="recommended") and not self.answer.count:
            self.ask_scope("all")  # nothing pays here: the store is still worth a look

    def ask(self, question: Question) -> None:
        """Answer another question."""
        self.question = question
        edition = None if self.study is None else self.study.edition
        self.answer = Answer(edition, self._standing, question)
        self.changed.emit()

    def ask_words(self, text: str) -> None:
        """Answer other words; who types searches the whole store."""
        scope: Scope = "all" if text.strip() and self.question.scope == "recommended" else self.question.scope
        self.ask(replace(self.question, text=text, scope=scope))

    def ask_scope(self, scope: Scope) -> None:
        """Answer for another part of the store."""
        self.ask(replace(self.question, scope=scope))

    def standing(self, solution: SolutionId) -> Standing:
        """Return how a solution stands in the project."""
        return self._standing.get(solution, NOWHERE)

    def places(self, solution: SolutionId) -> tuple[StationId, ...]:
        """Return where a solution would go; KeyError when it is nowhere to be found."""
        if self.study is None:
            return ()
        return places(self.study.catalogue[solution], self.study, self.standing(solution), self._stations)

    def maker(self) -> Callable[[Hit], Card]:
        """Return what makes the cards of the present answer."""
        study, look = self.study, self._look
        if study is None:
            raise ValueError("no study")
        suppliers = study.suppliers
        return lambda hit: card(look, hit, study.catalogue[hit.id], self.standing(hit.id), suppliers)
