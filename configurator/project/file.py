"""The project file: one SQLite database, always current. One transaction per edit; the undo history lives in it.

`journal_mode=TRUNCATE, synchronous=FULL`, never WAL: what was acknowledged survives a power cut and a pulled stick (measured in the
reliability study). `application_id` and `user_version = major << 16 | minor` are read from the raw header before SQLite sees the file.
"""

from __future__ import annotations

import json
import os
import sqlite3
import struct
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from configurator.basis.errors import ConfiguratorError
from configurator.basis.message_codec import from_plain, to_plain
from configurator.basis.text import Message
from configurator.project.history import DEEPEST, History, State
from configurator.project.model import Project
from configurator.project.parts import PartReader, Parts, digest_of

APPLICATION_ID = 0x53464331  # "SFC1"
MAJOR, MINOR = 1, 1  # 1.1: entries changed by hand with their originals, accepted updates
SUFFIX = ".sfp"
HEADER = 100  # bytes of SQLite's file header
READ_ALL = "SELECT seq, message, manifest FROM state ORDER BY seq"
READ_HEAD = "SELECT seq, message, manifest FROM state WHERE seq = :head"
SCHEMA = {
    "part": "CREATE TABLE part (digest TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID",
    "state": "CREATE TABLE state (seq INTEGER PRIMARY KEY, message TEXT NOT NULL, manifest TEXT NOT NULL)",
    "head": "CREATE TABLE head (only INTEGER PRIMARY KEY CHECK (only = 1), seq INTEGER NOT NULL)",
}


