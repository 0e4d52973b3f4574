"""A time limit holds wherever it ends: time is counted in looks at the clock, work in calls between two looks."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.generated import GeneratedStore, generated_store
from configurator.basis.work import Cancel
from configurator.compatibility.solver import clock as clocks
from configurator.compatibility.solver.clock import Clock, OutOfTime
from configurator.compatibility.solver.cone import cone
from configurator.compatibility.solver.encoding import encoded
from configurator.compatibility.solver.forced import begun
from configurator.compatibility.solver.linear import Batch, add_columns, add_rows, new_program, solved_within
from configurator.compatibility.solver.problem import Answer, Impossible, Problem, Undecided
from configurator.compatibility.solver.program import GROWING, Watch
from configurator.compatibility.solver.solving import answer, solve
from configurator.compatibility.solver.store import StoreGraph, asked, open_store
from configurator.compatibility.solver.verdict import by_clauses
from tests.compatibility.solver.brute_force import Trial, drawn
from tests.compatibility.solver.test_solving import WAYS

SEEDS = st.integers(0, 10**9)
LONGEST = 8_000  # calls between two looks; ten calls take about a microsecond
AFTERWARDS = 8_000  # calls after the time has ended, until the answer is there


class Looks:
    """A clock that stands still between looks, and counts the calls of functions between them."""

    def __init__(self, tick: float) -> None:
        self.tick = tick
        self.looks = 0
        self.calls = 0
        self.longest = 0
        self.after = 0  # calls since the time ended
        self.limit = float("inf")

    def __call__(self) -> float:
        self.looks += 1
        self.longest, self.calls = max(self.longest, self.calls), 0
        return self.looks * self.tick

    def count(self, _: FrameType, event: str, __: object) -> None:
        """Count a call; the interpreter tells us."""
        if event in ("call", "c_call"):
            self.calls += 1
            self.after += self.looks * self.tick > self.limit


@contextmanager
def counted(tick: float, limit: float) -> Iterator[Looks]:
    looks = Looks(tick)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(clocks, "perf_counter", looks)
        looks.limit = limit
        before = sys.getprofile()
        sys.setprofile(looks.count)
        try:
            yield looks
        finally:
            sys.setprofile(before)


@pytest.fixture(scope="module")
def catalogue() -> tuple[GeneratedStore, StoreGraph, list[tuple[tuple[tuple[int, ...], ...], int]]]:
    """A store, and questions with what their cheapest answers cost."""
    made = generated_store(3_000, seed=5)
    store = open_store(made.problem)
    questions = []
    for count in (5, 20):
        for seed in range(2):
            needs = made.needs(count, seed)
            whole = answer(store, needs, time_limit=60)
            assert isinstance(whole, Answer)
            assert whole.proven
            questions.append((needs, whole.cost))
    return made, store, questions


@pytest.mark.parametrize("looks_to_go", [0, 1, 5, 20, 60, 200, 700, 2_500, 9_000])
def test_work_ends_soon_after_the_time(
    catalogue: tuple[GeneratedStore, StoreGraph, list[tuple[tuple[tuple[int, ...], ...], int]]], looks_to_go: int
) -> None:
    """However many looks the time allows: little is done between two looks, and little after the last one, and the gap is certified."""
    _, store, questions = catalogue
    limit = 0.02
    for needs, least in questions:
        with counted(limit / (looks_to_go + 0.5), limit) as looks:
            outcome = answer(store, needs, time_limit=limit)
        assert isinstance(outcome, Answer)
        assert outcome.lower_bound <= least <= outcome.cost
        assert outcome.proven == (outcome.gap == 0)
        assert looks.longest <= LONGEST
        assert looks.after <= AFTERWARDS


@pytest.mark.parametrize("way", WAYS)
@settings(max_examples=2 * settings.default.max_examples)
@given(seed=SEEDS, looks_to_go=st.integers(0, 300))
def test_whenever_the_time_ends_nothing_false_is_said(way: str, seed: int, looks_to_go: int) -> None:
    """What is called possible is, what is called impossible is not, and no choice costs less than the bound."""
    problem = drawn(seed, 2, 9)
    if seed % 2:
        problem = replace(problem, limits=(), capacities=())
    trial = Trial(problem)
    least = trial.least_cost()
    with pytest.MonkeyPatch.context() as patch:
        for module, name, value in WAYS[way]:
            patch.setattr(module, name, value)
        patch.setattr(clocks, "perf_counter", Looks(1.0 / (looks_to_go + 0.5)))
        outcome = solve(problem, time_limit=1.0)
    if isinstance(outcome, Impossible):
        assert least is None
        assert trial.clash({*outcome.reasons})
    elif isinstance(outcome, Answer):
        assert least is not None
        assert trial.allows(outcome.chosen)
        assert outcome.lower_bound <= least <= outcome.cost
        assert outcome.proven == (outcome.lower_bound == outcome.cost)
    else:
        assert isinstance(outcome, Undecided)
        assert least is None or outcome.lower_bound <= least


def test_a_verdict_over_a_whole_store_ends_in_time() -> None:
    """Neither reading the cone, nor telling it in clauses, nor the satisfiability solver goes on when the time has ended."""
    made = generated_store(3_000, seed=5)
    store, needs = open_store(made.problem), made.needs(20, 3)
    task = begun(store, asked(needs))
    for looks_to_go in (0, 10, 1_000, 3_000):
        with counted(1.0 / (looks_to_go + 0.5), 1.0) as looks:
            assert by_clauses(task, Clock(1.0)) is None
        assert looks.after <= AFTERWARDS
    assert by_clauses(task, Clock(60))
    entries = cone(task) or []
    with pytest.raises(OutOfTime):
        cone(task, clock=Clock(0.0))
    with pytest.raises(OutOfTime):
        encoded(task, entries, Clock(0.0))


def test_a_linear_program_stops_in_time_and_goes_on_later() -> None:
    """Its time is counted anew for every run."""
    program = new_program(("presolve", "off"), ("solver", "simplex"))
    chance, count = random.Random(0), 400
    none, rows = Batch(), Batch()
    for _ in range(count):
        none.add(())
        rows.add((place, chance.uniform(1, 2)) for place in chance.sample(range(count), 20))
    add_columns(program, [chance.uniform(1, 2) for _ in range(count)], none)
    add_rows(program, [1.0] * count, rows)
    assert not solved_within(program, 0.0)
    assert solved_within(program, 60.0)
    assert solved_within(program, program.getRunTime() / 2)
    assert solved_within(program, 60.0)


def test_a_search_is_stopped_before_a_step_that_would_end_too_late() -> None:
    """Steps of 2 get time until less is left than a step that has grown."""
    time = iter([0.0, *(float(each) for each in range(0, 100, 2) for _ in range(4))])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(clocks, "perf_counter", lambda: next(time))
        watch = Watch(Clock(30.0), 1.0)
        seconds = [watch.clock.seconds]
        while not watch.stops():
            seconds.append(watch.last)
    assert seconds[-1] >= 30 - 2 * GROWING * 2 - 2
    assert watch.last + GROWING * watch.longest >= 30 - 2
    assert watch.last <= 30


def test_a_wish_to_stop_stops_a_search() -> None:
    cancel = Cancel()
    watch = Watch(Clock(60.0, cancel), 0.001)
    assert not watch.stops()
    cancel.wish()
    assert watch.stops()


def test_a_program_that_is_too_large_for_the_time_is_not_begun() -> None:
    assert Watch(Clock(1.0), 2.0).stops()
    assert not Watch(Clock(60.0), 2.0).stops()


def test_an_impossible_question_is_explained_even_without_time() -> None:
    outcome = solve(Problem(costs=(1, 1), needs=((0,), (1,)), conflicts=((0, 1),)), time_limit=0.0)
    assert isinstance(outcome, Impossible)
    assert len(outcome.reasons) == 3
