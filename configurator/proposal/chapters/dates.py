"""When what is built, and when the line stands for it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from configurator.plan.model import Option
from configurator.proposal.blocks import (
    Block,
    Cell,
    Chapter,
    Column,
    Gantt,
    Line,
    Paragraph,
    Stretch,
    Subheading,
    Table,
    Work,
)
from configurator.proposal.reading import option_name
from configurator.proposal.style import Tone
from configurator.proposal.voice import Voice, plain

if TYPE_CHECKING:
    from configurator.project.study import Study
    from configurator.rollout.schedule import Task

PER_PICTURE = 31
DAYS_A_WEEK = 7
FIVE_WEEKS = timedelta(days=35)  # from the first of a month, always a day of the next one
TONES: dict[str, Tone] = {"train": "teal", "stabilise": "teal", "accept": "teal", "order": "muted"}


def dates(study: Study, voice: Voice) -> Chapter:
    """Return the chapter on dates."""
    found = study.schedule
    said = voice.words(
        "proposal-dates-lead",
        start=voice.day(found.start), end=voice.day(found.end), weeks=_weeks(found.start, found.end),
    )  # fmt: skip
    parts: list[Block] = [Paragraph(said)]
    legend: tuple[tuple[Tone, str], ...] = (
        ("brand", voice.text("proposal-dates-work")),
        ("amber", voice.text("proposal-dates-stop")),
        ("teal", voice.text("proposal-dates-people")),
        ("muted", voice.text("proposal-dates-order")),
    )
    months = _months(found.start, found.end, voice)
    works = _works(study, voice)
    pictures = -(-len(works) // PER_PICTURE)
    each = -(-len(works) // max(1, pictures))
    pages = (works[first : first + each] for first in range(0, len(works), max(1, each)))
    parts += [Gantt(page, months, found.start, found.end, legend, "") for page in pages]
    parts += _stops(study, voice)
    return Chapter(
        "dates", voice.text("proposal-dates"), voice.text("proposal-dates-question"), tuple(parts), new_page=False
    )


def _weeks(start: date, end: date) -> int:
    return -(-((end - start).days + 1) // DAYS_A_WEEK)


def _months(start: date, end: date, voice: Voice) -> tuple[tuple[date, str], ...]:
    first = start.replace(day=1)
    found = []
    while first <= end:
        found.append((first, voice.text("proposal-month", month=f"{first:%m}", year=f"{first:%y}")))
        first = (first + FIVE_WEEKS).replace(day=1)
    return tuple(found)


def _works(study: Study, voice: Voice) -> tuple[Work, ...]:
    """Return a row for each solution with all its tasks, and one for each task of the whole project, by their start."""
    options: dict[str, Option] = {option.id: option for option in study.plan.options}
    rows: dict[str, list[Task]] = {}
    for task in study.schedule.tasks:
        rows.setdefault(task.option if task.option and task.option in options else task.id, []).append(task)
    named = (
        (option_name(study, options[key], voice) if key in options else voice.plain(tasks[0].name), tasks)
        for key, tasks in rows.items()
    )
    return tuple(_row(name, tasks, voice) for name, tasks in named)


def _row(name: str, tasks: list[Task], voice: Voice) -> Work:
    hours = sum(task.line_stop_hours for task in tasks)
    note = voice.text("proposal-dates-stands", hours=voice.with_unit(hours, "h", 0)) if hours else ""
    return Work(name, tuple(_stretch(task, voice) for task in tasks), note)


def _stretch(task: Task, voice: Voice) -> Stretch:
    tone: Tone = "amber" if task.line_stop_hours else TONES.get(task.kind, "brand")
    return Stretch(task.start, task.end, voice.text("proposal-dates-weeks", weeks=_weeks(task.start, task.end)), tone)


def _stops(study: Study, voice: Voice) -> list[Block]:
    """List the windows in which the line stands, to be agreed with production."""
    stops = [task for task in study.schedule.tasks if task.line_stop_hours]
    if not stops:
        return [Paragraph(plain(voice.text("proposal-dates-no-stop")), "body")]
    columns = (
        Column(voice.text("proposal-dates-task"), 0.56),
        Column(voice.text("proposal-dates-window"), 0.28),
        Column(voice.text("proposal-dates-hours"), 0.16, "right"),
    )
    rows = tuple(_stop(task, voice) for task in stops)
    total = voice.with_unit(study.schedule.line_stop_hours, "h", 0)
    return [Subheading(voice.text("proposal-dates-stops", hours=total)), Table(columns, rows, tight=True)]


def _stop(task: Task, voice: Voice) -> Line:
    window = voice.day(task.start) if task.start == task.end else f"{voice.day(task.start)} ~ {voice.day(task.end)}"
    hours = voice.with_unit(task.line_stop_hours, "h", 0)
    return Line((
        Cell(plain(voice.plain(task.name))),
        Cell(plain(window)),
        Cell(plain(hours, strong=True, tone="amber"), figure="schedule.line_stop"),
    ))  # fmt: skip
