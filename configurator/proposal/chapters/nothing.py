"""The honest short proposal: nothing pays today, and what would have to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from configurator.proposal.blocks import Block, Cell, Chapter, Column, Line, Panel, Panels, Paragraph, Table
from configurator.proposal.chapters.chosen import need_name, places
from configurator.proposal.reading import station_name
from configurator.proposal.voice import Voice, plain

if TYPE_CHECKING:
    from configurator.matching.candidate import Candidate
    from configurator.matching.overview import NeedMatch
    from configurator.project.study import Study

MOST_NEEDS = 10


def nothing(study: Study, voice: Voice) -> Chapter:
    """Return the page that says why there is nothing to sign."""
    bottleneck = study.performance.bottleneck
    key = "proposal-nothing-lead" if bottleneck else "proposal-nothing-lead-no-line"
    parts: list[Block] = [
        Paragraph(
            voice.words(key, station=station_name(study, bottleneck or "", voice), needs=len(study.needs)), "lead"
        ),
        Paragraph(plain(voice.text("proposal-nothing-meaning"))),
    ]
    if study.matches:
        columns = (
            Column(voice.text("proposal-chosen-need"), 0.24),
            Column(voice.text("proposal-nothing-nearest"), 0.26),
            Column(voice.text("proposal-nothing-change"), 0.5),
        )
        parts.append(Table(columns, tuple(_line(study, match, voice) for match in study.matches[:MOST_NEEDS])))
    advice = tuple(
        (*plain(f"{number} "), *voice.words(f"proposal-nothing-advice-{step}"))
        for number, step in zip("①②③", ("measure", "quotes", "programme"), strict=True)
    )
    parts.append(Panels((Panel(voice.text("proposal-nothing-advice"), advice, "brand"),)))
    return Chapter("summary", voice.text("proposal-nothing"), voice.text("proposal-nothing-question"), tuple(parts))


def _line(study: Study, match: NeedMatch, voice: Voice) -> Line:
    best = max(match.candidates, key=lambda candidate: candidate.score, default=None)
    return Line((
        Cell(plain(need_name(match.need, voice), strong=True), places(study, match.need.stations, voice)),
        Cell(plain(_title(study, best, voice)), voice.text("proposal-nothing-score", score=voice.number(best.score)) if best else ""),
        Cell(plain(_against(best, voice))),
    ))  # fmt: skip


def _title(study: Study, candidate: Candidate | None, voice: Voice) -> str:
    if candidate is None:
        return voice.text("proposal-nothing-none")
    solution = study.catalogue.get(candidate.solution)
    return voice.name(solution.title) if solution else candidate.solution


def _against(candidate: Candidate | None, voice: Voice) -> str:
    if candidate is None:
        return voice.text("proposal-nothing-wait")
    return " ".join(voice.say(each) for each in candidate.against[:2]) or voice.text("proposal-nothing-not-chosen")
