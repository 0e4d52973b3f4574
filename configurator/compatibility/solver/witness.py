"""A consistent choice found at once: the cheapest-to-go alternative each time, conflicts avoided, light backtracking.

It finds one for nearly every question that has one, within microseconds; when it gives up nothing is said about the question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from configurator.compatibility.solver.forced import Task
from configurator.compatibility.solver.store import StoreGraph

TRIES = 12
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
        self.cause: dict[int, int] = {}  # entry → whose requirement chose it, −1 when asked
        self.by_choice: set[int] = set()
        self.stuck: tuple[tuple[int, ...], int] = ((), -1)

    def succeeds(self) -> bool:
        """Choose until nothing is open; False with `stuck` set when a clause cannot be met."""
        todo: list[tuple[int, int]] = []  # (requirement, owner)
        asked = sorted(self.clauses, key=len)
        for alternatives in asked:
            if not self._meet(alternatives, -1, self._ordered(alternatives), todo) or not self._settle(todo):
                return False
        return self._floors(todo)

    def _settle(self, todo: list[tuple[int, int]]) -> bool:
        clauses, graph = self.graph.clauses, self.graph
        while todo:
            requirement, owner = todo.pop()
            alternatives = clauses[requirement]
            if self.chosen.isdisjoint(alternatives):
                order = graph.by_cost(requirement) if self.rank is None else sorted(alternatives, key=self.rank)
                if not self._meet(alternatives, owner, order, todo):
                    return False
        return True

    def _ordered(self, alternatives: tuple[int, ...]) -> Iterable[int]:
        key = self.rank or self.graph.to_go.__getitem__
        return sorted(alternatives, key=key) if len(alternatives) > 1 else alternatives

    def _meet(
        self, alternatives: tuple[int, ...], owner: int, order: Iterable[int], todo: list[tuple[int, int]]
    ) -> bool:
        """Choose the first possible alternative of a clause that is not met yet."""
        if not self.chosen.isdisjoint(alternatives):
            return True
        second = None
        shut, dead, avoided = self.task.shut, self.graph.dead, self.avoided
        for entry in order:
            if entry in shut or entry in dead:
                continue
            if entry not in avoided:
                return self._choose(entry, owner, len(alternatives) > 1, todo)
            second = entry if second is None else second
        if second is not None:
            return self._choose(second, owner, False, todo)
        self.stuck = (alternatives, owner)
        return False

    def _choose(self, entry: int, owner: int, by_choice: bool, todo: list[tuple[int, int]]) -> bool:
        if not self.task.take(entry):
            self.stuck = ((entry,), owner)
            return False
        self.cause[entry] = owner
        if by_choice:
            self.by_choice.add(entry)
        requirements = self.graph.clauses_of[entry]
        if requirements:
            # Those without a choice come off the stack first: they shut what would only be regretted later.
            todo += sorted(((index, entry) for index in requirements), key=self._freedom, reverse=True)
        return True

    def _freedom(self, item: tuple[int, int]) -> int:
        return len(self.graph.clauses[item[0]])

    def _floors(self, todo: list[tuple[int, int]]) -> bool:
        for floor in self.task.floors:
            missing = floor.least - sum(entry in self.chosen for entry in floor.entries)
            for entry in self._ordered(floor.entries) if missing > 0 else ():
                if missing > 0 and self.task.live((entry,)) and entry not in self.chosen:
                    if not self._choose(entry, -1, True, todo) or not self._settle(todo):
                        return False
                    missing = floor.least - sum(entry in self.chosen for entry in floor.entries)
            if missing > 0:
                self.stuck = (floor.entries, -1)
                return False
        return True

    def culprit(self) -> int | None:
        """The chosen entry to avoid next time: what led to the stuck clause, else what blocks its alternatives."""
        alternatives, owner = self.stuck
        found = self._choice_above(owner)
        if found is not None and found not in self.avoided:
            return found
        for entry in self._ordered(alternatives):
            for rival in self.graph.rivals.get(entry, ()):
                found = self._choice_above(rival) if rival in self.chosen else None
                if found is not None and found not in self.avoided:
                    return found
        return next((entry for entry in reversed([*self.cause]) if entry in self.by_choice), None)

    def _choice_above(self, entry: int) -> int | None:
        seen: set[int] = set()
        while entry != -1 and entry not in seen:
            if entry in self.by_choice:
                return entry
            seen.add(entry)
            entry = self.cause.get(entry, -1)
        return None


def pruned(task: Task, chosen: set[int]) -> set[int]:
    """Drop what a consistent choice does not need, dearest first; the rest is still consistent."""
    kept = _reached(task, chosen)
    while True:
        supports, count = _supports(task, kept)
        floors = [sum(entry in kept for entry in floor.entries) - floor.least for floor in task.floors]
        gone = _superfluous(task, kept, supports, count, floors)
        if gone is None:
            return kept
        kept = _reached(task, kept - {gone})


def _superfluous(
    task: Task, kept: set[int], supports: dict[int, list[int]], count: list[int], floors: list[int]
) -> int | None:
    """The dearest entry whose every clause has another supporter."""
    costs = task.graph.costs
    for entry in sorted(kept - task.taken, key=lambda one: -costs[one]):
        alone = any(count[clause] == 1 for clause in supports.get(entry, ()))
        needed = any(spare <= 0 and entry in floor.entries for spare, floor in zip(floors, task.floors, strict=True))
        if not alone and not needed:
            return entry
    return None


def _supports(task: Task, kept: set[int]) -> tuple[dict[int, list[int]], list[int]]:
    """Of each chosen entry the clauses it meets, but for those of its own; of each clause how many meet it."""
    graph = task.graph
    supports: dict[int, list[int]] = {}
    count = []
    active = [*task.clauses, *(graph.clauses[index] for entry in kept for index in graph.clauses_of[entry])]
    for number, alternatives in enumerate(active):
        met = [entry for entry in alternatives if entry in kept]
        count.append(len(met))
        for entry in met:
            supports.setdefault(entry, []).append(number)
    return supports, count


def _reached(task: Task, chosen: set[int]) -> set[int]:
    """The chosen entries that something asked for, directly or through requirements; taken ones stay."""
    graph = task.graph
    kept = set(task.taken)
    waiting = [*kept]
    for alternatives in (*task.clauses, *(floor.entries for floor in task.floors)):
        waiting += [entry for entry in alternatives if entry in chosen]
    while waiting:
        entry = waiting.pop()
        kept.add(entry)
        for index in graph.clauses_of[entry]:
            waiting += [one for one in graph.clauses[index] if one in chosen and one not in kept]
    return kept


def cost_of(graph: StoreGraph, chosen: Iterable[int]) -> int:
    """What a choice costs."""
    return sum(graph.costs[entry] for entry in chosen)


def consistent(task: Task, chosen: set[int]) -> bool:
    """Check a choice against every statement it touches; the last gate before anything is called an answer."""
    graph = task.graph
    needed = [*task.clauses, *(graph.clauses[index] for entry in chosen for index in graph.clauses_of[entry])]
    return (
        chosen.isdisjoint(task.shut)
        and all(not chosen.isdisjoint(alternatives) for alternatives in needed)
        and all(chosen.isdisjoint(graph.rivals.get(entry, ())) for entry in chosen)
        and all(sum(c.amounts.get(entry, 0) for entry in chosen) <= c.most for c in graph.ceilings)
        and all(sum(entry in chosen for entry in floor.entries) >= floor.least for floor in task.floors)
    )
