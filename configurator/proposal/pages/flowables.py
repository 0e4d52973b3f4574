"""Blocks as things that flow over pages: text, cards, tables, panels, the time strip and the charts."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, KeepTogether, Paragraph, Spacer, Table, TableStyle

from configurator.proposal import blocks, style
from configurator.proposal.drawings.calendar import gantt
from configurator.proposal.drawings.funding import funding_bar
from configurator.proposal.drawings.graph import layers
from configurator.proposal.drawings.level import dumbbell
from configurator.proposal.drawings.line import line_map, takt_chart
from configurator.proposal.drawings.paper import Paper
from configurator.proposal.drawings.returns import curve, tornado
from configurator.proposal.fonts import FIGURES, REGULAR, SEMIBOLD, in_lines, width

CHARTS: dict[type, Any] = {
    blocks.LineMap: line_map,
    blocks.TaktChart: takt_chart,
    blocks.Dumbbell: dumbbell,
    blocks.FundingBar: funding_bar,
    blocks.Curve: curve,
    blocks.Tornado: tornado,
    blocks.Gantt: gantt,
    blocks.Layers: layers,
}
WIDEST_GAP = 15.0  # what is added to a gap of a page that has room
ALIGNED = {"left": TA_LEFT, "right": TA_RIGHT, "centre": TA_CENTER}


def text_style(name: str, size: float, leading: float, ink: str, font: str = REGULAR, **more: Any) -> ParagraphStyle:
    """Return a paragraph style; long words are broken rather than cut off."""
    return ParagraphStyle(
        name, fontName=font, fontSize=size, leading=leading, textColor=HexColor(ink), splitLongWords=1, **more
    )


TITLE = text_style("title", style.H1, 25, style.INK, SEMIBOLD, spaceBefore=22)
QUESTION = text_style("question", 9.2, 14, style.BRAND, spaceBefore=2, spaceAfter=9)
SUBHEADING = text_style("subheading", style.H2, 16, style.INK, SEMIBOLD, spaceBefore=13, spaceAfter=5)
PROSE = {
    "lead": text_style("lead", style.LEAD, 20.5, style.INK, spaceAfter=9),
    "body": text_style("body", style.BODY, style.LEADING_BODY, style.TEXT, spaceAfter=6),
    "note": text_style("note", style.TINY, 9.0, style.MUTED, spaceBefore=3, spaceAfter=6),
    "caption": text_style("caption", style.CAPTION, 11.2, style.MUTED, spaceBefore=3, spaceAfter=4),
}
HEAD = {
    align: text_style(f"head-{align}", 7.8, 10, style.MUTED, SEMIBOLD, alignment=ALIGNED[align]) for align in ALIGNED
}
CELL = {
    align: text_style(f"cell-{align}", style.TABLE, 11.6, style.INK, FIGURES, alignment=ALIGNED[align])
    for align in ALIGNED
}
BELOW = {
    align: text_style(f"below-{align}", 7.0, 9.2, style.MUTED, FIGURES, alignment=ALIGNED[align]) for align in ALIGNED
}
PANEL_TITLE = text_style("panel-title", 11.0, 15, style.INK, SEMIBOLD, spaceAfter=3)
PANEL_LINE = text_style("panel-line", 8.5, 12.8, style.TEXT)


def marked(words: blocks.Words) -> str:
    """Return words as ReportLab's paragraph text; what they say is escaped, so that it cannot become markup."""
    return "".join(_span(span) for span in words)


def _span(span: blocks.Span) -> str:
    text = escape(span.text)
    if span.strong:
        text = f"<b>{text}</b>"
    return text if span.tone == "plain" else f'<font color="{style.INKS[span.tone]}">{text}</font>'


def on_one_page(block: blocks.Block) -> list[Flowable]:
    """Return the flowables of one block for a frame that never splits: nothing needs keeping together there."""
    return loose(flowing(block))


