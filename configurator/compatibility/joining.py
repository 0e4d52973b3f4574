"""How a whole sentence becomes a part of a longer one: "…했습니다." is said as "…했고" or "…했으므로"; English only loses its full stop."""

from __future__ import annotations

from typing import Literal

from configurator.basis.language import Language

Form = Literal["and", "because", "plain"]
ENDING = "니다"
BIEUP = 17  # ㅂ as a final consonant, counted from none
FINALS = 28  # final consonants of a syllable, none included
FIRST = ord("가")


def joined(sentence: str, form: Form, language: Language) -> str:
    """Return a sentence in a form that goes on; a sentence that does not end in "니다" is left as it is.

    >>> joined("포트가 없습니다.", "because", "ko"), joined("영상 2도입니다.", "and", "ko"), joined("it is cold.", "and", "en")
    ('포트가 없으므로', '영상 2도이고', 'it is cold')
    """
    bare = sentence.removesuffix(".")
    if form == "plain":
        return sentence
    if language == "en" or not bare.endswith(ENDING):
        return bare
    return _carried_on(bare.removesuffix(ENDING), form)


def _carried_on(stem: str, form: Form) -> str:
    """Carry on after the stem of a polite verb: 습 falls away after a consonant, a final ㅂ after a vowel."""
    if stem.endswith("습"):
        return stem[:-1] + ("고" if form == "and" else "으므로")
    last = ord(stem[-1])
    open_syllable = chr(last - BIEUP) if (last - FIRST) % FINALS == BIEUP else stem[-1]
    return stem[:-1] + open_syllable + ("고" if form == "and" else "므로")
