"""Prices as a source offers them, made into the price line of an entry: base, tiers, currency with its stated rate."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from configurator.basis.money import rounded
from configurator.basis.text import Message
from solution_store.importers.account import Ledger
from solution_store.importers.mapping import ColumnMapping


@dataclass(frozen=True, slots=True)
class Offer:
    """One amount ex VAT for one unit, from a quantity on; `fields` are the numbers of what it was read from."""

    from_quantity: int
    amount: Decimal
    currency: str
    fields: tuple[int, ...]
    place: str


def price_line(
    offers: Sequence[Offer], into: str, article: str, mapping: ColumnMapping, ledger: Ledger
) -> dict[str, Any] | None:
    """Return `won`, `tiers` and `foreign` of a price line, or None when no offer can be taken; every field's fate is said.

    An amount in another currency is reckoned with the rate the mapping states for it, and listed when it states none.
    """
    taken = [
        (offer, won)
        for offer in _ascending(offers, article, ledger)
        if (won := _won(offer, article, mapping, ledger)) is not None
    ]
    if not taken:
        return None
    (base, won), *more = taken
    for offer, _won_of_it in taken:
        for field in offer.fields:
            ledger.map(field, f"{into}.won" if offer is base else f"{into}.tiers", article)
    if base.from_quantity > 1:
        ledger.notice(base.place, Message("store-import-least-quantity", quantity=base.from_quantity))
    line: dict[str, Any] = {"won": won}
    if more:
        line["tiers"] = [{"from_quantity": offer.from_quantity, "won": tier} for offer, tier in more]
    if base.currency != "KRW":
        line["foreign"] = _foreign(base, mapping)
    return line


def _ascending(offers: Iterable[Offer], article: str, ledger: Ledger) -> list[Offer]:
    """Return the offers by quantity; a second one for the same quantity is listed."""
    kept: dict[int, Offer] = {}
    for offer in offers:
        if offer.from_quantity in kept:
            ledger.list_all(offer.fields, Message("store-import-second-price", quantity=offer.from_quantity), article)
        else:
            kept[offer.from_quantity] = offer
    return [kept[quantity] for quantity in sorted(kept)]


def _won(offer: Offer, article: str, mapping: ColumnMapping, ledger: Ledger) -> int | None:
    if offer.currency == "KRW":
        if offer.amount == offer.amount.to_integral_value():
            return int(offer.amount)
        ledger.list_all(offer.fields, Message("store-import-won-not-whole", text=str(offer.amount)), article)
        return None
    rate = next((rate for code, rate in mapping.rates.items() if code == offer.currency), None)
    if rate is None:
        ledger.list_all(offer.fields, Message("store-import-no-rate", currency=offer.currency), article)
        return None
    return int(rounded(offer.amount * rate.won))


def _foreign(offer: Offer, mapping: ColumnMapping) -> dict[str, Any]:
    rate = next(rate for code, rate in mapping.rates.items() if code == offer.currency)
    return {
        "currency": offer.currency,
        "amount": str(offer.amount),
        "rate": str(rate.won),
        "rate_date": rate.day.isoformat(),
    }
