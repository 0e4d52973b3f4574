"""The 44-item, 1000-point level model (기업제조혁신역량 수준); partial answers give an interval."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from configurator.basis.errors import BadInput, Mistake
from configurator.basis.frozen import CLOSED
from configurator.basis.packs import shipped
from configurator.basis.text import Message, Name

LOWEST, HIGHEST = 0, 5  # answer levels


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


@dataclass(frozen=True, slots=True)
class Group:
    """A field (분야) or area (영역) of the model."""

    key: str
    name: Name
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Band:
    """The points from which a company has a level."""

    level: int
    at_least: int
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One row of the pack: `anchors` names the scale its levels are described with."""

    key: str
    name: Name
    points: int
    anchors: str
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class LevelModel:
    """The whole pack: items, scales and bands; an item scores points × (base + step × level)."""

    valid_from: date
    valid_until: date
    base: float
    step: float
    source: Name
    bands: tuple[Band, ...]
    fields: tuple[Group, ...]
    areas: tuple[Group, ...]
    anchors: dict[str, tuple[Name, ...]]
    items: tuple[ItemRow, ...]
    __pydantic_config__: ClassVar[Any] = CLOSED


@functools.cache
def level_model() -> LevelModel:
    """Return the shipped pack; `BadInput` names every mistake in it."""
    return shipped(LevelModel, "level-model.toml")


@functools.cache
def items() -> tuple[Item, ...]:
    """Return the 44 questions in the order of the model, field by field."""
    model = level_model()
    return tuple(_item(row, model) for row in model.items)


def score(levels: Mapping[str, int]) -> LevelScore:
    """Return the score of the answers; `levels` maps item key to 0…5, what is missing makes an interval.

    An item scores its points × (0.5 + 0.1 × level), so the total is 500 with nothing reached and 1000 with everything.
    Raises `BadInput` naming every unknown item and every level outside 0…5.
    """
    _refuse_wrong(levels)
    areas = tuple(_area(area, levels) for area in level_model().areas)
    low, high = _rounded(sum(area.low for area in areas)), _rounded(sum(area.high for area in areas))
    unanswered = tuple(item.key for item in items() if item.key not in levels)
    return LevelScore(low, high, level_of(low), level_of(high), areas, unanswered)


def level_of(points: float) -> int:
    """Return the level 0…5 a total means, by the bands of the pack."""
    return max(band.level for band in level_model().bands if points >= band.at_least)


def _item(row: ItemRow, model: LevelModel) -> Item:
    area = row.key.rpartition(".")[0]
    return Item(row.key, row.name, area, area.partition(".")[0], row.points, model.anchors[row.anchors])


def _area(area: Group, levels: Mapping[str, int]) -> AreaScore:
    mine = [item for item in items() if item.area == area.key]
    low = sum(_points(item, levels.get(item.key, LOWEST)) for item in mine)
    high = sum(_points(item, levels.get(item.key, HIGHEST)) for item in mine)
    return AreaScore(area.key, area.name, _rounded(low), _rounded(high), sum(item.points for item in mine))


def _points(item: Item, level: int) -> float:
    model = level_model()
    return item.points * (model.base + model.step * level)


def _rounded(points: float) -> float:
    """Return points to the tenth: the scale knows no finer step, binary fractions do."""
    return round(points, 1)


def _refuse_wrong(levels: Mapping[str, int]) -> None:
    known = {item.key for item in items()}
    unknown = [_mistake("item", key) for key in levels if key not in known]
    outside = [_mistake("level", key) for key, level in levels.items() if not LOWEST <= level <= HIGHEST]
    if unknown or outside:
        raise BadInput((*unknown, *outside))


def _mistake(kind: str, key: str) -> Mistake:
    return Mistake(
        "answers",
        f"answers.{key}",
        Message(f"assessment-{kind}-wrong", item=key),
        Message(f"assessment-{kind}-wrong-remedy", item=key),
    )
