"""Mends how files are written: applies the repairs `check` notices and proves that nothing else changed before a file is replaced."""

from __future__ import annotations

import copy
import difflib
import os
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from configurator.basis.errors import BadInput
from configurator.catalog import toml_text
from configurator.catalog.codec import SUPPLIER_FILE, write_entry, write_supplier
from configurator.catalog.entry import Solution, Supplier
from solution_store.entry_files import entry_files, entry_in, supplier_in
from solution_store.rules.form import COMPOSED, Repair, repairs

COMMENT = "#"
MOST_ROUNDS = 4  # a list may hold repeats only once its texts are trimmed; each round mends what the last one showed


@dataclass(frozen=True, slots=True)
class Fix:
    """What mending one file changes: the text before and after, and the repairs that were made."""

    file: Path
    before: str
    after: str
    repairs: tuple[Repair, ...]

    def diff(self, shown: str) -> str:
        """Return the change as a unified difference under the name `shown`."""
        old, new = self.before.splitlines(keepends=True), self.after.splitlines(keepends=True)
        return "".join(difflib.unified_diff(old, new, f"{shown} (old)", f"{shown} (new)", n=1))


def fixes(folder: Path, *, form: bool = False, only: str = "") -> Iterator[Fix]:
    """Yield what would change in each file of a folder; files that are no TOML or too large are left to `check`.

    With `form`, files without comments are also brought into canonical order with defaults left out.
    """
    for file in entry_files(folder):
        if not only or file.parent.name == only:
            fix = fix_of(file, form=form)
            if fix is not None and fix.before != fix.after:
                yield fix


def fix_of(file: Path, *, form: bool = False) -> Fix | None:
    """Return what mending a file changes; None when it cannot be read as TOML within our limits."""
    try:
        toml_text.parsed(file, file.name)
    except BadInput:
        return None
    before = file.read_bytes().decode("utf-8")
    composed = unicodedata.normalize("NFC", before.removeprefix("\ufeff")).replace("\r\n", "\n")
    after, made = mended(composed, Supplier if file.name == SUPPLIER_FILE else Solution)
    composing = (Repair(COMPOSED, (), "", ""),) if composed != before else ()
    return Fix(file, before, _in_canonical_form(after, file) if form else after, (*composing, *made))


def mended(text: str, kind: type) -> tuple[str, tuple[Repair, ...]]:
    """Return a TOML text with its repairs made, and those repairs; a repair that would change anything else is left out."""
    made: list[Repair] = []
    for _ in range(MOST_ROUNDS):
        found = tuple(repairs(kind, tomllib.loads(text)))
        done = _with(text, found)
        if done != text:
            text, made = done, [*made, *found]
            continue
        for repair in found:  # together they do not fit: each for itself
            done = _with(text, (repair,))
            text, made = (done, [*made, repair]) if done != text else (text, made)
        break
    return text, tuple(made)


def write_whole(fix: Fix) -> None:
    """Replace a file so that it appears whole or not at all."""
    half = fix.file.with_name(f".{fix.file.name}.{os.getpid()}.half")
    try:
        half.write_bytes(fix.after.encode("utf-8"))
        half.replace(fix.file)
    finally:
        half.unlink(missing_ok=True)


def _with(text: str, found: Iterable[Repair]) -> str:
    """Return the text with some repairs, comments kept; the same text when the result would say anything else."""
    import tomlkit

    expected, document = tomllib.loads(text), tomlkit.parse(text)
    for repair in found:
        _put(expected, repair, repair.after)
        _put(document, repair, _fresh(repair))
    written = tomlkit.dumps(document)
    try:
        return written if tomllib.loads(written) == expected else text
    except tomllib.TOMLDecodeError:  # the writer could not place it among comments: left for its author
        return text


def _put(data: Any, repair: Repair, value: Any) -> None:
    for step in repair.path[:-1]:
        data = data[step]
    data[repair.path[-1]] = value


def _fresh(repair: Repair) -> Any:
    """Return the new value as it is written, lists and tables in one line."""
    import tomlkit

    if isinstance(repair.after, list):
        listed = tomlkit.array()
        for item in repair.after:
            listed.append(_inline(item))
        return listed
    return copy.copy(repair.after)


def _inline(item: Any) -> Any:
    import tomlkit

    if not isinstance(item, dict):
        return item
    table = tomlkit.inline_table()
    table.update(item)
    return table


def _in_canonical_form(text: str, file: Path) -> str:
    """Return the text in canonical order; one with comments inside stays, comments at its head are kept above."""
    head = "".join(_head(text))
    rest = text.removeprefix(head)
    if any(line.lstrip().startswith(COMMENT) for line in rest.splitlines()):
        return text
    try:
        written = head + _canonical(tomllib.loads(text), file)
        return written if _canonical(tomllib.loads(written), file) == written.removeprefix(head) else text
    except BadInput:  # a file that cannot be read keeps its order
        return text


def _canonical(data: dict[str, Any], file: Path) -> str:
    if file.name == SUPPLIER_FILE:
        return write_supplier(supplier_in(data, file, file.name))
    return write_entry(entry_in(data, file, file.name))


def _head(text: str) -> Iterable[str]:
    for line in text.splitlines(keepends=True):
        if line.strip() and not line.startswith(COMMENT):
            return
        yield line
