"""The cover: the client's own line over the takt, three numbers, the contents and who proposes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import Paragraph

from configurator.proposal import style
from configurator.proposal.blocks import Card, Content, Cover
from configurator.proposal.drawings.line import busiest
from configurator.proposal.fonts import (
    BOLD,
    MEDIUM,
    REGULAR,
    SEMIBOLD,
    STRONG_FIGURES,
    fitted,
    in_lines,
    width,
)
from configurator.proposal.pages.flowables import PROSE, marked

NIGHT_FLOOR = 341.0  # the lower edge of the dark field, from the bottom of the page
BARS_HIGH = 160.0
CONTENTS_WIDTH = 292.0


def draw_cover(canvas: Any, content: Content, pages: Mapping[str, int]) -> None:
    """Draw the whole first page; `pages` says where the chapters begin (empty in the first pass)."""
    cover = content.cover
    canvas.setFillColor(HexColor(style.NAVY))
    canvas.rect(0, NIGHT_FLOOR, style.PAGE_WIDTH, style.PAGE_HEIGHT - NIGHT_FLOOR, stroke=0, fill=1)
    _titles(canvas, cover)
    for number, card in enumerate(cover.cards):
        _number(canvas, style.MARGIN + number * style.WIDTH / 3, card)
    _bars(canvas, cover)
    lowest = min(_contents(canvas, content, pages), _facts(canvas, cover))
    _note(canvas, cover, lowest - 8)


def _ink(canvas: Any, colour: str, font: str, size: float) -> None:
    canvas.setFillColor(HexColor(colour))
    canvas.setFont(font, size)


def _titles(canvas: Any, cover: Cover) -> None:
    y = style.PAGE_HEIGHT - 83
    _ink(canvas, style.NIGHT_TEXT, REGULAR, 10.6)
    canvas.drawString(style.MARGIN, y, fitted(cover.addressee, REGULAR, 10.6, style.WIDTH))
    size = 34.0 if width(cover.title, BOLD, 34) <= style.WIDTH else 26.0
    _ink(canvas, style.WHITE, BOLD, size)
    canvas.drawString(style.MARGIN, y - 56, fitted(cover.title, BOLD, size, style.WIDTH))
    _ink(canvas, style.NIGHT_TEXT, MEDIUM, 11.4)
    for number, line in enumerate(in_lines(cover.subtitle, MEDIUM, 11.4, style.WIDTH, 2)):
        canvas.drawString(style.MARGIN, y - 88 - number * 17, line)


def _number(canvas: Any, x: float, card: Card) -> None:
    room = style.WIDTH / 3 - 10
    _ink(canvas, style.NIGHT_LABEL, REGULAR, 7.8)
    canvas.drawString(x, style.PAGE_HEIGHT - 225, fitted(card.label, REGULAR, 7.8, room))
    size = 25.0 if width(card.value, SEMIBOLD, 25) <= room - 30 else 18.0
    value = fitted(card.value, SEMIBOLD, size, room)
    _ink(canvas, style.WHITE, SEMIBOLD, size)
    canvas.drawString(x, style.PAGE_HEIGHT - 253, value)
    start = width(value, SEMIBOLD, size) + 4
    _ink(canvas, style.WHITE, REGULAR, 9.6)
    canvas.drawString(x + start, style.PAGE_HEIGHT - 253, fitted(card.unit, REGULAR, 9.6, max(0.0, room - start)))


def _bars(canvas: Any, cover: Cover) -> None:
    bars = busiest(cover.bars)
    if not bars:
        return
    scale = BARS_HIGH / max([bar.seconds for bar in bars] + [cover.takt or 0.0, 1e-9])
    slot = style.PAGE_WIDTH / len(bars)
    for number, bar in enumerate(bars):
        canvas.setFillColor(HexColor(style.AMBER_BRIGHT if bar.bottleneck else style.NIGHT_BAR))
        canvas.rect(number * slot + slot * 0.12, NIGHT_FLOOR, slot * 0.76, bar.seconds * scale, stroke=0, fill=1)
        if bar.bottleneck:
            _ink(canvas, "#FCD34D", MEDIUM, 7.6)
            text = f"{bar.name} {bar.label}"
            half = width(text, MEDIUM, 7.6) / 2
            middle = min(max((number + 0.5) * slot, half + 6), style.PAGE_WIDTH - half - 6)
            canvas.drawCentredString(middle, NIGHT_FLOOR + bar.seconds * scale + 7, fitted(text, MEDIUM, 7.6, 300))
    if cover.takt:
        _takt(canvas, cover, NIGHT_FLOOR + cover.takt * scale, slot)


def _takt(canvas: Any, cover: Cover, y: float, slot: float) -> None:
    canvas.setStrokeColor(HexColor(style.NIGHT_LABEL))
    canvas.setLineWidth(0.7)
    canvas.setDash(3, 2.5)
    canvas.line(0, y, style.PAGE_WIDTH, y)
    canvas.setDash()
    _ink(canvas, style.NIGHT_LABEL, REGULAR, 7.4)
    busy = [number for number, bar in enumerate(busiest(cover.bars)) if bar.bottleneck]
    left = bool(busy) and (busy[0] + 0.5) * slot > style.PAGE_WIDTH / 2
    if left:
        canvas.drawString(style.MARGIN, y + 5, cover.takt_label)
    else:
        canvas.drawRightString(style.PAGE_WIDTH - style.MARGIN, y + 5, cover.takt_label)


def _contents(canvas: Any, content: Content, pages: Mapping[str, int]) -> float:
    y = NIGHT_FLOOR - 36.0
    _ink(canvas, style.INK, SEMIBOLD, 11.4)
    canvas.drawString(style.MARGIN, y, content.cover.contents)
    y -= 23
    for chapter in content.chapters:
        title = fitted(chapter.title, REGULAR, 9.4, CONTENTS_WIDTH - 40)
        _ink(canvas, style.INK, REGULAR, 9.4)
        canvas.drawString(style.MARGIN, y, title)
        _ink(canvas, style.BRAND, STRONG_FIGURES, 9.4)
        canvas.drawRightString(style.MARGIN + CONTENTS_WIDTH, y, str(pages.get(chapter.key, "")))
        canvas.setStrokeColor(HexColor(style.GREY_BAR))
        canvas.setLineWidth(0.5)
        canvas.setDash(0.8, 2.6)
        canvas.line(style.MARGIN + width(title, REGULAR, 9.4) + 7, y + 1, style.MARGIN + CONTENTS_WIDTH - 14, y + 1)
        canvas.setDash()
        if chapter.key in pages:
            canvas.linkRect(
                "", chapter.key, (style.MARGIN, y - 4, style.MARGIN + CONTENTS_WIDTH, y + 11), relative=0, thickness=0
            )
        y -= 17.6
    return y


def _facts(canvas: Any, cover: Cover) -> float:
    x, y = style.MARGIN + 330, NIGHT_FLOOR - 34.0
    room = style.MARGIN + style.WIDTH - x
    for label, value in cover.facts:
        _ink(canvas, style.MUTED, REGULAR, 6.9)
        canvas.drawString(x, y, fitted(label, REGULAR, 6.9, room))
        _ink(canvas, style.INK, STRONG_FIGURES, 9.0)
        canvas.drawString(x, y - 12.4, fitted(value, STRONG_FIGURES, 9.0, room))
        y -= 29.2
    return y


def _note(canvas: Any, cover: Cover, top: float) -> None:
    words = Paragraph(marked(cover.note), PROSE["body"])
    _width, height = words.wrap(style.WIDTH - 36, 200)
    bottom = max(16.0, top - height - 20)
    canvas.setFillColor(HexColor(style.BRAND_SOFT))
    canvas.roundRect(style.MARGIN, bottom, style.WIDTH, height + 20, 5, stroke=0, fill=1)
    canvas.setFillColor(HexColor(style.BRAND))
    canvas.roundRect(style.MARGIN, bottom, 3.4, height + 20, 1.7, stroke=0, fill=1)
    words.drawOn(canvas, style.MARGIN + 18, bottom + 10)
