"""What the chapters read off a study: the line as bars, what changes, what was chosen and what was not."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from configurator.basis.frozen import find
from configurator.basis.ids import StationId
from configurator.basis.issues import Issue, Waiver
from configurator.basis.text import Name
from configurator.catalog.vocabulary import WORDS
from configurator.line.model import Line, Station
from configurator.line.performance import Performance
from configurator.matching.candidate import Candidate
from configurator.plan.model import Option
from configurator.proposal.blocks import Bar
from configurator.proposal.voice import Voice

if TYPE_CHECKING:
    from configurator.assessment.needs import Need
    from configurator.plan.steps import Step
    from configurator.project.study import Study

WHOLES = ("line", "plan", "site", "factory")  # what an issue or a source may point to beside the things with ids
NOTICEABLE = 0.005  # a change under half a per cent is not shown as one


@dataclass(frozen=True, slots=True)
class Change:
    """One figure of the line today and with the plan; `better` is the direction that helps."""

    key: str  # of the figure
    now: float
    then: float
    unit: str
    digits: int
    better: str  # "more" or "less"

    @property
    def share(self) -> float:
        """The change as a share of today's value."""
        return (self.then - self.now) / self.now if self.now else 0.0

    @property
    def noticeable(self) -> bool:
        """Whether it is more than rounding."""
        return abs(self.share) >= NOTICEABLE


@dataclass(frozen=True, slots=True)
class Choice:
    """A need with the candidate that is in the plan and the best one that is not."""

    need: Need
    chosen: Candidate
    option: Option
    rejected: Candidate | None


def station_name(study: Study, station: str, voice: Voice) -> str:
    """Return the name of a station, or its id when it is gone."""
    found = find(study.line.stations, station)
    return voice.name(found.name) if found else station


def subject_name(study: Study, subject: str, voice: Voice) -> str:
    """Return the name of whatever an issue points to."""
    option = find(study.plan.options, subject)
    if option is not None:
        return option_name(study, option, voice)
    if subject in WHOLES:
        return voice.text(f"proposal-whole-{subject}")
    if subject in WORDS:
        return voice.name(WORDS[subject])
    named = names_in(study.line)
    return voice.name(named[subject]) if subject in named else subject


def names_in(line: Line) -> dict[str, Name]:
    """Return the name of everything in a line that has an id."""
    found: dict[str, Name] = {each.id: each.name for each in line.stations}
    found |= {machine.id: machine.name for station in line.stations for machine in station.equipment}
    found |= {each.id: each.name for each in line.systems}
    found |= {each.id: each.name for each in line.products}
    found |= {each.id: each.name for each in line.buffers}
    found |= {each.id: each.name for each in line.zones}
    return found | {each.id: each.name for each in line.areas}


def word_name(word: str, voice: Voice) -> str:
    """Return a capability word as people say it; protocols keep their name."""
    return voice.name(WORDS[word]) if word in WORDS else word


def option_name(study: Study, option: Option, voice: Voice) -> str:
    """Return the title of an option's solution, or its id when the entry is gone."""
    solution = study.catalogue.get(option.solution)
    return voice.name(solution.title) if solution else option.solution


def bars(study: Study, voice: Voice) -> tuple[Bar, ...]:
    """Return every station as a bar of seconds per good piece, in the order of the line."""
    return tuple(_bar(study, station, number, voice) for number, station in enumerate(study.line.stations, start=1))


def _bar(study: Study, station: Station, number: int, voice: Voice) -> Bar:
    seconds = study.performance.of(station.id).effective_cycle
    then = study.performance_after.of(station.id).effective_cycle
    changes = seconds > 0 and abs(then - seconds) / seconds >= NOTICEABLE
    detail = voice.text("proposal-line-machines", count=station.machines) if station.machines > 1 else ""
    return Bar(
        f"{number:02d}",
        voice.name(station.name),
        detail,
        seconds,
        voice.seconds(seconds),
        then if changes else None,
        voice.seconds(then) if changes else "",
        station.id == study.performance.bottleneck,
    )


