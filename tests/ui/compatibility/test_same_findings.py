"""Window, command line and proposal give the same findings in the same words, accepted and unfinished ones included."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdf import PdfReader

from configurator.basis.work import Cancel
from configurator.cli.main import FINDINGS, WELL, run
from configurator.cli.reports import finding_lines
from configurator.compatibility.rules import RULES, UNFINISHED, check
from configurator.project.checkup import EXPIRED, Checkup
from configurator.project.edits import with_plan
from configurator.project.file import read_project
from configurator.project.study import Study
from configurator.proposal.record import record, record_bytes
from configurator.proposal.writing import RECORD, write
from configurator.ui.compatibility.findings import Row, rows
from configurator.ui.compatibility.page import CompatibilityPage
from configurator.ui.main_window import MainWindow
from tests.compatibility.restless import Visit, edited
from tests.ui.compatibility.restless_project import Restless
from tests.ui.recommended import without_matching

Finding = tuple[str, str, str, bool]  # key, severity, words, accepted
RULE_IDS = frozenset(rule.id for rule in RULES)


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


def shown_in_list(window: MainWindow) -> list[str]:
    """Return the keys the list on the page shows."""
    page = window.page("compatibility")
    assert isinstance(page, CompatibilityPage)
    return sorted(line.key for line in page.list.findings.lines if isinstance(line, Row))


@dataclass
class Voices:
    """Window, command line and proposal of one project, compared."""

    window: MainWindow
    folder: Path
    settled: Callable[[MainWindow], None]
    capsys: pytest.CaptureFixture[str]
    compared: int = 0
    findings: int = 0

    def agree(self, paper: bool) -> set[str]:
        """Compare all three, with `paper` also the printed page; return the rules and whether something was accepted."""
        live, language = self.window.live, self.window.look.language
        self.settled(self.window)
        assert live.session is not None
        file, out = self.folder / "copy.sfp", self.folder / f"out-{self.compared}"
        shutil.copyfile(live.session.path, file)
        shown = of_window(self.window)
        assert shown_in_list(self.window) == [key for key, *_ in shown]
        assert shown == of_command_line(file, language, self.capsys)
        self._propose(Study(read_project(file), live.store), out, paper)
        assert shown == of_record(out)
        page = printed(out) if paper else ""
        assert not paper or all(bare(words) in page for _, _, words, _ in shown)
        assert len({key for key, *_ in shown}) == len(shown)
        shutil.rmtree(out)
        self.compared, self.findings = self.compared + 1, self.findings + len(shown)
        return {key.split(":", 1)[0] for key, *_ in shown} | {f"waived {accepted}" for *_, accepted in shown}

    def _propose(self, study: Study, out: Path, paper: bool) -> None:
        language = self.window.look.language
        if paper:
            write(study, out, language)
        else:
            out.mkdir()
            (out / RECORD).write_bytes(record_bytes(study, language))

    def kept_equals_whole(self, walk: Restless) -> None:
        """Compare what the window keeps from edit to edit with a check of everything, weights and places included."""
        study, project = self.window.live.study, self.window.live.project
        assert study is not None
        assert project is not None
        whole = check(project.line, project.plan, walk.catalogue(), project.severities)
        kept = [(issue.key, issue.severity) for issue in study.issues if issue.rule in RULE_IDS]
        assert sorted(kept) == sorted((issue.key, issue.severity) for issue in whole)


def walked(voices: Voices, walk: Restless, edits: int, points: int, papers: int) -> tuple[set[str], Counter[str]]:
    """Do `edits` edits and compare: after each the kept with the whole check, at `points` random places all three voices."""
    chance = random.Random(edits)
    at = [*sorted(chance.sample(range(edits - 1), points - 1)), edits - 1]
    printed_at = set(chance.sample(at, papers - 1)) | {edits - 1}
    seen, done = set[str](), Counter[str]()
    for number in range(edits):
        done[walk.step(number)] += 1
        voices.kept_equals_whole(walk)
        if number in at:
            seen |= voices.agree(number in printed_at)
    return seen, done


def voices_of(
    window: MainWindow, folder: Path, settled: Callable[[MainWindow], None], capsys: pytest.CaptureFixture[str]
) -> tuple[Voices, Restless]:
    assert window.live.store is not None
    window.run("view.page.compatibility")
    return Voices(window, folder, settled, capsys), Restless(window.live, dict(window.live.store))


def test_three_voices_say_the_same(
    acme: MainWindow,
    settled: Callable[[MainWindow], None],
    edition: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("CONFIGURATOR_STORE", str(edition))
    without_matching(monkeypatch)
    voices, walk = voices_of(acme, tmp_path, settled, capsys)
    seen, done = walked(voices, walk, edits=150, points=5, papers=1)
    assert {"waived True", "waived False"} <= seen
    assert {"edit", "waiver", "severity", "undo", "redo"} <= set(done)


@pytest.mark.slow
def test_three_voices_say_the_same_for_ten_thousand_edits(
    acme: MainWindow,
    settled: Callable[[MainWindow], None],
    edition: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Minutes, not hours: the figures are printed at the end."""
    monkeypatch.setenv("CONFIGURATOR_STORE", str(edition))
    without_matching(monkeypatch)
    voices, walk = voices_of(acme, tmp_path, settled, capsys)
    edits = int(os.environ.get("PARITY_EDITS", "10000"))
    began = time.process_time()
    seen, done = walked(voices, walk, edits, points=max(2, edits // 45), papers=max(1, edits // 450))
    spent = time.process_time() - began
    with capsys.disabled():
        rules = sorted(each for each in seen if " " not in each)
        print(f"\n{edits} edits {dict(done)}: {voices.compared} comparisons of all three, {voices.findings} findings "
              f"by {len(rules)} rules, {spent:.0f} s of processor time")  # fmt: skip
    assert {"waived True", "waived False", EXPIRED} <= seen


def test_an_unfinished_check_is_said_by_all(acme: MainWindow, tmp_path: Path) -> None:
    """Nobody had time: every rule is named as not checked, on paper too, and the proposal is not called ready."""
    cancel = Cancel()
    cancel.wish()
    project = acme.live.project
    assert project is not None
    visit = Visit(project.line, project.plan, dict(acme.live.store or {}))
    for number in range(8):
        visit = edited(visit, number)
    taken = with_plan(project, visit.plan, acme.live.store or {})
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
