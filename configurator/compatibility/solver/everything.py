"""Which entries of a store no consistent choice can hold: the dead options, over the whole store at once.

Choices are grown: an entry that fits into a choice already made is possible, and so is everything it brings along. Entries that fit
into none of a few choices are asked for one by one.
"""

from __future__ import annotations

from dataclasses import dataclass

from configurator.basis.work import Cancel
from configurator.compatibility.solver.forced import begun
from configurator.compatibility.solver.solving import possible
from configurator.compatibility.solver.store import StoreGraph, asked
from configurator.compatibility.solver.witness import witness

CHOICES = 3  # grown side by side
SECONDS_EACH = 10.0


@dataclass(frozen=True, slots=True)
class DeadOptions:
    """Entries that cannot be chosen whatever else is, and those for which the time did not suffice; both in order."""

    dead: tuple[int, ...]
    undecided: tuple[int, ...] = ()


def dead_options(store: StoreGraph, cancel: Cancel | None = None, time_limit: float = SECONDS_EACH) -> DeadOptions:
    """Look at every entry of a store; `Cancelled` when that is wished. `time_limit` is in seconds for one entry."""
    choices = [_Choice(store) for _ in range(CHOICES)]
    dead: list[int] = []
    undecided: list[int] = []
    for entry in _most_wanted_first(store):
        if cancel is not None:
            cancel.look()
        if entry in store.dead:
            dead.append(entry)
        elif not any(choice.holds(entry) for choice in choices):
            alone = possible(store, ((entry,),), cancel=cancel, time_limit=time_limit)
            if not alone:
                (dead if alone is False else undecided).append(entry)
    return DeadOptions(tuple(sorted(dead)), tuple(sorted(undecided)))


def _most_wanted_first(store: StoreGraph) -> list[int]:
    """What many require comes first, so that what few want meets the usual choice and not the other way round."""
    wanted = [0] * len(store.costs)
    for alternatives in store.clauses:
        for entry in alternatives:
            wanted[entry] += 1
    return sorted(range(len(wanted)), key=lambda entry: -wanted[entry])


class _Choice:
    """A consistent choice that takes in one entry after the other."""

    def __init__(self, store: StoreGraph) -> None:
        self.store = store
        found = witness(begun(store, asked(()))) if store.floors else set()
        self.task = begun(store, asked(()))
        self.useful = found is not None  # a choice that breaks a floor proves nothing
        for entry in found or ():
            self._put(entry, [], [])

    def holds(self, entry: int) -> bool:
        """Take an entry in with all it requires; False, and nothing changed, when it does not fit."""
        if entry in self.task.taken or not self.useful:
            return self.useful
        added: list[int] = []
        shut: list[int] = []
        if self._takes(entry, added, shut):
            return True
        self._give_back(added, shut)
        return False

    def _takes(self, entry: int, added: list[int], shut: list[int]) -> bool:
        store, taken = self.store, self.task.taken
        if not self._put(entry, added, shut):
            return False
        todo = [*store.clauses_of[entry]]
        while todo:
            requirement = todo.pop()
            if taken.isdisjoint(store.clauses[requirement]):
                one = self._first(requirement)
                if one is None or not self._put(one, added, shut):
                    return False
                todo += store.clauses_of[one]
        return True

    def _first(self, requirement: int) -> int | None:
        closed = self.task.shut
        return next((entry for entry in self.store.by_cost(requirement) if entry not in closed), None)

    def _put(self, entry: int, added: list[int], shut: list[int]) -> bool:
        task, store = self.task, self.store
        if entry in task.shut or not self._fits(entry):
            return False
        task.taken.add(entry)
        added.append(entry)
        for rival in store.rivals.get(entry, ()):
            if rival not in task.shut:
                task.shut.add(rival)
                shut.append(rival)
        for index in store.ceilings_of.get(entry, ()):
            task.room[index] -= store.ceilings[index].amounts[entry]
        return True

    def _fits(self, entry: int) -> bool:
        store, room = self.store, self.task.room
        if entry not in store.ceilings_of:
            return True
        return all(store.ceilings[index].amounts[entry] <= room[index] for index in store.ceilings_of[entry])

    def _give_back(self, added: list[int], shut: list[int]) -> None:
        store, task = self.store, self.task
        task.taken.difference_update(added)
        task.shut.difference_update(shut)
        for entry in added:
            for index in store.ceilings_of.get(entry, ()):
                task.room[index] += store.ceilings[index].amounts[entry]
