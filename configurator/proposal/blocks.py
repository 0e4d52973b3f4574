"""What a proposal is made of before it is drawn: frozen blocks in one language, texts as data and never as markup.

Numbers carry the key of the figure they come from (`figure`), so that a test can recompute what is printed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from configurator.basis.language import Language
from configurator.proposal.style import Tone


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text; strong ones are the numbers and names a sentence is about."""

    text: str
    strong: bool = False
    tone: Tone = "plain"


Words = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Subheading:
    """The heading of a part of a chapter."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A sentence or a few."""

    words: Words
    style: Literal["lead", "body", "caption", "note"] = "body"
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """One number somebody decides by, with its unit and what it rests on."""

    label: str
    value: str
    unit: str
    note: str
    figure: str


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards side by side; the first one leads."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its title, its share of the width and where its text stands."""

    title: str
    share: float
    align: Literal["left", "right", "centre"] = "left"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: words with a smaller line below, a score as a bar (0…1), or two bars to compare (each 0…1)."""

    words: Words = ()
    below: str = ""
    bar: float | None = None
    pair: tuple[float, float] | None = None
    figure: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table."""

    cells: tuple[Cell, ...]
    style: Literal["plain", "group", "total", "strong"] = "plain"


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose header comes again on every page; `together` keeps a short one on one page."""

    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    together: bool = False
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Panel:
    """A box with a coloured edge: a title, lines, and for decisions where to sign."""

    title: str
    lines: tuple[Words, ...]
    tone: Tone = "brand"
    signature: tuple[str, str] | None = None  # labels of the signature and of the date


@dataclass(frozen=True, slots=True)
class Panels:
    """Panels side by side."""

    panels: tuple[Panel, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """One arrow of the time strip."""

    when: str
    what: str
    last: bool = False


@dataclass(frozen=True, slots=True)
class Strip:
    """The project in a row of arrows."""

    stages: tuple[Stage, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A station as a bar: seconds per good piece today and, where it changes, with the plan."""

    number: str
    name: str
    detail: str
    seconds: float
    label: str
    after: float | None = None
    after_label: str = ""
    bottleneck: bool = False


@dataclass(frozen=True, slots=True)
class LineMap:
    """The stations in their order as cards; the tick on each bar is the takt."""

    bars: tuple[Bar, ...]
    takt: float | None
    badge: str  # on the bottleneck
    legend: str
    alt: str


@dataclass(frozen=True, slots=True)
class TaktChart:
    """Bars over the takt line."""

    bars: tuple[Bar, ...]
    takt: float | None
    takt_label: str
    axis: str
    today: str
    with_plan: str
    alt: str


@dataclass(frozen=True, slots=True)
class Reach:
    """One row of a dumbbell: from where to where, in steps of the scale; a note stands under the name."""

    name: str
    note: str
    now: float
    then: float


@dataclass(frozen=True, slots=True)
class Dumbbell:
    """How far each row comes on a scale of named steps; the aimed step is tinted."""

    steps: tuple[tuple[str, str], ...]
    rows: tuple[Reach, ...]
    target: int | None
    alt: str


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the money: what it is, how much in won and how that is written."""

    label: str
    won: int
    text: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class FundingBar:
    """Who pays which part of the total; `beside` (VAT) stands apart."""

    parts: tuple[Part, ...]
    beside: Part
    total: str
    alt: str


@dataclass(frozen=True, slots=True)
class Curve:
    """Cumulated money year by year, likely between low and high; `crossing` is the year it pays back."""

    likely: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    ends: tuple[tuple[str, str], ...]  # number and name of the end of high, likely and low
    years: tuple[str, ...]
    crossing: float | None
    crossing_label: str
    unit: float  # won of one unit on the axis
    unit_name: str
    alt: str


@dataclass(frozen=True, slots=True)
class Swing:
    """One row of the tornado: what changes, and the result at both ends."""

    name: str
    low: float
    high: float
    low_label: str
    high_label: str


@dataclass(frozen=True, slots=True)
class Tornado:
    """How far each uncertainty moves the result around its base."""

    rows: tuple[Swing, ...]
    base: float
    base_label: str
    unit: float
    unit_name: str
    alt: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A bar from one day to another; the label stands in it where there is room."""

    start: date
    end: date
    label: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Work:
    """One row of the plan of dates: the stretches of one solution or one task."""

    name: str
    stretches: tuple[Stretch, ...]
    note: str = ""  # behind the last stretch, e.g. how long the line stands


@dataclass(frozen=True, slots=True)
class Gantt:
    """Work on a calendar; `months` are the first days and names of the columns."""

    works: tuple[Work, ...]
    months: tuple[tuple[date, str], ...]
    start: date
    end: date
    legend: tuple[tuple[Tone, str], ...]
    alt: str


@dataclass(frozen=True, slots=True)
class Box:
    """A node of the layered picture."""

    id: str
    name: str
    layer: int
    planned: bool


@dataclass(frozen=True, slots=True)
class Wire:
    """An edge of the layered picture."""

    source: str
    target: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Layers:
    """Machines, gateways, operations and analysis in columns with the connections between them."""

    titles: tuple[str, ...]
    boxes: tuple[Box, ...]
    wires: tuple[Wire, ...]
    legend: tuple[tuple[Tone, str], ...]
    alt: str


Chart = LineMap | TaktChart | Dumbbell | FundingBar | Curve | Tornado | Gantt | Layers
Block = Subheading | Paragraph | Cards | Table | Panels | Strip | Chart


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: numbered title, the question it answers, blocks."""

    key: str
    title: str
    question: str
    blocks: tuple[Block, ...]
    one_page: bool = False
    new_page: bool = True


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page: whose line it is, three numbers, who proposes and until when."""

    addressee: str
    title: str
    subtitle: str
    cards: tuple[Card, ...]
    bars: tuple[Bar, ...]
    takt: float | None
    takt_label: str
    facts: tuple[tuple[str, str], ...]
    contents: str
    note: Words


@dataclass(frozen=True, slots=True)
class Content:
    """A whole proposal in one language."""

    language: Language
    title: str
    author: str
    header: str
    footer: tuple[str, ...]
    cover: Cover
    chapters: tuple[Chapter, ...]
