"""The performance as figures: stable key, value, unit, formula with its inputs, and source."""

from __future__ import annotations

from configurator.basis.figures import Figure
from configurator.basis.frozen import find
from configurator.basis.text import Message
from configurator.basis.units import Duration
from configurator.line.demand import monthly
from configurator.line.lead_time import all_pieces_waiting, pieces_waiting
from configurator.line.model import Line
from configurator.line.performance import SECONDS_PER_DAY, Performance
from configurator.line.station_figures import BOOK, OWN_BALANCE, station_figures
from configurator.line.working_time import available_per_day

LITTLE = "Little (1961), A Proof for the Queuing Formula L = λW, Operations Research 9(3)"
FACTOR_PACK = "resources/factors/grid.toml"
DEMAND_LACKS = ("line-missing-working-time", "line-missing-demand")
STOCK_LACKS = (*DEMAND_LACKS, "line-missing-stocks", "line-missing-stock")
LOAD_LACKS = (*DEMAND_LACKS, "line-missing-routing", "line-missing-cycle-time")


def figures(performance: Performance, line: Line) -> tuple[Figure, ...]:
    """Return every figure of the line, then those of each station in the line's order.

    A figure that cannot be computed has the value None, and its formula says what lacks.
    """
    whole = (
        *_pace(performance, line),
        *_constraint(performance, line),
        *_lead_times(performance, line),
        *_value_added(performance, line),
        *_energy(performance),
    )
    stations = (station_figures(station, performance.of(station.id), line) for station in line.stations)
    return (*whole, *(figure for each in stations for figure in each))


def title(key: str) -> Message:
    """Return what a figure is called, e.g. `line.takt` is "takt time"; the text exists for every key `figures` uses."""
    return Message("line-figure-" + key.replace(".", "-").replace("_", "-"))


def _pace(performance: Performance, line: Line) -> tuple[Figure, ...]:
    calendar = line.calendar
    shift = Message("line-formula-available", shift=calendar.shift_length, breaks=calendar.breaks)
    available = Duration(performance.available_per_shift, "s")
    demand, takt = performance.demand_per_day, performance.takt
    total = sum(monthly(product) for product in line.products)
    per_day = Message("line-formula-demand", month=total, days=Duration(calendar.days_per_month, "d"))
    rhythm = Message("line-formula-takt", available=available, demand=(demand or 0.0) / max(1, calendar.shifts))
    return (
        _figure("available_per_shift", performance.available_per_shift, "s", shift, BOOK),
        _figure("demand_per_day", demand, "ea/d", _or_lacks(per_day, demand, performance, DEMAND_LACKS), BOOK),
        _figure("takt", takt, "s", _or_lacks(rhythm, takt, performance, DEMAND_LACKS), BOOK),
    )


def _constraint(performance: Performance, line: Line) -> tuple[Figure, ...]:
    output, demand, bottleneck = performance.output_per_day, performance.demand_per_day, performance.bottleneck
    station = find(line.stations, bottleneck) if bottleneck else None
    if station is None or bottleneck is None:
        lacks = _lacking(performance, LOAD_LACKS)
        return (_figure("bottleneck", None, "", lacks, BOOK), _figure("output_per_day", output, "ea/d", lacks, BOOK))
    use = performance.of(bottleneck).utilisation
    if use is None:
        names = Message("line-formula-bottleneck-stopped", station=station.name)
        return (
            _figure("bottleneck", bottleneck, "", names, BOOK),
            _figure("output_per_day", output, "ea/d", names, BOOK),
        )
    names = Message("line-formula-bottleneck", station=station.name, use=use * 100)
    made = Message("line-formula-output", demand=demand or 0.0, use=use * 100)
    return (
        _figure("bottleneck", bottleneck, "", names, BOOK),
        _figure("output_per_day", output, "ea/d", made, BOOK),
    )


def _lead_times(performance: Performance, line: Line) -> tuple[Figure, ...]:
    pieces = all_pieces_waiting(line) or 0.0
    counted = sum(pieces_waiting(buffer, line) is not None for buffer in line.buffers)
    stock = {"pieces": pieces, "counted": counted, "stocks": len(line.buffers)}
    days, little = performance.lead_time, performance.lead_time_little
    by_demand = Message("line-formula-lead-time", demand=performance.demand_per_day or 0.0, **stock)
    by_output = Message("line-formula-lead-time-little", output=performance.output_per_day or 0.0, **stock)
    work = Message("line-formula-processing-time", works=_works(line))
    return (
        _figure("lead_time", days, "d", _or_lacks(by_demand, days, performance, STOCK_LACKS), BOOK),
        _figure(
            "lead_time_little",
            little,
            "d",
            _or_lacks(by_output, little, performance, (*STOCK_LACKS, *LOAD_LACKS)),
            LITTLE,
        ),
        _figure("processing_time", performance.processing_time, "s", work, BOOK),
    )


def _works(line: Line) -> tuple[Message, ...]:
    """Say the cycle times along each routing (along the line, when there is none) with the demand that weighs them."""
    cycles = {station.id: station.cycle_time for station in line.stations}
    routed = [product for product in line.products if product.routing]
    if not routed:
        return (Message("line-formula-work-of-line", cycles=tuple(cycles.values())),)
    return tuple(
        Message(
            "line-formula-work",
            product=product.name,
            demand=monthly(product),
            cycles=tuple(cycles[station] for station in product.routing if station in cycles),
        )
        for product in routed
    )


def _value_added(performance: Performance, line: Line) -> tuple[Figure, ...]:
    conventions = (
        ("value_added_processing", performance.value_added_processing, available_per_day(line.calendar)),
        ("value_added_calendar", performance.value_added_calendar, float(SECONDS_PER_DAY)),
    )
    found = []
    for key, share, day in conventions:
        formula = Message(
            f"line-formula-{key.replace('_', '-')}",
            work=performance.processing_time,
            days=performance.lead_time or 0.0,
            day=Duration(day / 3600, "h"),
        )
        percent = None if share is None else share * 100
        found.append(_figure(key, percent, "%", _or_lacks(formula, share, performance, STOCK_LACKS), BOOK))
    return tuple(found)


def _energy(performance: Performance) -> tuple[Figure, ...]:
    energy, emission = performance.energy_per_piece, performance.emission_per_piece
    known = sum(each.energy_per_piece is not None for each in performance.stations)
    lacks = (*LOAD_LACKS, "line-missing-power")
    total = Message("line-formula-energy-line", known=known, stations=len(performance.stations))
    factor = emission / energy if energy and emission is not None else 0.0
    carbon = Message("line-formula-emission", energy=energy or 0.0, factor=factor)
    return (
        _figure("energy_per_piece", energy, "kWh/ea", _or_lacks(total, energy, performance, lacks), OWN_BALANCE),
        _figure(
            "emission_per_piece", emission, "kgCO2eq/ea", _or_lacks(carbon, emission, performance, lacks), FACTOR_PACK
        ),
    )


def _or_lacks(formula: Message, value: float | None, performance: Performance, keys: tuple[str, ...]) -> Message:
    """Return the formula of a value, or what lacks for it."""
    return formula if value is not None else _lacking(performance, keys)


def _lacking(performance: Performance, keys: tuple[str, ...]) -> Message:
    said = (message for key in keys for message in performance.missing if message.key == key)
    return next(said, Message("line-formula-no-station"))


def _figure(key: str, value: float | str | None, unit: str, formula: Message, source: str) -> Figure:
    return Figure(f"line.{key}", "line", value, unit, formula, source)
