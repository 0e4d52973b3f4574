"""An edition of the store: one read-only SQLite file built from all entries, the same bytes each time."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import tempfile
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any, Unpack

from configurator.basis.errors import ConfiguratorError
from configurator.basis.ids import SolutionId
from configurator.basis.text import Message
from configurator.catalog import edition_schema as schema
from configurator.catalog import search
from configurator.catalog.entry import Solution, Supplier
from configurator.catalog.search import Chosen, Hit
from configurator.catalog.store import SolutionStore

HASHED = {  # what the content digest covers; the index has its own
    "supplier": "SELECT * FROM supplier ORDER BY key",
    "solution": "SELECT * FROM solution ORDER BY rank",
    "facet": "SELECT * FROM facet ORDER BY name, value",
    "term": "SELECT * FROM term ORDER BY word",
}
CACHE_KB = 2_000


class Edition(SolutionStore):
    """The entries of one edition by id; read from the file when first asked for. Any thread may ask.

    A file that changed under us raises `ConfiguratorError`.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._own = threading.local()
        self._all: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        self._read: dict[SolutionId, Solution] = {}

    def __getitem__(self, wanted: SolutionId) -> Solution:
        known = self._read.get(wanted)
        return known if known is not None else self._read.setdefault(wanted, self._solution(wanted))

    def __iter__(self) -> Iterator[SolutionId]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def __contains__(self, wanted: object) -> bool:
        return wanted in self._ids

    def search(self, text: str = "", *, limit: int = 50, **chosen: Unpack[Chosen]) -> tuple[Hit, ...]:
        """Return at most `limit` entries that contain every word of `text` and fit what was chosen, the best first.

        An empty text lists all in editorial order. Any text is allowed; it never raises.
        """
        return search.find(self, text, chosen, limit)

    def facets(self, text: str = "", **chosen: Unpack[Chosen]) -> Mapping[str, Mapping[str, int]]:
        """Return facet → value → number of entries for `text`; what is chosen within a facet does not narrow that facet."""
        return search.counts(self, text, chosen)

    @cached_property
    def digest(self) -> str:
        """The fingerprint of the content (SHA-256), as it was when the edition was built; `verify` recomputes it."""
        return self._meta["digest"]

    @cached_property
    def suppliers(self) -> Mapping[str, Supplier]:
        """The supplier companies by key."""
        from configurator.basis.boundary import read_json

        bodies = self.rows("SELECT key, body FROM supplier ORDER BY key")
        return {str(key): read_json(Supplier, str(body), self.path.name) for key, body in bodies}

    def verify(self) -> None:
        """Recompute the fingerprints of content and index; `ConfiguratorError` when a byte of them differs."""
        connection = self._connection()
        with _readable(self.path):
            whole = connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
            content, index = _content_digest(connection), _index_digest(connection)
        if not whole or content != self.digest or index != self._meta["index"]:
            raise schema.damaged(self.path)

    def close(self) -> None:
        """Let go of the file, in every thread."""
        with self._lock:
            for connection in self._all:
                connection.close()
            self._all.clear()
            self._own = threading.local()

    def rows(self, sql: str, *given: object) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a question to the file."""
        with _readable(self.path):
            yield from self._connection().execute(sql, given)

    def bits(self) -> Mapping[str, Mapping[str, int]]:
        """Return the ranks of each facet value as bits."""
        return self._bits

    def terms(self) -> Mapping[str, int]:
        """Return the words of the store with the number of entries that use them."""
        return self._terms

    @cached_property
    def _ids(self) -> dict[SolutionId, None]:
        return {SolutionId(str(row[0])): None for row in self.rows("SELECT id FROM solution ORDER BY id")}

    @cached_property
    def _meta(self) -> dict[str, str]:
        return {str(name): str(value) for name, value in self.rows("SELECT name, value FROM meta")}

    @cached_property
    def _bits(self) -> dict[str, dict[str, int]]:
        fields: dict[str, dict[str, int]] = {}
        for name, value, ranks in self.rows("SELECT name, value, ranks FROM facet ORDER BY name, value"):
            bits = int.from_bytes(ranks, "little") if isinstance(ranks, bytes) else 0
            fields.setdefault(str(name), {})[str(value)] = bits
        return fields

    @cached_property
    def _terms(self) -> dict[str, int]:
        return {str(word): int(entries) for word, entries in self.rows("SELECT word, entries FROM term")}

    def _solution(self, wanted: SolutionId) -> Solution:
        from configurator.basis.boundary import read_json

        row = next(self.rows("SELECT body FROM solution WHERE id = ?", wanted), None)
        if row is None:
            raise KeyError(wanted)
        return read_json(Solution, str(row[0]), f"{self.path.name}:{wanted}")

    def _connection(self) -> sqlite3.Connection:
        mine: sqlite3.Connection | None = getattr(self._own, "connection", None)
        if mine is None:
            mine = _connected(self.path)
            with self._lock:
                self._all.append(mine)
            self._own.connection = mine
        return mine


def open_edition(path: Path) -> Edition:
    """Open an edition for reading; `ConfiguratorError` says what to do when there is none, or none we can read."""
    schema.check_header(path)
    edition = Edition(path)
    try:
        with _readable(path):
            schema.check_tables(edition._connection(), path)
    except ConfiguratorError:
        edition.close()
        raise
    return edition


def write_edition(entries: Iterable[Solution], suppliers: Iterable[Supplier], path: Path) -> str:
    """Build an edition and return its digest; the file appears whole or not at all, and equal entries give equal bytes."""
    half: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".half")
        half = Path(name)
        os.close(handle)
        digest = _built(tuple(entries), tuple(suppliers), half)
        _settled(half, path)
    except (OSError, sqlite3.OperationalError) as error:
        raise ConfiguratorError(Message("catalog-edition-unwritable", path=str(path), reason=str(error))) from error
    finally:
        if half is not None:
            half.unlink(missing_ok=True)
    return digest


def _built(entries: tuple[Solution, ...], suppliers: tuple[Supplier, ...], path: Path) -> str:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        for pragma in (f"page_size = {schema.PAGE_SIZE}", "journal_mode = OFF", "synchronous = OFF"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN")
        for table in schema.TABLES.values():
            connection.execute(table)
        _fill(connection, entries, suppliers)
        connection.execute("COMMIT")  # FTS5 writes its last blocks here
        digest = _content_digest(connection)
        meta = [("digest", digest), ("entries", str(len(entries))), ("index", _index_digest(connection))]
        connection.executemany("INSERT INTO meta VALUES (?, ?)", meta)
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {schema.USER_VERSION}")
        connection.execute("VACUUM")
    finally:
        connection.close()
    return digest


def _fill(connection: sqlite3.Connection, entries: tuple[Solution, ...], suppliers: tuple[Supplier, ...]) -> None:
    from configurator.basis.boundary import canonical_json
    from configurator.catalog import edition_rows as rows

    order, companies = rows.ranked(entries), {supplier.key: supplier for supplier in suppliers}
    listed = sorted((supplier.key, canonical_json(supplier)) for supplier in suppliers)
    connection.executemany("INSERT INTO supplier VALUES (?, ?)", listed)
    for rank, entry in enumerate(order, start=1):
        connection.execute(
            "INSERT INTO solution VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows.solution_row(rank, entry)
        )
        words = rows.search_row(rank, entry, companies.get(entry.supplier))
        connection.execute("INSERT INTO search (rowid, title, body, initials) VALUES (?, ?, ?, ?)", words)
    connection.executemany("INSERT INTO facet VALUES (?, ?, ?)", rows.facet_rows(order))
    connection.executemany("INSERT INTO term VALUES (?, ?)", rows.term_rows(order, companies))
    connection.execute("INSERT INTO search (search) VALUES ('optimize')")


def _content_digest(connection: sqlite3.Connection) -> str:
    fingerprint = hashlib.sha256()
    for table, rows in HASHED.items():
        for row in connection.execute(rows):
            line = json.dumps((table, *row), ensure_ascii=False, default=bytes.hex)
            fingerprint.update(line.encode("utf-8") + b"\n")
    return fingerprint.hexdigest()


def _index_digest(connection: sqlite3.Connection) -> str:
    fingerprint = hashlib.sha256()
    for number, block in connection.execute("SELECT id, block FROM search_data ORDER BY id"):
        fingerprint.update(b"%d:%d:" % (number, len(block)) + block)
    return fingerprint.hexdigest()


def _settled(half: Path, path: Path) -> None:
    """Put a finished file in its place so that a power cut leaves the old one or the new one."""
    half.chmod(0o644)
    with half.open("rb") as stream:
        os.fsync(stream.fileno())
    half.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _connected(path: Path) -> sqlite3.Connection:
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    for pragma in ("query_only = ON", "trusted_schema = OFF", "cell_size_check = ON", f"cache_size = -{CACHE_KB}"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR:
            raise  # a question that is wrong in itself: our bug, not the file's
        raise schema.damaged(path) from error
