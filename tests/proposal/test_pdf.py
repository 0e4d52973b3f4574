"""The document says what the record says, looks the same each time, and hides nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pypdf
import pytest

from configurator.basis.language import LANGUAGES, Language
from configurator.project.study import Study
from configurator.proposal import style
from configurator.proposal.content import content
from configurator.proposal.fonts import SUBSTITUTE, covers
from configurator.proposal.pdf import write_pdf
from tests.proposal.conftest import Folders
from tests.proposal.pages import flat, fonts, led_to, numbers, outline, signs, struck, texts

languages = pytest.mark.parametrize("language", LANGUAGES)
MOST_PAGES = 45


def record(folder: Path) -> dict[str, Any]:
    """Return the record beside a PDF."""
    return json.loads((folder / "proposal.json").read_text(encoding="utf-8"))


def totals(data: dict[str, Any]) -> dict[str, int]:
    """Return every total of the record by a name."""
    estimate, back = data["estimate"], data["returns"]["likely"]
    found = {name: estimate[name] for name in ("total", "support_amount", "own", "vat", "running_per_year")}
    found |= {f"group {name}": won for name, won in estimate["groups"].items()}
    found |= {name: back[name] for name in ("npv_own", "npv_total", "benefit_per_year", "net_per_year")}
    found |= {f"benefit {benefit['key']}": benefit["likely"] for benefit in data["benefits"]}
    return found | {f"year {year['year']}": year["own_cumulated"] for year in back["years"]}


@languages
def test_every_total_of_the_record_is_printed_to_the_won(folders: Folders, language: Language) -> None:
    said = numbers(folders[language] / "proposal.pdf")
    for name, won in totals(record(folders[language])).items():
        assert f"{abs(won):,}" in said, (name, won)


@languages
def test_every_row_of_the_sheet_is_printed_with_price_and_amount(folders: Folders, language: Language) -> None:
    said = flat(folders[language] / "proposal.pdf")
    for row in record(folders[language])["estimate"]["rows"]:
        assert f"{row['unit_price']:,}".replace("-", "−") in said, row["item"]
        assert "".join(row["item"].split()) in said
        assert f"{row['amount']:,}".replace("-", "−") in said, row["item"]


def test_the_money_of_the_record_adds_up(folders: Folders) -> None:
    estimate = record(folders["ko"])["estimate"]
    assert sum(estimate["groups"].values()) == estimate["total"] == sum(row["amount"] for row in estimate["rows"])
    assert estimate["own"] + estimate["support_amount"] == estimate["total"]


@languages
def test_all_fonts_are_embedded_and_ours(folders: Folders, bare_folders: Folders, language: Language) -> None:
    for folder in (folders[language], bare_folders[language]):
        found = fonts(folder / "proposal.pdf")
        assert found
        for name, descriptor in found.items():
            assert "Pretendard" in name, name
            assert descriptor is not None, name
            assert "/FontFile2" in descriptor.get_object(), name


def test_the_same_study_gives_the_same_bytes(study: Study, folders: Folders, tmp_path: Path) -> None:
    again = tmp_path / "again.pdf"
    write_pdf(content(Study(study.project, study.edition), "ko"), again)
    assert again.read_bytes() == (folders["ko"] / "proposal.pdf").read_bytes()


@languages
def test_no_glyph_is_missing(folders: Folders, language: Language) -> None:
    said = "".join(texts(folders[language] / "proposal.pdf"))
    assert "\ufffd" not in said
    assert all(covers(sign) for sign in said)
    decisions = texts(folders[language] / "proposal.pdf")[1].count(SUBSTITUTE)  # the boxes to tick
    assert decisions >= 2
    assert said.count(SUBSTITUTE) == decisions


@languages
def test_the_decision_is_exactly_one_page(folders: Folders, language: Language) -> None:
    chapters = list(outline(folders[language] / "proposal.pdf").values())
    assert chapters[:2] == [2, 3]


@languages
def test_contents_outline_and_page_numbers_agree(study: Study, folders: Folders, language: Language) -> None:
    path = folders[language] / "proposal.pdf"
    pages, found = texts(path), outline(path)
    assert list(found) == [chapter.title for chapter in content(study, language).chapters]
    assert len(pages) <= MOST_PAGES
    cover = "".join(pages[0].split())
    for title, page in found.items():
        assert f"{''.join(title.split())}{page}" in cover or "".join(title.split()) in cover
        assert title in pages[page - 1].replace("\n", " ")
    for number, page in enumerate(pages[1:], start=2):
        assert f"{number} / {len(pages)}" in page


def test_the_contents_lead_to_the_chapters_and_nowhere_else(folders: Folders) -> None:
    path = folders["ko"] / "proposal.pdf"
    assert led_to(path) == list(outline(path).values())


@languages
def test_document_says_who_and_what(study: Study, folders: Folders, language: Language) -> None:
    reader = pypdf.PdfReader(folders[language] / "proposal.pdf")
    company = study.line.factory.name
    assert reader.metadata is not None
    assert (company.ko if language == "ko" else company.en) in str(reader.metadata.title)
    assert "이음컨설팅" in str(reader.metadata.author)
    assert str(reader.trailer["/Root"]["/Lang"]).startswith(language)


@languages
def test_nothing_is_printed_over_anything_or_off_the_page(
    folders: Folders, bare_folders: Folders, language: Language
) -> None:
    for folder in (folders[language], bare_folders[language]):
        for number, page in enumerate(signs(folder / "proposal.pdf"), start=1):
            assert struck(page) == [], number
            room = (0, style.PAGE_WIDTH) if number == 1 else (style.MARGIN - 1.5, style.MARGIN + style.WIDTH + 1.5)
            for sign, (left, bottom, right, top) in page:
                assert room[0] <= left <= right <= room[1], (number, sign)
                assert 12 <= bottom <= top <= style.PAGE_HEIGHT - 30, (number, sign)


@languages
def test_a_line_for_which_nothing_pays_gets_an_honest_short_proposal(
    bare: Study, bare_folders: Folders, language: Language
) -> None:
    chapters = content(bare, language).chapters
    assert [chapter.key for chapter in chapters] == ["summary", "line", "level", "assumptions"]
    assert len(texts(bare_folders[language] / "proposal.pdf")) <= 6
    said = flat(bare_folders[language] / "proposal.pdf")
    for match in bare.matches[:3]:
        best = max(match.candidates, key=lambda candidate: candidate.score, default=None)
        if best is not None:
            title = bare.catalogue[best.solution].title
            assert "".join((title.ko if language == "ko" else title.en).split()) in said
