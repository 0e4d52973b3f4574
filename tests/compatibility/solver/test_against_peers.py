"""Beyond brute force: the same verdict and optimum as clingo and plain HiGHS on stores of 60 to 200 entries."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bench.generated import generated_store
from bench.peers import clingo, plain_highs
from configurator.compatibility.solver.problem import Answer, Impossible, Problem
from configurator.compatibility.solver.solving import solve
from tests.compatibility.solver.brute_force import drawn, roomy

SEEDS = st.integers(0, 10**9)


def agrees(problem: Problem) -> None:
    """clingo may run out of time on some; what it has found until then must not be cheaper."""
    outcome = solve(problem, time_limit=60)
    bounded, proven = clingo(problem, 1), plain_highs(problem, 60)
    assert proven.proven
    if isinstance(outcome, Impossible):
        assert bounded.cost is None
        assert proven.cost is None
        return
    assert isinstance(outcome, Answer)
    assert outcome.proven
    assert proven.cost == outcome.cost
    assert bounded.cost is None or bounded.cost >= outcome.cost
    assert not bounded.proven or bounded.cost == outcome.cost


@given(SEEDS, st.integers(60, 200), st.integers(1, 12))
def test_stores_like_a_catalogue(seed: int, entries: int, needs: int) -> None:
    made = generated_store(entries, seed)
    agrees(replace(made.problem, needs=made.needs(needs, seed)))


@given(SEEDS)
def test_problems_of_every_kind_of_statement(seed: int) -> None:
    agrees(drawn(seed, 60, 200))
    agrees(roomy(seed, 60, 120))


@given(SEEDS, SEEDS)
def test_many_small_questions_side_by_side(seed: int, other: int) -> None:
    """Parts that share nothing are solved one by one and add up."""
    one, two = drawn(seed, 10, 40), drawn(other, 10, 40)
    agrees(beside(one, two))


def beside(one: Problem, two: Problem) -> Problem:
    count = len(one.costs)

    def moved(entries: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(entry + count for entry in entries)

    return Problem(
        costs=one.costs + two.costs,
        requires=one.requires + tuple((entry + count, moved(some)) for entry, some in two.requires),
        needs=one.needs + tuple(map(moved, two.needs)),
        conflicts=one.conflicts + tuple((a + count, b + count) for a, b in two.conflicts),
        limits=one.limits + tuple(replace(limit, entries=moved(limit.entries)) for limit in two.limits),
        capacities=one.capacities,
        fixed=one.fixed + moved(two.fixed),
        forbidden=one.forbidden + moved(two.forbidden),
    )
