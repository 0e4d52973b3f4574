"""What is left once prices have ruled out every entry that no better choice can hold, and the statements over it as rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from configurator.compatibility.solver.clock import Clock
from configurator.compatibility.solver.forced import Task
from configurator.compatibility.solver.relaxation import SCALE, Prices, Row


class LeftOver:
    """Which entries a choice cheaper than the best one known could hold.

    A choice X costs at least the bound plus the reduced costs of X, so an entry with the cheapest chain it requires
    must fit between the bound and what the best choice costs.
    """

    def __init__(self, task: Task, prices: Prices, clock: Clock) -> None:
        self.task, self.prices, self.clock = task, prices, clock
        self.spare = 0
        self.known: dict[int, int] = {}  # of entries: what they and one requirement of theirs exceed the bound by

    def entries(self, upper: int, most: int) -> list[int] | None:
        """Every entry a choice cheaper than `upper` (won above what is taken, falling from call to call) could hold.

        None when there are more than `most`; `OutOfTime` when the clock ends first.
        """
        self.spare = (upper - 1) * SCALE - self.prices.bound
        task, graph = self.task, self.task.graph
        kept: dict[int, bool] = {}
        count = 0
        waiting = [entry for alternatives in _starts(task) for entry in task.live(alternatives)]
        while waiting:
            entry = waiting.pop()
            if entry in kept or entry in task.taken:
                continue
            self.clock.look()
            kept[entry] = self.excess(entry) <= self.spare
            if not kept[entry]:
                continue
            count += 1
            if count > most:
                return None
            for index in graph.clauses_of[entry]:
                if task.taken.isdisjoint(graph.clauses[index]):
                    waiting += task.live(graph.clauses[index])
        return [entry for entry, keep in kept.items() if keep]

    def excess(self, entry: int) -> int:
        """A lower bound on the reduced costs of an entry and a chain of two things it requires; stops counting beyond `spare`."""
        own = self._own(entry)
        if own > self.spare:
            return own
        dearest = 0
        for index in self.task.graph.clauses_of[entry]:
            dearest = self._dearer(index, dearest, lambda one: self._with_next(one, entry))
            if own + dearest > self.spare:
                break
        return own + dearest

    def _dearer(self, index: int, dearest: int, of: Callable[[int], int]) -> int:
        """The larger of `dearest` and what the cheapest alternative of a requirement exceeds the bound by."""
        task = self.task
        if not task.taken.isdisjoint(task.graph.clauses[index]):
            return dearest
        cheapest = self.spare + 1
        for one in task.graph.by_cost(index):
            if one not in task.shut:
                cheapest = min(cheapest, of(one))
                if cheapest <= dearest:
                    return dearest
        return cheapest

    def _with_next(self, entry: int, above: int) -> int:
        """What an entry and one thing it requires exceed the bound by; `above` is counted already."""
        graph = self.task.graph
        if self._own(above) and any(above in graph.clauses[index] for index in graph.clauses_of[entry]):
            return self._chain(entry, above)
        found = self.known.get(entry)
        if found is None:
            found = self.known[entry] = self._chain(entry, None)
        return found

    def _chain(self, entry: int, above: int | None) -> int:
        self.clock.look()
        own, dearest = self._own(entry), 0
        for index in self.task.graph.clauses_of[entry]:
            if own + dearest > self.spare:
                break
            dearest = self._dearer(index, dearest, lambda one: 0 if one == above else self._own(one))
        return own + dearest

    def _own(self, entry: int) -> int:
        return max(0, self.prices.reduced_cost(self.task, entry))


def _starts(task: Task) -> Iterable[tuple[int, ...]]:
    return [*task.clauses, *(floor.entries for floor in task.floors)]


def rows_of(task: Task, entries: Iterable[int], clock: Clock) -> list[Row] | None:
    """Every statement over the given entries as rows; None when one cannot hold without others, `OutOfTime` when the clock ends first."""
    among = set(entries)
    asked = [*_asked(task, among)]
    if any(sum(row.amounts.values()) < row.low for row in asked):
        return None
    return [*asked, *_standing(task, among, clock)]


def _asked(task: Task, among: set[int]) -> Iterator[Row]:
    for alternatives in task.clauses:
        yield Row(dict.fromkeys((entry for entry in alternatives if entry in among), 1), 1)
    for floor in task.floors:
        lack = floor.least - sum(entry in task.taken for entry in floor.entries)
        if lack > 0:
            yield Row(dict.fromkeys((entry for entry in floor.entries if entry in among), 1), lack)


def _standing(task: Task, among: set[int], clock: Clock) -> Iterator[Row]:
    graph = task.graph
    for entry in among:
        clock.look()
        for index in graph.clauses_of[entry]:
            if task.taken.isdisjoint(graph.clauses[index]):
                yield Row({entry: -1, **dict.fromkeys((one for one in graph.clauses[index] if one in among), 1)}, 0)
        for rival in graph.rivals.get(entry, ()):
            if rival > entry and rival in among:
                yield Row({entry: -1, rival: -1}, -1)
    for ceiling, room in zip(graph.ceilings, task.room, strict=True):
        amounts = {entry: -amount for entry, amount in ceiling.amounts.items() if entry in among}
        if -sum(amounts.values()) > room:
            yield Row(amounts, -room, size=max(map(abs, amounts.values())))
