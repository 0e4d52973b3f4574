"""What the library remembers about the editions it accepted: values, no disk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from configurator.basis.text import Name


@dataclass(frozen=True, slots=True)
class Part:
    """What one supplier contributes to an accepted edition."""

    supplier: str  # the key of the supplier, which is its folder and its role
    number: int  # the supplier's own edition number, growing
    signers: tuple[str, ...]  # ids of the keys that signed it
    expires: datetime
    manifest: str  # sha256 of the list of its files
    entries: int


@dataclass(frozen=True, slots=True)
class Accepted:
    """An edition that was verified when it was imported, as built on this computer."""

    id: int
    file: str  # name in the folder of editions
    sha256: str  # of that file
    digest: str  # of its content, see `Edition.digest`
    entries: int
    imported: datetime
    issued: datetime  # when the repository was signed
    expires: datetime  # the first day on which some signature above the suppliers' runs out
    source: str  # folder or address it came from
    confirmed_expired: bool = False  # imported although expired, on the consultant's word
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Revocation:
    """A supplier or key that is no longer trusted, by the newest verified metadata."""

    kind: str  # "supplier" or "key"
    name: str
    since: datetime
    reason: Name


@dataclass(frozen=True, slots=True)
class Mark:
    """The highest version seen of a signed role, and the keys that had to sign it then."""

    role: str
    version: int
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trusted:
    """What one update verified and the library keeps: marks, the metadata itself, revocations, the newest signed time."""

    marks: tuple[Mark, ...]
    metadata: tuple[tuple[str, bytes], ...]  # role → the bytes as signed
    revoked: tuple[Revocation, ...]
    latest: datetime
