"""How far each column of the system matrix comes: a dumbbell from now to then."""

from __future__ import annotations

from reportlab.graphics.shapes import Drawing

from configurator.proposal import style
from configurator.proposal.blocks import Dumbbell, Reach
from configurator.proposal.drawings.paper import Paper

LABELS, HEAD, ROW = 128.0, 34.0, 21.0


def dumbbell(block: Dumbbell) -> Drawing:
    """Draw one row per column of the matrix over the named steps; an open ring is today, a full one with the plan."""
    paper = Paper(HEAD + ROW * len(block.rows) + 4)
    slot = (style.WIDTH - LABELS) / len(block.steps)
    for index, (name, note) in enumerate(block.steps):
        aimed = index == block.target
        paper.box(
            LABELS + index * slot + 1, 0, slot - 2, paper.height, style.BRAND_SOFT if aimed else style.PANEL, radius=4
        )
        middle = LABELS + (index + 0.5) * slot
        paper.text(
            middle, 12, name, 7.8, style.BRAND if aimed else style.INK, strong=True, anchor="middle", room=slot - 8
        )
        paper.text(middle, 21.5, note, 6.2, style.MUTED, anchor="middle", room=slot - 6)
    for number, row in enumerate(block.rows):
        _row(paper, HEAD + ROW * (number + 0.5), row, slot)
    return paper.drawing


def _row(paper: Paper, y: float, row: Reach, slot: float) -> None:
    paper.text(0, y + (0 if row.note else 3), row.name, 8.2, style.INK, strong=True, room=LABELS - 8)
    paper.text(0, y + 9, row.note, 6.3, style.MUTED, room=LABELS - 8)
    now, then = (LABELS + (step + 0.5) * slot for step in (row.now, row.then))
    if row.then > row.now:
        paper.line(now + 4.5, y, then - 8, y, style.BRAND, 2.0)
        paper.arrow_head(then - 3.5, y, 6, style.BRAND)
        paper.dot(then, y, 4.6, style.BRAND)
    paper.dot(now, y, 4.0, style.WHITE, edge=style.MUTED if row.then > row.now else style.BRAND)
    if row.then <= row.now:
        paper.dot(now, y, 2.0, style.BRAND)
