"""What `export` writes, `import` reads back without loss: after moving, renaming, adding and hiding, and for any entry there can be."""

from __future__ import annotations

import functools
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from openpyxl.workbook.workbook import Workbook

from configurator.basis.ids import SolutionId
from configurator.basis.text import Name
from configurator.catalog import toml_text
from configurator.catalog.codec import entry_of
from configurator.catalog.entry import Solution
from solution_store.entry_files import SHIPPED, read_supplier_entries
from solution_store.exchange.exporting import workbook
from solution_store.exchange.filing import planned
from solution_store.importers.account import Fate, Reading
from solution_store.importers.tables import read_xlsx
from solution_store.importers.workbook_columns import columns_by_key, tables
from tests.catalog.strategies import stores

ENTRIES = read_supplier_entries(SHIPPED, "miru-robotics")[:2]
SHEET = "솔루션 entries"


@functools.cache
def exported() -> bytes:
    return workbook(ENTRIES)


def entries_of(reading: Reading) -> dict[str, Solution]:
    """Return the entries a reading tells whole."""
    return {
        draft.data["id"]: entry_of(dict(draft.data), *draft.data["id"].split("/"), "book") for draft in reading.drafts
    }


def edited(change: Callable[[Workbook], Any]) -> Reading:
    """Return the reading of the workbook after a change made with another library."""
    book = openpyxl.load_workbook(io.BytesIO(exported()))
    change(book)
    buffer = io.BytesIO()
    book.save(buffer)
    return read_xlsx(buffer.getvalue(), None, "book.xlsx")


def reasons(reading: Reading) -> dict[str, str]:
    return {field.place: field.why.key for field in reading.fields if field.fate == Fate.LISTED and field.why}


def by_id(entries: tuple[Solution, ...]) -> dict[str, Solution]:
    return {entry.id: entry for entry in entries}


