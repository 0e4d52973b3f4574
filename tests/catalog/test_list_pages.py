"""What was packed comes back by rank, and no other text is taken for it."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.catalog.list_pages import Pages, packed

WIDTH = 2
Rows = list[tuple[str, str]]
ROWS = st.lists(st.tuples(st.text(max_size=6), st.text(max_size=6)), min_size=1, max_size=40)


def told(pages: Pages, ranks: list[int]) -> Rows:
    """Return the rows of some ranks."""
    return [(first, second) for first, second in pages.rows(ranks)]


@given(rows=ROWS, data=st.data())
def test_rows_come_back_by_rank(rows: Rows, data: st.DataObject) -> None:
    pages = Pages(len(rows), WIDTH, dict(packed(rows)).__getitem__)
    for ranks in data.draw(st.lists(st.lists(st.integers(1, len(rows))), max_size=4)):
        assert told(pages, ranks) == [rows[rank - 1] for rank in ranks]


def test_pages_double_and_are_read_once() -> None:
    rows = [(str(rank), "") for rank in range(1, 101)]
    texts, asked = dict(packed(rows)), list[int]()

    def read(number: int) -> str:
        asked.append(number)
        return texts[number]

    assert [len(json.loads(text)) // WIDTH for text in texts.values()] == [1, 2, 4, 8, 16, 32, 37]
    pages = Pages(len(rows), WIDTH, read)
    assert told(pages, [1, 2, 3]) == rows[:3]
    assert sorted(asked) == [1, 2]
    assert told(pages, [100, 64, 2]) == [rows[99], rows[63], rows[1]]
    assert sorted(asked) == [1, 2, 7]


@given(rows=ROWS, rank=st.integers(0, 60))
def test_a_rank_that_is_not_there_is_an_error(rows: Rows, rank: int) -> None:
    pages = Pages(len(rows), WIDTH, dict(packed(rows)).__getitem__)
    if 1 <= rank <= len(rows):
        assert told(pages, [rank]) == [rows[rank - 1]]
    else:
        with pytest.raises((ValueError, LookupError)):
            told(pages, [rank])


@given(rows=ROWS, data=st.data())
def test_a_changed_text_is_refused_or_holds_as_many_strings(rows: Rows, data: st.DataObject) -> None:
    number, text = data.draw(st.sampled_from(list(packed(rows))))
    at = data.draw(st.integers(0, len(text) - 1))
    changed = text[:at] + data.draw(st.text(max_size=2)) + text[at + 1 :]
    pages = Pages(len(rows), WIDTH, {**dict(packed(rows)), number: changed}.__getitem__)
    with suppress(ValueError):
        found = told(pages, list(range(1, len(rows) + 1)))
        assert all(type(string) is str for row in found for string in row)


@pytest.mark.parametrize(
    "text", ["", "[", "1", '"ab"', '{"a":1,"b":2}', '["a"]', '["a","b","c"]', '["a",1]', '["a",null]']
)
def test_what_is_no_page_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"Expecting|strings"):
        Pages(1, WIDTH, lambda _: text).rows([1])
