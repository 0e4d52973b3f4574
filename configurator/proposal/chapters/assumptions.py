"""What the proposal is built on, where each input comes from, and how to check the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from configurator.costing.terms import terms_on
from configurator.proposal.blocks import Block, Cell, Chapter, Column, Line, Panel, Panels, Paragraph, Subheading, Table
from configurator.proposal.chapters.inputs import Fact, line_inputs, money_inputs
from configurator.proposal.chapters.sources import entry_sources
from configurator.proposal.sheets.price_cells import rate_facts
from configurator.proposal.style import Tone
from configurator.proposal.voice import Voice, plain

if TYPE_CHECKING:
    from configurator.project.study import Study

TONES: dict[str, Tone] = {"measured": "teal", "quoted": "brand", "published": "brand", "assumed": "amber"}
MARKS = {"S": "published", "S2": "published", "C": "published", "R": "assumed", "P": "assumed"}


def assumptions(study: Study, fingerprint: str, voice: Voice) -> Chapter:
    """Return the chapter on what everything rests on; `fingerprint` is the SHA-256 of the record."""
    columns = (
        Column(voice.text("proposal-assumption"), 0.3),
        Column(voice.text("proposal-assumption-value"), 0.2, "right"),
        Column(voice.text("proposal-assumption-kind"), 0.1, "centre"),
        Column(voice.text("proposal-assumption-source"), 0.4),
    )
    facts = (*money_inputs(study, voice), *_dated_facts(study, voice), *line_inputs(study, voice))
    parts: list[Block] = [
        Paragraph(plain(voice.text("proposal-assumptions-lead"))),
        Table(columns, tuple(_line(fact, voice) for fact in facts), tight=True),
        *_validity(study, voice),
        *entry_sources(study, voice),
        Subheading(voice.text("proposal-verify")),
        Panels((_verify(study, fingerprint, voice),)),
    ]  # fmt: skip
    if _any_sample(study):
        parts.append(Paragraph(plain(voice.text("proposal-sample-note")), "caption"))
    return Chapter(
        "assumptions",
        voice.text("proposal-assumptions"),
        voice.text("proposal-assumptions-question"),
        tuple(parts),
        new_page=False,
    )


def _validity(study: Study, voice: Voice) -> tuple[Block, ...]:
    if study.estimate.valid_until is None:
        return ()
    day, until = voice.day(study.project.price_date), voice.day(study.estimate.valid_until)
    return (Paragraph(plain(voice.text("proposal-validity", day=day, until=until)), "caption"),)


def _line(fact: Fact, voice: Voice) -> Line:
    name, value, kind, note = fact
    return Line((
        Cell(plain(name, strong=True)),
        Cell(plain(value)),
        Cell(plain(voice.text(f"proposal-source-{kind}"), strong=True, tone=TONES[kind])),
        Cell(plain(note, tone="muted")),
    ))  # fmt: skip


def _dated_facts(study: Study, voice: Voice) -> tuple[Fact, ...]:
    """Return the packs of the price date: wage table, grid factor, terms, programme."""
    rates, factors, terms = study.rates, study.factors, terms_on(study.project.price_date)
    facts: list[Fact] = [
        (voice.text("proposal-input-first-year"), voice.plain(terms.first_year.share), MARKS[terms.first_year.mark], voice.name(terms.first_year.source)),
        (voice.text("proposal-input-vat"), voice.plain(terms.vat.share), MARKS[terms.vat.mark], voice.name(terms.vat.source)),
        (voice.text("proposal-input-wages"), _span(rates.valid_from.isoformat(), rates.valid_until.isoformat()), "published", voice.name(rates.source)),
        (voice.text("proposal-input-grid"), voice.plain(factors.grid), "published", voice.name(factors.source)),
    ]  # fmt: skip
    support = study.estimate.support
    if support is not None:
        note = f"{voice.source(support.source)} [{support.mark}]"
        facts.append(
            (
                voice.name(support.name),
                voice.percent(support.share),
                "assumed" if support.assumed else "published",
                note,
            )
        )
    return (*facts, *rate_facts(study, voice))


def _span(start: str, end: str) -> str:
    return f"{start} ~ {end}"


def _verify(study: Study, fingerprint: str, voice: Voice) -> Panel:
    lines = [
        voice.words("proposal-verify-files", json="proposal.json", sheet="cost.xlsx"),
        voice.words("proposal-verify-digest", digest=fingerprint),
    ]
    if study.edition is not None:
        lines.append(voice.words("proposal-verify-edition", digest=study.edition.digest))
    lines.append(voice.words("proposal-verify-command", command="configurator show --json"))
    numbered = tuple((*plain(f"{number} "), *words) for number, words in zip("①②③④", lines, strict=False))
    return Panel(voice.text("proposal-verify-title"), numbered, "teal")


def _any_sample(study: Study) -> bool:
    entries = (study.catalogue.get(option.solution) for option in study.plan.options)
    return any(entry is not None and entry.sample for entry in entries)
