"""Editions lie side by side; exactly one is in use; what is not in the record is swept."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from configurator.basis import places
from configurator.basis.errors import ConfiguratorError
from configurator.basis.language import speaker
from configurator.basis.text import Name
from configurator.catalog.edition import open_edition
from configurator.catalog.library import EDITIONS, RECORD, STAGING, Library, edition_in_use
from configurator.catalog.library_values import Accepted, Mark, Part, Revocation, Trusted
from solution_store.entry_files import Store

SIGNED = datetime(2026, 11, 1, 9, tzinfo=UTC)


def accepted() -> Accepted:
    part = Part("narae-optics", 3, ("k1",), SIGNED + timedelta(days=730), "m" * 64, 2)
    return Accepted(0, "", "", "", 0, SIGNED, SIGNED, SIGNED + timedelta(days=365), "stick", False, (part,))


def trusted(*revoked: Revocation) -> Trusted:
    return Trusted((Mark("root", 1, ("r",)),), (("root", b"{}"),), revoked, SIGNED)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library") as opened:
        yield opened


def adopted(library: Library, shipped: Store, entries: int, *revoked: Revocation) -> Accepted:
    with library.updating():
        return library.adopt(shipped.entries[:entries], shipped.suppliers, accepted(), trusted(*revoked))


def refusal(work: Callable[..., object], *given: object) -> str:
    with pytest.raises(ConfiguratorError) as raised:
        work(*given)
    assert all(speaker(language).say(raised.value.message) for language in ("ko", "en"))
    return raised.value.message.key


def test_an_empty_library_serves_the_shipped_edition_and_says_so(library: Library) -> None:
    assert library.current() is None
    assert library.path() == places.store_edition() == edition_in_use()
    assert library.age(date(2026, 11, 2)).key == "library-shipped-in-use"


def test_editions_lie_side_by_side_and_survive_a_restart(library: Library, shipped: Store) -> None:
    first, second = adopted(library, shipped, 3), adopted(library, shipped, 5)
    library.close()
    with Library(library.folder) as again:
        assert again.editions() == (first, second)
        assert again.current() == second
        for edition, entries in ((first, 3), (second, 5)):
            with open_edition(again.path(edition)) as opened:
                opened.verify()
                assert len(opened) == entries
                assert opened.digest == edition.digest
        assert again.use(first.id) == first == again.current()
        again.forget(second.id)
        assert again.editions() == (first,)
        assert [path.name for path in (again.folder / EDITIONS).iterdir()] == [first.file]
        assert again.record.next_id() == 3, "a number is never given twice"


def test_what_launch_opens_is_the_librarys_edition(shipped: Store) -> None:
    with Library() as library:
        edition = adopted(library, shipped, 2)
        assert edition_in_use() == library.path(edition)


def test_the_edition_in_use_cannot_be_forgotten(library: Library, shipped: Store) -> None:
    assert refusal(library.forget, adopted(library, shipped, 1).id) == "library-edition-in-use"
    assert refusal(library.use, 77) == "library-edition-unknown"


def test_a_changed_file_is_not_put_to_use(library: Library, shipped: Store) -> None:
    edition = adopted(library, shipped, 2)
    with library.path(edition).open("r+b") as stream:
        stream.seek(5000)
        stream.write(b"\xff")
    assert refusal(library.use, edition.id) == "library-edition-changed"


def test_an_edition_with_a_revoked_supplier_is_not_put_to_use_again(library: Library, shipped: Store) -> None:
    edition = adopted(library, shipped, 2)
    adopted(library, shipped, 1, Revocation("supplier", "narae-optics", SIGNED, Name("키 유출", "key leaked")))
    assert refusal(library.use, edition.id) == "library-edition-revoked"
    assert library.revoked()["narae-optics"].reason.en == "key leaked"


@pytest.mark.parametrize(("days", "key"), [(0, "library-age"), (365, "library-age"), (366, "library-age-expired")])
def test_the_age_is_said_and_nothing_stops_working(library: Library, shipped: Store, days: int, key: str) -> None:
    adopted(library, shipped, 1)
    said = library.age((SIGNED + timedelta(days=days)).date())
    assert said.key == key
    assert said.args["days"] == days
    assert library.path().is_file()


def test_leftovers_of_an_interrupted_update_are_swept(library: Library, shipped: Store) -> None:
    edition = adopted(library, shipped, 1)
    library.close()
    (library.folder / STAGING).mkdir()
    (library.folder / STAGING / "half").write_bytes(b"x")
    (library.folder / EDITIONS / "edition-2.sqlite").write_bytes(b"x")
    with Library(library.folder) as again:
        assert again.current() == edition
        assert not (again.folder / STAGING).exists()
        assert [path.name for path in (again.folder / EDITIONS).iterdir()] == [edition.file]


def test_a_running_update_is_neither_swept_nor_joined(library: Library) -> None:
    with library.updating() as staging:
        (staging / "half").write_bytes(b"x")
        with Library(library.folder) as other:
            assert (staging / "half").exists()

            def join() -> None:
                with other.updating():
                    pass

            assert refusal(join) == "library-updating"


def test_the_lock_goes_with_the_process_that_held_it(library: Library) -> None:
    code = (
        "import os, sys\nfrom pathlib import Path\nfrom configurator.catalog.library import Library\n"
        "with Library(Path(sys.argv[1])).updating(): os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", code, str(library.folder)]).returncode == 9
    with library.updating() as staging:
        assert staging.is_dir()


@pytest.mark.parametrize("content", [b"hello", b"SQLite format 3\x00" + b"\x07" * 300])
def test_a_record_that_is_not_ours_is_refused_and_untouched(tmp_path: Path, content: bytes) -> None:
    (tmp_path / RECORD).write_bytes(content)
    assert refusal(Library, tmp_path) == "library-damaged"
    assert (tmp_path / RECORD).read_bytes() == content
