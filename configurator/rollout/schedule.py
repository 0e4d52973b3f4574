"""The order of installation as a schedule with dates, counted from its start: never from the clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil
from typing import Literal

from configurator.basis.errors import ConfiguratorError
from configurator.basis.ids import OptionId
from configurator.basis.text import Message, Name
from configurator.catalog.entry import Catalogue, Solution
from configurator.line.model import Line
from configurator.plan.model import Option, Plan
from configurator.plan.quantities import labour_days, placed_stations
from configurator.rollout.calendar import (
    end_of,
    free_saturday_after,
    months_after,
    next_working_day,
    working_day_from,
    working_day_until,
)
from configurator.rollout.norms import Norms, norms_on
from configurator.rollout.words import named

TaskKind = Literal["survey", "order", "install", "integrate", "train", "accept", "stabilise"]
NEAR_WHOLE = 6  # decimals that count when days are rounded up


@dataclass(frozen=True, slots=True)
class Task:
    """One task from `start` to `end` (inclusive), with what must be finished before.

    Both are working days, but for a line stop that fits a Saturday: that one is installed on a Saturday.
    """

    id: str
    kind: TaskKind
    name: Name
    option: OptionId | None
    start: date
    end: date
    after: tuple[str, ...] = ()
    line_stop_hours: float = 0.0


@dataclass(frozen=True, slots=True)
class Schedule:
    """All tasks in order of their start, and the last day (of the stabilisation); `hand_over` is the end of acceptance."""

    tasks: tuple[Task, ...]
    start: date
    end: date
    line_stop_hours: float
    hand_over: date | None = None


def schedule(line: Line, plan: Plan, catalogue: Catalogue, order: Sequence[OptionId], start: date) -> Schedule:
    """Return the tasks of `plan` when its options are installed in `order` and work begins on `start` or the next working day.

    All orders go out after the survey; one crew installs and one integrates, option after option, so that what an option
    needs is running before it is integrated itself. Options missing in `order` come last; an empty plan has no tasks.
    Raises `ConfiguratorError` naming solutions the catalogue lacks.
    """
    site = _Site(line, catalogue, norms_on(start))
    options = _ordered(plan, catalogue, order)
    if not options:
        return Schedule((), start, start, 0.0)
    survey = _task("survey", None, working_day_from(start), site.norms.survey.days)
    tasks = [survey]
    for option in options:
        tasks.extend(_option_tasks(option, site, survey, tasks))
    tasks.extend(_closing_tasks(site.norms, tasks, len(options)))
    stop = sum(task.line_stop_hours for task in tasks)
    hand_over = next(task.end for task in tasks if task.kind == "accept")
    by_start = sorted(tasks, key=lambda task: task.start)
    return Schedule(tuple(by_start), survey.start, max(task.end for task in tasks), stop, hand_over)


@dataclass(frozen=True, slots=True)
class _Site:
    """Where the work happens and by which norms."""

    line: Line
    catalogue: Catalogue
    norms: Norms

    def rests_on_saturdays(self) -> bool:
        return self.line.calendar.days_per_month <= self.norms.saturday.most_working_days


def _ordered(plan: Plan, catalogue: Catalogue, order: Sequence[OptionId]) -> tuple[Option, ...]:
    missing = tuple(dict.fromkeys(option.solution for option in plan.options if option.solution not in catalogue))
    if missing:
        raise ConfiguratorError(Message("rollout-entry-unknown", solutions=missing))
    place = {option: number for number, option in enumerate(order)}
    return tuple(sorted(plan.options, key=lambda option: place.get(option.id, len(place))))


def _option_tasks(option: Option, site: _Site, survey: Task, before: Sequence[Task]) -> tuple[Task, ...]:
    solution = site.catalogue[option.solution]
    ordered = _order(option, solution, survey)
    install = _install(option, solution, site, _ready(ordered, before, "install"))
    integrate = _integrate(option, solution, site, _ready(install, before, "integrate"))
    return ordered, install, integrate


def _ready(task: Task, before: Sequence[Task], kind: TaskKind) -> tuple[Task, ...]:
    """Return what must be finished first: `task`, and the last one of the same kind, because its crew is one."""
    return (task, *[other for other in before if other.kind == kind][-1:])


def _order(option: Option, solution: Solution, survey: Task) -> Task:
    start = next_working_day(survey.end)
    delivered = working_day_from(start + timedelta(days=_up(solution.lead_time.to("d"))))
    name = named("rollout-task-order", solution=solution.title)
    return Task(f"order-{option.id}", "order", name, option.id, start, delivered, (survey.id,))


def _install(option: Option, solution: Solution, site: _Site, after: tuple[Task, ...]) -> Task:
    hours = solution.line_stop.to("h") if solution.line_stop else 0.0
    ready = max(task.end for task in after)
    start, end = _install_dates(option, solution, site, ready, hours)
    name = named("rollout-task-install", solution=solution.title)
    return Task(f"install-{option.id}", "install", name, option.id, start, end, _ids(after), hours)


def _install_dates(option: Option, solution: Solution, site: _Site, ready: date, hours: float) -> tuple[date, date]:
    norms = site.norms
    if 0 < hours <= norms.saturday.hours and site.rests_on_saturdays():
        saturday = free_saturday_after(ready)
        return saturday, saturday
    stations = ceil(placed_stations(option, solution, site.line) / norms.installation.stations_per_day)
    start = next_working_day(ready)
    return start, end_of(start, max(1, _up(hours / norms.working_day.hours), stations))


def _integrate(option: Option, solution: Solution, site: _Site, after: tuple[Task, ...]) -> Task:
    labour = sum(labour_days(item, option, solution, site.line) for item in solution.labour)
    days = max(1, _up(labour / site.norms.integration.people))
    start = next_working_day(max(task.end for task in after))
    name = named("rollout-task-integrate", solution=solution.title)
    return Task(f"integrate-{option.id}", "integrate", name, option.id, start, end_of(start, days), _ids(after))


def _closing_tasks(norms: Norms, tasks: Sequence[Task], solutions: int) -> tuple[Task, ...]:
    integrated = tuple(task for task in tasks if task.kind == "integrate")
    days = norms.training.days + _up(norms.training.days_per_solution * solutions)
    train = _task("train", integrated, next_working_day(max(task.end for task in integrated)), days)
    accept = _task("accept", (train,), next_working_day(train.end), norms.acceptance.days)
    start = next_working_day(accept.end)
    end = max(start, working_day_until(months_after(accept.end, norms.stabilisation.months)))
    name = named("rollout-task-stabilise", months=norms.stabilisation.months)
    return train, accept, Task("stabilise", "stabilise", name, None, start, end, (accept.id,))


def _task(kind: TaskKind, after: tuple[Task, ...] | None, start: date, days: int) -> Task:
    return Task(kind, kind, named(f"rollout-task-{kind}"), None, start, end_of(start, days), _ids(after or ()))


def _ids(tasks: Sequence[Task]) -> tuple[str, ...]:
    return tuple(task.id for task in tasks)


def _up(days: float) -> int:
    """Round up to whole days; a billionth over from changing units is no day."""
    return ceil(round(days, NEAR_WHOLE))
