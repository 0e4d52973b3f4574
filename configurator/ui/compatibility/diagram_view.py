"""Shows the graph: pan and zoom, marks what a finding is about, shows a way out as a ghost, tells which box was pressed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView

from configurator.ui import theme
from configurator.ui.compatibility.diagram import COLUMNS, WIDTH, Diagram, Link, column_x
from configurator.ui.compatibility.diagram_items import LABEL_HEIGHT, BoxFace, BoxItem, LabelItem, LinkItem, label_width
from configurator.ui.look import Look

DOTS, FARTHEST, NEAREST, READABLE = 24, 0.2, 2.5, 0.62
MARGIN = 26.0
PLACES = (0.5, 0.38, 0.62, 0.28, 0.72, 0.2, 0.8)  # where along its curve a label may stand, best first


class DiagramView(QGraphicsView):
    """`pressed` carries the id of a box."""

    pressed = Signal(str)

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
        self._scene.setSceneRect(self._whole())
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
            (item.rect().bottom() for item in self.boxes.values() if abs(item.x() - column_x(column)) < 1), default=44
        )
        ghost = BoxItem(self._look, "", face, QPointF(column_x(column), below + 22))
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
        self._scene.setSceneRect(self._whole())
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
        self.fitInView(self._whole(), Qt.AspectRatioMode.KeepAspectRatio)
        now = self.transform().m11()
        if READABLE <= now <= 1.0:
            return
        self.resetTransform()
        self.scale(*[min(1.0, max(READABLE, now))] * 2)
        marked = [item.rect() for item in self.boxes.values() if item.ring]
        self.centerOn(marked[-1].center() if marked and now < READABLE else self._whole().center())

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
            where = QRectF(column_x(column), 0, WIDTH, 24)
            painter.drawText(where, int(Qt.AlignmentFlag.AlignLeft), self._look.text(f"ui-compatibility-column-{name}"))

    def _whole(self) -> QRectF:
        width = column_x(len(COLUMNS) - 1) + WIDTH
        ghosts = [item.rect().bottom() for item in self._ghost if isinstance(item, BoxItem)]
        bottom = max([*(item.rect().bottom() for item in self.boxes.values()), *ghosts, 300.0])
        return QRectF(0, 0, width, bottom).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)

    def _label(self, words: Mapping[str, str]) -> None:
        """Put a label on every link: what is in doubt first, each where it covers neither a box nor another label."""
        taken = [item.rect().adjusted(-2, -2, 2, 2) for item in self.boxes.values()]
        order = {"conflict": 0, "to-confirm": 1, "confirmed": 2}
        for made in sorted(self.links, key=lambda each: order[each.link.proof]):
            link = made.link
            more = f" +{len(link.words) - 1}" if len(link.words) > 1 else ""
            text, marked = f"{words[link.words[0]]}{more}", link.proof != "confirmed"
            size = QRectF(0, 0, label_width(text, marked), LABEL_HEIGHT)
            free = _free_place(made, size, taken)
            label = LabelItem(self._look, text, link.proof, free or made.path.pointAtPercent(0.5))
            if free is not None:
                size.moveCenter(free)
                taken.append(size)
            self._scene.addItem(label)
            label.setVisible(free is not None or marked)
            label.setData(0, free is not None or marked)
            self._labels.append((made, label))

    def _show_labels(self, marked: set[str]) -> None:
        for made, label in self._labels:
            touched = not marked.isdisjoint(_ends(made.link))
            label.setVisible(touched or (bool(label.data(0)) and not marked))
            label.setOpacity(1.0)

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


def _free_place(made: LinkItem, size: QRectF, taken: list[QRectF]) -> QPointF | None:
    for share in PLACES:
        middle = made.path.pointAtPercent(share)
        area = QRectF(size)
        area.moveCenter(middle)
        if not any(area.intersects(other) for other in taken):
            return middle
    return None
