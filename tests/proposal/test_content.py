"""The content says only what the study computed, in both languages, with what speaks against it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from configurator.basis import places
from configurator.basis.ids import OptionId
from configurator.basis.issues import Severity
from configurator.basis.language import LANGUAGES, Language
from configurator.project.study import Study
from configurator.proposal.blocks import (
    Card,
    Cell,
    Column,
    Content,
    Curve,
    Dumbbell,
    FundingBar,
    Gantt,
    Layers,
    Line,
    Table,
    TaktChart,
)
from configurator.proposal.chapters.evidence import grouped
from configurator.proposal.chapters.line_today import losses
from configurator.proposal.content import content
from configurator.proposal.coverage import chapter_of
from configurator.proposal.reading import choices, companions, line_capacity
from configurator.proposal.voice import Voice

languages = pytest.mark.parametrize("language", LANGUAGES)


def walked(value: Any) -> Iterator[Any]:
    """Yield a value and everything inside it."""
    yield value
    if isinstance(value, tuple):
        for item in value:
            yield from walked(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from walked(getattr(value, each.name))


def shape(value: Content) -> list[str]:
    """Return the kinds of blocks in their order."""
    return [type(block).__name__ for chapter in value.chapters for block in chapter.blocks]


def test_both_languages_have_the_same_shape_and_figures(study: Study) -> None:
    korean, english = (content(study, language) for language in LANGUAGES)
    assert shape(korean) == shape(english)
    keyed = [[each.figure for each in walked(made) if isinstance(each, Card | Cell)] for made in (korean, english)]
    assert keyed[0] == keyed[1]


@languages
def test_tables_have_as_many_cells_as_columns(study: Study, bare: Study, language: Language) -> None:
    for each in (study, bare):
        for table in (part for part in walked(content(each, language)) if isinstance(part, Table)):
            assert all(len(line.cells) == len(table.columns) for line in table.lines)
            assert all(isinstance(column, Column) and column.share > 0 for column in table.columns)


def test_korean_says_sources_in_korean(study: Study) -> None:
    """Seen in the printed document: the source of a connection stood there in English."""
    table = tomllib.loads((places.resources() / "text" / "sources.toml").read_text(encoding="utf-8"))
    english = [phrase["en"] for phrase in table["phrases"]]
    assert any(edge.source_document in english for edge in study.graph.edges)
    small = [cell.below for cell in walked(content(study, "ko")) if isinstance(cell, Cell)]
    assert [text for text in small if any(phrase in text for phrase in english)] == []


@languages
def test_charts_draw_what_was_computed(study: Study, language: Language) -> None:
    found = {type(part): part for part in walked(content(study, language))}
    chart = found[TaktChart]
    assert [bar.seconds for bar in chart.bars] == [each.effective_cycle for each in study.performance.stations]
    assert chart.takt == study.performance.takt
    assert [bar.bottleneck for bar in chart.bars].count(True) == 1
    assert found[Curve].likely == tuple(year.own_cumulated for year in study.returns.years)
    assert found[Curve].low[-1] <= found[Curve].likely[-1] <= found[Curve].high[-1]
    bar = found[FundingBar]
    assert sum(part.won for part in bar.parts) == study.estimate.total
    assert bar.beside.won == study.estimate.vat
    reached = [(row.now, row.then) for row in found[Dumbbell].rows]
    assert reached == [(float(before.stage), float(after.stage)) for before, after in zip(study.matrix_before.cells, study.matrix_after.cells, strict=True)]  # fmt: skip


@languages
def test_every_task_is_drawn_and_every_stop_is_listed(study: Study, language: Language) -> None:
    pictures = [part for part in walked(content(study, language)) if isinstance(part, Gantt)]
    stretches = [
        (stretch.start, stretch.end) for picture in pictures for work in picture.works for stretch in work.stretches
    ]
    assert sorted(stretches) == sorted((task.start, task.end) for task in study.schedule.tasks)
    stops = [
        part
        for part in walked(content(study, language))
        if isinstance(part, Cell) and part.figure == "schedule.line_stop"
    ]
    assert len(stops) == sum(bool(task.line_stop_hours) for task in study.schedule.tasks)


@languages
def test_every_open_finding_is_told_and_the_waived_one_with_its_reason(study: Study, language: Language) -> None:
    voice = Voice(language)
    told = "\n".join(text for text in walked(chapter_of(content(study, language), "evidence")) if isinstance(text, str))
    for issue in study.issues:
        assert voice.say(issue.message) in told
    assert "현장에서 확인함" in told
    assert study.open_issues != study.issues


def test_every_option_is_explained_once(study: Study) -> None:
    named = [choice.option.id for choice in choices(study)] + [option.id for option in companions(study)]
    assert sorted(named) == sorted(option.id for option in study.plan.options)


def test_what_lost_is_never_what_was_chosen(study: Study) -> None:
    chosen = {option.solution for option in study.plan.options}
    for choice in choices(study):
        assert choice.chosen.solution in chosen
        assert choice.rejected is None or choice.rejected.solution not in chosen


def test_the_losses_of_the_bottleneck_and_its_good_time_fill_the_shift(study: Study) -> None:
    station = study.performance.of(study.performance.bottleneck or study.line.stations[0].id)
    lost = sum(loss.minutes for loss in losses(study))
    shift = study.performance.available_per_shift / 60
    good = shift * (1 - station.changeover_share) * station.availability * station.performance * station.quality
    assert lost + good == pytest.approx(shift, abs=2.0)  # losses under half a minute are left out


def test_line_capacity_is_what_the_fullest_station_lets_through(study: Study) -> None:
    performance = study.performance
    capacity = line_capacity(performance)
    assert capacity is not None
    assert performance.demand_per_day is not None
    assert min(capacity, performance.demand_per_day) == pytest.approx(performance.output_per_day)


def test_machines_with_the_same_connections_stand_in_one_box(study: Study) -> None:
    groups = grouped(study.graph)
    ids = [node.id for group in groups for node in group]
    assert len(ids) == len(set(ids))
    tied = {end for edge in study.graph.edges for end in (edge.source, edge.target)}
    assert set(ids) == {node.id for node in study.graph.nodes if node.id in tied and node.kind != "capability"}
    picture = next(part for part in walked(content(study, "ko")) if isinstance(part, Layers))
    boxes = {box.id for box in picture.boxes}
    assert all(wire.source in boxes and wire.target in boxes for wire in picture.wires)


def test_unchecked_is_never_told_as_checked(study: Study) -> None:
    unchecked = [issue for issue in study.issues if issue.severity is Severity.UNCHECKED]
    told = "\n".join(text for text in walked(chapter_of(content(study, "en"), "evidence")) if isinstance(text, str))
    assert ("Every check on this line and plan was run." in told) == (not unchecked)


@languages
def test_lines_of_the_cost_table_add_up_to_the_printed_subtotals(study: Study, language: Language) -> None:
    lines = [part for part in walked(chapter_of(content(study, language), "cost")) if isinstance(part, Line)]
    amounts: list[int] = []
    for line in lines:
        last = line.cells[-1]
        printed = "".join(span.text for span in last.words)
        if last.figure == "cost.row":
            amounts.append(int(printed.replace(",", "").replace("−", "-")))
        if last.figure == "cost.total":
            assert sum(amounts) == int(printed.replace(",", ""))


@languages
def test_what_came_for_something_that_left_is_told_by_who_still_asks(study: Study, language: Language) -> None:
    asked = next(option for option in study.plan.options if option.causes)
    gone = replace(asked, causes=tuple(replace(cause, option=OptionId("opt-gone")) for cause in asked.causes))
    options = tuple(gone if option == asked else option for option in study.plan.options)
    made = Study(replace(study.project, plan=replace(study.plan, options=options)), study.edition)
    told = "\n".join(text for text in walked(chapter_of(content(made, language), "chosen")) if isinstance(text, str))
    title = study.catalogue[asked.solution].title
    assert (title.ko if language == "ko" else title.en) in told
    assert "opt-gone" not in told
