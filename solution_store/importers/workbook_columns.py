"""The columns of our own workbook, derived from the model of an entry: a table per list of parts, a column per value.

A key such as `prices.won` names a column in the file for good; titles are only for people. Nested single values are columns
with a longer key (`prices.foreign.rate`), texts in two languages two columns (`title.ko`, `title.en`).
"""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import Any, Literal, get_args, get_origin

from configurator.basis.text import Name
from configurator.basis.units import Quantity
from configurator.catalog.entry import Solution
from configurator.catalog.vocabulary import WORDS

Form = Literal["text", "name", "whole", "number", "yes", "day", "decimal", "list", "wholes", "there"]
ENTRIES = "entries"
PAIRS = {"earns": ("column", "stage")}  # lists of pairs, whose columns have no field names
WORD_COLUMNS = ("provides.word", "requires.words", "excludes.word", "signals.word")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key, the path of the value in the plain data of a row, its form, and the words it may hold.

    `needed`: the model has no default, so an empty list is written as an empty cell and read as one.
    `default` is what the model takes for an empty text cell.
    """

    key: str
    path: tuple[str, ...]
    form: Form
    choices: tuple[str, ...] = ()
    needed: bool = False
    default: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet: where its rows hang in the plain data of an entry (`("prices", "tiers")`), and its columns.

    `single`: a row holds one bare value (a name); `pair`: a row is a list of two.
    """

    key: str
    path: tuple[str, ...]
    columns: tuple[Column, ...]
    needed: bool = False
    single: bool = False
    pair: bool = False
    numbered: bool = False  # rows of another table hang below its rows
    below: str = ""  # the table whose rows its rows hang below, by the number in `line`


@functools.cache
def tables() -> tuple[Table, ...]:
    """Return all tables of the workbook, the entries first."""
    columns: list[Column] = []
    children: list[Table] = []
    _collect(Solution, ENTRIES, (), columns, children)
    parents = {table.below for table in children}
    rest = [dataclasses.replace(table, numbered=table.key in parents) for table in children]
    return (Table(ENTRIES, (), tuple(columns)), *rest)


@functools.cache
def columns_by_key() -> dict[str, tuple[Table, Column | None]]:
    """Return table and column for every key; `id` and `line` of a table have no column."""
    found: dict[str, tuple[Table, Column | None]] = {}
    for table in tables():
        found |= {column.key: (table, column) for column in table.columns}
        if table.key != ENTRIES:
            found[f"{table.key}.id"] = (table, None)
        if table.numbered or table.below:
            found[f"{table.key}.line"] = (table, None)
    return found


def _collect(kind: type, table: str, path: tuple[str, ...], columns: list[Column], children: list[Table]) -> None:
    hints = typing.get_type_hints(kind)
    for field in dataclasses.fields(kind):
        of, optional = _bare(hints[field.name])
        place = (*path, field.name)
        needed = field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
        if get_origin(of) is tuple:
            _collect_list(get_args(of)[0], table, place, needed, columns, children)
        elif dataclasses.is_dataclass(of) and isinstance(of, type) and of is not Name and not issubclass(of, Quantity):
            if optional and not _has_needed(of):
                columns.append(Column(f"{table}.{'.'.join(place)}", place, "there"))
            _collect(of, table, place, columns, children)
        else:
            default = field.default if isinstance(field.default, str) else ""
            columns.extend(_leaf(of, table, place, needed, str(default)))


def _collect_list(
    of: Any, table: str, place: tuple[str, ...], needed: bool, columns: list[Column], children: list[Table]
) -> None:
    form = _list_form(of)
    if form is not None:
        choices = _choices(of) or (tuple(WORDS) if place[-1] == "words" else ())
        columns.append(Column(f"{table}.{'.'.join(place)}", place, form, choices, needed))
        return
    key = place[-1]
    inner: list[Column] = []
    below = table if table != ENTRIES else ""
    if get_origin(of) is tuple:
        for name, part in zip(PAIRS[key], get_args(of), strict=True):
            inner.extend(_leaf(part, key, (name,), True, ""))
        children.append(Table(key, place, tuple(inner), needed, pair=True, below=below))
    elif of is Name:
        children.append(
            Table(key, place, tuple(_leaf(Name, key, ("name",), True, "")), needed, single=True, below=below)
        )
    else:
        own: list[Table] = []
        _collect(of, key, (), inner, own)
        children.append(Table(key, place, tuple(inner), needed, below=below))
        children.extend(own)


def _leaf(of: Any, table: str, place: tuple[str, ...], needed: bool, default: str) -> Iterator[Column]:
    key = f"{table}.{'.'.join(place)}"
    if of is Name:
        for language in ("ko", "en"):
            yield Column(f"{key}.{language}", (*place, language), "name", needed=needed)
        return
    choices = tuple(WORDS) if key in WORD_COLUMNS else _choices(of)
    yield Column(key, place, _form(of), choices, needed, default)


def _form(of: Any) -> Form:
    if isinstance(of, type):
        for kind, form in _FORMS:
            if issubclass(of, kind):
                return form
    return "text"


_FORMS: tuple[tuple[type, Form], ...] = (
    (bool, "yes"),
    (IntEnum, "whole"),
    (int, "whole"),
    (float, "number"),
    (Decimal, "decimal"),
    (date, "day"),
)


def _list_form(of: Any) -> Form | None:
    """Return the form of a list that fits into one cell; None when it needs rows of its own."""
    if of is int:
        return "wholes"
    if of is Name or get_origin(of) is tuple or dataclasses.is_dataclass(of):
        return None
    return "list"


def _choices(of: Any) -> tuple[str, ...]:
    if get_origin(of) is Literal:
        return tuple(str(word) for word in get_args(of) if word)
    if isinstance(of, type) and issubclass(of, StrEnum | IntEnum):
        return tuple(str(word.value) for word in of)
    return ()


def _bare(of: Any) -> tuple[Any, bool]:
    """Return a type without its `| None`, and whether it had one."""
    if get_origin(of) in (types.UnionType, typing.Union):
        kinds = [kind for kind in get_args(of) if kind is not type(None)]
        return kinds[0], True
    if isinstance(of, typing.NewType):
        return of.__supertype__, False
    return of, False


def _has_needed(kind: type) -> bool:
    return any(
        field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
        for field in dataclasses.fields(kind)
    )
