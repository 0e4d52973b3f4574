"""Every explanation is true (its statements clash) and minimal (without any one of them they do not)."""

from itertools import combinations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from configurator.compatibility.solver.problem import Capacity, Impossible, Kind, Limit, Problem, Reason
from configurator.compatibility.solver.solving import explain
from tests.compatibility.solver.brute_force import Trial, drawn

SEEDS = st.integers(0, 10**9)


def explained(problem: Problem) -> Impossible:
    outcome = explain(problem)
    assert outcome is not None
    return outcome


@settings(max_examples=5 * settings.default.max_examples)
@given(SEEDS)
def test_explanations_are_true_and_minimal(seed: int) -> None:
    problem = drawn(seed, 1, 10)
    trial = Trial(problem)
    assume(trial.least_cost() is None)
    reasons = set(explained(problem).reasons)
    assert trial.clash(reasons)
    for reason in reasons:
        assert not trial.clash(reasons - {reason})


@settings(max_examples=2 * settings.default.max_examples)
@given(SEEDS)
def test_the_smallest_explanation_has_no_smaller_one_of_the_same_needs(seed: int) -> None:
    problem = drawn(seed, 2, 5)
    trial = Trial(problem)
    assume(trial.least_cost() is None)
    outcome = explained(problem)
    assert outcome.smallest
    wished = {reason for reason in trial.truth if reason.kind in (Kind.NEED, Kind.FIXED)}
    others = sorted(set(trial.truth) - (wished - set(outcome.reasons)))
    for size in range(min(len(outcome.reasons), 4)):
        assert not any(trial.clash(set(some)) for some in combinations(others, size))


@pytest.mark.parametrize("depth", [1, 2, 5, 12])
def test_a_planted_clash_is_told_from_end_to_end(depth: int) -> None:
    """Two chains of single requirements end in rivals; beside them stand choices that clash with nothing."""
    left, right = range(depth + 1), range(depth + 1, 2 * depth + 2)
    aside = 2 * depth + 2
    chains = [(entry, (entry + 1,)) for entry in (*left[:-1], *right[:-1])]
    choices = [(entry, (aside, aside + 1, aside + 2)) for entry in range(aside)]
    problem = Problem(
        costs=(1,) * (aside + 3),
        requires=tuple(chains + choices),
        needs=((aside,), (left[0],), (right[0],)),
        conflicts=((aside, aside + 1), (left[-1], right[-1])),
    )
    planted = {Reason(Kind.REQUIRE, index) for index in range(len(chains))}
    planted |= {Reason(Kind.NEED, 1), Reason(Kind.NEED, 2), Reason(Kind.CONFLICT, 1)}
    outcome = explained(problem)
    assert set(outcome.reasons) == planted
    assert outcome.smallest


def test_of_two_clashes_the_shorter_is_told() -> None:
    problem = Problem(
        costs=(1,) * 6,
        requires=((0, (1,)), (1, (2,)), (2, (3,)), (0, (5,))),
        needs=((0,), (4,)),
        conflicts=((3, 4), (5, 4)),
    )
    wanted = (Reason(Kind.CONFLICT, 1), Reason(Kind.NEED, 0), Reason(Kind.NEED, 1), Reason(Kind.REQUIRE, 3))
    assert explained(problem).reasons == wanted


def test_sums_are_reasons_too() -> None:
    problem = Problem(
        costs=(1, 1, 1),
        needs=((0,), (1,), (2,)),
        limits=(Limit((0, 1), at_most=1),),
        capacities=(Capacity(((0, 3), (1, 3), (2, 9)), 14),),
    )
    assert explained(problem).reasons == (Reason(Kind.LIMIT, 0), Reason(Kind.NEED, 0), Reason(Kind.NEED, 1))


def test_a_need_of_nothing_explains_itself() -> None:
    assert explained(Problem(costs=(1,), needs=((0,), ()))).reasons == (Reason(Kind.NEED, 1),)
