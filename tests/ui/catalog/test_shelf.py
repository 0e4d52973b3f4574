"""What the store answers: the same entries and numbers that counting by hand gives."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.basis.ids import OptionId, SolutionId
from configurator.catalog.edition import Edition, open_edition
from configurator.catalog.edition_rows import facets
from configurator.matching.candidate import Candidate
from configurator.ui.catalog.shelf import FACETS, SCOPES, Answer, Question, up_to
from configurator.ui.catalog.standing import NOWHERE, Standing

WORDS = ("", "게이트웨이", "opc ua", "진동", "ㅁㅇㅅ", "ㅈㄷㅅㅅ", "불량", "energy", "<b>&", "없는낱말들")


@pytest.fixture(scope="session")
def store(edition: Path) -> Edition:
    return open_edition(edition)


def standing(planned: frozenset[SolutionId]) -> dict[SolutionId, Standing]:
    return {each: Standing(None, (OptionId("opt-1"),), len(each) % 2) for each in planned}


@given(data=st.data())
def test_numbers_are_those_of_counting_by_hand(store: Edition, data: st.DataObject) -> None:
    every = list(store)
    planned = frozenset(data.draw(st.lists(st.sampled_from(every), max_size=30)))
    question = Question(data.draw(st.sampled_from(WORDS)), scope=data.draw(st.sampled_from(SCOPES)))
    for _ in range(data.draw(st.integers(0, 3))):
        facet = data.draw(st.sampled_from(FACETS))
        values = [value for value in store.facets().get(facet, {}) if (facet, value) != ("stage", "0")]
        if values:
            question = question.toggled(facet, data.draw(st.sampled_from(values)))
    answer = Answer(store, standing(planned), question)
    matching = {hit.id for hit in store.search(question.text, limit=len(every))}
    in_scope = {each for each in every if within(each, planned, question)}

    def fits(solution: SolutionId, but: str = "") -> bool:
        own = facets(store[solution], store.suppliers[store[solution].supplier])
        return all(has(own, facet, values) for facet, values in question.chosen if facet != but)

    assert {hit.id for hit in answer.hits} == {each for each in matching & in_scope if fits(each)}
    for facet in FACETS:
        kept = [each for each in matching & in_scope if fits(each, facet)]
        assert dict(answer.counts.get(facet, {})) == dict(
            Counter(
                value for each in kept for value in facets(store[each], store.suppliers[store[each].supplier])[facet]
            )
        )
    assert answer.scopes["all"] == len({each for each in matching if fits(each)})
    assert answer.count == answer.scopes[question.scope] == len(answer.hits)


@given(data=st.data())
def test_any_number_of_first_hits_is_how_all_of_them_begin(store: Edition, data: st.DataObject) -> None:
    """In the order of a search for everything, which nobody has to wait for."""
    every = list(store)
    scored = data.draw(
        st.dictionaries(st.sampled_from(every), st.tuples(st.booleans(), st.integers(0, 3)), max_size=20)
    )
    at = {each: Standing(candidate(each, *marks), here=marks[0]) for each, marks in scored.items()}
    question = Question(data.draw(st.sampled_from(WORDS)), scope=data.draw(st.sampled_from(SCOPES)))
    answer, again = Answer(store, at, question), Answer(store, at, question)
    for count in data.draw(st.lists(st.integers(0, len(every) + 9), max_size=5)):
        assert answer.first(count) == again.hits[:count]
    found = [hit for hit in store.search(question.text, limit=len(every)) if again.within(hit.id, question.scope)]
    if not question.text:
        found.sort(
            key=lambda hit: (
                not at.get(hit.id, NOWHERE).recommended,
                not at.get(hit.id, NOWHERE).here,
                -at.get(hit.id, NOWHERE).score,
            )
        )
    assert {hit.id for hit in again.hits} == {hit.id for hit in found}
    if question.scope == "all" or not question.text:
        assert [hit.id for hit in again.hits] == [hit.id for hit in found]
    for solution in data.draw(st.lists(st.sampled_from(every), max_size=3)):
        assert answer.holds(solution) == (solution in {hit.id for hit in found})


def candidate(solution: SolutionId, recommended: bool, score: int) -> Candidate:
    return Candidate("need", solution, (), float(score), (), (), (), recommended, False, 0, 0, None)


def within(solution: SolutionId, planned: frozenset[SolutionId], question: Question) -> bool:
    return {
        "all": True,
        "recommended": solution in planned,
        "planned": solution in planned,
        "troubled": solution in planned and len(solution) % 2 == 1,
    }[question.scope]


def has(own: dict[str, tuple[str, ...]], facet: str, values: tuple[str, ...]) -> bool:
    if facet == "stage":
        return int(own["stage"][0]) <= int(values[0])
    return not set(own[facet]).isdisjoint(values)


@given(counts=st.dictionaries(st.sampled_from("01234"), st.integers(1, 50)))
def test_stages_count_everything_below(counts: dict[str, int]) -> None:
    cumulated = list(up_to(counts).values())
    assert cumulated == sorted(cumulated)
    assert cumulated[-1] == sum(counts.values())


@given(st.lists(st.tuples(st.sampled_from(FACETS), st.sampled_from(("1", "2", "3"))), max_size=12))
def test_choosing_twice_is_not_choosing(pairs: list[tuple[str, str]]) -> None:
    question = Question("words")
    for facet, value in pairs:
        before = question
        question = question.toggled(facet, value)
        assert (value in question.values(facet)) != (value in before.values(facet))
        assert len(question.values("stage")) <= 1
        if facet != "stage":
            assert set(question.toggled(facet, value).values(facet)) == set(before.values(facet))


def test_without_a_store_there_is_nothing() -> None:
    answer = Answer(None, {}, Question("mes"))
    assert answer.hits == ()
    assert not answer.counts
    assert answer.read_as == ""
