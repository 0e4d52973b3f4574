"""CSV and its relatives: which encoding, which separator, and the cells."""

from __future__ import annotations

import csv
import io
from collections import Counter

from configurator.basis.text import clean
from solution_store.importers import limits
from solution_store.importers.account import Ledger
from solution_store.importers.cells import Book, Cell, Row, Sheet, column_letters
from solution_store.importers.limits import refused

ENCODINGS = ("utf-8-sig", "cp949")  # what Excel in Korea writes; UTF-16 is known by its mark
MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
SEPARATORS = (",", ";", "\t")
SAMPLE = 40  # lines the separator is judged on


def read_text_table(content: bytes, name: str, ledger: Ledger) -> Book:
    """Return a text file as one sheet; `BadInput` when it is no text or beyond the limits."""
    if content.count(b"\n") > 2 * limits.MOST_ROWS:
        raise refused("too-many-rows", name, limit=limits.MOST_ROWS)
    text = decoded(content)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator(text), strict=False)
    rows = []
    try:
        for number, parts in enumerate(lines, 1):
            if number > limits.MOST_ROWS:
                raise refused("too-many-rows", name, limit=limits.MOST_ROWS)
            cells = _cells(number, parts, name, ledger)
            if cells:
                rows.append(Row(number, cells))
    except csv.Error as error:  # a field beyond the limit of the module
        raise refused("cell-too-long", name, limit=limits.LONGEST_CELL) from error
    return Book((Sheet(name, tuple(rows)),))


def decoded(content: bytes) -> str:
    """Return the text of a file in UTF-8, CP949 or marked UTF-16; `BadInput` when it is none of these."""
    if b"\0" in content and content[:2] not in MARKS:
        raise refused("not-text")
    for encoding in (MARKS[content[:2]],) if content[:2] in MARKS else ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeError:
            continue
    raise refused("encoding-unknown")


def separator(text: str) -> str:
    """Return the separator that divides most lines into the same number of parts, more than one.

    >>> separator("품명;단가\\n센서;1,200\\n")
    ';'
    """
    lines = [line for line in text[:20_000].splitlines()[:SAMPLE] if line.strip()]

    def agreement(sign: str) -> tuple[int, int]:
        try:
            rows = [parts for parts in csv.reader(lines, delimiter=sign) if sum(map(bool, parts)) > 1]
        except csv.Error:
            return 0, 0
        widths = Counter(len(parts) for parts in rows)
        width, count = max(widths.items(), default=(0, 0), key=lambda pair: (pair[1], pair[0]))
        return count, width

    return max(SEPARATORS, key=agreement)


def _cells(number: int, parts: list[str], name: str, ledger: Ledger) -> dict[int, Cell]:
    if len(parts) > limits.MOST_COLUMNS:
        raise refused("too-many-columns", f"{name}!{number}", limit=limits.MOST_COLUMNS)
    cells = {}
    for column, written in enumerate(parts, 1):
        text = clean(written).strip()
        if len(text) > limits.LONGEST_CELL:
            raise refused("cell-too-long", f"{name}!{number}", limit=limits.LONGEST_CELL)
        if text:
            if len(ledger) >= limits.MOST_FIELDS:
                raise refused("too-many-fields", limit=limits.MOST_FIELDS)
            place = f"{name}!{column_letters(column)}{number}"
            cells[column] = Cell(place, "text", text, 0.0, ledger.enter(place, place.rpartition("!")[2], text))
    return cells
