"""Shows the graph: pan and zoom, marks what a finding is about, shows a way out as a ghost, tells which box was pressed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView

from configurator.ui import theme
from configurator.ui.compatibility.diagram import COLUMNS, WIDTH, Diagram, Link, air_within, column_x, width_of
from configurator.ui.compatibility.diagram_items import BoxFace, BoxItem, LabelItem, LinkItem
from configurator.ui.look import Look

DOTS, FARTHEST, NEAREST, READABLE = 24, 0.2, 2.5, 0.58
MARGIN = 18.0
PLACES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82)  # where along its curve a label may stand, best first


class DiagramView(QGraphicsView):
    """`pressed` carries the id of a box; `narrowed` tells that the columns should stand closer, or may stand farther apart."""

    pressed = Signal(str)
    narrowed = Signal()

    def __init__(self, look: Look) -> None:
        self._scene = QGraphicsScene()
        super().__init__(self._scene)
        self._look = look
        self.boxes: dict[str, BoxItem] = {}
        self.links: list[LinkItem] = []
        self._labels: list[tuple[LinkItem, LabelItem]] = []
        self._ghost: list[BoxItem | LinkItem] = []
        self._diagram = Diagram()
        self._fitted = True
        self.overhead = 0  # px at the top that something lies over
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheBackground)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        look.theme_changed.connect(self._redraw)
        look.language_changed.connect(self._speak)
        self._speak()

    def show_diagram(self, shown: Diagram, faces: Mapping[str, BoxFace], words: Mapping[str, str]) -> None:
        """Show another graph; `faces` says what is on each box, `words` how a word of a link is called."""
        self._scene.clear()
        self.boxes, self.links, self._labels, self._ghost = {}, [], [], []
        self._diagram = shown
        for box in shown.boxes:
            item = BoxItem(self._look, box.id, faces[box.id], QPointF(box.x, box.y))
            self._scene.addItem(item)
            self.boxes[box.id] = item
        for link in shown.links:
            tip = "\n".join(self._look.say(edge.evidence) for edge in link.edges)
            made = LinkItem(self._look, link, self.boxes[link.source], self.boxes[link.target], tip)
            self._scene.addItem(made)
            self.links.append(made)
        self._label(words)
        self._scene.setSceneRect(self._reach())
        self.resetCachedContent()
        self.fit()

    def highlight(self, nodes: Iterable[str], tone: str) -> None:
        """Mark these nodes in a tone and let everything not joined to them step back; none marks nothing."""
        marked = {box.id for node in nodes if (box := self._diagram.box_of(node)) is not None}
        joined = {end for link in self._diagram.links for end in _ends(link) if marked & set(_ends(link))}
        for name, item in self.boxes.items():
            item.show_ring(tone if name in marked else "", bool(marked) and name not in marked | joined)
        for made in self.links:
            made.quiet = bool(marked) and marked.isdisjoint(_ends(made.link))
            made.update()
        self._show_labels(marked)
        if self._fitted and marked:
            self.fit()

    def show_ghost(self, face: BoxFace, column: int, joined: Iterable[str]) -> None:
        """Show what a way out would add, joined to these nodes."""
        self.hide_ghost()
        below = max(
            (item.rect().bottom() for item in self.boxes.values() if abs(item.x() - self._column_x(column)) < 1),
            default=44,
        )
        ghost = BoxItem(self._look, "", face, QPointF(self._column_x(column), below + 22))
        ghost.ghost = True
        self._scene.addItem(ghost)
        self._ghost.append(ghost)
        for node in joined:
            box = self._diagram.box_of(node)
            if box is not None:
                link = Link("", box.id, (), "confirmed", ())
                line = LinkItem(self._look, link, ghost, self.boxes[box.id], "")
                self._scene.addItem(line)
                self._ghost.append(line)
        self._scene.setSceneRect(self._reach())
        self.ensureVisible(ghost.rect(), 30, 30)

    def hide_ghost(self) -> None:
        """Take the ghost away."""
        for item in self._ghost:
            self._scene.removeItem(item)
        self._ghost = []

    @property
    def shown(self) -> Diagram:
        """The graph as it is shown."""
        return self._diagram

    @property
    def has_ghost(self) -> bool:
        """Whether a way out is shown."""
        return bool(self._ghost)

    def fit(self) -> None:
        """Show the whole graph, never larger than life, nor so small that it cannot be read: then what is marked comes into sight."""
        self._fitted = True
        whole, room = self._whole(), self.viewport().rect()
        fitting = min(room.width() / whole.width(), max(1, room.height() - self.overhead) / whole.height())
        self.resetTransform()
        self.scale(*[min(1.0, max(READABLE, fitting))] * 2)
        middle = self._worth_seeing() if fitting < READABLE else whole.center()
        self.centerOn(middle - QPointF(0, self.overhead / 2 / self.transform().m11()))

    def _worth_seeing(self) -> QPointF:
        """Return the middle of what to show of a graph that is too large: what is marked, whole columns where all of them fit."""
        whole = self._whole()
        marked = [item.rect() for item in self.boxes.values() if item.ring]
        middle = marked[-1].center() if marked else whole.center()
        fits = whole.width() * self.transform().m11() <= self.viewport().width() + 1
        return QPointF(whole.center().x() if fits else middle.x(), middle.y())

    @property
    def room(self) -> float:
        """How wide the air between columns should be for all of them to be read at once."""
        return air_within(self.viewport().width() / READABLE - 2 * MARGIN)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom so that the point under `at` (pixels; the middle by default) stays where it is."""
        self._fitted = False
        point = (QPointF(self.viewport().rect().center()) if at is None else at).toPoint()
        now = self.transform().m11()
        factor = min(NEAREST, max(FARTHEST, now * factor)) / now
        before = self.mapToScene(point)
        self.scale(factor, factor)
        step = self.mapToScene(point) - before
        self.translate(step.x(), step.y())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer."""
        if event.angleDelta().y():
            self.zoom_by(1.0015 ** event.angleDelta().y(), event.position())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which box was pressed."""
        super().mouseReleaseEvent(event)
        item = self.itemAt(event.position().toPoint())
        if isinstance(item, BoxItem) and item.box_id:
            self.pressed.emit(item.box_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the whole graph in sight unless somebody looked closer."""
        super().resizeEvent(event)
        if self._fitted and self.boxes:
            self.fit()
            if self.room != self._diagram.across:
                self.narrowed.emit()

    def drawBackground(self, painter: QPainter, rect: QRectF | object) -> None:
        """Draw the dotted ground and the names of the columns."""
        area = QRectF(rect) if isinstance(rect, QRectF) else self.sceneRect()
        painter.fillRect(area, self._look.colour("canvas"))
        painter.setPen(QPen(self._look.colour("line-strong"), 1.4))
        left, top = int(area.left()) // DOTS * DOTS, int(area.top()) // DOTS * DOTS
        across, down = range(left, int(area.right()) + DOTS, DOTS), range(top, int(area.bottom()) + DOTS, DOTS)
        if self.transform().m11() > 0.45:
            painter.drawPoints([QPoint(x, y) for x in across for y in down])
        painter.setFont(theme.font(13, 600))
        painter.setPen(self._look.colour("text2"))
        for column, name in enumerate(COLUMNS):
            where = QRectF(self._column_x(column), 0, WIDTH, 24)
            painter.drawText(where, int(Qt.AlignmentFlag.AlignLeft), self._look.text(f"ui-compatibility-column-{name}"))

    def _whole(self) -> QRectF:
        ghosts = [item.rect().bottom() for item in self._ghost if isinstance(item, BoxItem)]
        bottom = max([*(item.rect().bottom() for item in self.boxes.values()), *ghosts, 300.0])
        return QRectF(0, 0, width_of(self._diagram.across), bottom).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)

    def _reach(self) -> QRectF:
        """The graph and the air above it that lets its top be seen under what lies over it."""
        return self._whole().adjusted(0, -self.overhead / READABLE, 0, 0)

    def _column_x(self, column: int) -> float:
        return column_x(column, self._diagram.across)

    def _label(self, words: Mapping[str, str]) -> None:
        """Make a label for every link but those to what nobody provides, whose box says the same word."""
        needed = {box.id for box in self._diagram.boxes if box.kind == "capability"}
        order = {"conflict": 0, "to-confirm": 1, "confirmed": 2}
        for made in sorted(self.links, key=lambda each: order[each.link.proof]):
            link = made.link
            if needed.isdisjoint(_ends(link)):
                more = f" +{len(link.words) - 1}" if len(link.words) > 1 else ""
                label = LabelItem(self._look, f"{words[link.words[0]]}{more}", link.proof)
                self._scene.addItem(label)
                self._labels.append((made, label))
        self._show_labels(set())

    def _show_labels(self, marked: set[str]) -> None:
        """Show the labels of what is marked (of everything when nothing is), in doubt first, each where it covers nothing."""
        boxes = [item.rect().adjusted(-2, -2, 2, 2) for item in self.boxes.values()]
        taken: list[QRectF] = []
        for made, label in self._labels:
            touched = not marked or not marked.isdisjoint(_ends(made.link))
            place = self._place_of(made, label, boxes, taken) if touched else None
            label.setVisible(place is not None)
            if place is not None:
                label.setPos(place)
                taken.append(label.boundingRect().translated(place))

    def _place_of(self, made: LinkItem, label: LabelItem, boxes: list[QRectF], taken: list[QRectF]) -> QPointF | None:
        """Return where a label covers nothing; one in doubt may lie on a box rather than be left out."""
        area = label.boundingRect()
        free = _free_place(made, area, [*boxes, *taken])
        if free is None and made.link.proof != "confirmed":
            return _free_place(made, area, taken) or made.path.pointAtPercent(0.5)
        return free

    def _redraw(self) -> None:
        self.resetCachedContent()
        for item in self._scene.items():
            item.setCacheMode(item.cacheMode())
            item.update()
        self.viewport().update()

    def _speak(self) -> None:
        self.setAccessibleName(self._look.text("ui-compatibility-graph"))
        self.setAccessibleDescription(self._look.text("ui-compatibility-graph-described"))
        self.resetCachedContent()


def _ends(link: Link) -> tuple[str, str]:
    return link.source, link.target


def _free_place(made: LinkItem, area: QRectF, taken: list[QRectF]) -> QPointF | None:
    places = (made.path.pointAtPercent(share) for share in PLACES)
    return next((place for place in places if not any(area.translated(place).intersects(each) for each in taken)), None)
