"""The tables of an edition and what its header must say."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from configurator.basis.errors import ConfiguratorError
from configurator.basis.text import Message

APPLICATION_ID = 0x53465354  # "SFST", smart-factory store
MAJOR, MINOR = 1, 0
USER_VERSION = MAJOR << 16 | MINOR
PAGE_SIZE = 4096
TABLES = {
    "meta": "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "supplier": "CREATE TABLE supplier (key TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID",
    # rank is the editorial order, 1 first; body comes last so that lists do not read it
    "solution": (
        "CREATE TABLE solution (rank INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title_ko TEXT NOT NULL, title_en TEXT NOT NULL, "
        "summary_ko TEXT NOT NULL, summary_en TEXT NOT NULL, kind TEXT NOT NULL, category TEXT NOT NULL, supplier TEXT NOT NULL, "
        "sample INTEGER NOT NULL, won INTEGER, won_monthly INTEGER, body TEXT NOT NULL)"
    ),
    # ranks is a little-endian bit field: bit n stands for the entry of rank n
    "facet": "CREATE TABLE facet (name TEXT NOT NULL, value TEXT NOT NULL, ranks BLOB NOT NULL, PRIMARY KEY (name, value)) WITHOUT ROWID",
    "term": "CREATE TABLE term (word TEXT PRIMARY KEY, entries INTEGER NOT NULL) WITHOUT ROWID",
    "search": (
        "CREATE VIRTUAL TABLE search USING fts5(title, body, initials, content='', columnsize=0, tokenize='ascii')"
    ),
}
INDEX_TABLES = {"search_data", "search_idx", "search_docsize", "search_config", "search_content"}  # made by FTS5 itself
HEADER = 100  # bytes of SQLite's file header
MAGIC = b"SQLite format 3\x00"


def check_header(path: Path) -> None:
    """Refuse a file that is missing, not ours, too new or cut short, before SQLite opens it."""
    try:
        with path.open("rb") as stream:
            head = stream.read(HEADER)
        size = path.stat().st_size
    except OSError as error:
        raise ConfiguratorError(Message("catalog-edition-missing", path=str(path))) from error
    if len(head) < HEADER or not head.startswith(MAGIC) or _number(head, 68) != APPLICATION_ID:
        raise ConfiguratorError(Message("catalog-edition-foreign", path=str(path)))
    if _number(head, 60) >> 16 != MAJOR:
        raise ConfiguratorError(
            Message("catalog-edition-version", path=str(path), found=_number(head, 60) >> 16, ours=MAJOR)
        )
    if _number(head, 28) * PAGE_SIZE != size:
        raise damaged(path)


def check_tables(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a file whose tables are not exactly ours: no views, no triggers, nothing hidden, an index that answers."""
    found = {name: (kind, sql) for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_schema")}
    own = {name: sql for name, (kind, sql) in found.items() if kind == "table" and name not in INDEX_TABLES}
    others = {name: kind for name, (kind, _) in found.items() if name not in own}
    allowed = all(name in INDEX_TABLES or name == "sqlite_autoindex_solution_1" for name in others)
    if own != TABLES or not allowed or not set(others.values()) <= {"table", "index"}:
        raise damaged(path)
    try:
        connection.execute("SELECT rowid FROM search WHERE search MATCH 'a'").fetchone()
    except sqlite3.Error as error:
        raise damaged(path) from error


def damaged(path: Path) -> ConfiguratorError:
    """Return the error for an edition whose bytes are not what was built."""
    return ConfiguratorError(Message("catalog-edition-damaged", path=str(path)))


def _number(head: bytes, place: int) -> int:
    return int.from_bytes(head[place : place + 4], "big")
