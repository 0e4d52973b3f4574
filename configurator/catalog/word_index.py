"""Who uses a word: looked up in the word index of an edition, whatever part of a longer word it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, reduce
from operator import or_
from typing import Any, Protocol

from configurator.catalog import postings, ranks
from configurator.catalog.correction import forms
from configurator.catalog.list_pages import Row
from configurator.catalog.postings import Best
from configurator.catalog.scoring import COARSE, FINE, Scale
from configurator.catalog.word_tree import LONGEST_ENDING

BEHIND_ALL = "\U0010ffff"  # sorts behind every sign people write
PART = "SELECT text, number, entries, best FROM part WHERE text >= ? ORDER BY text LIMIT 1"
MORE = "SELECT more FROM part WHERE number = ?"
SETS = "SELECT titled, listed FROM part WHERE number = ?"
WORTHS = "SELECT worths FROM part WHERE number = ?"
WORDS = (
    "SELECT word.word, word.titled, word.listed, word.impacts FROM ending JOIN word ON word.number = ending.word "
    "WHERE rest >= ? AND rest < ?"
)
BEGINS = "SELECT 1 FROM word WHERE word >= ? AND word < ? LIMIT 1"


class Index(Protocol):
    """What search needs of an edition."""

    def rows(self, sql: str, *given: object) -> list[tuple[Any, ...]]:
        """Ask the file."""
        ...

    def told(self, some: Sequence[int]) -> list[Row]:
        """Return what a search tells of entries, given by their ranks."""
        ...

    def bits(self, name: str, value: str) -> int:
        """Return the ranks that have a value of a facet, as bits."""
        ...

    def use(self, word: str) -> Use:
        """Return who uses a folded word."""
        ...

    @property
    def facet_values(self) -> Mapping[str, tuple[str, ...]]:
        """The values of each facet."""
        ...

    @property
    def scale(self) -> Scale:
        """What the scores are measured by."""
        ...


class Use:
    """The entries that use a word, all of them known with their worth."""

    def __init__(self, best: Best, titled: Sequence[bytes]) -> None:
        self.best, self.more, self.entries = best, postings.NONE, len(best.ranks)
        self._titled = titled

    @cached_property
    def titled(self) -> int:
        """The entries that use it in a title."""
        return reduce(or_, map(ranks.unpacked, self._titled), 0)

    @cached_property
    def listed(self) -> int:
        """The entries that use it anywhere, as a set of ranks."""
        return ranks.from_ranks(self.best.ranks)

    def worths(self, some: Sequence[int]) -> list[float]:
        """Return the worth (0 to 1) of the word in some of its entries, by ascending rank."""
        known = dict(zip(*self.best, strict=True))
        return [known.get(rank, 0) / FINE for rank in some]


class WideUse(Use):
    """The entries that use a part of many words: their number and the best of them; the others are read when first asked for."""

    def __init__(self, index: Index, number: int, entries: int, best: Best) -> None:
        self._index, self._number = index, number
        self.best, self.entries = best, entries

    @cached_property
    def more(self) -> Best:  # type: ignore[override]  # read once, never set
        """Those that answer best behind `best`."""
        return postings.unpacked(self._index.rows(MORE, self._number)[0][0])

    @cached_property
    def listed(self) -> int:
        """The entries that use it anywhere, as a set of ranks."""
        return ranks.unpacked(self._sets[1])

    @cached_property
    def titled(self) -> int:
        """The entries that use it in a title."""
        return ranks.unpacked(self._sets[0]) if self._sets[0] else 0

    def worths(self, some: Sequence[int]) -> list[float]:
        """Return the worth (0 to 1) of the word in some of its entries, by ascending rank."""
        if len(self.best.ranks) == self.entries:
            return super().worths(some)
        worths = self._index.rows(WORTHS, self._number)[0][0]
        places = ranks.among(self._sets[1], some)
        return [worths[place] / COARSE if place < len(worths) else 0.0 for place in places]  # damaged files hold fewer

    @cached_property
    def _sets(self) -> tuple[bytes, bytes]:
        titled, listed = self._index.rows(SETS, self._number)[0]
        return titled, listed


def use_of(index: Index, word: str) -> Use:
    """Look up who uses a folded word."""
    if len(word) <= LONGEST_ENDING:
        for text, number, entries, best in index.rows(PART, word):
            if str(text).startswith(word):
                return WideUse(index, number, entries, postings.unpacked(best))
    return _by_words(index, word)


def _by_words(index: Index, word: str) -> Use:
    """Join the entries of all words that have a part; of a word with it twice they count twice."""
    head, most = word[:LONGEST_ENDING], index.scale.entries
    titled, impacts = list[bytes](), dict[int, int]()
    for whole, with_title, listed, frequencies in index.rows(WORDS, head, head + BEHIND_ALL):
        if word in whole:
            titled += [with_title] if with_title else []
            for rank, frequency in zip(ranks.members(listed), ranks.numbers("H", frequencies), strict=False):
                impacts[rank] = impacts.get(rank, 0) + frequency
    return Use(postings.in_order(item for item in impacts.items() if item[0] <= most), titled)


def begins_a_word(index: Index, beginning: str) -> bool:
    """Say whether some word of the store begins so."""
    return bool(index.rows(BEGINS, beginning, beginning + BEHIND_ALL))


def terms_near(index: Index, word: str) -> Iterator[tuple[str, int]]:
    """Yield the terms that may be one mistake away from a word, with the number of entries that use each."""
    sought = sorted(forms(word))
    marks = ", ".join("?" * len(sought))
    sql = f"SELECT DISTINCT term.term, term.entries FROM near JOIN term ON term.number = near.term WHERE form IN ({marks})"  # noqa: S608 - question marks only
    for term, entries in index.rows(sql, *sought):
        yield str(term), int(entries)
