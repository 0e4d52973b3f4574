"""The entries of the edition in use whose files are still the same: reading them from it costs a tenth of reading TOML again."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Self

from configurator.basis.errors import ConfiguratorError
from configurator.basis.ids import SolutionId
from configurator.catalog.entry import Solution
from configurator.catalog.library_values import Accepted
from configurator.catalog.trust import layout
from configurator.catalog.trust.blobs import Blobs
from configurator.catalog.trust.layout import BadManifest, Manifest

if TYPE_CHECKING:
    from configurator.catalog.edition import Edition
    from configurator.catalog.library import Library


class Earlier:
    """The edition in use, if its file is what was accepted; otherwise nothing is reused."""

    def __init__(self, library: Library, blobs: Blobs) -> None:
        current = library.current()
        self._edition = _whole(library, current) if current else None
        self._blobs = blobs
        self._lists = {part.supplier: part.manifest for part in current.parts} if current and self._edition else {}
        self._known: dict[str, Manifest | None] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._edition is not None:
            self._edition.close()

    def entry(self, manifest: Manifest, name: str) -> Solution | None:
        """Return the entry of a file that is the same as in the edition in use; None when it must be read."""
        before = self._list(manifest.supplier)
        if before is None or self._edition is None or before.files.get(name) != manifest.files[name]:
            return None
        stem = unicodedata.normalize("NFC", name.removesuffix(".toml"))
        try:
            return self._edition.get(SolutionId(f"{manifest.supplier}/{stem}"))
        except ConfiguratorError:
            return None

    def _list(self, supplier: str) -> Manifest | None:
        if supplier not in self._known:
            data = self._blobs.get(self._lists[supplier]) if supplier in self._lists else None
            self._known[supplier] = _read(data, supplier) if data is not None else None
        return self._known[supplier]


def _read(data: bytes, supplier: str) -> Manifest | None:
    try:
        return layout.read_manifest(data, supplier)
    except BadManifest:
        return None


def _whole(library: Library, current: Accepted) -> Edition | None:
    from configurator.catalog.edition import open_edition

    try:
        library.check(current)
        return open_edition(library.path(current))
    except ConfiguratorError:
        return None
