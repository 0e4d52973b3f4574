"""Who talks to whom: boxes in layers and the connections between them, coloured and dashed by proof."""

from __future__ import annotations

from reportlab.graphics.shapes import Drawing

from configurator.proposal import style
from configurator.proposal.blocks import Box, Layers, Wire
from configurator.proposal.drawings.paper import Paper
from configurator.proposal.fonts import SEMIBOLD, in_lines

BOX_HEIGHT, PITCH, HEAD, FOOT = 21.0, 27.0, 22.0, 16.0
BOW = 9.0  # how far a connection within a layer leaves its boxes


def layers(block: Layers) -> Drawing:
    """Draw each layer as a column, centred, boxes ordered so that wires cross little (one sweep of barycentres)."""
    columns = _ordered(block)
    tallest = max([len(column) for column in columns] + [1])
    paper = Paper(HEAD + tallest * PITCH + FOOT)
    pitch = style.WIDTH / len(columns)
    breadth = pitch * 0.8
    offset = (pitch - breadth) / max(1, len(columns) - 1)
    places: dict[str, tuple[float, float]] = {}
    for number, column in enumerate(columns):
        x = number * (pitch + offset)
        paper.text(x, 9, block.titles[number], 7.8, style.INK, strong=True, room=breadth)
        start = HEAD + (tallest - len(column)) * PITCH / 2
        places |= {box.id: (x, start + index * PITCH) for index, box in enumerate(column)}
    for wire in block.wires:
        _wire(paper, wire, places, breadth)
    for box in block.boxes:
        _box(paper, box, places[box.id], breadth)
    _legend(paper, block)
    return paper.drawing


def _ordered(block: Layers) -> list[list[Box]]:
    columns: list[list[Box]] = [[] for _ in block.titles]
    for box in block.boxes:
        columns[box.layer].append(box)
    rank: dict[str, float] = {}
    for column in columns:
        rank |= {box.id: index for index, box in enumerate(column)}
        centres = {box.id: _centre(block, box.id, rank) for box in column}
        order = sorted(range(len(column)), key=[centres[box.id] for box in column].__getitem__)
        column[:] = [column[index] for index in order]
        rank |= {box.id: index for index, box in enumerate(column)}
    return columns


def _centre(block: Layers, box: str, rank: dict[str, float]) -> float:
    """Return the mean place of the neighbours that have one already, or the box's own place."""
    places = [rank[end] for end in _neighbours(block, box) if end in rank]
    return sum(places) / len(places) if places else rank[box]


def _neighbours(block: Layers, box: str) -> list[str]:
    sources = [wire.source for wire in block.wires if wire.target == box]
    return sources + [wire.target for wire in block.wires if wire.source == box]


def _wire(paper: Paper, wire: Wire, places: dict[str, tuple[float, float]], breadth: float) -> None:
    start, end = places[wire.source], places[wire.target]
    half = BOX_HEIGHT / 2
    dashed = wire.tone != "teal"
    ink = style.INKS[wire.tone]
    if start[0] == end[0]:
        last = start[0] + breadth + BOW > style.WIDTH
        side, bow = (start[0], start[0] - BOW) if last else (start[0] + breadth, start[0] + breadth + BOW)
        points = [(side, start[1] + half), (bow, start[1] + half), (bow, end[1] + half), (side, end[1] + half)]
        paper.polyline(points, ink, 0.9, dashed=dashed)
        return
    if start[0] > end[0]:
        start, end = end, start
    paper.wire((start[0] + breadth, start[1] + half), (end[0], end[1] + half), ink, 1.0, dashed=dashed)


def _box(paper: Paper, box: Box, place: tuple[float, float], breadth: float) -> None:
    x, y = place
    ground, edge = (style.WHITE, style.BRAND) if box.planned else (style.PANEL, style.GREY_BAR)
    paper.box(x, y, breadth, BOX_HEIGHT, ground, edge=edge, radius=4, stroke=0.8)
    lines = in_lines(box.name, SEMIBOLD, 6.8, breadth - 11, 2)
    for number, line in enumerate(lines):
        paper.text(
            x + 6,
            y + (13.6 if len(lines) == 1 else 9.6 + number * 8.2),
            line,
            6.8,
            style.INK,
            strong=box.planned,
            room=breadth - 10,
        )


def _legend(paper: Paper, block: Layers) -> None:
    x = 0.0
    for tone, label in block.legend:
        paper.line(x, paper.height - 5, x + 16, paper.height - 5, style.INKS[tone], 1.4, dashed=tone != "teal")
        x += 21 + paper.text(x + 21, paper.height - 2.6, label, 7, style.MUTED) + 16
