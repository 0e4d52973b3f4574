"""The nearest thing to a word nobody uses: a half-typed sign dropped, two words written as one, one mistake of spelling.

Two words are one mistake apart when they are alike, or become alike by leaving one letter (or one syllable) out of one or both of
them. So the store keeps what is left of each of its terms without one letter, and a question leaves out its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from zlib import crc32

from configurator.catalog.folding import INITIALS, only_initials, typed

SMALLEST_PART = 2  # signs of each half when a word is cut in two
SMALLEST_LATIN = 4  # signs a word needs before a wrong one is forgiven; syllables hold more, so two of them do
SMALLEST_INITIALS = 5  # consonants: of four, nearly any are the beginning of something
LONGEST = 24  # signs of a word that is corrected
UNIT = re.compile(r"[^\W\d_]+")  # a run of letters
PARTICLES = (
    "으로써",
    "합니다",
    "로써",
    "에서",
    "에게",
    "으로",
    "까지",
    "부터",
    "이나",
    "하는",
    "하여",
    "하고",
    "을",
    "를",
    "은",
    "는",
    "이",
    "가",
    "의",
    "에",
    "로",
    "와",
    "과",
    "도",
    "만",
)  # the longer first


def units(word: str, whole: bool = False) -> Iterator[str]:
    """Yield what a word of the store may be corrected to: its runs of letters without a particle; `whole`: itself only.

    >>> list(units("(게이트웨이를"))
    ['게이트웨이']
    """
    runs = [word] if whole and UNIT.fullmatch(word) else [] if whole else UNIT.findall(word)
    for run in runs:
        unit = run if whole else _without_particle(run)
        if correctable(unit):
            yield unit


def correctable(word: str) -> bool:
    """Say whether a word is long enough to forgive a mistake in it, and short enough to look for one."""
    smallest = SMALLEST_LATIN if word.isascii() else SMALLEST_INITIALS if only_initials(word) else SMALLEST_PART
    return smallest <= len(word) <= LONGEST


def forms(word: str) -> set[int]:
    """Return what is left of a word without one letter, without one syllable, and of itself, each as a number.

    >>> bool(forms("센서") & forms("샌서")), bool(forms("센서") & forms("로봇"))
    (True, False)
    """
    letters = "".join(typed(word))
    found = {f"l{form}" for form in _shorter(letters)}
    if _by_syllables(word):
        found |= {f"s{form}" for form in _shorter(word)}
    return {crc32(form.encode()) for form in found}


def nearest(word: str, terms: Iterable[tuple[str, int]]) -> str | None:
    """Return the term one mistake away from `word`, of (term, entries) pairs; None when there is none.

    A mistake is one letter or one syllable wrong, missing, extra or swapped with its neighbour. Of several the one with the most
    similar letters is taken, then the one more entries use.

    >>> nearest("게잍웨이", [("게이트웨이", 4)])
    '게이트웨이'
    """
    near = [(letters_apart(word, term), -entries, term) for term, entries in terms if one_mistake(word, term)]
    return min(near)[2] if near else None


def one_mistake(word: str, term: str) -> bool:
    """Say whether two different words are one mistake apart."""
    if word == term or not (correctable(word) and correctable(term)):
        return False
    if _one_apart("".join(typed(word)), "".join(typed(term))):
        return True
    return _by_syllables(word) and _by_syllables(term) and _one_apart(word, term)


def letters_apart(first: str, second: str) -> int:
    """Return how many letters must change to make one word the other, as they are typed.

    >>> letters_apart("샌서", "센서"), letters_apart("게잍웨이", "게이트웨이")
    (1, 1)
    """
    a, b = "".join(typed(first)), "".join(typed(second))
    above = list(range(len(b) + 1))
    for row, left in enumerate(a, start=1):
        current = [row]
        for column, right in enumerate(b, start=1):
            current.append(min(above[column] + 1, current[-1] + 1, above[column - 1] + (left != right)))
        above = current
    return above[-1]


def finished(word: str) -> str:
    """Return a word without the sign that is still being typed: lone consonants behind syllables.

    >>> finished("센ㅅ"), finished("ㅅㅅ")
    ('센', 'ㅅㅅ')
    """
    return word.rstrip(INITIALS) or word


def halves(word: str) -> Iterator[tuple[str, str]]:
    """Yield a word cut in two."""
    for cut in range(SMALLEST_PART, len(word) - SMALLEST_PART + 1):
        yield word[:cut], word[cut:]


def _without_particle(run: str) -> str:
    stem = next((stem for particle in PARTICLES if (stem := run.removesuffix(particle)) != run), run)
    return stem if correctable(stem) else run


def _one_apart(one: str, other: str) -> bool:
    """Say whether one sign wrong, missing, extra, or two neighbours swapped tell the texts apart (or nothing does)."""
    if len(one) > len(other):
        one, other = other, one
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if len(other) - len(one) == 1:
        return one[start:] == other[start + 1 :]
    swapped = one[start : start + 2][::-1] == other[start : start + 2] and one[start + 2 :] == other[start + 2 :]
    return len(one) == len(other) and (swapped or one[start + 1 :] == other[start + 1 :])


def _by_syllables(word: str) -> bool:
    return len(word) > SMALLEST_PART and not word.isascii() and not only_initials(word)


def _shorter(signs: Sequence[str]) -> Iterator[str]:
    yield "".join(signs)
    for place in range(len(signs)):
        yield "".join((*signs[:place], *signs[place + 1 :]))
