"""From a file to its `Reading`: what kind it is, and which importer reads it. Pure but for reading the file; writes nothing."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path, PurePosixPath

from configurator.basis.errors import BadInput
from configurator.basis.text import clean
from solution_store.importers import limits, xml_tree
from solution_store.importers.account import Reading
from solution_store.importers.limits import refused
from solution_store.importers.mapping import NO_MAPPING, ColumnMapping
from solution_store.importers.zip_parts import Package

JSON_START = re.compile(rb"\{\s*[\"}]")
FOREIGN = (  # first bytes of what people send by mistake -> what the refusal calls it
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old-office"),  # .xls, .hwp and encrypted .xlsx
    (b"%PDF", "pdf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"7z\xbc\xaf", "other-archive"),
    (b"Rar!", "other-archive"),
)


def read(path: Path, mapping: ColumnMapping | None = None) -> Reading:
    """Read one supplier's file; `BadInput` says in the file's name why not. For files of strangers use `child.read_limited`."""
    try:
        with path.open("rb") as stream:
            content = stream.read(limits.LARGEST_FILE + 1)
    except OSError as error:
        raise named(refused("unreadable"), shown(path)) from error
    return read_bytes(content, shown(path), mapping)


def shown(path: Path) -> str:
    """Return a file's name as it may stand in messages and entries: composed, without signs no encoding can hold."""
    return clean(path.name).strip() or "file"


def read_bytes(content: bytes, name: str, mapping: ColumnMapping | None = None) -> Reading:
    """Read what a file holds; `name` is only for messages and the ending of text files."""
    try:
        if len(content) > limits.LARGEST_FILE:
            raise refused("too-large", limit=limits.LARGEST_FILE // 1_000_000)
        with _without_collector():
            return _importer(content)(content, mapping, name)
    except BadInput as error:
        raise named(error, name) from error


@contextmanager
def _without_collector() -> Iterator[None]:
    """Keep the collector of circles out: it would look through half a million elements again and again, and they hold no circles."""
    found = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if found:
            gc.enable()


def named(error: BadInput, name: str) -> BadInput:
    """Return a refusal whose mistakes name the file."""
    return BadInput([replace(mistake, file=mistake.file or name) for mistake in error.mistakes])


Importer = Callable[[bytes, ColumnMapping | None, str], Reading]


def _importer(content: bytes) -> Importer:
    if not content.strip():
        raise refused("empty")
    for sign, what in FOREIGN:
        if content.startswith(sign):
            raise refused(f"kind-{what}")
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _package_importer(Package(content))
    start = content[:400].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"<") or content.startswith((b"\xff\xfe<", b"\xfe\xff\x00<")):
        return _xml_importer(xml_tree.root_name(content))
    if JSON_START.match(start):
        return _aas_json
    return _csv


def _package_importer(package: Package) -> Importer:
    names = {name.casefold() for name in package.names}
    if "xl/workbook.xml" in names:
        return _xlsx
    if any(PurePosixPath(name).suffix == ".xlsm" or name.startswith("xl/") for name in names):
        return _xlsx
    if any(name.startswith("aasx/") or name.endswith("aasx-origin") for name in names):
        return _aasx
    if any("iodd" in name and name.endswith(".xml") for name in names):
        return _iodd_package
    raise refused("kind-unknown")


def _xml_importer(root: str) -> Importer:
    if root == "BMECAT":
        return _bmecat
    if root == "IODevice":
        return _iodd
    if root in ("aasenv", "environment"):
        return _aas_xml
    raise refused("kind-unknown-xml", root=root[:80])


def _bmecat(content: bytes, mapping: ColumnMapping | None, _name: str) -> Reading:
    from solution_store.importers.bmecat import read_bmecat

    return read_bmecat(content, mapping or NO_MAPPING)


def _iodd(content: bytes, _mapping: ColumnMapping | None, _name: str) -> Reading:
    from solution_store.importers.iodd import read_iodd

    return read_iodd(content)


def _iodd_package(content: bytes, _mapping: ColumnMapping | None, _name: str) -> Reading:
    from solution_store.importers.iodd import read_iodd_package

    return read_iodd_package(content)


def _aas_xml(content: bytes, _mapping: ColumnMapping | None, _name: str) -> Reading:
    from solution_store.importers.aas import read_aas_xml

    return read_aas_xml(content)


def _aas_json(content: bytes, _mapping: ColumnMapping | None, _name: str) -> Reading:
    from solution_store.importers.aas import read_aas_json

    return read_aas_json(content)


def _aasx(content: bytes, _mapping: ColumnMapping | None, _name: str) -> Reading:
    from solution_store.importers.aas import read_aasx

    return read_aasx(content)


def _xlsx(content: bytes, mapping: ColumnMapping | None, name: str) -> Reading:
    from solution_store.importers.tables import read_xlsx

    return read_xlsx(content, mapping, name)


def _csv(content: bytes, mapping: ColumnMapping | None, name: str) -> Reading:
    from solution_store.importers.tables import read_csv

    return read_csv(content, mapping, name)
