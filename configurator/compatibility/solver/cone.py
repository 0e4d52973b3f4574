"""The part of a store a question can reach: nothing outside it is ever worth choosing, since nothing there is asked for."""

from __future__ import annotations

from collections.abc import Iterable

from configurator.compatibility.solver.forced import Task
from configurator.compatibility.solver.store import StoreGraph


def cone(task: Task, most: int | None = None) -> list[int] | None:
    """The open entries a task can reach, in the order they are met; None when there are more than `most`."""
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
        if most is not None and len(found) > most:
            return None
        for index in graph.clauses_of[entry]:
            waiting += graph.clauses[index]
    return [*found]


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
    graph = task.graph
    root = {entry: entry for entry in entries}

    def find(entry: int) -> int:
        while root[entry] != entry:
            root[entry] = entry = root[root[entry]]
        return entry

    def join(group: Iterable[int]) -> None:
        known = [find(entry) for entry in group if entry in root]
        for other in known[1:]:
            root[find(other)] = find(known[0])

    for alternatives in task.clauses:
        join(alternatives)
    for entry in entries:
        join((entry, *graph.rivals.get(entry, ())))
        for index in graph.clauses_of[entry]:
            if task.taken.isdisjoint(graph.clauses[index]):
                join((entry, *graph.clauses[index]))
    for group in (*(ceiling.amounts for ceiling in graph.ceilings), *(floor.entries for floor in task.floors)):
        join(group)
    split: dict[int, list[int]] = {}
    for entry in entries:
        split.setdefault(find(entry), []).append(entry)
    return [*split.values()]
