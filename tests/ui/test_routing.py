"""Where flows run: pure geometry."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from configurator.ui.line.routing import route

places = st.tuples(st.integers(-2000, 2000), st.integers(-2000, 2000))


def card(place: tuple[int, int]) -> QRectF:
    return QRectF(place[0], place[1], 176, 100)


@given(places, places)
def test_a_flow_begins_and_ends_at_ports(one: tuple[int, int], other: tuple[int, int]) -> None:
    source, target = card(one), card(other)
    found = route(source, target, source.united(target))
    start, end = found.path.pointAtPercent(0), found.path.pointAtPercent(1)
    for point, at in ((start, source), (end, target)):
        assert abs(point.y() - at.center().y()) < 0.01
        assert min(abs(point.x() - at.left()), abs(point.x() - at.right())) < 0.01
    assert (found.end - end).manhattanLength() < 0.01


@given(places, st.integers(60, 900))
def test_a_flow_between_neighbours_in_a_row_is_straight_and_in_the_gap(one: tuple[int, int], gap: int) -> None:
    source = card(one)
    target = source.translated(176 + gap, 0)
    for first, second, heading in ((source, target, 1), (target, source, -1)):
        found = route(first, second, source.united(target))
        assert found.heading == heading
        assert found.path.boundingRect().height() == 0
        assert source.right() < found.middle.x() < target.left()


@given(places, st.integers(140, 900))
def test_a_flow_between_rows_runs_outside_both_cards(one: tuple[int, int], down: int) -> None:
    source = card(one)
    target = source.translated(0, down)
    whole = source.united(target).adjusted(-700, 0, 0, 0)
    middle = route(source, target, whole).middle
    assert middle.x() > source.right()
    assert not source.contains(QPointF(middle))


@given(st.integers(0, 3), st.integers(0, 3), st.integers(0, 3))
def test_a_flow_to_another_row_crosses_no_other_card(column: int, other: int, down: int) -> None:
    """On the grid the layout uses, the cards between two ends stay clear of the line."""
    grid = {(across, row): card((across * 250, row * 225)) for across in range(4) for row in (0, 1)}
    source, target = grid[(column, 0)], grid[(other, 1)]
    if down % 2:
        source, target = target, source
    path = route(source, target, card((0, 0)).united(card((750, 225)))).path
    points = [path.pointAtPercent(step / 200) for step in range(201)]
    for rect in grid.values():
        if rect not in (source, target):
            assert not any(rect.contains(point) for point in points), rect
