"""Small pictures of shares: a bar of parts with its legend, a score ring, a line's silhouette over its takt."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from configurator.ui import theme
from configurator.ui.look import Look
from configurator.ui.widgets.cards import column, emptied, row
from configurator.ui.widgets.labels import plain_label


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a bar: its name, its size, how the size is written, and its colour token."""

    name: str
    size: float
    written: str
    token: str


class _Strip(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._parts: tuple[Part, ...] = ()
        self.setFixedHeight(12)
        look.theme_changed.connect(self.update)

    def show_parts(self, parts: tuple[Part, ...]) -> None:
        self._parts = parts
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = sum(part.size for part in self._parts)
        left, gap = 0.0, 2.0
        if not whole:
            painter.setBrush(self._look.colour("track"))
            painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        for part in self._parts if whole else ():
            width = self.width() * part.size / whole
            painter.setBrush(self._look.colour(part.token))
            painter.drawRoundedRect(QRectF(left, 0, max(2.0, width - gap), self.height()), 3, 3)
            left += width


class PartsBar(QWidget):
    """A bar cut into parts, with the names and sizes written under it in two columns."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        layout = column(self, 0, 8)
        self._strip = _Strip(look)
        layout.addWidget(self._strip)
        self._legend = QGridLayout()
        self._legend.setHorizontalSpacing(16)
        self._legend.setVerticalSpacing(4)
        layout.addLayout(self._legend)

    def show_parts(self, parts: tuple[Part, ...]) -> None:
        """Show other parts."""
        self._strip.show_parts(parts)
        self.setAccessibleName(", ".join(f"{part.name} {part.written}" for part in parts))
        emptied(self._legend)
        for at, part in enumerate(parts):
            line = row(spacing=6)
            line.addWidget(Dot(self._look, part.token))
            line.addWidget(plain_label(part.name, 12, 400, "text2"))
            line.addStretch()
            line.addWidget(plain_label(part.written, 12, 600))
            self._legend.addLayout(line, at // 2, at % 2)
        for at in (0, 1):
            self._legend.setColumnStretch(at, 1)


class Dot(QWidget):
    """A coloured dot of a legend."""

    def __init__(self, look: Look, token: str) -> None:
        super().__init__()
        self._look, self._token = look, token
        self.setFixedSize(8, 8)
        look.theme_changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(self._token))
        painter.drawEllipse(QRectF(self.rect()))


class ScoreRing(QWidget):
    """A score of 0…100 as a ring with its number inside."""

    def __init__(self, look: Look, score: float, side: int = 36) -> None:
        super().__init__()
        self._look, self._score = look, score
        self.setFixedSize(side, side)
        self.setAccessibleName(f"{score:.0f}")
        look.theme_changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        paint_ring(QPainter(self), self._look, self._score, QRectF(self.rect()))


def paint_ring(painter: QPainter, look: Look, score: float, area: QRectF) -> None:
    """Draw a score of 0…100 as a ring; amber under 75."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = area.adjusted(2.5, 2.5, -2.5, -2.5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.colour("track"), 3))
    painter.drawEllipse(inner)
    pen = QPen(look.colour("teal" if score >= 75 else "amber"), 3)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawArc(inner, 90 * 16, -round(360 * 16 * min(100.0, max(0.0, score)) / 100))
    painter.setPen(look.colour("ink"))
    painter.setFont(theme.font(max(10, round(area.width() / 3)), 700))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, f"{score:.0f}")


@dataclass(frozen=True, slots=True)
class Silhouette:
    """A line as bars: effective cycle over takt per station, 1.0 at the takt; which one is the bottleneck."""

    loads: tuple[float, ...]
    bottleneck: int | None


class SilhouettePicture(QWidget):
    """The silhouette of a line, its bottleneck amber, the takt dashed; shows the empty ground until it is known."""

    def __init__(self, look: Look, silhouette: Silhouette | None = None) -> None:
        super().__init__()
        self._look, self._silhouette = look, silhouette
        self.setMinimumHeight(96)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """The picture's usual size."""
        return QSize(240, 96)

    def show_silhouette(self, silhouette: Silhouette) -> None:
        """Show another line."""
        self._silhouette = silhouette
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("field"))
        painter.drawRoundedRect(QRectF(self.rect()), 10, 10)
        if self._silhouette is not None and self._silhouette.loads:
            self._bars(painter, self._silhouette)

    def _bars(self, painter: QPainter, line: Silhouette) -> None:
        area = QRectF(self.rect()).adjusted(16, 14, -16, -10)
        top = max(1.25, *line.loads)
        pitch = area.width() / len(line.loads)
        for at, load in enumerate(line.loads):
            height = area.height() * load / top
            painter.setBrush(self._look.colour("amber" if at == line.bottleneck else "brand-soft"))
            bar = QRectF(area.left() + at * pitch + 1.5, area.bottom() - height, pitch - 3, height)
            painter.drawRoundedRect(bar, 2.5, 2.5)
        takt = area.bottom() - area.height() / top
        painter.setPen(QPen(self._look.colour("text3"), 1.2, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(area.left() - 6, takt), QPointF(area.right() + 6, takt))
