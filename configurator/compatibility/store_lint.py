"""What is wrong with a store as a whole, found by the same engine that chooses from it: options no plan can ever hold, and why.

What a line may bring along is never missing: what its building and people have, and what systems already there give. Everything
else has to come from the store itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from configurator.basis.ids import SolutionId
from configurator.basis.units import Quantity
from configurator.catalog.entry import Requirement, Solution
from configurator.compatibility.demands import ADDING
from configurator.compatibility.roles import MANY, systems
from configurator.compatibility.rules_sound import contradictions
from configurator.compatibility.solver.problem import Kind, Limit, Problem, Reason
from configurator.compatibility.solver.solving import explain, possible
from configurator.compatibility.solver.store import open_store
from configurator.compatibility.versions import within

BROUGHT = (
    "data.",
    "if.",
    "sys.",
    "audit.",
    "skill.",
    "net.",
    "utl.",
    "safe.",
)  # building, people, systems already there
TIME_LIMIT = 2.0  # seconds for the question about one entry; what is not decided by then is not accused


@dataclass(frozen=True, slots=True)
class Unmet:
    """A requirement no other entry meets: its number in the entry, and what falls short."""

    entry: SolutionId
    number: int
    words: tuple[str, ...]
    lack: Literal["word", "version", "amount"]
    nearest: SolutionId | None = None  # who gives the word, but not as asked


@dataclass(frozen=True, slots=True)
class Contradiction:
    """An entry that rules out everything that would meet a requirement of its own."""

    entry: SolutionId
    words: tuple[str, ...]
    ruled_out: tuple[SolutionId, ...]


@dataclass(frozen=True, slots=True)
class Dead:
    """An entry no plan can hold though each of its own requirements can be met; `because` are the entries that clash."""

    entry: SolutionId
    because: tuple[SolutionId, ...]


@dataclass(frozen=True, slots=True)
class Shadow:
    """An entry, or a requirement of one (`number`), that another makes pointless."""

    entry: SolutionId
    by: SolutionId
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Circle:
    """Entries of which each needs the next and nobody else gives it: none of them can be installed first."""

    entries: tuple[SolutionId, ...]


# ── who meets what ──────────────────────────────────────────────────────────────────────────────────────────────────


def brought_along(need: Requirement) -> bool:
    """Say whether a line may bring what is asked: then it is never the store's fault. Systems already there state no version."""
    return not need.versions and any(word.startswith(BROUGHT) for word in need.words)


def meets(solution: Solution, need: Requirement) -> bool:
    """Say whether an entry gives what is asked in version and, where amounts do not add up, in amount."""
    return any(
        given.word in need.words
        and (not need.versions or within(given.version, need.versions))
        and enough(given.quantity, need.at_least)
        for given in solution.provides
    )


def enough(given: Quantity | None, wanted: Quantity | None) -> bool:
    """Say whether an amount may suffice; several of one thing add up, and an amount nobody states is a question."""
    if wanted is None or given is None or given.dimension != wanted.dimension:
        return True
    return given.canonical > 0 if wanted.dimension in ADDING else given.canonical >= wanted.canonical * (1 - 1e-9)


class Giving:
    """The entries of a store by the words they give."""

    def __init__(self, entries: Iterable[Solution]) -> None:
        self.entries = tuple(sorted(entries, key=lambda each: each.id))
        self.by_word: dict[str, list[Solution]] = defaultdict(list)
        for solution in self.entries:
            for word in dict.fromkeys(given.word for given in solution.provides):
                self.by_word[word].append(solution)

    def of(self, words: Iterable[str], asking: Solution) -> tuple[Solution, ...]:
        """Return who else gives any of `words`, in order of id."""
        found = {each.id: each for word in words for each in self.by_word.get(word, ()) if each.id != asking.id}
        return tuple(found[name] for name in sorted(found))

    def meeting(self, need: Requirement, asking: Solution) -> tuple[Solution, ...]:
        """Return who else meets a requirement."""
        return tuple(each for each in self.of(need.words, asking) if meets(each, need))


def hard_needs(solution: Solution) -> Iterator[tuple[int, Requirement]]:
    """Yield the requirements the store has to meet, with their numbers."""
    for number, need in enumerate(solution.requires):
        if need.strength == "requires" and not brought_along(need):
            yield number, need


# ── never satisfiable, contradictory ────────────────────────────────────────────────────────────────────────────────


