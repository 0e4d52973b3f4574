"""Adds what the chosen solutions need, transitively, each addition with its cause; and names the alternatives to it.

An addition is the cheapest entry of the store that meets the need and causes no new blocking finding. What nothing in the store
can meet is left to its finding. Mutual needs are legal and end: whoever is there already is not added again.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from configurator.basis.frozen import find
from configurator.basis.ids import OptionId, SolutionId
from configurator.basis.issues import Severity
from configurator.catalog.entry import Catalogue, Solution
from configurator.catalog.vocabulary import WORDS
from configurator.compatibility import remedies
from configurator.compatibility.demands import Need, Shortfall, needs
from configurator.compatibility.roles import DATA, MACHINE_WORDS, READERS
from configurator.compatibility.rules import RULES, noticed
from configurator.compatibility.rules_capacity import bridges_all
from configurator.compatibility.situation import Placed, Situation
from configurator.compatibility.supplies import Supply, supplies
from configurator.compatibility.survey import Survey, survey
from configurator.line.model import Line
from configurator.plan.model import Cause, Option, Plan
from configurator.plan.steps import AddOption, SwapOption, apply_to_plan, new_option

Price = Callable[[Option], int]
GAPS = tuple(
    rule
    for rule in RULES
    if rule.id in ("machine-without-port-is-retrofitted", "data-reaches-the-system", "vehicles-have-chargers")
)
ROUNDS = 3  # how many links of a chain of needs the ranking looks ahead


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another entry that could stand in an option's place: what it changes in won, and the step that takes it."""

    solution: SolutionId
    change: int
    step: SwapOption


def close(line: Line, plan: Plan, catalogue: Catalogue, price: Price, only: Collection[OptionId] = ()) -> Plan:
    """Return the plan with everything its options need that the store can give; the same plan when nothing is missing.

    `only` keeps to what these options need, and what that needs in turn; empty: what any option needs.
    """
    ahead: dict[SolutionId, float] = {}
    known = {option.id for option in plan.options} - set(only) if only else set()
    while True:
        surveyed = survey(line, plan, catalogue)
        if not ahead:
            ahead = chain_costs(surveyed.situation, price)
        gaps = (gap for gap in _gaps(surveyed) if not _asked_by(gap, known))
        added = next((option for gap in gaps for option in _best(surveyed, gap, price, ahead)), None)
        if added is None:
            return plan
        plan = apply_to_plan(AddOption(added), plan)


@dataclass(frozen=True, slots=True)
class Gap:
    """Something missing and the options that would fill it, each with the number of places it fills; `taker` is who asks."""

    offers: tuple[tuple[Option, int], ...]
    taker: Placed | None = None
    most: int = 1  # how often the same entry may stand at the same place: twice where an amount falls short


def _asked_by(gap: Gap, options: Collection[OptionId]) -> bool:
    """Say whether only these options ask for what is missing."""
    causes = [cause.option for option, _ in gap.offers for cause in option.causes]
    return bool(causes) and all(cause in options for cause in causes)


def _gaps(surveyed: Survey) -> Iterator[Gap]:
    situation = surveyed.situation
    for demand in surveyed.demands:
        for short in surveyed.shortfalls.get(demand.need.rule, ()):
            if short.demand is demand and demand.need.strength == "requires" and short.lack != "amount-unknown":
                offers = tuple(_option(situation, short, supply) for supply in supplies(situation, short))
                yield Gap(offers, demand.placed, 2 if short.lack == "too-little" else 1)
    for rule, found in noticed(surveyed, GAPS):
        if (found.severity or rule.severity) is Severity.BLOCK:
            yield Gap(tuple(_single(found.remedies())), most=2 if rule.kind == "UTL" else 1)


def _option(situation: Situation, short: Shortfall, supply: Supply) -> tuple[Option, int]:
    cause = Cause(short.demand.placed.option.id, _caused(short.demand.need, supply.solution))
    chosen = supply.solution
    option = new_option(chosen.id, chosen.version, supply.stations, situation.plan, (cause,), supply.units)
    return option, max(1, len(supply.covers))


def _caused(need: Need, solution: Solution) -> str:
    """Return the word of a need that a solution answers."""
    given = {provision.word for provision in solution.provides}
    return next(word for word in need.words if word in given)


def _single(ways: Iterable[remedies.Way]) -> Iterator[tuple[Option, int]]:
    """Yield the options of the ways out that add one thing and change nothing else."""
    for way in ways:
        if len(way.steps) == 1 and isinstance(way.steps[0], AddOption):
            yield way.steps[0].option, 1


def _best(surveyed: Survey, gap: Gap, price: Price, ahead: dict[SolutionId, float]) -> Iterator[Option]:
    """Yield the cheapest offer, counting what it will need in turn, that causes no new blocking finding; or nothing."""
    ranked = sorted(
        ((price(option) + drawn) / filled, option.solution, option.stations, option)
        for option, filled in gap.offers
        if (drawn := ahead.get(option.solution, 0.0) + _bridge(surveyed, option, gap.taker, price)) != math.inf
        and not _there(surveyed.situation.plan, option, gap.most)
    )
    before = None
    for *_, option in ranked:
        before = before if before is not None else blocked(surveyed)
        plan = apply_to_plan(AddOption(option), surveyed.situation.plan)
        trial = survey(surveyed.situation.line, plan, surveyed.situation.catalogue)
        if blocked(trial) <= before:
            yield option
            return


