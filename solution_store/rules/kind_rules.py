"""The truths that follow from what a solution is: its level, its service, its robot, its work and what it improves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from configurator.basis.text import Argument
from configurator.basis.vocabulary import Kind
from configurator.catalog.entry import Solution
from configurator.catalog.vocabulary import WORDS
from solution_store.rules.bounds import bound, levels_of
from solution_store.rules.entry_rules import SOFTWARE, repeated

Args = dict[str, Argument]
CARRYING = {Kind.ROBOT, Kind.COBOT, Kind.AGV, Kind.AMR}


def lead_time_is_plausible(entry: Solution, _day: date) -> Iterator[Args]:
    """A delivery takes more than nothing and less than two years."""
    usual = bound("lead-time")
    if not usual.low <= entry.lead_time.to(usual.unit) <= usual.high:
        yield {"place": "lead_time", "found": entry.lead_time}


def level_fits_the_kind(entry: Solution, _day: date) -> Iterator[Args]:
    """An entry stands on one of the ISA-95 levels of its kind."""
    usual = levels_of(entry.kind)
    possible = bool(entry.isa95_levels) and all(0 <= level <= 4 for level in entry.isa95_levels)
    if usual and possible and not set(usual) & set(entry.isa95_levels):
        said = {"found": ", ".join(map(str, entry.isa95_levels)), "usual": ", ".join(map(str, usual))}
        yield {"place": "isa95_levels", **said}


def service_answers_in_time(entry: Solution, _day: date) -> Iterator[Args]:
    """Software says how soon somebody answers, and that is within days."""
    service, limit = entry.service, bound("service-response")
    if entry.kind not in SOFTWARE or service is None:
        return
    if service.response is None or not limit.low < service.response.to(limit.unit) <= limit.high:
        yield {"place": "service.response", "found": service.response or "–"}


def service_terms_are_possible(entry: Solution, _day: date) -> Iterator[Args]:
    """Free months are none or more, and a yearly share is a share."""
    service = entry.service
    if service and service.free_months < 0:
        yield {"place": "service.free_months", "found": service.free_months}
    if service and service.yearly_share and not 0 < service.yearly_share.to("1") <= 1:
        yield {"place": "service.yearly_share", "found": service.yearly_share}


def carrier_says_what_it_carries(entry: Solution, _day: date) -> Iterator[Args]:
    """A robot, cobot or vehicle says what it carries; what it measures is above nothing."""
    arms = entry.robotics
    if entry.kind in CARRYING and (arms is None or arms.payload is None):
        yield {"place": "robotics.payload"}
    for place in ("payload", "reach_mm", "repeatability_mm", "width_mm", "cycle") if arms else ():
        value = getattr(arms, place)
        if value is not None and getattr(value, "magnitude", value) <= 0:
            yield {"place": f"robotics.{place}"}


def power_names_its_supply(entry: Solution, _day: date) -> Iterator[Args]:
    """What draws power says from which supply, and air at which pressure; nothing draws less than nothing."""
    needs = entry.utilities
    if needs.power and needs.power.canonical > 0 and not needs.phases:
        yield {"place": "utilities.phases"}
    if needs.air and needs.air.canonical > 0 and needs.air_pressure is None:
        yield {"place": "utilities.air_pressure"}
    for place in ("power", "air", "air_pressure", "floor", "network"):
        drawn = getattr(needs, place)
        if drawn is not None and drawn.magnitude < 0:
            yield {"place": f"utilities.{place}"}


def work_is_days(entry: Solution, _day: date) -> Iterator[Args]:
    """Work of a role is some days, and not more than a project of its own."""
    limit = bound("labour-days").high
    for number, work in enumerate(entry.labour):
        total = work.days + work.days_per_station
        if min(work.days, work.days_per_station) < 0 or not 0 < total <= limit:
            yield {"place": f"labour[{number}].days", "days": work.days, "each": work.days_per_station}


def effect_counts_once(entry: Solution, _day: date) -> Iterator[Args]:
    """A loss goes away once: no two effects of an entry on the same target and the same reach."""
    reaches = [f"{effect.target}{' (line)' if effect.whole_line else ''}" for effect in entry.effects]
    for target in repeated(reaches):
        yield {"place": "effects", "target": target}


def effect_range_says_something(entry: Solution, _day: date) -> Iterator[Args]:
    """From low to high an effect is not so wide that it says nothing, and not a single certain number."""
    width, ratio = bound("effect-width").high, bound("effect-ratio").high
    for number, effect in enumerate(entry.effects):
        low, high = effect.low.to("1"), effect.high.to("1")
        if not 0 <= low <= high <= 1:
            continue  # another rule says so
        if high - low > width or (low > 0 and high / low > ratio) or low == high:
            yield {"place": f"effects[{number}]", "low": effect.low, "high": effect.high}


def port_limits_are_counts(entry: Solution, _day: date) -> Iterator[Args]:
    """A port serves at least one device and one tag, and is listed once."""
    seen: set[tuple[str, str, str]] = set()
    for number, port in enumerate(entry.ports):
        spoken = (port.side, port.protocol.value, port.physical.value)
        few = any(limit is not None and limit < 1 for limit in (port.max_devices, port.max_tags))
        slow = port.fastest is not None and port.fastest.magnitude <= 0
        if few or slow or spoken in seen:
            yield {"place": f"ports[{number}]", "protocol": port.protocol.value}
        seen.add(spoken)


def word_is_given_once(entry: Solution, _day: date) -> Iterator[Args]:
    """A capability is given once, and an amount of it is more than nothing."""
    for word in repeated([given.word for given in entry.provides]):
        yield {"place": "provides", "word": WORDS[word]}
    for number, given in enumerate(entry.provides):
        if given.quantity is not None and given.quantity.magnitude <= 0:
            yield {"place": f"provides[{number}].quantity", "word": WORDS[given.word]}
