"""Unit prices of the workbook: a number, or a live formula where a tier or an exchange rate gives it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from configurator.catalog.entry import Price, Tier
from configurator.costing.remarks import figure
from configurator.costing.sheet import Row
from configurator.plan.prices import UnitPrice
from configurator.proposal.sheets.grid import Grid
from configurator.proposal.voice import Voice

if TYPE_CHECKING:
    from configurator.project.study import Study

RateKey = tuple[str, Decimal, date]  # currency, won for one unit, since
RateCells = Mapping[RateKey, str]
EXACT = 6  # digits kept before won are rounded, so that a half is a half in binary too


def write_rates(grid: Grid, study: Study, voice: Voice, row: int) -> RateCells:
    """Write each exchange rate the sheet uses with its source as an input; return where each stands."""
    used: dict[RateKey, UnitPrice] = {}
    for each in (*study.estimate.rows, *study.estimate.running):
        if each.priced and (key := rate_key(each.priced.unit)):
            used.setdefault(key, each.priced.unit)
    if not used:
        return {}
    titles = ("proposal-assumption", "proposal-assumption-value", "proposal-assumption-source")
    grid.heading(row, tuple(voice.text(title) for title in titles), 0)
    return {
        key: _rate(grid, row + place, key, unit, voice)
        for place, (key, unit) in enumerate(sorted_by_key(used), start=1)
    }


def sorted_by_key(used: Mapping[RateKey, UnitPrice]) -> list[tuple[RateKey, UnitPrice]]:
    """Return the rates in the order of currency, rate and day."""
    return sorted(used.items(), key=lambda pair: pair[0])


def rate_key(unit: UnitPrice) -> RateKey | None:
    """Return what tells one exchange rate from another; None for a price in won."""
    if unit.foreign is None or unit.rate is None:
        return None
    return unit.foreign.currency, unit.rate, unit.quoted.valid_from if unit.quoted else unit.foreign.rate_date


def rate_note(unit: UnitPrice, voice: Voice) -> str:
    """Return source, validity and mark of an exchange rate."""
    quoted = unit.quoted
    if quoted is None:
        day = unit.foreign.rate_date if unit.foreign else None
        return voice.text("proposal-input-exchange-own", day=voice.day(day))
    return f"{voice.name(quoted.source)}, {quoted.valid_from} ~ {quoted.valid_until} [{quoted.mark}]"


def write_price(grid: Grid, row: int, column: int, quantity: str, each: Row, rates: RateCells) -> None:
    """Write the unit price of a row: what the tier of the `quantity` cell and the cell of the exchange rate give."""
    formula = _formula(each, quantity, rates)
    if formula is None:
        grid.number(row, column, each.unit_price, grid.look.input_won)
    else:
        grid.formula(row, column, formula, each.unit_price, grid.look.won)


def _formula(each: Row, quantity: str, rates: RateCells) -> str | None:
    priced = each.priced
    if priced is None or (not priced.price.tiers and priced.unit.foreign is None):
        return None
    key = rate_key(priced.unit)
    rate = rates[key] if key else ""
    if (
        priced.price.monthly or each.quantity != priced.quantity
    ):  # the cell counts months too: the step is not read from it
        return _won(priced.price, priced.unit.tier, rate) if rate else None
    text = _won(priced.price, None, rate)
    for tier in sorted(priced.price.tiers, key=lambda tier: tier.from_quantity):
        text = f"IF({quantity}>={tier.from_quantity},{_won(priced.price, tier, rate)},{text})"
    return text


def _won(price: Price, tier: Tier | None, rate: str) -> str:
    if price.foreign is None:
        return str(price.won if tier is None else tier.won)
    if tier is None:
        return f"ROUND(ROUND({price.foreign.amount:f}*{rate},{EXACT}),0)"
    return f"ROUND(ROUND({tier.won}*{rate}/{price.foreign.rate:f},{EXACT}),0)"


def _rate(grid: Grid, row: int, key: RateKey, unit: UnitPrice, voice: Voice) -> str:
    grid.text(row, 0, voice.text("proposal-input-exchange", currency=key[0]))
    grid.text(row, 2, rate_note(unit, voice), grid.look.note)
    return grid.number(row, 1, float(key[1]), grid.look.input_number)


def rate_facts(study: Study, voice: Voice) -> Iterator[tuple[str, str, str, str]]:
    """Yield each exchange rate used as an assumption: name, value, kind of source, source."""
    rows = (*study.estimate.rows, *study.estimate.running)
    used = {key: row.priced.unit for row in rows if row.priced and (key := rate_key(row.priced.unit))}
    for key, unit in sorted_by_key(used):
        kind = "published" if unit.quoted and unit.quoted.mark in ("S", "S2", "C") else "assumed"
        yield voice.text("proposal-input-exchange", currency=key[0]), figure(key[1]), kind, rate_note(unit, voice)
