"""The dated pack of the system matrix: what each cell demands, and the conventions the official text leaves open."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Literal

from configurator.basis.frozen import CLOSED
from configurator.basis.packs import shipped
from configurator.basis.text import Name
from configurator.basis.vocabulary import MatrixColumn, Stage, StationKind

Demand = Literal["claim", "capture", "collection", "control", "execution", "analysis", "enterprise"]


@dataclass(frozen=True, slots=True)
class Convention:
    """A number the official text leaves open, with its mark and reason."""

    value: float
    mark: str
    reason: Name
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Overall:
    """The columns whose lowest stage is the stage of the whole."""

    columns: tuple[MatrixColumn, ...]
    mark: str
    reason: Name
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Kinds of stations that are no process and do not count for coverage."""

    left_out: tuple[StationKind, ...]
    mark: str
    reason: Name
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class CellRule:
    """What one cell of the matrix demands, all of it."""

    column: MatrixColumn
    stage: Stage
    demands: tuple[Demand, ...]
    source: str
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class StageRules:
    """The whole pack; `coverage` is a share of process stations, `control` a number of stations."""

    valid_from: date
    valid_until: date
    source: Name
    coverage: Convention
    control: Convention
    overall: Overall
    stations: LeftOut
    cells: tuple[CellRule, ...]
    __pydantic_config__: ClassVar[Any] = CLOSED

    def ladder(self, column: MatrixColumn) -> tuple[CellRule, ...]:
        """Return the cells of a column, lowest stage first."""
        return tuple(sorted((rule for rule in self.cells if rule.column == column), key=lambda rule: rule.stage))


@functools.cache
def stage_rules() -> StageRules:
    """Return the shipped pack; `BadInput` names every mistake in it."""
    return shipped(StageRules, "stage-matrix.toml")
