"""A supplier's entries as a workbook to edit: a sheet per table, titles in both languages, lists of words to choose from.

The first row of each sheet is hidden and holds the keys by which `import` finds columns again, wherever they were moved.
Texts stay texts, never formulas or links; equal entries give equal bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

from configurator.basis import boundary
from configurator.basis.errors import BadInput, Mistake
from configurator.basis.language import LANGUAGES, Language, speaker
from configurator.basis.text import Message
from configurator.catalog.entry import Solution
from solution_store.importers.workbook_columns import ENTRIES, Column, Table, tables
from solution_store.importers.workbook_rows import RowOut, Value, rows_of

OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
MADE = datetime(2020, 1, 1)  # a workbook says when its entries were valid, not when it was written
FIRST_ROW = 3  # keys, Korean title, English title
LAST_ROW = 5_000  # as far down as choices are offered
GUIDE_LINES = 9
EARLIEST = date(1900, 3, 1)  # before it Excel counts a day that never was
WIDE, NARROW = 32, 16  # characters


def workbook(entries: Sequence[Solution]) -> bytes:
    """Return the entries as XLSX; importing it gives the same entries. `BadInput` when there are none."""
    from xlsxwriter import Workbook

    if not entries:
        nothing = Message("store-import-nothing-to-export")
        raise BadInput([Mistake("", "", nothing, Message("store-import-nothing-to-export-remedy"))])
    output = BytesIO()
    book = Workbook(output, OPTIONS)
    book.set_properties({"created": MADE})
    looks = _looks(book)
    _write_guide(book, looks)
    plain = [boundary.plain(entry) for entry in entries]
    choices = _Choices(book)
    for table in tables():
        _write_table(book, table, [row for data in plain for row in rows_of(table, data)], looks, choices)
    choices.write()
    book.close()
    return output.getvalue()


def keys_of(table: Table) -> list[tuple[str, Column | None]]:
    """Return the columns of a sheet from the left: whose row it is, its number where others hang below it, its values."""
    keys: list[tuple[str, Column | None]] = [] if table.key == ENTRIES else [(f"{table.key}.id", None)]
    if table.numbered or table.below:
        keys.append((f"{table.key}.line", None))
    return [*keys, *((column.key, column) for column in table.columns)]


def _looks(book: Any) -> dict[str, Any]:
    base = {"valign": "top", "text_wrap": True}
    head = {"bold": True, "bg_color": "#EEF2F7", "bottom": 1, "text_wrap": True}
    return {
        "text": book.add_format(base | {"num_format": "@"}),
        "number": book.add_format(base),
        "day": book.add_format(base | {"num_format": "yyyy-mm-dd"}),
        "head": book.add_format(head),
        "needed": book.add_format(head | {"bg_color": "#FDF3D7"}),
    }


def _write_guide(book: Any, looks: dict[str, Any]) -> None:
    sheet = book.add_worksheet("안내 Guide")
    sheet.set_column(0, 1, 70)
    for number in range(1, GUIDE_LINES + 1):
        for column, language in enumerate(LANGUAGES):
            said = speaker(language).text(f"store-workbook-guide-{number}")
            sheet.write_string(number - 1, column, said, looks["text"])


def _write_table(book: Any, table: Table, rows: Iterable[RowOut], looks: dict[str, Any], choices: _Choices) -> None:
    sheet = book.add_worksheet(sheet_name(table))
    keys = keys_of(table)
    for number, (key, column) in enumerate(keys):
        sheet.write_string(0, number, key, looks["text"])
        needed = column is None or (column.needed and len(column.path) <= 1 + (column.form == "name"))
        for row, title in enumerate(titles(key, column), 1):
            sheet.write_string(row, number, title, looks["needed" if needed else "head"])
        sheet.set_column(number, number, WIDE if column and column.form in ("name", "list") else NARROW)
        if column and column.form != "list":
            choices.offer(sheet, number, column)
    sheet.set_row(0, None, None, {"hidden": True})
    sheet.freeze_panes(FIRST_ROW, 1)
    for number, line in enumerate(rows, FIRST_ROW):
        marks: dict[str, Value] = {f"{table.key}.id": line.id, f"{table.key}.line": line.line}
        for position, (key, column) in enumerate(keys):
            value = line.values.get(key) if column else marks[key]
            if value is not None:
                _write_cell(sheet, number, position, value, column, looks)


def _write_cell(
    sheet: Any, row: int, position: int, value: Value, column: Column | None, looks: dict[str, Any]
) -> None:
    if column and column.form == "day" and (day := _day(str(value))):
        sheet.write_datetime(row, position, datetime(day.year, day.month, day.day), looks["day"])
    elif isinstance(value, int | float) and float(f"{value:.15g}") == value:
        sheet.write_number(row, position, value, looks["number"])
    else:  # also numbers with more digits than a spreadsheet keeps
        sheet.write_string(row, position, str(value), looks["text"])


def _day(written: str) -> date | None:
    day = date.fromisoformat(written)
    return day if day >= EARLIEST else None


def sheet_name(table: Table) -> str:
    """Return the name of a table's tab, in both languages."""
    ko, en = (speaker(language).text(f"store-workbook-table-{_dashed(table.key)}") for language in LANGUAGES)
    return f"{ko} {en}"


def titles(key: str, column: Column | None) -> tuple[str, str]:
    """Return the Korean and the English title of a column."""
    ko, en = (_title(key.rpartition(".")[2], column, language) for language in LANGUAGES)
    return ko, en


def _title(last: str, column: Column | None, language: Language) -> str:
    says = speaker(language)
    if column is None:
        return says.text(f"store-workbook-{last}")
    named = column.path[:-1] if column.form == "name" else column.path
    title = " · ".join(says.text(f"store-workbook-field-{_dashed(step)}") for step in named)
    if column.form == "there":
        return says.text("store-workbook-there", field=title)
    if column.form == "name":
        return f"{title} ({says.text(f'store-workbook-language-{column.path[-1]}')})"
    return title


def _dashed(name: str) -> str:
    return name.replace("_", "-")


class _Choices:
    """The words columns may hold, on a hidden sheet of their own, and the drop-down lists that point there."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._lists: dict[tuple[str, ...], int] = {}

    def offer(self, sheet: Any, number: int, column: Column) -> None:
        """Offer the words of a column in its cells."""
        words = ("yes", "no") if column.form == "yes" else ("yes",) if column.form == "there" else column.choices
        if not words:
            return
        place = self._lists.setdefault(words, len(self._lists))
        letters = _letters(place)
        source = f"='words'!${letters}$1:${letters}${len(words)}"
        # A warning, not a stop: a word unknown here may be one of a newer program, and `import` says what is wrong.
        sheet.data_validation(
            FIRST_ROW, number, LAST_ROW, number, {"validate": "list", "source": source, "error_type": "warning"}
        )

    def write(self) -> None:
        """Write the hidden sheet, last."""
        sheet = self._book.add_worksheet("words")
        for words, column in self._lists.items():
            for row, word in enumerate(words):
                sheet.write_string(row, column, word)
        sheet.hide()


def _letters(number: int) -> str:
    from solution_store.importers.cells import column_letters

    return column_letters(number + 1)
