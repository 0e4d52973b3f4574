"""The findings of a study as rows of a list: what weighs most first, what somebody accepted last and greyed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from configurator.basis.frozen import find
from configurator.basis.ids import StationId
from configurator.basis.issues import Issue, Severity, Waiver
from configurator.basis.text import Name
from configurator.catalog.vocabulary import WORDS
from configurator.compatibility.rules import UNFINISHED
from configurator.plan.steps import Step
from configurator.ui.look import Look

if TYPE_CHECKING:
    from configurator.project.study import Study

Group = Literal["block", "unchecked", "warn", "info", "waived"]
GROUPS: tuple[Group, ...] = ("block", "unchecked", "warn", "info", "waived")
MARKS: dict[Group, tuple[str, str]] = {  # icon, tone
    "block": ("x", "red"),
    "unchecked": ("help-circle", "violet"),
    "warn": ("alert-triangle", "amber"),
    "info": ("info-circle", "brand"),
    "waived": ("check", "text3"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One finding: its key, its group, where it is, and what it says."""

    key: str
    group: Group
    place: str
    message: str
    waiver: Waiver | None = None

    @property
    def spoken(self) -> str:
        """The finding in one sentence, for screen readers."""
        return f"{self.place}: {self.message}"


def rows(study: Study, look: Look) -> tuple[Row, ...]:
    """Return every finding once, grouped by weight; accepted ones come last with their waiver."""
    found = [_row(study, look, issue) for issue in study.issues]
    return tuple(sorted(found, key=lambda row: GROUPS.index(row.group)))


def counted(found: tuple[Row, ...]) -> Counter[Group]:
    """Return how many findings each group has."""
    return Counter(row.group for row in found)


def waiver_of(study: Study, issue: Issue[Step]) -> Waiver | None:
    """Return the valid waiver of a finding, or None."""
    today = study.project.price_date
    return next((waiver for waiver in study.project.waivers if waiver.covers(issue, today)), None)


def issue_of(study: Study, key: str) -> Issue[Step] | None:
    """Return the finding with a key, or None when it is gone."""
    return next((issue for issue in study.issues if issue.key == key), None)


def stations_of(study: Study, issue: Issue[Step]) -> tuple[StationId, ...]:
    """Return the stations a finding is about: named itself, by a machine of it, or by what stands there."""
    found: list[StationId] = []
    for subject in issue.subjects:
        option = find(study.plan.options, subject)
        found += option.stations if option is not None else ()
        found += [
            station.id
            for station in study.line.stations
            if station.id == subject or any(machine.id == subject for machine in station.equipment)
        ]
    named = [station for station in found if station in issue.subjects]
    return tuple(dict.fromkeys(named or found))


def place_text(study: Study, look: Look, issue: Issue[Step]) -> str:
    """Return where a finding is, in words: the things it is about, or the rule that was not checked to its end."""
    if issue.rule == UNFINISHED:
        return look.text("ui-compatibility-unfinished-rule", rule=issue.subjects[0])
    names = [look.name(name) for subject in _telling(study, issue) if (name := _name(study, subject)) is not None]
    if not names:
        return look.text("ui-compatibility-whole-plan")
    if len(names) > 3:
        return look.text("ui-compatibility-place-more", name=names[0], more=len(names) - 1)
    return " ↔ ".join(names)


def _telling(study: Study, issue: Issue[Step]) -> tuple[str, ...]:
    """Return the subjects that tell the place: a machine tells its station too."""
    about = set(issue.subjects)
    told = {station.id for station in study.line.stations if any(machine.id in about for machine in station.equipment)}
    return tuple(subject for subject in issue.subjects if subject not in told)


def _row(study: Study, look: Look, issue: Issue[Step]) -> Row:
    waiver = waiver_of(study, issue)
    group: Group = "waived" if waiver is not None else _group(issue.severity)
    return Row(issue.key, group, place_text(study, look, issue), look.say(issue.message), waiver)


def _group(severity: Severity) -> Group:
    match severity:
        case Severity.BLOCK:
            return "block"
        case Severity.WARN:
            return "warn"
        case Severity.INFO:
            return "info"
        case Severity.UNCHECKED:
            return "unchecked"


def _name(study: Study, subject: str) -> Name | None:
    option = find(study.plan.options, subject)
    if option is not None:
        entry = study.catalogue.get(option.solution)
        return Name.alike(option.solution) if entry is None else entry.title
    system = find(study.line.systems, subject)
    if system is not None:
        return system.name
    for station in study.line.stations:
        if station.id == subject:
            return station.name
        machine = find(station.equipment, subject)
        if machine is not None:
            return machine.name
    return WORDS.get(subject)
