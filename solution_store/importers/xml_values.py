"""What exchange files write in fixed forms: XML decimals, whole numbers and days. Unlike a price list they leave nothing to guess."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

DECIMAL = re.compile(r"[-+]?\d{1,15}(?:\.\d{1,9})?")
DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T.*|Z|[+-]\d\d:\d\d)?")


def decimal(text: str) -> Decimal | None:
    """Return an XML decimal, or None.

    >>> decimal("1499.5")
    Decimal('1499.5')
    """
    return Decimal(text) if DECIMAL.fullmatch(text) and text.isascii() else None


def whole(text: str) -> int | None:
    """Return a whole number even when it is written `100.0`, or None."""
    value = decimal(text)
    return int(value) if value is not None and value == value.to_integral_value() else None


def day(text: str) -> str | None:
    """Return a day as `YYYY-MM-DD`, or None when there is no such day."""
    found = DAY.fullmatch(text)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])).isoformat() if found else None
    except ValueError:
        return None
