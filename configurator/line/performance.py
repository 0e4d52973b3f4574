"""How the line performs: takt, capacity, bottleneck, OEE, lead time, energy. Every figure with formula and source."""

from __future__ import annotations

from dataclasses import dataclass

from configurator.basis.ids import StationId
from configurator.basis.text import Message


@dataclass(frozen=True, slots=True)
class StationPerformance:
    """What one station can do. Times in seconds, shares 0…1, capacities in pieces per shift.

    `capacity` is available time × availability × machines / cycle time (the convention of Learning to See);
    `good_capacity` also loses changeover, speed and rejects; `effective_cycle` is the available time per good piece at full load.
    """

    station: StationId
    availability: float
    performance: float
    quality: float
    oee: float
    changeover_share: float
    capacity: float
    good_capacity: float
    effective_cycle: float
    required: float | None  # pieces per shift the demand asks of this station
    utilisation: float | None  # required / good_capacity
    energy_per_piece: float | None  # kWh
    emission_per_piece: float | None  # kgCO2eq


@dataclass(frozen=True, slots=True)
class Performance:
    """What the whole line can do; None where an input is missing, and `missing` says which."""

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
