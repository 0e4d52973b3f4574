"""A shelf answers like a plain edition of the merged entries: the oracle of everything here."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from configurator.basis.ids import SolutionId
from configurator.basis.text import Name
from configurator.basis.vocabulary import Category, Protocol
from configurator.catalog.edition import Edition, open_edition, write_edition
from configurator.catalog.entry import Solution, Supplier
from configurator.catalog.own_entries import LocalChange, OwnEntries, PriceChange
from configurator.catalog.shelf import Shelf
from configurator.catalog.store import Origin, SolutionStore
from solution_store.entry_files import Store
from tests.catalog.strategies import entries, stores

DAY = date(2026, 11, 27)
EVERYTHING = 100_000
HANSOL = Supplier("hansol", Name("한솔", "Hansol"), "서울", 1999)
QUESTIONS = ("", "센", "관리", "설비", "mes", "opc", "ㅅ", "진동 센서", "a", "변경", "자체")


@contextmanager
def opened(made: list[Solution], path: Path) -> Iterator[Edition]:
    write_edition(made, (HANSOL,), path)
    with open_edition(path) as edition:
        yield edition


def ids(store: SolutionStore, question: str, **chosen: object) -> list[str]:
    return sorted(hit.id for hit in store.search(question, limit=EVERYTHING, **chosen))


@settings(max_examples=12, deadline=None)
@given(base=stores(), own=st.lists(entries(), max_size=4, unique_by=lambda entry: entry.id), data=st.data())
def test_any_shelf_answers_like_an_edition_of_the_merged_entries(
    tmp_path_factory: pytest.TempPathFactory, base: list[Solution], own: list[Solution], data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("shelf")
    by_price = [entry for entry in base if entry.prices]
    changed = data.draw(st.lists(st.sampled_from(by_price), unique_by=lambda entry: entry.id)) if by_price else []
    changes = tuple(
        LocalChange(each.id, each.version, "까닭", DAY, (PriceChange(each.prices[0].key, 5),)) for each in changed
    )
    with (
        opened(base, folder / "base") as edition,
        Shelf(edition, OwnEntries(tuple(own), (), changes)) as shelf,
        opened(list(shelf.values()), folder / "merged") as merged,
    ):
        assert dict(shelf) == dict(merged)
        assert list(shelf) == list(merged)
        assert len(shelf) == len(merged)
        for question in QUESTIONS:
            protocols = data.draw(st.lists(st.sampled_from(Protocol), max_size=3))
            chosen = {"protocols": protocols, "categories": list(Category)[:20]}
            hits = shelf.search(question, limit=EVERYTHING)
            if any(hit.read_as for hit in (*hits, *merged.search(question, limit=EVERYTHING))):
                continue  # what a wrong word is taken for may differ
            assert ids(shelf, question) == ids(merged, question)
            assert ids(shelf, question, **chosen) == ids(merged, question, **chosen)
            assert no_zeros(shelf.facets(question)) == no_zeros(merged.facets(question))
            assert no_zeros(shelf.facets(question, **chosen)) == no_zeros(merged.facets(question, **chosen))
            assert [hit.id for hit in shelf.search(question, limit=2)] == [hit.id for hit in hits[:2]]


def no_zeros(counted: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, int]]:
    return {facet: dict(values) for facet, values in counted.items() if values}


def upper(shelf: Shelf) -> Edition:
    """Return the index of the own entries."""
    index = shelf.layers[1].index
    assert isinstance(index, Edition)
    return index


@pytest.fixture
def shelf(edition: Edition, shipped: Store) -> Iterator[Shelf]:
    """Return a shelf with one own entry and one changed price over the shipped edition."""
    priced = next(entry for entry in shipped.entries if entry.prices)
    own = replace(
        shipped.entries[3],
        id=SolutionId("mine/wundergauge"),
        supplier="mine",
        title=replace(priced.title, ko="우리뿐인측정기"),
    )
    change = LocalChange(priced.id, priced.version, "견적 24-117", DAY, (PriceChange(priced.prices[0].key, 777_000),))
    with Shelf(open_edition(edition.path), OwnEntries((own,), (), (change,))) as made:
        yield made


def test_own_entries_are_found_at_once_and_say_what_they_are(shelf: Shelf, edition: Edition) -> None:
    (hit,) = shelf.search("우리뿐인측정")
    assert hit.id == "mine/wundergauge"
    assert "(자체 등록)" in hit.title.ko
    assert "(own entry)" in hit.title.en
    assert shelf.origin(hit.id) is Origin.OWN
    assert shelf.beneath(hit.id) is None
    assert shelf[hit.id].supplier in shelf.suppliers
    assert shelf.digest != edition.digest
    shelf.verify()


def test_a_changed_entry_stands_once_with_the_store_beneath(shelf: Shelf, edition: Edition) -> None:
    (change,) = shelf.own.changes
    assert shelf.origin(change.solution) is Origin.CHANGED
    assert shelf.beneath(change.solution) == edition[change.solution]
    assert shelf.reason(change.solution) == "견적 24-117"
    hits = [hit for hit in shelf.search(limit=EVERYTHING) if hit.id == change.solution]
    assert len(hits) == 1
    assert "(변경)" in hits[0].title.ko
    assert shelf[change.solution].prices[0].won == 777_000
    assert "견적 24-117" in shelf[change.solution].prices[0].basis.ko
    others = [name for name in edition if name != change.solution]
    assert all(shelf.origin(name) is Origin.STORE for name in others)


def test_a_change_the_store_no_longer_fits_is_told_and_not_applied(edition: Edition, shipped: Store) -> None:
    gone = LocalChange(SolutionId("nobody/nothing"), "1", "x", DAY)
    lost = LocalChange(shipped.entries[0].id, "1", "x", DAY, (PriceChange("no-such-line", 1),))
    with Shelf(open_edition(edition.path), OwnEntries((), (), (gone, lost))) as made:
        assert [message.key for message in made.unmet] == ["own-change-without-entry", "own-change-without-price"]
        assert dict(made) == dict(edition)


def test_closing_leaves_no_file_behind(edition: Edition, shipped: Store) -> None:
    own = replace(shipped.entries[0], id=SolutionId("mine/one"), supplier="mine")
    with Shelf(open_edition(edition.path), OwnEntries((own,))) as made:
        made.facets()
        folder = upper(made).path.parent
        assert folder.is_dir()
    assert not folder.exists()
    forgotten = Shelf(open_edition(edition.path), OwnEntries((own,)))
    folder = upper(forgotten).path.parent
    forgotten.base.close()
    upper(forgotten).close()
    del forgotten
    gc.collect()
    assert not folder.exists(), "nobody closed it"
