"""An edition of the store: one read-only SQLite file built from all entries, the same bytes each time."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import tempfile
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any, Unpack

from configurator.basis.errors import ConfiguratorError
from configurator.basis.ids import SolutionId
from configurator.basis.text import Message
from configurator.catalog import edition_schema as schema
from configurator.catalog import list_pages, search
from configurator.catalog.durable import settle
from configurator.catalog.entry import Solution, Supplier
from configurator.catalog.list_pages import Row
from configurator.catalog.nothing import Excluded, why_nothing
from configurator.catalog.ranks import MOST, unpacked
from configurator.catalog.scoring import Scale
from configurator.catalog.search import Chosen, Hit, Layer
from configurator.catalog.store import SolutionStore
from configurator.catalog.word_index import Use, use_of

CACHE_KB = 8_000
TOGETHER = 500  # rows hashed together
REMEMBERED = 64  # words whose users are kept; 25 kB each in a store of 100,000


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
        self._bits: dict[tuple[str, str], int] = {}
        self._uses: dict[str, Use] = {}

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
        return search.find((Layer(self),), text, chosen, limit)

    def facets(self, text: str = "", **chosen: Unpack[Chosen]) -> Mapping[str, Mapping[str, int]]:
        """Return facet → value → number of entries for `text`; what is chosen within a facet does not narrow that facet."""
        return search.counts((Layer(self),), text, chosen)

    def why_nothing(self, facet: str, value: str, text: str = "", **chosen: Unpack[Chosen]) -> Excluded | None:
        """Return what keeps a value from leading to any entry; None when it leads to some."""
        return why_nothing((Layer(self),), text, chosen, facet, value)

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

    def id_of(self, uuid: str) -> SolutionId | None:
        """Return the id the entry with an identity has in this edition, whatever it was called before; None when it has none."""
        return self._by_uuid.get(uuid)

    def verify(self) -> None:
        """Recompute the fingerprints of content and index; `ConfiguratorError` when a byte of them differs."""
        connection = self._connection()
        with _readable(self.path):
            whole = connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
            content, index = _digest(connection, schema.CONTENT), _digest(connection, schema.INDEX)
        if not whole or content != self.digest or index != self._meta["index"]:
            raise schema.damaged(self.path)

    def close(self) -> None:
        """Let go of the file, in every thread."""
        with self._lock:
            for connection in self._all:
                connection.close()
            self._all.clear()
            self._own = threading.local()

    def rows(self, sql: str, *given: object) -> list[tuple[Any, ...]]:
        """Return the rows that answer a question to the file."""
        try:
            return self._connection().execute(sql, given).fetchall()
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise _unreadable(error, self.path) from error

    def told(self, some: Sequence[int]) -> list[Row]:
        """Return what a search tells of entries, given by their ranks."""
        try:
            return self._pages.rows(some)
        except (ValueError, TypeError, LookupError) as error:  # what other bytes than ours lead to
            raise schema.damaged(self.path) from error

    def bits(self, name: str, value: str) -> int:
        """Return the ranks that have a value of a facet, as bits; read when first asked for."""
        known = self._bits.get((name, value))
        if known is None:
            rows = self.rows("SELECT ranks FROM facet WHERE name = ? AND value = ?", name, value)
            known = self._bits.setdefault((name, value), unpacked(rows[0][0]) if rows else 0)
        return known

    def use(self, word: str) -> Use:
        """Return who uses a folded word; the latest questions are remembered."""
        known = self._uses.get(word)
        if known is None:
            if len(self._uses) >= REMEMBERED:
                self._uses.clear()
            known = self._uses.setdefault(word, use_of(self, word))
        return known

    @cached_property
    def facet_values(self) -> Mapping[str, tuple[str, ...]]:
        """The values of each facet."""
        fields: dict[str, list[str]] = {}
        for name, value in self.rows("SELECT name, value FROM facet ORDER BY name, value"):
            fields.setdefault(str(name), []).append(str(value))
        return {name: tuple(values) for name, values in fields.items()}

    @cached_property
    def scale(self) -> Scale:
        """What the scores are measured by."""
        title, summary, rest = (float(self._meta[f"average-{name}"]) for name in ("title", "summary", "rest"))
        return Scale(int(self._meta["entries"]), (title, summary, rest))

    @cached_property
    def _ids(self) -> dict[SolutionId, None]:
        return {SolutionId(str(row[0])): None for row in self.rows("SELECT id FROM solution ORDER BY id")}

    @cached_property
    def _by_uuid(self) -> dict[str, SolutionId]:
        """Every identity with its id; read once, when a project asks for an entry that has another id now."""
        read = self.rows("SELECT json_extract(body, '$.uuid'), id FROM solution ORDER BY id DESC")
        return {str(uuid): SolutionId(str(name)) for uuid, name in read}

    @cached_property
    def _meta(self) -> dict[str, str]:
        return {str(name): str(value) for name, value in self.rows("SELECT name, value FROM meta")}

    @cached_property
    def _pages(self) -> list_pages.Pages:
        def read(number: int) -> str:
            text: str = self.rows("SELECT page FROM list WHERE number = ?", number)[0][0]
            return text

        return list_pages.Pages(min(self.scale.entries, MOST), search.KEPT, read)

    def _solution(self, wanted: SolutionId) -> Solution:
        from configurator.basis.boundary import read_json

        rows = self.rows("SELECT body FROM solution WHERE id = ?", wanted)
        if not rows:
            raise KeyError(wanted)
        return read_json(Solution, str(rows[0][0]), f"{self.path.name}:{wanted}")

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
        scale = _fill(connection, entries, suppliers)
        connection.execute("COMMIT")
        digest = _digest(connection, schema.CONTENT)
        meta = [("digest", digest), ("index", _digest(connection, schema.INDEX)), *_scale_rows(scale)]
        connection.executemany("INSERT INTO meta VALUES (?, ?)", meta)
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {schema.USER_VERSION}")
        connection.execute("VACUUM")
    finally:
        connection.close()
    return digest


def _fill(connection: sqlite3.Connection, entries: tuple[Solution, ...], suppliers: tuple[Supplier, ...]) -> Scale:
    from configurator.basis.boundary import canonical_json
    from configurator.catalog import edition_rows as rows
    from configurator.catalog import edition_words as words

    order, companies = rows.ranked(entries), {supplier.key: supplier for supplier in suppliers}
    listed = sorted((supplier.key, canonical_json(supplier)) for supplier in suppliers)
    connection.executemany("INSERT INTO supplier VALUES (?, ?)", listed)
    solutions = ((rank, entry.id, canonical_json(entry)) for rank, entry in enumerate(order, start=1))
    connection.executemany("INSERT INTO solution VALUES (?, ?, ?)", solutions)
    connection.executemany("INSERT INTO list VALUES (?, ?)", list_pages.packed(map(rows.list_row, order)))
    connection.executemany("INSERT INTO facet VALUES (?, ?, ?)", rows.facet_rows(order, companies))
    return words.fill(connection, order, companies)


def _scale_rows(scale: Scale) -> list[tuple[str, str]]:
    averages = zip(("title", "summary", "rest"), scale.averages, strict=True)
    return [("entries", str(scale.entries)), *((f"average-{name}", repr(length)) for name, length in averages)]


def _digest(connection: sqlite3.Connection, questions: Mapping[str, str]) -> str:
    fingerprint = hashlib.sha256()
    for table, rows in questions.items():
        found = connection.execute(rows)
        while some := found.fetchmany(TOGETHER):
            lines = json.dumps((table, some), ensure_ascii=False, default=bytes.hex)
            fingerprint.update(lines.encode("utf-8") + b"\n")
    return fingerprint.hexdigest()


def _settled(half: Path, path: Path) -> None:
    """Put a finished file in its place so that a power cut leaves the old one or the new one."""
    half.chmod(0o644)
    with half.open("rb") as stream:
        os.fsync(stream.fileno())
    half.replace(path)
    settle(path.parent)


def _connected(path: Path) -> sqlite3.Connection:
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    try:
        for pragma in ("query_only = ON", "trusted_schema = OFF", "cell_size_check = ON", f"cache_size = -{CACHE_KB}"):
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error as error:  # also SQLITE_ERROR, which a changed format number in the header gives
        connection.close()
        raise schema.damaged(path) from error
    return connection


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise _unreadable(error, path) from error


def _unreadable(error: Exception, path: Path) -> Exception:
    """Return what an error of SQLite means; a question that is wrong in itself is our bug, not the file's."""
    return error if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR else schema.damaged(path)
