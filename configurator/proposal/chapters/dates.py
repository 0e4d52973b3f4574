"""When what is built, and when the line stands for it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from configurator.proposal.blocks import Block, Cell, Chapter, Column, Gantt, Line, Paragraph, Subheading, Table, Work
from configurator.proposal.reading import option_name
from configurator.proposal.style import Tone
from configurator.proposal.voice import Voice, plain

if TYPE_CHECKING:
    from configurator.project.study import Study
    from configurator.rollout.schedule import Task

PER_PICTURE = 28
DAYS_A_WEEK = 7
FIVE_WEEKS = timedelta(days=35)  # from the first of a month, always a day of the next one
TONES: dict[str, Tone] = {"train": "teal", "stabilise": "teal", "accept": "teal", "order": "muted"}


def dates(study: Study, voice: Voice) -> Chapter:
    """Return the chapter on dates."""
    found = study.schedule
    said = voice.words(
        "proposal-dates-lead",
        start=voice.day(found.start), end=voice.day(found.end), weeks=voice.with_unit(_weeks(found.start, found.end), "week", 0),
    )  # fmt: skip
    parts: list[Block] = [Paragraph(said)]
    legend: tuple[tuple[Tone, str], ...] = (
        ("brand", voice.text("proposal-dates-work")),
        ("amber", voice.text("proposal-dates-stop")),
        ("teal", voice.text("proposal-dates-people")),
        ("muted", voice.text("proposal-dates-order")),
    )
    months = _months(found.start, found.end, voice)
    for tasks in _batches(found.tasks):
        works = tuple(_work(task, voice) for task in tasks)
        parts.append(Gantt(works, months, found.start, found.end, legend, ""))
    parts += _stops(study, voice)
    return Chapter("dates", voice.text("proposal-dates"), voice.text("proposal-dates-question"), tuple(parts))


def _batches(tasks: tuple[Task, ...]) -> list[tuple[Task, ...]]:
    return [tasks[start : start + PER_PICTURE] for start in range(0, len(tasks), PER_PICTURE)]


def _weeks(start: date, end: date) -> int:
    return -(-((end - start).days + 1) // DAYS_A_WEEK)


def _months(start: date, end: date, voice: Voice) -> tuple[tuple[date, str], ...]:
    first = start.replace(day=1)
    found = []
    while first <= end:
        found.append((first, voice.text("proposal-month", month=f"{first:%m}", year=f"{first:%Y}")))
        first = (first + FIVE_WEEKS).replace(day=1)
    return tuple(found)


def _work(task: Task, voice: Voice) -> Work:
    stop = (
        voice.text("proposal-dates-stands", hours=voice.with_unit(task.line_stop_hours, "h", 0))
        if task.line_stop_hours
        else ""
    )
    tone: Tone = "amber" if task.line_stop_hours else TONES.get(task.kind, "brand")
    weeks = voice.with_unit(_weeks(task.start, task.end), "week", 0)
    return Work(voice.plain(task.name), task.start, task.end, weeks, tone, stop)


def _stops(study: Study, voice: Voice) -> list[Block]:
    """List the windows in which the line stands, to be agreed with production."""
    stops = [task for task in study.schedule.tasks if task.line_stop_hours]
    if not stops:
        return [Paragraph(plain(voice.text("proposal-dates-no-stop")), "body")]
    columns = (
        Column(voice.text("proposal-dates-task"), 0.4),
        Column(voice.text("proposal-chosen-solution"), 0.26),
        Column(voice.text("proposal-dates-window"), 0.22),
        Column(voice.text("proposal-dates-hours"), 0.12, "right"),
    )
    options = {option.id: option for option in study.plan.options}
    rows = tuple(
        Line((
            Cell(plain(voice.plain(task.name))),
            Cell(plain(option_name(study, options[task.option], voice) if task.option in options else "")),
            Cell(plain(f"{voice.day(task.start)} ~ {voice.day(task.end)}")),
            Cell(plain(voice.with_unit(task.line_stop_hours, "h", 0), strong=True, tone="amber"), figure="schedule.line_stop"),
        ))
        for task in stops
    )  # fmt: skip
    total = voice.with_unit(study.schedule.line_stop_hours, "h", 0)
    return [Subheading(voice.text("proposal-dates-stops", hours=total)), Table(columns, rows, tight=True)]
