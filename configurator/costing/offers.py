"""What every programme in force would pay for the same sheet, so that they can be compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from configurator.assessment.maturity import SystemMatrix
from configurator.catalog.entry import Catalogue
from configurator.costing.sheet import Row, Support
from configurator.costing.support import Programme, programmes_on, support_for
from configurator.line.model import Line
from configurator.plan.model import Plan


@dataclass(frozen=True, slots=True)
class Offer:
    """A programme with what it would pay for a sheet."""

    programme: Programme
    support: Support

    @property
    def paid(self) -> int:
        """Won of the state and, in three-party programmes, of the host company."""
        return self.support.request + self.support.host_amount


def offers(
    rows: Sequence[Row],
    line: Line,
    plan: Plan,
    catalogue: Catalogue,
    day: date,
    before: SystemMatrix | None = None,
    after: SystemMatrix | None = None,
) -> tuple[Offer, ...]:
    """Return an offer for every programme in force on `day`, in the order of the packs."""
    return tuple(
        Offer(programme, support_for(programme, rows, line, plan, catalogue, day, before, after))
        for programme in programmes_on(day)
    )
