"""What the line gains with the plan, in physical terms and in won, each line with its formula."""

from __future__ import annotations

from dataclasses import dataclass

from configurator.basis.text import Message, Name


@dataclass(frozen=True, slots=True)
class Benefit:
    """One gain a year: low, likely and high case in won, its formula in words with the inputs, and what it rests on."""

    key: str  # "output", "labour", "scrap", "energy", "stock", "downtime"
    name: Name
    low: int
    likely: int
    high: int
    formula: Message
    options: tuple[str, ...]  # ids of the options it comes from
    evidence: Name
