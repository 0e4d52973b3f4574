"""Which statements an oracle learns, and when: all about an entry when it is first chosen, so a large store costs no more than a clash."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from configurator.compatibility.solver.oracle import Oracle
from configurator.compatibility.solver.problem import Reason
from configurator.compatibility.solver.statements import Statement, Statements


class Learning:
    """Teaches an oracle the standing statements but the spared ones, then what is about entries.

    `requiring` are the entries whose requirements matter, `excluding` those whose other statements do; None: those of all entries.
    """

    def __init__(
        self,
        statements: Statements,
        oracle: Oracle,
        spared: Collection[Reason] = (),
        requiring: Collection[int] | None = None,
        excluding: Collection[int] | None = None,
    ) -> None:
        self.statements, self.oracle, self.spared = statements, oracle, spared
        self.requiring, self.excluding = requiring, excluding
        self.learned: set[int] = set()
        oracle.add(statement for statement in statements.standing() if statement.reason not in spared)

    def learn(self, entries: Iterable[int]) -> bool:
        """Learn about entries and about what they bring along without a choice; whether that was news."""
        store, learned, known = self.statements.store, self.learned, len(self.learned)
        waiting = [*entries]
        while waiting:
            entry = waiting.pop()
            if entry in learned:
                continue
            learned.add(entry)
            if self.excluding is None or entry in self.excluding:
                self.oracle.add([one for one in self.statements.against(entry) if one.reason not in self.spared])
            if self.requiring is None or entry in self.requiring:
                self.oracle.require(store, entry)
                clauses = [store.clauses[index] for index in store.clauses_of[entry]]
                waiting += [alternatives[0] for alternatives in clauses if len(alternatives) == 1]
        return len(learned) > known


def steps_down(statements: Statements, wishes: Iterable[Statement], most: int) -> Mapping[int, int]:
    """The entries that wishes mention, directly or at most `most` requirements further down, and how many requirements that takes."""
    store = statements.store
    found: dict[int, int] = {}
    level = [entry for wish in wishes for entry in wish.any_of]
    for steps in range(most + 1):
        fresh = [entry for entry in dict.fromkeys(level) if entry not in found]
        found.update(dict.fromkeys(fresh, steps))
        level = [one for entry in fresh for index in store.clauses_of[entry] for one in store.clauses[index]]
    return found
