"""On the command line a rule that was not checked to its end is named as such wherever findings are listed or none are."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from configurator.basis.issues import Severity, Waiver
from configurator.basis.language import LANGUAGES, Language, speaker
from configurator.basis.text import Message
from configurator.cli.explaining import explained_lines
from configurator.cli.main import FINDINGS, WELL, run
from configurator.cli.reports import finding_lines, findings_plain
from configurator.compatibility.rules import RULES, UNFINISHED, unfinished
from configurator.project import study as studies
from configurator.project.checkup import Checkup
from configurator.project.edits import with_plan
from configurator.project.file import read_project
from configurator.project.samples import project_from_sample
from configurator.project.session import Session
from configurator.project.study import Study
from tests.compatibility.builders import entry, plan, store

DAY = date(2026, 11, 21)
RULE = RULES[0]
LATE = unfinished(RULE)
SIGNED = Waiver(LATE.key, "다음 방문에 봅니다", "김 컨설턴트", DAY)
languages = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def late(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has time for any rule."""
    monkeypatch.setattr(studies, "Checkup", lambda lasting: Checkup(0.0, lasting=lasting))


@pytest.fixture
def visit(tmp_path: Path) -> Path:
    file = tmp_path / "visit.sfp"
    assert run(["new", "--sample", "acme-stamping", "--date", f"{DAY}", str(file)]) == WELL
    mes = entry("mes", "MES")
    session = Session.open(file)
    session.apply(Message("ui-edit-plan"), lambda project: with_plan(project, plan(mes), store(mes)))
    session.close()
    return file


def study_with(*waivers: Waiver) -> Study:
    """A line where the only finding is that one rule was not checked."""
    made = Study(replace(project_from_sample("acme-stamping", DAY), waivers=waivers))
    made.issues = (LATE,)
    return made


@languages
@pytest.mark.parametrize("explained", [(), ("--explain",)])
def test_asking_for_one_rule_does_not_hide_that_it_was_not_checked(
    late: None, visit: Path, language: Language, explained: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert run(["check", str(visit), "--rule", RULE.id, "--lang", language, *explained]) == FINDINGS
    told = capsys.readouterr().out
    spoken = speaker(language)
    assert f"[{spoken.text('cli-severity-unchecked')}] {spoken.say(LATE.message)}" in told
    assert spoken.text("cli-none-of-rule") not in told
    assert run(["check", str(visit), "--rule", RULE.id, "--json"]) == FINDINGS
    report = json.loads(capsys.readouterr().out)
    assert [each["rule"] for each in report["findings"]] == [UNFINISHED]
    assert report["unchecked"] == 1


@languages
@pytest.mark.parametrize("only", [None, Severity.BLOCK])
@pytest.mark.parametrize("waivers", [(), (SIGNED,)])
def test_nothing_found_is_only_so_far(language: Language, only: Severity | None, waivers: tuple[Waiver, ...]) -> None:
    """Before the solver's answer only what blocks is told, elsewhere only what is open: neither hides what was not checked."""
    study, spoken = study_with(*waivers), speaker(language)
    for lines in (explained_lines(study, spoken, only=only), finding_lines(study, spoken)):
        told = "\n".join(lines)
        assert spoken.text("cli-none-found") not in told
        assert told.count(spoken.say(LATE.message)) == 1
        assert all(waiver.reason in told for waiver in waivers)
    assert findings_plain(study, spoken)["unchecked"] == 1


def test_the_proposal_names_accepted_ones_too(
    late: None, visit: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session = Session.open(visit)
    session.apply(Message("ui-edit-waive"), lambda project: replace(project, waivers=(SIGNED,)))
    session.close()
    capsys.readouterr()
    assert run(["propose", str(visit), "--out", str(tmp_path / "out")]) == FINDINGS
    told = capsys.readouterr().out
    assert all(speaker("ko").say(unfinished(rule).message) in told for rule in RULES)
    assert SIGNED.reason in told
    record = json.loads((tmp_path / "out" / "proposal.json").read_text(encoding="utf-8"))
    assert len(record["unchecked"]) == len(RULES)
    assert LATE.key in record["unchecked"]
    assert read_project(visit).waivers == (SIGNED,)
