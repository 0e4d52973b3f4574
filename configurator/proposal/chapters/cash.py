"""When the money is back and what could spoil it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from configurator.basis.money import EOK, MAN
from configurator.basis.text import Money
from configurator.costing.sensitivity import Bar, always_pays
from configurator.proposal.blocks import (
    Block,
    Cell,
    Chapter,
    Column,
    Curve,
    Line,
    Paragraph,
    Subheading,
    Swing,
    Table,
    Tornado,
    Words,
)
from configurator.proposal.style import Tone
from configurator.proposal.voice import Voice, plain

if TYPE_CHECKING:
    from configurator.costing.sheet import YearFlow
    from configurator.project.study import Study

MONTHS, MOST_SWINGS, MILLION = 12, 8, 1_000_000


def cash(study: Study, voice: Voice) -> Chapter:
    """Return the chapter on cash flow and returns."""
    parts: list[Block] = [
        Paragraph(_lead(study, voice), figures=("return.irr", "return.irr_total")),
        _returns(study, voice),
        Subheading(voice.text("proposal-cash-curve")),
        _curve(study, voice),
        Subheading(voice.text("proposal-cash-years")),
        _years(study, voice),
        *_sensitivity(study, voice),
    ]
    return Chapter(
        "cash", voice.text("proposal-cash"), voice.text("proposal-cash-question"), tuple(parts), new_page=False
    )


def _lead(study: Study, voice: Voice) -> Words:
    first, full = study.returns.years[1].benefit, study.returns.benefit_per_year
    share = voice.percent(first / full) if full else voice.percent(0)
    return voice.words(
        "proposal-cash-lead",
        share=share,
        rate=voice.percent(study.returns.discount_rate, 1),
        years=len(study.returns.years) - 1,
    )


def _rate(rate: float | None, voice: Voice) -> str:
    return voice.text("proposal-no-rate") if rate is None else voice.percent(rate, 1)


def _returns(study: Study, voice: Voice) -> Table:
    back = study.returns
    columns = (
        Column(voice.text("proposal-return"), 0.34),
        Column(voice.text("proposal-return-own"), 0.33, "right"),
        Column(voice.text("proposal-return-total"), 0.33, "right"),
    )
    rows = (
        ("proposal-return-invested", voice.won(study.estimate.own), voice.won(study.estimate.total), "cost.own_share"),
        ("proposal-payback", voice.years(back.payback_own), voice.years(back.payback_total), "return.payback"),
        ("proposal-return-npv", voice.won(back.npv_own), voice.won(back.npv_total), "return.npv"),
        ("proposal-return-irr", _rate(back.irr_own, voice), _rate(back.irr_total, voice), "return.irr"),
    )
    lines = tuple(
        Line(
            (
                Cell(plain(voice.text(key), strong=True)),
                Cell(plain(own), figure=figure),
                Cell(plain(total), figure=f"{figure}_total"),
            )
        )
        for key, own, total, figure in rows
    )
    return Table(columns, lines, together=True, tight=True)


def axis_unit(largest: int, voice: Voice) -> tuple[float, str]:
    """Return how many won one unit of an axis is, and its name."""
    if voice.language == "en":
        return float(MILLION), voice.text("proposal-axis-million")
    if largest >= EOK:
        return float(EOK), voice.text("proposal-axis-eok")
    return float(MAN), voice.text("proposal-axis-man")


def _curve(study: Study, voice: Voice) -> Curve:
    low, likely, high = (
        tuple(year.own_cumulated for year in found.years)
        for found in (study.returns_low, study.returns, study.returns_high)
    )
    unit, name = axis_unit(max(abs(value) for value in (*low, *likely, *high)), voice)
    crossing = study.returns.payback_own
    months = -(-crossing * MONTHS // 1) if crossing is not None else 0
    label = voice.text("proposal-cash-crossing", months=int(months))
    ends = tuple(
        (_ended(series[-1], voice), voice.text(f"proposal-cash-{case}"))
        for series, case in ((high, "high"), (likely, "likely"), (low, "low"))
    )
    years = tuple(
        voice.text("proposal-cash-start") if not year.year else voice.text("proposal-cash-year", year=year.year)
        for year in study.returns.years
    )
    inside = crossing if crossing is not None and crossing <= len(likely) - 1 and study.estimate.own > 0 else None
    alt = "" if inside is not None else voice.text("proposal-cash-never", years=len(likely) - 1)
    return Curve(likely, low, high, ends, years, inside, label, unit, name, alt)


def _ended(won: int, voice: Voice) -> str:
    return ("+" if won > 0 else "") + voice.short(won)


def _years(study: Study, voice: Voice) -> Table:
    columns = (
        Column(voice.text("proposal-cash-year-column"), 0.13),
        Column(voice.text("proposal-cash-benefit"), 0.22, "right"),
        Column(voice.text("proposal-cash-running"), 0.2, "right"),
        Column(voice.text("proposal-cash-net"), 0.21, "right"),
        Column(voice.text("proposal-cash-cumulated"), 0.24, "right"),
    )
    return Table(columns, tuple(_year(year, voice) for year in study.returns.years), together=True, tight=True)


def _year(year: YearFlow, voice: Voice) -> Line:
    name = voice.text("proposal-cash-start") if not year.year else voice.text("proposal-cash-year", year=year.year)
    tone: Tone = "red" if year.own_cumulated < 0 else "teal"
    return Line((
        Cell(plain(name, strong=True)),
        Cell(plain(voice.won(year.benefit)), figure="return.year.benefit"),
        Cell(plain(voice.won(-year.running)), figure="return.year.running"),
        Cell(plain(voice.won(year.own_net)), figure="return.year.own_net"),
        Cell(plain(voice.won(year.own_cumulated), strong=True, tone=tone), figure="return.year.own_cumulated"),
    ))  # fmt: skip


def _sensitivity(study: Study, voice: Voice) -> list[Block]:
    if not study.tornado:
        return []
    bars = study.tornado[:MOST_SWINGS]
    unit, name = axis_unit(max(abs(value) for bar in bars for value in (bar.low, bar.high)), voice)
    base = voice.text("proposal-tornado-base", npv=Money(study.returns.npv_own))
    chart = Tornado(tuple(_swing(bar, voice) for bar in bars), study.returns.npv_own, base, unit, name, "")
    worst = min(study.tornado, key=lambda bar: bar.low)
    key = "proposal-tornado-robust" if always_pays(study.tornado) else "proposal-tornado-fragile"
    said = voice.words(key, name=voice.say(worst.label), worst=Money(worst.low))
    return [Subheading(voice.text("proposal-tornado")), chart, Paragraph(said, "body")]


def _swing(bar: Bar, voice: Voice) -> Swing:
    return Swing(voice.say(bar.label), bar.low, bar.high, voice.short(bar.low), voice.short(bar.high))
