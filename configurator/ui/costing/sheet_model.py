"""The cost sheet as a Qt model: columns, what each cell says to eyes and to screen readers, and quantities that can be typed."""

from __future__ import annotations

import unicodedata
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from configurator.basis.text import Message
from configurator.ui import theme
from configurator.ui.costing.lines import TONES, Line
from configurator.ui.costing.spoken import won
from configurator.ui.page import Desk

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("number", "item", "specification", "quantity", "unit", "price", "amount", "validity")
RIGHT = ("quantity", "price", "amount")
QUANTITY = COLUMNS.index("quantity")
ROOT = QModelIndex()
Role = Qt.ItemDataRole
COUNTERS = "개대식점명건M/D "  # what people write behind a count


class SheetModel(QAbstractTableModel):
    """Rows are lines of the sheet; only quantities of price lines can be edited."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.lines: tuple[Line, ...] = ()

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show other lines; rows stay when the same ones stand in the same order."""
        if [line.key for line in lines] == [line.key for line in self.lines]:
            self.lines = lines
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(COLUMNS) - 1))
        else:
            self.beginResetModel()
            self.lines = lines
            self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """As many as lines."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = ROOT) -> int:
        """The columns of the official form, and how long a price holds."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """The columns' names."""
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return self._desk.look.text(f"ui-costing-column-{COLUMNS[section]}")
        if orientation == Qt.Orientation.Horizontal and role == Role.TextAlignmentRole:
            return _side(COLUMNS[section])
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """What a cell says and how it looks."""
        line, column = self.lines[index.row()], COLUMNS[index.column()]
        match role:
            case Role.DisplayRole:
                return self.text(line, column)
            case Role.EditRole:
                return str(line.counted) if column == "quantity" else self.text(line, column)
            case Role.ToolTipRole:
                return self._hint(line, column).replace("&", "&amp;").replace("<", "&lt;")
            case Role.AccessibleTextRole:
                return f"{self.headerData(index.column(), Qt.Orientation.Horizontal)} {self.text(line, column)}"
            case Role.TextAlignmentRole:
                return _side(column)
            case Role.ForegroundRole:
                return self._desk.look.colour(_tone(line, column))
            case Role.FontRole:
                return theme.font(13 if column in ("item", *RIGHT) else 12, _weight(line, column))
        return None

    def text(self, line: Line, column: str) -> str:
        """Return what a cell shows."""
        match column:
            case "price":
                return "" if line.price is None else won(line.price)
            case "amount":
                return won(line.amount)
            case "validity":
                return self._validity(line)
            case "number" | "item" | "specification" | "quantity" | "unit":
                return str(getattr(line, column))
        raise KeyError(column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Quantities of price lines can be edited; subtotals are not chosen."""
        line = self.lines[index.row()]
        if line.kind != "row":
            return Qt.ItemFlag.ItemIsEnabled
        editable = index.column() == QUANTITY and line.amount_of is not None
        more = Qt.ItemFlag.ItemIsEditable if editable else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | more

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Set a quantity by hand; an empty text gives it back to the price's rule."""
        line = self.lines[index.row()]
        if role != Role.EditRole or line.amount_of is None or index.column() != QUANTITY:
            return False
        typed = unicodedata.normalize("NFKC", str(value)).replace(",", "").strip().rstrip(COUNTERS)
        if typed and not (typed.isascii() and typed.isdigit()):
            self._desk.notices.say(Message("ui-costing-quantity-unreadable", text=str(value)[:40]))
            return False
        quantity = int(typed[:12]) if typed else None
        if quantity == line.counted:
            return False
        option, price = line.amount_of
        self._desk.run("costing.set-quantity", option=option, price=price, quantity=quantity)
        return True

    def _validity(self, line: Line) -> str:
        if not line.validity:
            return ""
        return self._desk.look.text(f"ui-costing-{line.validity}", until=line.until)

    def _hint(self, line: Line, column: str) -> str:
        if column == "quantity" and line.amount_of is not None:
            key = "ui-costing-quantity-by-hand" if line.by_hand else "ui-costing-quantity-by-rule"
            return self._desk.look.text(key)
        return " · ".join(part for part in (line.item, line.solution, line.formula, line.basis) if part)


def _side(column: str) -> int:
    side = Qt.AlignmentFlag.AlignRight if column in RIGHT else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


def _tone(line: Line, column: str) -> str:
    if column == "validity":
        tone = TONES[line.validity]
        return f"{tone}-text" if tone in theme.TONES else tone
    if column == "quantity" and line.by_hand:
        return "brand-text"
    return "text2" if column in ("number", "specification", "unit") else "ink"


def _weight(line: Line, column: str) -> int:
    if line.kind != "row":
        return 700
    if column == "amount" or (column == "quantity" and line.by_hand):
        return 600
    return 500 if column == "item" or (column == "validity" and line.validity in ("soon", "expired")) else 400
