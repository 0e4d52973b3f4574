"""Sets of ranks survive packing and give back their members in order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from configurator.catalog import ranks

sets = st.one_of(st.sets(st.integers(1, 100_000), max_size=40), st.sets(st.integers(1, 400), max_size=300))


@given(members=sets)
def test_a_set_is_its_members(members: set[int]) -> None:
    bits = ranks.from_ranks(members)
    assert list(ranks.each(bits)) == sorted(members)
    assert bits == sum(1 << member for member in members)


@given(members=sets)
def test_packing_is_undone_and_the_shorter_form_is_taken(members: set[int]) -> None:
    bits = ranks.from_ranks(members)
    blob = ranks.packed(bits)
    assert ranks.unpacked(blob) == bits
    assert len(blob) <= 1 + min(4 * len(members), bits.bit_length() // 8 + 1)


@given(blob=st.binary(max_size=60))
def test_any_bytes_are_some_set(blob: bytes) -> None:
    """A damaged file gives wrong ranks, never an error that nobody expects; `verify` finds it."""
    for kind in (ranks.BITS, ranks.LISTED):
        assert 0 <= ranks.unpacked(kind + blob) < 1 << max(ranks.MOST, 8 * len(blob))
