"""Taking any entry of the store from any state: what would clash, why, and the one change that makes room for it."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from configurator.basis.ids import OptionId, SolutionId, StationId
from configurator.basis.issues import Issue, Severity
from configurator.basis.text import Message
from configurator.catalog.entry import Catalogue, Solution
from configurator.compatibility.difference import Cost, Standing, difference, place, standing
from configurator.compatibility.repairs import Repair, completed, fresh
from configurator.compatibility.situation import Situation, situation
from configurator.compatibility.story import Story, explain_all
from configurator.compatibility.suitability import places_for, withstands
from configurator.line.model import Line
from configurator.plan.model import Option, Plan
from configurator.plan.steps import AddOption, DropOption, PlaceOption, Step, SwapOption, new_option

MOST_PLACES = 40  # stations where an entry is tried at most
ENOUGH = 3  # clean ways after which no further station is tried
MOST_MENDED = 10  # clashes one pick may bring along and have cured


@dataclass(frozen=True, slots=True)
class Picked:
    """An entry somebody picks: its option, the clashes it would bring with their stories, and the ways that make room, cheapest first.

    `fits` when nothing new blocks. A way contains the pick itself: taken alone it is one undo step.
    """

    option: Option
    clashes: tuple[Issue[Step], ...]
    stories: tuple[Story, ...]
    ways: tuple[Repair, ...]

    @property
    def fits(self) -> bool:
        """Whether it can simply be taken."""
        return not self.clashes


def pick(
    line: Line,
    plan: Plan,
    catalogue: Catalogue,
    solution: SolutionId,
    stations: Iterable[StationId] | None = None,
    cost: Cost | None = None,
) -> Picked:
    """Return what picking an entry does at `stations` (None: wherever it does best); KeyError when the catalogue lacks it."""
    now = standing(line, plan, catalogue, cost)
    entry = catalogue[solution]
    wanted = tuple(stations) if stations is not None else None
    there = situation(line, plan, catalogue)
    tries = _tries(now, entry, [wanted] if wanted is not None else _places(entry, there))
    ways = sorted((way for _, way in tries), key=lambda way: (len(way.difference.blocking), way.rank))
    clean = tuple(way for way in ways if not way.difference.blocking)
    after = min((after for after, _ in tries), key=lambda after: len(after.blocked - now.blocked))
    clashes = tuple(
        issue for issue in after.issues if issue.severity is Severity.BLOCK and place(issue) not in now.blocked
    )
    stories = explain_all(clashes, after.line, after.plan, catalogue)
    return Picked(after.plan.options[-1], clashes, stories, clean or (_accepted(ways[0], entry),))


def _tries(now: Standing, entry: Solution, places: list[tuple[StationId, ...]]) -> list[tuple[Standing, Repair]]:
    """Try places until enough clean ways are found."""
    tries: list[tuple[Standing, Repair]] = []
    for stations in places:
        tries.append(_tried(now, entry, stations))
        if sum(not way.difference.blocking for _, way in tries) >= ENOUGH:
            break
    return tries


def _accepted(way: Repair, entry: Solution) -> Repair:
    """Return a way whose clashes nothing cures, to be signed for."""
    keys = tuple(issue.key for issue in way.difference.blocking)
    message = Message("compatibility-story-way-signed", solution=entry.title, count=len(keys))
    return replace(way, kind="accept", message=message, waives=keys)


def _places(entry: Solution, there: Situation) -> list[tuple[StationId, ...]]:
    """Return where an entry is tried: on the line, or at single stations where it fits, withstands, or at all."""
    if entry.placed == "line":
        return [()]
    every = tuple(there.stations)
    fitting = places_for(entry, every, there)
    mild = tuple(station for station in every if withstands(entry, station, there))
    tried = tuple(dict.fromkeys((*fitting, *mild, *every)))
    return [(station,) for station in itertools.islice(tried, MOST_PLACES)] or [()]


def _tried(now: Standing, entry: Solution, places: tuple[StationId, ...]) -> tuple[Standing, Repair]:
    """Return the plan with the bare pick, and the whole change that makes room for it."""
    option = new_option(entry.id, entry.version, places, now.plan)
    bare = now.after((AddOption(option),))
    whole, steps = _mended(now, option)
    message = Message("compatibility-remedy-add", solutions=(entry.title,))
    others = tuple(dict.fromkeys(whole.catalogue[each.solution].title for each in difference(bare, whole).added))
    if len(steps) > 1:
        message = (
            Message("compatibility-story-way-with", way=message, solutions=others)
            if others
            else Message("compatibility-story-way-in", way=message, changes=len(steps) - 1)
        )
    return bare, Repair("add", message, steps, difference(now, whole))


def _mended(now: Standing, option: Option) -> tuple[Standing, tuple[Step, ...]]:
    """Return the standing with the option, all it needs, and every new clash cured by a way that keeps it; and the steps."""
    steps: tuple[Step, ...] = (AddOption(option),)
    at, steps = _completed(now, now.after(steps), steps)
    best, seen = (at, steps), {at.blocked}
    for _ in range(MOST_MENDED):
        new = [issue for issue in at.issues if issue.severity is Severity.BLOCK and place(issue) not in now.blocked]
        cured = [each for each in _cured(at, steps, new, option.id) if each[0].blocked not in seen] if new else []
        if not cured:
            break
        at, steps = min(cured, key=lambda each: (len(each[0].blocked - now.blocked), each[0].cost, len(each[1])))
        seen.add(at.blocked)
        if len(at.blocked - now.blocked) < len(best[0].blocked - now.blocked):
            best = at, steps
    return best


def _cured(
    at: Standing, steps: tuple[Step, ...], new: list[Issue[Step]], kept: OptionId
) -> Iterator[tuple[Standing, tuple[Step, ...]]]:
    """Yield what each way out of a new clash leads to, as long as it keeps the pick."""
    for issue in new:
        for remedy in issue.remedies:
            if _keeps(remedy.steps, kept):
                yield _completed(at, at.after(remedy.steps), (*steps, *remedy.steps))


def _keeps(steps: Iterable[Step], kept: OptionId) -> bool:
    return not any(isinstance(step, DropOption | SwapOption) and step.option == kept for step in steps) and not any(
        isinstance(step, PlaceOption) and step.option == kept and not step.stations for step in steps
    )


def _completed(before: Standing, at: Standing, steps: tuple[Step, ...]) -> tuple[Standing, tuple[Step, ...]]:
    whole = completed(at, fresh(before, at))
    drawn = whole.plan.options[len(at.plan.options) :]
    return whole, (*steps, *map(AddOption, drawn))
