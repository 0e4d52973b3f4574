"""The page of the library: what is in use, updates that come in, stop or are refused, and editions side by side."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from configurator.basis.ids import SolutionId
from configurator.catalog.library import Library
from configurator.catalog.opening import open_store
from configurator.catalog.trust.root import read_root
from configurator.ui.library.page import LibraryPage
from configurator.ui.main_window import MainWindow
from solution_store.signing.publish import publish
from solution_store.signing.rehearsal import Rehearsed, rehearse
from solution_store.signing.repository import read_state
from solution_store.signing.seal import seal

Settled = Callable[[MainWindow], None]
ENTRIES = Path(__file__).parents[3] / "solution_store" / "entries"
SUPPLIERS = ("miru-robotics", "narae-optics")


class Stick:
    """A published store in a folder, with the keys to publish again."""

    def __init__(self, folder: Path, signed: datetime) -> None:
        self.entries, self.folder = folder / "entries", folder / "repository"
        for supplier in SUPPLIERS:
            shutil.copytree(ENTRIES / supplier, self.entries / supplier)
        self.keys: Rehearsed = rehearse(self.entries, self.folder, signed)
        self.root = self.folder / "metadata" / "1.root.json"

    def publish_without(self, entry: str, signed: datetime) -> None:
        """Publish the next edition of an entry's supplier without that entry."""
        (self.entries / f"{entry}.toml").unlink()
        supplier = entry.split("/")[0]
        package = seal(self.entries / supplier, 2, [self.keys.suppliers[supplier]], signed)
        publish(read_state(self.folder), self.keys.online, signed, [package])


@pytest.fixture
def yesterday() -> datetime:
    """The day before the test runs: signatures of long ago would have expired."""
    return datetime.now(UTC).replace(microsecond=0) - timedelta(days=1)


@pytest.fixture
def stick(tmp_path: Path, yesterday: datetime) -> Stick:
    """A stick signed yesterday."""
    return Stick(tmp_path / "stick", yesterday)


