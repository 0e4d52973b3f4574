"""The parts of a package (XLSX, AASX, IODD), looked over before any is unpacked and read in memory only."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterable

from configurator.basis.text import UNKEPT
from solution_store.importers import limits
from solution_store.importers.limits import refused

METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
ENCRYPTED = 0x1
DRIVE = re.compile(r"^[A-Za-z]:")
SMALL = 1_000_000  # bytes; under this a high ratio is harmless (a column of zeros packs 400 to 1)
LINK = 0o120000


class Package:
    """A zip file that passed the look-over: sizes, ratio, count, names. Its parts are never written to disk."""

    def __init__(self, content: bytes) -> None:
        """Open a package; `BadInput` when it is damaged, too large, or names its parts in a way that could leave a folder."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            parts = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError, EOFError) as error:
            raise refused("zip-damaged") from error
        _look_over(parts)
        files = [part for part in parts if not part.is_dir()]
        self.names = tuple(part.filename for part in files)
        self._parts = {part.filename.casefold(): part for part in files}  # part names know no case (ECMA-376-2)

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._parts

    def read(self, name: str) -> bytes:
        """Return the bytes of a part; `BadInput` when it is damaged or longer than it says."""
        part = self._parts.get(name.casefold())
        if part is None:
            raise refused("part-missing", name)
        if part.file_size > limits.LARGEST_PART:
            raise refused("part-too-large", name, limit=limits.LARGEST_PART // 1_000_000)
        try:
            with self._zip.open(part) as stream:
                content = stream.read(limits.LARGEST_PART + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            ValueError,
            RuntimeError,
            NotImplementedError,
            EOFError,
            OSError,
        ) as error:
            raise refused("zip-damaged", name) from error
        if len(content) > limits.LARGEST_PART:
            raise refused("part-too-large", name, limit=limits.LARGEST_PART // 1_000_000)
        return content


def _look_over(parts: list[zipfile.ZipInfo]) -> None:
    if len(parts) > limits.MOST_PARTS:
        raise refused("too-many-parts", limit=limits.MOST_PARTS)
    if sum(part.file_size for part in parts) > limits.LARGEST_UNPACKED:
        raise refused("unpacks-too-large", limit=limits.LARGEST_UNPACKED // 1_000_000)
    _names_are_safe(part.filename for part in parts)
    for part in parts:
        if part.flag_bits & ENCRYPTED:
            raise refused("encrypted", part.filename)
        if part.compress_type not in METHODS:
            raise refused("zip-damaged", part.filename)
        if part.file_size > SMALL and part.file_size > limits.LARGEST_RATIO * max(part.compress_size, 1):
            raise refused("bomb", part.filename, ratio=limits.LARGEST_RATIO)
        if (part.external_attr >> 16) & 0o170000 == LINK:
            raise refused("unsafe-name", part.filename[:80])


def _names_are_safe(names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        steps = name.replace("\\", "/").split("/")
        if ".." in steps or steps[0] == "" or DRIVE.match(name) or UNKEPT.search(name):
            raise refused("unsafe-name", ascii(name[:80])[1:-1])
        if name.casefold() in seen:
            raise refused("duplicate-part", name[:80])
        seen.add(name.casefold())
