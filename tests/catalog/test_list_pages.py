"""What was packed comes back by rank, and no other text is taken for it."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.catalog import list_pages

WIDTH = 2
ROWS = st.lists(st.tuples(st.text(max_size=6), st.text(max_size=6)), max_size=40)


@given(rows=ROWS)
def test_rows_come_back_by_rank(rows: list[tuple[str, str]]) -> None:
    pages = {number: list_pages.unpacked(text, WIDTH) for number, text in list_pages.packed(rows)}
    places = [list_pages.place(rank) for rank in range(1, len(rows) + 1)]
    assert [pages[number][place] for number, place in places] == rows
    assert sum(map(len, pages.values())) == len(rows)


def test_pages_double() -> None:
    sizes = [len(list_pages.unpacked(text, WIDTH)) for _, text in list_pages.packed([("a", "b")] * 100)]
    assert sizes == [1, 2, 4, 8, 16, 32, 37]


@given(rows=ROWS.filter(bool), data=st.data())
def test_a_changed_text_is_refused_or_holds_rows_of_strings(rows: list[tuple[str, str]], data: st.DataObject) -> None:
    _, text = data.draw(st.sampled_from(list(list_pages.packed(rows))))
    at = data.draw(st.integers(0, len(text) - 1))
    with suppress(ValueError):
        page = list_pages.unpacked(text[:at] + data.draw(st.text(max_size=2)) + text[at + 1 :], WIDTH)
        assert all(len(row) == WIDTH and {type(value) for value in row} == {str} for row in page)


@pytest.mark.parametrize(
    "text", ["", "[", "1", '"ab"', '{"a":1,"b":2}', '["a"]', '["a","b","c"]', '["a",1]', '["a",null]']
)
def test_what_is_no_page_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"Expecting|strings"):
        list_pages.unpacked(text, WIDTH)
