"""Labels: our own texts by key, and other people's words as plain text."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from configurator.basis.text import Argument
from configurator.ui import theme
from configurator.ui.look import Look


def plain_label(
    text: str = "", size: int = 13, weight: int = 400, tone: str = "ink", parent: QWidget | None = None
) -> QLabel:
    """Return a label that shows text as it is: never markup, whoever wrote it. `tone` is ink, text2, text3 or a status tone."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    label.setText(text)
    _style(label, size, weight, tone)
    return label


def wrapped(label: QLabel) -> QLabel:
    """Let a label break its text over lines."""
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label


def set_tone(widget: QWidget, tone: str) -> None:
    """Give a label, pill or tint another tone."""
    if widget.property("tone") != tone:
        widget.setProperty("tone", tone)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _style(label: QLabel, size: int, weight: int, tone: str) -> None:
    label.setFont(theme.font(size, weight))
    label.setProperty("tone", tone)


class TextLabel(QLabel):
    """A text of ours by its key; speaks the window's language at any time."""

    def __init__(
        self, look: Look, key: str, size: int = 13, weight: int = 400, tone: str = "ink", **args: Argument
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        _style(self, size, weight, tone)
        self._look, self._key, self._args = look, key, args
        look.language_changed.connect(self._speak)
        self._speak()

    def say(self, key: str, **args: Argument) -> None:
        """Show another text."""
        self._key, self._args = key, args
        self._speak()

    def _speak(self) -> None:
        self.setText(self._look.text(self._key, **self._args))


class ElidedLabel(QLabel):
    """One line of somebody's words that ends in "…" where the room ends; the whole text is its tool tip."""

    def __init__(self, text: str = "", size: int = 13, weight: int = 400, tone: str = "ink") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        _style(self, size, weight, tone)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show a text."""
        super().setText(text)
        self.setToolTip(text.replace("&", "&amp;").replace("<", "&lt;"))

    def sizeHint(self) -> QSize:
        """The room the whole text would like."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2, self.fontMetrics().height() + 2)

    def minimumSizeHint(self) -> QSize:
        """The least room: a few letters."""
        return QSize(24, self.fontMetrics().height() + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much of the text as fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setFont(self.font())
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)
