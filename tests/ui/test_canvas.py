"""Hands and keys on the canvas."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from configurator.line.model import Line
from configurator.ui.drag import SOLUTION
from configurator.ui.line.canvas import CanvasView
from configurator.ui.line.page import LinePage
from configurator.ui.line.recommended import candidates_at
from configurator.ui.line.station_item import StationItem
from configurator.ui.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(acme: MainWindow) -> LinePage:
    shown = acme.page("line")
    assert isinstance(shown, LinePage)
    shown.canvas.fit()
    return shown


def line_of(window: MainWindow) -> Line:
    assert window.live.project is not None
    return window.live.project.line


def pixel(canvas: CanvasView, point: QPointF) -> QPoint:
    return canvas.mapFromScene(point)


def middle(item: StationItem) -> QPointF:
    return item.rect().center() + QPointF(0, -20)


def drag(canvas: CanvasView, start: QPoint, end: QPoint, steps: int = 12) -> None:
    surface = canvas.viewport()
    QTest.mousePress(surface, LEFT, Qt.KeyboardModifier.NoModifier, start)
    for step in range(1, steps + 1):
        QTest.mouseMove(surface, start + (end - start) * (step / steps))
    QTest.mouseRelease(surface, LEFT, Qt.KeyboardModifier.NoModifier, end)


def test_a_click_chooses_on_canvas_table_and_inspector(acme: MainWindow, page: LinePage) -> None:
    station = line_of(acme).stations[3]
    QTest.mouseClick(
        page.canvas.viewport(),
        LEFT,
        Qt.KeyboardModifier.NoModifier,
        pixel(page.canvas, middle(page.scene.stations[station.id])),
    )
    assert acme.desk.selection.stations == (station.id,)
    assert page.station_form.station == station.id
    assert [index.row() for index in page.side.table.selectionModel().selectedRows()] == [3]


def test_a_row_of_the_table_chooses_on_the_canvas(acme: MainWindow, page: LinePage) -> None:
    page.side.table.selectRow(1)
    assert page.scene.chosen() == (line_of(acme).stations[1].id,)


def test_dragging_moves_a_station_and_its_flows(acme: MainWindow, page: LinePage) -> None:
    station = line_of(acme).stations[1].id
    item, flows = page.scene.stations[station], page.scene.flows
    before, paths = item.pos(), {key: flow.route.path for key, flow in flows.items() if flow.route}
    start = pixel(page.canvas, middle(item))
    drag(page.canvas, start, start + QPoint(80, 60))
    moved = item.pos() - before
    assert moved.x() == pytest.approx(80 / page.canvas.zoom, abs=5)
    assert moved.y() == pytest.approx(60 / page.canvas.zoom, abs=5)
    position = next(each for each in line_of(acme).stations if each.id == station).position
    assert position is not None
    assert (position.x, position.y) == (item.pos().x(), item.pos().y())
    changed = {key for key, flow in flows.items() if flow.route and flow.route.path != paths[key]}
    assert changed == {key for key in flows if station in key}
    acme.run("edit.undo")
    assert item.pos() == before


def test_escape_puts_a_carried_station_back(acme: MainWindow, page: LinePage) -> None:
    item = next(iter(page.scene.stations.values()))
    before, start, surface = item.pos(), pixel(page.canvas, middle(item)), page.canvas.viewport()
    QTest.mousePress(surface, LEFT, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(surface, start + QPoint(50, 50))
    assert item.pos() != before
    QTest.keyClick(page.canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(surface, LEFT, Qt.KeyboardModifier.NoModifier, start + QPoint(50, 50))
    assert item.pos() == before
    assert not acme.live.session.can_undo


def test_dragging_from_port_to_station_connects(acme: MainWindow, page: LinePage) -> None:
    first, last = line_of(acme).stations[0].id, line_of(acme).stations[-1].id
    source, target = page.scene.stations[first], page.scene.stations[last]
    port = source.rect().center() + QPointF(source.rect().width() / 2, 0)
    drag(page.canvas, pixel(page.canvas, port), pixel(page.canvas, middle(target)))
    assert (first, last) in {(flow.source, flow.target) for flow in line_of(acme).flows}
    assert (first, last) in page.scene.flows


def test_a_flow_can_be_chosen_and_deleted(acme: MainWindow, page: LinePage) -> None:
    key = next(iter(page.scene.flows))
    page.scene.flows[key].setSelected(True)
    acme.run("station.delete")
    assert key not in {(flow.source, flow.target) for flow in line_of(acme).flows}


@pytest.mark.parametrize("turn", [240, -240])
def test_zoom_keeps_the_point_under_the_pointer(page: LinePage, turn: int) -> None:
    at = QPointF(311.0, 402.0)
    canvas = page.canvas
    before, zoom = canvas._scene_point(at), canvas.zoom
    event = QWheelEvent(
        at,
        canvas.mapToGlobal(at),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), event)
    gap = canvas._scene_point(at) - before
    assert canvas.zoom != zoom
    assert gap.manhattanLength() < 3


def test_zoom_stays_within_its_limits(page: LinePage) -> None:
    for factor, limit in ((0.5, 0.1), (2.0, 3.0)):
        for _ in range(12):
            page.canvas.zoom_by(factor)
        assert page.canvas.zoom == pytest.approx(limit)
        assert not page.canvas.grab().isNull()


def test_arrow_keys_walk_over_the_line(acme: MainWindow, page: LinePage) -> None:
    stations = [station.id for station in line_of(acme).stations]
    acme.run("station.move", places={each: (at * 250.0, 0.0) for at, each in enumerate(stations)})
    acme.run("station.select", station=stations[0])
    QTest.keyClick(page.canvas, Qt.Key.Key_Right)
    assert acme.desk.selection.stations == (stations[1],)
    QTest.keyClick(page.canvas, Qt.Key.Key_Left)
    assert acme.desk.selection.stations == (stations[0],)


def test_a_name_is_typed_on_the_card(acme: MainWindow, page: LinePage) -> None:
    station = line_of(acme).stations[0].id
    QTest.mouseDClick(
        page.canvas.viewport(),
        LEFT,
        Qt.KeyboardModifier.NoModifier,
        pixel(page.canvas, middle(page.scene.stations[station])),
    )
    assert page.canvas.rename.isVisible()
    page.canvas.rename.setText("프레스 200톤")
    QTest.keyClick(page.canvas.rename, Qt.Key.Key_Return)
    assert line_of(acme).stations[0].name.ko == "프레스 200톤"
    acme.run("station.rename", station=station)
    page.canvas.rename.setText("다른 이름")
    QTest.keyClick(page.canvas.rename, Qt.Key.Key_Escape)
    assert line_of(acme).stations[0].name.ko == "프레스 200톤"


def test_a_double_click_on_empty_ground_adds_there(acme: MainWindow, page: LinePage) -> None:
    place = page.scene.whole().bottomLeft() + QPointF(60, 90)
    count = len(line_of(acme).stations)
    QTest.mouseDClick(page.canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, pixel(page.canvas, place))
    assert page.quick_add is not None
    page.quick_add.search.input.setText("열처")
    QTest.keyClick(page.quick_add.search.input, Qt.Key.Key_Return)
    assert len(line_of(acme).stations) == count + 1
    new = line_of(acme).stations[-1]
    assert new.kind.value == "heat-treatment"
    assert new.position is not None
    assert page.scene.stations[new.id].rect().contains(place)


def test_names_can_be_edited_in_the_table(acme: MainWindow, page: LinePage) -> None:
    model = page.side.table.model()
    assert model.setData(model.index(2, 0), "용접 둘")
    assert line_of(acme).stations[2].name.ko == "용접 둘"
    assert not model.setData(model.index(2, 0), "   ")


def test_a_solution_dropped_on_a_station_is_placed_there(acme: MainWindow, page: LinePage) -> None:
    station = line_of(acme).stations[2].id
    entry = next(each for each in acme.live.store.values() if each.placed == "stations")
    data = QMimeData()
    data.setData(SOLUTION, entry.id.encode())
    place = QPointF(pixel(page.canvas, middle(page.scene.stations[station])))
    page.canvas.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier))
    assert [(option.solution, option.stations) for option in acme.live.project.plan.options] == [(entry.id, (station,))]
    assert page.scene.stations[station].card.chips


def test_garbage_dropped_on_the_canvas_is_refused(acme: MainWindow, page: LinePage) -> None:
    for dropped in (b"", b"\xff\xfe no such thing", b"x" * 5000):
        data = QMimeData()
        data.setData(SOLUTION, dropped)
        page.canvas.dropEvent(
            QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
        )
    assert acme.live.project.plan.options == ()


def test_the_bottleneck_and_the_stocks_are_drawn_from_the_figures(acme: MainWindow, page: LinePage) -> None:
    bottleneck = acme.live.study.performance.bottleneck
    assert [item.card.id for item in page.scene.stations.values() if item.card.bottleneck] == [bottleneck]
    stocks = {flow.target: flow.stock for flow in (item.flow for item in page.scene.flows.values())}
    third = line_of(acme).stations[2].id
    assert stocks[third] == f"{1600 + 850:,}" or stocks[third] == f"{1100 + 600:,}"


def test_the_bottleneck_is_offered_what_eases_it(window: MainWindow, settled: Callable[[MainWindow], None]) -> None:
    window.run("project.new-sample", name="cnc-shaft")
    settled(window)
    page, study = window.page("line"), window.live.study
    assert isinstance(page, LinePage)
    window.run("station.select", station=study.performance.bottleneck)
    easing = [each for each in candidates_at(study, study.performance.bottleneck) if each.moves_bottleneck]
    assert (page.suggestion.shown is not None) == bool(easing)
    other = next(station.id for station in study.line.stations if station.id != study.performance.bottleneck)
    window.run("station.select", station=other)
    assert page.suggestion.shown is None
    scores = [each.score for each in candidates_at(study, study.performance.bottleneck)]
    assert scores == sorted(scores, reverse=True)
