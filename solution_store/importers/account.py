"""The one shape all importers give: drafts of entries, and what became of every field of the source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal

from configurator.basis.text import Message

SHOWN = 200  # signs of a value an account repeats; a longer one is in the source at its place


class Fate(StrEnum):
    """What became of a field of the source."""

    MAPPED = "mapped"  # it is part of the entry
    NOTED = "noted"  # it stays readable beside the entry
    LISTED = "listed"  # it is not taken over, and the reason is said


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the source: where it stands, what it is called there, what it says and what became of it.

    `into` names the place in the entry for a mapped field; `why` says the reason of a note or a listing.
    """

    place: str
    name: str
    value: str
    fate: Fate
    into: str = ""
    why: Message | None = None
    article: str = ""  # whose it is; empty: of the file as a whole


EdgeKind = Literal["requires", "recommends", "bundle", "alternative", "replaced-by"]


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation the source states between two of its articles; `group` joins those of which one suffices."""

    kind: EdgeKind
    article: str
    place: str
    units: int = 1
    group: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry as far as the source tells it, as plain data of an entry file without identity.

    `whole`: the source describes the entire entry, so that what it leaves out is meant to be left out.
    """

    article: str
    place: str
    data: Mapping[str, Any]
    edges: tuple[Edge, ...] = ()
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the supplier should look at although it was taken over, with its place."""

    place: str
    message: Message


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds. `proposal` is a column mapping to look over, for a price list that came without one."""

    kind: str
    drafts: tuple[Draft, ...]
    fields: tuple[Field, ...]
    notices: tuple[Notice, ...] = ()
    proposal: str = ""

    def count(self, fate: Fate) -> int:
        """Return how many fields had this fate."""
        return sum(field.fate == fate for field in self.fields)


@dataclass(slots=True)
class _Open:
    place: str
    name: str
    value: str
    fate: Fate = Fate.LISTED
    into: str = ""
    why: Message | None = None
    article: str = ""


@dataclass(slots=True)
class Ledger:
    """The account while a file is read. Parsers enter every field first, so none can be forgotten; importers then say its fate."""

    _fields: list[_Open] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def enter(self, place: str, name: str, value: str) -> int:
        """Enter a field and return its number."""
        self._fields.append(_Open(place, name, value if len(value) <= SHOWN else f"{value[: SHOWN - 1]}…"))
        return len(self._fields) - 1

    def __len__(self) -> int:
        return len(self._fields)

    def map(self, number: int, into: str, article: str = "") -> None:
        """Say that a field is part of the entry at `into`."""
        found = self._fields[number]
        found.fate, found.into, found.why, found.article = Fate.MAPPED, into, None, article

    def note(self, number: int, why: Message, article: str = "") -> None:
        """Say that a field is kept beside the entry."""
        found = self._fields[number]
        found.fate, found.into, found.why, found.article = Fate.NOTED, "", why, article

    def list(self, number: int, why: Message, article: str = "") -> None:
        """Say why a field is not taken over."""
        found = self._fields[number]
        found.fate, found.into, found.why, found.article = Fate.LISTED, "", why, article

    def list_all(self, numbers: Iterable[int], why: Message, article: str = "") -> None:
        """Say why fields that belong together are not taken over."""
        for number in numbers:
            self.list(number, why, article)

    def open(self, number: int) -> bool:
        """Say whether nobody has decided about a field yet."""
        return self._fields[number].fate == Fate.LISTED and self._fields[number].why is None

    def notice(self, place: str, message: Message) -> None:
        """Point at something that was taken over and should be looked at."""
        self.notices.append(Notice(place, message))

    def closed(self) -> tuple[Field, ...]:
        """Return the account; what nobody decided about is listed as unknown."""
        unknown = Message("store-import-unknown-field")
        return tuple(
            Field(
                one.place, one.name, one.value, one.fate, one.into,
                one.why or (unknown if one.fate == Fate.LISTED else None), one.article,
            )
            for one in self._fields
        )  # fmt: skip
