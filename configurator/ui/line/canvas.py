"""The canvas: shows the scene, turns hands and keys into gestures and command ids, and carries the overlays."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QMenu

from configurator.basis.ids import StationId
from configurator.ui.drag import LONGEST, SOLUTION
from configurator.ui.line.gestures import Connect, Gesture, MoveStations, Pan, nearest_in_direction
from configurator.ui.line.rename import RenameInput
from configurator.ui.line.scene import LineScene
from configurator.ui.line.station_item import StationItem
from configurator.ui.page import Desk

FARTHEST, NEAREST = 0.1, 3.0  # zoom
DOTS = 24  # scene units between the dots of the ground
MARGIN = 100.0  # around the cards when all are shown: room for zones and for stocks at both ends
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class CanvasView(QGraphicsView):
    """`looked` is emitted whenever another part or size of the scene is seen."""

    looked = Signal()

    def __init__(self, desk: Desk, scene: LineScene) -> None:
        super().__init__(scene)
        self._desk, self._scene = desk, scene
        self._gesture: Gesture | None = None
        self.hand = False  # the hand tool: every press pans
        self.rename = RenameInput(desk, self.viewport())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheBackground)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setDragMode(QGraphicsView.DragMode.RubberBandDrag)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        scene.selectionChanged.connect(self._tell_selection)
        desk.selection.changed.connect(self._follow_selection)
        desk.look.theme_changed.connect(self._redraw)
        desk.look.language_changed.connect(self._speak)
        self._speak()

    @property
    def zoom(self) -> float:
        """Pixels per scene unit."""
        return self.transform().m11()

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom so that the scene point under `at` (pixels; the middle by default) stays where it is."""
        point = QPointF(self.viewport().rect().center()) if at is None else at
        factor = min(NEAREST, max(FARTHEST, self.zoom * factor)) / self.zoom
        before = self._scene_point(point)
        self.scale(factor, factor)
        step = self._scene_point(point) - before
        self.translate(step.x(), step.y())
        self.rename.close_without_change()
        self.looked.emit()

    def fit(self) -> None:
        """Show the whole line, never larger than life."""
        around = self._scene.whole().adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
        self.fitInView(around, Qt.AspectRatioMode.KeepAspectRatio)
        if self.zoom > 1.0:
            self.resetTransform()
            self.centerOn(around.center())
        self.looked.emit()

    def reveal(self, station: StationId) -> None:
        """Scroll so that a station can be seen."""
        item = self._scene.stations.get(station)
        if item is not None:
            self.ensureVisible(item.rect(), 60, 90)
            self.looked.emit()

    def begin_rename(self, station: StationId) -> None:
        """Let the station's name be typed on its card."""
        item = self._scene.stations.get(station)
        if item is not None:
            self.reveal(station)
            place = self.mapFromScene(QRectF(item.pos() + QPointF(44, 6), item.rect().size() * 0.72)).boundingRect()
            self.rename.begin(station, item.card.name, place.topLeft(), max(140, place.width()))

    # Qt's events

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer; with Shift, scroll sideways."""
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - (turn.y() or turn.x()))
        elif turn.y():
            self.zoom_by(1.0015 ** turn.y(), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin the gesture that fits what is under the mouse."""
        self.rename.commit()
        self._gesture = self._begun(event)
        if self._gesture is None:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Feed the gesture."""
        if self._gesture is not None:
            self._gesture.move(event.position())
            self.looked.emit()
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Finish the gesture."""
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.finish(event.position())
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Rename a station, or offer a new one on empty ground."""
        self._gesture = None
        point = self._scene_point(event.position())
        item = self._scene.station_at(point)
        if item is not None:
            self.begin_rename(item.card.id)
        else:
            self._desk.run("station.quick-add", at=(point.x(), point.y()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from station to station, Escape gives the gesture up, Enter renames."""
        key, chosen = Qt.Key(event.key()), self._scene.chosen()
        if key == Qt.Key.Key_Escape and self._gesture is not None:
            self._gesture.cancel()
            self._gesture = None
        elif key in ARROWS and self._scene.stations:
            self._go(key, chosen)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and chosen:
            self._desk.run("station.rename")
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done here; nothing that is not a command elsewhere too."""
        item = self._scene.station_at(self._scene_point(QPointF(event.pos())))
        if item is not None and not item.isSelected():
            self._choose_only(item)
        names = ("station.rename", "station.add-after", "station.delete") if item else ("station.quick-add", "view.fit")
        self._menu(names, event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take solutions of the store."""
        if event.mimeData().hasFormat(SOLUTION):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Choose the station a solution is held over."""
        if event.mimeData().hasFormat(SOLUTION):
            item = self._scene.station_at(self._scene_point(event.position()))
            if item is not None:
                self._choose_only(item)
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the solution at the station it is dropped on; on empty ground the line takes it."""
        data = event.mimeData().data(SOLUTION).data()
        if data and len(data) <= LONGEST:
            item = self._scene.station_at(self._scene_point(event.position()))
            stations = () if item is None else (item.card.id,)
            self._desk.run("plan.add", solution=bytes(data).decode("utf-8", "replace"), stations=stations)
            event.acceptProposedAction()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the overlays."""
        super().resizeEvent(event)
        self.looked.emit()

    def scrollContentsBy(self, across: int, down: int) -> None:
        """Tell the overlays."""
        super().scrollContentsBy(across, down)
        self.looked.emit()

    def drawBackground(self, painter: QPainter, rect: QRectF | object) -> None:
        """Draw the ground with its dots; none from far away."""
        area = QRectF(rect) if isinstance(rect, QRectF) else QRectF(self.sceneRect())
        painter.fillRect(area, self._desk.look.colour("canvas"))
        if self.zoom < 0.5:
            return
        painter.setPen(QPen(self._desk.look.colour("line-strong"), 1.6 / self.zoom))
        left, top = int(area.left()) // DOTS * DOTS, int(area.top()) // DOTS * DOTS
        across, down = range(left, int(area.right()) + DOTS, DOTS), range(top, int(area.bottom()) + DOTS, DOTS)
        painter.drawPoints([QPoint(x, y) for x in across for y in down])

    # what follows from them

    def _begun(self, event: QMouseEvent) -> Gesture | None:
        if event.button() == Qt.MouseButton.MiddleButton or (self.hand and event.button() == Qt.MouseButton.LeftButton):
            return Pan(self, event.position())
        if event.button() != Qt.MouseButton.LeftButton:
            return None
        point = self._scene_point(event.position())
        item = self._scene.station_at(point)
        if item is None:
            return None
        side = item.port_at(point)
        if side:
            return Connect(self, self._scene, item, side, self._desk.run)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            item.setSelected(not item.isSelected())
        elif not item.isSelected():
            self._choose_only(item)
        return MoveStations(self, self._scene, event.position(), self._desk.run)

    def _choose_only(self, item: StationItem) -> None:
        self._desk.selection.choose((item.card.id,))

    def _go(self, key: Qt.Key, chosen: tuple[StationId, ...]) -> None:
        here = chosen[-1] if chosen else None
        there = next(iter(self._scene.stations)) if here is None else nearest_in_direction(self._scene, here, key)
        if there is not None:
            self._desk.selection.choose((there,))
            self.reveal(there)

    def _menu(self, names: tuple[str, ...], at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in names:
            text = self._desk.look.text("ui-command-" + name.replace(".", "-"))
            menu.addAction(text).triggered.connect(lambda _checked=False, each=name: self._desk.run(each))
        menu.popup(at)

    def _scene_point(self, point: QPointF) -> QPointF:
        """Return the scene point under a pixel, with parts of pixels kept (mapToScene rounds)."""
        inverse, known = self.viewportTransform().inverted()
        return inverse.map(point) if known else self.mapToScene(point.toPoint())

    def _tell_selection(self) -> None:
        self._desk.selection.choose(self._scene.chosen(), by=self)

    def _follow_selection(self, by: object) -> None:
        if by is not self:
            self._scene.choose(self._desk.selection.stations)

    def _redraw(self) -> None:
        self.resetCachedContent()
        self._scene.repaint_all()
        self.viewport().update()

    def _speak(self) -> None:
        self.setAccessibleName(self._desk.look.text("ui-canvas"))
        self.setAccessibleDescription(self._desk.look.text("ui-canvas-described"))
