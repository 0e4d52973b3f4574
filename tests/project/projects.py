"""Projects to test with: the sample line, and random edits of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from configurator.basis.frozen import changed
from configurator.basis.ids import SolutionId
from configurator.basis.text import Name
from configurator.basis.units import Duration
from configurator.basis.vocabulary import Stage
from configurator.line.sample import read_sample
from configurator.plan.model import Plan
from configurator.plan.steps import AddOption, apply_to_plan, new_option
from configurator.project.model import Answer, Project


def acme() -> Project:
    """Return a project on the textbook line."""
    sample = read_sample("acme-stamping")
    return Project("project-1", sample.title, sample.line, date(2026, 11, 21), answers=(Answer("1.1.1", 2),))


def renamed(project: Project, number: int) -> Project:
    """Return the project with one station renamed."""
    station = project.line.stations[number % len(project.line.stations)]
    stations = changed(project.line.stations, station.id, lambda old: replace(old, name=Name.alike(f"공정 {number}")))
    return replace(project, line=replace(project.line, stations=stations))


def slowed(project: Project, number: int) -> Project:
    """Return the project with one cycle time changed."""
    station = project.line.stations[number % len(project.line.stations)]
    stations = changed(
        project.line.stations, station.id, lambda old: replace(old, cycle_time=Duration(number + 1, "s"))
    )
    return replace(project, line=replace(project.line, stations=stations))


def planned(project: Project, number: int) -> Project:
    """Return the project with one more option."""
    option = new_option(SolutionId(f"supplier/solution-{number}"), "1.0.0", (), project.plan)
    return replace(project, plan=apply_to_plan(AddOption(option), project.plan))


def aimed(project: Project, number: int) -> Project:
    """Return the project with another target."""
    return replace(project, plan=Plan(project.plan.options, target=Stage(number % 5)))


EDITS = (renamed, slowed, planned, aimed)
edits = st.tuples(st.sampled_from(EDITS), st.integers(0, 50))
