"""One row of a price list made into the data of an entry, cell by cell, each with its fate."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from configurator.basis.money import rounded
from configurator.basis.text import Message
from configurator.basis.units import Duration, FloorArea, Power, Quantity, Ratio, UnitError
from configurator.basis.vocabulary import Category, CostGroup, Kind
from solution_store.importers import wording
from solution_store.importers.account import Ledger
from solution_store.importers.amounts import CURRENCIES, Amount, Vat, exact, read_amount
from solution_store.importers.cells import Cell
from solution_store.importers.mapping import Column, ColumnMapping
from solution_store.importers.offers import Offer, price_line
from solution_store.importers.workbook import DAY

TIMES = {"": 1, "원": 1, "천원": 1_000, "만원": 10_000, "백만원": 1_000_000, "억원": 100_000_000}
QUANTITIES: dict[str, type[Quantity]] = {"lead_time": Duration, "power": Power, "floor": FloorArea}
PLACES = {"power": ("utilities", "power"), "floor": ("utilities", "floor"), "ip": ("environment", "ip")}
IP = re.compile(r"(?:ip)?\s?(\d\d|69k)", re.IGNORECASE)
WORDS = {
    "kind": tuple(Kind),
    "category": tuple(Category),
    "price.group": tuple(CostGroup),
    "price.per": ("site", "station", "machine", "point", "user", "unit"),
}
TEXTS = ("title", "summary", "description")
KEY = "list"  # of the one price line a price list gives an article


@dataclass(frozen=True, slots=True)
class PriceRow:
    """The cells of one product with the columns of the mapping."""

    mapping: ColumnMapping
    source: str
    ledger: Ledger
    columns: Mapping[int, Column]
    cells: Mapping[int, Cell]

    @property
    def article(self) -> str:
        """The article number, or the title where the list has no numbers; empty for a row that is no product."""
        for target in ("article", "title.ko", "title.en"):
            for _column, cell in self._of(target):
                return " ".join(cell.text.split())
        return ""

    def data(self) -> dict[str, Any]:
        """Return what the row says about the entry; says the fate of each of its cells."""
        data: dict[str, Any] = {}
        price: dict[str, Any] = {}
        for number, cell in self.cells.items():
            column = self.columns.get(number)
            if column is None:
                self.ledger.list(cell.field, Message("store-import-column-unknown"), self.article)
            elif column.into in ("note", "ignore"):
                why = "store-import-kept-note" if column.into == "note" else "store-import-ignored-column"
                self.ledger.note(cell.field, Message(why), self.article)
            elif column.into not in ("price", "currency", "vat"):
                self._value(cell, column, price if column.into.startswith("price.") else data)
        texts = {into: data.pop(into, None) for into in TEXTS}
        data |= {into: wording.name(said) for into, said in texts.items() if said}
        if line := self._price():
            item = {"item": data["title"]} if "title" in data else {}
            data["prices"] = [{"key": KEY, **item, **line, **price}]
        elif price:
            data["prices"] = [{"key": KEY, **price}]
        return data

    def _of(self, target: str) -> Iterator[tuple[Column, Cell]]:
        for number, column in self.columns.items():
            if column.into == target and number in self.cells:
                yield column, self.cells[number]

    def _value(self, cell: Cell, column: Column, into: dict[str, Any]) -> None:
        """Put one cell into the data, or list it."""
        target = column.into
        value = _READERS.get(target, _text)(cell, column)
        if isinstance(value, Message):
            self.ledger.list(cell.field, value, self.article)
            return
        self.ledger.map(cell.field, target, self.article)
        if target == "article":
            return
        name, _dot, language = target.partition(".")
        if name == "price":
            into[language] = value
        elif language:
            into.setdefault(name, {})[language] = value
        elif target in PLACES:
            group, field = PLACES[target]
            into.setdefault(group, {})[field] = value
        else:
            into[target] = value

    def _price(self) -> dict[str, Any] | None:
        """Return the price line of the row; amounts that cannot be taken are listed."""
        stated = self._stated("currency")
        offers = [offer for column, cell in self._of("price") if (offer := self._offer(cell, column, stated))]
        line = price_line(offers, "prices.list", self.article, self.mapping, self.ledger) if offers else None
        if line is None:
            return None
        place = offers[0].place
        basis = {"ko": f"공급기업 가격표 {self.source}, {place}", "en": f"supplier's price list {self.source}, {place}"}
        return {**line, "basis": basis}

    def _stated(self, target: str) -> str:
        """Return what the row's own column says about currency or VAT, and keep it with the price."""
        for _column, cell in self._of(target):
            self.ledger.map(cell.field, f"prices.{target}", self.article)
            return cell.text.strip().casefold()
        return ""

    def _offer(self, cell: Cell, column: Column, stated: str) -> Offer | None:
        amount = _amount(cell)
        if isinstance(amount, Message):
            self.ledger.list(cell.field, amount, self.article)
            return None
        currency = amount.currency or CURRENCIES.get(stated, stated.upper()) or column.currency
        each = amount.value * TIMES.get(column.unit, 1) if currency == "KRW" else amount.value
        if (amount.vat or self._vat(column)) == "included":
            taken_out = self._without_tax(each, column, cell)
            if taken_out is None:
                return None
            each = taken_out
        return Offer(column.from_quantity, each, currency, (cell.field,), cell.place)

    def _vat(self, column: Column) -> Vat:
        said = self._stated("vat")
        if not said:
            return column.vat
        return "included" if "포함" in said.replace("미포함", "") or said.startswith("incl") else "excluded"

    def _without_tax(self, each: Decimal, column: Column, cell: Cell) -> Decimal | None:
        try:
            rate = Fraction(str(Ratio.read(column.vat_rate).to("1"))) if column.vat_rate else Fraction(0)
        except UnitError:
            rate = Fraction(0)
        if not 0 < rate < 1:
            self.ledger.list(cell.field, Message("store-import-price-with-tax"), self.article)
            return None
        won = rounded(Fraction(each) / (1 + rate))
        self.ledger.notice(cell.place, Message("store-import-vat-taken-out", before=f"{each:,}", after=f"{won:,}"))
        return Decimal(won)


