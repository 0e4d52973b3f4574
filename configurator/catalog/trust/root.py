"""The beginning of trust: a root file whose fingerprint somebody compared with what the curator printed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Root
from tuf.api.serialization import DeserializationError

from configurator.basis.errors import ConfiguratorError
from configurator.basis.text import Message
from configurator.catalog.trust import layout, strict

if TYPE_CHECKING:
    from configurator.catalog.library import Library


@dataclass(frozen=True, slots=True)
class RootSeen:
    """A root that holds by itself; whether it is the right one only its fingerprint says."""

    data: bytes
    fingerprint: str  # SHA-256 of the file
    version: int
    threshold: int
    keys: tuple[str, ...]
    expires: datetime


def read_root(path: Path) -> RootSeen:
    """Read a root file; `ConfiguratorError` when it is none or is not signed by enough of its own keys."""
    try:
        with path.open("rb") as stream:
            data = stream.read(layout.LARGEST_METADATA["root"] + 1)
    except OSError as error:
        raise ConfiguratorError(Message("trust-root-unreadable", path=str(path))) from error
    return seen(data, str(path))


def seen(data: bytes, shown: str) -> RootSeen:
    """Return what a root says of itself; `ConfiguratorError` when it is none."""
    try:
        if len(data) > layout.LARGEST_METADATA["root"]:
            raise strict.NotStrict("too long")
        found = strict.read(data)
        if not isinstance(found.signed, Root):
            raise strict.NotStrict("not a root")
        root = found.signed
        root.verify_delegate("root", found.signed_bytes, found.signatures)
    except (RepositoryError, DeserializationError, ValueError) as error:
        raise ConfiguratorError(Message("trust-root-bad", path=shown)) from error
    role = root.roles["root"]
    return RootSeen(
        data, hashlib.sha256(data).hexdigest(), root.version, role.threshold, tuple(sorted(role.keyids)), root.expires
    )


def trust(library: Library, path: Path, fingerprint: str) -> RootSeen:
    """Begin to trust a root whose fingerprint was compared; what was remembered of another root goes."""
    root = read_root(path)
    wanted = "".join(fingerprint.split()).replace(":", "").lower()
    if wanted != root.fingerprint:
        raise ConfiguratorError(Message("trust-fingerprint-differs", path=str(path), found=root.fingerprint))
    with library.updating():
        known = library.record.setting("anchor") == root.fingerprint
        if known or library.record.metadata().get("root") == root.data:
            return root  # the same beginning: what was learnt since is kept, or an old stick would come in again
        library.record.set_root(root.data, root.fingerprint)
    return root


def grouped(fingerprint: str) -> str:
    """Return a fingerprint in groups of four, as it is printed and read aloud."""
    return " ".join(fingerprint[at : at + 4] for at in range(0, len(fingerprint), 4))
