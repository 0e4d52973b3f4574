"""Every rule notices what it is named after, says it in two languages, and is quiet about a sound line."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from configurator.basis.issues import Severity
from configurator.basis.language import LANGUAGES, Language, speaker
from configurator.basis.text import Name
from configurator.basis.units import Count, Duration, Length, Power, Ratio, Temperature
from configurator.basis.vocabulary import Physical, PortState, Protocol
from configurator.line.checks import RULES, check_line
from configurator.line.model import Area, Calendar, Equipment, Flow, Interface, Line, Site, Source, Station, Stock, Zone
from configurator.line.sample import SAMPLES, read_sample
from configurator.line.steps import apply_to_line
from tests.line.made import ECONOMICS, buffer, line_of, lines, product, station

SURVEYED = Site(
    spare_power=Power(10, "kW"),
    **{name: getattr(read_sample("cnc-shaft").line.site, name) for name in Site.__slots__ if name != "spare_power"},
)


def known(name: str) -> Station:
    """A station about which everything the rules ask for is known."""
    return station(
        name, zone="z", uptime=Ratio(90, "%"), first_pass_yield=Ratio(99, "%"), power=Power(0, "kW"),
        equipment=(Equipment(f"{name}-m", Name.alike("m"), interfaces=(Interface(Protocol.SLMP, Physical.ETHERNET),)),),
    )  # fmt: skip


SOUND = line_of(
    known("a"),
    known("b"),
    zones=(Zone("z", Name.alike("Z"), coldest=Temperature(-20, "°C")),),
    areas=(Area("r", Name.alike("R")),),
    buffers=(buffer("stock", "b", stocks=(Stock("p", Count(0, "ea")),)),),
    site=SURVEYED,
    sources=tuple(Source(about, "measured", Name.alike("log")) for about in ("a", "b", "p")),
)


def first(**fields: Any) -> Line:
    """The sound line with other values at its first station."""
    return replace(SOUND, stations=(replace(SOUND.stations[0], **fields), SOUND.stations[1]))


def port(state: PortState) -> tuple[Equipment, ...]:
    return (Equipment("a-m", Name.alike("m"), interfaces=(Interface(Protocol.SLMP, Physical.ETHERNET, state=state),)),)


BROKEN: dict[str, tuple[Line, tuple[str, ...]]] = {
    "ids-are-unique": (replace(SOUND, areas=(Area("b", Name.alike("R")),)), ("b",)),
    "references-exist": (first(area="gone"), ("a", "gone")),
    "flows-join-two-stations": (replace(SOUND, flows=(*SOUND.flows, *SOUND.flows)), ("a", "b")),
    "flows-run-forward": (replace(SOUND, flows=(*SOUND.flows, Flow("b", "a"))), ("a", "b")),
    "products-have-a-routing": (
        replace(SOUND, products=(*SOUND.products, product("q", 5)), sources=(*SOUND.sources, Source("q", "quoted", Name.alike("x")))),
        ("q",),
    ),
    "stations-are-visited": (replace(SOUND, products=(product("p", 10, "a"),)), ("b",)),
    "routings-follow-flows": (replace(SOUND, flows=(Flow("b", "a"),)), ("a", "b")),
    "calendar-leaves-time": (replace(SOUND, calendar=Calendar(4, Duration(8, "h"), Duration(1, "h"), 20)), ("calendar",)),
    "demand-is-known": (replace(SOUND, products=(product("p", 0, "a", "b"),)), ("line", "p")),
    "cycle-times-are-positive": (first(cycle_time=Duration(0, "s")), ("a",)),
    "machines-are-counted": (first(machines=0), ("a",)),
    "shares-are-possible": (first(uptime=Ratio(101, "%")), ("a",)),
    "amounts-are-not-negative": (first(tolerance=Length(-1, "mm")), ("a",)),
    "stops-are-known": (first(uptime=None), ("a",)),
    "yields-are-known": (first(first_pass_yield=None), ("a",)),
    "changeovers-have-a-rhythm": (first(changeover=Duration(1, "h")), ("a",)),
    "stocks-are-counted": (replace(SOUND, buffers=(buffer("stock", "b"),)), ("stock",)),
    "stocks-are-drawn": (replace(SOUND, buffers=()), ("line",)),
    "zones-are-known": (first(zone=None), ("a",)),
    "power-is-known": (first(power=None), ("a",)),
    "ports-were-looked-at": (first(equipment=port(PortState.UNKNOWN)), ("a", "a-m")),
    "site-was-looked-at": (replace(SOUND, site=replace(SURVEYED, ups=None)), ("site",)),
    "inputs-have-a-source": (replace(SOUND, sources=()), ("sources",)),
}  # fmt: skip


def test_a_sound_line_has_nothing_to_say() -> None:
    assert check_line(SOUND) == ()


@pytest.mark.parametrize("rule", BROKEN)
def test_a_rule_notices_what_it_is_named_after_and_nothing_else_does(rule: str) -> None:
    line, subjects = BROKEN[rule]
    assert [(issue.rule, issue.subjects) for issue in check_line(line)] == [(f"line-{rule}", subjects)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", BROKEN)
def test_a_finding_says_what_is_wrong_and_what_to_learn(rule: str, language: Language) -> None:
    for issue in check_line(BROKEN[rule][0]):
        assert len(speaker(language).say(issue.message)) > 10
        assert len(speaker(language).say(issue.lesson)) > 20
        assert issue.source


def test_every_rule_is_broken_by_some_line_above() -> None:
    tripped = {rule for rule in RULES for line, _ in BROKEN.values() if tuple(rule(line))}
    assert tripped == set(RULES)


@pytest.mark.parametrize("name", SAMPLES)
def test_no_sample_has_anything_that_blocks(name: str) -> None:
    assert {issue.severity for issue in check_line(read_sample(name).line)} <= {Severity.INFO, Severity.WARN}


@given(lines())
def test_what_blocks_comes_first_and_keys_are_unlike(line: Line) -> None:
    found = check_line(line)
    weights = [issue.severity != Severity.BLOCK for issue in found]
    assert weights == sorted(weights)
    assert len({issue.key for issue in found}) == len(found)


def test_the_remedy_of_an_open_question_answers_it() -> None:
    line = BROKEN["ports-were-looked-at"][0]
    (issue,) = check_line(line)
    states = []
    for remedy in issue.remedies:
        after = line
        for step in remedy.steps:
            after = apply_to_line(step, after)
        assert check_line(after) == ()
        states.append(after.stations[0].equipment[0].interfaces[0].state)
    assert states == [PortState.READY, PortState.OPTION_MISSING]


@pytest.mark.parametrize(
    "change",
    [
        lambda line: replace(line, economics=replace(ECONOMICS, wage_per_hour=-1)),
        lambda line: replace(line, buffers=(buffer("stock", "b", stocks=(Stock("p", Count(-1, "ea")),)),)),
        lambda line: replace(line, flows=(replace(line.flows[0], distance=Length(-1, "m")),)),
        lambda line: replace(line, calendar=replace(line.calendar, breaks=Duration(-1, "min"))),
        lambda line: replace(line, site=replace(line.site, spare_power=Power(-1, "kW"))),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_value_below_zero_is_found_wherever_it_is(change: Callable[[Line], Line], language: Language) -> None:
    (issue,) = check_line(change(SOUND))
    assert issue.rule == "line-amounts-are-not-negative"
    assert speaker(language).say(issue.message)


def test_a_loss_on_a_piece_is_no_mistake() -> None:
    assert check_line(replace(SOUND, products=(replace(SOUND.products[0], margin=-200),))) == ()
