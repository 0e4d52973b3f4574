"""The sheet of inputs: what may be changed to see what follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from configurator.basis.money import floored_to_thousand
from configurator.costing.terms import terms_on
from configurator.proposal.sheets.grid import Grid
from configurator.proposal.voice import Voice

if TYPE_CHECKING:
    from configurator.project.study import Study


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


def write_inputs(grid: Grid, study: Study, voice: Voice) -> Inputs:
    """Write the shares, caps, rates and yearly gains with their sources; return where they stand."""
    grid.columns(42, 20, 70)
    grid.text(0, 0, voice.text("proposal-sheet-inputs"), grid.look.title)
    grid.text(1, 0, voice.text("proposal-sheet-inputs-note"), grid.look.note)
    titles = (
        voice.text("proposal-assumption"),
        voice.text("proposal-assumption-value"),
        voice.text("proposal-assumption-source"),
    )
    grid.heading(3, titles, 0)
    terms, support, economics = terms_on(study.project.price_date), study.estimate.support, study.line.economics
    host = support.host_amount if support else 0
    other = study.estimate.support_amount - host - _by_terms(study)
    shares = (
        ("proposal-input-vat", study.estimate.vat_rate, voice.name(terms.vat.source)),
        ("proposal-input-support-share", support.share if support else 0.0, support.source if support else ""),
        ("proposal-input-discount-rate", economics.discount_rate.canonical, ""),
        ("proposal-input-first-year", float(terms.first_year.exact), voice.name(terms.first_year.source)),
    )
    amounts = (
        (
            "proposal-input-support-cap",
            support.cap if support and support.request else 0,
            support.source if support else "",
        ),
        ("proposal-input-support-host", host, ""),
        (
            "proposal-input-not-counted",
            study.estimate.total - (support.eligible if support else study.estimate.total),
            voice.text("proposal-input-not-counted-note"),
        ),
        ("proposal-input-support-other", other, voice.text("proposal-input-support-other-note")),
    )
    named = [
        _input(grid, 4 + number, voice.text(key), value, note, share=True)
        for number, (key, value, note) in enumerate(shares)
    ]
    named += [
        _input(grid, 8 + number, voice.text(key), value, note, share=False)
        for number, (key, value, note) in enumerate(amounts)
    ]
    grid.heading(
        13,
        (voice.text("proposal-benefit"), voice.text("proposal-won-a-year"), voice.text("proposal-benefit-formula")),
        0,
    )
    gains = tuple(
        _input(grid, 14 + number, voice.plain(benefit.name), benefit.likely, voice.say(benefit.formula), share=False)
        for number, benefit in enumerate(study.benefits)
    )
    return Inputs(
        vat=named[0],
        support_share=named[1],
        discount=named[2],
        first_year=named[3],
        support_cap=named[4],
        support_host=named[5],
        not_counted=named[6],
        support_other=named[7],
        benefits=gains,
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
