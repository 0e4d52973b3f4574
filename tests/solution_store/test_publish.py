"""Keys, packages and publications: equal input gives equal bytes, and what a curator must not sign is refused before anything is written."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from securesystemslib.signer import Key
from tuf.api.metadata import Targets

from configurator.basis.errors import BadInput, ConfiguratorError
from configurator.basis.ids import SolutionId
from configurator.basis.language import speaker
from configurator.catalog.codec import read_entry, write_entry
from configurator.catalog.edition import write_edition
from configurator.catalog.trust import layout
from configurator.catalog.trust.layout import BadManifest, Listed, Manifest
from solution_store.entry_files import SHIPPED, read_store
from solution_store.signing import keys
from solution_store.signing.publish import check_package, publish, withdraw
from solution_store.signing.rehearsal import throw_away
from solution_store.signing.repository import Signers, State, begin, read_state
from solution_store.signing.seal import Package, read_package, seal, write_package
from solution_store.signing.verify import verify

SIGNED = datetime(2026, 11, 1, 9, tzinfo=UTC)
LATER = SIGNED + timedelta(days=30)
WORDS = "열두 자가 넘는 암호문입니다"


ROOTS, ONLINE = (
    [throw_away(bytes([n]) * 32) for n in (1, 2, 3)],
    Signers([throw_away(bytes([4]) * 32)], [throw_away(bytes([5]) * 32)], [throw_away(bytes([6]) * 32)]),
)
NARAE, MIRU = throw_away(bytes([7]) * 32), throw_away(bytes([8]) * 32)


def refused(work: Callable[[], object]) -> str:
    with pytest.raises(ConfiguratorError) as raised:
        work()
    assert all(speaker(language).say(raised.value.message) for language in ("ko", "en"))
    return raised.value.message.key


@pytest.fixture(scope="module")
def narae(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return one supplier's folder with two entries."""
    folder: Path = tmp_path_factory.mktemp("entries") / "narae-optics"
    folder.mkdir()
    for name in ("supplier.toml", "ai-surface.toml", "date-code.toml"):
        shutil.copy(SHIPPED / "narae-optics" / name, folder / name)
    return folder


@pytest.fixture
def package(narae: Path) -> Package:
    return seal(narae, 1, [NARAE], SIGNED)


def built(folder: Path, package: Package) -> State:
    state = begin(folder, ROOTS, ONLINE, SIGNED)
    return publish(state, ONLINE, SIGNED, [package], {"narae-optics": [NARAE.public_key]})


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_two_builds_are_the_same_bytes(narae: Path, package: Package, tmp_path: Path) -> None:
    """Edition and repository: equal entries, keys and time."""
    again = seal(Path(shutil.copytree(narae, tmp_path / "copy" / "narae-optics")), 1, [NARAE], SIGNED)
    built(tmp_path / "one", package)
    built(tmp_path / "two", again)
    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "two")
    assert verify(tmp_path / "one", SIGNED).entries == 2
    store = read_store(narae.parent)
    write_edition(store.entries, store.suppliers, tmp_path / "a")
    write_edition(store.entries[::-1], store.suppliers, tmp_path / "b")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_a_package_survives_the_mail(package: Package, tmp_path: Path) -> None:
    write_package(package, tmp_path / "sent")
    assert read_package(tmp_path / "sent") == package


@pytest.mark.parametrize("broken", ["a blob", "the role", "the list", "everything"])
def test_a_package_that_lacks_something_is_refused(package: Package, tmp_path: Path, broken: str) -> None:
    sent = tmp_path / "sent"
    write_package(package, sent)
    gone = {
        "a blob": next(path for path in (sent / "blobs").rglob("*") if path.is_file()),
        "the role": sent / "narae-optics.json",
        "the list": sent / "manifest.json",
    }
    shutil.rmtree(sent) if broken == "everything" else gone[broken].unlink()
    assert refused(lambda: read_package(sent)) == "signing-package-bad"


