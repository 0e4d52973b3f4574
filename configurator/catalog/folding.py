"""How text is made comparable for search: folded signs, two-sign pieces, initial consonants.

Every entry text and every question goes through `folded` sign by sign, so what is a part of a text stays a part of its folded form.
"""

from __future__ import annotations

import unicodedata

from configurator.basis.text import clean

END = "\ue000"  # behind the last sign of a word; a private sign nobody writes
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
WIDE = 0xFEE0  # distance of a full-width sign from its ASCII twin
# Letters and digits become narrow, punctuation wide: the tokeniser then sees no separator but the space, and no quote.
SIGNS = str.maketrans(
    {chr(code + WIDE): chr(code) for code in range(0x21, 0x7F) if chr(code).isalnum()}
    | {chr(code): chr(code + WIDE) for code in range(0x21, 0x7F) if not chr(code).isalnum()}
    | CLUSTERS
    | {END: ""}
)


def folded(text: str) -> str:
    """Return text as it is compared: composed, small letters, one width, no control signs.

    >>> folded("OPC－UA ＭＥＳ")
    'opc－ua mes'
    """
    return as_compared(unicodedata.normalize("NFC", clean(text)))


def as_compared(text: str) -> str:
    """Return the folded form of a text that is clean already, as all texts of an edition are."""
    return text.translate(SIGNS).casefold()


def pieces(text: str) -> str:
    """Return the search tokens of a text: at each sign the piece of two signs that begins there.

    The last sign of a word is paired with an end mark, so that no phrase reaches into the next word.

    >>> pieces("진동 PLC").replace(END, "$")
    '진동 동$ pl lc c$'
    """
    return " ".join(piece for word in folded(text).split() for piece in _pairs(word + END))


def phrase(word: str) -> str:
    """Return the question for a folded word as the index understands it: a phrase of pieces, or a beginning for one sign.

    >>> phrase("진동센")
    '"진동 동센"'
    """
    quoted = '"' + " ".join(_pairs(word) or [word]).replace('"', '""') + '"'
    return quoted if len(word) > 1 else f"{quoted} *"


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


def _pairs(word: str) -> list[str]:
    return [word[start : start + 2] for start in range(len(word) - 1)]
