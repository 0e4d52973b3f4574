"""The store in the window, driven by command ids, keys and the input method."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from configurator.basis.language import LANGUAGES
from configurator.basis.text import Message
from configurator.catalog.edition_rows import facets
from configurator.ui.catalog.card_list import CARD
from configurator.ui.catalog.page import CatalogPage
from configurator.ui.catalog.standing import places
from configurator.ui.catalog.store_panel import StorePanel
from configurator.ui.drag import SOLUTION
from configurator.ui.line.page import LinePage
from configurator.ui.main_window import MainWindow
from configurator.ui.widgets.columns import ScrollColumn
from tests.ui import seen

Settled = Callable[[MainWindow], None]
GAUGE = "dasom-precision/grind-gauge"
GRINDING = "st-08"


def catalog(window: MainWindow) -> CatalogPage:
    window.run("view.page.catalog")
    page = window.page("catalog")
    assert isinstance(page, CatalogPage)
    return page


def ids(page: CatalogPage | StorePanel) -> list[str]:
    """Return everything the list would show to somebody who scrolls to its end."""
    cards = page.list.cards
    while cards.canFetchMore():
        cards.fetchMore()
    return [cards.id_at(row) for row in range(cards.rowCount())]


def test_cards_follow_the_hand_even_inside_a_syllable(acme: MainWindow) -> None:
    page = catalog(acme)
    store = acme.live.store
    assert store is not None
    field = page.search.input
    field.setFocus()
    for composing, whole in (("ㅁ", "ㅁ"), ("메", "메"), ("메스", "메스")):
        QApplication.sendEvent(field, QInputMethodEvent(composing, []))
        assert field.text() == ""
        assert page.search.text() == whole
        assert ids(page) == [hit.id for hit in store.search(whole, limit=1000)]
    done = QInputMethodEvent("", [])
    done.setCommitString("게이트웨이")
    QApplication.sendEvent(field, done)
    assert field.text() == "게이트웨이"
    found = ids(page)
    assert found == [hit.id for hit in store.search("게이트웨이", limit=1000)]
    assert 0 < len(found) < len(store)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page.details.solution == found[0]


def test_consonants_protocols_and_effects_find(acme: MainWindow) -> None:
    page = catalog(acme)
    store = acme.live.store
    assert store is not None
    acme.run("catalog.search", text="focas2")
    assert all("focas2" in facets(store[each])["protocol"] for each in ids(page)[:3])
    acme.run("catalog.search", text="ㅎㅂㅋㄴㅌ")
    assert any(each.startswith("hanbit-connect/") for each in ids(page))
    acme.run("catalog.search", text="준비교체")
    assert any("changeover" in facets(store[each])["effect"] for each in ids(page))
    acme.run("catalog.search", text="qqzzxx")
    assert ids(page) == []
    assert page._empty.isVisible()


def test_facets_narrow_and_say_what_they_leave(acme: MainWindow) -> None:
    page = catalog(acme)
    everything = len(acme.live.store or ())
    assert len(ids(page)) == everything  # nothing pays on this line, so that all is shown
    acme.run("catalog.filter", facet="kind", value="GTW")
    page._show_counts()
    gateways = ids(page)
    assert page.facets.rows["kind"]["GTW"].isChecked()
    assert page.facets.rows["kind"]["GTW"].number == len(gateways)
    acme.run("catalog.filter", facet="supplier", value="hanbit-connect")
    page._show_counts()
    assert page.facets.rows["supplier"]["hanbit-connect"].number == len(ids(page)) < len(gateways)
    empty = next(row for row in page.facets.rows["supplier"].values() if row.number == 0)
    assert empty.isEnabled()
    QApplication.sendEvent(empty, QHelpEvent(QEvent.Type.ToolTip, QPoint(2, 2), QPoint(2, 2)))
    assert acme.look.text("catalog-facet-kind") in empty.toolTip(), "the chosen kind is the reason"
    acme.run("catalog.filter", facet="kind", value="GTW")
    assert len(ids(page)) > 1


def test_a_solution_is_applied_to_the_chosen_station_and_taken_back(cnc: MainWindow, settled: Settled) -> None:
    before = cnc.live.project
    assert 0 < len(ids(catalog(cnc))) < len(cnc.live.store or ())  # what fits comes first
    cnc.run("station.select", station=GRINDING)
    page = catalog(cnc)
    settled(cnc)
    cnc.run("catalog.show", solution=GAUGE)
    assert page.details.solution == GAUGE
    option = cnc.run("catalog.apply", solution=GAUGE)
    assert cnc.notices.latest is not None
    assert cnc.notices.latest.key == "ui-catalog-applied"
    settled(cnc)
    assert cnc.live.project is not None
    assert [(each.id, each.stations) for each in cnc.live.project.plan.options] == [(option, (GRINDING,))]
    card = page.list.cards.index(page.list.cards.row_of(GAUGE)).data(CARD)
    assert card.state in ("planned", "troubled")
    assert cnc.look.text(f"ui-catalog-state-{card.state}") in card.spoken
    page.finder.ask_scope("planned")
    assert ids(page) == [GAUGE]
    cnc.notices._pressed()
    assert cnc.live.project == before


def test_it_goes_where_it_fits_when_nothing_is_chosen(acme: MainWindow) -> None:
    page, study = catalog(acme), acme.live.study
    assert study is not None
    for solution, entry in study.catalogue.items():
        where = places(entry, study, page.finder.standing(solution))
        if entry.placed == "line":
            assert where == ()
        elif entry.suits and page.finder.standing(solution).candidate is None:
            assert {station.kind for station in study.line.stations if station.id in where} <= set(entry.suits)


def test_what_does_not_move_the_bottleneck_says_so(acme: MainWindow) -> None:
    page, study = catalog(acme), acme.live.study
    assert study is not None
    candidates = {each.solution: each for match in study.matches for each in match.candidates}
    still = next(each for each in candidates if not page.finder.standing(each).candidate.moves_bottleneck)
    said = acme.look.text("ui-catalog-bottleneck-stays")
    acme.run("catalog.show", solution=still)
    seen.painted()
    assert said in seen.texts(page.details)
    entry, candidate = study.catalogue[still], page.finder.standing(still).candidate
    texts = "\n".join(seen.texts(page.details))
    assert all(acme.look.say(message) in texts for message in (*candidate.reasons, *candidate.against))
    assert all(acme.look.name(price.item) in texts for price in entry.prices)
    assert all(f"{price.valid_until}" in texts for price in entry.prices)
    assert all(acme.look.name(effect.evidence.source) in texts for effect in entry.effects)


def test_at_most_six_are_compared_and_equal_rows_are_hidden(acme: MainWindow) -> None:
    page = catalog(acme)
    acme.run("catalog.compare")
    assert acme.notices.latest == Message("ui-catalog-compare-how")
    assert not page.compares
    for solution in list(acme.live.store or ())[:8]:
        acme.run("catalog.compare-add", solution=solution)
    assert len(page.put_aside) == 6
    acme.run("catalog.compare")
    assert page.compares
    assert page.comparison.rows
    assert all(len(set(row.values)) > 1 and len(row.values) == 6 for row in page.comparison.rows)
    only = page.put_aside[0]
    for solution in page.put_aside[1:]:
        acme.run("catalog.compare-remove", solution=solution)
    assert page.put_aside == (only,)
    acme.run("catalog.compare-close")
    assert not page.compares
    acme.run("catalog.compare-clear")
    assert not page.tray.isVisible()


def test_the_panel_beside_the_line_applies_and_carries(cnc: MainWindow, settled: Settled) -> None:
    cnc.run("view.page", page="line")
    page = cnc.page("line")
    assert isinstance(page, LinePage)
    panel = page.findChild(StorePanel)
    page.side._group.buttons()[1].click()
    settled(cnc)
    assert panel.isVisible()
    assert ids(panel)
    cnc.run("station.select", station=GRINDING)
    first = panel.finder.standing(panel.list.cards.id_at(0))
    assert first.candidate is not None
    assert GRINDING in first.candidate.stations or first.candidate.stations == ()
    row = panel.list.cards.row_of(GAUGE)
    carried = panel.list.cards.mimeData([panel.list.cards.index(row)])
    assert carried.data(SOLUTION).data().decode() == GAUGE
    panel.list.choose(GAUGE)
    area = panel.list.visualRect(panel.list.currentIndex())
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    QTest.mouseDClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=area.center() + QPoint(1, 1))
    assert cnc.live.project is not None
    assert [(each.solution, each.stations) for each in cnc.live.project.plan.options] == [(GAUGE, (GRINDING,))]


def test_all_is_named_whole_and_in_one_language(cnc: MainWindow, settled: Settled) -> None:
    cnc.resize(1280, 800)
    page = catalog(cnc)
    for language in LANGUAGES:
        cnc.run("view.language", to=language)
        cnc.run("view.theme", to="dark" if language == "en" else "light")
        settled(cnc)
        for solution in (GAUGE, "saerom-process/flow-mes"):
            cnc.run("catalog.show", solution=solution)
            cnc.run("catalog.compare-add", solution=solution)
            seen.painted()
            assert seen.nameless(page) == []
            assert seen.cut_off(page) == []
            assert too_wide(page) == []
            assert seen.missing_letters(page) == set()
            if language == "en":
                assert seen.korean(page) == []
        cnc.run("catalog.compare")
        seen.painted()
        assert seen.cut_off(page.comparison) == []
        cnc.run("catalog.compare-close")


def test_both_themes_paint_the_cards_and_nothing_is_markup(acme: MainWindow) -> None:
    page = catalog(acme)
    acme.run("catalog.show", solution=GAUGE)
    light = []
    for theme in ("light", "dark"):
        acme.run("view.theme", to=theme)
        seen.painted()
        place = page.list.mapTo(acme, QPoint(150, 14))
        light.append(acme.grab().toImage().pixelColor(place).lightness())
    assert light[0] > 200
    assert light[1] < 70
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in page.findChildren(QLabel) if label.text())


def too_wide(page: QWidget) -> list[int]:
    """Columns whose parts need more width than they have: their right side would be cut."""
    columns = [each for each in page.findChildren(ScrollColumn) if each.isVisible()]
    lacking = [each.widget().minimumSizeHint().width() - each.viewport().width() for each in columns]
    return [pixels for pixels in lacking if pixels > 0]
