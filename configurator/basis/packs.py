"""Dated data packs: the one in force on a day, every mistake at once."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, Literal, Protocol, TypeVar

from configurator.basis import places
from configurator.basis.boundary import read
from configurator.basis.errors import ConfiguratorError
from configurator.basis.text import Message

Mark = Literal["S", "S2", "C", "R", "P"]  # published, second hand, computed, unverified, our proposal


class Dated(Protocol):
    """Anything with a validity."""

    @property
    def valid_from(self) -> date:
        """The first day it is in force."""
        ...

    @property
    def valid_until(self) -> date:
        """The last day it is in force."""
        ...


Pack = TypeVar("Pack", bound=Dated)
Value = TypeVar("Value")


def on(packs: Sequence[Pack], day: date) -> Pack:
    """Return the pack in force on `day`; else the last one before it, else the first (callers say when it is out of date)."""
    ordered = sorted(packs, key=lambda pack: pack.valid_from)
    begun = [pack for pack in ordered if pack.valid_from <= day]
    return begun[-1] if begun else ordered[0]


def files(folder: Path, pattern: str) -> tuple[Path, ...]:
    """Return the pack files in name order; `ConfiguratorError` when there is none."""
    found = tuple(sorted(folder.glob(pattern)))
    if not found:
        raise ConfiguratorError(Message("basis-pack-missing", folder=str(folder), pattern=pattern))
    return found


def pack(kind: type[Value], path: Path, part: str = "") -> Value:
    """Read one TOML pack, or one `part` of it; `BadInput` with every mistake, `ConfiguratorError` when it is no TOML at all."""
    table = _table(path)
    return read(kind, table.get(part, {}) if part else table, path.name, part)


def shipped(kind: type[Value], name: str, part: str = "") -> Value:
    """Read a pack of `resources/factors/` by its file name."""
    return pack(kind, places.resources() / "factors" / name, part)


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise ConfiguratorError(Message("basis-pack-unreadable", file=path.name, reason=str(error))) from error
