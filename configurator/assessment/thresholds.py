"""The dated pack of needs: when a figure becomes a need and what helps against it (`matching.toml`, table `needs`)."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Literal

from configurator.assessment.stage_rules import Demand
from configurator.basis.frozen import CLOSED
from configurator.basis.packs import shipped
from configurator.basis.text import Name
from configurator.basis.vocabulary import MatrixColumn, Stage
from configurator.catalog.entry import EffectTarget

NeedKind = Literal[
    "bottleneck",
    "downtime",
    "changeover",
    "defects",
    "recording",
    "energy",
    "stock",
    "no-data",
    "stage-gap",
    "level-gap",
]


@dataclass(frozen=True, slots=True)
class Threshold:
    """From which figure there is a need, where it weighs fully, and which effects and words meet it."""

    threshold: float
    full: float
    importance: float
    targets: tuple[EffectTarget, ...]
    words: tuple[str, ...]
    mark: str
    reason: Name
    __pydantic_config__: ClassVar[Any] = CLOSED

    def weight(self, figure: float) -> float:
        """Return how much a figure weighs, 0…importance; grows with the figure up to `full`."""
        return self.importance * min(1.0, max(0.0, figure) / self.full)


@dataclass(frozen=True, slots=True)
class ColumnNeed:
    """How much a gap in a column weighs and which words help."""

    importance: float
    words: tuple[str, ...]
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class LevelReading:
    """The company level each stage is read as."""

    basic: int
    middle1: int
    middle2: int
    advanced: int
    __pydantic_config__: ClassVar[Any] = CLOSED

    def of(self, stage: Stage) -> int:
        """Return the level a stage asks for."""
        return (0, self.basic, self.middle1, self.middle2, self.advanced)[stage]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The whole table `needs`."""

    valid_from: date
    valid_until: date
    off_bottleneck: float
    weak_area: int
    heavy_user: float
    stock_days: float
    signal_words: tuple[str, ...]
    source: Name
    kinds: dict[NeedKind, Threshold]
    columns: dict[MatrixColumn, ColumnNeed]
    demands: dict[Demand, tuple[str, ...]]
    levels: LevelReading
    areas: dict[str, tuple[str, ...]]
    __pydantic_config__: ClassVar[Any] = CLOSED


@functools.cache
def thresholds() -> Thresholds:
    """Return the shipped pack; `BadInput` names every mistake in it."""
    return shipped(Thresholds, "matching.toml", "needs")
