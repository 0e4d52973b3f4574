"""What was packed comes back by rank, and other bytes are never taken for it."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.catalog import list_lines
from configurator.catalog.list_lines import Lines

ROWS = st.lists(st.tuples(st.text(max_size=6), st.text(max_size=6)), min_size=1, max_size=20)
WIDTH = 2


def kept(rows: list[tuple[str, str]], together: int) -> dict[int, tuple[bytes, bytes]]:
    """Return rows as an edition keeps them, so many together."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(list_lines, "TOGETHER", together)
        return {number: (starts, text) for number, starts, text in list_lines.packed(rows)}


def read(packed: dict[int, tuple[bytes, bytes]], ranks: list[int], together: int) -> list[list_lines.Row]:
    """Return the rows of some ranks."""

    def lines(number: int) -> Lines:
        return list_lines.unpacked(*packed[number])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(list_lines, "TOGETHER", together)
        return list_lines.rows(ranks, lines, WIDTH)


@given(rows=ROWS, together=st.integers(1, 7), data=st.data())
def test_rows_come_back_by_rank(rows: list[tuple[str, str]], together: int, data: st.DataObject) -> None:
    ranks = data.draw(st.lists(st.integers(1, len(rows))))
    packed = kept(rows, together)
    assert len(packed) == -(-len(rows) // together)
    assert read(packed, ranks, together) == [list(rows[rank - 1]) for rank in ranks]


@given(rows=ROWS, rank=st.integers(-3, 40))
def test_a_rank_beyond_the_rows_is_an_error(rows: list[tuple[str, str]], rank: int) -> None:
    if 1 <= rank <= len(rows):
        assert read(kept(rows, 4), [rank], 4) == [list(rows[rank - 1])]
    else:
        with pytest.raises((ValueError, LookupError)):
            read(kept(rows, 4), [rank], 4)


@given(rows=ROWS, data=st.data())
def test_changed_bytes_give_an_error_or_rows_of_the_same_width(
    rows: list[tuple[str, str]], data: st.DataObject
) -> None:
    packed = kept(rows, 20)
    part = data.draw(st.sampled_from((0, 1)))
    changed = bytearray(packed[0][part])
    changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    starts, text = packed[0]
    other = (bytes(changed), text) if part == 0 else (starts, bytes(changed))
    ranks = list(range(1, len(rows) + 1))
    with suppress(ValueError, TypeError, LookupError):
        found = read({0: other}, ranks, 20)
        assert [len(row) for row in found] == [WIDTH] * len(rows)
