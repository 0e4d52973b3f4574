"""Updating by command: states, review, decisions, causes; a dry run writes nothing; one step takes it back."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from configurator.basis.ids import OptionId, SolutionId
from configurator.catalog import opening
from configurator.catalog.edition import open_edition, write_edition
from configurator.catalog.entry import Solution
from configurator.catalog.store import SolutionStore
from configurator.cli.main import MISUSE, WELL, WORLD, run
from configurator.plan.model import Option, Plan
from configurator.project.edits import with_plan
from configurator.project.file import read_project
from configurator.project.model import Project
from configurator.project.session import Session
from tests.costing.samples import DAY, line, name, price, solution

MES = solution("acme/mes", prices=(price("licence", 60_000), price("seat", 1_000, per="unit")))
NEWER = replace(MES, version="2.0", title=name("MES 2"), prices=(replace(MES.prices[0], won=70_000), MES.prices[1]))
OPEN = 1


@pytest.fixture
def visit(tmp_path: Path) -> Path:
    """A visit with one option, on a fixed price date."""
    plan = Plan((Option(OptionId("opt-1"), MES.id, MES.version),))
    project = with_plan(Project("visit", name("방문"), line(3), DAY), plan, {MES.id: MES})
    Session.new(project, tmp_path / "visit.sfp").close()
    return tmp_path / "visit.sfp"


@pytest.fixture
def publish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Put other entries into the store in use."""

    def published(*entries: Solution) -> None:
        write_edition(entries, [], tmp_path / "edition.sqlite")

        def opened() -> SolutionStore:
            return open_edition(tmp_path / "edition.sqlite")

        monkeypatch.setattr(opening, "open_store", opened)

    return published


def told(capsys: pytest.CaptureFixture[str], arguments: Iterable[object], code: int = WELL) -> str:
    capsys.readouterr()
    found = [str(each) for each in arguments]
    assert run(found) == code or (found[0] == "check" and code == WELL)  # a bare line has findings of its own
    return capsys.readouterr().out


def as_json(capsys: pytest.CaptureFixture[str], arguments: Iterable[object], code: int = WELL) -> Any:
    return json.loads(told(capsys, [*arguments, "--json"], code))


def test_list_show_and_check_tell_the_same_state(visit: Path, publish: Any, capsys: pytest.CaptureFixture[str]) -> None:
    publish(NEWER)
    (line_,) = as_json(capsys, ["update", visit, "--list"])["lines"]
    assert (line_["state"], line_["price_date"], line_["store_version"]) == ("updatable", "2026-01-01", "2.0")
    assert as_json(capsys, ["show", visit])["lines"] == [line_]
    assert as_json(capsys, ["check", visit])["lines"] == [line_]
    for language, word in (("ko", "갱신 가능"), ("en", "updatable")):
        for command in (["update", "--list"], ["show"], ["check"]):
            assert f"[{word}]" in told(capsys, [*command, visit, "--lang", language]), command


