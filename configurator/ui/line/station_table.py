"""The stations as a table: the same line for keyboards, screen readers and input methods; names can be typed in place."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    QSize,
    Qt,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from configurator.ui.line.kinds import ICONS
from configurator.ui.line.picture import StationCard
from configurator.ui.page import Desk

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("ui-table-station", "ui-table-cycle", "ui-table-load")
FIGURES = ((1, 72), (2, 52))  # columns of figures and their width in pixels
ROOT = QModelIndex()


class StationModel(QAbstractTableModel):
    """Rows are the cards of the picture."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.cards: tuple[StationCard, ...] = ()

    def show_cards(self, cards: tuple[StationCard, ...]) -> None:
        """Show other cards; rows stay when the same stations stand in the same order."""
        same = [card.id for card in cards] == [card.id for card in self.cards]
        if same:
            self.cards = cards
            self.dataChanged.emit(self.index(0, 0), self.index(len(cards) - 1, len(COLUMNS) - 1))
        else:
            self.beginResetModel()
            self.cards = cards
            self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """As many rows as stations."""
        return 0 if parent.isValid() else len(self.cards)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Name, effective cycle time, load."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The columns' names."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._desk.look.text(COLUMNS[section])
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if section == 0 else Qt.AlignmentFlag.AlignRight
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says and how it looks."""
        card = self.cards[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return (card.name, card.cycle or "–", card.load_text or "–")[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return card.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return card.note
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            name, tone = ("alert-triangle", "amber-text") if card.bottleneck else (ICONS[card.kind][0], "text3")
            return self._desk.look.picture(name, tone, 16)
        if role == Qt.ItemDataRole.ForegroundRole and card.bottleneck:
            return self._desk.look.colour("amber-text")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names can be edited."""
        editable = Qt.ItemFlag.ItemIsEditable if index.column() == 0 else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | editable

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Rename a station."""
        name = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or not name or name == self.cards[index.row()].name:
            return False
        self._desk.run("station.rename", station=self.cards[index.row()].id, name=name)
        return True


class StationTable(QTableView):
    """The table, its choice in step with the canvas."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._stations = desk, StationModel(desk)
        self.setModel(self._stations)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setIconSize(QSize(16, 16))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(34)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in FIGURES:
            header.resizeSection(column, width)
        header.setHighlightSections(False)
        self.setTabKeyNavigation(False)
        self.selectionModel().selectionChanged.connect(self._tell)
        desk.selection.changed.connect(self._follow)
        desk.look.theme_changed.connect(self._repaint)
        desk.look.language_changed.connect(self._speak)
        self._speak()

    def show_cards(self, cards: tuple[StationCard, ...]) -> None:
        """Show other stations."""
        self._stations.show_cards(cards)
        self._follow(None)

    def _tell(self) -> None:
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        self._desk.selection.choose(tuple(self._stations.cards[at].id for at in rows), by=self)

    def _follow(self, by: object) -> None:
        if by is self:
            return
        wanted = set(self._desk.selection.stations)
        with QSignalBlocker(self.selectionModel()):
            self.clearSelection()
            for at, card in enumerate(self._stations.cards):
                if card.id in wanted:
                    chosen = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
                    self.selectionModel().select(self._stations.index(at, 0), chosen)
                    self.scrollTo(self._stations.index(at, 0))
        self.viewport().update()

    def _repaint(self) -> None:
        self.viewport().update()

    def _speak(self) -> None:
        self.setAccessibleName(self._desk.look.text("ui-table"))
        self._stations.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
