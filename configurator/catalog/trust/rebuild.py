"""Builds the edition in use again from the verified files this computer kept: after a new program changed the format, or damage on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from configurator.basis.errors import ConfiguratorError
from configurator.basis.text import Message
from configurator.catalog.codec import SUPPLIER_FILE, entry_from, supplier_from
from configurator.catalog.entry import Solution, Supplier
from configurator.catalog.library_values import Accepted, Part
from configurator.catalog.trust import layout
from configurator.catalog.trust.blobs import BLOBS, Blobs

if TYPE_CHECKING:
    from configurator.catalog.library import Library


def rebuild(library: Library) -> Accepted:
    """Build the edition in use anew and use it; `ConfiguratorError` when a file was not kept (then `store update` brings it in)."""
    with library.updating(), Blobs(library.folder / BLOBS) as blobs:
        before = library.current()
        if before is None:
            raise ConfiguratorError(Message("library-shipped-in-use"))
        entries: list[Solution] = []
        suppliers: list[Supplier] = []
        for part in before.parts:
            files = _files(blobs, part, before)
            suppliers.append(supplier_from(files.pop(SUPPLIER_FILE), f"{part.supplier}/{SUPPLIER_FILE}"))
            entries += (entry_from(data, f"{part.supplier}/{name}") for name, data in files.items())
        return library.adopt(entries, suppliers, before)


def _files(blobs: Blobs, part: Part, edition: Accepted) -> dict[str, bytes]:
    listed = _kept(blobs, part.manifest, edition)
    manifest = layout.read_manifest(listed, part.supplier)
    return {name: _kept(blobs, one.sha256, edition) for name, one in manifest.files.items()}


def _kept(blobs: Blobs, sha256: str, edition: Accepted) -> bytes:
    data = blobs.get(sha256)
    if data is None:
        raise ConfiguratorError(Message("library-not-kept", id=edition.id, source=edition.source))
    return data
