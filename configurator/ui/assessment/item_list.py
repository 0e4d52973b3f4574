"""The 44 questions as a list, area by area, each with its answer; digits answer, arrows move."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from configurator.assessment.questionnaire import Item, items, level_model
from configurator.ui import theme
from configurator.ui.look import Look

Index = QModelIndex | QPersistentModelIndex
ROW, HEAD = 34, 38  # px
ROOT = QModelIndex()
CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: an area's name, or one question."""

    area: str
    item: Item | None


def entries() -> tuple[Entry, ...]:
    """Return the rows: each area followed by its questions."""
    return tuple(
        entry
        for area in level_model().areas
        for entry in (Entry(area.key, None), *(Entry(area.key, item) for item in items() if item.area == area.key))
    )


class ItemList(QListView):
    """`chosen` carries the key of the question looked at; `typed` the digit that answers it (-1 opens it again)."""

    chosen = Signal(str)
    typed = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.entries = _Entries(look)
        self.setModel(self.entries)
        self.setItemDelegate(_Delegate(look, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        look.theme_changed.connect(self.viewport().update)

    def show_answers(self, levels: Mapping[str, int]) -> None:
        """Show other answers."""
        self.entries.show_answers(levels)

    def choose(self, key: str) -> None:
        """Look at a question."""
        at = self.entries.row_of(key)
        self.setCurrentIndex(self.entries.index(at))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which question is looked at."""
        super().currentChanged(current, previous)
        entry = self.entries.rows[current.row()] if current.isValid() else None
        if entry is not None and entry.item is not None:
            self.chosen.emit(entry.item.key)

    def event(self, event: QEvent) -> bool:
        """Keep Delete for the answer: elsewhere it is the shortcut that deletes stations."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in CLEARING:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by digit; Delete opens the question again."""
        if event.text() in tuple("012345"):
            self.typed.emit(int(event.text()))
        elif event.key() in CLEARING:
            self.typed.emit(-1)
        else:
            super().keyPressEvent(event)


class _Entries(QAbstractListModel):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.rows = entries()
        self.levels: Mapping[str, int] = {}
        self.areas = {area.key: area.name for area in level_model().areas}

    def show_answers(self, levels: Mapping[str, int]) -> None:
        self.levels = levels
        self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def row_of(self, key: str) -> int:
        return next(at for at, entry in enumerate(self.rows) if entry.item is not None and entry.item.key == key)

    def answered(self, area: str) -> tuple[int, int]:
        keys = [entry.item.key for entry in self.rows if entry.item is not None and entry.area == area]
        return sum(key in self.levels for key in keys), len(keys)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.rows[index.row()].item is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.rows[index.row()]
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if entry.item is None:
            return self._look.name(self.areas[entry.area])
        name = self._look.name(entry.item.name)
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        level = self.levels.get(entry.item.key)
        said = (
            self._look.text("ui-assessment-unanswered")
            if level is None
            else self._look.text("ui-assessment-level", level=level)
        )
        return f"{entry.item.key} {name}, {said}"


class _Delegate(QStyledItemDelegate):
    def __init__(self, look: Look, view: ItemList) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, HEAD if self._view.entries.rows[index.row()].item is None else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = QRectF(option.rect)
        entry = self._view.entries.rows[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.item is None:
            self._head(painter, area, entry.area, str(index.data()))
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._item(painter, area.adjusted(4, 1, -4, -1), entry.item, str(index.data()), chosen)
        painter.restore()

    def _head(self, painter: QPainter, area: QRectF, key: str, name: str) -> None:
        inner = area.adjusted(12, 12, -12, 0)
        painter.setFont(theme.font(12, 600))
        painter.setPen(self._look.colour("text3"))
        done, of = self._view.entries.answered(key)
        painter.drawText(inner, int(LEFT), name)
        painter.drawText(inner, int(RIGHT), f"{done} / {of}")

    def _item(self, painter: QPainter, area: QRectF, item: Item, name: str, chosen: bool) -> None:
        level = self._view.entries.levels.get(item.key)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("brand-soft"))
            painter.drawRoundedRect(area, 7, 7)
        painter.setFont(theme.font(11, 500))
        painter.setPen(self._look.colour("text3"))
        painter.drawText(area.adjusted(10, 0, 0, 0), int(LEFT), item.key)
        painter.setFont(theme.font(13, 600 if chosen else 400))
        painter.setPen(self._look.colour("brand-text" if chosen else "ink"))
        room = area.adjusted(52, 0, -36, 0)
        text = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, int(LEFT), text)
        self._badge(painter, QRectF(area.right() - 30, area.center().y() - 10, 22, 20), level)

    def _badge(self, painter: QPainter, area: QRectF, level: int | None) -> None:
        if level is None:
            painter.setPen(QPen(self._look.colour("edge"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("teal-soft"))
        painter.drawRoundedRect(area, 6, 6)
        if level is not None:
            painter.setFont(theme.font(12, 700))
            painter.setPen(self._look.colour("teal-text"))
            painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), str(level))
