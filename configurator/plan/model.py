"""The chosen solutions as values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from configurator.basis.frozen import CLOSED
from configurator.basis.ids import OptionId, SolutionId, StationId
from configurator.basis.vocabulary import Stage


@dataclass(frozen=True, slots=True)
class Cause:
    """Why an option is in the plan though nobody picked it: another option's requirement."""

    option: OptionId
    word: str  # the required capability word, or the rule id
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity somebody set by hand for one price line of an option."""

    price: str  # key of the price in the entry
    quantity: int
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Option:
    """One chosen solution; `stations` empty means the whole line. `causes` empty means a person picked it."""

    id: OptionId
    solution: SolutionId
    version: str
    stations: tuple[StationId, ...] = ()
    causes: tuple[Cause, ...] = ()
    amounts: tuple[Amount, ...] = ()
    units: int = 1  # how many of it at each placed station (or on the line)
    note: str = ""
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Discount:
    """A discount agreed with a supplier; `won` is positive here and negative on the cost sheet."""

    label: str
    won: int
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Plan:
    """What is proposed: options, and the frame they are chosen in."""

    options: tuple[Option, ...] = ()
    programme: str | None = None  # id in the dated programme packs; None: own money only
    target: Stage | None = None
    budget: int | None = None  # won of own money, ex VAT
    discounts: tuple[Discount, ...] = ()
    __pydantic_config__: ClassVar[Any] = CLOSED
