"""The folder of entries as one value: every supplier and solution in it, or every mistake at once."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from configurator.basis.errors import BadInput, ConfiguratorError, Mistake
from configurator.basis.text import Message
from configurator.basis.work import Tell, tell_nobody
from configurator.catalog import toml_text
from configurator.catalog.codec import SUPPLIER_FILE, entry_of, read_entry, supplier_of
from configurator.catalog.entry import Solution, Supplier
from solution_store.exchange.identities import IMPORTED
from solution_store.exchange.staged import left_over
from solution_store.rules.form import COMPOSED, Misspelt, Repair, misspelt, repairs

SHIPPED = Path(__file__).parent / "entries"
SCHEMA_FILES = ("entry.schema.json", "supplier.schema.json")  # for editors; they may lie beside the suppliers
TOLD_EVERY = 200  # files between two notes of progress
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Store:
    """All entries and suppliers of a folder, in the order of their files, and what in them could be written better."""

    entries: tuple[Solution, ...]
    suppliers: tuple[Supplier, ...]
    misspelt: tuple[Misspelt, ...] = ()


def read_store(folder: Path) -> Store:
    """Read a whole folder; `BadInput` lists the mistakes of all files."""
    store, mistakes = read_what_is_readable(folder)
    if mistakes:
        raise BadInput(mistakes)
    return store


def read_what_is_readable(folder: Path, tell: Tell = tell_nobody) -> tuple[Store, tuple[Mistake, ...]]:
    """Read a whole folder and return what could be read beside what could not."""
    files, mistakes = _files(folder)
    wrong: list[Misspelt] = []
    suppliers: list[Supplier] = []
    entries: list[Solution] = []
    for number, file in enumerate(files):
        if number % TOLD_EVERY == 0:
            tell(number / len(files), Message("store-reading", done=number, all=len(files)))
        if file.name == SUPPLIER_FILE:
            suppliers += _readable(Supplier, supplier_in, file, folder, mistakes, wrong)
        else:
            entries += _readable(Solution, entry_in, file, folder, mistakes, wrong)
    return Store(tuple(entries), tuple(suppliers), tuple(wrong)), tuple(mistakes)


def read_supplier_entries(folder: Path, supplier: str) -> tuple[Solution, ...]:
    """Read the entries of one supplier, in the order of their files; `BadInput` lists the mistakes of all of them."""
    mistakes: list[Mistake] = []
    place = folder / supplier
    files = [file for file in sorted(place.glob("*.toml")) if file.name != SUPPLIER_FILE and not file.is_symlink()]
    entries: list[Solution] = []
    for file in files:
        try:
            entries.append(read_entry(file, folder))
        except BadInput as error:
            mistakes += error.mistakes
    if mistakes:
        raise BadInput(mistakes)
    return tuple(entries)


def file_of(subject: str) -> str:
    """Return the file of an entry or supplier relative to the folder of all, e.g. `hansol/mes.toml`."""
    return f"{subject}.toml" if "/" in subject else f"{subject}/{SUPPLIER_FILE}"


def subject_of(file: Path) -> str:
    """Return the entry or supplier a file describes, e.g. `hansol/mes` or `hansol`."""
    return file.parent.name if file.name == SUPPLIER_FILE else f"{file.parent.name}/{file.stem}"


def known_supplier(folder: Path, key: str) -> str:
    """Return the key of a supplier that has a folder; `ConfiguratorError` when it has none, empty for every supplier."""
    if key and key not in {place.name for place in folder.iterdir() if place.is_dir()}:
        raise ConfiguratorError(Message("workshop-no-folder", supplier=key[:80]))
    return key


def entry_files(folder: Path) -> list[Path]:
    """Return the files of a folder that hold an entry or a supplier."""
    return _files(folder)[0]


def entry_in(data: dict[str, Any], file: Path, shown: str) -> Solution:
    """Make the entry of a file from its parsed data."""
    return entry_of(data, file.parent.name, unicodedata.normalize("NFC", file.stem), shown)


def supplier_in(data: dict[str, Any], file: Path, shown: str) -> Supplier:
    """Make the supplier of a file from its parsed data."""
    return supplier_of(data, file.parent.name, shown)


def _readable(
    kind: type,
    made: Callable[[dict[str, Any], Path, str], Value],
    file: Path,
    folder: Path,
    mistakes: list[Mistake],
    wrong: list[Misspelt],
) -> Iterator[Value]:
    shown = file.relative_to(folder).as_posix()
    try:
        data = toml_text.parsed(file, shown)
        found = [*_composing(file), *repairs(kind, data)]
        yield made(data, file, shown)
        wrong += [misspelt(subject_of(file), repair) for repair in found]
    except BadInput as error:
        mistakes += error.mistakes


def _composing(file: Path) -> Iterator[Repair]:
    """Yield that a file has a byte order mark, foreign line ends or letters taken apart, where it has."""
    raw = file.read_bytes()
    if raw.startswith(b"\xef\xbb\xbf") or b"\r" in raw:
        yield Repair(COMPOSED, (), "BOM · CRLF", "UTF-8 · LF")
    elif not raw.isascii() and not unicodedata.is_normalized("NFC", raw.decode("utf-8")):
        yield Repair(COMPOSED, (), "NFD", "NFC")


def _files(folder: Path) -> tuple[list[Path], list[Mistake]]:
    """Return the entry files, and a mistake for each thing that is neither one nor a supplier's folder."""
    files: list[Path] = []
    strangers: list[Path] = []
    halves = [place for place in sorted(folder.iterdir()) if left_over(place)]
    for place in sorted(folder.iterdir()):
        if place in halves or (place.name in SCHEMA_FILES and place.is_file()):
            continue
        inside = sorted(place.iterdir()) if place.is_dir() and not place.is_symlink() else [place]
        for file in inside:
            if file.name == IMPORTED and file.is_dir() and not file.is_symlink():
                continue  # what imports keep beside the entries; `drafts` looks after it
            ours = file.parent != folder and file.suffix == ".toml" and not file.is_symlink() and file.is_file()
            (files if ours else strangers).append(file)
    told = [_stranger(file.relative_to(folder).as_posix()) for file in strangers]
    return files, [*told, *(_unfinished(place.name) for place in halves)]


def _unfinished(shown: str) -> Mistake:
    supplier = shown.split(".")[1]
    said = Message("store-import-unfinished", supplier=supplier)
    return Mistake(shown, "", said, Message("store-import-unfinished-remedy", supplier=supplier))


def _stranger(shown: str) -> Mistake:
    return Mistake(shown, "", Message("store-stranger"), Message("store-stranger-remedy"))
