"""What a day of work and a foreign currency cost: the tables of the price date, as one value."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from configurator.basis.frozen import CLOSED
from configurator.basis.text import Name
from configurator.basis.vocabulary import Role
from configurator.plan.exchange import Exchange


@dataclass(frozen=True, slots=True)
class Rates:
    """Day rates (won per person-day, ex VAT) by role, function-point price, and the ceilings put on top of wages.

    `overhead` (제경비) and `fee` (기술료) are the shares a programme's cost sheet allows on direct labour.
    `exchange` holds what foreign currencies cost on the same day.
    """

    valid_from: date
    valid_until: date
    source: Name
    day_rates: dict[Role, int]
    function_point: int
    overhead: float
    fee: float
    exchange: Exchange = field(default_factory=Exchange)
    __pydantic_config__: ClassVar[Any] = CLOSED

    def day(self, role: Role) -> int:
        """Return the won of one person-day; KeyError when the table lacks the role."""
        return self.day_rates[role]
