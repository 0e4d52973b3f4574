"""Grounds that other parts stand on: cards, tinted rows, pills, icon tiles, rules."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from configurator.ui import icons, theme
from configurator.ui.look import Look
from configurator.ui.widgets.labels import plain_label, set_tone

Layout = TypeVar("Layout", bound=QLayout)


def card(margin: int = 16, spacing: int = 8) -> tuple[QFrame, QVBoxLayout]:
    """Return a card and the column inside it."""
    frame = QFrame()
    frame.setObjectName("card")
    return frame, column(frame, margin, spacing)


def tint(tone: str, margin: int = 12, spacing: int = 4) -> tuple[QFrame, QVBoxLayout]:
    """Return a soft coloured ground and the column inside it."""
    frame = QFrame()
    frame.setObjectName("tint")
    frame.setProperty("tone", tone)
    return frame, column(frame, margin, spacing)


def column(owner: QWidget | None = None, margin: int = 0, spacing: int = 0) -> QVBoxLayout:
    """Return a column layout on a 4-px scale."""
    return _spaced(QVBoxLayout(owner) if owner is not None else QVBoxLayout(), margin, spacing)


def row(owner: QWidget | None = None, margin: int = 0, spacing: int = 8) -> QHBoxLayout:
    """Return a row layout on a 4-px scale."""
    return _spaced(QHBoxLayout(owner) if owner is not None else QHBoxLayout(), margin, spacing)


def _spaced(layout: Layout, margin: int, spacing: int) -> Layout:
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    return layout


def rule() -> QFrame:
    """Return a hairline."""
    frame = QFrame()
    frame.setObjectName("rule")
    return frame


def emptied(layout: QLayout) -> None:
    """Take every widget out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            emptied(inner)


class Pill(QFrame):
    """A short status in a tone, with an icon so that colour never speaks alone."""

    def __init__(self, look: Look, text: str = "", tone: str = "brand", icon: str = "") -> None:
        super().__init__()
        self.setObjectName("pill")
        self.setProperty("tone", tone)
        self.setFixedHeight(22)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._look, self._icon, self._tone = look, icon, tone
        layout = row(self, 0, 4)
        layout.setContentsMargins(9, 0, 9, 0)
        self._picture, self._label = QLabel(), plain_label(text, 11, 600, tone)
        layout.addWidget(self._picture)
        layout.addWidget(self._label)
        look.theme_changed.connect(self._tint)
        self._tint()

    def show_state(self, text: str, tone: str, icon: str = "") -> None:
        """Say another status."""
        self._icon, self._tone = icon, tone
        self._label.setText(text)
        set_tone(self, tone)
        set_tone(self._label, tone)
        self._tint()
        self.adjustSize()

    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def _tint(self) -> None:
        self._picture.setVisible(bool(self._icon))
        if self._icon:
            token = f"{self._tone}-text" if self._tone in theme.TONES else "text2"
            self._picture.setPixmap(self._look.picture(self._icon, token, 14))


class IconTile(QWidget):
    """An icon on a soft rounded ground."""

    def __init__(self, look: Look, icon: str, tone: str = "brand", side: int = 36) -> None:
        super().__init__()
        self._look, self._icon, self._tone = look, icon, tone
        self.setFixedSize(QSize(side, side))
        look.theme_changed.connect(self.update)

    def show_icon(self, icon: str, tone: str) -> None:
        """Show another icon."""
        self._icon, self._tone = icon, tone
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and icon."""
        painter = QPainter(self)
        paint_tile(painter, self._look, self._icon, self._tone, QRectF(self.rect()))


def paint_tile(painter: QPainter, look: Look, icon: str, tone: str, area: QRectF) -> None:
    """Draw an icon on its soft rounded ground."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(f"{tone}-soft"))
    painter.drawRoundedRect(area, area.width() / 4.5, area.width() / 4.5)
    inset = area.width() * 0.23
    icons.paint(painter, icon, look.colour(f"{tone}-text").name(), area.adjusted(inset, inset, -inset, -inset))


def paint_shadow(painter: QPainter, area: QRectF, radius: float, dark: bool) -> None:
    """Draw the soft shadow of a card: four translucent grounds, cheaper than a blur."""
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(4):
        painter.setBrush(QColor(0, 0, 0, 22) if dark else QColor(11, 21, 38, 7))
        spread = 0.5 + step * 0.8
        painter.drawRoundedRect(
            area.adjusted(-spread, -spread + 1.5, spread, spread + 1.5), radius + spread, radius + spread
        )


class PressCard(QFrame):
    """A card that is one large button: mouse, Enter and Space press it."""

    pressed = Signal()

    def __init__(self, name: str = "", margin: int = 16, spacing: int = 6) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)
        self.body = column(self, margin, spacing)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press when the button is let go inside."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press by keyboard."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, _event: object) -> None:
        """Show that it can be pressed."""
        self._heat(True)

    def leaveEvent(self, _event: object) -> None:
        """Calm down again."""
        self._heat(self.hasFocus())

    def focusInEvent(self, _event: object) -> None:
        """Show the focus."""
        self._heat(True)

    def focusOutEvent(self, _event: object) -> None:
        """Let the focus go."""
        self._heat(False)

    def _heat(self, hot: bool) -> None:
        self.setProperty("hot", "true" if hot else "false")
        self.style().unpolish(self)
        self.style().polish(self)
