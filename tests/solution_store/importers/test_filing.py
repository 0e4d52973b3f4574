"""Drafts become files: identities last, entries in the way stay, relations find their ends, and it is all or nothing."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from configurator.basis.errors import BadInput
from configurator.catalog.codec import read_entry
from configurator.catalog.entry import Solution
from solution_store.entry_files import read_what_is_readable
from solution_store.exchange.drafts import draft_mistakes
from solution_store.exchange.filing import planned
from solution_store.exchange.import_report import ImportReport
from solution_store.exchange.importing import import_file
from solution_store.exchange.staged import replace_folder
from solution_store.importers.account import Draft, Edge, Fate, Reading
from solution_store.importers.mapping import read_mapping
from tests.solution_store.importers.builders import DEFAULTS, bmecat, price, product, reference


@pytest.fixture
def entries(tmp_path: Path) -> Path:
    (tmp_path / "entries").mkdir()
    (tmp_path / "m.toml").write_text(DEFAULTS + '\n[words]\n"B-1" = ["utl.edge"]\n', encoding="utf-8")
    return tmp_path / "entries"


def brought(entries: Path, *products: str, whole: bool = True, **more: bool) -> ImportReport:
    """Import products of a catalogue; with defaults that make them whole, or without."""
    file = entries.parent / "catalogue.xml"
    file.write_bytes(bmecat(*products))
    return import_file(file, entries, "hansol", entries.parent / "m.toml" if whole else None, **more)


def states(report: ImportReport) -> list[str]:
    return [outcome.state for outcome in report.filing.outcomes]


def entry(entries: Path, stem: str) -> Solution:
    return read_entry(entries / "hansol" / f"{stem}.toml", entries)


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_whole_entry_is_written_and_read_by_the_store(entries: Path) -> None:
    report = brought(entries, product("VT-1", prices=price("300000")))
    assert states(report) == ["new"]
    found = entry(entries, "vt-1")
    assert (found.title.ko, found.prices[0].won, found.sample) == ("진동 센서", 300_000, False)
    store, mistakes = read_what_is_readable(entries)
    assert (store.entries, mistakes) == ((found,), ())


def test_what_is_missing_makes_a_draft_that_check_teaches_about(entries: Path) -> None:
    report = brought(entries, product("VT-1"), whole=False)
    assert states(report) == ["draft"]
    lacking = {mistake.path for mistake in draft_mistakes(entries)}
    assert lacking == {mistake.path for mistake in report.filing.outcomes[0].missing} > {"kind", "summary"}
    assert read_what_is_readable(entries)[0].entries == ()


def test_a_completed_draft_is_to_be_moved_up(entries: Path) -> None:
    brought(entries, product("VT-1"))
    (entries / "hansol" / "vt-1.toml").rename(entries / "hansol" / "imported" / "vt-1.draft.toml")
    (mistake,) = draft_mistakes(entries)
    assert mistake.message.key == "store-import-draft-complete"
    assert mistake.remedy.args["target"] == "hansol/vt-1.toml"


def test_identity_lasts_over_imports_and_changes_of_title(entries: Path) -> None:
    brought(entries, product("한글 품번/1", title="처음 이름"))
    (path,) = entries.glob("hansol/*.toml")
    before = read_entry(path, entries)
    brought(entries, product("다른 것"), product("한글 품번/1", title="나중 이름"), update=True)
    after = read_entry(path, entries)
    assert (after.uuid, after.id) == (before.uuid, before.id)
    assert after.title.ko == "나중 이름"


def test_an_entry_that_is_there_stays_without_update(entries: Path) -> None:
    brought(entries, product("VT-1", prices=price("300000")))
    report = brought(entries, product("VT-1", prices=price("350000")))
    assert states(report) == ["kept"]
    assert entry(entries, "vt-1").prices[0].won == 300_000
    assert states(brought(entries, product("VT-1", prices=price("350000")), update=True)) == ["updated"]
    assert entry(entries, "vt-1").prices[0].won == 350_000
    assert states(brought(entries, product("VT-1", prices=price("350000")), update=True)) == ["unchanged"]


def test_an_update_lays_over_and_keeps_what_hands_added(entries: Path) -> None:
    brought(entries, product("VT-1", prices=price("300000")))
    path = entries / "hansol" / "vt-1.toml"
    path.write_text(path.read_text(encoding="utf-8") + '\n[[provides]]\nword = "signal.vibration"\n', encoding="utf-8")
    brought(entries, product("VT-1", prices=price("350000")), update=True)
    found = entry(entries, "vt-1")
    assert found.provides[0].word == "signal.vibration"
    assert [line.won for line in found.prices] == [350_000]


def test_relations_find_their_ends_and_the_rest_is_listed(entries: Path) -> None:
    kinds = [
        ("mandatory", "B-1"),
        ("similar", "C-1"),
        ("consists_of", "C-1"),
        ("followup", "C-1"),
        ("accessories", "C-1"),
    ]
    links = "".join(reference(kind, target, "2") for kind, target in [*kinds, ("similar", "out")])
    report = brought(entries, product("A-1", references=links), product("B-1"), product("C-1"))
    found = entry(entries, "a-1")
    assert [(need.words, need.strength) for need in found.requires] == [(("utl.edge",), "requires")]
    assert (found.alternatives, found.replaced_by) == (("hansol/c-1",), "hansol/c-1")
    assert [(part.solution, part.units) for part in found.bundle] == [("hansol/c-1", 2)]
    listed = {field.why.key for field in report.filing.fields if field.fate == Fate.LISTED and field.why}
    assert listed == {"store-import-edge-outside", "store-import-edge-no-word"}


def test_select_asks_for_one_of_them(entries: Path) -> None:
    (entries.parent / "m.toml").write_text(
        DEFAULTS + '\n[words]\n"B-1" = ["utl.edge"]\n"C-1" = ["utl.server"]\n', encoding="utf-8"
    )
    links = reference("select", "B-1") + reference("select", "C-1")
    brought(entries, product("A-1", references=links), product("B-1"), product("C-1"))
    assert [need.words for need in entry(entries, "a-1").requires] == [("utl.edge", "utl.server")]


def test_the_account_stays_beside_the_entries_and_adds_up(entries: Path) -> None:
    report = brought(entries, product("VT-1", more="<MIME_INFO><MIME>=cmd()</MIME></MIME_INFO>"))
    (file,) = (entries / "hansol" / "imported").glob("*.account.json")
    fields = json.loads(file.read_text(encoding="utf-8"))["fields"]
    assert len(fields) == len(report.filing.fields) == sum(report.count(fate) for fate in Fate)
    assert ["=cmd()", "noted"] in [[value, fate] for _place, _name, value, fate, *_more in fields]


def test_a_dry_run_and_a_refusal_write_nothing(entries: Path) -> None:
    brought(entries, product("VT-1"))
    before = snapshot(entries)
    assert states(brought(entries, product("VT-2"), dry_run=True)) == ["new"]
    (entries.parent / "bad.xml").write_bytes(b"<BMECAT>")
    with pytest.raises(BadInput):
        import_file(entries.parent / "bad.xml", entries, "hansol")
    assert snapshot(entries) == before


@pytest.mark.parametrize("key", ["..", "a/b", "A", "", ".hidden", "con/../x", "/etc", "C:\\x"])
def test_a_supplier_is_a_key_and_never_a_path(entries: Path, key: str) -> None:
    file = entries.parent / "catalogue.xml"
    file.write_bytes(bmecat(product("1")))
    with pytest.raises(BadInput):
        import_file(file, entries, key)
    assert snapshot(entries) == {}


@pytest.mark.parametrize("stem", ["../out", "con", "supplier", "a/b", "", "x" * 80, "a\\b", "."])
def test_a_stated_id_never_leads_out(entries: Path, stem: str) -> None:
    draft = Draft("1", "entries!2", {"id": f"hansol/{stem}"}, whole=True)
    if stem:
        with pytest.raises(BadInput):
            planned(Reading("workbook", (draft,), ()), entries / "hansol", "f.xlsx")
    else:
        (outcome,) = planned(Reading("workbook", (draft,), ()), entries / "hansol", "f.xlsx").outcomes
        assert outcome.id == "hansol/1"


def test_a_tampered_record_never_leads_out(entries: Path) -> None:
    folder = entries / "hansol" / "imported"
    folder.mkdir(parents=True)
    (folder / "articles.toml").write_text('[articles]\n"1" = {stem = "../../x", uuid = "y"}\n', encoding="utf-8")
    with pytest.raises(BadInput):
        planned(Reading("x", (Draft("1", "", {}),), ()), entries / "hansol", "f.xml")


def test_edges_to_a_draft_without_words_are_listed(entries: Path) -> None:
    drafts = (Draft("1", "", {}, (Edge("requires", "2", "/x"),)), Draft("2", "", {}))
    filing = planned(Reading("x", drafts, ()), entries / "hansol", "f.xml")
    assert [outcome.state for outcome in filing.outcomes] == ["draft", "draft"]


@pytest.mark.parametrize("failing", range(1, 4))
def test_a_folder_is_replaced_whole_or_not_at_all(entries: Path, monkeypatch: pytest.MonkeyPatch, failing: int) -> None:
    """Let each rename and each write fail in turn."""
    folder = entries / "hansol"
    replace_folder(folder, {"a.toml": b"1", "imported/b": b"2"})
    before, calls = snapshot(entries), 0
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        nonlocal calls
        calls += 1
        if calls == failing:
            raise OSError("full")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    if failing <= 2:
        with pytest.raises(OSError, match="full"):
            replace_folder(folder, {"a.toml": b"new"})
        assert snapshot(entries) == before
    else:
        replace_folder(folder, {"a.toml": b"new"}, ["imported/b"])
        assert snapshot(entries) == {f"hansol{os.sep}a.toml": b"new"}


def test_a_run_that_died_between_the_renames_is_put_right(entries: Path) -> None:
    folder = entries / "hansol"
    replace_folder(folder, {"a.toml": b"1"})
    folder.rename(entries / ".hansol.before")
    (entries / ".hansol.importing").mkdir()
    (first, second) = read_what_is_readable(entries)[1]
    assert {first.message.key, second.message.key} == {"store-import-unfinished"}
    assert first.message.args["supplier"] == "hansol"
    replace_folder(folder, {"b.toml": b"2"})
    assert snapshot(entries) == {f"hansol{os.sep}a.toml": b"1", f"hansol{os.sep}b.toml": b"2"}


def test_a_mapping_says_every_mistake(tmp_path: Path) -> None:
    file = tmp_path / "m.toml"
    file.write_text('[columns."단가"]\ninto = "pricee"\n[rates.EUR]\nwon = "x"\nday = 2026-01-01\n', encoding="utf-8")
    with pytest.raises(BadInput) as refusal:
        read_mapping(file)
    assert [mistake.path for mistake in refusal.value.mistakes] == ["columns.단가.into", "rates.EUR.won"]
