"""What a hand can do on the canvas, one class each: begun by a press, fed with moves, finished or cancelled."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QGraphicsView

from configurator.basis.ids import StationId
from configurator.ui.line.routing import port, straight
from configurator.ui.line.scene import LineScene
from configurator.ui.line.station_item import StationItem
from configurator.ui.page import Run

GRID = 5.0  # scene units positions snap to
LEAST = 4.0  # pixels the mouse must go before a press becomes a drag


class Gesture(Protocol):
    """A gesture under way; points are in pixels of the view."""

    def move(self, point: QPointF) -> None:
        """The hand is here now."""
        ...

    def finish(self, point: QPointF) -> None:
        """The hand let go here."""
        ...

    def cancel(self) -> None:
        """Nothing shall have happened."""
        ...


class Pan:
    """Moves the paper under the hand."""

    def __init__(self, view: QGraphicsView, start: QPointF) -> None:
        self._view, self._last = view, start
        view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, point: QPointF) -> None:
        """Scroll along."""
        step = (point - self._last).toPoint()
        self._last = self._last + QPointF(step)
        across, down = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        across.setValue(across.value() - step.x())
        down.setValue(down.value() - step.y())

    def finish(self, point: QPointF) -> None:
        """Let go."""
        self.move(point)
        self._view.viewport().unsetCursor()

    def cancel(self) -> None:
        """Let go where it is."""
        self._view.viewport().unsetCursor()


class MoveStations:
    """Carries the selected cards; the edit is made once, when they are set down."""

    def __init__(self, view: QGraphicsView, scene: LineScene, start: QPointF, run: Run) -> None:
        self._view, self._scene, self._run = view, scene, run
        self._start = start
        self._from = {key: scene.stations[key].pos() for key in scene.chosen()}
        self._carrying = False

    def move(self, point: QPointF) -> None:
        """Carry the cards along."""
        self._carrying = self._carrying or (point - self._start).manhattanLength() >= LEAST
        if self._carrying:
            step = self._step(point)
            for key, origin in self._from.items():
                self._scene.stations[key].setPos(origin + step)
            self._scene.follow()

    def finish(self, point: QPointF) -> None:
        """Set the cards down."""
        step = self._step(point)
        if self._carrying and not step.isNull():
            places = {key: (origin.x() + step.x(), origin.y() + step.y()) for key, origin in self._from.items()}
            self._run("station.move", places=places)

    def cancel(self) -> None:
        """Put the cards back."""
        for key, origin in self._from.items():
            self._scene.stations[key].setPos(origin)
        self._scene.follow()

    def _step(self, point: QPointF) -> QPointF:
        step = self._view.mapToScene(point.toPoint()) - self._view.mapToScene(self._start.toPoint())
        return QPointF(round(step.x() / GRID) * GRID, round(step.y() / GRID) * GRID)


class Connect:
    """Draws a flow from a port to another card; on empty ground a new station is offered there."""

    def __init__(self, view: QGraphicsView, scene: LineScene, source: StationItem, side: int, run: Run) -> None:
        self._view, self._scene, self._source, self._run = view, scene, source, run
        self._port = port(source.rect(), side)

    def move(self, point: QPointF) -> None:
        """Draw the flow to the hand."""
        end = self._view.mapToScene(point.toPoint())
        over = self._target(end)
        if over is not None:
            end = port(over.rect(), -1 if over.rect().center().x() >= self._port.x() else 1)
        self._scene.sketch(straight(self._port, end))

    def finish(self, point: QPointF) -> None:
        """Connect what is under the hand."""
        self._scene.sketch(None)
        end = self._view.mapToScene(point.toPoint())
        target = self._target(end)
        if target is not None:
            self._run("station.connect", source=self._source.card.id, target=target.card.id)
        elif not self._source.rect().adjusted(-30, -30, 30, 30).contains(end):
            self._run("station.quick-add", after=self._source.card.id, at=(end.x(), end.y()))

    def cancel(self) -> None:
        """Take the sketch away."""
        self._scene.sketch(None)

    def _target(self, point: QPointF) -> StationItem | None:
        found = self._scene.station_at(point)
        return None if found is self._source else found


def nearest_in_direction(scene: LineScene, here: StationId, key: Qt.Key) -> StationId | None:
    """Return the station an arrow key leads to: the nearest whose middle lies that way."""
    start = scene.stations[here].rect().center()
    ways = {
        Qt.Key.Key_Left: (-1, 0),
        Qt.Key.Key_Right: (1, 0),
        Qt.Key.Key_Up: (0, -1),
        Qt.Key.Key_Down: (0, 1),
    }
    across, down = ways[key]

    def distance(item: StationItem) -> float | None:
        gap = item.rect().center() - start
        along, aside = gap.x() * across + gap.y() * down, abs(gap.x() * down + gap.y() * across)
        return along + 2 * aside if along > 1 else None

    reached = [(gap, name) for name, item in scene.stations.items() if (gap := distance(item)) is not None]
    return min(reached)[1] if reached else None
