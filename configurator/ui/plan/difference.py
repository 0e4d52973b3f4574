"""What another plan would change: options that come, go and move, and the figures before and after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from configurator.basis.issues import Severity
from configurator.plan.model import Option
from configurator.ui.look import Look
from configurator.ui.plan.lines import places_text, title_of

if TYPE_CHECKING:
    from configurator.plan.model import Plan
    from configurator.project.study import Study

UNKNOWN = "–"


@dataclass(frozen=True, slots=True)
class Changes:
    """Options that come, go, and stay at other places or in another number."""

    added: tuple[Option, ...]
    dropped: tuple[Option, ...]
    moved: tuple[tuple[Option, Option], ...]

    @property
    def none(self) -> bool:
        """The plans hold the same."""
        return not (self.added or self.dropped or self.moved)


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure before and after, already written; `better` None where nothing can be said."""

    name: str
    before: str
    after: str
    better: bool | None = None


def changes(before: Plan, after: Plan) -> Changes:
    """Return what differs between the options of two plans; the same solution elsewhere has moved."""
    left, added = list(before.options), []
    moved: list[tuple[Option, Option]] = []
    for option in after.options:
        twin = _twin(option, left)
        if twin is None:
            added.append(option)
            continue
        left.remove(twin)
        if (twin.stations, twin.units) != (option.stations, option.units):
            moved.append((twin, option))
    return Changes(tuple(added), tuple(left), tuple(moved))


def change_lines(found: Changes, before: Study, after: Study, look: Look) -> tuple[tuple[str, str, str], ...]:
    """Return each change as icon, tone and words."""
    came = [("plus", "teal", _said(after, look, option)) for option in found.added]
    went = [("minus", "red", _said(before, look, option)) for option in found.dropped]
    shifted = [("arrow-right", "brand", _said(after, look, new)) for _, new in found.moved]
    return (*came, *went, *shifted)


def figure_changes(before: Study, after: Study, look: Look) -> tuple[FigureChange, ...]:
    """Return the figures a decision rests on, before and after."""
    return (
        _counted(look, "ui-plan-figure-output", _output(before), _output(after)),
        _load(before, after, look),
        FigureChange(look.text("ui-plan-figure-own"), _won(before, look), _won(after, look)),
        _paid_back(before, after, look),
        _conflicts(before, after, look),
    )


def _twin(option: Option, left: list[Option]) -> Option | None:
    same = [other for other in left if other.solution == option.solution]
    return next((other for other in same if other.stations == option.stations), same[0] if same else None)


def _said(study: Study, look: Look, option: Option) -> str:
    title = look.name(title_of(study, option.solution))
    return f"{title} · {places_text(study, look, option.stations)}"


def _output(study: Study) -> float | None:
    return study.performance_after.output_per_day


def _counted(look: Look, key: str, before: float | None, after: float | None) -> FigureChange:
    better = None if before is None or after is None or round(before) == round(after) else after > before
    return FigureChange(look.text(key), _number(before), _number(after), better)


def _load(before: Study, after: Study, look: Look) -> FigureChange:
    loads = [
        max((each.utilisation or 0.0 for each in study.performance_after.stations), default=0.0) * 100
        for study in (before, after)
    ]
    better = None if round(loads[0]) == round(loads[1]) else loads[1] < loads[0]
    return FigureChange(look.text("ui-plan-figure-load"), f"{loads[0]:.0f} %", f"{loads[1]:.0f} %", better)


def _paid_back(before: Study, after: Study, look: Look) -> FigureChange:
    years = [study.returns.payback_own if study.plan.options else None for study in (before, after)]
    first, second = (UNKNOWN if each is None else look.text("ui-plan-years", years=each) for each in years)
    better = None if years[0] is None or years[1] is None or first == second else years[1] < years[0]
    return FigureChange(look.text("ui-plan-figure-payback"), first, second, better)


def _conflicts(before: Study, after: Study, look: Look) -> FigureChange:
    counts = [sum(issue.severity is Severity.BLOCK for issue in study.open_issues) for study in (before, after)]
    gaps = [len(study.unchecked) for study in (before, after)]
    better = None if counts[0] == counts[1] else counts[1] < counts[0]
    if gaps[1]:  # fewer conflicts are no gain while nobody knows what the rest would find
        better = False if counts[1] > counts[0] or gaps[1] > gaps[0] else None
    said = [_clashing(look, *each) for each in zip(counts, gaps, strict=True)]
    return FigureChange(look.text("ui-plan-figure-conflicts"), said[0], said[1], better)


def _clashing(look: Look, conflicts: int, unchecked: int) -> str:
    if not unchecked:
        return str(conflicts)
    return look.text("ui-plan-figure-conflicts-so-far", conflicts=conflicts, unchecked=unchecked)


def _won(study: Study, look: Look) -> str:
    return look.speaker.won(study.estimate.own) if study.plan.options else UNKNOWN


def _number(value: float | None) -> str:
    return UNKNOWN if value is None else f"{value:,.0f}"