def _amount(cell: Cell) -> Amount | Message:
    if cell.kind == "number":
        value = exact(cell.number)
        return Amount(value) if value is not None else Message("store-import-amount-unreadable", text=cell.text)
    return read_amount(cell.text)


def _text(cell: Cell, _column: Column) -> str | Message:
    return cell.text


def _quantity(cell: Cell, column: Column) -> str | Message:
    kind = QUANTITIES[column.into]
    said = f"{cell.text} {column.unit}" if column.unit and cell.text.replace(".", "").isdigit() else cell.text
    try:
        return str(kind.read(said))
    except UnitError:
        return Message("store-import-quantity-unreadable", text=cell.text)


def _day(cell: Cell, _column: Column) -> str | Message:
    from solution_store.importers.xml_values import day

    found = DAY.fullmatch(cell.text.strip())
    written = day(f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}") if found else None
    return written or Message("store-import-day-unreadable", text=cell.text)


def _ip(cell: Cell, _column: Column) -> str | Message:
    found = IP.fullmatch(cell.text.strip())
    return found[1].upper() if found else Message("store-import-quantity-unreadable", text=cell.text)


def _word(cell: Cell, column: Column) -> str | Message:
    said = cell.text.strip()
    return said if said in WORDS[column.into] else Message("store-import-word-unknown", text=said)


def _count(cell: Cell, _column: Column) -> int | Message:
    count = (
        cell.whole if cell.whole is not None else int(cell.text) if re.fullmatch(r"[1-9]\d{0,8}", cell.text) else None
    )
    return count if count is not None else Message("store-import-amount-unreadable", text=cell.text)


_READERS: dict[str, Callable[[Cell, Column], str | int | Message]] = {
    "lead_time": _quantity,
    "power": _quantity,
    "floor": _quantity,
    "valid_from": _day,
    "valid_until": _day,
    "price.valid_from": _day,
    "price.valid_until": _day,
    "ip": _ip,
    "kind": _word,
    "category": _word,
    "price.group": _word,
    "price.per": _word,
    "price.count": _count,
}