def test_what_a_supplier_may_not_send_is_refused_and_nothing_is_written(
    narae: Path, package: Package, tmp_path: Path
) -> None:
    state = built(tmp_path / "r", package)
    before = bytes_of(tmp_path / "r")
    second = seal(narae, 2, [NARAE], SIGNED)
    blob, data = next(iter(second.blobs.items()))
    for bad, key in (
        (seal(narae, 2, [MIRU], SIGNED), "trust-not-signed"),
        (replace(second, role=package.role, blobs={}), "trust-changed"),
        (replace(second, blobs={**second.blobs, blob: data + b" "}), "trust-not-as-signed"),
        (replace(second, role=second.role.replace(b'"signed"', b'"signed" ')), "trust-not-as-signed"),
        (seal(narae, 2, [NARAE], SIGNED - timedelta(days=800)), "trust-not-as-signed"),
        (replace(second, supplier="miru-robotics"), "signing-supplier-unknown"),
        (seal(narae, 1002, [NARAE], SIGNED), "signing-edition-not-newer"),
    ):
        assert refused(partial(publish, state, ONLINE, SIGNED, [bad])) == key
    assert bytes_of(tmp_path / "r") == before


def test_the_same_package_again_is_no_mistake(package: Package, tmp_path: Path) -> None:
    state = built(tmp_path / "r", package)
    publish(state, ONLINE, SIGNED, [package])
    assert verify(tmp_path / "r", SIGNED).parts[0].number == 1


def test_nobody_signs_what_nobody_can_read(narae: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(narae, tmp_path / "narae-optics"))
    (folder / "date-code.toml").write_text('id = "miru-robotics/date-code"\n', "utf-8")
    with pytest.raises(BadInput) as raised:
        seal(folder, 1, [NARAE], SIGNED)
    assert {mistake.file for mistake in raised.value.mistakes} == {"narae-optics/date-code.toml"}


def test_drafts_are_not_signed(narae: Path, package: Package, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(narae, tmp_path / "narae-optics"))
    (folder / "later.draft.toml").write_text("half = ", "utf-8")
    assert seal(folder, 1, [NARAE], SIGNED) == package


@pytest.mark.parametrize(
    "name", ["root", "targets", "snapshot", "timestamp", "con", "lpt1", "Narae", "a/b", "..", "나래", ""]
)
def test_names_that_cannot_be_a_supplier(name: str, tmp_path: Path) -> None:
    assert not layout.may_be_supplier(name)
    state = begin(tmp_path / "r", ROOTS, ONLINE, SIGNED)
    assert refused(lambda: publish(state, ONLINE, SIGNED, (), {name: [NARAE.public_key]})) == "signing-supplier-name"


def test_the_curators_time_does_not_run_backwards(package: Package, tmp_path: Path) -> None:
    state = built(tmp_path / "r", package)
    assert refused(lambda: publish(state, ONLINE, SIGNED - timedelta(days=1))) == "signing-time-before"


def test_a_repository_is_not_begun_twice_or_with_too_few_roots(package: Package, tmp_path: Path) -> None:
    built(tmp_path / "r", package)
    assert refused(lambda: begin(tmp_path / "r", ROOTS, ONLINE, SIGNED)) == "signing-repository-exists"
    assert refused(lambda: begin(tmp_path / "s", ROOTS[:1], ONLINE, SIGNED)) == "signing-too-few-roots"
    assert not (tmp_path / "s").exists()


def test_a_curator_does_not_sign_on_top_of_a_change(package: Package, tmp_path: Path) -> None:
    built(tmp_path / "r", package)
    timestamp = tmp_path / "r" / "metadata" / "timestamp.json"
    timestamp.write_bytes(timestamp.read_bytes().replace(b'"version":2', b'"version":3'))
    assert refused(lambda: read_state(tmp_path / "r")).startswith("trust-")


