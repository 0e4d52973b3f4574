"""What is left once prices have ruled out every entry that no better choice can hold, and the whole-number program over it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from configurator.basis.work import Cancel
from configurator.compatibility.solver.clock import Clock
from configurator.compatibility.solver.forced import Task
from configurator.compatibility.solver.relaxation import LARGEST_COST, SCALE, Prices, Row

DEPTH = 2  # requirements below an entry that are looked at before it is kept


def left_over(task: Task, prices: Prices, upper: int, most: int) -> list[int] | None:
    """Every entry a choice cheaper than `upper` (won above what is taken) could hold; None when there are more than `most`.

    A choice X costs at least the bound plus the reduced costs of X, so an entry with the cheapest chain it requires
    must fit between the bound and `upper`.
    """
    spare = (upper - 1) * SCALE - prices.bound
    graph = task.graph
    kept: dict[int, bool] = {}
    count = 0
    waiting = [entry for alternatives in _starts(task) for entry in task.live(alternatives)]
    while waiting:
        entry = waiting.pop()
        if entry in kept or entry in task.taken:
            continue
        kept[entry] = excess(task, prices, entry, spare, DEPTH, (entry,)) <= spare
        if not kept[entry]:
            continue
        count += 1
        if count > most:
            return None
        for index in graph.clauses_of[entry]:
            if task.taken.isdisjoint(graph.clauses[index]):
                waiting += task.live(graph.clauses[index])
    return [entry for entry, keep in kept.items() if keep]


def _starts(task: Task) -> Iterable[tuple[int, ...]]:
    return [*task.clauses, *(floor.entries for floor in task.floors)]


def excess(task: Task, prices: Prices, entry: int, spare: int, depth: int, path: tuple[int, ...]) -> int:
    """A lower bound on the reduced costs of an entry and one chain of what it requires; stops counting beyond `spare`."""
    own = max(0, prices.reduced_cost(task, entry))
    if own > spare or not depth:
        return own
    graph = task.graph
    dearest = 0
    for index in graph.clauses_of[entry]:
        if not task.taken.isdisjoint(graph.clauses[index]):
            continue
        cheapest = spare + 1
        for one in graph.by_cost(index):
            if one in task.shut:
                continue
            value = 0 if one in path else excess(task, prices, one, spare - own, depth - 1, (*path, one))
            cheapest = min(cheapest, value)
            if cheapest <= dearest:
                break
        dearest = max(dearest, cheapest)
        if own + dearest > spare:
            break
    return own + dearest


def rows_of(task: Task, entries: Iterable[int]) -> list[Row] | None:
    """Every statement over the given entries as rows; None when one cannot hold without others."""
    graph, among = task.graph, set(entries)
    rows = []
    for alternatives in task.clauses:
        rows.append(Row(dict.fromkeys((entry for entry in alternatives if entry in among), 1), 1))
    for floor in task.floors:
        lack = floor.least - sum(entry in task.taken for entry in floor.entries)
        if lack > 0:
            rows.append(Row(dict.fromkeys((entry for entry in floor.entries if entry in among), 1), lack))
    if any(sum(row.amounts.values()) < row.low for row in rows):
        return None
    for entry in among:
        for index in graph.clauses_of[entry]:
            if task.taken.isdisjoint(graph.clauses[index]):
                live = [one for one in graph.clauses[index] if one in among]
                rows.append(Row({entry: -1, **dict.fromkeys(live, 1)}, 0))
        pairs = [rival for rival in graph.rivals.get(entry, ()) if rival > entry and rival in among]
        rows += [Row({entry: -1, rival: -1}, -1) for rival in pairs]
    for ceiling, room in zip(graph.ceilings, task.room, strict=True):
        amounts = {entry: -amount for entry, amount in ceiling.amounts.items() if entry in among}
        if -sum(amounts.values()) > room:
            rows.append(Row(amounts, -room))
    return rows


class Program:
    """A whole-number program over some entries: minimal cost subject to all their statements."""

    def __init__(self, task: Task, entries: list[int], rows: list[Row]) -> None:
        import highspy
        import numpy as np

        self.entries = entries
        costs = [task.graph.costs[entry] for entry in entries]
        self.scale = max(1.0, max(costs, default=1) / LARGEST_COST)
        column = {entry: place for place, entry in enumerate(entries)}
        starts, places, values = [], [], []
        for row in rows:
            starts.append(len(places))
            places += [column[entry] for entry in row.amounts]
            values += [amount / row.size for amount in row.amounts.values()]
        self.solver: Any = highspy.Highs()
        for option, value in (("output_flag", False), ("threads", 1), ("mip_rel_gap", 0.0), ("mip_abs_gap", 0.4 / self.scale)):
            self.solver.setOptionValue(option, value)
        count = len(entries)
        none = np.empty(0, dtype=np.int32), np.empty(0, dtype=np.int32), np.empty(0)
        self.solver.addCols(count, np.array(costs, dtype=float) / self.scale, np.zeros(count), np.ones(count), 0, *none)
        self.solver.changeColsIntegrality(count, np.arange(count, dtype=np.int32), np.ones(count, dtype=np.uint8))
        low = np.array([row.low / row.size for row in rows], dtype=float)
        sparse = np.array(starts, dtype=np.int32), np.array(places, dtype=np.int32), np.array(values, dtype=float)
        self.solver.addRows(len(rows), low, np.full(len(rows), np.inf), len(places), *sparse)

    def start_from(self, chosen: set[int]) -> None:
        """Tell the solver a choice it can begin with; it completes or ignores it."""
        import numpy as np

        count = len(self.entries)
        values = np.array([entry in chosen for entry in self.entries], dtype=float)
        self.solver.setSolution(count, np.arange(count, dtype=np.int32), values)

    def run(self, clock: Clock) -> tuple[set[int] | None, bool, int]:
        """Return a choice (None: there is none), whether it is proven cheapest, and a lower bound in won."""
        import highspy

        self.solver.setOptionValue("time_limit", max(0.001, clock.left))
        if clock.cancel is not None:
            self._stop_when_wished(clock.cancel)
        self.solver.run()
        clock.over()
        status = self.solver.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return None, True, 0
        info = self.solver.getInfo()
        bound = info.mip_dual_bound
        lower = int(bound * self.scale * (1 - 1e-9)) if 0 < bound < float("inf") else 0
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return None, False, lower
        values = self.solver.getSolution().col_value
        chosen = {entry for entry, value in zip(self.entries, values, strict=True) if value > 0.5}  # noqa: PLR2004
        return chosen, status == highspy.HighsModelStatus.kOptimal, lower

    def _stop_when_wished(self, cancel: Cancel) -> None:
        from configurator.basis.work import Cancelled

        def look(event: Any) -> None:
            try:
                cancel.look()
            except Cancelled:
                event.interrupt()

        self.solver.cbMipInterrupt += look
