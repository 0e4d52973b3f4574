"""Day rates of the official wage table in force on a day."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

from configurator.basis import places
from configurator.basis.frozen import CLOSED
from configurator.basis.packs import Mark, files, on, pack
from configurator.basis.text import Message, Name
from configurator.basis.units import Ratio
from configurator.basis.vocabulary import Role
from configurator.costing.shares import exact
from configurator.plan.exchange import exchange_on
from configurator.plan.rates import Rates


@dataclass(frozen=True, slots=True)
class RoleWage:
    """The average wage of one role, won per person-month and person-day."""

    role: Role
    month: int
    day: int
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class FunctionPoint:
    """Won per function point, with the day it came into force."""

    won: int
    valid_from: date
    mark: Mark
    source: Name
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Ceilings:
    """How much overhead and fee a cost sheet may put on direct labour."""

    overhead: Ratio
    fee: Ratio
    mark: Mark
    source: Name
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class WageTable:
    """One year's pack `wages-<year>.toml`."""

    valid_from: date
    valid_until: date
    mark: Mark
    source: Name
    function_point: FunctionPoint
    ceilings: Ceilings
    roles: tuple[RoleWage, ...]
    __pydantic_config__: ClassVar[Any] = CLOSED


def rates_on(day: date, folder: Path | None = None) -> Rates:
    """Return the rates used on `day`: the table in force, or the last published before it (`rates_note` says so).

    Raises `BadInput` or `ConfiguratorError` when a pack cannot be read.
    """
    table = on(wage_tables(folder), day)
    return Rates(
        valid_from=table.valid_from,
        valid_until=table.valid_until,
        source=table.source,
        day_rates={wage.role: wage.day for wage in table.roles},
        function_point=table.function_point.won,
        overhead=float(exact(table.ceilings.overhead)),
        fee=float(exact(table.ceilings.fee)),
        exchange=exchange_on(day),
    )


@functools.cache
def wage_tables(folder: Path | None = None) -> tuple[WageTable, ...]:
    """Return every wage table shipped (or in `folder`), with months and sources."""
    return tuple(pack(WageTable, path) for path in files(folder or places.resources() / "factors", "wages-*.toml"))


def rates_note(rates: Rates, day: date) -> Message | None:
    """Say that the rates are not those of `day`, or None when they are."""
    if rates.valid_from <= day <= rates.valid_until:
        return None
    return Message("costing-rates-of-another-year", used=str(rates.valid_from.year), wanted=str(day.year))
