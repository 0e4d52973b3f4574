"""Dated factors that turn physical figures into emissions; read from `resources/factors/`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from configurator.basis.frozen import CLOSED
from configurator.basis.text import Name
from configurator.basis.units import EmissionFactor


@dataclass(frozen=True, slots=True)
class Factors:
    """The grid emission factor (consumer end) with its validity and source."""

    grid: EmissionFactor
    valid_from: date
    valid_until: date
    source: Name
    __pydantic_config__: ClassVar[Any] = CLOSED
