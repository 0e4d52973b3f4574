"""What a question leaves open in a store of chains, in independent parts.

First everything that follows without a choice is taken; then the open choices and what they can reach are gathered. A requirement that an
open choice settles anyway is left out: most links between parts are of that kind, so what is left falls into many small parts.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from configurator.compatibility.solver.chains import Chains
from configurator.compatibility.solver.clock import Clock
from configurator.compatibility.solver.store import Asked, StoreGraph

LOOK_EVERY = 16  # choices
Choice = frozenset[int]


@dataclass(slots=True)
class Part:
    """Entries whose choice bears on nothing outside: of each of `choices` one of them is chosen."""

    entries: list[int] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)


@dataclass(slots=True)
class Residue:
    """What is taken, and what is left to choose."""

    taken: set[int]
    units: dict[int, list[int]]  # of each open entry what it brings along and is not taken yet
    choices: dict[int, list[Choice]]  # of each open entry with any the choices it brings along
    blocked: set[int]  # open entries that cannot be chosen
    parts: list[Part]


def residue(graph: StoreGraph, chains: Chains, question: Asked, clock: Clock) -> Residue | None:
    """What a question leaves open; None when what follows from it without a choice clashes, `OutOfTime` when the clock ends first."""
    followed = _followed(graph, chains, question)
    if followed is None:
        return None
    reach = _Reach(graph, chains, followed)
    reach.run(clock)
    return reach.residue()


@dataclass(slots=True)
class _Followed:
    """What follows from a question without a choice."""

    taken: set[int]
    shut: set[int]
    choices: list[Choice]  # still open; none lies within another
    settled: set[int]  # numbers of choices that these or what is taken settle


def _followed(graph: StoreGraph, chains: Chains, question: Asked) -> _Followed | None:
    """Take all that follows without a choice; None for a clash."""
    rivals, sets = graph.rivals, chains.sets
    left = {frozenset(alternatives) - graph.dead - question.shut for alternatives in question.clauses}
    taken, shut, settled = set[int](), set(question.shut), set[int]()
    while True:
        if frozenset() in left:
            return None
        new, numbers = _taken(taken, {entry for choice in left if len(choice) == 1 for entry in choice}, chains)
        if not new:
            return _Followed(taken, shut, _least(left), settled)
        shut.update(*[rivals[entry] for entry in new if entry in rivals])
        if not shut.isdisjoint(taken):
            return None
        numbers -= settled
        settled |= numbers
        left.update([sets[number] for number in numbers])
        left = {_without(choice, shut) for choice in left if taken.isdisjoint(choice)}


def _taken(taken: set[int], fresh: set[int], chains: Chains) -> tuple[set[int], set[int]]:
    """Take some entries and all that they bring along; what is new of it, and the choices that come with it."""
    whole, found, numbers = chains.whole, set[int](), set[int]()
    while fresh:
        found.update(*[whole.brought[entry] for entry in fresh])
        numbers.update(*[whole.asked[entry] for entry in fresh])
        fresh = set[int]().union(*[chains.units[entry] for entry in fresh & whole.long]) - found - taken
    found -= taken
    taken |= found
    return found, numbers


def _without(choice: Choice, entries: set[int]) -> Choice:
    return choice if choice.isdisjoint(entries) else choice - entries


def _least(choices: Iterable[Choice]) -> list[Choice]:
    """The choices without those that a smaller one settles."""
    kept: list[Choice] = []
    among: dict[int, list[Choice]] = {}
    for choice in sorted(choices, key=len):
        if not _settled(choice, among):
            kept.append(choice)
            for entry in choice:
                among.setdefault(entry, []).append(choice)
    return kept


def _settled(choice: Choice, among: dict[int, list[Choice]]) -> bool:
    """Whether some choice that has to be made anyway lies within another one."""
    if among.keys().isdisjoint(choice):
        return False
    return any(smaller.issubset(choice) for entry in choice if entry in among for smaller in among[entry])


class _Reach:
    """Everything the open choices can reach, labelled by the choice it was reached from; labels that meet are one part.

    Where the cheapest alternative of a choice brings nothing along and excludes nothing outside the choice, the others are passed over
    until something else asks for them: what is chosen for this choice alone may as well be the cheapest.
    """

    def __init__(self, graph: StoreGraph, chains: Chains, followed: _Followed) -> None:
        self.graph, self.chains = graph, chains
        self.taken, self.shut, self.choices, self.settled = (
            followed.taken,
            followed.shut,
            followed.choices,
            followed.settled,
        )
        self.label: dict[int, int] = {}
        self.joined = [*range(len(self.choices))]
        self.units: dict[int, list[int]] = {}
        self.needs: dict[int, list[Choice]] = {}
        self.blocked: set[int] = set()
        self.left: dict[int, Choice] = {}  # of choices met that nothing settles: what is left of them
        self.met: dict[Choice, Iterable[int]] = {}  # of choices left open: the alternatives reached at once
        self.passed: dict[int, int] = {}  # alternatives passed over: for which one
        self.among: dict[int, list[Choice]] = {}
        for choice in self.choices:
            for entry in choice:
                self.among.setdefault(entry, []).append(choice)

    def run(self, clock: Clock) -> None:
        """Reach out from each choice in turn."""
        for choice in self.choices:
            self._meet(choice)
        for number, choice in enumerate(self.choices):
            if not number % LOOK_EVERY:
                clock.look()
            self._reach(number, [*self.met[choice]])

    def _reach(self, number: int, waiting: list[int]) -> None:
        label, reached, passed, rivals = self.label, self.units, self.passed, self.graph.rivals
        while waiting:
            entry = waiting.pop()
            known = label.setdefault(entry, number)
            if known != number:
                self._join(known, number)
            elif entry not in reached:
                if entry in passed:
                    waiting.append(passed.pop(entry))
                waiting += self._bring_along(entry)
                waiting += self._ask(entry)
                for rival in rivals.get(entry, ()):
                    if label.get(rival, number) != number:
                        self._join(label[rival], number)

    def _bring_along(self, entry: int) -> list[int]:
        units, taken = self.chains.units[entry], self.taken
        found = self.units[entry] = [one for one in units if one not in taken] if units else []
        if found and not self.shut.isdisjoint(found):
            self.blocked.add(entry)
        return found

    def _ask(self, entry: int) -> Iterable[int]:
        """The alternatives of the choices an entry brings along that nothing settles yet."""
        if self.settled.issuperset(self.chains.choices[entry]):
            return ()
        found = self._left(entry)
        if found:
            self.needs[entry] = found
        if not all(found):
            self.blocked.add(entry)
        return [one for choice in found for one in self.met.get(choice) or self._meet(choice)]

    def _left(self, entry: int) -> list[Choice]:
        """What is left of the choices an entry brings along and nothing settles."""
        found = []
        for number in self.chains.choices[entry]:
            if number not in self.settled:
                choice = self.left.get(number) or self._open(number)
                if choice is not None:
                    found.append(choice)
        return found

    def _open(self, number: int) -> Choice | None:
        """What is left of a choice, perhaps nothing; None when something settles it."""
        choice = self.chains.sets[number]
        if self.taken.isdisjoint(choice):
            found = _without(choice, self.shut)
            if not _settled(found, self.among):
                self.left[number] = found
                return found
        self.settled.add(number)
        return None

    def _meet(self, choice: Choice) -> Iterable[int]:
        """Pass over what is worth choosing only if something else asks for it; the alternatives to reach."""
        reached: Iterable[int] = choice
        if choice:
            cheapest = min(choice, key=self.graph.costs.__getitem__)
            if self._stands_alone(cheapest, choice):
                others = [one for one in choice if one != cheapest]
                asked = [one for one in others if self._is_asked_elsewhere(one, choice)]
                self.passed.update(dict.fromkeys(set(others).difference(asked), cheapest))
                reached = [cheapest, *asked]
        self.met[choice] = reached
        return reached

    def _is_asked_elsewhere(self, entry: int, choice: Choice) -> bool:
        if entry in self.passed or entry in self.label:
            return True
        return any(other is not choice for other in self.among.get(entry, ()))

    def _stands_alone(self, entry: int, choice: Choice) -> bool:
        rivals = self.graph.rivals.get(entry, ())
        return (
            self.taken.issuperset(self.chains.units[entry])
            and not self._left(entry)
            and all(one in choice or one in self.shut for one in rivals)
        )

    def _root(self, number: int) -> int:
        joined = self.joined
        while joined[number] != number:
            joined[number] = number = joined[joined[number]]
        return number

    def _join(self, one: int, other: int) -> None:
        self.joined[self._root(one)] = self._root(other)

    def residue(self) -> Residue:
        """What is left to choose, part by part."""
        passed = set(self.passed)
        of_root: dict[int, Part] = {}
        of_choice = [of_root.setdefault(self._root(number), Part()) for number in range(len(self.choices))]
        for part, choice in zip(of_choice, self.choices, strict=True):
            part.choices.append(_without(choice, passed))
        for entry, number in self.label.items():
            of_choice[number].entries.append(entry)
        needs = {entry: [_without(choice, passed) for choice in found] for entry, found in self.needs.items()}
        return Residue(self.taken, self.units, needs, self.blocked, [*of_root.values()])
