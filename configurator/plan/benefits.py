"""What the line gains with the plan, in physical terms and in won, each line with its formula.

One rule keeps the sum honest: an hour won at the bottleneck counts as output, anywhere else it counts only where the factory
itself put a price on a stop. Nothing is counted that the factory gave no figure for.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from configurator.basis.money import rounded
from configurator.basis.text import Message, Money, Name
from configurator.catalog.entry import Catalogue, EffectTarget
from configurator.line.factors import Factors
from configurator.line.model import Line, Product
from configurator.line.performance import Performance, perform
from configurator.plan.effects import Case, after
from configurator.plan.model import Plan

CASES: tuple[Case, ...] = ("low", "likely", "high")
MONTHS = 12  # months in a year
SECONDS = 3600  # seconds in an hour
WHOLE = 1e-9  # what float sums may miss of a whole person


@dataclass(frozen=True, slots=True)
class Benefit:
    """One gain a year: low, likely and high case in won, its formula in words with the inputs, and what it rests on."""

    key: str  # "output", "labour", "scrap", "energy", "stock", "maintenance", "stops"
    name: Message
    low: int
    likely: int
    high: int
    formula: Message
    options: tuple[str, ...]  # ids of the options it comes from
    evidence: Name


@dataclass(frozen=True, slots=True)
class _Change:
    """The line before and after, with both performances."""

    before: Line
    after: Line
    now: Performance
    then: Performance


def benefits(
    line: Line, plan: Plan, catalogue: Catalogue, factors: Factors, now: Performance | None = None
) -> tuple[Benefit, ...]:
    """Return the gains a year of `plan` on `line`, largest first; gains of nothing are left out.

    `now` may be the performance of `line` when the caller already has it.
    """
    today = now or perform(line, factors)
    changes = {case: _change(line, plan, catalogue, factors, today, case) for case in CASES}
    found = (_benefit(gain, changes, plan, catalogue) for gain in GAINS)
    return tuple(sorted((benefit for benefit in found if benefit.high > 0), key=lambda benefit: -benefit.likely))


def _change(line: Line, plan: Plan, catalogue: Catalogue, factors: Factors, now: Performance, case: Case) -> _Change:
    improved = after(line, plan, catalogue, case)
    return _Change(line, improved, now, now if improved is line else perform(improved, factors))


@dataclass(frozen=True, slots=True)
class _Gain:
    """One kind of gain: which effects lead to it, its won a year, and the sentence with its inputs."""

    key: str
    targets: tuple[EffectTarget, ...]
    won: Callable[[_Change], float]
    formula: Callable[[_Change], Message]


def _benefit(gain: _Gain, changes: dict[Case, _Change], plan: Plan, catalogue: Catalogue) -> Benefit:
    low, likely, high = (int(rounded(max(0.0, gain.won(changes[case])))) for case in CASES)
    sources = tuple(_sources(gain.targets, plan, catalogue))
    return Benefit(
        gain.key,
        Message(f"plan-benefit-{gain.key}"),
        low,
        likely,
        high,
        gain.formula(changes["likely"]),
        tuple(option for option, _ in sources),
        _evidence([name for _, name in sources]),
    )


def _sources(targets: tuple[EffectTarget, ...], plan: Plan, catalogue: Catalogue) -> Iterable[tuple[str, Name]]:
    for option in plan.options:
        entry = catalogue.get(option.solution)
        for effect in entry.effects if entry else ():
            if effect.target in targets:
                yield option.id, effect.evidence.source
                break


def _evidence(names: list[Name]) -> Name:
    unique = list(dict.fromkeys(names))
    return Name("; ".join(name.ko for name in unique), "; ".join(name.en for name in unique))


def yearly_pieces(line: Line) -> float:
    """Return the pieces a year the customer takes today."""
    return sum(product.monthly_demand.canonical for product in line.products) * MONTHS


def _extra_pieces(change: _Change) -> float:
    """Return the pieces a year that can be sold only with the plan: wanted by the customer and over today's capacity."""
    capacity = _capacity(change.now, change.before)
    more = sum(product.wanted_more.canonical for product in change.before.products if product.wanted_more) * MONTHS
    sold = min(yearly_pieces(change.before), capacity)
    wanted = max(yearly_pieces(change.before), sold + more)
    return max(0.0, min(wanted, _capacity(change.then, change.after)) - min(wanted, capacity))


def _capacity(performance: Performance, line: Line) -> float:
    """Return the good pieces a year the bottleneck lets through; all demand when nothing binds."""
    if performance.bottleneck is None:
        return yearly_pieces(line)
    used = performance.of(performance.bottleneck).utilisation
    return yearly_pieces(line) / used if used else yearly_pieces(line)


def _per_piece(line: Line, value: Callable[[Product], int | None]) -> float:
    """Return the demand-weighted mean of a won figure of the products, over those that have it."""
    known = [(product.monthly_demand.canonical, value(product)) for product in line.products]
    priced = [(pieces, won) for pieces, won in known if won is not None]
    weight = sum(pieces for pieces, _ in priced)
    return sum(pieces * won for pieces, won in priced) / weight if weight else 0.0