def test_the_number_of_a_supplier_that_left_is_never_given_again(narae: Path, package: Package, tmp_path: Path) -> None:
    from configurator.basis.text import Name

    withdraw(built(tmp_path / "r", package), ONLINE, SIGNED, "narae-optics", Name("취소", "withdrawn"))
    state = read_state(tmp_path / "r")
    admitted = {"narae-optics": [NARAE.public_key]}
    assert (
        refused(lambda: publish(state, ONLINE, SIGNED, [seal(narae, 1, [NARAE], SIGNED + timedelta(1))], admitted))
        == "signing-edition-not-newer"
    )
    publish(state, ONLINE, SIGNED, [seal(narae, 2, [NARAE], SIGNED)], admitted)
    assert not verify(tmp_path / "r", SIGNED).revoked


@settings(max_examples=30)
@given(
    names=st.lists(st.from_regex(r"[a-z][a-z0-9-]{0,20}", fullmatch=True), min_size=2, max_size=2, unique=True),
    numbers=st.tuples(st.integers(10, 99), st.integers(100, 199)),
)
def test_no_supplier_signs_for_another(
    tmp_path_factory: pytest.TempPathFactory, names: list[str], numbers: tuple[int, int]
) -> None:
    """For any two names and keys: neither key signs the other's folder, whatever the names have in common."""
    first, second = (throw_away(bytes([number]) * 32) for number in numbers)
    if not all(layout.may_be_supplier(name) for name in names):
        return
    state = begin(tmp_path_factory.mktemp("r") / "r", ROOTS, ONLINE, SIGNED)
    admitted = {names[0]: [first.public_key], names[1]: [second.public_key]}
    targets = _admitted(state, admitted)
    files = {"supplier.toml": Listed(0, "0" * 64)}
    manifest = Manifest(names[1], 1, files).to_bytes()
    from solution_store.signing.seal import signed_role

    forged = Package(names[1], signed_role(names[1], 1, manifest, [first], SIGNED), manifest, {"0" * 64: b""})
    assert refused(lambda: check_package(targets, forged, 0, SIGNED)) == "trust-not-signed"
    foreign = Package(names[0], signed_role(names[1], 1, manifest, [first], SIGNED), manifest, {"0" * 64: b""})
    assert refused(lambda: check_package(targets, foreign, 0, SIGNED)) == "trust-not-as-signed"


def _admitted(state: State, admitted: dict[str, list[Key]]) -> Targets:
    from copy import deepcopy

    from solution_store.signing.publish import _admit

    targets = deepcopy(state.targets)
    for name, public in admitted.items():
        _admit(targets, name, public)
    return targets


# ---- keys ------------------------------------------------------------------------------------------------------------------------


def test_a_key_file_opens_with_its_passphrase_only(tmp_path: Path) -> None:
    made = keys.new_key(tmp_path, "narae", WORDS, cost=2)
    assert keys.load(made.private, WORDS).public_key.keyid == made.keyid == keys.read_public(made.public).keyid
    assert refused(lambda: keys.load(made.private, WORDS + " ")) == "signing-key-locked"
    assert refused(lambda: keys.new_key(tmp_path, "narae", WORDS)) == "signing-key-exists"
    assert refused(lambda: keys.new_key(tmp_path, "weak", "0123456789a")) == "signing-passphrase-short"
    assert not (tmp_path / "weak.key").exists()
    if made.private.stat().st_mode & 0o100000:
        assert made.private.stat().st_mode & 0o077 == 0


def test_the_usual_cost_is_a_tenth_of_a_second(tmp_path: Path) -> None:
    made = keys.new_key(tmp_path, "narae", WORDS)
    assert json.loads(made.private.read_text("utf-8"))["n"] == keys.COST >= 2**15
    assert keys.load(made.private, WORDS).public_key.keyid == made.keyid


def test_any_changed_byte_of_a_key_file_is_noticed(tmp_path: Path) -> None:
    made = keys.new_key(tmp_path, "narae", WORDS, cost=2)
    good = made.private.read_bytes()
    sealed = good.index(b'"sealed"') + 11
    for place in range(sealed, sealed + 96):
        made.private.write_bytes(good[:place] + bytes([good[place] ^ 1]) + good[place + 1 :])
        assert refused(lambda: keys.load(made.private, WORDS)) in ("signing-key-locked", "signing-key-foreign")
    public = json.loads(made.public.read_text("utf-8"))
    public["keyid"] = "0" * 64
    made.public.write_text(json.dumps(public), "utf-8")
    assert refused(lambda: keys.read_public(made.public)) == "signing-key-foreign"


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"null", b"[" * 5000, b"\xff", b'{"kind":"smart-factory store key","n":99999999999}']
)
def test_a_stranger_is_not_a_key(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x").write_bytes(content)
    assert refused(lambda: keys.load(tmp_path / "x", WORDS)) == "signing-key-foreign"
    assert refused(lambda: keys.read_public(tmp_path / "x")) == "signing-key-foreign"
    assert refused(lambda: keys.load(tmp_path / "none", WORDS)) == "signing-key-unreadable"


# ---- lists -----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        lambda plain: plain["files"].update({"../x.toml": plain["files"]["supplier.toml"]}),
        lambda plain: plain["files"].update({"a/b.toml": plain["files"]["supplier.toml"]}),
        lambda plain: plain["files"].update({"C:x.toml": plain["files"]["supplier.toml"]}),
        lambda plain: plain["files"].update({"con.toml": plain["files"]["supplier.toml"]}),
        lambda plain: plain["files"].update({"x.exe": plain["files"]["supplier.toml"]}),
        lambda plain: plain["files"].pop("supplier.toml"),
        lambda plain: plain["files"]["supplier.toml"].update(length=-1),
        lambda plain: plain["files"]["supplier.toml"].update(length=10**9),
        lambda plain: plain["files"]["supplier.toml"].update(length=True),
        lambda plain: plain["files"]["supplier.toml"].update(sha256="../../../etc/passwd"),
        lambda plain: plain.update(edition=0),
        lambda plain: plain.update(edition=1.5),
        lambda plain: plain.update(supplier="miru-robotics"),
        lambda plain: plain.update(more=1),
    ],
)
def test_lists_that_cannot_be(change: Callable[[dict[str, object]], object]) -> None:
    plain = {"edition": 1, "files": {"supplier.toml": {"length": 1, "sha256": "a" * 64}}, "supplier": "narae-optics"}
    assert layout.read_manifest(layout.written(plain), "narae-optics").edition == 1
    change(plain)
    with pytest.raises(BadManifest):
        layout.read_manifest(layout.written(plain), "narae-optics")


def test_a_package_that_breaks_a_published_entry_is_refused_and_a_new_id_is_the_way_out(
    tmp_path: Path, narae: Path, package: Package
) -> None:
    state = built(tmp_path / "repository", package)
    before = bytes_of(state.folder)
    folder = tmp_path / "next" / "narae-optics"
    shutil.copytree(narae, folder)
    entry = folder / "ai-surface.toml"
    published_entry = read_entry(entry)
    poorer = replace(published_entry, ports=published_entry.ports[:-1], version="99.0")
    entry.write_text(write_entry(poorer), encoding="utf-8")
    with pytest.raises(BadInput) as raised:
        publish(state, ONLINE, LATER, [seal(folder, 2, [NARAE], LATER)])
    assert {mistake.file for mistake in raised.value.mistakes} == {"narae-optics/ai-surface.toml"}
    for mistake in raised.value.mistakes:
        assert all(speaker(language).say(mistake.message) for language in ("ko", "en"))
        assert all(speaker(language).say(mistake.remedy) for language in ("ko", "en"))
    assert bytes_of(state.folder) == before
    entry.write_text(write_entry(published_entry), encoding="utf-8")
    new = replace(poorer, id=SolutionId("narae-optics/ai-surface-2"), uuid="0b6f3c1e-7c55-4d36-9d53-0a2c63f4c1d7")
    (folder / "ai-surface-2.toml").write_text(write_entry(new), encoding="utf-8")
    after = publish(state, ONLINE, LATER, [seal(folder, 2, [NARAE], LATER)])
    assert verify(after.folder, LATER).entries == 3
