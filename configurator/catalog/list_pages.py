"""What a search tells of entries as an edition keeps it: pages of rows, read whole and kept. Each page is as long as all before it.

The entries a search finds lie anywhere in the store: to read twenty rows in twenty places of the file takes longer than to find them.
The first entries lie in short pages, so a list begins at once however many follow; the first question of all reads most of the rest,
0.1 s of 100,000 entries. In memory a row takes about 330 bytes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice

Row = tuple[str, ...]


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

    `read` returns the text of a page.
    """

    def __init__(self, entries: int, width: int, read: Callable[[int], str]) -> None:
        self._width, self._read = width, read
        self._rows: list[Row] = [()] * (entries + 1)  # (): not read yet

    def rows(self, some: Sequence[int]) -> list[Row]:
        """Return the rows of some ranks.

        `ValueError` or `LookupError` when there are no such ranks or the texts are not what `packed` made.
        """
        known = self._rows
        found = [known[rank] for rank in some]
        if not all(found):
            for number in sorted({rank.bit_length() for rank in some if not known[rank]}):
                self._fill(number)
            found = [known[rank] for rank in some]
        return found

    def _fill(self, number: int) -> None:
        first, width = first_of(number), self._width
        size = min(first, len(self._rows) - first)
        strings = json.loads(self._read(number))
        if type(strings) is not list or len(strings) != size * width or not set(map(type, strings)) <= {str}:
            raise ValueError(f"not {size} rows of {width} strings")
        self._rows[first : first + size] = zip(*[iter(strings)] * width, strict=True)
