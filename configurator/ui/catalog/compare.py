"""Up to six solutions beside each other: only the rows in which they differ, in the same units."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from configurator.basis.ids import SolutionId
from configurator.catalog import comparing
from configurator.catalog.entry import Solution
from configurator.ui.catalog.finder import Finder
from configurator.ui.catalog.standing import Standing
from configurator.ui.look import Look
from configurator.ui.page import Desk
from configurator.ui.solution_faces import (
    ICONS,
    count_text,
)
from configurator.ui.widgets.buttons import IconButton, TextButton
from configurator.ui.widgets.cards import IconTile, column, emptied, row
from configurator.ui.widgets.columns import ScrollColumn
from configurator.ui.widgets.labels import ElidedLabel, TextLabel, plain_label, wrapped

if TYPE_CHECKING:
    from configurator.project.study import Study

MOST = comparing.MOST
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Compared:
    """One row: what is compared, and each solution's value."""

    name: str
    values: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Not all are alike."""
        return len(set(self.values)) > 1


def compared(look: Look, study: Study, finder: Finder, solutions: tuple[SolutionId, ...]) -> tuple[Compared, ...]:
    """Return all rows of a comparison, in the order of a buyer's questions; how they stand in the project comes behind the stage."""
    entries = [study.catalogue[solution] for solution in solutions]
    at = [finder.standing(solution) for solution in solutions]
    rows = comparing.rows(entries, study.suppliers, study.catalogue)
    said = [Compared(look.say(row.name), tuple(spoken(look, value) for value in row.values)) for row in rows]

    def by_standing(key: str, value: Callable[[Standing], str]) -> Compared:
        return Compared(look.text(key), tuple(value(each) for each in at))

    here = (
        by_standing("ui-catalog-score", lambda each: f"{each.score:.0f}" if each.candidate else NOTHING),
        by_standing("ui-catalog-cost-here", lambda each: _won(look, each, "price")),
        by_standing("ui-catalog-benefit", lambda each: _won(look, each, "yearly_benefit")),
        by_standing("ui-catalog-payback", lambda each: _years(look, each)),
        by_standing("ui-catalog-frees", lambda each: _frees(look, each)),
    )
    behind = next(number for number, row in enumerate(rows, 1) if row.name.key == "comparing-stage")
    return (*said[:behind], *here, *said[behind:])


def spoken(look: Look, value: comparing.Value) -> str:
    """Return a value of a comparison in words."""
    return NOTHING if value is None else look.speaker.argument(value)


def _won(look: Look, at: Standing, field: str) -> str:
    return NOTHING if at.candidate is None else look.speaker.won(int(getattr(at.candidate, field)))


def _years(look: Look, at: Standing) -> str:
    if at.candidate is None:
        return NOTHING
    years = at.candidate.payback_years
    return look.text("ui-catalog-never") if years is None else look.text("ui-catalog-years", years=years)


def _frees(look: Look, at: Standing) -> str:
    if at.candidate is None:
        return NOTHING
    return look.text("ui-catalog-yes" if at.candidate.moves_bottleneck else "ui-catalog-no")


class CompareTray(QFrame):
    """What was put aside to compare, at the foot of the list."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("floating")
        self._desk = desk
        layout = row(self, 8, 8)
        self._chips = row(spacing=6)
        layout.addLayout(self._chips, 1)
        layout.addWidget(
            TextButton(desk.look, "ui-catalog-compare", lambda: desk.run("catalog.compare"), "primary", "git-compare")
        )
        layout.addWidget(
            IconButton(desk.look, "x", "ui-catalog-compare-clear", lambda: desk.run("catalog.compare-clear"))
        )

    def show_solutions(self, entries: tuple[Solution, ...]) -> None:
        """Show what is put aside; hidden when nothing is."""
        emptied(self._chips)
        for entry in entries:
            self._chips.addWidget(self._chip(entry), 1)
        self.setVisible(bool(entries))

    def _chip(self, entry: Solution) -> QWidget:
        frame = QFrame()
        frame.setObjectName("tint")
        line = row(frame, 2, 2)
        line.setContentsMargins(10, 2, 2, 2)
        name = self._desk.look.name(entry.title)
        line.addWidget(ElidedLabel(name, 12, 500), 1)
        drop = IconButton(self._desk.look, "x", "ui-catalog-compare-drop", lambda: self._drop(entry.id))
        drop.setAccessibleName(f"{drop.accessibleName()}: {name}")
        line.addWidget(drop)
        return frame

    def _drop(self, solution: SolutionId) -> None:
        self._desk.run("catalog.compare-remove", solution=solution)


class Comparison(QWidget):
    """The table of differences."""

    def __init__(self, desk: Desk, finder: Finder) -> None:
        super().__init__()
        self._desk, self._finder = desk, finder
        layout = column(self, 0, 12)
        layout.setContentsMargins(20, 18, 20, 12)
        head = row(spacing=12)
        head.addWidget(TextLabel(desk.look, "ui-catalog-compare-title", 16, 700))
        self._note = plain_label("", 12, 400, "text3")
        head.addWidget(self._note)
        head.addStretch()
        head.addWidget(TextButton(desk.look, "ui-catalog-compare-close", lambda: desk.run("catalog.compare-close")))
        layout.addLayout(head)
        self._scroll = ScrollColumn(0, 0, "pageBody")
        layout.addWidget(self._scroll, 1)
        self.rows: tuple[Compared, ...] = ()

    def show_solutions(self, solutions: tuple[SolutionId, ...]) -> None:
        """Compare these."""
        study = self._finder.study
        emptied(self._scroll.body)
        if study is None or not solutions:
            return
        every = compared(self._desk.look, study, self._finder, solutions)
        self.rows = tuple(each for each in every if each.differs) if len(solutions) > 1 else every
        self._note.setText(count_text(self._desk.look, "ui-catalog-compare-same", len(every) - len(self.rows)))
        self._scroll.body.addWidget(self._table(study, solutions))

    def _table(self, study: Study, solutions: tuple[SolutionId, ...]) -> QWidget:
        whole = QFrame()
        whole.setObjectName("card")
        grid = QGridLayout(whole)
        grid.setContentsMargins(16, 14, 16, 14)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(10)
        grid.setColumnMinimumWidth(0, 110)
        grid.setRowStretch(len(self.rows) + 1, 1)
        for at, solution in enumerate(solutions, 1):
            grid.setColumnStretch(at, 1)
            grid.addWidget(self._head(study.catalogue[solution]), 0, at, Qt.AlignmentFlag.AlignTop)
        top = Qt.AlignmentFlag.AlignTop
        for line, each in enumerate(self.rows, 1):
            grid.addWidget(wrapped(plain_label(each.name, 12, 600, "text2")), line, 0, top)
            for at, value in enumerate(each.values, 1):
                grid.addWidget(wrapped(plain_label(value, 12)), line, at, top)
        return whole

    def _head(self, entry: Solution) -> QWidget:
        frame = QWidget()
        inner = column(frame, 0, 6)
        icon, tone = ICONS[entry.kind]
        inner.addWidget(IconTile(self._desk.look, icon, tone, 32))
        inner.addWidget(wrapped(plain_label(self._desk.look.name(entry.title), 13, 700)))
        take = TextButton(self._desk.look, "ui-catalog-take", lambda: self._take(entry.id), "soft")
        inner.addWidget(take)
        return frame

    def _take(self, solution: SolutionId) -> None:
        self._desk.run("catalog.apply", solution=solution)
