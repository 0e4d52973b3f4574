"""A saved mapping: which column is which field, and what the supplier states once for all rows. A TOML file beside the price list.

`[table]` says where the rows are, `[columns."단가"]` what a column means, `[defaults]` holds fields of an entry as in its own file,
`[rates.EUR]` the won for one unit of a currency with its day, `[words]` which capability an article gives to those that need it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, ClassVar, Literal, get_args

from configurator.basis import boundary
from configurator.basis.frozen import CLOSED
from configurator.catalog import toml_text

Target = Literal[
    "article", "title.ko", "title.en", "summary.ko", "summary.en", "description.ko", "description.en", "version", "kind", "category",
    "valid_from", "valid_until", "lead_time", "power", "floor", "ip",
    "price", "price.specification", "price.origin", "price.valid_from", "price.valid_until", "price.per", "price.group", "price.count",
    "price.basis", "currency", "vat", "note", "ignore",
]  # fmt: skip
TARGETS = get_args(Target)
Currency = Literal["KRW", "USD", "EUR", "JPY", "CNY"]


@dataclass(frozen=True, slots=True)
class Column:
    """What one column means. `unit` of a price is what its numbers count ("원", "천원", "만원"); of a quantity its unit symbol.

    `from_quantity` makes a price a tier; `vat_rate` ("10 %") takes the tax out of prices that contain it.
    """

    into: Target
    unit: str = ""
    currency: Currency = "KRW"
    vat: Literal["excluded", "included"] = "excluded"
    vat_rate: str = ""
    from_quantity: int = 1
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Rate:
    """Won for one unit of a currency on a day."""

    won: Decimal
    day: date
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Table:
    """Where the rows are; rows count from 1 as a spreadsheet shows them. No header row: it is looked for."""

    sheet: str = ""
    header_row: int | None = None
    skip_rows: tuple[int, ...] = ()
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """The whole mapping file."""

    table: Table = field(default_factory=Table)
    columns: Mapping[str, Column] = field(default_factory=dict)
    defaults: Mapping[str, Any] = field(default_factory=dict)
    rates: Mapping[Currency, Rate] = field(default_factory=dict)
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    __pydantic_config__: ClassVar[Any] = CLOSED


NO_MAPPING = ColumnMapping()


def read_mapping(path: Path) -> ColumnMapping:
    """Read a mapping file; `BadInput` lists every mistake with its place."""
    return boundary.read(ColumnMapping, toml_text.parsed(path, path.name), path.name)


def written(mapping: ColumnMapping) -> str:
    """Write a mapping as TOML to look over, change and save."""
    import tomlkit

    document = tomlkit.document()
    plain = boundary.plain(mapping)
    document.add("table", plain.get("table", {}))
    columns = tomlkit.table(is_super_table=True)
    for header, column in plain.get("columns", {}).items():
        columns.add(header, column)
    document.add("columns", columns)
    return tomlkit.dumps(document)
