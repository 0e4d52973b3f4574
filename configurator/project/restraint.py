"""How far the program goes by itself: the dated pack `resources/factors/recommendation.toml`."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from configurator.basis.frozen import CLOSED
from configurator.basis.packs import Mark, shipped
from configurator.basis.text import Name


@dataclass(frozen=True, slots=True)
class Bound:
    """A value with the mark of its source and the reason for it."""

    value: float
    mark: Mark
    reason: Name
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Restraint:
    """The least weight of a need that starts a purchase, and the longest payback in years of what is not asked for by the target."""

    valid_from: date
    valid_until: date
    source: Name
    least_weight: Bound
    longest_payback: Bound
    __pydantic_config__: ClassVar[Any] = CLOSED


@functools.cache
def restraint() -> Restraint:
    """Return the pack."""
    return shipped(Restraint, "recommendation.toml")
