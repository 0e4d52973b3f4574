"""The handbook page on keys, walked through line by line in both languages: from the first key to the loss of two roots."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from configurator.basis import places
from configurator.catalog.edition import open_edition
from configurator.catalog.library import Library
from configurator.catalog.trust.root import read_root
from configurator.cli.main import run
from solution_store.__main__ import commands
from solution_store.entry_files import SHIPPED
from solution_store.signing import keys
from solution_store.signing.commands import PASSPHRASE

BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)


def page(language: str) -> str:
    return (places.resources() / "help" / language / "store-keys.md").read_text(encoding="utf-8")


def lines(language: str) -> list[list[str]]:
    """Return the commands of the page by block, each as its words."""
    return [block.strip().split("\n") for block in BLOCK.findall(page(language))]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a supplier's entries; passphrases are given and cheap."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(PASSPHRASE, "열두 자가 넘는 암호문입니다")
    monkeypatch.setattr(keys, "COST", 2)
    monkeypatch.setattr(keys.new_key, "__defaults__", (2,))
    (tmp_path / "narae-optics").mkdir()
    for name in ("supplier.toml", "ai-surface.toml", "date-code.toml"):
        shutil.copy(SHIPPED / "narae-optics" / name, tmp_path / "narae-optics" / name)
    return tmp_path


def filled(line: str, office: Path) -> list[str]:
    """Return the words of a command with what a person would read from paper."""
    words = shlex.split(line.removeprefix("$ "))
    for place, file in (("FINGERPRINT", "repository"), ("SECOND-FINGERPRINT", "second-repository")):
        if place in words:
            words[words.index(place)] = read_root(office / file / "metadata" / "1.root.json").fingerprint
    for place, file in (("ROOT-1-ID", "safe/root-1.pub"), ("TIMESTAMP-ID", "desk/timestamp.pub")):
        if place in words:
            words[words.index(place)] = json.loads((office / file).read_text("utf-8"))["keyid"]
    return words


def walk(block: list[str], office: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """Run the commands of a block; every one must end well. Returns what was said."""
    said = ""
    for line in block:
        program, *words = filled(line, office)
        if program == "solution-store":
            if words[:2] == ["rotate", "online"]:  # "beside copies of the two keys that stay"
                for name in ("targets.key", "snapshot.key"):
                    shutil.copy(office / "desk" / name, office / "new-desk" / name)
            result = CliRunner().invoke(commands, words, catch_exceptions=False)
            assert result.exit_code == 0, (line, result.output)
            said += result.output
        else:
            code = run(words)
            output = capsys.readouterr()
            assert code == 0, (line, output.err)
            said += output.out
    return said


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_page_holds_line_by_line(language: str, office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    begin, join, consult, stolen, gone, root, desk, lost = lines(language)
    walk(begin, office, capsys)
    assert "2" in walk(join, office, capsys)
    walk(consult, office, capsys)
    assert inside() == {"narae-optics/ai-surface", "narae-optics/date-code"}
    walk(stolen, office, capsys)
    with Library() as library:
        new = json.loads((office / "supplier" / "narae-2.pub").read_text("utf-8"))["keyid"]
        current = library.current()
        assert current is not None
        assert [part.signers for part in current.parts] == [(new,)]
        assert library.revoked_in(library.edition(1)) == ("narae-optics",)
    said = walk(gone, office, capsys)
    assert ("자격 취소" if language == "ko" else "no longer eligible") in said
    assert inside() == set()
    walk(root, office, capsys)
    assert marks()["root"] == 2
    walk(desk, office, capsys)
    assert marks()["root"] == 4
    walk(lost, office, capsys)
    with Library() as library:
        assert len(library.editions()) >= 3, "what was brought in before is still there"


def test_both_pages_have_the_same_commands() -> None:
    def said(language: str) -> list[list[str]]:
        return [[line.replace(f" --lang {language}", "") for line in block] for block in lines(language)]

    assert said("ko") == said("en")


def test_the_page_names_every_command_of_signing() -> None:
    from solution_store.signing.commands import COMMANDS

    named = {line.split()[2] for block in lines("en") for line in block if line.startswith("$ solution-store")}
    assert named == {command.name for command in COMMANDS} - {"rehearse"}


def inside() -> set[str]:
    """Return the entries of the edition in use."""
    with Library() as library:
        path = library.path()
    with open_edition(path) as edition:
        return set(edition)


def marks() -> dict[str, int]:
    with Library() as library:
        return {role: mark.version for role, mark in library.record.marks().items()}
