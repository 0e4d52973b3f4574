"""The cheapest consistent choice with its proof where there is much to choose: cores for small parts, prices for large ones."""

from __future__ import annotations

from dataclasses import dataclass

from configurator.compatibility.solver.clock import Clock, OutOfTime
from configurator.compatibility.solver.cone import cone, parts
from configurator.compatibility.solver.cores import by_cores
from configurator.compatibility.solver.encoding import encoded
from configurator.compatibility.solver.forced import Task
from configurator.compatibility.solver.program import Program
from configurator.compatibility.solver.relaxation import SCALE, Prices, Relaxation
from configurator.compatibility.solver.remainder import LeftOver, rows_of
from configurator.compatibility.solver.witness import consistent, cost_of, pruned, witness

SMALL = 150  # open entries that cores settle sooner than prices, whatever they are like
WHOLE = 300  # open entries of a cone that is looked at as a whole, and split into parts
SEARCHED = 40_000  # entries a whole-number program may hold
SETTING_UP = 2.0  # times what came before, a linear program takes until its first prices are known


@dataclass(slots=True)
class Best:
    """The best choice so far, what bounds all others, and how it was found. Costs are above what the task has taken."""

    chosen: set[int]
    cost: int
    lower: int = 0
    touched: int = 0
    method: str = "forced"

    @property
    def proven(self) -> bool:
        """Nothing cheaper exists."""
        return self.lower >= self.cost


def cheapest(task: Task, chosen: set[int], unit: int, clock: Clock) -> Best:
    """Improve a consistent choice to the cheapest one, or as far as the time reaches; all costs are multiples of `unit`."""
    if not clock.over():
        chosen = pruned(task, chosen)
    best = Best(chosen - task.taken, cost_of(task.graph, chosen - task.taken), ascended(task), method="witness")
    if best.proven:
        best.method = "witness" if best.cost else "forced"
        return best
    entries = cone(task, WHOLE)
    if entries is None:
        return _by_prices(task, best, unit, clock)
    total = Best(set(task.taken), 0, touched=len(entries))
    for part in parts(task, entries):
        _join(total, _part(task, part, best.chosen, unit, clock))
    total.lower = min(total.lower, total.cost)
    return total


def ascended(task: Task) -> int:
    """A bound at once: each asked clause in turn pays as much as its cheapest alternative has left unpaid."""
    left: dict[int, int] = {}
    costs = task.graph.costs
    bound = 0
    for alternatives in task.clauses:
        price = min(left.get(entry, costs[entry]) for entry in alternatives)
        bound += price
        if price:
            left.update((entry, left.get(entry, costs[entry]) - price) for entry in alternatives)
    return bound


def _join(total: Best, part: Best) -> None:
    total.chosen |= part.chosen
    total.cost += part.cost
    total.lower += part.lower
    total.method = max(total.method, part.method, key=("forced", "witness", "cores", "relaxation").index)


def _part(task: Task, entries: list[int], chosen: set[int], unit: int, clock: Clock) -> Best:
    """The cheapest choice in one independent part of a small cone."""
    among = set(entries)
    clauses = [alternatives for alternatives in task.clauses if not among.isdisjoint(alternatives)]
    floors = tuple(floor for floor in task.floors if not among.isdisjoint(floor.entries))
    own = Task(task.graph, clauses, task.taken, task.shut, task.room, floors)
    kept = chosen & among
    best = Best(kept, cost_of(task.graph, kept), ascended(own), method="witness")
    if best.proven or clock.over():
        return best
    found = _by_cores(own, entries, best, clock) if len(entries) <= SMALL else None
    return found or _by_prices(own, best, unit, clock)


def _by_cores(task: Task, entries: list[int], best: Best, clock: Clock) -> Best | None:
    """Settle a part by cores; None when a sum is too large for clauses."""
    made = encoded(task, entries)
    if made.sums:
        return None
    graph = task.graph
    found = by_cores(made, {entry: graph.costs[entry] for entry in entries}, best.cost, clock)
    chosen = best.chosen if found.chosen is None else found.chosen
    return Best(chosen, cost_of(graph, chosen), found.lower, len(entries), "cores")


def _by_prices(task: Task, best: Best, unit: int, clock: Clock) -> Best:
    """Bound by the growing linear program, round its fractions, and search what prices leave over."""
    if not clock.affords(SETTING_UP * clock.seconds):
        return best
    best.method = "relaxation"
    program = Relaxation(task, sorted(best.chosen - task.taken), clock)
    highest: Prices | None = None
    for prices in program.rounds():
        if highest is None or prices.bound >= highest.bound:
            highest = prices
            best.lower = max(best.lower, _whole(prices.bound, unit))
        if not best.proven and not clock.over():
            _round(task, best, prices)
        if best.proven or clock.over():
            break
    best.touched = max(best.touched, len(program.columns))
    if highest is not None and not best.proven and not clock.over():
        _search(task, best, highest, [*program.columns], clock)
    return best


def _whole(bound: int, unit: int) -> int:
    """The least multiple of `unit` won that is not below a bound."""
    return max(0, -(-bound // (SCALE * unit)) * unit)


def _round(task: Task, best: Best, prices: Prices) -> None:
    """Let the fractions guide a witness: what the linear program takes is cheap, what it leaves is as dear as it is."""
    to_go, shares = task.graph.to_go, prices.shares
    found = witness(task, lambda entry: to_go[entry] * (1.0 - shares.get(entry, 0.0)))
    if found is not None:
        _offer(task, best, pruned(task, found) - task.taken)


def _offer(task: Task, best: Best, chosen: set[int]) -> bool:
    """Keep a choice when it is consistent and cheaper; False when it is not consistent."""
    if not consistent(task, chosen | task.taken):
        return False
    cost = cost_of(task.graph, chosen)
    if cost < best.cost:
        best.chosen, best.cost = chosen, cost
    return True


def _search(task: Task, best: Best, prices: Prices, columns: list[int], clock: Clock) -> None:
    """Search all that a better choice could hold; when that is too much, what the linear program touched comes first."""
    left_over = LeftOver(task, prices, clock)
    try:
        kept = left_over.entries(best.cost, len(columns))
        if kept is None:
            _improve(task, best, columns, clock)
            kept = left_over.entries(best.cost, SEARCHED)
        if kept is not None and not best.proven:
            best.touched = max(best.touched, len(kept))
            lower = _improve(task, best, kept, clock)
            best.lower = max(best.lower, min(lower, best.cost))
    except OutOfTime:
        pass


def _improve(task: Task, best: Best, entries: list[int], clock: Clock) -> int:
    """Look for a cheaper choice among some entries; return a bound below all choices among them and the best.

    `OutOfTime` when the time ends before the search begins.
    """
    rows = rows_of(task, entries, clock)
    if rows is None:
        return best.cost
    program = Program(task, entries, rows, clock)
    program.start_from(best.chosen)
    chosen, proven, lower = program.run()
    valid = chosen is None or _offer(task, best, chosen)
    return best.cost if proven and valid else lower
