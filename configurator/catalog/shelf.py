"""A store with the consultant's own entries over it; who reads it need not know, who shows it can ask where an entry comes from."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import threading
import weakref
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Unpack

from configurator.basis.ids import SolutionId
from configurator.basis.text import Message, Name
from configurator.catalog import ranks, search
from configurator.catalog.edition import Edition, open_edition, write_edition
from configurator.catalog.entry import Solution, Supplier
from configurator.catalog.nothing import Excluded, why_nothing
from configurator.catalog.own_entries import LocalChange, OwnEntries
from configurator.catalog.search import Chosen, Hit, Layer
from configurator.catalog.store import Origin, SolutionStore, marked

UNKNOWN = Name(" (자체 등록)", " (own entry)")  # behind the key of a supplier of whom nothing else is known
RANK = "SELECT rank FROM solution WHERE id = ?"


@dataclass(frozen=True, slots=True)
class Own:
    """An entry that lies over the store: what it says, where it comes from, the change it was made by and what is beneath it."""

    entry: Solution
    origin: Origin
    change: LocalChange | None = None
    beneath: Solution | None = None


class Shelf(SolutionStore):
    """An edition with own entries and local changes over it. It closes the edition with itself."""

    def __init__(self, base: Edition, own: OwnEntries) -> None:
        self.base, self.own = base, own
        self._lock = threading.Lock()
        self._swept: weakref.finalize[..., Shelf] | None = (
            None  # removes the index, at the latest when the program ends
        )
        self._upper: Edition | None = None

    def __getitem__(self, wanted: SolutionId) -> Solution:
        over = self.over.get(wanted)
        return self.base[wanted] if over is None else over.entry

    def __iter__(self) -> Iterator[SolutionId]:
        return iter(sorted({*self.base, *self.over}))

    def __len__(self) -> int:
        return len(self.base) + sum(name not in self.base for name in self.over)

    def __contains__(self, wanted: object) -> bool:
        return wanted in self.over or wanted in self.base

    @cached_property
    def over(self) -> Mapping[SolutionId, Own]:
        """The own and the changed entries by id; a change that no longer fits the store's entry is not laid over it."""
        made = {change.solution: own for change in self.own.changes if (own := self._changed(change)) is not None}
        for entry in self.own.entries:
            beneath = self.base.get(entry.id)
            origin = Origin.OWN if beneath is None else Origin.CHANGED
            made[entry.id] = Own(marked(entry, origin), origin, None, beneath)
        return made

    @property
    def problems(self) -> tuple[Message, ...]:
        """The own files that could not be read and the changes that are not applied, each with what to do."""
        wrong = (
            Message("own-file-wrong", file=each.file, place=each.path or "-", mistake=each.message, remedy=each.remedy)
            for each in self.own.mistakes
        )
        return (*wrong, *self.unmet)

    @property
    def unmet(self) -> tuple[Message, ...]:
        """The local changes that are not laid over the store, each with the reason."""
        told = (change.unmet(self.base.get(change.solution)) for change in self.own.changes)
        return tuple(message for message in told if message is not None)

    def search(self, text: str = "", *, limit: int = 50, **chosen: Unpack[Chosen]) -> tuple[Hit, ...]:
        """Return what the store and the own entries hold, the best first; a changed entry stands once, as changed."""
        return search.find(self.layers, text, chosen, limit)

    def facets(self, text: str = "", **chosen: Unpack[Chosen]) -> Mapping[str, Mapping[str, int]]:
        """Return exact numbers over both."""
        return search.counts(self.layers, text, chosen)

    def why_nothing(self, facet: str, value: str, text: str = "", **chosen: Unpack[Chosen]) -> Excluded | None:
        """Return what keeps a value from leading to any entry of both; None when it leads to some."""
        return why_nothing(self.layers, text, chosen, facet, value)

    @property
    def layers(self) -> tuple[Layer, ...]:
        """The store with what is hidden of it, and the entries over it, indexed when first asked for."""
        with self._lock:
            if self._upper is None:
                self._upper = self._indexed()
        return Layer(self.base, self._hidden), Layer(self._upper)

    @cached_property
    def suppliers(self) -> Mapping[str, Supplier]:
        """The supplier companies; those of own entries stand beside the store's, never over them."""
        stated = {supplier.key: supplier for supplier in self.own.suppliers}
        unknown = {own.entry.supplier: _unknown(own.entry.supplier) for own in self.over.values()}
        return {**unknown, **stated, **self.base.suppliers}

    @cached_property
    def digest(self) -> str:
        """The fingerprint of the store and of what lies over it (SHA-256)."""
        from configurator.basis.boundary import canonical_json

        fingerprint = hashlib.sha256(self.base.digest.encode())
        for name in sorted(self.over):
            fingerprint.update(b"\n" + canonical_json(self.over[name].entry).encode())
        return fingerprint.hexdigest()

    def verify(self) -> None:
        """Verify the store; own entries were read from their files within limits."""
        self.base.verify()

    def id_of(self, uuid: str) -> SolutionId | None:
        """Return the id of the entry with this identity, own entries first."""
        over = next((name for name, own in self.over.items() if own.entry.uuid == uuid), None)
        return self.base.id_of(uuid) if over is None else over

    def close(self) -> None:
        """Let go of every file."""
        self.base.close()
        with self._lock:
            if self._upper is not None:
                self._upper.close()
            self._upper = None
            if self._swept is not None:
                self._swept()

    def origin(self, solution: SolutionId) -> Origin:
        """Return where an entry comes from."""
        own = self.over.get(solution)
        return Origin.STORE if own is None else own.origin

    def beneath(self, solution: SolutionId) -> Solution | None:
        """Return the store's entry under a changed one."""
        own = self.over.get(solution)
        return None if own is None else own.beneath

    def reason(self, solution: SolutionId) -> str:
        """Return why an entry was changed; empty for all others."""
        own = self.over.get(solution)
        return own.change.reason if own is not None and own.change is not None else ""

    def _changed(self, change: LocalChange) -> Own | None:
        beneath = self.base.get(change.solution)
        if beneath is None or change.unmet(beneath) is not None:
            return None
        return Own(marked(change.over(beneath), Origin.CHANGED), Origin.CHANGED, change, beneath)

    @cached_property
    def _hidden(self) -> int:
        """The ranks of the store's entries that lie beneath others."""
        found = (row[0] for name in self.over for row in self.base.rows(RANK, name))
        return ranks.from_ranks(found)

    def _indexed(self) -> Edition:
        folder = Path(tempfile.mkdtemp(prefix="configurator-own-"))
        self._swept = weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        entries = [own.entry for own in self.over.values()]
        keys = {entry.supplier for entry in entries}
        companies = [supplier for key, supplier in self.suppliers.items() if key in keys]
        path = folder / "own.sqlite"
        write_edition(entries, companies, path)
        return open_edition(path)


def _unknown(key: str) -> Supplier:
    return Supplier(key, Name(key + UNKNOWN.ko, key + UNKNOWN.en), region="", founded=0, sample=False)
