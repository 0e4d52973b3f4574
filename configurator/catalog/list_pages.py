"""What a search tells of entries as an edition keeps it: pages of many rows, read whole and kept.

The entries a search finds lie anywhere in the store: to read twenty rows in twenty places of the file takes longer than to find them.
In memory a row takes about 330 bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

TOGETHER = 1_024  # rows of a page
Row = tuple[str, ...]


def packed(rows: Iterable[Sequence[str]]) -> Iterator[tuple[int, str]]:
    """Yield the pages of all rows in editorial order: number and text."""
    left, number = iter(rows), 0
    while page := list(islice(left, TOGETHER)):
        yield number, json.dumps(page, ensure_ascii=False, separators=(",", ":"))
        number += 1


def unpacked(text: str, width: int) -> list[Row]:
    """Return the rows of a page; `ValueError` when the text is not one of rows of so many strings."""
    page = json.loads(text)
    if not all(type(row) is list and len(row) == width and set(map(type, row)) == {str} for row in page):
        raise ValueError(f"not rows of {width} strings")
    return [tuple(row) for row in page]


def place(rank: int) -> tuple[int, int]:
    """Return the number of the page where a rank (1 first) is, and its place there."""
    return divmod(rank - 1, TOGETHER)
