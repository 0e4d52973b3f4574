"""The library: the editions this computer has accepted, side by side, and the one in use.

Everything is built beside and put in place first; one transaction of the record then makes it true. Whatever stops an update, the record
tells the old state or the new one; files it does not name are swept when the library is opened next.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from configurator.basis import places
from configurator.basis.errors import ConfiguratorError
from configurator.basis.text import Message
from configurator.basis.work import Cancel, Tell, tell_nobody
from configurator.catalog.durable import settle
from configurator.catalog.edition_schema import check_header
from configurator.catalog.entry import Solution, Supplier
from configurator.catalog.library_record import Record
from configurator.catalog.library_values import Accepted, Revocation, Trusted

if TYPE_CHECKING:
    from configurator.catalog.trust.update import Outcome, Wishes

RECORD, EDITIONS, STAGING, LOCK = "library.sqlite", "editions", "staging", "update.lock"
BLOCK = 1 << 20  # bytes read at a time


class Library:
    """The accepted editions of one folder. `ConfiguratorError` when the folder cannot be used; nothing is changed then."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or places.user_data() / "library"
        self.record = Record(self.folder / RECORD)
        self._sweep()

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the record."""
        self.record.close()

    def editions(self) -> tuple[Accepted, ...]:
        """Return the accepted editions, the oldest first."""
        return self.record.editions()

    def current(self) -> Accepted | None:
        """Return the edition in use; None in an empty library, where the shipped edition serves."""
        wanted = self.record.current()
        return next((edition for edition in self.editions() if edition.id == wanted), None)

    def path(self, edition: Accepted | None = None) -> Path:
        """Return the file of an edition, by default of the one in use; the shipped one when the library is empty."""
        chosen = edition or self.current()
        return self.folder / EDITIONS / chosen.file if chosen else places.store_edition()

    def ready(self) -> Path:
        """Return the file of the edition in use, built again from what was kept when it is gone or of another program's format."""
        edition = self.current()
        if edition is None:
            return places.store_edition()
        try:
            check_header(self.path(edition))
        except ConfiguratorError:
            from configurator.catalog.trust.rebuild import rebuild

            return self.path(rebuild(self))
        return self.path(edition)

    def edition(self, wanted: int) -> Accepted:
        """Return an edition by its id; `ConfiguratorError` names those there are."""
        found = next((edition for edition in self.editions() if edition.id == wanted), None)
        if found is None:
            known = ", ".join(str(edition.id) for edition in self.editions()) or "-"
            raise ConfiguratorError(Message("library-edition-unknown", id=wanted, known=known))
        return found

    def use(self, wanted: int) -> Accepted:
        """Make an accepted edition the one in use; refused when its file changed or it holds entries of a revoked supplier."""
        edition = self.edition(wanted)
        revoked = self.revoked_in(edition)
        if revoked:
            raise ConfiguratorError(Message("library-edition-revoked", id=wanted, suppliers=", ".join(revoked)))
        self.check(edition)
        self.record.set("current", str(wanted))
        return edition

    def forget(self, wanted: int) -> None:
        """Take an edition that is not in use out of the library, with its file."""
        edition = self.edition(wanted)
        if wanted == self.record.current():
            raise ConfiguratorError(Message("library-edition-in-use", id=wanted))
        self.record.forget(wanted)
        with suppress(OSError):  # a window that reads it keeps it; the next start sweeps it
            (self.folder / EDITIONS / edition.file).unlink(missing_ok=True)

    def check(self, edition: Accepted) -> None:
        """Compare the file of an edition with what was accepted; `ConfiguratorError` when a byte differs."""
        path = self.path(edition)
        try:
            same = file_sha256(path) == edition.sha256
        except OSError:
            same = False
        if not same:
            raise ConfiguratorError(Message("library-edition-changed", id=edition.id, path=str(path)))

    def revoked(self) -> dict[str, Revocation]:
        """Return the suppliers no longer trusted by the newest verified metadata, by key."""
        return {one.name: one for one in self.record.revoked() if one.kind == "supplier"}

    def revoked_in(self, edition: Accepted) -> tuple[str, ...]:
        """Return the suppliers of an edition that were revoked, or whose part a revoked key signed."""
        gone = {(one.kind, one.name) for one in self.record.revoked()}
        return tuple(
            part.supplier
            for part in edition.parts
            if ("supplier", part.supplier) in gone or any(("key", key) in gone for key in part.signers)
        )

    def age(self, today: date) -> Message:
        """Say how old the edition in use is, and whether its signatures have run out."""
        edition = self.current()
        if edition is None:
            return Message("library-shipped-in-use")
        return age_of(edition, today)

    def concerns(self, today: date) -> tuple[Message, ...]:
        """Return what whoever uses the edition in use must be told: its time is over, or was when it was brought in."""
        edition = self.current()
        if edition is None:
            return ()
        old = (self.age(today),) if today > edition.expires.date() else ()
        return (*old, Message("library-confirmed-expired")) if edition.confirmed_expired else old

    def adopt(
        self, entries: Iterable[Solution], suppliers: Iterable[Supplier], like: Accepted, trusted: Trusted | None = None
    ) -> Accepted:
        """Build an edition beside the others and make it the one in use; `like` says where it came from.

        Interrupted anywhere, the library is the old or the new one. The caller holds `updating()`.
        """
        from configurator.catalog.edition import write_edition

        listed, number = tuple(entries), self.record.next_id()
        name = f"edition-{number}.sqlite"
        staged = self.folder / STAGING / name
        digest = write_edition(listed, suppliers, staged)
        sha256 = file_sha256(staged)
        (self.folder / EDITIONS).mkdir(exist_ok=True)
        settle(self.folder)
        staged.replace(self.folder / EDITIONS / name)
        settle(self.folder / EDITIONS)
        edition = replace(like, id=number, file=name, sha256=sha256, digest=digest, entries=len(listed))
        self.record.accept(edition, trusted)
        return edition

    def renew(self, edition: Accepted, trusted: Trusted) -> None:
        """Keep newer signatures for an edition whose content is the same."""
        self.record.accept(edition, trusted)

    def update(
        self, source: str, wishes: Wishes | None = None, tell: Tell = tell_nobody, cancel: Cancel | None = None
    ) -> Outcome:
        """Import a signed repository from a folder or https address; see `trust.update`."""
        from configurator.catalog.trust import update

        return update.update(self, source, wishes or update.Wishes(), tell, cancel)

    @contextmanager
    def updating(self) -> Iterator[Path]:
        """Hold the library for one update at a time and give a folder to work in; it is gone afterwards."""
        with _held(self.folder / LOCK):
            staging = self.folder / STAGING
            shutil.rmtree(staging, ignore_errors=True)
            staging.mkdir(parents=True)
            try:
                yield staging
            finally:
                shutil.rmtree(staging, ignore_errors=True)

    def _sweep(self) -> None:
        """Take away what an interrupted update left, unless an update is running."""
        left = self.folder / STAGING
        kept = {edition.file for edition in self.editions()}
        strangers = [path for path in (self.folder / EDITIONS).glob("*") if path.name not in kept]
        if not strangers and not left.exists():
            return
        with suppress(ConfiguratorError, OSError), _held(self.folder / LOCK):
            kept = {edition.file for edition in self.editions()}
            for path in strangers:
                if path.name not in kept:
                    path.unlink(missing_ok=True)
            shutil.rmtree(left, ignore_errors=True)


