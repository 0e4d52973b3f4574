"""The plan as values: each option with its places, price and state, and what it came for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from configurator.basis.frozen import find
from configurator.basis.ids import OptionId, SolutionId, StationId
from configurator.basis.issues import Severity
from configurator.basis.text import Name
from configurator.catalog.standing import State
from configurator.catalog.vocabulary import WORDS
from configurator.plan.model import Cause, Option
from configurator.plan.steps import orphans
from configurator.ui.look import Look
from configurator.ui.solution_faces import ICONS, highest_stage, kind_text, stage_text, supplier_name

if TYPE_CHECKING:
    from configurator.project.standing import LineStanding
    from configurator.project.study import Study

PLACES = 4
TROUBLE = (Severity.BLOCK, Severity.UNCHECKED, Severity.WARN)


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One option as its card shows it; `causes` empty: picked; `finding` is the key of its first open finding."""

    option: OptionId
    solution: SolutionId
    title: str
    line: str
    icon: str
    tone: str
    places: str
    at_stations: bool
    units: int
    price: int
    causes: tuple[str, ...]
    orphan: bool
    findings: int
    finding: str
    known: bool = True
    state: State = State.UP_TO_DATE  # against the store in use
    state_reason: str = ""
    price_date: str = ""  # the latest day its prices were stated
    by_hand: bool = False
    quotable: bool = False  # the project carries it with a price that a quotation can replace


def plan_lines(study: Study, look: Look) -> tuple[PlanLine, ...]:
    """Return the options: the picked ones first, both in the order of the plan."""
    left_over = {option.id for option in orphans(study.plan)}
    standings = {each.option: each for each in study.standings}
    made = [_line(study, look, option, option.id in left_over, standings[option.id]) for option in study.plan.options]
    return tuple(sorted(made, key=lambda line: bool(line.causes)))


def places_text(study: Study, look: Look, stations: tuple[StationId, ...]) -> str:
    """Return where something stands, in words."""
    known = [look.name(station.name) for each in stations if (station := find(study.line.stations, each)) is not None]
    if not known:
        return look.text("ui-plan-whole-line")
    said, more = ", ".join(known[:PLACES]), len(known) - PLACES
    return look.text("ui-plan-places-more", stations=said, more=more) if more > 0 else said


def title_of(study: Study, solution: SolutionId) -> Name:
    """Return the title of a solution; its id where nothing is known of it."""
    entry = study.catalogue.get(solution)
    return Name.alike(solution) if entry is None else entry.title


def _line(study: Study, look: Look, option: Option, orphan: bool, standing: LineStanding) -> PlanLine:
    from configurator.costing.estimate import option_cost

    entry = study.catalogue.get(option.solution)
    open_ones = [issue for issue in study.open_issues if option.id in issue.subjects and issue.severity in TROUBLE]
    icon, tone = ("help-circle", "red") if entry is None else ICONS[entry.kind]
    words = [] if entry is None else [supplier_name(look, entry.supplier, study.suppliers), kind_text(look, entry.kind)]
    if entry is not None and highest_stage(entry):
        words.append(stage_text(look, highest_stage(entry)))
    return PlanLine(
        option=option.id,
        solution=option.solution,
        title=look.name(title_of(study, option.solution)),
        line=" · ".join(words) or look.text("ui-plan-unknown"),
        icon=icon,
        tone=tone,
        places=places_text(study, look, option.stations),
        at_stations=entry is not None and entry.placed == "stations",
        units=option.units,
        price=0 if entry is None else option_cost(option, entry, study.line, study.rates),
        causes=tuple(_cause(study, look, cause) for cause in option.causes),
        orphan=orphan,
        findings=len(open_ones),
        finding=open_ones[0].key if open_ones else "",
        known=entry is not None,
        state=standing.state,
        state_reason=look.say(standing.standing.reason),
        price_date="" if standing.price_date is None else standing.price_date.isoformat(),
        by_hand=standing.by_hand,
        quotable=any(each.id == option.solution and each.prices for each in study.project.entries),
    )


def _cause(study: Study, look: Look, cause: Cause) -> str:
    """Say what an option came for: `새롬 흐름MES가 필요로 하는 서버`."""
    taker = find(study.plan.options, cause.option)
    word = WORDS.get(cause.word)
    if taker is None:
        return look.text("ui-plan-cause-gone", word=cause.word if word is None else look.name(word))
    solution = title_of(study, taker.solution)
    if word is None:
        return look.text("ui-plan-cause-rule", solution=look.name(solution))
    return look.text("ui-plan-cause", solution=look.name(solution), word=look.name(word))
