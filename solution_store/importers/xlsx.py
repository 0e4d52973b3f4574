"""Worksheets of an XLSX file as plain tables: values only, formulas by their last computed value, merged ranges never expanded.

An own reader over the parts: openpyxl gives either a formula or its value, hangs over hostile merges and row counts (measured),
and loads numpy where it finds it, which a child of bounded memory cannot afford.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element  # only the type; defusedxml parses

from configurator.basis.text import Message, clean
from solution_store.importers import limits
from solution_store.importers.account import Ledger
from solution_store.importers.cells import Book, Cell, CellKind, Row, Sheet, column_letters, number_text
from solution_store.importers.limits import refused
from solution_store.importers.xlsx_parts import Styles, shared_strings, sheet_parts, texts_of, unescaped
from solution_store.importers.xml_tree import limited, local
from solution_store.importers.zip_parts import Package

REFERENCE = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
SEEN = (
    "xl/worksheets/",
    "xl/_rels/",
    "xl/theme/",
    "docprops/",
    "_rels/",
    "xl/tables/",
    "customxml/",
    "xl/printersettings/",
)
Held = tuple[CellKind, str, float]
PLUMBING = {
    "[content_types].xml",
    "xl/workbook.xml",
    "xl/styles.xml",
    "xl/sharedstrings.xml",
    "xl/calcchain.xml",
    "xl/metadata.xml",
}


def read_book(content: bytes, ledger: Ledger) -> Book:
    """Return all sheets with every cell entered into the ledger; `BadInput` when the file is damaged or beyond the limits."""
    package = Package(content)
    strings = shared_strings(package)
    styles, parts = Styles.read(package), sheet_parts(package)
    sheets = tuple(
        Sheet(part.name, tuple(_Rows(part.name, strings, styles, ledger).read(package.read(part.path))), part.hidden)
        for part in parts
    )
    for name in package.names:
        plain = name.casefold()
        if plain not in PLUMBING and not plain.startswith(SEEN):
            field = ledger.enter(name, PurePosixPath(name).name, "")
            ledger.list(field, Message("store-import-part-not-read"))
    return Book(sheets)


@dataclass(slots=True)
class _Rows:
    """Reads the rows of one sheet."""

    sheet: str
    strings: list[str]
    styles: Styles
    ledger: Ledger
    last_row: int = 0
    last_column: int = 0

    def read(self, content: bytes) -> Iterator[Row]:
        cells: dict[int, Cell] = {}
        hidden = False
        for event, element in limited(content):
            name = local(element.tag)
            if name == "row" and event == "start":
                cells, hidden = {}, element.get("hidden") in ("1", "true")
                self._begin(element.get("r", ""))
            elif name == "c" and event == "end":
                self._add(cells, element)
                element.clear()
            elif name == "row":
                element.clear()
                if cells:
                    yield Row(self.last_row, cells, hidden)

    def _begin(self, written: str) -> None:
        self.last_row = (
            int(written) if written.isascii() and written.isdigit() and len(written) <= 7 else self.last_row + 1
        )
        self.last_column = 0
        if self.last_row > limits.MOST_ROWS:
            raise refused("too-many-rows", self.sheet, limit=limits.MOST_ROWS)

    def _add(self, cells: dict[int, Cell], element: Element) -> None:
        column = _column(element.get("r", "")) or self.last_column + 1
        self.last_column = column
        place = f"{self.sheet}!{column_letters(column)}{self.last_row}"
        formula = next((inner.text or "" for inner in element if local(inner.tag) == "f"), None)
        held = self._held(element, place)
        if held is None and formula is None:
            return
        if column > limits.MOST_COLUMNS:
            raise refused("too-many-columns", place, limit=limits.MOST_COLUMNS)
        kind, text, number = held or ("text", "", 0.0)
        value = self._enter(place, text)
        own = self._enter(f"{place} (=)", f"={formula}") if formula is not None else None
        cells[column] = Cell(place, kind, text, number, value, own, held is None)

    def _enter(self, place: str, value: str) -> int:
        if len(self.ledger) >= limits.MOST_FIELDS:
            raise refused("too-many-fields", limit=limits.MOST_FIELDS)
        return self.ledger.enter(place, place.rpartition("!")[2], value)

    def _held(self, element: Element, place: str) -> Held | None:
        """Return kind, text and number of what a cell holds; None for an empty one."""
        kind = element.get("t", "n")
        if kind == "inlineStr":
            text = clean(unescaped("".join(texts_of(element))))
            return self._text(text, place)
        raw = next((inner.text or "" for inner in element if local(inner.tag) == "v"), "")
        if kind == "s":
            return self._text(self._shared(raw, place), place)
        if kind == "str":
            return self._text(clean(unescaped(raw)), place)
        if raw == "":
            return None
        return self._plain(kind, raw, element.get("s", ""), place)

    def _plain(self, kind: str, raw: str, style: str, place: str) -> Held:
        if kind == "b":
            return "bool", "TRUE" if raw == "1" else "FALSE", 0.0
        if kind == "d":
            return "day", clean(raw)[:10], 0.0
        if kind == "e":
            return "error", clean(raw), 0.0
        try:
            number = float(raw) if len(raw) <= 40 else float("nan")
        except ValueError:
            number = float("nan")
        if not abs(number) < 1e300:
            raise refused("cell-damaged", place)
        day = self.styles.day(style, number)
        return ("day", day, number) if day else ("number", number_text(number), number)

    def _shared(self, raw: str, place: str) -> str:
        if not raw.isdigit() or not raw.isascii() or len(raw) > 9 or int(raw) >= len(self.strings):
            raise refused("cell-damaged", place)
        return self.strings[int(raw)]

    @staticmethod
    def _text(text: str, place: str) -> Held | None:
        if len(text) > limits.LONGEST_CELL:
            raise refused("cell-too-long", place, limit=limits.LONGEST_CELL)
        return ("text", text, 0.0) if text else None


def _column(reference: str) -> int:
    found = REFERENCE.fullmatch(reference)
    number = 0
    for letter in found[1] if found else "":
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
