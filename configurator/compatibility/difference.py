"""What a change would do, worked out without touching the project: options, cost, findings, stage, lead time."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from configurator.assessment.maturity import PlacedSolution, SystemMatrix, assess_systems
from configurator.basis.issues import Issue, Severity
from configurator.basis.vocabulary import MatrixColumn
from configurator.catalog.entry import Catalogue
from configurator.compatibility.remedies import purchase
from configurator.compatibility.rules import check
from configurator.line.model import Line
from configurator.plan.model import Option, Plan
from configurator.plan.steps import Step, apply

Cost = Callable[[Line, Plan], int]  # what a plan costs the factory itself, in won
WHOLE = frozenset(
    {"vehicles-have-chargers", "power-suffices", "air-suffices", "floor-suffices"}
)  # one finding for the whole plan
Place = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A plan after some steps against the plan before; won and days are what comes on top, negative where less is asked.

    `stages` are the steps gained in the columns of the system matrix, all columns together; `blocking` are new findings that block.
    """

    added: tuple[Option, ...]
    dropped: tuple[Option, ...]
    changed: tuple[Option, ...]
    cost: int
    gone: tuple[Issue[Step], ...]
    new: tuple[Issue[Step], ...]
    stages: int
    days: float

    @property
    def blocking(self) -> tuple[Issue[Step], ...]:
        """The new findings that block."""
        return tuple(issue for issue in self.new if issue.severity is Severity.BLOCK)


def place(issue: Issue[Step]) -> Place:
    """Return the place of a finding, which a way out has to clear: the rule and where it speaks, whoever else is concerned."""
    return (issue.rule,) if issue.rule in WHOLE else (issue.rule, *issue.subjects[:2])


@dataclass(frozen=True)  # without slots: each part is computed on first use and kept
class Standing:
    """A line with its plan, and what it costs, finds and reaches; the ground differences are measured from."""

    line: Line
    plan: Plan
    catalogue: Catalogue
    cost_of: Cost
    severities: tuple[tuple[str, Severity], ...] = ()

    @functools.cached_property
    def issues(self) -> tuple[Issue[Step], ...]:
        """All findings of the plan."""
        return check(self.line, self.plan, self.catalogue, self.severities)

    @functools.cached_property
    def places(self) -> frozenset[Place]:
        """Where something is found."""
        return frozenset(place(issue) for issue in self.issues)

    @functools.cached_property
    def blocked(self) -> frozenset[Place]:
        """Where something blocks."""
        return frozenset(place(issue) for issue in self.issues if issue.severity is Severity.BLOCK)

    @functools.cached_property
    def cost(self) -> int:
        """What the plan costs, in won."""
        return self.cost_of(self.line, self.plan)

    @functools.cached_property
    def matrix(self) -> SystemMatrix:
        """The system matrix with the plan in place."""
        known = ((option, self.catalogue.get(option.solution)) for option in self.plan.options)
        return assess_systems(
            self.line,
            tuple(PlacedSolution(option.id, entry, option.stations) for option, entry in known if entry is not None),
        )

    @functools.cached_property
    def days(self) -> float:
        """The longest lead time of anything chosen, in days."""
        entries = (self.catalogue.get(option.solution) for option in self.plan.options)
        return max((entry.lead_time.to("d") for entry in entries if entry is not None), default=0.0)

    def after(self, steps: Iterable[Step]) -> Standing:
        """Return the standing after steps; KeyError when one names something that is gone."""
        line, plan = self.line, self.plan
        for step in steps:
            line, plan = apply(step, line, plan)
        return Standing(line, plan, self.catalogue, self.cost_of, self.severities)


def standing(
    line: Line,
    plan: Plan,
    catalogue: Catalogue,
    cost: Cost | None = None,
    severities: Iterable[tuple[str, Severity]] = (),
) -> Standing:
    """Return where a plan stands; without `cost` it costs what its options cost to buy."""
    return Standing(line, plan, catalogue, cost or functools.partial(purchases, catalogue), tuple(severities))


def purchases(catalogue: Catalogue, line: Line, plan: Plan) -> int:
    """Return what the options of a plan cost to buy, in won ex VAT."""
    known = (option for option in plan.options if option.solution in catalogue)
    return sum(purchase(option, catalogue[option.solution], line) for option in known)


def difference(before: Standing, after: Standing) -> Difference:
    """Return what `after` has that `before` has not, and the other way round."""
    old = {option.id: option for option in before.plan.options}
    new = {option.id: option for option in after.plan.options}
    keys, had = {issue.key for issue in after.issues}, {issue.key for issue in before.issues}
    return Difference(
        added=tuple(option for name, option in new.items() if name not in old),
        dropped=tuple(option for name, option in old.items() if name not in new),
        changed=tuple(option for name, option in new.items() if name in old and _differs(option, old[name])),
        cost=after.cost - before.cost,
        gone=tuple(issue for issue in before.issues if issue.key not in keys),
        new=tuple(issue for issue in after.issues if issue.key not in had),
        stages=_stages(after.matrix) - _stages(before.matrix),
        days=after.days - before.days,
    )


def _differs(one: Option, other: Option) -> bool:
    return (one.solution, one.version, one.stations, one.units) != (
        other.solution,
        other.version,
        other.stations,
        other.units,
    )


def _stages(matrix: SystemMatrix) -> int:
    return sum(int(matrix.cell(column).stage) for column in MatrixColumn)
