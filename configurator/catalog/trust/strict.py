"""What we ask of signed metadata beyond python-tuf: one spelling, no idle signature, no foreign path.

TUF verifies the meaning of metadata, so it lets pass other spellings of the same JSON and signatures beyond the threshold that do not
hold. Neither is an attack, but a changed byte that nobody notices is none we want to explain.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from securesystemslib.exceptions import UnverifiedSignatureError, VerificationError
from securesystemslib.signer import Key, Signature
from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, Root, Targets

from configurator.basis.text import Name, clean
from configurator.catalog.library_values import Revocation
from configurator.catalog.trust import layout

LONGEST_REASON = 400  # signs
SIGNATURE = re.compile(r"[0-9a-f]{128}")  # Ed25519


class NotStrict(RepositoryError):
    """Metadata that TUF might accept and we do not."""


def read(data: bytes) -> Metadata[Any]:
    """Read metadata that is spelt the one way we write it; `NotStrict` or `DeserializationError` otherwise."""
    found: Metadata[Any] = Metadata.from_bytes(data)
    if found.unrecognized_fields or any(sign.unrecognized_fields for sign in found.signatures.values()):
        raise NotStrict("fields that nobody signed")
    try:
        same = found.to_bytes() == data
    except (ValueError, TypeError, RepositoryError) as error:
        raise NotStrict("cannot be written back") from error
    if found.signed.version > layout.LARGEST_NUMBER:
        raise NotStrict("a version beyond counting")
    if not same:
        raise NotStrict("another spelling of the same metadata")
    return found


def signers(found: Metadata[Any], keys: Iterable[Key]) -> tuple[str, ...]:
    """Return the ids of the keys that signed; `NotStrict` when a signature is of another key or does not hold."""
    known = {key.keyid: key for key in keys}
    for keyid, signature in found.signatures.items():
        key = known.get(keyid)
        if key is None or key.keytype != "ed25519" or not _holds(key, signature, found.signed_bytes):
            raise NotStrict("a signature that does not hold")
    return tuple(sorted(found.signatures))


def keys_of(delegator: Root | Targets, role: str) -> tuple[Key, ...]:
    """Return the keys a delegator names for a role."""
    return tuple(delegator.get_key(keyid) for keyid in delegator.get_delegated_role(role).keyids)


def suppliers(targets: Targets) -> tuple[str, ...]:
    """Return the suppliers the curator admits; `NotStrict` unless each may sign its own folder and nothing else."""
    if targets.targets or targets.delegations is None or targets.delegations.roles is None:
        raise NotStrict("the curator signs suppliers, no files")
    for name, role in targets.delegations.roles.items():
        own = role.paths == [f"{name}/*"] and role.terminating and not role.unrecognized_fields
        if not layout.may_be_supplier(name) or not own:
            raise NotStrict(f"{name}: more than its own folder")
    return tuple(targets.delegations.roles)


def own_only(targets: Targets, supplier: str) -> None:
    """Raise `NotStrict` unless a supplier signed exactly its own list."""
    if set(targets.targets) != {layout.manifest_path(supplier)} or targets.delegations is not None:
        raise NotStrict(f"{supplier}: signs a foreign path")
    if set(targets.targets[layout.manifest_path(supplier)].hashes) != {"sha256"}:
        raise NotStrict(f"{supplier}: another fingerprint than ours")


def issued(found: Metadata[Any]) -> datetime:
    """Return when a timestamp was signed; `NotStrict` when it does not say or says it after its own end."""
    try:
        time = datetime.fromisoformat(found.signed.unrecognized_fields[layout.ISSUED])
        if time.tzinfo is None or time > found.signed.expires:
            raise ValueError(time)
    except (KeyError, TypeError, ValueError) as error:
        raise NotStrict("no time of issue") from error
    return time


def revocations(targets: Targets) -> tuple[Revocation, ...]:
    """Return what the curator no longer trusts; `NotStrict` when that cannot be read."""
    try:
        return tuple(
            Revocation(one["kind"], one["name"], _time(one["since"]), _reason(one))
            for one in targets.unrecognized_fields.get(layout.REVOKED, ())
        )
    except (KeyError, TypeError, ValueError) as error:
        raise NotStrict("revocations that cannot be read") from error


def _reason(one: dict[str, str]) -> Name:
    return Name(clean(str(one["ko"]))[:LONGEST_REASON], clean(str(one["en"]))[:LONGEST_REASON])


def _time(text: str) -> datetime:
    time = datetime.fromisoformat(text)
    if time.tzinfo is None:
        raise ValueError(text)
    return time


def _holds(key: Key, signature: Signature, data: bytes) -> bool:
    if not SIGNATURE.fullmatch(signature.signature):
        return False
    try:
        key.verify_signature(signature, data)
    except (UnverifiedSignatureError, VerificationError):
        return False
    return True
