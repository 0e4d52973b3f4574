"""What an edition keeps of each entry: its row in lists, its facets, the texts it is found by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.text import Message, Name
from configurator.basis.vocabulary import Stage, StationKind
from configurator.catalog import names
from configurator.catalog.entry import Solution, Supplier
from configurator.catalog.ranks import from_ranks, packed
from configurator.catalog.vocabulary import WORDS

PROOF = {"measured-case": 3, "published-statistic": 2, "supplier-claim": 1, "engineering-estimate": 1}


def ranked(entries: Iterable[Solution]) -> tuple[Solution, ...]:
    """Return entries in editorial order: what proves and tells most comes first, then by id."""
    return tuple(sorted(entries, key=lambda entry: (-_worth(entry), entry.id)))


def list_row(entry: Solution) -> tuple[str, str, str]:
    """Return what a search tells of an entry: the row of `search.Hit`."""
    return entry.id, entry.title.ko, entry.title.en


def title_text(entry: Solution) -> str:
    """Return the titles of an entry in both languages."""
    return " ".join(both(entry.title))


def rest_text(entry: Solution, supplier: Supplier | None) -> str:
    """Return everything an entry can be found by beside title and summary, in both languages."""
    texts = [
        entry.description,
        entry.class_path,
        *entry.modules,
        *((supplier.name,) if supplier else ()),
    ]
    capabilities = dict.fromkeys(
        (*(given.word for given in entry.provides), *(word for need in entry.requires for word in need.words))
    )
    texts += [WORDS[word] for word in capabilities if word in WORDS]
    spoken = [entry.id, *(text for name in texts for text in both(name)), *capabilities, *_field_words(entry)]
    return " ".join(spoken)


def facets(entry: Solution, supplier: Supplier | None = None) -> dict[str, tuple[str, ...]]:
    """Return the values of an entry in each facet; an entry that suits no station in particular suits them all."""
    model = entry.ai_model
    return {
        "category": (entry.category.value,),
        "kind": (entry.kind.value,),
        "supplier": (entry.supplier,),
        "protocol": _once(port.protocol.value for port in entry.ports),
        "effect": _once(effect.target for effect in entry.effects),
        "station": _once(kind.value for kind in entry.suits or tuple(StationKind)),
        "technology": _once(technology.value for technology in entry.technologies),
        "key-technology": _once(technology.value for technology in entry.key_technologies),
        "column": _once(column.value for column, _ in entry.earns),
        "stage": (str(int(max((stage for _, stage in entry.earns), default=Stage.NONE))),),
        "level": _once(str(level) for level in entry.isa95_levels),
        "placed": (entry.placed,),
        "equipment": _once(model.equipment) if model else (),
        "model-class": (model.model_class,) if model else (),
        "packaging": ("bundle" if entry.bundle else "single",),
        "certificate": _once(held.name.ko for held in supplier.certificates) if supplier else (),
        "programme": _once(supplier.programmes) if supplier else (),
    }


def facet_rows(entries: Sequence[Solution], suppliers: Mapping[str, Supplier]) -> list[tuple[str, str, bytes]]:
    """Return each facet value with the ranks that have it, packed."""
    fields: dict[tuple[str, str], list[int]] = {}
    for rank, entry in enumerate(entries, start=1):
        for name, values in facets(entry, suppliers.get(entry.supplier)).items():
            for value in values:
                fields.setdefault((name, value), []).append(rank)
    return [(*key, packed(from_ranks(ranks))) for key, ranks in sorted(fields.items())]


def both(name: Name) -> tuple[str, ...]:
    """Return the texts of a name, once when both are alike."""
    return (name.ko,) if name.ko == name.en else (name.ko, name.en)


def _worth(entry: Solution) -> int:
    return sum(PROOF[effect.evidence.kind] for effect in entry.effects) + len(entry.ports) + len(entry.provides)


def _field_words(entry: Solution) -> list[str]:
    """Return the words of the field an entry is filed under, as values and as people say them in both languages."""
    values: list[names.FieldWord] = [
        entry.kind,
        entry.category,
        *entry.technologies,
        *(port.protocol for port in entry.ports),
    ]
    messages: list[Message] = [names.of(value) for value in values]
    messages += [names.of_effect(effect.target) for effect in entry.effects]
    filed = [value.value for value in values] + [effect.target for effect in entry.effects]
    return list(_once((*filed, *(speaker(language).say(message) for language in LANGUAGES for message in messages))))


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
