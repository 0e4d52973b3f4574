"""In which order found entries are listed: the best of a pool of likely ones by their score, behind them titles, then the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import chain, islice
from operator import and_

from configurator.catalog import ranks
from configurator.catalog.scoring import Scale, impact, saturated
from configurator.catalog.word_index import Index, Use

POOL = 100  # entries whose texts are read to score them
ENOUGH = 20  # as many of those kept with a word must be left by a choice for the first page to be theirs
FIELDS = 3
Scored = tuple[int, float]  # rank, score


@dataclass(frozen=True, slots=True)
class Ask:
    """Words to find in one edition with the rarity of each in the whole store, and the ranks that may be listed."""

    index: Index
    words: tuple[str, ...]
    rarity: Mapping[str, float]
    scale: Scale
    wanted: int = -1
    hidden: int = 0

    @property
    def uses(self) -> list[Use]:
        """Who uses each word."""
        return [self.index.use(word) for word in self.words]

    def candidates(self) -> int:
        """Return the ranks that may be listed and use all words."""
        return reduce(and_, (use.listed for use in self.uses), self.wanted) & ~self.hidden


def ordered(ask: Ask, limit: int) -> list[Scored]:
    """Return at most `limit` ranks that use all words, with their scores, the best first.

    Which come first and in what order does not depend on `limit`; behind those that were scored the score is 0.
    """
    head = _kept_best(ask, limit)
    if head is None:
        head = _scored(ask, _pool(ask))
    if len(head) >= limit:
        return head[:limit]
    left = ask.candidates() & ~ranks.from_ranks(rank for rank, _ in head)
    named = reduce(and_, (use.titled for use in ask.uses), left)
    behind = chain(ranks.each(named), ranks.each(left & ~named))
    return [*head, *((rank, 0.0) for rank in islice(behind, limit - len(head)))]


def _kept_best(ask: Ask, limit: int) -> list[Scored] | None:
    """Return what is kept as the best for a single word, where a choice leaves enough of it; else None."""
    use = ask.uses[0]
    if len(ask.words) > 1 or not use.best:
        return None
    found = _allowed(use.best, ask.wanted & ~ask.hidden)
    if len(found) < ENOUGH and len(found) < ask.candidates().bit_count():
        return None
    rarity = ask.rarity[ask.words[0]]
    return [(rank, rarity * saturated(kept)) for rank, kept in found[:limit]]


def _allowed(pairs: Sequence[tuple[int, int]], wanted: int) -> Sequence[tuple[int, int]]:
    if wanted == -1:
        return pairs
    highest = max(rank for rank, _ in pairs)
    field = (wanted & ((1 << highest + 1) - 1)).to_bytes(highest // 8 + 1, "little")
    return [pair for pair in pairs if field[pair[0] >> 3] >> (pair[0] & 7) & 1]


def _pool(ask: Ask) -> list[int]:
    """Return likely ranks: those kept as best for a word first, then titles with all words, then the others, in editorial order."""
    left = ask.candidates()
    points: dict[int, float] = {}
    for use in ask.uses:
        for rank, kept in _allowed(use.best, left) if use.best else ():
            points[rank] = points.get(rank, 0.0) + ask.rarity[use.word] * saturated(kept)
    likely = sorted(points, key=lambda rank: (-points[rank], rank))[: POOL // 2]
    left &= ~ranks.from_ranks(likely)
    named = reduce(and_, (use.titled for use in ask.uses), left)
    behind = chain(ranks.each(named), ranks.each(left & ~named))
    return [*likely, *islice(behind, POOL - len(likely))]


def _scored(ask: Ask, pool: Sequence[int]) -> list[Scored]:
    found = [(rank, score(ask, lengths, fields)) for rank, lengths, fields in _texts(ask.index, pool)]
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))


def score(ask: Ask, lengths: Sequence[int], fields: Sequence[str]) -> float:
    """Return how well the texts of an entry answer all words."""
    worths = ask.scale.worths(lengths)
    return sum(
        rarity * saturated(impact([text.count(word) for text in fields], worths)) for word, rarity in ask.rarity.items()
    )


def _texts(index: Index, some: Sequence[int]) -> Iterable[tuple[int, Sequence[int], Sequence[str]]]:
    question = f"SELECT * FROM text WHERE rank IN ({', '.join('?' * len(some))})"  # noqa: S608 - question marks only
    for rank, *rest in index.rows(question, *some):
        yield rank, rest[:FIELDS], rest[FIELDS:]
