"""The whole proposal as a printable tree, made from a study in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from configurator.basis.language import Language
from configurator.basis.work import Share, tell_no_share
from configurator.proposal.blocks import Chapter, Content
from configurator.proposal.chapters.assumptions import assumptions
from configurator.proposal.chapters.cash import cash
from configurator.proposal.chapters.chosen import chosen
from configurator.proposal.chapters.cost import cost
from configurator.proposal.chapters.dates import dates
from configurator.proposal.chapters.evidence import evidence
from configurator.proposal.chapters.front import cover, proposal_number
from configurator.proposal.chapters.level import level
from configurator.proposal.chapters.line_today import line_today
from configurator.proposal.chapters.nothing import nothing
from configurator.proposal.chapters.summary import summary
from configurator.proposal.coverage import printable
from configurator.proposal.record import fingerprint
from configurator.proposal.voice import Voice

if TYPE_CHECKING:
    from configurator.project.study import Study

WITH_A_PLAN = (summary, line_today, level, chosen, evidence, cost, cash, dates)
WITHOUT_A_PLAN = (nothing, line_today, level)


def content(study: Study, language: Language, told: Share = tell_no_share) -> Content:
    """Return the proposal in one language: every number from the study, every character one the fonts have.

    `told` hears how far it is after each chapter, and may stop it.
    """
    voice = Voice(language)
    makers = WITH_A_PLAN if study.plan.options else WITHOUT_A_PLAN
    chapters = []
    for number, make in enumerate(makers):
        told(number / len(makers))
        chapters.append(make(study, voice))
    chapters.append(assumptions(study, fingerprint(study, language), voice))
    consultant = study.project.consultant
    made = Content(
        language,
        voice.text("proposal-title", company=study.line.factory.name),
        voice.plain(" · ".join(part for part in (consultant.company, consultant.name) if part)),
        voice.text("proposal-title", company=study.line.factory.name),
        _footer(study, voice),
        cover(study, voice),
        tuple(_numbered(number, chapter) for number, chapter in enumerate(chapters, start=1)),
    )
    told(1.0)
    return printable(made, voice)


def _numbered(number: int, chapter: Chapter) -> Chapter:
    from dataclasses import replace

    return replace(chapter, title=f"{number}. {chapter.title}")


def _footer(study: Study, voice: Voice) -> tuple[str, ...]:
    said = [
        voice.text("proposal-footer-number", number=proposal_number(study)),
        voice.text("proposal-footer-prices", day=voice.day(study.project.price_date)),
    ]
    if study.plan.options:
        said.append(voice.text("proposal-footer-valid", until=voice.day(study.estimate.valid_until)))
    return tuple(said)
