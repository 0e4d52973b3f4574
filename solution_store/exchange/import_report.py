"""What an import says: entry by entry, then every field of the source that was not taken over, with its place and the reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from configurator.basis.language import Speaker
from configurator.basis.text import Message
from solution_store.exchange.filing import Filing, Outcome
from solution_store.importers.account import Fate, Field, Reading

MOST_SHOWN = 25  # fields of one reason; all of them are in the account and with --json
WIDEST = 80  # signs of a value in a line


@dataclass(frozen=True, slots=True)
class ImportReport:
    """One import: what was read, what it became, and whether it was written."""

    source: str
    reading: Reading
    filing: Filing
    written: bool

    @property
    def complete(self) -> bool:
        """Say whether every entry is whole and every field of the source is mapped or noted."""
        lacking = any(outcome.missing for outcome in self.filing.outcomes)
        return not lacking and not self.count(Fate.LISTED) and not self.reading.proposal

    def count(self, fate: Fate) -> int:
        """Return how many fields had this fate in the end."""
        return sum(field.fate == fate for field in self.filing.fields)


def lines(report: ImportReport, speaker: Speaker) -> Iterator[str]:
    """Yield the report a person reads."""
    for outcome in report.filing.outcomes:
        yield speaker.say(Message(f"store-import-state-{outcome.state}", id=outcome.id, article=outcome.article))
        for said, places in _alike(outcome, speaker).items():
            yield f"  {', '.join(places)}: {said}"
    for notice in report.reading.notices:
        yield f"{notice.place}\n  {speaker.say(notice.message)}"
    yield from _listed(report, speaker)
    yield speaker.say(_summary(report))
    yield speaker.say(Message("store-import-written" if report.written else "store-import-not-written"))
    if report.reading.proposal:
        yield speaker.say(Message("store-import-proposal"))
        yield report.reading.proposal


def as_data(report: ImportReport, speaker: Speaker) -> dict[str, Any]:
    """Return the report as plain data."""
    return {
        "source": report.source,
        "kind": report.reading.kind,
        "written": report.written,
        "fields": {"total": len(report.filing.fields), **{fate.value: report.count(fate) for fate in Fate}},
        "entries": [
            {
                "article": outcome.article,
                "id": outcome.id,
                "state": outcome.state,
                "missing": [
                    {"path": one.path, "message": speaker.say(one.message), "remedy": speaker.say(one.remedy)}
                    for one in outcome.missing
                ],
            }
            for outcome in report.filing.outcomes
        ],
        "notices": [{"place": one.place, "message": speaker.say(one.message)} for one in report.reading.notices],
        "account": [_field(field, speaker) for field in report.filing.fields],
        "proposed_mapping": report.reading.proposal,
    }


def _listed(report: ImportReport, speaker: Speaker) -> Iterator[str]:
    """Yield the fields that were not taken over by reason; of a long group the first, and where the rest is."""
    groups: dict[str, list[Field]] = {}
    for field in report.filing.fields:
        if field.fate == Fate.LISTED and field.why:
            groups.setdefault(speaker.say(field.why), []).append(field)
    for why, fields in groups.items():
        yield speaker.say(Message("store-import-listed-head", count=len(fields), why=why))
        yield from (f"  {field.place} · {field.name}: {_short(field)}" for field in fields[:MOST_SHOWN])
        if len(fields) > MOST_SHOWN:
            yield "  " + speaker.say(Message("store-import-listed-more", count=len(fields) - MOST_SHOWN))


def _alike(outcome: Outcome, speaker: Speaker) -> dict[str, list[str]]:
    """Return what is missing with the places that lack it in the same way."""
    places: dict[str, list[str]] = {}
    for mistake in outcome.missing:
        said = f"{speaker.say(mistake.message)} {speaker.say(mistake.remedy)}"
        places.setdefault(said, []).append(mistake.path)
    return places


def _field(field: Field, speaker: Speaker) -> dict[str, Any]:
    return {
        "place": field.place,
        "name": field.name,
        "value": field.value,
        "fate": field.fate.value,
        "into": field.into,
        "why": speaker.say(field.why) if field.why else "",
        "article": field.article,
    }


def _short(field: Field) -> str:
    value = " ".join(field.value.split())
    return value if len(value) <= WIDEST else f"{value[: WIDEST - 1]}…"


def _summary(report: ImportReport) -> Message:
    counts = {fate.value: report.count(fate) for fate in Fate}
    states = [outcome.state for outcome in report.filing.outcomes]
    return Message(
        "store-import-summary",
        source=report.source,
        total=len(report.filing.fields),
        entries=len(states),
        drafts=states.count("draft"),
        **counts,
    )
