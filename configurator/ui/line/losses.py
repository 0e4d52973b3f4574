"""Where the time of a shift goes at a station, as parts of a bar."""

from __future__ import annotations

from configurator.basis.units import Duration
from configurator.line.performance import StationPerformance
from configurator.ui.look import Look
from configurator.ui.widgets.bars import Part


def losses(look: Look, figure: StationPerformance, available: float) -> tuple[Part, ...]:
    """Return changeover, stops, speed and rejects in minutes a shift; `available` in seconds.

    They follow the order of the OEE: stops take from the whole, speed from what runs, rejects from what is made (ISO 22400-2).
    """
    running = figure.availability
    shares = (
        ("ui-loss-stops", 1 - running, "amber"),
        ("ui-loss-changeover", figure.changeover_share, "brand"),
        ("ui-loss-speed", running * (1 - figure.performance), "violet"),
        ("ui-loss-rejects", running * figure.performance * (1 - figure.quality), "teal"),
    )
    return tuple(
        Part(look.text(key), max(0.0, share), _minutes(look, max(0.0, share) * available), token)
        for key, share, token in shares
    )


def _minutes(look: Look, seconds: float) -> str:
    minutes = seconds / 60
    return look.speaker.quantity(Duration(round(minutes, 1 if minutes < 10 else 0), "min"))
