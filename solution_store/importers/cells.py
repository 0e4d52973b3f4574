"""Tables as a spreadsheet or a text file holds them: rows of cells with their places, before anybody knows what they mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from configurator.basis.units import written

CellKind = Literal["text", "number", "bool", "day", "error"]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell with something in it: its place (`단가표!C5`), what it holds, and its numbers in the ledger.

    A formula counts as its last computed value; `formula` is its own field, `value_missing` says that nothing was computed.
    """

    place: str
    kind: CellKind
    text: str
    number: float = 0.0
    field: int = -1
    formula: int | None = None
    value_missing: bool = False

    @property
    def whole(self) -> int | None:
        """The number as an integer when it is one."""
        return int(self.number) if self.kind == "number" and float(self.number).is_integer() else None


@dataclass(frozen=True, slots=True)
class Row:
    """One row by its number from 1; cells by column number from 1."""

    number: int
    cells: Mapping[int, Cell]
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table with its name; empty rows are left out."""

    name: str
    rows: tuple[Row, ...]
    hidden: bool = False

    def cells(self) -> Iterator[Cell]:
        """Yield all cells, row by row."""
        for row in self.rows:
            yield from row.cells.values()


@dataclass(frozen=True, slots=True)
class Book:
    """All tables of a file."""

    sheets: tuple[Sheet, ...] = field(default_factory=tuple)


def column_letters(number: int) -> str:
    """Return how spreadsheets call a column.

    >>> column_letters(1), column_letters(28)
    ('A', 'AB')
    """
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def number_text(number: float) -> str:
    """Return a number cell as text, without the noise of its binary form."""
    return written(number) if abs(number) < 1e300 else repr(number)
