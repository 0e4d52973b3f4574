"""The pages small, in a column, with the chapter that begins on each; pressing one goes there."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from configurator.ui import theme
from configurator.ui.look import Look
from configurator.ui.proposal.document import PreviewDocument, Sheet
from configurator.ui.proposal.pictures import Pictures

Index = QModelIndex | QPersistentModelIndex
ROW, PAPER = 104, 62  # px: height of a row, width of its page
ROOT = QModelIndex()


class Thumbnails(QListView):
    """`chosen` carries the page somebody picked."""

    chosen = Signal(int)

    def __init__(self, look: Look, pictures: Pictures) -> None:
        super().__init__()
        self.pages, self.pictures = _Pages(look), pictures
        self.setModel(self.pages)
        self.setItemDelegate(_Delegate(look, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))
        self.activated.connect(lambda index: self.chosen.emit(index.row()))
        pictures.ready.connect(lambda _page: self.viewport().update())
        look.theme_changed.connect(self.viewport().update)

    def show_document(self, document: PreviewDocument) -> None:
        """Show another document's pages."""
        self.pages.show_sheets(document.sheets)

    def mark(self, page: int) -> None:
        """Show which page is looked at."""
        index = self.pages.index(page)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def width_of(self, page: int) -> int:
        """How many device pixels wide a page is pictured here."""
        return round(PAPER * self.devicePixelRatioF()) if page < self.pages.rowCount() else 0


class _Pages(QAbstractListModel):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.sheets: tuple[Sheet, ...] = ()

    def show_sheets(self, sheets: tuple[Sheet, ...]) -> None:
        self.beginResetModel()
        self.sheets = sheets
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.sheets)

    def chapter(self, page: int) -> str:
        """Return the chapter that begins on a page; the first page is the cover."""
        return self.sheets[page].chapter or (self._look.text("ui-proposal-cover") if page == 0 else "")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        number = index.row() + 1
        if role == Qt.ItemDataRole.DisplayRole:
            return self._look.text("ui-proposal-page", page=number)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            spoken = f"{self._look.text('ui-proposal-page', page=number)} {self.chapter(index.row())}".strip()
            return spoken.replace("&", "&amp;").replace("<", "&lt;")
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, look: Look, view: Thumbnails) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(PAPER * 3, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = QRectF(option.rect).adjusted(4, 2, -4, -2)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        sheet, page = self._view.pages.sheets[index.row()], index.row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("brand-soft"))
            painter.drawRoundedRect(area, 8, 8)
        height = min(PAPER * sheet.height / sheet.width, area.height() - 8)
        paper = QRectF(area.left() + 10, area.center().y() - height / 2, PAPER, height)
        painter.fillRect(paper, Qt.GlobalColor.white)
        image = self._view.pictures.nearest(page, self._view.width_of(page))
        if image is not None:
            painter.drawImage(paper, image, QRectF(0, 0, image.width(), image.height()))
        painter.setPen(QPen(self._look.colour("brand" if chosen else "line-strong"), 1.5 if chosen else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(paper)
        words = (self._view.pages.chapter(page), str(index.data()))
        self._words(painter, area.adjusted(PAPER + 24, 12, -8, -12), words, chosen)
        painter.restore()

    def _words(self, painter: QPainter, room: QRectF, words: tuple[str, str], chosen: bool) -> None:
        painter.setFont(theme.font(12, 600))
        painter.setPen(self._look.colour("brand-text" if chosen else "ink"))
        wrap = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        (chapter, number), used = words, 0.0
        if chapter:
            box = painter.boundingRect(room, wrap, chapter)
            painter.drawText(room, wrap, chapter)
            used = min(box.height() + 4, room.height() - 16)
        painter.setFont(theme.font(12, 400))
        painter.setPen(self._look.colour("text3"))
        painter.drawText(room.adjusted(0, used, 0, 0), wrap, number)
