"""The published schema is a schema, accepts what we read and refuses what we refuse."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from configurator.catalog.codec import write_entry, write_supplier
from configurator.catalog.entry import Solution, Supplier
from configurator.catalog.schema import entry_schema, supplier_schema
from configurator.catalog.vocabulary import WORDS
from solution_store.entry_files import Store
from tests.catalog.strategies import entries, suppliers

ENTRY, SUPPLIER = Draft202012Validator(entry_schema()), Draft202012Validator(supplier_schema())


def as_json(value: Any) -> Any:
    """Return TOML data as JSON sees it."""
    if isinstance(value, dict):
        return {name: as_json(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [as_json(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value


def problems(validator: Draft202012Validator, text: str) -> list[str]:
    """Return what the schema has against a TOML text."""
    return [error.message for error in validator.iter_errors(as_json(tomllib.loads(text)))]


def test_both_are_schemas() -> None:
    Draft202012Validator.check_schema(entry_schema())
    Draft202012Validator.check_schema(supplier_schema())


@given(entry=entries())
def test_what_we_write_fits(entry: Solution) -> None:
    assert problems(ENTRY, write_entry(entry)) == []


@given(supplier=suppliers)
def test_what_we_write_of_suppliers_fits(supplier: Supplier) -> None:
    assert problems(SUPPLIER, write_supplier(supplier)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('kind = "', 'kind = "X'),
        ("version = ", "verzion = "),
        ("lead_time = ", "lead_time = 4 #"),
        ('uuid = "', "uuid = 1 # "),
    ],
)
def test_what_we_refuse_does_not_fit(shipped: Store, old: str, new: str) -> None:
    text = write_entry(shipped.entries[0])
    assert not problems(ENTRY, text)
    assert problems(ENTRY, text.replace(old, new, 1))


def test_capability_words_are_closed(shipped: Store) -> None:
    giving = next(entry for entry in shipped.entries if entry.provides)
    word = giving.provides[0].word
    assert word in WORDS
    assert problems(ENTRY, write_entry(giving).replace(f'"{word}"', '"no.such-word"', 1))
