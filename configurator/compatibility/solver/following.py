"""A clash that is plain to see: what follows from a question step by step, with the statement behind each step.

Where statements leave no choice, one follows from the other until two of them cannot both be true. Going back from there gives
a clash at once, a short one, since steps are taken breadth first. Where it takes a choice to see the clash, nothing is found here.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from configurator.compatibility.solver.problem import Kind, Reason
from configurator.compatibility.solver.store import Asked, StoreGraph

Step = tuple[Kind, int, tuple[int, ...]]  # a statement, and the entries whose standing it follows from
Clause = tuple[
    int, int, tuple[int, ...]
]  # a requirement and whose, or ASKED and the place of what is asked; its alternatives
ASKED = -1


@dataclass(slots=True)
class Following:
    """Entries that have to be chosen, and those that cannot be, each with the step that says so."""

    store: StoreGraph
    question: Asked
    taken: dict[int, Step] = field(default_factory=dict)
    shut: dict[int, Step] = field(default_factory=dict)
    clash: Step | None = None
    waiting: deque[Clause] = field(default_factory=deque)
    watched: dict[int, list[Clause]] = field(
        default_factory=dict
    )  # clauses to be looked at again when an entry is shut

    def run(self) -> list[Reason] | None:
        """The statements of a clash; None when none is plain."""
        question = self.question
        for entry, reason in question.shut_reasons.items():
            self.shut[entry] = reason.kind, reason.index, ()
        self.waiting.extend((ASKED, place, alternatives) for place, alternatives in enumerate(question.clauses))
        while self.waiting and self.clash is None:
            self._look_at(self.waiting.popleft())
        return None if self.clash is None else self.behind([self.clash])

    def _look_at(self, clause: Clause) -> None:
        """Take what a clause leaves no choice about; one that leaves a choice is looked at again when one of two alternatives is shut."""
        alternatives, shut = clause[2], self.shut
        self.shut_hopeless(alternatives)
        if not self.taken.keys().isdisjoint(alternatives):
            return
        live = [entry for entry in alternatives if entry not in shut]
        if len(live) == 1:
            self._take(live[0], self._step(clause, live[0]))
        elif live:
            for entry in live[:2]:
                self.watched.setdefault(entry, []).append(clause)
        else:
            self.clash = self._step(clause, None)

    def _step(self, clause: Clause, taken: int | None) -> Step:
        """What a clause says when all its alternatives but one are shut."""
        index, owner, alternatives = clause
        others = tuple([entry for entry in alternatives if entry != taken]) if len(alternatives) > 1 else ()
        if index == ASKED:
            reason = self.question.reasons[owner]
            return reason.kind, reason.index, others if taken is not None else alternatives
        return Kind.REQUIRE, index, (owner, *(others if taken is not None else alternatives))

    def _take(self, entry: int, step: Step) -> None:
        store, waiting = self.store, self.waiting
        self.taken[entry] = step
        for index in reversed(store.clauses_of[entry]):
            waiting.append((index, entry, store.clauses[index]))
        for index in store.conflicts_of.get(entry, ()):
            one, other = store.conflicts[index]
            rival = other if one == entry else one
            if rival in self.taken:
                self.clash = Kind.CONFLICT, index, (entry, rival)
            elif rival not in self.shut:
                self.shut[rival] = Kind.CONFLICT, index, (entry,)
                waiting.extend(self.watched.pop(rival, ()))

    def shut_hopeless(self, alternatives: Iterable[int]) -> None:
        """Shut those alternatives that are dead, and the dead entries they require, from those dead by themselves upwards."""
        if self.store.dead.isdisjoint(alternatives):
            return
        dead = [*_hopeless(self.store, alternatives)]
        while True:
            found = {entry: step for entry in dead if entry not in self.shut and (step := self._alone(entry))}
            if not found:
                return
            self.shut.update(found)

    def _alone(self, entry: int) -> Step | None:
        """What shows that an entry is dead, given those known to be."""
        store = self.store
        for index in store.conflicts_of.get(entry, ()):
            if store.conflicts[index] == (entry, entry):
                return Kind.CONFLICT, index, ()
        for place in store.ceilings_of.get(entry, ()):
            ceiling = store.ceilings[place]
            if ceiling.amounts[entry] > ceiling.most:
                return ceiling.reason.kind, ceiling.reason.index, ()
        for index in store.clauses_of[entry]:
            if self.shut.keys() >= set(store.clauses[index]):
                return Kind.REQUIRE, index, store.clauses[index]
        return None

    def open_clauses(self) -> Iterator[Clause]:
        """The clauses that leave a choice, some of them more than once."""
        for clauses in self.watched.values():
            yield from (clause for clause in clauses if self.taken.keys().isdisjoint(clause[2]))

    def behind(self, steps: Iterable[Step]) -> list[Reason]:
        """Some steps and all they follow from."""
        found: dict[Reason, None] = {}
        seen: set[int] = set()
        waiting = [*steps]
        while waiting:
            kind, index, entries = waiting.pop()
            found[Reason(kind, index)] = None
            fresh = [entry for entry in entries if entry not in seen]
            seen.update(fresh)
            waiting += [self.taken.get(entry) or self.shut[entry] for entry in fresh]
        return [*found]


def _hopeless(store: StoreGraph, alternatives: Iterable[int]) -> set[int]:
    """The dead entries among alternatives, and the dead ones they require."""
    found: set[int] = set()
    waiting = [entry for entry in alternatives if entry in store.dead]
    while waiting:
        entry = waiting.pop()
        if entry not in found:
            found.add(entry)
            waiting += [one for index in store.clauses_of[entry] for one in store.clauses[index] if one in store.dead]
    return found
