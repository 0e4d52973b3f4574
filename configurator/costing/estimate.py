"""The cost sheet of a plan: rows in the official groups, support, own share, VAT and running cost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from configurator.assessment.maturity import SystemMatrix
from configurator.basis.errors import ConfiguratorError
from configurator.basis.money import rounded
from configurator.basis.text import Message
from configurator.basis.vocabulary import CostGroup
from configurator.catalog.entry import Catalogue, Solution
from configurator.costing.rates import rates_note
from configurator.costing.remarks import rate_notes
from configurator.costing.rows import labour_rows, sheet_rows, surcharges
from configurator.costing.running import running_rows
from configurator.costing.sheet import Estimate, Row, Support
from configurator.costing.support import Programme, agreement_months, support_for
from configurator.costing.terms import terms_on
from configurator.line.model import Line
from configurator.plan.model import Option, Plan
from configurator.plan.quantities import priced_lines
from configurator.plan.rates import Rates


def estimate(
    line: Line,
    plan: Plan,
    catalogue: Catalogue,
    day: date,
    rates: Rates,
    programme: Programme | None = None,
    before: SystemMatrix | None = None,
    after: SystemMatrix | None = None,
) -> Estimate:
    """Return the cost sheet of `plan` at the prices of `day`; `before` and `after` are the system matrix today and with the plan.

    Σ of the rows is the total, to the won. Raises `ConfiguratorError` naming every chosen solution the catalogue lacks.
    """
    _all_known(plan, catalogue)
    months = agreement_months(programme, before, after)
    rows = sheet_rows(line, plan, catalogue, rates, months)
    support = support_for(programme, rows, line, plan, catalogue, day, before, after) if programme else None
    running = running_rows(line, plan, catalogue, rates, min(months, terms_on(day).after_service.months))
    notes = (*_notes(rates, day, plan, catalogue, line), *rate_notes((*rows, *running)))
    return _summed(rows, running, support, day, notes)


def option_cost(option: Option, solution: Solution, line: Line, rates: Rates) -> int:
    """Return what one option costs once, ex VAT: its purchases and its labour with overhead and fee (no monthly prices)."""
    labour = tuple(labour_rows(option, solution, line, rates))
    priced = priced_lines(option, solution, line, rates.exchange)
    purchases = sum(item.amount for item in priced if not item.price.monthly)
    return purchases + sum(row.amount for row in (*labour, *surcharges(labour, rates)))


def _summed(
    rows: tuple[Row, ...], running: tuple[Row, ...], support: Support | None, day: date, notes: tuple[Message, ...]
) -> Estimate:
    total = sum(row.amount for row in rows)
    taxable = total - sum(row.amount for row in rows if row.group == CostGroup.PROJECT_STAFF)
    vat = terms_on(day).vat.exact
    paid = support.request + support.host_amount if support else 0
    ends = [row.valid_until for row in (*rows, *running) if row.valid_until is not None]
    return Estimate(
        rows=rows,
        total=total,
        support=support,
        support_amount=paid,
        own=total - paid,
        vat=rounded(vat * taxable),
        running=running,
        running_per_year=sum(row.amount for row in running),
        price_date=day,
        valid_until=min(ends, default=None),
        expired=_expired((*rows, *running), day),
        notes=notes,
        vat_rate=float(vat),
        taxable=taxable,
    )


def _expired(rows: Iterable[Row], day: date) -> tuple[str, ...]:
    late = (row for row in rows if row.valid_until is not None and row.valid_until < day)
    return tuple(dict.fromkeys(f"{row.option}/{row.item}" for row in late))


def _notes(rates: Rates, day: date, plan: Plan, catalogue: Catalogue, line: Line) -> tuple[Message, ...]:
    used = any(any(labour_rows(option, catalogue[option.solution], line, rates)) for option in plan.options)
    note = rates_note(rates, day) if used else None
    return (note,) if note else ()


def _all_known(plan: Plan, catalogue: Catalogue) -> None:
    missing: Sequence[str] = [option.solution for option in plan.options if option.solution not in catalogue]
    if missing:
        raise ConfiguratorError(Message("costing-entry-unknown", solutions=tuple(dict.fromkeys(missing))))
