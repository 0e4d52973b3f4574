"""What attackers and accidents do to a stick, and that the library says no by name and stays as it was."""

from __future__ import annotations

import hashlib
import os
import shutil
import socket
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from tuf.api.metadata import Metadata, TargetFile, Targets

from configurator.basis.text import Name
from configurator.catalog.library import Library
from configurator.catalog.trust import layout
from solution_store.signing.publish import (
    change_key,
    change_online_key,
    change_root_key,
    package_files,
    publish,
    withdraw,
)
from solution_store.signing.rehearsal import throw_away
from solution_store.signing.repository import published, read_state
from solution_store.signing.seal import expiry, seal, signed
from tests.catalog.trust.conftest import LATER, SIGNED, SUPPLIERS, World, brought_in, refused, state_of, trusting

A, B, C = SUPPLIERS
LEAKED = Name("열쇠 유출", "key leaked")


def blob_with(stick: Path, text: str) -> Path:
    return next(
        path for path in sorted((stick / "blobs").rglob("*")) if path.is_file() and text in path.read_text("utf-8")
    )


def test_what_was_signed_is_taken_and_named(library: Library, world: World) -> None:
    outcome = brought_in(library, world.stick)
    assert outcome.kind == "new"
    assert outcome.edition == library.current()
    assert [(part.supplier, part.number, part.entries) for part in outcome.edition.parts] == [
        (s, 1, 2) for s in SUPPLIERS
    ]
    for part in outcome.edition.parts:
        assert part.signers == (world.keys.suppliers[part.supplier].public_key.keyid,)
    assert outcome.edition.issued == SIGNED
    assert outcome.edition.expires == SIGNED + timedelta(days=365)


def test_a_price_changed_on_the_stick_is_refused(library: Library, world: World) -> None:
    blob = blob_with(world.stick, f'supplier = "{A}"')
    text = blob.read_text("utf-8")
    blob.write_text(text.replace("won = 1", "won = 2", 1) if "won = 1" in text else text.replace("e", "f", 1), "utf-8")
    before = state_of(library)
    assert refused(lambda: brought_in(library, world.stick), about=A) == "trust-changed"
    assert state_of(library) == before


@pytest.mark.parametrize(
    ("file", "key"),
    [("timestamp.json", "trust-too-long"), ("2.snapshot.json", "trust-too-long"), (f"1.{A}.json", "trust-too-long")],
)
def test_endless_data_is_cut_off(library: Library, world: World, file: str, key: str) -> None:
    with (world.stick / "metadata" / file).open("ab") as stream:
        stream.write(b" " * 10_000_000)
    assert refused(lambda: brought_in(library, world.stick)) == key


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"\xff\xfe", b"[" * 3000, b'{"signed":{"_type":"timestamp"}}', b"null"]
)
@pytest.mark.parametrize("file", ["timestamp.json", "2.targets.json", f"1.{B}.json"])
def test_garbage_is_refused_and_the_good_stick_is_taken_afterwards(
    library: Library, world: World, rehearsed: Any, file: str, content: bytes
) -> None:
    (world.stick / "metadata" / file).write_bytes(content)
    assert refused(lambda: brought_in(library, world.stick)).startswith("trust-")
    assert brought_in(library, rehearsed.state.folder).kind == "new"


def test_missing_files_are_named(library: Library, world: World) -> None:
    blob_with(world.stick, f'supplier = "{C}"').unlink()
    assert refused(lambda: brought_in(library, world.stick), about=C) == "trust-file-missing"
    shutil.rmtree(world.stick / "metadata")
    assert refused(lambda: brought_in(library, world.stick)) == "trust-file-missing"


def test_last_months_repository_is_refused(library: Library, world: World, tmp_path: Path) -> None:
    old = shutil.copytree(world.stick, tmp_path / "old")
    world.dearer(A, 2)
    brought_in(library, world.stick)
    before = state_of(library)
    assert refused(lambda: brought_in(library, old)) == "trust-older-than-known"
    assert state_of(library) == before


