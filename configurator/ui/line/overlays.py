"""What floats over the canvas: tools above, map and zoom below."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QButtonGroup, QFrame, QGraphicsDropShadowEffect, QWidget

from configurator.ui.line.canvas import CanvasView
from configurator.ui.line.scene import LineScene
from configurator.ui.page import Desk
from configurator.ui.widgets.buttons import IconButton
from configurator.ui.widgets.cards import row
from configurator.ui.widgets.labels import plain_label

AIR = 16  # px between an overlay and the canvas's edge


class ToolBar(QFrame):
    """Select or pan; add, arrange, delete."""

    def __init__(self, desk: Desk, view: CanvasView) -> None:
        super().__init__(view)
        self.setObjectName("floating")
        self._view = view
        layout = row(self, 5, 3)
        self._tools = QButtonGroup(self)
        for icon, key, hand in (("pointer", "ui-tool-select", False), ("hand-stop", "ui-tool-hand", True)):
            button = IconButton(desk.look, icon, key, checkable=True)
            button.setChecked(hand == view.hand)
            button.toggled.connect(lambda on, use=hand: self._use(use) if on else None)
            self._tools.addButton(button)
            layout.addWidget(button)
        for icon, name in (
            ("plus", "station.quick-add"),
            ("layout-distribute-horizontal", "line.arrange"),
            ("trash", "station.delete"),
        ):
            key = "ui-command-" + name.replace(".", "-")
            layout.addWidget(IconButton(desk.look, icon, key, partial(desk.run, name)))
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 6)
        shadow.setColor(QColor(11, 21, 38, 50))
        self.setGraphicsEffect(shadow)
        self.adjustSize()

    def _use(self, hand: bool) -> None:
        self._view.hand = hand
        shape = Qt.CursorShape.OpenHandCursor if hand else Qt.CursorShape.ArrowCursor
        self._view.viewport().setCursor(shape)


class MiniMap(QWidget):
    """The whole line in small with the part that is seen; a press looks there."""

    def __init__(self, desk: Desk, view: CanvasView, scene: LineScene) -> None:
        super().__init__(view)
        self._look, self._view, self._scene = desk.look, view, scene
        self.setFixedSize(QSize(150, 104))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        view.looked.connect(self.update)
        scene.moved.connect(self.update)
        desk.look.theme_changed.connect(self.update)
        desk.look.language_changed.connect(self._speak)
        self._speak()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cards as blocks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._look.colour("raised"))
        painter.setPen(QPen(self._look.colour("line"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
        painter.setClipRect(self.rect().adjusted(4, 4, -4, -4))
        painter.setPen(Qt.PenStyle.NoPen)
        small = self._frame()
        for item in self._scene.stations.values():
            painter.setBrush(self._look.colour("amber" if item.card.bottleneck else "edge"))
            painter.drawRoundedRect(small.mapRect(item.rect()), 2, 2)
        seen = self._view.mapToScene(self._view.viewport().rect()).boundingRect()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.colour("brand"), 1.5))
        painter.drawRoundedRect(small.mapRect(seen).intersected(QRectF(self.rect()).adjusted(5, 5, -5, -5)), 4, 4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Look at the place that was pressed."""
        self._view.centerOn(self._large(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Look along."""
        self._view.centerOn(self._large(event.position()))

    def _frame(self) -> QTransform:
        """Return how scene points become points of the map; asked once per painting, it looks at every card."""
        whole = self._scene.whole().adjusted(-40, -40, 40, 40)
        scale = min((self.width() - 20) / whole.width(), (self.height() - 20) / whole.height())
        shifted = QTransform.fromTranslate(self.width() / 2, self.height() / 2).scale(scale, scale)
        return shifted.translate(-whole.center().x(), -whole.center().y())

    def _large(self, point: QPointF) -> QPointF:
        return self._frame().inverted()[0].map(point)

    def _speak(self) -> None:
        self.setAccessibleName(self._look.text("ui-map"))
        self.setToolTip(self._look.text("ui-map"))


class ZoomBar(QFrame):
    """Smaller, how large, larger, all."""

    def __init__(self, desk: Desk, view: CanvasView) -> None:
        super().__init__(view)
        self.setObjectName("floating")
        self._view = view
        layout = row(self, 4, 2)
        self._shown = plain_label("100%", 13, 600)
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown.setFixedWidth(48)
        layout.addWidget(IconButton(desk.look, "focus-centered", "ui-command-view-fit", lambda: desk.run("view.fit")))
        layout.addWidget(
            IconButton(desk.look, "zoom-out", "ui-command-view-zoom-out", lambda: desk.run("view.zoom-out"))
        )
        layout.addWidget(self._shown)
        layout.addWidget(IconButton(desk.look, "zoom-in", "ui-command-view-zoom-in", lambda: desk.run("view.zoom-in")))
        view.looked.connect(self._follow)
        self.adjustSize()

    def _follow(self) -> None:
        self._shown.setText(f"{self._view.zoom * 100:.0f}%")


class Overlays:
    """Keeps the overlays at their places."""

    def __init__(self, desk: Desk, view: CanvasView, scene: LineScene) -> None:
        self._view = view
        self.tools, self.map, self.zoom = ToolBar(desk, view), MiniMap(desk, view, scene), ZoomBar(desk, view)
        view.looked.connect(self.place)

    def place(self) -> None:
        """Put each where it belongs."""
        width, height = self._view.width(), self._view.height()
        self.tools.move((width - self.tools.width()) // 2, AIR)
        self.map.move(AIR, height - self.map.height() - AIR)
        self.zoom.move(width - self.zoom.width() - AIR, height - self.zoom.height() - AIR)
