"""Where a flow runs between two cards: pure geometry with rounded elbows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

ELBOW = 14.0
NEAR = 1.75  # card widths: a card at most so far aside in another row is the diagonal neighbour
DETOUR = 34.0  # how far a flow between two rows runs outside the cards


@dataclass(frozen=True)
class Route:
    """The path of a flow, where its badge sits, and the way it comes in (+1 to the right, −1 to the left)."""

    path: QPainterPath
    middle: QPointF
    end: QPointF
    heading: int


def route(source: QRectF, target: QRectF, whole: QRectF) -> Route:
    """Return how a flow runs from card to card without crossing others that stand in rows.

    Stacked cards are joined round the nearer outside of `whole`; a card far away in another row is reached through the gap between the rows,
    from its far side, where a line that runs to and fro begins its next row.
    """
    across = target.center().x() - source.center().x()
    apart = abs(target.center().y() - source.center().y()) > source.height()
    if apart and abs(across) < source.width() * 0.75:
        return _round_the_outside(source, target, 1 if source.center().x() >= whole.center().x() else -1)
    way = 1 if across >= 0 else -1
    if apart and abs(across) > source.width() * NEAR:
        return _between_the_rows(source, target, way)
    start, end = port(source, way), port(target, -way)
    if abs(start.y() - end.y()) < 1:
        return Route(_rounded([start, end]), (start + end) / 2, end, way)
    between = (start.x() + end.x()) / 2
    points = [start, QPointF(between, start.y()), QPointF(between, end.y()), end]
    return Route(_rounded(points), (points[1] + points[2]) / 2, end, way)


def port(card: QRectF, side: int) -> QPointF:
    """Return the port of a card at its right (+1) or left (−1)."""
    return QPointF(card.right() if side > 0 else card.left(), card.center().y())


def straight(start: QPointF, end: QPointF) -> QPainterPath:
    """Return the path of a flow that is being drawn by hand."""
    path = QPainterPath(start)
    pull = max(30.0, abs(end.x() - start.x()) / 2)
    path.cubicTo(start + QPointF(pull, 0), end - QPointF(pull, 0), end)
    return path


def _round_the_outside(source: QRectF, target: QRectF, side: int) -> Route:
    start, end = port(source, side), port(target, side)
    outside = max(start.x() * side, end.x() * side) * side + DETOUR * side
    points = [start, QPointF(outside, start.y()), QPointF(outside, end.y()), end]
    return Route(_rounded(points), (points[1] + points[2]) / 2, end, -side)


def _between_the_rows(source: QRectF, target: QRectF, way: int) -> Route:
    start, end = port(source, way), port(target, way)
    below = target.center().y() > source.center().y()
    gap = (source.bottom() + target.top()) / 2 if below else (source.top() + target.bottom()) / 2
    out, far = start.x() + DETOUR * way, end.x() + DETOUR * way
    corners = [QPointF(out, start.y()), QPointF(out, gap), QPointF(far, gap), QPointF(far, end.y())]
    return Route(_rounded([start, *corners, end]), (corners[1] + corners[2]) / 2, end, -way)


def _rounded(points: list[QPointF]) -> QPainterPath:
    path = QPainterPath(points[0])
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        path.lineTo(_toward(corner, before))
        path.quadTo(corner, _toward(corner, after))
    path.lineTo(points[-1])
    return path


def _toward(corner: QPointF, other: QPointF) -> QPointF:
    line = other - corner
    length = (line.x() ** 2 + line.y() ** 2) ** 0.5
    return corner if length == 0 else corner + line * (min(ELBOW, length / 2) / length)
