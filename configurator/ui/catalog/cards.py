"""What the card of a solution says, as a value; made only for what is painted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from configurator.basis.ids import SolutionId
from configurator.catalog.entry import Price, Solution, Supplier, from_price
from configurator.catalog.search import Hit
from configurator.matching.candidate import Candidate
from configurator.ui.catalog.standing import Standing
from configurator.ui.look import Look
from configurator.ui.solution_faces import ICONS, highest_stage, kind_text, stage_text, supplier_name

TAGS = 3
State = Literal["", "planned", "troubled"]


@dataclass(frozen=True, slots=True)
class Card:
    """One card: what is written where, and in which tone; `score` is None for what answers no need of the line."""

    id: SolutionId
    title: str
    line: str
    icon: str
    tone: str
    score: float | None
    reason: str
    reason_icon: str
    reason_tone: str
    tags: tuple[str, ...]
    price: str
    state: State
    state_text: str

    @property
    def spoken(self) -> str:
        """The card in one sentence, for screen readers."""
        parts = (self.title, self.line, self.reason, self.price, self.state_text)
        return ", ".join(part for part in parts if part)


def card(look: Look, hit: Hit, entry: Solution, at: Standing, suppliers: Mapping[str, Supplier]) -> Card:
    """Return the card of a hit."""
    icon, tone = ICONS[entry.kind]
    words = (supplier_name(look, entry.supplier, suppliers), kind_text(look, entry.kind))
    stage = highest_stage(entry)
    line = " · ".join((*words, *((stage_text(look, stage),) if stage else ())))
    reason, reason_icon, reason_tone = _reason(look, at.candidate, look.name(entry.summary))
    state: State = "" if not at.options else "troubled" if at.findings else "planned"
    return Card(
        id=hit.id,
        title=look.name(hit.title),
        line=line,
        icon=icon,
        tone=tone,
        score=None if at.candidate is None else at.candidate.score,
        reason=reason,
        reason_icon=reason_icon,
        reason_tone=reason_tone,
        tags=tags(look, entry),
        price=price_text(look, entry.prices, at.candidate),
        state=state,
        state_text=look.text(f"ui-catalog-state-{state}") if state else "",
    )


def price_text(look: Look, prices: Sequence[Price], candidate: Candidate | None) -> str:
    """Return what it costs at its places, or from which price it begins."""
    if candidate is not None:
        return look.speaker.won(candidate.price)
    once, monthly = (from_price(prices, monthly=each) for each in (False, True))
    if once:
        return look.text("ui-catalog-price-from", won=look.speaker.won(once))
    if monthly:
        return look.text("ui-catalog-price-monthly", won=look.speaker.won(monthly))
    return look.text("ui-catalog-price-none")


def tags(look: Look, entry: Solution) -> tuple[str, ...]:
    """Return the short words of a card: protocols first, then how it is used."""
    protocols = tuple(dict.fromkeys(protocol_word(port.protocol.value) for port in entry.ports))
    used = look.text(f"ui-catalog-placed-{entry.placed}")
    return (*protocols[: TAGS - 1], used) if protocols else (used,)


def protocol_word(value: str) -> str:
    """Return a protocol as a short word: `OPC UA`, `MODBUS TCP`."""
    return value.upper().replace("-", " ") if not value[:1].isdigit() else value.replace("ma", " mA").replace("-", "–")


def _reason(look: Look, candidate: Candidate | None, summary: str) -> tuple[str, str, str]:
    """Return the one line that decides: why it fits, what speaks against it, or what it does."""
    if candidate is None:
        return summary, "info-circle", "text3"
    if not candidate.recommended and candidate.against:
        return look.say(candidate.against[0]), "alert-triangle", "amber-text"
    effect = next((part for part in candidate.parts if part.criterion == "effect" and part.score > 0), None)
    said = candidate.reasons[0] if effect is None else effect.reason
    return look.say(said), "circle-check", "teal-text"
