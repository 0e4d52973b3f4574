"""What a reader finds in a PDF: its text, its words with their places, its fonts and links."""

from __future__ import annotations

import functools
import itertools
import re
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pypdfium2.raw

CELL = 8  # points; characters further apart than this are not compared
Box = tuple[float, float, float, float]  # left, bottom, right, top


@functools.cache
def texts(path: Path) -> tuple[str, ...]:
    """Return the text of each page, a no-break space as a space."""
    return tuple(page.extract_text().replace("\u00a0", " ") for page in pypdf.PdfReader(path).pages)


def flat(path: Path) -> str:
    """Return the whole text without any space or line break."""
    return "".join("".join(texts(path)).split())


def numbers(path: Path) -> frozenset[str]:
    """Return every number in the text as it is written, without its sign; each is a word or part of one."""
    words = (word for page in texts(path) for word in page.split())
    return frozenset(number for word in words for number in re.findall(r"\d[\d,]*(?:\.\d+)?", word))


def fonts(path: Path) -> dict[str, Any]:
    """Return each font's descriptor by its name."""
    found = {}
    for page in pypdf.PdfReader(path).pages:
        resources = page["/Resources"].get_object()
        for font in resources.get("/Font", {}).get_object().values():
            each = font.get_object()
            found[each["/BaseFont"]] = each.get("/FontDescriptor")
    return found


def links(path: Path) -> list[dict[str, Any]]:
    """Return every annotation."""
    pages = pypdf.PdfReader(path).pages
    return [annotation.get_object() for page in pages for annotation in page.get("/Annots", [])]


def led_to(path: Path) -> list[int]:
    """Return the pages (from 1) the links inside the document lead to."""
    numbers = {
        page.indirect_reference.idnum: number
        for number, page in enumerate(pypdf.PdfReader(path).pages, start=1)
        if page.indirect_reference
    }
    return [numbers[link["/Dest"][0].idnum] for link in links(path)]


def outline(path: Path) -> dict[str, int]:
    """Return the page (from 1) of each top entry of the outline."""
    reader = pypdf.PdfReader(path)
    tops = [entry for entry in reader.outline if not isinstance(entry, list)]
    return {str(entry.title): reader.get_destination_page_number(entry) + 1 for entry in tops}


def signs(path: Path) -> list[list[tuple[str, Box]]]:
    """Return the visible characters of each page with their boxes."""
    document = pypdfium2.PdfDocument(path)
    found = []
    for page in document:
        text = page.get_textpage()
        whole = text.get_text_range()
        count = min(text.count_chars(), len(whole))
        found.append([(whole[at], text.get_charbox(at)) for at in range(count) if not whole[at].isspace()])
        text.close()
        page.close()
    document.close()
    return found


def struck(page: list[tuple[str, Box]]) -> list[tuple[str, str]]:
    """Return pairs of characters printed over each other: more than a third of the smaller box is shared."""
    cells: dict[tuple[int, int], list[tuple[str, Box]]] = {}
    for sign, box in page:
        for x, y in itertools.product(
            range(int(box[0] // CELL), int(box[2] // CELL) + 1), range(int(box[1] // CELL), int(box[3] // CELL) + 1)
        ):
            cells.setdefault((x, y), []).append((sign, box))
    pairs = (pair for cell in cells.values() for pair in itertools.combinations(cell, 2))
    return [(one[0], other[0]) for one, other in pairs if _shared(one[1], other[1]) > 0.34]


def _shared(one: Box, other: Box) -> float:
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    least = min((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other))
    return wide * high / least if wide > 0 and high > 0 and least > 0 else 0.0
