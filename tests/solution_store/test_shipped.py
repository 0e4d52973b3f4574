"""The shipped store is what the application promises: large enough, clean and well marked."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from configurator.basis.vocabulary import Category
from configurator.catalog.codec import write_entry
from solution_store.entry_files import SHIPPED, Store, read_store
from solution_store.lint import check_store

DAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def store() -> Store:
    """Return the shipped store."""
    return read_store(SHIPPED)


def test_it_is_clean(store: Store) -> None:
    assert [issue.key for issue in check_store(store, DAY)] == []


def test_it_has_ninety_entries_and_a_choice_in_every_category(store: Store) -> None:
    filed = Counter(entry.category for entry in store.entries)
    assert len(store.entries) >= 90
    assert min(filed[category] for category in Category) >= 2


def test_every_entry_is_marked_as_a_sample(store: Store) -> None:
    assert all(entry.sample for entry in store.entries)
    assert all(supplier.sample for supplier in store.suppliers)


def test_every_file_is_well_under_the_size_we_read(store: Store) -> None:
    assert max(len(write_entry(entry).encode()) for entry in store.entries) < 32_000
