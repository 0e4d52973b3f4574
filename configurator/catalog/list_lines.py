"""What a search tells of entries as an edition keeps it: a line of JSON for each, many together with the places where they begin.

The entries a search finds lie anywhere in the store, so twenty of them are in twenty places of the file; lines that were read with one
of them stay in memory (120 bytes an entry).
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any, NamedTuple

from configurator.catalog import ranks

TOGETHER = 1_024  # lines that are read together
Row = list[Any]


class Lines(NamedTuple):
    """The lines of entries next to each other in editorial order, and where each begins; the last place is the end."""

    starts: Sequence[int]
    text: bytes


def packed(rows: Iterable[Sequence[object]]) -> Iterator[tuple[int, bytes, bytes]]:
    """Yield the rows of all entries in editorial order as lines that are read together: their number, starts and text."""
    lines = [json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() for row in rows]
    for number, first in enumerate(range(0, len(lines), TOGETHER)):
        some = lines[first : first + TOGETHER]
        starts = array("I", accumulate(map(len, some), initial=0))
        yield number, ranks.as_bytes(starts), b"".join(some)


def unpacked(starts: bytes, text: bytes) -> Lines:
    """Return the lines that were packed."""
    return Lines(ranks.numbers("I", starts), text)


def rows(some: Iterable[int], lines: Callable[[int], Lines], width: int) -> list[Row]:
    """Return the rows of some ranks; `lines` gives those of a number.

    `ValueError`, `TypeError` or `LookupError` when other bytes were packed than rows of so many fields.
    """
    found = []
    for rank in some:
        number, place = divmod(rank - 1, TOGETHER)
        starts, text = lines(number)
        found.append(text[starts[place] : starts[place + 1]])
    read: list[Row] = json.loads(b"[%b]" % b",".join(found))
    if len(read) != len(found) or any(type(row) is not list or len(row) != width for row in read):
        raise ValueError(width)
    return read
