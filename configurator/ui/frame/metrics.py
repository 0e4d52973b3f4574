"""The seven figures of the strip, as values: what they are now and what the plan makes of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from configurator.basis.frozen import find
from configurator.basis.language import unit_name
from configurator.line.performance import Performance
from configurator.ui.look import Look

if TYPE_CHECKING:
    from configurator.project.study import Study

UNKNOWN = "–"


@dataclass(frozen=True, slots=True)
class Metric:
    """One figure of the strip; `after` is empty when the plan changes nothing. `figure` is the key (and subject) that explains it."""

    key: str
    label: str
    value: str
    unit: str
    after: str = ""
    better: bool = True
    warn: bool = False
    note: str = ""
    figure: str = ""
    subject: str = ""


def metrics(look: Look, study: Study, complete: bool) -> tuple[Metric, ...]:
    """Return the figures of a study; those of money and of the line afterwards only once it is `complete`."""
    now = study.performance
    later = study.performance_after if complete else now
    return (
        _takt(look, now),
        _output(look, now, later),
        _bottleneck(look, study, now, later),
        _oee(look, study, now, later),
        _energy(look, now, later),
        *_money(look, study, complete),
    )


def _takt(look: Look, now: Performance) -> Metric:
    demand = "" if now.demand_per_day is None else look.text("ui-metric-demand", pieces=now.demand_per_day)
    unit = unit_name("s", look.language)
    return Metric("takt", look.text("ui-metric-takt"), _number(now.takt, 1), unit, note=demand, figure="line.takt")


def _output(look: Look, now: Performance, later: Performance) -> Metric:
    before, after = now.output_per_day, later.output_per_day
    short = before is not None and now.demand_per_day is not None and before < now.demand_per_day * 0.9995
    key = "ui-metric-output-short" if short else "ui-metric-output-enough"
    note = look.text(key) if before is not None else ""
    shown, unit = _change(before, after, 0), unit_name("ea", look.language)
    return Metric(
        "output",
        look.text("ui-metric-output"),
        _number(before, 0),
        unit,
        shown,
        (after or 0) >= (before or 0),
        False,
        note,
        "line.output_per_day",
    )


def _bottleneck(look: Look, study: Study, now: Performance, later: Performance) -> Metric:
    station = None if now.bottleneck is None else find(study.line.stations, now.bottleneck)
    if station is None or now.bottleneck is None:
        return Metric("bottleneck", look.text("ui-metric-bottleneck-none"), UNKNOWN, "%", figure="line.bottleneck")
    before = _percent(now.of(now.bottleneck).utilisation)
    after = _percent(max((each.utilisation or 0 for each in later.stations), default=None))
    label = look.text("ui-metric-bottleneck", station=look.name(station.name))
    warn = before is not None and before >= 100
    note = look.text("ui-metric-over" if warn else "ui-metric-under")
    shown = _change(before, after, 0)
    better = (after or 0) <= (before or 0)
    return Metric(
        "bottleneck",
        label,
        _number(before, 0),
        "%",
        shown,
        better,
        warn,
        note,
        "station.utilisation",
        now.bottleneck,
    )


def _oee(look: Look, study: Study, now: Performance, later: Performance) -> Metric:
    worst = now.bottleneck or min(now.stations, key=lambda each: each.oee).station if now.stations else None
    station = None if worst is None else find(study.line.stations, worst)
    if worst is None or station is None:
        return Metric("oee", look.text("ui-metric-oee-none"), UNKNOWN, "%")
    before, after = now.of(worst), later.of(worst)
    label = look.text("ui-metric-oee", station=look.name(station.name))
    note = look.text(
        "ui-metric-oee-parts", a=before.availability * 100, p=before.performance * 100, q=before.quality * 100
    )
    shown = _change(before.oee * 100, after.oee * 100, 0)
    value, better = _number(before.oee * 100, 0), after.oee >= before.oee
    return Metric("oee", label, value, "%", shown, better, False, note, "station.oee", worst)


def _energy(look: Look, now: Performance, later: Performance) -> Metric:
    before, after = now.energy_per_piece, later.energy_per_piece
    gas = now.emission_per_piece
    note = "" if gas is None else look.text("ui-metric-emission", kg=gas)
    shown = _change(before, after, 2)
    better = (after or 0) <= (before or 0)
    label, value = look.text("ui-metric-energy"), _number(before, 2)
    return Metric("energy", label, value, "kWh", shown, better, False, note, "line.energy_per_piece")


def _money(look: Look, study: Study, complete: bool) -> tuple[Metric, Metric]:
    own, back = look.text("ui-metric-own"), look.text("ui-metric-payback")
    if not complete or not study.plan.options:
        note = look.text("ui-metric-no-plan" if not study.plan.options else "ui-metric-pending")
        return Metric("own", own, UNKNOWN, "", note=note), Metric("payback", back, UNKNOWN, "")
    sheet, returns = study.estimate, study.returns
    amount, unit = _amount(look, sheet.own)
    total = look.text("ui-metric-total", total=look.speaker.won(sheet.total))
    value = look.text("ui-metric-npv", npv=look.speaker.won(returns.npv_own))
    years = _number(returns.payback_own, 1)
    return (
        Metric("own", own, amount, unit, note=total, figure="cost.own_share"),
        Metric("payback", back, years, unit_name("a", look.language), note=value, figure="return.payback"),
    )


def _amount(look: Look, won: int) -> tuple[str, str]:
    if look.language == "ko":
        return (f"{won / 1e8:,.2f}", look.text("ui-eok")) if won >= 1e8 else (f"{won / 1e4:,.0f}", look.text("ui-man"))
    return f"{won / 1e6:,.1f}", look.text("ui-eok")


def _number(value: float | None, digits: int) -> str:
    return UNKNOWN if value is None else f"{value:,.{digits}f}"


def _percent(share: float | None) -> float | None:
    return None if share is None else share * 100


def _change(before: float | None, after: float | None, digits: int) -> str:
    if before is None or after is None or _number(before, digits) == _number(after, digits):
        return ""
    return f"→ {_number(after, digits)}"
