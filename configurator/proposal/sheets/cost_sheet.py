"""The sheet of costs: the official groups, who pays which part, and the running cost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from configurator.basis.vocabulary import CostGroup
from configurator.costing.remarks import remarks
from configurator.costing.sheet import Row
from configurator.proposal.chapters.cost import group_name, specification, unit_of
from configurator.proposal.sheets.grid import Grid
from configurator.proposal.sheets.input_sheet import Inputs
from configurator.proposal.sheets.price_cells import write_price
from configurator.proposal.voice import Voice

if TYPE_CHECKING:
    from configurator.project.study import Study

NUMBER, ITEM, SPECIFICATION, ORIGIN, QUANTITY, UNIT, PRICE, AMOUNT, BASIS, VALID = range(10)
FREE = VALID  # in the running cost the last column holds the free months


@dataclass(frozen=True, slots=True)
class Costs:
    """The names of the cells others refer to; `running` are the ranges of yearly amounts and free months."""

    groups: tuple[tuple[CostGroup, str], ...]
    total: str
    support: str
    own: str
    vat: str
    running: tuple[str, str] | None
    running_total: str


def write_costs(grid: Grid, study: Study, voice: Voice, inputs: Inputs) -> Costs:
    """Write the cost sheet with live formulas; return where the sums stand."""
    grid.columns(7, 38, 30, 8, 9, 8, 15, 17, 44, 12)
    grid.text(0, 0, voice.text("proposal-sheet-cost"), grid.look.title)
    grid.text(1, 0, voice.text("proposal-sheet-cost-note", day=voice.day(study.estimate.price_date)), grid.look.note)
    grid.heading(3, _titles(voice, "proposal-cost-valid"), 0)
    grid.sheet.freeze_panes(4, 2)
    row, groups = _groups(grid, study, voice, inputs, 4)
    total, support, own, vat, row = _sums(grid, study, voice, inputs, groups, row + 1)
    running, running_total = _running(grid, study, voice, inputs, row + 1)
    return Costs(tuple(groups.items()), total, support, own, vat, running, running_total)


def _titles(voice: Voice, last: str) -> tuple[str, ...]:
    words = ("number", "item", "specification", "origin", "quantity", "unit", "price", "amount", "basis")
    return (*(voice.text(f"proposal-cost-{word}") for word in words), voice.text(last))


def _groups(grid: Grid, study: Study, voice: Voice, inputs: Inputs, row: int) -> tuple[int, dict[CostGroup, str]]:
    found: dict[CostGroup, str] = {}
    present = [group for group in CostGroup if any(each.group == group for each in study.estimate.rows)]
    for number, group in enumerate(present, start=1):
        rows = [each for each in study.estimate.rows if each.group == group]
        for column in range(VALID + 1):
            grid.text(row, column, group_name(group, voice) if column == NUMBER else "", grid.look.group)
        first, last = (f"H{place}" for place in (row + 2, row + 1 + len(rows)))
        subtotal = grid.formula(
            row, AMOUNT, f"SUM({first}:{last})", study.estimate.group_total(group), grid.look.group_won
        )
        found[group] = subtotal
        for place, each in enumerate(rows, start=1):
            _row(grid, row + place, f"{number}.{place}", each, study, voice, inputs)
        row += 1 + len(rows)
    return row, found


def _row(grid: Grid, row: int, number: str, each: Row, study: Study, voice: Voice, inputs: Inputs) -> None:
    grid.text(row, NUMBER, number)
    grid.text(row, ITEM, voice.name(each.item))
    grid.text(row, SPECIFICATION, specification(each, voice), grid.look.note)
    grid.text(row, ORIGIN, voice.plain(each.origin))
    grid.number(row, QUANTITY, each.quantity, grid.look.input_number)
    grid.text(row, UNIT, unit_of(each.unit, voice))
    write_price(grid, row, PRICE, f"E{row + 1}", each, inputs.rates)
    grid.formula(row, AMOUNT, f"ROUND(G{row + 1}*E{row + 1},0)", each.amount)
    dated = [voice.text("proposal-price-day", day=voice.day(each.valid_from))] if each.valid_from else []
    said = (voice.say(remark) for remark in remarks(each, study.estimate.price_date))
    grid.text(row, BASIS, " · ".join((voice.name(each.basis), *dated, *said)), grid.look.note)
    grid.text(row, VALID, each.valid_until.isoformat() if each.valid_until else "")


def _sums(
    grid: Grid, study: Study, voice: Voice, inputs: Inputs, groups: dict[CostGroup, str], row: int
) -> tuple[str, str, str, str, int]:
    estimate = study.estimate
    staff = groups.get(CostGroup.PROJECT_STAFF, "0")
    of_groups = "+".join(groups.values()) or "0"
    total = _sum(grid, row, voice.text("proposal-cost-total"), of_groups, estimate.total, "total")
    by_terms = (
        f"INT(ROUND(MIN({inputs.support_share}*({total}-{inputs.not_counted}),{inputs.support_cap}),2)/1000)*1000"
    )
    support_label = voice.text(
        "proposal-support-assumed" if estimate.support and estimate.support.assumed else "proposal-support"
    )
    support = _sum(
        grid,
        row + 1,
        support_label,
        f"{by_terms}+{inputs.support_other}+{inputs.support_host}",
        estimate.support_amount,
        "plain",
    )
    own = _sum(grid, row + 2, voice.text("proposal-cost-own"), f"{total}-{support}", estimate.own, "strong")
    vat = _sum(
        grid,
        row + 3,
        voice.text("proposal-cost-vat"),
        f"ROUND({inputs.vat}*({total}-{staff}),0)",
        estimate.vat,
        "plain",
    )
    return total, support, own, vat, row + 4


def _sum(grid: Grid, row: int, label: str, formula: str, value: int, look: str) -> str:
    styles = {"total": (grid.look.total, grid.look.total_won), "strong": (grid.look.strong, grid.look.strong_won)}
    text, won = styles.get(look, (grid.look.text, grid.look.won))
    grid.text(row, ITEM, label, text)
    return grid.formula(row, AMOUNT, formula, value, won)


def _running(grid: Grid, study: Study, voice: Voice, inputs: Inputs, row: int) -> tuple[tuple[str, str] | None, str]:
    rows = study.estimate.running
    grid.text(row, NUMBER, voice.text("proposal-running"), grid.look.title)
    if not rows:
        grid.text(row + 1, ITEM, voice.text("proposal-running-none"), grid.look.note)
        return None, grid.formula(row + 2, AMOUNT, "0", 0, grid.look.strong_won)
    grid.heading(row + 1, _titles(voice, "proposal-running-free"), 0)
    first = row + 2
    for place, each in enumerate(rows):
        _row(grid, first + place, f"R.{place + 1}", each, study, voice, inputs)
        grid.number(first + place, FREE, each.free_months, grid.look.input_number)
    last = first + len(rows) - 1
    ranges = tuple(f"{grid.name(first, column)}:{grid.name(last, column).split('!')[1]}" for column in (AMOUNT, FREE))
    grid.text(last + 1, ITEM, voice.text("proposal-running-total"), grid.look.strong)
    total = grid.formula(last + 1, AMOUNT, f"SUM({ranges[0]})", study.estimate.running_per_year, grid.look.strong_won)
    return (ranges[0], ranges[1]), total