def edition_in_use() -> Path:
    """Return the edition to open at launch: `CONFIGURATOR_STORE`, else the library's, else the shipped one. Verifies no signature."""
    folder = places.user_data() / "library"
    if os.environ.get("CONFIGURATOR_STORE") or not (folder / RECORD).exists():
        return places.store_edition()
    with Library(folder) as library:
        return library.ready()


def concerns_in_use(today: date) -> tuple[Message, ...]:
    """Return the concerns of the edition that launch opens; nothing for the shipped one or one named by `CONFIGURATOR_STORE`."""
    if edition_in_use() == places.store_edition():
        return ()
    with Library() as library:
        return library.concerns(today)


def age_of(edition: Accepted, today: date) -> Message:
    """Say how many days ago an edition was signed, and until when or since when its signatures hold.

    >>> from datetime import timedelta
    >>> signed = datetime(2026, 1, 1, tzinfo=UTC)
    >>> one = Accepted(1, "f", "s", "d", 3, signed, signed, signed + timedelta(days=365), "stick")
    >>> age_of(one, date(2027, 1, 11)).key, dict(age_of(one, date(2027, 1, 11)).args)["over"]
    ('library-age-expired', 10)
    """
    days = max((today - edition.issued.date()).days, 0)
    over = (today - edition.expires.date()).days
    issued, until = edition.issued.date().isoformat(), edition.expires.date().isoformat()
    if over > 0:
        return Message("library-age-expired", id=edition.id, issued=issued, days=days, until=until, over=over)
    return Message("library-age", id=edition.id, issued=issued, days=days, until=until)


def file_sha256(path: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    fingerprint = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(BLOCK):
            fingerprint.update(block)
    return fingerprint.hexdigest()


def now() -> datetime:
    """Return the system clock in UTC, without fractions of a second."""
    return datetime.now(UTC).replace(microsecond=0)


@contextmanager
def _held(path: Path) -> Iterator[None]:
    """Hold a lock that the system lets go of when the process dies, on every platform; `ConfiguratorError` when it is held."""
    lock = sqlite3.connect(path, isolation_level=None, timeout=0.2)
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as error:
        lock.close()
        raise ConfiguratorError(Message("library-updating", path=str(path.parent))) from error
    try:
        yield
    finally:
        lock.close()
