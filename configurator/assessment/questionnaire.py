"""The 44-item, 1000-point level model (기업제조혁신역량 수준); partial answers give an interval."""

from __future__ import annotations

from dataclasses import dataclass

from configurator.basis.text import Name


@dataclass(frozen=True, slots=True)
class Item:
    """One question with its weight; `area` and `field` are keys of the level-model pack."""

    key: str
    name: Name
    area: str
    field: str
    points: int
    anchors: tuple[Name, ...]  # what levels 0…5 look like


@dataclass(frozen=True, slots=True)
class AreaScore:
    """The score of one area (영역): the interval over what is still unanswered, and the most it could be."""

    area: str
    name: Name
    low: float
    high: float
    points: int


@dataclass(frozen=True, slots=True)
class LevelScore:
    """Total between `low` and `high` (equal when all is answered), the levels they mean, and the items not answered."""

    low: float
    high: float
    level_low: int
    level_high: int
    areas: tuple[AreaScore, ...]
    unanswered: tuple[str, ...]
