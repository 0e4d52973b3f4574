"""What a supplier signs: the list of its own files. The package is a folder to carry or mail to the curator.

<supplier>.json   its signed role      manifest.json   the list      blobs/<aa>/<sha256>   the files
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from securesystemslib.signer import Signer
from tuf.api.metadata import Metadata, Signed, TargetFile, Targets

from configurator.basis.errors import BadInput, ConfiguratorError, Mistake
from configurator.basis.text import Message
from configurator.catalog.codec import DRAFT, SUPPLIER_FILE, entry_from, supplier_from
from configurator.catalog.durable import put
from configurator.catalog.trust import layout
from configurator.catalog.trust.layout import Listed, Manifest

VALID = {"root": 3650, "targets": 730, "supplier": 730, "snapshot": 365, "timestamp": 365}  # days


@dataclass(frozen=True, slots=True)
class Package:
    """A supplier's signed edition, as sent to the curator."""

    supplier: str
    role: bytes
    manifest: bytes
    blobs: dict[str, bytes]


def seal(folder: Path, edition: int, signers: Sequence[Signer], time: datetime) -> Package:
    """Sign the entries of one supplier's folder; equal files, keys, number and time give equal bytes.

    `BadInput` when an entry cannot be read: nobody signs what nobody can use.
    """
    files = _files(folder)
    listed = {name: Listed(len(data), _sha256(data)) for name, data in files.items()}
    manifest = Manifest(folder.name, edition, listed).to_bytes()
    return Package(
        folder.name,
        signed_role(folder.name, edition, manifest, signers, time),
        manifest,
        {_sha256(data): data for data in files.values()},
    )


def signed_role(supplier: str, edition: int, manifest: bytes, signers: Sequence[Signer], time: datetime) -> bytes:
    """Return the metadata by which a supplier vouches for its list."""
    path = layout.manifest_path(supplier)
    target = TargetFile(len(manifest), {"sha256": _sha256(manifest)}, path)
    role = Targets(version=edition, expires=expiry("supplier", time), targets={path: target})
    return signed(role, signers)


def signed(content: Signed, signers: Sequence[Signer]) -> bytes:
    """Return metadata signed by all of `signers`, in the order of their ids."""
    made: Metadata[Any] = Metadata(content)
    for signer in sorted(signers, key=lambda one: one.public_key.keyid):
        made.sign(signer, append=True)
    return made.to_bytes()


def expiry(role: str, time: datetime) -> datetime:
    """Return until when metadata signed at `time` holds: consultants meet a stick a few times a year."""
    return (time + timedelta(days=VALID[role])).replace(microsecond=0)


def write_package(package: Package, folder: Path) -> None:
    """Write a package; the signed role comes last, so that half a package is none."""
    for sha256, data in package.blobs.items():
        place = folder / layout.blob_path(sha256)
        place.parent.mkdir(parents=True, exist_ok=True)
        put(place, data)
    put(folder / layout.MANIFEST, package.manifest)
    put(folder / f"{package.supplier}.json", package.role)


def read_package(folder: Path) -> Package:
    """Read a package without believing it; `ConfiguratorError` when it is none."""
    try:
        roles = [path for path in sorted(folder.glob("*.json")) if path.name != layout.MANIFEST]
        if len(roles) != 1 or not layout.may_be_supplier(roles[0].stem):
            raise ValueError(folder)
        manifest = _limited(folder / layout.MANIFEST, layout.LARGEST_MANIFEST)
        listed = layout.read_manifest(manifest, roles[0].stem)
        blobs = {
            one.sha256: _limited(folder / layout.blob_path(one.sha256), one.length) for one in listed.files.values()
        }
        return Package(roles[0].stem, _limited(roles[0], layout.LARGEST_METADATA["targets"]), manifest, blobs)
    except (OSError, ValueError) as error:
        raise ConfiguratorError(Message("signing-package-bad", path=str(folder))) from error


def readable(package: Package) -> None:
    """Raise `BadInput` with the mistakes of all entries of a package that cannot be read as the supplier's own."""
    mistakes: list[Mistake] = []
    for name, one in layout.read_manifest(package.manifest, package.supplier).files.items():
        shown = f"{package.supplier}/{name}"
        try:
            (supplier_from if name == SUPPLIER_FILE else entry_from)(package.blobs[one.sha256], shown)
        except BadInput as error:
            mistakes += error.mistakes
    if mistakes:
        raise BadInput(mistakes)


def _files(folder: Path) -> dict[str, bytes]:
    if not layout.may_be_supplier(folder.name):
        raise ConfiguratorError(Message("signing-supplier-name", name=folder.name[:80]))
    if not (folder / SUPPLIER_FILE).is_file():
        raise ConfiguratorError(Message("signing-no-supplier", path=str(folder)))
    files = {
        path.name: path.read_bytes() for path in sorted(folder.glob("*.toml")) if path.is_file() and not _draft(path)
    }
    listed = {name: Listed(len(data), _sha256(data)) for name, data in files.items()}
    package = Package(
        folder.name, b"", Manifest(folder.name, 1, listed).to_bytes(), {_sha256(d): d for d in files.values()}
    )
    readable(package)
    return files


def _draft(path: Path) -> bool:
    return path.name.endswith(f"{DRAFT}.toml")


def _limited(path: Path, limit: int) -> bytes:
    with path.open("rb") as stream:
        data = stream.read(limit + 1)
    if len(data) > limit:
        raise ValueError(path)
    return data


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
