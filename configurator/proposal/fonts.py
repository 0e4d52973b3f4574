"""Pretendard on paper: registered once, embedded everywhere, with figures that stand in columns.

Importing this module registers the fonts and makes them ReportLab's defaults. It must happen before `reportlab.platypus` or
`reportlab.graphics` is imported: both copy the default font name when they load, and every page would select Helvetica, unembedded.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFNameBytes, TTFont

from configurator.basis import places

REGULAR, MEDIUM, SEMIBOLD, BOLD = "Pretendard", "Pretendard-Medium", "Pretendard-SemiBold", "Pretendard-Bold"
FIGURES, STRONG_FIGURES = "Pretendard-Figures", "Pretendard-Strong-Figures"  # the same faces with tabular digits
FILES = {REGULAR: "Pretendard-Regular.ttf", MEDIUM: "Pretendard-Medium.ttf", SEMIBOLD: "Pretendard-SemiBold.ttf",
         BOLD: "Pretendard-Bold.ttf", FIGURES: "Pretendard-Regular.ttf", STRONG_FIGURES: "Pretendard-SemiBold.ttf"}  # fmt: skip
TABULAR = (FIGURES, STRONG_FIGURES)
SUBSTITUTE = "□"  # printed where the font has no glyph, never silently
SINGLE_SUBSTITUTION, EXTENSION = 1, 7  # lookup types of the GSUB table (OpenType specification)


def covers(sign: str) -> bool:
    """Say whether the fonts can print a character."""
    return sign.isspace() or ord(sign) in pdfmetrics.getFont(REGULAR).face.charToGlyph


def width(text: str, font: str, size: float) -> float:
    """Return the printed width of a text in points."""
    return float(pdfmetrics.stringWidth(text, font, size))


def fitted(text: str, font: str, size: float, room: float) -> str:
    """Return the text, shortened with an ellipsis when it is wider than `room` points."""
    if width(text, font, size) <= room:
        return text
    most = bisect_right(range(len(text)), room, key=lambda end: width(text[:end] + "…", font, size))
    return text[: most - 1].rstrip() + "…" if most > 1 else ""


def in_lines(text: str, font: str, size: float, room: float, most: int) -> tuple[str, ...]:
    """Break a text at spaces into at most `most` lines of `room` points; what is left over ends in an ellipsis."""
    lines: list[str] = []
    words = text.split(" ")  # a no-break space keeps a number and its unit together
    while words and len(lines) < most - 1:
        taken = 1
        while taken < len(words) and width(" ".join(words[: taken + 1]), font, size) <= room:
            taken += 1
        lines.append(fitted(" ".join(words[:taken]), font, size, room))
        words = words[taken:]
    return (*lines, fitted(" ".join(words), font, size, room)) if words else tuple(lines)


def tabular_glyphs(table: bytes) -> dict[int, int]:
    """Return which glyph the `tnum` feature of a GSUB table puts in place of which.

    Reads the single substitutions of the feature's lookups, directly or behind an extension (OpenType specification, GSUB).
    """
    _script, features, lookups = struct.unpack_from(">3H", table, 4)
    found: dict[int, int] = {}
    for index in _lookups_of(table, features, b"tnum"):
        place = lookups + _short(table, lookups + 2 + 2 * index)
        kind, _flag, count = struct.unpack_from(">3H", table, place)
        for number in range(count):
            sub = place + _short(table, place + 6 + 2 * number)
            if kind == EXTENSION:
                actual, (offset,) = _short(table, sub + 2), struct.unpack_from(">L", table, sub + 4)
                sub = sub + offset
            else:
                actual = kind
            if actual == SINGLE_SUBSTITUTION:
                found |= _substitutions(table, sub)
    return found


def _short(table: bytes, place: int) -> int:
    return int(struct.unpack_from(">H", table, place)[0])


def _lookups_of(table: bytes, features: int, tag: bytes) -> list[int]:
    indices: set[int] = set()
    for number in range(_short(table, features)):
        record = features + 2 + 6 * number
        if table[record : record + 4] == tag:
            feature = features + _short(table, record + 4)
            indices |= {_short(table, feature + 4 + 2 * each) for each in range(_short(table, feature + 2))}
    return sorted(indices)


def _substitutions(table: bytes, sub: int) -> dict[int, int]:
    form, coverage = struct.unpack_from(">2H", table, sub)
    covered = list(_covered(table, sub + coverage))
    if form == 1:
        delta = int(struct.unpack_from(">h", table, sub + 4)[0])
        return {glyph: (glyph + delta) % 65536 for glyph in covered}
    return {glyph: _short(table, sub + 6 + 2 * index) for index, glyph in enumerate(covered)}


def _covered(table: bytes, place: int) -> Iterator[int]:
    form, count = struct.unpack_from(">2H", table, place)
    for index in range(count):
        if form == 1:
            yield _short(table, place + 4 + 2 * index)
        else:
            first, last, _start = struct.unpack_from(">3H", table, place + 4 + 6 * index)
            yield from range(first, last + 1)


def _with_tabular_figures(font: Any) -> None:
    """Let the characters of a font that have a tabular form use it.

    The face gets a name of its own: ReportLab takes a second font with the same PostScript name for the first one.
    """
    face = font.face
    swapped = tabular_glyphs(face.get_table("GSUB"))
    scale = 1000.0 / face.unitsPerEm
    for code in (*range(0x30, 0x3A), ord(","), ord("."), ord("-"), ord("+"), ord("−"), ord("%"), ord(" ")):
        glyph = swapped.get(face.charToGlyph.get(code, -1))
        if glyph is not None:
            face.charToGlyph[code] = glyph
            face.charWidths[code] = face.hmetrics[glyph][0] * scale
    face.name = TTFNameBytes(bytes(face.name) + b"Figures")


def _register() -> None:
    folder = places.resources() / "fonts"
    for name, file in FILES.items():
        font = TTFont(name, str(folder / file))
        if name in TABULAR:
            _with_tabular_figures(font)
        pdfmetrics.registerFont(font)
    pdfmetrics.registerFontFamily(REGULAR, REGULAR, SEMIBOLD, REGULAR, SEMIBOLD)
    pdfmetrics.registerFontFamily(FIGURES, FIGURES, STRONG_FIGURES, FIGURES, STRONG_FIGURES)
    rl_config.canvas_basefontname = REGULAR
    rl_config.defaultGraphicsFontName = REGULAR
    rl_config.invariant = 1  # no clock and no random ids in the file


_register()
