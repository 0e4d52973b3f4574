"""How text is made comparable for search: folded signs, initial consonants, letters as they are typed.

Every entry text and every question goes through `folded` sign by sign, so what is a part of a text stays a part of its folded form.
"""

from __future__ import annotations

import re
import unicodedata

from configurator.basis.text import clean

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
FIRST_SYLLABLE, LAST_SYLLABLE, PER_INITIAL = (
    "가",
    "힣",
    588,
)  # Unicode: 21 vowels × 28 finals for each initial consonant
CLUSTERS = {
    "ㄳ": "ㄱㅅ",
    "ㄵ": "ㄴㅈ",
    "ㄶ": "ㄴㅎ",
    "ㄺ": "ㄹㄱ",
    "ㄻ": "ㄹㅁ",
    "ㄼ": "ㄹㅂ",
    "ㄽ": "ㄹㅅ",
    "ㄾ": "ㄹㅌ",
    "ㄿ": "ㄹㅍ",
    "ㅀ": "ㄹㅎ",
    "ㅄ": "ㅂㅅ",
}  # what an input method makes of two consonants in a row
FINALS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
KEYS = {0x11A8 + number: CLUSTERS.get(final, final) for number, final in enumerate(FINALS)} | {
    0x1100 + number: initial for number, initial in enumerate(INITIALS)
}  # conjoining letters (Unicode NFD of a syllable) -> the keys of the keyboard
RUN = re.compile(f"[{INITIALS}]+")
WIDE = 0xFEE0  # distance of a full-width sign from its ASCII twin
# Letters and digits become narrow, punctuation wide, so that every keyboard writes the same word.
SIGNS = str.maketrans(
    {chr(code + WIDE): chr(code) for code in range(0x21, 0x7F) if chr(code).isalnum()}
    | {chr(code): chr(code + WIDE) for code in range(0x21, 0x7F) if not chr(code).isalnum()}
    | CLUSTERS
)


def folded(text: str) -> str:
    """Return text as it is compared: composed, small letters, one width, no control signs.

    >>> folded("OPC－UA ＭＥＳ")
    'opc－ua mes'
    """
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return as_compared(text)  # nothing to clean: ten times as fast
    return as_compared(unicodedata.normalize("NFC", clean(text)))


def as_compared(text: str) -> str:
    """Return the folded form of a text that is clean already, as all texts of an edition are."""
    return text.translate(SIGNS).casefold()


def words_in(text: str) -> tuple[str, ...]:
    """Return the folded words of a text, each as often as it stands there."""
    return tuple(folded(text).split())


def initials(text: str) -> str:
    """Return the initial consonant of each syllable, other letters and digits as they are, spaces and signs dropped.

    >>> initials("MES 진동·센서")
    'mesㅈㄷㅅㅅ'
    """
    return "".join(initial(sign) for sign in folded(text) if sign.isalnum())


def initial(sign: str) -> str:
    """Return the initial consonant of a syllable; any other sign comes back unchanged."""
    if FIRST_SYLLABLE <= sign <= LAST_SYLLABLE:
        return INITIALS[(ord(sign) - ord(FIRST_SYLLABLE)) // PER_INITIAL]
    return sign


def only_initials(word: str) -> bool:
    """Say whether a word is nothing but consonants, as in ㅈㄷㅅㅅ."""
    return all(sign in INITIALS for sign in word)


def consonants(text: str) -> tuple[str, ...]:
    """Return the runs of initial consonants of a text, across its spaces.

    >>> consonants("MES 진동·센서")
    ('ㅈㄷㅅㅅ',)
    """
    return tuple(RUN.findall(initials(text)))


def typed(text: str) -> list[str]:
    """Return the letters of each sign as they are typed; a final consonant is the same key as an initial one.

    >>> typed("값1")
    ['ㄱᅡㅂㅅ', '1']
    """
    return [unicodedata.normalize("NFD", sign).translate(KEYS) for sign in text]
