"""The truths the prices of an entry must hold: one price for one thing at a time, tiers that fall, rates that agree."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations, pairwise

from configurator.basis.text import Argument, Money
from configurator.basis.vocabulary import Category, CostGroup, Kind
from configurator.catalog.entry import ForeignPrice, Price, Solution
from solution_store.rules.bounds import bound, planning_range

Args = dict[str, Argument]
CLOUD = "cloud-"  # how the official cloud categories begin
BOUGHT = {CostGroup.HARDWARE, CostGroup.AUTOMATION, CostGroup.SOFTWARE_DEVELOPMENT}  # groups of what is paid once


def prices_do_not_overlap(entry: Solution, _day: date) -> Iterator[Args]:
    """One item of one group has one price on each day."""
    for one, other in combinations(entry.prices, 2):
        if _same_thing(one, other) and one.valid_from <= other.valid_until and other.valid_from <= one.valid_until:
            yield {"place": f"prices.{other.key}", "other": one.key, "item": one.item}


def _same_thing(one: Price, other: Price) -> bool:
    return one.key != other.key and (one.item, one.group, one.per, one.specification, one.monthly) == (
        other.item,
        other.group,
        other.per,
        other.specification,
        other.monthly,
    )


def tiers_are_told_apart(entry: Solution, _day: date) -> Iterator[Args]:
    """Each quantity has one tier; a tier from the first unit on repeats the price itself."""
    for price in entry.prices:
        begins = [tier.from_quantity for tier in price.tiers]
        contradicts = any(tier.from_quantity == 1 and tier.won != price.won for tier in price.tiers)
        if contradicts or any(quantity < 1 for quantity in begins) or len(set(begins)) < len(begins):
            yield {"place": f"prices.{price.key}.tiers", "found": ", ".join(map(str, begins))}


def more_is_not_dearer(entry: Solution, _day: date) -> Iterator[Args]:
    """A unit costs no more when more are bought, and something in every tier."""
    for price in entry.prices:
        steps = [price.won, *(tier.won for tier in sorted(price.tiers, key=lambda tier: tier.from_quantity))]
        if price.tiers and (min(steps) <= 0 or any(after > before for before, after in pairwise(steps))):
            yield {"place": f"prices.{price.key}.tiers", "found": " → ".join(f"{won:,}" for won in steps)}


def won_follows_the_rate(entry: Solution, _day: date) -> Iterator[Args]:
    """The won of a price asked in another currency is amount × rate, rounded to the won."""
    for price in entry.prices:
        if price.foreign and price.won != in_won(price.foreign):
            args = {"amount": str(price.foreign.amount), "rate": str(price.foreign.rate)}
            expected = Money(in_won(price.foreign))
            yield {"place": f"prices.{price.key}.won", "won": Money(price.won), "expected": expected, **args}


def in_won(foreign: ForeignPrice) -> int:
    """Return a foreign price in won, half a won upwards."""
    return int((foreign.amount * foreign.rate).quantize(Decimal(1), ROUND_HALF_UP))


def rate_is_of_its_time(entry: Solution, day: date) -> Iterator[Args]:
    """The exchange rate was known when the price was made and is not older than a year before it begins."""
    for price in entry.prices:
        if price.foreign is None:
            continue
        noted = price.foreign.rate_date
        if noted > min(day, price.valid_until) or (price.valid_from - noted).days > bound("rate-age").high:
            args = {"noted": str(noted), "first": str(price.valid_from), "last": str(price.valid_until)}
            yield {"place": f"prices.{price.key}.foreign.rate_date", **args}


def cloud_costs_run_on(entry: Solution, _day: date) -> Iterator[Args]:
    """A cloud service says what it costs every month."""
    cloudy = entry.kind == Kind.CLOUD or entry.category.value.startswith(CLOUD)
    if cloudy and not any(price.monthly for price in entry.prices):
        yield {"place": "prices"}


def purchase_is_paid_once(entry: Solution, _day: date) -> Iterator[Args]:
    """What belongs to a group of purchases has no monthly price."""
    for price in entry.prices:
        if price.monthly and price.group in BOUGHT:
            yield {"place": f"prices.{price.key}.monthly", "item": price.item}


def price_is_in_the_planning_range(entry: Solution, _day: date) -> Iterator[Args]:
    """The sum paid once lies not far from what its kind is planned with; rent, bundles and simple systems have no such range."""
    usual = planning_range(entry.kind)
    once = sum(price.won * price.count for price in entry.prices if not price.monthly)
    rented = any(price.monthly for price in entry.prices)
    if usual is None or once <= 0 or rented or entry.bundle or entry.category == Category.SIMPLE_ICT:
        return
    spread = bound("price-spread").high
    if not usual.low / spread <= once <= usual.high * spread:
        yield {"place": "prices", "won": Money(once), "low": Money(usual.low), "high": Money(usual.high)}
