"""The smallest set of statements that clash, by implicit hitting sets.

Whatever clashes meets every *correction*: a set of statements without which the rest holds (Ignatiev, Previti, Liffiton & Marques-Silva,
"Smallest MUS Extraction with Minimal Hitting Set Dualization", CP 2015). So a least set that meets all corrections known bounds every
clash from below, and when it clashes itself it is the smallest one.

Only statements that a smaller clash has room for are looked at. A clash of which nothing can be spared begins with a wish, leads down
requirement by requirement to each entry it speaks of, and holds something that excludes. So a statement about an entry far down belongs
to no small clash, and when all that are near hold together, nothing smaller clashes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from configurator.compatibility.solver.clock import Clock
from configurator.compatibility.solver.learning import Learning, steps_down
from configurator.compatibility.solver.oracle import Oracle
from configurator.compatibility.solver.problem import Kind, Reason
from configurator.compatibility.solver.statements import Statements
from configurator.compatibility.solver.weakening import stands_alone


def smallest(statements: Statements, clash: list[Reason], spared: set[Reason], clock: Clock) -> list[Reason]:
    """The smallest clash without the spared statements, `clash` being one of which nothing can be spared; `OutOfTime` when the clock ends first."""
    from pysat.examples.hitman import Hitman

    if _each_stands_alone(statements, clash, spared):
        return clash
    with Oracle((), clock) as oracle, Hitman(solver="g4", htype="sorted") as hitman:
        corrections = _Corrections(statements, oracle, spared, len(clash) - 1)
        first = corrections.without([])
        if not first:
            return clash
        hitman.hit(first)
        for reason in clash:
            switch = oracle.switch.get((reason.kind, reason.index))
            if switch is not None and corrections.stands_alone(switch):
                hitman.hit([switch])
        while True:
            clock.look()
            met: list[int] = hitman.get() or []
            if len(met) >= len(clash):
                return clash
            if oracle.clash_of(met) is not None:
                return [oracle.reason(switch) for switch in met]
            hitman.hit(corrections.without(met))


def _each_stands_alone(statements: Statements, clash: list[Reason], spared: set[Reason]) -> bool:
    """Whether a witness shows that every clash holds all statements of this one; where there is much to choose, it nearly always does."""
    store, question = statements.store, statements.question
    return store.chains is None and all(stands_alone(store, question, reason, spared) for reason in clash)


class _Corrections:
    """Finds sets of statements without which the rest of those that a clash of at most `most` statements has room for holds."""

    def __init__(self, statements: Statements, oracle: Oracle, spared: set[Reason], most: int) -> None:
        self.statements, self.oracle = statements, oracle
        self.seen: Counter[int] = Counter()  # how many clashes each statement was part of
        wishes = [statement for statement in statements.standing() if statement.reason not in spared]
        store = statements.store
        # beside the requirements on the way down: a wish and what excludes; a limit may be both, a requirement of nothing excludes
        others = 1 if store.floors else 2
        steps = steps_down(statements, wishes, most - others)
        dead_ends = {
            entry
            for entry in store.dead & steps.keys()
            if not all(store.clauses[index] for index in store.clauses_of[entry])
        }
        near = dead_ends.union([entry for entry, down in steps.items() if down < most - others])
        self.learning = Learning(statements, oracle, spared, near, steps)

    def stands_alone(self, dropped: int) -> bool:
        """Whether the rest holds without one statement: every clash holds it then."""
        while True:
            clash = self.oracle.clash_of([switch for switch in self.oracle.known if switch != dropped])
            if clash is not None:
                self.seen.update(clash)
                return False
            if not self._learn():
                return True

    def without(self, believed: list[int]) -> list[int]:
        """A correction that spares some statements which hold together; empty when there is nothing to correct.

        As long as there is a clash, something of it is dropped: a conflict, for there are few of them, then what was part of most clashes.
        """
        oracle, kept = self.oracle, set(believed)
        dropped: dict[int, None] = {}
        while True:
            clash = oracle.clash_of([switch for switch in oracle.known if switch not in dropped])
            if clash is not None:
                self.seen.update(clash)
                dropped[max([switch for switch in clash if switch not in kept], key=self._promise)] = None
            elif not self._learn():
                return self._broken(dropped)

    def _promise(self, switch: int) -> tuple[bool, int]:
        return self.oracle.known[switch][0] is Kind.CONFLICT, self.seen[switch]

    def _learn(self) -> bool:
        return self.learning.learn(self.oracle.true)

    def _broken(self, dropped: Iterable[int]) -> list[int]:
        """The dropped statements that are not true of the choice."""
        oracle, chosen = self.oracle, self.oracle.true
        stated = self.statements.stated
        return [switch for switch in dropped if not stated(oracle.reason(switch)).holds(chosen)]
