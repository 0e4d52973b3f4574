"""A solution weighed against a need."""

from __future__ import annotations

from dataclasses import dataclass

from configurator.basis.ids import SolutionId, StationId
from configurator.basis.text import Message


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the score: 0…1, its weight, and the sentence that explains it."""

    criterion: str  # "effect", "bottleneck", "payback", "stage", "evidence", "effort"
    score: float
    weight: float
    reason: Message


@dataclass(frozen=True, slots=True)
class Candidate:
    """A solution for a need. `score` 0…100 is the weighted sum of its parts; `against` is never empty when it is not recommended.

    `moves_bottleneck` is False when the line's output stays as it is: the program says so.
    """

    need: str  # key of the need
    solution: SolutionId
    stations: tuple[StationId, ...]
    score: float
    parts: tuple[Part, ...]
    reasons: tuple[Message, ...]
    against: tuple[Message, ...]
    recommended: bool
    moves_bottleneck: bool
    price: int  # won ex VAT, purchase and labour
    yearly_benefit: int  # won a year, likely case, less running cost
    payback_years: float | None
