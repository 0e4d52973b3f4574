"""The list of findings with a heading per group; icon, word and place for each, so that colour never speaks alone."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from configurator.ui import icons, theme
from configurator.ui.compatibility.findings import MARKS, Row
from configurator.ui.look import Look

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
ROW_HEIGHT, HEADING_HEIGHT = 92, 34
LINES = 2  # of a message
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a group with its number."""

    text: str


class FindingModel(QAbstractListModel):
    """Headings and findings in their order."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.lines: tuple[Heading | Row, ...] = ()

    def show_rows(self, found: tuple[Row, ...]) -> None:
        """Show other findings."""
        self.beginResetModel()
        lines: list[Heading | Row] = []
        for at, row in enumerate(found):
            if at == 0 or found[at - 1].group != row.group:
                number = sum(each.group == row.group for each in found)
                lines.append(Heading(f"{self._look.text(f'ui-compatibility-group-{row.group}')} {number}"))
            lines.append(row)
        self.lines = tuple(lines)
        self.endResetModel()

    def line_of(self, key: str) -> int:
        """Return the line of a finding; −1 when it is gone."""
        return next((at for at, line in enumerate(self.lines) if isinstance(line, Row) and line.key == key), -1)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Give the line, or its words."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.text if isinstance(line, Heading) else line.spoken
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(line, Row):
            return line.message.replace("&", "&amp;").replace("<", "&lt;")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if index.isValid() and isinstance(self.lines[index.row()], Row):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags


class FindingList(QListView):
    """`chosen` carries the key of the finding under the cursor, `located` of the one that was double-clicked or entered."""

    chosen = Signal(str)
    located = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.findings = FindingModel(look)
        self.setModel(self.findings)
        self.setItemDelegate(_Painter(look))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(lambda index: self._tell(index))
        self.doubleClicked.connect(self._locate)
        look.theme_changed.connect(self.viewport().update)
        look.language_changed.connect(self._speak)
        self._speak()

    def show_rows(self, found: tuple[Row, ...]) -> None:
        """Show other findings."""
        self.findings.show_rows(found)

    def choose(self, key: str) -> None:
        """Choose a finding without telling; nothing when it is gone."""
        line = self.findings.line_of(key)
        if line >= 0:
            selection = self.selectionModel()
            selection.blockSignals(True)
            selection.setCurrentIndex(self.findings.index(line), QItemSelectionModel.SelectionFlag.ClearAndSelect)
            selection.blockSignals(False)
            if isinstance(self.findings.lines[line - 1], Heading):  # never the first of a group without its heading
                self.scrollTo(self.findings.index(line - 1))
            self.scrollTo(self.findings.index(line))
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the place."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._locate(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _speak(self) -> None:
        self.setAccessibleName(self._look.text("ui-compatibility-title"))

    def _tell(self, index: QModelIndex) -> None:
        line = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(line, Row):
            self.chosen.emit(line.key)

    def _locate(self, index: QModelIndex) -> None:
        line = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(line, Row):
            self.located.emit(line.key)


class _Painter(QStyledItemDelegate):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = isinstance(index.data(Qt.ItemDataRole.UserRole), Heading)
        return QSize(200, HEADING_HEIGHT if heading else ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        if isinstance(line, Heading):
            painter.setFont(theme.font(12, 600))
            painter.setPen(self._look.colour("text2"))
            painter.drawText(area.adjusted(2, 8, 0, 0), LEFT, line.text)
        elif isinstance(line, Row):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            hot = bool(option.state & QStyle.StateFlag.State_MouseOver)
            self._row(painter, area.adjusted(1, 1, -7, -7), line, chosen, hot)
        painter.restore()

    def _row(self, painter: QPainter, area: QRectF, row: Row, chosen: bool, hot: bool) -> None:
        icon, tone = MARKS[row.group]
        text = tone if tone == "text3" else f"{tone}-text"
        ground = "field" if tone == "text3" or not chosen else f"{tone}-soft"
        edge = text if chosen else "line-strong" if hot else ground
        painter.setBrush(self._look.colour(ground))
        painter.setPen(QPen(self._look.colour(edge), 1.4 if chosen else 1.0))
        painter.drawRoundedRect(area, 10, 10)
        icons.paint(painter, icon, self._look.colour(text).name(), QRectF(area.left() + 11, area.top() + 12, 17, 17))
        inner = area.adjusted(38, 9, -12, -8)
        painter.setFont(theme.font(13, 600))
        painter.setPen(self._look.colour("text3" if row.waiver else "ink"))
        shown = QFontMetricsF(painter.font()).elidedText(row.place, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(QRectF(inner.left(), inner.top(), inner.width(), 20), LEFT, shown)
        painter.setFont(theme.font(11))
        painter.setPen(self._look.colour("text3" if row.waiver else "text2"))
        words = row.message if row.waiver is None else f"{row.waiver.reason} — {row.waiver.author}"
        draw_lines(painter, words, inner.adjusted(0, 23, 0, 0), LINES)


def draw_lines(painter: QPainter, text: str, area: QRectF, most: int) -> None:
    """Draw words over at most so many lines, the last one cut with "…"; nothing of it is ever markup."""
    layout = QTextLayout(text.replace("\n", " "), painter.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    height = QFontMetricsF(painter.font()).height() + 1
    layout.beginLayout()
    for at in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(area.width())
        begin, end = line.textStart(), line.textStart() + line.textLength()
        part = text.replace("\n", " ")[begin : end if at < most - 1 else None]
        shown = QFontMetricsF(painter.font()).elidedText(part.strip(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(QRectF(area.left(), area.top() + at * height, area.width(), height), LEFT, shown)
    layout.endLayout()
