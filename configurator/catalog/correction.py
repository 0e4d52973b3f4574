"""The nearest thing to a word nobody uses: a half-typed sign dropped, two words written as one, one mistake of spelling."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate

from configurator.catalog.folding import CLUSTERS, INITIALS

SMALLEST_PART = 2  # signs of each half when a word is cut in two
SMALLEST_LATIN = 4  # signs a word needs before a wrong one is forgiven; syllables hold more, so two of them do
FINALS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
KEYS = {0x11A8 + number: CLUSTERS.get(final, final) for number, final in enumerate(FINALS)} | {
    0x1100 + number: initial for number, initial in enumerate(INITIALS)
}  # conjoining letters (Unicode NFD of a syllable) -> the keys of the keyboard
LONGEST = 24  # signs of a word that is corrected


def readings(word: str, terms: Mapping[str, int]) -> Iterator[tuple[str, ...]]:
    """Yield other ways to read a word, the likeliest first: without a half-typed end, as two words, with one mistake.

    In Latin letters a mistake is likelier than a lost space.

    >>> list(readings("진동센서", {"진동": 3, "센서를": 1}))
    [('진동', '센서')]
    """
    finished = word.rstrip(INITIALS)
    if finished and finished != word:
        yield (finished,)
    if not word.isascii():
        yield from _halves(word, terms)
    near = nearest(word, terms)
    if near is not None:
        yield (near,)
    if word.isascii():
        yield from _halves(word, terms)


def nearest(word: str, terms: Mapping[str, int]) -> str | None:
    """Return the part of a known word that is one mistake away from `word`; None when there is none.

    A mistake is one letter or one syllable wrong, missing, extra or swapped with its neighbour. Of several the one with the most
    similar letters is taken, then the one more entries use.

    >>> nearest("게잍웨이", {"게이트웨이를": 4})
    '게이트웨이'
    """
    if not SMALLEST_PART <= len(word) <= LONGEST or (word.isascii() and len(word) < SMALLEST_LATIN):
        return None
    found = _parts_like(word, terms, _typed)
    if len(word) > SMALLEST_PART and not word.isascii():
        found |= _parts_like(word, terms, list)
    near = [(letters_apart(word, part), -entries, part) for part, entries in found.items()]
    return min(near)[2] if near else None


def letters_apart(first: str, second: str) -> int:
    """Return how many letters must change to make one word the other, as they are typed.

    >>> letters_apart("샌서", "센서"), letters_apart("게잍웨이", "게이트웨이")
    (1, 1)
    """
    a, b = "".join(_typed(first)), "".join(_typed(second))
    above = list(range(len(b) + 1))
    for row, left in enumerate(a, start=1):
        current = [row]
        for column, right in enumerate(b, start=1):
            current.append(min(above[column] + 1, current[-1] + 1, above[column - 1] + (left != right)))
        above = current
    return above[-1]


def _halves(word: str, terms: Mapping[str, int]) -> Iterator[tuple[str, ...]]:
    """Yield a word cut in two where each part begins a known word."""
    for cut in range(SMALLEST_PART, len(word) - SMALLEST_PART + 1):
        parts = (word[:cut], word[cut:])
        if all(any(term.startswith(part) for term in terms) for part in parts):
            yield parts


def _parts_like(word: str, terms: Mapping[str, int], taken_apart: Callable[[str], list[str]]) -> dict[str, int]:
    """Return the parts of terms one mistake away from `word`, where `taken_apart` says what a sign is made of."""
    pattern = re.compile("|".join(dict.fromkeys(_one_away("".join(taken_apart(word))))))
    found: dict[str, int] = {}
    for term, entries in terms.items():
        for part in _whole_signs(term, taken_apart(term), pattern):
            found[part] = found.get(part, 0) + entries
    return found


def _whole_signs(term: str, made_of: list[str], pattern: re.Pattern[str]) -> Iterator[str]:
    """Yield the matches that begin and end where a sign of the term does."""
    begins = {place: number for number, place in enumerate(accumulate(map(len, made_of), initial=0))}
    for match in pattern.finditer("".join(made_of)):
        if match.start() in begins and match.end() in begins:
            yield term[begins[match.start()] : begins[match.end()]]


def _typed(text: str) -> list[str]:
    """Return the letters of each sign as they are typed; a final consonant is the same key as an initial one."""
    return [unicodedata.normalize("NFD", sign).translate(KEYS) for sign in text]


def _one_away(word: str) -> Iterator[str]:
    for place in range(len(word)):
        before, after = re.escape(word[:place]), word[place + 1 :]
        yield f"{before}.{re.escape(after)}"  # a wrong sign
        yield f"{before}{re.escape(after)}"  # one too many
        if place:
            yield f"{before}.{re.escape(word[place:])}"  # one is missing
        if after:
            yield f"{before}{re.escape(after[0] + word[place])}{re.escape(after[1:])}"  # two are swapped
