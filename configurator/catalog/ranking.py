"""In which order found entries are listed: by their score those that are likely the best, behind them titles, then the others.

Scores come from the index alone. Of a single word the best are kept in order; of several words, and where a choice leaves few of
those, a pool of likely entries is scored.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from itertools import chain, islice
from math import inf
from operator import and_

from configurator.catalog import ranks, word_tree
from configurator.catalog.postings import Best
from configurator.catalog.scoring import FINE
from configurator.catalog.word_index import Index, Use

POOL = 100  # entries that are scored
ENOUGH = 20  # as many of those kept with a word must be left by a choice for the first page to be theirs
Scored = tuple[int, float]  # rank, score


@dataclass(frozen=True, slots=True)
class Ask:
    """Words to find in one edition with the rarity of each in the whole store, and the ranks that may be listed (None: all)."""

    index: Index
    words: tuple[str, ...]
    rarity: Mapping[str, float]
    wanted: int | None = None

    @property
    def uses(self) -> list[Use]:
        """Who uses each word."""
        return [self.index.use(word) for word in self.words]

    def candidates(self) -> int:
        """Return the ranks that may be listed and use all words; the rarest word is looked at first, after nothing no other."""
        left = self.wanted
        for use in sorted(self.uses, key=lambda use: use.entries):
            if left == 0:
                break
            left = use.listed if left is None else left & use.listed
        return left or 0


def ordered(ask: Ask, limit: int) -> list[Scored]:
    """Return at most `limit` ranks that use all words, with their scores, the best first.

    Which come first and in what order does not depend on `limit`; behind those that were scored the score is 0.
    """
    head, whole = _of_one(ask, limit) if len(ask.words) == 1 else _of_several(ask)
    if whole or len(head) >= limit:
        return head[:limit]
    left = ask.candidates() ^ ranks.from_ranks(rank for rank, _ in head)
    behind = ((rank, 0.0) for rank in _titles_first(ask, left))
    return [*head, *islice(behind, limit - len(head))]


def _of_one(ask: Ask, limit: int) -> tuple[list[Scored], bool]:
    """Return the best for a single word: of those kept what a choice leaves, and where that is little, a pool of the others.

    Also say whether that is all there is.
    """
    (use,), rarity = ask.uses, ask.rarity[ask.words[0]] / FINE
    wanted = None if ask.wanted is None else ranks.field(ask.wanted, ask.index.scale.entries)
    head = _left(use.best, wanted, rarity, limit)
    if len(head) >= limit or len(use.best.ranks) >= use.entries:
        return head, len(head) < limit
    if use.entries <= word_tree.KEPT:
        head += _left(use.more, wanted, rarity, limit - len(head))
        return head, True
    others = ask.candidates() ^ ranks.from_ranks(rank for rank, _ in head)
    if others.bit_count() > POOL:
        behind = _left(use.more, wanted, rarity, limit - len(head))
        head += behind
        if len(head) >= min(limit, ENOUGH):
            return head, False
        others ^= ranks.from_ranks(rank for rank, _ in behind)
    pool = _scored(ask, islice(_titles_first(ask, others), POOL))
    most = head[-1][1] if head else inf  # steps of a worth must not turn the order around
    return head + [(rank, min(score, most)) for rank, score in pool], len(pool) < POOL


def _left(best: Best, wanted: bytes | None, rarity: float, most: int) -> list[Scored]:
    """Return at most so many of those that may be listed, with their scores."""
    pairs: Iterator[tuple[int, int]] = zip(*best, strict=True)
    if wanted is not None:
        pairs = ranks.allowed(pairs, wanted)
    return [(rank, rarity * worth) for rank, worth in islice(pairs, most)]


def _of_several(ask: Ask) -> tuple[list[Scored], bool]:
    """Return likely ranks by their scores: half a pool of those kept as best for a word, then titles with all words, then others.

    Also say whether that is all there is.
    """
    left = ask.candidates()
    if not left:
        return [], True
    points: dict[int, float] = {}
    wanted = ranks.field(left, ask.index.scale.entries)
    for word, use in zip(ask.words, ask.uses, strict=True):
        for rank, worth in ranks.allowed(zip(*use.best, strict=True), wanted):
            points[rank] = points.get(rank, 0.0) + ask.rarity[word] * worth
    likely = sorted(points, key=lambda rank: (-points[rank], rank))[: POOL // 2]
    others = _titles_first(ask, left ^ ranks.from_ranks(likely))
    pool = _scored(ask, chain(likely, islice(others, POOL - len(likely))))
    return pool, len(pool) < POOL


def _titles_first(ask: Ask, some: int) -> Iterator[int]:
    """Yield ranks, those with all words in the title first, each in editorial order."""
    named = reduce(and_, (use.titled for use in ask.uses), some)
    return chain(ranks.each(named), ranks.each(some ^ named))


def _scored(ask: Ask, pool: Iterator[int]) -> list[Scored]:
    listed = sorted(pool)
    scores = [0.0] * len(listed)
    for word, use in zip(ask.words, ask.uses, strict=True):
        scores = [score + ask.rarity[word] * worth for score, worth in zip(scores, use.worths(listed), strict=True)]
    return sorted(zip(listed, scores, strict=True), key=lambda pair: (-pair[1], pair[0]))