def test_an_emptied_cache_does_not_let_the_old_stick_in(library: Library, world: World, tmp_path: Path) -> None:
    """The marks stand alone: the metadata python-tuf would remember by is gone."""
    old = shutil.copytree(world.stick, tmp_path / "old")
    world.dearer(A, 2)
    brought_in(library, world.stick)
    library.record._connection.execute("DELETE FROM trusted WHERE role != 'root'")
    assert refused(lambda: brought_in(library, old), about="timestamp") == "trust-rolled-back"
    library.record._connection.execute("DELETE FROM mark WHERE role IN ('timestamp', 'snapshot')")
    assert refused(lambda: brought_in(library, old), about=A) == "trust-rolled-back"


def test_mix_and_match_is_refused(library: Library, world: World, tmp_path: Path) -> None:
    """The old role of a supplier under the name of the new one; the old snapshot under the new timestamp."""
    old = shutil.copytree(world.stick, tmp_path / "old")
    world.dearer(A, 2)
    mixed = shutil.copytree(world.stick, tmp_path / "mixed")
    shutil.copy(old / "metadata" / f"1.{A}.json", mixed / "metadata" / f"2.{A}.json")
    assert refused(lambda: brought_in(library, mixed), about=A) == "trust-changed"
    shutil.copy(world.stick / "metadata" / f"2.{A}.json", mixed / "metadata" / f"2.{A}.json")
    shutil.copy(old / "metadata" / "2.snapshot.json", mixed / "metadata" / "3.snapshot.json")
    assert refused(lambda: brought_in(library, mixed)) == "trust-changed"


def forged(world: World, supplier: str, role: bytes, manifest: bytes | None = None) -> None:
    """Let the curator's snapshot vouch for a role without looking: the client must not rely on the curator's care."""
    state = world.state()
    files = []
    if manifest is not None:
        digest = _sha(manifest)
        files = [(f"targets/{supplier}/{digest}.manifest.json", manifest)]
    published(state, world.keys.online, LATER, suppliers={supplier: role}, files=files)


def _sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_a_supplier_cannot_sign_for_another(library: Library, world: World) -> None:
    package = seal(world.entries / B, 2, [world.keys.suppliers[A]], LATER)
    forged(world, B, package.role, package.manifest)
    assert refused(lambda: brought_in(library, world.stick), about=B) == "trust-not-signed"


def test_a_foreign_path_in_a_suppliers_role_is_refused(library: Library, world: World) -> None:
    role: Metadata[Targets] = Metadata.from_bytes((world.stick / "metadata" / f"1.{A}.json").read_bytes())
    role.signed.version = 2
    path = layout.manifest_path(B)
    role.signed.targets[path] = TargetFile.from_data(path, b"{}", ["sha256"])
    forged(world, A, signed(role.signed, [world.keys.suppliers[A]]))
    assert refused(lambda: brought_in(library, world.stick), about=A) == "trust-not-as-signed"


def test_an_entry_of_another_in_a_suppliers_list_is_refused(library: Library, world: World) -> None:
    """The list and the signature are A's own; the entry inside says it is B's."""
    entry = next(path for path in sorted((world.entries / B).glob("*.toml")) if path.name != "supplier.toml")
    foreign = entry.read_bytes()
    manifest = layout.read_manifest(next((world.stick / "targets" / A).glob("*")).read_bytes(), A)
    files = dict(manifest.files) | {entry.name: layout.Listed(len(foreign), _sha(foreign))}
    data = layout.Manifest(A, 2, files).to_bytes()
    path = layout.manifest_path(A)
    target = TargetFile.from_data(path, data, ["sha256"])
    role = signed(
        Targets(version=2, expires=expiry("supplier", LATER), targets={path: target}), [world.keys.suppliers[A]]
    )
    forged(world, A, role, data)
    assert refused(lambda: brought_in(library, world.stick), about=A) == "trust-entry-bad"


