"""The sheet of inputs: what may be changed to see what follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from configurator.basis.money import floored_to_thousand
from configurator.costing.terms import terms_on
from configurator.proposal.sheets.grid import Grid
from configurator.proposal.sheets.price_cells import RateCells, write_rates
from configurator.proposal.voice import Voice

if TYPE_CHECKING:
    from configurator.project.study import Study


Row = tuple[str, float, str]  # text key, value, source
SHARES = 4  # of the inputs, the first


@dataclass(frozen=True, slots=True)
class Inputs:
    """The names of the input cells."""

    vat: str
    support_share: str
    support_cap: str
    support_host: str
    not_counted: str
    support_other: str
    discount: str
    first_year: str
    benefits: tuple[str, ...]
    rates: RateCells


def write_inputs(grid: Grid, study: Study, voice: Voice) -> Inputs:
    """Write the shares, caps, rates and yearly gains with their sources; return where they stand."""
    grid.columns(42, 20, 70)
    grid.text(0, 0, voice.text("proposal-sheet-inputs"), grid.look.title)
    grid.text(1, 0, voice.text("proposal-sheet-inputs-note"), grid.look.note)
    titles = ("proposal-assumption", "proposal-assumption-value", "proposal-assumption-source")
    grid.heading(3, tuple(voice.text(key) for key in titles), 0)
    rows = (*_shares(study, voice), *_amounts(study, voice))
    named = [
        _input(grid, 4 + place, voice.text(key), value, note, share=place < SHARES)
        for place, (key, value, note) in enumerate(rows)
    ]
    gains = _gains(grid, study, voice, 5 + len(rows))
    rates = write_rates(grid, study, voice, 7 + len(rows) + len(gains))
    vat, share, discount, first_year, cap, host, not_counted, other = named
    return Inputs(vat, share, cap, host, not_counted, other, discount, first_year, gains, rates)


def _shares(study: Study, voice: Voice) -> tuple[Row, ...]:
    terms, support = terms_on(study.project.price_date), study.estimate.support
    discount = next(
        (voice.name(each.note) for each in study.line.sources if each.about == "economics.discount_rate"), ""
    )
    return (
        ("proposal-input-vat", study.estimate.vat_rate, voice.name(terms.vat.source)),
        (
            "proposal-input-support-share",
            support.share if support else 0.0,
            voice.source(support.source) if support else "",
        ),
        ("proposal-input-discount-rate", study.discount_rate, discount),
        ("proposal-input-first-year", float(terms.first_year.exact), voice.name(terms.first_year.source)),
    )


def _amounts(study: Study, voice: Voice) -> tuple[Row, ...]:
    estimate, support = study.estimate, study.estimate.support
    host = support.host_amount if support else 0
    left_out = estimate.total - (support.eligible if support else estimate.total)
    other = estimate.support_amount - host - _by_terms(study)
    return (
        (
            "proposal-input-support-cap",
            support.cap if support and support.request else 0,
            voice.source(support.source) if support else "",
        ),
        ("proposal-input-support-host", host, ""),
        ("proposal-input-not-counted", left_out, voice.text("proposal-input-not-counted-note")),
        ("proposal-input-support-other", other, voice.text("proposal-input-support-other-note")),
    )


def _gains(grid: Grid, study: Study, voice: Voice, row: int) -> tuple[str, ...]:
    grid.heading(
        row,
        tuple(voice.text(key) for key in ("proposal-benefit", "proposal-won-a-year", "proposal-benefit-formula")),
        0,
    )
    return tuple(
        _input(grid, row + place, voice.plain(benefit.name), benefit.likely, voice.say(benefit.formula), share=False)
        for place, benefit in enumerate(study.benefits, start=1)
    )


def _by_terms(study: Study) -> int:
    """Return what share and cap alone give, floored to 1,000 won."""
    support = study.estimate.support
    if support is None or not support.request:
        return 0
    return floored_to_thousand(int(round(min(support.eligible * support.share, support.cap), 2)))


def _input(grid: Grid, row: int, label: str, value: float, note: str, *, share: bool) -> str:
    grid.text(row, 0, label)
    grid.text(row, 2, note, grid.look.note)
    return grid.number(row, 1, value, grid.look.input_share if share else grid.look.input_won)
