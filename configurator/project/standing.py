"""How each line of the plan stands against the catalogue in use: state, reason, day of its prices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from configurator.basis.ids import OptionId, SolutionId
from configurator.basis.text import Name
from configurator.catalog.entry import Catalogue, Solution
from configurator.catalog.standing import NO_ENTRY, Standing, State, standing
from configurator.plan.model import Option
from configurator.project.by_hand import original_of
from configurator.project.model import Project


@dataclass(frozen=True, slots=True)
class LineStanding:
    """One line of the plan. `price_date` is the latest day its prices were stated, `valid_until` the first on which one ends.

    `entry` is what the project reads (its own copy first), None when there is none anywhere.
    """

    option: OptionId
    solution: SolutionId
    title: Name
    standing: Standing
    price_date: date | None
    valid_until: date | None
    by_hand: bool
    entry: Solution | None

    @property
    def state(self) -> State:
        """One of the five states."""
        return self.standing.state


def standings(project: Project, catalogue: Catalogue | None) -> tuple[LineStanding, ...]:
    """Return the standing of every option in the order of the plan; `catalogue` is the store alone, without the project's copies."""
    own = {entry.id: entry for entry in project.entries}
    known: dict[SolutionId, Standing] = {}
    return tuple(_line(option, project, own, catalogue, known) for option in project.plan.options)


def _line(
    option: Option,
    project: Project,
    own: Mapping[SolutionId, Solution],
    catalogue: Catalogue | None,
    known: dict[SolutionId, Standing],
) -> LineStanding:
    name = option.solution
    entry = own.get(name) or (catalogue.get(name) if catalogue is not None else None)
    if name not in known:
        taken = original_of(project, entry) if entry else None
        known[name] = standing(taken, catalogue, project.price_date) if taken else NO_ENTRY
    prices = entry.prices if entry else ()
    return LineStanding(
        option=option.id,
        solution=name,
        title=entry.title if entry else Name.alike(name),
        standing=known[name],
        price_date=max((price.valid_from for price in prices), default=None),
        valid_until=min((price.valid_until for price in prices), default=None),
        by_hand=entry is not None and any(edit.uuid == entry.uuid for edit in project.originals),
        entry=entry,
    )
