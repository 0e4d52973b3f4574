"""Our own workbook after somebody edited it: columns moved, titles renamed, rows hidden, things added. Found again by its keys."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any

from configurator.basis.text import Message
from solution_store.importers.account import Draft, Ledger, Reading
from solution_store.importers.cells import Book, Cell, Row, Sheet
from solution_store.importers.workbook_columns import ENTRIES, Column, Table, columns_by_key
from solution_store.importers.workbook_rows import EntryIn, RowIn, data_of, loose

HEAD_ROWS = 30  # how far down the row of keys may have been pushed
FEWEST_KEYS = 2
YES = {"yes", "예", "y", "o", "true", "1", "있음", "네"}
NO = {"no", "아니오", "아니요", "n", "x", "false", "0", "없음"}
DAY = re.compile(r"(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*일?\.?")
WHOLE = re.compile(r"[-−]?(?:\d{1,3}(?:,\d{3})+|\d{1,16})(?:\.0+)?")
NUMBER = re.compile(r"[-+]?\d{1,17}(?:\.\d{1,20})?(?:e[-+]?\d{1,3})?")


@dataclass(frozen=True, slots=True)
class _Head:
    """Where a sheet keeps which table: its row of keys and the key of each column."""

    table: Table
    row: int
    keys: dict[int, str]


def is_ours(book: Book) -> bool:
    """Say whether a book is a workbook that `export` wrote."""
    return any(head.table.key == ENTRIES for sheet in book.sheets if (head := _head(sheet)))


def read_workbook(book: Book, ledger: Ledger) -> Reading:
    """Return the entries of our workbook, each whole, with the fate of every cell."""
    reader = _Reader(ledger)
    for sheet in book.sheets:
        head = _head(sheet)
        if head:
            reader.read(sheet, head)
        else:
            for cell in sheet.cells():
                reader.template(cell)
    drafts = tuple(
        Draft(key.partition("/")[2] or key, reader.places[key], data_of(entry), whole=True)
        for key, entry in reader.entries.items()
        if key in reader.places
    )
    reader.list_orphans()
    return Reading("workbook", drafts, ledger.closed(), tuple(ledger.notices))


def _head(sheet: Sheet) -> _Head | None:
    known = columns_by_key()
    for row in sheet.rows[:HEAD_ROWS]:
        keys = {number: cell.text for number, cell in row.cells.items() if cell.text in known}
        if len(keys) >= FEWEST_KEYS:
            first = known[next(iter(keys.values()))][0]
            return _Head(first, row.number, {number: key for number, key in keys.items() if known[key][0] is first})
    return None


@dataclass(slots=True)
class _Reader:
    ledger: Ledger
    entries: dict[str, EntryIn] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    cells: dict[str, list[Cell]] = field(default_factory=dict)  # by the entry they speak of, for rows nobody owns

    def template(self, cell: Cell) -> None:
        """Keep what belongs to the form itself and not to an entry."""
        self.ledger.note(cell.field, Message("store-import-part-of-form"))
        self._formula(cell)

    def read(self, sheet: Sheet, head: _Head) -> None:
        titles = _title_rows(sheet, head)
        for row in sheet.rows:
            if row.number <= head.row or row.number in titles:
                for cell in row.cells.values():
                    self.template(cell)
            else:
                self._row(sheet, row, head)

    def _row(self, sheet: Sheet, row: Row, head: _Head) -> None:
        keyed = {head.keys[number]: cell for number, cell in row.cells.items() if number in head.keys}
        taken = {key: cell for key, cell in keyed.items() if self._taken(cell, key)}
        columns = {key: columns_by_key()[key][1] for key in taken}
        values = {key: value_of(taken[key], column) for key, column in columns.items() if column is not None}
        marks = {
            key.rpartition(".")[2]: cell for key, cell in taken.items() if columns[key] is None or key == "entries.id"
        }
        owner = unicodedata.normalize("NFC", marks["id"].text.strip()) if "id" in marks else ""
        line = (marks["line"].whole or 0) if "line" in marks else 0
        for cell in row.cells.values():
            self.cells.setdefault(owner, []).append(cell)
            self._formula(cell)
        if row.hidden and owner:
            self.ledger.notice(f"{sheet.name}!{row.number}", Message("store-import-hidden-row"))
        if owner:
            self._keep(sheet, row, head.table, owner, line, values)

    def _keep(self, sheet: Sheet, row: Row, table: Table, owner: str, line: int, values: dict[str, Any]) -> None:
        entry = self.entries.setdefault(owner, EntryIn())
        if table.key != ENTRIES:
            fields = tuple(cell.field for cell in row.cells.values())
            entry.rows.setdefault(table.key, []).append(RowIn(line, values, fields))
        elif owner in self.places:
            for cell in row.cells.values():
                self.ledger.list(cell.field, Message("store-import-article-twice", article=owner))
        else:
            self.places[owner] = f"{sheet.name}!{row.number}"
            entry.values = values

    def _taken(self, cell: Cell, key: str) -> bool:
        if cell.value_missing:
            self.ledger.list(cell.field, Message("store-import-formula-without-value"))
        elif cell.kind == "error":
            self.ledger.list(cell.field, Message("store-import-cell-error", text=cell.text))
        else:
            self.ledger.map(cell.field, key)
            return True
        return False

    def _formula(self, cell: Cell) -> None:
        if cell.formula is not None:
            self.ledger.list(cell.formula, Message("store-import-formula"))

    def list_orphans(self) -> None:
        """List the cells of rows that belong to no entry of the sheet of entries."""
        for owner, cells in self.cells.items():
            for cell in cells if owner not in self.places else ():
                self.ledger.list(cell.field, Message("store-import-row-without-entry", id=owner))
        for entry in self.entries.values():
            for row in loose(entry):
                self.ledger.list_all(row.fields, Message("store-import-row-below-none", line=row.line))


def _title_rows(sheet: Sheet, head: _Head) -> set[int]:
    """Return the rows below the keys that hold titles: up to two, however they were renamed; a row with an entry's id is none."""
    place = next((number for number, key in head.keys.items() if key.endswith(".id")), 0)
    return {
        row.number
        for row in sheet.rows
        if head.row < row.number <= head.row + 2 and not (place in row.cells and "/" in row.cells[place].text)
    }


def value_of(cell: Cell, column: Column) -> Any:
    """Return what a cell says in the form of its column; what does not fit stays as written, for the border to refuse by name."""
    text = cell.text
    if column.form in ("list", "wholes"):
        words = [word.strip() for word in re.split(r"[,;\n]", text) if word.strip()]
        return [int(word) if column.form == "wholes" and re.fullmatch(r"-?\d{1,3}", word) else word for word in words]
    if column.form in ("text", "name", "decimal"):
        return text.strip() if column.choices or column.form == "decimal" else text
    return _FORMS[column.form](cell, text.strip())


def _yes(_cell: Cell, text: str) -> Any:
    said = text.casefold()
    return True if said in YES else False if said in NO else text


def _day(_cell: Cell, text: str) -> Any:
    found = DAY.fullmatch(text)
    return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}" if found else text


def _whole(cell: Cell, text: str) -> Any:
    if cell.whole is not None:
        return cell.whole
    return int(text.split(".")[0].replace(",", "").replace("−", "-")) if WHOLE.fullmatch(text) else text


def _number(cell: Cell, text: str) -> Any:
    if cell.kind == "number":
        return cell.number
    return float(text) if NUMBER.fullmatch(text.casefold()) else text


_FORMS = {"yes": _yes, "there": _yes, "day": _day, "whole": _whole, "number": _number}
