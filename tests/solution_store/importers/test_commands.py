"""`import` and `export` as a person types them: what they write, say and end with, in both languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from configurator.catalog.codec import read_entry
from solution_store.__main__ import commands
from tests.solution_store.importers.builders import DEFAULTS, bmecat, price, product


def run(*words: str) -> Result:
    """Run the workshop in this process; the reading child is still one of its own."""
    return CliRunner().invoke(commands, words, catch_exceptions=False)


@pytest.fixture
def entries(tmp_path: Path) -> Path:
    (tmp_path / "entries").mkdir()
    (tmp_path / "m.toml").write_text(DEFAULTS, encoding="utf-8")
    (tmp_path / "c.xml").write_bytes(bmecat(product("VT-1", prices=price("300000"))))
    return tmp_path / "entries"


def test_import_export_and_import_again(entries: Path, tmp_path: Path) -> None:
    into = ("--into", str(entries), "--supplier", "hansol")
    done = run("import", str(tmp_path / "c.xml"), *into, "--mapping", str(tmp_path / "m.toml"))
    assert (done.exit_code, "hansol/vt-1" in done.stdout) == (0, True)
    before = read_entry(entries / "hansol" / "vt-1.toml", entries)
    book = tmp_path / "book.xlsx"
    assert run("export", "--entries", str(entries), "--supplier", "hansol", "--out", str(book)).exit_code == 0
    again = run("import", str(book), *into, "--json")
    data = json.loads(again.stdout)
    assert again.exit_code == 0
    assert [entry["state"] for entry in data["entries"]] == ["unchanged"]
    assert data["fields"]["total"] == sum(data["fields"][fate] for fate in ("mapped", "noted", "listed")) > 0
    assert read_entry(entries / "hansol" / "vt-1.toml", entries) == before


@pytest.mark.parametrize(("lang", "word"), [("ko", "초안"), ("en", "draft")])
def test_a_draft_is_said_and_checked(entries: Path, tmp_path: Path, lang: str, word: str) -> None:
    done = run("import", str(tmp_path / "c.xml"), "--into", str(entries), "--supplier", "hansol", "--lang", lang)
    assert (done.exit_code, word in done.stdout) == (1, True)
    checked = run("check", "--entries", str(entries), "--lang", lang)
    assert checked.exit_code == 1
    assert "hansol/imported/vt-1.draft.toml · summary" in checked.stdout


def test_a_dry_run_writes_nothing_and_a_refusal_says_why(entries: Path, tmp_path: Path) -> None:
    into = ("--into", str(entries), "--supplier", "hansol", "--lang", "en")
    assert "Nothing was written" in run("import", str(tmp_path / "c.xml"), *into, "--dry-run").stdout
    (tmp_path / "bad.xml").write_bytes(b'<!DOCTYPE x [<!ENTITY a "b">]><BMECAT>&a;</BMECAT>')
    refused = run("import", str(tmp_path / "bad.xml"), *into)
    assert refused.exit_code == 1
    assert "bad.xml" in refused.stderr
    assert "entities" in refused.stderr
    assert list(entries.iterdir()) == []


def test_a_price_list_without_a_mapping_proposes_one(entries: Path, tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_text("품번,품명,단가\nA,센서,1000\n", encoding="utf-8")
    done = run("import", str(tmp_path / "p.csv"), "--into", str(entries), "--supplier", "hansol")
    assert done.exit_code == 1
    assert '[columns."단가"]' in done.stdout
    assert list(entries.iterdir()) == []


def test_a_supplier_without_entries_cannot_be_exported(entries: Path, tmp_path: Path) -> None:
    done = run("export", "--entries", str(entries), "--supplier", "nobody", "--out", str(tmp_path / "b.xlsx"))
    assert (done.exit_code, (tmp_path / "b.xlsx").exists()) == (1, False)
