"""What a curator does: admit suppliers, take their signed packages, withdraw suppliers and keys, change keys. Each is one publication."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import replace
from datetime import datetime
from typing import cast

from securesystemslib.signer import Key, Signer
from tuf.api.metadata import DelegatedRole, Metadata, Role, Root, Targets

from configurator.basis.errors import ConfiguratorError
from configurator.basis.text import Message, Name
from configurator.catalog.durable import put
from configurator.catalog.trust import layout, strict
from configurator.catalog.trust.refusals import refusing
from solution_store.signing.promises import keeps_promises
from solution_store.signing.repository import Signers, State, delegated, published
from solution_store.signing.seal import Package, expiry, readable, signed

LARGEST_STEP = 1000  # between two editions of a supplier; a thief who skips to the end of counting would lock it out
ONLINE = ("targets", "snapshot", "timestamp")


def publish(
    state: State,
    signers: Signers,
    time: datetime,
    packages: Iterable[Package] = (),
    admitted: Mapping[str, Sequence[Key]] | None = None,
) -> State:
    """Publish signed packages, admitting suppliers on the way. Refuses by name what a supplier may not sign; nothing is written then.

    Without packages it renews the signatures of the curator.
    """
    targets = deepcopy(state.targets) if admitted else None
    for supplier, keys in sorted((admitted or {}).items()):
        _admit(cast(Targets, targets), supplier, keys)
    fresh = {one.supplier: one for one in packages if not _same(state, one)}
    for package in fresh.values():
        check_package(targets or state.targets, package, _newest(state, package.supplier), time)
        keeps_promises(state, package)
    roles = {name: package.role for name, package in fresh.items()}
    return published(state, signers, time, targets=targets, suppliers=roles, files=package_files(fresh.values()))


def withdraw(state: State, signers: Signers, time: datetime, supplier: str, reason: Name) -> State:
    """Take a supplier out: its entries are no longer offered anywhere the next edition reaches."""
    targets = deepcopy(state.targets)
    role = _role(targets, supplier)
    for keyid in tuple(role.keyids):
        targets.revoke_key(keyid, supplier)
    del cast(dict[str, DelegatedRole], targets.delegations.roles)[supplier]  # type: ignore[union-attr]  # `_role` found it
    _note(targets, "supplier", supplier, reason, time)
    return published(state, signers, time, targets=targets)


def change_key(
    state: State, signers: Signers, time: datetime, package: Package, key: Key, reason: Name, lost: Iterable[str] = ()
) -> State:
    """Give a supplier a new key and take the old ones back (`lost`: their ids; all by default), with a package the new one signed."""
    targets = deepcopy(state.targets)
    role = _role(targets, package.supplier)
    old = tuple(lost) or tuple(keyid for keyid in role.keyids if keyid != key.keyid)
    for keyid in old:
        if keyid not in role.keyids:
            raise ConfiguratorError(Message("signing-key-unknown", keyid=keyid[:16], supplier=package.supplier))
        targets.revoke_key(keyid, package.supplier)
        _note(targets, "key", keyid, reason, time)
    targets.add_key(key, package.supplier)
    check_package(targets, package, _newest(state, package.supplier), time)
    keeps_promises(state, package)
    return published(
        state,
        signers,
        time,
        targets=targets,
        suppliers={package.supplier: package.role},
        files=package_files([package]),
    )


def change_root(state: State, roots: Sequence[Signer], time: datetime, edit: Callable[[Root], None]) -> State:
    """Sign the next root, after `edit`, by enough keys of the old one and of itself."""
    root = deepcopy(state.root.signed)
    edit(root)
    root.version += 1
    root.expires = expiry("root", time)
    mine = [
        one
        for one in roots
        if one.public_key.keyid in {*root.roles["root"].keyids, *state.root.signed.roles["root"].keyids}
    ]
    data = signed(root, mine)
    found: Metadata[Root] = Metadata.from_bytes(data)
    for judge in (state.root.signed, root):
        if not judge.get_verification_result("root", found.signed_bytes, found.signatures).verified:
            raise ConfiguratorError(
                Message("signing-too-few-roots", threshold=judge.roles["root"].threshold, keys=len(mine))
            )
    put(state.folder / layout.METADATA / f"{root.version}.root.json", data)
    return replace(state, root=found)


def change_root_key(state: State, roots: Sequence[Signer], time: datetime, lost: str, new: Key) -> State:
    """Replace a lost or stolen root key; the remaining ones must be enough."""

    def edit(root: Root) -> None:
        if lost not in root.roles["root"].keyids:
            raise ConfiguratorError(Message("signing-key-unknown", keyid=lost[:16], supplier="root"))
        root.revoke_key(lost, "root")
        root.add_key(new, "root")

    return change_root(state, roots, time, edit)


def change_online_key(
    state: State, roots: Sequence[Signer], signers: Signers, time: datetime, role: str, lost: str, new: Key
) -> State:
    """Replace the key of targets, snapshot or timestamp. Both keys hold while everything is signed again, so that no reader meets a gap."""
    if role not in ONLINE or lost not in state.root.signed.roles[role].keyids:
        raise ConfiguratorError(Message("signing-key-unknown", keyid=lost[:16], supplier=role))
    both = change_root(state, roots, time, lambda root: root.add_key(new, role))
    targets = deepcopy(both.targets) if role == "targets" else None
    again = published(both, signers, time, targets=targets)
    return change_root(again, roots, time, lambda root: root.revoke_key(lost, role))


def check_package(targets: Targets, package: Package, newest: int, time: datetime) -> None:
    """Refuse a package that its supplier may not send, that is not newer, or that nobody could read."""
    _role(targets, package.supplier)
    with refusing(package.supplier, "package"):
        found: Metadata[Targets] = strict.read(package.role)
        targets.verify_delegate(package.supplier, found.signed_bytes, found.signatures)
        strict.signers(found, strict.keys_of(targets, package.supplier))
        strict.own_only(found.signed, package.supplier)
        found.signed.targets[layout.manifest_path(package.supplier)].verify_length_and_hashes(package.manifest)
        manifest = layout.read_manifest(package.manifest, package.supplier)
        for listed in manifest.files.values():
            data = package.blobs.get(listed.sha256, b"")
            if len(data) != listed.length or hashlib.sha256(data).hexdigest() != listed.sha256:
                raise strict.NotStrict("a file that is not as listed")
        if manifest.edition != found.signed.version or found.signed.is_expired(time):
            raise strict.NotStrict("another edition, or out of date")
    if not newest < manifest.edition <= newest + LARGEST_STEP:
        raise ConfiguratorError(Message("signing-edition-not-newer", supplier=package.supplier, next=newest + 1))
    readable(package)


def _admit(targets: Targets, supplier: str, keys: Sequence[Key]) -> None:
    if not layout.may_be_supplier(supplier):
        raise ConfiguratorError(Message("signing-supplier-name", name=supplier[:80]))
    if supplier in delegated(targets) or not keys:
        raise ConfiguratorError(Message("signing-supplier-known", supplier=supplier))
    gone = {one.name for one in strict.revocations(targets) if one.kind == "key"}
    if any(key.keyid in gone for key in keys):
        raise ConfiguratorError(Message("signing-key-revoked", supplier=supplier))
    delegations = targets.delegations
    if delegations is None or delegations.roles is None:
        raise ConfiguratorError(Message("trust-not-as-signed", what="targets", source=supplier))
    delegations.roles[supplier] = DelegatedRole(supplier, [], 1, True, paths=[f"{supplier}/*"])
    for key in sorted(keys, key=lambda one: one.keyid):
        targets.add_key(key, supplier)
    _forgiven(targets, supplier)


def _role(targets: Targets, supplier: str) -> Role:
    found = delegated(targets).get(supplier)
    if found is None:
        raise ConfiguratorError(Message("signing-supplier-unknown", supplier=supplier[:80]))
    return cast(Role, found)


def _note(targets: Targets, kind: str, name: str, reason: Name, time: datetime) -> None:
    noted = list(targets.unrecognized_fields.get(layout.REVOKED, ()))
    since = time.replace(microsecond=0).isoformat()
    noted.append({"kind": kind, "name": name, "since": since, "ko": reason.ko, "en": reason.en})
    targets.unrecognized_fields[layout.REVOKED] = sorted(noted, key=lambda one: (one["kind"], one["name"]))


def _forgiven(targets: Targets, supplier: str) -> None:
    noted = targets.unrecognized_fields.get(layout.REVOKED, ())
    kept = [one for one in noted if (one["kind"], one["name"]) != ("supplier", supplier)]
    if noted:
        targets.unrecognized_fields[layout.REVOKED] = kept


def _newest(state: State, supplier: str) -> int:
    held = state.suppliers.get(supplier)
    return int(Metadata.from_bytes(held).signed.version) if held else 0


def _same(state: State, package: Package) -> bool:
    """Say whether a package is what is published already: the same signature over the same list."""
    if state.suppliers.get(package.supplier) != package.role:
        return False
    role: Metadata[Targets] = Metadata.from_bytes(package.role)
    listed = role.signed.targets[layout.manifest_path(package.supplier)]
    return listed.hashes["sha256"] == hashlib.sha256(package.manifest).hexdigest()


def package_files(packages: Iterable[Package]) -> Iterator[tuple[str, bytes]]:
    """Yield where each file of packages lies in the repository, and what is in it."""
    for package in packages:
        digest = hashlib.sha256(package.manifest).hexdigest()
        yield f"{layout.TARGETS}/{package.supplier}/{digest}.{layout.MANIFEST}", package.manifest
        for sha256, data in package.blobs.items():
            yield layout.blob_path(sha256), data
