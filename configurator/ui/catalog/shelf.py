"""What is asked of the store and what it answers: words, facets and scope in, an ordered list of hits and exact counts out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from configurator.basis.ids import SolutionId
from configurator.basis.vocabulary import Category, Kind, MatrixColumn, Protocol, Stage, StationKind
from configurator.catalog.search import Chosen, Hit
from configurator.ui.catalog.standing import NOWHERE, Standing

if TYPE_CHECKING:
    from configurator.catalog.nothing import Excluded
    from configurator.catalog.store import SolutionStore

Scope = Literal["all", "recommended", "planned", "troubled"]
SCOPES: tuple[Scope, ...] = ("recommended", "all", "planned", "troubled")
FACETS = (
    "kind",
    "category",
    "supplier",
    "stage",
    "effect",
    "protocol",
    "station",
    "column",
    "equipment",
    "model-class",
    "packaging",
    "certificate",
    "programme",
)  # in the order they are shown


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: words, the chosen values of each facet (`stage`: one, as the highest), and which part of the store."""

    text: str = ""
    chosen: tuple[tuple[str, tuple[str, ...]], ...] = ()
    scope: Scope = "all"

    def values(self, facet: str) -> tuple[str, ...]:
        """Return the chosen values of a facet."""
        return dict(self.chosen).get(facet, ())

    def toggled(self, facet: str, value: str) -> Question:
        """Return the question with a value chosen that was not, or the other way; of the stages only one is chosen."""
        have = self.values(facet)
        if facet == "stage":
            now: tuple[str, ...] = () if value in have else (value,)
        else:
            now = tuple(each for each in have if each != value) if value in have else (*have, value)
        others = tuple(pair for pair in self.chosen if pair[0] != facet)
        return replace(self, chosen=(*others, (facet, now)) if now else others)


class Answer:
    """What the store answers to a question in a project: the first hits at once, more and counts when asked for.

    Words: the best first. Without words what answers the project's needs goes first, the best score first; then editorial order.
    """

    def __init__(
        self, edition: SolutionStore | None, standing: Mapping[SolutionId, Standing], question: Question
    ) -> None:
        self._edition, self._standing, self.question = edition, standing, question
        self._listed: tuple[Hit, ...] = ()

    @property
    def count(self) -> int:
        """How many hits there are within the scope, exactly, though only some of them were looked up."""
        return self.scopes[self.question.scope]

    @property
    def hits(self) -> tuple[Hit, ...]:
        """All hits within the scope."""
        return self.first(self.count)

    def first(self, count: int) -> tuple[Hit, ...]:
        """Return the first `count` hits within the scope; fewer where there are no more."""
        if len(self._listed) < min(count, self.count):
            self._listed = self._looked_up(count)
        return self._listed[:count]

    def holds(self, solution: SolutionId) -> bool:
        """Say whether a solution is one of the hits within the scope."""
        return self.within(solution, self.question.scope) and bool(self._search(1, among=(solution,)))

    @cached_property
    def scopes(self) -> dict[Scope, int]:
        """How many hits each scope would show, exactly."""
        return {
            scope: self._total if scope == "all" else sum(self.within(hit.id, scope) for hit in self._standing_ones)
            for scope in SCOPES
        }

    @cached_property
    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """Facet → value → number of entries; a facet's own choice does not narrow its counts."""
        if self._edition is None or self.question.scope == "all":
            return self._all_counts
        chosen = _chosen(self.question)
        chosen["among"] = tuple(each for each in self._standing if self.within(each, self.question.scope))
        return self._edition.facets(self.question.text, **chosen)

    def why_nothing(self, facet: str, value: str) -> Excluded | None:
        """What keeps a value of a facet from leading to anything; None when it is only the scope."""
        if self._edition is None:
            return None
        return self._edition.why_nothing(facet, value, self.question.text, **_chosen(self.question))

    @cached_property
    def read_as(self) -> str:
        """What was searched for when nobody uses the words as they were typed; empty otherwise."""
        return next((hit.read_as for hit in self._search(1)), "")

    def within(self, solution: SolutionId, scope: Scope) -> bool:
        """Say whether a solution belongs to a scope."""
        at = self._standing.get(solution, NOWHERE)
        return {
            "all": True,
            "recommended": at.recommended or bool(at.options),  # what was taken does not vanish under the hand
            "planned": bool(at.options),
            "troubled": bool(at.options) and at.findings > 0,
        }[scope]

    @cached_property
    def _standing_ones(self) -> tuple[Hit, ...]:
        """The hits of any scope that stand in the project in some way; few, however large the store is."""
        found = self._search(max(1, len(self._standing)), among=tuple(self._standing))
        return found if self.question.text.strip() else tuple(sorted(found, key=lambda hit: self._order(hit.id)))

    @cached_property
    def _all_counts(self) -> Mapping[str, Mapping[str, int]]:
        if self._edition is None:
            return {}
        return self._edition.facets(self.question.text, **_chosen(self.question))

    @property
    def _total(self) -> int:
        """How many hits the whole store has: every entry is of one kind."""
        kinds = self.question.values("kind")
        counted = self._all_counts.get("kind", {})
        return sum(number for kind, number in counted.items() if not kinds or kind in kinds)

    def _looked_up(self, count: int) -> tuple[Hit, ...]:
        if self.question.scope != "all":
            return tuple(hit for hit in self._standing_ones if self.within(hit.id, self.question.scope))
        if self.question.text.strip():
            return self._search(count)
        ahead = tuple(hit for hit in self._standing_ones if self._order(hit.id) < self._order(SolutionId("")))
        known = {hit.id for hit in ahead}
        others = (hit for hit in self._search(count) if hit.id not in known)
        return (*ahead, *others)[: max(count, len(ahead))]

    def _search(self, limit: int, among: Collection[SolutionId] | None = None) -> tuple[Hit, ...]:
        if self._edition is None:
            return ()
        chosen = _chosen(self.question)
        if among is not None:
            chosen["among"] = among
        return self._edition.search(self.question.text, limit=limit, **chosen)

    def _order(self, solution: SolutionId) -> tuple[bool, bool, float]:
        at = self._standing.get(solution, NOWHERE)
        return not at.recommended, not at.here, -at.score


