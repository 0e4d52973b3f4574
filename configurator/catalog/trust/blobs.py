"""The files that were verified before, by fingerprint: fetched once, also when an update was interrupted. A cache.

Nothing depends on it, so it is not forced to disk: what a power cut spoils is noticed when it is opened, and fetched again.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Self

from configurator.catalog.library_record import told

BLOBS = "blobs.sqlite"  # its name in the library's folder
TABLE = "CREATE TABLE IF NOT EXISTS blob (sha256 BLOB PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID"


class Blobs:
    """Verified files by SHA-256. What comes out is compared with its fingerprint again, so a damaged cache costs a fetch, never a price."""

    def __init__(self, path: Path) -> None:
        try:
            self._connection = _opened(path)
        except sqlite3.DatabaseError:
            path.unlink(missing_ok=True)
            with told(path):
                self._connection = _opened(path)
        self.path = path

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __contains__(self, sha256: str) -> bool:
        return self.get(sha256) is not None

    def get(self, sha256: str) -> bytes | None:
        """Return a file, or None when it must be fetched."""
        try:
            row = self._connection.execute(
                "SELECT data FROM blob WHERE sha256 = ?", (bytes.fromhex(sha256),)
            ).fetchone()
        except sqlite3.DatabaseError:
            return None
        data = bytes(row[0]) if row else None
        return data if data is not None and hashlib.sha256(data).hexdigest() == sha256 else None

    def put(self, files: Mapping[str, bytes]) -> None:
        """Keep files that were just verified."""
        missing = {name: data for name, data in files.items() if name not in self}
        if not missing:
            return
        with told(self.path), self._connection as transaction:
            rows = [(bytes.fromhex(name), data) for name, data in missing.items()]
            transaction.execute("BEGIN IMMEDIATE")
            transaction.executemany("INSERT OR REPLACE INTO blob VALUES (?, ?)", rows)

    def keep_only(self, wanted: Iterable[str]) -> None:
        """Drop the files no accepted edition of now names."""
        with told(self.path), self._connection as transaction:
            transaction.execute("BEGIN IMMEDIATE")
            transaction.execute("CREATE TEMP TABLE wanted (sha256 BLOB PRIMARY KEY) WITHOUT ROWID")
            transaction.executemany(
                "INSERT OR IGNORE INTO wanted VALUES (?)", ((bytes.fromhex(one),) for one in wanted)
            )
            transaction.execute("DELETE FROM blob WHERE sha256 NOT IN (SELECT sha256 FROM wanted)")
            transaction.execute("DROP TABLE wanted")


def _opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, timeout=5)
    try:
        for pragma in ("trusted_schema = OFF", "journal_mode = TRUNCATE", "synchronous = OFF", "cell_size_check = ON"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute(TABLE)
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise sqlite3.DatabaseError(path)
        connection.execute("SELECT sha256, data FROM blob LIMIT 1").fetchone()
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection
