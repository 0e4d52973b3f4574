"""What an entry is compared with: bounds, planning ranges, levels and regions from the dated pack `resources/factors/workshop.toml`."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from configurator.basis.frozen import CLOSED
from configurator.basis.packs import Mark, shipped
from configurator.basis.units import Duration
from configurator.basis.vocabulary import Kind
from configurator.catalog.ai_model import ComputePlace


@dataclass(frozen=True, slots=True)
class Bound:
    """What is plausible, from low to high in `unit`, and who says so."""

    key: str
    low: float
    high: float
    unit: str
    source: str
    mark: Mark
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Latency:
    """The shortest answer a place of computing can give."""

    compute: ComputePlace
    shortest: Duration
    source: str
    mark: Mark
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Levels:
    """The ISA-95 levels on which some kinds stand."""

    kinds: tuple[Kind, ...]
    levels: tuple[int, ...]
    source: str
    mark: Mark
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class PlanningRange:
    """What one unit of a kind costs once, in won ex VAT; for planning, never a market price."""

    kind: Kind
    low: int
    high: int
    source: str
    mark: Mark
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Regions:
    """The official regions."""

    names: tuple[str, ...]
    source: str
    mark: Mark
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Bounds:
    """The whole pack."""

    valid_from: date
    valid_until: date
    bounds: tuple[Bound, ...]
    latencies: tuple[Latency, ...]
    levels: tuple[Levels, ...]
    prices: tuple[PlanningRange, ...]
    regions: Regions
    __pydantic_config__: ClassVar[Any] = CLOSED


@functools.cache
def pack() -> Bounds:
    """Return the shipped bounds, read once."""
    return shipped(Bounds, "workshop.toml")


@functools.cache
def bound(key: str) -> Bound:
    """Return the bound of `key`; KeyError when the pack lacks it."""
    return {row.key: row for row in pack().bounds}[key]


@functools.cache
def shortest_answer(compute: ComputePlace) -> Duration | None:
    """Return the shortest answer of a place of computing, None where nobody says."""
    return next((row.shortest for row in pack().latencies if row.compute == compute), None)


@functools.cache
def levels_of(kind: Kind) -> tuple[int, ...]:
    """Return the ISA-95 levels of a kind; empty where any will do."""
    return next((row.levels for row in pack().levels if kind in row.kinds), ())


@functools.cache
def planning_range(kind: Kind) -> PlanningRange | None:
    """Return what a kind usually costs, None where nobody says."""
    return next((row for row in pack().prices if row.kind == kind), None)
