"""The prices of a BMEcat article: tiers by lower bound, factor and price quantity, validity, and what a price type says about tax."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from configurator.basis.text import Message
from solution_store.importers import xml_values
from solution_store.importers.account import Ledger
from solution_store.importers.mapping import ColumnMapping
from solution_store.importers.offers import Offer, price_line
from solution_store.importers.xml_tree import Node

PRICE = ("ARTICLE_PRICE", "PRODUCT_PRICE")
WITH_TAX = ("gros_list", "nrp")  # list price with tax; recommended price to consumers
STARTS = ("valid_start_date", "VALID_START_DATE")
ENDS = ("valid_end_date", "VALID_END_DATE")


def price_lines(
    details: Sequence[Node], order: Node | None, article: str, mapping: ColumnMapping, ledger: Ledger
) -> list[dict[str, Any]]:
    """Return the price lines of an article, one for each validity, price type and currency; every field's fate is said."""
    lines: list[dict[str, Any]] = []
    for number, part in enumerate(details, 1):
        valid = _validity(part)
        for kind, offers in _by_kind(part, order, article, ledger).items():
            key = "-".join((*kind, *((str(number),) if len(details) > 1 else ())))
            line = price_line(offers, f"prices.{key}", article, mapping, ledger)
            if line:
                days = {into: day for into, (day, _fields) in valid.items()}
                lines.append({"key": key, **line, "basis": _basis(offers[0].place, kind[0]), **days})
                for into, (_day, fields) in valid.items():
                    for field in fields:
                        ledger.map(field, f"prices.{into}", article)
    return lines


def _validity(part: Node) -> dict[str, tuple[str, tuple[int, ...]]]:
    """Return the first and last day of the prices, each with the fields it was read from."""
    found: dict[str, tuple[str, tuple[int, ...]]] = {}
    for node in part.children:
        sign = node.attributes.get("type", "") if node.name == "DATETIME" else node.name
        into = "valid_from" if sign in STARTS else "valid_until" if sign in ENDS else ""
        written = node.first("DATE") or node
        day = xml_values.day(written.text)
        if into and day:
            own = node.fields() if written is not node else ()
            found[into] = (day, (*own, *written.fields()))
    return found


def _by_kind(part: Node, order: Node | None, article: str, ledger: Ledger) -> dict[tuple[str, str], list[Offer]]:
    kinds: dict[tuple[str, str], list[Offer]] = {}
    for node in part.all(*PRICE):
        kind = (node.attributes.get("price_type", "price"), node.said("PRICE_CURRENCY") or "KRW")
        offer = _offer(node, kind[1], order, article, ledger)
        if offer:
            kinds.setdefault(kind, []).append(offer)
    return kinds


def _offer(node: Node, currency: str, order: Node | None, article: str, ledger: Ledger) -> Offer | None:
    amount = xml_values.decimal(node.said("PRICE_AMOUNT"))
    factor = xml_values.decimal(node.said("PRICE_FACTOR") or "1")
    bound = xml_values.whole(node.said("LOWER_BOUND") or "1")
    units = xml_values.decimal((order.said("PRICE_QUANTITY") if order else "") or "1")
    read = tuple(_read(node, order if units != 1 else None))
    if amount is None or factor is None or bound is None or not units or units < 0 or bound < 1:
        ledger.list_all(read, Message("store-import-price-unreadable"), article)
        return None
    if node.attributes.get("price_type") in WITH_TAX:
        ledger.list_all(read, Message("store-import-price-with-tax"), article)
        return None
    each = amount * factor / units
    if each != each.quantize(Decimal("0.000001")):
        ledger.list_all(read, Message("store-import-price-unreadable"), article)
        return None
    if factor != 1 or units != 1:
        ledger.notice(
            node.path, Message("store-import-price-reckoned", amount=str(amount), each=f"{each.normalize():f}")
        )
    return Offer(bound, each if each == amount else each.normalize(), currency, read, node.path)


def _read(node: Node, order: Node | None) -> Iterator[int]:
    """Yield the fields an amount is read from."""
    for name in ("PRICE_AMOUNT", "PRICE_CURRENCY", "PRICE_FACTOR", "LOWER_BOUND"):
        for part in node.all(name):
            yield from part.fields()
    yield from node.fields()
    for part in order.all("PRICE_QUANTITY") if order else ():
        yield from part.fields()


def _basis(place: str, kind: str) -> dict[str, str]:
    return {
        "ko": f"공급기업 BMEcat 카탈로그의 가격({kind}), {place}",
        "en": f"price in the supplier's BMEcat catalogue ({kind}), {place}",
    }