def unmet_requirements(entries: Iterable[Solution]) -> tuple[Unmet, ...]:
    """Return the requirements that nobody in the store can meet: the word, its version or its amount is not to be had."""
    giving = Giving(entries)
    return tuple(
        _unmet(solution, number, need, giving)
        for solution in giving.entries
        for number, need in hard_needs(solution)
        if not giving.meeting(need, solution)
    )


def _unmet(solution: Solution, number: int, need: Requirement, giving: Giving) -> Unmet:
    givers = giving.of(need.words, solution)
    if not givers:
        return Unmet(solution.id, number, need.words, "word")
    right = [
        each
        for each in givers
        if any(given.word in need.words and within(given.version, need.versions) for given in each.provides)
    ]
    return Unmet(solution.id, number, need.words, "amount" if right else "version", (right or list(givers))[0].id)


def contradictory(entries: Iterable[Solution]) -> tuple[Contradiction, ...]:
    """Return the entries that exclude what they need or give, or every entry that would meet a requirement of theirs."""
    giving = Giving(entries)
    found = []
    for solution in giving.entries:
        own = contradictions(solution)
        if own:
            found.append(Contradiction(solution.id, own, ()))
        for _, need in hard_needs(solution):
            givers = giving.meeting(need, solution)
            if givers and all(excluded(solution, each) for each in givers):
                found.append(Contradiction(solution.id, need.words, tuple(each.id for each in givers)))
    return tuple(found)


def excluded(one: Solution, other: Solution) -> bool:
    """Say whether two entries cannot stand beside each other: one excludes what the other gives."""
    return _rules_out(one, other) or _rules_out(other, one)


def _rules_out(one: Solution, other: Solution) -> bool:
    return not {each.word for each in one.excludes}.isdisjoint(given.word for given in other.provides)


# ── dead options ────────────────────────────────────────────────────────────────────────────────────────────────────


def dead_options(entries: Iterable[Solution]) -> tuple[Dead, ...]:
    """Return the entries no combination of the store can hold; those with a reason of their own above are left to it."""
    giving = Giving(entries)
    problem = problem_of(giving)
    told = {each.entry for each in unmet_requirements(giving.entries)}
    told |= {each.entry for each in contradictory(giving.entries)}
    store = open_store(problem)
    return tuple(
        Dead(solution.id, _because(problem, number, giving.entries))
        for number, solution in enumerate(giving.entries)
        if solution.id not in told and possible(store, ((number,),), time_limit=TIME_LIMIT) is False
    )


def problem_of(giving: Giving) -> Problem:
    """Return the store as a question to the solver: who requires whom, who excludes whom, and of what there is one."""
    place = {solution.id: number for number, solution in enumerate(giving.entries)}
    requires = [
        (place[solution.id], tuple(place[each.id] for each in giving.meeting(need, solution)))
        for solution in giving.entries
        for _, need in hard_needs(solution)
    ]
    conflicts = {
        tuple(sorted((place[solution.id], place[other.id])))
        for solution in giving.entries
        for exclusion in solution.excludes
        for other in giving.by_word.get(exclusion.word, ())
    }
    return Problem(
        costs=(1,) * len(giving.entries),
        requires=tuple(requires),
        conflicts=tuple(sorted((low, high) for low, high in conflicts)),
        limits=tuple(_one_of_each(giving.entries, place)),
    )


def _one_of_each(entries: Sequence[Solution], place: dict[SolutionId, int]) -> Iterator[Limit]:
    """Yield, for each system a factory has once, the entries of one kind that bring it: at most one of them."""
    alike: dict[tuple[str, str], list[int]] = defaultdict(list)
    for solution in entries:
        for word in systems(solution) - MANY:
            alike[word, solution.kind].append(place[solution.id])
    for _, rivals in sorted(alike.items()):
        if len(rivals) > 1:
            yield Limit(tuple(rivals), at_most=1)


def _because(problem: Problem, number: int, entries: Sequence[Solution]) -> tuple[SolutionId, ...]:
    """Return the entries a proof of impossibility speaks of, the dead one left out."""
    proof = explain(
        Problem(problem.costs, problem.requires, ((number,),), problem.conflicts, problem.limits), time_limit=TIME_LIMIT
    )
    named = {who for reason in (proof.reasons if proof else ()) for who in _named(problem, reason)}
    return tuple(entries[each].id for each in sorted(named - {number}))


def _named(problem: Problem, reason: Reason) -> tuple[int, ...]:
    if reason.kind is Kind.REQUIRE:
        return (problem.requires[reason.index][0],)
    if reason.kind is Kind.CONFLICT:
        return problem.conflicts[reason.index]
    return problem.limits[reason.index].entries if reason.kind is Kind.LIMIT else ()
