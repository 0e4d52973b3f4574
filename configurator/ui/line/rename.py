"""A field that lies over a card while its name is typed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from configurator.basis.ids import StationId
from configurator.ui import theme
from configurator.ui.page import Desk


class RenameInput(QLineEdit):
    """Enter and leaving the field keep the name, Escape does not."""

    def __init__(self, desk: Desk, over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._station: StationId | None = None
        self.setFont(theme.font(14, 600))
        self.setMaxLength(120)
        self.hide()

    def begin(self, station: StationId, name: str, at: QPoint, width: int) -> None:
        """Ask for the name of a station."""
        self._station = station
        self.setText(name)
        self.setAccessibleName(self._desk.look.text("ui-command-station-rename"))
        self.setGeometry(at.x(), at.y(), width, 30)
        self.show()
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Keep what is typed."""
        station, self._station = self._station, None
        self.hide()
        if station is not None and self.text().strip():
            self._desk.run("station.rename", station=station, name=self.text())

    def close_without_change(self) -> None:
        """Forget what is typed."""
        self._station = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep on Enter, forget on Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_without_change()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep when the focus goes elsewhere in the window."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.commit()
