"""The book's numbers, a brute-force twin of every formula, and what must hold for any line."""

import math
import time
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.basis.units import Count, Duration, Power, Ratio, registry
from configurator.line.factors import factors_on
from configurator.line.model import Calendar, Line, Station, Stock
from configurator.line.performance import Performance
from configurator.line.performance import perform as perform_with
from configurator.line.sample import read_sample
from tests.line.made import CALENDAR, buffer, line_of, lines, product, station, stations

FACTORS = factors_on(date(2026, 11, 21))
AVAILABLE = 27_600.0  # seconds of a shift of CALENDAR


def perform(line: Line) -> Performance:
    return perform_with(line, FACTORS)


# the book


def test_acme_stamping_gives_the_figures_of_learning_to_see() -> None:
    """Rother & Shook, Learning to See: takt 60 s, lead time 23.6 days, processing time 188 s."""
    found = perform(read_sample("acme-stamping").line)
    assert found.available_per_shift == 27_600
    assert found.takt == pytest.approx(60)
    assert found.lead_time is not None
    assert round(found.lead_time, 1) == 23.6
    assert found.processing_time == 188
    assert found.bottleneck == "assembly-1"
    assert [round(each.capacity) for each in found.stations] == [23_460, 708, 480, 445, 690]


def test_acme_days_of_each_stock_are_those_of_the_book() -> None:
    """The book's timeline reads 5, 7.6, 1.8, 2.7, 2 and 4.5 days."""
    acme = read_sample("acme-stamping").line
    found = [perform(replace(acme, buffers=(each,))).lead_time or 0.0 for each in acme.buffers]
    assert [round(days, 1) for days in found] == [5.0, 7.6, 1.8, 2.7, 2.0, 4.5]


# brute force


def pieces_by_counting(station: Station, shifts: int) -> float:
    """Count the pieces one machine makes, one after the other, in the time it does not stand."""
    uptime = station.uptime.to("1") if station.uptime else 1.0
    step = station.cycle_time.to("s") / (station.performance.to("1") if station.performance else 1.0)
    left, made = AVAILABLE * shifts * uptime, 0
    while left >= step:
        if station.changeover and station.batch and made % station.batch.magnitude == 0:
            left -= station.changeover.to("s")
        left -= step
        made += 1
    return made * (station.first_pass_yield.to("1") if station.first_pass_yield else 1.0)


@given(stations("s"))
def test_good_capacity_is_what_counting_the_pieces_of_many_shifts_gives(made: Station) -> None:
    shifts = 20
    counted = pieces_by_counting(made, shifts) * made.machines / shifts
    batch = made.batch.magnitude if made.batch and made.changeover else 0
    loose_end = (batch + 2) * made.machines / shifts  # the batch that was not finished
    assert perform(line_of(made)).stations[0].good_capacity == pytest.approx(counted, abs=loose_end)


def finished_when(line: Line, starts: dict[str, float]) -> dict[str, float]:
    """Push the started pieces of each product forward through the yields of its routing."""
    finished = {}
    for each in line.products:
        pieces = starts[each.id]
        for name in each.routing:
            share = next(station for station in line.stations if station.id == name).first_pass_yield
            pieces *= share.to("1") if share else 1.0
        finished[each.id] = pieces
    return finished


def loads_when(line: Line, starts: dict[str, float]) -> dict[str, float]:
    """Say how many good pieces each station makes when so many pieces of each product are started."""
    loads = dict.fromkeys((station.id for station in line.stations), 0.0)
    for each in line.products:
        pieces = starts[each.id]
        for name in each.routing:
            share = next(station for station in line.stations if station.id == name).first_pass_yield
            pieces *= share.to("1") if share else 1.0
            loads[name] += pieces
    return loads


@given(lines())
def test_output_is_the_most_any_share_of_the_demand_that_every_station_can_bear(line: Line) -> None:
    found = perform(line)
    if found.output_per_day is None or found.demand_per_day is None:
        return
    per_shift = {each.id: each.monthly_demand.magnitude / found.shifts_per_month for each in line.products}
    ones = finished_when(line, dict.fromkeys(per_shift, 1.0))
    starts = {name: pieces / ones[name] for name, pieces in per_shift.items()}
    good = {each.station: each.good_capacity for each in found.stations}
    low, high = 0.0, 1.0
    for _ in range(60):  # halve the share until it is found
        share = (low + high) / 2
        loads = loads_when(line, {name: pieces * share for name, pieces in starts.items()})
        fits = all(loads[name] <= good[name] for name in loads)
        low, high = (share, high) if fits else (low, share)
    assert found.output_per_day == pytest.approx(found.demand_per_day * low, rel=1e-6)


