"""The question with fractions allowed: a linear program that grows only where prices say it must, and an exact bound from its prices.

It starts with the asked clauses and the entries of a known choice; an entry joins, with its requirements, when the clauses that want it
pay more than it costs with what it can pay on (`carrying`). So the prices bound every choice in the whole store from below.
The bound is computed again in whole numbers: rounding in the linear program can weaken it but never make it wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from configurator.compatibility.solver.carrying import Carrying
from configurator.compatibility.solver.clock import Clock
from configurator.compatibility.solver.forced import Task
from configurator.compatibility.solver.linear import Batch, add_columns, add_rows, new_program, scale_of, solved_within

SCALE = 2**40  # whole-number units of price in one won
VIOLATED = 1e-6
ENOUGH = 10**7  # entries that price out by less than cost / ENOUGH are not worth a round


@dataclass(frozen=True, slots=True)
class Row:
    """Σ coefficient × entry ≥ low; in the linear program divided by `size`, the largest coefficient."""

    amounts: dict[int, int]
    low: int
    size: int = 1


@dataclass(frozen=True, slots=True)
class Prices:
    """What a round of the linear program says, in units of 1/SCALE won above what is taken."""

    bound: int  # no choice costs less
    reduced: dict[int, int]  # cost less what clauses pay, of every entry some paying clause mentions
    overpaid: dict[int, int]  # those of them below nothing
    shares: dict[int, float]  # of entries in the program: how much of it is chosen

    def reduced_cost(self, task: Task, entry: int) -> int:
        """How much a choice with this entry exceeds the bound at least (negative: counted in the bound already)."""
        found = self.reduced.get(entry)
        return task.graph.costs[entry] * SCALE if found is None else found


class Relaxation:
    """The growing linear program of one task."""

    def __init__(self, task: Task, entries: Iterable[int], clock: Clock) -> None:
        self.task = task
        self.clock = clock
        self.columns: dict[int, int] = {}
        self.rows: list[Row] = []
        self.rows_with: dict[int, list[tuple[int, float]]] = {}
        self.known_rows: set[tuple[str, int, int]] = set()
        self.solver = new_program(("presolve", "off"), ("solver", "simplex"))
        start = [entry for entry in entries if self._is_open(entry)]
        self.scale = scale_of([task.graph.costs[entry] for entry in start])
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
        """Put entries into the program with their requirements, and for each of these the cheapest alternative, as long as there is time."""
        task, graph = self.task, self.task.graph
        new: dict[int, None] = {}
        rows: list[Row] = []
        waiting = [*entries]
        while waiting and not self.clock.over():
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
        batch = Batch()
        for entry in entries:
            self.columns[entry] = len(self.columns)
            batch.add(self.rows_with.get(entry, ()))
        add_columns(self.solver, [self.task.graph.costs[entry] / self.scale for entry in entries], batch)

    def _add_rows(self, rows: list[Row]) -> None:
        batch, columns = Batch(), self.columns
        for number, row in enumerate(rows, len(self.rows)):
            scaled = [(entry, amount / row.size) for entry, amount in row.amounts.items()]
            for entry, value in scaled:
                self.rows_with.setdefault(entry, []).append((number, value))
            batch.add((columns[entry], value) for entry, value in scaled if entry in columns)
        self.rows += rows
        add_rows(self.solver, [row.low / row.size for row in rows], batch)

    def round(self) -> Prices | None:
        """Solve the program as it stands; None when the linear solver did not finish in time."""
        if not solved_within(self.solver, self.clock.left) or self.clock.over():
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
        Carrying(self.task, self.columns, reduced, SCALE, self.clock).run()
        overpaid = {entry: cost for entry, cost in reduced.items() if cost < 0}
        return Prices(bound + sum(overpaid.values()), reduced, overpaid, shares)

    def wanted(self, prices: Prices) -> list[int]:
        """Absent entries that clauses pay more for than they cost with what they can pay on."""
        costs = self.task.graph.costs
        return [
            entry
            for entry, cost in prices.overpaid.items()
            if cost * ENOUGH < -costs[entry] * SCALE and entry not in self.columns
        ]

    def broken(self, prices: Prices) -> list[Row]:
        """Conflicts and ceilings that the fractions violate and the program does not know yet."""
        used = {entry: share for entry, share in prices.shares.items() if share > VIOLATED}
        return [*self._conflicts(used), *self._ceilings(used)]

    def _conflicts(self, used: dict[int, float]) -> Iterator[Row]:
        rivals = self.task.graph.rivals
        for entry, share in used.items():
            for rival in rivals.get(entry, ()):
                clash = rival > entry and share + used.get(rival, 0) > 1 + VIOLATED
                if clash and self._is_new("conflict", entry, rival):
                    yield Row({entry: -1, rival: -1}, -1)

    def _ceilings(self, used: dict[int, float]) -> Iterator[Row]:
        graph = self.task.graph
        for index in {index for entry in used for index in graph.ceilings_of.get(entry, ())}:
            amounts = {one: -amount for one, amount in graph.ceilings[index].amounts.items() if self._is_open(one)}
            room = self.task.room[index]
            excess = -sum(amount * used.get(one, 0) for one, amount in amounts.items()) - room
            if excess > VIOLATED * max(1, room) and self._is_new("ceiling", index, index):
                yield Row(amounts, -room, size=max(map(abs, amounts.values())))

    def _is_new(self, kind: str, one: int, other: int) -> bool:
        name = (kind, one, other)
        new = name not in self.known_rows
        self.known_rows.add(name)
        return new

    def rounds(self) -> Iterator[Prices]:
        """Grow until no absent entry or statement matters, or the time ends; the prices of each round."""
        while (prices := self.round()) is not None:
            yield prices
            wanted, broken = self.wanted(prices), self.broken(prices)
            if not (wanted or broken) or self.clock.over():
                return
            self._add_rows(broken)
            self.grow(wanted)
