"""`configurator store …`: what is said and what a machine reads, in both languages, with the exit codes of the house."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from configurator.catalog.library import Library, edition_in_use
from configurator.catalog.trust.root import read_root
from configurator.cli.main import MISUSE, WELL, WORLD, run
from solution_store.entry_files import SHIPPED
from solution_store.signing.rehearsal import Rehearsed, rehearse

NOW = datetime.now(UTC).replace(microsecond=0)


@pytest.fixture(scope="module")
def entries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tmp_path_factory.mktemp("entries")
    (folder / "narae-optics").mkdir()
    for name in ("supplier.toml", "ai-surface.toml", "date-code.toml"):
        shutil.copy(SHIPPED / "narae-optics" / name, folder / "narae-optics" / name)
    return folder


@pytest.fixture(scope="module")
def fresh(entries: Path, tmp_path_factory: pytest.TempPathFactory) -> Rehearsed:
    return rehearse(entries, tmp_path_factory.mktemp("fresh") / "stick", NOW)


@pytest.fixture
def trusted(fresh: Rehearsed) -> Path:
    """Return a repository whose root this user's library trusts."""
    root = fresh.state.folder / "metadata" / "1.root.json"
    assert run(["store", "trust", str(root), "--fingerprint", read_root(root).fingerprint]) == WELL
    return fresh.state.folder


def said(capsys: pytest.CaptureFixture[str], *words: str, code: int = WELL) -> str:
    capsys.readouterr()
    assert run(["store", *words]) == code
    output = capsys.readouterr()
    return output.err if code else output.out


def told(capsys: pytest.CaptureFixture[str], *words: str, code: int = WELL) -> Any:
    capsys.readouterr()
    assert run(["store", *words, "--json"]) == code
    return json.loads(capsys.readouterr().out)


def test_the_way_of_a_consultant(trusted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = told(capsys, "update", str(trusted))
    assert report["outcome"] == "new"
    assert report["edition"]["entries"] == 2
    assert report["edition"]["suppliers"][0]["supplier"] == "narae-optics"
    assert told(capsys, "update", str(trusted))["outcome"] == "same"
    listed = told(capsys, "list")
    assert (listed["in_use"], listed["path"]) == (1, str(edition_in_use()))
    assert told(capsys, "show")["sha256"] == told(capsys, "show", "1")["sha256"] == report["edition"]["sha256"]
    assert told(capsys, "verify") == {"editions": 1, "failures": []}
    assert "narae-optics" in said(capsys, "show", "--lang", "en")
    assert said(capsys, "use", "1", "--lang", "en").startswith("Edition 1 is in use")
    assert "쓰고 있습니다" in said(capsys, "forget", "1", code=WORLD)
    assert "There is no edition 7" in said(capsys, "use", "7", "--lang", "en", code=WORLD)


def test_an_empty_library_says_what_is_in_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert "비어" in said(capsys, "list")
    assert "empty" in said(capsys, "show", "--lang", "en")
    assert told(capsys, "list")["editions"] == []
    assert told(capsys, "show") == {"in_use": None}


def test_a_damaged_edition_is_found(trusted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "update", str(trusted))
    path = edition_in_use()
    path.write_bytes(path.read_bytes()[:-1] + b"\xee")
    assert len(told(capsys, "verify", code=WORLD)["failures"]) == 1


def test_refusals_are_words_not_traces(trusted: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words, word in (
        (("update", str(tmp_path)), "root"),
        (("update", str(tmp_path / "none")), "metadata"),
        (("update", "http://example.invalid"), "https"),
        (("trust", str(tmp_path / "none.json"), "--fingerprint", "00"), "root.json"),
        (("trust", str(trusted / "metadata" / "1.root.json"), "--fingerprint", "00"), "지문"),
        (("trust", str(trusted / "metadata" / "timestamp.json"), "--fingerprint", "00"), "뿌리"),
    ):
        error = said(capsys, *words, code=WORLD)
        assert word in error
        assert "Traceback" not in error
    assert run(["store", "trust", "x"]) == MISUSE


def test_an_old_store_is_said_wherever_it_is_used(
    entries: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = rehearse(entries, tmp_path / "old", NOW - timedelta(days=400)).state.folder
    root = old / "metadata" / "1.root.json"
    run(["store", "trust", str(root), "--fingerprint", read_root(root).fingerprint])
    assert "--accept-expired" in said(capsys, "update", str(old), code=WORLD)
    assert "400 days old" in said(capsys, "update", str(old), "--accept-expired", "--lang", "en")
    assert told(capsys, "show")["confirmed_expired"] is True
    with Library() as library:
        notes = [note.key for note in library.concerns(NOW.date())]
    assert notes == ["library-age-expired", "library-confirmed-expired"]
    assert run(["new", "--sample", "cnc-shaft", str(tmp_path / "p.sfp")]) == WELL
    capsys.readouterr()
    run(["propose", str(tmp_path / "p.sfp"), "--out", str(tmp_path / "out"), "--lang", "en"])
    assert "400 days old" in capsys.readouterr().out
