"""The page of money, driven by command ids: what it shows is what the study says, and every edit can be taken back."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from math import isclose
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from configurator.basis.language import LANGUAGES
from configurator.catalog.edition import open_edition
from configurator.project.study import Study
from configurator.ui.costing.curve import axis, curve
from configurator.ui.costing.findings import money_findings
from configurator.ui.costing.funding import shares
from configurator.ui.costing.kpis import kpis
from configurator.ui.costing.lines import SOON, Line, lines, validity
from configurator.ui.costing.page import TABLES, CostingPage
from configurator.ui.costing.sheet_model import COLUMNS, QUANTITY
from configurator.ui.costing.tornado import robustness, swings
from configurator.ui.main_window import MainWindow
from tests.ui import seen
from tests.ui.recommended import recommended_cnc

Settled = Callable[[MainWindow], None]
SIZES = {"ko": (1280, 800), "en": (1024, 680)}  # a usual small window, and the smallest there is


@pytest.fixture
def cost(cnc: MainWindow, settled: Settled) -> CostingPage:
    cnc.run("view.page", page="cost")
    settled(cnc)
    page = cnc.page("cost")
    assert isinstance(page, CostingPage)
    return page


def editable(page: CostingPage) -> Iterator[tuple[int, Line]]:
    return ((at, line) for at, line in enumerate(page.sheet.model.lines) if line.amount_of is not None)


def amount(text: str) -> int:
    return int(text.replace(",", "").replace("−", "-"))


def test_the_table_is_the_sheet(cnc: MainWindow, cost: CostingPage) -> None:
    model, sheet = cost.sheet.model, cnc.live.study.estimate
    by_kind = {
        kind: [amount(model.text(line, "amount")) for line in model.lines if line.kind == kind]
        for kind in ("group", "row", "total")
    }
    assert by_kind["row"] == [row.amount for row in sheet.rows]
    assert by_kind["total"] == [sheet.total] == [sum(by_kind["row"])] == [sum(by_kind["group"])]
    for line, row in zip((line for line in model.lines if line.kind == "row"), sheet.rows, strict=True):
        assert line.until == (row.valid_until.isoformat() if row.valid_until else "")
        assert line.basis == row.basis.ko
        assert (line.amount_of is not None) == (row.unit in ("ea", "month"))


def test_a_quantity_by_hand_is_one_step_and_undone(cnc: MainWindow, cost: CostingPage, settled: Settled) -> None:
    before, total = cnc.live.project, cnc.live.study.estimate.total
    for _at, line in list(editable(cost))[:4]:
        option, price = line.amount_of
        cnc.run("costing.set-quantity", option=option, price=price, quantity=line.counted + 3)
        assert cnc.live.study.estimate.total == total + 3 * line.price
        changed = next(each for each in cost.sheet.model.lines if each.amount_of == line.amount_of)
        assert changed.by_hand
        assert changed.counted == line.counted + 3
        assert amount(cost.sheet.model.text(cost.sheet.model.lines[-1], "amount")) == total + 3 * line.price
        cnc.run("edit.undo")
        assert cnc.live.project is before
        assert amount(cost.sheet.model.text(cost.sheet.model.lines[-1], "amount")) == total
    settled(cnc)
    assert cnc.live.study.estimate.total == total


def test_a_quantity_is_given_back_to_its_rule(cnc: MainWindow, cost: CostingPage) -> None:
    _at, line = next(editable(cost))
    option, price = line.amount_of
    before = cnc.live.project.plan
    cnc.run("costing.set-quantity", option=option, price=price, quantity=line.counted)
    assert next(editable(cost))[1].by_hand
    cnc.run("costing.set-quantity", option=option, price=price, quantity=None)
    assert cnc.live.project.plan == before
    assert not next(editable(cost))[1].by_hand


TYPED = {"9": 9, " ８ ": 8, "1,200": 1200, "7개": 7, "3 대": 3, "0": 0}


def test_what_people_type_is_read(cnc: MainWindow, cost: CostingPage) -> None:
    at, line = next(editable(cost))
    model = cost.sheet.model
    assert model.flags(model.index(at, QUANTITY)) & Qt.ItemFlag.ItemIsEditable
    for typed, quantity in TYPED.items():
        assert model.setData(model.index(at, QUANTITY), typed)
        option = next(each for each in cnc.live.project.plan.options if each.id == line.amount_of[0])
        assert [each.quantity for each in option.amounts if each.price == line.amount_of[1]] == [quantity]


def test_what_is_no_quantity_changes_nothing_and_is_said(cnc: MainWindow, cost: CostingPage) -> None:
    at, _line = next(editable(cost))
    before, model = cnc.live.project, cost.sheet.model
    for typed in ("many", "-1", "1.5", "2²x", "٣x", "9" * 12):
        cnc.notices.latest = None
        model.setData(model.index(at, QUANTITY), typed)
        assert cnc.live.project is before
        assert cnc.notices.latest.key in ("ui-costing-quantity-unreadable", "ui-costing-quantity-wrong")


def test_labour_subtotals_and_totals_cannot_be_typed_over(cost: CostingPage) -> None:
    model = cost.sheet.model
    for at, line in enumerate(model.lines):
        if line.amount_of is None:
            for column in range(len(COLUMNS)):
                assert not model.flags(model.index(at, column)) & Qt.ItemFlag.ItemIsEditable
                assert not model.setData(model.index(at, column), "5")


def test_a_row_that_is_gone_is_said(cnc: MainWindow, cost: CostingPage) -> None:
    cnc.run("costing.set-quantity", option="opt-gone", price="unit", quantity=1)
    assert cnc.notices.latest.key == "ui-costing-row-gone"


def test_another_programme_is_one_press_and_undone(cnc: MainWindow, cost: CostingPage, settled: Settled) -> None:
    cnc.run("costing.show", table="offers")
    study, choices = cnc.live.study, cost.programmes.choices
    assert {each.programme for each in choices} == {offer.programme.id for offer in study.offers} | {None}
    assert [each.programme for each in choices if each.chosen] == [study.plan.programme]
    for choice in choices:
        assert choice.paid + choice.own == study.estimate.total
    before = cnc.live.project
    for choice in [each for each in choices if not each.chosen][:3]:
        cnc.run("plan.set-programme", programme=choice.programme)
        now = [each for each in cost.programmes.choices if each.chosen]
        assert [each.programme for each in now] == [choice.programme]
        assert now[0].own == cnc.live.study.estimate.own  # the sheet's cloud months follow the agreement
        cnc.run("edit.undo")
        assert cnc.live.project is before


def test_an_unknown_programme_is_a_notice(cnc: MainWindow, cost: CostingPage) -> None:
    cnc.run("plan.set-programme", programme="govt-1999")
    assert cnc.notices.latest.key.startswith("costing-programme-unknown")


def test_funding_adds_up_to_sheet_and_tax(cnc: MainWindow, cost: CostingPage) -> None:
    sheet = cnc.live.study.estimate
    assert sum(share.won for share in shares(cnc.look, cnc.live.study)) == sheet.total + sheet.vat
    assert any("가정" in share.name for share in shares(cnc.look, cnc.live.study)) == sheet.support.assumed


def test_cards_say_the_returns(cnc: MainWindow, cost: CostingPage) -> None:
    study = cnc.live.study
    own, payback, npv, irr, net = kpis(cnc.look, study)
    assert isclose(float(own.value) * 1e8, study.estimate.own, abs_tol=5e5)
    assert isclose(float(payback.value), study.returns.payback_own, abs_tol=0.05)
    assert isclose(float(npv.value) * 1e8, study.returns.npv_own, abs_tol=5e5)
    assert isclose(float(irr.value) / 100, study.returns.irr_own, abs_tol=0.005)
    assert isclose(float(net.value) * 1e8, study.returns.net_per_year, abs_tol=5e5)
    assert [card.value() for card in cost.kpis.cards.values()] == [each.value for each in (own, payback, npv, irr, net)]


def test_pictures_hold_the_study_s_numbers(cnc: MainWindow, cost: CostingPage) -> None:
    study = cnc.live.study
    bars = swings(cnc.look, study)
    for bar, swing in zip(study.tornado, bars.bars, strict=False):
        assert (bar.low / 1e8, bar.high / 1e8) == (swing.low, swing.high)
    drawn = curve(cnc.look, study)
    for series, found in ((drawn.low, study.returns_low), (drawn.high, study.returns_high)):
        assert list(series) == [year.own_cumulated / 1e8 for year in found.years]
    before, after = (drawn.likely[int(drawn.crossing)], drawn.likely[int(drawn.crossing) + 1])
    assert before < 0 <= after


def test_robust_only_when_every_bar_stays_above_zero(cnc: MainWindow, cost: CostingPage, settled: Settled) -> None:
    for extra in (0, 5_000, 100_000):
        _at, line = next(editable(cost))
        option, price = line.amount_of
        cnc.run("costing.set-quantity", option=option, price=price, quantity=line.counted + extra)
        settled(cnc)
        study = cnc.live.study
        claimed, said = robustness(cnc.look, study)
        assert claimed == all(bar.low > 0 for bar in study.tornado)
        assert any(label.text() == said for label in seen.shown(cost, QLabel))
    assert not claimed


def test_findings_are_those_about_money(cnc: MainWindow, cost: CostingPage) -> None:
    study = cnc.live.study
    found = money_findings(study)
    assert {issue.key for issue in found} <= {issue.key for issue in study.issues}
    texts = seen.texts(cost.findings)
    assert all(cnc.look.say(issue.message) in texts for issue in found)


def test_a_price_that_expired_says_so_in_colour_and_word(edition: Path, cnc: MainWindow) -> None:
    project = recommended_cnc(edition)
    study = Study(project, open_edition(edition))
    last = max(row.valid_until for row in study.estimate.rows if row.valid_until)
    late = Study(replace(project, price_date=last + timedelta(days=1)), open_edition(edition))
    priced = [line for line in lines(late, cnc.look) if line.until]
    assert priced
    assert {line.validity for line in priced} == {"expired"}


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(-400, 400))
def test_validity_ends_with_its_last_day(day: date, left: int) -> None:
    found = validity(day + timedelta(days=left), day)
    assert (found == "expired") == (left < 0)
    assert (found == "soon") == (0 <= left <= SOON)
    assert validity(None, day) == ""


@given(st.floats(-1e4, 1e4), st.floats(-1e4, 1e4))
def test_an_axis_holds_its_values_in_few_round_steps(first: float, second: float) -> None:
    least, most, step = axis(min(first, second), max(first, second))
    assert least <= min(first, second, 0) + 1e-9
    assert most >= max(first, second, 0) - 1e-9
    assert isclose(round(least / step) * step, least, abs_tol=1e-9 * step)
    assert 1 <= round((most - least) / step) <= 8


def test_without_solutions_the_page_says_what_to_do(window: MainWindow, settled: Settled) -> None:
    window.run("project.new-sample", name="acme-stamping")
    window.run("view.page", page="cost")
    settled(window)
    assert any(window.look.text("ui-costing-empty") == text for text in seen.texts(window))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_can_be_read(cnc: MainWindow, cost: CostingPage, settled: Settled, language: str) -> None:
    cnc.resize(*SIZES[language])
    cnc.run("view.language", to=language)
    settled(cnc)
    for table in TABLES:
        cnc.run("costing.show", table=table)
        seen.painted()
        assert seen.nameless(cost) == []
        assert seen.cut_off(cost) == []
        assert seen.missing_letters(cost) == set()
        assert language == "ko" or [text for text in seen.korean(cost) if text not in pack_words(cost)] == []


def pack_words(page: CostingPage) -> set[str]:
    """What the dated packs say in their own words; they name official terms and sources in Korean."""
    choices = page.programmes.choices
    said = {f"· {text}" for each in choices for text in (*each.unmet, *each.to_confirm, *each.limits)}
    return said | {each.source for each in choices}
