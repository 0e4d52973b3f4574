"""Brings a repository into the library: verify, fetch what is new, build beside, commit. Interrupted anywhere: the old library or the new."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from tuf.api.exceptions import DownloadError, LengthOrHashMismatchError

from configurator.basis.errors import ConfiguratorError
from configurator.basis.text import Message
from configurator.basis.work import Cancel, Tell, tell_nobody
from configurator.catalog.codec import SUPPLIER_FILE, entry_from, supplier_from
from configurator.catalog.edition_schema import check_header
from configurator.catalog.entry import Solution, Supplier
from configurator.catalog.library_values import Accepted
from configurator.catalog.trust import layout, marks
from configurator.catalog.trust.blobs import BLOBS, Blobs
from configurator.catalog.trust.client import VERIFYING, Known, Verification, Verified
from configurator.catalog.trust.earlier import Earlier
from configurator.catalog.trust.fetching import Source, source_of
from configurator.catalog.trust.layout import Listed, Manifest
from configurator.catalog.trust.refusals import refusing

if TYPE_CHECKING:
    from configurator.catalog.library import Library

FETCHED, READ = 0.4, 0.7  # shares of an update
BATCH = 500  # files put on disk at a time


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an update did, and what it cost to carry."""

    kind: Literal["new", "renewed", "same"]
    edition: Accepted
    notes: tuple[Message, ...]
    bytes_read: int
    files_read: int


@dataclass(frozen=True, slots=True)
class Wishes:
    """How an update is to go."""

    accept_expired: bool = False
    clock: datetime | None = None  # for tests; the system clock otherwise
    shipped: Path | None = None  # what the installer brought; `resources/trust` otherwise


def update(
    library: Library, given: str, wishes: Wishes, tell: Tell = tell_nobody, cancel: Cancel | None = None
) -> Outcome:
    """Import what a folder or https address holds. `ConfiguratorError` (or `Refused`, by name) leaves the library as it was."""
    source, asked = source_of(given), cancel or Cancel()
    with library.updating() as staging, _written_to(library.folder):
        known, notes = _known(library, wishes)
        before = library.current()
        if before is not None and _usable(library, before) and _unchanged(source, known):
            return Outcome("same", before, notes, source.bytes_read, source.files_read)
        with Blobs(library.folder / BLOBS) as blobs:
            verified = Verification(source, known, staging, blobs.get).run(tell, asked)
            edition, kind = _brought_in(library, source, verified, blobs, tell, asked)
    said = tuple(Message("trust-taken-expired", what=role) for role in verified.expired)
    return Outcome(kind, edition, (*notes, *said, *_revoked(library)), source.bytes_read, source.files_read)