def loose(parts: list[Flowable]) -> list[Flowable]:
    """Return flowables with those that are kept together taken apart."""
    return [part for each in parts for part in (each._content if isinstance(each, KeepTogether) else [each])]


def airy(parts: list[Flowable], room: float) -> list[Flowable]:
    """Return the flowables of one page with wider gaps, so that they fill more of the room but never too much of it."""
    taken = sum(tall(part) for part in parts)
    gaps = [
        place
        for place, part in enumerate(parts[:-1])
        if isinstance(part, Spacer) and not isinstance(parts[place + 1], Paragraph)
    ]
    more = min(WIDEST_GAP, max(0.0, (room - taken - 4) / len(gaps))) if gaps else 0.0
    return [Spacer(1, part.height + more) if place in gaps else part for place, part in enumerate(parts)]


def tall(part: Flowable) -> float:
    """Return the height a flowable takes with the space around it."""
    return float(part.wrap(style.WIDTH, style.FRAME_HEIGHT)[1] + part.getSpaceBefore() + part.getSpaceAfter())


def flowing(block: blocks.Block) -> list[Flowable]:
    """Return the flowables of one block."""
    match block:
        case blocks.Subheading(text):
            return [Heading(text, SUBHEADING, 1)]
        case blocks.Paragraph():
            return [Paragraph(marked(block.words), PROSE[block.style])]
        case blocks.Cards():
            return [cards(block), Spacer(1, 9)]
        case blocks.Table():
            return [KeepTogether([table(block)]) if block.together else table(block), Spacer(1, 7)]
        case blocks.Panels():
            return [PanelRow(block), Spacer(1, 9)]
        case blocks.Strip():
            return [strip(block), Spacer(1, 4)]
        case _:
            return _chart(block)


def _chart(block: blocks.Chart) -> list[Flowable]:
    drawn: list[Flowable] = [CHARTS[type(block)](block)]
    if block.alt:
        drawn.append(Paragraph(escape(block.alt), PROSE["caption"]))
    return [KeepTogether(drawn), Spacer(1, 4)]


class Heading(Paragraph):  # type: ignore[misc] # ReportLab ships no types
    """A heading that appears in the outline and can be linked to."""

    def __init__(self, text: str, look: ParagraphStyle, depth: int, key: str = "") -> None:
        super().__init__(escape(text), look)
        self.plain, self.depth, self.key = text, depth, key

    def draw(self) -> None:
        """Draw the heading and mark its place."""
        key = self.key or f"{self.canv.getPageNumber()}-{self.plain}"
        self.canv.bookmarkPage(key, fit="XYZ", left=0, top=self.canv.absolutePosition(0, self.height)[1] + 10)
        self.canv.addOutlineEntry(self.plain, key, self.depth, closed=self.depth == 0)
        super().draw()


def cards(block: blocks.Cards) -> Flowable:
    """Draw cards side by side; the first one on the brand's colour."""
    paper = Paper(70)
    gap = 10.0
    breadth = (style.WIDTH - gap * (len(block.cards) - 1)) / max(1, len(block.cards))
    for index, card in enumerate(block.cards):
        _card(paper, index * (breadth + gap), breadth, card, lead=index == 0)
    return paper.drawing


def _card(paper: Paper, x: float, breadth: float, card: blocks.Card, *, lead: bool) -> None:
    ground, ink, quiet = (style.BRAND, style.WHITE, style.NIGHT_TEXT) if lead else (style.PANEL, style.INK, style.MUTED)
    room = breadth - 22
    paper.box(x, 0, breadth, 70, ground, edge=None if lead else style.RULE, radius=6, stroke=0.5)
    paper.text(x + 11, 17, card.label, 7.6, quiet, room=room)
    size = 20.0 if len(card.value) <= 7 else 15.0
    taken = paper.text(x + 11, 41, card.value, size, ink, strong=True, room=room)
    left = max(0.0, room - taken - 3)
    unit_size = next((each for each in (9.0, 8.0, 7.0) if width(card.unit, SEMIBOLD, each) <= left), 6.0)
    paper.text(x + 14 + taken, 41, card.unit, unit_size, ink, strong=True, room=left)
    for number, line in enumerate(in_lines(card.note, REGULAR, 6.9, room, 2)):
        paper.text(x + 11, 53.5 + number * 9, line, 6.9, quiet)


