"""Keys: made on the signer's own computer, kept encrypted under a passphrase, known to others by their public half.

The private file holds the 32 bytes of an Ed25519 key under ChaCha20-Poly1305 with a key from scrypt. PKCS#8 of OpenSSL would do the same
with 2,048 rounds of PBKDF2, which a stolen file does not survive for long.
"""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from securesystemslib.signer import CryptoSigner, Key, SSlibKey

from configurator.basis.errors import ConfiguratorError
from configurator.basis.text import Message
from configurator.catalog.durable import put

PRIVATE, PUBLIC = ".key", ".pub"
SHORTEST = 12  # signs of a passphrase; the key file may be stolen and tried at leisure
LARGEST = 10_000  # bytes of a key file
COST, HIGHEST_COST = 2**15, 2**18  # scrypt n: 32 MB and 0.1 s a try; more than the highest would only stall us
KIND = "smart-factory store key"


@dataclass(frozen=True, slots=True)
class KeyFiles:
    """A pair of key files and the id by which signed metadata names the key."""

    private: Path
    public: Path
    keyid: str


def new_key(folder: Path, name: str, passphrase: str, cost: int = COST) -> KeyFiles:
    """Make a key pair; refuses a short passphrase and never replaces a file."""
    private, public = folder / f"{name}{PRIVATE}", folder / f"{name}{PUBLIC}"
    if len(passphrase) < SHORTEST:
        raise ConfiguratorError(Message("signing-passphrase-short", shortest=SHORTEST))
    for path in (private, public):
        if path.exists():
            raise ConfiguratorError(Message("signing-key-exists", path=str(path)))
    key = Ed25519PrivateKey.generate()
    known = SSlibKey.from_crypto(key.public_key())
    folder.mkdir(parents=True, exist_ok=True)
    put(private, _sealed(key, known.keyid, passphrase, cost))
    if os.name != "nt":
        private.chmod(0o600)
    put(public, written({"keyid": known.keyid, **known.to_dict()}))
    return KeyFiles(private, public, known.keyid)


def load(path: Path, passphrase: str) -> CryptoSigner:
    """Return the signer of a private key file; `ConfiguratorError` when file or passphrase is wrong."""
    try:
        plain = json.loads(_bytes(path))
        salt, nonce, sealed = (bytes.fromhex(plain[name]) for name in ("salt", "nonce", "sealed"))
        cost = plain["n"]
        if plain["kind"] != KIND or type(cost) is not int or not 2 <= cost <= HIGHEST_COST:
            raise ValueError(plain["kind"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ConfiguratorError(Message("signing-key-foreign", path=str(path))) from error
    try:
        seed = ChaCha20Poly1305(_derived(passphrase, salt, cost)).decrypt(nonce, sealed, KIND.encode())
    except (InvalidTag, ValueError) as error:
        raise ConfiguratorError(Message("signing-key-locked", path=str(path))) from error
    return CryptoSigner(Ed25519PrivateKey.from_private_bytes(seed))


def read_public(path: Path) -> Key:
    """Return the key of a public file; `ConfiguratorError` when it is none of ours or names itself wrongly."""
    try:
        plain = json.loads(_bytes(path))
        known = SSlibKey.from_crypto(Ed25519PublicKey.from_public_bytes(bytes.fromhex(plain["keyval"]["public"])))
        if {"keyid": known.keyid, **known.to_dict()} != plain:
            raise ValueError(plain["keyid"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ConfiguratorError(Message("signing-key-foreign", path=str(path))) from error
    return known


def written(plain: dict[str, Any]) -> bytes:
    """Write a key file: one form, readable."""
    return json.dumps(plain, sort_keys=True, indent=1).encode("utf-8") + b"\n"


def _sealed(key: Ed25519PrivateKey, keyid: str, passphrase: str, cost: int) -> bytes:
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    sealed = ChaCha20Poly1305(_derived(passphrase, salt, cost)).encrypt(nonce, key.private_bytes_raw(), KIND.encode())
    secret = {"salt": salt.hex(), "nonce": nonce.hex(), "sealed": sealed.hex(), "n": cost}
    return written({"kind": KIND, "keyid": keyid, **secret})


def _derived(passphrase: str, salt: bytes, cost: int) -> bytes:
    return Scrypt(salt=salt, length=32, n=cost, r=8, p=1).derive(passphrase.encode("utf-8"))


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(LARGEST)
    except OSError as error:
        raise ConfiguratorError(Message("signing-key-unreadable", path=str(path))) from error
