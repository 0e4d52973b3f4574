"""The client's line: stations as a map, and as bars over the takt."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing

from configurator.proposal import style
from configurator.proposal.blocks import Bar, LineMap, TaktChart
from configurator.proposal.drawings.paper import Anchor, Paper, nice_top
from configurator.proposal.fonts import REGULAR, SEMIBOLD, in_lines, width

QUICK = 10.0  # seconds; on an axis that ends below, numbers have two digits
PER_ROW, GAP, CARD_HEIGHT, ROW_GAP = 6, 12.0, 58.0, 40.0
MOST_BARS = 24  # of a chart; wider lines show their busiest stations


def line_map(block: LineMap) -> Drawing:
    """Draw the stations in rows of six, with the takt as a tick on each bar."""
    rows = max(1, -(-len(block.bars) // PER_ROW))
    paper = Paper(rows * CARD_HEIGHT + (rows - 1) * ROW_GAP + 26)
    scale = max([bar.seconds for bar in block.bars] + [block.takt or 0.0, 1e-9])
    for index, bar in enumerate(block.bars):
        x, y = _place(index)
        _station(paper, x, y, bar, block.takt, max(scale, (block.takt or 0) * 1.18))
        if index:
            _flow(paper, index)
        if bar.bottleneck and block.badge:
            _badge(paper, x, y, block.badge)
    paper.text(
        style.WIDTH, paper.height - 4, block.legend, style.TINY + 0.3, style.MUTED, anchor="end", room=style.WIDTH * 0.7
    )
    return paper.drawing


def _card_width() -> float:
    return (style.WIDTH - GAP * (PER_ROW - 1)) / PER_ROW


def _place(index: int) -> tuple[float, float]:
    row, column = divmod(index, PER_ROW)
    return column * (_card_width() + GAP), row * (CARD_HEIGHT + ROW_GAP)


def _station(paper: Paper, x: float, y: float, bar: Bar, takt: float | None, scale: float) -> None:
    edge, ground, ink = (
        (style.AMBER, style.AMBER_SOFT, style.AMBER) if bar.bottleneck else (style.RULE, style.WHITE, style.INK)
    )
    inner = _card_width() - 14
    paper.box(x, y, _card_width(), CARD_HEIGHT, ground, edge=edge, radius=5, stroke=1.3 if bar.bottleneck else 0.9)
    paper.text(x + 7, y + 12.5, bar.number, 6.6, style.MUTED, figures=True)
    paper.text(x + 7 + inner, y + 12.5, bar.detail, 6.2, style.MUTED, anchor="end", room=inner - 16)
    short = width(bar.name, SEMIBOLD, 8.6) <= inner
    for row, part in enumerate((bar.name,) if short else in_lines(bar.name, SEMIBOLD, 7.2, inner, 2)):
        paper.text(
            x + 7, y + (26 if short else 22 + row * 8), part, 8.6 if short else 7.2, style.INK, strong=True, room=inner
        )
    paper.text(x + 7, y + 39.5, bar.label, 8.2, ink, figures=True, strong=bar.bottleneck, room=inner)
    paper.box(x + 7, y + 48, inner, 4, style.PAPER, radius=2)
    paper.box(
        x + 7,
        y + 48,
        inner * min(1.0, bar.seconds / scale),
        4,
        style.AMBER if bar.bottleneck else style.BRAND,
        radius=2,
    )
    if takt:
        tick = x + 7 + inner * min(1.0, takt / scale)
        paper.line(tick, y + 45.6, tick, y + 54.4, style.INK, 1.1)


def _flow(paper: Paper, index: int) -> None:
    x, y = _place(index)
    ink = style.GREY_BAR
    if index % PER_ROW:
        paper.line(x - GAP + 1.5, y + CARD_HEIGHT / 2, x - 4, y + CARD_HEIGHT / 2, ink, 1.1)
        paper.arrow_head(x - 1.5, y + CARD_HEIGHT / 2, 4, ink)
        return
    last_x, last_y = _place(index - 1)
    start, turn, end = last_x + _card_width() / 2, last_y + CARD_HEIGHT + ROW_GAP * 0.58, x + _card_width() / 2
    paper.polyline([(start, last_y + CARD_HEIGHT + 1), (start, turn), (end, turn), (end, y - 4)], ink, 1.1)
    paper.arrow_head(end, y - 1, 4, ink, down=True)


def _badge(paper: Paper, x: float, y: float, badge: str) -> None:
    breadth = max(_card_width() - 12, width(badge, SEMIBOLD, 6.8) + 16)
    paper.box(x + (_card_width() - breadth) / 2, y + CARD_HEIGHT + 2, breadth, 12, style.AMBER, radius=6)
    paper.text(x + _card_width() / 2, y + CARD_HEIGHT + 10.4, badge, 6.8, style.WHITE, strong=True, anchor="middle")


@dataclass(frozen=True, slots=True)
class _Axis:
    """Where seconds stand on the paper."""

    top: float
    bottom: float
    end: float  # seconds at the top
    takt: float | None

    def at(self, seconds: float) -> float:
        """Return the height of a number of seconds on the paper."""
        return self.bottom - seconds * (self.bottom - self.top) / self.end

    def struck(self, seconds: float) -> bool:
        """Say whether the takt line would run through a number written over a bar of `seconds`."""
        return self.takt is not None and self.at(seconds) - 11 < self.at(self.takt) < self.at(seconds)


def takt_chart(block: TaktChart) -> Drawing:
    """Draw seconds per good piece of each station against the takt, today and with the plan."""
    paper = Paper(196)
    left = 26.0
    bars = busiest(block.bars)
    largest = max([value for bar in bars for value in (bar.seconds, bar.after or 0)] + [block.takt or 0, 1e-9])
    end, step = nice_top(largest * 1.02)
    axis = _Axis(22.0, 164.0, end, block.takt)
    _grid(paper, left, axis, step)
    _legend(paper, block, left)
    slot = (style.WIDTH - left) / max(1, len(bars))
    for index, bar in enumerate(bars):
        _pair(paper, left + index * slot, slot, bar, axis)
    if block.takt:
        y = axis.at(block.takt)
        paper.line(left, y, style.WIDTH, y, style.RED, 1.0, dashed=True)
        label = width(block.takt_label, SEMIBOLD, 7.4)
        paper.box(style.WIDTH - label - 3, y - 11, label + 3, 9.6, style.WHITE)
        paper.text(style.WIDTH, y - 4, block.takt_label, 7.4, style.RED, strong=True, anchor="end")
    return paper.drawing


def busiest(bars: tuple[Bar, ...]) -> tuple[Bar, ...]:
    """Return the bars a chart has room for, in their order: the slowest ones and those that change come first."""
    if len(bars) <= MOST_BARS:
        return bars
    ranked = sorted(bars, key=lambda bar: (not bar.bottleneck, bar.after is None, -bar.seconds))
    kept = {id(bar) for bar in ranked[:MOST_BARS]}
    return tuple(bar for bar in bars if id(bar) in kept)


def _grid(paper: Paper, left: float, axis: _Axis, step: float) -> None:
    for tick in range(round(axis.end / step) + 1):
        y = axis.at(tick * step)
        paper.line(left, y, style.WIDTH, y, style.RULE if tick else style.GREY_BAR, style.HAIR)
        paper.text(left - 5, y + 2.4, f"{tick * step:,g}", 6.8, style.MUTED, anchor="end", figures=True)


def _legend(paper: Paper, block: TaktChart, left: float) -> None:
    paper.text(0, 9, block.axis, 6.8, style.MUTED)
    x = left + 22
    for label, ink in ((block.today, style.AMBER), (block.with_plan, style.TEAL)):
        if label:
            paper.box(x, 3, 7.5, 7.5, ink, radius=1.5)
            x += 11.5 + paper.text(x + 11.5, 9.4, label, 7.4, style.INK) + 22


def _pair(paper: Paper, x: float, slot: float, bar: Bar, axis: _Axis) -> None:
    full = min(slot * 0.6, 30.0)
    start = x + (slot - full) / 2
    ink = style.AMBER if bar.bottleneck else style.BRAND_PALE
    shade = style.AMBER if bar.bottleneck else style.INK
    own = full if bar.after is None else full * 0.48
    paper.box(start, axis.at(bar.seconds), own, axis.bottom - axis.at(bar.seconds), ink, radius=1.5)
    if bar.after is None:
        _value(paper, start, own, axis, bar.seconds, shade, "middle")
    else:
        other = start + full * 0.52
        paper.box(other, axis.at(bar.after), own, axis.bottom - axis.at(bar.after), style.TEAL, radius=1.5)
        _value(paper, start, own, axis, bar.seconds, shade, "end")
        _value(paper, other, own, axis, bar.after, style.TEAL, "start")
    _name(paper, x, slot, bar, axis.bottom, shade)


def _name(paper: Paper, x: float, slot: float, bar: Bar, bottom: float, shade: str) -> None:
    size = 7.0 if slot > 30 else 5.6
    named = in_lines(bar.name, REGULAR, size, slot - 2, 2)
    for number, part in enumerate(named):
        paper.text(
            x + slot / 2,
            bottom + 11 + number * 8,
            part,
            size,
            shade,
            strong=bar.bottleneck,
            anchor="middle",
            room=slot - 1,
        )
    paper.text(
        x + slot / 2, bottom + 12.5 + len(named) * 8, bar.number, 6.0, style.MUTED, anchor="middle", figures=True
    )


def _value(paper: Paper, x: float, own: float, axis: _Axis, seconds: float, ink: str, anchor: Anchor) -> None:
    """Write the seconds over the bar that begins at `x`, or inside it where the takt line would strike them out."""
    y, text, strong = axis.at(seconds), f"{seconds:.2f}" if axis.end < QUICK else f"{seconds:.1f}", ink != style.INK
    if axis.struck(seconds):
        shade, size = (style.WHITE if strong else ink), (6.8 if anchor == "middle" else 5.2)
        paper.text(x + own / 2, y + 8.5, text, size, shade, strong=strong, figures=True, anchor="middle")
        return
    at = {"start": x + 0.3, "middle": x + own / 2, "end": x + own + 0.3}[anchor]
    paper.text(at, y - 3, text, 6.8 if anchor == "middle" else 5.8, ink, strong=strong, figures=True, anchor=anchor)
