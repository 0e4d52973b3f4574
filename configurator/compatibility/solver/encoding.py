"""A cone in clauses over the variables 1, 2, …: what a satisfiability solver reads.

Sums become decision diagrams with two clauses per node (Eén & Sörensson, "Translating Pseudo-Boolean Constraints into SAT", 2006);
those that would grow too large are left out and enforced by covers: sets of entries that overflow the sum together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from math import gcd

from configurator.compatibility.solver.clock import Clock
from configurator.compatibility.solver.forced import Task

LARGEST_DIAGRAM = 20_000  # nodes
Literals = list[int]


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum too large for clauses: the amounts of true literals stay at most `most`; `guard` (a literal or 0) switches it off."""

    amounts: dict[int, int]
    most: int
    guard: int = 0

    def cover(self, true: set[int]) -> Literals | None:
        """A clause that forbids what overflows in a model, as few entries as possible; None when nothing does."""
        if self.guard in true:
            return None
        used = sorted(((amount, var) for var, amount in self.amounts.items() if var in true), reverse=True)
        total, clause = 0, [self.guard] if self.guard else []
        for amount, var in used:
            total += amount
            clause.append(-var)
            if total > self.most:
                return clause
        return None


@dataclass(slots=True)
class Encoding:
    """Clauses of a cone; entry `entries[v − 1]` is variable v, variables beyond are ours."""

    entries: Sequence[int]
    number: dict[int, int]
    clauses: list[Literals] = field(default_factory=list)
    sums: list[Sum] = field(default_factory=list)
    last: int = 0

    def fresh(self) -> int:
        """A new variable."""
        self.last += 1
        return self.last

    def chosen(self, true: Iterable[int]) -> set[int]:
        """The entries of a model."""
        count = len(self.entries)
        return {self.entries[var - 1] for var in true if 0 < var <= count}

    def at_most(self, amounts: dict[int, int], most: int, guard: int = 0) -> None:
        """Demand that the amounts of true literals add up to at most `most` (unless the literal `guard` holds)."""
        drawn = diagram(amounts, most, self)
        if drawn is None:
            self.sums.append(Sum(amounts, most, guard))
        else:
            prefix = [guard] if guard else []
            self.clauses += [prefix + clause for clause in drawn[:1]] + drawn[1:]

    def at_least(self, literals: Literals, least: int, guard: int = 0) -> None:
        """Demand at least `least` true literals."""
        if least == 1:
            self.clauses.append([*literals, *([guard] if guard else [])])
        elif least > len(literals):
            self.clauses.append([guard] if guard else [])
        else:
            self.at_most(dict.fromkeys((-literal for literal in literals), 1), len(literals) - least, guard)


def begin(entries: Sequence[int]) -> Encoding:
    """An encoding with a variable for each entry and no clauses yet."""
    return Encoding(entries, {entry: place for place, entry in enumerate(entries, 1)}, last=len(entries))


def encoded(task: Task, entries: Sequence[int], clock: Clock | None = None) -> Encoding:
    """The clauses of what a task leaves open over `entries` (a cone or a part of one); `OutOfTime` when a clock ends first."""
    made = begin(entries)
    graph, number = task.graph, made.number
    for alternatives in task.clauses:
        made.clauses.append([number[entry] for entry in alternatives if entry in number])
    for entry in entries:
        own = -number[entry]
        if clock is not None:
            clock.look()
        for index in graph.clauses_of[entry]:
            alternatives = graph.clauses[index]
            if task.taken.isdisjoint(alternatives):
                made.clauses.append([own, *(number[one] for one in alternatives if one in number)])
        for rival in graph.rivals.get(entry, ()):
            if rival in number and rival > entry:
                made.clauses.append([own, -number[rival]])
    _add_sums(task, made)
    return made


def _add_sums(task: Task, made: Encoding) -> None:
    graph, number = task.graph, made.number
    for ceiling, room in zip(graph.ceilings, task.room, strict=True):
        amounts = {number[entry]: amount for entry, amount in ceiling.amounts.items() if entry in number}
        if sum(amounts.values()) > room:
            made.at_most(amounts, room)
    for floor in task.floors:
        least = floor.least - sum(entry in task.taken for entry in floor.entries)
        if least > 0:
            made.at_least([number[entry] for entry in floor.entries if entry in number], least)


def diagram(amounts: dict[int, int], most: int, names: Encoding) -> list[Literals] | None:
    """Clauses for Σ amount·literal ≤ most, the first one being the root; None when they would be too many."""
    items = sorted(amounts.items(), key=lambda item: -item[1])
    unit = gcd(*(amount for _, amount in items)) if items else 1
    rest = [*accumulate((amount // unit for _, amount in reversed(items)), initial=0)][::-1]  # of item i and later
    if rest[0] <= most // unit:
        return []
    layer = {most // unit: names.fresh()}
    clauses: list[Literals] = [[names.last]]
    for place, (literal, amount) in enumerate(items):
        layer = _below(layer, literal, amount // unit, rest[place + 1], names, clauses)
        if len(clauses) > 2 * LARGEST_DIAGRAM:
            return None
    return clauses


def _below(
    layer: dict[int, int], literal: int, amount: int, rest: int, names: Encoding, clauses: list[Literals]
) -> dict[int, int]:
    """The nodes below a layer by the room they leave; `rest` is what later items can use up at most."""
    below: dict[int, int] = {}
    for room, node in layer.items():
        for left, premise in ((room, [-node]), (room - amount, [-node, -literal])):
            if left < 0:
                clauses.append(premise)
            elif rest > left:
                if left not in below:
                    below[left] = names.fresh()
                clauses.append([*premise, below[left]])
    return below
