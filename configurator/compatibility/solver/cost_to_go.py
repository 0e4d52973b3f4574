"""What choosing an entry costs together with the cheapest things it requires, counted as if nothing were shared.

`h(e) = cost(e) + Σ over requirements of e of min over alternatives a of h(a)`: Knuth, "A generalization of Dijkstra's algorithm"
(Information Processing Letters 6, 1977). It only orders choices; no proof rests on it. Entries that can only hold each other up
in a circle have no such value; the circle is then broken at its cheapest entry.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from configurator.compatibility.solver.store import Clauses

ARRAYS_PAY = 3_000  # entries from which whole-array rounds beat the heap
MOST_ROUNDS = 40  # of whole-array work; deeper stores are done by the heap
HUGE = 1e300


def costs_to_go(costs: Sequence[int], owners: Sequence[int], clauses: Clauses, dead: frozenset[int]) -> list[float]:
    """Return h of every entry; `inf` for dead ones. `clauses[k]` are the alternatives that entry `owners[k]` requires one of."""
    if len(costs) >= ARRAYS_PAY:
        found = _by_rounds(costs, owners, clauses, dead)
        if found is not None:
            return found
    return by_heap(costs, owners, clauses, dead)


def by_heap(costs: Sequence[int], owners: Sequence[int], clauses: Clauses, dead: frozenset[int]) -> list[float]:
    """Settle entries from the cheapest upwards, as Dijkstra does."""
    count = len(costs)
    where: list[list[int]] = [[] for _ in range(count)]
    open_clauses = [0] * count
    for index, alternatives in enumerate(clauses):
        for entry in alternatives:
            where[entry].append(index)
        open_clauses[owners[index]] += bool(alternatives)
    value = [float("inf")] * count
    partial = [float(cost) for cost in costs]
    met = bytearray(len(clauses))
    heap = [(partial[entry], entry) for entry in range(count) if not open_clauses[entry] and entry not in dead]
    heapq.heapify(heap)
    waiting = sorted((costs[entry], entry) for entry in range(count) if open_clauses[entry] and entry not in dead)
    for cost, entry in chain(_drained(heap), _broken(waiting, value, partial, heap)):
        if value[entry] != float("inf"):
            continue
        value[entry] = cost
        for index in where[entry]:
            owner = owners[index]
            if met[index] or owner in dead:
                continue
            met[index] = 1
            partial[owner] = min(partial[owner] + cost, HUGE)
            open_clauses[owner] -= 1
            if not open_clauses[owner]:
                heapq.heappush(heap, (partial[owner], owner))
    return value


def _drained(heap: list[tuple[float, int]]) -> Any:
    while heap:
        yield heapq.heappop(heap)


def _broken(
    waiting: list[tuple[int, int]], value: list[float], partial: list[float], heap: list[tuple[float, int]]
) -> Any:
    """Break circles at their cheapest entry and go on with what that settles."""
    for _, entry in waiting:
        if value[entry] == float("inf"):
            yield partial[entry], entry
            yield from _drained(heap)


def _by_rounds(
    costs: Sequence[int], owners: Sequence[int], clauses: Clauses, dead: frozenset[int]
) -> list[float] | None:
    """Compute the same over whole arrays, round by round; None when the store is too deep or has circles."""
    import numpy as np

    count = len(costs)
    base = np.array(costs, dtype=float)
    base[list(dead)] = np.inf
    lengths = np.fromiter(map(len, clauses), dtype=np.int64, count=len(clauses))
    filled = np.flatnonzero(lengths)
    if not len(filled):
        return [float(value) for value in base]
    flat = np.fromiter(chain.from_iterable(clauses), dtype=np.int64, count=int(lengths.sum()))
    starts = np.concatenate(([0], np.cumsum(lengths[filled])[:-1]))
    owner = np.asarray(owners, dtype=np.int64)[filled]
    value = np.full(count, np.inf)
    for _ in range(MOST_ROUNDS):
        best = np.minimum.reduceat(value[flat], starts)
        new = np.minimum(
            base + np.bincount(owner, weights=best, minlength=count), np.where(np.isinf(base), np.inf, HUGE)
        )
        new[owner[np.isinf(best)]] = np.inf
        if np.array_equal(new, value):
            circles = np.isinf(value) & ~np.isinf(base)
            return None if circles.any() else [float(one) for one in value]
        value = new
    return None
