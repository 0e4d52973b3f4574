"""Amounts the way Korean price lists write them: grouped digits, 만 and 억, won signs, remarks about VAT. What is ambiguous is said."""

from __future__ import annotations

import itertools
import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from configurator.basis.text import Message
from solution_store.importers.limits import MOST_DIGITS

Vat = Literal["excluded", "included", ""]
CURRENCIES = {
    "₩": "KRW", "원": "KRW", "krw": "KRW", "won": "KRW", "$": "USD", "usd": "USD", "달러": "USD", "€": "EUR", "eur": "EUR", "유로": "EUR",
    "jpy": "JPY", "엔": "JPY", "cny": "CNY", "위안": "CNY", "rmb": "CNY",
}  # fmt: skip
TIMES = {"천": 1_000, "만": 10_000, "백만": 1_000_000, "천만": 10_000_000, "억": 100_000_000}
VAT = re.compile(
    r"[(\[]?\s*(?:v\.?a\.?t\.?|부가(?:가치)?세)\s*:?\s*(?P<sign>별도|미포함|제외|excl\w*|ex|포함|incl\w*|inc)\.?\s*[)\]]?"
)
WITHOUT = ("별도", "미포함", "제외", "ex")
GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?|\d{1,15}(?:\.\d{1,2})?|\d{1,15}")
AMBIGUOUS = re.compile(r"\d{1,3}(?:\.\d{3})+|\d{1,3}(?:\.\d{3})+,\d+|\d+,\d{1,2}|\d+\.\d{3,}")
SUM = re.compile(rf"(?:(?:{GROUPED.pattern})\s*(?:천만|백만|억|만|천)\s*)+(?:{GROUPED.pattern})?")
TERM = re.compile(rf"(?P<number>{GROUPED.pattern})\s*(?P<times>천만|백만|억|만|천)?")
LONGEST = 60  # signs; a longer cell is a sentence


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money as written: exact, its currency when it names one, and what it says about VAT."""

    value: Decimal
    currency: str = ""
    vat: Vat = ""


def read_amount(written: str) -> Amount | Message:
    """Return the amount a cell states, or why it cannot be taken as one.

    >>> read_amount("1억 2,000만원 (VAT 별도)")
    Amount(value=Decimal('120000000'), currency='KRW', vat='excluded')
    >>> read_amount("1.234").key
    'store-import-amount-ambiguous'
    """
    text = unicodedata.normalize("NFKC", written).strip().casefold().replace("₩", "₩")
    if len(text) > LONGEST:
        return Message("store-import-amount-unreadable", text=written[:LONGEST])
    text, vat = _without_vat(text)
    text, currency = _without_currency(text.replace("\\", "₩"))
    if currency is None or AMBIGUOUS.fullmatch(text):
        return Message("store-import-amount-ambiguous", text=written)
    value = _value(text)
    if value is None:
        return Message("store-import-amount-unreadable", text=written)
    return Amount(value, currency, vat)


def exact(number: float) -> Decimal | None:
    """Return what a number cell states, without the noise of its binary form; None when it is beyond any price."""
    if not abs(number) < 10**MOST_DIGITS:
        return None
    value = Decimal(repr(number)) if isinstance(number, float) else Decimal(number)
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def _without_vat(text: str) -> tuple[str, Vat]:
    found = VAT.search(text)
    if found is None:
        return text, ""
    rest = (text[: found.start()] + text[found.end() :]).strip()
    return rest, "excluded" if found["sign"].startswith(WITHOUT) else "included"


def _without_currency(text: str) -> tuple[str, str | None]:
    """Return the text without its currency, and the currency ("" without one, None when it names two)."""
    named = set()
    for sign, code in sorted(CURRENCIES.items(), key=lambda pair: -len(pair[0])):
        if text.startswith(sign):
            named.add(code)
            text = text.removeprefix(sign).strip()
        if text.endswith(sign):
            named.add(code)
            text = text.removesuffix(sign).strip()
    if len(named) > 1:
        return text, None
    return text.rstrip(" -"), next(iter(named), "")


def _value(text: str) -> Decimal | None:
    negative = text[:1] in ("-", "−", "△", "▲")
    body = text[1:].strip() if negative else text
    value: Decimal | None
    if GROUPED.fullmatch(body):
        value = Decimal(body.replace(",", ""))
    elif SUM.fullmatch(body):
        value = _summed(body)
    else:
        return None
    if value is None or value >= 10**MOST_DIGITS:
        return None
    whole = value.quantize(Decimal(1)) if value == value.to_integral_value() else value
    return -whole if negative else whole


def _summed(body: str) -> Decimal | None:
    """Add 억, 만 and units; None unless each is smaller than the one before (`1만 2억` is a slip)."""
    terms = [Decimal(found["number"].replace(",", "")) * _times(found) for found in TERM.finditer(body)]
    sizes = [_times(found) for found in TERM.finditer(body)]
    descending = all(later < earlier for earlier, later in itertools.pairwise(sizes))
    return sum(terms, Decimal(0)) if descending else None


def _times(found: re.Match[str]) -> int:
    return TIMES.get(found["times"] or "", 1)