@contextmanager
def _written_to(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise ConfiguratorError(Message("library-unwritable", path=str(folder), reason=reason)) from error


def _brought_in(
    library: Library, source: Source, verified: Verified, blobs: Blobs, tell: Tell, cancel: Cancel
) -> tuple[Accepted, Literal["new", "renewed"]]:
    from configurator.catalog.library import now

    confirmed = bool(verified.expired)
    accepted = Accepted(
        0, "", "", "", 0, now(), verified.issued, verified.expires, source.shown, confirmed, verified.parts
    )
    for before in reversed(library.editions()):
        if _lists(before) == _lists(accepted) and _usable(library, before):
            mine = replace(before, issued=accepted.issued, expires=accepted.expires, parts=accepted.parts)
            renewed = replace(mine, confirmed_expired=confirmed)
            library.renew(renewed, verified.trusted)
            return renewed, "renewed"
    entries, suppliers = _read(library, source, verified.manifests, blobs, tell, cancel)
    tell(READ, Message("trust-doing-build", entries=len(entries)))
    return library.adopt(entries, suppliers, accepted, verified.trusted), "new"


def _known(library: Library, wishes: Wishes) -> tuple[Known, tuple[Message, ...]]:
    from configurator.catalog.library import now

    record, brought = library.record, marks.shipped(wishes.shipped)
    metadata = record.metadata()
    root = metadata.get("root", brought.root)
    if root is None:
        raise ConfiguratorError(Message("trust-no-root"))
    floor = brought.marks if record.setting("anchor") is None else ()  # the floor belongs to the shipped root
    latest = record.setting("latest")
    clock = wishes.clock or now()
    judged = marks.moment(clock, datetime.fromisoformat(latest) if latest else None, brought.built if floor else None)
    known = Known(root, metadata, marks.raised(record.marks(), floor), judged, wishes.accept_expired)
    return known, marks.clock_notes(clock, judged)


def _unchanged(source: Source, known: Known) -> bool:
    """Say whether the repository is at the very timestamp we hold: then there is nothing to bring in."""
    held = known.metadata.get("timestamp")
    try:
        limit = layout.LARGEST_METADATA["timestamp"]
        return held is not None and source.bytes_of(f"{layout.METADATA}/timestamp.json", limit) == held
    except DownloadError:
        return False  # the verification says what is wrong


def _read(
    library: Library, source: Source, manifests: tuple[Manifest, ...], blobs: Blobs, tell: Tell, cancel: Cancel
) -> tuple[list[Solution], list[Supplier]]:
    """Return what the lists name. Every file is verified before the first one is read as an entry."""
    entries: list[Solution] = []
    suppliers: list[Supplier] = []
    with Earlier(library, blobs) as earlier:
        for number, manifest in enumerate(manifests):
            tell(VERIFYING + (FETCHED - VERIFYING) * number / len(manifests), _doing("fetch", manifest))
            with refusing(manifest.supplier, source.shown):
                _fetch(source, manifest, blobs, cancel)
        for number, manifest in enumerate(manifests):
            cancel.look()
            tell(FETCHED + (READ - FETCHED) * number / len(manifests), _doing("read", manifest))
            with refusing(manifest.supplier, source.shown):
                files = {name: blobs.get(one.sha256) or fetched(source, one) for name, one in manifest.files.items()}
                suppliers.append(supplier_from(files.pop(SUPPLIER_FILE), f"{manifest.supplier}/{SUPPLIER_FILE}"))
                entries += (
                    earlier.entry(manifest, name) or _entry(manifest, name, data) for name, data in files.items()
                )
        named = (one.sha256 for manifest in manifests for one in manifest.files.values())
        blobs.keep_only((*named, *(_sha256(manifest.to_bytes()) for manifest in manifests)))
    return entries, suppliers


def _entry(manifest: Manifest, name: str, data: bytes) -> Solution:
    return entry_from(data, f"{manifest.supplier}/{name}")


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _fetch(source: Source, manifest: Manifest, blobs: Blobs, cancel: Cancel) -> None:
    """Have every file of a list in the cache, verified, and the list itself; what was fetched is kept even if we are stopped."""
    fresh = {_sha256(manifest.to_bytes()): manifest.to_bytes()}
    try:
        for listed in manifest.files.values():
            cancel.look()
            if listed.sha256 not in blobs:
                fresh[listed.sha256] = fetched(source, listed)
            if len(fresh) >= BATCH:
                blobs.put(fresh)
                fresh = {}
    finally:
        blobs.put(fresh)


def fetched(source: Source, listed: Listed) -> bytes:
    """Return a file that is exactly what was signed; python-tuf's errors otherwise."""
    data = source.bytes_of(layout.blob_path(listed.sha256), listed.length)
    if len(data) != listed.length or _sha256(data) != listed.sha256:
        raise LengthOrHashMismatchError(listed.sha256)
    return data


def _usable(library: Library, edition: Accepted) -> bool:
    """Say whether the file of an edition is what was accepted and this program reads it."""
    try:
        library.check(edition)
        check_header(library.path(edition))
    except ConfiguratorError:
        return False
    return True


def _lists(edition: Accepted) -> dict[str, str]:
    return {part.supplier: part.manifest for part in edition.parts}


def _revoked(library: Library) -> tuple[Message, ...]:
    return tuple(
        Message("trust-revoked", supplier=one.name, since=one.since.date().isoformat(), reason=one.reason)
        for one in library.record.revoked()
        if one.kind == "supplier"
    )


def _doing(what: Literal["fetch", "read"], manifest: Manifest) -> Message:
    return Message(f"trust-doing-{what}", supplier=manifest.supplier)
