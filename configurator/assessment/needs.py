"""What the numbers say the factory needs, each need with the figure it comes from. A factory without losses has none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from configurator.assessment.evidence import gather
from configurator.assessment.maturity import SystemMatrix, column_name, open_demands, stage_name
from configurator.assessment.questionnaire import LevelScore
from configurator.assessment.stage_rules import stage_rules
from configurator.assessment.thresholds import NeedKind, Threshold, Thresholds, thresholds
from configurator.basis.ids import StationId
from configurator.basis.text import Message, Money, Name
from configurator.basis.vocabulary import MatrixColumn, Stage
from configurator.catalog.entry import EffectTarget
from configurator.line.lead_time import pieces_waiting
from configurator.line.model import Line, Station
from configurator.line.performance import Performance, StationPerformance

__all__ = ["Need", "NeedKind", "needs"]

SHOWN = 5  # names in a sentence before it says "and n more"
MONTHS = 12  # in a year
SECONDS = 3600  # in an hour
PPM = 1_000_000


@dataclass(frozen=True, slots=True)
class Need:
    """One need: what kind, where, how large (0…1, for ranking), the reason in words, and which effects or words would meet it."""

    key: str  # stable: kind and station, e.g. "bottleneck:op-80"
    kind: NeedKind
    stations: tuple[StationId, ...]
    weight: float
    reason: Message
    targets: tuple[EffectTarget, ...] = ()
    words: tuple[str, ...] = ()  # capability words that would meet it


def needs(
    line: Line, performance: Performance, matrix: SystemMatrix, level: LevelScore | None, target: Stage | None
) -> tuple[Need, ...]:
    """Return the needs of a line, largest weight first (equal weights by key).

    `matrix` and `level` are those of today; without a target stage there is no gap to one.
    """
    situation = _Situation(line, performance, matrix, level, target, thresholds())
    found = (need for finder in FINDERS for need in finder(situation))
    return tuple(sorted(found, key=lambda need: (-need.weight, need.key)))


@dataclass(frozen=True, slots=True)
class _Situation:
    """Everything needs are read from."""

    line: Line
    performance: Performance
    matrix: SystemMatrix
    level: LevelScore | None
    target: Stage | None
    pack: Thresholds

    def stations(self) -> Iterator[tuple[Station, StationPerformance, float]]:
        """Give each station with its performance and how much its losses count."""
        for station, each in zip(self.line.stations, self.performance.stations, strict=True):
            yield station, each, 1.0 if station.id == self.performance.bottleneck else self.pack.off_bottleneck

    def monthly_hours(self, station: Station) -> float:
        """Return the hours a month the machines of a station could run."""
        return (
            self.performance.available_per_shift
            / SECONDS
            * self.performance.shifts_per_month
            * max(0, station.machines)
        )


def _need(
    kind: NeedKind, about: str, stations: Iterable[StationId], weight: float, rule: Threshold, reason: Message
) -> Need:
    return Need(f"{kind}:{about}", kind, tuple(stations), weight, reason, rule.targets, rule.words)


def _bottlenecks(situation: _Situation) -> Iterator[Need]:
    """The heaviest station near or over its limit, and every other station over takt."""
    rule = situation.pack.kinds["bottleneck"]
    for station, each, _ in situation.stations():
        load = each.utilisation or 0.0
        heavy = station.id == situation.performance.bottleneck and load >= rule.threshold
        if not heavy and load <= 1.0:
            continue
        over = "over" if load > 1.0 else "near"
        reason = Message(
            f"assessment-need-bottleneck-{over}",
            station=station.name,
            load=load * 100,
            cycle=each.effective_cycle,
            takt=situation.performance.takt or 0.0,
        )
        yield _need("bottleneck", station.id, [station.id], rule.weight(load), rule, reason)


def _downtime(situation: _Situation) -> Iterator[Need]:
    """Stations that stand still unplanned."""
    rule = situation.pack.kinds["downtime"]
    for station, each, counts in situation.stations():
        lost = 1.0 - each.availability
        if lost >= rule.threshold:
            hours = lost * situation.monthly_hours(station)
            reason = Message("assessment-need-downtime", station=station.name, share=lost * 100, hours=hours)
            yield _need("downtime", station.id, [station.id], counts * rule.weight(lost), rule, reason)


def _changeover(situation: _Situation) -> Iterator[Need]:
    """Stations that spend their time on changing over."""
    rule = situation.pack.kinds["changeover"]
    for station, each, counts in situation.stations():
        lost = each.availability * each.changeover_share
        if lost >= rule.threshold:
            hours = lost * situation.monthly_hours(station)
            reason = Message("assessment-need-changeover", station=station.name, share=lost * 100, hours=hours)
            yield _need("changeover", station.id, [station.id], counts * rule.weight(lost), rule, reason)


def _defects(situation: _Situation) -> Iterator[Need]:
    """Stations whose rejects are many."""
    rule = situation.pack.kinds["defects"]
    for station, each, counts in situation.stations():
        lost = 1.0 - each.quality
        if lost >= rule.threshold:
            made = (each.required or 0.0) * situation.performance.shifts_per_month
            pieces = made * lost / each.quality if each.quality > 0 else 0.0
            reason = Message("assessment-need-defects", station=station.name, ppm=lost * PPM, pieces=pieces)
            yield _need("defects", station.id, [station.id], counts * rule.weight(lost), rule, reason)


def _recording(situation: _Situation) -> Iterator[Need]:
    """Results written down by hand."""
    rule = situation.pack.kinds["recording"]
    writing = [station for station in situation.line.stations if station.recording and station.recording.canonical > 0]
    hours = sum(station.recording.to("h") for station in writing if station.recording)
    if hours >= rule.threshold:
        month = hours * situation.performance.shifts_per_month
        reason = Message("assessment-need-recording", count=len(writing), minutes=hours * 60, hours=month)
        yield _need("recording", "line", [station.id for station in writing], rule.weight(hours), rule, reason)


def _energy(situation: _Situation) -> Iterator[Need]:
    """Electricity that is a large share of what the factory earns."""
    rule, performance, line = situation.pack.kinds["energy"], situation.performance, situation.line
    if performance.energy_per_piece is None or not performance.output_per_day or line.factory.yearly_sales <= 0:
        return
    yearly = performance.energy_per_piece * performance.output_per_day * line.calendar.days_per_month * MONTHS
    won = yearly * line.economics.tariff_per_kwh
    share = won / line.factory.yearly_sales
    if share >= rule.threshold:
        reason = Message("assessment-need-energy", energy=yearly / 1000, cost=Money(round(won)), share=share * 100)
        yield _need("energy", "line", _heavy_users(situation), rule.weight(share), rule, reason)


def _heavy_users(situation: _Situation) -> list[StationId]:
    used = {
        each.station: (each.energy_per_piece or 0.0) * (each.required or 0.0) for each in situation.performance.stations
    }
    limit = situation.pack.heavy_user * sum(used.values())
    return [station for station, energy in used.items() if energy > 0 and energy >= limit]


def _stock(situation: _Situation) -> Iterator[Need]:
    """Pieces that wait for days."""
    rule, days = situation.pack.kinds["stock"], situation.performance.lead_time
    if days is None or days < rule.threshold:
        return
    reason = Message("assessment-need-stock", days=days, work=situation.performance.processing_time)
    yield _need("stock", "line", _piled_up(situation), rule.weight(days), rule, reason)


def _piled_up(situation: _Situation) -> list[StationId]:
    """Return the stations before which more than the usual days of supply wait."""
    limit = situation.pack.stock_days * (situation.performance.demand_per_day or 0.0)
    before = [
        buffer.before for buffer in situation.line.buffers if (pieces_waiting(buffer, situation.line) or 0.0) >= limit
    ]
    return [station.id for station in situation.line.stations if station.id in before]


def _no_data(situation: _Situation) -> Iterator[Need]:
    """Machines whose data nobody collects: those with a port, and those without any."""
    evidence = gather(situation.line)
    rule, silent = situation.pack.kinds["no-data"], evidence.processes - evidence.collected
    machines = [station for station in situation.line.stations if station.id in silent and station.equipment]
    mute = [station for station in machines if not any(machine.interfaces for machine in station.equipment)]
    able = [station for station in machines if station not in mute]
    for about, stations, words in (("port", able, rule.words), ("no-port", mute, situation.pack.signal_words)):
        share = evidence.share(frozenset(station.id for station in stations))
        if share < rule.threshold:
            continue
        reason = Message(
            f"assessment-need-no-data-{about}",
            count=len(stations),
            total=len(evidence.processes),
            stations=_names(stations),
            more=max(0, len(stations) - SHOWN),
        )
        places = tuple(station.id for station in stations)
        yield Need(f"no-data:{about}", "no-data", places, rule.weight(share), reason, rule.targets, words)


def _names(stations: list[Station]) -> tuple[Name, ...]:
    return tuple(station.name for station in stations[:SHOWN])


def _stage_gaps(situation: _Situation) -> Iterator[Need]:
    """Columns of the system matrix below the target stage."""
    rule, target = situation.pack.kinds["stage-gap"], situation.target or Stage.NONE
    asked = open_demands(gather(situation.line), target)
    for column in MatrixColumn:
        cell = situation.matrix.cell(column)
        gap = target - cell.stage
        if gap < rule.threshold or cell.next_step is None:
            continue
        counted = "counted" if column in stage_rules().overall.columns else "aside"
        help_ = situation.pack.columns[column]
        reason = Message(
            f"assessment-need-stage-gap-{counted}",
            column=column_name(column),
            stage=stage_name(cell.stage),
            target=stage_name(target),
            next=cell.next_step,
        )
        demands = sorted({each.demand for each in asked if each.column == column})
        words = dict.fromkeys((*help_.words, *(word for demand in demands for word in situation.pack.demands[demand])))
        weight = help_.importance * rule.weight(gap)
        yield Need(f"stage-gap:{column}", "stage-gap", (), weight, reason, rule.targets, tuple(words))


def _level_gap(situation: _Situation) -> Iterator[Need]:
    """A company level that cannot reach what the target stage means, even with the best answers still open."""
    rule, level = situation.pack.kinds["level-gap"], situation.level
    if level is None or situation.target is None:
        return
    wanted = situation.pack.levels.of(situation.target)
    gap = wanted - level.level_high
    if gap < rule.threshold:
        return
    weak = sorted(level.areas, key=lambda area: (area.high - area.points, area.area))[: situation.pack.weak_area]
    reason = Message(
        "assessment-need-level-gap",
        level=level.level_high,
        wanted=wanted,
        score=level.high,
        areas=tuple(area.name for area in weak),
    )
    words = tuple(dict.fromkeys(word for area in weak for word in situation.pack.areas[area.area]))
    yield Need("level-gap:company", "level-gap", (), rule.weight(gap), reason, rule.targets, words)


FINDERS: tuple[Callable[[_Situation], Iterator[Need]], ...] = (
    _bottlenecks,
    _downtime,
    _changeover,
    _defects,
    _recording,
    _energy,
    _stock,
    _no_data,
    _stage_gaps,
    _level_gap,
)
