"""The cost sheet on the screen: a table of one typeface in columns, and under it what the chosen row rests on."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from configurator.ui import icons, theme
from configurator.ui.costing.lines import Line
from configurator.ui.costing.sheet_model import COLUMNS, QUANTITY, SheetModel
from configurator.ui.page import Desk
from configurator.ui.widgets.cards import column, row
from configurator.ui.widgets.labels import ElidedLabel

Index = QModelIndex | QPersistentModelIndex
ROW = 32
SELECTED, ELIDE = QStyle.StateFlag.State_Selected, Qt.TextElideMode.ElideRight
LEAST_ASIDE = 60  # px in which a second text is worth writing
LEAST = {"specification": 860, "validity": 680, "unit": 600}  # px of the table from which a column is shown
WIDTHS = {"number": 46, "quantity": 84, "unit": 52, "price": 104, "amount": 118, "validity": 142}


class SheetTable(QWidget):
    """Table and detail line; `show_lines` keeps the chosen row and the scroll position."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self._desk, self._name = desk, name
        self.model, self.view = SheetModel(desk), _View()
        self.view.setModel(self.model)
        self.view.setItemDelegate(_Delegate(desk, self.model, self.view))
        self.detail = ElidedLabel("", 12, 400, "text2")
        layout = column(self, 0, 0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._foot())
        self.view.arrange()
        self.view.selectionModel().currentChanged.connect(self._tell)
        desk.look.theme_changed.connect(self.view.viewport().update)
        desk.look.language_changed.connect(self._speak)
        self._speak()

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show other lines."""
        chosen = self.line
        self.model.show_lines(lines)
        if chosen is not None and self.line is None:
            at = next((at for at, line in enumerate(lines) if line.key == chosen.key), None)
            if at is not None:
                self.view.setCurrentIndex(self.model.index(at, QUANTITY))
        for at, line in enumerate(lines):
            self.view.setRowHeight(at, ROW if line.kind == "row" else ROW + 4)
        self._tell()

    @property
    def line(self) -> Line | None:
        """The chosen row."""
        at = self.view.currentIndex().row()
        return self.model.lines[at] if 0 <= at < len(self.model.lines) else None

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("tint")
        inner = row(foot, 0, 8)
        inner.setContentsMargins(12, 8, 12, 8)
        inner.addWidget(self.detail, 1)
        return foot

    def _tell(self) -> None:
        line, look = self.line, self._desk.look
        if line is None or line.kind != "row":
            self.detail.setText(look.text("ui-costing-choose-row"))
            return
        until = "" if not line.validity else look.text(f"ui-costing-{line.validity}", until=line.until)
        rest = (line.solution, line.specification, until, line.formula, line.basis)
        self.detail.setText(" · ".join(part for part in rest if part))

    def _speak(self) -> None:
        self.view.setAccessibleName(self._desk.look.text(self._name))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        self._tell()


class _View(QTableView):
    """A table without a grid that gives up its specification where there is no room for it."""

    def __init__(self) -> None:
        super().__init__()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW)

    def arrange(self) -> None:
        """Give the columns their widths, once there is a model."""
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStyleSheet("QHeaderView::section { background: transparent; }")
        header.setMinimumSectionSize(40)
        for at, name in enumerate(COLUMNS):
            if name in WIDTHS:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Fixed)
                self.setColumnWidth(at, WIDTHS[name])
            else:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the specification, the validity and the unit only where there is room; the line below the table says them too."""
        super().resizeEvent(event)
        for name, least in LEAST.items():
            self.setColumnHidden(COLUMNS.index(name), self.viewport().width() < least)


class _Delegate(QStyledItemDelegate):
    """Paints the ground of groups and totals, the field of what can be typed, and text that ends in "…"."""

    def __init__(self, desk: Desk, model: SheetModel, owner: QWidget) -> None:
        super().__init__(owner)
        self._look, self._lines = desk.look, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows have one height."""
        return QSize(super().sizeHint(option, index).width(), ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        line, name = self._lines.lines[index.row()], COLUMNS[index.column()]
        area = QRectF(option.rect)
        chosen = bool(option.state & SELECTED)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, line, area, chosen)
        if name == "quantity" and line.amount_of is not None:
            self._field(painter, line, area)
        painter.setFont(index.data(Qt.ItemDataRole.FontRole))
        painter.setPen(index.data(Qt.ItemDataRole.ForegroundRole))
        inner = area.adjusted(8, 0, -14 if name == "quantity" else -8, 0)
        side = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
        text = painter.fontMetrics().elidedText(self._lines.text(line, name), ELIDE, int(inner.width()))
        painter.drawText(inner, int(side | Qt.TextFlag.TextSingleLine), text)
        if name == "item" and line.solution and line.solution not in line.item:
            self._aside(painter, line.solution, inner, painter.fontMetrics().horizontalAdvance(text))
        painter.restore()

    def _aside(self, painter: QPainter, text: str, inner: QRectF, used: int) -> None:
        """Write behind the item whose it is, where there is room."""
        room = inner.adjusted(used + 8, 0, 0, 0)
        if room.width() < LEAST_ASIDE:
            return
        painter.setFont(theme.font(12))
        painter.setPen(self._look.colour("text3"))
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(side), painter.fontMetrics().elidedText(text, ELIDE, int(room.width())))

    def _ground(self, painter: QPainter, line: Line, area: QRectF, chosen: bool) -> None:
        if chosen:
            painter.fillRect(area, self._look.colour("brand-soft"))
        elif line.kind == "group":
            painter.fillRect(area, self._look.colour("field"))
        painter.setPen(QPen(self._look.colour("ink" if line.kind == "total" else "line"), 1))
        edge = area.top() + 0.5 if line.kind == "total" else area.bottom() - 0.5
        painter.drawLine(QPointF(area.left(), edge), QPointF(area.right(), edge))

    def _field(self, painter: QPainter, line: Line, area: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("brand-soft" if line.by_hand else "field"))
        painter.drawRoundedRect(area.adjusted(4, 4, -4, -4), 6, 6)
        if line.by_hand:
            mark = QRectF(area.left() + 9, area.center().y() - 6, 12, 12)
            icons.paint(painter, "pencil", theme.value("brand-text", self._look.dark), mark)
