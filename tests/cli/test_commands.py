"""The commands as their users type them: words, JSON, exit codes, nothing half-written."""

import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from configurator.basis import places
from configurator.cli.main import BUG, FINDINGS, MISUSE, WELL, WORLD, run
from configurator.project.file import read_project

SAMPLES = ("acme-stamping", "cnc-shaft", "moulding", "food-packing")


@pytest.fixture
def visit(tmp_path: Path) -> Path:
    """A project file of the shaft-machining sample."""
    file = tmp_path / "visit.sfp"
    assert run(["new", "--sample", "cnc-shaft", "--date", "2026-11-21", str(file)]) == WELL
    return file


def figures(file: Path, capsys: pytest.CaptureFixture[str]) -> dict[tuple[str, str], dict[str, object]]:
    capsys.readouterr()
    assert run(["show", str(file), "--json"]) == WELL
    shown = json.loads(capsys.readouterr().out)["figures"]
    assert all(set(figure) == {"key", "subject", "value", "unit", "formula", "source"} for figure in shown)
    assert all(figure["formula"] and figure["source"] for figure in shown)
    return {(figure["key"], figure["subject"]): figure for figure in shown}


def test_the_book_line_shows_the_book_numbers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Rother & Shook, Learning to See, Acme Stamping current state."""
    file = tmp_path / "acme.sfp"
    assert run(["new", "--sample", "acme-stamping", "--date", "2026-11-21", str(file)]) == WELL
    shown = figures(file, capsys)
    assert shown["line.takt", "line"]["value"] == 60
    assert round(float(str(shown["line.lead_time", "line"]["value"])), 1) == 23.6
    assert round(float(str(shown["line.processing_time", "line"]["value"]))) == 188
    capacities = {
        subject: round(float(str(figure["value"])))
        for (key, subject), figure in shown.items()
        if key == "station.capacity_per_shift"
    }
    assert list(capacities.values()) == [23_460, 708, 480, 445, 690]
    assert shown["line.bottleneck", "line"]["value"] == "assembly-1"


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_sample_goes_through_every_command(
    sample: str, language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.sfp"
    assert run(["new", "--sample", sample, "--date", "2026-11-21", str(file)]) == WELL
    for command in (["show"], ["match"], ["match", "--json"], ["check", "--json"]):
        capsys.readouterr()
        assert run([*command, str(file), "--lang", language]) in (WELL, FINDINGS)
        assert capsys.readouterr().out.strip()


def test_a_proposal_holds_every_total_of_its_record(visit: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run(["propose", str(visit), "--programme", "govt-2026", "--lang", "ko", "--out", str(out)]) == WELL
    assert sorted(path.name for path in out.iterdir()) == ["cost.xlsx", "proposal.json", "proposal.pdf"]
    text = "".join(page.extract_text() for page in PdfReader(out / "proposal.pdf").pages)
    record = json.loads((out / "proposal.json").read_text(encoding="utf-8"))
    totals = [
        figure
        for figure in record["figures"]
        if figure["key"] in ("cost.total", "cost.support", "cost.own_share", "cost.vat", "return.npv")
    ]
    assert len(totals) == 5
    for figure in totals:
        assert f"{figure['value']:,}" in text, figure["key"]


def test_proposing_leaves_the_project_as_it_was(visit: Path, tmp_path: Path) -> None:
    before = visit.read_bytes()
    run(["propose", str(visit), "--out", str(tmp_path / "out")])
    assert visit.read_bytes() == before


def test_a_budget_is_kept(visit: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(["propose", str(visit), "--budget", "40000000", "--out", str(out)])
    record = json.loads((out / "proposal.json").read_text(encoding="utf-8"))
    own = next(figure["value"] for figure in record["figures"] if figure["key"] == "cost.own_share")
    assert 0 < own <= 40_000_000


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["new", "--sample", "cnc-shft", "{tmp}/x.sfp"], WORLD, "cnc-shaft"),
        (["show", "{tmp}/nowhere.sfp"], WORLD, "nowhere.sfp"),
        (["propose", "{visit}", "--programme", "govt-2062", "--out", "{tmp}/o"], MISUSE, "govt-2026"),
        (["propose", "{visit}", "--date", "21.11.2026", "--out", "{tmp}/o"], MISUSE, "2026-11-21"),
        (["propose", "{visit}", "--target", "highest", "--out", "{tmp}/o"], MISUSE, "middle1"),
        (["propose", "{visit}", "--budget", "-5", "--out", "{tmp}/o"], MISUSE, "-5"),
        (["propose", "{visit}"], MISUSE, "--out"),
        (["fly", "{visit}"], MISUSE, "fly"),
    ],
)
def test_misuse_is_said_with_the_place_and_the_remedy(
    arguments: list[str], code: int, said: str, visit: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert run([part.format(tmp=tmp_path, visit=visit) for part in arguments]) == code
    assert said in capsys.readouterr().err
    assert not (tmp_path / "o").exists()


def test_an_existing_file_is_not_overwritten_unasked(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = visit.read_bytes()
    assert run(["new", "--sample", "moulding", str(visit)]) == WORLD
    assert visit.read_bytes() == before
    assert run(["new", "--sample", "moulding", "--overwrite", str(visit)]) == WELL
    assert read_project(visit).title.en != ""


def test_our_own_bugs_have_a_code_of_their_own(
    visit: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("configurator.project.study.Study.__init__", broken)
    assert run(["show", str(visit)]) == BUG
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_without_a_store_the_way_to_one_is_said(
    visit: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CONFIGURATOR_STORE", str(tmp_path / "no-edition.sqlite"))
    assert run(["match", str(visit)]) == WORLD
    assert "solution-store build" in capsys.readouterr().err


def test_the_store_the_tests_use_is_built() -> None:
    assert places.store_edition().is_file(), "make store"


def test_a_folder_that_cannot_be_made_is_said(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["propose", str(visit), "--out", str(visit / "out")]) == WORLD
    assert str(visit) in capsys.readouterr().err
