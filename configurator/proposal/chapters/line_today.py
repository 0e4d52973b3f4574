"""The line as it is: where it hurts and what is lost there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from configurator.line.performance import StationPerformance
from configurator.proposal.blocks import (
    Bar,
    Block,
    Cell,
    Chapter,
    Column,
    Line,
    LineMap,
    Paragraph,
    Subheading,
    Table,
    TaktChart,
    Words,
)
from configurator.proposal.drawings.line import busiest
from configurator.proposal.reading import bars, option_name, station_name
from configurator.proposal.voice import Voice, plain

if TYPE_CHECKING:
    from configurator.project.study import Study

MOST_ON_MAP, MOST_LOSSES, MOST_ANSWERS, LEAST_MINUTES = 36, 5, 3, 0.5
ANSWERS = {  # which effects of a solution work against which loss
    "downtime": ("downtime", "maintenance"),
    "changeover": ("changeover",),
    "speed": ("speed-loss", "cycle-time"),
    "quality": ("defects",),
}


@dataclass(frozen=True, slots=True)
class Loss:
    """Minutes a shift that one station loses to one cause."""

    station: str
    kind: str  # a key of ANSWERS
    minutes: float


def line_today(study: Study, voice: Voice) -> Chapter:
    """Return the chapter on today's line."""
    shown = bars(study, voice)
    parts: list[Block] = [Paragraph(_lead(study, voice), figures=("line.takt", "station.effective_cycle"))]
    parts += [_map(study, shown, voice), _chart(study, shown, voice)]
    parts += _losses(study, voice)
    if study.performance.missing:
        said = " ".join((voice.text("proposal-line-missing"), *(voice.say(each) for each in study.performance.missing)))
        parts.append(Paragraph(plain(said), "caption"))
    return Chapter("line", voice.text("proposal-line"), voice.text("proposal-line-question"), tuple(parts))


def _lead(study: Study, voice: Voice) -> Words:
    performance = study.performance
    if not performance.takt or not performance.demand_per_day or not performance.bottleneck:
        return voice.words(
            "proposal-line-lead-no-takt", station=station_name(study, performance.bottleneck or "", voice)
        )
    calendar = study.line.calendar
    hours = performance.available_per_shift * calendar.shifts / 3600
    slowest = performance.of(performance.bottleneck).effective_cycle
    key = "proposal-line-lead-over" if slowest > performance.takt else "proposal-line-lead-under"
    return voice.words(
        key,
        hours=voice.with_unit(hours, "h"),
        demand=voice.with_unit(performance.demand_per_day, "ea", 0),
        takt=voice.with_unit(performance.takt, "s"),
        station=station_name(study, performance.bottleneck, voice),
        cycle=voice.seconds(slowest),
    )


def _map(study: Study, shown: tuple[Bar, ...], voice: Voice) -> LineMap:
    performance = study.performance
    kept = shown if len(shown) <= MOST_ON_MAP else busiest(shown)
    takt = performance.takt
    use = performance.of(performance.bottleneck).utilisation if performance.bottleneck else None
    badge = (
        voice.text("proposal-bottleneck-badge", share=voice.percent(use)) if use else voice.text("proposal-bottleneck")
    )
    legend = (
        voice.text("proposal-line-legend", takt=voice.seconds(takt))
        if takt
        else voice.text("proposal-line-legend-no-takt")
    )
    alt = voice.text("proposal-line-map-cut", shown=len(kept), count=len(shown)) if len(kept) < len(shown) else ""
    return LineMap(kept, takt, badge, legend, alt)


def _chart(study: Study, shown: tuple[Bar, ...], voice: Voice) -> TaktChart:
    takt, demand = study.performance.takt, study.performance.demand_per_day
    slowest = next((bar for bar in shown if bar.bottleneck), None)
    today = voice.text("proposal-chart-today", station=slowest.name, cycle=slowest.label) if slowest else ""
    then = voice.text("proposal-chart-then", cycle=slowest.after_label) if slowest and slowest.after is not None else ""
    if not then and any(bar.after is not None for bar in shown):
        then = voice.text("proposal-chart-then-some")
    label = (
        voice.text("proposal-chart-takt", takt=voice.seconds(takt), demand=voice.with_unit(demand or 0, "ea", 0))
        if takt
        else ""
    )
    return TaktChart(shown, takt, label, voice.text("proposal-chart-axis"), today, then, "")


def losses(study: Study) -> tuple[Loss, ...]:
    """Return what the bottleneck (or, without one, every station) loses a shift, in minutes, the largest first."""
    chosen = [each for each in study.performance.stations if each.station == study.performance.bottleneck]
    found = [
        loss
        for each in chosen or study.performance.stations
        for loss in _of_station(each, study.performance.available_per_shift / 60)
    ]
    return tuple(sorted((loss for loss in found if loss.minutes >= LEAST_MINUTES), key=lambda loss: -loss.minutes))[
        :MOST_LOSSES
    ]


def _of_station(station: StationPerformance, available: float) -> tuple[Loss, ...]:
    """Follow the time of a shift: less changeover, less stops, less speed loss, less rejects (ISO 22400-2: A · P · Q)."""
    changeover = available * station.changeover_share
    stops = max(0.0, (available - changeover) * (1 - station.availability))
    speed = max(0.0, (available - changeover - stops) * (1 - station.performance))
    rejects = max(0.0, (available - changeover - stops - speed) * (1 - station.quality))
    minutes = {"downtime": stops, "changeover": changeover, "speed": speed, "quality": rejects}
    return tuple(Loss(station.station, kind, lost) for kind, lost in minutes.items())


def _losses(study: Study, voice: Voice) -> list[Block]:
    found = losses(study)
    if not found:
        return []
    total = sum(loss.minutes for loss in found)
    columns = (
        Column(voice.text("proposal-loss"), 0.3),
        Column(voice.text("proposal-loss-minutes"), 0.12, "right"),
        Column(voice.text("proposal-loss-share"), 0.1, "right"),
        Column(voice.text("proposal-loss-answer"), 0.48),
    )
    rows = tuple(_loss_line(study, loss, total, voice) for loss in found)
    title = voice.text("proposal-loss-title", minutes=voice.with_unit(total, "min", 0))
    return [
        Subheading(title),
        Table(columns, rows, together=True),
        Paragraph(plain(voice.text("proposal-loss-note")), "caption"),
    ]


def _loss_line(study: Study, loss: Loss, total: float, voice: Voice) -> Line:
    return Line((
        Cell(plain(voice.text(f"proposal-loss-{loss.kind}"), strong=True), station_name(study, loss.station, voice)),
        Cell(plain(voice.number(loss.minutes)), figure="proposal.loss"),
        Cell(plain(voice.percent(loss.minutes / total))),
        Cell(plain(_answer(study, loss, voice))),
    ))  # fmt: skip


def _answer(study: Study, loss: Loss, voice: Voice) -> str:
    named = []
    for option in study.plan.options:
        solution = study.catalogue.get(option.solution)
        here = not option.stations or loss.station in option.stations
        if solution and here and any(effect.target in ANSWERS[loss.kind] for effect in solution.effects):
            named.append(option_name(study, option, voice))
    if not named:
        return voice.text("proposal-loss-no-answer")
    more = len(named) - MOST_ANSWERS
    return ", ".join(named[:MOST_ANSWERS]) + (voice.text("proposal-and-more", count=more) if more > 0 else "")
