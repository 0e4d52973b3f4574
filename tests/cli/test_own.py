"""Own entries and changes from the command line, and how every command says what no supplier signed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from configurator.basis import places
from configurator.basis.ids import SolutionId
from configurator.catalog.codec import write_entry
from configurator.catalog.edition import open_edition
from configurator.catalog.entry import Solution
from configurator.cli.main import MISUSE, WELL, WORLD, run
from configurator.project.model import Project

KEY = "licence"


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep this user's own things in a folder of the test."""
    monkeypatch.setenv("CONFIGURATOR_DATA", str(tmp_path / "data"))


@pytest.fixture(scope="module")
def priced() -> Solution:
    """Return an entry of the store with a price."""
    with open_edition(places.store_edition()) as edition:
        return next(entry for entry in edition.values() if entry.prices)


def said(capsys: pytest.CaptureFixture[str]) -> str:
    captured = capsys.readouterr()
    return captured.out + captured.err


def test_an_own_entry_is_added_listed_and_removed(
    tmp_path: Path, priced: Solution, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = replace(priced, id=SolutionId("mine/gauge"), supplier="mine")
    (tmp_path / "gauge.toml").write_text(write_entry(mine), encoding="utf-8")
    assert run(["own", "add", str(tmp_path / "gauge.toml")]) == WELL
    assert run(["own", "list", "--json"]) == WELL
    assert '"origin": "own"' in said(capsys)
    assert run(["own", "remove", "mine/gauge"]) == WELL
    assert run(["own", "remove", "mine/gauge"]) == MISUSE
    assert run(["own", "list", "--lang", "en"]) == WELL
    assert "There are no own entries" in said(capsys)


def test_an_entry_of_the_store_is_not_added_again(
    tmp_path: Path, priced: Solution, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "e.toml").write_text(write_entry(priced), encoding="utf-8")
    assert run(["own", "add", str(tmp_path / "e.toml")]) == WORLD
    assert "own change" in said(capsys)


def test_a_changed_price_is_said_with_its_reason(priced: Solution, capsys: pytest.CaptureFixture[str]) -> None:
    price = priced.prices[0]
    setting = f"price.{price.key}={price.won + 1_000:,}"
    assert run(["own", "change", priced.id, "--set", setting, "--reason", "견적 24-117"]) == WELL
    assert run(["own", "list"]) == WELL
    told = said(capsys)
    assert "견적 24-117" in told
    assert f"{price.won + 1_000:,}" in told
    assert run(["own", "list", "--json"]) == WELL
    (listed,) = json.loads(capsys.readouterr().out)["entries"]
    assert listed["prices_of_the_store"][price.key] == price.won
    assert "(변경)" in listed["title"]


@pytest.mark.parametrize(
    "setting", ["price.x", "price.", "colour=red", "lead_time=soon", "valid_until=2026-13-01", "lead_time=1e999"]
)
def test_a_setting_nobody_can_read_is_refused(
    priced: Solution, setting: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["own", "change", priced.id, "--set", setting, "--reason", "x"]) == MISUSE
    assert run(["own", "list"]) == WELL
    assert "[변경]" not in said(capsys)


def test_a_change_needs_a_reason_and_an_entry(priced: Solution, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["own", "change", priced.id, "--set", "lead_time=3", "--reason", " "]) == MISUSE
    assert run(["own", "change", priced.id[:-1], "--set", "lead_time=3", "--reason", "x"]) == MISUSE
    assert priced.id in said(capsys), "the nearest id is named"


def test_every_command_names_what_no_supplier_signed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Finding, ranking, cost sheet and record all say so, and the finding gives the reason."""
    from configurator.catalog.opening import open_store
    from configurator.project.file import read_project
    from configurator.project.recommend import recommended
    from configurator.project.session import Session
    from configurator.project.study import Study
    from configurator.proposal.record import record

    file = tmp_path / "line.sfp"
    assert run(["new", "--sample", "cnc-shaft", str(file)]) == WELL
    with open_store() as store:
        project = recommended(read_project(file), store)
    chosen = next(option.solution for option in project.plan.options if store_price(project, option.solution))
    price = next(entry for entry in project.entries if entry.id == chosen).prices[0]
    assert (
        run(["own", "change", chosen, "--set", f"price.{price.key}={price.won + 10}", "--reason", "견적 24-117"])
        == WELL
    )
    with open_store() as store:
        again = recommended(read_project(file), store)
        study = Study(again, store)
        assert any(
            "견적 24-117" in str(issue.message.args) for issue in study.issues if issue.rule == "entry-is-signed"
        )
        rows = [row for row in record(study, "ko")["estimate"]["rows"] if "(변경)" in row["basis"]]
        assert [row["unit_price"] for row in rows if "견적 24-117" in row["basis"]] == [price.won + 10]
        made = tmp_path / "changed.sfp"
        Session.new(again, made).close()
    capsys.readouterr()
    assert run(["check", str(made)]) in (0, 1)
    assert "(변경)" in said(capsys)
    assert run(["match", str(made)]) == WELL
    assert "(변경)" in said(capsys)


def store_price(project: Project, solution: SolutionId) -> bool:
    return any(entry.id == solution and entry.prices for entry in project.entries)


def test_a_broken_own_file_is_told_and_the_store_opens(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "data" / "own-entries" / "entries" / "mine"
    folder.mkdir(parents=True)
    (folder / "broken.toml").write_text("id = ", encoding="utf-8")
    assert run(["own", "list"]) == 1
    assert "broken.toml" in said(capsys)


def test_every_command_tells_what_was_left_out(
    tmp_path: Path, priced: Solution, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "data" / "own-entries" / "changes" / "nobody"
    folder.mkdir(parents=True)
    text = 'solution = "nobody/nothing"\nversion = "1"\nreason = "x"\nmade_on = 2026-01-01\n'
    (folder / "nothing.toml").write_text(text, encoding="utf-8")
    assert run(["new", "--sample", "cnc-shaft", str(tmp_path / "line.sfp")]) == WELL
    capsys.readouterr()
    run(["show", str(tmp_path / "line.sfp")])
    assert "nobody/nothing" in capsys.readouterr().err
