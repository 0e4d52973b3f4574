"""The nearest thing to a word nobody uses: a half-typed sign dropped, two words written as one, one mistake of spelling."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from configurator.catalog.folding import INITIALS

SMALLEST_PART = 2  # signs of each half when a word is cut in two
SMALLEST_LATIN = 4  # signs a word needs before a wrong one is forgiven; syllables hold more, so two of them do
LONGEST = 24  # signs of a word that is corrected


def attempts(word: str) -> Iterator[tuple[str, ...]]:
    """Yield other ways to read a word without changing its signs: without a half-typed end, then as two words.

    >>> list(attempts("진동센서"))
    [('진동', '센서')]
    """
    finished = word.rstrip(INITIALS)
    if finished and finished != word:
        yield (finished,)
    for cut in range(SMALLEST_PART, len(word) - SMALLEST_PART + 1):
        yield (word[:cut], word[cut:])


def nearest(word: str, terms: Mapping[str, int]) -> str | None:
    """Return the part of a known word that is one sign away from `word` (wrong, missing, extra or swapped); None when there is none.

    Of several the one with the most similar letters is taken, then the one more entries use.
    """
    if not SMALLEST_PART <= len(word) <= LONGEST or (word.isascii() and len(word) < SMALLEST_LATIN):
        return None
    pattern = re.compile("|".join(dict.fromkeys(_one_away(word))))
    found: dict[str, int] = {}
    for term, entries in terms.items():
        for match in pattern.finditer(term):
            found[match[0]] = found.get(match[0], 0) + entries
    near = [(letters_apart(word, part), -entries, part) for part, entries in found.items()]
    allowed = [item for item in near if len(word) > SMALLEST_PART or item[0] == 1]
    return min(allowed)[2] if allowed else None


def letters_apart(first: str, second: str) -> int:
    """Return how many letters must change to make one word the other; a Korean syllable is two or three letters.

    >>> letters_apart("샌서", "센서")
    1
    """
    a, b = unicodedata.normalize("NFD", first), unicodedata.normalize("NFD", second)
    above = list(range(len(b) + 1))
    for row, left in enumerate(a, start=1):
        current = [row]
        for column, right in enumerate(b, start=1):
            current.append(min(above[column] + 1, current[-1] + 1, above[column - 1] + (left != right)))
        above = current
    return above[-1]


def _one_away(word: str) -> Iterator[str]:
    for place in range(len(word)):
        before, after = re.escape(word[:place]), word[place + 1 :]
        yield f"{before}.{re.escape(after)}"  # a wrong sign
        if len(word) > SMALLEST_PART:
            yield f"{before}{re.escape(after)}"  # one too many
        if place:
            yield f"{before}.{re.escape(word[place:])}"  # one is missing
        if after:
            yield f"{before}{re.escape(after[0] + word[place])}{re.escape(after[1:])}"  # two are swapped
