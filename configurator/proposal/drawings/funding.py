"""Who pays what: the parts of the total as one bar."""

from __future__ import annotations

from reportlab.graphics.shapes import Drawing

from configurator.proposal import style
from configurator.proposal.blocks import FundingBar, Part
from configurator.proposal.drawings.paper import Paper
from configurator.proposal.fonts import SEMIBOLD, width

BESIDE, HEIGHT, LEAST = 58.0, 24.0, 42.0


def funding_bar(block: FundingBar) -> Drawing:
    """Draw own share and support to scale under a bracket with the total; VAT stands beside it, not to scale."""
    paper = Paper(54)
    room = style.WIDTH - BESIDE - 4
    _bracket(paper, room, block.total)
    parts = [part for part in block.parts if part.won > 0]
    x = 0.0
    for part, breadth in zip(parts, _breadths(parts, room), strict=True):
        _part(paper, x, breadth - 1.5, part)
        x += breadth
    paper.box(style.WIDTH - BESIDE, 14, BESIDE, HEIGHT, style.RULE, radius=3)
    paper.text(style.WIDTH - BESIDE + 5, 29, block.beside.text, 6.8, style.TEXT, strong=True, room=BESIDE - 8)
    paper.text(style.WIDTH - BESIDE + 1, 48, block.beside.label, 7.2, style.TEXT, room=BESIDE)
    return paper.drawing


def _breadths(parts: list[Part], room: float) -> list[float]:
    """Share the room by won, but leave even the smallest part room for its number."""
    total = sum(part.won for part in parts) or 1
    wanted = [max(LEAST, part.won / total * room) for part in parts]
    return [breadth * room / sum(wanted) for breadth in wanted]


def _bracket(paper: Paper, room: float, label: str) -> None:
    half = width(label, SEMIBOLD, 7.8) / 2 + 6
    for start, end in ((0.0, room / 2 - half), (room / 2 + half, room - 1.5)):
        paper.line(start, 7, end, 7, style.MUTED, 0.6)
    paper.line(0, 4, 0, 10, style.MUTED, 0.6)
    paper.line(room - 1.5, 4, room - 1.5, 10, style.MUTED, 0.6)
    paper.text(room / 2, 9.6, label, 7.8, style.INK, strong=True, anchor="middle", room=room - 20)


def _part(paper: Paper, x: float, breadth: float, part: Part) -> None:
    paper.box(x, 14, breadth, HEIGHT, style.INKS[part.tone], radius=3)
    paper.text(x + 8, 29.4, part.text, 8.8, style.WHITE, strong=True, room=breadth - 12)
    paper.text(x + 1, 48, part.label, 7.2, style.TEXT, room=breadth)
