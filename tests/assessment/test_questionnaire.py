"""The level model: published weights, the published sample's score, bands, and intervals that hold every completion."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.assessment.questionnaire import items, level_of, score
from configurator.basis.errors import BadInput
from configurator.basis.language import LANGUAGES, speaker

AREAS = {  # area -> points of its items, as the survey prints them
    "1.1": [25, 25, 25, 25],
    "2.1": [10, 15, 15, 10, 10],
    "2.2": [15, 15, 15, 15],
    "2.3": [20, 25, 25],
    "2.4": [20, 15, 20, 15],
    "2.5": [15, 15, 15, 15],
    "2.6": [20, 20, 20],
    "3.1": [40, 40, 40, 30, 40, 30],
    "3.2": [40, 40, 40, 30, 30],
    "4.1": [20, 20, 20, 20, 20, 20],
}
PUBLISHED = [3, 3, 2, 3, *[3] * 5, *[3] * 4, *[3] * 3, *[3] * 4, *[3] * 4, 2, 3, 3, 2, 1, 2, 3, 0, 1, 2, 0, 1, 3, 1, 3, 1, 1, 3, 1, 1]  # fmt: skip
KEYS = [item.key for item in items()]
answers = st.fixed_dictionaries({}, optional={key: st.integers(0, 5) for key in KEYS})


def test_the_model_has_the_published_items_and_weights() -> None:
    assert {area: [item.points for item in items() if item.area == area] for area in AREAS} == AREAS
    assert len(items()) == len(set(KEYS)) == 44
    fields = Counter[str]()
    for item in items():
        fields[item.field] += item.points
    assert fields == {"1": 100, "2": 380, "3": 400, "4": 120}


def test_keys_count_up_inside_their_area() -> None:
    assert [f"{area}.{number}" for area, points in AREAS.items() for number in range(1, len(points) + 1)] == KEYS


def test_every_item_says_what_each_level_looks_like() -> None:
    for item in items():
        assert len({anchor.ko for anchor in item.anchors}) == len({anchor.en for anchor in item.anchors}) == 6
        assert item.name.ko
        assert item.name.en


def test_the_published_sample_scores_715_5() -> None:
    result = score(dict(zip(KEYS, PUBLISHED, strict=True)))
    assert (result.low, result.high, result.level_low, result.level_high) == (715.5, 715.5, 2, 2)
    assert result.unanswered == ()


@pytest.mark.parametrize(
    ("points", "level"),
    [(500, 0), (549.9, 0), (550, 1), (649.9, 1), (650, 2), (749.9, 2), (750, 3), (849.9, 3), (850, 4), (949.9, 4), (950, 5), (1000, 5)],
)  # fmt: skip
def test_bands_begin_where_the_survey_says(points: float, level: int) -> None:
    assert level_of(points) == level


@pytest.mark.parametrize("level", range(6))
def test_the_same_level_everywhere_scores_500_and_a_hundred_a_level(level: int) -> None:
    result = score(dict.fromkeys(KEYS, level))
    assert result.low == result.high == 500 + 100 * level
    assert result.level_low == level


def test_nothing_answered_says_nothing() -> None:
    result = score({})
    assert (result.low, result.high, result.level_low, result.level_high) == (500, 1000, 0, 5)
    assert list(result.unanswered) == KEYS


@given(answers, st.data())
def test_the_interval_holds_every_completion(given_answers: dict[str, int], data: st.DataObject) -> None:
    partial = score(given_answers)
    rest = {key: data.draw(st.integers(0, 5)) for key in partial.unanswered}
    complete = score(given_answers | rest)
    assert partial.low <= complete.low == complete.high <= partial.high
    assert partial.level_low <= complete.level_low <= partial.level_high
    lowest = score(given_answers | dict.fromkeys(partial.unanswered, 0))
    highest = score(given_answers | dict.fromkeys(partial.unanswered, 5))
    assert (lowest.low, highest.high) == (partial.low, partial.high)


@given(answers)
def test_areas_sum_to_the_total(given_answers: dict[str, int]) -> None:
    result = score(given_answers)
    assert sum(area.low for area in result.areas) == pytest.approx(result.low)
    assert sum(area.high for area in result.areas) == pytest.approx(result.high)
    assert sum(area.points for area in result.areas) == 1000


@given(answers, st.sampled_from(KEYS))
def test_a_better_answer_never_costs_points(given_answers: dict[str, int], key: str) -> None:
    level = given_answers.get(key, 0)
    worse, better = score(given_answers | {key: level}), score(given_answers | {key: min(5, level + 1)})
    assert better.low >= worse.low
    assert better.level_low >= worse.level_low


def test_wrong_answers_are_named_all_at_once() -> None:
    with pytest.raises(BadInput) as caught:
        score({"1.1.9": 3, "9.9.9": 0, "1.1.1": 6, "1.1.2": -1, "1.1.3": 5})
    assert {mistake.path for mistake in caught.value.mistakes} == {
        "answers.1.1.9",
        "answers.9.9.9",
        "answers.1.1.1",
        "answers.1.1.2",
    }
    for language in LANGUAGES:
        for mistake in caught.value.mistakes:
            assert speaker(language).say(mistake.message)
            assert speaker(language).say(mistake.remedy)