def test_a_delegation_beyond_the_own_folder_is_refused(library: Library, world: World) -> None:
    state = world.state()
    targets = Targets.from_dict(state.targets.to_dict())
    assert targets.delegations is not None
    assert targets.delegations.roles is not None
    targets.delegations.roles[A].paths = ["*/*"]
    published(state, world.keys.online, LATER, targets=targets)
    assert refused(lambda: brought_in(library, world.stick)) == "trust-not-as-signed"


def test_a_revoked_key_is_refused_offline(library: Library, world: World) -> None:
    """The thief of a key that was changed signs a newer edition and puts it on a stick: nothing but the stick is asked."""
    brought_in(library, world.stick)
    new, old = throw_away(), world.keys.suppliers[A]
    package = seal(world.entries / A, 2, [new], LATER)
    change_key(world.state(), world.keys.online, LATER, package, new.public_key, LEAKED)
    assert brought_in(library, world.stick).kind == "new"
    stolen = seal(world.entries / A, 3, [old], LATER)
    forged(world, A, stolen.role, stolen.manifest)
    assert refused(lambda: brought_in(library, world.stick), about=A) == "trust-not-signed"
    assert refused(lambda: library.use(1), about=A) == "library-edition-revoked"


def test_a_revoked_supplier_is_no_longer_offered(library: Library, world: World) -> None:
    from configurator.catalog.edition import open_edition

    first = brought_in(library, world.stick).edition
    withdraw(world.state(), world.keys.online, LATER, A, LEAKED)
    outcome = brought_in(library, world.stick)
    assert [note.key for note in outcome.notes] == ["trust-revoked"]
    with open_edition(library.path()) as edition:
        assert {entry.supplier for entry in edition.values()} == {B, C}
        assert set(edition.suppliers) == {B, C}
    assert refused(lambda: library.use(first.id), about=A) == "library-edition-revoked"


def test_a_withdrawn_supplier_can_come_back_with_a_newer_edition(library: Library, world: World) -> None:
    brought_in(library, world.stick)
    state = withdraw(world.state(), world.keys.online, LATER, A, LEAKED)
    brought_in(library, world.stick)
    new = throw_away()
    again = seal(world.entries / A, 1, [new], LATER)
    admitted = {A: [new.public_key]}
    assert refused(lambda: publish(state, world.keys.online, LATER, [again], admitted)) == "signing-edition-not-newer"
    publish(world.state(), world.keys.online, LATER, [seal(world.entries / A, 2, [new], LATER)], admitted)
    assert brought_in(library, world.stick).notes == ()
    current = library.current()
    assert current is not None
    assert A in {part.supplier for part in current.parts}


def test_roots_change_by_two_of_three_and_never_by_one(library: Library, world: World) -> None:
    brought_in(library, world.stick)
    new, (lost, *kept) = throw_away(), world.keys.roots
    arguments = (LATER, lost.public_key.keyid, new.public_key)
    assert refused(lambda: change_root_key(world.state(), [kept[0], new], *arguments)) == "signing-too-few-roots"
    change_root_key(world.state(), [*kept, new], *arguments)
    publish(world.state(), world.keys.online, LATER)
    brought_in(library, world.stick)
    assert library.record.marks()["root"].version == 2
    # the thief of the lost key signs a root of his own, with one key that still counts missing
    root: Metadata[Any] = Metadata.from_bytes((world.stick / "metadata" / "2.root.json").read_bytes())
    root.signed.version = 3
    (world.stick / "metadata" / "3.root.json").write_bytes(signed(root.signed, [lost, new]))
    (world.stick / "metadata" / "timestamp.json").unlink()  # so that somebody looks further
    assert refused(lambda: brought_in(library, world.stick), about="root") == "trust-not-signed"


