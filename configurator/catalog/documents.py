"""The papers a supplier hands over with an entry, known by fingerprint, and the pages other statements cite."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from configurator.basis.frozen import CLOSED
from configurator.basis.text import Name

DocumentKind = Literal["datasheet", "manual", "certificate", "reference", "quotation", "price-list", "test-report"]


@dataclass(frozen=True, slots=True)
class Document:
    """One paper: its file name (never a path), its SHA-256 and how many pages it has."""

    key: str
    title: Name
    kind: DocumentKind
    file: str
    sha256: str  # 64 hexadecimal digits
    pages: int
    language: Literal["ko", "en", "other"] = "ko"
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Citation:
    """A page of a document of the same entry (of the same supplier, for a certificate); pages count from 1."""

    document: str
    page: int
    __pydantic_config__: ClassVar[Any] = CLOSED
