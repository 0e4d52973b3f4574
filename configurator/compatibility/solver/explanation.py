"""Why nothing fits: a set of statements that clash, none of which can be spared, and the smallest such set when time allows.

Minimal by deletion; smallest by implicit hitting sets (Ignatiev, Previti, Liffiton & Marques-Silva, "Smallest MUS Extraction with
Minimal Hitting Set Dualization", CP 2015): whatever clashes meets every set of statements whose removal makes the rest hold.
"""

from __future__ import annotations

from collections.abc import Iterable

from configurator.compatibility.solver.clock import Clock, OutOfTime
from configurator.compatibility.solver.problem import Impossible, Reason
from configurator.compatibility.solver.statements import Oracle, Statement, Statements
from configurator.compatibility.solver.store import Asked, StoreGraph
from configurator.compatibility.solver.weakening import stands_alone

SMALLEST_SECONDS = 0.5  # for finding the smallest set once a minimal one is known
MINIMAL_SECONDS = 5.0  # at least, even when the time limit of the question has ended: a reason is owed


def explained(store: StoreGraph, question: Asked, clock: Clock) -> Impossible:
    """Return why a question known to be impossible is so."""
    patient = Clock(max(clock.left, MINIMAL_SECONDS), clock.cancel)
    statements = Statements(store, question)
    known, clash = _found(statements, patient)
    try:
        clash = minimal(known, clash, patient)
    except OutOfTime:
        return Impossible(tuple(sorted(clash)), smallest=False, minimal=False, seconds=clock.seconds)
    reasons, smallest = _smallest(statements, known, clash, clock.part(SMALLEST_SECONDS))
    return Impossible(tuple(sorted(reasons)), smallest, seconds=clock.seconds)


def _found(statements: Statements, clock: Clock) -> tuple[list[Statement], list[Reason]]:
    """Some statements that clash; more are learned as long as choices break them."""
    asked = [statement.any_of for statement in statements.asked]
    first = statements.of(_hopeless(statements.store, asked))
    with Oracle(first, clock) as oracle:
        while True:
            clash = oracle.clash(oracle.switch)
            if clash is not None:
                return [statement for statement in oracle.statements if statement.reason in set(clash)], clash
            broken = [*statements.broken(oracle.true)]
            assert broken, "a question with a consistent choice was called impossible"  # noqa: S101 - guards our own proof
            oracle.add(broken)


def _hopeless(store: StoreGraph, asked: Iterable[tuple[int, ...]]) -> set[int]:
    """The dead entries among what is asked, and the dead ones they require: where a store clashes most likely."""
    found: set[int] = set()
    waiting = [entry for alternatives in asked for entry in alternatives if entry in store.dead]
    while waiting:
        entry = waiting.pop()
        if entry not in found:
            found.add(entry)
            waiting += [one for index in store.clauses_of[entry] for one in store.clauses[index] if one in store.dead]
    return found


def minimal(statements: Iterable[Statement], clash: Iterable[Reason], clock: Clock) -> list[Reason]:
    """Shrink a clash until no reason in it can be spared; `OutOfTime` when the clock ends first."""
    kept: list[Reason] = []
    with Oracle(statements, clock) as oracle:
        open_reasons = sorted(clash, reverse=True)
        while open_reasons:
            tried = open_reasons.pop()
            smaller = oracle.clash([*kept, *open_reasons])
            if smaller is None:
                kept.append(tried)
            else:
                among = set(smaller)
                open_reasons = [reason for reason in open_reasons if reason in among]
    return kept


def _smallest(
    statements: Statements, known: list[Statement], clash: list[Reason], clock: Clock
) -> tuple[list[Reason], bool]:
    """The smallest clash of the same needs and fixed entries, and whether the time sufficed to prove it."""
    spared = {statement.reason for statement in statements.asked} - set(clash)
    try:
        return smallest(statements, known, clash, spared, clock), True
    except OutOfTime:
        return clash, False


def smallest(
    statements: Statements, known: list[Statement], clash: list[Reason], spared: set[Reason], clock: Clock
) -> list[Reason]:
    """The smallest clash without the spared statements, `clash` being one and `known` its statements; `OutOfTime` when the clock ends first.

    Statements are learned as choices break them, so a large store costs no more than what the clash is about.
    """
    from pysat.examples.hitman import Hitman

    with Oracle(known, clock) as oracle, Hitman(solver="g4", htype="sorted") as hitman:
        for reason in clash:
            if stands_alone(statements.store, statements.question, reason, spared):
                hitman.hit([reason])
        while True:
            met: list[Reason] = hitman.get() or []
            if len(met) >= len(clash):
                return clash
            if oracle.clash(met) is not None:
                return met
            hitman.hit(_correction(statements, oracle, met, spared))
            if clock.over():
                raise OutOfTime


def _correction(statements: Statements, oracle: Oracle, believed: list[Reason], spared: set[Reason]) -> list[Reason]:
    """Statements whose removal makes all others hold: broken ones are believed together, and those that clash put off or refused."""
    kept, refused = [*believed], set[Reason]()
    while True:
        broken = {each.reason: each for each in statements.broken(oracle.true) if each.reason not in spared}
        tried = [reason for reason in broken if reason not in refused]
        if not tried:
            return [*broken]
        oracle.add(broken[reason] for reason in tried)
        while tried:
            clash = oracle.clash([*kept, *tried])
            if clash is None:
                kept += tried
                break
            among = [reason for reason in tried if reason in set(clash)]
            if len(among) == 1 or len(tried) == 1:
                refused.update(among)
            tried = [reason for reason in tried if reason != among[0]]
            if oracle.clock.over():
                raise OutOfTime
