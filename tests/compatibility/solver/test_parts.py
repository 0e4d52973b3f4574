"""What the solver rests on: tables of costs to go, witnesses, sums in clauses, bounds from prices, cores."""

import random
from itertools import product

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from pysat.solvers import Solver

from configurator.compatibility.solver import encoding
from configurator.compatibility.solver.carrying import Carrying
from configurator.compatibility.solver.clock import Clock
from configurator.compatibility.solver.cone import cone, parts
from configurator.compatibility.solver.cores import by_cores
from configurator.compatibility.solver.cost_to_go import _by_rounds, by_heap
from configurator.compatibility.solver.encoding import begin, encoded
from configurator.compatibility.solver.everything import DeadOptions, dead_options
from configurator.compatibility.solver.forced import Task, begun, forced
from configurator.compatibility.solver.optimum import ascended
from configurator.compatibility.solver.problem import Kind, Problem
from configurator.compatibility.solver.relaxation import SCALE, Relaxation
from configurator.compatibility.solver.store import StoreGraph, asked, open_store
from configurator.compatibility.solver.witness import consistent, cost_of, pruned, witness
from tests.compatibility.solver.brute_force import Trial, drawn, roomy

SEEDS = st.integers(0, 10**9)


def opened(problem: Problem) -> tuple[StoreGraph, Task | None]:
    store = open_store(problem)
    return store, forced(store, asked(problem.needs, problem.fixed, problem.forbidden))


def layered(seed: int) -> Problem:
    """Requirements only point to larger numbers: no circles."""
    chance = random.Random(seed)
    count = chance.randint(2, 60)
    requires = []
    for _ in range(chance.randint(0, 100)):
        entry = chance.randrange(count - 1)
        requires.append((entry, tuple(chance.randrange(entry + 1, count) for _ in range(chance.randint(0, 4)))))
    return Problem(tuple(chance.randrange(50) for _ in range(count)), tuple(requires))


@given(SEEDS)
def test_costs_to_go_are_the_recursion_they_stand_for(seed: int) -> None:
    problem = layered(seed)
    store = open_store(problem)
    value = [0.0] * len(problem.costs)
    for entry in reversed(range(len(problem.costs))):
        cheapest = [
            min((value[one] for one in some), default=float("inf"))
            for owner, some in problem.requires
            if owner == entry
        ]
        value[entry] = problem.costs[entry] + sum(cheapest)
    assert store.to_go == value
    assert store.dead == {entry for entry, cost in enumerate(value) if cost == float("inf")}
    assert _by_rounds(store.costs, store.owners, store.clauses, store.dead) in (value, None)


@given(SEEDS)
def test_circles_have_finite_costs_to_go(seed: int) -> None:
    store = open_store(drawn(seed, 2, 12))
    for entry, cost in enumerate(by_heap(store.costs, store.owners, store.clauses, store.dead)):
        assert (cost == float("inf")) == (entry in store.dead)


@given(SEEDS)
def test_no_consistent_choice_holds_a_dead_entry(seed: int) -> None:
    problem = drawn(seed, 1, 9)
    trial = Trial(problem)
    standing = {reason for reason in trial.truth if reason.kind in ("require", "conflict", "limit", "capacity")}
    for entry in open_store(problem).dead:
        assert not (trial.holding(standing) & trial.chosen[:, entry]).any()


@given(SEEDS)
def test_what_is_forced_is_in_every_consistent_choice(seed: int) -> None:
    problem = drawn(seed, 1, 9)
    trial = Trial(problem)
    every = trial.chosen[trial.holding(set(trial.truth))]
    _, task = opened(problem)
    if task is None:
        assert not len(every)
        return
    assert all(every[:, entry].all() for entry in task.taken)
    assert not any(every[:, entry].any() for entry in task.shut)


@settings(max_examples=3 * settings.default.max_examples)
@given(SEEDS)
def test_a_witness_is_consistent_and_pruning_keeps_it_so(seed: int) -> None:
    problem = roomy(seed, 1, 10)
    store = open_store(problem)
    task = begun(store, asked(problem.needs, problem.fixed, problem.forbidden))
    found = witness(task)
    assume(found is not None)
    assert found is not None
    trial, less = Trial(problem), pruned(task, found)
    assert consistent(task, found)
    assert trial.allows(tuple(found))
    assert trial.allows(tuple(less))
    assert less <= found
    assert cost_of(store, less) <= cost_of(store, found)


@given(SEEDS)
def test_consistency_is_judged_as_brute_force_does(seed: int) -> None:
    problem = drawn(seed, 3, 7)
    store, trial = open_store(problem), Trial(problem)
    task = begun(store, asked(problem.needs, problem.fixed, problem.forbidden))
    for row in trial.chosen:
        choice = {entry for entry, chosen in enumerate(row) if chosen}
        assert consistent(task, choice) == trial.allows(tuple(choice))


