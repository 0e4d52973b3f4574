"""The store page asks for what it shows: a page at first, more when somebody scrolls there; its numbers are exact all the same."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from configurator.catalog.edition import Edition
from configurator.catalog.search import Hit
from configurator.ui.catalog.card_list import PAGE
from configurator.ui.catalog.page import CatalogPage
from configurator.ui.main_window import MainWindow
from tests.ui import seen

Asked = list[int]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """How many hits each search of the whole store asked for."""
    real, limits = Edition.search, []

    def search(self: Edition, text: str = "", *, limit: int = 50, **chosen: Any) -> tuple[Hit, ...]:
        if "among" not in chosen:
            limits.append(limit)
        return real(self, text, limit=limit, **chosen)

    monkeypatch.setattr(Edition, "search", search)
    return limits


@pytest.fixture
def page(acme: MainWindow, asked: Asked) -> CatalogPage:
    """The store beside a line for which nothing pays: all of it is listed."""
    acme.run("view.page.catalog")
    found = acme.page("catalog")
    assert isinstance(found, CatalogPage)
    found.filter("", "")
    seen.painted()
    return found


def test_a_page_is_asked_for_first_and_all_is_counted(acme: MainWindow, page: CatalogPage, asked: Asked) -> None:
    assert max(asked) <= PAGE
    assert page.list.cards.rowCount() == PAGE
    assert page.finder.answer.count == len(acme.live.store or ())
    assert str(page.finder.answer.count) in page._count.text()
    asked.clear()
    page.filter("kind", next(iter(page.finder.answer.counts["kind"])))
    seen.painted()
    assert max(asked) <= PAGE


def test_scrolling_to_the_end_brings_all_of_it_each_once(page: CatalogPage) -> None:
    bar, cards = page.list.verticalScrollBar(), page.list.cards
    for _ in range(20):
        bar.setValue(bar.maximum())
        QApplication.processEvents()
    every = [cards.id_at(row) for row in range(cards.rowCount())]
    assert len(every) == len(set(every)) == page.finder.answer.count
    assert every == [hit.id for hit in page.finder.answer.hits]
    assert not cards.canFetchMore()


def test_what_is_far_down_can_be_chosen_and_stays_chosen(acme: MainWindow, page: CatalogPage) -> None:
    last = page.finder.answer.hits[-1].id
    acme.run("catalog.show", solution=last)
    assert page.list.solution == last
    rows = page.list.cards.rowCount()
    acme.run("plan.add", solution=last)
    page.finder.ask(page.finder.question)
    assert page.list.solution == last
    assert page.list.cards.rowCount() >= rows


def test_a_screen_larger_than_a_page_is_filled(acme: MainWindow, page: CatalogPage) -> None:
    acme.resize(5000, 3600)
    for _ in range(10):
        seen.painted()
    cards = page.list.cards
    last = page.list.visualRect(cards.index(cards.rowCount() - 1))
    assert not cards.canFetchMore() or last.top() > page.list.viewport().height()