@given(lines())
def test_the_bottleneck_is_the_station_that_is_asked_most_of_what_it_can(line: Line) -> None:
    found = perform(line)
    loads = {each.station: each.utilisation for each in found.stations if each.required}
    assert (found.bottleneck is None) == (not loads)
    if found.bottleneck is not None:
        assert loads[found.bottleneck] == max(value for value in loads.values() if value is not None)


def test_energy_is_running_and_standby_power_over_the_shift() -> None:
    """Two machines, 10 kW running and 2 kW waiting, 460 pieces of 60 s at 80 % good: checked with pint's own algebra."""
    made = station(
        "s", 40, machines=2, first_pass_yield=Ratio(80, "%"), power=Power(10, "kW"), standby_power=Power(2, "kW")
    )
    unit = registry()
    running = 460 / 0.8 * 40 * unit.second
    waiting = 2 * 27_600 * unit.second - running
    whole = 10 * unit.kilowatt * running + 2 * unit.kilowatt * waiting
    found = perform(line_of(made, demand=18_400))
    assert found.stations[0].energy_per_piece == pytest.approx(whole.to("kWh").magnitude / 460)
    assert found.energy_per_piece == pytest.approx(whole.to("kWh").magnitude / 460)
    assert found.emission_per_piece == pytest.approx((found.energy_per_piece or 0) * 0.4173)


def test_energy_of_a_piece_carries_the_rejects_behind_a_station() -> None:
    first = station("a", 20, power=Power(9, "kW"))
    last = station("b", 20, power=Power(0, "kW"), first_pass_yield=Ratio(50, "%"))
    found = perform(line_of(first, last))
    assert found.stations[0].energy_per_piece == pytest.approx(9 * 20 / 3600)
    assert found.energy_per_piece == pytest.approx(2 * 9 * 20 / 3600)


def test_oee_counts_changeovers_stops_speed_and_rejects() -> None:
    """A day by hand: 100 pieces of 60 s take 6000 s of machine time, 1500 s are changeover, half of the rest of the shift stands."""
    made = station(
        "s",
        60,
        uptime=Ratio(50, "%"),
        changeover=Duration(1500, "s"),
        batch=Count(100, "ea"),
        first_pass_yield=Ratio(90, "%"),
    )
    found = perform(line_of(made)).stations[0]
    assert found.changeover_share == pytest.approx(1500 / 7500)
    assert found.oee == pytest.approx(0.5 * 0.8 * 0.9)
    assert found.good_capacity == pytest.approx(27_600 * 0.36 / 60)
    assert found.effective_cycle == pytest.approx(60 / 0.36)


def test_every_part_every_spends_one_changeover_on_each_product_of_the_interval() -> None:
    """Three products, one hour each in ten working days of 15 h 20 min: 3 h of 153.33 h."""
    made = station("s", 1, changeover=Duration(1, "h"), every_part_every=Duration(10, "d"))
    products = tuple(product(f"p{number}", 1000, "s") for number in range(3))
    found = perform(line_of(made, products=products)).stations[0]
    assert found.changeover_share == pytest.approx(3 / (10 * 15 + 10 / 3))


def test_uptime_comes_from_mtbf_and_mttr_when_nobody_gave_it() -> None:
    made = station("s", mtbf=Duration(19, "h"), mttr=Duration(60, "min"))
    assert perform(line_of(made)).stations[0].availability == pytest.approx(0.95)


def test_a_station_visited_twice_is_asked_twice() -> None:
    line = line_of(station("a"), station("b"), products=(product("p", 920, "a", "b", "a"),))
    assert perform(line).of("a").required == pytest.approx(2 * 23)
    assert perform(line).processing_time == 180


def test_of_equal_stations_the_earlier_in_the_routing_is_the_bottleneck() -> None:
    line = line_of(station("b"), station("a"), products=(product("p", 9_200, "a", "b"),))
    assert perform(line).bottleneck == "a"


def test_littles_law_divides_by_what_leaves_and_the_book_by_what_is_wanted() -> None:
    waiting = (buffer("b", "s", stocks=(Stock("p", Count(4_600, "ea")),)),)
    found = perform(line_of(station("s", 120), buffers=waiting, demand=9_200))
    assert found.output_per_day == pytest.approx(2 * 27_600 / 120)
    assert found.lead_time == pytest.approx(4_600 / 460)
    assert found.lead_time_little == pytest.approx(found.lead_time)
    slower = perform(line_of(station("s", 240), buffers=waiting, demand=9_200))
    assert slower.lead_time == pytest.approx(10)
    assert slower.lead_time_little == pytest.approx(20)


def test_days_of_supply_weigh_by_the_demand_that_passes() -> None:
    """Ten days before a station only a quarter of all pieces passes are two and a half days of the line."""
    products = (product("p", 300, "a"), product("q", 900, "b"))
    line = line_of(station("a"), station("b"), products=products, buffers=(buffer("x", "a", days=Duration(10, "d")),))
    assert perform(line).lead_time == pytest.approx(2.5)


