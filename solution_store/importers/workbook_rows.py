"""The plain data of entries as rows of our workbook, and rows made into plain data again; the two undo each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from solution_store.importers.workbook_columns import ENTRIES, Column, Table, tables

Value = str | int | float | bool
EMPTY = '""'  # stands for an empty text where an empty cell would mean the default


@dataclass(frozen=True, slots=True)
class RowOut:
    """One row to write: the entry's id, its number and the number of the row it hangs below where the table has these."""

    id: str
    values: Mapping[str, Value]
    line: int = 0


def rows_of(table: Table, data: Mapping[str, Any]) -> Iterator[RowOut]:
    """Yield the rows a table has for one entry, given as plain data."""
    entry = str(data["id"])
    if table.key == ENTRIES:
        yield RowOut(entry, _values(table, data))
        return
    for line, item in _items(table, data):
        plain = {"name": item} if table.single else item
        plain = (
            {column.path[0]: part for column, part in zip(table.columns, item, strict=True)} if table.pair else plain
        )
        yield RowOut(entry, _values(table, plain), line)


def _items(table: Table, data: Mapping[str, Any]) -> Iterator[tuple[int, Any]]:
    """Yield the items of a table with their number, or with the number of the row above they hang below."""
    if table.below:
        parent = next(other for other in tables() if other.key == table.below)
        for line, above in _items(parent, data):
            for item in _at(above, table.path) or ():
                yield line, item
        return
    for line, item in enumerate(_at(data, table.path) or (), 1):
        yield line, item


def _values(table: Table, data: Mapping[str, Any]) -> dict[str, Value]:
    found = {}
    for column in table.columns:
        value = _written(column, data)
        if value is not None and value != "":
            found[column.key] = value
    return found


def _written(column: Column, data: Mapping[str, Any]) -> Value | None:
    if column.form == "name":
        both = _at(data, column.path[:-1])
        return both.get(column.path[-1]) if isinstance(both, Mapping) else both
    value = _at(data, column.path)
    if column.form == "there":
        return None if value is None else "yes"
    if value is None:
        return None
    if column.form in ("list", "wholes"):
        return ", ".join(str(part) for part in value)
    if column.form == "yes":
        return "yes" if value else "no"
    if column.form == "text" and value == "" and column.default:
        return EMPTY
    return value if isinstance(value, str | int | float) else str(value)


def _at(data: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        if not isinstance(data, Mapping) or step not in data:
            return None
        data = data[step]
    return data


@dataclass(frozen=True, slots=True)
class RowIn:
    """One row as read: its number (0 without one), its values by key, and the numbers of its cells in the ledger."""

    line: int
    values: Mapping[str, Any]
    fields: tuple[int, ...] = ()


@dataclass(slots=True)
class EntryIn:
    """An entry while its rows are read: its own values, and the rows of each table in the order of the sheet."""

    values: dict[str, Any] = field(default_factory=dict)
    rows: dict[str, list[RowIn]] = field(default_factory=dict)


def data_of(entry: EntryIn) -> dict[str, Any]:
    """Return the plain data of an entry from its rows."""
    known = {table.key: table for table in tables()}
    data = _nested(known[ENTRIES], entry.values)
    for table in tables()[1:]:
        if not table.below:
            items = [*_made(table, entry)]
            if items or (table.needed and _at(data, table.path[:-1]) is not None):
                _put(data, table.path, items)
    return data


def loose(entry: EntryIn) -> Iterator[RowIn]:
    """Yield the rows that name a row to hang below which is not there."""
    for table in tables():
        if table.below:
            above = {row.line or position for position, row in enumerate(entry.rows.get(table.below, ()), 1)}
            yield from (row for row in entry.rows.get(table.key, ()) if row.line not in above)


def _made(table: Table, entry: EntryIn) -> Iterator[Any]:
    below = [other for other in tables() if other.below == table.key]
    for position, row in enumerate(entry.rows.get(table.key, ()), 1):
        item = _nested(table, row.values)
        for other in below:
            mine = [one.values for one in entry.rows.get(other.key, ()) if one.line == (row.line or position)]
            if mine:
                item[other.path[-1]] = [_nested(other, values) for values in mine]
        if table.single:
            yield item.get("name")
        elif table.pair:
            yield [item.get(column.path[0]) for column in table.columns]
        else:
            yield item


def _nested(table: Table, values: Mapping[str, Any]) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for column in table.columns:
        if column.key in values:
            value = values[column.key]
            if column.form == "there":
                if value is not False:
                    data.setdefault(column.path[0], {})
            else:
                _put(data, column.path, "" if value == EMPTY and column.default else value)
    for column in table.columns:
        empty = column.form in ("list", "wholes") and column.needed and column.key not in values
        if empty and (len(column.path) == 1 or _at(data, column.path[:-1]) is not None):
            _put(data, column.path, [])
    joined: dict[str, Any] = _joined(data)
    return joined


def _joined(value: Any) -> Any:
    """Return data in which a name with one language or two equal ones is one text, as canonical files write it."""
    if not isinstance(value, dict):
        return value
    if value and value.keys() <= {"ko", "en"}:
        ko, en = value.get("ko", value.get("en")), value.get("en", value.get("ko"))
        return ko if ko == en else {"ko": ko, "en": en}
    return {name: _joined(inner) for name, inner in value.items()}


def _put(data: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    for step in path[:-1]:
        data = data.setdefault(step, {})
    data[path[-1]] = value
