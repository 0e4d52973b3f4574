"""The system matrix (구축시스템 스마트화 수준): which stage each of the five columns has reached, and what earned it."""

from __future__ import annotations

from dataclasses import dataclass

from configurator.basis.ids import StationId
from configurator.basis.text import Message, Name
from configurator.basis.vocabulary import MatrixColumn, Stage
from configurator.catalog.entry import Solution


@dataclass(frozen=True, slots=True)
class PlacedSolution:
    """A planned solution as this room sees it: what it is and where it stands (no stations: the whole line)."""

    id: str  # the option's id
    solution: Solution
    stations: tuple[StationId, ...] = ()


@dataclass(frozen=True, slots=True)
class Earner:
    """An existing system, machine interface or planned solution that earns a cell."""

    id: str
    name: Name
    planned: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """One column's reached stage with what earned it, and what the next stage still asks for."""

    column: MatrixColumn
    stage: Stage
    earners: tuple[Earner, ...]
    reason: Message
    next_step: Message | None


@dataclass(frozen=True, slots=True)
class SystemMatrix:
    """The five columns and the stage of the whole, with the reason for it."""

    cells: tuple[Cell, ...]
    stage: Stage
    reason: Message

    def cell(self, column: MatrixColumn) -> Cell:
        """Return the cell of a column."""
        return next(cell for cell in self.cells if cell.column == column)
