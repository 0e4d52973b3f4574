"""Problems that cannot be asked are refused with every mistake at once."""

import pytest

from configurator.basis.errors import BadInput
from configurator.basis.language import LANGUAGES, speaker
from configurator.compatibility.solver import validation
from configurator.compatibility.solver.problem import Answer, Capacity, Limit, Problem
from configurator.compatibility.solver.solving import solve
from configurator.compatibility.solver.validation import check, read_problem

WRONG = Problem(
    costs=(1, -2, 3),
    requires=((0, (1, 7)), (-1, (0,))),
    needs=((3,),),
    conflicts=((0, 9),),
    limits=(Limit((0, 0), 2, 1), Limit((5,), -1)),
    capacities=(Capacity(((0, -4), (0, 1)), -1),),
    fixed=(4,),
    forbidden=(-3,),
)


def mistakes(problem: Problem) -> dict[str, str]:
    with pytest.raises(BadInput) as caught:
        check(problem)
    return {mistake.path: mistake.message.key for mistake in caught.value.mistakes}


def test_every_mistake_is_named_at_once() -> None:
    found = mistakes(WRONG)
    unknown = {"requires[0]", "requires[1]", "needs[0]", "conflicts[0]", "limits[1].entries", "fixed", "forbidden"}
    assert {path for path, key in found.items() if key == "solver-unknown-entry"} == unknown
    wrong = {"costs[1]", "capacities[0].limit", "capacities[0].amounts[0]"}
    assert {path for path, key in found.items() if key == "solver-wrong-number"} == wrong
    assert {path for path, key in found.items() if key == "solver-wrong-bounds"} == {"limits[0]", "limits[1]"}
    twice = {"limits[0].entries", "capacities[0].amounts"}
    assert {path for path, key in found.items() if key == "solver-named-twice"} == twice


@pytest.mark.parametrize("language", LANGUAGES)
def test_mistakes_are_spoken(language: str) -> None:
    with pytest.raises(BadInput) as caught:
        check(WRONG)
    for mistake in caught.value.mistakes:
        assert speaker(language).say(mistake.message)  # type: ignore[arg-type] # parametrized by plain str
        assert speaker(language).say(mistake.remedy)  # type: ignore[arg-type] # parametrized by plain str


def test_solving_refuses_what_checking_refuses() -> None:
    with pytest.raises(BadInput):
        solve(WRONG)


def test_absurd_sizes_are_refused_before_they_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(validation, "MOST_ENTRIES", 5)
    monkeypatch.setattr(validation, "MOST_MENTIONS", 5)
    found = mistakes(Problem(costs=(-1,) * 6, requires=((0, (0,) * 9),)))
    assert found == {"costs": "solver-too-many-entries", "requires": "solver-too-many-mentions"}


def test_an_absurd_cost_is_refused() -> None:
    assert mistakes(Problem(costs=(10**16,))) == {"costs[0]": "solver-wrong-number"}


def test_the_first_fifty_mistakes_are_enough() -> None:
    assert len(mistakes(Problem(costs=(-1,) * 1_000))) == 50


def test_a_problem_is_read_from_a_file() -> None:
    data = {"costs": [4, 2], "needs": [[0, 1]], "limits": [{"entries": [0, 1], "at_most": 1}]}
    outcome = solve(read_problem(data, "two.toml"))
    assert isinstance(outcome, Answer)
    assert outcome.chosen == (1,)


def test_wrong_words_and_types_in_a_file_are_named() -> None:
    data = {"costs": [1, "two"], "need": [[0]], "conflicts": [[0]]}
    with pytest.raises(BadInput) as caught:
        read_problem(data, "wrong.toml")
    assert {mistake.path for mistake in caught.value.mistakes} >= {"costs[1]", "need"}
    assert all(mistake.file == "wrong.toml" for mistake in caught.value.mistakes)
