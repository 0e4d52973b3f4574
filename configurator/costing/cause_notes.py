"""Two states of a plan line by line, and why a line's money changed, as sentences that name the step, the table or the rate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from configurator.basis.ids import OptionId
from configurator.basis.text import Message, Name
from configurator.basis.vocabulary import Role
from configurator.catalog.entry import Catalogue, Price, Tier
from configurator.costing.remarks import figure
from configurator.costing.sheet import Estimate, Support
from configurator.line.model import Line
from configurator.plan.model import Plan
from configurator.plan.prices import tier_for, unit_price
from configurator.plan.rates import Rates

Cause = Literal["quantity", "price", "rule", "currency", "subsidy"]
LAST = 4  # steps of the sheet: quantity, price, rule, currency


@dataclass(frozen=True, slots=True)
class Stand:
    """One state of a plan with its sheet."""

    line: Line
    plan: Plan
    catalogue: Catalogue
    rates: Rates
    estimate: Estimate
    months: int  # of the agreement, for which cloud fees are in the sheet


@dataclass(frozen=True, slots=True)
class Counted:
    """How many of a price (units) or of a role (whole days)."""

    number: int
    price: Price | None = None
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """A price line or labour line before and after; None where it is not there."""

    item: Name
    option: OptionId
    was: Counted | None
    now: Counted | None
    starts: int = 0  # the step (1 quantity, 2 price) it comes in when it was not there before
    ends: int = LAST + 1  # the step it goes when it is not there afterwards

    def at(self, step: int, since: int) -> Counted | None:
        """Return the line as `since` a step makes it that of afterwards; None while it is not there."""
        if not self.starts <= step < self.ends:
            return None
        return self.now if self.now is not None and (step >= since or self.was is None) else self.was


def why(cause: Cause, pair: Pair, before: Stand, after: Stand) -> tuple[Message, ...]:
    """Return what a cause did to a line."""
    if cause == "quantity":
        return tuple(_counted(pair))
    if cause == "price":
        return tuple(_asked(pair))
    return tuple(_ruled(pair, before, after) if cause == "rule" else _rated(pair, before, after))


def subsidy_notes(old: Support | None, new: Support | None) -> tuple[Message, ...]:
    """Return which programme paid before and pays now, and what limits it now."""
    none = Message("costing-cause-no-programme")
    names = {"before": old.name if old else none, "after": new.name if new else none}
    same = old is not None and new is not None and old.programme == new.programme
    changed = () if same or old is new else (Message("costing-cause-programme", **names),)
    return (*changed, *(new.limits if new else ()))


def wage_tables(before: Stand, after: Stand) -> tuple[Message, ...]:
    """Return which wage table was used before and is used now; empty when it is the same."""
    old, new = before.rates, after.rates
    if (old.valid_from, old.source) == (new.valid_from, new.source):
        return ()
    years = {"before": str(old.valid_from.year), "after": str(new.valid_from.year)}
    return (Message("costing-cause-wages", **years, source=new.source),)


def _counted(pair: Pair) -> Iterator[Message]:
    if pair.was is None:
        yield Message("costing-cause-added")
    elif pair.now is None:
        yield Message("costing-cause-removed")
    else:
        yield Message("costing-cause-quantity", before=pair.was.number, after=pair.now.number)


def _asked(pair: Pair) -> Iterator[Message]:
    old, new = (each.price if each else None for each in (pair.was, pair.now))
    if old is None or pair.was is None:
        yield Message("costing-cause-price-added")
    elif new is None:
        yield Message("costing-cause-price-removed")
    else:
        number = pair.was.number
        prices = {"before": unit_price(old, number).won, "after": unit_price(new, number).won}
        yield Message("costing-cause-price", **prices, basis=new.basis)


def _ruled(pair: Pair, before: Stand, after: Stand) -> Iterator[Message]:
    if pair.now is not None and pair.now.role is not None:
        yield from wage_tables(before, after)
    elif pair.now is not None and pair.now.price is not None:
        price, was = pair.now.price, pair.was or pair.now
        old, new = tier_for(price, was.number), tier_for(price, pair.now.number)
        if old != new:
            yield Message("costing-cause-tier", before=_start(old), after=_start(new))
        if price.monthly and before.months != after.months:
            yield Message("costing-cause-months", before=before.months, after=after.months)


def _start(tier: Tier | None) -> int:
    return tier.from_quantity if tier else 1


def _rated(pair: Pair, before: Stand, after: Stand) -> Iterator[Message]:
    price = pair.now.price if pair.now else None
    if price is None or price.foreign is None:
        return
    old = pair.was.price if pair.was and pair.was.price else price
    one, other = unit_price(old, 1, before.rates.exchange), unit_price(price, 1, after.rates.exchange)
    if one.rate is not None and other.rate is not None:
        rates = {"before": figure(one.rate), "after": figure(other.rate)}
        source = other.quoted.source if other.quoted else Message("costing-cause-own-rate")
        yield Message("costing-cause-rate", currency=price.foreign.currency, **rates, source=source)
