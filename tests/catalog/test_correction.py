"""One mistake in a word is found and undone; more are not."""

from __future__ import annotations

from functools import cache

from hypothesis import assume, given
from hypothesis import strategies as st

from configurator.catalog.correction import forms, letters_apart, nearest, one_mistake, units

WORDS = [
    "게이트웨이",
    "협동로봇",
    "진동센서",
    "바코드",
    "예지보전",
    "gateway",
    "vibration",
    "historian",
    "에너지관리시스템",
]


@cache
def apart(a: str, b: str) -> int:
    """Oracle: the edit distance by its definition."""
    if not a or not b:
        return len(a) + len(b)
    return min(apart(a[1:], b) + 1, apart(a, b[1:]) + 1, apart(a[1:], b[1:]) + (a[0] != b[0]))


@st.composite
def mistyped(draw: st.DrawFn) -> tuple[str, str]:
    """Return a word and the same with one sign wrong, missing, extra or swapped with the next."""
    word = draw(st.sampled_from(WORDS))
    place = draw(st.integers(0, len(word) - 1))
    sign = draw(st.sampled_from("qxz" if word.isascii() else "가강데로"))
    before, after = word[:place], word[place + 1 :]
    swapped = before + after[:1] + word[place] + after[1:]
    return word, draw(st.sampled_from([before + sign + after, before + after, before + sign + word[place:], swapped]))


@given(pair=mistyped())
def test_one_mistake_is_undone(pair: tuple[str, str]) -> None:
    word, wrong = pair
    assume(wrong != word and len(wrong) > 2)
    assert one_mistake(wrong, word)
    assert one_mistake(word, wrong)
    assert forms(word) & forms(wrong), "the store would not be asked about it"
    assert nearest(wrong, [(word, 1)]) == word


@given(a=st.text("abcd", min_size=4, max_size=7), b=st.text("abcd", min_size=4, max_size=7))
def test_one_mistake_is_one_edit_or_one_swap(a: str, b: str) -> None:
    """Oracle: the edit distance, and every swap of neighbours."""
    swaps = {a[:at] + a[at + 1] + a[at] + a[at + 2 :] for at in range(len(a) - 1)}
    assert one_mistake(a, b) == (a != b and (apart(a, b) == 1 or b in swaps))
    assert not one_mistake(a, b) or forms(a) & forms(b)


def test_terms_are_words_without_marks_and_particles() -> None:
    assert list(units("(게이트웨이를")) == ["게이트웨이"]
    assert list(units("회로")) == ["회로"]
    assert list(units("hx-2034를")) == []


@given(a=st.text("abcd", max_size=6), b=st.text("abcd", max_size=6))
def test_letters_apart_is_the_edit_distance(a: str, b: str) -> None:
    assert letters_apart(a, b) == apart(a, b)


@given(word=st.sampled_from(WORDS), other=st.text("뷁쀏뜳", min_size=3, max_size=6))
def test_another_word_is_not_made_up(word: str, other: str) -> None:
    assert nearest(other, [(word, 5)]) is None


def test_of_two_the_word_more_entries_use_is_taken() -> None:
    assert nearest("gatewey", [("gatewoy", 1), ("gateway", 9)]) == "gateway"


def test_short_words_need_to_be_right() -> None:
    assert nearest("mos", [("mes", 9)]) is None
    assert nearest("가", [("각", 9)]) is None
    assert nearest("ㅈㄷㅅㅌ", [("ㅈㄷㅅㅅ", 9)]) is None
