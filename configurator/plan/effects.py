"""The line with the plan in place: every effect of every option applied to the losses it takes away.

Shares of several options on the same loss multiply (what the first leaves, the second reduces), so that nothing is counted twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import Literal, TypeVar

from configurator.basis.ids import StationId
from configurator.basis.units import Count, Quantity, Ratio
from configurator.catalog.entry import Catalogue, Effect, EffectTarget
from configurator.line.model import Buffer, Economics, Line, Station, Stock
from configurator.line.station_performance import availability
from configurator.plan.model import Option, Plan

Case = Literal["low", "likely", "high"]
Left = Mapping[EffectTarget, float]  # target -> share of the loss that is left, 0…1
Measured = TypeVar("Measured", bound=Quantity)


def after(line: Line, plan: Plan, catalogue: Catalogue, case: Case = "likely") -> Line:
    """Return `line` as it would be with `plan`: low, likely or high end of every effect. Unknown entries change nothing."""
    by_station, whole = remaining(line, plan, catalogue, case)
    if not by_station and not whole:
        return line
    last = by_station.get(line.stations[-1].id, {}) if line.stations else {}
    return replace(
        line,
        stations=tuple(_station_after(station, by_station.get(station.id, {})) for station in line.stations),
        buffers=tuple(_buffer_after(buffer, by_station, last) for buffer in line.buffers),
        economics=_economics_after(line.economics, whole),
    )


def remaining(
    line: Line, plan: Plan, catalogue: Catalogue, case: Case
) -> tuple[dict[StationId, dict[EffectTarget, float]], dict[EffectTarget, float]]:
    """Return what is left of each loss at each station, and of the losses of the whole line (maintenance)."""
    stations: dict[StationId, dict[EffectTarget, float]] = defaultdict(dict)
    whole: dict[EffectTarget, float] = {}
    for option in plan.options:
        entry = catalogue.get(option.solution)
        for effect in entry.effects if entry else ():
            left = 1.0 - share(effect, case)
            if effect.target == "maintenance":
                whole[effect.target] = whole.get(effect.target, 1.0) * left
                continue
            for station in reached(option, effect, line):
                stations[station][effect.target] = stations[station].get(effect.target, 1.0) * left
    return dict(stations), whole


def share(effect: Effect, case: Case) -> float:
    """Return the share of the loss that goes away in a case, 0…1."""
    chosen: Ratio = {"low": effect.low, "likely": effect.likely, "high": effect.high}[case]
    return min(1.0, max(0.0, chosen.canonical))


def reached(option: Option, effect: Effect, line: Line) -> tuple[StationId, ...]:
    """Return the stations an effect works at: those of its option, or all for the whole line."""
    if effect.whole_line or not option.stations:
        return tuple(station.id for station in line.stations)
    return tuple(station.id for station in line.stations if station.id in option.stations)


def _station_after(station: Station, left: Left) -> Station:
    if not left:
        return station
    changed = replace(
        station,
        cycle_time=_times(station.cycle_time, left.get("cycle-time", 1.0)),
        changeover=_maybe(station.changeover, left.get("changeover", 1.0)),
        performance=_loss_less(station.performance, left.get("speed-loss", 1.0)),
        first_pass_yield=_loss_less(station.first_pass_yield, left.get("defects", 1.0)),
        recording=_maybe(station.recording, left.get("recording", 1.0)),
        operators=station.operators * left.get("labour", 1.0),
        power=_maybe(station.power, left.get("energy", 1.0)),
        standby_power=_maybe(station.standby_power, left.get("energy", 1.0)),
    )
    if "downtime" in left:
        up = 1.0 - (1.0 - availability(station)) * left["downtime"]
        changed = replace(changed, uptime=Ratio(up * 100, "%"), mtbf=None, mttr=None)
    return changed


def _buffer_after(buffer: Buffer, stations: Mapping[StationId, Left], last: Left) -> Buffer:
    """Return a stock after the plan; what waits for the customer follows the last station."""
    left = (stations.get(buffer.before, {}) if buffer.before is not None else last).get("stock", 1.0)
    if left == 1.0:
        return buffer
    stocks = tuple(
        Stock(stock.product, Count(stock.pieces.magnitude * left, stock.pieces.unit)) for stock in buffer.stocks
    )
    return replace(buffer, stocks=stocks, days=_maybe(buffer.days, left))


def _economics_after(economics: Economics, whole: Left) -> Economics:
    if economics.maintenance_per_year is None or "maintenance" not in whole:
        return economics
    return replace(economics, maintenance_per_year=round(economics.maintenance_per_year * whole["maintenance"]))


def _times(quantity: Measured, by: float) -> Measured:
    return quantity if by == 1.0 else replace(quantity, magnitude=quantity.magnitude * by)


def _maybe(quantity: Measured | None, by: float) -> Measured | None:
    return None if quantity is None else _times(quantity, by)


def _loss_less(ratio: Ratio | None, left: float) -> Ratio | None:
    if ratio is None or left == 1.0:
        return ratio
    return Ratio((1.0 - (1.0 - ratio.canonical) * left) * 100, "%")
