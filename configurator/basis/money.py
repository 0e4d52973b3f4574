"""Won: whole numbers, rounded in named places only."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import NewType

Won = NewType("Won", int)

EOK = 100_000_000  # 억
MAN = 10_000  # 만


def rounded(amount: Decimal | Fraction | float | int) -> Won:
    """Round to the whole won, halves away from zero (the one place where money is rounded).

    >>> rounded(Fraction(5, 2))
    3
    """
    exact = Decimal(amount.numerator) / Decimal(amount.denominator) if isinstance(amount, Fraction) else Decimal(amount)
    return Won(int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP)))


def floored_to_thousand(amount: int) -> Won:
    """Drop what is under 1,000 won, as support requests demand ("1,000원 미만 절삭", cost-sheet form of the programme system).

    >>> floored_to_thousand(134_555_999)
    134555000
    """
    return Won(amount // 1000 * 1000)


def in_korean(amount: int) -> str:
    """Write an amount the way a Korean reads it, to the 만.

    >>> in_korean(134_553_210)
    '1억 3,455만 원'
    """
    sign, size = ("−" if amount < 0 else ""), abs(amount)
    if size < MAN:
        return f"{sign}{size:,}원"
    eok, man = divmod(size // MAN, EOK // MAN)
    parts = ([f"{eok:,}억"] if eok else []) + ([f"{man:,}만"] if man else [])
    return f"{sign}{' '.join(parts)} 원"


def in_english(amount: int) -> str:
    """Write an amount for an English reader, in millions of won once it is that large.

    >>> in_english(134_553_210)
    'KRW 134.55 million'
    """
    sign, size = ("−" if amount < 0 else ""), abs(amount)
    if size < 1_000_000:
        return f"{sign}KRW {size:,}"
    return f"{sign}KRW {Decimal(size) / 1_000_000:,.2f} million"
