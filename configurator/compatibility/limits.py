"""The limits rules compare with, read from `resources/factors/compatibility.toml`."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from configurator.basis.frozen import CLOSED
from configurator.basis.packs import shipped
from configurator.basis.units import Quantity


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit with its source and validity."""

    key: str
    value: Quantity
    source: str
    valid_from: date
    valid_until: date
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class FoodIndustries:
    """The KSIC divisions whose records are audited (food, beverages, pharmaceuticals)."""

    industries: tuple[str, ...]
    source: str
    valid_from: date
    valid_until: date
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Limits:
    """The whole pack; a later row of the same key replaces an earlier one."""

    limit: tuple[Limit, ...]
    food: tuple[FoodIndustries, ...]
    __pydantic_config__: ClassVar[Any] = CLOSED

    def of(self, key: str) -> Quantity:
        """Return the newest limit of `key`; KeyError when the pack lacks it."""
        return max((row for row in self.limit if row.key == key), key=lambda row: row.valid_from).value

    def is_food(self, industry: str) -> bool:
        """Say whether records of this KSIC class are audited."""
        return any(industry.startswith(code) for row in self.food for code in row.industries)


@functools.cache
def limits() -> Limits:
    """Return the shipped limits, read once."""
    return shipped(Limits, "compatibility.toml")
