"""What customers and suppliers write is data: printed as it is, never markup, link, formula or code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from configurator.basis.text import Name
from configurator.basis.units import Duration
from configurator.line.model import Station
from configurator.project.study import Study
from configurator.proposal.blocks import Content
from configurator.proposal.content import content
from configurator.proposal.coverage import chapter_of, safe_text
from configurator.proposal.fonts import REGULAR, SUBSTITUTE, covers, fitted, in_lines, width
from configurator.proposal.pdf import write_pdf
from configurator.proposal.voice import LONGEST, STRONG_OFF, STRONG_ON, tame
from configurator.proposal.writing import write
from tests.proposal.pages import flat, links, outline, signs, struck, texts

HOSTILE = (
    "<b>굵게</b>",
    "R&D <sensor> AT&T",
    "=1+1",
    "@SUM(A1)",
    "javascript:alert(1)",
    '<a href="http://x.example">x</a>',
    '<img src="/etc/passwd"/>',
    "{ $own } %s {0}",
    "a<b and c>d",
    "+82-10",
    "</para>",
    "&#65;",
)


def named(study: Study, names: tuple[str, ...]) -> tuple[Station, ...]:
    """Return the stations with other names, the first ones."""
    stations = study.line.stations
    return tuple(
        replace(station, name=Name.alike(names[place])) if place < len(names) else station
        for place, station in enumerate(stations)
    )


@pytest.fixture(scope="module")
def hostile(study: Study, changed: Callable[..., Study], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where a proposal full of hostile names was written."""
    folder = tmp_path_factory.mktemp("hostile")
    factory = replace(study.line.factory, name=Name.alike('=HYPERLINK("http://x") <i>&co</i>'))
    made = changed(stations=named(study, HOSTILE), factory=factory)
    write(made, folder, "ko")
    return folder


def test_hostile_names_are_printed_as_they_are(hostile: Path) -> None:
    said = flat(hostile / "proposal.pdf")
    for text in HOSTILE:
        assert "".join(text.split())[:12] in said, text
    assert "<i>&co</i>" in said


def test_no_text_becomes_a_link(hostile: Path) -> None:
    for link in links(hostile / "proposal.pdf"):
        assert "/A" not in link
        assert "/Dest" in link


def test_no_text_becomes_a_formula(hostile: Path) -> None:
    book = openpyxl.load_workbook(hostile / "cost.xlsx")
    texts_seen = 0
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.hyperlink is None
                if isinstance(cell.value, str) and "HYPERLINK" in cell.value:
                    assert cell.data_type == "s"
                    texts_seen += 1
    assert texts_seen


def test_hostile_names_leave_the_layout_whole(hostile: Path) -> None:
    assert list(outline(hostile / "proposal.pdf").values())[:2] == [2, 3]
    assert all(struck(page) == [] for page in signs(hostile / "proposal.pdf"))


def test_endless_names_still_fit(study: Study, changed: Callable[..., Study], tmp_path: Path) -> None:
    names = ("가" * 4_000, "W" * 4_000, "아주 긴 이름 " * 500)
    factory = replace(study.line.factory, name=Name.alike("긴 회사 이름 " * 300), site=Name.alike("Z" * 3_000))
    path = tmp_path / "long.pdf"
    write_pdf(content(changed(stations=named(study, names), factory=factory), "en"), path)
    assert list(outline(path).values())[:2] == [2, 3]
    for page in signs(path):
        assert struck(page) == []
        assert all(box[0] >= 0 and box[2] <= 596 for _sign, box in page)


def test_a_line_of_many_stations_is_cut_openly(study: Study, changed: Callable[..., Study], tmp_path: Path) -> None:
    first = study.line.stations[0]
    more = tuple(replace(first, id=f"more-{number}", name=Name.alike(f"공정 {number}"), cycle_time=Duration(number % 40 + 1, "s")) for number in range(30))  # fmt: skip
    path = tmp_path / "many.pdf"
    write_pdf(content(changed(stations=(*study.line.stations, *more)), "ko"), path)
    said = "".join(texts(path))
    assert "42" in said
    assert len(texts(path)) < 60


def test_characters_without_a_glyph_are_replaced_and_named(study: Study, changed: Callable[..., Study]) -> None:
    odd = ("工場🙂", "\u1100\u1161", "빈\u202e칸")
    made = content(changed(stations=named(study, odd)), "ko")
    names = [bar.name for bar in made.cover.bars]
    assert names[0] == SUBSTITUTE * 3
    assert names[1] == "가"
    assert "\u202e" not in names[2]
    last = chapter_of(made, "assumptions").blocks[-1]
    assert "U+1F642" in str(last)
    assert "U+5DE5" in str(last)


def test_a_text_that_prints_whole_adds_no_note(study: Study) -> None:
    made = content(study, "ko")
    assert "U+" not in str(chapter_of(made, "assumptions").blocks[-1])
    assert isinstance(made, Content)


@given(st.text())
def test_safe_text_has_only_what_the_fonts_have(text: str) -> None:
    missing: set[str] = set()
    safe = safe_text(text, missing)
    assert all(covers(sign) for sign in safe)
    assert all(not covers(sign) for sign in missing)
    assert missing or SUBSTITUTE not in safe.replace(SUBSTITUTE, "", text.count(SUBSTITUTE))


@given(st.text(max_size=2_000))
def test_tamed_text_is_short_and_without_our_marks(text: str) -> None:
    tamed = tame(text)
    assert len(tamed) <= LONGEST
    assert STRONG_ON not in tamed
    assert STRONG_OFF not in tamed
    assert "\n" not in tamed


@settings(max_examples=60)
@given(
    st.text(alphabet=st.characters(categories=("L", "N", "P", "Zs")), max_size=80), st.floats(5, 400), st.integers(1, 4)
)
def test_fitted_text_never_leaves_its_room(text: str, room: float, most: int) -> None:
    assert width(fitted(text, REGULAR, 8, room), REGULAR, 8) <= max(room, 0) + 1e-6
    lines = in_lines(text, REGULAR, 8, room, most)
    assert len(lines) <= most
    assert all(width(line, REGULAR, 8) <= room + 1e-6 for line in lines)
