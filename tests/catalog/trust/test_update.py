"""What an update carries, keeps and says; and that stopping it, a full disk or a second window leave the library as it was."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from configurator.basis.text import Message
from configurator.basis.work import Cancel, Cancelled
from configurator.catalog import edition as editions
from configurator.catalog import library as libraries
from configurator.catalog.edition import open_edition
from configurator.catalog.library import Library
from configurator.catalog.trust import update as updating
from configurator.catalog.trust.blobs import Blobs
from configurator.catalog.trust.fetching import FolderSource, WebSource, source_of
from configurator.catalog.trust.update import Wishes
from solution_store.entry_files import read_store
from solution_store.signing.publish import publish
from tests.catalog.trust.conftest import LATER, SIGNED, SUPPLIERS, World, brought_in, refused, state_of, trusting

A, B, C = SUPPLIERS


def test_the_edition_is_what_the_entries_say(library: Library, world: World, tmp_path: Path) -> None:
    """The same bytes as the workshop builds from the same folder, first and after a change that reuses what it can."""
    for edition in (1, 2):
        store = read_store(world.entries)
        digest = editions.write_edition(store.entries, store.suppliers, tmp_path / "workshop.sqlite")
        accepted = brought_in(library, world.stick).edition
        assert accepted.digest == digest
        assert library.path().read_bytes() == (tmp_path / "workshop.sqlite").read_bytes()
        if edition == 1:
            world.dearer(A, 2)


def test_only_what_changed_is_fetched(library: Library, world: World) -> None:
    first = brought_in(library, world.stick)
    world.dearer(A, 2)
    second = brought_in(library, world.stick)
    blobs = {path.name for path in (world.stick / "blobs").rglob("*") if path.is_file()}
    assert len(blobs) == 3 * 3 + 1
    # timestamp twice (asked, then verified), no new root, snapshot, targets stays, A's role, list and one entry
    assert second.files_read == 6
    assert second.bytes_read < first.bytes_read / 2
    assert brought_in(library, world.stick).files_read == 1


def test_renewed_signatures_change_no_entry(library: Library, world: World) -> None:
    before = brought_in(library, world.stick).edition
    publish(world.state(), world.keys.online, LATER)
    outcome = brought_in(library, world.stick)
    assert outcome.kind == "renewed"
    assert (outcome.edition.id, outcome.edition.sha256, outcome.edition.issued) == (before.id, before.sha256, LATER)
    assert len(library.editions()) == 1


def test_reading_goes_on_during_an_update(library: Library, world: World) -> None:
    brought_in(library, world.stick)
    world.dearer(A, 2)
    with open_edition(library.path()) as reading:
        ids = set(reading)
        brought_in(library, world.stick)
        assert {reading[wanted].id for wanted in ids} == ids
        reading.verify()


@pytest.mark.parametrize("at", range(0, 24, 3))
def test_stopping_leaves_the_library_as_it_was_and_keeps_what_was_fetched(
    library: Library, world: World, at: int
) -> None:
    brought_in(library, world.stick)
    world.dearer(A, 2)
    before, cancel, seen = state_of(library), Cancel(), 0

    class Counted(Cancel):
        def look(self) -> None:
            nonlocal seen
            seen += 1
            if seen > at:
                cancel.wish()
            cancel.look()

    try:
        library.update(str(world.stick), Wishes(clock=LATER), cancel=Counted())
        assert seen <= at, "it was asked to stop and went on"
    except Cancelled:
        assert state_of(library) == before
    assert not (library.folder / "staging").exists()
    assert brought_in(library, world.stick).kind in ("new", "same")


def test_progress_rises_to_the_building(library: Library, world: World) -> None:
    shares: list[float] = []
    said: list[Message] = []

    def tell(share: float, doing: Message) -> None:
        shares.append(share)
        said.append(doing)

    library.update(str(world.stick), Wishes(clock=LATER), tell)
    assert shares == sorted(shares)
    assert {message.key for message in said} == {f"trust-doing-{what}" for what in ("verify", "fetch", "read", "build")}


def test_a_damaged_cache_costs_a_fetch_and_no_price(library: Library, world: World) -> None:
    brought_in(library, world.stick)
    cache = library.folder / "blobs.sqlite"
    with sqlite3.connect(cache) as connection:
        connection.execute("UPDATE blob SET data = zeroblob(length(data))")
    connection.close()
    world.dearer(A, 2)
    assert brought_in(library, world.stick).kind == "new"
    cache.write_bytes(b"not a database at all" * 100)
    world.dearer(A, 3)
    assert brought_in(library, world.stick).kind == "new"
    cache.unlink()
    world.dearer(A, 4)
    assert brought_in(library, world.stick).kind == "new"
    with open_edition(library.path()) as edition:
        edition.verify()
        assert len(edition) == 6


def test_a_changed_edition_is_not_what_the_next_is_made_of(library: Library, world: World) -> None:
    """Someone edits a price in the edition on disk: the next update reads the signed files again."""
    brought_in(library, world.stick)
    with sqlite3.connect(library.path()) as connection:
        connection.execute("UPDATE solution SET body = replace(body, '\"won\":', '\"won\":9')")
    connection.close()
    world.dearer(A, 2)
    brought_in(library, world.stick)
    store = read_store(world.entries)
    with open_edition(library.path()) as edition:
        assert dict(edition) == {entry.id: entry for entry in store.entries}


@pytest.mark.parametrize("place", ["write_edition", "file_sha256", "settle", "Blobs.put"])
def test_a_full_disk_leaves_the_library_as_it_was(library: Library, world: World, monkeypatch: Any, place: str) -> None:
    brought_in(library, world.stick)
    world.dearer(A, 2)
    before = state_of(library)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        if place == "write_edition":
            patched.setattr(editions, "_settled", full)
        elif place == "Blobs.put":
            patched.setattr(Blobs, "put", full)
        else:
            patched.setattr(libraries, place, full)
        key = refused(lambda: brought_in(library, world.stick))
        assert key in ("library-unwritable", "catalog-edition-unwritable")
    library.close()
    with Library(library.folder) as again:
        assert state_of(again) == before
        assert brought_in(again, world.stick).kind == "new"


def test_a_failing_commit_leaves_the_library_as_it_was(library: Library, world: World, monkeypatch: Any) -> None:
    import configurator.catalog.library_record as record

    brought_in(library, world.stick)
    world.dearer(A, 2)
    before = state_of(library)

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(record, "_put_trusted", full)
        assert refused(lambda: brought_in(library, world.stick)) == "library-unwritable"
    library.close()
    with Library(library.folder) as again:
        assert state_of(again) == before


@pytest.mark.parametrize("harm", ["another format", "gone"])
def test_a_new_program_reads_an_old_library_without_the_stick(library: Library, world: World, harm: str) -> None:
    """The format of editions may change; what was verified is kept as signed and built again, offline."""
    first = brought_in(library, world.stick).edition
    shutil.rmtree(world.stick)
    path, whole = library.path(), library.path().read_bytes()
    path.unlink() if harm == "gone" else path.write_bytes(whole[:60] + b"\x00\x7f" + whole[62:])
    again = library.ready()
    assert again != path
    assert again.read_bytes() == whole
    current = library.current()
    assert current is not None
    assert current.parts == first.parts
    again.unlink()
    (library.folder / "blobs.sqlite").unlink()
    assert refused(library.ready, about=str(world.stick)) == "library-not-kept"


def test_the_same_stick_mends_a_damaged_edition(library: Library, world: World) -> None:
    brought_in(library, world.stick)
    whole = library.path().read_bytes()
    library.path().write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    assert brought_in(library, world.stick).kind == "new"
    assert library.path().read_bytes() == whole


def test_an_edition_that_was_used_before_is_found_again(library: Library, world: World) -> None:
    """The consultant went back to edition 1; renewed signatures of what edition 2 holds bring edition 2 back, not a third."""
    brought_in(library, world.stick)
    world.dearer(A, 2)
    brought_in(library, world.stick)
    library.use(1)
    publish(world.state(), world.keys.online, LATER)
    outcome = brought_in(library, world.stick)
    assert (outcome.kind, outcome.edition.id, len(library.editions())) == ("renewed", 2, 2)


def test_two_stores_do_not_mix(library: Library, world: World, tmp_path: Path) -> None:
    """Another curator's repository is foreign until its root is trusted; then the marks of the first are not held against it."""
    from solution_store.signing.rehearsal import rehearse

    brought_in(library, world.stick)
    rehearse(world.entries, tmp_path / "other", SIGNED)
    (tmp_path / "other" / "metadata" / "timestamp.json").exists()
    assert refused(lambda: brought_in(library, tmp_path / "other"), about="timestamp") == "trust-not-signed"
    library.close()
    with trusting(library.folder, tmp_path / "other") as again:
        assert brought_in(again, tmp_path / "other").edition.entries == 6
        assert refused(lambda: brought_in(again, world.stick)) == "trust-not-signed"