def _bridge(surveyed: Survey, option: Option, taker: Placed | None, price: Price) -> float:
    """Return what it costs to carry an offer's data to who asks: nothing when they speak, else the cheapest gateway between."""
    situation = surveyed.situation
    if taker is None or not taker.collects or not all(cause.word.startswith(DATA) for cause in option.causes):
        return 0.0
    giver = Placed(option, situation.catalogue[option.solution], option.stations, bool(option.stations))
    if not giver.offers or surveyed.network.chain(giver, taker) is not None:
        return 0.0
    gateways = (
        each for kind in sorted(READERS) for each in situation.store.by_kind[kind] if bridges_all(each, (giver,), taker)
    )
    return min(
        (float(price(new_option(each.id, each.version, (), situation.plan))) for each in gateways), default=math.inf
    )


def _there(plan: Plan, option: Option, most: int) -> bool:
    """Say whether a plan has this entry at these stations as often as it may; keeps closing finite whatever entries say."""
    return (
        sum(other.solution == option.solution and other.stations == option.stations for other in plan.options) >= most
    )


def blocked(surveyed: Survey) -> frozenset[tuple[str, str]]:
    """Return the blocking findings that adding things cannot cure, by rule and place."""
    return frozenset(
        (rule.id, found.subjects[0])
        for rule, found in noticed(surveyed, (rule for rule in RULES if not rule.closes))
        if (found.severity or rule.severity) is Severity.BLOCK
    )


# ── looking ahead ───────────────────────────────────────────────────────────────────────────────────────────────────


def chain_costs(situation: Situation, price: Price) -> dict[SolutionId, float]:
    """Return what each entry draws after it, in won: the cheapest of what it needs and is not there yet, a few links deep.

    Infinite where some need of the chain can never be met from the store.
    """
    groups = {solution.id: tuple(_providers_of(situation, solution)) for solution in _entries(situation)}
    alive = viable(groups)
    own = {
        name: float(price(new_option(name, situation.catalogue[name].version, (), Plan())))
        if name in alive
        else math.inf
        for name in groups
    }
    total = dict(own)
    for _ in range(ROUNDS):
        total = {
            name: own[name] + sum(min((total[other] for other in group), default=0.0) for group in groups[name])
            for name in groups
        }
    return {name: total[name] - own[name] if name in alive else math.inf for name in groups}


def viable(groups: dict[SolutionId, tuple[frozenset[SolutionId], ...]]) -> frozenset[SolutionId]:
    """Return the entries whose needs can all be met among themselves: the largest such set, so that mutual needs live."""
    alive = set(groups)
    while True:
        dead = {name for name in alive if any(group.isdisjoint(alive) for group in groups[name])}
        if not dead:
            return frozenset(alive)
        alive -= dead


def _entries(situation: Situation) -> tuple[Solution, ...]:
    found = {solution.id: solution for all_of in situation.store.by_kind.values() for solution in all_of}
    return tuple(found[name] for name in sorted(found))


def _providers_of(situation: Situation, solution: Solution) -> Iterator[frozenset[SolutionId]]:
    """Yield, for each need of an entry that nothing meets yet, the entries that would."""
    own = {provision.word for provision in solution.provides}
    for need in needs(solution, situation.line):
        met = not situation.coverage.keys().isdisjoint(need.words) or not (need.declared or own.isdisjoint(need.words))
        others = frozenset(other.id for other in situation.store.providing(need.words) if other.id != solution.id)
        machines_may = not others and not MACHINE_WORDS.isdisjoint(need.words)
        if need.strength == "requires" and not met and not machines_may:
            yield others


# ── alternatives ────────────────────────────────────────────────────────────────────────────────────────────────────


def alternatives(line: Line, plan: Plan, catalogue: Catalogue, option: OptionId) -> tuple[Alternative, ...]:
    """Return the entries that could stand in an option's place without a new blocking finding, cheapest first.

    For an added option they answer the same causes; for one somebody picked they are of the same kind. KeyError when it is gone.
    """
    surveyed = survey(line, plan, catalogue)
    placed = surveyed.situation.by_option[option]
    before = blocked(surveyed)
    found = []
    for other in _rivals(surveyed.situation, placed.option, placed.solution):
        way = remedies.swap(surveyed.situation, placed, other)
        step = SwapOption(option, other.id, other.version)
        if blocked(survey(line, apply_to_plan(step, plan), catalogue)) <= before:
            found.append(Alternative(other.id, way.cost, step))
    return tuple(sorted(found, key=lambda each: (each.change, each.solution)))


def _rivals(situation: Situation, option: Option, solution: Solution) -> tuple[Solution, ...]:
    present = [cause for cause in option.causes if find(situation.plan.options, cause.option) is not None]
    words = {cause.word for cause in present if cause.word in WORDS}
    if not words:
        return tuple(other for other in situation.store.by_kind[solution.kind] if other.id != solution.id)
    return tuple(
        other
        for other in situation.store.providing(sorted(words))
        if other.id != solution.id
        and other.placed == solution.placed
        and words <= {provision.word for provision in other.provides}
    )
