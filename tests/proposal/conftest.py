"""One study of the shaft sample with the plan the program recommends, and one of a line for which nothing is planned."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from configurator.basis.issues import Waiver
from configurator.basis.language import LANGUAGES, Language
from configurator.catalog.edition import Edition, open_edition, write_edition
from configurator.project.model import Consultant, Project
from configurator.project.recommend import recommended
from configurator.project.samples import project_from_sample
from configurator.project.study import Study
from configurator.proposal.writing import write
from solution_store.entry_files import SHIPPED, read_store

DAY = date(2026, 11, 21)
CONSULTANT = Consultant("박도윤 수석", "이음컨설팅(주)", "010-0000-0000", "visit@example.kr")
Folders = dict[Language, Path]


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Edition]:
    """Return an edition of the shipped entries."""
    store = read_store(SHIPPED)
    path = tmp_path_factory.mktemp("store") / "edition.sqlite"
    write_edition(store.entries, store.suppliers, path)
    with open_edition(path) as opened:
        yield opened


def sample(name: str) -> Project:
    """Return a sample as a project with a fixed id."""
    return replace(project_from_sample(name, DAY), id="project-5a3f19c2", consultant=CONSULTANT)


@pytest.fixture(scope="session")
def study(edition: Edition) -> Study:
    """Return the shaft line with the recommended plan and one finding somebody signed off."""
    made = Study(recommended(sample("cnc-shaft"), edition), edition)
    waived = made.issues[-1]
    waiver = Waiver(waived.key, "현장에서 확인함", "박도윤", DAY)
    return Study(replace(made.project, waivers=(waiver,)), edition)


@pytest.fixture(scope="session")
def bare(edition: Edition) -> Study:
    """Return the textbook line, for which nothing is planned."""
    return Study(sample("acme-stamping"), edition)


@pytest.fixture(scope="session")
def folders(study: Study, tmp_path_factory: pytest.TempPathFactory) -> Folders:
    """Return where the three files were written, in both languages."""
    root = tmp_path_factory.mktemp("proposals")
    for language in LANGUAGES:
        write(study, root / language, language)
    return {language: root / language for language in LANGUAGES}


@pytest.fixture(scope="session")
def bare_folders(bare: Study, tmp_path_factory: pytest.TempPathFactory) -> Folders:
    """Return where the proposal without a plan was written."""
    root = tmp_path_factory.mktemp("bare")
    for language in LANGUAGES:
        write(bare, root / language, language)
    return {language: root / language for language in LANGUAGES}


@pytest.fixture(scope="session")
def changed(study: Study) -> Callable[..., Study]:
    """Return how to make another study of the same plan with parts of its line or project replaced."""

    def make(**parts: object) -> Study:
        line_parts = {name: value for name, value in parts.items() if hasattr(study.line, name)}
        project_parts = {name: value for name, value in parts.items() if name not in line_parts}
        project = replace(study.project, line=replace(study.line, **line_parts), **project_parts)  # type: ignore[arg-type] # the tests name real fields
        return Study(project, study.edition)

    return make
