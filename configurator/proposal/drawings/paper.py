"""A sheet to draw on: coordinates from the upper left corner, texts fitted to their room."""

from __future__ import annotations

from typing import Literal

from reportlab.graphics.shapes import Circle, Drawing, Line, Path, Polygon, Rect, String
from reportlab.lib.colors import HexColor

from configurator.proposal import style
from configurator.proposal.fonts import FIGURES, REGULAR, SEMIBOLD, STRONG_FIGURES, fitted, width

Anchor = Literal["start", "middle", "end"]
DASHES = [3, 2]


class Paper:
    """A drawing of a given size; `y` grows downwards."""

    def __init__(self, height: float, breadth: float = style.WIDTH) -> None:
        self.drawing = Drawing(breadth, height)
        self.width, self.height = breadth, height

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = style.CAPTION,
        ink: str = style.INK,
        *,
        strong: bool = False,
        figures: bool = False,
        anchor: Anchor = "start",
        room: float | None = None,
    ) -> float:
        """Write a text with its baseline at `y`, shortened to `room` points; return its width."""
        font = (STRONG_FIGURES if strong else FIGURES) if figures else (SEMIBOLD if strong else REGULAR)
        shown = text if room is None else fitted(text, font, size, room)
        self.drawing.add(
            String(x, self.height - y, shown, fontName=font, fontSize=size, fillColor=HexColor(ink), textAnchor=anchor)
        )
        return width(shown, font, size)

    def box(
        self,
        x: float,
        y: float,
        breadth: float,
        height: float,
        fill: str | None,
        *,
        edge: str | None = None,
        radius: float = 0.0,
        stroke: float = 0.8,
    ) -> None:
        """Draw a rectangle whose upper left corner is (x, y); nothing when it has no extent."""
        if breadth <= 0 or height <= 0:
            return
        round_by = min(radius, breadth / 2, height / 2)
        self.drawing.add(
            Rect(
                x,
                self.height - y - height,
                breadth,
                height,
                rx=round_by,
                ry=round_by,
                fillColor=HexColor(fill) if fill else None,
                strokeColor=HexColor(edge) if edge else None,
                strokeWidth=stroke if edge else 0,
            )
        )

    def line(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        ink: str = style.RULE,
        stroke: float = style.HAIR,
        *,
        dashed: bool = False,
    ) -> None:
        """Draw a straight line."""
        self.drawing.add(
            Line(
                x1,
                self.height - y1,
                x2,
                self.height - y2,
                strokeColor=HexColor(ink),
                strokeWidth=stroke,
                strokeDashArray=DASHES if dashed else None,
            )
        )

    def polygon(self, points: list[tuple[float, float]], fill: str) -> None:
        """Fill the area inside the points."""
        flat = [value for x, y in points for value in (x, self.height - y)]
        self.drawing.add(Polygon(flat, fillColor=HexColor(fill), strokeColor=None, strokeWidth=0))

    def polyline(
        self, points: list[tuple[float, float]], ink: str, stroke: float = 1.0, *, dashed: bool = False
    ) -> None:
        """Draw a line through the points."""
        path = Path(
            fillColor=None,
            strokeColor=HexColor(ink),
            strokeWidth=stroke,
            strokeDashArray=DASHES if dashed else None,
            strokeLineJoin=1,
        )
        path.moveTo(points[0][0], self.height - points[0][1])
        for x, y in points[1:]:
            path.lineTo(x, self.height - y)
        self.drawing.add(path)

    def wire(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        ink: str,
        stroke: float = 1.0,
        *,
        dashed: bool = False,
    ) -> None:
        """Draw a soft connection from one point to another."""
        middle = (start[0] + end[0]) / 2
        path = Path(
            fillColor=None,
            strokeColor=HexColor(ink),
            strokeWidth=stroke,
            strokeDashArray=DASHES if dashed else None,
        )
        path.moveTo(start[0], self.height - start[1])
        path.curveTo(middle, self.height - start[1], middle, self.height - end[1], end[0], self.height - end[1])
        self.drawing.add(path)

    def dot(
        self, x: float, y: float, radius: float, fill: str, *, edge: str | None = None, stroke: float = 1.6
    ) -> None:
        """Draw a disc around a point."""
        self.drawing.add(
            Circle(
                x,
                self.height - y,
                radius,
                fillColor=HexColor(fill),
                strokeColor=HexColor(edge) if edge else None,
                strokeWidth=stroke if edge else 0,
            )
        )

    def arrow_head(self, x: float, y: float, size: float, ink: str, *, down: bool = False) -> None:
        """Draw the point of an arrow that ends at (x, y)."""
        half = size * 0.6
        back = [(x - half, y - size), (x + half, y - size)] if down else [(x - size, y - half), (x - size, y + half)]
        self.polygon([(x, y), *back], ink)


def nice_top(largest: float, steps: int = 4) -> tuple[float, float]:
    """Return the end of an axis above `largest` and the distance of its ticks, both round numbers.

    >>> nice_top(53.4)
    (60.0, 20.0)
    """
    if largest <= 0:
        return 1.0, 1.0
    raw = largest / steps
    power = 10.0 ** (len(str(int(raw))) - 1) if raw >= 1 else _power_below_one(raw)
    step = next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= raw)
    count = int(-(-largest // step))
    return float(step * count), float(step)


def _power_below_one(raw: float) -> float:
    power = 1.0
    while power > raw:
        power /= 10
    return power
