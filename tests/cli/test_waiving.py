"""Accepting findings by command: the finding, the reason and the name are asked for; the window sees the same."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from configurator.cli.main import FINDINGS, MISUSE, WELL, WORLD, run
from configurator.project.file import read_project
from configurator.project.session import Session


@pytest.fixture
def visit(tmp_path: Path) -> Path:
    file = tmp_path / "visit.sfp"
    assert run(["new", "--sample", "cnc-shaft", "--date", "2026-11-21", str(file)]) == WELL
    return file


def findings(file: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    capsys.readouterr()
    assert run(["check", str(file), "--json"]) in (WELL, FINDINGS)
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)["findings"]
    return found


def waive(file: Path, key: str, *more: str) -> int:
    return run(["waive", str(file), key, "--reason", "다음 달에 실측", "--author", "김 컨설턴트", *more])


def test_an_accepted_finding_is_marked_and_said_with_its_reason(
    visit: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = str(findings(visit, capsys)[0]["key"])
    assert waive(visit, key, "--expires", "2026-12-31") == WELL
    (waiver,) = read_project(visit).waivers
    assert (waiver.issue_key, waiver.author, waiver.decided_on) == (key, "김 컨설턴트", date(2026, 11, 21))
    assert [each["key"] for each in findings(visit, capsys) if each["waived"]] == [key]
    run(["check", str(visit), "--lang", "en"])
    assert "다음 달에 실측 until 2026-12-31" in capsys.readouterr().out


def test_taking_it_back_opens_the_finding_again(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = findings(visit, capsys)
    key = str(before[0]["key"])
    waive(visit, key)
    assert run(["unwaive", str(visit), key]) == WELL
    assert findings(visit, capsys) == before


def test_each_is_one_step_the_window_can_undo(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    waive(visit, str(findings(visit, capsys)[0]["key"]))
    session = Session.open(visit)
    assert session.undo_message is not None
    assert session.undo_message.key == "project-edit-waive"
    session.undo()
    assert not session.project.waivers
    session.close()


def test_misuse_is_said_and_changes_nothing(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    key = str(findings(visit, capsys)[0]["key"])
    before = read_project(visit)
    for arguments, said in (
        (["waive", str(visit), f"{key}x", "--reason", "a", "--author", "b"], key),
        (["waive", str(visit), key, "--reason", "  ", "--author", "b"], "--reason"),
        (["waive", str(visit), key, "--reason", "a", "--author", " "], "--author"),
        (["waive", str(visit), key, "--author", "b"], "--reason"),
        (["waive", str(visit), key, "--reason", "a", "--author", "b", "--expires", "2026-11-20"], "2026-11-21"),
        (["waive", str(visit), key, "--reason", "a", "--author", "b", "--expires", "soon"], "soon"),
        (["unwaive", str(visit), key], key),
    ):
        assert run(arguments) == MISUSE, arguments
        assert said in capsys.readouterr().err
    assert read_project(visit) == before


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    assert run(["unwaive", str(tmp_path / "none.sfp"), "a:b"]) == WORLD
