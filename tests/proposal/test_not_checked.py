"""On paper nothing reads as if it had passed while some rule was not checked to its end, accepted or not."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from configurator.basis.issues import Waiver
from configurator.basis.language import Language
from configurator.compatibility.rules import RULES, unfinished
from configurator.project.study import Study
from configurator.proposal.content import content
from configurator.proposal.pdf import write_pdf
from configurator.proposal.voice import Voice
from tests.proposal.conftest import DAY

LATE = unfinished(RULES[0])
SIGNED = Waiver(LATE.key, "다음 방문에 봅니다", "김 컨설턴트", DAY)


@pytest.mark.parametrize(("language", "waivers"), [("ko", ()), ("en", (SIGNED,))])
def test_nothing_open_is_only_among_what_was_checked(
    study: Study, language: Language, waivers: tuple[Waiver, ...], tmp_path: Path
) -> None:
    late = Study(replace(study.project, waivers=waivers), study.edition)
    late.matches, late.matches_today, late.issues = study.matches, study.matches_today, (LATE,)
    voice = Voice(language)
    write_pdf(content(late, language), tmp_path / "proposal.pdf")
    page = _bare("".join(sheet.extract_text() for sheet in PdfReader(tmp_path / "proposal.pdf").pages))
    confirmed = sum(edge.proof == "confirmed" for edge in late.graph.edges)
    open_ones = len(late.graph.edges) - confirmed
    for said in (
        voice.text("proposal-findings-none-so-far", count=1),
        voice.text("proposal-why-unchecked", confirmed=confirmed, unchecked=1),
        voice.say(LATE.message),
    ):
        assert _bare(said) in page
    for claim in (
        voice.text("proposal-findings-none"),
        voice.text("proposal-all-checked"),
        voice.text("proposal-why-compatible", confirmed=confirmed),
        voice.text("proposal-why-to-confirm", confirmed=confirmed, open=open_ones),
    ):
        assert _bare(claim) not in page


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)
