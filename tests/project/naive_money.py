"""What a plan costs, worked out naively: the causes of a change must add up to it, to the won. Shares nothing with `costing`."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from math import ceil

from configurator.catalog.entry import Price
from configurator.costing.causes import Causes
from configurator.plan.exchange import exchange_rates
from configurator.plan.model import Option
from configurator.project.model import Project
from configurator.project.study import Study


def check_causes(found: Causes, before: Project, after: Project) -> None:
    """The causes add up to the difference of two totals a naive reader computes."""
    wons = dict(found.by_cause)
    assert found.after - found.before == naive_total(after) - naive_total(before)
    assert sum(wons.values()) - wons["subsidy"] == naive_total(after) - naive_total(before)
    assert sum(wons.values()) == found.own_after - found.own_before


def naive_total(project: Project) -> int:
    """Reckon the sheet: purchases at their step and rate, cloud for the agreement, work with overhead and fee, less discounts."""
    study = Study(project)
    rates, months = study.rates, study.stand.months
    total, direct = -sum(discount.won for discount in project.plan.discounts), 0
    for option in project.plan.options:
        entry = next(each for each in project.entries if each.id == option.solution)
        for each in entry.prices:
            number = naive_quantity(each, option, len(project.line.stations))
            total += number * naive_unit(each, number, project.price_date) * (months if each.monthly else 1)
        for work in entry.labour:
            days = ceil(round(work.days + work.days_per_station * len(project.line.stations), 6))
            direct += days * rates.day(work.role)
    overhead = half_up(Fraction(str(rates.overhead)) * direct)
    return total + direct + overhead + half_up(Fraction(str(rates.fee)) * (direct + overhead))


def naive_quantity(each: Price, option: Option, stations: int) -> int:
    """Return how many of a price line, as its rule says or a hand set."""
    for amount in option.amounts:
        if amount.price == each.key:
            return amount.quantity
    times = {"site": 1, "station": stations * each.count * option.units, "unit": each.count * option.units}
    return times[each.per]


def naive_unit(each: Price, number: int, day: date) -> int:
    """Return the won of one unit."""
    step = max(
        (tier for tier in each.tiers if tier.from_quantity <= number), key=lambda tier: tier.from_quantity, default=None
    )
    won = each.won if step is None else step.won
    if each.foreign is None:
        return won
    asked_ = each.foreign
    rows = [
        row for row in exchange_rates() if row.currency == asked_.currency and row.valid_from <= day <= row.valid_until
    ]
    rate = Fraction(rows[-1].won if rows else asked_.rate)
    return half_up(Fraction(asked_.amount) * rate if step is None else Fraction(won) * rate / Fraction(asked_.rate))


def half_up(amount: Fraction) -> int:
    """Round to the won, halves up (amounts here are never negative)."""
    return int((Decimal(amount.numerator) / Decimal(amount.denominator)).quantize(Decimal(1), ROUND_HALF_UP))
