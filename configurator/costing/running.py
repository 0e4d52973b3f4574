"""Running cost: what the plan costs each year after hand-over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

from configurator.basis.money import rounded
from configurator.basis.text import Message
from configurator.basis.vocabulary import CostGroup
from configurator.catalog.entry import Catalogue, Solution
from configurator.costing.rows import purchase_row
from configurator.costing.shares import exact
from configurator.costing.sheet import Row
from configurator.costing.words import named
from configurator.line.model import Line
from configurator.plan.model import Option, Plan
from configurator.plan.quantities import PricedLine, priced_lines
from configurator.plan.rates import Rates

MONTHS = 12  # of a year


def running_rows(line: Line, plan: Plan, catalogue: Catalogue, rates: Rates, cloud_paid: int) -> tuple[Row, ...]:
    """Return the yearly rows: monthly prices and maintenance; `cloud_paid` months of cloud after hand-over are in the sheet."""
    rows: list[Row] = []
    for option in plan.options:
        solution = catalogue[option.solution]
        priced = priced_lines(option, solution, line, rates.exchange)
        rows.extend(_monthly(option, item, cloud_paid) for item in priced if item.price.monthly and item.amount)
        rows.extend(_maintenance(option, solution, priced))
    return tuple(rows)


def running_in(rows: Iterable[Row], year: int) -> int:
    """Return the running cost of one year (1 is the first after hand-over), less the months that are free or already paid."""
    return sum(rounded(Fraction(row.amount * _months_paid(row, year), MONTHS)) for row in rows)


def _months_paid(row: Row, year: int) -> int:
    free = row.free_months - MONTHS * (year - 1)
    return MONTHS - max(0, min(MONTHS, free))


def _monthly(option: Option, priced: PricedLine, cloud_paid: int) -> Row:
    free = cloud_paid if priced.price.group == CostGroup.CLOUD else 0
    return replace(purchase_row(option, priced, MONTHS), free_months=free)


def _maintenance(option: Option, solution: Solution, priced: Iterable[PricedLine]) -> Iterator[Row]:
    service = solution.service
    base = sum(item.amount for item in priced if not item.price.monthly)
    if service is None or service.yearly_share is None or base <= 0:
        return
    share = exact(service.yearly_share)
    amount = rounded(share * base)
    yield Row(
        group=CostGroup.OTHER,
        option=option.id,
        item=named("costing-item-maintenance", solution=solution.title),
        specification="",
        origin="KR",
        unit_price=amount,
        quantity=1,
        unit="a",
        amount=amount,
        basis=service.note or named("costing-basis-maintenance"),
        valid_until=None,
        formula=Message("costing-formula-maintenance", base=base, share=float(share * 100), free=service.free_months),
        free_months=service.free_months,
    )
