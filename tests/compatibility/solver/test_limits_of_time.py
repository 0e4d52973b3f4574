"""What the solver says when it is stopped, and that it stops."""

from threading import Timer
from time import process_time

import pytest

from bench.generated import generated_store
from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.work import Cancel, Cancelled
from configurator.compatibility.solver.problem import Answer, Impossible, Problem, Undecided
from configurator.compatibility.solver.solving import answer, possible, solve
from configurator.compatibility.solver.store import open_store
from configurator.compatibility.solver.telling import told

PROMPT = 2.0  # seconds of computing after which a stop counts as ignored; other work on the machine does not count


def pigeons(holes: int) -> Problem:
    """One pigeon more than holes: impossible, and famously long to see by clauses."""
    place = [[pigeon * holes + hole for hole in range(holes)] for pigeon in range(holes + 1)]
    pairs = [
        (place[one][hole], place[other][hole])
        for hole in range(holes)
        for one in range(holes + 1)
        for other in range(one)
    ]
    return Problem((1,) * (holes * (holes + 1)), needs=tuple(map(tuple, place)), conflicts=tuple(pairs))


def test_a_question_not_decided_in_time_says_so() -> None:
    begun = process_time()
    outcome = solve(pigeons(12), time_limit=0.2)
    assert isinstance(outcome, Undecided)
    assert outcome.time_limit == 0.2
    assert outcome.seconds >= 0.2
    assert process_time() - begun < PROMPT
    assert possible(open_store(pigeons(12)), pigeons(12).needs, time_limit=0.1) is None


def test_few_pigeons_are_decided() -> None:
    outcome = solve(pigeons(4))
    assert isinstance(outcome, Impossible)
    assert len([reason for reason in outcome.reasons if reason.kind == "need"]) == 5


@pytest.mark.parametrize("time_limit", [0.0, 0.001, 0.02])
def test_a_short_limit_leaves_a_certified_gap(time_limit: float) -> None:
    made = generated_store(1_000, seed=5)
    store, needs = open_store(made.problem), made.needs(20, seed=8)
    whole = answer(store, needs, time_limit=60)
    begun = process_time()
    short = answer(store, needs, time_limit=time_limit)
    assert process_time() - begun < PROMPT
    assert isinstance(whole, Answer)
    assert isinstance(short, Answer)
    assert whole.proven
    assert short.lower_bound <= whole.cost <= short.cost
    assert short.proven == (short.gap == 0)


@pytest.mark.parametrize("problem", [pigeons(13), Problem(costs=(1,), needs=((0,),))])
def test_a_wish_to_stop_is_heard(problem: Problem) -> None:
    cancel = Cancel()
    if len(problem.costs) > 1:
        Timer(0.1, cancel.wish).start()
        begun = process_time()
        with pytest.raises(Cancelled):
            solve(problem, cancel, time_limit=60)
        assert process_time() - begun < PROMPT
    else:
        assert isinstance(solve(problem, cancel), Answer)


def test_a_wish_to_stop_is_heard_by_the_whole_number_program() -> None:
    made = generated_store(1_000, seed=5)
    store = open_store(made.problem)
    cancel = Cancel()
    Timer(0.05, cancel.wish).start()
    begun = process_time()

    def ask_on_and_on() -> None:
        for seed in range(10_000):
            answer(store, made.needs(40, seed), cancel=cancel, time_limit=60)

    with pytest.raises(Cancelled):
        ask_on_and_on()
    assert process_time() - begun < PROMPT


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_outcome_is_told(language: str) -> None:
    outcomes = (
        Answer((1,), 5_000_000, 5_000_000, True),
        Answer((1,), 5_000_000, 4_200_000, False, seconds=10.0),
        Impossible((), smallest=True),
        Impossible((), smallest=False, minimal=False),
        Undecided(0, 2.0, 2.0),
    )
    said = [speaker(language).say(told(outcome)) for outcome in outcomes]  # type: ignore[arg-type] # parametrized by plain str
    assert len(set(said)) == len(outcomes)
    assert any(part in said[1] for part in ("80만", "800,000"))