class ProjectFile:
    """An open project file. Every method is one transaction; a failed one changes nothing and raises `ConfiguratorError`."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self._parts = Parts()

    @classmethod
    def create(cls, path: Path, history: History) -> ProjectFile:
        """Make a file with a whole history; it appears under `path` complete or not at all."""
        half = path.with_name(f".{path.name}.{os.getpid()}.half")
        _sweep(half)
        try:
            with _told(path):
                made = cls(half, _connected(half))
                made._begin(history)
                made.close()
                half.replace(path)
                _settle(path.parent)
        finally:
            _sweep(half)
        return cls.open(path)[0]

    @classmethod
    def open(cls, path: Path) -> tuple[ProjectFile, History]:
        """Open a file for editing; refuses what is not ours, too new, damaged or open elsewhere."""
        check_header(path)
        with _told(path):
            file = cls(path, _connected(path))
            try:
                file._connection.execute("BEGIN IMMEDIATE")
                file._connection.execute("COMMIT")
                return file, file._history()
            except BaseException:
                file.close()
                raise

    def record(self, history: History) -> None:
        """Write the newest state of a history as one transaction; states that were undone before it go."""
        state, seq = history.states[history.at], self._head() + 1
        with _told(self.path), self._connection as transaction:
            transaction.execute("BEGIN IMMEDIATE")
            transaction.execute("DELETE FROM state WHERE seq >= ? OR seq <= ?", (seq, seq - DEEPEST))
            self._put(seq, state)
            transaction.execute("UPDATE head SET seq = ?", (seq,))
            if transaction.execute("PRAGMA user_version").fetchone()[0] < MAJOR << 16 | MINOR:
                transaction.execute(f"PRAGMA user_version = {MAJOR << 16 | MINOR}")

    def step(self, by: int) -> None:
        """Move the head one state back (-1) or forward (+1)."""
        with _told(self.path), self._connection as transaction:
            transaction.execute("UPDATE head SET seq = seq + ?", (by,))

    def close(self) -> None:
        """Let go of the file; the empty journal beside it goes too."""
        with suppress(sqlite3.Error):
            self._connection.execute("PRAGMA journal_mode = DELETE")
        self._connection.close()

    def _begin(self, history: History) -> None:
        with self._connection as transaction:
            transaction.execute("BEGIN IMMEDIATE")
            for statement in SCHEMA.values():
                transaction.execute(statement)
            transaction.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            transaction.execute(f"PRAGMA user_version = {MAJOR << 16 | MINOR}")
            for seq, state in enumerate(history.states, start=1):
                self._put(seq, state)
            transaction.execute("INSERT INTO head VALUES (1, ?)", (history.at + 1,))

    def _put(self, seq: int, state: State) -> None:
        manifest, texts = self._parts.cut(state.project)
        self._connection.executemany("INSERT OR IGNORE INTO part VALUES (?, ?)", texts.items())
        written = json.dumps(manifest, separators=(",", ":")), json.dumps(to_plain(state.message), ensure_ascii=False)
        self._connection.execute("INSERT INTO state VALUES (?, ?, ?)", (seq, written[1], written[0]))

    def _head(self) -> int:
        with _told(self.path):
            return int(self._connection.execute("SELECT seq FROM head").fetchone()[0])

    def _history(self) -> History:
        return _read_history(self._connection, self.path)


def read_project(path: Path) -> Project:
    """Return the current project of a file without changing or locking it."""
    check_header(path)
    with _told(path):
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        try:
            return _read_history(connection, path, only_head=True).project
        finally:
            connection.close()


def check_header(path: Path) -> None:
    """Refuse by name a file that is missing, not ours, or of a newer major version; reads 100 bytes and no SQL."""
    try:
        with path.open("rb") as stream:
            header = stream.read(HEADER)
    except OSError as error:
        raise ConfiguratorError(
            Message("project-file-unreadable", file=str(path), reason=error.strerror or str(error))
        ) from error
    if not header.startswith(b"SQLite format 3\0") or len(header) < HEADER:
        raise ConfiguratorError(Message("project-file-foreign", file=str(path)))
    version, application = struct.unpack(">I", header[60:64])[0], struct.unpack(">I", header[68:72])[0]
    if application != APPLICATION_ID:
        raise ConfiguratorError(Message("project-file-foreign", file=str(path)))
    if version >> 16 > MAJOR:
        raise ConfiguratorError(
            Message("project-file-too-new", file=str(path), version=f"{version >> 16}.{version & 0xFFFF}")
        )


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, timeout=0.2)
    for pragma in (
        "trusted_schema = OFF",
        "locking_mode = EXCLUSIVE",
        "journal_mode = TRUNCATE",
        "synchronous = FULL",
        "cell_size_check = ON",
    ):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _read_history(connection: sqlite3.Connection, path: Path, only_head: bool = False) -> History:
    _check_schema(connection, path)
    stored = connection.execute("SELECT seq FROM head").fetchone()
    head = int(stored[0]) if stored else 0
    query = READ_HEAD if only_head else READ_ALL
    rows = connection.execute(query, {"head": head}).fetchall()
    texts = dict(connection.execute("SELECT digest, json FROM part").fetchall())
    if not rows or any(digest_of(text) != digest for digest, text in texts.items()):
        raise ConfiguratorError(Message("project-file-damaged", file=str(path)))
    reader = PartReader(texts, str(path))
    states = tuple(
        State(from_plain(json.loads(message)), reader.project(json.loads(manifest))) for _, message, manifest in rows
    )
    at = next(place for place, row in enumerate(rows) if row[0] == head)
    return History(states, at)


def _check_schema(connection: sqlite3.Connection, path: Path) -> None:
    """Accept exactly our tables: no view, trigger or index of a stranger ever runs."""
    found = dict(
        connection.execute("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_autoindex_%'").fetchall()
    )
    if found != SCHEMA:
        raise ConfiguratorError(Message("project-file-damaged", file=str(path)))


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system say into one polite refusal that names the file and the way out."""
    try:
        yield
    except sqlite3.OperationalError as error:
        key = "project-file-open-elsewhere" if "locked" in str(error) else "project-file-not-written"
        raise ConfiguratorError(Message(key, file=str(path), reason=str(error))) from error
    except (sqlite3.DatabaseError, json.JSONDecodeError, KeyError, StopIteration, UnicodeDecodeError) as error:
        raise ConfiguratorError(Message("project-file-damaged", file=str(path))) from error
    except OSError as error:
        raise ConfiguratorError(
            Message("project-file-not-written", file=str(path), reason=error.strerror or str(error))
        ) from error


def _sweep(half: Path) -> None:
    """Take away a half-made file and the empty journal SQLite leaves beside it."""
    with suppress(OSError):
        half.unlink(missing_ok=True)
        half.with_name(f"{half.name}-journal").unlink(missing_ok=True)


def _settle(folder: Path) -> None:
    """Make the renamed file survive a power cut (folders cannot be synced on Windows, where the rename itself is journalled)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
