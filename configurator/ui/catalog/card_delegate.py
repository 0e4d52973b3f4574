"""Paints the card of a solution: tile, name, supplier line, score ring, one reason, tags and price."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from configurator.ui import icons, theme
from configurator.ui.catalog.cards import Card
from configurator.ui.look import Look
from configurator.ui.widgets.bars import paint_ring
from configurator.ui.widgets.cards import paint_tile

HEIGHT = 122  # px with the air below
AIR = 8.0
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class CardDelegate(QStyledItemDelegate):
    """One card per row; `size` is set by the view, which knows how many stand beside each other."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.size = QSize(280, HEIGHT)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All cards are of one size."""
        return self.size

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the card."""
        card = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(card, Card):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(2, 2, -AIR, -AIR)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hot = bool(option.state & QStyle.StateFlag.State_MouseOver)
        self._ground(painter, area, chosen, hot)
        inner = area.adjusted(12, 11, -12, -10)
        self._head(painter, inner, card, chosen)
        self._reason(painter, inner, card)
        self._foot(painter, inner, card, chosen)
        painter.restore()

    def _ground(self, painter: QPainter, area: QRectF, chosen: bool, hot: bool) -> None:
        painter.setBrush(self._look.colour("brand-soft" if chosen else "raised"))
        edge = "brand" if chosen else "edge" if hot else "line"
        painter.setPen(QPen(self._look.colour(edge), 1.4 if chosen else 1.0))
        painter.drawRoundedRect(area, 12, 12)

    def _head(self, painter: QPainter, area: QRectF, card: Card, chosen: bool) -> None:
        tile = QRectF(area.left(), area.top(), 36, 36)
        paint_tile(painter, self._look, card.icon, card.tone, tile)
        if chosen:  # the tile's own ground would vanish in the card's
            painter.setBrush(self._look.colour("surface"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(tile, 8, 8)
            icons.paint(painter, card.icon, self._look.colour(f"{card.tone}-text").name(), tile.adjusted(8, 8, -8, -8))
        width = area.width() - 46 - (42 if card.score is not None else 0)
        self._text(painter, card.title, QRectF(area.left() + 46, area.top() - 1, width, 19), 13, 600, "ink")
        self._text(painter, card.line, QRectF(area.left() + 46, area.top() + 19, width, 16), 11, 400, "text2")
        if card.score is not None:
            paint_ring(painter, self._look, card.score, QRectF(area.right() - 35, area.top(), 35, 35))

    def _reason(self, painter: QPainter, area: QRectF, card: Card) -> None:
        row = QRectF(area.left(), area.top() + 44, area.width(), 18)
        icons.paint(painter, card.reason_icon, self._look.colour(card.reason_tone).name(), _box(row, 15))
        tone = card.reason_tone if card.reason_icon == "alert-triangle" else "text2"
        self._text(painter, card.reason, row.adjusted(21, 0, 0, 0), 12, 400, tone)

    def _foot(self, painter: QPainter, area: QRectF, card: Card, chosen: bool) -> None:
        row = QRectF(area.left(), area.bottom() - 22, area.width(), 22)
        self._text(painter, card.price, row, 13, 700, "ink", RIGHT)
        left, end = row.left(), row.right() - QFontMetricsF(theme.font(13, 700)).horizontalAdvance(card.price) - 8
        if card.state:
            tone = "teal" if card.state == "planned" else "amber"
            left = self._chip(painter, card.state_text, left, row, end, (f"{tone}-soft", f"{tone}-text"))
        for tag in card.tags:
            left = self._chip(painter, tag, left, row, end, ("surface" if chosen else "field", "text2"))

    def _chip(
        self, painter: QPainter, text: str, left: float, row: QRectF, end: float, tokens: tuple[str, str]
    ) -> float:
        """Draw a chip where there is room for it; return where the next one begins."""
        width = QFontMetricsF(theme.font(11, 500)).horizontalAdvance(text) + 14
        if left + width > end:
            return end + 1
        area = QRectF(left, row.top(), width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(tokens[0]))
        painter.drawRoundedRect(area, 6, 6)
        self._text(painter, text, area, 11, 500, tokens[1], CENTRE)
        return left + width + 5

    def _text(
        self, painter: QPainter, text: str, area: QRectF, size: int, weight: int, token: str, where: int = LEFT
    ) -> None:
        painter.setFont(theme.font(size, weight))
        painter.setPen(self._look.colour(token))
        shown = text
        if where == LEFT:
            shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, where, shown)


def _box(row: QRectF, side: float) -> QRectF:
    return QRectF(
        QPointF(row.left(), row.center().y() - side / 2), QPointF(row.left() + side, row.center().y() + side / 2)
    )
