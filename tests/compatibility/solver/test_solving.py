"""Verdict, optimum and proof agree with trying every choice, whichever way the solver goes."""

import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from configurator.compatibility.solver import by_parts, chains, encoding, optimum, verdict
from configurator.compatibility.solver.problem import Answer, Impossible, Limit, Problem
from configurator.compatibility.solver.solving import answer, explain, possible, solve
from configurator.compatibility.solver.store import open_store
from tests.compatibility.solver.brute_force import Trial, drawn, roomy

SEEDS = st.integers(0, 10**9)
MANY = settings(max_examples=5 * settings.default.max_examples)  # 5,000 in the thorough profile


def check(problem: Problem) -> None:
    trial, outcome = Trial(problem), solve(problem)
    least = trial.least_cost()
    if least is None:
        assert isinstance(outcome, Impossible)
        return
    assert isinstance(outcome, Answer)
    assert (outcome.cost, outcome.lower_bound, outcome.proven) == (least, least, True)
    assert sum(problem.costs[entry] for entry in outcome.chosen) == least
    assert trial.allows(outcome.chosen)


@MANY
@given(SEEDS)
def test_the_answer_is_the_cheapest_of_all_choices(seed: int) -> None:
    check(drawn(seed, 1, 10))


@given(SEEDS)
def test_larger_problems_agree_as_well(seed: int) -> None:
    check(drawn(seed, 11, 14))


@MANY
@given(SEEDS)
def test_the_cheapest_is_found_where_there_is_much_to_choose(seed: int) -> None:
    check(roomy(seed, 4, 11))


def no_witness(*_: object) -> None:
    return None


FREE = (chains, "FORCED", 2.0)  # no store is one of chains
CHAINED = (chains, "FORCED", -1.0)  # every store is
WAYS = {
    "prices": [FREE, (optimum, "SMALL", 0)],
    "prices over an open cone": [FREE, (optimum, "WHOLE", 0)],
    "prices without rounding": [FREE, (optimum, "SMALL", 0), (optimum, "_round", no_witness)],
    "clauses": [FREE, (verdict, "witness", no_witness), (optimum, "SMALL", 0)],
    "clauses then cores": [FREE, (verdict, "witness", no_witness)],
    "covers": [FREE, (verdict, "witness", no_witness), (encoding, "LARGEST_DIAGRAM", 0)],
    "branching": [CHAINED],
    "branching given up": [CHAINED, (by_parts, "BRANCHES", 2)],
    "cores of parts": [CHAINED, (by_parts, "LARGEST", 0)],
    "chains walked link by link": [CHAINED, (chains, "LONGEST", 1)],
    "chains not told": [CHAINED, (chains, "STEPS", 0)],
    "nothing inferred": [CHAINED, (chains, "ROUNDS", 0)],
    "parts given up": [CHAINED, (by_parts, "LARGEST", 0), (by_parts, "SECONDS", 0.0)],
}


@pytest.mark.parametrize("way", WAYS)
@settings(max_examples=3 * settings.default.max_examples)
@given(seed=SEEDS)
def test_every_way_of_the_solver_gives_the_same(way: str, seed: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for module, name, value in WAYS[way]:
            patch.setattr(module, name, value)
        for problem in (drawn(seed, 2, 9), roomy(seed, 4, 9)):
            check(problem)
            check(replace(problem, limits=(), capacities=()))


@MANY
@given(SEEDS)
def test_possible_and_explain_say_the_same_as_solve(seed: int) -> None:
    problem = drawn(seed, 1, 8)
    there_is_one = Trial(problem).least_cost() is not None
    store = open_store(problem)
    assert possible(store, problem.needs, problem.fixed, problem.forbidden) is there_is_one
    assert (explain(problem) is None) is there_is_one


@given(SEEDS, SEEDS)
def test_a_store_opened_once_answers_as_a_fresh_one(seed: int, other: int) -> None:
    problem, asked = drawn(seed, 8, 8), drawn(other, 8, 8)
    store = open_store(problem)
    first = answer(store, problem.needs, problem.fixed, problem.forbidden)
    answer(store, asked.needs, asked.fixed, asked.forbidden)
    again = answer(store, problem.needs, problem.fixed, problem.forbidden)
    fresh = solve(problem)
    for outcome in (first, again):
        assert type(outcome) is type(fresh)
        assert not isinstance(outcome, Answer) or (isinstance(fresh, Answer) and outcome.cost == fresh.cost)


def test_entries_may_hold_each_other_up() -> None:
    circle = Problem(costs=(3, 4, 9), requires=((0, (1,)), (1, (0, 2))), needs=((0,),))
    outcome = solve(circle)
    assert isinstance(outcome, Answer)
    assert outcome.chosen == (0, 1)


def test_nothing_asked_costs_nothing() -> None:
    outcome = solve(Problem(costs=(5, 6), requires=((0, (1,)),)))
    assert isinstance(outcome, Answer)
    assert (outcome.chosen, outcome.cost, outcome.proven) == ((), 0, True)


def test_a_limit_can_ask_for_entries() -> None:
    outcome = solve(Problem(costs=(5, 1, 2, 3), conflicts=((1, 2),), limits=(Limit((0, 1, 2, 3), at_least=2),)))
    assert isinstance(outcome, Answer)
    assert outcome.cost == 4


def test_a_chain_of_a_hundred_thousand_is_forced() -> None:
    count = 100_000
    chain = Problem(
        costs=(1,) * count, requires=tuple((entry, (entry + 1,)) for entry in range(count - 1)), needs=((0,),)
    )
    outcome = solve(chain)
    assert isinstance(outcome, Answer)
    assert (outcome.cost, outcome.proven, outcome.method) == (count, True, "forced")


def test_a_million_alternatives_are_read_in_bounded_time() -> None:
    count = 1_000_000
    wide = Problem(costs=tuple(range(1, count + 1)), requires=((0, tuple(range(1, count))),), needs=((0,),))
    outcome = solve(wide)
    assert isinstance(outcome, Answer)
    assert outcome.chosen == (0, 1)
    assert outcome.proven


def test_small_questions_load_no_heavy_library() -> None:
    code = """
import sys
from configurator.compatibility.solver.problem import Problem
from configurator.compatibility.solver.solving import solve
assert solve(Problem(costs=(1, 2), requires=((0, (1,)),), needs=((0,),))).cost == 3
sys.exit(bool({"numpy", "highspy", "pysat"} & set(sys.modules)))
"""
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
