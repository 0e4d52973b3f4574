"""The curator's repository on disk: what is published now, and how the next state replaces it whole.

Every file but `timestamp.json` is written under a name nobody reads yet; replacing `timestamp.json` is the one moment of change.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from securesystemslib.signer import Key, Signer
from tuf.api.metadata import Delegations, Metadata, MetaFile, Role, Root, Snapshot, Targets, Timestamp

from configurator.basis.errors import ConfiguratorError
from configurator.basis.text import Message
from configurator.basis.work import Cancel, tell_nobody
from configurator.catalog.durable import put, settle
from configurator.catalog.trust import layout, strict
from configurator.catalog.trust.client import ANY_TIME, Known, Verification
from configurator.catalog.trust.fetching import FolderSource
from configurator.catalog.trust.refusals import refusing
from solution_store.signing.pruning import prune
from solution_store.signing.seal import VALID, expiry, signed

HALF_LIFE = timedelta(
    days=VALID["targets"] / 2
)  # the curator's own role is signed again before this is all that is left
THRESHOLD = 2  # of the root keys, by default


@dataclass(frozen=True, slots=True)
class Signers:
    """The keys of the roles that sign a publication."""

    targets: Sequence[Signer]
    snapshot: Sequence[Signer]
    timestamp: Sequence[Signer]


@dataclass(frozen=True, slots=True)
class State:
    """What a repository says now. The metadata inside is not changed; a change works on copies."""

    folder: Path
    root: Metadata[Root]
    targets: Targets
    snapshot: Snapshot | None  # None before the first publication
    timestamp: Timestamp | None
    suppliers: dict[str, bytes]  # the signed roles, also of suppliers no longer admitted


def begin(folder: Path, roots: Sequence[Signer], signers: Signers, time: datetime, threshold: int = THRESHOLD) -> State:
    """Make an empty repository; `ConfiguratorError` when there is one, or fewer root keys than must sign."""
    if (folder / layout.METADATA).exists():
        raise ConfiguratorError(Message("signing-repository-exists", path=str(folder)))
    if not 1 <= threshold <= len({one.public_key.keyid for one in roots}):
        raise ConfiguratorError(Message("signing-too-few-roots", threshold=threshold, keys=len(roots)))
    root = Root(version=1, expires=expiry("root", time), consistent_snapshot=True)
    root.roles["root"] = Role([], threshold)
    for role, keys in (("root", roots), *_online(signers)):
        for one in sorted(keys, key=lambda signer: signer.public_key.keyid):
            root.add_key(one.public_key, role)
    signed_root: Metadata[Root] = Metadata.from_bytes(signed(root, roots))
    targets = Targets(version=1, expires=expiry("targets", time), delegations=Delegations({}, {}))
    empty = State(folder, signed_root, targets, None, None, {})
    put_all(folder, [(f"{layout.METADATA}/1.root.json", signed_root.to_bytes())])
    return published(empty, signers, time, targets=deepcopy(targets))


def read_state(folder: Path) -> State:
    """Read what is published and verify every signature of it; `ConfiguratorError` when something does not hold.

    A curator who signs on top of a changed repository would vouch for the change.
    """
    roots = sorted(folder.glob(f"{layout.METADATA}/*.root.json"), key=lambda path: int(path.name.split(".")[0]))
    if not roots:
        raise ConfiguratorError(Message("trust-no-repository", source=str(folder)))
    data = roots[-1].read_bytes()
    with refusing("root", str(folder)):
        root: Metadata[Root] = strict.read(data)
    with tempfile.TemporaryDirectory() as scratch:
        beginning = Known(data, {}, {}, ANY_TIME)
        look = Verification(FolderSource(folder), beginning, Path(scratch))
        verified = look.run(tell_nobody, Cancel())
        roles = {name: look.client.role(name) for name in ("targets", "snapshot", "timestamp")}
    held = dict(verified.trusted.metadata)
    gone = [name.removesuffix(".json") for name in roles["snapshot"].meta if name.removesuffix(".json") not in held]
    suppliers = {name: data for name, data in held.items() if name not in layout.TOP_ROLES}
    for name in gone:  # the number of a supplier that left must never be given again
        version = roles["snapshot"].meta[f"{name}.json"].version
        suppliers[name] = (folder / layout.METADATA / f"{version}.{name}.json").read_bytes()
    return State(folder, root, roles["targets"], roles["snapshot"], roles["timestamp"], suppliers)


def published(
    state: State,
    signers: Signers,
    time: datetime,
    *,
    targets: Targets | None = None,
    suppliers: dict[str, bytes] | None = None,
    files: Iterable[tuple[str, bytes]] = (),
) -> State:
    """Write the next state: `files` (lists and blobs), signed roles of suppliers, the curator's role if it changed, then the switch."""
    roles = state.suppliers | (suppliers or {})
    changed = targets or (deepcopy(state.targets) if state.targets.expires - time < HALF_LIFE else None)
    own = _next_targets(changed, state, time) if changed else state.targets
    own_bytes = signed(own, signers.targets) if changed else _on_disk(state, "targets", own.version)
    meta = {f"{name}.json": _meta(data) for name, data in sorted(roles.items())} | {"targets.json": _meta(own_bytes)}
    snapshot = Snapshot(version=_after(state.snapshot), expires=expiry("snapshot", time), meta=meta)
    snapshot_bytes = signed(snapshot, signers.snapshot)
    timestamp = Timestamp(
        version=_after(state.timestamp),
        expires=expiry("timestamp", time),
        snapshot_meta=_meta(snapshot_bytes),
        unrecognized_fields={layout.ISSUED: _later(time, state.timestamp).isoformat()},
    )
    written = [(f"{own.version}.targets", own_bytes), (f"{snapshot.version}.snapshot", snapshot_bytes)]
    written += [(f"{_version(data)}.{name}", data) for name, data in (suppliers or {}).items()]
    put_all(state.folder, [*files, *((f"{layout.METADATA}/{name}.json", data) for name, data in written)])
    put(state.folder / layout.METADATA / "timestamp.json", signed(timestamp, signers.timestamp))
    after = replace(state, targets=own, snapshot=snapshot, timestamp=timestamp, suppliers=roles)
    prune(state, after)
    return after


