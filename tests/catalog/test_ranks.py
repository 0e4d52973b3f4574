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
def test_packing_is_undone_and_a_list_must_be_much_shorter(members: set[int]) -> None:
    bits = ranks.from_ranks(members)
    blob = ranks.packed(bits)
    assert ranks.unpacked(blob) == bits
    assert list(ranks.members(blob)) == sorted(members)
    assert len(blob) <= 1 + min(4 * ranks.SHORTER * len(members), bits.bit_length() // 8 + 1)


@given(members=sets, data=st.data())
def test_the_place_of_a_member_is_how_many_are_smaller(members: set[int], data: st.DataObject) -> None:
    known = sorted(members)
    some = sorted(data.draw(st.sets(st.sampled_from(known)))) if known else []
    assert list(ranks.among(ranks.packed(ranks.from_ranks(members)), some)) == [known.index(rank) for rank in some]


@given(members=sets, asked=st.lists(st.integers(0, 100_100), max_size=40))
def test_a_rank_is_allowed_when_it_is_a_member(members: set[int], asked: list[int]) -> None:
    field = ranks.field(ranks.from_ranks(members), 100_100)
    pairs = [(rank, place) for place, rank in enumerate(asked)]
    left = [pair for pair in pairs if pair[0] in members]
    assert list(ranks.allowed(pairs, field)) == left
    assert list(ranks.allowed([*pairs, (1 << 31, 0), *pairs], field)) == left  # a rank of a damaged file


@given(blob=st.binary(max_size=60))
def test_any_bytes_are_some_set(blob: bytes) -> None:
    """A damaged file gives wrong ranks, never an error that nobody expects; `verify` finds it."""
    for kind in (ranks.BITS, ranks.LISTED):
        assert 0 <= ranks.unpacked(kind + blob) < 1 << max(ranks.MOST, 8 * len(blob))
