"""What a question leaves open once everything that follows from it without a choice has been taken."""

from __future__ import annotations

from dataclasses import dataclass, field

from configurator.compatibility.solver.store import Asked, Clauses, Floor, StoreGraph


@dataclass(slots=True)
class Task:
    """A question in progress: entries taken and shut so far, and the clauses that still leave a choice."""

    graph: StoreGraph
    clauses: Clauses
    taken: set[int] = field(default_factory=set)
    shut: set[int] = field(default_factory=set)
    room: list[int] = field(default_factory=list)  # left under each ceiling of the store
    floors: tuple[Floor, ...] = ()

    @property
    def base(self) -> int:
        """What the taken entries cost."""
        return sum(self.graph.costs[entry] for entry in self.taken)

    def live(self, alternatives: tuple[int, ...]) -> tuple[int, ...]:
        """The alternatives that may still be chosen."""
        shut, dead = self.shut, self.graph.dead
        return tuple(entry for entry in alternatives if entry not in shut and entry not in dead)

    def take(self, entry: int) -> bool:
        """Choose an entry and shut what it excludes; False when it cannot stand beside the others."""
        if entry in self.taken:
            return True
        if entry in self.shut or entry in self.graph.dead:
            return False
        self.taken.add(entry)
        rivals = self.graph.rivals.get(entry)
        if rivals:
            self.shut.update(rivals)
        for index in self.graph.ceilings_of.get(entry, ()):
            self._use(index, entry)
        return True

    def _use(self, index: int, entry: int) -> None:
        """Take an entry's amount from a ceiling and shut everything that no longer fits under it."""
        amounts = self.graph.ceilings[index].amounts
        left = self.room[index] = self.room[index] - amounts[entry]
        self.shut.update(one for one, amount in amounts.items() if amount > left and one not in self.taken)


def begun(graph: StoreGraph, question: Asked) -> Task:
    """Return the question as asked, nothing taken yet."""
    room = [ceiling.most for ceiling in graph.ceilings]
    return Task(graph, question.clauses, shut=set(question.shut), room=room, floors=graph.floors)


def forced(graph: StoreGraph, question: Asked) -> Task | None:
    """Take everything that follows without a choice; None when that already clashes.

    Every consistent choice contains `taken` and nothing of `shut`, so an optimum of what is left is one of the question.
    """
    task = begun(graph, question)
    waiting: list[tuple[int, ...]] = [*question.clauses]
    while True:
        known = len(task.taken) + len(task.shut)
        left = _pass(task, waiting)
        if left is None or not _floors_hold(task):
            return None
        if len(task.taken) + len(task.shut) == known:
            task.clauses = left
            return task
        waiting = left + _asked_by_floors(task)


def _pass(task: Task, waiting: list[tuple[int, ...]]) -> list[tuple[int, ...]] | None:
    """Settle clauses with one living alternative, and what these require; return the others."""
    clauses, clauses_of = task.graph.clauses, task.graph.clauses_of
    known: set[int] = set(task.taken)
    left = []
    while waiting:
        alternatives = waiting.pop()
        if not task.taken.isdisjoint(alternatives):
            continue
        live = task.live(alternatives)
        if len(live) > 1:
            left.append(live)
        elif not live or not task.take(live[0]):
            return None
        else:
            waiting += [clauses[index] for index in clauses_of[live[0]]]
            known.add(live[0])
    return left if known == task.taken else left + _owed(task, known)


def _owed(task: Task, known: set[int]) -> list[tuple[int, ...]]:
    """The requirements of entries that were taken for another reason than a clause."""
    graph = task.graph
    return [graph.clauses[index] for entry in task.taken - known for index in graph.clauses_of[entry]]


def _floors_hold(task: Task) -> bool:
    """Take what a floor cannot do without; False when too few entries are left."""
    for floor in task.floors:
        live = task.live(floor.entries)
        chosen = [entry for entry in floor.entries if entry in task.taken]
        may = {*live, *chosen}
        if len(may) < floor.least:
            return False
        if len(may) == floor.least and not all(task.take(entry) for entry in may):
            return False
    return True


def _asked_by_floors(task: Task) -> list[tuple[int, ...]]:
    """The requirements of entries that floors took; those settled already cost one look."""
    graph = task.graph
    taken = {entry for floor in task.floors for entry in floor.entries if entry in task.taken}
    return [graph.clauses[index] for entry in taken for index in graph.clauses_of[entry]]
