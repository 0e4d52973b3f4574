"""How each solution of the store stands in the open project: candidate for a need, in the plan, named by a finding."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from configurator.basis.ids import OptionId, SolutionId, StationId
from configurator.basis.issues import Severity
from configurator.matching.candidate import Candidate

if TYPE_CHECKING:
    from configurator.catalog.entry import Solution
    from configurator.project.study import Study

TROUBLE = (Severity.BLOCK, Severity.UNCHECKED, Severity.WARN)


@dataclass(frozen=True, slots=True)
class Standing:
    """The best candidacy of a solution, its options in the plan, and how many open findings name one of them."""

    candidate: Candidate | None = None
    options: tuple[OptionId, ...] = ()
    findings: int = 0
    here: bool = False  # the candidacy is for one of the chosen stations

    @property
    def recommended(self) -> bool:
        """It is worth taking for some need."""
        return self.candidate is not None and self.candidate.recommended

    @property
    def score(self) -> float:
        """The best score, 0 for what answers no need."""
        return 0.0 if self.candidate is None else self.candidate.score


NOWHERE = Standing()
Rank = tuple[bool, bool, bool, float]


def standings(study: Study, stations: tuple[StationId, ...] = ()) -> dict[SolutionId, Standing]:
    """Return the standing of every solution that has one; with stations chosen, candidacies there go first."""
    best: dict[SolutionId, tuple[Rank, Candidate]] = {}
    for match in study.matches:
        named = bool(match.need.stations) and set(match.need.stations) <= set(stations)
        for candidate in match.candidates:
            rank = _rank(candidate, stations, named)
            known = best.get(candidate.solution)
            if known is None or rank > known[0]:
                best[candidate.solution] = rank, candidate
    taken: dict[SolutionId, tuple[OptionId, ...]] = {}
    for option in study.plan.options:
        taken[option.solution] = (*taken.get(option.solution, ()), option.id)
    troubled = [set(issue.subjects) for issue in study.open_issues if issue.severity in TROUBLE]
    found: dict[SolutionId, Standing] = {}
    for solution in dict.fromkeys((*best, *taken)):
        options, known = taken.get(solution, ()), best.get(solution)
        findings = sum(not named.isdisjoint(options) for named in troubled)
        here = known is not None and known[0][1]
        found[solution] = Standing(None if known is None else known[1], options, findings, here)
    return found


def places(
    entry: Solution, study: Study, standing: Standing, chosen: Iterable[StationId] = ()
) -> tuple[StationId, ...]:
    """Return where a solution would go: nowhere in particular for the line, else the chosen stations, the candidacy's, or all it suits."""
    if entry.placed == "line":
        return ()
    here = {station.id for station in study.line.stations}
    wanted = tuple(station for station in chosen if station in here)
    if wanted:
        return wanted
    if standing.candidate is not None and standing.candidate.stations:
        return standing.candidate.stations
    return tuple(station.id for station in study.line.stations if not entry.suits or station.kind in entry.suits)


def _rank(candidate: Candidate, stations: tuple[StationId, ...], named: bool) -> Rank:
    """Return what makes a candidacy the one to show: its need is the chosen stations' own, it stands there, it is worth taking."""
    here = named or not set(stations).isdisjoint(candidate.stations)
    return named and candidate.recommended, here, candidate.recommended, candidate.score
