"""The terms every sheet and every return is computed with: VAT, staff ceiling, first-year effect, horizon, swings."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any, ClassVar, Literal

from configurator.basis import places
from configurator.basis.frozen import CLOSED
from configurator.basis.packs import Mark, files, on, pack
from configurator.basis.text import Name
from configurator.basis.units import Ratio
from configurator.costing.shares import exact

SwingKey = Literal["cost", "running", "discount", "first-year"]


@dataclass(frozen=True, slots=True)
class Share:
    """A share with its source."""

    share: Ratio
    mark: Mark
    source: Name
    __pydantic_config__: ClassVar[Any] = CLOSED

    @property
    def exact(self) -> Fraction:
        """The share as a fraction."""
        return exact(self.share)


@dataclass(frozen=True, slots=True)
class Months:
    """A number of months with its source."""

    months: int
    mark: Mark
    source: Name
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Years:
    """A number of years with its source."""

    years: int
    mark: Mark
    source: Name
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Swing:
    """How far one input of the sensitivity picture is turned either way."""

    key: SwingKey
    share: Ratio
    mark: Mark
    source: Name
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Terms:
    """One pack `costing-<year>.toml`."""

    valid_from: date
    valid_until: date
    vat: Share
    project_staff: Share
    first_year: Share
    after_service: Months
    horizon: Years
    swings: tuple[Swing, ...]
    __pydantic_config__: ClassVar[Any] = CLOSED

    def swing(self, key: SwingKey) -> Fraction:
        """Return how far the input `key` is turned."""
        return next(exact(swing.share) for swing in self.swings if swing.key == key)


def terms_on(day: date) -> Terms:
    """Return the terms of `day`, or the last ones before it."""
    return on(_all_terms(), day)


@functools.cache
def _all_terms() -> tuple[Terms, ...]:
    return tuple(pack(Terms, path) for path in files(places.resources() / "factors", "costing-*.toml"))
