"""One cell of the matrix: what it means, and whether it is reached today, with the plan, or not yet."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from configurator.ui import icons, theme
from configurator.ui.look import Look

State = Literal["now", "after", "open"]
GROUNDS: dict[State, str] = {"now": "teal-soft", "after": "brand-soft", "open": "field"}
INKS: dict[State, str] = {"now": "teal-text", "after": "brand-text", "open": "text3"}
MARK, HEAD, FOOT = 20, 7, 4  # px: the mark under the words, room over and under them
WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class StageCell(QWidget):
    """`pressed` tells that somebody wants to know more about its column."""

    pressed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.state: State = "open"
        self.meaning = self.mark = ""
        self._chosen = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(96, 80))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.theme_changed.connect(self.update)

    def show_state(self, state: State, meaning: str, mark: str = "") -> None:
        """Show a meaning; `mark` names the stage that stands exactly here."""
        self.state, self.meaning, self.mark = state, meaning, mark
        self.setToolTip(meaning)
        self.update()

    def choose(self, chosen: bool) -> None:
        """Show whether its column is the one explained."""
        self._chosen = chosen
        self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Choose its column."""
        self.pressed.emit()

    def needed(self) -> float:
        """How high the words are in the present width, with the mark."""
        inner = QRectF(0, 0, self.width() - 20, 1000)
        words = QFontMetricsF(theme.font(12, 500)).boundingRect(inner, WRAP, self.meaning).height()
        return words + HEAD + FOOT + 2 + (MARK if self.mark else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(self._look.colour("brand" if self._chosen else "line"), 1.5 if self._chosen else 1))
        painter.setBrush(self._look.colour(GROUNDS[self.state]))
        painter.drawRoundedRect(area, 9, 9)
        ink = self._look.colour(INKS[self.state])
        painter.setPen(ink)
        painter.setFont(theme.font(12, 400 if self.state == "open" else 500))
        painter.drawText(area.adjusted(9, HEAD, -9, -FOOT - (MARK if self.mark else 0)), WRAP, self.meaning)
        if self.mark:
            self._draw_mark(painter, area)

    def _draw_mark(self, painter: QPainter, area: QRectF) -> None:
        token = INKS[self.state]
        line = QRectF(area.left() + 9, area.bottom() - MARK - FOOT + 1, area.width() - 18, MARK)
        tick = QRectF(line.left(), line.center().y() - 7, 14, 14)
        icons.paint(painter, "circle-check", theme.value(token, self._look.dark), tick)
        painter.setFont(theme.font(12, 700))
        painter.drawText(line.adjusted(20, 0, 0, 0), LEFT, self.mark)
