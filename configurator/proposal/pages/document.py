"""The document: which page looks how, what runs along its edges, and where the chapters come to stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    KeepInFrame,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
)
from reportlab.platypus import Table as LaidTable

from configurator.basis.work import Share, tell_no_share
from configurator.proposal import fonts, style
from configurator.proposal.blocks import Block, Chapter, Content, Subheading, Table
from configurator.proposal.pages.cover import draw_cover
from configurator.proposal.pages.flowables import QUESTION, TITLE, Heading, airy, flowing, loose, on_one_page, tall

ROOM_OF_ONE_PAGE = style.FRAME_HEIGHT - 56
LEAST_TABLE = 130.0  # a heading with a table needs at least this much
OPENING = 4  # flowables of a chapter that should begin on the same page
ROOM_FOR_CHAPTER = 300.0  # a chapter that may follow on the same page needs at least this much of it


@dataclass
class Places:
    """Where the chapters came to stand in one pass: pages by chapter key, and how many pages there are."""

    pages: dict[str, int] = field(default_factory=dict)
    total: int = 0


def built(content: Content, told: Share = tell_no_share) -> bytes:
    """Return the bytes of the document; a first pass finds the pages that the contents list and the page numbers name.

    `told` hears the share of what is laid out over both passes, and may stop it.
    """
    first = Places()
    _build(content, Places(), first, lambda share: told(share / 2))
    return _build(content, first, Places(), lambda share: told(0.5 + share / 2))


def _build(content: Content, known: Places, found: Places, told: Share) -> bytes:
    output = BytesIO()
    document = _Document(output, content, known, found)
    story = _story(content)
    document.setProgressCallBack(_heard(told, len(story)))
    document.build(story)
    return output.getvalue()


def _heard(told: Share, whole: int) -> Callable[[str, int], None]:
    """Return what ReportLab calls while it lays out; a part it breaks over pages makes its count step back, ours never does."""
    furthest = 0.0

    def heard(kind: str, number: int) -> None:
        nonlocal furthest
        if kind == "PROGRESS":
            furthest = max(furthest, min(1.0, number / whole))
            told(furthest)

    return heard


def _story(content: Content) -> list[Flowable]:
    story: list[Flowable] = [NextPageTemplate("body"), Spacer(1, 1), PageBreak()]
    for number, chapter in enumerate(content.chapters):
        made = _chapter(chapter)
        if number:
            story.append(PageBreak() if chapter.new_page else CondPageBreak(_room_to_begin(made)))
        story += made
    return story


def _room_to_begin(made: list[Flowable]) -> float:
    """Return the room a chapter needs on a page that another one began: its head and what it opens with."""
    opening = loose(made[:OPENING])
    needed = sum(min(tall(part), LEAST_TABLE) if isinstance(part, LaidTable) else tall(part) for part in opening)
    return min(max(needed, ROOM_FOR_CHAPTER), style.FRAME_HEIGHT)


def _chapter(chapter: Chapter) -> list[Flowable]:
    head: list[Flowable] = [
        Heading(chapter.title, TITLE, 0, chapter.key),
        Paragraph(escape(chapter.question), QUESTION),
    ]
    if not chapter.one_page:
        return [*head, *_sections(chapter.blocks)]
    body = airy([flowable for block in chapter.blocks for flowable in on_one_page(block)], ROOM_OF_ONE_PAGE)
    return [*head, KeepInFrame(style.WIDTH, ROOM_OF_ONE_PAGE, body, mode="shrink", hAlign="LEFT")]


def _sections(parts: tuple[Block, ...]) -> list[Flowable]:
    """Return the flowables of blocks; a subheading never stands alone at the foot of a page."""
    story: list[Flowable] = []
    waiting: list[Flowable] = []
    for block in parts:
        made = flowing(block)
        if isinstance(block, Subheading):
            waiting += made
        elif isinstance(block, Table) and not block.together:
            story += [CondPageBreak(LEAST_TABLE), *waiting, *made] if waiting else made
            waiting = []
        else:
            story += [KeepTogether([*waiting, *on_one_page(block)])] if waiting else made
            waiting = []
    return [*story, *waiting]


class _Document(BaseDocTemplate):  # type: ignore[misc] # ReportLab ships no types
    """A document that knows its content and remembers where chapters begin."""

    def __init__(self, output: BytesIO, content: Content, known: Places, found: Places) -> None:
        super().__init__(
            output,
            pagesize=(style.PAGE_WIDTH, style.PAGE_HEIGHT),
            title=content.title,
            author=content.author,
            subject=content.header,
            creator="Smart-factory configurator",
            lang={"ko": "ko-KR", "en": "en-US"}[content.language],
            invariant=1,
            pageCompression=1,
        )
        self.content, self.known, self.found = content, known, found
        self.chapter = ""
        frame = Frame(style.MARGIN, style.BOTTOM, style.WIDTH, style.FRAME_HEIGHT, 0, 0, 0, 0)
        self.addPageTemplates(
            [
                PageTemplate("cover", [Frame(0, 0, 10, 10, 0, 0, 0, 0)], onPage=self._cover),
                PageTemplate("body", [frame], onPageEnd=self._running),
            ]
        )

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 - ReportLab's name
        """Remember on which page a chapter begins."""
        if isinstance(flowable, Heading) and flowable.depth == 0:
            self.chapter = flowable.plain
            self.found.pages[flowable.key] = self.page
        self.found.total = max(self.found.total, self.page)

    def _cover(self, canvas: Any, _document: Any) -> None:
        canvas.showOutline()
        draw_cover(canvas, self.content, self.known.pages)

    def _running(self, canvas: Any, _document: Any) -> None:
        canvas.setStrokeColor(HexColor(style.RULE))
        canvas.setLineWidth(0.6)
        top, bottom = style.PAGE_HEIGHT - 48, 38
        canvas.line(style.MARGIN, top, style.MARGIN + style.WIDTH, top)
        canvas.line(style.MARGIN, bottom, style.MARGIN + style.WIDTH, bottom)
        canvas.setFillColor(HexColor(style.MUTED))
        half = style.WIDTH / 2 - 8
        canvas.setFont(fonts.FIGURES, 7.4)
        canvas.drawString(style.MARGIN, top + 8, fonts.fitted(self.content.header, fonts.FIGURES, 7.4, half))
        canvas.drawRightString(
            style.MARGIN + style.WIDTH, top + 8, fonts.fitted(self.chapter, fonts.FIGURES, 7.4, half)
        )
        footer = fonts.fitted("    ".join(self.content.footer), fonts.FIGURES, 7.4, style.WIDTH - 60)
        canvas.drawString(style.MARGIN, bottom - 13, footer)
        canvas.setFont(fonts.STRONG_FIGURES, 7.4)
        canvas.drawRightString(
            style.MARGIN + style.WIDTH, bottom - 13, f"{self.page} / {max(self.known.total, self.page)}"
        )
