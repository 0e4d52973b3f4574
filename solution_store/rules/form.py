"""How a file is written, apart from what it means: what could be spelt better without saying anything else.

`check` notices it and `fix` mends it; both use the same repairs, found by walking the data of a file along the types it is read as.
"""

from __future__ import annotations

import dataclasses
import functools
import re
import types
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Union, get_args, get_origin, get_type_hints

from configurator.basis.text import Name
from configurator.basis.units import DIMENSION_OF, Quantity, UnitError
from configurator.catalog.entry import Tier

COMPOSED, TRIMMED, DATED = "file-is-composed", "text-is-trimmed", "date-is-a-date"
SPELT, UNREPEATED, ASCENDING = "unit-is-spelt", "list-holds-no-repeats", "tiers-ascend"
FORM_RULES = (COMPOSED, TRIMMED, DATED, SPELT, UNREPEATED, ASCENDING)
Path = tuple[str | int, ...]
TIDY = re.compile(r"[-+−]?\d+(?:\.\d+)? (\S+)")  # a number, one space and the symbol of the table
DAY = re.compile(r"(\d{4})\s?[-./년]\s?(\d{1,2})\s?[-./월]\s?(\d{1,2})\s?[일.]?")
SHOWN = 60  # signs of a text a finding repeats


@dataclass(frozen=True, slots=True)
class Repair:
    """One value written better: where, what stands there and what should; plain data as in a TOML file."""

    rule: str
    path: Path
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Misspelt:
    """A repair a file waits for, as `check` says it; `subject` is the entry or supplier."""

    rule: str
    subject: str
    place: str
    before: str
    after: str


def misspelt(subject: str, repair: Repair) -> Misspelt:
    """Return a repair as it is said."""
    return Misspelt(repair.rule, subject, place_of(repair.path), _shown(repair.before), _shown(repair.after))


def place_of(path: Path) -> str:
    """Return a path as a reader knows it.

    >>> place_of(("prices", 0, "tiers"))
    'prices[0].tiers'
    """
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")


def repairs(kind: type, data: Any, path: Path = ()) -> Iterator[Repair]:
    """Yield what could be written better in the data of a file that is read as `kind`; a value that cannot be read is left alone."""
    for name, hint in _fields(kind):
        if name in data:
            yield from _of(hint, data[name], (*path, name))


def _of(hint: Any, value: Any, path: Path) -> Iterator[Repair]:
    if isinstance(value, list):
        yield from _of_list(hint, value, path)
    elif isinstance(value, dict) and hint is not Name:
        yield from repairs(hint, value, path) if isinstance(hint, type) else ()
    elif isinstance(value, dict):
        for language, text in value.items():
            yield from _of(str, text, (*path, language))
    elif isinstance(value, str):
        yield from _of_text(hint, value, path)


def _of_list(hint: Any, items: list[Any], path: Path) -> Iterator[Repair]:
    if hint is Tier:
        yield from _of_tiers(items, path)
    elif hint is Name or not dataclasses.is_dataclass(hint):
        once = [item for number, item in enumerate(items) if item not in items[:number]]
        if len(once) < len(items) and not any(isinstance(item, list) for item in items):
            yield Repair(UNREPEATED, path, items, once)
            return
    for number, item in enumerate(items):
        yield from _of(hint, item, (*path, number))


def _of_tiers(items: list[Any], path: Path) -> Iterator[Repair]:
    begins = [item.get("from_quantity") for item in items if isinstance(item, dict)]
    counted = [begin for begin in begins if isinstance(begin, int)]
    if len(counted) == len(items) == len(set(counted)) and counted != sorted(counted):
        yield Repair(ASCENDING, path, items, sorted(items, key=lambda item: int(item["from_quantity"])))


def _of_text(hint: Any, text: str, path: Path) -> Iterator[Repair]:
    rule, better = TRIMMED, text
    if hint is date:
        rule, better = DATED, _as_date(text)
    elif isinstance(hint, type) and issubclass(hint, Quantity):
        rule, better = SPELT, _as_quantity(hint, text)
    elif hint in (str, Name):
        better = trimmed(text)
    if better != text and better != "":
        yield Repair(rule, path, text, better)


def trimmed(text: str) -> str:
    """Return a text without blanks around its lines, and with one where there were several."""
    return "\n".join(" ".join(line.split()) for line in text.strip().split("\n"))


def _as_date(text: str) -> Any:
    found = DAY.fullmatch(text.strip())
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else text
    except ValueError:  # no such day: left for its author
        return text


def _as_quantity(kind: type[Quantity], text: str) -> str:
    tidy = TIDY.fullmatch(text)
    if tidy and tidy[1] in DIMENSION_OF:
        return text
    try:
        return str(kind.read(text))
    except UnitError:  # the reader says what is wrong with it
        return text


@functools.cache
def _fields(kind: type) -> tuple[tuple[str, Any], ...]:
    """Return the fields of a dataclass whose writing we know, each with what one value of it is."""
    if not dataclasses.is_dataclass(kind):
        return ()
    hints = ((name, _one(hint)) for name, hint in get_type_hints(kind).items() if not name.startswith("__"))
    return tuple((name, hint) for name, hint in hints if hint is not None)


def _one(hint: Any) -> Any:
    """Return what one value of a field is: the type inside `X | None`, `tuple[X, ...]`; None where only its meaning counts."""
    if get_origin(hint) in (Union, types.UnionType):
        return _one(next(part for part in get_args(hint) if part is not type(None)))
    if get_origin(hint) is tuple:
        return _one(get_args(hint)[0]) or str
    return hint if isinstance(hint, type) and get_origin(hint) is None and hint not in (int, float, bool) else None


def _shown(value: Any) -> str:
    return str(value)[:SHOWN]
