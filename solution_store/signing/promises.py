"""What a published entry promised stays: a package that would break plans made with the last edition is refused before it is published."""

from __future__ import annotations

from pathlib import Path

from tuf.api.metadata import Metadata, Targets

from configurator.basis.errors import BadInput, Mistake
from configurator.catalog.codec import SUPPLIER_FILE, entry_from
from configurator.catalog.entry import Solution
from configurator.catalog.trust import layout
from configurator.catalog.trust.layout import Manifest
from solution_store.comparing.difference import breaking
from solution_store.entry_files import file_of
from solution_store.signing.repository import State
from solution_store.signing.seal import Package


def keeps_promises(state: State, package: Package) -> None:
    """Raise `BadInput` with everything a package breaks of its supplier's published entries; a new thing needs a new id instead."""
    held = state.suppliers.get(package.supplier)
    if held is None:
        return
    published = _entries(_published(state, package.supplier, held), state.folder)
    manifest = layout.read_manifest(package.manifest, package.supplier)
    sent = [
        _entry(manifest, name, package.blobs[one.sha256]) for name, one in manifest.files.items() if _is_entry(name)
    ]
    found = breaking(published, sent)
    if found:
        raise BadInput(
            [Mistake(file_of(issue.subjects[0]), issue.subjects[1], issue.message, issue.lesson) for issue in found]
        )


def _published(state: State, supplier: str, role: bytes) -> Manifest:
    metadata: Metadata[Targets] = Metadata.from_bytes(role)
    digest = metadata.signed.targets[layout.manifest_path(supplier)].hashes["sha256"]
    path = state.folder / layout.TARGETS / supplier / f"{digest}.{layout.MANIFEST}"
    return layout.read_manifest(path.read_bytes(), supplier)


def _entries(manifest: Manifest, folder: Path) -> list[Solution]:
    files = ((name, one) for name, one in manifest.files.items() if _is_entry(name))
    return [_entry(manifest, name, (folder / layout.blob_path(one.sha256)).read_bytes()) for name, one in files]


def _entry(manifest: Manifest, name: str, data: bytes) -> Solution:
    return entry_from(data, f"{manifest.supplier}/{name}")


def _is_entry(name: str) -> bool:
    return name != SUPPLIER_FILE
