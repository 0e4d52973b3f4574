"""Flows with the stock that waits on them, stocks at both ends, and areas as zones behind the cards."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from configurator.ui import icons, theme
from configurator.ui.line.picture import AreaBox, EndStock, FlowLine
from configurator.ui.line.routing import Route
from configurator.ui.line.station_item import CARD, COARSE
from configurator.ui.look import Look

BADGE_HEIGHT = 22.0
ARROW = 7.0
MARGIN = QRectF(-26, -56, 52, 86)  # what a zone adds around its cards: left, top, and the sums


class FlowItem(QGraphicsItem):
    """A flow; the stock before its target sits on it, amber where it piles up."""

    def __init__(self, look: Look, flow: FlowLine) -> None:
        super().__init__()
        self._look, self.flow = look, flow
        self.route: Route | None = None
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setZValue(5)

    def show_flow(self, flow: FlowLine, route: Route) -> None:
        """Show another state of the flow along another route."""
        self.prepareGeometryChange()
        self.flow, self.route = flow, route
        self.update()

    def boundingRect(self) -> QRectF:
        """The route with room for arrow and badge."""
        return QRectF() if self.route is None else self.route.path.boundingRect().adjusted(-40, -14, 40, 14)

    def shape(self) -> QPainterPath:
        """A broad band along the route, so that the mouse can take it."""
        if self.route is None:
            return QPainterPath()
        stroker = QPainterPathStroker()
        stroker.setWidth(12)
        return stroker.createStroke(self.route.path)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Draw line, arrow and badge."""
        if self.route is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._look.colour("brand" if self.isSelected() else "amber" if self.flow.piling else "edge")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 2.2 if self.isSelected() else 1.6))
        painter.drawPath(self.route.path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        tip, back = self.route.end - QPointF(4.0 * self.route.heading, 0), -ARROW * self.route.heading
        painter.drawPolygon(QPolygonF([tip, tip + QPointF(back, -ARROW / 1.8), tip + QPointF(back, ARROW / 1.8)]))
        if self.flow.stock and option.levelOfDetailFromTransform(painter.worldTransform()) >= COARSE:
            paint_badge(painter, self._look, self.flow.stock, self.route.middle, self.flow.piling)


class EndStockItem(QGraphicsItem):
    """A stock before the first station or behind the last."""

    def __init__(self, look: Look, end: EndStock) -> None:
        super().__init__()
        self._look, self.end = look, end
        self.setZValue(5)

    def boundingRect(self) -> QRectF:
        """Room for line and badge."""
        return QRectF(-90, -14, 180, 28)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Draw a short line and the badge on it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = -1 if self.end.before else 1
        painter.setPen(QPen(self._look.colour("edge"), 1.6, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(6 * side, 0), QPointF(62 * side, 0))
        paint_badge(painter, self._look, self.end.stock, QPointF(40 * side, 0), False)


class AreaItem(QGraphicsItem):
    """An area of the building behind its stations."""

    def __init__(self, look: Look, box: AreaBox) -> None:
        super().__init__()
        self._look, self.box = look, box
        self._rect = QRectF()
        self.setZValue(0)

    def show_area(self, box: AreaBox, around: QRectF) -> None:
        """Stand around other cards."""
        grown = QRectF(
            around.x() + MARGIN.x(),
            around.y() + MARGIN.y(),
            around.width() + MARGIN.width(),
            around.height() + MARGIN.height(),
        )
        if grown != self._rect or box != self.box:
            self.prepareGeometryChange()
            self.box, self._rect = box, grown
            self.update()

    def boundingRect(self) -> QRectF:
        """The zone."""
        return self._rect.adjusted(-1, -1, 1, 1)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Draw ground, name and what stands inside."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._look.colour("zone"))
        painter.setPen(QPen(self._look.colour("line"), 1))
        painter.drawRoundedRect(self._rect, 16, 16)
        if option.levelOfDetailFromTransform(painter.worldTransform()) < COARSE:
            return
        title = QRectF(self._rect.left() + 18, self._rect.top() + 10, self._rect.width() - 36, 22)
        painter.setFont(theme.font(12, 600))
        painter.setPen(self._look.colour("text2"))
        metrics = QFontMetricsF(painter.font())
        name = metrics.elidedText(self.box.name, Qt.TextElideMode.ElideRight, title.width())
        painter.drawText(title, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), name)
        rest = title.adjusted(metrics.horizontalAdvance(name) + 10, 0, 0, 0)
        painter.setFont(theme.font(11))
        painter.setPen(self._look.colour("text3"))
        if QFontMetricsF(painter.font()).horizontalAdvance(self.box.note) <= rest.width():
            painter.drawText(rest, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.box.note)


def paint_badge(painter: QPainter, look: Look, text: str, middle: QPointF, warn: bool) -> None:
    """Draw a stock as a badge with its middle at a point."""
    painter.setFont(theme.font(11, 600))
    width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 32
    area = QRectF(middle.x() - width / 2, middle.y() - BADGE_HEIGHT / 2, width, BADGE_HEIGHT)
    painter.setBrush(look.colour("amber-soft" if warn else "surface"))
    painter.setPen(QPen(look.colour("amber" if warn else "line-strong"), 1))
    painter.drawRoundedRect(area, BADGE_HEIGHT / 2, BADGE_HEIGHT / 2)
    token = "amber-text" if warn else "text2"
    icons.paint(painter, "stack-2", look.colour(token).name(), QRectF(area.left() + 8, area.top() + 5, 12, 12))
    painter.setPen(look.colour(token))
    painter.drawText(area.adjusted(18, 0, -2, 0), Qt.AlignmentFlag.AlignCenter, text)


def card_rect(x: float, y: float) -> QRectF:
    """Return the card of a station that stands at a place."""
    return CARD.translated(x, y)
