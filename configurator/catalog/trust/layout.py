"""What a repository looks like, and the list of files a supplier signs.

metadata/N.root.json  metadata/timestamp.json  metadata/N.snapshot.json  metadata/N.targets.json  metadata/N.<supplier>.json
targets/<supplier>/<sha256>.manifest.json      one list per supplier: the only thing its role may sign
blobs/<first two digits>/<sha256>              the files of the lists, each once however many editions name it
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from configurator.catalog.codec import SUPPLIER_FILE
from configurator.catalog.toml_text import LARGEST_ENTRY

METADATA, TARGETS, BLOBS, MANIFEST = "metadata", "targets", "blobs", "manifest.json"
TOP_ROLES = ("root", "timestamp", "snapshot", "targets")
LARGEST_METADATA = {"root": 512_000, "timestamp": 16_000, "snapshot": 2_000_000, "targets": 5_000_000}  # bytes
LARGEST_MANIFEST = 2_000_000  # bytes
LARGEST_NUMBER = 2**53  # of an edition; a number nobody reaches by counting
MOST_BYTES = 200_000_000  # of one supplier
MOST_FILES = 10_000  # of one supplier
ISSUED, REVOKED = "x-issued", "x-revoked"  # our fields inside what is signed: when, and what is no longer trusted
# Windows keeps these names for devices, in every folder and with every ending.
DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
SUPPLIER = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
FILE = re.compile(r"[^/\\:*?\"<>|.\x00-\x1f][^/\\:*?\"<>|\x00-\x1f]{0,120}\.toml")
SHA256 = re.compile(r"[0-9a-f]{64}")


class BadManifest(ValueError):
    """A signed list is not what we write; the argument says what is wrong, for our own eyes."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A file as signed: its length in bytes and its SHA-256."""

    length: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The files of one supplier's edition by name."""

    supplier: str
    edition: int
    files: Mapping[str, Listed]

    def to_bytes(self) -> bytes:
        """Return the one way this list is written."""
        files = {name: {"length": one.length, "sha256": one.sha256} for name, one in self.files.items()}
        return written({"edition": self.edition, "files": files, "supplier": self.supplier})


def may_be_supplier(key: str) -> bool:
    """Say whether a key can be a supplier's: a folder name on every system, and not the name of one of our own roles."""
    return bool(SUPPLIER.fullmatch(key)) and key not in DEVICES and key not in TOP_ROLES


def manifest_path(supplier: str) -> str:
    """Return the one target a supplier's role may sign."""
    return f"{supplier}/{MANIFEST}"


def blob_path(sha256: str) -> str:
    """Return where a file lies in the repository."""
    return f"{BLOBS}/{sha256[:2]}/{sha256}"


def read_manifest(data: bytes, supplier: str) -> Manifest:
    """Read a list whose bytes were verified; `BadManifest` unless it is exactly what `to_bytes` writes, of this supplier."""
    try:
        plain = json.loads(data)
        manifest = Manifest(plain["supplier"], plain["edition"], _files(plain["files"]))
        again = manifest.to_bytes()
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BadManifest(str(error)) from error
    if again != data or manifest.supplier != supplier:
        raise BadManifest("not as we write it, or of another supplier")
    if (
        type(manifest.edition) is not int
        or not 1 <= manifest.edition <= LARGEST_NUMBER
        or SUPPLIER_FILE not in manifest.files
    ):
        raise BadManifest("no edition or no supplier.toml")
    return manifest


def written(plain: Mapping[str, Any]) -> bytes:
    """Write plain data as JSON that is the same for equal data."""
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode("utf-8")


def _files(plain: dict[str, Any]) -> dict[str, Listed]:
    if len(plain) > MOST_FILES:
        raise BadManifest("too many files")
    files = {name: Listed(one["length"], one["sha256"]) for name, one in plain.items()}
    for name, one in files.items():
        stem = name.removesuffix(".toml").split(".")[0].lower()
        if not FILE.fullmatch(name) or stem in DEVICES or not SHA256.fullmatch(one.sha256):
            raise BadManifest("a name or fingerprint that cannot be")
        if type(one.length) is not int or not 0 <= one.length <= LARGEST_ENTRY:
            raise BadManifest("a length that cannot be")
    if sum(one.length for one in files.values()) > MOST_BYTES:
        raise BadManifest("more than a supplier may carry")
    return files
