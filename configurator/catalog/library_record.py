"""The record of the library: one small SQLite file, one transaction per change (TRUNCATE, FULL), exactly our tables."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from configurator.basis.errors import ConfiguratorError
from configurator.basis.text import Message, Name
from configurator.catalog.library_values import Accepted, Mark, Part, Revocation, Trusted

APPLICATION_ID = 0x53464C42  # "SFLB", smart-factory library
MAJOR, MINOR = 1, 0
TABLES = {
    "edition": (
        "CREATE TABLE edition (id INTEGER PRIMARY KEY, file TEXT NOT NULL, sha256 TEXT NOT NULL, digest TEXT NOT NULL, "
        "entries INTEGER NOT NULL, imported TEXT NOT NULL, issued TEXT NOT NULL, expires TEXT NOT NULL, source TEXT NOT NULL, "
        "confirmed_expired INTEGER NOT NULL)"
    ),
    "part": (
        "CREATE TABLE part (edition INTEGER NOT NULL, supplier TEXT NOT NULL, number INTEGER NOT NULL, signers TEXT NOT NULL, "
        "expires TEXT NOT NULL, manifest TEXT NOT NULL, entries INTEGER NOT NULL, PRIMARY KEY (edition, supplier)) WITHOUT ROWID"
    ),
    "mark": "CREATE TABLE mark (role TEXT PRIMARY KEY, version INTEGER NOT NULL, keys TEXT NOT NULL) WITHOUT ROWID",
    "trusted": "CREATE TABLE trusted (role TEXT PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID",
    "revoked": (
        "CREATE TABLE revoked (kind TEXT NOT NULL, name TEXT NOT NULL, since TEXT NOT NULL, ko TEXT NOT NULL, en TEXT NOT NULL, "
        "PRIMARY KEY (kind, name)) WITHOUT ROWID"
    ),
    "setting": "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
}
PRAGMAS = ("trusted_schema = OFF", "journal_mode = TRUNCATE", "synchronous = FULL", "cell_size_check = ON")
READ_EDITIONS = "SELECT * FROM edition ORDER BY id"
READ_PARTS = "SELECT * FROM part ORDER BY edition, supplier"
PATIENCE = 5.0  # seconds to wait for another window that is writing


class Record:
    """An open record. Every writing method is one transaction; a failed one changes nothing and raises `ConfiguratorError`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with told(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(path, isolation_level=None, timeout=PATIENCE)
        try:
            with told(path):
                for pragma in PRAGMAS:
                    self._connection.execute(f"PRAGMA {pragma}")
                self._made()
        except BaseException:
            self._connection.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def editions(self) -> tuple[Accepted, ...]:
        """Return the accepted editions, the oldest first."""
        parts: dict[int, list[Part]] = {}
        with told(self.path):
            for edition, supplier, number, signers, expires, manifest, entries in self._rows(READ_PARTS):
                part = Part(supplier, number, tuple(json.loads(signers)), _time(expires), manifest, entries)
                parts.setdefault(edition, []).append(part)
            return tuple(_edition(row, tuple(parts.get(row[0], ()))) for row in self._rows(READ_EDITIONS))

    def current(self) -> int | None:
        """Return the id of the edition in use."""
        found = self.setting("current")
        return int(found) if found is not None else None

    def next_id(self) -> int:
        """Return an id no edition ever had."""
        return int(self.setting("next") or 1)

    def setting(self, name: str) -> str | None:
        """Return a remembered word."""
        row = next(self._rows("SELECT value FROM setting WHERE name = ?", name), None)
        return str(row[0]) if row else None

    def marks(self) -> dict[str, Mark]:
        """Return the high-water marks by role."""
        with told(self.path):
            rows = self._rows("SELECT role, version, keys FROM mark ORDER BY role")
            return {role: Mark(role, version, tuple(json.loads(keys))) for role, version, keys in rows}

    def metadata(self) -> dict[str, bytes]:
        """Return the newest verified metadata by role."""
        return {role: bytes(data) for role, data in self._rows("SELECT role, data FROM trusted ORDER BY role")}

    def revoked(self) -> tuple[Revocation, ...]:
        """Return what is no longer trusted."""
        with told(self.path):
            rows = self._rows("SELECT kind, name, since, ko, en FROM revoked ORDER BY kind, name")
            return tuple(Revocation(kind, name, _time(since), Name(ko, en)) for kind, name, since, ko, en in rows)

    def accept(self, edition: Accepted | None, trusted: Trusted | None) -> None:
        """Write an edition, make it the one in use, and keep what was verified with it: all of it or nothing."""
        with self._transaction() as transaction:
            if edition is not None:
                _put_edition(transaction, edition)
                _set(transaction, "current", str(edition.id))
                _set(transaction, "next", str(max(edition.id + 1, self.next_id())))
            if trusted is not None:
                _put_trusted(transaction, trusted)

    def set(self, name: str, value: str) -> None:
        """Remember a word."""
        with self._transaction() as transaction:
            _set(transaction, name, value)

    def set_root(self, data: bytes, fingerprint: str) -> None:
        """Take a root as the beginning of trust; marks and metadata of another root go."""
        with self._transaction() as transaction:
            for table in ("mark", "trusted", "revoked"):
                transaction.execute(f"DELETE FROM {table}")  # noqa: S608 - our own table names
            transaction.execute("DELETE FROM setting WHERE name = 'latest'")
            transaction.execute("INSERT INTO trusted VALUES ('root', ?)", (data,))
            _set(transaction, "anchor", fingerprint)

    def forget(self, edition: int) -> None:
        """Take an edition out of the record."""
        with self._transaction() as transaction:
            transaction.execute("DELETE FROM edition WHERE id = ?", (edition,))
            transaction.execute("DELETE FROM part WHERE edition = ?", (edition,))

    def _rows(self, sql: str, *given: object) -> Iterator[tuple[Any, ...]]:
        with told(self.path):
            yield from self._connection.execute(sql, given)

    def _made(self) -> None:
        if self._header() == (0, 0, {}):
            with self._transaction() as transaction:
                if self._header() == (0, 0, {}):  # another window may have been quicker
                    for table in TABLES.values():
                        transaction.execute(table)
                    transaction.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                    transaction.execute(f"PRAGMA user_version = {MAJOR << 16 | MINOR}")
        application, version, tables = self._header()
        if application == APPLICATION_ID and version >> 16 > MAJOR:
            raise ConfiguratorError(Message("library-too-new", path=str(self.path), version=version >> 16))
        if application != APPLICATION_ID or tables != TABLES:
            raise damaged(self.path)

    def _header(self) -> tuple[int, int, dict[str, str]]:
        pragma = [
            int(self._connection.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("application_id", "user_version")
        ]
        tables = self._connection.execute("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'")
        return pragma[0], pragma[1], dict(tables)

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with told(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise


def _edition(row: tuple[Any, ...], parts: tuple[Part, ...]) -> Accepted:
    number, file, sha256, digest, entries, imported, issued, expires, source, confirmed = row
    times = (_time(imported), _time(issued), _time(expires))
    return Accepted(number, file, sha256, digest, entries, *times, source, bool(confirmed), parts)


def damaged(path: Path) -> ConfiguratorError:
    """Return the error for a record whose content is not what we wrote."""
    return ConfiguratorError(Message("library-damaged", path=str(path)))


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system say into one refusal that names the file and the way out."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise ConfiguratorError(_refusal(path, str(error))) from error
    except (sqlite3.DatabaseError, ValueError, TypeError, KeyError) as error:
        raise damaged(path) from error
    except OSError as error:
        raise ConfiguratorError(_refusal(path, error.strerror or str(error))) from error


def _refusal(path: Path, reason: str) -> Message:
    if "locked" in reason:
        return Message("library-busy", path=str(path))
    return Message("library-unwritable", path=str(path), reason=reason)


def _put_edition(transaction: sqlite3.Connection, edition: Accepted) -> None:
    times = (edition.imported.isoformat(), edition.issued.isoformat(), edition.expires.isoformat())
    row = (edition.id, edition.file, edition.sha256, edition.digest, edition.entries, *times, edition.source)
    transaction.execute(
        "INSERT OR REPLACE INTO edition VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (*row, int(edition.confirmed_expired))
    )
    transaction.execute("DELETE FROM part WHERE edition = ?", (edition.id,))
    transaction.executemany(
        "INSERT INTO part VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (edition.id, p.supplier, p.number, json.dumps(p.signers), p.expires.isoformat(), p.manifest, p.entries)
            for p in edition.parts
        ],
    )


def _put_trusted(transaction: sqlite3.Connection, trusted: Trusted) -> None:
    transaction.executemany(
        "INSERT OR REPLACE INTO mark VALUES (?, ?, ?)",
        [(mark.role, mark.version, json.dumps(mark.keys)) for mark in trusted.marks],
    )
    transaction.execute("DELETE FROM trusted")
    transaction.executemany("INSERT INTO trusted VALUES (?, ?)", trusted.metadata)
    transaction.execute("DELETE FROM revoked")
    transaction.executemany(
        "INSERT INTO revoked VALUES (?, ?, ?, ?, ?)",
        [(one.kind, one.name, one.since.isoformat(), one.reason.ko, one.reason.en) for one in trusted.revoked],
    )
    held = transaction.execute("SELECT value FROM setting WHERE name = 'latest'").fetchone()
    latest = trusted.latest if held is None else max(trusted.latest, _time(held[0]))  # it only rises
    _set(transaction, "latest", latest.isoformat())


def _set(transaction: sqlite3.Connection, name: str, value: str) -> None:
    transaction.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))


def _time(text: object) -> datetime:
    found = datetime.fromisoformat(str(text))
    if found.tzinfo is None:
        raise ValueError(text)
    return found