def test_a_stolen_curators_key_is_worthless_after_its_change(library: Library, world: World, tmp_path: Path) -> None:
    brought_in(library, world.stick)
    stolen = shutil.copytree(world.stick, tmp_path / "stolen")
    new, old = throw_away(), world.keys.online
    fresh = type(old)(old.targets, old.snapshot, [new])
    lost = old.timestamp[0].public_key.keyid
    change_online_key(world.state(), world.keys.roots, fresh, LATER, "timestamp", lost, new.public_key)
    assert brought_in(library, world.stick).kind == "renewed"
    publish(read_state(stolen), old, LATER + timedelta(days=9))
    for root in ("2.root.json", "3.root.json"):  # the thief may carry the new roots along, or not
        assert refused(lambda: brought_in(library, stolen), about="timestamp") == "trust-not-signed"
        shutil.copy(world.stick / "metadata" / root, stolen / "metadata" / root)


@pytest.mark.parametrize("role", ["targets", "snapshot", "timestamp"])
def test_changing_a_curators_key_leaves_no_gap(library: Library, world: World, role: str, monkeypatch: Any) -> None:
    """At every file that is replaced, somebody looks: the old or the new repository is whole."""
    import solution_store.signing.publish as publishing
    import solution_store.signing.repository as repository

    looked = []

    def look(put: Callable[[Path, bytes], None]) -> Callable[[Path, bytes], None]:
        def watched(path: Path, data: bytes) -> None:
            put(path, data)
            with trusting(world.stick.parent / f"look-{len(looked)}", world.stick) as fresh:
                looked.append(brought_in(fresh, world.stick).kind)

        return watched

    monkeypatch.setattr(repository, "put", look(repository.put))
    monkeypatch.setattr(publishing, "put", look(publishing.put))
    new, old = throw_away(), world.keys.online
    fresh = type(old)(*([new] if name == role else getattr(old, name) for name in ("targets", "snapshot", "timestamp")))
    lost = getattr(old, role)[0].public_key.keyid
    change_online_key(world.state(), world.keys.roots, fresh, LATER, role, lost, new.public_key)
    assert looked == ["new"] * 3
    assert brought_in(library, world.stick).kind == "new"


def test_a_thief_cannot_skip_to_the_end_of_counting(world: World) -> None:
    stolen = seal(world.entries / A, 2**40, [world.keys.suppliers[A]], LATER)
    assert (
        refused(lambda: publish(world.state(), world.keys.online, LATER, [stolen]), about=A)
        == "signing-edition-not-newer"
    )


# ---- time ----------------------------------------------------------------------------------------------------------------------


def test_an_expired_repository_is_taken_on_the_consultants_word_only(library: Library, world: World) -> None:
    late = SIGNED + timedelta(days=400)
    assert refused(lambda: brought_in(library, world.stick, late), about="2027-11-01") == "trust-import-expired"
    assert library.current() is None
    outcome = brought_in(library, world.stick, late, accept_expired=True)
    assert outcome.edition.confirmed_expired
    assert [note.key for note in outcome.notes] == ["trust-taken-expired"]


def test_what_was_verified_stays_usable_for_ten_years(library: Library, world: World) -> None:
    brought_in(library, world.stick)
    for days in (1, 364, 366, 800, 3650):
        assert library.path().is_file()
        assert brought_in(library, world.stick, SIGNED + timedelta(days=days)).kind == "same"
        assert library.age((SIGNED + timedelta(days=days)).date()).key == (
            "library-age" if days < 366 else "library-age-expired"
        )


def test_a_clock_set_back_is_said_and_does_not_make_old_things_young(library: Library, world: World) -> None:
    brought_in(library, world.stick)
    late = SIGNED + timedelta(days=800)
    packages = [seal(world.entries / name, 2, [world.keys.suppliers[name]], late) for name in (A, B)]
    publish(world.state(), world.keys.online, late, packages)
    brought_in(library, world.stick, late)
    stale = seal(world.entries / C, 2, [world.keys.suppliers[C]], SIGNED + timedelta(days=20))
    published(world.state(), world.keys.online, late, suppliers={C: stale.role}, files=package_files([stale]))
    set_back = SIGNED + timedelta(days=30)
    assert refused(lambda: brought_in(library, world.stick, set_back), about=C) == "trust-supplier-expired"
    notes = [note.key for note in brought_in(library, world.stick, set_back, accept_expired=True).notes]
    assert notes == ["trust-clock-behind", "trust-taken-expired"]


