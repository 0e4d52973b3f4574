"""Conditions of a programme: how each is checked against factory, stages and plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from configurator.basis.frozen import CLOSED
from configurator.basis.packs import Mark
from configurator.basis.text import Name
from configurator.basis.vocabulary import Kind, Stage
from configurator.costing.sheet import Condition
from configurator.line.model import Factory

DemandKind = Literal[
    "in-force",
    "manufacturing",
    "small-or-medium",
    "past-awards",  # at most `at_most` earlier awards on the same target level
    "no-past-money",  # true without earlier awards, else to be confirmed
    "stage-stays",
    "stage-at-least",  # after the plan
    "stage-before-at-least",  # today
    "has-kinds",  # all of `kinds` are planned
    "has-any-kind",
    "has-words",  # all capability words are provided by the plan or an existing system
    "claims-no",  # rows of `kinds` are left out of the supported sum; refuses nothing
    "confirm",  # a person must answer
]


@dataclass(frozen=True, slots=True)
class Demand:
    """One condition of a programme as its pack states it."""

    kind: DemandKind
    text: Name
    source: str
    mark: Mark
    stage: Stage | None = None
    at_most: int | None = None
    kinds: tuple[Kind, ...] = ()
    words: tuple[str, ...] = ()
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Facts:
    """What conditions are checked against; a stage is None where nobody assessed it."""

    factory: Factory
    before: Stage | None
    after: Stage | None
    kinds: frozenset[Kind]
    words: frozenset[str]
    in_force: bool


def met(demand: Demand, facts: Facts) -> bool | None:
    """Say whether a demand is met; None when only a person can say."""
    return CHECKS[demand.kind](demand, facts)


def condition(demand: Demand, facts: Facts) -> Condition:
    """Return a demand with its verdict, as the cost sheet shows it."""
    return Condition(demand.text, met(demand, facts), f"{demand.source} [{demand.mark}]")


def _manufacturing(_demand: Demand, facts: Facts) -> bool | None:
    industry = facts.factory.industry.strip().upper()
    return industry.startswith("C") if industry else None


def _past_awards(demand: Demand, facts: Facts) -> bool | None:
    return None if demand.at_most is None else facts.factory.past_awards <= demand.at_most


def _no_past_money(_demand: Demand, facts: Facts) -> bool | None:
    return True if facts.factory.past_awards == 0 else None


def _stage_stays(_demand: Demand, facts: Facts) -> bool | None:
    return None if facts.before is None or facts.after is None else facts.before == facts.after


def _at_least(stage: Stage | None, wanted: Stage | None) -> bool | None:
    return None if stage is None or wanted is None else stage >= wanted


CHECKS: dict[DemandKind, Callable[[Demand, Facts], bool | None]] = {
    "in-force": lambda _demand, facts: facts.in_force,
    "manufacturing": _manufacturing,
    "small-or-medium": lambda _demand, facts: facts.factory.small_or_medium,
    "past-awards": _past_awards,
    "no-past-money": _no_past_money,
    "stage-stays": _stage_stays,
    "stage-at-least": lambda demand, facts: _at_least(facts.after, demand.stage),
    "stage-before-at-least": lambda demand, facts: _at_least(facts.before, demand.stage),
    "has-kinds": lambda demand, facts: set(demand.kinds) <= facts.kinds,
    "has-any-kind": lambda demand, facts: bool(set(demand.kinds) & facts.kinds),
    "has-words": lambda demand, facts: set(demand.words) <= facts.words,
    "claims-no": lambda demand, facts: not set(demand.kinds) & facts.kinds,
    "confirm": lambda _demand, _facts: None,
}
