"""At every size of the window the graph is seen whole, labels lie apart, counts keep to one line, and what was not checked is named."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QLabel

from configurator.basis.issues import Severity
from configurator.basis.language import LANGUAGES
from configurator.basis.text import Message, Name
from configurator.compatibility.graph import CompatibilityGraph, Node
from configurator.compatibility.rules import RULES
from configurator.project.checkup import Checkup
from configurator.ui.compatibility.diagram import ACROSS, COLUMNS, LEAST_ACROSS, WIDTH, air_within, diagram, width_of
from configurator.ui.main_window import MainWindow
from tests.ui import seen
from tests.ui.compatibility.test_compatibility_page import MES, in_trouble, issues, listed, opened

Settled = Callable[[MainWindow], None]
SIZES = ((1280, 800), (1600, 1000))


@pytest.mark.parametrize("width", [0, 600, 920, 950, 1000, 1039, 1040, 5000])
def test_columns_fit_as_soon_as_their_least_air_does(width: int) -> None:
    air = air_within(width)
    assert LEAST_ACROSS <= air <= ACROSS
    assert width_of(air) <= max(width, width_of(LEAST_ACROSS))
    nodes = tuple(Node(f"n{at}", Name.alike(f"{at}"), "option", at) for at in (1, 2, 3, 4))
    boxes = diagram(CompatibilityGraph(nodes, ()), across=air).boxes
    assert [box.x for box in boxes] == [at * (WIDTH + air) for at in range(len(COLUMNS))]


@pytest.mark.parametrize("size", SIZES)
def test_every_box_is_in_sight_whatever_finding_is_shown(
    cnc: MainWindow, settled: Settled, size: tuple[int, int]
) -> None:
    cnc.resize(*size)
    cnc.run("plan.add", solution="saerom-process/flow-mes-light")
    settled(cnc)
    page = opened(cnc)
    settled(cnc)
    for issue in issues(cnc)[:4]:
        cnc.run("finding.show", issue=issue.key)
        seen.painted()
        graph = page.graph
        sight = graph.mapToScene(graph.viewport().rect()).boundingRect().adjusted(-1, -1, 1, 1)
        under = graph.mapToScene(0, page._bar.geometry().bottom()).y()
        for box in graph.boxes.values():
            assert sight.left() <= box.rect().left()
            assert box.rect().right() <= sight.right()
            assert under <= box.rect().top(), "nothing lies under the choice of views"
            assert box.rect().bottom() <= sight.bottom()


def test_labels_never_lie_on_each_other(cnc: MainWindow, settled: Settled) -> None:
    cnc.resize(1280, 800)
    page = opened(cnc)
    settled(cnc)
    seen_labels = 0
    for issue in (None, *issues(cnc)[:4]):
        if issue is not None:
            cnc.run("finding.show", issue=issue.key)
        shown = [label.boundingRect().translated(label.pos()) for _, label in page.graph._labels if label.isVisible()]
        seen_labels += len(shown)
        assert not [pair for pair in combinations(shown, 2) if QRectF.intersects(*pair)]
    assert seen_labels > 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_counts_keep_to_one_line(acme: MainWindow, settled: Settled, language: str) -> None:
    acme.run("view.language", to=language)
    acme.resize(1280, 800)
    page = in_trouble(acme, settled)
    for unchecked in (False, True):
        page._place_tiles(unchecked)
        seen.painted()
        for name, tile in page._tiles.items():
            if tile.isVisible():
                words = tile.findChildren(QLabel)[-1]
                assert words.height() < 2 * words.fontMetrics().height(), name
                assert words.fontMetrics().horizontalAdvance(words.text()) <= words.width(), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_check_out_of_time_is_shown_as_not_checked(acme: MainWindow, settled: Settled, language: str) -> None:
    acme.run("view.language", to=language)
    acme.resize(1280, 800)
    acme.live._checkup = Checkup(0.0)
    acme.run("plan.add", solution=MES)
    settled(acme)
    page = opened(acme)
    settled(acme)
    unchecked = [row for row in listed(page) if row.group == "unchecked"]
    assert len(unchecked) == len(RULES)
    assert {row.place for row in unchecked} == {
        acme.look.text("ui-compatibility-unfinished-rule", rule=rule.id) for rule in RULES
    }
    assert page._tiles["unchecked"].isVisible()
    assert page._counts["unchecked"].text() == str(len(RULES))
    assert page.list.visualRect(page.list.findings.index(0)).top() >= 0, "the heading of the first group is seen"
    assert seen.cut_off(page) == []


def test_picking_what_clashes_takes_it_and_offers_its_reasons(cnc: MainWindow, settled: Settled) -> None:
    cnc.run("catalog.apply", solution="saerom-process/flow-mes-light")
    settled(cnc)
    assert cnc.notices.latest is not None
    assert cnc.notices.latest.key == "ui-added-clashes"
    cnc.notices._pressed()
    page = cnc.page("compatibility")
    assert page.isVisible()
    shown = next(each for each in issues(cnc) if each.key == page.pane.key)
    assert shown.severity is Severity.BLOCK
    assert cnc.live.project.plan.options[-1].id in shown.subjects
    assert shown.remedies
    cnc.run("edit.undo")
    cnc.notices.say(Message("ui-exporting"))
    settled(cnc)
    assert cnc.notices.latest.key == "ui-exporting", "said once, for what was added"
