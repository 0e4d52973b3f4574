"""The order of installation as a schedule with dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from configurator.basis.ids import OptionId
from configurator.basis.text import Name

TaskKind = Literal["survey", "order", "install", "integrate", "train", "accept", "stabilise"]


@dataclass(frozen=True, slots=True)
class Task:
    """One task from `start` to `end` (both working days, inclusive), with what must be finished before."""

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
    """All tasks in order of their start, and the last day."""

    tasks: tuple[Task, ...]
    start: date
    end: date
    line_stop_hours: float
