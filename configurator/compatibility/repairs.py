"""Ways out of a finding, ranked by what they cost, each with its difference before it is taken and each one undo step.

A way out may be what the rule itself offers, another entry in an option's place, one its supplier names as an alternative, another place, or leaving something out. What a new
or swapped entry needs in turn comes with it. Ways that would block something else are offered only where there is no other.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from configurator.basis.ids import OptionId
from configurator.basis.issues import Issue, Remedy
from configurator.basis.text import Message
from configurator.basis.work import Cancel
from configurator.catalog.entry import Catalogue
from configurator.compatibility import remedies
from configurator.compatibility.closure import close
from configurator.compatibility.demands import Shortfall
from configurator.compatibility.difference import Cost, Difference, Standing, difference, place, standing
from configurator.compatibility.remedies import Way, purchase
from configurator.compatibility.roles import READERS
from configurator.compatibility.situation import Placed, Situation
from configurator.compatibility.suitability import fits
from configurator.compatibility.supplies import supplies
from configurator.compatibility.survey import Survey, survey
from configurator.line.model import Line
from configurator.line.steps import AddSkill, SetInterface, SetSite
from configurator.plan.model import Option, Plan
from configurator.plan.steps import (
    AddOption,
    DropOption,
    PlaceOption,
    SetProgramme,
    SetTarget,
    SetUnits,
    Step,
    SwapOption,
    apply_to_plan,
    orphans,
)

RepairKind = Literal["add", "swap", "upgrade", "move", "drop", "fit", "look", "train", "aim", "apply", "accept"]
KINDS: dict[type, RepairKind] = {
    AddOption: "add", SwapOption: "swap", SetUnits: "upgrade", PlaceOption: "move", DropOption: "drop", SetInterface: "fit",
    SetSite: "look", AddSkill: "train", SetTarget: "aim", SetProgramme: "apply",
}  # fmt: skip
MOST_TRIED = 12  # entries of one sort that are tried in an option's place or beside it, the cheapest first


@dataclass(frozen=True, slots=True)
class Repair:
    """One way out: what it does in words, its steps (applied together they are one undo step), and what would change.

    `waives` are findings that stay and have to be signed for, with a reason: only where nothing else makes room.
    """

    kind: RepairKind
    message: Message
    steps: tuple[Step, ...]
    difference: Difference
    waives: tuple[str, ...] = ()

    @property
    def won(self) -> int:
        """What has to be paid on top, in won; what is saved is not a price."""
        return max(0, self.difference.cost)

    @property
    def rank(self) -> tuple[int, int, float, int, bool, int, str]:
        """What repairs are sorted by: won, stages lost, days, number of changes; then leaving out last, what saves most, the words."""
        lost, days = max(0, -self.difference.stages), max(0.0, self.difference.days)
        gone = self.kind == "drop"
        return self.won, lost, days, len(self.steps), gone, self.difference.cost, repr(self.steps)


def repairs(
    issue: Issue[Step], line: Line, plan: Plan, catalogue: Catalogue, cost: Cost | None = None
) -> tuple[Repair, ...]:
    """Return every way out of a finding, cheapest first; `cost` says what a plan costs the factory itself (default: to buy).

    Each one removes the finding. The project is not touched.
    """
    return repairs_from(issue, standing(line, plan, catalogue, cost))


def repairs_from(issue: Issue[Step], now: Standing, cancel: Cancel | None = None) -> tuple[Repair, ...]:
    """Return the same for a standing whose findings are known already; `Cancelled` when somebody asked to stop."""
    found: dict[object, Repair] = {}
    for way in _ways(issue, survey(now.line, now.plan, now.catalogue)):
        if cancel is not None:
            cancel.look()
        repair, after = _tried(way, issue, now)
        if repair is not None:
            same = (after.line, frozenset((each.solution, each.stations, each.units) for each in after.plan.options))
            known = found.setdefault(same, repair)
            found[same] = min(known, repair, key=lambda each: each.rank)
    ranked = sorted(found.values(), key=lambda repair: repair.rank)
    clean = tuple(repair for repair in ranked if not repair.difference.blocking)
    return clean or tuple(ranked)


def _tried(way: Way, issue: Issue[Step], now: Standing) -> tuple[Repair | None, Standing]:
    """Return the repair a way makes, with what it draws after it; None when the finding stays."""
    message, steps = way.message, way.steps
    after = now.after(steps)
    if after.blocked - now.blocked and _brings_something(steps):
        whole = completed(after, fresh(now, after))
        if len(whole.blocked - now.blocked) < len(after.blocked - now.blocked):
            drawn = whole.plan.options[len(after.plan.options) :]
            message, steps, after = _with(message, drawn, now), (*steps, *map(AddOption, drawn)), whole
    if place(issue) in after.places:
        return None, after
    return Repair(kind_of(steps, now), message, steps, difference(now, after)), after


def _brings_something(steps: Iterable[Step]) -> bool:
    return any(isinstance(step, AddOption | SwapOption) for step in steps)


def completed(now: Standing, options: Collection[OptionId]) -> Standing:
    """Return the standing with everything these options require that can be had, and what that requires in turn."""

    def price(option: Option) -> int:
        return purchase(option, now.catalogue[option.solution], now.line)

    plan = close(now.line, now.plan, now.catalogue, price, options) if options else now.plan
    return now if plan is now.plan else Standing(now.line, plan, now.catalogue, now.cost_of, now.severities)


def fresh(before: Standing, after: Standing) -> tuple[OptionId, ...]:
    """Return the options that are new or hold another entry than before."""
    held = {option.id: option.solution for option in before.plan.options}
    return tuple(option.id for option in after.plan.options if held.get(option.id) != option.solution)


def _with(message: Message, drawn: tuple[Option, ...], now: Standing) -> Message:
    names = tuple(dict.fromkeys(now.catalogue[option.solution].title for option in drawn))
    return Message("compatibility-story-way-with", way=message, solutions=names) if names else message


def kind_of(steps: tuple[Step, ...], now: Standing) -> RepairKind:
    """Return what sort of change the first step is; the same supplier's own entry in place of another is an upgrade."""
    first = steps[0]
    kind = KINDS[type(first)]
    if isinstance(first, SwapOption):
        old = next((option.solution for option in now.plan.options if option.id == first.option), None)
        if (
            old is not None
            and old in now.catalogue
            and now.catalogue[old].supplier == now.catalogue[first.solution].supplier
        ):
            return "upgrade"
    return kind


