"""The planning norms of the schedule from their dated pack."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Literal

from configurator.basis import places
from configurator.basis.frozen import CLOSED
from configurator.basis.packs import files, on, pack
from configurator.basis.text import Name

Mark = Literal["S", "S2", "C", "R", "P"]


@dataclass(frozen=True, slots=True)
class Days:
    """So many working days."""

    days: int
    mark: Mark
    source: Name
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Hours:
    """So many hours."""

    hours: float
    mark: Mark
    source: Name
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Saturday:
    """How long a line stop on a Saturday may be, and which lines rest then."""

    hours: float
    most_working_days: float
    mark: Mark
    source: Name
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Installation:
    """How fast devices are put up."""

    stations_per_day: int
    mark: Mark
    source: Name
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Integration:
    """How many people integrate side by side."""

    people: int
    mark: Mark
    source: Name
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Training:
    """How long people are trained."""

    days: int
    days_per_solution: float
    mark: Mark
    source: Name
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Stabilisation:
    """How long the supplier stays after hand-over."""

    months: int
    mark: Mark
    source: Name
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Norms:
    """One pack `rollout-<year>.toml`."""

    valid_from: date
    valid_until: date
    survey: Days
    working_day: Hours
    saturday: Saturday
    installation: Installation
    integration: Integration
    training: Training
    acceptance: Days
    stabilisation: Stabilisation
    __pydantic_config__: ClassVar[Any] = CLOSED


def norms_on(day: date) -> Norms:
    """Return the norms of `day`: the pack in force, else the last before it, else the first."""
    return on(_packs(), day)


@functools.cache
def _packs() -> tuple[Norms, ...]:
    return tuple(pack(Norms, path) for path in files(places.resources() / "factors", "rollout-*.toml"))
