"""The workbook recalculates to the won, by our own calculator and by LibreOffice."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from configurator.basis.language import LANGUAGES, Language, speaker
from configurator.basis.money import floored_to_thousand
from configurator.project.study import Study
from configurator.proposal.workbook import write_workbook
from tests.proposal.conftest import Folders
from tests.proposal.sheet_calculator import Calculator

languages = pytest.mark.parametrize("language", LANGUAGES)


def close(one: Any, other: Any) -> bool:
    """Say whether two cells hold the same; won exactly, rates and years to nine digits."""
    if (isinstance(one, int) and isinstance(other, int)) or isinstance(one, str) or isinstance(other, str):
        return bool(one == other)
    return abs(one - other) <= 1e-9 * max(1.0, abs(one))


def labelled(calculator: Calculator, language: Language) -> dict[str, Any]:
    """Return the recomputed values of the first sheet by their labels."""
    sheet = calculator.book.worksheets[0]
    rows = ((row[0].value, row[0].row) for row in sheet.iter_rows(min_row=5) if isinstance(row[0].value, str))
    return {label: calculator.value(sheet.title, number, 2) for label, number in rows}


@languages
def test_every_formula_recomputes_to_the_value_it_carries(folders: Folders, language: Language) -> None:
    path = folders[language] / "cost.xlsx"
    calculator, cached = Calculator(path), openpyxl.load_workbook(path, data_only=True)
    seen = 0
    for sheet, row, column in calculator.formulas():
        carried = cached[sheet].cell(row, column).value
        assert close(calculator.value(sheet, row, column), carried), (sheet, row, column)
        seen += 1
    assert seen > 60


@languages
def test_recomputed_sums_are_those_of_the_record(folders: Folders, language: Language) -> None:
    found = labelled(Calculator(folders[language] / "cost.xlsx"), language)
    record = json.loads((folders[language] / "proposal.json").read_text(encoding="utf-8"))
    estimate, back = record["estimate"], record["returns"]["likely"]
    say = speaker(language).text
    wanted = {
        "proposal-cost-total": estimate["total"],
        "proposal-support": estimate["support_amount"],
        "proposal-cost-own": estimate["own"],
        "proposal-cost-vat": estimate["vat"],
        "proposal-running-total": estimate["running_per_year"],
        "proposal-benefit-total": back["benefit_per_year"],
        "proposal-net": back["net_per_year"],
        "proposal-return-npv": back["npv_own"],
    }
    for key, won in wanted.items():
        assert found[say(key)] == won, key
    for group, won in estimate["groups"].items():
        assert found[say(f"costing-group-{group}")] == won
    assert found[say("proposal-payback")] == pytest.approx(back["payback_own"])
    assert found[say("proposal-return-irr")] == pytest.approx(back["irr_own"], rel=1e-6)


def test_another_price_flows_through_to_the_own_share(study: Study, folders: Folders) -> None:
    calculator = Calculator(folders["ko"] / "cost.xlsx")
    sheet = calculator.book.worksheets[1]
    priced = next(row for row in sheet.iter_rows(min_row=5) if row[6].data_type == "n" and row[6].value)
    before = labelled(calculator, "ko")
    dearer = 10_000_000
    calculator.change(sheet.title, priced[6].row, 7, priced[6].value + dearer)
    after, say = labelled(calculator, "ko"), speaker("ko").text
    total = before[say("proposal-cost-total")] + dearer * priced[4].value
    assert after[say("proposal-cost-total")] == total
    support = study.estimate.support
    assert support is not None
    wanted = floored_to_thousand(
        min(round(support.share * (total - (study.estimate.total - support.eligible))), support.cap)
    )
    assert after[say("proposal-support")] == wanted
    assert after[say("proposal-cost-own")] == total - wanted


def test_no_effect_means_never(folders: Folders) -> None:
    calculator = Calculator(folders["ko"] / "cost.xlsx")
    inputs = calculator.book.worksheets[3]
    gains = [row for row in inputs.iter_rows(min_row=14) if row[1].data_type == "n" and row[1].value is not None]
    assert gains
    for row in gains:
        calculator.change(inputs.title, row[1].row, 2, 0)
    found, say = labelled(calculator, "ko"), speaker("ko").text
    assert found[say("proposal-payback")] == "–"
    assert found[say("proposal-return-irr")] == "–"
    assert found[say("proposal-benefit-total")] == 0


@languages
def test_a_plan_without_support_and_one_without_anything_recompute(
    study: Study, bare: Study, language: Language, tmp_path: Path
) -> None:
    alone = Study(replace(study.project, plan=replace(study.plan, programme=None)), study.edition)
    for number, each in enumerate((alone, bare)):
        path = tmp_path / f"{number}.xlsx"
        write_workbook(each, language, path)
        found, say = labelled(Calculator(path), language), speaker(language).text
        assert found[say("proposal-cost-total")] == found[say("proposal-cost-own")] == each.estimate.total
        assert found[say("proposal-return-npv")] == each.returns.npv_own


@languages
def test_the_same_study_gives_the_same_bytes(
    study: Study, folders: Folders, language: Language, tmp_path: Path
) -> None:
    write_workbook(study, language, tmp_path / "again.xlsx")
    assert (tmp_path / "again.xlsx").read_bytes() == (folders[language] / "cost.xlsx").read_bytes()


@pytest.fixture
def office(tmp_path: Path) -> Callable[[Path], Path]:
    """Return how LibreOffice recomputes a workbook whose cached values were taken away."""
    command = shutil.which("soffice")
    if command is None:
        pytest.skip("LibreOffice is not installed")

    def recomputed(path: Path) -> Path:
        bare = tmp_path / "bare.xlsx"
        openpyxl.load_workbook(path).save(bare)
        out = tmp_path / "out"
        profile = f"-env:UserInstallation=file://{tmp_path}/profile"
        subprocess.run([command, profile, "--headless", "--convert-to", "xlsx", "--outdir", out, bare], check=True, capture_output=True, timeout=180)  # fmt: skip
        return out / "bare.xlsx"

    return recomputed


@pytest.mark.office
@languages
def test_libreoffice_gives_the_totals_to_the_won(
    folders: Folders, language: Language, office: Callable[[Path], Path]
) -> None:
    path = folders[language] / "cost.xlsx"
    carried, again = (openpyxl.load_workbook(each, data_only=True) for each in (path, office(path)))
    for sheet, row, column in Calculator(path).formulas():
        assert close(again[sheet].cell(row, column).value, carried[sheet].cell(row, column).value), (sheet, row, column)
    record = json.loads((folders[language] / "proposal.json").read_text(encoding="utf-8"))
    first = again.worksheets[0]
    values = {row[0].value: row[1].value for row in first.iter_rows(min_row=5)}
    assert values[speaker(language).text("proposal-cost-total")] == record["estimate"]["total"]
    assert values[speaker(language).text("proposal-cost-own")] == record["estimate"]["own"]
