"""Where the files of a repository come from: a folder (a stick, a shared drive) or an https address. The same files, the same checks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from tuf.api.exceptions import DownloadError, DownloadHTTPError
from tuf.ngclient.fetcher import FetcherInterface

from configurator.basis.errors import ConfiguratorError
from configurator.basis.text import Message

BLOCK = 64 * 1024  # bytes read at a time
FOLDER = "folder:/"  # how a file of a folder is addressed inside python-tuf
MISSING = 404


class Source(FetcherInterface):
    """A repository to read from; counts what it reads."""

    base: str
    shown: str

    def __init__(self) -> None:
        self.asked = ""  # the file that was asked for last
        self.bytes_read = 0
        self.files_read = 0

    def fetch(self, url: str) -> Iterator[bytes]:
        """Return the blocks of a file, remembering its name for what may have to be said."""
        self.asked = url.removeprefix(self.base)
        return super().fetch(url)

    def bytes_of(self, path: str, limit: int) -> bytes:
        """Return a file by its path in the repository, at most `limit` bytes; python-tuf's `DownloadError` otherwise."""
        return self.download_bytes(f"{self.base}{path}", limit)

    def _counted(self, blocks: Iterator[bytes]) -> Iterator[bytes]:
        self.files_read += 1
        for block in blocks:
            self.bytes_read += len(block)
            yield block


class FolderSource(Source):
    """A repository in a folder. Needs no right but reading, and no link of any kind."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder, self.base, self.shown = folder, FOLDER, str(folder)

    def _fetch(self, url: str) -> Iterator[bytes]:
        steps = url.removeprefix(FOLDER).split("/")
        if any(step in ("", ".", "..") or "\\" in step or ":" in step for step in steps):
            raise DownloadError(f"{url}: not a path of a repository")
        path = self.folder.joinpath(*steps)
        try:
            if not path.is_file():  # a device or pipe would never end
                raise DownloadHTTPError(f"{url}: not there", MISSING)
        except OSError as error:
            raise DownloadError(f"{url}: {error.strerror}") from error
        return self._counted(_blocks(path))


class WebSource(Source):
    """A repository at an https address, read with python-tuf's own fetcher; no socket is opened before the first file."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.base = self.shown = address if address.endswith("/") else f"{address}/"
        self._web: FetcherInterface | None = None

    def _fetch(self, url: str) -> Iterator[bytes]:
        if self._web is None:
            from tuf.ngclient.urllib3_fetcher import Urllib3Fetcher

            self._web = Urllib3Fetcher(app_user_agent="smart-factory-configurator")
        return self._counted(_unbroken(self._web.fetch(url), url))


def source_of(given: str) -> Source:
    """Return the source of a folder or https address; `ConfiguratorError` says what else it must be."""
    if given.lower().startswith("https://"):
        return WebSource(given)
    if "://" in given:
        raise ConfiguratorError(Message("trust-address-not-https", address=given[:200]))
    folder = Path(given)
    there = False
    with suppress(OSError, ValueError):
        there = folder.is_dir()
    if not there:
        raise ConfiguratorError(Message("trust-no-repository", source=given[:200]))
    return FolderSource(folder)


def _unbroken(blocks: Iterator[bytes], url: str) -> Iterator[bytes]:
    """Say a connection that breaks between two blocks the way python-tuf says one that never stood."""
    from urllib3.exceptions import HTTPError

    try:
        yield from blocks
    except (HTTPError, OSError) as error:
        raise DownloadError(f"{url}: {error}") from error


def _blocks(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as stream:
            while block := stream.read(BLOCK):
                yield block
    except OSError as error:
        raise DownloadError(f"{path.name}: {error.strerror}") from error
