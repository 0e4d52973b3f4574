"""The shipped store on the shipped lines: whatever is chosen, findings are stable, spoken and curable, and closing is sound."""

from __future__ import annotations

import functools
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from configurator.basis.issues import Severity
from configurator.basis.language import LANGUAGES, speaker
from configurator.catalog.entry import Catalogue
from configurator.compatibility.closure import alternatives, blocked, close
from configurator.compatibility.demands import Shortfall
from configurator.compatibility.graph import build
from configurator.compatibility.order import before, install_order
from configurator.compatibility.rules import check
from configurator.compatibility.supplies import supplies
from configurator.compatibility.survey import Survey, survey
from configurator.line.model import Line
from configurator.plan.model import Option, Plan
from configurator.plan.steps import AddOption, apply, apply_to_plan, new_option
from tests.compatibility.builders import entry, line, machine, plan, station, store
from tests.compatibility.shipped import LINES, chosen, price, sample_line, shipped_store
from tests.compatibility.test_rules import place

PICKS = st.lists(st.tuples(st.integers(0, 500), st.integers(0, 20)), min_size=1, max_size=6)
ON = st.sampled_from(LINES)


@given(ON, PICKS)
def test_the_same_plan_gives_the_same_findings_each_with_its_own_key(name: str, picks: list[tuple[int, int]]) -> None:
    at, shop = sample_line(name), shipped_store()
    made = chosen(at, picks, shop)
    found = check(at, made, shop)
    assert found == check(at, made, dict(reversed(list(shop.items()))))
    keys = [issue.key for issue in found]
    assert len(keys) == len(set(keys))


@given(ON, PICKS)
def test_every_remedy_removes_its_finding_and_is_spoken(name: str, picks: list[tuple[int, int]]) -> None:
    at, shop = sample_line(name), shipped_store()
    made = chosen(at, picks, shop)
    for issue in check(at, made, shop):
        assert issue.remedies, issue.key
        for remedy in issue.remedies:
            changed, after = at, made
            for step in remedy.steps:
                changed, after = apply(step, changed, after)
            assert place(issue) not in {place(other) for other in check(changed, after, shop)}, (
                issue.key,
                remedy.message,
            )
        for language in LANGUAGES:
            assert speaker(language).say(issue.message)


@given(ON, PICKS)
def test_closing_meets_what_the_store_can_meet_and_is_done_once(name: str, picks: list[tuple[int, int]]) -> None:
    at, shop = sample_line(name), shipped_store()
    made = chosen(at, picks, shop)
    costs = functools.partial(price, at, shop)
    closed = close(at, made, shop, costs)
    assert closed == close(at, closed, shop, costs)
    assert closed.options[: len(made.options)] == made.options
    after = survey(at, closed, shop)
    worse = blocked(after) - blocked(survey(at, made, shop))
    assert not {rule for rule, place in worse if place in {option.id for option in closed.options[len(made.options) :]}}
    for short in left(after):
        for supply in supplies(after.situation, short):
            option = new_option(
                supply.solution.id, supply.solution.version, supply.stations, closed, units=supply.units
            )
            assert not would_do(at, closed, shop, option), (short, option)


def left(surveyed: Survey) -> list[Shortfall]:
    """Return the hard demands that are not met."""
    shorts = (short for shorts in surveyed.shortfalls.values() for short in shorts)
    return [short for short in shorts if short.demand.need.strength == "requires" and short.lack != "amount-unknown"]


def would_do(at: Line, made: Plan, shop: Catalogue, option: Option) -> bool:
    """Say whether an option could have been added: closed on its own it blocks nothing new and misses nothing itself."""
    if any(other.solution == option.solution and other.stations == option.stations for other in made.options):
        return False
    more = apply_to_plan(AddOption(option), made)
    if not blocked(survey(at, more, shop)) <= blocked(survey(at, made, shop)):
        return False
    whole = close(at, more, shop, functools.partial(price, at, shop))
    known = {other.id for other in made.options}
    hard = (issue for issue in check(at, whole, shop) if issue.severity is Severity.BLOCK)
    fresh = {other.id for other in whole.options} - known
    missed = any(short.demand.placed.option.id in fresh for short in left(survey(at, whole, shop)))
    return not missed and all(fresh.isdisjoint(issue.subjects) for issue in hard)