def test_value_added_shares_name_two_lengths_of_a_day() -> None:
    line = line_of(station("s", 92), buffers=(buffer("x", days=Duration(1, "d")),))
    assert perform(line).value_added_processing == pytest.approx(92 / 55_200)
    assert perform(line).value_added_calendar == pytest.approx(92 / 86_400)


# what must hold for any line


@given(lines())
def test_shares_lie_between_none_and_all(line: Line) -> None:
    for each in perform(line).stations:
        for share in (each.availability, each.performance, each.quality, each.oee, each.changeover_share):
            assert 0 <= share <= 1
        assert each.good_capacity <= each.capacity * (1 + 1e-12)


@given(lines(), st.floats(0.1, 1.0), st.data())
def test_a_faster_station_never_lowers_the_output(line: Line, share: float, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from([station.id for station in line.stations]))
    faster = tuple(
        replace(each, cycle_time=Duration(each.cycle_time.magnitude * share, "s")) if each.id == name else each
        for each in line.stations
    )
    before, after = perform(line).output_per_day, perform(replace(line, stations=faster)).output_per_day
    if before is None or after is None:
        assert before == after
    else:
        assert after >= before * (1 - 1e-9)


@given(lines())
def test_what_is_not_known_is_none_and_said(line: Line) -> None:
    found = perform(line)
    said = {message.key for message in found.missing}
    assert (found.takt is None) == ("line-missing-demand" in said)
    if not line.buffers:
        assert found.lead_time is None
        assert "line-missing-stocks" in said
    for each, made in zip(found.stations, line.stations, strict=True):
        assert each.energy_per_piece is None or made.power is not None


@given(lines())
def test_the_order_of_stocks_and_products_changes_nothing(line: Line) -> None:
    turned = replace(line, buffers=line.buffers[::-1], products=line.products[::-1])
    one, other = perform(line), perform(turned)
    assert one.lead_time == (None if other.lead_time is None else pytest.approx(other.lead_time))
    assert one.output_per_day == (None if other.output_per_day is None else pytest.approx(other.output_per_day))


ABSURD = [
    station("s", 0),
    station("s", -5),
    station("s", machines=0),
    station("s", uptime=Ratio(0, "%")),
    station("s", uptime=Ratio(250, "%"), first_pass_yield=Ratio(-20, "%")),
    station("s", performance=Ratio(0, "%"), changeover=Duration(1, "h"), batch=Count(0, "ea")),
    station("s", mtbf=Duration(0, "h"), mttr=Duration(0, "h")),
    station("s", changeover=Duration(1, "h"), every_part_every=Duration(0, "d")),
    station("s", changeover=Duration(100, "h"), every_part_every=Duration(1, "h")),
]


@pytest.mark.parametrize("made", ABSURD, ids=range(len(ABSURD)))
@pytest.mark.parametrize("calendar", [CALENDAR, Calendar(0, Duration(8, "h"), Duration(9, "h"), 0)])
def test_absurd_inputs_are_answered_and_never_raise(made: Station, calendar: Calendar) -> None:
    found = perform(line_of(made, station("t", power=Power(1, "kW")), calendar=calendar))
    assert 0 <= found.stations[0].oee <= 1
    assert not math.isnan(found.stations[0].effective_cycle)


def test_a_station_that_makes_nothing_good_is_the_bottleneck_and_nothing_comes_out() -> None:
    found = perform(line_of(station("a"), station("s", uptime=Ratio(0, "%"))))
    assert (found.bottleneck, found.output_per_day) == ("s", 0)
    assert found.of("s").utilisation is None
    assert math.isinf(found.of("s").effective_cycle)


def test_a_station_without_cycle_time_does_not_compete_and_is_named() -> None:
    found = perform(line_of(station("a"), station("s", 0)))
    assert found.bottleneck == "a"
    assert any(message.key == "line-missing-cycle-time" for message in found.missing)


def test_an_unknown_station_has_no_performance() -> None:
    with pytest.raises(KeyError):
        perform(line_of(station("s"))).of("gone")


def test_three_hundred_stations_take_a_few_milliseconds() -> None:
    """The promise is 10 ms; the bound here is loose because machines that test are slow. Only computing counts."""
    shaft = read_sample("cnc-shaft").line
    made = tuple(replace(shaft.stations[number % 12], id=f"s{number}") for number in range(300))
    routing = tuple(each.id for each in made)
    products = tuple(replace(each, routing=routing) for each in shaft.products)
    line = replace(shaft, stations=made, products=products, flows=(), buffers=(), systems=())
    perform(line)
    times = []
    for _ in range(5):
        start = time.process_time()
        perform(line)
        times.append(time.process_time() - start)
    assert min(times) < 0.05
