"""How much of a need is left on a line: the same figure the need was read from, before and after."""

from __future__ import annotations

from collections.abc import Callable

from configurator.assessment.needs import Need, NeedKind
from configurator.matching.trial import Look, highest_load

__all__ = ["highest_load", "remaining", "shown"]

PERCENT, PPM, MINUTE = 100.0, 1_000_000.0, 60.0


def remaining(need: Need, look: Look) -> float:
    """Return what is left of a need: load, lost shares, seconds of writing, kWh a piece, days, or things still missing."""
    return MEASURES[need.kind](need, look)


def shown(need: Need, look: Look) -> float:
    """Return the same figure as a reader sees it: percent, ppm, minutes; lost shares as the mean of the need's stations."""
    figure = remaining(need, look)
    if need.kind in ("downtime", "changeover", "defects"):
        figure /= max(1, len(need.stations))
    return figure * SCALES.get(need.kind, 1.0)


def _load(need: Need, look: Look) -> float:
    return max((look.performance.of(station).utilisation or 0.0 for station in need.stations), default=0.0)


def _stopped(need: Need, look: Look) -> float:
    return sum(1.0 - look.performance.of(station).availability for station in need.stations)


def _changing(need: Need, look: Look) -> float:
    mine = (look.performance.of(station) for station in need.stations)
    return sum(each.availability * each.changeover_share for each in mine)


def _rejected(need: Need, look: Look) -> float:
    return sum(1.0 - look.performance.of(station).quality for station in need.stations)


def _writing(_need: Need, look: Look) -> float:
    return sum(station.recording.to("s") for station in look.line.stations if station.recording)


def _energy(_need: Need, look: Look) -> float:
    return look.performance.energy_per_piece or 0.0


def _waiting(_need: Need, look: Look) -> float:
    return look.performance.lead_time or 0.0


def _silent(need: Need, look: Look) -> float:
    return float(len(set(need.stations) - look.evidence.collected))


def _open_in_column(need: Need, look: Look) -> float:
    column = need.key.partition(":")[2]
    return float(sum(each.column == column for each in look.open))


def _words_lacking(need: Need, look: Look) -> float:
    return float(len(set(need.words) - look.words))


MEASURES: dict[NeedKind, Callable[[Need, Look], float]] = {
    "bottleneck": _load,
    "downtime": _stopped,
    "changeover": _changing,
    "defects": _rejected,
    "recording": _writing,
    "energy": _energy,
    "stock": _waiting,
    "no-data": _silent,
    "stage-gap": _open_in_column,
    "level-gap": _words_lacking,
}
SCALES: dict[NeedKind, float] = {
    "bottleneck": PERCENT,
    "downtime": PERCENT,
    "changeover": PERCENT,
    "defects": PPM,
    "recording": 1 / MINUTE,
}
