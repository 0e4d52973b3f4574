"""Takes away what neither this publication nor the one before it names: a stick does not grow for ever, a reader on the web is not cut off."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from tuf.api.metadata import Metadata, Targets

from configurator.catalog.trust import layout

if TYPE_CHECKING:
    from solution_store.signing.repository import State


def prune(before: State, after: State) -> int:
    """Remove the files that only older publications named; roots stay, they are the chain of trust. Returns how many."""
    named = _named(before) | _named(after)
    gone = 0
    for part in (layout.METADATA, layout.TARGETS, layout.BLOBS):
        for path in (after.folder / part).rglob("*"):
            name = path.relative_to(after.folder).as_posix()
            if path.is_file() and name not in named and not name.endswith(".root.json"):
                with suppress(OSError):  # somebody reads it; the next publication takes it
                    path.unlink()
                    gone += 1
    return gone


def _named(state: State) -> set[str]:
    names = {f"{layout.METADATA}/timestamp.json", f"{layout.METADATA}/{state.targets.version}.targets.json"}
    if state.snapshot is not None:
        names.add(f"{layout.METADATA}/{state.snapshot.version}.snapshot.json")
    for supplier, data in state.suppliers.items():
        role: Metadata[Targets] = Metadata.from_bytes(data)
        names.add(f"{layout.METADATA}/{role.signed.version}.{supplier}.json")
        names |= _files(state, supplier, role.signed.targets[layout.manifest_path(supplier)].hashes["sha256"])
    return names


def _files(state: State, supplier: str, sha256: str) -> set[str]:
    name = f"{layout.TARGETS}/{supplier}/{sha256}.{layout.MANIFEST}"
    path = state.folder / name
    if not path.is_file():
        return set()
    listed = layout.read_manifest(path.read_bytes(), supplier).files.values()
    return {name, *(layout.blob_path(one.sha256) for one in listed)}
