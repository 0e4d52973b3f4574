"""The order of a search is that of scoring every entry found."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.basis.vocabulary import Kind, Protocol, Stage
from configurator.catalog import ranking, word_tree
from configurator.catalog.edition import Edition, open_edition, write_edition
from configurator.catalog.edition_words import said
from configurator.catalog.ranks import each
from configurator.catalog.scoring import COARSE, Scale, impact, saturated, score
from configurator.catalog.search import Chosen
from solution_store.entry_files import Store


@pytest.mark.parametrize("question", ["센서", "관리", "mes", "관리 데이터", "gateway opc"])
def test_the_first_twenty_are_those_with_the_best_scores(edition: Edition, shipped: Store, question: str) -> None:
    """Oracle: the formula over the texts of the entries themselves."""
    companies = {supplier.key: supplier for supplier in shipped.suppliers}
    words, scale = tuple(question.split()), edition.scale
    rarity = {word: scale.rarity(edition.use(word).entries) for word in words}
    by_id = {entry.id: said(entry, companies[entry.supplier]) for entry in shipped.entries}
    found = edition.search(question, limit=20)
    scores = {name: score(rarity, scale.worths(texts.lengths), texts.fields) for name, texts in by_id.items()}
    holding = (name for name, texts in by_id.items() if all(word in " ".join(texts.fields) for word in words))
    best = sorted((scores[name] for name in holding), reverse=True)[:20]
    assert [scores[hit.id] for hit in found] == pytest.approx(best, rel=1e-3)
    assert [hit.score for hit in found] == pytest.approx(best, rel=1e-3)


@given(limit=st.integers(0, 300))
def test_everything_found_is_listed_once(edition: Edition, limit: int) -> None:
    words = ("데이터",)
    ask = ranking.Ask(edition, words, {"데이터": 1.0})
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


POOLED = 20  # the first page
KEPT = {
    "BEST": 8,
    "KEPT": 16,
}  # entries kept in order with a part, in place of what only a store of thousands has more than


@pytest.fixture(scope="module")
def sparing(shipped: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Edition]:
    """Return an edition that keeps few of the best of each part, so that most is scored when somebody asks."""
    path: Path = tmp_path_factory.mktemp("sparing") / "edition.sqlite"
    with pytest.MonkeyPatch.context() as patch:
        for name, number in KEPT.items():
            patch.setattr(word_tree, name, number)
        write_edition(shipped.entries, shipped.suppliers, path)
        with open_edition(path) as opened:
            yield opened


QUESTIONS = ("센서", "관리", "mes", "데이터", "관리 데이터", "설비 데이터 분석", "gateway opc")
CHOICES: tuple[Chosen, ...] = (
    Chosen(),
    Chosen(kinds=[Kind.SENSOR, Kind.ROBOT, Kind.VISION]),
    Chosen(protocols=[Protocol.OPC_UA], max_stage=Stage(3)),
)


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("choice", CHOICES)
def test_what_is_kept_in_order_changes_the_way_and_not_the_find(
    edition: Edition, sparing: Edition, question: str, choice: Chosen
) -> None:
    """The same entries are found, and the scores of the first page differ by the steps worths are kept in only."""
    full, found = edition.search(question, limit=999, **choice), sparing.search(question, limit=999, **choice)
    assert sorted(hit.row for hit in full) == sorted(hit.row for hit in found)
    for limit in (0, 1, 5, 9, 17, 20, 21, 60):
        assert sparing.search(question, limit=limit, **choice) == found[:limit]
    scores = [hit.score for hit in found]
    assert scores == sorted(scores, reverse=True)
    step = sum(edition.scale.rarity(edition.use(word).entries) for word in question.split()) / COARSE
    assert scores[:POOLED] == pytest.approx([hit.score for hit in full[:POOLED]], abs=step)


def test_a_choice_may_leave_none_of_those_kept(sparing: Edition, shipped: Store) -> None:
    """Every supplier's entries are found by a word that others answer better."""
    for supplier in shipped.suppliers:
        found = sparing.search("데이터", limit=999, suppliers=[supplier.key])
        whole = {hit.id for hit in sparing.search("데이터", limit=999) if sparing[hit.id].supplier == supplier.key}
        assert {hit.id for hit in found} == whole
        assert all(hit.score > 0 for hit in found[: ranking.POOL])
