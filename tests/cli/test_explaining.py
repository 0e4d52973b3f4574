"""What `check --explain` refuses and says beside the story: rules nobody knows, and weights the user changed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from configurator.basis.issues import Severity
from configurator.basis.text import Message
from configurator.cli.main import FINDINGS, MISUSE, WELL, run
from configurator.compatibility.rules import RULES, unfinished
from configurator.project.checkup import changed_weights, own_weight
from configurator.project.edits import with_plan, with_severity
from configurator.project.file import read_project
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
    said = "The user changed the weight of the rule “entry-agrees-with-itself” from Blocks to Warning."
    assert said in capsys.readouterr().out
    assert run(["check", str(visit), "--explain", "--lang", "en"]) == WELL
    assert said in capsys.readouterr().out
    assert run(["check", str(visit), "--explain"]) == WELL
    assert "‘entry-agrees-with-itself’ 규칙의 무게를 사용자가 막음에서 주의로 바꾸었습니다." in capsys.readouterr().out


def test_a_finding_that_could_not_be_checked_is_not_called_reweighted(visit: Path) -> None:
    """The user's word does not touch it, so nothing about it was changed."""
    project = read_project(visit)
    unchecked = unfinished(RULES[0])
    assert own_weight(with_severity(project, RULES[0].id, Severity.INFO), unchecked) is None
    rule = next(rule for rule in RULES if rule.id == "entry-agrees-with-itself")
    assert changed_weights(with_severity(project, rule.id, rule.severity)) == ()
    assert changed_weights(with_severity(project, "nobody-knows-it", Severity.INFO)) == ()


def test_only_findings_of_the_rule_asked_for_are_shown_and_the_others_counted(
    visit: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def said(*more: str) -> str:
        capsys.readouterr()
        run(["check", str(visit), *more])
        return capsys.readouterr().out

    everything = json.loads(said("--json"))
    one = json.loads(said("--json", "--rule", "entry-agrees-with-itself"))
    assert everything["others"] == 0
    assert {each["rule"] for each in one["findings"]} == {"entry-agrees-with-itself"}
    assert one["others"] + len(one["findings"]) == len(everything["findings"])
    assert one["others"] > 1
    lines = said("--rule", "entry-agrees-with-itself", "--lang", "en").splitlines()
    assert [line for line in lines if line.startswith("[")] == [
        line for line in lines if "(entry-agrees-with-itself:" in line
    ]
    assert lines[-1] == f"There are {one['others']} findings of other rules."
    assert said("--rule", "entry-agrees-with-itself").splitlines()[-1].startswith("이 밖에 다른 규칙의 문제가 ")
    none = said("--rule", "mes-and-erp-speak", "--lang", "en").splitlines()
    assert none == ["No findings of this rule.", f"There are {len(everything['findings'])} findings of other rules."]
    assert said("--explain", "--rule", "mes-and-erp-speak").splitlines()[0] == "이 규칙의 문제가 없습니다."
