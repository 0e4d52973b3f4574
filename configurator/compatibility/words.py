"""What capability words are called, also those nobody here knows: they come with entries and files of a newer edition."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from configurator.basis.text import Name
from configurator.catalog.entry import Solution
from configurator.catalog.vocabulary import WORDS, nearest


def called(word: str) -> Name:
    """Return the name of a capability; an unknown word is its own name."""
    return WORDS.get(word) or Name.alike(word)


MOST_NAMED = 12  # unknown words of one entry that are named; further ones are counted


def unknown_words(solution: Solution) -> tuple[tuple[str, str | None], ...]:
    """Return the first unknown words of an entry, each once with the known word most like it."""
    return strange_words(solution)[0]


def strange_words(solution: Solution) -> tuple[tuple[tuple[str, str | None], ...], int]:
    """Return the first unknown words with the known word most like each, and how many more there are."""
    strange = dict.fromkeys(word for word in _words(solution) if word not in WORDS)
    named = tuple((word, nearest(word)) for word in itertools.islice(strange, MOST_NAMED))
    return named, max(0, len(strange) - MOST_NAMED)


def _words(solution: Solution) -> Iterator[str]:
    for given in solution.provides:
        yield given.word
    for need in solution.requires:
        yield from need.words
    for exclusion in solution.excludes:
        yield exclusion.word
