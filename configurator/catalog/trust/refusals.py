"""What python-tuf raises, said as one refusal that names the supplier or file and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from tuf.api.exceptions import (
    BadVersionNumberError,
    DownloadError,
    DownloadHTTPError,
    DownloadLengthMismatchError,
    ExpiredMetadataError,
    LengthOrHashMismatchError,
    RepositoryError,
    UnsignedMetadataError,
)
from tuf.api.serialization import DeserializationError

from configurator.basis.errors import BadInput, ConfiguratorError
from configurator.basis.text import Message
from configurator.catalog.trust.layout import BadManifest

KEYS: tuple[tuple[type[Exception], str], ...] = (  # the first that fits
    (DownloadLengthMismatchError, "trust-too-long"),
    (DownloadHTTPError, "trust-file-missing"),
    (DownloadError, "trust-file-unreadable"),
    (ExpiredMetadataError, "trust-expired"),
    (BadVersionNumberError, "trust-older-than-known"),
    (LengthOrHashMismatchError, "trust-changed"),
    (UnsignedMetadataError, "trust-not-signed"),
    (DeserializationError, "trust-damaged"),
    (RepositoryError, "trust-not-as-signed"),
    (BadManifest, "trust-not-as-signed"),
)


class Refused(ConfiguratorError):
    """Content that is not believed; nothing of it was taken. `what` is the supplier or role it is refused for."""

    def __init__(self, key: str, what: str, source: str, **args: str | int) -> None:
        self.what = what
        super().__init__(Message(key, what=what, source=source, **args))


@contextmanager
def refusing(what: str, source: str) -> Iterator[None]:
    """Turn what verification raises into `Refused` for `what`; an entry that cannot be read names its first mistake."""
    try:
        yield
    except BadInput as error:
        first = error.mistakes[0]
        raise Refused("trust-entry-bad", what, source, file=first.file, path=first.path or "-") from error
    except tuple(kind for kind, _ in KEYS) as error:
        key = next(key for kind, key in KEYS if isinstance(error, kind))
        raise Refused(key, what, source) from error
