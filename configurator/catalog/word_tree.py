"""The tree of all word endings of a store: for every part of a word that many entries use, who they are and who answers best.

Built once with the edition. Every part of a word is the beginning of one of its endings, so the endings in order, cut where their
common beginnings change, are the parts; those with many entries get a row of their own, the others are looked up by their words.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from heapq import nlargest
from typing import NamedTuple

LONGEST_ENDING = 64  # signs of an ending that are kept; a longer question is checked against the word itself
FEW_WORDS = 12  # words whose entries are joined when somebody asks
FEW_ENTRIES = 64  # entries that are scored when somebody asks
BEST = 128  # entries of a part that are read together with it
KEPT = 1_024  # entries of a part that are kept in order
RANK = 32  # bits of a rank
LAST = (1 << RANK) - 1
MANY = "*"  # stands for different signs before a part


@dataclass(slots=True)
class Users:
    """The entries that use a word: their ranks in ascending order, the impact on each, and those that are titled with it."""

    ranks: array[int] = field(default_factory=lambda: array("I"))
    impacts: array[int] = field(default_factory=lambda: array("I"))
    titled: array[int] = field(default_factory=lambda: array("I"))


class Ending(NamedTuple):
    """What a word says from one of its signs on; `before` is the sign in front of it, empty at its beginning."""

    rest: str
    word: int
    before: str


@dataclass(slots=True)
class Part:
    """A part of words: how many endings begin with it, the impact of their words on each entry (by rank), and the entries titled so."""

    endings: int
    depth: int
    before: str
    impacts: dict[int, int]
    titled: set[int]
    text: str = ""

    def join(self, other: Part) -> None:
        """Add the endings of another part, which is used up."""
        self.endings += other.endings
        self.before = self.before if self.before == other.before else MANY
        small, large = sorted((self.impacts, other.impacts), key=len)
        for rank, impact in small.items():
            large[rank] = large.get(rank, 0) + impact
        self.impacts = large
        fewer, titled = sorted((self.titled, other.titled), key=len)
        titled |= fewer
        self.titled = titled

    @property
    def varied(self) -> bool:
        """It stands at the beginning of a word or behind different signs: a unit of the language rather than a scrap."""
        return self.before in ("", MANY)

    @property
    def kept(self) -> bool:
        """It is used too much to be looked up by its words."""
        return self.endings > FEW_WORDS or len(self.impacts) > FEW_ENTRIES

    def best(self) -> list[tuple[int, int]]:
        """Return rank and impact of the entries that answer best, the best first."""
        # one whole number for both is compared fastest
        coded = [impact << RANK | LAST - rank for rank, impact in self.impacts.items()]
        best = nlargest(KEPT, coded) if len(coded) > 4 * KEPT else sorted(coded, reverse=True)[:KEPT]
        return [(LAST - (code & LAST), code >> RANK) for code in best]


def endings(words: Iterable[str], ids: Collection[str]) -> list[Ending]:
    """Return the endings of all words (numbered from 1) in order; an id can be cut between its own parts only."""
    found = set()
    for number, word in enumerate(words, start=1):
        for start in _cuts(word) if word in ids else range(len(word)):
            found.add(Ending(word[start : start + LONGEST_ENDING], number, word[start - 1 : start]))
    unique: dict[tuple[str, int], Ending] = {}
    for ending in sorted(found):
        unique.setdefault(ending[:2], ending)
    return list(unique.values())


def parts(listed: list[Ending], users: Mapping[int, Users]) -> Iterator[Part]:
    """Yield every part that is an ending itself or where endings go apart, the longer before the shorter."""
    open_parts: list[Part] = []
    for place, ending in enumerate(listed):
        leaf = _leaf(ending, users[ending.word])
        if open_parts and open_parts[-1].depth == leaf.depth:  # the same ending of another word
            open_parts[-1].join(leaf)
        else:
            open_parts.append(leaf)
        following = listed[place + 1].rest if place + 1 < len(listed) else ""
        yield from _closed(open_parts, _common(ending.rest, following), ending.rest)


def _closed(open_parts: list[Part], common: int, rest: str) -> Iterator[Part]:
    """Close the parts that the next ending does not begin with; what is left open ends with its first `common` signs."""
    while open_parts and open_parts[-1].depth > common:
        part = open_parts.pop()
        part.text = rest[: part.depth]
        yield part
        if open_parts and open_parts[-1].depth >= common:
            open_parts[-1].join(part)
        elif common:
            part.depth = common
            open_parts.append(part)
            return


def _leaf(ending: Ending, users: Users) -> Part:
    impacts = dict(zip(users.ranks, users.impacts, strict=True))
    return Part(1, len(ending.rest), ending.before, impacts, set(users.titled))


def _common(one: str, other: str) -> int:
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        length += 1
    return length


def _cuts(word: str) -> list[int]:
    return [place for place, sign in enumerate(word) if not place or (sign.isalnum() and not word[place - 1].isalnum())]
