"""Who uses a word: looked up in the word index of an edition, whatever part of a longer word it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Protocol

from configurator.catalog import ranks
from configurator.catalog.correction import forms
from configurator.catalog.scoring import Scale
from configurator.catalog.word_tree import LONGEST_ENDING

BEHIND_ALL = "\U0010ffff"  # sorts behind every sign people write
FIRST = "SELECT place, rest FROM ending WHERE rest >= ? ORDER BY rest, word LIMIT 1"
LAST = "SELECT place FROM ending WHERE rest < ? ORDER BY rest DESC, word DESC LIMIT 1"
WORDS = "SELECT DISTINCT word.number, word.word FROM ending JOIN word ON word.number = ending.word WHERE rest >= ? AND rest < ?"
USERS = "SELECT titled, listed FROM word WHERE number = ?"
BEST = "SELECT entries, best FROM part WHERE places = ?"
SETS = "SELECT titled, listed FROM part WHERE places = ?"
BEGINS = "SELECT 1 FROM word WHERE word >= ? AND word < ? LIMIT 1"


class Index(Protocol):
    """What search needs of an edition."""

    def rows(self, sql: str, *given: object) -> list[tuple[Any, ...]]:
        """Ask the file."""
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
    """The entries that use a word, as sets of ranks; read when first asked for."""

    def __init__(self, index: Index, word: str) -> None:
        self._index, self.word = index, word

    @cached_property
    def anybody(self) -> bool:
        """Some entry uses the word."""
        return self._place is not None and (len(self.word) <= LONGEST_ENDING or self.listed > 0)

    @property
    def listed(self) -> int:
        """The entries that use it anywhere."""
        return self._sets[1]

    @property
    def titled(self) -> int:
        """The entries that use it in a title."""
        return self._sets[0]

    @cached_property
    def entries(self) -> int:
        """How many use it."""
        return self.listed.bit_count() if self._part is None else self._part[0]

    @cached_property
    def best(self) -> tuple[tuple[int, int], ...]:
        """Rank and impact of those that answer best, the best first; empty where they are so few that nobody counted."""
        flat = () if self._part is None else ranks.numbers("I", self._part[1])
        return tuple(zip(flat[::2], flat[1::2], strict=False))  # a damaged file may hold half a pair

    @cached_property
    def _place(self) -> int | None:
        head = self.word[:LONGEST_ENDING]
        first = self._index.rows(FIRST, head)
        if not first or not str(first[0][1]).startswith(head):
            return None
        last = self._index.rows(LAST, head + BEHIND_ALL)
        return int(first[0][0]) << 32 | int(last[0][0])

    @cached_property
    def _part(self) -> tuple[int, bytes] | None:
        if self._place is None or len(self.word) > LONGEST_ENDING:
            return None
        rows = self._index.rows(BEST, self._place)
        return (rows[0][0], rows[0][1]) if rows else None

    @cached_property
    def _sets(self) -> tuple[int, int]:
        if self._place is None:
            return 0, 0
        if self._part is not None:
            found: Iterable[tuple[bytes, bytes]] = self._index.rows(SETS, self._place)
        else:
            head = self.word[:LONGEST_ENDING]
            words = self._index.rows(WORDS, head, head + BEHIND_ALL)
            numbers = [number for number, word in words if self.word in word]
            found = [row for number in numbers for row in self._index.rows(USERS, number)]
        return _joined(found)


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


def _joined(found: Iterable[tuple[bytes, bytes]]) -> tuple[int, int]:
    titled = listed = 0
    for with_title, anywhere in found:
        titled |= ranks.unpacked(with_title) if with_title else 0
        listed |= ranks.unpacked(anywhere)
    return titled, listed