def line_capacity(performance: Performance) -> float | None:
    """Return the good pieces a day the line could make: the demand over the utilisation of its fullest station."""
    fullest = max((each.utilisation for each in performance.stations if each.utilisation), default=None)
    if fullest is None or performance.demand_per_day is None:
        return None
    return performance.demand_per_day / fullest


def rolled_loss(performance: Performance) -> float:
    """Return the share of pieces that fail at some station: one less the product of the first-pass yields."""
    return 1 - math.prod(each.quality for each in performance.stations)


def changes(study: Study) -> tuple[Change, ...]:
    """Return the figures that can be compared, those that change first."""
    now, then = study.performance, study.performance_after
    found = [
        _change("proposal.capacity", line_capacity(now), line_capacity(then), "ea/d", 0, "more"),
        _change("station.effective_cycle", _cycle(now, now.bottleneck), _cycle(then, now.bottleneck), "s", 1, "less"),
        _change("station.oee", _oee(now, now.bottleneck), _oee(then, now.bottleneck), "%", 0, "more"),
        _change("proposal.rolled_loss", rolled_loss(now) * 100, rolled_loss(then) * 100, "%", 1, "less"),
        _change("line.lead_time", now.lead_time, then.lead_time, "d", 1, "less"),
        _change("line.energy_per_piece", now.energy_per_piece, then.energy_per_piece, "kWh", 3, "less"),
    ]
    known = [change for change in found if change is not None]
    return tuple(sorted(known, key=lambda change: not change.noticeable))


def _change(key: str, now: float | None, then: float | None, unit: str, digits: int, better: str) -> Change | None:
    if now is None or then is None:
        return None
    small = 0 < min(abs(now), abs(then)) < 10 ** (1 - digits)  # two figures that count, however small
    return Change(key, now, then, unit, digits + small, better)


def _cycle(performance: Performance, station: StationId | None) -> float | None:
    return performance.of(station).effective_cycle if station else None


def _oee(performance: Performance, station: StationId | None) -> float | None:
    return performance.of(station).oee * 100 if station else None


def choices(study: Study) -> tuple[Choice, ...]:
    """Return each solution somebody picked with the need it answers best, the heaviest need first.

    What came along because others ask for it is told by its causes (`companions`).
    """
    found = [choice for option in study.plan.options if not option.causes for choice in _best_answer(study, option)]
    order = {match.need.key: place for place, match in enumerate(study.matches_today)}
    return tuple(sorted(found, key=lambda choice: (order[choice.need.key], -choice.chosen.score)))


def _best_answer(study: Study, option: Option) -> tuple[Choice, ...]:
    answers = [
        (match, candidate)
        for match in study.matches_today
        for candidate in match.candidates
        if _is_for(candidate, option)
    ]
    if not answers:
        return ()
    match, best = max(answers, key=lambda answer: answer[1].score)
    return (Choice(match.need, best, option, _best_rejected(study, match.candidates)),)


def _is_for(candidate: Candidate, option: Option) -> bool:
    here = not option.stations or not candidate.stations or bool(set(option.stations) & set(candidate.stations))
    return candidate.solution == option.solution and here


def _best_rejected(study: Study, candidates: tuple[Candidate, ...]) -> Candidate | None:
    chosen = {option.solution for option in study.plan.options}
    others = [candidate for candidate in candidates if candidate.solution not in chosen]
    return max(others, key=lambda candidate: candidate.score, default=None)


def companions(study: Study) -> tuple[Option, ...]:
    """Return the options that answer no need of their own: they are there because others ask for them."""
    named = {choice.option.id for choice in choices(study)}
    return tuple(option for option in study.plan.options if option.id not in named)


def waived(study: Study) -> tuple[tuple[Issue[Step], Waiver], ...]:
    """Return the findings somebody signed off, each with the signature."""
    today = study.project.price_date
    return tuple(
        (issue, waiver) for issue in study.issues for waiver in study.project.waivers if waiver.covers(issue, today)
    )


def moves_bottleneck(study: Study) -> bool:
    """Say whether the line makes more with the plan."""
    capacity, after = line_capacity(study.performance), line_capacity(study.performance_after)
    return capacity is not None and after is not None and after > capacity * (1 + NOTICEABLE)
