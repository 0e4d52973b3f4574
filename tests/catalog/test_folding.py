"""Folding keeps what search relies on: a part of a text stays a part, and pieces answer like a look at the text."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from configurator.basis.text import clean
from configurator.catalog.edition_schema import TABLES
from configurator.catalog.folding import folded, initials, only_initials, phrase, pieces

anything = st.one_of(st.text(max_size=40), st.text("가각간센서ㄱㅅㄳAaＡ1.-\"'*() \t", max_size=40))


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    """Return an empty search index."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute(TABLES["search"])
    yield connection
    connection.close()


@given(text=anything, start=st.integers(0, 40), end=st.integers(0, 40))
def test_a_part_of_a_text_stays_a_part_when_folded(text: str, start: int, end: int) -> None:
    kept = unicodedata.normalize("NFC", clean(text))
    part = kept[start:end]
    assert folded(part) in folded(kept) or unicodedata.normalize("NFC", part) != part


@given(text=anything)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert pieces(folded(text)) == pieces(text)


@given(text=anything, word=anything)
@example(text="진동 센서", word="동센")
@example(text="ab bc", word="abc")
@example(text="C++ 100% R&D", word="++")
@example(text="가", word="가")
def test_the_index_answers_like_a_look_at_the_text(index: sqlite3.Connection, text: str, word: str) -> None:
    """Oracle: the folded word is inside one of the folded words of the text."""
    index.execute("INSERT INTO search (search) VALUES ('delete-all')")
    index.execute("INSERT INTO search (rowid, title, body, initials) VALUES (1, '', ?, '')", (pieces(text),))
    for asked in folded(word).split():
        found = index.execute("SELECT rowid FROM search WHERE search MATCH ?", (f"body : {phrase(asked)}",)).fetchall()
        assert bool(found) == any(asked in one for one in folded(text).split())


@given(syllable=st.integers(0xAC00, 0xD7A3).map(chr))
def test_the_initial_is_the_first_letter_of_the_decomposed_syllable(syllable: str) -> None:
    """Oracle: the Unicode name of the first conjoining letter."""
    conjoining = unicodedata.normalize("NFD", syllable)[0]
    name = unicodedata.name(conjoining).removeprefix("HANGUL CHOSEONG ")
    assert initials(syllable) == unicodedata.lookup(f"HANGUL LETTER {name}")
    assert only_initials(initials(syllable))
