"""Checks a whole repository without a library: every signature, list and file, and that nothing lies there unasked."""

from __future__ import annotations

import hashlib
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from configurator.basis.errors import ConfiguratorError
from configurator.basis.text import Message
from configurator.basis.work import Cancel, tell_nobody
from configurator.catalog.codec import SUPPLIER_FILE, entry_from, supplier_from
from configurator.catalog.library_values import Part, Revocation
from configurator.catalog.trust import layout, root, strict
from configurator.catalog.trust.client import Known, Verification, Verified
from configurator.catalog.trust.fetching import FolderSource
from configurator.catalog.trust.layout import Manifest
from configurator.catalog.trust.refusals import Refused, refusing
from configurator.catalog.trust.root import RootSeen
from configurator.catalog.trust.update import fetched


@dataclass(frozen=True, slots=True)
class Report:
    """A repository that holds, and what it says."""

    anchor: RootSeen  # where the check began
    parts: tuple[Part, ...]
    entries: int
    issued: datetime
    expires: datetime
    revoked: tuple[Revocation, ...]
    unasked: tuple[str, ...]  # files that nothing signed names and that were not checked: left from earlier editions


def verify(folder: Path, time: datetime, anchor: Path | None = None, accept_expired: bool = False) -> Report:
    """Check a repository from a root (its own first one by default: then its fingerprint must be compared by a person).

    `ConfiguratorError` names the first thing that does not hold.
    """
    first = folder / layout.METADATA / "1.root.json"
    if not first.is_file():
        raise ConfiguratorError(Message("trust-no-repository", source=str(folder)))
    begun = root.read_root(anchor or first)
    _first_root_holds(first)
    source = FolderSource(folder)
    with tempfile.TemporaryDirectory() as scratch:
        known = Known(begun.data, {}, {}, time, accept_expired)
        found = Verification(source, known, Path(scratch)).run(tell_nobody, Cancel())
    _blobs_are_their_names(folder)
    entries = sum(_readable(source, manifest) for manifest in found.manifests)
    return Report(
        begun, found.parts, entries, found.issued, found.expires, found.trusted.revoked, _unasked(folder, begun, found)
    )


def _first_root_holds(path: Path) -> None:
    """Hold the first root to all its signatures, although two would be enough: a changed byte is never left unsaid."""
    with refusing("root", str(path.parent.parent)):
        found = strict.read(path.read_bytes())
        strict.signers(found, strict.keys_of(found.signed, "root"))


def _readable(source: FolderSource, manifest: Manifest) -> int:
    with refusing(manifest.supplier, source.shown):
        for name, listed in manifest.files.items():
            shown = f"{manifest.supplier}/{name}"
            (supplier_from if name == SUPPLIER_FILE else entry_from)(fetched(source, listed), shown)
    return len(manifest.files) - 1


def _blobs_are_their_names(folder: Path) -> None:
    """Hold every blob to its name, also those of earlier editions."""
    for path in sorted((folder / layout.BLOBS).rglob("*")):
        if path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() != path.name:
            raise Refused("trust-changed", path.relative_to(folder).as_posix(), str(folder))


def _unasked(folder: Path, begun: RootSeen, found: Verified) -> tuple[str, ...]:
    versions = {mark.role: mark.version for mark in found.trusted.marks}
    named = {f"{layout.METADATA}/timestamp.json"} | {
        f"{layout.METADATA}/{number}.root.json" for number in {1, *range(begun.version, versions["root"] + 1)}
    }
    named |= {f"{layout.METADATA}/{version}.{role}.json" for role, version in versions.items()}
    named |= {f"{layout.TARGETS}/{part.supplier}/{part.manifest}.{layout.MANIFEST}" for part in found.parts}
    files = (path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if path.is_file())
    return tuple(name for name in files if name not in named and not name.startswith(f"{layout.BLOBS}/"))
