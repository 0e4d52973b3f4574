"""Which entries the plan uses, how they stand against the store, and what the last update changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from configurator.catalog.standing import State
from configurator.project.standing import LineStanding
from configurator.proposal.blocks import Block, Cell, Column, Line, Paragraph, Subheading, Table
from configurator.proposal.style import Tone
from configurator.proposal.voice import Voice, plain

if TYPE_CHECKING:
    from configurator.project.study import Study

TONES: dict[State, Tone] = {
    State.UP_TO_DATE: "teal", State.UPDATABLE: "amber", State.MIGRATABLE: "amber", State.UNKNOWN: "muted", State.INVALID: "red",
}  # fmt: skip


def entry_sources(study: Study, voice: Voice) -> tuple[Block, ...]:
    """Return the list of entries with version, state, price date and validity; empty without a plan."""
    if not study.standings:
        return ()
    columns = (
        Column(voice.text("proposal-entry"), 0.32),
        Column(voice.text("proposal-entry-version"), 0.09, "centre"),
        Column(voice.text("proposal-entry-price-date"), 0.26, "centre"),
        Column(voice.text("proposal-entry-state"), 0.33),
    )
    table = Table(columns, tuple(_line(each, voice) for each in study.standings), tight=True)
    return (Subheading(voice.text("proposal-entries")), table, *_last_update(study, voice))


def _line(each: LineStanding, voice: Voice) -> Line:
    hand = voice.text("proposal-entry-by-hand") if each.by_hand else ""
    dates = f"{voice.day(each.price_date)} ~ {voice.day(each.valid_until)}" if each.price_date else "–"
    state = plain(voice.text(f"catalog-state-{each.state}"), strong=True, tone=TONES[each.state])
    return Line((
        Cell(plain(voice.name(each.title), strong=True), hand),
        Cell(plain(voice.plain(each.entry.version) if each.entry else "–")),
        Cell(plain(dates)),
        Cell(state, voice.say(each.standing.reason)),
    ))  # fmt: skip


def _last_update(study: Study, voice: Voice) -> tuple[Block, ...]:
    """Say why the money differs from before the last accepted update, cause by cause."""
    if not study.project.updates:
        return ()
    last = study.project.updates[-1]
    causes = ", ".join(_cause(cause, won, voice) for cause, won in last.effects if won)
    said = voice.words(
        "proposal-updated", day=last.day.isoformat(), before=last.own[0], after=last.own[1], causes=causes or "0"
    )
    return (Paragraph(said, "caption"),)


def _cause(cause: str, won: int, voice: Voice) -> str:
    return f"{voice.text(f'proposal-cause-{cause}')} {'−' if won < 0 else '+'}{voice.won(abs(won))}"
