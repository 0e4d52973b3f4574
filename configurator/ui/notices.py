"""What the window says in passing: a strip at its foot that goes by itself, and lists of mistakes that stay until closed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QPushButton, QWidget

from configurator.basis.errors import BadInput, ConfiguratorError
from configurator.basis.text import Message
from configurator.ui.look import Look
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import column, row, tint
from configurator.ui.widgets.columns import ScrollColumn
from configurator.ui.widgets.labels import TextLabel, plain_label, wrapped

SHOWN_FOR = 6_000  # ms
FOOT = 112  # px the strip keeps from the window's lower edge, above the metric strip


@dataclass(frozen=True)
class Offer:
    """A button on the strip."""

    key: str
    pressed: Callable[[], object]


class Notices(QObject):
    """Shows notices over a window; the last one said is in `latest`."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._window = look, window
        self.latest: Message | None = None
        self.dialog: QDialog | None = None
        self._strip, self._text, self._button = _strip(window)
        self._offer: Offer | None = None
        self._button.clicked.connect(self._pressed)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._strip.hide)
        window.installEventFilter(self)

    def say(self, message: Message, offer: Offer | None = None) -> None:
        """Say something for some seconds, with a way to act on it."""
        self.latest, self._offer = message, offer
        self._text.setText(self._look.say(message))
        self._button.setVisible(offer is not None)
        if offer is not None:
            self._button.setText(self._look.text(offer.key))
            self._button.setAccessibleName(self._button.text())
        self._place()
        self._strip.show()
        self._strip.raise_()
        self._clock.start(SHOWN_FOR)

    def show_error(self, error: ConfiguratorError) -> None:
        """Say what failed; a list of mistakes gets a window of its own that does not block."""
        if isinstance(error, BadInput) and error.mistakes:
            self.latest = error.message
            self.dialog = _mistakes(self._look, self._window, error)
            self.dialog.show()
        else:
            self.say(error.message)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the strip at its place when the window changes size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _pressed(self) -> None:
        self._strip.hide()
        if self._offer is not None:
            self._offer.pressed()

    def _place(self) -> None:
        self._strip.setMaximumWidth(max(240, self._window.width() - 200))
        self._strip.adjustSize()
        size, room = self._strip.size(), self._window.size()
        self._strip.move(QPoint((room.width() - size.width()) // 2, room.height() - size.height() - FOOT))


def _strip(window: QWidget) -> tuple[QFrame, QLabel, QPushButton]:
    frame = QFrame(window)
    frame.setObjectName("toast")
    frame.hide()
    layout = row(frame, 0, 16)
    layout.setContentsMargins(16, 10, 12, 10)
    text, button = plain_label("", 13, 500), QPushButton()
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    layout.addWidget(text, 1)
    layout.addWidget(button)
    return frame, text, button


def _mistakes(look: Look, window: QWidget, error: BadInput) -> QDialog:
    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(look.text("ui-mistakes-title"))
    dialog.resize(600, 440)
    layout = column(dialog, 20, 12)
    layout.addWidget(TextLabel(look, "ui-mistakes-title", 18, 700))
    layout.addWidget(wrapped(plain_label(look.say(error.message), 13, 400, "text2")))
    listed = ScrollColumn(0, 8, "pageBody")
    for mistake in error.mistakes:
        frame, inner = tint("red")
        inner.addWidget(wrapped(plain_label(f"{mistake.file} · {mistake.path}", 11, 500, "text2")))
        inner.addWidget(wrapped(plain_label(look.say(mistake.message), 13, 600)))
        inner.addWidget(wrapped(plain_label(look.say(mistake.remedy), 13)))
        listed.body.addWidget(frame)
    layout.addWidget(listed, 1)
    layout.addWidget(TextButton(look, "ui-close", dialog.close, "primary"), 0, Qt.AlignmentFlag.AlignRight)
    return dialog
