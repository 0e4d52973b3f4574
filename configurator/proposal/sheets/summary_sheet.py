"""The first sheet: the sums and results, all taken from the other sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from configurator.proposal.chapters.cost import group_name
from configurator.proposal.chapters.front import proposal_number
from configurator.proposal.sheets.cash_sheet import Cash
from configurator.proposal.sheets.cost_sheet import Costs
from configurator.proposal.sheets.grid import NONE, Grid
from configurator.proposal.voice import Voice

if TYPE_CHECKING:
    from configurator.project.study import Study


Result = tuple[str, str, float | str, Any, Any]  # text key, cell, value, look of the text and of the number


def write_summary(grid: Grid, study: Study, voice: Voice, costs: Costs, cash: Cash) -> None:
    """Write the summary; each number refers to the sheet it is made on."""
    grid.columns(44, 22, 44)
    estimate = study.estimate
    grid.text(0, 0, voice.text("proposal-title", company=study.line.factory.name), grid.look.title)
    said = (
        voice.text("proposal-footer-number", number=proposal_number(study)),
        voice.text("proposal-footer-prices", day=voice.day(study.project.price_date)),
        voice.text("proposal-footer-valid", until=voice.day(estimate.valid_until)),
    )
    grid.text(1, 0, " · ".join(said), grid.look.note)
    grid.heading(3, (voice.text("proposal-cost-sum"), voice.text("proposal-won")), 1)
    for place, (group, cell) in enumerate(costs.groups):
        grid.text(4 + place, 0, group_name(group, voice))
        grid.formula(4 + place, 1, cell, estimate.group_total(group))
    row = 4 + len(costs.groups)
    for place, (key, cell, value, text, number) in enumerate(_results(grid, study, costs, cash)):
        grid.text(row + place, 0, voice.text(key), text)
        grid.formula(row + place, 1, cell, value, number)


def _results(grid: Grid, study: Study, costs: Costs, cash: Cash) -> tuple[Result, ...]:
    estimate, back, look = study.estimate, study.returns, grid.look
    payback = NONE if back.payback_own is None else back.payback_own
    rate = NONE if back.irr_own is None else back.irr_own
    return (
        ("proposal-cost-total", costs.total, estimate.total, look.total, look.total_won),
        ("proposal-support", costs.support, estimate.support_amount, look.text, look.won),
        ("proposal-cost-own", costs.own, estimate.own, look.strong, look.strong_won),
        ("proposal-cost-vat", costs.vat, estimate.vat, look.text, look.won),
        ("proposal-running-total", costs.running_total, estimate.running_per_year, look.text, look.won),
        ("proposal-benefit-total", cash.benefit, back.benefit_per_year, look.text, look.won),
        ("proposal-net", cash.net, back.net_per_year, look.strong, look.strong_won),
        ("proposal-payback", cash.payback[0], payback, look.strong, look.years),
        ("proposal-return-npv", cash.npv[0], back.npv_own, look.strong, look.strong_won),
        ("proposal-return-irr", cash.irr[0], rate, look.text, look.share),
    )
