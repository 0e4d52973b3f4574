"""The part of a store a question can reach: nothing outside it is ever worth choosing, since nothing there is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from configurator.compatibility.solver.clock import Clock
from configurator.compatibility.solver.forced import Task
from configurator.compatibility.solver.store import StoreGraph


def cone(task: Task, most: int | None = None, clock: Clock | None = None) -> list[int] | None:
    """The open entries a task can reach, in the order they are met; None when there are more than `most`.

    `OutOfTime` when there is a clock and it ends first.
    """
    if most is not None and _is_wider(task, most):
        return None
    graph = task.graph
    closed = task.taken | task.shut
    found: dict[int, None] = {}
    waiting = [entry for alternatives in task.clauses for entry in alternatives]
    waiting += [entry for floor in task.floors for entry in floor.entries]
    while waiting:
        entry = waiting.pop()
        if entry in found or entry in closed or entry in graph.dead:
            continue
        found[entry] = None
        if clock is not None:
            clock.look()
        for index in graph.clauses_of[entry]:
            waiting += graph.clauses[index]
    return [*found]


def _is_wider(task: Task, most: int) -> bool:
    """Whether a task can reach more than `most` open entries: whole levels at a time, which is much quicker than to list them."""
    graph = task.graph
    found: set[int] = set()
    clauses = [*task.clauses, *[floor.entries for floor in task.floors]]
    while clauses:
        level = set[int]().union(*clauses).difference(found, task.taken, task.shut, graph.dead)
        found |= level
        if len(found) > most:
            return True
        clauses = [graph.clauses[index] for entry in level for index in graph.clauses_of[entry]]
    return False


def reachable(graph: StoreGraph, clauses: Iterable[tuple[int, ...]]) -> set[int]:
    """Every entry that clauses mention, directly or through requirements, whether it could be chosen or not."""
    found: set[int] = set()
    waiting = [entry for alternatives in clauses for entry in alternatives]
    waiting += [entry for floor in graph.floors for entry in floor.entries]
    while waiting:
        entry = waiting.pop()
        if entry not in found:
            found.add(entry)
            for index in graph.clauses_of[entry]:
                waiting += graph.clauses[index]
    return found


def parts(task: Task, entries: list[int]) -> list[list[int]]:
    """Split a cone into parts that share no clause, conflict, ceiling or floor; each can be solved by itself."""
    root = {entry: entry for entry in entries}

    def find(entry: int) -> int:
        while root[entry] != entry:
            root[entry] = entry = root[root[entry]]
        return entry

    for group in _bonds(task, entries):
        known = [find(entry) for entry in group if entry in root]
        for other in known[1:]:
            root[find(other)] = find(known[0])
    split: dict[int, list[int]] = {}
    for entry in entries:
        split.setdefault(find(entry), []).append(entry)
    return [*split.values()]


def _bonds(task: Task, entries: list[int]) -> Iterator[Iterable[int]]:
    """The groups of entries that some statement speaks of together."""
    graph = task.graph
    yield from task.clauses
    for entry in entries:
        yield (entry, *graph.rivals.get(entry, ()))
        for index in graph.clauses_of[entry]:
            if task.taken.isdisjoint(graph.clauses[index]):
                yield (entry, *graph.clauses[index])
    yield from (ceiling.amounts for ceiling in graph.ceilings)
    yield from (floor.entries for floor in task.floors)
