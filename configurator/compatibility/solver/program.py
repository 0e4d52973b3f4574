"""A whole-number program over a few entries, which ends in time although HiGHS looks up only now and then."""

from __future__ import annotations

from configurator.basis.work import Cancelled
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
from configurator.compatibility.solver.relaxation import Row

# The choice it starts from is good and the program small: restarts and searches for better choices cost ten times what they save.
OPTIONS = (
    ("mip_rel_gap", 0.0),
    ("mip_allow_restart", False),
    ("mip_heuristic_run_feasibility_jump", False),
    ("mip_heuristic_run_rins", False),
    ("mip_heuristic_run_rens", False),
    ("mip_heuristic_run_root_reduced_cost", False),
)
GROWING = 2.5  # times its longest step so far, a step of the search may take
FIRST = 3.0  # times the time it takes to put the program together, its first step may take


class Watch:
    """Says when a search that looks up only between its own steps has to stop to end in time; these grow as it goes on."""

    def __init__(self, clock: Clock, first: float) -> None:
        self.clock = clock
        self.longest = first / GROWING  # seconds between two looks
        self.last = clock.seconds

    def stops(self) -> bool:
        """Whether the next step might end too late; somebody's wish to stop counts, too."""
        now = self.clock.seconds
        self.longest, self.last = max(self.longest, now - self.last), now
        try:
            return not self.clock.affords(GROWING * self.longest)
        except Cancelled:
            return True


class Program:
    """Minimal cost subject to rows; `OutOfTime` when it cannot be put together in time."""

    def __init__(self, task: Task, entries: list[int], rows: list[Row], clock: Clock) -> None:
        self.entries, self.clock = entries, clock
        begun = clock.seconds
        costs = [task.graph.costs[entry] for entry in entries]
        self.scale = scale_of(costs)
        self.solver = new_program(*OPTIONS, ("mip_abs_gap", 0.4 / self.scale))
        column = {entry: place for place, entry in enumerate(entries)}
        none, batch = Batch(), Batch()
        for _ in entries:
            none.add(())
        for row in rows:
            clock.look()
            batch.add((column[entry], amount / row.size) for entry, amount in row.amounts.items())
        add_columns(self.solver, [cost / self.scale for cost in costs], none)
        whole_numbers(self.solver, len(entries))
        add_rows(self.solver, [row.low / row.size for row in rows], batch)
        self.building = clock.seconds - begun

    def start_from(self, chosen: set[int]) -> None:
        """Tell the solver a choice it can begin with."""
        start_from(self.solver, [float(entry in chosen) for entry in self.entries])

    def run(self) -> tuple[set[int] | None, bool, int]:
        """Return a choice (None: there is none, or none was found), whether that is proven, and a lower bound in won."""
        import highspy

        watch = Watch(self.clock, FIRST * self.building)
        if watch.stops():
            return None, False, 0
        self.solver.setOptionValue("time_limit", self.clock.left)
        self.solver.cbMipInterrupt += lambda event: event.interrupt() if watch.stops() else None
        self.solver.run()
        self.clock.over()
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
