"""The rail at the left: one button per page, settings at the foot."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QLinearGradient, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QWidget

from configurator.ui import icons
from configurator.ui.look import Look
from configurator.ui.page import Run
from configurator.ui.widgets.buttons import IconButton
from configurator.ui.widgets.cards import column

WIDTH = 72
BUTTON = QSize(56, 56)


class Rail(QFrame):
    """Shows which page is on; a press asks for another by `view.page`."""

    def __init__(self, look: Look, run: Run, pages: Iterable[tuple[str, str, str, bool]]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(WIDTH)
        self._run = run
        self._buttons: dict[str, IconButton] = {}
        self._group = QButtonGroup(self)
        layout = column(self, 0, 4)
        layout.setContentsMargins(8, 12, 8, 12)
        layout.addWidget(_Logo(look, run), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(12)
        listed = tuple(pages)
        for page in listed:
            if not page[3]:
                layout.addWidget(self._button(look, *page[:3]))
        layout.addStretch()
        for page in listed:
            if page[3]:
                layout.addWidget(self._button(look, *page[:3]))

    def show_page(self, page: str) -> None:
        """Mark the page that is on; none for the start page."""
        self._group.setExclusive(False)
        for name, button in self._buttons.items():
            button.setChecked(name == page)
        self._group.setExclusive(True)

    def allow(self, project_open: bool, always: Iterable[str]) -> None:
        """Let pages of a project be chosen only while one is open."""
        kept = set(always)
        for name, button in self._buttons.items():
            button.setEnabled(project_open or name in kept)

    def _button(self, look: Look, page: str, key: str, icon: str) -> IconButton:
        button = IconButton(look, icon, key, lambda: self._run("view.page", page=page), checkable=True, caption=True)
        button.setFixedSize(BUTTON)
        self._group.addButton(button)
        self._buttons[page] = button
        return button


class _Logo(QWidget):
    """Our mark; leads back to the start page."""

    def __init__(self, look: Look, run: Run) -> None:
        super().__init__()
        self._look, self._run = look, run
        self.setFixedSize(40, 40)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.language_changed.connect(self._speak)
        self._speak()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._run("view.start")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = QLinearGradient(0, 0, 40, 40)
        ground.setColorAt(0, self._look.colour("brand"))
        ground.setColorAt(1, self._look.colour("navy"))
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()), 11, 11)
        icons.paint(painter, "building-factory-2", self._look.colour("on-fill").name(), QRectF(9, 9, 22, 22))

    def _speak(self) -> None:
        self.setAccessibleName(self._look.text("ui-command-view-start"))
        self.setToolTip(self.accessibleName())
