"""Boxes, curves and labels of the graph, painted from values."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from configurator.compatibility.ports import Proof
from configurator.ui import icons, theme
from configurator.ui.compatibility.diagram import HEIGHT, WIDTH, Link
from configurator.ui.look import Look
from configurator.ui.widgets.cards import paint_shadow, paint_tile

CARD = QRectF(0, 0, WIDTH, HEIGHT)
LABEL_HEIGHT = 22.0
BULGE = 46.0  # how far a curve between boxes of one column leans out
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
STROKES: dict[Proof, tuple[str, float, Qt.PenStyle]] = {
    "confirmed": ("teal", 1.6, Qt.PenStyle.SolidLine),
    "to-confirm": ("amber", 1.9, Qt.PenStyle.DashLine),
    "conflict": ("red-text", 2.6, Qt.PenStyle.DashLine),
}
MARKS: dict[Proof, str] = {"confirmed": "check", "to-confirm": "alert-triangle", "conflict": "x"}


@dataclass(frozen=True, slots=True)
class BoxFace:
    """What is written on a box."""

    title: str
    note: str
    icon: str
    tone: str


class BoxItem(QGraphicsItem):
    """A box; `ring` is the tone of the finding that names it, empty otherwise."""

    def __init__(self, look: Look, box_id: str, face: BoxFace, place: QPointF) -> None:
        super().__init__()
        self._look, self.box_id, self.face = look, box_id, face
        self.ring = ""
        self.ghost = False
        self.setPos(place)
        self.setZValue(10)
        self.setToolTip(f"{face.title} · {face.note}".replace("&", "&amp;").replace("<", "&lt;"))
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def rect(self) -> QRectF:
        """The box in scene units."""
        return CARD.translated(self.pos())

    def boundingRect(self) -> QRectF:
        """The box with its ring and shadow."""
        return CARD.adjusted(-8, -8, 8, 10)

    def show_ring(self, ring: str, dim: bool) -> None:
        """Mark it, or let it step back."""
        self.ring = ring
        self.setOpacity(0.55 if dim else 1.0)
        self.update()

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Draw ground, tile and words."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter)
        tone = self.ring if self.ring in theme.TONES else self.face.tone
        if self.ghost:
            icons.paint(painter, "plus", self._look.colour("teal-text").name(), QRectF(16, HEIGHT / 2 - 10, 20, 20))
        else:
            paint_tile(painter, self._look, self.face.icon, tone, QRectF(11, HEIGHT / 2 - 17, 34, 34))
        words = "teal-text" if self.ghost else "ink"
        self._text(painter, self.face.title, QRectF(54, 10, WIDTH - 62, 20), 13, 600, words)
        self._text(
            painter, self.face.note, QRectF(54, 31, WIDTH - 62, 16), 11, 400, "teal-text" if self.ghost else "text3"
        )

    def _ground(self, painter: QPainter) -> None:
        if self.ghost:
            painter.setBrush(self._look.colour("teal-soft"))
            painter.setPen(QPen(self._look.colour("teal"), 1.8, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(CARD, 12, 12)
            return
        paint_shadow(painter, CARD, 12, self._look.dark)
        if self.ring:
            painter.setBrush(self._look.colour(f"{self.ring}-soft"))
            painter.drawRoundedRect(CARD.adjusted(-5, -5, 5, 5), 16, 16)
        painter.setBrush(self._look.colour("raised"))
        edge = f"{self.ring}-text" if self.ring else "line-strong" if self._look.dark else "line"
        painter.setPen(QPen(self._look.colour(edge), 2.0 if self.ring else 1.0))
        painter.drawRoundedRect(CARD, 12, 12)

    def _text(self, painter: QPainter, text: str, area: QRectF, size: int, weight: int, token: str) -> None:
        painter.setFont(theme.font(size, weight))
        painter.setPen(self._look.colour(token))
        shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, LEFT, shown)


class LinkItem(QGraphicsItem):
    """A curve from box to box in the colour of its proof."""

    def __init__(self, look: Look, link: Link, source: BoxItem, target: BoxItem, tip: str) -> None:
        super().__init__()
        self._look, self.link, self.source, self.target = look, link, source, target
        self.path = curve(source.rect(), target.rect())
        self.quiet = False
        self.setZValue(4 if link.proof == "confirmed" else 6)
        self.setToolTip(tip.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>"))

    def boundingRect(self) -> QRectF:
        """The curve with its breadth."""
        return self.path.boundingRect().adjusted(-8, -8, 8, 8)

    def shape(self) -> QPainterPath:
        """A broad band, so that the mouse can find it."""
        stroker = QPainterPathStroker()
        stroker.setWidth(10)
        return stroker.createStroke(self.path)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Draw curve and its two ends."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        token, width, style = STROKES[self.link.proof]
        colour = self._look.colour(token)
        painter.setOpacity(0.3 if self.quiet else 0.75 if self.link.proof == "confirmed" else 1.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, width, style))
        painter.drawPath(self.path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(self.path.pointAtPercent(1.0), 3.0, 3.0)


class LabelItem(QGraphicsItem):
    """The words of a link on a chip, with a mark so that its colour never speaks alone."""

    def __init__(self, look: Look, text: str, proof: Proof) -> None:
        super().__init__()
        self._look, self.text, self.proof = look, text, proof
        self.setZValue(20)
        self._marked = proof != "confirmed"
        self._width = label_width(text, self._marked)

    def boundingRect(self) -> QRectF:
        """The chip, centred on its place."""
        return QRectF(-self._width / 2 - 1, -LABEL_HEIGHT / 2 - 1, self._width + 2, LABEL_HEIGHT + 2)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Draw the chip."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = {"confirmed": "", "to-confirm": "amber", "conflict": "red"}[self.proof]
        area = self.boundingRect().adjusted(1, 1, -1, -1)
        painter.setBrush(self._look.colour(f"{tone}-soft" if tone else "surface"))
        painter.setPen(QPen(self._look.colour(f"{tone}-text" if tone else "line-strong"), 1.0))
        painter.drawRoundedRect(area, LABEL_HEIGHT / 2, LABEL_HEIGHT / 2)
        words = self._look.colour(f"{tone}-text" if tone else "text2")
        left = 10.0
        if self._marked:
            mark = QRectF(area.left() + 8, -7, 14, 14)
            icons.paint(painter, MARKS[self.proof], words.name(), mark)
            left = 25.0
        painter.setFont(theme.font(11, 600))
        painter.setPen(words)
        painter.drawText(area.adjusted(left, 0, -8, 0), LEFT, self.text)


def label_width(text: str, marked: bool) -> float:
    """Return how wide a label is."""
    return QFontMetricsF(theme.font(11, 600)).horizontalAdvance(text) + (36 if marked else 21)


def curve(source: QRectF, target: QRectF) -> QPainterPath:
    """Return the curve between two boxes: across where columns differ, leaning out where they are the same."""
    across = target.left() - source.left()
    if abs(across) < 1:
        begin, end = _right(source), _right(target)
        path = QPainterPath(begin)
        lean = BULGE + abs(end.y() - begin.y()) * 0.08
        path.cubicTo(begin + QPointF(lean, 0), end + QPointF(lean, 0), end)
        return path
    begin, end = (_right(source), _left(target)) if across > 0 else (_left(source), _right(target))
    half = QPointF((end.x() - begin.x()) / 2, 0)
    path = QPainterPath(begin)
    path.cubicTo(begin + half, end - half, end)
    return path


def _right(area: QRectF) -> QPointF:
    return QPointF(area.right(), area.center().y())


def _left(area: QRectF) -> QPointF:
    return QPointF(area.left(), area.center().y())
