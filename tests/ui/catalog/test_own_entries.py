"""The window shows own and changed entries as such, and tells what of them was left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from configurator.basis.errors import ConfiguratorError
from configurator.basis.ids import SolutionId
from configurator.basis.language import LANGUAGES, speaker
from configurator.catalog.edition import open_edition
from configurator.catalog.own_entries import LocalChange, OwnEntries, PriceChange
from configurator.catalog.shelf import Shelf
from configurator.ui.catalog.page import CatalogPage
from configurator.ui.live_project import LiveProject
from configurator.ui.main_window import MainWindow
from configurator.ui.settings import Settings

DAY = date(2026, 11, 27)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, edition: Path) -> MainWindow:
    """The window over a store with an own entry, a changed one and a change nothing fits."""
    with open_edition(edition) as store:
        priced = next(entry for entry in store.values() if entry.prices)
    own = replace(priced, id=SolutionId("mine/gauge"), supplier="mine", uuid="0" * 36)
    change = LocalChange(priced.id, priced.version, "견적 24-117", DAY, (PriceChange(priced.prices[0].key, 5_000),))
    gone = LocalChange(SolutionId("nobody/nothing"), "1", "x", DAY)
    made = MainWindow(
        Settings(tmp_path / "window.ini"), lambda: Shelf(open_edition(edition), OwnEntries((own,), (), (change, gone)))
    )
    qtbot.addWidget(made)
    made.show()
    return made


def test_cards_carry_the_mark_and_what_was_left_out_is_told(
    window: MainWindow, settled: Callable[[MainWindow], None]
) -> None:
    window.run("project.new-sample", name="acme-stamping")
    settled(window)
    window.run("view.page.catalog")
    page = window.page("catalog")
    assert isinstance(page, CatalogPage)
    window.run("catalog.search", text="자체 등록")
    cards = page.list.cards
    assert [cards.id_at(row) for row in range(cards.rowCount())] == ["mine/gauge"]
    assert "(자체 등록)" in cards._card(0).title
    store = window.live.store
    assert store is not None
    told: list[ConfiguratorError] = []
    again = LiveProject(window.jobs, lambda: store)
    again.failed.connect(told.append)
    assert again.store is store
    assert [error.message.key for error in told] == ["own-left-out"]
    assert all("nobody/nothing" in speaker(language).say(told[0].message) for language in LANGUAGES)
