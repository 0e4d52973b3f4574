"""Entries kept in order survive packing, and are in the order of the formula."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from configurator.catalog import postings
from configurator.catalog.scoring import COARSE, FINE, saturated

impacts = st.dictionaries(st.integers(1, 100_000), st.integers(0, 200_000), max_size=60)


@given(kept=impacts)
def test_the_best_come_first_and_equal_ones_in_editorial_order(kept: dict[int, int]) -> None:
    best = postings.in_order(kept.items())
    assert [(-kept[rank], rank) for rank in best.ranks] == sorted((-impact, rank) for rank, impact in kept.items())
    assert list(best.worths) == sorted(best.worths, reverse=True)


@given(kept=impacts)
def test_packing_is_undone(kept: dict[int, int]) -> None:
    best = postings.in_order(kept.items())
    blob = postings.packed(best)
    assert len(blob) == postings.WIDTH * len(kept)
    assert [list(each) for each in postings.unpacked(blob)] == [list(each) for each in best]


@given(impact=st.integers(0, 1_000_000))
def test_a_worth_is_near_what_it_stands_for(impact: int) -> None:
    assert abs(postings.fine(impact) / FINE - saturated(impact)) <= 0.5 / FINE
    assert abs(postings.coarse(impact) / COARSE - saturated(impact)) <= 0.5 / COARSE


@given(blob=st.binary(max_size=60))
def test_any_bytes_are_some_order(blob: bytes) -> None:
    """A damaged file gives a wrong order, never an error that nobody expects; `verify` finds it."""
    best = postings.unpacked(blob)
    assert len(best.ranks) == len(best.worths) <= len(blob) // postings.WIDTH
