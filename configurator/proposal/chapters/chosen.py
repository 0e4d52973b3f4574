"""What was chosen for which need, why, and what was not chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from configurator.plan.model import Option
from configurator.proposal.blocks import Block, Cell, Chapter, Column, Line, Paragraph, Subheading, Table
from configurator.proposal.reading import (
    Choice,
    choices,
    companions,
    line_capacity,
    moves_bottleneck,
    option_name,
    station_name,
    word_name,
)
from configurator.proposal.voice import Voice, plain

if TYPE_CHECKING:
    from configurator.assessment.needs import Need
    from configurator.project.study import Study

NAMED_STATIONS = 3  # or reasons, before "and more"


def chosen(study: Study, voice: Voice) -> Chapter:
    """Return the chapter on the chosen solutions."""
    found = choices(study)
    parts: list[Block] = [
        Paragraph(
            voice.words("proposal-chosen-lead", options=str(len(study.plan.options)), needs=str(len(found))), "body"
        )
    ]
    if found:
        parts.append(_table(study, found, voice))
    parts += _honesty(study, found, voice)
    others = companions(study)
    if others:
        parts += [Subheading(voice.text("proposal-companions")), _companions(study, others, voice)]
    return Chapter(
        "chosen", voice.text("proposal-chosen"), voice.text("proposal-chosen-question"), tuple(parts), new_page=False
    )


def need_name(need: Need, voice: Voice) -> str:
    """Return what a need is called."""
    return voice.text(f"proposal-need-{need.kind}")


def places(study: Study, stations: tuple[str, ...], voice: Voice) -> str:
    """Return the names of stations, the first few; the whole line when there are none."""
    if not stations:
        return voice.text("proposal-whole-line")
    named = ", ".join(station_name(study, station, voice) for station in stations[:NAMED_STATIONS])
    more = len(stations) - NAMED_STATIONS
    return named + (voice.text("proposal-and-more", count=more) if more > 0 else "")


def _table(study: Study, found: tuple[Choice, ...], voice: Voice) -> Table:
    columns = (
        Column(voice.text("proposal-chosen-need"), 0.17),
        Column(voice.text("proposal-chosen-solution"), 0.23),
        Column(voice.text("proposal-chosen-score"), 0.09, "centre"),
        Column(voice.text("proposal-chosen-reason"), 0.51),
    )
    return Table(columns, tuple(_line(study, choice, voice) for choice in found))


def _line(study: Study, choice: Choice, voice: Voice) -> Line:
    reasons = " ".join(voice.say(reason) for reason in choice.chosen.reasons[:2])
    solution = study.catalogue.get(choice.option.solution)
    supplier = study.suppliers.get(solution.supplier) if solution else None
    made_by = " · ".join(
        part for part in (voice.name(supplier.name) if supplier else "", choice.option.version) if part
    )
    return Line((
        Cell(plain(need_name(choice.need, voice), strong=True), places(study, choice.need.stations, voice)),
        Cell(plain(option_name(study, choice.option, voice)), made_by),
        Cell(plain(voice.number(choice.chosen.score), strong=True, tone="teal"), bar=choice.chosen.score / 100, figure="match.score"),
        Cell(plain(reasons or voice.text("proposal-chosen-by-hand")), _rejected(study, choice, voice)),
    ))  # fmt: skip


def _rejected(study: Study, choice: Choice, voice: Voice) -> str:
    other = choice.rejected
    if other is None:
        return voice.text("proposal-chosen-no-other")
    solution = study.catalogue.get(other.solution)
    name = voice.name(solution.title) if solution else other.solution
    lower = other.score < choice.chosen.score
    otherwise = voice.text("proposal-chosen-lower" if lower else "proposal-chosen-left-out")
    against = voice.say(other.against[0]) if other.against else otherwise
    return voice.text("proposal-chosen-rejected", solution=name, score=voice.number(other.score), against=against)


def _honesty(study: Study, found: tuple[Choice, ...], voice: Voice) -> list[Block]:
    """Say which solutions leave the bottleneck where it is, and whether the line makes more at all."""
    still = [choice for choice in found if not choice.chosen.moves_bottleneck]
    now, then = line_capacity(study.performance), line_capacity(study.performance_after)
    said: list[Block] = []
    if now is not None and then is not None and moves_bottleneck(study):
        moved = station_name(study, study.performance_after.bottleneck or "", voice)
        key = (
            "proposal-honest-moves"
            if study.performance_after.bottleneck != study.performance.bottleneck
            else "proposal-honest-eases"
        )
        said.append(
            Paragraph(
                voice.words(key, now=voice.with_unit(now, "ea", 0), then=voice.with_unit(then, "ea", 0), station=moved),
                "body",
                ("proposal.capacity",),
            )
        )
    elif now is not None:
        said.append(Paragraph(voice.words("proposal-honest-no-more"), "body"))
    if still:
        names = ", ".join(dict.fromkeys(option_name(study, choice.option, voice) for choice in still))
        said.append(Paragraph(voice.words("proposal-honest-still", solutions=names), "body"))
    return said


def _companions(study: Study, others: tuple[Option, ...], voice: Voice) -> Table:
    columns = (
        Column(voice.text("proposal-chosen-solution"), 0.34),
        Column(voice.text("proposal-companion-where"), 0.26),
        Column(voice.text("proposal-companion-cause"), 0.4),
    )
    return Table(columns, tuple(_companion(study, option, voice) for option in others), tight=True)


def _companion(study: Study, option: Option, voice: Voice) -> Line:
    return Line((
        Cell(plain(option_name(study, option, voice), strong=True)),
        Cell(plain(places(study, option.stations, voice))),
        Cell(plain(_cause(study, option, voice))),
    ))  # fmt: skip


def _cause(study: Study, option: Option, voice: Voice) -> str:
    """Return who asks for an option; when those it came for have left, who else in the plan asks for the same."""
    present = {each.id: each for each in study.plan.options}
    pairs = [(present[cause.option], cause.word) for cause in option.causes if cause.option in present]
    pairs = pairs or [
        (other, cause.word) for cause in option.causes for other in _askers(study, cause.word) if other != option
    ]
    said = [
        voice.text("proposal-companion-asked", solution=option_name(study, asker, voice), word=word_name(word, voice))
        for asker, word in pairs
    ]
    if said or not option.causes:
        return " ".join(list(dict.fromkeys(said))[:NAMED_STATIONS]) or voice.plain(
            option.note or voice.text("proposal-companion-by-hand")
        )
    words = ", ".join(dict.fromkeys(word_name(cause.word, voice) for cause in option.causes))
    return voice.text("proposal-companion-orphan", word=words)


def _askers(study: Study, word: str) -> list[Option]:
    """Return the options whose entry requires a word."""
    entries = ((option, study.catalogue.get(option.solution)) for option in study.plan.options)
    return [option for option, entry in entries if entry and any(word in each.words for each in entry.requires)]