# ── where ways come from ────────────────────────────────────────────────────────────────────────────────────────────


def _ways(issue: Issue[Step], surveyed: Survey) -> Iterator[Way]:
    """Yield what suppliers name as alternatives, the rule's own ways, then more of each sort than the rule shows."""
    situation = surveyed.situation
    concerned = [situation.by_option[each] for each in dict.fromkeys(issue.subjects) if each in situation.by_option]
    for placed in concerned:
        yield from remedies.alternatives(situation, placed)
    yield from issue.remedies
    for short in surveyed.shortfalls.get(issue.rule, ()):
        if (short.demand.placed.option.id, short.demand.need.words[0], *short.stations) == issue.subjects:
            yield from _more_added(situation, short)
    for placed in concerned:
        yield from _swapped(situation, placed)
        yield from _moved(situation, placed, frozenset(issue.subjects))
        yield dropped(situation, placed)


def _more_added(situation: Situation, short: Shortfall) -> Iterator[Way]:
    whole = (each for each in supplies(situation, short) if set(each.covers) >= set(short.stations))
    ways = (remedies.adding(situation, each.solution, each.stations, None, each.units) for each in whole)
    yield from remedies.cheapest(ways, MOST_TRIED)


def _swapped(situation: Situation, placed: Placed) -> Iterator[Way]:
    """Yield other entries of the same kind, which give something of what it gives, in an option's place; the closest in price first."""
    old = purchase(placed.option, placed.solution, situation.line)
    gives = {given.word for given in placed.solution.provides}
    others = (
        other
        for other in situation.store.by_kind[placed.solution.kind]
        if other.id != placed.solution.id
        and (not gives or not gives.isdisjoint(given.word for given in other.provides))
    )
    ways = (remedies.swap(situation, placed, other) for other in others if other.placed == placed.solution.placed)
    yield from sorted(ways, key=lambda way: (max(0, way.cost), abs(way.cost - old)))[:MOST_TRIED]


def _moved(situation: Situation, placed: Placed, ill: frozenset[str]) -> Iterator[Way]:
    """Yield an option kept away from the stations of the finding, or at another one where it fits."""
    if not placed.named:
        return
    left = tuple(station for station in placed.stations if station not in ill)
    if left and len(left) < len(placed.stations):
        yield from remedies.place(situation, placed, left)
    elif not left and placed.solution.kind not in READERS:
        fitting = (
            station
            for station in situation.stations
            if station not in ill and fits(placed.solution, station, situation)
        )
        for station in itertools.islice(fitting, MOST_TRIED):
            yield from remedies.place(situation, placed, (station,))


def dropped(situation: Situation, placed: Placed) -> Way:
    """Return the way that takes an option out with everything that was only there for it."""
    way = remedies.drop(situation, placed)
    plan = apply_to_plan(DropOption(placed.option.id), situation.plan)
    steps, cost = [*way.steps], way.cost
    already = {option.id for option in orphans(situation.plan)}
    while left := [option for option in orphans(plan) if option.id not in already]:
        gone = situation.by_option.get(left[0].id)
        steps.append(DropOption(left[0].id))
        plan = apply_to_plan(DropOption(left[0].id), plan)
        cost -= purchase(gone.option, gone.solution, situation.line) if gone is not None else 0
    return Remedy(way.message, tuple(steps), cost)
