"""Dated factors that turn physical figures into emissions; read from `resources/factors/`."""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

from configurator.basis import places
from configurator.basis.errors import ConfiguratorError
from configurator.basis.frozen import CLOSED
from configurator.basis.packs import pack
from configurator.basis.text import Message, Name
from configurator.basis.units import EmissionFactor


@dataclass(frozen=True, slots=True)
class Factors:
    """The grid emission factor (consumer end) with its validity and source."""

    grid: EmissionFactor
    valid_from: date
    valid_until: date
    source: Name
    outdated: bool = (
        False  # the day asked for lies outside the validity: the nearest earlier row (else the first) stands in
    )
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class GridPack:
    """The rows of `resources/factors/grid.toml`, oldest first."""

    grid: tuple[Factors, ...]
    __pydantic_config__: ClassVar[Any] = CLOSED


def factors_on(day: date, folder: Path | None = None) -> Factors:
    """Return the factors of a day from the packs in `folder` (the shipped ones by default).

    Outside every validity the latest row before the day stands in, marked `outdated`. ConfiguratorError when the pack cannot be read.
    """
    rows = _rows((folder or places.resources() / "factors") / "grid.toml")
    valid = [row for row in rows if row.valid_from <= day <= row.valid_until]
    if valid:
        return valid[-1]
    earlier = [row for row in rows if row.valid_until < day]
    return replace(earlier[-1] if earlier else rows[0], outdated=True)


@functools.lru_cache(maxsize=8)
def _rows(file: Path) -> tuple[Factors, ...]:
    rows = sorted(pack(GridPack, file).grid, key=lambda row: row.valid_from)
    if not rows:
        raise ConfiguratorError(Message("line-factors-empty", file=str(file)))
    return tuple(rows)
