"""Spreadsheets and text tables: our own workbook by its keys, anything else as a price list."""

from __future__ import annotations

from solution_store.importers.account import Ledger, Reading
from solution_store.importers.mapping import ColumnMapping
from solution_store.importers.price_list import read_price_list
from solution_store.importers.text_tables import read_text_table
from solution_store.importers.workbook import is_ours, read_workbook
from solution_store.importers.xlsx import read_book


def read_xlsx(content: bytes, mapping: ColumnMapping | None, name: str) -> Reading:
    """Return what a workbook holds; `BadInput` when it cannot be read."""
    ledger = Ledger()
    book = read_book(content, ledger)
    return read_workbook(book, ledger) if is_ours(book) else read_price_list(book, mapping, name, ledger)


def read_csv(content: bytes, mapping: ColumnMapping | None, name: str) -> Reading:
    """Return what a text table holds; `BadInput` when it is no text."""
    ledger = Ledger()
    return read_price_list(read_text_table(content, name, ledger), mapping, name, ledger)
