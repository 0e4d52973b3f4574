"""One level of a question as a large button: its number and what it looks like in a factory."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from configurator.ui import icons, theme
from configurator.ui.look import Look

HEIGHT = 58  # px, two lines of text
WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)


class LevelChoice(QAbstractButton):
    """Checked when it is the answer."""

    def __init__(self, look: Look, level: int) -> None:
        super().__init__()
        self._look, self.level = look, level
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme_changed.connect(self.update)

    def say(self, anchor: str) -> None:
        """Show what the level looks like."""
        self.setText(anchor)
        self.setAccessibleName(f"{self._look.text('ui-assessment-level', level=self.level)}: {anchor}")

    def sizeHint(self) -> QSize:
        """The usual size."""
        return QSize(360, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, number, words, and a tick when chosen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, hot = self.isChecked(), self.underMouse() or self.hasFocus()
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(
            QPen(self._look.colour("brand" if on or hot else "line-strong"), 2 if on or self.hasFocus() else 1)
        )
        painter.setBrush(self._look.colour("brand-soft" if on else "raised"))
        painter.drawRoundedRect(area, 10, 10)
        self._number(painter, QPointF(area.left() + 28, area.center().y()), on)
        painter.setFont(theme.font(13, 600 if on else 400))
        painter.setPen(self._look.colour("ink"))
        painter.drawText(area.adjusted(56, 4, -44, -4), WRAP, self.text())
        if on:
            tick = QRectF(area.right() - 34, area.center().y() - 10, 20, 20)
            icons.paint(painter, "circle-check", theme.value("brand-text", self._look.dark), tick)

    def _number(self, painter: QPainter, centre: QPointF, on: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("brand-fill" if on else "field"))
        painter.drawEllipse(centre, 15, 15)
        painter.setFont(theme.font(14, 700))
        painter.setPen(self._look.colour("on-fill" if on else "text2"))
        room = QRectF(centre.x() - 15, centre.y() - 15, 30, 30)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), str(self.level))
