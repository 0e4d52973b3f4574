"""What a search tells of entries as an edition keeps it: pages of rows, read whole and kept. Each page is as long as all before it.

The entries a search finds lie anywhere in the store: to read twenty rows in twenty places of the file takes longer than to find them.
The first entries lie in short pages, so a list begins at once however many follow; the first question of all reads most of the rest,
0.1 s of 100,000 entries. In memory a row takes about 330 bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

Row = tuple[str, ...]


def packed(rows: Iterable[Sequence[str]]) -> Iterator[tuple[int, str]]:
    """Yield the pages of all rows in editorial order: number (1 first) and text, a list of the strings of its rows."""
    left, number = iter(rows), 1
    while page := list(islice(left, 1 << number - 1)):
        yield number, json.dumps(list(chain.from_iterable(page)), ensure_ascii=False, separators=(",", ":"))
        number += 1


def unpacked(text: str, width: int) -> list[Row]:
    """Return the rows of a page; `ValueError` when the text is not one of rows of so many strings."""
    strings = json.loads(text)
    if type(strings) is not list or len(strings) % width or not set(map(type, strings)) <= {str}:
        raise ValueError(f"not rows of {width} strings")
    return list(zip(*[iter(strings)] * width, strict=True))


def place(rank: int) -> tuple[int, int]:
    """Return the number of the page where a rank (1 first) is, and its place there."""
    number = rank.bit_length()
    return number, rank - (1 << number - 1)
