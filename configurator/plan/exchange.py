"""What a foreign currency costs on a day: dated packs, as values."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, ClassVar

from configurator.basis import places
from configurator.basis.frozen import CLOSED
from configurator.basis.packs import Mark, files, pack
from configurator.basis.text import Name
from configurator.catalog.entry import Currency


@dataclass(frozen=True, slots=True)
class ExchangeRate:
    """Won for one unit of a currency while it is valid; a value of our own (mark P) gives its reason."""

    currency: Currency
    won: Decimal
    valid_from: date
    valid_until: date
    mark: Mark
    source: Name
    reason: Name | None = None
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class ExchangePack:
    """One pack `exchange/<year>.toml`."""

    rates: tuple[ExchangeRate, ...]
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Exchange:
    """The rates in force on one day; empty, every supplier's own rate holds."""

    rates: tuple[ExchangeRate, ...] = ()
    __pydantic_config__: ClassVar[Any] = CLOSED

    def rate(self, currency: str) -> ExchangeRate | None:
        """Return the rate of a currency, the one that began last when several are in force; None when there is none."""
        fitting = [rate for rate in self.rates if rate.currency == currency]
        return max(fitting, key=lambda rate: rate.valid_from, default=None)


SUPPLIERS_OWN = Exchange()


def exchange_on(day: date, folder: Path | None = None) -> Exchange:
    """Return the rates in force on `day`; one that ran out is never stretched. Raises `BadInput` when a pack cannot be read."""
    return Exchange(tuple(rate for rate in exchange_rates(folder) if rate.valid_from <= day <= rate.valid_until))


@functools.cache
def exchange_rates(folder: Path | None = None) -> tuple[ExchangeRate, ...]:
    """Return every rate shipped (or in `folder`), pack by pack."""
    found = files(folder or places.resources() / "exchange", "2*.toml")
    return tuple(rate for path in found for rate in pack(ExchangePack, path).rates)
