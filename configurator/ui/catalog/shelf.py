"""What is asked of the store and what it answers: words, facets and scope in, an ordered list of hits and exact counts out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
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
EVERYTHING = 1_000_000  # hits; an edition has fewer


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
    """What the store answers to a question in a project. Hits at once, counts when first asked for."""

    def __init__(
        self, edition: SolutionStore | None, standing: Mapping[SolutionId, Standing], question: Question
    ) -> None:
        self._edition, self._standing, self.question = edition, standing, question

    @cached_property
    def all_hits(self) -> tuple[Hit, ...]:
        """Everything that fits words and facets; without words what answers the project's needs goes first, the best score first."""
        if self._edition is None:
            return ()
        found = self._edition.search(self.question.text, limit=EVERYTHING, **_chosen(self.question))
        if self.question.text.strip():
            return found
        return tuple(sorted(found, key=lambda hit: self._order(hit.id)))

    @cached_property
    def hits(self) -> tuple[Hit, ...]:
        """The hits within the scope."""
        return tuple(hit for hit in self.all_hits if self.within(hit.id, self.question.scope))

    @cached_property
    def scopes(self) -> dict[Scope, int]:
        """How many hits each scope would show."""
        return {scope: sum(self.within(hit.id, scope) for hit in self.all_hits) for scope in SCOPES}

    @cached_property
    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """Facet → value → number of entries; a facet's own choice does not narrow its counts."""
        if self._edition is None:
            return {}
        if self.question.scope == "all":
            return self._edition.facets(self.question.text, **_chosen(self.question))
        return {facet: self._counted(self._edition, facet) for facet in FACETS}

    def why_nothing(self, facet: str, value: str) -> Excluded | None:
        """What keeps a value of a facet from leading to anything; None when it is only the scope."""
        if self._edition is None:
            return None
        return self._edition.why_nothing(facet, value, self.question.text, **_chosen(self.question))

    @property
    def read_as(self) -> str:
        """What was searched for when nobody uses the words as they were typed; empty otherwise."""
        return next((hit.read_as for hit in self.all_hits), "")

    def within(self, solution: SolutionId, scope: Scope) -> bool:
        """Say whether a solution belongs to a scope."""
        at = self._standing.get(solution, NOWHERE)
        return {
            "all": True,
            "recommended": at.recommended or bool(at.options),  # what was taken does not vanish under the hand
            "planned": bool(at.options),
            "troubled": bool(at.options) and at.findings > 0,
        }[scope]

    def _order(self, solution: SolutionId) -> tuple[bool, bool, float]:
        at = self._standing.get(solution, NOWHERE)
        return not at.recommended, not at.here, -at.score

    def _counted(self, edition: SolutionStore, facet: str) -> Mapping[str, int]:
        from configurator.catalog.edition_rows import facets

        others = tuple(pair for pair in self.question.chosen if pair[0] != facet)
        free = replace(self.question, chosen=others)
        found = edition.search(free.text, limit=EVERYTHING, **_chosen(free))
        kept = (edition[hit.id] for hit in found if self.within(hit.id, free.scope))
        suppliers = edition.suppliers
        return Counter(value for entry in kept for value in facets(entry, suppliers.get(entry.supplier))[facet])


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
