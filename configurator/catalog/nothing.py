"""Why a value of a facet leads to nothing: the smallest set of words and choices without which it would lead to something."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from configurator.basis.text import Argument, Message
from configurator.catalog.search import Chosen, Layer, Values, chosen_values, narrowed, understood, using_all

MOST_TRIED = 12  # words and choices of which every set is tried; of more, sets of up to three
Named = Callable[[str, str], Argument]  # facet and value -> how the value is called


@dataclass(frozen=True, slots=True)
class Excluded:
    """A value no entry has together with these words and these choices (facet and values); empty when no entry has it at all."""

    facet: str
    value: str
    words: tuple[str, ...] = ()
    choices: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def message(self, named: Named) -> Message:
        """Say it: 0 because of «OPC UA»; `named` gives the names of values as people call them."""
        told: list[Argument] = [f"«{word}»" for word in self.words]
        told += [
            Message(
                "catalog-nothing-choice",
                facet=Message(f"catalog-facet-{facet}"),
                values=tuple(named(facet, value) for value in values),
            )
            for facet, values in self.choices
        ]
        value = named(self.facet, self.value)
        return (
            Message("catalog-nothing-with", value=value, reasons=tuple(told))
            if told
            else Message("catalog-nothing-at-all", value=value)
        )


def why_nothing(layers: Sequence[Layer], text: str, chosen: Chosen, facet: str, value: str) -> Excluded | None:
    """Return what keeps a value of a facet from leading to any entry; None when it leads to some.

    The choice within the facet itself does not count, as it does not narrow the facet's own numbers.
    """
    words, others = (
        understood(layers, text),
        {name: given for name, given in chosen_values(chosen).items() if name != facet},
    )
    asked = [*((word, None) for word in words), *((None, name) for name in others)]
    for left_out in _sets(asked):
        kept_words = tuple(word for word in words if (word, None) not in left_out)
        kept = {name: given for name, given in others.items() if (None, name) not in left_out}
        if any(_together(layer, kept_words, {**kept, facet: (value,)}) for layer in layers):
            gone = tuple(word for word in words if word not in kept_words)
            choices = tuple((name, given) for name, given in others.items() if name not in kept)
            return Excluded(facet, value, gone, choices) if left_out else None
    return Excluded(facet, value)


def _sets(asked: Sequence[tuple[str | None, str | None]]) -> Iterator[tuple[tuple[str | None, str | None], ...]]:
    """Yield what may be left out, the smallest sets first, facets before words."""
    sizes = range(len(asked) + 1) if len(asked) <= MOST_TRIED else (0, 1, 2, 3, len(asked))
    for size in sizes:
        yield from combinations(reversed(asked), size)


def _together(layer: Layer, words: Sequence[str], values: Values) -> int:
    kept, using = narrowed(layer.index, values), using_all(layer, words)
    return using if kept is None else using & kept
