"""Why the money changed between two states of a plan: quantity, price, rule, currency, subsidy; to the won.

The sheet is reckoned five times, each time with one more thing of the later state, in this order:

1. *quantity* — options, units, stations, days: how many, at the prices, steps and rates of before;
2. *price* — what the suppliers (or somebody by hand) ask, and discounts; a quantity stays on the step it was on;
3. *rule* — which step of a price list, wage table, months of the agreement apply to the later state;
4. *currency* — the exchange rates of the later price date.

Each cause is the difference of two neighbours, so their sum is the change of the total. *Subsidy* is what the programmes pay less than
before; with it the sum is the change of the own share. A line that is in one state only counts as quantity when its option came or
went, and as price when the supplier added or dropped it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from configurator.basis.ids import OptionId
from configurator.basis.text import Message, Name
from configurator.catalog.entry import Price
from configurator.costing.cause_notes import LAST, Cause, Counted, Pair, Stand, subsidy_notes, wage_tables, why
from configurator.costing.rows import surcharge_amounts, times_in_sheet, whole_days
from configurator.costing.words import named
from configurator.plan.model import Plan
from configurator.plan.prices import tier_for, unit_won
from configurator.plan.quantities import quantity
from configurator.plan.rates import Rates

CAUSES: tuple[Cause, ...] = ("quantity", "price", "rule", "currency", "subsidy")
STEPS = CAUSES[:LAST]  # of the sheet; the subsidy is a step of its own
STEP_QUANTITY, STEP_PRICE = 1, 2
Key = tuple[str, ...]  # what a line of one state has in common with its line in the other; the option comes first
Lines = Mapping[Key, tuple[Name, Counted]]


@dataclass(frozen=True, slots=True)
class Effect:
    """What one cause does to one row (or to the surcharges, the support), in won; never 0. `notes` name the rule or rate."""

    cause: Cause
    item: Name
    won: int
    option: OptionId | None = None
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Causes:
    """The change of total and own share with its effects; Σ by cause = change of the own share."""

    before: int  # total
    after: int
    own_before: int
    own_after: int
    effects: tuple[Effect, ...]

    def of(self, cause: Cause) -> int:
        """Return the won of one cause."""
        return sum(effect.won for effect in self.effects if effect.cause == cause)

    @property
    def by_cause(self) -> tuple[tuple[Cause, int], ...]:
        """Every cause with its won, in their order; zeros too."""
        return tuple((cause, self.of(cause)) for cause in CAUSES)

    @property
    def difference(self) -> int:
        """Won the total rose by."""
        return self.after - self.before

    @property
    def own_difference(self) -> int:
        """Won the own share rose by."""
        return self.own_after - self.own_before


def causes(before: Stand, after: Stand) -> Causes:
    """Return why the sheet of `after` differs from that of `before`; Σ of the four steps is the change of the total, to the won."""
    effects = (*_purchases(before, after), *_work(before, after), *_agreed(before, after), *_support(before, after))
    old, new = before.estimate, after.estimate
    return Causes(old.total, new.total, old.own, new.own, tuple(effect for effect in effects if effect.won))


# ── purchases ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _purchases(before: Stand, after: Stand) -> Iterator[Effect]:
    for pair in _pairs(_bought(before), _bought(after), before, after):
        amounts = [_amount(step, pair, before, after) for step in range(LAST + 1)]
        for cause, won in _steps(amounts):
            yield Effect(cause, pair.item, won, pair.option, why(cause, pair, before, after))


def _bought(stand: Stand) -> dict[Key, tuple[Name, Counted]]:
    found: dict[Key, tuple[Name, Counted]] = {}
    for option in stand.plan.options:
        solution = stand.catalogue[option.solution]
        for price in solution.prices:
            counted = Counted(quantity(price, option, solution, stand.line), price=price)
            found[_free(found, option.id, price.key)] = (price.item, counted)
    return found


def _amount(step: int, pair: Pair, before: Stand, after: Stand) -> int:
    """Return what a price line costs in the sheet of one step."""
    count, asked, stepped = pair.at(step, 1), pair.at(step, 2), pair.at(step, 3)
    if count is None or asked is None or stepped is None or asked.price is None:
        return 0
    rated = after if step == LAST else before
    rate = _rate(asked.price, pair, rated, step)
    won = unit_won(asked.price, tier_for(asked.price, stepped.number), rate)
    return won * count.number * times_in_sheet(asked.price, (after if step >= 3 else before).months)


def _rate(price: Price, pair: Pair, stand: Stand, step: int) -> Decimal | None:
    """Return the exchange rate of a step; a supplier that only reckons anew with its own rate moves the currency, not the price."""
    if price.foreign is None:
        return None
    quoted = stand.rates.exchange.rate(price.foreign.currency)
    if quoted is not None:
        return quoted.won
    old = pair.was.price.foreign if pair.was and pair.was.price else None
    kept = step < LAST and old is not None and old.currency == price.foreign.currency
    return old.rate if kept and old is not None else price.foreign.rate


# ── work ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _work(before: Stand, after: Stand) -> Iterator[Effect]:
    direct = [0] * (LAST + 1)
    for pair in _pairs(_worked(before), _worked(after), before, after, STEP_QUANTITY):
        amounts = [_wages(step, pair, before, after) for step in range(LAST + 1)]
        direct = [have + more for have, more in zip(direct, amounts, strict=True)]
        for cause, won in _steps(amounts):
            yield Effect(cause, pair.item, won, pair.option, why(cause, pair, before, after))
    on_top = [sum(surcharge_amounts(each, _tables(step, before, after))) for step, each in enumerate(direct)]
    for cause, won in _steps(on_top):
        notes = wage_tables(before, after) if cause == "rule" else ()
        yield Effect(cause, named("costing-cause-surcharges"), won, notes=notes)


def _worked(stand: Stand) -> dict[Key, tuple[Name, Counted]]:
    found: dict[Key, tuple[Name, Counted]] = {}
    for option in stand.plan.options:
        solution = stand.catalogue[option.solution]
        for labour in solution.labour:
            days = max(0, whole_days(labour, option, solution, stand.line))
            found[_free(found, option.id, labour.role.value, labour.task.ko)] = (
                labour.task,
                Counted(days, role=labour.role),
            )
    return found


def _wages(step: int, pair: Pair, before: Stand, after: Stand) -> int:
    count = pair.at(step, 1)
    if count is None or count.role is None:
        return 0
    return count.number * _tables(step, before, after).day(count.role)


def _tables(step: int, before: Stand, after: Stand) -> Rates:
    return after.rates if step >= 3 else before.rates


# ── discounts and support ───────────────────────────────────────────────────────────────────────────────────────────


def _agreed(before: Stand, after: Stand) -> Iterator[Effect]:
    old, new = _discounts(before.plan), _discounts(after.plan)
    for key in dict.fromkeys((*old, *new)):
        won = old.get(key, 0) - new.get(key, 0)
        yield Effect("price", named("costing-item-discount", label=key[0]), won)


def _discounts(plan: Plan) -> dict[Key, int]:
    found: dict[Key, int] = {}
    for discount in plan.discounts:
        found[_free(found, discount.label)] = discount.won
    return found


def _support(before: Stand, after: Stand) -> Iterator[Effect]:
    old, new = before.estimate, after.estimate
    notes = subsidy_notes(old.support, new.support)
    yield Effect("subsidy", named("costing-cause-support"), old.support_amount - new.support_amount, notes=notes)


# ── steps ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _steps(amounts: Sequence[int]) -> Iterator[tuple[Cause, int]]:
    for cause, (one, other) in zip(STEPS, itertools.pairwise(amounts), strict=True):
        if other != one:
            yield cause, other - one


def _pairs(old: Lines, new: Lines, before: Stand, after: Stand, inside: int = STEP_PRICE) -> Iterator[Pair]:
    """Yield the lines of both states side by side; one within an option that stays comes or goes at the step `inside`."""
    stays = {option.id for option in before.plan.options} & {option.id for option in after.plan.options}
    for key in dict.fromkeys((*old, *new)):
        (item, was), (name, now) = old.get(key, (None, None)), new.get(key, (None, None))
        option = OptionId(key[0])
        at = inside if option in stays else STEP_QUANTITY
        shown = name or item
        if shown is not None:
            yield Pair(shown, option, was, now, at if was is None else 0, at if now is None else LAST + 1)


def _free(taken: Mapping[Key, object], *key: str) -> Key:
    """Return a key nobody has: the second line of the same name gets a number."""
    number = next(count for count in itertools.count() if (*key, str(count)) not in taken)
    return (*key, str(number))
