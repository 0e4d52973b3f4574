"""The cover: whose line, three numbers, who proposes and until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from configurator.proposal.blocks import Card, Cover
from configurator.proposal.reading import bars, line_capacity, station_name
from configurator.proposal.voice import Voice

if TYPE_CHECKING:
    from configurator.project.study import Study


def proposal_number(study: Study) -> str:
    """Return the number a proposal is asked for by: project, price date and revision."""
    return f"{study.project.id.removeprefix('project-').upper()}-{study.project.price_date:%Y%m%d} r{study.project.revision}"


def cover(study: Study, voice: Voice) -> Cover:
    """Return the first page."""
    factory, takt = study.line.factory, study.performance.takt
    note = "proposal-cover-note" if study.plan.options else "proposal-cover-note-empty"
    return Cover(
        voice.text("proposal-cover-addressee", company=factory.name),
        voice.text("proposal-cover-title"),
        _subtitle(study, voice),
        _cards(study, voice),
        bars(study, voice),
        takt,
        voice.text("proposal-takt", takt=voice.seconds(takt)) if takt else "",
        _facts(study, voice),
        voice.text("proposal-contents"),
        voice.words(note, page="2"),
    )


def _subtitle(study: Study, voice: Voice) -> str:
    if not study.performance.bottleneck:
        return voice.name(study.line.name)
    name = station_name(study, study.performance.bottleneck, voice)
    key = "proposal-cover-subtitle" if study.plan.options else "proposal-cover-subtitle-empty"
    return voice.text(key, line=study.line.name, station=name)


def _cards(study: Study, voice: Voice) -> tuple[Card, ...]:
    own, unit = voice.large(study.estimate.own)
    payback = study.returns.payback_own
    capacity = _meeting(study, voice)
    if not study.plan.options:
        return (capacity,)
    years = (
        (voice.number(payback, 1), voice.text("proposal-unit-years"))
        if payback is not None
        else (voice.text("proposal-never"), "")
    )
    return (
        Card(voice.text("proposal-own"), own, unit, "", "cost.own_share"),
        Card(voice.text("proposal-payback"), *years, "", "return.payback"),
        capacity,
    )


def _meeting(study: Study, voice: Voice) -> Card:
    demand = study.performance.demand_per_day
    now, then = line_capacity(study.performance), line_capacity(study.performance_after)
    label = voice.text("proposal-cover-capacity")
    if not demand or now is None or then is None:
        return Card(label, "–", "", "", "proposal.demand_met")
    before, after = (voice.number(min(1.0, each / demand) * 100) for each in (now, then))
    return Card(label, before if before == after else f"{before} → {after}", "%", "", "proposal.demand_met")


def _facts(study: Study, voice: Voice) -> tuple[tuple[str, str], ...]:
    consultant, estimate = study.project.consultant, study.estimate
    person = " · ".join(part for part in (consultant.name, consultant.phone or consultant.email) if part)
    facts = (
        ("proposal-fact-company", consultant.company),
        ("proposal-fact-consultant", person),
        ("proposal-fact-number", proposal_number(study)),
        ("proposal-fact-date", voice.day(study.project.price_date)),
        ("proposal-fact-valid", voice.day(estimate.valid_until) if study.plan.options else ""),
        ("proposal-fact-site", voice.name(study.line.factory.site)),
    )
    return tuple((voice.text(key), voice.plain(value)) for key, value in facts if value)
