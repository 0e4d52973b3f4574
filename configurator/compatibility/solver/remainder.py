"""What is left once prices have ruled out every entry that no better choice can hold, and the whole-number program over it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from configurator.basis.work import Cancel
from configurator.compatibility.solver.clock import Clock
from configurator.compatibility.solver.forced import Task
from configurator.compatibility.solver.linear import (
    Batch,
    add_columns,
    add_rows,
    new_program,
    scale_of,
    start_from,
    whole_numbers,
)
from configurator.compatibility.solver.relaxation import SCALE, Prices, Row

# The choice it starts from is good and the program small: restarts and searches for better choices cost ten times what they save.
OPTIONS = (
    ("mip_rel_gap", 0.0),
    ("mip_allow_restart", False),
    ("mip_heuristic_run_feasibility_jump", False),
    ("mip_heuristic_run_rins", False),
    ("mip_heuristic_run_rens", False),
    ("mip_heuristic_run_root_reduced_cost", False),
)
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
    among = set(entries)
    asked = [*_asked(task, among)]
    if any(sum(row.amounts.values()) < row.low for row in asked):
        return None
    return [*asked, *_standing(task, among)]


def _asked(task: Task, among: set[int]) -> Iterator[Row]:
    for alternatives in task.clauses:
        yield Row(dict.fromkeys((entry for entry in alternatives if entry in among), 1), 1)
    for floor in task.floors:
        lack = floor.least - sum(entry in task.taken for entry in floor.entries)
        if lack > 0:
            yield Row(dict.fromkeys((entry for entry in floor.entries if entry in among), 1), lack)


def _standing(task: Task, among: set[int]) -> Iterator[Row]:
    graph = task.graph
    for entry in among:
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


class Program:
    """A whole-number program over some entries: minimal cost subject to all their statements."""

    def __init__(self, task: Task, entries: list[int], rows: list[Row]) -> None:
        self.entries = entries
        costs = [task.graph.costs[entry] for entry in entries]
        self.scale = scale_of(costs)
        self.solver = new_program(*OPTIONS, ("mip_abs_gap", 0.4 / self.scale))
        column = {entry: place for place, entry in enumerate(entries)}
        none, batch = Batch(), Batch()
        for _ in entries:
            none.add(())
        for row in rows:
            batch.add((column[entry], amount / row.size) for entry, amount in row.amounts.items())
        add_columns(self.solver, [cost / self.scale for cost in costs], none)
        whole_numbers(self.solver, len(entries))
        add_rows(self.solver, [row.low / row.size for row in rows], batch)

    def start_from(self, chosen: set[int]) -> None:
        """Tell the solver a choice it can begin with."""
        start_from(self.solver, [float(entry in chosen) for entry in self.entries])

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
        chosen = {entry for entry, value in zip(self.entries, values, strict=True) if value > 0.5}
        return chosen, status == highspy.HighsModelStatus.kOptimal, lower

    def _stop_when_wished(self, cancel: Cancel) -> None:
        from configurator.basis.work import Cancelled

        def look(event: Any) -> None:
            try:
                cancel.look()
            except Cancelled:
                event.interrupt()

        self.solver.cbMipInterrupt += look
