"""The panel at the left of the canvas: the table of stations, and what other rooms put beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QFrame, QStackedWidget, QWidget

from configurator.ui.line.picture import StationCard
from configurator.ui.line.station_table import StationTable
from configurator.ui.page import Desk
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import column, row
from configurator.ui.widgets.labels import TextLabel

WIDTH = 292


class SidePanel(QFrame):
    """One tab per panel; the tabs show once there are two."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("sidePanel")
        self.setFixedWidth(WIDTH)
        self._desk = desk
        layout = column(self, 0, 0)
        self._tabs, self._group, self._stack = QFrame(), QButtonGroup(self), QStackedWidget()
        self._tab_row = row(self._tabs, 0, 16)
        self._tab_row.setContentsMargins(16, 4, 16, 0)
        self._tab_row.addStretch()
        self._tabs.hide()
        layout.addWidget(self._tabs)
        layout.addWidget(self._stack, 1)
        self.table = StationTable(desk)
        self.add("ui-side-stations", self._stations())

    def add(self, key: str, panel: QWidget) -> None:
        """Put a panel beside the others under a tab."""
        tab = TextButton(self._desk.look, key, lambda: self._stack.setCurrentWidget(panel), "tab")
        tab.setChecked(self._stack.count() == 0)
        self._group.addButton(tab)
        self._tab_row.insertWidget(self._stack.count(), tab)
        self._stack.addWidget(panel)
        self._tabs.setVisible(self._stack.count() > 1)

    def show_cards(self, cards: tuple[StationCard, ...]) -> None:
        """Show other stations."""
        self._count.say("ui-side-count", stations=len(cards))
        self.table.show_cards(cards)

    def _stations(self) -> QWidget:
        panel = QWidget()
        layout = column(panel, 0, 10)
        layout.setContentsMargins(12, 14, 12, 12)
        head = row(spacing=8)
        head.setContentsMargins(4, 0, 4, 0)
        self._count = TextLabel(self._desk.look, "ui-side-count", 12, 400, "text3", stations=0)
        head.addWidget(TextLabel(self._desk.look, "ui-side-stations", 15, 700))
        head.addStretch()
        head.addWidget(self._count)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        add = TextButton(self._desk.look, "ui-command-station-quick-add", self._add, "soft", "plus")
        layout.addWidget(add)
        return panel

    def _add(self) -> None:
        self._desk.run("station.quick-add")
