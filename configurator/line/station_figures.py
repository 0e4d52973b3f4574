"""The figures of one station, each with its formula and source."""

from __future__ import annotations

import math

from configurator.basis.figures import Figure
from configurator.basis.text import Argument, Message
from configurator.basis.units import Duration
from configurator.line.model import Line, Station
from configurator.line.station_performance import StationPerformance
from configurator.line.working_time import available_per_shift

BOOK = "Rother & Shook, Learning to See (1999)"
ISO_22400 = "ISO 22400-2:2014"
OWN_BALANCE = "engineering practice: energy balance of running and standby time"
YIELD_CHAIN = "engineering practice: demand divided by the first-pass yields behind the station"


def station_figures(station: Station, each: StationPerformance, line: Line) -> tuple[Figure, ...]:
    """Return what is computed about one station; shares in percent, times in seconds, pieces per shift."""
    return (*_losses(station, each), *_capacities(station, each, line), *_use(station, each), *_energy(station, each))


def _losses(station: Station, each: StationPerformance) -> tuple[Figure, ...]:
    busy = each.availability * (1 - each.changeover_share)
    return (
        _share("uptime", station, each.availability, uptime_formula(station), ISO_22400),
        _share("changeover_share", station, each.changeover_share, changeover_formula(station), BOOK),
        _share(
            "availability",
            station,
            busy,
            Message("line-formula-availability", uptime=each.availability * 100, change=each.changeover_share * 100),
            ISO_22400,
        ),
        _share("performance", station, each.performance, Message("line-formula-performance"), ISO_22400),
        _share("quality", station, each.quality, Message("line-formula-quality"), ISO_22400),
        _share(
            "oee",
            station,
            each.oee,
            Message(
                "line-formula-oee",
                availability=busy * 100,
                performance=each.performance * 100,
                quality=each.quality * 100,
            ),
            ISO_22400,
        ),
    )


def uptime_formula(station: Station) -> Message:
    """Say where the share without unplanned stops comes from."""
    if station.uptime is not None:
        return Message("line-formula-uptime-given", uptime=station.uptime)
    if station.mtbf is not None and station.mttr is not None:
        return Message("line-formula-uptime-mtbf", mtbf=station.mtbf, mttr=station.mttr)
    return Message("line-formula-uptime-assumed")


def changeover_formula(station: Station) -> Message:
    """Say how often changeovers are taken to happen."""
    if station.changeover is None:
        return Message("line-formula-changeover-none")
    if station.batch is not None:
        return Message("line-formula-changeover-batch", changeover=station.changeover, batch=station.batch)
    if station.every_part_every is not None:
        return Message(
            "line-formula-changeover-interval", changeover=station.changeover, interval=station.every_part_every
        )
    return Message("line-formula-changeover-unknown", changeover=station.changeover)


def _capacities(station: Station, each: StationPerformance, line: Line) -> tuple[Figure, ...]:
    available = Duration(available_per_shift(line.calendar), "s")
    parts: dict[str, Argument] = {"machines": station.machines, "cycle": station.cycle_time}
    shares: dict[str, Argument] = {"oee": each.oee * 100, **parts}
    return (
        _figure(
            "capacity_per_shift",
            station,
            each.capacity,
            "ea",
            Message("line-formula-capacity", available=available, uptime=each.availability * 100, **parts),
            BOOK,
        ),
        _figure(
            "good_capacity_per_shift",
            station,
            each.good_capacity,
            "ea",
            Message("line-formula-good-capacity", available=available, **shares),
            f"{BOOK}; {ISO_22400}",
        ),
        _figure(
            "effective_cycle",
            station,
            each.effective_cycle if math.isfinite(each.effective_cycle) else None,
            "s",
            Message("line-formula-effective-cycle", **shares),
            f"{BOOK}; {ISO_22400}",
        ),
    )


def _use(station: Station, each: StationPerformance) -> tuple[Figure, ...]:
    if each.required is None:
        lacking = Message("line-formula-needs-demand")
        return (
            _figure("required_per_shift", station, None, "ea", lacking, YIELD_CHAIN),
            _figure("utilisation", station, None, "%", lacking, BOOK),
        )
    formula = Message("line-formula-utilisation", required=each.required, good=each.good_capacity)
    percent = None if each.utilisation is None else each.utilisation * 100
    return (
        _figure("required_per_shift", station, each.required, "ea", Message("line-formula-required"), YIELD_CHAIN),
        _figure("utilisation", station, percent, "%", formula, BOOK),
    )


def _energy(station: Station, each: StationPerformance) -> tuple[Figure, ...]:
    if each.energy_per_piece is None or station.power is None:
        formula = Message("line-formula-needs-power")
    elif station.standby_power is None:
        formula = Message("line-formula-energy-running", power=station.power)
    else:
        formula = Message("line-formula-energy", power=station.power, standby=station.standby_power)
    return (_figure("energy_per_piece", station, each.energy_per_piece, "kWh/ea", formula, OWN_BALANCE),)


def _share(key: str, station: Station, share: float, formula: Message, source: str) -> Figure:
    return _figure(key, station, share * 100, "%", formula, source)


def _figure(key: str, station: Station, value: float | None, unit: str, formula: Message, source: str) -> Figure:
    return Figure(f"station.{key}", station.id, value, unit, formula, source)
