"""The five columns of the system matrix, today and with the plan; beside it what earns the chosen column and what comes next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QGridLayout, QSizePolicy, QWidget

from configurator.assessment.maturity import Cell, cell_meaning, column_name, stage_name
from configurator.basis.vocabulary import MatrixColumn, Stage
from configurator.ui.assessment.grounds import bare
from configurator.ui.assessment.stage_cell import StageCell, State
from configurator.ui.look import Look
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import Pill, card, column, emptied, row, rule, tint
from configurator.ui.widgets.columns import ScrollColumn
from configurator.ui.widgets.labels import TextLabel, plain_label, wrapped

if TYPE_CHECKING:
    from configurator.project.study import Study

SIDE = 320  # px
ROOMY, LARGEST = 1040, 16_777_215  # px from which the explanation stands beside the matrix; no limit
LEFT = 72  # px for the names of the stages
STAGES = tuple(sorted(Stage, reverse=True))


class MatrixView(QWidget):
    """`show_study` keeps the chosen column."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._study: Study | None = None
        self.column = MatrixColumn.FIELD
        self.headers: dict[MatrixColumn, TextButton] = {}
        self._whole = row(spacing=12)
        self._matrix, self._panel = self._main(), self._side()
        self._whole.addWidget(self._matrix, 1)
        self._whole.addWidget(self._panel)
        scroll = bare(ScrollColumn(0, 0, "pageBody"))
        scroll.body.addLayout(self._whole, 1)
        column(self).addWidget(scroll)

    def show_study(self, study: Study) -> None:
        """Show the matrix of a study."""
        self._study = study
        self._summarise(study)
        self._fill(study)
        self.choose(self.column)

    def choose(self, chosen: MatrixColumn) -> None:
        """Show what earns a column."""
        self.column = chosen
        self.headers[chosen].setChecked(True)
        for (name, _stage), cell in self.cells.items():
            cell.choose(name == chosen)
        if self._study is not None:
            emptied(self._detail)
            self._explain(self._study.matrix_before.cell(chosen), self._study.matrix_after.cell(chosen))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the explanation under the matrix where there is no room beside it."""
        super().resizeEvent(event)
        beside = self.width() >= ROOMY
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._whole.setDirection(direction)
        self._panel.setMinimumSize(SIDE if beside else 0, 0 if beside else SIDE)
        self._panel.setMaximumWidth(SIDE if beside else LARGEST)

    def _main(self) -> QFrame:
        frame, inner = card(16, 10)
        head = row(spacing=10)
        self._now, self._after = Pill(self._look), Pill(self._look)
        self._arrow = plain_label("→", 15, 600, "text3")
        head.addWidget(TextLabel(self._look, "ui-assessment-matrix", 15, 700))
        for part in (self._now, self._arrow, self._after):
            head.addWidget(part)
        head.addStretch()
        self._reason = wrapped(plain_label("", 12, 400, "text2"))
        inner.addLayout(head)
        inner.addWidget(self._reason)
        grid = QGridLayout()
        grid.setSpacing(6)
        grid.setColumnMinimumWidth(0, LEFT)
        self._headers(grid)
        self.cells = {
            (name, stage): self._place(grid, name, at + 1) for at, stage in enumerate(STAGES) for name in MatrixColumn
        }
        self._stages = {stage: plain_label("", 12, 600, "text2") for stage in STAGES}
        for at, stage in enumerate(STAGES):
            grid.addWidget(self._stages[stage], at + 1, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.setRowStretch(at + 1, 1)
        inner.addLayout(grid, 1)
        inner.addWidget(wrapped(TextLabel(self._look, "ui-assessment-not-official", 11, 400, "text3")))
        return frame

    def _headers(self, grid: QGridLayout) -> None:
        group = QButtonGroup(self)
        for at, name in enumerate(MatrixColumn):
            button = TextButton(self._look, f"assessment-column-{name.value}", partial(self.choose, name), "tab")
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            group.addButton(button)
            grid.addWidget(button, 0, at + 1)
            grid.setColumnStretch(at + 1, 1)
            self.headers[name] = button

    def _place(self, grid: QGridLayout, name: MatrixColumn, at: int) -> StageCell:
        cell = StageCell(self._look)
        cell.pressed.connect(partial(self.choose, name))
        grid.addWidget(cell, at, list(MatrixColumn).index(name) + 1)
        return cell

    def _side(self) -> QFrame:
        frame, inner = card(0, 0)
        inner.setContentsMargins(1, 8, 1, 8)
        scroll = bare(ScrollColumn(16, 10))
        self._detail = scroll.body
        inner.addWidget(scroll)
        return frame

    def _summarise(self, study: Study) -> None:
        look, before, after = self._look, study.matrix_before, study.matrix_after
        self._now.show_state(
            look.text("ui-assessment-now", stage=stage_name(before.stage)), "teal", "building-factory-2"
        )
        planned = bool(study.placed)
        self._arrow.setVisible(planned)
        self._after.setVisible(planned)
        if planned:
            self._after.show_state(look.text("ui-assessment-after", stage=stage_name(after.stage)), "brand", "sparkles")
        self._reason.setText(look.say(after.reason))

    def _fill(self, study: Study) -> None:
        look = self._look
        for stage, label in self._stages.items():
            label.setText(look.say(stage_name(stage)))
        for (name, stage), cell in self.cells.items():
            now, then = study.matrix_before.cell(name).stage, study.matrix_after.cell(name).stage
            state: State = "now" if stage <= now else "after" if stage <= then else "open"
            here = [key for key, at in (("now", now), ("after", then)) if at == stage][:1]
            mark = look.text(f"ui-assessment-mark-{here[0]}") if here else ""
            cell.show_state(state, look.say(cell_meaning(name, stage)), mark)
            where = f"{look.say(column_name(name))}, {look.say(stage_name(stage))}"
            reached = look.text(f"ui-assessment-state-{state}")
            cell.setAccessibleName(f"{where}: {cell.meaning}. {reached}")

    def _explain(self, before: Cell, after: Cell) -> None:
        look, body = self._look, self._detail
        body.addWidget(plain_label(look.say(column_name(after.column)), 15, 700))
        body.addWidget(_text(look.text("ui-assessment-from-to", now=stage_name(before.stage), then=stage_name(after.stage)), 13, "text2"))  # fmt: skip
        body.addWidget(rule())
        body.addWidget(plain_label(look.text("ui-assessment-earned"), 12, 600, "text3"))
        body.addWidget(_text(look.say(after.reason), 13, "ink"))
        for earner in after.earners:
            line = row(spacing=8)
            line.addWidget(_text(look.name(earner.name), 13, "text2"), 1)
            key, tone = ("ui-assessment-planned", "brand") if earner.planned else ("ui-assessment-there", "teal")
            line.addWidget(Pill(look, look.text(key), tone), 0, Qt.AlignmentFlag.AlignTop)
            body.addLayout(line)
        body.addWidget(rule())
        body.addWidget(plain_label(look.text("ui-assessment-next"), 12, 600, "text3"))
        frame, inner = tint("amber" if after.next_step else "teal", 12, 4)
        step = look.say(after.next_step) if after.next_step else look.text("ui-assessment-top")
        inner.addWidget(_text(step, 13, "amber" if after.next_step else "teal"))
        body.addWidget(frame)
        body.addStretch()


def _text(text: str, size: int, tone: str) -> QWidget:
    return wrapped(plain_label(text, size, 400, tone))
