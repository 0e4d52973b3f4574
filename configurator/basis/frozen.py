"""Edits of frozen tuples: each returns a new tuple and leaves the old one alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar


class Identified(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """The name by which it is found."""
        ...


Item = TypeVar("Item", bound=Identified)


def find(items: tuple[Item, ...], wanted: str) -> Item | None:
    """Return the item with the id `wanted`, or None."""
    return next((item for item in items if item.id == wanted), None)


def get(items: tuple[Item, ...], wanted: str) -> Item:
    """Return the item with the id `wanted`; KeyError when there is none."""
    found = find(items, wanted)
    if found is None:
        raise KeyError(wanted)
    return found


def changed(items: tuple[Item, ...], wanted: str, change: Callable[[Item], Item]) -> tuple[Item, ...]:
    """Return `items` with `change` applied to the one with the id `wanted`; KeyError when there is none."""
    get(items, wanted)
    return tuple(change(item) if item.id == wanted else item for item in items)


def without(items: tuple[Item, ...], unwanted: str) -> tuple[Item, ...]:
    """Return `items` less the one with the id `unwanted`; KeyError when there is none."""
    get(items, unwanted)
    return tuple(item for item in items if item.id != unwanted)


def inserted(items: tuple[Item, ...], new: Item, after: str | None = None) -> tuple[Item, ...]:
    """Return `items` with `new` behind the one with the id `after`, or at the end."""
    if after is None:
        return (*items, new)
    place = items.index(get(items, after)) + 1
    return (*items[:place], new, *items[place:])


CLOSED = {"extra": "forbid"}  # a file boundary refuses keys it does not know (`__pydantic_config__` of our dataclasses)
