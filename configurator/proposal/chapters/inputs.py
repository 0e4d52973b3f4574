"""Each input of the line with its value and where it comes from; those of one kind and source stand together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from configurator.basis.frozen import find
from configurator.basis.units import Quantity
from configurator.line.model import Source
from configurator.proposal.reading import subject_name
from configurator.proposal.voice import Voice

if TYPE_CHECKING:
    from configurator.project.study import Study

Fact = tuple[str, str, str, str]  # name, value, kind of source, note
Value = int | float | Quantity | None
NAMED = 2  # subjects of a group that are named


@dataclass(frozen=True, slots=True)
class Input:
    """One input: which field of what, its value, and its source."""

    field: str
    subject: str
    value: Value
    kind: str
    note: str


def money_inputs(study: Study, voice: Voice) -> tuple[Fact, ...]:
    """Return the factory's own money figures."""
    economics = study.line.economics
    names = (
        "wage_per_hour",
        "tariff_per_kwh",
        "holding_rate",
        "discount_rate",
        "downtime_cost_per_hour",
        "maintenance_per_year",
    )
    given = ((name, getattr(economics, name)) for name in names)
    return tuple(_money_fact(study, name, value, voice) for name, value in given if value is not None)


def _money_fact(study: Study, name: str, value: Value, voice: Voice) -> Fact:
    kind, note = _told(study, (f"economics.{name}",), voice)
    return voice.text(f"proposal-input-{name.replace('_', '-')}"), written(value, voice), kind, note


def line_inputs(study: Study, voice: Voice) -> tuple[Fact, ...]:
    """Return calendar, demands, cycle times and everything else somebody named a source for."""
    calendar = study.line.calendar
    said = voice.text(
        "proposal-input-calendar-value",
        shifts=calendar.shifts, length=calendar.shift_length, days=voice.number(calendar.days_per_month),
    )  # fmt: skip
    working: Fact = (voice.text("proposal-input-calendar"), said, *_told(study, ("calendar",), voice))
    found = [*_demands(study, voice), *_cycles(study, voice), *_others(study, voice)]
    groups: dict[tuple[str, str, str], list[Input]] = {}
    for each in found:
        groups.setdefault((each.field, each.kind, each.note), []).append(each)
    return (working, *(_grouped(group, voice) for group in groups.values()))


def _told(study: Study, abouts: tuple[str, ...], voice: Voice) -> tuple[str, str]:
    """Return kind and note of the first source that is about one of `abouts`; an input nobody vouches for is assumed."""
    found = (source for about in abouts for source in study.line.sources if source.about == about)
    source = next(found, None)
    if source is None:
        return "assumed", voice.text("proposal-source-unnamed")
    return source.kind, voice.name(source.note)


def _demands(study: Study, voice: Voice) -> list[Input]:
    return [
        Input(
            "monthly_demand",
            voice.name(each.name),
            each.monthly_demand,
            *_told(study, (f"{each.id}.monthly_demand", each.id), voice),
        )
        for each in study.line.products
    ]


def _cycles(study: Study, voice: Voice) -> list[Input]:
    return [
        Input(
            "cycle_time",
            voice.name(each.name),
            each.cycle_time,
            *_told(study, (f"{each.id}.cycle_time", each.id), voice),
        )
        for each in study.line.stations
    ]


def _others(study: Study, voice: Voice) -> list[Input]:
    told = {"calendar", *(each.id for each in study.line.products), *(each.id for each in study.line.stations)}
    told |= {f"{each.id}.monthly_demand" for each in study.line.products}
    told |= {f"{each.id}.cycle_time" for each in study.line.stations}
    rest = (source for source in study.line.sources if source.about not in told)
    return [_other(study, source, voice) for source in rest if not source.about.startswith("economics.")]


def _other(study: Study, source: Source, voice: Voice) -> Input:
    about, _dot, field = source.about.partition(".")
    thing = find(study.line.stations, about) or find(study.line.products, about)
    value = getattr(thing, field, None) if field else None
    kept = value if isinstance(value, int | float | Quantity) else None
    if not field:
        field = "stock" if find(study.line.buffers, about) else "other"
    return Input(field, subject_name(study, about, voice), kept, source.kind, voice.name(source.note))


def _grouped(group: list[Input], voice: Voice) -> Fact:
    first = group[0]
    names = [each.subject for each in group]
    more = voice.text("proposal-and-more", count=len(names) - NAMED) if len(names) > NAMED else ""
    subjects = ", ".join(names[:NAMED]) + more
    key = f"proposal-field-{first.field.replace('_', '-')}"
    label = voice.text(key, subject=subjects) if voice.has(key) else f"{first.field}: {subjects}"
    return label, _ranged([each.value for each in group if each.value is not None], voice), first.kind, first.note


def _ranged(values: list[int | float | Quantity], voice: Voice) -> str:
    ordered = sorted(values, key=lambda value: value.canonical if isinstance(value, Quantity) else value)
    ends = dict.fromkeys(written(value, voice) for value in ordered[:1] + ordered[-1:])
    return " ~ ".join(ends)


def written(value: Value, voice: Voice) -> str:
    """Return an input's value: a quantity with its unit, a bare number as won."""
    if isinstance(value, Quantity):
        return voice.plain(value)
    return voice.text("proposal-won-amount", amount=voice.won(int(value))) if value is not None else ""
