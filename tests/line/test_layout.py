"""Every station gets a place, chosen places stay, no two cards cover each other."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from configurator.line.layout import COLUMN, PER_ROW, ROW, laid_out, overlap
from configurator.line.model import Line, Position
from configurator.line.sample import read_sample
from tests.line.made import line_of, lines, station


@given(lines())
def test_every_station_has_a_place_and_no_card_covers_another(line: Line) -> None:
    places = [each.position for each in laid_out(line).stations]
    assert None not in places
    for number, one in enumerate(places):
        assert not any(overlap(one, other) for other in places[number + 1 :] if one and other)


@given(lines(), st.floats(-3000, 3000), st.floats(-3000, 3000))
def test_a_place_somebody_chose_stays_and_the_others_keep_off_it(line: Line, x: float, y: float) -> None:
    chosen = Position(x, y)
    first = replace(line.stations[0], position=chosen)
    after = laid_out(replace(line, stations=(first, *line.stations[1:])))
    assert after.stations[0].position == chosen
    places = [each.position for each in after.stations if each.position]
    assert len(places) == len(line.stations)
    for number, one in enumerate(places):
        assert not any(overlap(one, other) for other in places[number + 1 :])


@given(lines())
def test_a_line_that_is_laid_out_stays_as_it_is(line: Line) -> None:
    once = laid_out(line)
    assert laid_out(once) is once
    assert replace(once, stations=tuple(replace(each, position=None) for each in once.stations)) == line


def test_rows_run_to_and_fro() -> None:
    line = line_of(*(station(f"s{number}") for number in range(9)))
    columns = [each.position.x / COLUMN for each in laid_out(line).stations if each.position]
    rows = [each.position.y / ROW for each in laid_out(line).stations if each.position]
    assert columns == [0, 1, 2, 3, 3, 2, 1, 0, 0]
    assert rows == [0, 0, 0, 0, 1, 1, 1, 1, 2]


def test_each_area_of_the_shaft_line_has_rows_of_its_own() -> None:
    line = laid_out(read_sample("cnc-shaft").line)
    rows: dict[float, set[str | None]] = {}
    for each in line.stations:
        assert each.position is not None
        rows.setdefault(each.position.y, set()).add(each.area)
    assert [len(areas) for areas in rows.values()] == [1, 1, 1]
    assert len(line.stations) == PER_ROW * len(rows)


def test_a_station_put_in_later_stands_near_the_one_before_it() -> None:
    line = laid_out(line_of(station("a"), station("b")))
    more = replace(line, stations=(*line.stations, station("c")))
    place = laid_out(more).stations[2].position
    assert place == Position(2 * COLUMN, 0)
