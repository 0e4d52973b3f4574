"""Rows of the cost sheet: purchases, labour with overhead and fee, discounts. Each amount is unit price × quantity, to the won."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil

from configurator.basis.money import rounded
from configurator.basis.text import Message
from configurator.basis.vocabulary import CostGroup, Role
from configurator.catalog.entry import Catalogue, Labour, Price, Solution
from configurator.costing.shares import fraction
from configurator.costing.sheet import Row
from configurator.costing.words import named
from configurator.line.model import Line
from configurator.plan.model import Option, Plan
from configurator.plan.quantities import PricedLine, labour_days, priced_lines
from configurator.plan.rates import Rates

ORDER = {group: place for place, group in enumerate(CostGroup)}
NEAR_WHOLE = 6  # decimals that count when days are rounded up, so that 3.0000000000000004 stays 3


def sheet_rows(line: Line, plan: Plan, catalogue: Catalogue, rates: Rates, months: int) -> tuple[Row, ...]:
    """Return the rows of the sheet in the official order of groups; cloud fees for the `months` of the agreement."""
    rows: list[Row] = []
    labour: list[Row] = []
    for option in plan.options:
        solution = catalogue[option.solution]
        rows.extend(_purchases(option, solution, line, rates, months))
        labour.extend(labour_rows(option, solution, line, rates))
    rows.extend((*labour, *surcharges(labour, rates), *_discounts(plan)))
    return tuple(sorted(rows, key=lambda row: ORDER[row.group]))


def whole_days(labour: Labour, option: Option, solution: Solution, line: Line) -> int:
    """Return the person-days of one labour line, rounded up: the official form takes whole days only."""
    return ceil(round(labour_days(labour, option, solution, line), NEAR_WHOLE))


def labour_rows(option: Option, solution: Solution, line: Line, rates: Rates) -> Iterator[Row]:
    """Yield the direct labour (직접인건비) of an option: day rate of the role × days."""
    for labour in solution.labour:
        days = whole_days(labour, option, solution, line)
        if days > 0:
            yield _labour_row(labour, option, days, rates)


def surcharges(labour: Iterable[Row], rates: Rates) -> tuple[Row, ...]:
    """Return overhead (제경비) and fee (기술료) on the whole direct labour, at the ceilings the cost-sheet form allows."""
    direct = sum(row.amount for row in labour)
    if direct <= 0:
        return ()
    overhead, fee = surcharge_amounts(direct, rates)
    return (
        _surcharge("overhead", overhead, Message("costing-formula-overhead", base=direct, share=rates.overhead * 100)),
        _surcharge("fee", fee, Message("costing-formula-fee", base=direct + overhead, share=rates.fee * 100)),
    )


def surcharge_amounts(direct: int, rates: Rates) -> tuple[int, int]:
    """Return overhead and fee on so much direct labour, in won."""
    overhead = rounded(fraction(rates.overhead) * max(0, direct))
    return overhead, rounded(fraction(rates.fee) * (max(0, direct) + overhead))


def _labour_row(labour: Labour, option: Option, days: int, rates: Rates) -> Row:
    rate = rates.day(labour.role)
    role = Message(role_key(labour.role))
    return Row(
        group=CostGroup.SOFTWARE_DEVELOPMENT,
        option=option.id,
        item=labour.task,
        specification=labour.role.value,
        origin="KR",
        unit_price=rate,
        quantity=days,
        unit="M/D",
        amount=rate * days,
        basis=rates.source,
        valid_until=None,
        valid_from=rates.valid_from,
        formula=Message("costing-formula-labour", role=role, rate=rate, days=days),
    )


def role_key(role: Role) -> str:
    """Return the message key of a role's official name."""
    return f"costing-role-{role.value}"


def _surcharge(key: str, amount: int, formula: Message) -> Row:
    return Row(
        group=CostGroup.SOFTWARE_DEVELOPMENT,
        option=None,
        item=named(f"costing-item-{key}"),
        specification="",
        origin="KR",
        unit_price=amount,
        quantity=1,
        unit="1",
        amount=amount,
        basis=named("costing-basis-ceilings"),
        valid_until=None,
        formula=formula,
    )


def _purchases(option: Option, solution: Solution, line: Line, rates: Rates, months: int) -> Iterator[Row]:
    for priced in priced_lines(option, solution, line, rates.exchange):
        times = times_in_sheet(priced.price, months)
        if priced.quantity * times != 0:
            yield purchase_row(option, priced, times)


def times_in_sheet(price: Price, months: int) -> int:
    """Return how often a price counts in the sheet: once; a cloud fee for each month of the agreement; other monthly prices never."""
    if not price.monthly:
        return 1
    return months if price.group == CostGroup.CLOUD else 0


def purchase_row(option: Option, priced: PricedLine, months: int = 1) -> Row:
    """Return the row of one price line; a monthly one for so many months."""
    price, quantity = priced.price, priced.quantity * months
    return Row(
        group=price.group,
        option=option.id,
        item=price.item,
        specification=price.specification,
        origin=price.origin,
        unit_price=priced.unit.won,
        quantity=quantity,
        unit="month" if price.monthly else "ea",
        amount=priced.unit.won * quantity,
        basis=price.basis,
        valid_until=price.valid_until,
        formula=_formula(priced, months),
        price=price.key,
        valid_from=price.valid_from,
        priced=priced,
    )


def _formula(priced: PricedLine, months: int) -> Message:
    price, args = priced.price, {"price": priced.unit.won, "quantity": priced.quantity}
    if price.monthly:
        return Message("costing-formula-months", **args, months=months)
    return Message(f"costing-formula-per-{price.per}", **args)


def _discounts(plan: Plan) -> Iterator[Row]:
    for discount in plan.discounts:
        yield Row(
            group=CostGroup.OTHER,
            option=None,
            item=named("costing-item-discount", label=discount.label),
            specification="",
            origin="KR",
            unit_price=-discount.won,
            quantity=1,
            unit="1",
            amount=-discount.won,
            basis=named("costing-basis-discount"),
            valid_until=None,
            formula=Message("costing-formula-discount", won=discount.won),
        )