def test_a_dry_run_shows_the_causes_and_writes_nothing(
    visit: Path, publish: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    publish(NEWER)
    before = visit.read_bytes()
    report = as_json(capsys, ["update", visit, "--dry-run"])
    assert not report["written"]
    assert report["causes"]["by_cause"] == {"quantity": 0, "price": 10_000, "rule": 0, "currency": 0, "subsidy": 0}
    assert {field["path"] for field in report["changes"][0]["fields"]} == {"version", "title", "prices[licence].asked"}
    assert visit.read_bytes() == before


def test_an_update_is_taken_in_one_step(visit: Path, publish: Any, capsys: pytest.CaptureFixture[str]) -> None:
    publish(NEWER)
    before = read_project(visit)
    assert "+10,000" in told(capsys, ["update", visit, "--entry", "acme/mes", "--lang", "en"])
    assert read_project(visit).entries == (NEWER,)
    session = Session.open(visit)
    assert session.undo_message is not None
    assert session.undo_message.key == "project-edit-update"
    session.undo()
    assert session.project == before
    session.close()
    assert not as_json(capsys, ["update", visit, "--dry-run", "--entry", "acme/mes"])["written"]


@pytest.mark.parametrize(
    ("decision", "won"),
    [
        (["--keep", "acme/mes:prices[licence].asked"], 55_000),
        (["--take", "acme/mes:prices[licence].asked"], 70_000),
        (["--conflicts", "keep"], 55_000),
        (["--conflicts", "take"], 70_000),
    ],
)
def test_a_conflict_waits_for_a_decision(
    visit: Path, publish: Any, capsys: pytest.CaptureFixture[str], decision: list[str], won: int
) -> None:
    publish(NEWER)
    assert "−5,000" in told(capsys, ["price", visit, "acme/mes", "licence", 55_000, "--reason", "견적 7호"])
    before = visit.read_bytes()
    shown = told(capsys, ["update", visit, "--lang", "en"], OPEN)
    assert "at first KRW 60,000, project KRW 55,000, store KRW 70,000" in shown
    assert visit.read_bytes() == before
    told(capsys, ["update", visit, *decision])
    assert read_project(visit).entries[0].prices[0].won == won
    assert read_project(visit).entries[0].title == name("MES 2")


def test_a_line_moves_to_its_successor(visit: Path, publish: Any, capsys: pytest.CaptureFixture[str]) -> None:
    publish(replace(MES, replaced_by=SolutionId("acme/mes-2")), solution("acme/mes-2", prices=(price("seat", 900),)))
    assert as_json(capsys, ["update", visit, "--list"])["lines"][0]["successors"] == ["acme/mes-2"]
    report = as_json(capsys, ["update", visit, "--migrate", "acme/mes", "--dry-run"])
    assert report["causes"]["by_cause"]["price"] == 900 - 61_000
    told(capsys, ["update", visit, "--migrate", "opt-1"])
    assert [option.solution for option in read_project(visit).plan.options] == ["acme/mes-2"]


def test_a_new_price_date_is_an_update_too(visit: Path, publish: Any, capsys: pytest.CaptureFixture[str]) -> None:
    publish(MES)
    assert as_json(capsys, ["update", visit, "--date", "2027-02-01"])["written"]
    assert read_project(visit).price_date == date(2027, 2, 1)


def test_two_files_are_compared_by_cause(visit: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    before = Path(shutil.copy(visit, tmp_path / "before.sfp"))
    told(capsys, ["price", visit, "acme/mes", "licence", 55_000, "--reason", "견적 7호"])
    found = as_json(capsys, ["causes", before, visit])["causes"]
    assert found["by_cause"] == {"quantity": 0, "price": -5_000, "rule": 0, "currency": 0, "subsidy": 0}
    assert found["total"]["after"] - found["total"]["before"] == -5_000
    assert "unit price KRW 60,000 → 55,000" in told(capsys, ["causes", before, visit, "--lang", "en"])


@pytest.mark.parametrize("more", [["--entry", "acme/none"], ["--migrate", "opt-9"], ["--migrate", "opt-1"]])
def test_what_cannot_be_done_is_refused_by_name(
    visit: Path, publish: Any, capsys: pytest.CaptureFixture[str], more: list[str]
) -> None:
    publish(MES)
    assert run(["update", str(visit), *more]) == WORLD
    assert more[1] in (said := capsys.readouterr().err) or "acme/mes" in said
    assert run(["update", str(visit), "--date", "soon"]) == MISUSE


def test_a_price_by_hand_without_a_reason_is_refused(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["price", str(visit), "acme/mes", "licence", "5"]) == MISUSE
    assert run(["price", str(visit), "acme/mes", "licence", "5", "--reason", " "]) == WORLD
    assert run(["price", str(visit), "acme/mes", "none", "5", "--reason", "견적"]) == WORLD
    assert "--reason" in capsys.readouterr().err
