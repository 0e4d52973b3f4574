"""What one unit costs: the tier of the quantity, and a foreign price at the exchange rate of the price date."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from configurator.basis.money import rounded
from configurator.catalog.entry import ForeignPrice, Price, Tier
from configurator.plan.exchange import SUPPLIERS_OWN, Exchange, ExchangeRate


@dataclass(frozen=True, slots=True)
class UnitPrice:
    """The won of one unit and how they came about.

    `tier` is the step of the price list the quantity reached. A `foreign` price was reckoned with `rate` (won for one unit of the
    currency) from `quoted`; where that is None the supplier's own rate was used, because no other is valid on the day.
    """

    won: int
    tier: Tier | None = None
    foreign: ForeignPrice | None = None
    rate: Decimal | None = None
    quoted: ExchangeRate | None = None


def unit_price(price: Price, quantity: int, exchange: Exchange = SUPPLIERS_OWN) -> UnitPrice:
    """Return what each unit of `price` costs when `quantity` of them are taken, in whole won ex VAT (or per month)."""
    tier = tier_for(price, quantity)
    if price.foreign is None:
        return UnitPrice(price.won if tier is None else tier.won, tier)
    quoted = exchange.rate(price.foreign.currency)
    rate = price.foreign.rate if quoted is None else quoted.won
    return UnitPrice(unit_won(price, tier, rate), tier, price.foreign, rate, quoted)


def tier_for(price: Price, quantity: int) -> Tier | None:
    """Return the step a quantity reaches, the highest of those that begin at or below it; None below the first."""
    reached = [tier for tier in price.tiers if tier.from_quantity <= abs(quantity)]
    return max(reached, key=lambda tier: tier.from_quantity, default=None)


def unit_won(price: Price, tier: Tier | None, rate: Decimal | None) -> int:
    """Return the won of one unit on a step at an exchange rate (None: a price in won).

    A step is written in won at the supplier's rate; at another rate it moves in proportion.
    """
    if price.foreign is None or rate is None:
        return price.won if tier is None else tier.won
    if tier is None:
        return rounded(Fraction(price.foreign.amount) * Fraction(rate))
    if rate == price.foreign.rate or price.foreign.rate <= 0:
        return tier.won
    return rounded(Fraction(tier.won) * Fraction(rate) / Fraction(price.foreign.rate))
