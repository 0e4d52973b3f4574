"""Figures say what the performance says, name their formula in two languages, and never hide what lacks."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from configurator.basis.figures import Figure
from configurator.basis.language import LANGUAGES, Language, speaker
from configurator.basis.units import DIMENSION_OF, Duration
from configurator.line.checks import check_line
from configurator.line.factors import factors_on
from configurator.line.figures import figures, title
from configurator.line.model import Line
from configurator.line.performance import perform
from configurator.line.sample import SAMPLES, read_sample
from tests.line.made import buffer, line_of, lines, station

FACTORS = factors_on(date(2026, 11, 21))
PROMISED = {
    "line.takt": "s",
    "line.lead_time": "d",
    "line.lead_time_little": "d",
    "line.processing_time": "s",
    "line.value_added_processing": "%",
    "line.value_added_calendar": "%",
    "line.bottleneck": "",
    "line.output_per_day": "ea/d",
    "line.demand_per_day": "ea/d",
    "line.energy_per_piece": "kWh/ea",
    "line.emission_per_piece": "kgCO2eq/ea",
    "line.available_per_shift": "s",
    "station.capacity_per_shift": "ea",
    "station.good_capacity_per_shift": "ea",
    "station.availability": "%",
    "station.performance": "%",
    "station.quality": "%",
    "station.oee": "%",
    "station.effective_cycle": "s",
    "station.utilisation": "%",
    "station.energy_per_piece": "kWh/ea",
}


def figures_of(line: Line) -> tuple[Figure, ...]:
    return figures(perform(line, FACTORS), line)


def number(found: tuple[Figure, ...], key: str, subject: str = "line") -> float:
    value = next(each.value for each in found if (each.key, each.subject) == (key, subject))
    assert isinstance(value, int | float)
    return value


@given(lines())
def test_every_promised_figure_is_there_once_for_its_subject_with_its_unit(line: Line) -> None:
    found = figures_of(line)
    names = [(each.key, each.subject) for each in found]
    assert len(names) == len(set(names))
    subjects = {"line": ["line"], "station": [each.id for each in line.stations]}
    for key, unit in PROMISED.items():
        for subject in subjects[key.split(".")[0]]:
            assert [each.unit for each in found if (each.key, each.subject) == (key, subject)] == [unit]
    assert all(each.unit in DIMENSION_OF or each.key == "line.bottleneck" for each in found)


@pytest.mark.parametrize("language", LANGUAGES)
@given(line=lines())
def test_every_figure_speaks(language: Language, line: Line) -> None:
    for each in figures_of(line):
        assert speaker(language).say(each.formula)
        assert speaker(language).say(title(each.key))
        assert each.source
    for message in perform(line, FACTORS).missing:
        assert speaker(language).say(message)


@given(lines())
def test_oee_is_the_product_of_its_three_figures(line: Line) -> None:
    found = figures_of(line)
    for each in line.stations:
        parts = [number(found, f"station.{key}", each.id) / 100 for key in ("availability", "performance", "quality")]
        assert number(found, "station.oee", each.id) / 100 == pytest.approx(parts[0] * parts[1] * parts[2])


@given(lines())
def test_utilisation_is_required_over_good_capacity(line: Line) -> None:
    found = figures_of(line)
    for each in line.stations:
        if any(one.key == "station.utilisation" and one.subject == each.id and one.value is not None for one in found):
            required, good, use = (
                number(found, f"station.{key}", each.id)
                for key in ("required_per_shift", "good_capacity_per_shift", "utilisation")
            )
            assert use / 100 == pytest.approx(required / good)


def test_acme_figures_are_the_books() -> None:
    found = figures_of(read_sample("acme-stamping").line)
    assert number(found, "line.takt") == pytest.approx(60)
    assert number(found, "line.lead_time") == pytest.approx(23.6, abs=0.05)
    assert number(found, "line.processing_time") == 188
    names = ("stamping", "weld-1", "weld-2", "assembly-1", "assembly-2")
    capacities = [number(found, "station.capacity_per_shift", name) for name in names]
    assert [round(value) for value in capacities] == [23_460, 708, 480, 445, 690]
    assert next(each.value for each in found if each.key == "line.bottleneck") == "assembly-1"
    assert "Rother" in next(each.source for each in found if each.key == "line.takt")


def test_a_formula_spells_its_inputs_out() -> None:
    found = figures_of(read_sample("acme-stamping").line)
    takt = next(each.formula for each in found if each.key == "line.takt")
    for part in ("27,600", "460"):
        assert part in speaker("ko").say(takt)


def test_a_figure_that_cannot_be_computed_says_what_lacks() -> None:
    empty = replace(line_of(station("s")), products=())
    for each in figures_of(empty):
        if each.key in ("line.takt", "line.output_per_day", "line.bottleneck", "line.demand_per_day"):
            assert each.value is None
            assert each.formula.key == "line-missing-demand"
        if each.key == "line.lead_time":
            assert each.value is None
    uncounted = line_of(station("s"), buffers=(buffer("b", "s"),))
    lead = next(each for each in figures_of(uncounted) if each.key == "line.lead_time")
    assert (lead.value, lead.formula.key) == (None, "line-missing-stock")


def test_a_station_that_makes_nothing_has_no_effective_cycle() -> None:
    found = figures_of(line_of(replace(station("s"), cycle_time=Duration(0, "s"))))
    assert next(each.value for each in found if each.key == "station.effective_cycle") is None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SAMPLES)
def test_all_sentences_about_a_sample_can_be_said(name: str, language: Language) -> None:
    line = read_sample(name).line
    said = [speaker(language).say(each.formula) for each in figures_of(line)]
    for issue in check_line(line):
        said += [speaker(language).say(issue.message), speaker(language).say(issue.lesson)]
        said += [speaker(language).say(remedy.message) for remedy in issue.remedies]
    assert all("{" not in sentence and "None" not in sentence for sentence in said)
