"""When the money comes back and what could change that: the cumulated curve and the tornado."""

from __future__ import annotations

from collections.abc import Callable

from reportlab.graphics.shapes import Drawing

from configurator.proposal import style
from configurator.proposal.blocks import Curve, Swing, Tornado
from configurator.proposal.drawings.paper import Paper, nice_top
from configurator.proposal.fonts import FIGURES, SEMIBOLD, width

LEFT, RIGHT = 40.0, 90.0
Point = Callable[[float, float], tuple[float, float]]  # year and won to a place on the paper


def curve(block: Curve) -> Drawing:
    """Draw the cumulated cash between its low and high case, with the point where it crosses zero."""
    paper = Paper(178)
    top, bottom = 8.0, 158.0
    values = [value / block.unit for series in (block.likely, block.low, block.high) for value in series]
    _end, step = nice_top(max(*values, 0.0) - min(*values, 0.0), 5)
    floor = -(-max(0.0, -min(*values, 0.0)) // step) * step
    ceiling = max(step, -(-max(*values, 0.0) // step) * step)
    scale = (bottom - top) / (ceiling + floor)

    def point(year: float, won: float) -> tuple[float, float]:
        x = LEFT + year * (style.WIDTH - LEFT - RIGHT) / max(1, len(block.likely) - 1)
        return x, bottom - (won / block.unit + floor) * scale

    _grid(paper, block, point, (-floor, ceiling, step))
    low, high, likely = (
        [point(year, won) for year, won in enumerate(series)] for series in (block.low, block.high, block.likely)
    )
    if low != high:
        paper.polygon([*high, *reversed(low)], style.BRAND_SOFT)
        paper.polyline(high, style.BRAND, 0.9, dashed=True)
        paper.polyline(low, style.BRAND, 0.9, dashed=True)
    paper.line(*point(0, 0), *point(len(block.likely) - 1, 0), style.TEXT, 0.8)
    paper.polyline(likely, style.BRAND, 2.2)
    _ends(paper, block, [high[-1], likely[-1], low[-1]])
    _crossing(paper, block, point)
    return paper.drawing


def _grid(paper: Paper, block: Curve, point: Point, axis: tuple[float, float, float]) -> None:
    low, high, step = axis
    for tick in range(round((high - low) / step) + 1):
        value = low + tick * step
        _x, y = point(0, value * block.unit)
        paper.line(LEFT, y, style.WIDTH - RIGHT, y, style.RULE)
        sign = "+" if value > 0 else "−" if value < 0 else ""
        label = f"{sign}{abs(value):,g}{block.unit_name}" if value else "0"
        paper.text(LEFT - 5, y + 2.4, label, 6.8, style.MUTED, anchor="end", figures=True)
    for year, name in enumerate(block.years):
        x, _y = point(year, 0)
        paper.text(x, paper.height - 6, name, 7, style.MUTED, anchor="middle")


def _ends(paper: Paper, block: Curve, places: list[tuple[float, float]]) -> None:
    lowest = 6.0
    for index, ((number, name), (x, y)) in enumerate(zip(block.ends, places, strict=False)):
        at = max(y, lowest)
        lead = index == 1
        ink = style.BRAND if lead else style.TEXT
        paper.text(x + 6, at + 2, number, 8.6 if lead else 7.6, ink, strong=True, figures=True, room=RIGHT - 8)
        paper.text(x + 6, at + 11, name, 6.5, style.MUTED, room=RIGHT - 8)
        lowest = at + 24


def _crossing(paper: Paper, block: Curve, point: Point) -> None:
    if block.crossing is None or block.crossing > len(block.likely) - 1:
        return
    x, y = point(block.crossing, 0)
    breadth = width(block.crossing_label, SEMIBOLD, 7.6) + 16
    start = x + 6 if x + 6 + breadth < style.WIDTH - RIGHT else x - 6 - breadth
    paper.box(start, y + 6, breadth, 14, style.NAVY, radius=3)
    paper.text(start + breadth / 2, y + 15.6, block.crossing_label, 7.6, style.WHITE, strong=True, anchor="middle")
    paper.dot(x, y, 4.4, style.WHITE, edge=style.BRAND, stroke=2.0)


TORNADO_LABELS, TORNADO_ROW = 138.0, 24.0


def tornado(block: Tornado) -> Drawing:
    """Draw each uncertainty as a bar from its bad to its good end around the base, the widest first."""
    paper = Paper(30 + TORNADO_ROW * len(block.rows))
    ends = [value for row in block.rows for value in (row.low, row.high)] + [block.base]
    low, high = min(ends), max(ends)
    spread = (high - low) or 1.0
    labels = [width(label, FIGURES, 7) for row in block.rows for label in (row.low_label, row.high_label)]
    left, right = TORNADO_LABELS + max(labels, default=0) + 6, style.WIDTH - max(labels, default=0) - 6

    def place(value: float) -> float:
        return left + (value - low) / spread * (right - left)

    if low < 0 < high:
        paper.line(place(0), 14, place(0), paper.height - 8, style.RED, 0.8, dashed=True)
        paper.text(place(0), paper.height - 0.5, "0", 6.8, style.RED, anchor="middle")
    for number, row in enumerate(block.rows):
        _swing(paper, 18 + number * TORNADO_ROW, row, place(row.low), place(row.high), place(block.base))
    base = place(block.base)
    paper.line(base, 11, base, paper.height - 6, style.INK, 1.3)
    over = base > style.WIDTH * 0.7
    paper.text(
        base + (-4 if over else 4), 9, block.base_label, 7.4, style.INK, strong=True, anchor="end" if over else "start"
    )
    return paper.drawing


def _swing(paper: Paper, y: float, row: Swing, low: float, high: float, base: float) -> None:
    paper.line(0, y + TORNADO_ROW - 3, style.WIDTH, y + TORNADO_ROW - 3, style.PAPER)
    paper.text(0, y + 10.4, row.name, 7.8, style.INK, room=TORNADO_LABELS)
    paper.box(min(low, base), y + 1, abs(base - low), 13, style.AMBER_PALE, radius=1.5)
    paper.box(min(high, base), y + 1, abs(high - base), 13, style.BRAND_MIDDLE, radius=1.5)
    first, last = (low, high) if low <= high else (high, low)
    first_label, last_label = (row.low_label, row.high_label) if low <= high else (row.high_label, row.low_label)
    first, last = min(first, base), max(last, base)
    for x, label in ((first - 4 - width(first_label, FIGURES, 7), first_label), (last + 4, last_label)):
        paper.box(x - 1, y + 2, width(label, FIGURES, 7) + 2, 11, style.WHITE)  # over the dashed zero
        paper.text(x, y + 10.2, label, 7, style.TEXT, figures=True)
