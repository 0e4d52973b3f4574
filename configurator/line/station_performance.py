"""What one station can do: its losses, capacity and effective cycle."""

from __future__ import annotations

import math
from dataclasses import dataclass

from configurator.basis.ids import StationId
from configurator.basis.units import Ratio
from configurator.line.model import Calendar, Station
from configurator.line.working_time import available_per_shift, working_seconds


@dataclass(frozen=True, slots=True)
class StationPerformance:
    """What one station can do. Times in seconds, shares 0…1, capacities in pieces per shift.

    `capacity` is available time × availability × machines / cycle time (the convention of Learning to See);
    `good_capacity` also loses changeover, speed and rejects; `effective_cycle` is the available time per good piece at full load,
    infinite where no good piece comes out.

    `availability` knows unplanned stops only. `oee` counts changeovers among the availability losses as ISO 22400-2 does (actual production
    time over planned busy time): oee = availability × (1 − changeover_share) × performance × quality, which is also
    good_capacity × cycle time / (available time × machines).
    """

    station: StationId
    availability: float
    performance: float
    quality: float
    oee: float
    changeover_share: float  # of the time without unplanned stops
    capacity: float
    good_capacity: float
    effective_cycle: float
    required: float | None  # good pieces per shift the demand asks of this station, yields behind it included
    utilisation: (
        float | None
    )  # required / good_capacity; None without demand, without cycle time, or when nothing good comes out
    energy_per_piece: float | None  # kWh per good piece of this station
    emission_per_piece: float | None  # kgCO2eq


def station_performance(
    station: Station, calendar: Calendar, products: int, required: float | None
) -> StationPerformance:
    """Return what a station can do in one shift, without its energy; `products` pass it, `required` good pieces are asked of it."""
    available = available_per_shift(calendar) * max(0, station.machines)
    cycle = station.cycle_time.to("s")
    rate = available / cycle if cycle > 0 else 0.0
    up, speed, good = availability(station), performance(station), quality(station)
    change = changeover_share(station, calendar, products)
    oee = up * (1 - change) * speed * good
    possible = cycle > 0 and station.machines > 0 and oee > 0
    return StationPerformance(
        station=station.id,
        availability=up,
        performance=speed,
        quality=good,
        oee=oee,
        changeover_share=change,
        capacity=rate * up,
        good_capacity=rate * oee,
        effective_cycle=cycle / station.machines / oee if possible else math.inf,
        required=required,
        utilisation=required / (rate * oee) if required is not None and rate * oee > 0 else None,
        energy_per_piece=None,
        emission_per_piece=None,
    )


def availability(station: Station) -> float:
    """Return the share of time without unplanned stops: uptime, else MTBF / (MTBF + MTTR), else 1 (`missing` says so)."""
    if station.uptime is not None:
        return _share(station.uptime)
    if station.mtbf is None or station.mttr is None:
        return 1.0
    between, repair = max(0.0, station.mtbf.to("s")), max(0.0, station.mttr.to("s"))
    return between / (between + repair) if between + repair > 0 else 1.0


def performance(station: Station) -> float:
    """Return the ideal over the actual cycle time; 1 when nobody measured it."""
    return _share(station.performance)


def quality(station: Station) -> float:
    """Return the first-pass yield; 1 when nobody measured it (`missing` says so)."""
    return _share(station.first_pass_yield)


def changeover_share(station: Station, calendar: Calendar, products: int) -> float:
    """Return the share of the time without stops that changeovers take; 0 when batch and every-part-every are unknown.

    By batch, on each machine: changeover / (changeover + batch × cycle time / performance).
    By every-part-every: products × changeover / (machines × working time of the interval × availability).
    """
    if station.changeover is None:
        return 0.0
    change = max(0.0, station.changeover.to("s"))
    if station.batch is not None:
        speed = performance(station)
        run = max(0.0, station.batch.canonical) * max(0.0, station.cycle_time.to("s")) / speed if speed else math.inf
        return change / (change + run) if change + run > 0 else 0.0
    if station.every_part_every is None:
        return 0.0
    interval = working_seconds(station.every_part_every, calendar) * max(0, station.machines) * availability(station)
    return min(1.0, max(1, products) * change / interval) if interval > 0 else 0.0


def _share(ratio: Ratio | None) -> float:
    """Return a ratio inside 0…1; the checks say when it lies outside."""
    return 1.0 if ratio is None else min(1.0, max(0.0, ratio.to("1")))
