"""Folding keeps what search relies on: a part of a text stays a part, and consonants are the first letters of syllables."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from configurator.basis.text import clean
from configurator.catalog.folding import consonants, folded, initials, only_initials, typed

anything = st.one_of(st.text(max_size=40), st.text("가각간센서ㄱㅅㄳAaＡ1.-\"'*() \t", max_size=40))


@given(text=anything, start=st.integers(0, 40), end=st.integers(0, 40))
def test_a_part_of_a_text_stays_a_part_when_folded(text: str, start: int, end: int) -> None:
    kept = unicodedata.normalize("NFC", clean(text))
    part = kept[start:end]
    assert folded(part) in folded(kept) or unicodedata.normalize("NFC", part) != part


@given(text=anything)
def test_the_short_way_folds_like_the_long_one(text: str) -> None:
    """Oracle: clean, compose, narrow, lower, whatever the text."""
    from configurator.catalog.folding import as_compared

    assert folded(text) == as_compared(unicodedata.normalize("NFC", clean(text)))


@given(text=anything)
def test_runs_of_consonants_are_the_consonants_of_the_initials(text: str) -> None:
    assert "".join(consonants(text)) == "".join(sign for sign in initials(text) if only_initials(sign))
    assert all(only_initials(run) for run in consonants(text))


@given(syllables=st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)))
def test_typed_letters_begin_with_the_initials(syllables: str) -> None:
    assert "".join(letters[0] for letters in typed(syllables)) == initials(syllables)


@given(syllable=st.integers(0xAC00, 0xD7A3).map(chr))
def test_the_initial_is_the_first_letter_of_the_decomposed_syllable(syllable: str) -> None:
    """Oracle: the Unicode name of the first conjoining letter."""
    conjoining = unicodedata.normalize("NFD", syllable)[0]
    name = unicodedata.name(conjoining).removeprefix("HANGUL CHOSEONG ")
    assert initials(syllable) == unicodedata.lookup(f"HANGUL LETTER {name}")
    assert only_initials(initials(syllable))
