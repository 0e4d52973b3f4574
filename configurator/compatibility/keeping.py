"""Results that are kept with what they were worked out from, until something of that is another value."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from configurator.compatibility.watching import Reads

Owners = Iterable[tuple[Any, object]]  # a part of the whole, and whose it is: compared by identity


@dataclass(slots=True)
class Kept:
    """A result, whose it is, what it was worked out from, and in which round it was last asked for."""

    owner: object
    reads: Reads
    value: Any
    asked: int


class Keeping:
    """Kept results by kind and part; `changed` is everything that is another value than in the round before.

    A result nobody asked for in the round before missed what changed then, and is worked out anew.
    """

    def __init__(self) -> None:
        self.changed: Reads = set()
        self._round = 0
        self._kept: dict[str, dict[Any, Kept]] = defaultdict(dict)
        self._most = 0

    def begin(self) -> None:
        """Begin a round in which nothing is known to have changed yet."""
        self.changed = set()
        self._round += 1

    def each(self, kind: str, owners: Owners, work: Callable[[Any, Any, Reads], Any]) -> Iterator[tuple[Any, Any]]:
        """Yield the result of every part: the one that is kept, or worked out anew when its owner or something it read is another value.

        `work` takes the part, its owner and where to write down what it reads.
        """
        kept, changed, now = self._kept[kind], self.changed, self._round
        for part, owner in owners:
            known = kept.get(part)
            if (
                known is not None
                and known.owner is owner
                and known.asked == now - 1
                and known.reads.isdisjoint(changed)
            ):
                known.asked = now
            else:
                reads: Reads = set()
                known = kept[part] = Kept(owner, reads, _same(known, work(part, owner, reads)), now)
            yield part, known.value

    def one(self, kind: str, work: Callable[[Reads], Any]) -> Any:
        """Return the result of a kind that is not in parts."""
        return next(self.each(kind, ((None, None),), lambda _part, _owner, reads: work(reads)))[1]

    def joined(
        self,
        kind: str,
        part: object,
        owner: object,
        pieces: Iterable[Any],
        work: Callable[[Any, Reads], tuple[Any, ...]],
    ) -> tuple[Any, ...]:
        """Return the results of all pieces of a part as one; each piece's is kept by itself.

        `work` takes the piece and where to write down what it reads.
        """
        old = self._kept[kind].get(part)
        if old is None or old.owner is not owner or old.asked != self._round - 1:
            old = Kept(owner, set(), ({}, ()), self._round)
        old.asked, touched = self._round, old.reads & self.changed
        if old.value[0] and not touched:
            unchanged: tuple[Any, ...] = old.value[1]
            return unchanged
        at: dict[Any, Kept] = {}
        for piece in pieces:
            known = old.value[0].get(piece)
            if known is None or not known.reads.isdisjoint(touched):
                reads: Reads = set()
                known = Kept(owner, reads, _same(known, work(piece, reads)), self._round)
                old.reads.update(reads)  # never fewer than were read, and cheaper than a new union
            at[piece] = known
        whole = tuple(chain.from_iterable(known.value for known in at.values()))
        self._kept[kind][part] = Kept(owner, old.reads, (at, whole), self._round)
        return whole

    def drop_gone(self) -> bool:
        """Forget the results nobody asked for in this round, once there are twice as many as after the last time; say whether it did."""
        if sum(map(len, self._kept.values())) <= self._most:
            return False
        for kind, parts in self._kept.items():
            self._kept[kind] = {part: kept for part, kept in parts.items() if kept.asked == self._round}
        self._most = 2 * sum(map(len, self._kept.values()))
        return True


def _same(known: Kept | None, value: Any) -> Any:
    """Return the object that is kept where it equals the new one, so that what rests on it is kept too."""
    return known.value if known is not None and known.value == value else value