def table(block: blocks.Table) -> Table:
    """Lay a table out over the width of the text; its header comes again on every page."""
    shares = sum(column.share for column in block.columns)
    widths = [column.share / shares * style.WIDTH for column in block.columns]
    head = [Paragraph(escape(column.title), HEAD[column.align]) for column in block.columns]
    body = [[_cell(cell, column, width, line) for cell, column, width in zip(line.cells, block.columns, widths, strict=True)] for line in block.lines]  # fmt: skip
    laid = Table([head, *body], colWidths=widths, repeatRows=1)
    laid.setStyle(TableStyle(_rules(block)))
    return laid


def _rules(block: blocks.Table) -> list[tuple[Any, ...]]:
    pad = 2.4 if block.tight else 4.8
    rules: list[tuple[Any, ...]] = [
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ("TOPPADDING", (0, 0), (-1, -1), pad),
        ("BOTTOMPADDING", (0, 0), (-1, -1), pad),
        ("LINEBELOW", (0, 0), (-1, 0), 0.8, HexColor(style.MUTED)),
        ("LINEBELOW", (0, 1), (-1, -1), style.HAIR, HexColor(style.RULE)),
    ]
    for number, line in enumerate(block.lines, start=1):
        if line.style in ("group", "total"):
            ground = style.PANEL if line.style == "group" else style.BRAND_SOFT
            rules.append(("BACKGROUND", (0, number), (-1, number), HexColor(ground)))
        if line.style == "group":
            filled = next((index for index, cell in enumerate(line.cells) if index and cell.words), len(line.cells))
            rules += [("SPAN", (0, number), (filled - 1, number)), ("NOSPLIT", (0, number), (-1, number + 1))]
    if block.lines and block.lines[-1].style in ("strong", "total"):
        rules.append(("NOSPLIT", (0, max(1, len(block.lines) - 2)), (-1, len(block.lines))))
    return rules


def _cell(cell: blocks.Cell, column: blocks.Column, width: float, line: blocks.Line) -> list[Flowable]:
    if cell.pair is not None:
        return [_paired(cell.pair, width - 8)]
    strong = line.style != "plain"
    words = tuple(blocks.Span(span.text, span.strong or strong, _tone(span, line)) for span in cell.words)
    parts: list[Flowable] = [Paragraph(marked(words), CELL[column.align])] if words else []
    if cell.below:
        parts.append(Paragraph(escape(cell.below), BELOW[column.align]))
    if cell.bar is not None:
        parts.append(_score(cell.bar, width - 8))
    return parts


def _tone(span: blocks.Span, line: blocks.Line) -> style.Tone:
    return "brand" if line.style == "group" and span.tone == "plain" else span.tone


def _paired(pair: tuple[float, float], room: float) -> Flowable:
    paper = Paper(15, room)
    for number, (share, ink) in enumerate(zip(pair, (style.GREY_BAR, style.BRAND), strict=True)):
        paper.box(0, 1 + number * 7.6, max(1.0, room * min(1.0, share)), 5.6, ink, radius=1.6)
    return paper.drawing


def _score(share: float, room: float) -> Flowable:
    paper = Paper(6, room)
    paper.box(0, 1.5, room, 3.6, style.PAPER, radius=1.8)
    paper.box(0, 1.5, max(2.0, room * min(1.0, share)), 3.6, style.TEAL, radius=1.8)
    return paper.drawing


