"""What a search tells of entries as an edition keeps it: pages of rows, read whole and kept. Each page is as long as all before it.

The entries a search finds lie anywhere in the store: to read twenty rows in twenty places of the file takes longer than to find them.
The first entries lie in short pages, so a list begins at once however many follow; the first question of all reads most of the rest,
0.1 s of 100,000 entries. In memory a row takes about 280 bytes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any


def packed(rows: Iterable[Sequence[str]]) -> Iterator[tuple[int, str]]:
    """Yield the pages of all rows in editorial order: number (1 first) and text, a list of the strings of its rows."""
    left, number = iter(rows), 1
    while page := list(islice(left, first_of(number))):
        yield number, json.dumps(list(chain.from_iterable(page)), ensure_ascii=False, separators=(",", ":"))
        number += 1


def first_of(number: int) -> int:
    """Return the first rank of a page, which is also how many ranks it has room for."""
    return 1 << number - 1


class Pages:
    """The rows of all entries by rank (1 first); a page is read when a rank of it is asked for. Any thread may ask.

    All strings stand in one list, those of a row beside each other: to fetch them takes less than to make a hit of them.
    `read` returns the text of a page.
    """

    def __init__(self, entries: int, width: int, read: Callable[[int], str]) -> None:
        self._entries, self._width, self._read = entries, width, read
        self._strings: list[Any] = [None] * (width * (entries + 1))  # None: not read yet

    def rows(self, some: Sequence[int]) -> list[list[str]]:
        """Return the rows of some ranks.

        `ValueError` or `LookupError` when there are no such ranks or the texts are not what `packed` made.
        """
        found, unread = self._looked_up(some)
        if unread:
            for number in sorted({rank.bit_length() for rank in unread}):
                self._fill(number)
            found, unread = self._looked_up(some)
            if unread:
                raise LookupError(unread)
        return found

    def _looked_up(self, some: Sequence[int]) -> tuple[list[list[str]], list[int]]:
        strings, width = self._strings, self._width
        found = [strings[width * rank : width * rank + width] for rank in some]
        return found, [rank for rank, row in zip(some, found, strict=True) if not row or row[0] is None]

    def _fill(self, number: int) -> None:
        first = first_of(number)
        size = min(first, self._entries - first + 1)
        if size < 1:
            raise LookupError(number)
        strings = json.loads(self._read(number))
        if type(strings) is not list or len(strings) != size * self._width or not set(map(type, strings)) <= {str}:
            raise ValueError(f"not {size} rows of {self._width} strings")
        self._strings[self._width * first : self._width * (first + size)] = strings
