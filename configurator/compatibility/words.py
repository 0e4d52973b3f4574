"""What capability words are called, also those nobody here knows: they come with entries and files of a newer edition."""

from __future__ import annotations

from collections.abc import Iterator

from configurator.basis.text import Name
from configurator.catalog.entry import Solution
from configurator.catalog.vocabulary import WORDS, nearest


def called(word: str) -> Name:
    """Return the name of a capability; an unknown word is its own name."""
    return WORDS.get(word) or Name.alike(word)


def unknown_words(solution: Solution) -> tuple[tuple[str, str | None], ...]:
    """Return the words of an entry nobody knows, each once with the known word most like it."""
    strange = dict.fromkeys(word for word in _words(solution) if word not in WORDS)
    return tuple((word, nearest(word)) for word in strange)


def _words(solution: Solution) -> Iterator[str]:
    for given in solution.provides:
        yield given.word
    for need in solution.requires:
        yield from need.words
    for exclusion in solution.excludes:
        yield exclusion.word