class PanelRow(Flowable):  # type: ignore[misc] # ReportLab ships no types
    """Panels side by side, all as tall as the tallest."""

    GAP, PAD, EDGE, SIGN = 10.0, 12.0, 3.2, 30.0

    def __init__(self, block: blocks.Panels) -> None:
        super().__init__()
        self.block = block
        self.parts = [
            [
                Paragraph(escape(panel.title), PANEL_TITLE),
                *(Paragraph(marked(line), PANEL_LINE) for line in panel.lines),
            ]
            for panel in block.panels
        ]

    def wrap(self, room: float, _height: float) -> tuple[float, float]:
        """Return the size: as wide as the room, as tall as the tallest panel."""
        self.width = room
        self.each = (room - self.GAP * (len(self.parts) - 1)) / max(1, len(self.parts))
        inner = self.each - 2 * self.PAD - self.EDGE
        heights = [
            sum(part.wrap(inner, 10_000)[1] + part.getSpaceAfter() for part in parts)
            + (self.SIGN if panel.signature else 0)
            for parts, panel in zip(self.parts, self.block.panels, strict=True)
        ]
        self.height = max(heights, default=0.0) + 2 * self.PAD - 3
        return room, self.height

    def draw(self) -> None:
        """Draw each panel at its place."""
        for number, (panel, parts) in enumerate(zip(self.block.panels, self.parts, strict=True)):
            self._panel(number * (self.each + self.GAP), panel, parts)

    def _panel(self, x: float, panel: blocks.Panel, parts: list[Any]) -> None:
        canvas = self.canv
        canvas.setFillColor(HexColor(style.GROUNDS[panel.tone]))
        canvas.roundRect(x, 0, self.each, self.height, style.RADIUS, stroke=0, fill=1)
        canvas.setFillColor(HexColor(style.INKS[panel.tone]))
        canvas.roundRect(x, 0, self.EDGE, self.height, 1.6, stroke=0, fill=1)
        y = self.height - self.PAD + 3
        for part in parts:
            y -= part.height
            part.drawOn(canvas, x + self.PAD + self.EDGE, y)
            y -= part.getSpaceAfter()
        if panel.signature:
            self._signature(x + self.PAD + self.EDGE, panel.signature)

    def _signature(self, x: float, labels: tuple[str, str]) -> None:
        canvas = self.canv
        canvas.setFont(REGULAR, 8)
        canvas.setFillColor(HexColor(style.MUTED))
        canvas.setStrokeColor(HexColor(style.MUTED))
        canvas.setLineWidth(0.5)
        room = self.each - 2 * self.PAD - self.EDGE
        for label, start, end in ((labels[0], 0.0, 0.58), (labels[1], 0.63, 1.0)):
            canvas.drawString(x + room * start, self.PAD, label)
            taken = canvas.stringWidth(label, REGULAR, 8) + 5
            canvas.line(x + room * start + taken, self.PAD - 1.5, x + room * end, self.PAD - 1.5)


def strip(block: blocks.Strip) -> Flowable:
    """Draw the project as a row of arrows."""
    height, notch, gap = 38.0, 7.0, 2.5
    paper = Paper(height)
    breadth = (style.WIDTH - gap * (len(block.stages) - 1)) / max(1, len(block.stages))
    for number, stage in enumerate(block.stages):
        x, end = number * (breadth + gap), number * (breadth + gap) + breadth
        start = [(x, 0), (x + notch, height / 2), (x, height)] if number else [(x, 0), (x, height)]
        paper.polygon(
            [*start, (end - notch, height), (end, height / 2), (end - notch, 0)],
            style.TEAL_SOFT if stage.last else style.BRAND_SOFT,
        )
        paper.text(
            x + 12, 15, stage.when, 7.6, style.TEAL if stage.last else style.BRAND, strong=True, room=breadth - 20
        )
        for row, line in enumerate(in_lines(stage.what, REGULAR, 6.8, breadth - 22, 2)):
            paper.text(x + 12, 25 + row * 8.4, line, 6.8, style.INK)
    return paper.drawing
