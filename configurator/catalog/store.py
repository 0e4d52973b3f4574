"""What the other rooms need of a store of solutions: entries by id, search, exact counts, suppliers and where an entry comes from."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from types import TracebackType
from typing import Self, Unpack

from configurator.basis.ids import SolutionId
from configurator.basis.text import Message, Name
from configurator.catalog.entry import Solution, Supplier
from configurator.catalog.nothing import Excluded
from configurator.catalog.search import Chosen, Hit


class Origin(StrEnum):
    """Where an entry comes from."""

    STORE = "store"
    OWN = "own"  # written by the consultant; no supplier vouches for it
    CHANGED = "changed"  # a store entry with local changes over it


MARKS = {  # behind the title of an entry no supplier signed, wherever it is shown or printed
    Origin.OWN: Name("자체 등록", "own entry"),
    Origin.CHANGED: Name("변경", "changed"),
}


def marked(entry: Solution, origin: Origin) -> Solution:
    """Return an entry that says of itself, in its title and behind each price, that no supplier signed it."""
    mark = MARKS[origin]
    prices = tuple(replace(price, basis=_with_mark(price.basis, mark)) for price in entry.prices)
    return replace(entry, title=_with_mark(entry.title, mark), prices=prices)


def _with_mark(name: Name, mark: Name) -> Name:
    return Name(f"{name.ko} ({mark.ko})", f"{name.en} ({mark.en})")


class SolutionStore(Mapping[SolutionId, Solution]):
    """The entries of a store by id. `Edition` is one as published; `Shelf` lays the consultant's own entries over one."""

    @abstractmethod
    def search(self, text: str = "", *, limit: int = 50, **chosen: Unpack[Chosen]) -> tuple[Hit, ...]:
        """Return at most `limit` entries that contain every word of `text` and fit what was chosen, the best first.

        An empty text lists all in editorial order. Any text is allowed; it never raises.
        """

    @abstractmethod
    def facets(self, text: str = "", **chosen: Unpack[Chosen]) -> Mapping[str, Mapping[str, int]]:
        """Return facet → value → number of entries for `text`; what is chosen within a facet does not narrow that facet."""

    @abstractmethod
    def why_nothing(self, facet: str, value: str, text: str = "", **chosen: Unpack[Chosen]) -> Excluded | None:
        """Return what keeps a value of a facet from leading to any entry (the smallest such set); None when it leads to some."""

    @property
    @abstractmethod
    def suppliers(self) -> Mapping[str, Supplier]:
        """The supplier companies by key."""

    @property
    @abstractmethod
    def digest(self) -> str:
        """The fingerprint of the content (SHA-256)."""

    @abstractmethod
    def verify(self) -> None:
        """Raise `ConfiguratorError` when the content is not what its fingerprint says."""

    @abstractmethod
    def close(self) -> None:
        """Let go of every file."""

    def id_of(self, uuid: str) -> SolutionId | None:
        """Return the id the entry with an identity has here, whatever it was called before; None when there is none."""
        return next((name for name, entry in self.items() if entry.uuid == uuid), None)

    def origin(self, _solution: SolutionId) -> Origin:
        """Return where an entry comes from; `STORE` for ids nobody knows."""
        return Origin.STORE

    def beneath(self, _solution: SolutionId) -> Solution | None:
        """Return the store's entry under a changed one; None for all others."""
        return None

    def reason(self, _solution: SolutionId) -> str:
        """Return why an entry was changed here; empty for all others."""
        return ""

    @property
    def problems(self) -> tuple[Message, ...]:
        """What could not be read or applied and is left out; nothing in a plain edition."""
        return ()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None
    ) -> None:
        self.close()
