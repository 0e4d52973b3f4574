"""The sheet of cash: five years with payback, net present value and internal rate of return as formulas."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from configurator.proposal.sheets.cost_sheet import Costs
from configurator.proposal.sheets.grid import NONE, Grid
from configurator.proposal.sheets.input_sheet import Inputs
from configurator.proposal.voice import Voice

if TYPE_CHECKING:
    from configurator.project.study import Study

FIRST = 4  # row of year 0
YEAR, BENEFIT, RUNNING, OWN, OWN_SUM, TOTAL, TOTAL_SUM = range(7)
OWN_BACK, TOTAL_BACK = 8, 9  # helper columns: the payback, in the row of the last year below zero


@dataclass(frozen=True, slots=True)
class Cash:
    """The names of the cells with the results, on own share and total."""

    payback: tuple[str, str]
    npv: tuple[str, str]
    irr: tuple[str, str]
    benefit: str
    net: str


def write_cash(grid: Grid, study: Study, voice: Voice, inputs: Inputs, costs: Costs) -> Cash:
    """Write the cash flow with live formulas; return where the results stand."""
    grid.columns(16, 18, 18, 18, 20, 18, 20, 4, 12, 12)
    grid.text(0, 0, voice.text("proposal-sheet-cash"), grid.look.title)
    grid.text(1, 0, voice.text("proposal-sheet-cash-note"), grid.look.note)
    words = ("year-column", "benefit", "running", "net", "cumulated", "net-total", "cumulated-total")
    grid.heading(3, tuple(voice.text(f"proposal-cash-{word}") for word in words), 6)
    for column in (OWN_BACK, TOTAL_BACK):
        grid.text(3, column, voice.text("proposal-payback"), grid.look.head_right)
    years = study.returns.years
    _investment(grid, study, voice, costs)
    for place in range(1, len(years)):
        _year(grid, study, voice, inputs, costs, place)
    last = FIRST + len(years) - 1
    _below_zero(grid, study, last)
    return _results(grid, study, voice, inputs, costs, last)


def _investment(grid: Grid, study: Study, voice: Voice, costs: Costs) -> None:
    grid.text(FIRST, YEAR, voice.text("proposal-cash-start"))
    grid.number(FIRST, BENEFIT, 0)
    grid.number(FIRST, RUNNING, 0)
    for net, cumulated, cell, won in (
        (OWN, OWN_SUM, costs.own, study.estimate.own),
        (TOTAL, TOTAL_SUM, costs.total, study.estimate.total),
    ):
        grid.formula(FIRST, net, f"-{cell}", -won)
        grid.formula(FIRST, cumulated, _cell(FIRST, net), -won)


def _cell(row: int, column: int) -> str:
    return f"{chr(ord('A') + column)}{row + 1}"


def _year(grid: Grid, study: Study, voice: Voice, inputs: Inputs, costs: Costs, place: int) -> None:
    row, year = FIRST + place, study.returns.years[place]
    grid.text(row, YEAR, voice.text("proposal-cash-year", year=place))
    gains = "+".join(inputs.benefits) or "0"
    benefit = f"ROUND({inputs.first_year}*({gains}),0)" if place == 1 else gains
    grid.formula(row, BENEFIT, benefit, year.benefit)
    grid.formula(row, RUNNING, _running(costs, place), year.running)
    net = f"{_cell(row, BENEFIT)}-{_cell(row, RUNNING)}"
    for column, cumulated, value, whole in (
        (OWN, OWN_SUM, year.own_net, year.own_cumulated),
        (TOTAL, TOTAL_SUM, year.total_net, year.total_cumulated),
    ):
        grid.formula(row, column, net, value)
        grid.formula(row, cumulated, f"{_cell(row - 1, cumulated)}+{_cell(row, column)}", whole)


def _running(costs: Costs, year: int) -> str:
    """Return the formula of a year's running cost: each row less the months that are free or already paid."""
    if costs.running is None:
        return "0"
    amounts, free = costs.running
    left = f"({free}-{12 * (year - 1)})"
    unpaid = f"(({left}>0)*({left}<12)*{left}+({left}>=12)*12)"
    return f"SUMPRODUCT(ROUND({amounts}*(12-{unpaid})/12,0))"


def _below_zero(grid: Grid, study: Study, last: int) -> None:
    """Write, beside the last year that ends below zero, when within the next one the money is back."""
    for column, net, cumulated, values in (
        (OWN_BACK, OWN, OWN_SUM, [year.own_cumulated for year in study.returns.years]),
        (TOTAL_BACK, TOTAL, TOTAL_SUM, [year.total_cumulated for year in study.returns.years]),
    ):
        for place, row in enumerate(range(FIRST, last)):
            here, following = _cell(row, cumulated), f"{_cell(row + 1, cumulated)}:{_cell(last, cumulated)}"
            formula = f'IF(AND({here}<0,COUNTIF({following},"<0")=0),{place}-{here}/{_cell(row + 1, net)},0)'
            found = values[place] < 0 and not any(value < 0 for value in values[place + 1 :])
            back = place - values[place] / (values[place + 1] - values[place]) if found else 0
            grid.formula(row, column, formula, back, grid.look.years)


def _results(grid: Grid, study: Study, voice: Voice, inputs: Inputs, costs: Costs, last: int) -> Cash:
    back, row = study.returns, last + 2
    grid.heading(
        row, (voice.text("proposal-return"), voice.text("proposal-return-own"), voice.text("proposal-return-total")), 2
    )
    gains = "+".join(inputs.benefits) or "0"
    grid.text(row + 4, 0, voice.text("proposal-benefit-total"))
    benefit = grid.formula(row + 4, 1, gains, back.benefit_per_year)
    grid.text(row + 5, 0, voice.text("proposal-net"))
    net = grid.formula(row + 5, 1, f"{benefit}-{costs.running_total}", back.net_per_year)
    for place, key in enumerate(("proposal-payback", "proposal-return-npv", "proposal-return-irr"), start=1):
        grid.text(row + place, 0, voice.text(key))
    sides = (
        (1, OWN, OWN_SUM, OWN_BACK, back.payback_own, back.npv_own, back.irr_own),
        (2, TOTAL, TOTAL_SUM, TOTAL_BACK, back.payback_total, back.npv_total, back.irr_total),
    )
    paybacks, values, rates = [], [], []
    for column, flow, cumulated, helper, payback, npv, irr in sides:
        end, sums = _cell(last, cumulated), f"SUM({_cell(FIRST, helper)}:{_cell(last - 1, helper)})"
        later = f'IF({net}>0,{last - FIRST}-{end}/{net},"{NONE}")'
        paybacks.append(
            grid.formula(
                row + 1, column, f"IF({end}<0,{later},{sums})", NONE if payback is None else payback, grid.look.years
            )
        )
        first, rest = _cell(FIRST, flow), f"{_cell(FIRST + 1, flow)}:{_cell(last, flow)}"
        values.append(grid.formula(row + 2, column, f"ROUND({first}+NPV({inputs.discount},{rest}),0)", npv))
        rates.append(
            grid.formula(
                row + 3,
                column,
                f'IFERROR(IRR({first}:{_cell(last, flow)}),"{NONE}")',
                NONE if irr is None else irr,
                grid.look.share,
            )
        )
    return Cash((paybacks[0], paybacks[1]), (values[0], values[1]), (rates[0], rates[1]), benefit, net)
