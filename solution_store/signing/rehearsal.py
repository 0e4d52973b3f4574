"""A signed repository of a folder of entries under keys that live in memory only: for the demo, tests and measures, never for the world.

When the process ends nobody can sign in its name again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from securesystemslib.signer import CryptoSigner

from solution_store.signing.publish import publish
from solution_store.signing.repository import THRESHOLD, Signers, State, begin
from solution_store.signing.seal import seal

ROOTS = 3


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """A repository with everybody's keys."""

    state: State
    roots: Sequence[CryptoSigner]
    online: Signers
    suppliers: Mapping[str, CryptoSigner]


def rehearse(entries: Path, folder: Path, time: datetime) -> Rehearsed:
    """Publish every supplier of a folder, each under a key of its own, two of three keys above them."""
    roots = [throw_away() for _ in range(ROOTS)]
    online = Signers([throw_away()], [throw_away()], [throw_away()])
    places = sorted(place for place in entries.iterdir() if place.is_dir())
    suppliers = {place.name: throw_away() for place in places}
    state = begin(folder, roots, online, time, THRESHOLD)
    packages = [seal(place, 1, [suppliers[place.name]], time) for place in places]
    admitted = {name: [signer.public_key] for name, signer in suppliers.items()}
    return Rehearsed(publish(state, online, time, packages, admitted), roots, online, suppliers)


def throw_away(seed: bytes | None = None) -> CryptoSigner:
    """Return a key that is kept nowhere; a seed of 32 bytes gives the same one again, for tests."""
    return CryptoSigner(Ed25519PrivateKey.from_private_bytes(seed) if seed else Ed25519PrivateKey.generate())