def test_one_suppliers_end_does_not_stop_the_others(library: Library, world: World, tmp_path: Path) -> None:
    """A supplier that was verified before and has not renewed stays; a fresh library asks for the consultant's word, by name."""
    brought_in(library, world.stick)
    late = SIGNED + timedelta(days=731)
    renewed = [seal(world.entries / name, 2, [world.keys.suppliers[name]], late) for name in (B, C)]
    publish(world.state(), world.keys.online, late, renewed)
    outcome = brought_in(library, world.stick, late)
    assert [(note.key, note.args["what"]) for note in outcome.notes] == [("trust-taken-expired", A)]
    assert len(outcome.edition.parts) == 3
    with trusting(tmp_path / "fresh", world.stick) as fresh:
        assert refused(lambda: brought_in(fresh, world.stick, late), about=A) == "trust-supplier-expired"
        assert brought_in(fresh, world.stick, late, accept_expired=True).edition.confirmed_expired


# ---- a laptop that knows nothing --------------------------------------------------------------------------------------------------


def test_without_a_root_nothing_is_believed(world: World, tmp_path: Path) -> None:
    with Library(tmp_path / "fresh") as fresh:
        assert refused(lambda: brought_in(fresh, world.stick)) == "trust-no-root"


def test_the_installers_floor_narrows_what_a_fresh_laptop_takes(world: World, tmp_path: Path) -> None:
    from solution_store.signing.floor import floor

    old = shutil.copytree(world.stick, tmp_path / "old")
    world.dearer(A, 2)
    installer = tmp_path / "installer"
    installer.mkdir()
    shutil.copy(world.stick / "metadata" / "1.root.json", installer / "root.json")
    with Library(tmp_path / "before") as naked:
        assert brought_in(naked, old, shipped=installer).kind == "new", (
            "without a floor the old stick is taken: the honest limit"
        )
    (installer / "floor.json").write_bytes(floor(world.stick, LATER))
    with Library(tmp_path / "fresh") as fresh:
        assert refused(lambda: brought_in(fresh, old, shipped=installer), about="timestamp") == "trust-rolled-back"
        assert brought_in(fresh, world.stick, shipped=installer).kind == "new"


def test_no_link_is_made_anywhere(library: Library, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """FAT and exFAT have no links; python-tuf would make one and fail."""

    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "symlink", forbidden)
    monkeypatch.setattr(os, "link", forbidden)
    assert brought_in(library, world.stick).kind == "new"


def test_no_socket_is_opened_for_a_folder(library: Library, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise AssertionError("a socket")

    monkeypatch.setattr(socket.socket, "connect", forbidden)
    monkeypatch.setattr(socket, "getaddrinfo", forbidden)
    assert brought_in(library, world.stick).kind == "new"


def test_a_read_only_stick_is_enough(library: Library, world: World) -> None:
    files = {path: path.read_bytes() for path in world.stick.rglob("*") if path.is_file()}
    brought_in(library, world.stick)
    assert {path: path.read_bytes() for path in world.stick.rglob("*") if path.is_file()} == files


def test_a_good_supplier_is_not_believed_because_a_bad_one_is_beside_it(library: Library, world: World) -> None:
    """The policy: one refused supplier refuses the whole update, and what was there stays."""
    brought_in(library, world.stick)
    before = state_of(library)
    world.dearer(A, 2)
    next(path for path in (world.stick / "targets" / A).glob("*") if b'"edition":2' in path.read_bytes()).write_bytes(
        b"{}"
    )
    assert refused(lambda: brought_in(library, world.stick), about=A) == "trust-changed"
    assert state_of(library) == before
