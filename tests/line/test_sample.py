"""The shipped samples: readable, sound, told in two languages, and what the issue says of each."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from configurator.basis import boundary
from configurator.basis.errors import ConfiguratorError
from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.vocabulary import Controller, PortState, Protocol, Stage
from configurator.catalog.vocabulary import WORDS
from configurator.line.factors import factors_on
from configurator.line.model import Line
from configurator.line.performance import perform
from configurator.line.references import dangling, object_ids
from configurator.line.sample import SAMPLES, read_sample

FACTORS = factors_on(date(2026, 11, 21))
KOREAN = [name for name in SAMPLES if name != "acme-stamping"]
ITEMS = {  # the areas of the level model and how many items each has
    "1.1": 4, "2.1": 5, "2.2": 4, "2.3": 3, "2.4": 4, "2.5": 4, "2.6": 3, "3.1": 6, "3.2": 5, "4.1": 6,
}  # fmt: skip
BOTTLENECKS = {
    "acme-stamping": "assembly-1", "cnc-shaft": "st-08", "moulding": "mo-03", "food-packing": "fp-05",
}  # fmt: skip


def ports(line: Line) -> list[tuple[Controller, Protocol, PortState]]:
    return [
        (machine.controller, port.protocol, port.state)
        for station in line.stations
        for machine in station.equipment
        for port in machine.interfaces
    ]


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_whole(name: str) -> None:
    line = read_sample(name).line
    assert dangling(line) == ()
    assert len(object_ids(line)) == len(set(object_ids(line)))
    assert boundary.read(Line, boundary.plain(line), name) == line


@pytest.mark.parametrize("name", SAMPLES)
def test_exactly_one_station_of_a_sample_cannot_keep_up(name: str) -> None:
    found = perform(read_sample(name).line, FACTORS)
    slow = [each.station for each in found.stations if (each.utilisation or 0) > 1]
    assert slow == [BOTTLENECKS[name]] == [found.bottleneck]


@pytest.mark.parametrize("name", SAMPLES)
def test_every_name_of_a_sample_is_told_in_korean_and_english(name: str) -> None:
    sample = read_sample(name)
    line = sample.line
    kinds = (line.areas, line.zones, line.stations, line.buffers, line.products, line.systems)
    names = [
        sample.title,
        line.name,
        line.factory.name,
        line.factory.site,
        *(each.name for kind in kinds for each in kind),
    ]
    names += [machine.name for station in line.stations for machine in station.equipment]
    names += [source.note for source in line.sources]
    for each in names:
        assert re.search("[가-힣]", each.ko) or re.fullmatch(r"[A-Z ]+", each.ko), each
        assert not re.search("[가-힣]", each.en), each


@pytest.mark.parametrize("name", SAMPLES)
def test_every_source_is_about_something_that_is_there(name: str) -> None:
    line = read_sample(name).line
    present = set(object_ids(line))
    for source in line.sources:
        head, _, field = source.about.partition(".")
        holder = next(
            (each for kind in (line.stations, line.products) for each in kind if each.id == head),
            getattr(line, head, None),
        )
        assert head in present or holder is not None, source.about
        assert not field or hasattr(holder, field), source.about


@pytest.mark.parametrize("name", SAMPLES)
def test_main_inputs_say_where_they_come_from(name: str) -> None:
    line = read_sample(name).line
    abouts = {source.about for source in line.sources}
    wanted = {"calendar", "economics.wage_per_hour", "economics.tariff_per_kwh", "economics.discount_rate"}
    assert wanted <= abouts
    assert {station.id for station in line.stations} <= abouts
    assert {buffer.id for buffer in line.buffers} <= abouts


@pytest.mark.parametrize("name", KOREAN)
def test_most_but_not_all_items_of_the_level_model_are_answered(name: str) -> None:
    sample = read_sample(name)
    known = {f"{area}.{number}" for area, count in ITEMS.items() for number in range(1, count + 1)}
    answered = Counter(item for item, _ in sample.answers)
    assert set(answered) < known
    assert max(answered.values()) == 1
    assert 0.8 * len(known) <= len(answered)
    assert all(0 <= level <= 5 for _, level in sample.answers)


@pytest.mark.parametrize("name", KOREAN)
def test_a_korean_sample_wants_more_than_it_makes_and_has_what_money_figures_need(name: str) -> None:
    sample = read_sample(name)
    found = perform(sample.line, FACTORS)
    assert sample.programme
    assert sample.target is Stage.MIDDLE1
    lacking = ((found.demand_per_day or 0) - (found.output_per_day or 0)) * sample.line.calendar.days_per_month
    wanted = sum(product.wanted_more.magnitude for product in sample.line.products if product.wanted_more)
    assert 0 < wanted <= lacking
    assert all(product.unit_cost and product.margin for product in sample.line.products)
    assert found.missing == ()


@pytest.mark.parametrize("name", KOREAN)
def test_a_korean_sample_has_every_case_of_a_port(name: str) -> None:
    line = read_sample(name).line
    assert any(machine.interfaces == () for station in line.stations for machine in station.equipment)
    assert {PortState.READY, PortState.NEEDS_SETTING, PortState.OPTION_MISSING} <= {
        state for _, _, state in ports(line)
    }
    assert Protocol.MODBUS_RTU in {protocol for _, protocol, _ in ports(line)}
    assert Protocol.SLMP in {protocol for _, protocol, _ in ports(line)}


def test_the_shaft_line_is_the_one_of_the_picture() -> None:
    line = read_sample("cnc-shaft").line
    found = perform(line, FACTORS)
    assert (len(line.stations), len(line.areas)) == (12, 3)
    assert found.takt == pytest.approx(45)
    assert found.of("st-08").effective_cycle == pytest.approx(53.4, abs=0.1)
    speaks = {(controller, protocol) for controller, protocol, _ in ports(line)}
    assert (Controller.FANUC_CNC, Protocol.FOCAS) in speaks
    assert (Controller.LS_XGK, Protocol.XGT) in speaks
    assert (Controller.MELSEC_Q, Protocol.SLMP) in speaks
    assert (Controller.FANUC_CNC, Protocol.FOCAS, PortState.OPTION_MISSING) in ports(line)


def test_relieving_the_grinder_lets_the_shaft_line_meet_its_demand() -> None:
    line = read_sample("cnc-shaft").line
    faster = tuple(replace(each, machines=2) if each.id == "st-08" else each for each in line.stations)
    found = perform(replace(line, stations=faster), FACTORS)
    assert found.output_per_day == found.demand_per_day


def test_the_food_line_has_wet_and_cold_places() -> None:
    zones = read_sample("food-packing").line.zones
    assert any(zone.washdown and zone.ip == "69K" for zone in zones)
    assert any(zone.hottest and zone.hottest.magnitude == 8 and zone.coldest for zone in zones)


def test_moulding_loses_more_to_changeovers_than_to_stops() -> None:
    found = perform(read_sample("moulding").line, FACTORS).of("mo-03")
    assert found.changeover_share > 1 - found.availability


@pytest.mark.parametrize("name", SAMPLES)
def test_words_of_systems_and_skills_are_those_of_the_catalogue(name: str) -> None:
    line = read_sample(name).line
    words = [word for system in line.systems for word in system.provides] + [skill.word for skill in line.skills]
    assert set(words) <= set(WORDS)


@pytest.mark.parametrize(("wrong", "near"), [("cnc-shift", "cnc-shaft"), ("acme", "acme-stamping"), ("모름", None)])
def test_an_unknown_sample_names_the_nearest_or_all(wrong: str, near: str | None) -> None:
    with pytest.raises(ConfiguratorError) as failed:
        read_sample(wrong)
    for language in LANGUAGES:
        said = speaker(language).say(failed.value.message)
        assert all(name in said for name in ([near] if near else SAMPLES))
