"""Sources in Korean: recurrent English phrases are translated, titles and standards stay."""

import re
import tomllib
from pathlib import Path

import pytest

from configurator.basis.language import Speaker, shortened, speaker

TABLE = tomllib.loads((Path(__file__).parents[2] / "resources" / "text" / "sources.toml").read_text(encoding="utf-8"))
PROSE = re.compile(r"\b[a-z]{3,}(?: [a-z]{2,}){2,}")  # three lower-case English words in a row


def test_phrases_are_given_once_and_in_korean() -> None:
    english = [phrase["en"] for phrase in TABLE["phrases"]]
    assert len(english) == len(set(english))
    assert all(re.search("[가-힣]", phrase["ko"]) for phrase in TABLE["phrases"])


def test_the_longest_phrase_wins_and_english_stays_english() -> None:
    source = "2026 notice as reported by the trade press; number of projects: fnnews.com 202510300911533646"
    assert speaker("ko").source(source) == "2026년 공고(전문지 보도); 과제 수: fnnews.com 202510300911533646"
    assert speaker("en").source(source) == source


@pytest.mark.parametrize("sample", ["acme-stamping", "cnc-shaft", "moulding", "food-packing"])
def test_no_english_prose_is_left_in_korean_sources(sample: str) -> None:
    from datetime import date

    from configurator.basis import places
    from configurator.catalog.edition import open_edition
    from configurator.project.recommend import recommended
    from configurator.project.samples import project_from_sample
    from configurator.project.study import Study

    edition = open_edition(places.store_edition())
    study = Study(recommended(project_from_sample(sample, date(2026, 11, 21)), edition), edition)
    conditions = study.estimate.support.conditions if study.estimate.support else ()
    sources = {each.source for each in (*study.figures, *study.issues, *conditions)}
    assert sources
    left = {source for source in sources if PROSE.search(without_names(speaker("ko"), source))}
    assert not left


def without_names(korean: Speaker, source: str) -> str:
    spoken = korean.source(source)
    for name in TABLE["names"]:
        spoken = spoken.replace(name, "")
    return spoken


def test_what_is_too_long_for_a_sentence_is_cut_visibly() -> None:
    assert shortened("가" * 5000).endswith("…")
    assert shortened("가" * 100) == "가" * 100
