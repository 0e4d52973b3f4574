"""How well an entry answers a word: BM25F over title, summary and everything else.

Source of the formula: S. Robertson, H. Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), section 3.6.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

WEIGHTS = (16.0, 3.0, 1.0)  # title, summary, rest: what somebody names an entry outweighs a mention
LENGTH_MATTERS = (0.5, 0.5, 0.75)  # 0: a word counts the same in a long text; 1: its share of the text counts
SATURATION = 1.2
PARTS = 1000  # impacts are kept as whole thousandths, so that equal entries give equal bytes
FINE, COARSE = 65_535, 255  # steps a worth (0 to 1) is kept in: two bytes for the best entries of a part, one for all
Lengths = Sequence[float]


def impact(counts: Sequence[int], worths: Sequence[float]) -> int:
    """Return the weighted frequency of a word in an entry, in thousandths."""
    return int(counts[0] * worths[0] + counts[1] * worths[1] + counts[2] * worths[2])


@dataclass(frozen=True, slots=True)
class Scale:
    """What the scores of a store are measured by: how many entries, and the average length of each field in signs."""

    entries: int
    averages: tuple[float, float, float]

    def worths(self, lengths: Lengths) -> tuple[float, ...]:
        """Return what one use of a word counts in each field of an entry, in thousandths; a long field dilutes."""
        return tuple(
            PARTS * weight / (1 - share + share * length / (average or 1.0))
            for weight, share, length, average in zip(WEIGHTS, LENGTH_MATTERS, lengths, self.averages, strict=True)
        )

    def rarity(self, using: int) -> float:
        """Return how telling a word is that `using` of all entries use; never negative."""
        return log(1 + (max(0, self.entries - using) + 0.5) / (using + 0.5))


def saturated(frequency: int) -> float:
    """Return by how much of its rarity a word of this weighted frequency (thousandths) raises a score, below 1."""
    return frequency / (SATURATION * PARTS + frequency)


def score(rarity: Mapping[str, float], worths: Sequence[float], fields: Sequence[str]) -> float:
    """Return how well an entry answers all words, counted in its texts: what the index keeps in `FINE` or `COARSE` steps.

    `worths` are what one use counts in each field (`Scale.worths`), `fields` the folded texts.
    """
    counted = {word: impact([text.count(word) for text in fields], worths) for word in rarity}
    return sum(rarity[word] * saturated(frequency) for word, frequency in counted.items())
