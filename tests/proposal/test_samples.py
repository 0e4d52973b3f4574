"""The other shipped samples print as well: nothing over anything, one page to decide, every total."""

from __future__ import annotations

from pathlib import Path

import pytest

from configurator.basis.language import LANGUAGES, Language
from configurator.catalog.edition import Edition
from configurator.project.recommend import recommended
from configurator.project.study import Study
from configurator.proposal.writing import write
from tests.proposal.conftest import sample
from tests.proposal.pages import numbers, outline, signs, struck


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["moulding", "food-packing", "acme-stamping"])
def test_samples_print_whole(name: str, language: Language, edition: Edition, tmp_path: Path) -> None:
    study = Study(recommended(sample(name), edition), edition)
    write(study, tmp_path, language)
    path = tmp_path / "proposal.pdf"
    assert list(outline(path).values())[:2] == [2, 3]
    assert [struck(page) for page in signs(path)] == [[] for _ in signs(path)]
    if study.plan.options:
        assert {
            f"{abs(won):,}" for won in (study.estimate.total, study.estimate.own, study.returns.npv_own)
        } <= numbers(path)
