"""What `check --explain` refuses and says beside the story: rules nobody knows, and weights the user changed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from configurator.basis.issues import Severity
from configurator.basis.text import Message
from configurator.cli.main import FINDINGS, MISUSE, WELL, run
from configurator.project.edits import with_plan, with_severity
from configurator.project.model import Project
from configurator.project.session import Session
from tests.compatibility.builders import entry, plan, store


@pytest.fixture
def visit(tmp_path: Path) -> Path:
    """A project whose one entry contradicts itself."""
    file = tmp_path / "visit.sfp"
    assert run(["new", "--sample", "acme-stamping", "--date", "2026-11-21", str(file)]) == WELL
    odd = entry("odd", "CAM", provides=["data.bom"], excludes=["data.bom"])
    edit(file, lambda project: with_plan(project, plan(odd), store(odd)))
    return file


def edit(file: Path, change: object) -> None:
    session = Session.open(file)
    session.apply(Message("ui-edit-plan"), change)  # type: ignore[arg-type]  # an edit of a project
    session.close()


def test_a_rule_nobody_knows_is_refused_with_names_like_it(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["check", str(visit), "--explain", "--rule", "entry-agrees-with-itsself"]) == MISUSE
    told = capsys.readouterr().err
    assert "entry-agrees-with-itself" in told
    assert "그런 규칙은 없습니다" in told
    assert "There is no such rule" in told
    assert run(["check", str(visit), "--explain", "--rule", "entry-agrees-with-itself"]) == FINDINGS


def test_a_weight_the_user_changed_is_said(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def lower(project: Project) -> Project:
        return replace(with_severity(project, "entry-agrees-with-itself", Severity.WARN))

    def of_json() -> dict[str, object]:
        capsys.readouterr()
        run(["check", str(visit), "--json"])
        found = json.loads(capsys.readouterr().out)["findings"]
        return next(each for each in found if each["rule"] == "entry-agrees-with-itself")

    assert of_json()["own_severity"] is None
    edit(visit, lower)
    assert (of_json()["severity"], of_json()["own_severity"]) == ("warn", "block")
    capsys.readouterr()
    assert run(["check", str(visit), "--lang", "en"]) == WELL
    assert "The weight was changed by the user; the rule’s own is: Blocks" in capsys.readouterr().out
