"""How the line performs: takt, capacity, bottleneck, OEE, lead time, energy. `figures` gives each with formula and source."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from configurator.basis.ids import StationId
from configurator.basis.text import Message
from configurator.line.demand import Demand, demand_of
from configurator.line.energy import energy_per_shift
from configurator.line.factors import Factors
from configurator.line.lead_time import all_pieces_waiting, days_of, processing_time
from configurator.line.missing import missing_inputs
from configurator.line.model import Line
from configurator.line.station_performance import StationPerformance, station_performance
from configurator.line.working_time import available_per_day, available_per_shift, shifts_per_month

__all__ = ["Performance", "StationPerformance", "perform"]

SECONDS_PER_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Performance:
    """What the whole line can do.

    A figure that rests on a sum (lead time, energy) goes over what is known; it is None where nothing is, and `missing` names what lacks.
    """

    available_per_shift: float  # s
    shifts_per_month: float
    takt: float | None  # s
    stations: tuple[StationPerformance, ...]
    bottleneck: StationId | None
    output_per_day: float | None  # good pieces a day: min(demand, capacity of the bottleneck)
    demand_per_day: float | None
    lead_time: float | None  # days: stocks / daily demand, the book's convention
    lead_time_little: float | None  # days, Little's law with today's output
    processing_time: float  # s, sum of cycle times along the routing
    value_added_processing: float | None  # processing time / lead time in working time
    value_added_calendar: float | None  # processing time / lead time on the calendar (24 h days)
    energy_per_piece: float | None  # kWh
    emission_per_piece: float | None  # kgCO2eq
    missing: tuple[Message, ...] = ()

    def of(self, station: StationId) -> StationPerformance:
        """Return one station's performance; KeyError when there is none."""
        found = next((each for each in self.stations if each.station == station), None)
        if found is None:
            raise KeyError(station)
        return found


def perform(line: Line, factors: Factors) -> Performance:
    """Return what the line can do; follows from the line and the factors alone, so a line after a plan is treated like today's.

    takt = available time / demand; bottleneck = highest utilisation (ties: earlier in a routing);
    output = demand / utilisation of the bottleneck where that exceeds 1, so that products keep their mix.
    """
    demand = demand_of(line)
    idle = tuple(
        station_performance(
            station,
            line.calendar,
            demand.products[station.id],
            demand.required[station.id] if demand.per_shift is not None else None,
        )
        for station in line.stations
    )
    bottleneck, load = _heaviest(line, idle)
    output = _output_per_shift(demand, load)
    stations, energy = _with_energy(line, idle, demand, output, factors)
    work, shifts = processing_time(line), max(0, line.calendar.shifts)
    waiting, per_day = all_pieces_waiting(line), _times(demand.per_shift, shifts)
    lead = days_of(waiting, per_day)
    return Performance(
        available_per_shift=available_per_shift(line.calendar),
        shifts_per_month=shifts_per_month(line.calendar),
        takt=available_per_shift(line.calendar) / demand.per_shift if demand.per_shift else None,
        stations=stations,
        bottleneck=bottleneck,
        output_per_day=_times(output, shifts),
        demand_per_day=per_day,
        lead_time=lead,
        lead_time_little=days_of(waiting, _times(output, shifts)),
        processing_time=work,
        value_added_processing=_share(work, lead, available_per_day(line.calendar)),
        value_added_calendar=_share(work, lead, SECONDS_PER_DAY),
        energy_per_piece=energy,
        emission_per_piece=_times(energy, factors.grid.to("kgCO2eq/kWh")),
        missing=missing_inputs(line),
    )


def _heaviest(line: Line, stations: tuple[StationPerformance, ...]) -> tuple[StationId | None, float]:
    """Return the station with the highest load and that load; stations without demand or cycle time do not compete."""
    rank: dict[StationId, int] = {}
    for product in line.products:
        for place, station in enumerate(product.routing):
            rank[station] = min(place, rank.get(station, place))
    loads = [
        (each.required / each.good_capacity if each.good_capacity > 0 else math.inf, -rank[each.station], each.station)
        for each, station in zip(stations, line.stations, strict=True)
        if each.required and station.cycle_time.magnitude > 0
    ]
    load, _, bottleneck = max(loads, key=lambda entry: entry[:2], default=(0.0, 0, None))
    return bottleneck, load


def _output_per_shift(demand: Demand, load: float) -> float | None:
    """Return the good pieces a shift delivers to the customer; None without demand or without any station to compare."""
    if demand.per_shift is None or not load:
        return None
    return demand.per_shift / max(1.0, load)


def _with_energy(
    line: Line, stations: tuple[StationPerformance, ...], demand: Demand, output: float | None, factors: Factors
) -> tuple[tuple[StationPerformance, ...], float | None]:
    """Return the stations with their energy, and the kWh of all stations for one finished piece."""
    if not output or not demand.per_shift:
        return stations, None
    grid, served = factors.grid.to("kgCO2eq/kWh"), output / demand.per_shift
    done, total = [], 0.0
    for station, each in zip(line.stations, stations, strict=True):
        made = (each.required or 0.0) * served
        energy = energy_per_shift(station, each, line.calendar, made) if made else None
        if energy is not None:
            each = replace(each, energy_per_piece=energy / made, emission_per_piece=energy / made * grid)
            total += energy
        done.append(each)
    known = any(each.energy_per_piece is not None for each in done)
    return tuple(done), total / output if known else None


def _times(value: float | None, factor: float) -> float | None:
    return None if value is None else value * factor


def _share(work: float, lead_time: float | None, seconds_per_day: float) -> float | None:
    """Return processing time over lead time; None without lead time."""
    return work / (lead_time * seconds_per_day) if lead_time and seconds_per_day else None
