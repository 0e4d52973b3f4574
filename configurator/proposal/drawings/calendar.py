"""The plan of dates as bars on a calendar; work that stops the line is amber."""

from __future__ import annotations

from datetime import date

from reportlab.graphics.shapes import Drawing

from configurator.proposal import style
from configurator.proposal.blocks import Gantt, Work
from configurator.proposal.drawings.paper import Paper

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
    bottom = paper.height - FOOT
    for number, (first, name) in enumerate(block.months):
        start = max(first, block.start)
        following = block.months[number + 1][0] if number + 1 < len(block.months) else None
        x = LABELS + (start - block.start).days * scale
        end = LABELS + (following - block.start).days * scale if following else style.WIDTH
        if number % 2 == 0:
            paper.box(x, HEAD - 4, end - x, bottom - HEAD + 4, style.PANEL)
        paper.text(x + 3, 11, name, 7, style.MUTED, strong=True, room=max(0.0, end - x - 3))


def _work(paper: Paper, y: float, work: Work, start: date, scale: float) -> None:
    paper.text(0, y + 10.5, work.name, 7.6, style.INK, room=LABELS - 8)
    x = LABELS + (work.start - start).days * scale
    breadth = max(4.0, ((work.end - work.start).days + 1) * scale)
    paper.box(x, y + 2.5, breadth, 12, style.INKS[work.tone], radius=3)
    text = " · ".join(part for part in (work.label, work.stop) if part)
    inside = 6.6 * 0.6 * len(text) < breadth - 8
    if inside:
        paper.text(x + 5, y + 10.8, text, 6.6, style.WHITE, strong=True, room=breadth - 8)
    elif x + breadth + 6 * 0.6 * len(text) + 8 < style.WIDTH:
        paper.text(x + breadth + 4, y + 10.8, text, 6.4, style.TEXT, room=style.WIDTH - x - breadth - 4)
    else:
        paper.text(x - 4, y + 10.8, text, 6.4, style.TEXT, anchor="end", room=x - LABELS - 4)
