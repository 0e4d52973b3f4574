"""The strip at the foot: seven figures, each a button that explains itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from configurator.ui.frame.metrics import Metric, metrics
from configurator.ui.look import Look
from configurator.ui.page import Run
from configurator.ui.widgets.cards import Pill, column, row
from configurator.ui.widgets.labels import ElidedLabel, TextLabel, plain_label, set_tone, wrapped

if TYPE_CHECKING:
    from configurator.basis.figures import Figure
    from configurator.project.study import Study

HEIGHT = 88


class MetricStrip(QFrame):
    """Shows the study; cells keep their place so that the eye finds them."""

    def __init__(self, look: Look, run: Run) -> None:
        super().__init__()
        self.setObjectName("metricStrip")
        self.setFixedHeight(HEIGHT)
        self._look, self._run = look, run
        self._row: QHBoxLayout = row(self, 0, 0)
        self._row.setContentsMargins(20, 0, 12, 0)
        self.cells: dict[str, MetricCell] = {}

    def show_study(self, study: Study, complete: bool) -> None:
        """Show the figures of a study."""
        for metric in metrics(self._look, study, complete):
            if metric.key not in self.cells:
                cell = MetricCell(self._look)
                cell.pressed.connect(self._explain)
                self.cells[metric.key] = cell
                if len(self.cells) > 1:
                    self._row.addWidget(_upright(), 0, Qt.AlignmentFlag.AlignVCenter)
                self._row.addWidget(cell, 1)
            self.cells[metric.key].show_metric(metric)

    def _explain(self, key: str) -> None:
        self._run("metric.explain", metric=key)


class MetricCell(QWidget):
    """Label, value with unit, arrow to the value with the plan, a note."""

    pressed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.shown: Metric | None = None
        self.setObjectName("metricCell")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        layout = column(self, 0, 1)
        layout.setContentsMargins(12, 10, 8, 10)
        self._label, self._note = ElidedLabel("", 12, 500, "text2"), ElidedLabel("", 11, 400, "text3")
        self._value, self._unit = plain_label("", 22, 700), plain_label("", 12, 500, "text3")
        self._after = Pill(look, "", "teal")
        line = row(spacing=4)
        self._value.setFixedHeight(28)
        self._unit.setContentsMargins(0, 0, 0, 3)
        line.addWidget(self._value)
        line.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignBottom)
        line.addSpacing(4)
        line.addWidget(self._after)
        line.addStretch()
        layout.addWidget(self._label)
        layout.addLayout(line)
        layout.addWidget(self._note)

    def show_metric(self, metric: Metric) -> None:
        """Show another state of the figure."""
        self.shown = metric
        self._label.setText(metric.label)
        self._value.setText(metric.value)
        self._unit.setText(metric.unit)
        self._note.setText(metric.note)
        set_tone(self._value, "amber" if metric.warn else "ink")
        self._after.setVisible(bool(metric.after))
        if metric.after:
            self._after.show_state(metric.after, "teal" if metric.better else "amber")
        spoken = (metric.label, metric.value, metric.unit, metric.after, metric.note)
        self.setAccessibleName(" ".join(part for part in spoken if part))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the explanation."""
        if self.rect().contains(event.position().toPoint()):
            self._press()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the explanation by keyboard."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._press()
        else:
            super().keyPressEvent(event)

    def _press(self) -> None:
        if self.shown is not None:
            self.pressed.emit(self.shown.key)


class Explanation(QFrame):
    """What a figure is computed from: formula with its inputs, and the source."""

    def __init__(self, look: Look, owner: QWidget, metric: Metric, figure: Figure | None) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("popover")
        self.setFixedWidth(380)
        layout = column(self, 16, 8)
        layout.addWidget(wrapped(plain_label(metric.label, 13, 600)))
        layout.addWidget(plain_label(f"{metric.value} {metric.unit} {metric.after}".strip(), 18, 700))
        if figure is None:
            layout.addWidget(wrapped(TextLabel(look, "ui-explain-none", 13, 400, "text2")))
            return
        for key, text in (
            ("ui-explain-formula", look.say(figure.formula)),
            ("ui-explain-source", look.speaker.source(figure.source)),
        ):
            layout.addWidget(TextLabel(look, key, 11, 600, "text3"))
            layout.addWidget(wrapped(plain_label(text, 13, 400, "text2")))

    def open_above(self, cell: QWidget) -> None:
        """Show it above its figure."""
        self.adjustSize()
        corner = cell.mapToGlobal(QPoint(0, 0))
        right = cell.window().mapToGlobal(cell.window().rect().topRight()).x()
        self.move(min(corner.x(), right - self.width() - 8), corner.y() - self.height() - 8)
        self.show()


def _upright() -> QFrame:
    frame = QFrame()
    frame.setObjectName("upright")
    frame.setFixedHeight(HEIGHT - 32)
    return frame
