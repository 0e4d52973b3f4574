"""Every text of an entry with its path, found by the types of its fields."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

from configurator.basis.text import Name


def names_in(value: Any, place: str = "") -> Iterator[tuple[str, Name]]:
    """Yield every two-language text of a value with its path, e.g. `prices[0].basis`."""
    if isinstance(value, Name):
        yield place, value
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from names_in(inner, f"{place}[{number}]")
    elif value is not None:
        for name in spoken_fields(value.__class__):
            yield from names_in(getattr(value, name), f"{place}.{name}" if place else name)


@functools.cache
def spoken_fields(kind: Any) -> tuple[str, ...]:
    """Return the fields of a dataclass that are, or hold, two-language texts."""
    if not dataclasses.is_dataclass(kind) or kind is Name:
        return ()
    hints = get_type_hints(kind)
    return tuple(field.name for field in dataclasses.fields(kind) if _speaks(hints[field.name]))


def _speaks(hint: Any) -> bool:
    """Say whether a type is a text, holds one, or is a tuple or choice of such."""
    return hint is Name or any(_speaks(part) for part in get_args(hint)) or bool(_fields(hint))


def _fields(hint: Any) -> tuple[str, ...]:
    return spoken_fields(hint) if isinstance(hint, type) else ()


@functools.cache
def plain_fields(kind: Any) -> tuple[str, ...]:
    """Return the fields of a dataclass that are one plain string."""
    return tuple(name for name, hint in get_type_hints(kind).items() if hint is str)


def texts_in(value: Any) -> Iterator[tuple[str, str]]:
    """Yield every text of an entry or supplier as one string with its path: both languages of a name, and plain strings of the top."""
    for place, name in names_in(value):
        yield f"{place}.ko", name.ko
        if name.en != name.ko:
            yield f"{place}.en", name.en
    for field in plain_fields(value.__class__):
        yield field, getattr(value, field)
