"""A station's card on the canvas, painted from a `StationCard`."""

from __future__ import annotations

from PySide6.QtCore import Property, QEasingCurve, QPointF, QPropertyAnimation, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsObject,
    QGraphicsSceneHoverEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from configurator.ui import icons, theme
from configurator.ui.line.kinds import ICONS
from configurator.ui.line.picture import StationCard
from configurator.ui.look import Look
from configurator.ui.widgets.cards import paint_shadow, paint_tile

WIDTH, HEIGHT = 176.0, 100.0
CARD = QRectF(0, 0, WIDTH, HEIGHT)
PORT = 4.5  # radius
REACH = 11.0  # how far from a port the mouse still takes it
FULL_BAR = 1.2  # the bar's full width, in takts
COARSE = 0.45  # below this zoom only names are drawn


class StationItem(QGraphicsObject):
    """One card; its position is the card's upper left corner."""

    def __init__(self, look: Look, card: StationCard) -> None:
        super().__init__()
        self._look, self.card = look, card
        self._hover = 0.0
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setAcceptHoverEvents(True)
        self.setZValue(10)
        self.setPos(card.x, card.y)
        self._glow = QPropertyAnimation(self, b"hover", self)
        self._glow.setDuration(120)
        self._glow.setEasingCurve(QEasingCurve.Type.OutCubic)

    def show_card(self, card: StationCard) -> None:
        """Show another state of the station."""
        self.setPos(card.x, card.y)
        if card != self.card:
            self.card = card
            self.update()

    def rect(self) -> QRectF:
        """The card in scene units."""
        return CARD.translated(self.pos())

    def port_at(self, point: QPointF) -> int:
        """Say which port is near a scene point: right +1, left −1, none 0."""
        local = self.mapFromScene(point)
        for side in (1, -1):
            gap = local - QPointF(WIDTH if side > 0 else 0, HEIGHT / 2)
            if gap.x() ** 2 + gap.y() ** 2 <= REACH**2:
                return side
        return 0

    def boundingRect(self) -> QRectF:
        """The card with its badge above, chips below and ports beside."""
        return CARD.adjusted(-12, -24, 12, 24)

    def hoverEnterEvent(self, _event: QGraphicsSceneHoverEvent) -> None:
        """Glow."""
        self._animate(1.0)

    def hoverLeaveEvent(self, _event: QGraphicsSceneHoverEvent) -> None:
        """Stop glowing."""
        self._animate(0.0)

    def _animate(self, end: float) -> None:
        self._glow.stop()
        self._glow.setEndValue(end)
        self._glow.start()

    def _get_hover(self) -> float:
        return self._hover

    def _set_hover(self, hover: float) -> None:
        self._hover = hover
        self.update()

    hover = Property(float, _get_hover, _set_hover)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Draw the card, coarser when the canvas is far away."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        detail = option.levelOfDetailFromTransform(painter.worldTransform())
        self._paint_ground(painter)
        if detail < COARSE:
            self._paint_coarse(painter)
            return
        self._paint_head(painter)
        self._paint_figures(painter)
        self._paint_ports(painter)
        self._paint_chips(painter)
        if self.card.bottleneck:
            self._paint_badge(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        chosen = self.isSelected()
        paint_shadow(painter, CARD, 12, self._look.dark)
        if chosen:
            painter.setBrush(self._look.colour("brand-soft"))
            painter.drawRoundedRect(CARD.adjusted(-4, -4, 4, 4), 15, 15)
        painter.setBrush(self._look.colour("raised"))
        edge = "brand" if chosen or self._hover > 0.5 else "line-strong" if self._look.dark else "line"
        painter.setPen(QPen(self._look.colour(edge), 2 if chosen else 1))
        painter.drawRoundedRect(CARD, 12, 12)

    def _paint_coarse(self, painter: QPainter) -> None:
        painter.setFont(theme.font(26, 600))
        painter.setPen(self._look.colour("amber-text" if self.card.bottleneck else "ink"))
        shown = QFontMetricsF(painter.font()).elidedText(self.card.name, Qt.TextElideMode.ElideRight, WIDTH - 16)
        painter.drawText(CARD.adjusted(8, 6, -8, -34), Qt.AlignmentFlag.AlignCenter, shown)
        self._paint_bar(painter, QRectF(14, HEIGHT - 30, WIDTH - 28, 12))

    def _paint_head(self, painter: QPainter) -> None:
        icon, tone = ICONS[self.card.kind]
        tone = (
            "amber" if self.card.bottleneck else "brand" if tone == "amber" else tone
        )  # amber is the bottleneck's alone
        paint_tile(painter, self._look, icon, tone, QRectF(12, 12, 30, 30))
        roomy = QFontMetricsF(theme.font(14, 600)).horizontalAdvance(self.card.name) <= WIDTH - 62
        painter.setFont(theme.font(14 if roomy else 12, 600))
        painter.setPen(self._look.colour("ink"))
        _line(painter, self.card.name, QRectF(52, 10, WIDTH - 62, 19))
        painter.setFont(theme.font(11))
        painter.setPen(self._look.colour("text3"))
        _line(painter, self.card.note, QRectF(52, 28, WIDTH - 62, 15))

    def _paint_figures(self, painter: QPainter) -> None:
        row = QRectF(12, 51, WIDTH - 24, 24)
        colour = self._look.colour("amber-text" if self.card.bottleneck else "ink")
        painter.setPen(colour)
        painter.setFont(theme.font(17, 700))
        number = self.card.cycle or "–"
        painter.drawText(row, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), number)
        after = QFontMetricsF(painter.font()).horizontalAdvance(number) + 3
        painter.setFont(theme.font(12, 600))
        painter.drawText(row, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self.card.load_text)
        painter.setFont(theme.font(11))
        painter.setPen(colour if self.card.bottleneck else self._look.colour("text3"))
        unit = row.adjusted(after, 3, 0, 0)
        painter.drawText(unit, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.card.unit)
        self._paint_bar(painter, QRectF(12, 80, WIDTH - 24, 6))

    def _paint_bar(self, painter: QPainter, area: QRectF) -> None:
        radius = area.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("track"))
        painter.drawRoundedRect(area, radius, radius)
        if self.card.load is None:
            return
        painter.setBrush(self._look.colour("amber" if self.card.bottleneck else "brand"))
        width = area.width() * min(1.0, self.card.load / FULL_BAR)
        painter.drawRoundedRect(QRectF(area.left(), area.top(), max(width, 3.0), area.height()), radius, radius)
        takt = area.left() + area.width() / FULL_BAR
        painter.setPen(QPen(self._look.colour("ink"), 1.5))
        painter.drawLine(QPointF(takt, area.top() - 3), QPointF(takt, area.bottom() + 3))

    def _paint_ports(self, painter: QPainter) -> None:
        painter.setBrush(self._look.colour("surface"))
        painter.setPen(QPen(self._look.colour("brand" if self.isSelected() or self._hover > 0.5 else "edge"), 1.5))
        radius = PORT + 1.5 * self._hover
        for x in (0.0, WIDTH):
            painter.drawEllipse(QPointF(x, HEIGHT / 2), radius, radius)

    def _paint_chips(self, painter: QPainter) -> None:
        painter.setFont(theme.font(10, 600))
        metrics, left = QFontMetricsF(painter.font()), 10.0
        for at, text in enumerate(self.card.chips):
            rest = len(self.card.chips) - at
            room = WIDTH - left - (24 if rest == 1 else 60)
            label = text if metrics.horizontalAdvance(text) <= room else f"+{rest}"
            chip = QRectF(left, HEIGHT - 9, metrics.horizontalAdvance(label) + 16, 18)
            painter.setBrush(self._look.colour("teal-soft"))
            painter.setPen(QPen(self._look.colour("teal"), 1))
            painter.drawRoundedRect(chip, 9, 9)
            painter.setPen(self._look.colour("teal-text"))
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, label)
            left = chip.right() + 4
            if label.startswith("+"):
                break

    def _paint_badge(self, painter: QPainter) -> None:
        painter.setFont(theme.font(11, 700))
        width = QFontMetricsF(painter.font()).horizontalAdvance(self.card.badge) + 32
        badge = QRectF(WIDTH - width - 8, -12, width, 22)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("amber-fill"))
        painter.drawRoundedRect(badge, 7, 7)
        mark = QRectF(badge.left() + 8, badge.top() + 5, 12, 12)
        icons.paint(painter, "alert-triangle", self._look.colour("on-fill").name(), mark)
        painter.setPen(self._look.colour("on-fill"))
        painter.drawText(badge.adjusted(18, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, self.card.badge)


def _line(painter: QPainter, text: str, area: QRectF) -> None:
    shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