def test_trusting_the_same_root_again_keeps_the_marks(library: Library, world: World) -> None:
    brought_in(library, world.stick)
    marks = library.record.marks()
    library.close()
    with trusting(library.folder, world.stick) as again:
        assert again.record.marks() == marks


@pytest.mark.parametrize(
    "given", ["http://example.invalid/store", "ftp://x/y", "file:///etc", "/nowhere/at/all", "", "\x00"]
)
def test_only_folders_and_https(given: str) -> None:
    if given == "":
        assert isinstance(source_of("."), FolderSource)
        return
    assert refused(lambda: source_of(given)) in ("trust-address-not-https", "trust-no-repository")


def test_an_address_is_only_remembered_until_it_is_read() -> None:
    source = source_of("https://store.example.invalid/korea")
    assert isinstance(source, WebSource)
    assert source.base == "https://store.example.invalid/korea/"
    assert source._web is None


def test_a_web_folder_is_the_same_files(library: Library, world: World, monkeypatch: Any) -> None:
    """The web fetcher of python-tuf is replaced by one that reads the folder: the way from there on is the same."""
    from tuf.ngclient import urllib3_fetcher

    asked = []

    class Fake(FolderSource):
        def __init__(self, **_: object) -> None:
            super().__init__(world.stick)

        def _fetch(self, url: str) -> Any:
            asked.append(url)
            return super()._fetch(url.replace("https://store.example.invalid/", self.base))

    monkeypatch.setattr(urllib3_fetcher, "Urllib3Fetcher", Fake)
    outcome = library.update("https://store.example.invalid", Wishes(clock=LATER))
    assert outcome.kind == "new"
    assert all(url.startswith("https://store.example.invalid/") for url in asked)


