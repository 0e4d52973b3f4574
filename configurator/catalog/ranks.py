"""Sets of editorial ranks as the bits of one number: bit n stands for the entry of rank n. Sets of 100,000 are joined in microseconds."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import compress, count

BITS, LISTED = (
    b"\x00",
    b"\x01",
)  # first byte of a packed set: a bit field, or ranks of four bytes each; both little-endian
SHORTER = 4  # times a list of ranks must be shorter than the bit field
MOST = 1 << 24  # ranks of any store; what a damaged file says beyond is left out, or it would fill the memory
WORD = 64  # bits looked at together


def from_ranks(ranks: Iterable[int]) -> int:
    """Return the set of some ranks.

    >>> bin(from_ranks([3, 1]))
    '0b1010'
    """
    known = tuple(ranks)
    if len(known) == 1:
        return 1 << known[0]
    field = bytearray(max(known, default=0) // 8 + 1)
    for rank in known:
        field[rank >> 3] |= 1 << (rank & 7)
    return int.from_bytes(field, "little")


def each(bits: int) -> Iterator[int]:
    """Yield the ranks of a set, the smallest first.

    >>> list(each(0b1010))
    [1, 3]
    """
    words = array("Q")
    words.frombytes(_field(bits, WORD // 8))
    if sys.byteorder == "big":
        words.byteswap()
    for number in compress(count(), words):  # empty words are passed over thirty times as fast as by a loop
        word = words[number]
        while word:
            low = word & -word
            yield number * WORD + low.bit_length() - 1
            word ^= low


def packed(bits: int) -> bytes:
    """Return a set as bytes; equal sets give equal bytes. A list is read a hundred times as slowly as a field, so it must be much shorter."""
    if bits.bit_count() * 4 * SHORTER < bits.bit_length() // 8 + 1:
        return LISTED + as_bytes(array("I", each(bits)))
    return BITS + _field(bits, 1)


def unpacked(blob: bytes) -> int:
    """Return the set that was packed; from any other bytes some set."""
    if blob[:1] == LISTED:
        return from_ranks(rank for rank in numbers("I", blob[1:]) if rank < MOST)
    return int.from_bytes(blob[1:], "little")


def members(blob: bytes) -> Iterable[int]:
    """Return the members of a packed set, the smallest first."""
    return numbers("I", blob[1:]) if blob[:1] == LISTED else each(unpacked(blob))


def among(blob: bytes, some: Iterable[int]) -> Iterator[int]:
    """Yield for each of some members of a packed set, in ascending order, how many members are smaller.

    >>> list(among(packed(0b1011010), [3, 6]))
    [1, 3]
    """
    if blob[:1] == LISTED:
        members = numbers("I", blob[1:])
        yield from (bisect_left(members, rank) for rank in some)
        return
    passed, smaller = 1, 0
    for rank in some:
        byte = 1 + (rank >> 3)
        smaller += int.from_bytes(blob[passed:byte], "little").bit_count()
        passed = byte
        yield smaller + (blob[byte] & ((1 << (rank & 7)) - 1)).bit_count()


def field(bits: int, most: int) -> bytes:
    """Return a set of ranks up to `most` as bytes, bit n of all standing for rank n."""
    return bits.to_bytes(most // 8 + 1, "little")


def allowed(pairs: Iterable[tuple[int, int]], wanted: bytes) -> Iterator[tuple[int, int]]:
    """Yield the pairs whose first is a member of a set (a field), up to where a damaged file has a rank beyond it.

    >>> list(allowed([(3, 7), (2, 8), (1, 9)], field(0b1010, 3)))
    [(3, 7), (1, 9)]
    """
    with suppress(IndexError):
        for rank, worth in pairs:
            if wanted[rank >> 3] >> (rank & 7) & 1:
                yield rank, worth


def as_bytes(values: array[int] | array[float]) -> bytes:
    """Return numbers as little-endian bytes, the same on every machine."""
    if sys.byteorder == "big":
        values = values[:]
        values.byteswap()
    return values.tobytes()


def numbers(kind: str, blob: bytes) -> array[int]:
    """Return the numbers `as_bytes` wrote; a rest that is no whole number is left out."""
    values: array[int] = array(kind)
    values.frombytes(blob[: len(blob) - len(blob) % values.itemsize])
    if sys.byteorder == "big":
        values.byteswap()
    return values


def _field(bits: int, unit: int) -> bytes:
    """Return the bits as bytes, as many as fill whole units."""
    length = (bits.bit_length() + 8 * unit - 1) // (8 * unit) * unit
    return bits.to_bytes(length, "little")
