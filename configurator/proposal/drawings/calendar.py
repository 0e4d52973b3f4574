"""The plan of dates as bars on a calendar; work that stops the line is amber."""

from __future__ import annotations

from datetime import date

from reportlab.graphics.shapes import Drawing

from configurator.proposal import style
from configurator.proposal.blocks import Gantt, Work
from configurator.proposal.drawings.paper import Paper
from configurator.proposal.fonts import SEMIBOLD, STRONG_FIGURES, width

LABELS, HEAD, ROW, FOOT = 148.0, 20.0, 18.5, 18.0


def gantt(block: Gantt) -> Drawing:
    """Draw one row per task, months as bands."""
    paper = Paper(HEAD + ROW * len(block.works) + FOOT)
    days = max(1, (block.end - block.start).days + 1)
    scale = (style.WIDTH - LABELS) / days
    _months(paper, block, scale)
    for number, work in enumerate(block.works):
        _work(paper, HEAD + number * ROW, work, block.start, scale)
    x = 0.0
    for tone, label in block.legend:
        paper.box(x, paper.height - 9, 8, 7, style.INKS[tone], radius=1.5)
        x += 12 + paper.text(x + 12, paper.height - 3, label, 7, style.MUTED) + 16
    return paper.drawing


def _months(paper: Paper, block: Gantt, scale: float) -> None:
    """Draw months as bands; a name that would run into the next one is left out."""
    starts = [LABELS + (max(first, block.start) - block.start).days * scale for first, _name in block.months]
    every = max(1, -(-24 // max(1, int(scale * 30))))
    for number, (x, (_first, name)) in enumerate(zip(starts, block.months, strict=True)):
        end = (*starts, style.WIDTH)[number + 1]
        if number % 2 == 0:
            paper.box(x, HEAD - 4, end - x, paper.height - FOOT - HEAD + 4, style.PANEL)
        following = starts[number + every] if number + every < len(starts) else style.WIDTH
        if number % every == 0 and x + 4 + width(name, STRONG_FIGURES, 6.8) < following:
            paper.text(x + 2, 11, name, 6.8, style.MUTED, strong=True, figures=True)


def _work(paper: Paper, y: float, work: Work, start: date, scale: float) -> None:
    paper.text(0, y + 10.5, work.name, 7.6, style.INK, room=LABELS - 8)
    end = LABELS
    for stretch in work.stretches:
        x = LABELS + (stretch.start - start).days * scale
        breadth = max(3.0, ((stretch.end - stretch.start).days + 1) * scale)
        paper.box(x, y + 2.5, breadth, 12, style.INKS[stretch.tone], radius=2.5)
        if width(stretch.label, SEMIBOLD, 6.4) < breadth - 7:
            paper.text(x + 4, y + 10.7, stretch.label, 6.4, style.WHITE, strong=True)
        end = max(end, x + breadth)
    _note(paper, y, work, end)


def _note(paper: Paper, y: float, work: Work, end: float) -> None:
    taken = width(work.note, SEMIBOLD, 6.4)
    if end + taken + 6 < style.WIDTH:
        paper.text(end + 4, y + 10.7, work.note, 6.4, style.AMBER, strong=True)
        return
    paper.text(LABELS, y + 10.7, work.note, 6.4, style.AMBER, strong=True)
