"""The questions of the catalogue benchmark: drawn from the words of a generated store, each with what it asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal

from configurator.basis.vocabulary import Kind, Protocol, StationKind
from configurator.catalog.folding import folded, initials
from configurator.catalog.search import FACET_OF, Chosen

Sort = Literal["syllables", "rare", "initials", "typo", "latin", "two-words"]
SORTS: tuple[Sort, ...] = (
    "syllables",
    "syllables",
    "syllables",
    "syllables",
    "rare",
    "rare",
    "initials",
    "latin",
    "two-words",
    "typo",
)
SYLLABLES = "가강데로시머품뷰"


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """Words to find and what they are narrowed to; each is itself only."""

    sort: Sort
    text: str
    chosen: Chosen

    @property
    def words(self) -> tuple[str, ...]:
        """The folded words."""
        return tuple(dict.fromkeys(folded(self.text).split()))

    def values(self) -> list[list[str]]:
        """For each facet the values that fit, as "facet=value"."""
        return [[f"{FACET_OF[name]}={value}" for value in values] for name, values in self.chosen.items()]


def questions(texts: Sequence[Sequence[str]], count: int, seed: int) -> list[Question]:
    """Return questions of all sorts, every second one with two facets; `texts` are title and others of each entry, folded."""
    at = Random(seed)
    words = _words(texts, at)
    made: dict[str, Question] = {}
    while len(made) < count:
        sort = SORTS[len(made) % len(SORTS)]
        turn = len(made) // len(SORTS)
        text = _text(sort, words, texts, turn, at)
        if text and text not in made:
            made[text] = Question(sort, text, _chosen(at) if (len(made) + turn) % 2 else Chosen())
    return list(made.values())


def _words(texts: Sequence[Sequence[str]], at: Random) -> dict[str, list[str]]:
    """Return Korean and Latin words as often as a sample of the entries uses them, and Korean ones used once in it."""
    used = [word for entry in at.sample(texts, min(len(texts), 2_000)) for text in entry for word in text.split()]
    korean = [word for word in used if all("가" <= sign <= "힣" for sign in word)]
    once = (
        [word for word in korean if len(word) > 3 and korean.count(word) == 1]
        if len(korean) < 20_000
        else _once(korean)
    )
    return {
        "korean": korean,
        "rare": once,
        "latin": [word for word in used if word.isascii() and word.isalpha() and len(word) > 3],
    }


def _once(words: Sequence[str]) -> list[str]:
    from collections import Counter

    return [word for word, times in Counter(words).items() if times == 1 and len(word) > 3]


def _text(sort: Sort, words: dict[str, list[str]], texts: Sequence[Sequence[str]], turn: int, at: Random) -> str:
    korean = at.choice(words["korean"])
    match sort:
        case "syllables":
            return next(_parts(words["korean"], 1 + turn % 6, at))
        case "rare":
            return next(_parts(words["rare"], 2 + turn % 5, at))
        case "initials":
            first = initials(at.choice(texts)[0].split("-")[0])
            runs = [
                run for run in "".join(sign if "ㄱ" <= sign <= "ㅎ" else " " for sign in first).split() if len(run) > 3
            ]
            return runs[0][: 3 + turn % 4] if runs else ""
        case "latin":
            return at.choice(words["latin"])[: 3 + turn % 8]
        case "two-words":
            return f"{next(_parts([korean], min(2, len(korean)), at))} {next(_parts(words['korean'], 2, at))}"
        case "typo":
            return _mistyped(at.choice(words["korean" if turn % 3 else "latin"]), at)


def _parts(words: Sequence[str], size: int, at: Random) -> Iterator[str]:
    while True:
        word = at.choice(words)
        if len(word) >= size:
            start = at.randrange(len(word) - size + 1)
            yield word[start : start + size]


def _mistyped(word: str, at: Random) -> str:
    """Return a word with one sign wrong; too short words are not worth it."""
    if len(word) < 3 or (word.isascii() and len(word) < 6):
        return ""
    place = at.randrange(1, len(word))
    sign = at.choice("qxz" if word.isascii() else SYLLABLES)
    return word[:place] + sign + word[place + 1 :]


def _chosen(at: Random) -> Chosen:
    """Return two facets with some values each."""
    made = Chosen(protocols=at.sample(list(Protocol), 3))
    if at.random() < 0.5:
        made["kinds"] = at.sample(list(Kind), 3)
    else:
        made["stations"] = at.sample(list(StationKind), 2)
    return made
