"""A consistent choice found at once: the cheapest-to-go alternative each time, conflicts avoided, light backtracking.

It finds one for nearly every question that has one, within microseconds; when it gives up nothing is said about the question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from configurator.compatibility.solver.forced import Task
from configurator.compatibility.solver.store import StoreGraph

TRIES = 12
NOBODY = -1  # instead of an entry
ASKED = -1  # instead of a requirement
Rank = Callable[[int], float]


def witness(task: Task, rank: Rank | None = None, tries: int = TRIES) -> set[int] | None:
    """Return a consistent choice (with everything the task has taken), or None when none was found.

    `rank` orders alternatives, smallest first; without it their cost to go does.
    """
    avoided: set[int] = set()
    for _ in range(tries):
        attempt = _Attempt(task, avoided, rank)
        if attempt.succeeds():
            return attempt.chosen
        culprit = attempt.culprit()
        if culprit is None or culprit in avoided:
            return None
        avoided.add(culprit)
    return None


class _Attempt:
    """One descent from the asked clauses to entries that require nothing more."""

    def __init__(self, task: Task, avoided: set[int], rank: Rank | None) -> None:
        self.graph = task.graph
        self.task = Task(task.graph, (), set(task.taken), set(task.shut), [*task.room], task.floors)
        self.chosen = self.task.taken
        self.clauses = task.clauses
        self.avoided = avoided
        self.rank = rank
        self.cause: dict[int, int] = {}  # entry → the requirement that chose it
        self.picked: set[int] = set()  # chosen among others because something asked for them
        self.stuck: tuple[tuple[int, ...], int] = ((), ASKED)

    def succeeds(self) -> bool:
        """Choose until nothing is open; False with `stuck` set when a clause cannot be met."""
        for alternatives in sorted(self.clauses, key=len):
            if self.chosen.isdisjoint(alternatives):
                entry = self._pick(self._ordered(alternatives))
                if len(alternatives) > 1:
                    self.picked.add(entry)
                if not self._choose(entry, alternatives):
                    return False
        return self._floors()

    def _ordered(self, alternatives: tuple[int, ...]) -> Iterable[int]:
        key = self.rank or self.graph.to_go.__getitem__
        return sorted(alternatives, key=key) if len(alternatives) > 1 else alternatives

    def _choose(self, entry: int, alternatives: tuple[int, ...]) -> bool:
        """Choose an entry that something asked for, and all it requires."""
        if entry == NOBODY or not self.task.take(entry):
            self.stuck = (alternatives, ASKED)
            return False
        return self._settle([*self.graph.clauses_of[entry]])

    def _settle(self, todo: list[int]) -> bool:
        """Meet requirements; those without a choice come last in `clauses_of` and off the stack first."""
        graph, chosen, shut, cause = self.graph, self.chosen, self.task.shut, self.cause
        clauses, clauses_of, rivals, ceilings_of = graph.clauses, graph.clauses_of, graph.rivals, graph.ceilings_of
        while todo:
            requirement = todo.pop()
            alternatives = clauses[requirement]
            if not chosen.isdisjoint(alternatives):
                continue
            entry = alternatives[0] if len(alternatives) == 1 else self._pick(self._order(requirement))
            if entry == NOBODY or entry in shut:
                self.stuck = (alternatives, requirement)
                return False
            cause[entry] = requirement
            if entry in rivals or entry in ceilings_of:
                self.task.take(entry)
            else:
                chosen.add(entry)
            todo += clauses_of[entry]
        return True

    def _order(self, requirement: int) -> Iterable[int]:
        order = self.graph.by_cost(requirement)
        return order if self.rank is None else sorted(order, key=self.rank)

    def _pick(self, order: Iterable[int]) -> int:
        """The first entry that may be chosen; one to be avoided only where there is no other."""
        shut, dead, avoided = self.task.shut, self.graph.dead, self.avoided
        second = NOBODY
        for entry in order:
            if entry not in shut and entry not in dead:
                if entry not in avoided:
                    return entry
                second = entry if second == NOBODY else second
        return second

    def _floors(self) -> bool:
        for floor in self.task.floors:
            missing = floor.least - sum(entry in self.chosen for entry in floor.entries)
            for entry in self._ordered(floor.entries) if missing > 0 else ():
                if missing > 0 and self.task.live((entry,)) and entry not in self.chosen:
                    self.picked.add(entry)
                    if not self._choose(entry, floor.entries):
                        return False
                    missing = floor.least - sum(entry in self.chosen for entry in floor.entries)
            if missing > 0:
                self.stuck = (floor.entries, ASKED)
                return False
        return True

    def culprit(self) -> int | None:
        """The chosen entry to avoid next time: what led to the stuck clause, else what blocks its alternatives."""
        alternatives, requirement = self.stuck
        found = None if requirement == ASKED else self._choice_above(self.graph.owners[requirement])
        if found is not None and found not in self.avoided:
            return found
        for entry in self._ordered(alternatives):
            for rival in self.graph.rivals.get(entry, ()):
                found = self._choice_above(rival) if rival in self.chosen else None
                if found is not None and found not in self.avoided:
                    return found
        return next((entry for entry in reversed([*self.cause]) if self._choice_above(entry) == entry), None)

    def _choice_above(self, entry: int) -> int | None:
        """The entry itself or the nearest one above it that was chosen among others."""
        graph, seen = self.graph, set[int]()
        while entry not in seen:
            seen.add(entry)
            requirement = self.cause.get(entry, ASKED)
            if entry in self.picked or (requirement != ASKED and len(graph.clauses[requirement]) > 1):
                return entry
            if requirement == ASKED:
                return None
            entry = graph.owners[requirement]
        return None


def pruned(task: Task, chosen: set[int]) -> set[int]:
    """Drop what a consistent choice does not need, dearest first; the rest is still consistent."""
    kept = _reached(task, chosen)
    while True:
        fewer = _reached(task, _Support(task, kept).thinned())
        if len(fewer) == len(kept):
            return kept
        kept = fewer


class _Support:
    """Which clauses each chosen entry meets, and how many meet each clause."""

    def __init__(self, task: Task, kept: set[int]) -> None:
        graph = task.graph
        self.task, self.kept = task, set(kept)
        self.new = kept - task.taken
        self.meets: dict[int, list[int]] = {}
        self.count: list[int] = []
        self.own: dict[int, range] = {}  # clauses of an entry that go when it goes
        for alternatives in task.clauses:
            self._add(alternatives)
        for entry in self.new:
            first = len(self.count)
            for index in graph.clauses_of[entry]:
                self._add(graph.clauses[index])
            self.own[entry] = range(first, len(self.count))
        self.spare = [sum(entry in kept for entry in floor.entries) - floor.least for floor in task.floors]

    def _add(self, alternatives: tuple[int, ...]) -> None:
        met = self.kept.intersection(alternatives)
        for entry in met:
            self.meets.setdefault(entry, []).append(len(self.count))
        self.count.append(len(met))

    def thinned(self) -> set[int]:
        """What is left once every entry that others stand in for is dropped, dearest first."""
        costs = self.task.graph.costs
        for entry in sorted(self.new, key=lambda one: -costs[one]):
            if self._can_go(entry):
                self._drop(entry)
        return self.kept

    def _can_go(self, entry: int) -> bool:
        own = self.own[entry]
        if any(self.count[clause] == 1 and clause not in own for clause in self.meets.get(entry, ())):
            return False
        floors = zip(self.spare, self.task.floors, strict=True)
        return all(spare > 0 or entry not in floor.entries for spare, floor in floors)

    def _drop(self, entry: int) -> None:
        self.kept.remove(entry)
        for clause in self.meets.get(entry, ()):
            self.count[clause] -= 1
        for clause in self.own[entry]:
            self.count[clause] = len(self.task.graph.costs) + 1  # met from now on, whoever goes
        for place, floor in enumerate(self.task.floors):
            self.spare[place] -= entry in floor.entries


def _reached(task: Task, chosen: set[int]) -> set[int]:
    """The chosen entries that something open asks for, directly or through requirements; taken ones stay."""
    graph = task.graph
    new = chosen - task.taken
    asked = (*task.clauses, *(floor.entries for floor in task.floors))
    waiting = [entry for alternatives in asked for entry in alternatives if entry in new]
    reached: set[int] = set()
    while waiting:
        entry = waiting.pop()
        if entry not in reached:
            reached.add(entry)
            for index in graph.clauses_of[entry]:
                waiting += new.intersection(graph.clauses[index])
    return reached | task.taken


def cost_of(graph: StoreGraph, chosen: Iterable[int]) -> int:
    """What a choice costs."""
    return sum(map(graph.costs.__getitem__, chosen))


def consistent(task: Task, chosen: set[int]) -> bool:
    """Check a choice against every statement it touches that the task leaves open."""
    graph, new = task.graph, chosen - task.taken
    needed = [*task.clauses, *(graph.clauses[index] for entry in new for index in graph.clauses_of[entry])]
    return (
        chosen.isdisjoint(task.shut)
        and all(not chosen.isdisjoint(alternatives) for alternatives in needed)
        and all(chosen.isdisjoint(graph.rivals.get(entry, ())) for entry in chosen)
        and all(sum(c.amounts.get(entry, 0) for entry in chosen) <= c.most for c in graph.ceilings)
        and all(sum(entry in chosen for entry in floor.entries) >= floor.least for floor in task.floors)
    )
