"""Electricity per piece: machines that run, and machines that stand by for the rest of the working time."""

from __future__ import annotations

from configurator.line.model import Calendar, Station
from configurator.line.station_performance import StationPerformance
from configurator.line.working_time import available_per_shift

SECONDS_PER_HOUR = 3600


def energy_per_shift(
    station: Station, performance: StationPerformance, calendar: Calendar, made: float
) -> float | None:
    """Return the kWh one station takes in a shift in which it makes `made` good pieces; None when its power is unknown.

    running power × machine time of all pieces, good or not, at the actual speed + standby power × the rest of the available machine time.
    Breaks and idle shifts are outside of it.
    """
    if station.power is None:
        return None
    useful = performance.performance * performance.quality
    running = made * station.cycle_time.to("s") / useful if useful > 0 else 0.0
    waiting = max(0.0, available_per_shift(calendar) * max(0, station.machines) - running)
    standby = station.standby_power.to("kW") if station.standby_power is not None else 0.0
    return (station.power.to("kW") * running + standby * waiting) / SECONDS_PER_HOUR
