"""Ctrl-C while a proposal is worked out and written: the folder holds what it held before, and the terminal says so."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from configurator.basis.language import speaker
from configurator.cli.main import FINDINGS, STOPPED, WELL, run
from configurator.cli.working import stoppable

NAMES = {"proposal.pdf", "cost.xlsx", "proposal.json"}
DURING = {
    "recommending": "configurator.project.recommend._best_improvement",
    "chapters": "configurator.proposal.content.content",
    "workbook": "configurator.proposal.workbook.write_workbook",
    "record": "configurator.proposal.record.record_bytes",
}


@pytest.fixture
def visit(tmp_path: Path) -> Path:
    file = tmp_path / "visit.sfp"
    assert run(["new", "--sample", "acme-stamping", "--date", "2026-11-21", str(file)]) == WELL
    return file


def interrupted(monkeypatch: pytest.MonkeyPatch, where: str, times: int) -> None:
    """Have Ctrl-C pressed `times` times as soon as a function is called for the first time."""
    room, name = where.rsplit(".", 1)
    module = __import__(room, fromlist=[name])
    real: Callable[..., Any] = getattr(module, name)

    presses = iter(range(times))

    def pressed(*given: Any, **named: Any) -> Any:
        for _ in presses:
            signal.raise_signal(signal.SIGINT)
        return real(*given, **named)

    monkeypatch.setattr(where, pressed)


@pytest.mark.parametrize(("during", "times"), [*((name, 1) for name in DURING), ("workbook", 2)])
def test_a_stopped_proposal_leaves_what_was_there(
    visit: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], during: str, times: int
) -> None:  # fmt: skip
    folder = tmp_path / "out"
    folder.mkdir()
    for name in NAMES:
        (folder / name).write_text("earlier", encoding="utf-8")
    usual = signal.getsignal(signal.SIGINT)
    interrupted(monkeypatch, DURING[during], times)
    capsys.readouterr()
    assert run(["propose", str(visit), "--lang", "en", "--out", str(folder)]) == STOPPED
    assert {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()} == dict.fromkeys(NAMES, "earlier")
    assert capsys.readouterr().err.strip().endswith(speaker("en").text("cli-stopped"))
    assert signal.getsignal(signal.SIGINT) is usual


def test_too_late_a_wish_leaves_all_three(visit: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While files are put in their places the first Ctrl-C waits: three new ones, never one new and two old."""
    interrupted(monkeypatch, "configurator.proposal.writing._moved", 1)
    assert run(["propose", str(visit), "--out", str(tmp_path / "out")]) in (WELL, FINDINGS, STOPPED)
    assert {file.name for file in (tmp_path / "out").iterdir()} == NAMES


def test_the_second_press_interrupts_at_once() -> None:
    usual = signal.getsignal(signal.SIGINT)
    with stoppable() as cancel:
        signal.raise_signal(signal.SIGINT)
        assert cancel.wished
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is usual
