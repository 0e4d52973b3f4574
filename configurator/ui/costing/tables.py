"""The smaller tables of the page: what a year brings, and the money year by year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from configurator.ui.costing.grounds import bare, flowing
from configurator.ui.costing.spoken import won
from configurator.ui.look import Look
from configurator.ui.widgets.cards import column, emptied, rule
from configurator.ui.widgets.columns import ScrollColumn
from configurator.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from configurator.plan.benefits import Benefit
    from configurator.project.study import Study


@dataclass(frozen=True, slots=True)
class Cell:
    """One text of a row; figures stand at the right."""

    text: str
    tone: str = "ink"
    weight: int = 400
    figure: bool = True


class Benefits(ScrollColumn):
    """Each gain with low, likely and high, the formula and what it rests on; the sum at the end."""

    def __init__(self, look: Look) -> None:
        super().__init__(0, 0)
        bare(self)
        self._look = look
        self.setAccessibleName(look.text("ui-costing-tab-benefits"))

    def show_study(self, study: Study) -> None:
        """Show the gains of a study."""
        emptied(self.body)
        self.body.addWidget(self._head())
        for benefit in study.benefits:
            self.body.addWidget(self._benefit(benefit))
            self.body.addWidget(rule())
        sums = [sum(getattr(each, case) for each in study.benefits) for case in ("low", "likely", "high")]
        name = self._look.text("ui-costing-benefits-total")
        cells = (Cell(name, weight=700, figure=False), *(Cell(won(each), weight=700) for each in sums))
        self.body.addWidget(_row(cells))
        self.body.addStretch()

    def _head(self) -> QWidget:
        keys = ("ui-costing-benefit", "ui-costing-low", "ui-costing-likely", "ui-costing-high")
        return _row(tuple(Cell(self._look.text(key), "text3", 500, at > 0) for at, key in enumerate(keys)), 12)

    def _benefit(self, benefit: Benefit) -> QWidget:
        whole = QFrame()
        layout = column(whole, 0, 0)
        cells = (
            Cell(self._look.say(benefit.name), weight=600, figure=False),
            Cell(won(benefit.low), "text2"),
            Cell(won(benefit.likely), weight=600),
            Cell(won(benefit.high), "text2"),
        )
        layout.addWidget(_row(cells))
        text = f"{self._look.say(benefit.formula)}\n{self._look.name(benefit.evidence)}"
        said = flowing(text, 12, "text3")
        said.setContentsMargins(8, 0, 8, 10)
        layout.addWidget(said)
        return whole


class YearTable(QWidget):
    """Gain, running cost, net and cumulated of every year, on the own money."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._body = column(self, 0, 0)

    def show_study(self, study: Study) -> None:
        """Show the years of a study."""
        emptied(self._body)
        keys = ("year", "benefit", "running", "net", "cumulated")
        names = (Cell(self._look.text(f"ui-costing-flow-{key}"), "text3", 500, key != "year") for key in keys)
        self._body.addWidget(_row(tuple(names), 12))
        for year in study.returns.years:
            tone = "teal" if year.own_cumulated >= 0 else "red"
            figures = (year.benefit, -year.running, year.own_net)
            cells = (
                Cell(self._look.text("ui-costing-year", year=year.year), weight=500, figure=False),
                *(Cell(won(each)) for each in figures),
                Cell(won(year.own_cumulated), tone, 600),
            )
            self._body.addWidget(_row(cells))
            self._body.addWidget(rule())


def _row(cells: tuple[Cell, ...], size: int = 13) -> QWidget:
    whole = QWidget()
    grid = QGridLayout(whole)
    grid.setContentsMargins(8, 7, 8, 7)
    grid.setHorizontalSpacing(12)
    for at, cell in enumerate(cells):
        label = plain_label(cell.text, size, cell.weight, cell.tone)
        grid.addWidget(_placed(label, cell), 0, at)
        grid.setColumnStretch(at, 1 if at else 2)
        grid.setColumnMinimumWidth(at, 96)
    return whole


def _placed(label: QLabel, cell: Cell) -> QLabel:
    side = Qt.AlignmentFlag.AlignRight if cell.figure else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return label
