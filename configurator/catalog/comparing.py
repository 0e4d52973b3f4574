"""Entries side by side: what each says in every respect, in the same units, and what a replacement costs more or less."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from configurator.basis.ids import SolutionId
from configurator.basis.text import Argument, Message, Money, Name
from configurator.basis.units import UNITS, Quantity
from configurator.catalog import names
from configurator.catalog.entry import Effect, Solution, Supplier, from_price
from configurator.catalog.standing import successors
from configurator.catalog.vocabulary import WORDS

MOST = 6  # entries beside each other
DIGITS = 4  # of a quantity in another unit
Value = Argument | None  # None: the entry does not say


@dataclass(frozen=True, slots=True)
class Row:
    """One respect, and what each entry says of it."""

    name: Message
    values: tuple[Value, ...]

    @property
    def differs(self) -> bool:
        """Not all entries say the same."""
        return len(set(self.values)) > 1


@dataclass(frozen=True, slots=True)
class Replacement:
    """The entries that replace one, step by step, and what the last costs more (or less, negative) in the smallest order.

    A difference is None where one of the two has no such price. `endless`: the entries name each other in a circle.
    """

    chain: tuple[SolutionId, ...]
    won: int | None = None
    won_monthly: int | None = None
    missing: SolutionId | None = None
    endless: bool = False


def rows(
    entries: Sequence[Solution], suppliers: Mapping[str, Supplier], catalogue: Mapping[SolutionId, Solution]
) -> tuple[Row, ...]:
    """Return every respect in the order of a buyer's questions, effects of one kind in one row, at last who replaces whom.

    Raises `ValueError` for more than six entries, or none.
    """
    if not 0 < len(entries) <= MOST:
        raise ValueError(len(entries))
    plain = tuple(Row(Message(f"comparing-{key}"), tuple(value(entry) for entry in entries)) for key, value in RESPECTS)
    companies = [suppliers.get(entry.supplier) for entry in entries]
    supplier = tuple(known.name if known else entry.supplier for known, entry in zip(companies, entries, strict=True))
    replaced = Row(Message("comparing-successor"), tuple(_successor(entry, catalogue) for entry in entries))
    return (Row(Message("comparing-supplier"), supplier), *plain, *_effects(entries), replaced)


def differing(compared: Sequence[Row]) -> tuple[Row, ...]:
    """Return the rows in which the entries differ."""
    return tuple(row for row in compared if row.differs)


def replacement(entry: Solution, catalogue: Mapping[SolutionId, Solution]) -> Replacement | None:
    """Follow who replaces an entry and return the difference of cost; None when nobody does."""
    if entry.replaced_by is None:
        return None
    chain = successors(entry, catalogue)
    if chain is None:
        return Replacement((), endless=True)
    last = catalogue.get(chain[-1]) if chain else None
    if last is None:
        return Replacement(chain, missing=chain[-1] if chain else entry.replaced_by)
    missing = last.replaced_by if last.replaced_by not in chain else None
    return Replacement(chain, _dearer(entry, last, False), _dearer(entry, last, True), missing)


def normal(quantity: Quantity | None, unit: str = "") -> Quantity | None:
    """Return a quantity in the unit comparisons use: the first of its dimension, or `unit`.

    >>> from configurator.basis.units import Power
    >>> print(normal(Power(1500, "W")))
    1.5 kW
    """
    if quantity is None:
        return None
    same = unit or next(iter(UNITS[quantity.dimension]))
    return type(quantity)(float(f"{quantity.to(same):.{DIGITS}g}"), same)


def difference(won: int | None) -> Message:
    """Say how much more or less something costs."""
    if won is None:
        return Message("comparing-difference-unknown")
    return Message("comparing-dearer" if won >= 0 else "comparing-cheaper", won=abs(won))


def _successor(entry: Solution, catalogue: Mapping[SolutionId, Solution]) -> Value:
    found = replacement(entry, catalogue)
    if found is None:
        return None
    if not found.chain:
        return Message("comparing-endless") if found.endless else found.missing
    won = found.won if found.won is not None else found.won_monthly
    return Message("comparing-successor-is", title=catalogue[found.chain[-1]].title, difference=difference(won))


def _dearer(entry: Solution, other: Solution, monthly: bool) -> int | None:
    old, new = from_price(entry.prices, monthly), from_price(other.prices, monthly)
    return None if old is None or new is None else new - old


def _effects(entries: Sequence[Solution]) -> tuple[Row, ...]:
    targets = dict.fromkeys(effect.target for entry in entries for effect in entry.effects)
    return tuple(Row(names.of_effect(target), tuple(_effect(entry, target) for entry in entries)) for target in targets)


def _effect(entry: Solution, target: str) -> Value:
    return next((_range(effect) for effect in entry.effects if effect.target == target), None)


def _range(effect: Effect) -> Message:
    low, likely, high = (f"{each.canonical * 100:.3g}" for each in (effect.low, effect.likely, effect.high))
    return Message("comparing-range", low=low, likely=likely, high=high)


def _price(monthly: bool) -> Callable[[Solution], Value]:
    def price(entry: Solution) -> Value:
        won = from_price(entry.prices, monthly)
        return None if won is None else Money(won)

    return price


def _words(found: Sequence[str]) -> Value:
    return tuple(WORDS[word] if word in WORDS else Name.alike(word) for word in sorted(dict.fromkeys(found))) or None


def _protocols(entry: Solution) -> Value:
    return tuple(names.of(protocol) for protocol in sorted({port.protocol for port in entry.ports})) or None


def _needed(entry: Solution) -> Value:
    return _words([word for need in entry.requires if need.strength == "requires" for word in need.words])


def _stage(entry: Solution) -> Value:
    highest = max((stage for _, stage in entry.earns), default=None)
    return None if highest is None else Message(f"assessment-stage-{highest.name.lower()}")


def _carries(entry: Solution) -> Value:
    return normal(entry.robotics.payload) if entry.robotics else None


def _model(entry: Solution) -> Value:
    model = entry.ai_model
    return None if model is None else tuple(Message(f"catalog-equipment-{kind}") for kind in model.equipment) or None


def _answer(entry: Solution) -> Value:
    return normal(entry.service.response, "h") if entry.service else None


RESPECTS: tuple[tuple[str, Callable[[Solution], Value]], ...] = (
    ("category", lambda entry: names.of(entry.category)),
    ("kind", lambda entry: names.of(entry.kind)),
    ("stage", _stage),
    ("price", _price(monthly=False)),
    ("price-monthly", _price(monthly=True)),
    ("protocol", _protocols),
    ("provides", lambda entry: _words([given.word for given in entry.provides])),
    ("requires", _needed),
    ("lead-time", lambda entry: normal(entry.lead_time, "d")),
    ("line-stop", lambda entry: normal(entry.line_stop, "h")),
    ("power", lambda entry: normal(entry.utilities.power)),
    ("air", lambda entry: normal(entry.utilities.air)),
    ("floor", lambda entry: normal(entry.utilities.floor)),
    ("network", lambda entry: normal(entry.utilities.network)),
    ("payload", _carries),
    ("ip", lambda entry: entry.environment.ip or None),
    ("hottest", lambda entry: normal(entry.environment.hottest)),
    ("equipment", _model),
    ("service-response", _answer),
    ("service-free", lambda entry: entry.service.free_months if entry.service else None),
    ("valid-until", lambda entry: entry.valid_until.isoformat()),
    ("sample", lambda entry: Message(f"comparing-{'yes' if entry.sample else 'no'}")),
)
