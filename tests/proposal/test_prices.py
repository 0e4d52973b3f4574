"""Steps, currencies, changes by hand and prices out of date are told in PDF, workbook and record, to the won."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from configurator.basis.ids import OptionId
from configurator.basis.language import LANGUAGES, Language, speaker
from configurator.basis.vocabulary import CostGroup
from configurator.catalog.entry import ForeignPrice, Solution, Tier
from configurator.costing.remarks import holds, remarks
from configurator.plan.model import Amount, Option, Plan
from configurator.project.by_hand import with_price_by_hand
from configurator.project.edits import with_plan
from configurator.project.model import Project, Updated
from configurator.project.study import Study
from configurator.proposal.writing import write
from tests.costing.samples import price, solution
from tests.proposal.conftest import sample
from tests.proposal.pages import flat
from tests.proposal.sheet_calculator import Calculator

EURO = ForeignPrice("EUR", Decimal("1200.35"), Decimal("1580.25"), date(2026, 3, 2))
ENTRY = solution(
    "acme/cell",
    prices=(
        price("robot", 1_896_853, CostGroup.AUTOMATION, foreign=EURO),
        price("grip", 1_000_000, CostGroup.AUTOMATION, per="unit", tiers=(Tier(5, 900_000), Tier(20, 750_000))),
        price("arm", 3_160_500, CostGroup.HARDWARE, per="unit", tiers=(Tier(3, 2_844_450),), foreign=replace(EURO, amount=Decimal(2000))),
        price("old", 400_000, CostGroup.SOFTWARE, valid_until=date(2026, 6, 30)),
        price("soon", 300_000, CostGroup.NETWORK, valid_from=date(2026, 12, 1)),
        price("hand", 500_000, CostGroup.NETWORK),
        price("cloud", 60_000, CostGroup.CLOUD, monthly=True, foreign=replace(EURO, amount=Decimal("37.97"))),
    ),
)  # fmt: skip


def visit(*entries: Solution, day: date = date(2026, 11, 21)) -> Project:
    amounts = (Amount("grip", 6), Amount("arm", 3))
    options = tuple(Option(OptionId(f"opt-{each.id}"), each.id, each.version, amounts=amounts) for each in entries)
    project = with_plan(sample("acme-stamping"), Plan(options), {each.id: each for each in entries})
    updated = Updated(day, ((ENTRY.uuid, "0.9", "1.0"),), (1, 3), (1, 3), (("price", 5), ("rule", -3)))
    project = replace(project, price_date=day, updates=(updated,))
    return with_price_by_hand(project, ENTRY.id, "hand", 455_555, "견적 7호 =1+1")


@pytest.fixture(scope="module")
def study() -> Study:
    return Study(visit(ENTRY))


@pytest.fixture(scope="module", params=LANGUAGES)
def written(
    request: pytest.FixtureRequest, study: Study, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Language, Path]:
    folder = tmp_path_factory.mktemp("prices")
    write(study, folder, request.param)
    return request.param, folder


def test_the_sheet_reckons_with_steps_and_rates(study: Study) -> None:
    won = {row.price: row.unit_price for row in study.estimate.rows if row.price}
    euro = study.rates.exchange.rate("EUR")
    assert euro is not None
    assert (won["robot"], won["grip"], won["hand"]) == (round(Decimal("1200.35") * euro.won), 900_000, 455_555)
    assert won["arm"] == round(Decimal(2_844_450) * euro.won / Decimal("1580.25"))
    assert study.estimate.total == sum(row.amount for row in study.estimate.rows)


def test_every_formula_of_the_workbook_gives_the_won_of_the_sheet(written: tuple[Language, Path]) -> None:
    path = written[1] / "cost.xlsx"
    calculator, carried = Calculator(path), openpyxl.load_workbook(path, data_only=True)
    prices = 0
    for sheet, row, column in calculator.formulas():
        found, cached = calculator.value(sheet, row, column), carried[sheet].cell(row, column).value
        same = found == cached if isinstance(cached, str) else found == pytest.approx(cached, rel=1e-12)
        assert same, (sheet, row, column)
        prices += column == 7 and sheet == calculator.book.worksheets[1].title
    assert prices == 4  # three prices of the sheet and the yearly fee: by step, by rate, by both


def test_the_workbook_follows_another_rate_and_another_quantity(study: Study, written: tuple[Language, Path]) -> None:
    calculator = Calculator(written[1] / "cost.xlsx")
    inputs, costs = calculator.book.worksheets[3], calculator.book.worksheets[1]
    rates = [row for row in inputs.iter_rows() if "EUR" in str(row[0].value)]
    assert len(rates) == 1  # one rate, one cell
    calculator.change(inputs.title, rates[0][0].row, 2, 1700)
    rows = {str(row[1].value): row[0].row for row in costs.iter_rows()}
    assert calculator.value(costs.title, rows["robot"], 7) == round(Decimal("1200.35") * 1700)
    for quantity, won in ((4, 1_000_000), (5, 900_000), (20, 750_000)):
        calculator.change(costs.title, rows["grip"], 5, quantity)
        assert calculator.value(costs.title, rows["grip"], 8) == quantity * won


def test_every_remark_is_in_pdf_workbook_and_record(study: Study, written: tuple[Language, Path]) -> None:
    language, folder = written
    printed = flat(folder / "proposal.pdf")
    book = openpyxl.load_workbook(folder / "cost.xlsx")
    cells = squeezed(" ".join(str(cell.value) for row in book.worksheets[1].iter_rows() for cell in row))
    record = json.loads((folder / "proposal.json").read_text(encoding="utf-8"))
    listed = squeezed(json.dumps(record["estimate"], ensure_ascii=False))
    said = 0
    for row in (*study.estimate.rows, *study.estimate.running):
        for remark in remarks(row, study.project.price_date):
            words = squeezed(speaker(language).say(remark))
            assert words in printed, words
            assert words in cells, words
            assert words in listed, words
            said += 1
    assert said >= 10


def test_the_record_tells_states_updates_and_currencies(written: tuple[Language, Path]) -> None:
    record = json.loads((written[1] / "proposal.json").read_text(encoding="utf-8"))
    rows = {row["price"]: row for row in record["estimate"]["rows"]}
    assert rows["grip"]["tier"] == {"from_quantity": 5, "won": 900_000}
    assert rows["robot"]["currency"]["currency"] == "EUR"
    assert rows["robot"]["currency"]["mark"] == "P"
    assert [rows[key]["in_force"] for key in ("old", "soon", "hand")] == [False, False, True]
    assert rows["hand"]["price_date"] == "2026-01-01"
    assert record["entries"][0]["state"] == "unknown"  # no store is open here
    assert record["entries"][0]["changed_by_hand"]
    assert record["updates"][0]["causes"] == {"price": 5, "rule": -3}


def test_the_proposal_lists_its_entries_and_the_last_update(written: tuple[Language, Path]) -> None:
    language, folder = written
    printed, spoken = flat(folder / "proposal.pdf"), speaker(language)
    for words in (spoken.text("catalog-state-unknown"), spoken.text("proposal-entry-by-hand"), "+5", "−3"):
        assert squeezed(words) in printed


@pytest.mark.parametrize("day", [date(2025, 12, 1), date(2026, 3, 1), date(2026, 12, 15), date(2027, 1, 1)])
def test_no_price_out_of_date_is_printed_unmarked(day: date, tmp_path: Path) -> None:
    study = Study(visit(ENTRY, day=day))
    write(study, tmp_path, "en")
    printed = flat(tmp_path / "proposal.pdf")
    rows = (*study.estimate.rows, *study.estimate.running)
    late = [row for row in rows if not holds(row, day)]
    marks = printed.count("priceoutofdate") + printed.count("pricenotinforceyet")
    assert marks == len(late)
    assert any(issue.rule == "prices-are-valid" for issue in study.issues) == bool(late)


def test_without_a_rate_of_the_day_the_suppliers_own_is_said(tmp_path: Path) -> None:
    study = Study(visit(ENTRY, day=date(2027, 1, 4)))
    robot = next(row for row in study.estimate.rows if row.price == "robot")
    assert robot.unit_price == round(Decimal("1200.35") * Decimal("1580.25"))
    assert any(issue.rule == "currencies-follow-the-price-date" for issue in study.issues)
    assert any(note.key == "costing-rates-suppliers-own" for note in study.estimate.notes)
    write(study, tmp_path, "ko")
    assert squeezed("공급기업이 2026-03-02에 쓴 환율") in flat(tmp_path / "proposal.pdf")


def squeezed(text: str) -> str:
    """Return a text without white space, which lines are broken at."""
    return "".join(text.split())
