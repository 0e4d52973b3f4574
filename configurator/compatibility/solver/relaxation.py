"""The question with fractions allowed: a linear program that grows only where prices say it must, and an exact bound from its prices.

It starts with the asked clauses and the entries of a known choice; an entry joins, with its requirements, when the clauses that want it
pay more than it costs. Prices of absent clauses are zero, so the prices are feasible for the whole store and bound every choice from below.
The bound is computed again in whole numbers: rounding in the linear program can weaken it but never make it wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from configurator.compatibility.solver.clock import Clock
from configurator.compatibility.solver.forced import Task

SCALE = 2**40  # whole-number units of price in one won
LARGEST_COST = 1e4  # of a column in the linear program, which likes numbers near one
VIOLATED = 1e-6
ENOUGH = 10**7  # entries that price out by less than cost / ENOUGH are not worth a round


@dataclass(frozen=True, slots=True)
class Row:
    """Σ coefficient × entry ≥ low."""

    amounts: dict[int, int]
    low: int

    @property
    def size(self) -> int:
        """The largest coefficient: the row is divided by it in the linear program."""
        return max(map(abs, self.amounts.values()), default=1)


@dataclass(frozen=True, slots=True)
class Prices:
    """What a round of the linear program says, in units of 1/SCALE won above what is taken."""

    bound: int  # no choice costs less
    reduced: dict[int, int]  # cost less what clauses pay, of every entry some paying clause mentions
    shares: dict[int, float]  # of entries in the program: how much of it is chosen

    def reduced_cost(self, task: Task, entry: int) -> int:
        """How much a choice with this entry exceeds the bound at least (negative: counted in the bound already)."""
        found = self.reduced.get(entry)
        return task.graph.costs[entry] * SCALE if found is None else found


class Relaxation:
    """The growing linear program of one task."""

    def __init__(self, task: Task, entries: Iterable[int]) -> None:
        import highspy

        self.task = task
        self.columns: dict[int, int] = {}
        self.rows: list[Row] = []
        self.rows_with: dict[int, list[tuple[int, float]]] = {}
        self.known_rows: set[tuple[str, int, int]] = set()
        self.scale = 1.0
        self.solver: Any = highspy.Highs()
        for option, value in (("output_flag", False), ("presolve", "off"), ("threads", 1), ("solver", "simplex")):
            self.solver.setOptionValue(option, value)
        start = [entry for entry in entries if self._is_open(entry)]
        costs = [task.graph.costs[entry] for entry in start]
        self.scale = max(1.0, max(costs, default=1) / LARGEST_COST)
        self._add_rows(self._asked_rows())
        self.grow(start)

    def _is_open(self, entry: int) -> bool:
        task = self.task
        return entry not in task.taken and entry not in task.shut and entry not in task.graph.dead

    def _asked_rows(self) -> list[Row]:
        task = self.task
        rows = [Row(dict.fromkeys(task.live(alternatives), 1), 1) for alternatives in task.clauses]
        for floor in task.floors:
            lack = floor.least - sum(entry in task.taken for entry in floor.entries)
            if lack > 0:
                open_entries = [entry for entry in floor.entries if self._is_open(entry)]
                rows.append(Row(dict.fromkeys(open_entries, 1), lack))
        return rows

    def grow(self, entries: Sequence[int]) -> None:
        """Put entries into the program with their requirements, and for each of these the cheapest alternative."""
        task, graph = self.task, self.task.graph
        new: dict[int, None] = {}
        rows: list[Row] = []
        waiting = [*entries]
        while waiting:
            entry = waiting.pop()
            if entry in self.columns or entry in new:
                continue
            new[entry] = None
            for index in graph.clauses_of[entry]:
                if not task.taken.isdisjoint(graph.clauses[index]):
                    continue
                live = [one for one in graph.by_cost(index) if one not in task.shut]
                rows.append(Row({entry: -1, **dict.fromkeys(live, 1)}, 0))
                if live and not any(one in self.columns or one in new for one in live):
                    waiting.append(live[0])
        self._add_columns([*new])
        self._add_rows(rows)

    def _add_columns(self, entries: list[int]) -> None:
        if not entries:
            return
        import numpy as np

        starts, places, values = [], [], []
        for entry in entries:
            self.columns[entry] = len(self.columns)
            starts.append(len(places))
            for row, value in self.rows_with.get(entry, ()):
                places.append(row)
                values.append(value)
        costs = np.array([self.task.graph.costs[entry] for entry in entries], dtype=float) / self.scale
        low, high = np.zeros(len(entries)), np.ones(len(entries))
        self.solver.addCols(len(entries), costs, low, high, len(places), *_sparse(starts, places, values))

    def _add_rows(self, rows: list[Row]) -> None:
        if not rows:
            return
        import numpy as np

        starts, places, values = [], [], []
        for row in rows:
            number, size = len(self.rows), row.size
            self.rows.append(row)
            starts.append(len(places))
            for entry, amount in row.amounts.items():
                value = amount / size
                self.rows_with.setdefault(entry, []).append((number, value))
                if entry in self.columns:
                    places.append(self.columns[entry])
                    values.append(value)
        low = np.array([row.low / row.size for row in rows], dtype=float)
        high = np.full(len(rows), np.inf)
        self.solver.addRows(len(rows), low, high, len(places), *_sparse(starts, places, values))

    def round(self) -> Prices | None:
        """Solve the program as it stands; None when the linear solver did not finish."""
        import highspy

        self.solver.run()
        if self.solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        solution = self.solver.getSolution()
        shares = dict(zip(self.columns, solution.col_value, strict=True))
        return self._prices(solution.row_dual, shares)

    def _prices(self, duals: Sequence[float], shares: dict[int, float]) -> Prices:
        paid: dict[int, int] = {}
        bound = 0
        for row, dual in zip(self.rows, duals, strict=True):
            if dual <= 0:
                continue
            price = int(dual * self.scale / row.size * SCALE)
            bound += price * row.low
            for entry, amount in row.amounts.items():
                paid[entry] = paid.get(entry, 0) + amount * price
        costs = self.task.graph.costs
        reduced = {entry: costs[entry] * SCALE - price for entry, price in paid.items()}
        return Prices(bound + sum(cost for cost in reduced.values() if cost < 0), reduced, shares)

    def wanted(self, prices: Prices) -> list[int]:
        """Absent entries that clauses pay more for than they cost; first those worth it with all they require."""
        costs, to_go = self.task.graph.costs, self.task.graph.to_go
        cheap = [
            entry
            for entry, cost in prices.reduced.items()
            if cost * ENOUGH < -costs[entry] * SCALE and entry not in self.columns
        ]
        worth = [entry for entry in cheap if prices.reduced[entry] < (costs[entry] - to_go[entry]) * SCALE]
        return worth or cheap

    def broken(self, prices: Prices) -> list[Row]:
        """Conflicts and ceilings that the fractions violate and the program does not know yet."""
        graph, shares = self.task.graph, prices.shares
        rows = []
        used = {entry: share for entry, share in shares.items() if share > VIOLATED}
        for entry, share in used.items():
            for rival in graph.rivals.get(entry, ()):
                if (
                    rival > entry
                    and share + used.get(rival, 0) > 1 + VIOLATED
                    and self._is_new("conflict", entry, rival)
                ):
                    rows.append(Row({entry: -1, rival: -1}, -1))
        for index in {index for entry in used for index in graph.ceilings_of.get(entry, ())}:
            amounts = {one: -amount for one, amount in graph.ceilings[index].amounts.items() if self._is_open(one)}
            room = self.task.room[index]
            excess = -sum(amount * used.get(one, 0) for one, amount in amounts.items()) - room
            if excess > VIOLATED * max(1, room) and self._is_new("ceiling", index, index):
                rows.append(Row(amounts, -room))
        return rows

    def _is_new(self, kind: str, one: int, other: int) -> bool:
        name = (kind, one, other)
        new = name not in self.known_rows
        self.known_rows.add(name)
        return new

    def settle(self, clock: Clock, enough: int) -> Prices | None:
        """Grow until no absent entry or statement matters, the bound reaches `enough` or the time ends; the best prices seen."""
        best: Prices | None = None
        while True:
            prices = self.round()
            if prices is None:
                return best
            if best is None or prices.bound >= best.bound:
                best = prices
            wanted, broken = self.wanted(prices), self.broken(prices)
            if best.bound > enough or not (wanted or broken) or clock.over():
                return best
            self._add_rows(broken)
            self.grow(wanted)


def _sparse(starts: list[int], places: list[int], values: list[float]) -> tuple[Any, Any, Any]:
    import numpy as np

    return np.array(starts, dtype=np.int32), np.array(places, dtype=np.int32), np.array(values, dtype=float)
