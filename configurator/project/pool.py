"""What a plan could be made of: the needs' candidates, what is chosen already, and all that these require, as facts for the solver.

A piece is an entry at its stations. What pieces require of each other, and which cannot stand together, is read off the rules with all
pieces in place at once and each one alone; what only shows in a combination is found later, by checking the answer (`choose`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from configurator.basis.ids import OptionId, SolutionId, StationId
from configurator.basis.issues import Issue, Severity
from configurator.catalog.entry import Catalogue
from configurator.compatibility.demands import Demand, demands, providers, reads_at, shortfalls
from configurator.compatibility.facts import Clause, Fact, follows, given, missing, said
from configurator.compatibility.facts_places import STRAINS
from configurator.compatibility.reasons import SHORT_OF
from configurator.compatibility.rules import check, noticed
from configurator.compatibility.rules_demands import spoken_words, where
from configurator.compatibility.situation import Situation, situation
from configurator.compatibility.solver.problem import Kind
from configurator.compatibility.suitability import places_for
from configurator.compatibility.supplies import supplies
from configurator.compatibility.survey import Survey
from configurator.costing.rows import sheet_rows
from configurator.costing.support import agreement_months
from configurator.matching.overview import NeedMatch
from configurator.plan.model import Cause, Option, Plan
from configurator.plan.steps import Step, new_option
from configurator.project.study import Study

PER_NEED = 8  # candidates of a need that are put to the solver; further ones are weaker by their explained score
PER_REQUIREMENT = 6  # entries that would meet a requirement, the cheapest first
MOST_PIECES = 160
OWN_PLACE = frozenset(
    {*STRAINS, *SHORT_OF}
)  # rules about one device and where it stands: nothing added beside it helps
PAIRS = frozenset({"no-module-twice", "nothing-excluded-is-present", "mes-and-erp-speak"})


@dataclass(frozen=True, slots=True)
class Piece:
    """An entry at its stations; `there` when it is in the plan already."""

    option: Option
    cost: int  # won ex VAT, purchase and labour, cloud fees of the agreement
    there: bool = False

    @property
    def thing(self) -> str:
        """The name of the thing "this piece is chosen"."""
        return f"option:{self.option.id}"


@dataclass(frozen=True, slots=True)
class Pool:
    """All pieces, the facts between them, and which pieces answer which need."""

    pieces: Mapping[OptionId, Piece]
    facts: tuple[Fact, ...]
    answers: tuple[tuple[NeedMatch, tuple[OptionId, ...]], ...]
    unanswered: tuple[NeedMatch, ...]
    crowd: Situation = field(hash=False, compare=False)  # every piece in place at once

    def plan(self, chosen: Iterable[OptionId], frame: Plan) -> Plan:
        """Return the plan of these pieces, what is there already first, each new one with what asks for it."""
        taken = [self.pieces[name] for name in chosen]
        present = {piece.option.id for piece in taken}
        wanted = {name for _, names in self.answers for name in names}
        options = sorted(taken, key=lambda piece: (not piece.there, piece.option.id not in wanted))
        return replace(frame, options=tuple(self._caused(piece, present, wanted) for piece in options))

    def _caused(self, piece: Piece, present: set[OptionId], wanted: set[OptionId]) -> Option:
        if piece.there or piece.option.id in wanted:
            return piece.option
        causes = tuple(
            Cause(demand.placed.option.id, word)
            for demand in demands(self.crowd)
            if demand.placed.option.id in present and demand.placed.option.id != piece.option.id
            for word in demand.need.words
            if any(each.holder == piece.option.id for each in self.crowd.providers.get(word, ()))
        )
        return replace(piece.option, causes=causes[:1])


def pool(study: Study, needs: Iterable[NeedMatch]) -> Pool:
    """Return the pool for these needs; deterministic."""
    builder = _Builder(study)
    for option in study.plan.options:
        if option.solution in study.catalogue:
            builder.take(option, there=True)
    answers, unanswered = [], []
    for matched in needs:
        names = tuple(dict.fromkeys(builder.candidates(matched)))
        (answers.append((matched, names)) if names else unanswered.append(matched))
    builder.grow()
    crowd = situation(study.line, builder.everything(), study.catalogue)
    facts = (*_requirements(crowd), *builder.hopeless(), *_pairs(crowd))
    return Pool(builder.pieces, facts, tuple(answers), tuple(unanswered), crowd)


class _Builder:
    """Collects pieces until nothing new is required."""

    def __init__(self, study: Study) -> None:
        self.study = study
        self.pieces: dict[OptionId, Piece] = {}
        self._known: dict[tuple[SolutionId, tuple[StationId, ...], int], OptionId] = {}
        self._waiting: list[Option] = []

    def take(self, option: Option, there: bool = False) -> OptionId:
        """Add a piece, or return the one that is the same."""
        same = (option.solution, option.stations, option.units)
        if same not in self._known:
            self._known[same] = option.id
            self.pieces[option.id] = Piece(option, piece_cost(self.study, option), there)
            self._waiting.append(option)
        return self._known[same]

    def everything(self) -> Plan:
        """Return a plan with every piece in it."""
        return replace(self.study.plan, options=tuple(piece.option for piece in self.pieces.values()))

    def made(self, solution: SolutionId, stations: tuple[StationId, ...], units: int = 1) -> Option:
        """Return the option of an entry at its stations, with an id nobody has."""
        return new_option(solution, self.study.catalogue[solution].version, stations, self.everything(), units=units)

    def candidates(self, matched: NeedMatch) -> Iterator[OptionId]:
        """Yield the pieces that answer a need: its best recommended candidates, where they can stand."""
        bare = situation(self.study.line, Plan(), self.study.catalogue)
        for candidate in matched.recommended[:PER_NEED]:
            entry = self.study.catalogue[candidate.solution]
            stations = places_for(entry, candidate.stations, bare)
            if stations or not candidate.stations:
                yield self.take(self.made(entry.id, stations))

    def grow(self) -> None:
        """Add what pieces require, and what that requires, until nothing is new or the pool is large enough."""
        while self._waiting and len(self.pieces) < MOST_PIECES:
            option = self._waiting.pop(0)
            alone = situation(self.study.line, Plan((option,)), self.study.catalogue)
            for short in shortfalls(alone, demands(alone)):
                if short.demand.need.strength == "requires":
                    offers = (self.made(each.solution.id, each.stations, each.units) for each in supplies(alone, short))
                    for offer in sorted(offers, key=lambda each: (piece_cost(self.study, each), each.solution))[
                        :PER_REQUIREMENT
                    ]:
                        self.take(offer)

    def hopeless(self) -> Iterator[Fact]:
        """Yield the pieces that cannot stand even alone, by rules that additions cannot cure."""
        for piece in self.pieces.values():
            if not piece.there:
                issue = next(iter(self._incurable(piece)), None)
                if issue is not None:
                    yield missing(
                        piece.thing,
                        said("cannot-stand", text=issue.message),
                        "rule",
                        issue.rule,
                        *issue.subjects,
                        source=issue.source,
                    )

    def _incurable(self, piece: Piece) -> Iterator[Issue[Step]]:
        for issue in check(self.study.line, Plan((piece.option,)), self.study.catalogue):
            if issue.rule in OWN_PLACE and issue.severity is Severity.BLOCK and piece.option.id in issue.subjects:
                yield issue


def piece_cost(study: Study, option: Option) -> int:
    """Return what a piece puts on the cost sheet, in won ex VAT."""
    months = agreement_months(study.programme, None, None)
    return sum(row.amount for row in sheet_rows(study.line, Plan((option,)), study.catalogue, study.rates, months))


# ── what pieces require of each other ───────────────────────────────────────────────────────────────────────────────


def _requirements(crowd: Situation) -> Iterator[Fact]:
    """Yield, for every hard demand the line does not meet by itself, which pieces would."""
    for demand in demands(crowd):
        if demand.need.strength == "requires":
            places = demand.placed.stations if demand.need.per == "station" else (None,)
            for station in places:
                others = _meeting(crowd, demand, station)
                if others is not None:
                    yield _required(crowd, demand, station, others)


def _meeting(crowd: Situation, demand: Demand, station: StationId | None) -> tuple[str, ...] | None:
    """Return the pieces that meet a demand at a station; None when the line or the asking piece itself does."""
    own = demand.placed.option.id
    there = [each for each in providers(crowd, demand) if each.at(station)]
    if any(each.kind != "option" or each.holder == own for each in there):
        return None
    stations = demand.placed.stations if station is None else (station,)
    if any(reads_at(crowd, demand, each) for each in stations):
        return None
    return tuple(dict.fromkeys(f"option:{each.holder}" for each in there))


def _required(crowd: Situation, demand: Demand, station: StationId | None, others: tuple[str, ...]) -> Fact:
    place = where(crowd, () if station is None else (station,))
    message = said("needs", solution=demand.placed.solution.title, words=spoken_words(demand.need), where=place)
    option, rule = demand.placed.option.id, demand.need.rule
    return follows(f"option:{option}", others, message, "entry", option, rule, source=demand.need.source)


def _pairs(crowd: Situation) -> Iterator[Fact]:
    """Yield the pairs that never go together, as the rules find them with every piece in place."""
    for rule, found in noticed(Survey(crowd)):
        pair = found.subjects[:2]
        hard = (found.severity or rule.severity) is Severity.BLOCK
        if rule.id in PAIRS and hard and all(each in crowd.by_option for each in pair):
            one, other = (crowd.by_option[each].solution.title for each in pair)
            yield Fact(
                f"pair:{rule.id}:{pair[0]}|{pair[1]}",
                Clause(Kind.CONFLICT, (f"option:{pair[0]}", f"option:{pair[1]}")),
                said("not-together", one=one, other=other),
                "rule",
                (rule.id, *pair),
                found.source or rule.source,
            )


def kept(piece: Piece, catalogue: Catalogue) -> Fact:
    """Return the fact that somebody wants a piece to stay."""
    message = said("picked", solution=catalogue[piece.option.solution].title)
    return given(piece.thing, message, "plan", piece.option.id)
