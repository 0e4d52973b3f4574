"""A computed number that can defend itself: value, unit, formula and source."""

from __future__ import annotations

from dataclasses import dataclass

from configurator.basis.text import Message


@dataclass(frozen=True, slots=True)
class Figure:
    """One computed value under a stable key such as `line.takt` or `station.oee`.

    `value` is a number, a name (for `line.bottleneck`) or None where it cannot be computed; then `formula` says what is missing.
    `unit` is a symbol of `basis.units`, "KRW", "KRW/a", "a" (years) or "" for names and bare scores.
    """

    key: str
    subject: str  # id of the station, product … it is about; "line", "plan" for the whole
    value: float | int | str | None
    unit: str
    formula: Message
    source: str
