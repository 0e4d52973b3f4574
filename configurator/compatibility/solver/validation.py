"""Whether a problem can be put to the solver at all; every mistake at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from configurator.basis import boundary
from configurator.basis.errors import BadInput, Mistake
from configurator.basis.text import Message
from configurator.compatibility.solver.problem import Problem

MOST_ENTRIES = 2_000_000
MOST_MENTIONS = 20_000_000  # of entries in all statements together; some 160 MB of pointers
LARGEST_NUMBER = 10**15  # of one cost, amount or limit; sums stay exact in double precision scaled
MOST_MISTAKES = 50
SOURCE = "problem"


def read_problem(data: object, file: str) -> Problem:
    """Make a problem from what a file holds; `BadInput` lists every mistake with `file` and its path."""
    problem = boundary.read(Problem, data, file)
    check(problem, file)
    return problem


def check(problem: Problem, file: str = SOURCE) -> None:
    """Raise `BadInput` with the mistakes of a problem (the first fifty); do nothing when there are none."""
    mistakes = []
    for mistake in _mistakes(problem, file):
        mistakes.append(mistake)
        if len(mistakes) >= MOST_MISTAKES:
            break
    if mistakes:
        raise BadInput(mistakes)


def _mistakes(problem: Problem, file: str) -> Iterator[Mistake]:
    too_large = [*_absurd_sizes(problem, file)]
    yield from too_large
    if not too_large:
        yield from _wrong_numbers(problem, file)
        yield from _unknown_entries(problem, file)
        yield from _wrong_bounds(problem, file)


def _absurd_sizes(problem: Problem, file: str) -> Iterator[Mistake]:
    entries = len(problem.costs)
    if entries > MOST_ENTRIES:
        yield Mistake(
            file,
            "costs",
            Message("solver-too-many-entries", count=entries, most=MOST_ENTRIES),
            Message("solver-too-many-entries-remedy"),
        )
    mentions = sum(len(group) for _, group in _groups(problem))
    if mentions > MOST_MENTIONS:
        yield Mistake(
            file,
            "requires",
            Message("solver-too-many-mentions", count=mentions, most=MOST_MENTIONS),
            Message("solver-too-many-mentions-remedy"),
        )


def _groups(problem: Problem) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Every tuple of entries in a problem under its path."""
    for index, (entry, alternatives) in enumerate(problem.requires):
        yield f"requires[{index}]", (entry, *alternatives)
    for index, need in enumerate(problem.needs):
        yield f"needs[{index}]", need
    for index, pair in enumerate(problem.conflicts):
        yield f"conflicts[{index}]", pair
    for index, limit in enumerate(problem.limits):
        yield f"limits[{index}].entries", limit.entries
    for index, capacity in enumerate(problem.capacities):
        yield f"capacities[{index}].amounts", tuple(entry for entry, _ in capacity.amounts)
    yield "fixed", problem.fixed
    yield "forbidden", problem.forbidden


def _unknown_entries(problem: Problem, file: str) -> Iterator[Mistake]:
    count = len(problem.costs)
    for path, group in _groups(problem):
        if group and (min(group) < 0 or max(group) >= count):
            wrong = next(entry for entry in group if not 0 <= entry < count)
            yield Mistake(
                file,
                path,
                Message("solver-unknown-entry", entry=str(wrong), last=str(count - 1)),
                Message("solver-unknown-entry-remedy"),
            )


def _wrong_numbers(problem: Problem, file: str) -> Iterator[Mistake]:
    for index, cost in enumerate(problem.costs):
        if not 0 <= cost <= LARGEST_NUMBER:
            yield _wrong_number(file, f"costs[{index}]", cost)
    for index, capacity in enumerate(problem.capacities):
        if not 0 <= capacity.limit <= LARGEST_NUMBER:
            yield _wrong_number(file, f"capacities[{index}].limit", capacity.limit)
        for place, (_, amount) in enumerate(capacity.amounts):
            if not 0 <= amount <= LARGEST_NUMBER:
                yield _wrong_number(file, f"capacities[{index}].amounts[{place}]", amount)


def _wrong_number(file: str, path: str, found: int) -> Mistake:
    return Mistake(
        file,
        path,
        Message("solver-wrong-number", found=str(found), most=LARGEST_NUMBER),
        Message("solver-wrong-number-remedy"),
    )


def _wrong_bounds(problem: Problem, file: str) -> Iterator[Mistake]:
    for index, limit in enumerate(problem.limits):
        path = f"limits[{index}]"
        if limit.at_least < 0 or (limit.at_most is not None and limit.at_most < limit.at_least):
            yield Mistake(
                file,
                path,
                Message(
                    "solver-wrong-bounds",
                    least=str(limit.at_least),
                    most="-" if limit.at_most is None else str(limit.at_most),
                ),
                Message("solver-wrong-bounds-remedy"),
            )
        yield from _named_twice(limit.entries, f"{path}.entries", file)
    for index, capacity in enumerate(problem.capacities):
        yield from _named_twice((entry for entry, _ in capacity.amounts), f"capacities[{index}].amounts", file)


def _named_twice(entries: Iterable[int], path: str, file: str) -> Iterator[Mistake]:
    seen: set[int] = set()
    for entry in entries:
        if entry in seen:
            yield Mistake(
                file, path, Message("solver-named-twice", entry=str(entry)), Message("solver-named-twice-remedy")
            )
            return
        seen.add(entry)
