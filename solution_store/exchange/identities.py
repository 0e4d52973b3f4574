"""Which article of a supplier is which entry: kept beside the entries, so that the next import finds them again by number."""

from __future__ import annotations

import hashlib
import re
import tomllib
import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from configurator.basis import boundary
from configurator.basis.errors import BadInput, Mistake
from configurator.basis.frozen import CLOSED
from configurator.basis.text import Message

IMPORTED = "imported"  # folder of a supplier that holds drafts, accounts and this record; entries stand above it
RECORD = "articles.toml"
LARGEST_RECORD = 8_000_000  # bytes
NAMESPACE = uuid.UUID(
    "5f2c1a5e-8f0b-5d0e-9a86-6d3c4f1b7e21"
)  # ours alone: the same article gets the same identity again
RESERVED = re.compile(
    r"(?:con|prn|aux|nul|com\d|lpt\d|supplier|imported)(?:\..*)?"
)  # names of devices on Windows, and our own
STEM = re.compile(r"\w(?:[\w.-]{0,62}\w)?")  # a file name on every system, never a path
LONGEST_STEM = 48


@dataclass(frozen=True, slots=True)
class Identity:
    """The file stem and the UUID of an entry."""

    stem: str
    uuid: str
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """Identities by article number."""

    articles: Mapping[str, Identity]
    __pydantic_config__: ClassVar[Any] = CLOSED


def read_record(folder: Path) -> dict[str, Identity]:
    """Return the identities a supplier's folder remembers; empty before the first import. `BadInput` when the record is damaged."""
    path = folder / IMPORTED / RECORD
    if not path.is_file():
        return {}
    shown = f"{folder.name}/{IMPORTED}/{RECORD}"
    try:
        with path.open("rb") as stream:
            text = stream.read(LARGEST_RECORD).decode("utf-8")
        data = tomllib.loads(text)
    except (OSError, ValueError, RecursionError) as error:
        wrong = Message("store-import-record-damaged")
        raise BadInput([Mistake(shown, "", wrong, Message("store-import-record-damaged-remedy"))]) from error
    articles = dict(boundary.read(ArticleRecord, data, shown).articles)
    for article, identity in articles.items():
        hold_to_be_a_name(identity.stem, shown, article)
    return articles


def hold_to_be_a_name(stem: str, shown: str, path: str) -> None:
    """Raise `BadInput` when a stem could lead out of the folder or is a name some system keeps for itself."""
    if not STEM.fullmatch(stem) or RESERVED.fullmatch(stem.casefold()):
        wrong = Message("store-import-unsafe-id", found=stem[:80])
        raise BadInput([Mistake(shown, path, wrong, Message("store-import-unsafe-id-remedy"))])


def written_record(identities: Mapping[str, Identity]) -> str:
    """Write identities as TOML, sorted by article."""
    import tomlkit

    articles = tomlkit.table()
    for article in sorted(identities):
        line = tomlkit.inline_table()
        line.update({"stem": identities[article].stem, "uuid": identities[article].uuid})
        articles.add(article, line)
    document = tomlkit.document()
    document.add("articles", articles)
    return tomlkit.dumps(document)


def identity_of(article: str, supplier: str, known: Mapping[str, Identity], taken: Collection[str]) -> Identity:
    """Return the identity an article has, or a new one whose stem nobody has.

    >>> identity_of("VT-25K", "hansol", {}, ()).stem
    'vt-25k'
    """
    if article in known:
        return known[article]
    made = str(uuid.uuid5(NAMESPACE, f"{supplier}/{article}"))
    return Identity(_stem(article, taken), made)


def _stem(article: str, taken: Collection[str]) -> str:
    plain = re.sub(r"[^a-z0-9.]+", "-", article.casefold()).strip("-.")[:LONGEST_STEM].rstrip("-.")
    mark = hashlib.sha256(article.encode("utf-8", "backslashreplace")).hexdigest()[:8]
    readable = bool(plain) and article.isascii() and not RESERVED.fullmatch(plain)
    stem = plain if readable else f"{plain}-{mark}" if plain else f"item-{mark}"
    stem = f"item-{mark}" if RESERVED.fullmatch(stem) else stem
    return stem if stem not in taken else f"{stem}-{mark}"
