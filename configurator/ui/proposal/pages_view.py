"""The pages one under the other, sharp at any zoom; only those in sight are pictured."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from configurator.ui.look import Look
from configurator.ui.proposal.document import PreviewDocument, Sheet
from configurator.ui.proposal.pictures import Pictures
from configurator.ui.widgets.cards import paint_shadow

MARGIN, GAP = 24.0, 16.0  # px around the pages and between them
PER_POINT = 96 / 72  # px of a point at 100 %
LEAST, MOST = 0.25, 4.0
STEP = 1.2  # of one notch of the wheel
Fit = Literal["width", "page", ""]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place on a page, as shares of its width and height."""

    page: int
    across: float
    down: float


class PagesView(QAbstractScrollArea):
    """`moved` tells the page in the middle, `zoomed` the zoom (1.0 is 100 %)."""

    moved = Signal(int)
    zoomed = Signal(float)

    def __init__(self, look: Look, pictures: Pictures) -> None:
        super().__init__()
        self._look, self.pictures = look, pictures
        self._sheets: tuple[Sheet, ...] = ()
        self._areas: list[QRectF] = []
        self.fit: Fit = "width"
        self.zoom = 1.0
        self._page = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(48)
        self.setCornerWidget(QWidget())
        pictures.ready.connect(lambda _page: self.viewport().update())
        look.theme_changed.connect(self.viewport().update)

    def show_document(self, document: PreviewDocument) -> None:
        """Show another document at the place where the old one was looked at."""
        anchor = self._anchor(self._middle())
        self._sheets = document.sheets
        self._arrange()
        self._return(anchor, self._middle())

    def set_fit(self, fit: Fit) -> None:
        """Fit the width or a whole page from now on."""
        anchor = self._anchor(self._middle())
        self.fit = fit
        self._arrange()
        self._return(anchor, self._middle())

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Show the pages at a zoom; the place under `at` (the middle by default) stays where it is."""
        point = at or self._middle()
        anchor = self._anchor(point)
        self.fit, self.zoom = "", min(MOST, max(LEAST, zoom))
        self._arrange()
        self._return(anchor, point)

    def go(self, page: int) -> None:
        """Bring the head of a page to the top."""
        if 0 <= page < len(self._areas):
            self.verticalScrollBar().setValue(round(self._areas[page].top() - GAP))

    @property
    def page(self) -> int:
        """The page in the middle; -1 while there is none."""
        return self._page

    def sharpness(self) -> float:
        """Device pixels of one point at the present zoom."""
        return self.zoom * PER_POINT * self.devicePixelRatioF()

    def width_of(self, page: int) -> int:
        """How many device pixels wide a page is pictured at the present zoom."""
        return max(1, round(self._sheets[page].width * self.sharpness()))

    def in_sight(self) -> list[int]:
        """The pages of which something is seen."""
        seen = QRectF(self.viewport().rect()).translated(self._offset())
        return [at for at, area in enumerate(self._areas) if area.intersects(seen)]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is in sight; ask for what is not sharp yet, the neighbours last."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), self._look.colour("page"))
        offset, seen = self._offset(), self.in_sight()
        for page in seen:
            self._draw(painter, page, self._areas[page].translated(-offset))
        around = [page for page in (max(seen) + 1, min(seen) - 1) if 0 <= page < len(self._areas)] if seen else []
        self.pictures.want([(page, self.width_of(page)) for page in (*seen, *around)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the place that was looked at."""
        super().resizeEvent(event)
        anchor = self._anchor(QPointF(event.oldSize().width() / 2, event.oldSize().height() / 2))
        self._arrange()
        self._return(anchor, self._middle())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom * STEP ** (event.angleDelta().y() / 120), event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bars."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update()
        self._tell_page()

    def _draw(self, painter: QPainter, page: int, area: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_shadow(painter, area, 2, self._look.dark)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(area, Qt.GlobalColor.white)  # paper stays white in the dark
        width = self.width_of(page)
        sharp = self.pictures.exact(page, width)
        image = sharp or self.pictures.nearest(page, width)
        if image is not None:
            if sharp is not None:
                sharp.setDevicePixelRatio(self.devicePixelRatioF())
                painter.drawImage(QPointF(round(area.left()), round(area.top())), sharp)
            else:
                painter.drawImage(area, image, QRectF(0, 0, image.width(), image.height()))
        painter.setPen(QPen(self._look.colour("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)

    def _arrange(self) -> None:
        self._set_zoom_to_fit()
        scale = self.zoom * PER_POINT
        inner = max((sheet.width for sheet in self._sheets), default=0.0) * scale
        wide = max(inner + 2 * MARGIN, float(self.viewport().width()))
        self._areas, top = [], GAP
        for sheet in self._sheets:
            width, height = sheet.width * scale, sheet.height * scale
            self._areas.append(QRectF((wide - width) / 2, top, width, height))
            top += height + GAP
        port = self.viewport().size()
        for bar, whole, room in (
            (self.verticalScrollBar(), top, port.height()),
            (self.horizontalScrollBar(), wide, port.width()),
        ):
            bar.setRange(0, max(0, round(whole) - room))
            bar.setPageStep(room)
        self.viewport().update()
        self.zoomed.emit(self.zoom)
        self._tell_page()

    def _set_zoom_to_fit(self) -> None:
        if not self._sheets or not self.fit:
            return
        port = self.viewport().size()
        wide = (port.width() - 2 * MARGIN) / (max(sheet.width for sheet in self._sheets) * PER_POINT)
        high = (port.height() - 2 * GAP) / (max(sheet.height for sheet in self._sheets) * PER_POINT)
        wanted = wide if self.fit == "width" else min(wide, high)
        self.zoom = min(MOST, max(LEAST, wanted))

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _middle(self) -> QPointF:
        return QPointF(self.viewport().width() / 2, self.viewport().height() / 2)

    def _anchor(self, point: QPointF) -> Anchor | None:
        place = point + self._offset()
        below = [at for at, area in enumerate(self._areas) if area.top() - GAP <= place.y()]
        if not below:
            return None
        area = self._areas[below[-1]]
        across, down = (place.x() - area.left()) / area.width(), (place.y() - area.top()) / area.height()
        return Anchor(below[-1], across, down)

    def _return(self, anchor: Anchor | None, point: QPointF) -> None:
        if anchor is None or anchor.page >= len(self._areas):
            return
        area = self._areas[anchor.page]
        left = area.left() + anchor.across * area.width() - point.x()
        top = area.top() + anchor.down * area.height() - point.y()
        self.horizontalScrollBar().setValue(round(left))
        self.verticalScrollBar().setValue(round(top))

    def _tell_page(self) -> None:
        middle = self._middle() + self._offset()
        above = [at for at, area in enumerate(self._areas) if area.top() <= middle.y()]
        page = above[-1] if above else (0 if self._areas else -1)
        if page != self._page:
            self._page = page
            self.moved.emit(page)
