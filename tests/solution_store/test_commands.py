"""The workshop's commands: what they write, what they say and with which code they end."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from configurator.catalog.codec import write_entry, write_supplier
from configurator.catalog.edition import open_edition
from solution_store.entry_files import SHIPPED
from solution_store.lint import RULES
from tests.solution_store.test_lint import GOOD, HANSOL


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """Run the workshop as a person does."""
    command = [sys.executable, "-m", "solution_store", *words]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with one supplier and one entry."""
    place = tmp_path / "entries" / "hansol"
    place.mkdir(parents=True)
    (place / "supplier.toml").write_text(write_supplier(HANSOL), encoding="utf-8")
    (place / "vib.toml").write_text(write_entry(GOOD), encoding="utf-8")
    return place.parent


def test_build_writes_an_edition(folder: Path, tmp_path: Path) -> None:
    done = run("build", "--entries", str(folder), "--out", str(tmp_path / "new" / "e.sqlite"))
    assert (done.returncode, done.stderr) == (0, "")
    with open_edition(tmp_path / "new" / "e.sqlite") as edition:
        assert dict(edition) == {GOOD.id: GOOD}
        assert edition.digest[:12] in done.stdout


def test_build_refuses_broken_entries_with_every_mistake_and_keeps_the_old_edition(
    folder: Path, tmp_path: Path
) -> None:
    text = write_entry(GOOD)
    (folder / "hansol" / "vib.toml").write_text(text.replace('"SNS"', '"SNZ"'), encoding="utf-8")
    (folder / "hansol" / "supplier.toml").write_text("key = 1", encoding="utf-8")
    (tmp_path / "e").write_bytes(b"old")
    done = run("build", "--entries", str(folder), "--out", str(tmp_path / "e"), "--lang", "en")
    assert done.returncode == 1
    assert "hansol/vib.toml · kind" in done.stderr
    assert "hansol/supplier.toml · region" in done.stderr
    assert (tmp_path / "e").read_bytes() == b"old"


def test_check_names_the_findings(folder: Path) -> None:
    done = run("check", "--entries", str(folder), "--json", "--date", "2028-06-01")
    report = json.loads(done.stdout)
    assert done.returncode == 1
    assert {"entry-is-valid", "price-is-valid", "category-has-choice"} == {item["rule"] for item in report["findings"]}
    assert {item["file"] for item in report["findings"]} >= {"hansol/vib.toml"}
    assert report["rules_run"] == [rule.id for rule in RULES]
    assert not report["clean"]


def test_check_says_which_rules_could_not_run(folder: Path) -> None:
    (folder / "hansol" / "broken.toml").write_text("x", encoding="utf-8")
    report = json.loads(run("check", "--entries", str(folder), "--json", "--date", "2026-11-21").stdout)
    assert [item["file"] for item in report["mistakes"]] == ["hansol/broken.toml"]
    assert "requirement-can-be-met" in report["rules_not_run"]
    assert set(report["rules_run"]) | set(report["rules_not_run"]) == {rule.id for rule in RULES}
    spoken = run("check", "--entries", str(folder), "--date", "2026-11-21", "--lang", "en").stdout
    assert "did not run" in spoken


@pytest.mark.parametrize("name", ["readme.txt", "loose.toml", "hansol/deeper"])
def test_a_stranger_in_the_folder_is_said(folder: Path, name: str) -> None:
    (folder / name).mkdir() if "deeper" in name else (folder / name).write_text("x", encoding="utf-8")
    done = run("build", "--entries", str(folder), "--out", str(folder.parent / "e"))
    assert done.returncode == 1
    assert name in done.stderr


def test_a_link_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.toml").write_text(write_entry(GOOD), encoding="utf-8")
    (folder / "hansol" / "linked.toml").symlink_to(tmp_path / "secret.toml")
    done = run("build", "--entries", str(folder), "--out", str(tmp_path / "e"))
    assert done.returncode == 1
    assert "hansol/linked.toml" in done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["build"],
        ["build", "--out"],
        ["nonsense"],
        ["check", "--entries", "/no/such/folder"],
        ["check", "--date", "x"],
        ["check", "--lang", "fr"],
    ],
)
def test_misuse_ends_with_2(words: list[str]) -> None:
    assert run(*words).returncode == 2


def test_a_world_that_fails_ends_with_3(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    done = run("build", "--entries", str(folder), "--out", str(tmp_path / "file" / "e"))
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    assert run("schema", "--out", str(tmp_path / "file" / "s")).returncode == 3


@pytest.mark.parametrize("kind", ["entry", "supplier"])
def test_schema_writes_a_schema(tmp_path: Path, kind: str) -> None:
    assert run("schema", "--of", kind, "--out", str(tmp_path / "s.json")).returncode == 0
    written = (tmp_path / "s.json").read_text(encoding="utf-8")
    Draft202012Validator.check_schema(json.loads(written))
    assert run("schema", "--of", kind).stdout == written


def test_two_builds_of_the_shipped_store_are_the_same_bytes(tmp_path: Path) -> None:
    one = Path(shutil.copytree(SHIPPED, tmp_path / "one"))
    other = Path(shutil.copytree(one, tmp_path / "other"))
    os.utime(other / "hanbit-connect" / "supplier.toml", (0, 0))
    assert run("build", "--entries", str(one), "--out", str(tmp_path / "1")).returncode == 0
    assert run("build", "--entries", str(other), "--out", str(tmp_path / "2")).returncode == 0
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()