def test_a_connection_that_breaks_is_a_refusal(library: Library, monkeypatch: Any) -> None:
    from tuf.ngclient import urllib3_fetcher
    from urllib3.exceptions import ProtocolError

    class Broken(FolderSource):
        def __init__(self, **_: object) -> None:
            super().__init__(Path())

        def _fetch(self, url: str) -> Any:
            yield b"{"
            raise ProtocolError(url)

    monkeypatch.setattr(urllib3_fetcher, "Urllib3Fetcher", Broken)
    assert refused(lambda: library.update("https://store.example.invalid")) == "trust-file-unreadable"


@pytest.mark.parametrize("path", ["../secret", "metadata/../../x", "/etc/passwd", "a//b", "C:/x", "a\\b", "."])
def test_a_folder_is_never_left(world: World, path: str) -> None:
    from tuf.api.exceptions import DownloadError

    with pytest.raises(DownloadError):
        FolderSource(world.stick).bytes_of(path, 100)


def test_what_is_kept_of_an_update_is_what_was_verified(library: Library, world: World) -> None:
    brought_in(library, world.stick)
    held = library.record.metadata()
    for role, file in (
        ("timestamp", "timestamp.json"),
        ("snapshot", "2.snapshot.json"),
        (A, f"1.{A}.json"),
        ("root", "1.root.json"),
    ):
        assert held[role] == (world.stick / "metadata" / file).read_bytes()
    assert set(library.record.marks()) == {"root", "timestamp", "snapshot", "targets", *SUPPLIERS}
    assert updating.BLOBS in {path.name for path in library.folder.iterdir()}
    shutil.rmtree(world.stick)
    assert library.path().is_file()
