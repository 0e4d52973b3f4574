"""Three versions of an entry made one: as it was taken (base), with hand edits (mine), as the catalogue has it now (theirs).

Fields are compared one by one; price lines meet by their key and are compared field by field. A field has a path such as `title`,
`prices[licence].count` or, for a whole price line that one side lacks, `prices[licence]`. What a price line asks — won, steps and
foreign amount — is one field, `prices[licence].asked`: a price set by hand must not be overruled by a step the supplier adds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Literal

from configurator.catalog.entry import ForeignPrice, Price, Solution, Tier

Side = Literal["mine", "theirs"]
Outcome = Literal["theirs", "mine", "same", "conflict"]
PRICES = "prices"
FIELDS = tuple(field.name for field in fields(Solution))
ASKED = "asked"
ASKED_FIELDS = ("won", "tiers", "foreign")
PRICE_FIELDS = (*(field.name for field in fields(Price) if field.name not in ASKED_FIELDS), ASKED)


class Undecided(ValueError):
    """A merge met conflicts nobody decided; `fields` names them with both values."""

    def __init__(self, conflicts: tuple[FieldChange, ...]) -> None:
        super().__init__(", ".join(change.path for change in conflicts))
        self.fields = conflicts


@dataclass(frozen=True, slots=True)
class Asked:
    """What a price line asks for a unit: won, steps by quantity, the price in another currency that the won follow."""

    won: int
    tiers: tuple[Tier, ...]
    foreign: ForeignPrice | None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that is not the same in all three; a price line that is not there is None.

    `pinned`: somebody set the quantity of this price line by hand, so that losing it is never silent.
    """

    path: str
    base: object
    mine: object
    theirs: object
    pinned: bool = False

    @property
    def outcome(self) -> Outcome:
        """Who changed it: the supplier, somebody by hand, both alike, or both differently (a conflict)."""
        if self.mine == self.theirs:
            return "same"
        if self.theirs == self.base:
            return "mine"
        if self.mine == self.base and not (self.pinned and self.theirs is None):
            return "theirs"
        return "conflict"

    def value(self, choices: Mapping[str, Side]) -> object:
        """Return the value after the merge; KeyError when a conflict is not decided in `choices`."""
        outcome = self.outcome
        side = choices[self.path] if outcome == "conflict" else outcome
        return self.theirs if side == "theirs" else self.mine


def changes(base: Solution, mine: Solution, theirs: Solution, pinned: Collection[str] = ()) -> tuple[FieldChange, ...]:
    """Return every field that is not the same in all three, in the order of the entry; `pinned` are keys of price lines."""
    return tuple(change for change in _compared(base, mine, theirs, pinned) if _differs(change))


def differences(one: Solution, other: Solution) -> tuple[str, ...]:
    """Return the paths of the fields in which two versions of an entry differ."""
    return tuple(change.path for change in changes(one, one, other))


def merged(
    base: Solution,
    mine: Solution,
    theirs: Solution,
    choices: Mapping[str, Side] | None = None,
    pinned: Collection[str] = (),
) -> Solution:
    """Return the entry with both sides' changes; conflicts go to the side `choices` names by path.

    Raises `Undecided` with every conflict that has no choice. Price lines stand in the catalogue's order, those added by hand last.
    """
    decided = choices or {}
    found = changes(base, mine, theirs, pinned)
    open_ones = tuple(change for change in found if change.outcome == "conflict" and change.path not in decided)
    if open_ones:
        raise Undecided(open_ones)
    values = {change.path: change.value(decided) for change in found}
    own = {path: value for path, value in values.items() if path in FIELDS}
    if PRICES not in own and _keyed(base, mine, theirs):
        own[PRICES] = tuple(_merged_prices(mine, theirs, values))
    return replace(theirs, **own)  # type: ignore[arg-type]  # each value comes from the same field of an entry


def _compared(base: Solution, mine: Solution, theirs: Solution, pinned: Collection[str]) -> Iterator[FieldChange]:
    keyed = _keyed(base, mine, theirs)
    for name in FIELDS:
        if name == PRICES and keyed:
            yield from _compared_prices(base, mine, theirs, pinned)
        else:
            yield FieldChange(name, getattr(base, name), getattr(mine, name), getattr(theirs, name))


def _compared_prices(
    base: Solution, mine: Solution, theirs: Solution, pinned: Collection[str]
) -> Iterator[FieldChange]:
    old, own, new = _by_key(base), _by_key(mine), _by_key(theirs)
    for key in dict.fromkeys((*new, *own, *old)):
        was, mine_, now = old.get(key), own.get(key), new.get(key)
        if mine_ is None or now is None:
            yield FieldChange(_line_path(key), was, mine_, now, pinned=key in pinned)
            continue
        for name in PRICE_FIELDS:
            old_value = None if was is None else _field(was, name)
            yield FieldChange(price_path(key, name), old_value, _field(mine_, name), _field(now, name))


def _merged_prices(mine: Solution, theirs: Solution, values: Mapping[str, Any]) -> Iterator[Price]:
    own, new = _by_key(mine), _by_key(theirs)
    for key in dict.fromkeys((*new, *own)):
        path = _line_path(key)
        price = values[path] if path in values else new.get(key, own.get(key))
        if price is not None:
            yield _with(price, {name: values[f"{path}.{name}"] for name in PRICE_FIELDS if f"{path}.{name}" in values})


def _field(price: Price, name: str) -> object:
    return Asked(price.won, price.tiers, price.foreign) if name == ASKED else getattr(price, name)


def _with(price: Price, parts: dict[str, Any]) -> Price:
    asked = parts.pop(ASKED, None)
    whole = replace(price, **parts)
    return replace(whole, won=asked.won, tiers=asked.tiers, foreign=asked.foreign) if asked else whole


def _keyed(*entries: Solution) -> bool:
    """Say whether the price lines of all versions can be told apart by key; else they are compared as one field."""
    return all(len(_by_key(entry)) == len(entry.prices) for entry in entries)


def _by_key(entry: Solution) -> dict[str, Price]:
    return {price.key: price for price in entry.prices}


def _line_path(key: str) -> str:
    return f"{PRICES}[{key}]"


def price_path(key: str, field: str) -> str:
    """Return the path of a field of a price line."""
    return f"{_line_path(key)}.{field}"


def _differs(change: FieldChange) -> bool:
    return not (change.base == change.mine == change.theirs)
