"""Everything that follows from a project, each result computed once and on first use.

A study belongs to one project value: after an edit there is a new project and a new study; a late answer is recognised by `study.project`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from typing import cast

from configurator.assessment import figures as assessment_figures
from configurator.assessment.maturity import PlacedSolution, SystemMatrix, assess_systems
from configurator.assessment.needs import Need, needs
from configurator.assessment.questionnaire import LevelScore, score
from configurator.basis.figures import Figure
from configurator.basis.ids import OptionId, SolutionId
from configurator.basis.issues import Issue, Severity, blocks, open_issues
from configurator.catalog.entry import Solution, Supplier
from configurator.catalog.store import SolutionStore
from configurator.compatibility.graph import CompatibilityGraph, build
from configurator.compatibility.order import install_order
from configurator.costing import figures as costing_figures
from configurator.costing.cause_notes import Stand
from configurator.costing.checks import check_money
from configurator.costing.estimate import estimate
from configurator.costing.offers import Offer, offers
from configurator.costing.rates import rates_on
from configurator.costing.returns import returns
from configurator.costing.sensitivity import Bar, tornado
from configurator.costing.sheet import Estimate, Returns
from configurator.costing.support import Programme, agreement_months, programme_named
from configurator.line.checks import check_line
from configurator.line.factors import Factors, factors_on
from configurator.line.figures import figures as line_figures
from configurator.line.model import Line
from configurator.line.performance import Performance, perform
from configurator.matching.overview import NeedMatch, match
from configurator.plan.benefits import Benefit, benefits
from configurator.plan.effects import after
from configurator.plan.model import Plan
from configurator.plan.rates import Rates
from configurator.plan.steps import Step
from configurator.project.by_hand import marked
from configurator.project.checkup import Checkup, expired_waivers
from configurator.project.model import Project
from configurator.project.origins import origin_issues
from configurator.project.standing import LineStanding, standings
from configurator.rollout import figures as rollout_figures
from configurator.rollout.checks import check_schedule
from configurator.rollout.schedule import Schedule, schedule

WEIGHT = {Severity.BLOCK: 0, Severity.UNCHECKED: 1, Severity.WARN: 2, Severity.INFO: 3}


class Study:
    """The results of one project, with the solutions of `edition` beside the ones the project carries.

    The project's own copy of an entry wins, so that a proposal does not change when the store does.
    """

    def __init__(self, project: Project, edition: SolutionStore | None = None, checkup: Checkup | None = None) -> None:
        self.project = project
        self.edition = edition
        self.checkup = checkup or Checkup(lasting=False)

    @property
    def line(self) -> Line:
        """The line as it is today."""
        return self.project.line

    @property
    def plan(self) -> Plan:
        """The chosen solutions."""
        return self.project.plan

    @cached_property
    def catalogue(self) -> Mapping[SolutionId, Solution]:
        """Every entry that can be looked up, by id."""
        return self.checkup.catalogue(self.project, self.edition)

    @cached_property
    def suppliers(self) -> Mapping[str, Supplier]:
        """The supplier companies by key."""
        known = dict(self.edition.suppliers) if self.edition is not None else {}
        return known | {supplier.key: supplier for supplier in self.project.suppliers}

    @cached_property
    def factors(self) -> Factors:
        """The emission factor of the price date."""
        return factors_on(self.project.price_date)

    @cached_property
    def rates(self) -> Rates:
        """The wage table of the price date."""
        return rates_on(self.project.price_date)

    @cached_property
    def performance(self) -> Performance:
        """How the line performs today."""
        return perform(self.line, self.factors)

    @cached_property
    def line_after(self) -> Line:
        """The line with the plan in place, likely case."""
        return after(self.line, self.plan, self.catalogue, "likely")

    @cached_property
    def performance_after(self) -> Performance:
        """How the line would perform with the plan."""
        return self.performance if self.line_after is self.line else perform(self.line_after, self.factors)

    @cached_property
    def placed(self) -> tuple[PlacedSolution, ...]:
        """The plan as the assessment sees it; options without an entry are left to the findings."""
        known = ((option, self.catalogue.get(option.solution)) for option in self.plan.options)
        return tuple(PlacedSolution(option.id, entry, option.stations) for option, entry in known if entry is not None)

    @cached_property
    def matrix_before(self) -> SystemMatrix:
        """The system matrix today."""
        return assess_systems(self.line)

    @cached_property
    def matrix_after(self) -> SystemMatrix:
        """The system matrix with the plan."""
        return assess_systems(self.line, self.placed) if self.placed else self.matrix_before

    @cached_property
    def score(self) -> LevelScore:
        """The 44-item level model with the answers so far."""
        return score({answer.item: answer.level for answer in self.project.answers})

    @cached_property
    def needs(self) -> tuple[Need, ...]:
        """What the numbers of today say is needed."""
        return needs(self.line, self.performance, self.matrix_before, self.score, self.plan.target)

    @cached_property
    def matches(self) -> tuple[NeedMatch, ...]:
        """Each need with its ranked candidates: what each would add to the plan as it is."""
        return match(self.line, self.plan, self.performance, self.needs, self.catalogue, self.rates, self.factors)

    @cached_property
    def matches_today(self) -> tuple[NeedMatch, ...]:
        """Each need with its candidates as if nothing were chosen yet: why the chosen ones were chosen."""
        if not self.plan.options:
            return self.matches
        nothing = replace(self.plan, options=())
        return match(self.line, nothing, self.performance, self.needs, self.catalogue, self.rates, self.factors)

    @cached_property
    def programme(self) -> Programme | None:
        """The support programme the plan aims at."""
        return programme_named(self.plan.programme)

    @cached_property
    def plan_without_unknown(self) -> Plan:
        """The plan less the options whose entry is nowhere to be found; the findings name those."""
        known = tuple(option for option in self.plan.options if option.solution in self.catalogue)
        return self.plan if len(known) == len(self.plan.options) else replace(self.plan, options=known)

    @cached_property
    def estimate(self) -> Estimate:
        """The cost sheet; rows that rest on a change by hand say so."""
        sheet = estimate(
            self.line,
            self.plan_without_unknown,
            self.catalogue,
            self.project.price_date,
            self.rates,
            self.programme,
            self.matrix_before,
            self.matrix_after,
        )
        return marked(sheet, self.project)

    @property
    def stand(self) -> Stand:
        """The state `costing.causes` compares."""
        months = agreement_months(self.programme, self.matrix_before, self.matrix_after)
        return Stand(self.line, self.plan_without_unknown, self.catalogue, self.rates, self.estimate, months)

    @cached_property
    def standings(self) -> tuple[LineStanding, ...]:
        """How each line of the plan stands against the store."""
        return standings(self.project, self.edition)

    @cached_property
    def offers(self) -> tuple[Offer, ...]:
        """What each programme in force would pay for the same sheet."""
        day = self.project.price_date
        return offers(
            self.estimate.rows,
            self.line,
            self.plan_without_unknown,
            self.catalogue,
            day,
            self.matrix_before,
            self.matrix_after,
        )

    @cached_property
    def benefits(self) -> tuple[Benefit, ...]:
        """The gains a year."""
        return benefits(self.line, self.plan, self.catalogue, self.factors, self.performance)

    @property
    def discount_rate(self) -> float:
        """The factory's discount rate as a share."""
        return self.line.economics.discount_rate.canonical

    @cached_property
    def returns(self) -> Returns:
        """What comes back, likely case."""
        return returns(self.estimate, self.benefits, self.discount_rate)

    @cached_property
    def returns_low(self) -> Returns:
        """What comes back when every effect is at its low end."""
        return returns(self.estimate, self.benefits, self.discount_rate, "low")

    @cached_property
    def returns_high(self) -> Returns:
        """What comes back when every effect is at its high end."""
        return returns(self.estimate, self.benefits, self.discount_rate, "high")

    @cached_property
    def tornado(self) -> tuple[Bar, ...]:
        """What could spoil it: the NPV on the own share with each input at its ends."""
        return tornado(self.estimate, self.benefits, self.discount_rate)

    @cached_property
    def issues(self) -> tuple[Issue[Step], ...]:
        """Every finding about line, plan and money, the most serious first."""
        line_issues = cast("tuple[Issue[Step], ...]", check_line(self.line))
        plan_issues = self.checkup.plan_issues(self.project, self.catalogue)
        months = self.estimate.support.months if self.estimate.support else 0
        rollout_issues = check_schedule(self.schedule, months)
        origins = origin_issues(self.plan, self.catalogue, self.edition)
        found = (*line_issues, *plan_issues, *self._money_issues(), *rollout_issues, *origins)
        ran_out = expired_waivers(found, self.project.waivers, self.project.price_date)
        return tuple(sorted((*found, *ran_out), key=lambda issue: WEIGHT[issue.severity]))

    def _money_issues(self) -> tuple[Issue[Step], ...]:
        plan = self.plan_without_unknown
        return check_money(
            self.line, plan, self.catalogue, self.estimate, self.programme, self.rates, self.returns, self.offers
        )

    @cached_property
    def open_issues(self) -> tuple[Issue[Step], ...]:
        """The findings nobody accepted."""
        return open_issues(self.issues, self.project.waivers, self.project.price_date)

    @property
    def unchecked(self) -> tuple[Issue[Step], ...]:
        """What could not be checked, accepted or not: a signature does not make a check of it."""
        return tuple(issue for issue in self.issues if issue.severity is Severity.UNCHECKED)

    @property
    def blocked(self) -> bool:
        """Some open finding keeps the proposal from being ready."""
        return blocks(self.open_issues)

    @cached_property
    def graph(self) -> CompatibilityGraph:
        """The dependency graph with its evidence."""
        return build(self.line, self.plan, self.catalogue)

    @cached_property
    def order(self) -> tuple[OptionId, ...]:
        """The options in the order of their installation."""
        return install_order(self.plan_without_unknown, self.catalogue)

    @cached_property
    def schedule(self) -> Schedule:
        """The tasks with dates, beginning on the price date."""
        return schedule(self.line, self.plan_without_unknown, self.catalogue, self.order, self.project.price_date)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Every computed figure: line, stations, assessment, cost, returns."""
        return (
            *line_figures(self.performance, self.line),
            *assessment_figures.figures(self.matrix_before, self.matrix_after, self.score),
            *costing_figures.figures(self.estimate, self.returns),
            *rollout_figures.figures(self.schedule),
        )