@pytest.fixture
def window(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """The window with a library of its own, opening the store as the program does."""
    monkeypatch.setenv("CONFIGURATOR_DATA", str(tmp_path / "data"))
    monkeypatch.setattr(window.live, "_open_store", open_store)
    window.live._asked = False
    window.run("view.page", page="library")
    return window


def page(window: MainWindow) -> LibraryPage:
    """Return the page."""
    made = window.page("library")
    assert isinstance(made, LibraryPage)
    return made


def said(window: MainWindow) -> str:
    """Return every word the page shows."""
    QApplication.processEvents()  # a layout shows what was put into it a moment later
    return "\n".join(label.text() for label in page(window).findChildren(QLabel) if label.isVisibleTo(page(window)))


def trust_root(window: MainWindow, stick: Stick) -> None:
    """Choose the stick's root as a person who compared the fingerprint."""
    window.run("library.trust", path=stick.root, fingerprint=read_root(stick.root).fingerprint)


def bring_in(window: MainWindow, stick: Stick, settled: Settled) -> None:
    """Update from the stick and wait."""
    window.run("library.update", source=stick.folder)
    settled(window)


def test_an_empty_library_says_that_the_shipped_edition_serves(window: MainWindow) -> None:
    assert window.look.text("ui-library-shipped") in said(window)
    assert window.look.text("ui-library-no-root") in said(window)


def test_a_stick_without_a_chosen_root_is_refused_with_the_way_out(
    window: MainWindow, stick: Stick, settled: Settled
) -> None:
    bring_in(window, stick, settled)
    outcome = page(window).update_job.outcome
    assert outcome is not None
    assert outcome.lines[0].key == "trust-no-root"
    assert not outcome.may_confirm
    assert window.look.say(outcome.lines[0]) in said(window)


def test_an_update_comes_in_and_the_window_uses_it(window: MainWindow, stick: Stick, settled: Settled) -> None:
    trust_root(window, stick)
    bring_in(window, stick, settled)
    assert page(window).update_job.outcome is not None
    assert page(window).update_job.outcome.tone == "teal"
    assert window.live.store is not None
    assert {entry.split("/")[0] for entry in window.live.store} == set(SUPPLIERS)
    assert window.look.text("ui-library-in-use", id=1) in said(window)
    for supplier in window.live.store.suppliers.values():
        assert window.look.name(supplier.name) in said(window)


def test_a_second_update_keeps_both_editions_and_either_can_be_used(
    window: MainWindow, stick: Stick, settled: Settled, yesterday: datetime
) -> None:
    trust_root(window, stick)
    bring_in(window, stick, settled)
    before = len(window.live.store or ())
    gone = next(entry for entry in window.live.store or () if entry.startswith("narae-optics/"))
    stick.publish_without(gone, yesterday + timedelta(hours=2))
    bring_in(window, stick, settled)
    assert window.live.store is not None
    assert len(window.live.store) == before - 1
    assert gone not in window.live.store
    window.run("library.use", edition=1)
    settled(window)
    assert gone in window.live.store
    window.run("library.forget", edition=2)
    with Library() as library:
        assert [edition.id for edition in library.editions()] == [1]
    assert window.look.text("ui-library-edition", id=2, entries=before - 1) not in said(window)


def test_a_changed_stick_is_refused_and_the_library_stays(window: MainWindow, stick: Stick, settled: Settled) -> None:
    trust_root(window, stick)
    blob = next(path for path in sorted((stick.folder / "blobs").rglob("*")) if path.is_file())
    data = bytearray(blob.read_bytes())
    data[len(data) // 2] ^= 1
    blob.write_bytes(bytes(data))
    bring_in(window, stick, settled)
    outcome = page(window).update_job.outcome
    assert outcome is not None
    assert outcome.tone == "red"
    assert outcome.lines[0].key == "trust-changed"
    with Library() as library:
        assert library.current() is None


def test_an_expired_stick_waits_for_a_word(
    window: MainWindow, tmp_path: Path, settled: Settled, yesterday: datetime
) -> None:
    stick = Stick(tmp_path / "old", yesterday - timedelta(days=400))
    trust_root(window, stick)
    bring_in(window, stick, settled)
    outcome = page(window).update_job.outcome
    assert outcome is not None
    assert outcome.may_confirm
    confirm = [
        b for b in page(window).findChildren(QPushButton) if b.text() == window.look.text("ui-library-accept-expired")
    ]
    confirm[0].click()
    settled(window)
    assert page(window).update_job.outcome is not None
    assert page(window).update_job.outcome.updated
    assert window.look.text("ui-library-expired") in said(window)


def test_a_stopped_update_leaves_the_library_as_it_was(window: MainWindow, stick: Stick, settled: Settled) -> None:
    trust_root(window, stick)
    window.run("library.update", source=stick.folder)
    page(window).update_job.cancel()
    settled(window)
    outcome = page(window).update_job.outcome
    assert outcome is not None
    assert outcome.lines[0].key in ("ui-library-stopped", "ui-library-outcome-new")
    with Library() as library:
        assert (library.current() is None) == (outcome.lines[0].key == "ui-library-stopped")


def test_an_open_project_keeps_its_entries_when_the_store_changes(
    window: MainWindow, stick: Stick, settled: Settled
) -> None:
    window.run("project.new-sample", name="cnc-shaft")
    settled(window)
    trust_root(window, stick)
    bring_in(window, stick, settled)
    assert window.live.study is not None
    assert window.live.study.edition is window.live.store
    assert window.live.ready


def test_an_own_entry_is_laid_over_the_store_shown_and_taken_away(
    window: MainWindow, tmp_path: Path, settled: Settled
) -> None:
    source = ENTRIES / "miru-robotics"
    text = next(path for path in sorted(source.glob("*.toml")) if path.name != "supplier.toml").read_text(
        encoding="utf-8"
    )
    stem = text.split('"')[1].split("/")[1]
    file = tmp_path / "my-cell.toml"
    own = text.replace(f'"miru-robotics/{stem}"', '"miru-robotics/my-cell"', 1)
    uuid = own.split('uuid = "')[1].split('"')[0]
    file.write_text(own.replace(uuid, "11111111-2222-4333-8444-555555555555", 1), encoding="utf-8")
    window.run("library.add-own", path=file)
    settled(window)
    assert window.live.store is not None
    mine = SolutionId("miru-robotics/my-cell")
    assert window.live.store[mine].uuid.startswith("11111111")
    assert str(mine) in said(window)
    window.run("library.remove-own", solution=mine)
    settled(window)
    assert mine not in window.live.store
    assert str(mine) not in said(window)
