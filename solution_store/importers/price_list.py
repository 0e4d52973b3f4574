"""Free price lists: rows of products under a header, read by a saved mapping, or by a proposed one that is to be looked over."""

from __future__ import annotations

from dataclasses import dataclass, field

from configurator.basis.text import Message
from solution_store.importers.account import Draft, Ledger, Reading
from solution_store.importers.cells import Book, Cell, Row, Sheet
from solution_store.importers.headers import Guess, guessed
from solution_store.importers.limits import refused
from solution_store.importers.mapping import Column, ColumnMapping, Table, written
from solution_store.importers.price_rows import PriceRow

SECTION_COLUMNS = 2  # a single cell in a wider table is the title of a section
TOTALS = ("합계", "총계", "소계", "total", "subtotal", "sum")


def read_price_list(book: Book, mapping: ColumnMapping | None, name: str, ledger: Ledger) -> Reading:
    """Return the products of a price list with the fate of every cell; `BadInput` when no header can be found.

    Without columns in the mapping the reading carries a proposal instead of being meant for writing.
    """
    if mapping is not None and mapping.columns:
        sheet, row = _mapped_place(book, mapping)
        proposal = ""
    else:
        sheet, guess = _guessed_place(book)
        row = guess.row
        proposed = ColumnMapping(Table(sheet.name if len(book.sheets) > 1 else "", row), guess.columns)
        proposal = written(proposed)
        _say_doubts(sheet, guess, ledger)
        stated = mapping or proposed
        mapping = ColumnMapping(proposed.table, guess.columns, stated.defaults, stated.rates, stated.words)
    reader = _Reader(mapping, name, ledger)
    reader.read(sheet, row)
    for other in book.sheets:
        for cell in other.cells() if other is not sheet else ():
            reader.list(cell, Message("store-import-other-sheet", sheet=sheet.name))
    return Reading("price-list", tuple(reader.drafts), ledger.closed(), tuple(ledger.notices), proposal)


def _mapped_place(book: Book, mapping: ColumnMapping) -> tuple[Sheet, int]:
    """Return the sheet and header row a mapping means: as stated, or where most of its headers stand."""
    sheets = [sheet for sheet in book.sheets if mapping.table.sheet in ("", sheet.name)] or list(book.sheets)
    if mapping.table.header_row and sheets:
        return sheets[0], mapping.table.header_row
    counted = [
        (len(_headers(row).keys() & mapping.columns.keys()), -position, -row.number, sheet)
        for position, sheet in enumerate(sheets)
        for row in sheet.rows[:60]
    ]
    best = max(counted, key=lambda place: place[:3], default=None)
    if best is None or best[0] == 0:
        raise refused("no-mapped-header", expected=", ".join(list(mapping.columns)[:6]))
    return best[3], -best[2]


def _guessed_place(book: Book) -> tuple[Sheet, Guess]:
    found = [(sheet, guess) for sheet in book.sheets if (guess := guessed(sheet))]
    if not found:
        raise refused("no-header")
    return max(found, key=lambda place: len(place[1].columns))


def _say_doubts(sheet: Sheet, guess: Guess, ledger: Ledger) -> None:
    for header in guess.doubtful:
        ledger.notice(f"{sheet.name}!{guess.row}", Message("store-import-header-doubtful", header=header))


def _headers(row: Row) -> dict[str, int]:
    """Return the columns of a header row by their text; of equal texts the first."""
    found: dict[str, int] = {}
    for number in sorted(row.cells):
        found.setdefault(" ".join(row.cells[number].text.split()), number)
    return found


@dataclass(slots=True)
class _Reader:
    mapping: ColumnMapping
    source: str
    ledger: Ledger
    drafts: list[Draft] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

    def read(self, sheet: Sheet, head: int) -> None:
        header = next((row for row in sheet.rows if row.number == head), Row(head, {}))
        headers = _headers(header)
        columns = {
            number: self.mapping.columns[text] for text, number in headers.items() if text in self.mapping.columns
        }
        if not columns:
            raise refused("no-mapped-header", expected=", ".join(list(self.mapping.columns)[:6]))
        for text in self.mapping.columns.keys() - headers.keys():
            self.ledger.notice(f"{sheet.name}!{head}", Message("store-import-header-gone", header=text))
        texts = {number: cell.text for number, cell in header.cells.items()}
        for row in sheet.rows:
            if row.number <= head:
                self._above(row, head)
            else:
                self._below(row, columns, texts)

    def _above(self, row: Row, head: int) -> None:
        why = Message("store-import-part-of-form" if row.number == head else "store-import-above-header")
        for cell in row.cells.values():
            self.ledger.note(cell.field, why)
            self._formula(cell)

    def _below(self, row: Row, columns: dict[int, Column], texts: dict[int, str]) -> None:
        first = row.cells[min(row.cells)]
        if row.number in self.mapping.table.skip_rows:
            self._note(row, Message("store-import-skipped-row"))
        elif {number: cell.text for number, cell in row.cells.items()} == texts:
            self._note(row, Message("store-import-part-of-form"))
        elif first.text.replace(" ", "").casefold().startswith(TOTALS):
            self._note(row, Message("store-import-total-row"))
        else:
            self._product(row, columns)
        for cell in row.cells.values():
            self._formula(cell)

    def _product(self, row: Row, columns: dict[int, Column]) -> None:
        usable = {number: cell for number, cell in row.cells.items() if self._usable(cell)}
        reader = PriceRow(self.mapping, self.source, self.ledger, columns, usable)
        article = reader.article
        if not article or (len(row.cells) == 1 and len(columns) > SECTION_COLUMNS):
            why = "store-import-section-row" if len(row.cells) == 1 else "store-import-row-without-article"
            for cell in usable.values():
                self.list(cell, Message(why))
        elif article in self.seen:
            for cell in usable.values():
                self.list(cell, Message("store-import-article-twice", article=article))
        else:
            self.seen.add(article)
            place = next(iter(row.cells.values())).place
            self.drafts.append(Draft(article, place, reader.data()))
            if row.hidden:
                self.ledger.notice(place, Message("store-import-hidden-row"))

    def _usable(self, cell: Cell) -> bool:
        if cell.value_missing:
            self.list(cell, Message("store-import-formula-without-value"))
        elif cell.kind == "error":
            self.list(cell, Message("store-import-cell-error", text=cell.text))
        else:
            return True
        return False

    def _note(self, row: Row, why: Message) -> None:
        for cell in row.cells.values():
            self.ledger.note(cell.field, why)

    def list(self, cell: Cell, why: Message) -> None:
        """List a cell, and its formula."""
        self.ledger.list(cell.field, why)
        self._formula(cell)

    def _formula(self, cell: Cell) -> None:
        if cell.formula is not None:
            self.ledger.list(cell.formula, Message("store-import-formula"))
