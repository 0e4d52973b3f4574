"""Prices carried down: what clauses pay an entry too much, the entry pays on to what it requires.

A linear program over few entries pays the others too much, for it does not know what these require. Such an entry may pay on: a price on
one of its requirements makes the entry itself dearer and each alternative cheaper by the same amount. Alternatives that are cheap
already may pay on in turn, a few steps deep. Prices stay prices: whatever is carried, the bound they give holds for every choice.
"""

from __future__ import annotations

from collections.abc import Container

from configurator.compatibility.solver.clock import Clock
from configurator.compatibility.solver.forced import Task

DEPTH = 2  # requirements below an overpaid entry that may pay on


class Carrying:
    """One round: `left` is of each entry its cost less what it is paid (absent: its cost), in units of 1/scale won.

    Nothing more is carried once the time has ended; what was carried until then stands.
    """

    def __init__(self, task: Task, known: Container[int], left: dict[int, int], scale: int, clock: Clock) -> None:
        self.task = task
        self.known = known  # entries whose requirements have prices already
        self.left = left
        self.scale = scale
        self.clock = clock
        self.paying: set[int] = set()  # on the way down

    def run(self) -> None:
        """Let every overpaid entry pay on, the most overpaid first."""
        left = self.left
        overpaid = [entry for entry, value in left.items() if value < 0 and entry not in self.known]
        for entry in sorted(overpaid, key=left.__getitem__):
            if left[entry] < 0:
                self._pay_on(entry, -left[entry], DEPTH)

    def _pay_on(self, entry: int, wanted: int, depth: int) -> None:
        """Make an entry dearer by up to `wanted`."""
        if entry in self.paying or self.clock.over():
            return
        self.paying.add(entry)
        task = self.task
        graph, missing = task.graph, wanted
        for index in graph.clauses_of[entry]:
            if missing > 0 and task.taken.isdisjoint(graph.clauses[index]):
                missing -= self._price(task.live(graph.by_cost(index)), missing, depth)
        self.left[entry] = self._left(entry) + wanted - missing
        self.paying.discard(entry)

    def _price(self, alternatives: tuple[int, ...], wanted: int, depth: int) -> int:
        """Put a price of up to `wanted` on a requirement; how much its alternatives could bear."""
        price = wanted
        for entry in alternatives:
            bears = self._left(entry)
            if bears < price and depth and entry not in self.known:
                self._pay_on(entry, price - max(0, bears), depth - 1)
                bears = self._left(entry)
            price = min(price, bears)
            if price <= 0:
                return 0
        for entry in alternatives:
            self.left[entry] = self._left(entry) - price
        return price

    def _left(self, entry: int) -> int:
        found = self.left.get(entry)
        return self.task.graph.costs[entry] * self.scale if found is None else found
