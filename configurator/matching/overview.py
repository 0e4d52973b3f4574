"""All needs of a line with their candidates: what window and command line show."""

from __future__ import annotations

from dataclasses import dataclass

from configurator.assessment.needs import Need
from configurator.catalog.entry import Catalogue
from configurator.line.factors import Factors
from configurator.line.model import Line
from configurator.line.performance import Performance
from configurator.matching.candidate import Candidate
from configurator.matching.ranking import ranked
from configurator.matching.trial import setting
from configurator.plan.model import Plan
from configurator.plan.rates import Rates


@dataclass(frozen=True, slots=True)
class NeedMatch:
    """A need and its candidates, best first."""

    need: Need
    candidates: tuple[Candidate, ...]

    @property
    def recommended(self) -> tuple[Candidate, ...]:
        """The candidates worth taking; empty where nothing pays."""
        return tuple(candidate for candidate in self.candidates if candidate.recommended)


def match(
    line: Line,
    plan: Plan,
    performance: Performance,
    needs: tuple[Need, ...],
    catalogue: Catalogue,
    rates: Rates,
    factors: Factors,
) -> tuple[NeedMatch, ...]:
    """Return every need with its ranked candidates; `performance` is that of `line` without the plan."""
    given = setting(line, plan, catalogue, rates, factors, performance)
    return tuple(NeedMatch(need, ranked(need, given)) for need in needs)
