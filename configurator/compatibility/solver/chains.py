"""What follows from choosing an entry, worked out once per store: for stores in which most requirements leave no choice.

Such a store is mostly chains. What an entry always brings along, and which choices it always brings along, is inferred here:

- a requirement with one alternative brings that alternative;
- what every alternative of a choice brings, the choice brings;
- an alternative that brings another alternative of the same choice says no more than that one, and is left out.

All of it follows from the requirements alone, so it holds for every question.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

FORCED = 0.5  # share of requirements without a choice from which chains are worth their while
ROUNDS = 4  # of inference; each looks one choice further
NOTHING: tuple[int, ...] = ()
LONGEST = 500  # entries of a chain that is told to its end
STEPS = 100  # for each entry of a store, to tell chains to their ends


Memory = dict[
    Hashable, tuple[frozenset[int], bool]
]  # parts settled before: the cheapest choice, and whether it took cores


@dataclass(slots=True)
class Whole:
    """Chains to their ends, so that they need not be walked; long ones are left to be walked."""

    brought: list[tuple[int, ...]] = field(default_factory=list)  # of each entry itself and all it brings along
    asked: list[tuple[int, ...]] = field(default_factory=list)  # and the choices all these bring along
    long: set[int] = field(default_factory=set)  # entries of which only the first link is told


@dataclass(frozen=True, slots=True)
class Chains:
    """Equal choices are one choice with one number, whoever has them. Dead entries are left out."""

    units: list[tuple[int, ...]]  # of each entry what it brings along; what that brings along is looked up there
    choices: list[tuple[int, ...]]  # of each entry its open choices by number
    sets: list[frozenset[int]]  # of each choice its alternatives
    whole: Whole
    stated: Chains | None = None  # the same before anything was inferred: what an answer is checked against
    memory: Memory = field(default_factory=dict, compare=False)

    def hold(self, chosen: set[int]) -> bool:
        """Whether every chosen entry has all it requires."""
        units = set[int]().union(*[self.units[entry] for entry in chosen])
        numbers = set[int]().union(*[self.choices[entry] for entry in chosen])
        return chosen.issuperset(units) and not any(map(chosen.isdisjoint, [self.sets[number] for number in numbers]))


def chained(
    clauses_of: Sequence[tuple[int, ...]], clauses: Sequence[tuple[int, ...]], dead: frozenset[int]
) -> Chains | None:
    """The chains of a store; None when most of its requirements leave a choice."""
    if sum(len(alternatives) == 1 for alternatives in clauses) < FORCED * len(clauses):
        return None
    inference = _Inference(clauses_of, clauses, dead)
    stated = inference.chains()
    inference.run()
    return inference.chains(stated)


def whole(units: list[tuple[int, ...]], choices: list[tuple[int, ...]]) -> Whole:
    """Walk the chain of every entry to its end, as far as `LONGEST` and `STEPS` reach."""
    told = Whole([NOTHING] * len(units), choices.copy())
    steps = STEPS * len(units)
    for entry in range(len(units)):
        found = _walked(entry, units, told) if steps > 0 else None
        steps -= len(found) if found else LONGEST
        if found is None:
            told.long.add(entry)
            told.brought[entry] = (entry,)
        else:
            told.brought[entry] = tuple(found)
            told.asked[entry] = tuple(set[int]().union(*[choices[one] for one in found]))
    return told


def _walked(entry: int, units: list[tuple[int, ...]], told: Whole) -> set[int] | None:
    """All that an entry brings along; None when that is much."""
    found, waiting = {entry}, [entry]
    while waiting:
        for one in units[waiting.pop()]:
            if one not in found:
                found.add(one)
                if one in told.long or len(found) > LONGEST:
                    return None
                if told.brought[one]:
                    found.update(told.brought[one])
                else:
                    waiting.append(one)
    return found


class _Inference:
    """Requirements as they are, then round by round what follows from them."""

    def __init__(
        self, clauses_of: Sequence[tuple[int, ...]], clauses: Sequence[tuple[int, ...]], dead: frozenset[int]
    ) -> None:
        self.units: list[set[int]] = []
        self.choices: list[set[int]] = []
        self.sets: list[frozenset[int]] = []
        self.owners: list[list[int]] = []
        numbers: dict[frozenset[int], int] = {}
        same = [*range(len(clauses_of))]  # one object for each entry, side by side in memory
        for entry, own in enumerate(clauses_of):
            brought, open_choices = set[int](), set[int]()
            for index in () if entry in dead else own:
                alternatives = frozenset([same[one] for one in clauses[index]]) - dead
                if len(alternatives) == 1:
                    brought |= alternatives
                else:
                    open_choices.add(self._number(alternatives, numbers))
            self.units.append(brought)
            self.choices.append(open_choices)
            for number in open_choices:
                self.owners[number].append(entry)

    def _number(self, alternatives: frozenset[int], numbers: dict[frozenset[int], int]) -> int:
        number = numbers.get(alternatives)
        if number is None:
            number = numbers[alternatives] = len(self.sets)
            self.sets.append(alternatives)
            self.owners.append([])
        return number

    def chains(self, stated: Chains | None = None) -> Chains:
        """What is known by now."""
        units = _kept(self.units, stated.units if stated else ())
        choices = _kept(self.choices, stated.choices if stated else ())
        return Chains(units, choices, [*self.sets], whole(units, choices) if stated else Whole(), stated)

    def run(self) -> None:
        """Infer until nothing new follows, or enough."""
        said = [(0, 0)] * len(self.sets)  # how much each choice was found to bring
        for _ in range(ROUNDS):
            brought = {entry: self._all_brought(entry) for one in self.sets for entry in one}
            asked = {entry: set[int]().union(*[self.choices[one] for one in all_]) for entry, all_ in brought.items()}
            grown = set()
            for number in range(len(self.sets)):
                common, shared = self._look(number, brought, asked)
                if (len(common), len(shared)) != said[number]:
                    said[number] = len(common), len(shared)
                    grown.update(self._pass_on(number, common, shared))
            if not grown:
                return
            for entry in grown:
                self._tidy(entry)

    def _all_brought(self, entry: int) -> set[int]:
        """The entry and everything it brings along."""
        units = self.units
        found = fresh = {entry}
        while fresh:
            fresh = set[int]().union(*[units[one] for one in fresh]) - found
            found = found | fresh
        return found

    def _look(self, number: int, brought: dict[int, set[int]], asked: dict[int, set[int]]) -> tuple[set[int], set[int]]:
        """What entries and what other choices a choice brings along, whichever alternative is taken."""
        alternatives = self.sets[number]
        spare = {one for one in alternatives if any(_says_more(one, other, brought) for other in alternatives)}
        if spare:
            alternatives = self.sets[number] = alternatives - spare
        common = set.intersection(*[brought[one] for one in alternatives])
        shared = set.intersection(*[asked[one] for one in alternatives]) - {number}
        return common, shared

    def _pass_on(self, number: int, common: set[int], shared: set[int]) -> list[int]:
        """Give what a choice brings along to those who have it."""
        for owner in self.owners[number]:
            self.units[owner] |= common
            for other in shared - self.choices[owner]:
                self.choices[owner].add(other)
                self.owners[other].append(owner)
        return self.owners[number]

    def _tidy(self, entry: int) -> None:
        """Leave out choices that are settled by what the entry brings along."""
        units, sets = self.units[entry], self.sets
        units.discard(entry)
        settled = [n for n in self.choices[entry] if entry in sets[n] or not units.isdisjoint(sets[n])]
        self.choices[entry].difference_update(settled)


def _kept(found: list[set[int]], before: Sequence[tuple[int, ...]]) -> list[tuple[int, ...]]:
    """The sets as tuples, where they have not changed the very same as before: what is read together stays together."""
    if not before:
        return [tuple(each) if each else NOTHING for each in found]
    return [old if each == set(old) else tuple(each) for each, old in zip(found, before, strict=True)]


def _says_more(one: int, other: int, brought: dict[int, set[int]]) -> bool:
    """Whether an alternative brings along another one; of two that bring each other the larger number does."""
    return one != other and other in brought[one] and (one not in brought[other] or other < one)
