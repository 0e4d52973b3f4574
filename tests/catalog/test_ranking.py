"""The order of a search is that of scoring every entry found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.catalog import ranking
from configurator.catalog.edition import Edition
from configurator.catalog.edition_words import said
from configurator.catalog.ranks import each
from configurator.catalog.scoring import Scale, impact, saturated
from solution_store.entry_files import Store


@pytest.mark.parametrize("question", ["센서", "관리", "mes", "관리 데이터", "gateway opc"])
def test_the_first_twenty_are_those_with_the_best_scores(edition: Edition, shipped: Store, question: str) -> None:
    """Oracle: the formula over the texts of the entries themselves."""
    companies = {supplier.key: supplier for supplier in shipped.suppliers}
    words, scale = tuple(question.split()), edition.scale
    ask = ranking.Ask(edition, words, {word: scale.rarity(edition.use(word).entries) for word in words}, scale)
    by_id = {entry.id: said(entry, companies[entry.supplier]) for entry in shipped.entries}
    found = edition.search(question, limit=20)
    scores = {name: ranking.score(ask, texts.lengths, texts.fields) for name, texts in by_id.items()}
    holding = (name for name, texts in by_id.items() if all(word in " ".join(texts.fields) for word in words))
    best = sorted((scores[name] for name in holding), reverse=True)[:20]
    assert [scores[hit.id] for hit in found] == pytest.approx(best, rel=1e-3)
    assert [hit.score for hit in found] == pytest.approx(best, rel=1e-3)


@given(limit=st.integers(0, 300))
def test_everything_found_is_listed_once(edition: Edition, limit: int) -> None:
    words = ("데이터",)
    ask = ranking.Ask(edition, words, {"데이터": 1.0}, edition.scale)
    listed = [rank for rank, _ in ranking.ordered(ask, limit)]
    assert len(listed) == len(set(listed)) == min(limit, edition.use("데이터").entries)
    assert set(listed) <= set(each(ask.candidates()))


@given(
    counts=st.lists(st.integers(0, 9), min_size=3, max_size=3),
    lengths=st.lists(st.integers(1, 900), min_size=3, max_size=3),
)
def test_more_uses_never_score_less(counts: list[int], lengths: list[int]) -> None:
    worths = Scale(10, (30.0, 60.0, 400.0)).worths(lengths)
    for field in range(3):
        more = [count + (place == field) for place, count in enumerate(counts)]
        assert saturated(impact(more, worths)) > saturated(impact(counts, worths)) >= 0


@given(using=st.integers(0, 200), entries=st.integers(0, 200))
def test_a_rarer_word_tells_more(using: int, entries: int) -> None:
    scale = Scale(entries, (1.0, 1.0, 1.0))
    assert scale.rarity(using) >= scale.rarity(using + 1) >= 0
