"""The folder of entries as one value: every supplier and solution in it, or every mistake at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from configurator.basis.errors import BadInput, Mistake
from configurator.basis.text import Message
from configurator.catalog.codec import SUPPLIER_FILE, read_entry, read_supplier
from configurator.catalog.entry import Solution, Supplier
from solution_store.identities import IMPORTED

SHIPPED = Path(__file__).parent / "entries"
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Store:
    """All entries and suppliers of a folder, in the order of their files."""

    entries: tuple[Solution, ...]
    suppliers: tuple[Supplier, ...]


def read_store(folder: Path) -> Store:
    """Read a whole folder; `BadInput` lists the mistakes of all files."""
    store, mistakes = read_what_is_readable(folder)
    if mistakes:
        raise BadInput(mistakes)
    return store


def read_what_is_readable(folder: Path) -> tuple[Store, tuple[Mistake, ...]]:
    """Read a whole folder and return what could be read beside what could not."""
    files, mistakes = _files(folder)
    suppliers = tuple(
        _readable(read_supplier, [file for file in files if file.name == SUPPLIER_FILE], folder, mistakes)
    )
    entries = tuple(_readable(read_entry, [file for file in files if file.name != SUPPLIER_FILE], folder, mistakes))
    return Store(entries, suppliers), tuple(mistakes)


def file_of(subject: str) -> str:
    """Return the file of an entry or supplier relative to the folder of all, e.g. `hansol/mes.toml`."""
    return f"{subject}.toml" if "/" in subject else f"{subject}/{SUPPLIER_FILE}"


def _readable(
    read: Callable[[Path, Path], Value], files: list[Path], folder: Path, mistakes: list[Mistake]
) -> Iterator[Value]:
    for file in files:
        try:
            yield read(file, folder)
        except BadInput as error:
            mistakes += error.mistakes


def _files(folder: Path) -> tuple[list[Path], list[Mistake]]:
    """Return the entry files, and a mistake for each thing that is neither one nor a supplier's folder."""
    files: list[Path] = []
    strangers: list[Path] = []
    for place in sorted(folder.iterdir()):
        inside = sorted(place.iterdir()) if place.is_dir() and not place.is_symlink() else [place]
        for file in inside:
            if file.name == IMPORTED and file.is_dir() and not file.is_symlink():
                continue  # what imports keep beside the entries; `drafts` looks after it
            ours = file.parent != folder and file.suffix == ".toml" and not file.is_symlink() and file.is_file()
            (files if ours else strangers).append(file)
    return files, [_stranger(file.relative_to(folder).as_posix()) for file in strangers]


def _stranger(shown: str) -> Mistake:
    return Mistake(shown, "", Message("store-stranger"), Message("store-stranger-remedy"))