@given(ON, PICKS)
def test_what_was_added_says_why_and_goes_with_its_cause(name: str, picks: list[tuple[int, int]]) -> None:
    at, shop = sample_line(name), shipped_store()
    made = chosen(at, picks, shop)
    closed = close(at, made, shop, functools.partial(price, at, shop))
    present = {option.id for option in closed.options}
    for option in closed.options[len(made.options) :]:
        assert option.causes
        assert all(cause.option in present and cause.option != option.id for cause in option.causes)


@given(ON, PICKS)
def test_the_installation_order_holds_every_pair(name: str, picks: list[tuple[int, int]]) -> None:
    at, shop = sample_line(name), shipped_store()
    closed = close(at, chosen(at, picks, shop), shop, functools.partial(price, at, shop))
    order = install_order(closed, shop)
    assert sorted(order) == sorted(option.id for option in closed.options)
    at_place = {option: number for number, option in enumerate(order)}
    assert all(at_place[first] < at_place[later] for first, later in before(closed, shop))


@given(ON, PICKS)
def test_the_graph_has_no_loose_ends(name: str, picks: list[tuple[int, int]]) -> None:
    at, shop = sample_line(name), shipped_store()
    made = chosen(at, picks, shop)
    graph = build(at, made, shop)
    nodes = {node.id for node in graph.nodes}
    assert len(nodes) == len(graph.nodes)
    assert {end for edge in graph.edges for end in (edge.source, edge.target)} <= nodes
    for language in LANGUAGES:
        assert all(speaker(language).say(edge.evidence) for edge in graph.edges)


@settings(max_examples=10)
@given(ON, PICKS)
def test_alternatives_stay_sound(name: str, picks: list[tuple[int, int]]) -> None:
    at, shop = sample_line(name), shipped_store()
    closed = close(at, chosen(at, picks, shop), shop, functools.partial(price, at, shop))
    before_all = blocked(survey(at, closed, shop))
    for option in closed.options[-3:]:
        found = alternatives(at, closed, shop, option.id)
        assert [each.change for each in found] == sorted(each.change for each in found)
        for each in found[:2]:
            assert blocked(survey(at, apply_to_plan(each.step, closed), shop)) <= before_all


def test_an_mes_on_the_shaft_line_closes_without_a_block() -> None:
    at, shop = sample_line("cnc-shaft"), shipped_store()
    mes = shop[next(name for name in shop if name.endswith("/flow-mes"))]
    closed = close(at, plan(mes), shop, functools.partial(price, at, shop))
    assert not [issue.key for issue in check(at, closed, shop) if issue.severity is Severity.BLOCK]


def test_a_long_line_with_a_hundred_options_is_checked_within_a_second() -> None:
    gateways = [entry(f"gateway-{n}", "GTW", ports=["collects focas2 ethernet", "offers mqtt ethernet"],
                      provides=["data.count", "sys.gateway"]) for n in range(60)]  # fmt: skip
    systems = [entry(f"system-{n}", "QMS" if n % 2 else "CMM", ports=["collects mqtt ethernet"], requires=["data.count@station", "data.lot"])
               for n in range(40)]  # fmt: skip
    at = line(*(station(f"op-{n}", machine(f"m-{n}", "focas2 ethernet", controller="fanuc-cnc")) for n in range(300)))
    shop = store(*gateways, *systems)
    spread = [(each, [f"op-{n}" for n in range(5 * number, 5 * number + 5)]) for number, each in enumerate(gateways)]
    made = plan(*spread, *systems)
    check(at, made, shop)
    start = time.process_time()
    found = check(at, made, shop)
    assert time.process_time() - start < 1.0
    assert found
