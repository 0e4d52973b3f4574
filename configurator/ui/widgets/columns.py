"""A column of parts that scrolls, and the page that has nothing to show yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from configurator.ui.look import Look
from configurator.ui.widgets.buttons import Pressed, TextButton
from configurator.ui.widgets.cards import IconTile, column
from configurator.ui.widgets.labels import TextLabel, wrapped


class ScrollColumn(QScrollArea):
    """A column that scrolls up and down only; put parts into `body`."""

    def __init__(self, margin: int = 16, spacing: int = 8, ground: str = "panelBody") -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setObjectName(ground)
        self.body: QVBoxLayout = column(inner, margin, spacing)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidget(inner)


def empty_state(
    look: Look, icon: str, title: str, hint: str, action: str = "", pressed: Pressed | None = None
) -> QWidget:
    """Return what stands where nothing is yet: it says the next action."""
    whole = QWidget()
    layout = column(whole, 32, 10)
    layout.setAlignment(Qt.AlignmentFlag.AlignCenter)
    layout.addWidget(IconTile(look, icon, "brand", 48), 0, Qt.AlignmentFlag.AlignCenter)
    layout.addWidget(TextLabel(look, title, 15, 600), 0, Qt.AlignmentFlag.AlignCenter)
    words = wrapped(TextLabel(look, hint, 13, 400, "text2"))
    words.setAlignment(Qt.AlignmentFlag.AlignCenter)
    layout.addWidget(words)
    if action:
        layout.addWidget(TextButton(look, action, pressed, "primary"), 0, Qt.AlignmentFlag.AlignCenter)
    return whole
