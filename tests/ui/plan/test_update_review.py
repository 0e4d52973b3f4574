"""The review of an update in the window: what changed, conflicts to decide, one step of undo, moving to a successor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton

from configurator.basis.ids import SolutionId
from configurator.catalog.edition import Edition, open_edition, write_edition
from configurator.catalog.entry import Solution
from configurator.catalog.standing import State
from configurator.plan.steps import new_option
from configurator.project.by_hand import with_price_by_hand
from configurator.project.edits import with_plan
from configurator.project.model import Project
from configurator.project.samples import project_from_sample
from configurator.project.session import Session
from configurator.ui.main_window import MainWindow
from configurator.ui.plan.page import PlanPage

Settled = Callable[[MainWindow], None]


def first_of(store: Edition, supplier: str, skip: tuple[SolutionId, ...] = ()) -> Solution:
    """Return a priced entry of a supplier."""
    return next(
        store[each] for each in store if each.startswith(f"{supplier}/") and store[each].prices and each not in skip
    )


@pytest.fixture
def entries(edition: Path) -> tuple[Solution, Solution, Solution, Solution]:
    """Four entries: one that will cost more, one quoted by hand, one that will be replaced, and its successor."""
    with open_edition(edition) as store:
        dearer, quoted = first_of(store, "hanbit-connect"), first_of(store, "saerom-process")
        old = first_of(store, "onsaemi-sensing")
        return dearer, quoted, old, first_of(store, "onsaemi-sensing", (old.id,))


@pytest.fixture
def project(edition: Path, entries: tuple[Solution, ...]) -> Project:
    """A project that uses the first three, with a price of the second set by hand."""
    made = project_from_sample("cnc-shaft", date(2026, 11, 20))
    plan = made.plan
    with open_edition(edition) as store:
        for entry in entries[:3]:
            places = tuple(station.id for station in made.line.stations[:2]) if entry.placed == "stations" else ()
            plan = replace(plan, options=(*plan.options, new_option(entry.id, entry.version, places, plan)))
        chosen = with_plan(made, plan, store, store.suppliers.values())
    quoted = entries[1]
    return with_price_by_hand(chosen, quoted.id, quoted.prices[0].key, quoted.prices[0].won - 1_000, "견적 2026-031")


@pytest.fixture
def newer(edition: Path, entries: tuple[Solution, ...], tmp_path: Path) -> Path:
    """The store a month later: two dearer prices, and a successor."""
    dearer, quoted, old, new = entries
    path = tmp_path / "newer.sqlite"
    with open_edition(edition) as store:
        said = {each: store[each] for each in store}
        for entry in (dearer, quoted):
            first = entry.prices[0]
            prices = (replace(first, won=first.won + 50_000, tiers=(), foreign=None), *entry.prices[1:])
            said[entry.id] = replace(entry, version="9.0", prices=prices)
        said[old.id] = replace(old, replaced_by=new.id)
        write_edition(said.values(), store.suppliers.values(), path)
    return path


@pytest.fixture
def reviewing(window: MainWindow, project: Project, newer: Path, tmp_path: Path, settled: Settled) -> MainWindow:
    """The window with the project open against the newer store, at the review."""
    window.live._open_store = lambda: open_edition(newer)
    window.live._asked = False
    window.live.open(Session.new(project, tmp_path / "visit.sfp"))
    settled(window)
    window.run("plan.review-updates")
    settled(window)
    return window


def page(window: MainWindow) -> PlanPage:
    """Return the page of the plan."""
    made = window.page("plan")
    assert isinstance(made, PlanPage)
    return made


def said(window: MainWindow) -> str:
    """Return every word the page shows."""
    QApplication.processEvents()
    return "\n".join(label.text() for label in page(window).findChildren(QLabel) if label.isVisibleTo(page(window)))


def test_the_plan_says_which_lines_differ_from_the_store(reviewing: MainWindow) -> None:
    states = [line.state for line in reviewing.live.study.standings] if reviewing.live.study else []
    assert states == [State.UPDATABLE, State.UPDATABLE, State.MIGRATABLE]
    reviewing.run("plan.close-updates")
    shown = said(reviewing)
    assert reviewing.look.text("ui-plan-update-banner") in shown
    assert reviewing.look.text("ui-plan-by-hand") in shown


def test_a_conflict_keeps_the_update_back_until_it_is_decided(
    reviewing: MainWindow, entries: tuple[Solution, ...], settled: Settled
) -> None:
    review = page(reviewing).review
    assert review.decisions.open_conflicts(review.found) == 1
    assert not review._take.isEnabled()
    keep = next(each for each in review.findChildren(QRadioButton) if each.isVisibleTo(review))
    keep.setChecked(True)
    settled(reviewing)
    assert review._take.isEnabled()
    assert review.effect.causes is not None


def test_the_money_shown_is_the_money_after_the_update_and_undo_takes_it_back(
    reviewing: MainWindow, entries: tuple[Solution, ...], settled: Settled
) -> None:
    review, live = page(reviewing).review, reviewing.live
    before = live.project
    quoted = entries[1]
    review.decide(quoted.uuid, review.found[1].conflicts[0].path, "mine")
    settled(reviewing)
    causes = review.effect.causes
    assert causes is not None
    assert live.study is not None
    total = live.study.estimate.total
    reviewing.run("plan.update")
    settled(reviewing)
    assert live.study.estimate.total == causes.after
    assert causes.before == total
    kept = next(entry for entry in live.project.entries if entry.uuid == quoted.uuid) if live.project else quoted
    assert kept.prices[0].won == quoted.prices[0].won - 1_000
    assert kept.version == "9.0"
    reviewing.run("edit.undo")
    settled(reviewing)
    assert live.project == before


def test_an_entry_that_is_left_out_stays_as_it_was(
    reviewing: MainWindow, entries: tuple[Solution, ...], settled: Settled
) -> None:
    review, live = page(reviewing).review, reviewing.live
    review.leave_out(entries[1].uuid)
    settled(reviewing)
    reviewing.run("plan.update")
    settled(reviewing)
    versions = {entry.uuid: entry.version for entry in live.project.entries} if live.project else {}
    assert versions[entries[0].uuid] == "9.0"
    assert versions[entries[1].uuid] == entries[1].version


def test_moving_to_the_successor_is_one_step(
    reviewing: MainWindow, entries: tuple[Solution, ...], settled: Settled
) -> None:
    live = reviewing.live
    assert live.project is not None
    option = live.project.plan.options[2]
    reviewing.run("plan.migrate", option=option.id)
    settled(reviewing)
    moved = live.project.plan.options[2]
    assert (moved.solution, moved.stations) == (entries[3].id, option.stations)
    reviewing.run("edit.undo")
    settled(reviewing)
    assert live.project.plan.options[2] == option


def test_a_quotation_is_written_on_the_card_with_a_reason(
    reviewing: MainWindow, entries: tuple[Solution, ...], settled: Settled
) -> None:
    reviewing.run("plan.close-updates")
    card = next(each for each in page(reviewing).cards if each.line.solution == entries[0].id)
    card.show_quote()
    assert card.form is not None
    card.form.won.input.setText("1234567")
    card.form.accept()
    assert card.form.wrong.isVisibleTo(card.form)
    card.form.reason.input.setText("견적 2026-044")
    card.form.accept()
    settled(reviewing)
    project = reviewing.live.project
    assert project is not None
    assert next(entry for entry in project.entries if entry.id == entries[0].id).prices[0].won == 1_234_567
    assert any(edit.reason == "견적 2026-044" for edit in project.hand_edits)
