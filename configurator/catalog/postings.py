"""Entries in the order of how well they answer a word, as an edition keeps them: ranks of four bytes, then worths of two."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from configurator.catalog import ranks
from configurator.catalog.scoring import COARSE, FINE, saturated

WIDTH = 6  # bytes of an entry


class Best(NamedTuple):
    """Ranks, the best first, and the worth of each in steps of 1/`FINE`."""

    ranks: Sequence[int]
    worths: Sequence[int]


NONE = Best((), ())


@lru_cache(1 << 17)
def fine(frequency: int) -> int:
    """Return the worth of a weighted frequency (thousandths) in steps of 1/`FINE`."""
    return round(saturated(frequency) * FINE)


@lru_cache(1 << 17)
def coarse(frequency: int) -> int:
    """Return the worth of a weighted frequency (thousandths) in steps of 1/`COARSE`."""
    return round(saturated(frequency) * COARSE)


def in_order(impacts: Iterable[tuple[int, int]]) -> Best:
    """Return entries (rank, impact) in the order of their impacts, equal ones in editorial order."""
    listed = sorted(impacts, key=lambda pair: (-pair[1], pair[0]))
    return Best([rank for rank, _ in listed], [fine(impact) for _, impact in listed])


def packed(best: Best) -> bytes:
    """Return entries as bytes."""
    return ranks.as_bytes(array("I", best.ranks)) + ranks.as_bytes(array("H", best.worths))


def unpacked(blob: bytes) -> Best:
    """Return the entries that were packed; from any other bytes some entries."""
    length = len(blob) // WIDTH
    return Best(ranks.numbers("I", blob[: 4 * length]), ranks.numbers("H", blob[4 * length : WIDTH * length]))
