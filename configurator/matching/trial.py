"""A solution put on the line on trial: the line before and after, what it costs and what it brings a year.

One `Setting` serves all needs of a line; a solution at the same stations is tried once.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from configurator.assessment.evidence import Evidence, Wire, gather, live_wires
from configurator.assessment.maturity import OpenDemand, PlacedSolution, open_demands
from configurator.basis.ids import SolutionId, StationId
from configurator.basis.money import rounded
from configurator.basis.vocabulary import Stage
from configurator.catalog.entry import Catalogue, Solution
from configurator.line.factors import Factors
from configurator.line.model import Line
from configurator.line.performance import Performance, perform
from configurator.plan.benefits import benefits
from configurator.plan.effects import after
from configurator.plan.model import Option, Plan
from configurator.plan.quantities import labour_days, priced_lines
from configurator.plan.rates import Rates
from configurator.plan.steps import new_option

MONTHS = 12  # in a year
SAME = 1e-9  # loads that differ by less are the same; only floating point does that


@dataclass(frozen=True, slots=True)
class Look:
    """A line as a plan leaves it: figures, evidence for the matrix, what the target still asks for, and won a year (likely case)."""

    line: Line
    performance: Performance
    evidence: Evidence
    open: frozenset[OpenDemand]
    words: frozenset[str]
    won: int


@dataclass(frozen=True, slots=True)
class Trial:
    """One solution at one place, weighed against the line without it. Won ex VAT."""

    solution: Solution
    option: Option
    before: Look
    after: Look
    price: int  # purchase and labour
    running: int  # a year: monthly prices and maintenance

    @property
    def yearly_benefit(self) -> int:
        """What it adds a year in the likely case, less what it costs to run."""
        return self.after.won - self.before.won - self.running

    @property
    def payback_years(self) -> float | None:
        """Price over yearly benefit; None when it never comes back."""
        return self.price / self.yearly_benefit if self.yearly_benefit > 0 else None

    @property
    def moves_bottleneck(self) -> bool:
        """Whether the line can put out more: the highest load of any station falls."""
        return highest_load(self.after) < highest_load(self.before) - SAME

    @property
    def gained(self) -> frozenset[OpenDemand]:
        """The demands of the target stage it meets."""
        return self.before.open - self.after.open


@dataclass(frozen=True, slots=True)
class Setting:
    """The line, its plan and the catalogue candidates come from; `today` is the line's performance without the plan."""

    line: Line
    plan: Plan
    catalogue: Catalogue
    rates: Rates
    factors: Factors
    today: Performance
    base: Look
    live: dict[StationId, frozenset[Wire]]  # the wires that carry data at each station, plan included
    tried: dict[tuple[SolutionId, tuple[StationId, ...]], Trial] = field(default_factory=dict, compare=False)

    def trial(self, solution: Solution, stations: tuple[StationId, ...]) -> Trial:
        """Return the trial of a solution at these stations (none: the whole line), made once."""
        key = (solution.id, stations)
        if key not in self.tried:
            self.tried[key] = _tried(self, solution, stations)
        return self.tried[key]


def setting(
    line: Line, plan: Plan, catalogue: Catalogue, rates: Rates, factors: Factors, today: Performance | None = None
) -> Setting:
    """Return the setting of a line and its plan; `today` may be passed by who has it."""
    now = today or perform(line, factors)
    planned = after(line, plan, catalogue, "likely")
    performance = now if planned is line else perform(planned, factors)
    gains = benefits(line, plan, catalogue, factors, now) if plan.options else ()
    won = sum(gain.likely for gain in gains)
    base = _look(line, planned, plan, catalogue, performance, won)
    live = live_wires(line, placed_solutions(plan, catalogue))
    return Setting(line, plan, catalogue, rates, factors, now, base, live)


def highest_load(look: Look) -> float:
    """Return the highest utilisation of any station; without demand, how slow the slowest station is (1 / pieces a shift)."""
    loads = [each.utilisation for each in look.performance.stations if each.utilisation is not None]
    if loads:
        return max(loads)
    return max((1.0 / each.good_capacity for each in look.performance.stations if each.good_capacity > 0), default=0.0)


def placed_solutions(plan: Plan, catalogue: Catalogue) -> tuple[PlacedSolution, ...]:
    """Return the options of a plan as the system matrix sees them; entries the catalogue lacks are left out."""
    return tuple(
        PlacedSolution(option.id, catalogue[option.solution], option.stations)
        for option in plan.options
        if option.solution in catalogue
    )


def price_of(option: Option, solution: Solution, line: Line, rates: Rates) -> int:
    """Return purchase and labour of an option, won ex VAT; labour with overhead and fee as on the cost sheet."""
    direct = sum(labour_days(each, option, solution, line) * rates.day(each.role) for each in solution.labour)
    labour = direct * (1 + rates.overhead) * (1 + rates.fee)
    return _bought(option, solution, line, rates) + int(rounded(labour))


def running_of(option: Option, solution: Solution, line: Line, rates: Rates) -> int:
    """Return what an option costs a year: monthly prices, and maintenance as a share of the purchase."""
    priced = priced_lines(option, solution, line, rates.exchange)
    monthly = sum(each.amount for each in priced if each.price.monthly)
    share = solution.service.yearly_share if solution.service else None
    kept = _bought(option, solution, line, rates) * share.canonical if share else 0.0
    return monthly * MONTHS + int(rounded(kept))


def _bought(option: Option, solution: Solution, line: Line, rates: Rates) -> int:
    priced = priced_lines(option, solution, line, rates.exchange)
    return sum(each.amount for each in priced if not each.price.monthly)


def _tried(setting: Setting, solution: Solution, stations: tuple[StationId, ...]) -> Trial:
    option = new_option(solution.id, solution.version, stations, setting.plan)
    plan = replace(setting.plan, options=(*setting.plan.options, option))
    base, line = setting.base, setting.line
    planned, performance, won = base.line, base.performance, base.won
    if solution.effects:
        planned = after(line, plan, setting.catalogue, "likely")
        performance = perform(planned, setting.factors)
        gains = benefits(line, plan, setting.catalogue, setting.factors, setting.today)
        won = sum(gain.likely for gain in gains)
    look = _look(line, planned, plan, setting.catalogue, performance, won)
    price = price_of(option, solution, line, setting.rates)
    return Trial(solution, option, base, look, price, running_of(option, solution, line, setting.rates))


def _look(line: Line, planned: Line, plan: Plan, catalogue: Catalogue, performance: Performance, won: int) -> Look:
    evidence = gather(line, placed_solutions(plan, catalogue))
    open_ = open_demands(evidence, plan.target if plan.target is not None else Stage.NONE)
    words = frozenset[str]().union(*(actor.words for actor in evidence.actors))
    return Look(planned, performance, evidence, open_, words, won)
