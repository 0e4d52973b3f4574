"""Stores of chains: what is inferred follows, parts are independent, bundles and branches tell the truth."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from configurator.compatibility.solver import by_parts as ways
from configurator.compatibility.solver import chains as inference
from configurator.compatibility.solver.branching import Branching
from configurator.compatibility.solver.bundles import bundled
from configurator.compatibility.solver.chains import Chains, chained
from configurator.compatibility.solver.clock import Clock
from configurator.compatibility.solver.problem import Answer, Kind, Problem
from configurator.compatibility.solver.residue import Residue, residue
from configurator.compatibility.solver.solving import answer, solve
from configurator.compatibility.solver.store import StoreGraph, asked, open_store
from tests.compatibility.solver.brute_force import Trial, drawn, roomy

SEEDS = st.integers(0, 10**9)
MANY = settings(max_examples=2 * settings.default.max_examples)


def uncounted(seed: int, most: int) -> Problem:
    """Draw a problem without sums, every other one with much to choose."""
    return replace((drawn, roomy)[seed % 2](seed, 3, most), limits=(), capacities=())


def opened(problem: Problem) -> tuple[StoreGraph, Chains]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inference, "FORCED", -1.0)
        store = open_store(problem)
    assert store.chains is not None
    return store, store.chains


def left_open(problem: Problem) -> tuple[StoreGraph, Residue | None]:
    store, chains = opened(problem)
    return store, residue(store, chains, asked(problem.needs, problem.fixed, problem.forbidden), Clock(60))


@MANY
@given(SEEDS)
def test_what_is_inferred_holds_in_every_consistent_choice(seed: int) -> None:
    problem = uncounted(seed, 9)
    store, chains = opened(problem)
    trial = Trial(problem)
    standing = trial.chosen[trial.holding({reason for reason in trial.truth if reason.kind is Kind.REQUIRE})]
    living = standing[~standing[:, sorted(store.dead)].any(axis=1)]
    for entry in set(range(len(problem.costs))) - store.dead:
        among = living[living[:, entry]]
        assert among[:, list(chains.units[entry])].all()
        assert among[:, list(chains.whole.brought[entry])].all()
        for number in chains.whole.asked[entry]:
            assert among[:, sorted(chains.sets[number])].any(axis=1).all()


@MANY
@given(SEEDS)
def test_chains_as_stated_hold_exactly_where_requirements_do(seed: int) -> None:
    problem = uncounted(seed, 7)
    store, chains = opened(problem)
    trial = Trial(problem)
    holding = trial.holding({reason for reason in trial.truth if reason.kind is Kind.REQUIRE})
    for row, holds in zip(trial.chosen, holding, strict=True):
        chosen = {entry for entry, taken in enumerate(row) if taken}
        if chosen.isdisjoint(store.dead):
            assert chains.stated is not None
            assert chains.stated.hold(chosen) == bool(holds)
            assert chains.hold(chosen) == bool(holds)


@MANY
@given(SEEDS)
def test_what_is_taken_is_in_every_choice_and_parts_share_no_conflict(seed: int) -> None:
    problem = uncounted(seed, 10)
    store, left = left_open(problem)
    trial = Trial(problem)
    every = trial.chosen[trial.holding(set(trial.truth))]
    if left is None:
        assert not len(every)
        return
    assert every[:, sorted(left.taken)].all()
    home = {entry: number for number, part in enumerate(left.parts) for entry in part.entries}
    assert sorted(home) == sorted(left.units)
    for one, other in store.conflicts:
        assert one not in home or other not in home or home[one] == home[other]


@MANY
@given(SEEDS)
def test_the_parts_add_up_to_the_optimum(seed: int) -> None:
    """Each part is told in bundles and branched on without a limit; together with what is taken they cost the least there is."""
    problem = uncounted(seed, 11)
    store, left = left_open(problem)
    least = Trial(problem).least_cost()
    assume(left is not None)
    assert left is not None
    found = []
    for part in left.parts:
        told = bundled(store, left, part, Clock(60))
        assert sorted(entry for bundle in told.bundles for entry in bundle) == sorted(
            {entry for bundle in told.bundles for entry in bundle}
        )
        found.append((told, Branching(told, 10**6).run()))
    if least is None:
        assert any(used is None for _, used in found)
        return
    chosen = left.taken.union(*[told.entries(used or 0) for told, used in found])
    assert sum(problem.costs[entry] for entry in chosen) == least
    assert Trial(problem).allows(tuple(chosen))


@given(SEEDS, st.lists(SEEDS, min_size=2, max_size=5))
def test_parts_remembered_from_other_questions_change_nothing(seed: int, others: list[int]) -> None:
    problem = uncounted(seed, 9)
    count = len(problem.costs)
    store, _ = opened(problem)
    for other in others:
        question = drawn(other, count, count)
        whole = replace(problem, needs=question.needs, fixed=question.fixed, forbidden=question.forbidden)
        outcome = answer(store, whole.needs, whole.fixed, whole.forbidden)
        least = Trial(whole).least_cost()
        assert (outcome.cost if isinstance(outcome, Answer) else None) == least


def test_memory_of_parts_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two pairs of entries that go together one way or the other make a part of their own, ten times over."""
    monkeypatch.setattr(ways, "REMEMBERED", 3)
    count = 40
    pairs = [(entry, (entry + 2,)) for entry in range(count) if entry % 4 < 2]
    needs = tuple((entry, entry + 1) for entry in range(0, count, 2))
    apart = tuple((entry, entry + 1) for entry in range(0, count, 2))
    store, chains = opened(Problem(tuple(range(1, count + 1)), tuple(pairs), conflicts=apart))
    outcome = answer(store, needs)
    assert isinstance(outcome, Answer)
    assert outcome.cost == sum(1 + entry + 3 + entry for entry in range(0, count, 4))
    assert 0 < len(chains.memory) <= 3


def test_what_all_alternatives_bring_is_taken_at_once() -> None:
    """Both versions want the same library, so it follows from the choice between them."""
    problem = Problem(costs=(1, 5, 6, 9), requires=((0, (1, 2)), (1, (3,)), (2, (3,))), conflicts=((1, 2),))
    _, chains = opened(problem)
    assert chains.units[0] == (3,)
    assert [sorted(chains.sets[number]) for number in chains.choices[0]] == [[1, 2]]


def test_an_alternative_that_brings_another_is_no_choice() -> None:
    problem = Problem(costs=(1, 5, 6), requires=((0, (1, 2)), (1, (2,))), needs=((0,),))
    _, chains = opened(problem)
    assert chains.units[0] == (2,)
    assert chains.choices[0] == ()


def test_stores_with_much_to_choose_or_with_sums_have_no_chains() -> None:
    assert chained([(0,)], [(1, 2)], frozenset()) is None
    assert open_store(Problem(costs=(1, 2), requires=((0, (1,)),))).chains is not None
    _, of_sums = Problem(costs=(1,)), drawn(7, 3, 3)
    assert of_sums.limits or of_sums.capacities
    assert open_store(of_sums).chains is None


def test_a_passed_alternative_is_taken_back_when_something_asks_for_it() -> None:
    """The dearer twin is brought along by what is needed anyway, so the cheaper one would be paid for nothing."""
    twins = Problem(
        costs=(4, 5, 1, 1, 3),
        requires=((2, (1,)), (3, (0,)), (4, (1,))),
        needs=((0, 1), (2, 3), (4, 3)),
        conflicts=((3, 4),),
    )
    outcome = solve(twins)
    assert isinstance(outcome, Answer)
    assert outcome.cost == Trial(twins).least_cost()