def put_all(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write many files that nobody names yet and bring them to disk together; one by one would take minutes on a stick."""
    folders = set()
    for name, data in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not (path.exists() and path.read_bytes() == data):
            half = path.with_name(f".{path.name}.half")
            half.write_bytes(data)
            _flushed(half)
            half.replace(path)
        folders.add(path.parent)
    if hasattr(os, "sync"):
        os.sync()
    for one in folders:
        settle(one)


def delegated(targets: Targets) -> dict[str, Any]:
    """Return the delegations of the curator by supplier."""
    roles = targets.delegations.roles if targets.delegations else None
    return dict(roles or {})


def keys_of(targets: Targets, supplier: str) -> tuple[Key, ...]:
    """Return the keys a supplier may sign with."""
    return strict.keys_of(targets, supplier)


def _flushed(path: Path) -> None:
    if hasattr(os, "sync"):
        return  # all of them at once afterwards
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def _after(role: Snapshot | Timestamp | None) -> int:
    return 1 if role is None else role.version + 1


def _next_targets(targets: Targets, state: State, time: datetime) -> Targets:
    targets.version = 1 if state.timestamp is None else state.targets.version + 1
    targets.expires = expiry("targets", time)
    return targets


def _later(time: datetime, before: Timestamp | None) -> datetime:
    said = before.unrecognized_fields.get(layout.ISSUED) if before else None
    if said is not None and datetime.fromisoformat(said) > time:
        raise ConfiguratorError(Message("signing-time-before", time=time.date().isoformat(), known=said[:10]))
    return time.replace(microsecond=0)


def _meta(data: bytes) -> MetaFile:
    return MetaFile.from_data(_version(data), data, ["sha256"])


def _version(data: bytes) -> int:
    return int(Metadata.from_bytes(data).signed.version)


def _on_disk(state: State, role: str, version: int) -> bytes:
    return (state.folder / layout.METADATA / f"{version}.{role}.json").read_bytes()


def _online(signers: Signers) -> tuple[tuple[str, Sequence[Signer]], ...]:
    return (("targets", signers.targets), ("snapshot", signers.snapshot), ("timestamp", signers.timestamp))