def margin(line: Line) -> float:
    """Return the mean contribution margin of a piece, won."""
    return _per_piece(line, lambda product: product.margin)


def unit_cost(line: Line) -> float:
    """Return the mean cost of a piece, won."""
    return _per_piece(line, lambda product: product.unit_cost)


def _shifts_per_year(line: Line) -> float:
    return line.calendar.shifts * line.calendar.days_per_month * MONTHS


def _hours_saved(change: _Change) -> float:
    """Return the hours a year nobody writes by hand or stands at a machine any more.

    Only whole people at one station count as freed: a third of an operator at each of three machines is no saving on the payroll.
    """
    pairs = tuple(zip(change.before.stations, change.after.stations, strict=True))
    recording = sum(
        (old.recording.canonical if old.recording else 0.0) - (new.recording.canonical if new.recording else 0.0)
        for old, new in pairs
    )
    freed = sum(math.floor(old.operators - new.operators + WHOLE) for old, new in pairs)
    return (recording + freed * change.now.available_per_shift) / SECONDS * _shifts_per_year(change.before)


def _rejects(line: Line, performance: Performance) -> float:
    """Return the rejected pieces a year at today's demand: good pieces asked of a station × (1 / quality − 1)."""
    per_shift = sum(
        station.required * (1.0 / station.quality - 1.0)
        for station in performance.stations
        if station.required is not None and station.quality > 0
    )
    return per_shift * _shifts_per_year(line)


def _stock_value(line: Line) -> float:
    """Return the won bound in counted and in dated stocks."""
    daily = yearly_pieces(line) / MONTHS / line.calendar.days_per_month if line.calendar.days_per_month else 0.0
    pieces = sum(
        sum(stock.pieces.canonical for stock in buffer.stocks) + (buffer.days.to("d") * daily if buffer.days else 0.0)
        for buffer in line.buffers
    )
    return pieces * unit_cost(line)


def _stop_hours(change: _Change) -> float:
    """Return the stop hours a year saved at stations that are no bottleneck (those at the bottleneck count as output)."""
    saved = sum(
        new.availability - old.availability
        for old, new in zip(change.now.stations, change.then.stations, strict=True)
        if old.station != change.now.bottleneck
    )
    return max(0.0, saved) * change.now.available_per_shift / SECONDS * _shifts_per_year(change.before)


def _energy_saved(change: _Change) -> float:
    if change.now.energy_per_piece is None or change.then.energy_per_piece is None:
        return 0.0
    return (change.now.energy_per_piece - change.then.energy_per_piece) * yearly_pieces(change.before)


def _maintenance_saved(change: _Change) -> float:
    return (change.before.economics.maintenance_per_year or 0) - (change.after.economics.maintenance_per_year or 0)


GAINS: tuple[_Gain, ...] = (
    _Gain(
        "output",
        ("downtime", "changeover", "speed-loss", "cycle-time", "defects"),
        lambda change: _extra_pieces(change) * margin(change.before),
        lambda change: Message(
            "plan-benefit-output-formula", pieces=_extra_pieces(change), margin=Money(round(margin(change.before)))
        ),
    ),
    _Gain(
        "labour",
        ("recording", "labour"),
        lambda change: _hours_saved(change) * change.before.economics.wage_per_hour,
        lambda change: Message(
            "plan-benefit-labour-formula", hours=_hours_saved(change), wage=Money(change.before.economics.wage_per_hour)
        ),
    ),
    _Gain(
        "scrap",
        ("defects",),
        lambda change: (
            (_rejects(change.before, change.now) - _rejects(change.after, change.then)) * unit_cost(change.before)
        ),
        lambda change: Message(
            "plan-benefit-scrap-formula",
            before=_rejects(change.before, change.now),
            after=_rejects(change.after, change.then),
            cost=Money(round(unit_cost(change.before))),
        ),
    ),
    _Gain(
        "energy",
        ("energy", "cycle-time", "downtime", "speed-loss"),
        lambda change: _energy_saved(change) * change.before.economics.tariff_per_kwh,
        lambda change: Message(
            "plan-benefit-energy-formula",
            energy=_energy_saved(change),
            tariff=Money(change.before.economics.tariff_per_kwh),
        ),
    ),
    _Gain(
        "stock",
        ("stock",),
        lambda change: (
            (_stock_value(change.before) - _stock_value(change.after)) * change.before.economics.holding_rate.canonical
        ),
        lambda change: Message(
            "plan-benefit-stock-formula",
            value=Money(round(_stock_value(change.before) - _stock_value(change.after))),
            rate=change.before.economics.holding_rate,
        ),
    ),
    _Gain(
        "maintenance",
        ("maintenance",),
        _maintenance_saved,
        lambda change: Message(
            "plan-benefit-maintenance-formula",
            before=Money(change.before.economics.maintenance_per_year or 0),
            after=Money(change.after.economics.maintenance_per_year or 0),
        ),
    ),
    _Gain(
        "stops",
        ("downtime",),
        lambda change: _stop_hours(change) * (change.before.economics.downtime_cost_per_hour or 0),
        lambda change: Message(
            "plan-benefit-stops-formula",
            hours=_stop_hours(change),
            cost=Money(change.before.economics.downtime_cost_per_hour or 0),
        ),
    ),
)
