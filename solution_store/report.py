"""What `check` and `build` say: findings and mistakes as lines for a person or as JSON for a program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from configurator.basis.errors import Mistake
from configurator.basis.issues import Issue
from configurator.basis.language import Speaker
from configurator.basis.text import Message
from configurator.catalog.vocabulary import WORDS
from solution_store.entry_files import Store, file_of
from solution_store.lint import RULES, STORE_RULES


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was found in a folder on a day; with mistakes the rules about the whole store did not run."""

    store: Store
    day: date
    mistakes: tuple[Mistake, ...]
    findings: tuple[Issue[None], ...]
    drafts: tuple[Mistake, ...] = ()  # what imported drafts still lack; the store's rules run without them
    extra: tuple[str, ...] = ()  # rules that ran because it was compared with what is published
    partly: bool = False  # some file could not be read, be it shown here or not

    @property
    def clean(self) -> bool:
        """Say whether there is nothing to report."""
        return not self.mistakes and not self.findings and not self.drafts

    @property
    def not_run(self) -> tuple[str, ...]:
        """The ids of the rules that could not run."""
        return tuple(rule.id for rule in STORE_RULES) if self.mistakes or self.partly else ()

    @property
    def run(self) -> tuple[str, ...]:
        """The ids of the rules that ran."""
        known = (*(rule.id for rule in RULES), *self.extra)
        return tuple(rule for rule in known if rule not in self.not_run)


def lines(inspection: Inspection, speaker: Speaker) -> Iterator[str]:
    """Yield the report a person reads."""
    yield from mistake_lines((*inspection.mistakes, *inspection.drafts), speaker)
    for issue in inspection.findings:
        place = " · ".join((where(issue), *issue.subjects[1:], issue.rule))
        yield f"{place}\n  {speaker.say(issue.message)}\n  {speaker.say(issue.lesson)}"
    if inspection.not_run:
        yield speaker.say(Message("store-rules-not-run", rules=inspection.not_run))
    yield speaker.say(_summary(inspection))


def mistake_lines(mistakes: Iterable[Mistake], speaker: Speaker) -> Iterator[str]:
    """Yield each mistake with its file, its path in the file and what to do."""
    for mistake in mistakes:
        place = " · ".join(part for part in (mistake.file, mistake.path) if part)
        yield f"{place}\n  {speaker.say(mistake.message)}\n  {speaker.say(mistake.remedy)}"


def as_data(inspection: Inspection, speaker: Speaker) -> dict[str, Any]:
    """Return the report as plain data."""
    return {
        "date": inspection.day.isoformat(),
        "entries": len(inspection.store.entries),
        "suppliers": len(inspection.store.suppliers),
        "clean": inspection.clean,
        "mistakes": [_mistake(mistake, speaker) for mistake in inspection.mistakes],
        "drafts": [_mistake(mistake, speaker) for mistake in inspection.drafts],
        "findings": [_finding(issue, speaker) for issue in inspection.findings],
        "rules_run": list(inspection.run),
        "rules_not_run": list(inspection.not_run),
    }


def where(issue: Issue[None]) -> str:
    """Return the file a finding is about, or the category when it is about none."""
    subject = issue.subjects[0]
    return subject if issue.rule == "category-has-choice" else file_of(subject)


def _mistake(mistake: Mistake, speaker: Speaker) -> dict[str, Any]:
    return asdict(mistake) | {"message": speaker.say(mistake.message), "remedy": speaker.say(mistake.remedy)}


def _finding(issue: Issue[None], speaker: Speaker) -> dict[str, Any]:
    return {
        "key": issue.key,
        "rule": issue.rule,
        "severity": issue.severity.value,
        "file": where(issue),
        "subjects": list(issue.subjects),
        "message": speaker.say(issue.message),
        "lesson": speaker.say(issue.lesson),
    }


def _summary(inspection: Inspection) -> Message:
    if inspection.clean:
        return Message(
            "store-clean",
            entries=len(inspection.store.entries),
            suppliers=len(inspection.store.suppliers),
            rules=len(inspection.run),
            words=len(WORDS),
        )
    return Message(
        "store-not-clean", mistakes=len(inspection.mistakes) + len(inspection.drafts), findings=len(inspection.findings)
    )
