"""The consultant's own entries and local changes to entries of the store: TOML files in one folder, read within limits, written durably.

`entries/<supplier>/<name>.toml` are whole entries, `changes/<supplier>/<name>.toml` say what differs from the store's entry and why.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from configurator.basis import boundary, places
from configurator.basis.errors import BadInput, ConfiguratorError, Mistake
from configurator.basis.frozen import CLOSED
from configurator.basis.ids import SolutionId
from configurator.basis.text import Message, Name
from configurator.basis.units import Duration
from configurator.catalog import codec, durable, toml_text
from configurator.catalog.entry import Price, Solution, Supplier

ENTRIES, CHANGES = "entries", "changes"
MOST_FILES = 2_000  # own files that are read
PART = re.compile(r"[a-z0-9]([a-z0-9-]{0,60}[a-z0-9])?")  # of an id, which is also a folder and a file
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class PriceChange:
    """Another price for one price line of an entry: won ex VAT per unit; tiers and currency of the store's line fall away."""

    key: str
    won: int
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class LocalChange:
    """What this consultant says otherwise than the store's entry, and why; `version` is the store's entry it was said of."""

    solution: SolutionId
    version: str
    reason: str
    made_on: date
    prices: tuple[PriceChange, ...] = ()
    lead_time: Duration | None = None
    valid_until: date | None = None
    __pydantic_config__: ClassVar[Any] = CLOSED

    def over(self, entry: Solution) -> Solution:
        """Return the store's entry with the changes; a price line that is no longer there is left out (`unmet` names it)."""
        changed = {change.key: change.won for change in self.prices}
        prices = tuple(
            self._priced(price, changed[price.key]) if price.key in changed else price for price in entry.prices
        )
        made = replace(entry, prices=prices)
        if self.lead_time is not None:
            made = replace(made, lead_time=self.lead_time)
        return made if self.valid_until is None else replace(made, valid_until=self.valid_until)

    def unmet(self, entry: Solution | None) -> Message | None:
        """Return what of the change has nothing to hold on to in the store's entry as it is now; None when all of it has."""
        if entry is None:
            return Message("own-change-without-entry", solution=self.solution)
        missing = {change.key for change in self.prices} - {price.key for price in entry.prices}
        if missing:
            return Message("own-change-without-price", solution=entry.title, keys=tuple(sorted(missing)))
        return None

    def _priced(self, price: Price, won: int) -> Price:
        until = price.valid_until if self.valid_until is None else self.valid_until
        return replace(
            price, won=won, tiers=(), foreign=None, cites=None, basis=Name.alike(self.reason), valid_until=until
        )


@dataclass(frozen=True, slots=True)
class OwnEntries:
    """All own entries and local changes of a folder, and every mistake of files that could not be read."""

    entries: tuple[Solution, ...] = ()
    suppliers: tuple[Supplier, ...] = ()
    changes: tuple[LocalChange, ...] = ()
    mistakes: tuple[Mistake, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.entries or self.changes or self.mistakes)


def own_folder() -> Path:
    """The folder of this user's own entries; it need not exist."""
    return places.user_data() / "own-entries"


def read_own(folder: Path) -> OwnEntries:
    """Read everything in the folder; a file with mistakes is left out and its mistakes are kept, so that the store still opens."""
    mistakes: list[Mistake] = []
    entries = tuple(_read(folder / ENTRIES, lambda path: codec.read_entry(path, folder), mistakes))
    changes = tuple(_read(folder / CHANGES, lambda path: read_change(path, folder), mistakes))
    files = sorted((folder / ENTRIES).glob(f"*/{codec.SUPPLIER_FILE}"))
    suppliers = tuple(_each(files, lambda path: codec.read_supplier(path, folder), mistakes))
    return OwnEntries(entries, suppliers, changes, tuple(mistakes))


def read_change(path: Path, root: Path) -> LocalChange:
    """Read one local change; it must be of the entry its place names. Raises `BadInput` with every mistake of the file."""
    shown = path.relative_to(root).as_posix()
    data = toml_text.parsed(path, shown)
    change = boundary.read(LocalChange, data, shown)
    expected = f"{path.parent.name}/{path.stem}"
    if change.solution != expected:
        told = {"found": change.solution[:80], "expected": expected}
        wrong = Message("catalog-name-differs", **told), Message("catalog-name-differs-remedy", **told)
        raise BadInput([Mistake(shown, "solution", *wrong)])
    return change


def add_entry(file: Path, folder: Path, taken: Callable[[SolutionId], bool]) -> Solution:
    """Take over an entry from any TOML file and return it; refused when it has mistakes or its id is `taken` by the store."""
    data = toml_text.parsed(file, file.name)
    name = _id_in(data, file)
    supplier, _, stem = name.partition("/")
    entry = codec.entry_of(data, supplier, stem, file.name)
    if taken(name):
        raise ConfiguratorError(Message("own-id-taken", solution=name))
    _put(_path(folder, ENTRIES, name), codec.write_entry(entry).encode())
    return entry


def change_entry(change: LocalChange, entry: Solution, folder: Path) -> Solution:
    """Keep a local change of a store entry and return the entry with it; refused when a price line is not there."""
    unmet = change.unmet(entry)
    if unmet is not None:
        raise ConfiguratorError(unmet)
    _put(_path(folder, CHANGES, change.solution), codec.written_data(boundary.plain(change)).encode())
    return change.over(entry)


def remove(name: SolutionId, folder: Path) -> bool:
    """Remove an own entry or a local change; False when there is neither."""
    found = [path for kind in (ENTRIES, CHANGES) if (path := _path(folder, kind, name)).exists()]
    for path in found:
        path.unlink()
        durable.settle(path.parent)
    return bool(found)


def _id_in(data: Mapping[str, Any], file: Path) -> SolutionId:
    """Return the id a file names: two plain names, so that it is never a path."""
    name = data.get("id")
    parts = name.split("/") if isinstance(name, str) else []
    if len(parts) != 2 or not all(PART.fullmatch(part) for part in parts):
        raise ConfiguratorError(Message("own-id-wrong", file=file.name, found=str(name)[:80]))
    return SolutionId(f"{parts[0]}/{parts[1]}")


def _path(folder: Path, kind: str, name: SolutionId) -> Path:
    supplier, _, stem = _id_in({"id": name}, Path(name)).partition("/")
    return folder / kind / supplier / f"{stem}.toml"


def _put(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        durable.put(path, data)
    except OSError as error:
        raise ConfiguratorError(Message("own-unwritable", path=str(path), reason=str(error))) from error


def _read(folder: Path, read: Callable[[Path], Value], mistakes: list[Mistake]) -> Iterator[Value]:
    files = sorted(path for path in folder.glob("*/*.toml") if path.name != codec.SUPPLIER_FILE)
    if len(files) > MOST_FILES:
        told = Message("own-too-many", most=MOST_FILES), Message("own-too-many-remedy")
        mistakes.append(Mistake(folder.name, "", *told))
    yield from _each(files[:MOST_FILES], read, mistakes)


def _each(files: list[Path], read: Callable[[Path], Value], mistakes: list[Mistake]) -> Iterator[Value]:
    for path in files:
        try:
            yield read(path)
        except BadInput as error:
            mistakes += error.mistakes