def up_to(counts: Mapping[str, int]) -> dict[str, int]:
    """Return the counts of stages as "up to this stage"."""
    return {
        str(int(top)): sum(number for stage, number in counts.items() if int(stage) <= top)
        for top in Stage
        if top != Stage.NONE
    }


def _chosen(question: Question) -> Chosen:
    given = dict(question.chosen)
    made = _chosen_models(_chosen_places(Chosen(), given), given)
    if "category" in given:
        made["categories"] = [Category(value) for value in given["category"]]
    if "kind" in given:
        made["kinds"] = [Kind(value) for value in given["kind"]]
    if "supplier" in given:
        made["suppliers"] = given["supplier"]
    if "protocol" in given:
        made["protocols"] = [Protocol(value) for value in given["protocol"]]
    if "effect" in given:
        made["effects"] = given["effect"]  # type: ignore[typeddict-item]  # values come from the edition's own facets
    return made


def _chosen_models(made: Chosen, given: Mapping[str, tuple[str, ...]]) -> Chosen:
    if "equipment" in given:
        made["equipment"] = given["equipment"]  # type: ignore[typeddict-item]  # values come from the edition's own facets
    if "model-class" in given:
        made["model_classes"] = given["model-class"]  # type: ignore[typeddict-item]  # the same
    if "packaging" in given:
        made["packaging"] = given["packaging"]
    if "certificate" in given:
        made["certificates"] = given["certificate"]
    if "programme" in given:
        made["programmes"] = given["programme"]
    return made


def _chosen_places(made: Chosen, given: Mapping[str, tuple[str, ...]]) -> Chosen:
    if "station" in given:
        made["stations"] = [StationKind(value) for value in given["station"]]
    if "column" in given:
        made["columns"] = [MatrixColumn(value) for value in given["column"]]
    if "stage" in given:
        made["max_stage"] = Stage(int(given["stage"][0]))
    return made