@pytest.mark.parametrize("largest", [encoding.LARGEST_DIAGRAM, 0])
@given(st.lists(st.integers(1, 9), min_size=1, max_size=7), st.integers(0, 40), st.data())
def test_sums_in_clauses_hold_exactly(largest: int, amounts: list[int], most: int, data: st.DataObject) -> None:
    made = begin(range(len(amounts)))
    signs = data.draw(st.lists(st.sampled_from([1, -1]), min_size=len(amounts), max_size=len(amounts)))
    literals = {sign * var: amount for var, (sign, amount) in enumerate(zip(signs, amounts, strict=True), 1)}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(encoding, "LARGEST_DIAGRAM", largest)
        made.at_most(literals, most)
    with Solver(name="glucose4", bootstrap_with=made.clauses) as solver:
        for values in product([1, -1], repeat=len(amounts)):
            model = {value * var for var, value in enumerate(values, 1)}
            used = sum(amount for literal, amount in literals.items() if literal in model)
            overflows = any(each.cover(model) for each in made.sums)
            assert (solver.solve(assumptions=[*model]) and not overflows) == (used <= most)


@settings(max_examples=2 * settings.default.max_examples)
@given(SEEDS)
def test_no_round_of_prices_bounds_above_the_optimum(seed: int) -> None:
    problem = roomy(seed, 3, 11)
    least = Trial(problem).least_cost()
    assume(least is not None)
    assert least is not None
    _, task = opened(problem)
    assert task is not None
    found = witness(task)
    assume(found is not None)
    assert found is not None
    assume(found > task.taken)
    assert ascended(task) <= least - task.base
    program = Relaxation(task, sorted(found - task.taken), Clock(60))
    for _ in range(50):
        prices = program.round()
        assert prices is not None
        assert prices.bound <= (least - task.base) * SCALE
        wanted, broken = program.wanted(prices), program.broken(prices)
        if not wanted and not broken:
            break
        program._add_rows(broken)
        program.grow(wanted)
    else:
        pytest.fail("the program never settles")


@given(SEEDS)
@example(9282)  # the bound ran past the best choice
def test_cores_find_the_cheapest_of_a_part(seed: int) -> None:
    problem = roomy(seed, 4, 10)
    least = Trial(problem).least_cost()
    store, task = opened(problem)
    assume(task is not None and least is not None)
    assert task is not None
    assert least is not None
    entries = cone(task) or []
    found = by_cores(
        encoded(task, entries), {entry: problem.costs[entry] for entry in entries}, sum(problem.costs) + 1, Clock(10)
    )
    assert found.finished
    assert found.chosen is not None
    assert cost_of(store, found.chosen) == found.lower == least - task.base


@given(SEEDS)
def test_parts_share_no_statement(seed: int) -> None:
    problem = drawn(seed, 4, 14)
    store, task = opened(problem)
    assume(task is not None)
    assert task is not None
    entries = cone(task) or []
    split = parts(task, entries)
    assert sorted(entry for part in split for entry in part) == sorted(entries)
    home = {entry: number for number, part in enumerate(split) for entry in part}
    for alternatives in task.clauses:
        assert len({home[entry] for entry in alternatives}) == 1
    for one, other in store.conflicts:
        assert one not in home or other not in home or home[one] == home[other]


@settings(max_examples=3 * settings.default.max_examples)
@given(SEEDS)
def test_dead_options_are_those_no_consistent_choice_holds(seed: int) -> None:
    problem = drawn(seed, 1, 9)
    trial = Trial(problem)
    standing = {reason for reason in trial.truth if reason.kind in ("require", "conflict", "limit", "capacity")}
    ever = trial.chosen[trial.holding(standing)].any(axis=0)
    wanted = tuple(entry for entry in range(len(problem.costs)) if not ever[entry])
    assert dead_options(open_store(problem)) == DeadOptions(wanted)


@settings(max_examples=2 * settings.default.max_examples)
@given(SEEDS, st.lists(st.integers(0, 90), min_size=11, max_size=11))
def test_carried_prices_take_from_alternatives_what_they_give(seed: int, paid: list[int]) -> None:
    """Whatever entries are paid: what is carried adds nothing to the costs of a choice that meets the requirements of its entries."""
    problem = roomy(seed, 3, 11)
    count = len(problem.costs)
    store = open_store(problem)
    task = begun(store, asked(problem.needs))
    before = {entry: problem.costs[entry] - paid[entry] for entry in range(count)}
    after = dict(before)
    Carrying(task, (), after, 1, Clock(60)).run()
    trial = Trial(problem)
    met = trial.chosen[trial.holding({reason for reason in trial.truth if reason.kind is Kind.REQUIRE})]
    for row in met[~met[:, sorted(store.dead)].any(axis=1)]:
        assert sum(after.get(entry, 0) for entry in range(count) if row[entry]) <= sum(
            before[entry] for entry in range(count) if row[entry]
        )
