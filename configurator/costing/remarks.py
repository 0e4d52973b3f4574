"""What a reader must know about the price of a row: tier, exchange rate, validity, a change by hand. Sentences, no sums."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from configurator.basis.text import Message
from configurator.costing.sheet import Row
from configurator.plan.prices import UnitPrice


def remarks(row: Row, day: date) -> tuple[Message, ...]:
    """Return what must be said beside a row on the price date `day`, the most serious first; empty for a plain price."""
    unit = row.priced.unit if row.priced else None
    rated = tuple(_rate(unit)) if unit and unit.foreign else ()
    tiered = tuple(_tier(row)) if unit and unit.tier else ()
    return (*_validity(row, day), *row.by_hand, *tiered, *rated)


def holds(row: Row, day: date) -> bool:
    """Say whether the price of a row is valid on `day`; rows without validity hold."""
    if row.priced is None:
        return True
    price = row.priced.price
    return price.valid_from <= day <= price.valid_until


def uses_suppliers_rate(row: Row) -> bool:
    """Say whether a row is priced in another currency at the supplier's own rate, because no other is valid."""
    unit = row.priced.unit if row.priced else None
    return unit is not None and unit.foreign is not None and unit.quoted is None


def rate_notes(rows: Iterable[Row]) -> tuple[Message, ...]:
    """Return what the whole sheet must say about its exchange rates: suppliers' own, or planning values of ours."""
    units = [row.priced.unit for row in rows if row.priced and row.priced.unit.foreign]
    own = _currencies(unit for unit in units if unit.quoted is None)
    planned = _currencies(unit for unit in units if unit.quoted is not None and unit.quoted.mark in ("P", "R"))
    notes = [Message("costing-rates-suppliers-own", currencies=own)] if own else []
    return (*notes, *((Message("costing-rates-planned", currencies=planned),) if planned else ()))


def figure(number: Decimal) -> str:
    """Write a decimal as it is: grouped, without zeros nobody wrote.

    >>> figure(Decimal("1400.50"))
    '1,400.5'
    """
    return f"{number.normalize():,f}"


def _validity(row: Row, day: date) -> Iterator[Message]:
    if holds(row, day) or row.priced is None:
        return
    price = row.priced.price
    if day > price.valid_until:
        yield Message("costing-remark-expired", until=price.valid_until.isoformat())
    else:
        yield Message("costing-remark-not-yet", begin=price.valid_from.isoformat())


def _tier(row: Row) -> Iterator[Message]:
    if row.priced and row.priced.unit.tier:
        yield Message("costing-remark-tier", start=row.priced.unit.tier.from_quantity, base=row.priced.price.won)


def _rate(unit: UnitPrice) -> Iterator[Message]:
    if unit.foreign is None or unit.rate is None:
        return
    asked = {"currency": unit.foreign.currency, "rate": figure(unit.rate)}
    if unit.tier is None:
        yield Message("costing-remark-currency", **asked, amount=figure(unit.foreign.amount))
    else:
        yield Message("costing-remark-currency-tier", **asked, own=figure(unit.foreign.rate), won=unit.tier.won)
    if unit.quoted is None:
        yield Message("costing-remark-own-rate", day=unit.foreign.rate_date.isoformat())
        return
    dates = {"begin": unit.quoted.valid_from.isoformat(), "end": unit.quoted.valid_until.isoformat()}
    yield Message("costing-remark-rate", source=unit.quoted.source, mark=unit.quoted.mark, **dates)


def _currencies(units: Iterable[UnitPrice]) -> tuple[str, ...]:
    return tuple(sorted({unit.foreign.currency for unit in units if unit.foreign}))