@settings(max_examples=max(8, settings.default.max_examples // 4))
@given(stores(largest=3))
def test_any_entries_come_back_the_same(entries: list[Solution]) -> None:
    reading = read_xlsx(workbook(entries), None, "book.xlsx")
    assert entries_of(reading) == by_id(tuple(entries))
    assert reading.count(Fate.LISTED) == 0


def test_the_shipped_entries_come_back_with_every_cell_accounted_for() -> None:
    content = workbook(ENTRIES)
    reading = read_xlsx(content, None, "book.xlsx")
    assert entries_of(reading) == by_id(ENTRIES)
    book = openpyxl.load_workbook(io.BytesIO(content))
    cells = sum(cell.value not in (None, "") for sheet in book for row in sheet.iter_rows() for cell in row)
    assert len(reading.fields) == cells
    assert reading.notices == ()


def test_equal_entries_give_equal_bytes() -> None:
    assert workbook(ENTRIES) == workbook(ENTRIES)


def test_columns_may_move_and_titles_change() -> None:
    def change(book: Workbook) -> None:
        sheet = book[SHEET]
        columns = [[cell.value for cell in column] for column in sheet.columns]
        for number, column in enumerate(reversed(columns), 1):
            for row, value in enumerate(column, 1):
                cell = sheet.cell(row, number)
                cell.value = f"우리 회사 {number}" if row == 2 else value
        sheet.title = "다른 이름"

    assert entries_of(edited(change)) == by_id(ENTRIES)


def test_what_was_added_is_listed_and_does_no_harm() -> None:
    def change(book: Workbook) -> None:
        sheet = book[SHEET]
        sheet.cell(3, sheet.max_column + 1, "담당자")
        sheet.cell(4, sheet.max_column, "김 과장")
        sheet.insert_rows(1, 2)
        sheet.cell(1, 1, "2026년 제출용")
        sheet.merge_cells("A1:J1")
        book.create_sheet("메모").cell(1, 1, "자유로운 메모")

    reading = edited(change)
    assert entries_of(reading) == by_id(ENTRIES)
    assert list(reasons(reading).values()) == ["store-import-unknown-field"]
    assert {field.value for field in reading.fields if field.fate == Fate.NOTED} >= {"2026년 제출용", "자유로운 메모"}


def test_hidden_rows_are_taken_and_said() -> None:
    reading = edited(lambda book: setattr(book[SHEET].row_dimensions[4], "hidden", True))
    assert entries_of(reading) == by_id(ENTRIES)
    assert [notice.message.key for notice in reading.notices] == ["store-import-hidden-row"]


def column(book: Workbook, sheet: str, key: str) -> int:
    return next(cell.column for cell in book[sheet][1] if cell.value == key)


def test_edits_arrive() -> None:
    def change(book: Workbook) -> None:
        prices = book["가격 prices"]
        prices.cell(4, column(book, prices.title, "prices.won"), "1,234,000")
        prices.cell(4, column(book, prices.title, "prices.valid_until"), "2028년 3월 1일")
        prices.cell(4, column(book, prices.title, "prices.monthly"), "예")
        book[SHEET].cell(4, column(book, SHEET, "entries.technologies"), "iot;sensor")

    before, after = ENTRIES[0], entries_of(edited(change))[ENTRIES[0].id]
    assert (after.prices[0].won, str(after.prices[0].valid_until), after.prices[0].monthly) == (
        1_234_000,
        "2028-03-01",
        True,
    )
    assert after.technologies == ("iot", "sensor")
    assert after.prices[1:] == before.prices[1:]


def test_formulas_give_their_last_value_and_are_listed() -> None:
    def change(book: Workbook) -> None:
        prices = book["가격 prices"]
        prices.cell(4, column(book, prices.title, "prices.won"), "=1+1")

    reading = edited(change)  # openpyxl writes no computed value
    assert sorted(reasons(reading).values()) == ["store-import-formula", "store-import-formula-without-value"]
    draft = next(draft for draft in reading.drafts if draft.data["id"] == ENTRIES[0].id)
    assert "won" not in draft.data["prices"][0]


def test_text_that_looks_like_a_formula_stays_text() -> None:
    texts = ("=1+1", '=HYPERLINK("javascript:alert(1)")', "<b>&amp;", "_x0041_", "+82", "'따옴표", "http://x", " 앞뒤 ")
    entries = tuple(
        replace(
            ENTRIES[0], id=SolutionId(f"miru-robotics/e{number}"), title=Name(text, text), modules=(Name(text, text),)
        )
        for number, text in enumerate(texts)
    )
    content = workbook(entries)
    assert entries_of(read_xlsx(content, None, "x")) == by_id(entries)
    for row in openpyxl.load_workbook(io.BytesIO(content))[SHEET].iter_rows(min_row=4, min_col=5, max_col=6):
        for cell in row:
            assert (cell.data_type, cell.hyperlink) == ("s", None)


def test_rows_nobody_owns_are_listed() -> None:
    def change(book: Workbook) -> None:
        book["접속 ports"].cell(4, 1, "miru-robotics/nobody")
        book[SHEET].cell(9, 2, "떠도는 칸")
        tiers = book["수량 가격 tiers"]
        for number, value in enumerate((ENTRIES[0].id, 99, 10, 1000), 1):
            tiers.cell(4, number, value)

    listed = set(reasons(edited(change)).values())
    assert listed == {"store-import-row-without-entry", "store-import-row-below-none"}


def test_every_column_has_a_title_in_both_languages() -> None:
    from solution_store.exchange.exporting import keys_of, titles

    for table in tables():
        for key, one in keys_of(table):
            korean, english = titles(key, one)
            assert korean
            assert english
            assert columns_by_key()[key] == (table, one)


def test_a_new_row_without_uuid_is_a_new_entry(tmp_path: Path) -> None:
    def change(book: Workbook) -> None:
        sheet = book[SHEET]
        for cell in sheet[4]:
            sheet.cell(6, cell.column, cell.value)
        sheet.cell(6, column(book, SHEET, "entries.id"), "miru-robotics/brand-new")
        sheet.cell(6, column(book, SHEET, "entries.uuid")).value = None

    filing = planned(edited(change), tmp_path / "miru-robotics", "book.xlsx")
    (tmp_path / "new.toml").write_bytes(filing.files["brand-new.toml"])
    made = entry_of(toml_text.parsed(tmp_path / "new.toml", ""), "miru-robotics", "brand-new", "")
    assert [outcome.state for outcome in filing.outcomes] == ["new", "new", "new"]
    assert made.uuid not in {entry.uuid for entry in ENTRIES}
    again = planned(edited(change), tmp_path / "miru-robotics", "book.xlsx")
    assert again.files == filing.files


@pytest.mark.parametrize("word", ["TRUE", "예", "Yes", "1"])
def test_yes_is_understood(word: str) -> None:
    reading = edited(lambda book: book[SHEET].cell(4, column(book, SHEET, "entries.sample"), word))
    assert entries_of(reading)[ENTRIES[0].id].sample is True
