"""Window, command line and proposal give the same findings in the same words, accepted and unfinished ones included."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from configurator.basis.issues import Waiver
from configurator.basis.text import Message
from configurator.basis.work import Cancel
from configurator.cli.main import FINDINGS, WELL, run
from configurator.cli.reports import finding_lines
from configurator.compatibility.rules import RULES, UNFINISHED
from configurator.project.checkup import EXPIRED, Checkup
from configurator.project.edits import with_plan, with_waiver
from configurator.project.file import read_project
from configurator.project.model import Project
from configurator.project.study import Study
from configurator.proposal.record import record
from configurator.proposal.writing import write
from configurator.ui.compatibility.findings import rows
from configurator.ui.main_window import MainWindow
from tests.compatibility.restless import Visit, edited

EDITS = 10_000 if os.environ.get("HYPOTHESIS_PROFILE") == "thorough" else 120
TOGETHER = 40  # edits between two comparisons

Finding = tuple[str, str, str, bool]  # key, severity, words, accepted


def restless(project: Project, numbers: range, store: dict[object, object]) -> Project:
    """Return the project after many edits; now and then a finding is accepted, for good or for a day."""
    visit = Visit(project.line, project.plan, {**store, **{entry.id: entry for entry in project.entries}})  # type: ignore[arg-type]  # entries by id
    for number in numbers:
        visit = edited(visit, number)
    project = replace(with_plan(project, visit.plan, visit.catalogue), line=visit.line)
    chance = random.Random(numbers.start)  # noqa: S311 - inputs of a test, not secrets
    issues = Study(project).issues
    for issue in chance.sample(issues, min(4, len(issues))):
        day = project.price_date
        until = chance.choice((None, day + timedelta(days=9), day - timedelta(days=1)))
        project = with_waiver(project, Waiver(issue.key, f"이유 {numbers.start}", "김", day - timedelta(days=2), until))
    return project


def of_window(window: MainWindow) -> list[Finding]:
    study = window.live.study
    assert study is not None
    severity = {issue.key: issue.severity.value for issue in study.issues}
    return sorted((row.key, severity[row.key], row.message, row.waiver is not None) for row in rows(study, window.look))


def of_command_line(file: Path, language: str, capsys: pytest.CaptureFixture[str]) -> list[Finding]:
    capsys.readouterr()
    assert run(["check", str(file), "--json", "--lang", language]) in (WELL, FINDINGS)
    found = json.loads(capsys.readouterr().out)["findings"]
    return sorted((each["key"], each["severity"], each["message"], each["waived"]) for each in found)


def of_record(folder: Path) -> list[Finding]:
    found = json.loads((folder / "proposal.json").read_text(encoding="utf-8"))["issues"]
    return sorted((each["key"], each["severity"], each["message"], each["waived"] is not None) for each in found)


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def printed(folder: Path) -> str:
    return bare("".join(page.extract_text() for page in PdfReader(folder / "proposal.pdf").pages))


def test_three_voices_say_the_same(
    acme: MainWindow,
    settled: Callable[[MainWindow], None],
    edition: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("CONFIGURATOR_STORE", str(edition))
    assert acme.live.store is not None
    store, language = dict(acme.live.store), acme.look.language
    seen: set[str] = set()
    for start in range(0, EDITS, TOGETHER):
        numbers = range(start, start + TOGETHER)
        acme.live.do(Message("ui-edit-plan"), lambda project, numbers=numbers: restless(project, numbers, store))  # type: ignore[misc]  # numbers bound now
        settled(acme)
        study = acme.live.study
        assert study is not None
        assert acme.live.session is not None
        file = tmp_path / "copy.sfp"
        shutil.copyfile(acme.live.session.path, file)
        folder = tmp_path / f"out-{start}"
        written = Study(read_project(file), acme.live.store)
        write(written, folder, language)
        shown = of_window(acme)
        assert shown == of_command_line(file, language, capsys)
        assert shown == of_record(folder)
        paper = printed(folder)
        missing = [words for _, _, words, _ in shown if bare(words) not in paper]
        assert not missing
        assert len({key for key, *_ in shown}) == len(shown)
        seen |= {key.split(":", 1)[0] for key, *_ in shown} | {f"waived {accepted}" for *_, accepted in shown}
    assert {"waived True", "waived False", EXPIRED} <= seen


def test_an_unfinished_check_is_said_by_all(acme: MainWindow, tmp_path: Path) -> None:
    """Nobody had time: every rule is named as not checked, on paper too, and the proposal is not called ready."""
    cancel = Cancel()
    cancel.wish()
    project = acme.live.project
    assert project is not None
    taken = with_plan(project, restless(project, range(8), dict(acme.live.store or {})).plan, acme.live.store or {})
    study = Study(taken, acme.live.store, Checkup(cancel=cancel))
    late = {issue.subjects[0] for issue in study.issues if issue.rule == UNFINISHED}
    assert late == {rule.id for rule in RULES}
    assert study.blocked
    words = {acme.look.say(issue.message) for issue in study.issues if issue.rule == UNFINISHED}
    assert words <= {row.message for row in rows(study, acme.look) if row.group == "unchecked"}
    lines = "\n".join(finding_lines(study, acme.look.speaker))
    assert all(text in lines for text in words)
    told = [each for each in record(study, acme.look.language)["issues"] if each["severity"] == "unchecked"]
    assert words <= {each["message"] for each in told}
    write(study, tmp_path / "out", acme.look.language)
    paper = printed(tmp_path / "out")
    assert all(bare(text) in paper for text in words)
