"""A weight the user changed is told in the proposal: which rule, from what to what, and beside the findings it touches."""

from __future__ import annotations

from dataclasses import replace

import pytest

from configurator.basis.issues import Severity, Waiver
from configurator.basis.language import LANGUAGES, Language
from configurator.project.edits import with_plan, with_severity
from configurator.project.model import Project
from configurator.project.study import Study
from configurator.proposal.blocks import Column, Table
from configurator.proposal.chapters.evidence import evidence
from configurator.proposal.record import record
from configurator.proposal.voice import Voice
from tests.compatibility.builders import entry, plan, store
from tests.proposal.conftest import DAY, sample
from tests.proposal.test_content import walked

LOUD, SILENT = "entry-agrees-with-itself", "mes-and-erp-speak"
languages = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def project() -> Project:
    """Return a project whose one entry contradicts itself, which blocks."""
    odd = entry("odd", "CAM", provides=["data.bom"], excludes=["data.bom"])
    return with_plan(sample("acme-stamping"), plan(odd), store(odd))


def tables(study: Study, voice: Voice) -> dict[str, Table]:
    """Return the tables of the chapter by the title of their first column."""
    found = [each for each in walked(evidence(study, voice)) if isinstance(each, Table)]
    return {each.columns[0].title: each for each in found}


@languages
def test_the_chapter_tells_the_rule_from_what_to_what_and_marks_its_findings(
    project: Project, language: Language
) -> None:
    voice = Voice(language)
    changed = with_severity(with_severity(project, LOUD, Severity.WARN), SILENT, Severity.INFO)
    study = Study(changed, None)
    found = tables(study, voice)
    told = found[voice.text("proposal-weight-rule")]
    assert {line.cells[0].below for line in told.lines} == {LOUD, SILENT}  # also one that finds nothing
    (row,) = (line for line in told.lines if line.cells[0].below == LOUD)
    assert voice.text("proposal-severity-block") in str(row.cells[1])
    assert voice.text("proposal-severity-warn") in str(row.cells[2])
    marks = [line.cells[0].below for line in found[voice.text("proposal-finding-weight")].lines]
    touched = [issue for issue in study.open_issues if issue.rule == LOUD]
    assert touched
    assert [mark for mark in marks if mark] == [
        voice.text("proposal-weight-was", own=voice.text("proposal-severity-block"))
    ] * len(touched)


@languages
def test_the_record_holds_it_as_data(project: Project, language: Language) -> None:
    said = record(Study(with_severity(project, LOUD, Severity.WARN), None), language)
    assert said["severities"] == [{"rule": LOUD, "from": "block", "to": "warn"}]
    assert {each["own_severity"] for each in said["issues"] if each["rule"] == LOUD} == {"block"}
    assert {each["own_severity"] for each in said["issues"] if each["rule"] != LOUD} == {None}


@languages
def test_a_change_is_told_also_where_all_its_findings_were_accepted(project: Project, language: Language) -> None:
    voice = Voice(language)
    softened = with_severity(project, LOUD, Severity.WARN)
    waivers = tuple(Waiver(each.key, "확인함", "박도윤", DAY) for each in Study(softened, None).issues)
    assert voice.text("proposal-weight-rule") in tables(Study(replace(softened, waivers=waivers), None), voice)


@languages
def test_nothing_is_said_of_weights_nobody_changed(project: Project, language: Language) -> None:
    voice = Voice(language)
    for same in (project, with_severity(project, LOUD, Severity.BLOCK)):
        titles = [each.title for each in walked(evidence(Study(same, None), voice)) if isinstance(each, Column)]
        assert voice.text("proposal-weight-rule") not in titles
        assert record(Study(same, None), language)["severities"] == []
