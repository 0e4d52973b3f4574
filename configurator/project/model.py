"""One factory visit as a value."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from configurator.basis.frozen import CLOSED
from configurator.basis.issues import Severity, Waiver
from configurator.basis.text import Name
from configurator.catalog.entry import Solution, Supplier
from configurator.line.model import Line
from configurator.plan.model import Plan


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to one of the 44 items of the level model; `level` 0…5."""

    item: str
    level: int
    note: str = ""
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Consultant:
    """Who signs the proposal."""

    name: str = ""
    company: str = ""
    phone: str = ""
    email: str = ""
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class HandEdit:
    """Why somebody changed a field in the project's copy of an entry; `field` is a path of `catalog.merging`."""

    entry: str  # uuid
    field: str
    reason: str
    day: date  # the price date it was changed on
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Updated:
    """One reviewed update or migration: which entries, which prices, and why the money changed (won, adds up; see `costing.causes`)."""

    day: date  # the price date afterwards
    entries: tuple[tuple[str, str, str], ...]  # uuid, version before, version after
    total: tuple[int, int]  # before, after
    own: tuple[int, int]
    effects: tuple[tuple[str, int], ...]  # cause, won
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Project:
    """Everything about one visit.

    `entries` and `suppliers` are the slice of the catalogue the plan uses, so that the file opens without any store.
    An entry somebody changed by hand stands beside its original in `originals`, with the reason in `hand_edits`; all others are as
    they were taken. `updates` tells what was accepted from newer catalogues.
    `price_date` is the day prices and rates are taken from; nothing in the program asks the clock for it once it is set.
    """

    id: str
    title: Name
    line: Line
    price_date: date
    plan: Plan = field(default_factory=Plan)
    answers: tuple[Answer, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    severities: tuple[tuple[str, Severity], ...] = ()  # rule id -> severity the user gave it
    consultant: Consultant = field(default_factory=Consultant)
    entries: tuple[Solution, ...] = ()
    suppliers: tuple[Supplier, ...] = ()
    revision: int = 1
    originals: tuple[Solution, ...] = ()
    hand_edits: tuple[HandEdit, ...] = ()
    updates: tuple[Updated, ...] = ()
    __pydantic_config__: ClassVar[Any] = CLOSED
