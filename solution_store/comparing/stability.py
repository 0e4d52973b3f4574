"""What a published entry keeps for good: a plan made with it yesterday still holds today. What must go gets a new id.

Each rule is one short function over the entry as published and as it is now; it yields the place and what was and is there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from configurator.basis.text import Argument
from configurator.basis.units import Quantity
from configurator.catalog import names
from configurator.catalog.entry import Port, Provision, Requirement, Solution
from configurator.catalog.vocabulary import WORDS
from solution_store.comparing.version_order import numbers

Args = dict[str, Argument]
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class StabilityRule:
    """Something a published entry keeps; `notices` compares the entry as published with the entry now."""

    id: str
    notices: Callable[[Solution, Solution], Iterator[Args]]


def thing_stays(old: Solution, new: Solution) -> Iterator[Args]:
    """A UUID stays with one kind of thing, placed the same way."""
    for place in ("kind", "placed"):
        before, after = getattr(old, place), getattr(new, place)
        if before != after:
            yield _was(place, str(before), str(after))


def supplier_stays(old: Solution, new: Solution) -> Iterator[Args]:
    """An entry stays with its supplier."""
    if old.supplier != new.supplier:
        yield _was("supplier", old.supplier, new.supplier)


def capability_stays(old: Solution, new: Solution) -> Iterator[Args]:
    """What an entry gives, it goes on giving: the word, no less of it, and a version of the same main number."""
    given = {each.word: each for each in new.provides}
    for number, before in enumerate(old.provides):
        after = given.get(before.word)
        if after is None or _gives_less(before, after):
            now = _amount(after) if after else NOTHING
            yield _was(f"provides[{number}]", _amount(before), now) | {"word": WORDS[before.word]}


def unit_stays(old: Solution, new: Solution) -> Iterator[Args]:
    """An amount stays in its dimension; kWh that become kW are another promise."""
    given = {each.word: each.quantity for each in new.provides}
    for number, before in enumerate(old.provides):
        yield from _clash(f"provides[{number}].quantity", before.quantity, given.get(before.word))
    asked = {each.words: each.at_least for each in new.requires}
    for number, need in enumerate(old.requires):
        yield from _clash(f"requires[{number}].at_least", need.at_least, asked.get(need.words))


def port_stays(old: Solution, new: Solution) -> Iterator[Args]:
    """A protocol that is spoken stays spoken, with the same rights and for no fewer devices and tags."""
    for number, before in enumerate(old.ports):
        if not any(_serves(after, before) for after in new.ports):
            said = names.of(before.protocol)
            yield {"place": f"ports[{number}]", "protocol": said, "side": before.side}


def needs_no_more(old: Solution, new: Solution) -> Iterator[Args]:
    """Nothing more is required than was required when it was published."""
    hard = [need for need in old.requires if need.strength == "requires"]
    for number, need in enumerate(new.requires):
        if need.strength == "requires" and not any(_covers(before, need) for before in hard):
            yield {"place": f"requires[{number}]", "words": tuple(WORDS[word] for word in need.words)}


def rules_out_no_more(old: Solution, new: Solution) -> Iterator[Args]:
    """Nothing is excluded that could stand beside it before."""
    before = {each.word for each in old.excludes}
    for number, exclusion in enumerate(new.excludes):
        if exclusion.word not in before:
            yield {"place": f"excludes[{number}]", "word": WORDS[exclusion.word]}


def price_counts_the_same(old: Solution, new: Solution) -> Iterator[Args]:
    """A price key goes on counting the same thing; another won is no breach, another `per` is."""
    prices = {price.key: price for price in new.prices}
    for before in old.prices:
        after = prices.get(before.key)
        for field in ("per", "group", "count", "each_station", "monthly") if after else ():
            was, now = getattr(before, field), getattr(after, field)
            if was != now:
                yield _was(f"prices.{before.key}.{field}", str(was), str(now))


def suits_no_less(old: Solution, new: Solution) -> Iterator[Args]:
    """It suits every kind of station it suited before."""
    lost = [kind for kind in old.suits if kind not in new.suits] if new.suits else []
    if lost or (new.suits and not old.suits):
        yield _was("suits", ", ".join(old.suits) or NOTHING, ", ".join(new.suits))


def withstands_no_less(old: Solution, new: Solution) -> Iterator[Args]:
    """It withstands the cold, heat, water and gases it withstood before."""
    before, after = old.environment, new.environment
    for place in ("explosion_proof", "washdown"):
        if getattr(before, place) and not getattr(after, place):
            yield _was(f"environment.{place}", "true", "false")
    if _protection(after.ip) < _protection(before.ip):
        yield _was("environment.ip", before.ip, after.ip or NOTHING)
    if before.coldest and after.coldest and after.coldest.canonical > before.coldest.canonical:
        yield _was("environment.coldest", str(before.coldest), str(after.coldest))
    if before.hottest and after.hottest and after.hottest.canonical < before.hottest.canonical:
        yield _was("environment.hottest", str(before.hottest), str(after.hottest))


def draws_no_more(old: Solution, new: Solution) -> Iterator[Args]:
    """It draws no more from the building than was planned for."""
    for field in ("power", "air", "air_pressure", "floor", "network"):
        before, after = getattr(old.utilities, field), getattr(new.utilities, field)
        if after is not None and _more(after, before):
            yield _was(f"utilities.{field}", str(before or NOTHING), str(after))
    if old.utilities.phases and old.utilities.phases != new.utilities.phases:
        yield _was("utilities.phases", old.utilities.phases, new.utilities.phases or NOTHING)


def carries_no_less(old: Solution, new: Solution) -> Iterator[Args]:
    """A robot or vehicle carries and reaches no less, and repeats no worse."""
    before, after = old.robotics, new.robotics
    if before is None:
        return
    payload = after.payload if after else None
    if before.payload and (payload is None or payload.canonical < before.payload.canonical):
        yield _was("robotics.payload", str(before.payload), str(payload or NOTHING))
    reach = (after.reach_mm if after else None) or 0.0
    if before.reach_mm and reach < before.reach_mm:
        yield _was("robotics.reach_mm", f"{before.reach_mm:g}", f"{reach:g}")


def stage_stays(old: Solution, new: Solution) -> Iterator[Args]:
    """A stage it earned in the official matrix stays earned."""
    reached = dict(new.earns)
    for column, stage in old.earns:
        if reached.get(column, 0) < stage:
            yield _was(f"earns.{column.value}", str(int(stage)), str(int(reached.get(column, 0))))


def model_asks_no_more(old: Solution, new: Solution) -> Iterator[Args]:
    """An AI model reads no further signals and learns from no longer history."""
    before, after = old.ai_model, new.ai_model
    if before is None or after is None:
        if before is not None:
            yield _was("ai_model", before.model_class, NOTHING)
        return
    read = {signal.word for signal in before.signals}
    for number, signal in enumerate(after.signals):
        if signal.word not in read:
            yield _was(f"ai_model.signals[{number}]", NOTHING, signal.word)
    if after.history and _more(after.history, before.history):
        yield _was("ai_model.history", str(before.history or NOTHING), str(after.history))
    if before.compute != after.compute:
        yield _was("ai_model.compute", before.compute, after.compute)


def bundle_stays(old: Solution, new: Solution) -> Iterator[Args]:
    """A bundle holds no fewer parts."""
    held = {part.solution: part.units for part in new.bundle}
    for number, part in enumerate(old.bundle):
        if held.get(part.solution, 0) < part.units:
            after = f"{held.get(part.solution, 0)} × {part.solution}"
            yield _was(f"bundle[{number}]", f"{part.units} × {part.solution}", after)


STABILITY_RULES = (
    StabilityRule("thing-stays", thing_stays),
    StabilityRule("supplier-stays", supplier_stays),
    StabilityRule("capability-stays", capability_stays),
    StabilityRule("unit-stays", unit_stays),
    StabilityRule("port-stays", port_stays),
    StabilityRule("needs-no-more", needs_no_more),
    StabilityRule("rules-out-no-more", rules_out_no_more),
    StabilityRule("price-counts-the-same", price_counts_the_same),
    StabilityRule("suits-no-less", suits_no_less),
    StabilityRule("withstands-no-less", withstands_no_less),
    StabilityRule("draws-no-more", draws_no_more),
    StabilityRule("carries-no-less", carries_no_less),
    StabilityRule("stage-stays", stage_stays),
    StabilityRule("model-asks-no-more", model_asks_no_more),
    StabilityRule("bundle-stays", bundle_stays),
)


def _was(place: str, before: str, after: str) -> Args:
    return {"place": place, "before": before, "after": after}


def _gives_less(before: Provision, after: Provision) -> bool:
    if before.version and (not after.version or not _same_line(before.version, after.version)):
        return True
    if before.quantity is None or before.quantity.dimension != getattr(after.quantity, "dimension", None):
        return before.quantity is not None and after.quantity is None
    return after.quantity is not None and _worse(after.word, after.quantity, before.quantity)


def _worse(word: str, now: Quantity, then: Quantity) -> bool:
    """Say whether there is less; of the time a control signal takes, more is worse."""
    if word.startswith("control.") and now.dimension == "duration":
        return now.canonical > then.canonical * (1 + 1e-9)
    return now.canonical < then.canonical * (1 - 1e-9)


def _same_line(before: str, after: str) -> bool:
    return numbers(after)[:1] == numbers(before)[:1] and numbers(after) >= numbers(before)


def _amount(given: Provision) -> str:
    return " ".join(str(part) for part in (given.quantity or "", given.version) if part) or WORDS[given.word].ko


def _clash(place: str, before: Quantity | None, after: Quantity | None) -> Iterator[Args]:
    if before is not None and after is not None and before.dimension != after.dimension:
        yield _was(place, str(before), str(after))


def _serves(after: Port, before: Port) -> bool:
    return (
        (after.side, after.protocol, after.physical) == (before.side, before.protocol, before.physical)
        and after.access.allows(before.access)
        and _no_fewer(after.max_devices, before.max_devices)
        and _no_fewer(after.max_tags, before.max_tags)
        and (after.fastest is None or before.fastest is None or after.fastest.canonical >= before.fastest.canonical)
    )


def _no_fewer(after: int | None, before: int | None) -> bool:
    """Say whether a limit was not lowered; None is no limit."""
    return after is None or (before is not None and after >= before)


def _covers(before: Requirement, now: Requirement) -> bool:
    """Say whether whoever met `before` meets `now`."""
    return (
        set(before.words) <= set(now.words)
        and now.versions in ("", before.versions)
        and (now.per == before.per or now.per == "line")
        and (now.at_least is None or (before.at_least is not None and not _more(now.at_least, before.at_least)))
    )


def _more(now: Quantity, then: Quantity | None) -> bool:
    if then is None:
        return now.canonical > 0
    return now.dimension == then.dimension and now.canonical > then.canonical * (1 + 1e-9)


def _protection(ip: str) -> tuple[int, int]:
    """Return the two digits of a protection class; jets of 69K stand above all, nothing below all."""
    return (6, 9) if ip == "69K" else (int(ip[:1] or -1), int(ip[1:2] or -1))
