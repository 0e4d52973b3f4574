"""Relations between articles made into fields of entries, once both ends are known; what cannot be one is said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from configurator.basis.text import Message
from solution_store.importers.account import Draft, Edge, Fate, Field

INTO = {
    "requires": "requires",
    "recommends": "requires",
    "bundle": "bundle",
    "alternative": "alternatives",
    "replaced-by": "replaced_by",
}
OPEN = "store-import-edge-open"


@dataclass(frozen=True, slots=True)
class Ends:
    """What is known of the other ends: entry ids by article, and the capability words an article gives."""

    ids: Mapping[str, str]
    words: Callable[[str], tuple[str, ...]]


def with_edges(draft: Draft, ends: Ends) -> tuple[dict[str, Any], dict[str, Message | str]]:
    """Return the draft's data with its relations, and for each edge's place the field it went into or why it did not."""
    data = dict(draft.data)
    fates: dict[str, Message | str] = {}
    grouped: list[Edge] = []
    for edge in draft.edges:
        if edge.article not in ends.ids:
            fates[edge.place] = Message("store-import-edge-outside", target=edge.article)
        elif edge.kind in ("requires", "recommends"):
            grouped.append(edge)
        else:
            fates[edge.place] = _named(data, edge, ends)
    for group in _groups(grouped):
        _needed(data, group, ends, fates)
    return data, fates


def _named(data: dict[str, Any], edge: Edge, ends: Ends) -> Message | str:
    target = ends.ids[edge.article]
    if edge.kind == "bundle":
        data["bundle"] = [*data.get("bundle", ()), {"solution": target, "units": edge.units}]
    elif edge.kind == "alternative":
        data["alternatives"] = [*data.get("alternatives", ()), target]
    elif "replaced_by" in data:
        return Message("store-import-second-successor", target=edge.article)
    else:
        data["replaced_by"] = target
    return INTO[edge.kind]


def _groups(edges: Iterable[Edge]) -> list[list[Edge]]:
    """Return edges of one choice together, every other by itself."""
    groups: dict[tuple[str, str], list[Edge]] = {}
    for edge in edges:
        groups.setdefault((edge.kind, edge.group or edge.place), []).append(edge)
    return [*groups.values()]


def _needed(data: dict[str, Any], group: Sequence[Edge], ends: Ends, fates: dict[str, Message | str]) -> None:
    """Add one requirement for a group. An entry asks for a capability, never for a product, so each end must give exactly one."""
    given = {edge.place: ends.words(edge.article) for edge in group}
    if any(len(words) != 1 for words in given.values()):
        for edge in group:
            fates[edge.place] = Message("store-import-edge-no-word", target=edge.article)
        return
    words = [*dict.fromkeys(word for edge in group for word in given[edge.place])]
    articles = ", ".join(edge.article for edge in group)
    reason = {
        "ko": f"공급기업 자료에서 함께 쓰도록 정한 품목: {articles}",
        "en": f"article the supplier's file asks for: {articles}",
    }
    need = {"words": words, "reason": reason, "strength": group[0].kind, "source": "supplier catalogue"}
    data["requires"] = [*data.get("requires", ()), need]
    fates |= {edge.place: "requires" for edge in group}


def settled(fields: Sequence[Field], fates: Mapping[str, Message | str]) -> tuple[Field, ...]:
    """Return the account with the fates of relations put in."""
    return tuple(_settled(field, fates) if field.why and field.why.key == OPEN else field for field in fields)


def _settled(field: Field, fates: Mapping[str, Message | str]) -> Field:
    place = field.place
    while place and place not in fates:
        place = place.rpartition("/")[0]
    fate = fates.get(place)
    if isinstance(fate, str):
        return replace(field, fate=Fate.MAPPED, into=fate, why=None)
    return replace(field, why=fate) if fate else field
