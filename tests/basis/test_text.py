"""Text is kept composed and without signs nobody can see."""

from __future__ import annotations

import sys
import unicodedata

from configurator.basis.text import clean


def test_what_is_taken_out_is_what_unicode_calls_control_surrogate_or_override_or_no_character() -> None:
    overrides = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    no_characters = "\ufffe\uffff"  # XML has none of them
    for number in range(sys.maxunicode + 1):
        sign = chr(number)
        hidden = sign not in "\n\t" and (
            unicodedata.category(sign) in ("Cc", "Cs") or sign in overrides + no_characters
        )
        assert clean(sign) == ("" if hidden else unicodedata.normalize("NFC", sign)), hex(number)


def test_conjoining_letters_become_syllables() -> None:
    assert clean("\u1112\u1161\u11ab글\u0000") == "한글"
