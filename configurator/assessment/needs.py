"""What the numbers say the factory needs, each need with the figure it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from configurator.basis.ids import StationId
from configurator.basis.text import Message
from configurator.catalog.entry import EffectTarget

NeedKind = Literal[
    "bottleneck",
    "downtime",
    "changeover",
    "defects",
    "recording",
    "energy",
    "stock",
    "no-data",
    "stage-gap",
    "level-gap",
]


@dataclass(frozen=True, slots=True)
class Need:
    """One need: what kind, where, how large (0…1, for ranking), the reason in words, and which effects or words would meet it."""

    key: str  # stable: kind and station, e.g. "bottleneck:op-80"
    kind: NeedKind
    stations: tuple[StationId, ...]
    weight: float
    reason: Message
    targets: tuple[EffectTarget, ...] = ()
    words: tuple[str, ...] = ()  # capability words that would meet it
