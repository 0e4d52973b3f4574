"""Clashes by steps, clashes that take choices, and the proof that none is smaller."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from configurator.compatibility.solver import smallest as smallest_clash
from configurator.compatibility.solver.choosing import clash_by_choices
from configurator.compatibility.solver.clock import Clock
from configurator.compatibility.solver.following import ASKED, Following
from configurator.compatibility.solver.learning import steps_down
from configurator.compatibility.solver.problem import Impossible, Kind, Limit, Problem, Reason
from configurator.compatibility.solver.solving import explain
from configurator.compatibility.solver.statements import Statements
from configurator.compatibility.solver.store import asked, open_store
from tests.compatibility.solver.brute_force import Trial, drawn

SEEDS = st.integers(0, 10**9)
MANY = settings(max_examples=3 * settings.default.max_examples)


def tangled(seed: int) -> Problem:
    """Draw chains with few choices that end in conflicts; most are impossible, many for more than one reason."""
    chance = random.Random(seed)
    count = chance.randint(4, 9)
    requires = []
    for entry in range(count - 1):
        for _ in range(chance.choice([0, 1, 1, 2])):
            below = range(entry + 1, min(count, entry + 4))
            alternatives = chance.sample(below, min(len(below), chance.choice([1] * 6 + [2] * 3 + [0])))
            requires.append((entry, tuple(alternatives)))
    pairs = tuple((chance.randrange(count), chance.randrange(1, count)) for _ in range(chance.randint(1, 4)))
    needs = tuple((chance.randrange(min(count, 4)),) for _ in range(chance.randint(1, 3)))
    limits = (Limit((0, 1, 2), chance.choice([0, 1, 2]), 2),) if chance.random() < 0.25 else ()
    return Problem((1,) * count, tuple(requires), needs, pairs, limits, forbidden=chance.choice([(), (), (count - 1,)]))


def of_least_size(trial: Trial, spared: set[Reason], most: int) -> int:
    """The size of the smallest clash with fewer than `most` statements; `most` when there is none."""
    others = sorted(set(trial.truth) - spared)
    for size in range(most):
        if any(trial.clash(set(some)) for some in combinations(others, size)):
            return size
    return most


@MANY
@given(SEEDS)
def test_none_is_smaller_than_the_smallest(seed: int) -> None:
    problem = tangled(seed)
    trial = Trial(problem)
    assume(trial.least_cost() is None)
    outcome = explain(problem)
    assert outcome is not None
    assert outcome.smallest
    assert trial.clash({*outcome.reasons})
    spared = {reason for reason in trial.truth if reason.kind is Kind.NEED} - {*outcome.reasons}
    assume(len(outcome.reasons) <= 6)
    assert of_least_size(trial, spared, len(outcome.reasons)) == len(outcome.reasons)


@MANY
@given(SEEDS)
def test_a_clash_that_is_followed_to_is_one(seed: int) -> None:
    for problem in (tangled(seed), drawn(seed, 1, 9)):
        found = Following(open_store(problem), asked(problem.needs, problem.fixed, problem.forbidden)).run()
        if found is not None:
            assert Trial(problem).clash({*found})


@MANY
@given(SEEDS, st.booleans())
def test_a_clash_is_found_among_choices(seed: int, followed: bool) -> None:
    """Whether what follows without a choice is known, or all is left to the oracle."""
    problem = tangled(seed) if seed % 2 else drawn(seed, 1, 9)
    problem = replace(problem, limits=(), capacities=()) if seed % 3 else problem
    trial = Trial(problem)
    assume(trial.least_cost() is None)
    store, question = open_store(problem), asked(problem.needs, problem.fixed, problem.forbidden)
    following = Following(store, question)
    if followed:
        assume(following.run() is None)
    else:
        following.shut.update({entry: (each.kind, each.index, ()) for entry, each in question.shut_reasons.items()})
        following.watched[0] = [(ASKED, place, clause) for place, clause in enumerate(question.clauses)]
    assert trial.clash({*clash_by_choices(Statements(store, question), following, Clock(60))})


def test_steps_down_are_the_fewest_requirements() -> None:
    problem = Problem(costs=(1,) * 5, requires=((0, (1,)), (1, (2,)), (0, (2, 3)), (3, (4,))), needs=((0,),))
    store = open_store(problem)
    statements = Statements(store, asked(problem.needs))
    assert steps_down(statements, statements.standing(), 9) == {0: 0, 1: 1, 2: 1, 3: 1, 4: 2}
    assert steps_down(statements, statements.standing(), 1) == {0: 0, 1: 1, 2: 1, 3: 1}


def two_ways_down(aside: int) -> Problem:
    """A short clash, and beside it a long chain to a conflict."""
    links = tuple((entry, (entry + 1,)) for entry in range(2, 2 + aside))
    return Problem(
        costs=(1,) * (aside + 3),
        requires=((0, (1,)), (0, (2,)), *links),
        needs=((0,),),
        conflicts=((0, 1), (0, aside + 2)),
    )


def test_what_is_too_far_down_for_a_smaller_clash_is_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    learned = set[int]()

    class Seen(smallest_clash.Learning):
        def learn(self, entries: object) -> bool:
            news = super().learn(entries)  # type: ignore[arg-type] # passed on as it came
            learned.update(entry for entry in self.learned if self.requiring is None or entry in self.requiring)
            return news

    monkeypatch.setattr(smallest_clash, "Learning", Seen)
    outcome = explain(two_ways_down(200))
    assert isinstance(outcome, Impossible)
    assert outcome.smallest
    assert outcome.reasons == (Reason(Kind.CONFLICT, 0), Reason(Kind.NEED, 0), Reason(Kind.REQUIRE, 0))
    assert len(learned) <= 3
