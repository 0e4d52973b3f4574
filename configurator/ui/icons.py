"""Tabler's outline icons (MIT, `resources/icons`), drawn in a colour of the theme at any size."""

from __future__ import annotations

import functools

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from configurator.basis import places

STROKE = "1.75"
SHARPNESS = 2  # device pixels per pixel that icons are drawn with


@functools.cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    svg = (places.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    drawn = svg.replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{STROKE}"')
    return QSvgRenderer(QByteArray(drawn.encode()))


def paint(painter: QPainter, name: str, colour: str, area: QRectF) -> None:
    """Draw an icon into `area`; FileNotFoundError when there is no icon of that name."""
    _renderer(name, colour).render(painter, area)


@functools.cache
def pixmap(name: str, colour: str, size: int) -> QPixmap:
    """Return an icon as a picture of `size` logical pixels."""
    made = QPixmap(size * SHARPNESS, size * SHARPNESS)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint(painter, name, colour, QRectF(0, 0, size * SHARPNESS, size * SHARPNESS))
    painter.end()
    made.setDevicePixelRatio(SHARPNESS)
    return made


@functools.cache
def icon(name: str, colour: str, disabled: str, size: int) -> QIcon:
    """Return an icon with its picture for disabled controls."""
    made = QIcon(pixmap(name, colour, size))
    made.addPixmap(pixmap(name, disabled, size), QIcon.Mode.Disabled)
    return made
