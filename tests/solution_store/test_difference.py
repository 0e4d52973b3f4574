"""What breaks a published entry is refused by the rule that guards it; what a supplier may do freely is not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from configurator.basis.ids import SolutionId
from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.text import Name
from configurator.basis.units import Duration, Frequency, Mass, Power, Quantity, Temperature
from configurator.basis.vocabulary import Access, Kind, MatrixColumn, Physical, Protocol, Stage, StationKind
from configurator.catalog.ai_model import AiModel, SignalNeed
from configurator.catalog.entry import (
    BundlePart,
    Environment,
    Exclusion,
    Port,
    Provision,
    Requirement,
    Robotics,
    Solution,
    Utilities,
)
from solution_store.comparing.difference import BREAKING_RULES, breaking, unraised
from solution_store.entry_files import SHIPPED, read_store
from tests.solution_store.test_lint import GOOD, PRICE

PORT = Port("offers", Protocol.OPC_UA, Physical.ETHERNET, Access.READ_WRITE, max_devices=8)
NEED = Requirement(("net.ot", "net.wifi"), Name("망이 필요합니다.", "A network."), at_least=Quantity(10, "Mbit/s"))
MODEL = AiModel("process", ("cnc",), (SignalNeed("signal.vibration"),), "defects", "edge", history=Duration(3, "month"))
PUBLISHED = replace(
    GOOD,
    suits=(StationKind.TURNING, StationKind.MILLING),
    ports=(PORT,),
    provides=(Provision("signal.vibration", Quantity(10, "kHz")), Provision("if.mes", None, "2.4")),
    requires=(NEED,),
    utilities=Utilities(power=Power(0.5, "kW"), phases="1x220V"),
    environment=Environment(ip="65", coldest=Temperature(-10, "°C"), hottest=Temperature(50, "°C"), washdown=True),
    robotics=Robotics(payload=Mass(10, "kg"), reach_mm=1300),
    earns=((MatrixColumn.FIELD, Stage.MIDDLE1),),
    bundle=(BundlePart(SolutionId("hansol/a"), 2),),
    ai_model=MODEL,
)  # fmt: skip


def now(**changes: Any) -> Solution:
    """Return the published entry as it is today."""
    return replace(PUBLISHED, version="2.0", **changes)


def port(**changes: Any) -> Solution:
    """Return the entry with another port."""
    return now(ports=(replace(PORT, **changes),))


def need(**changes: Any) -> Solution:
    """Return the entry with another requirement."""
    return now(requires=(replace(NEED, **changes),))


def gives(*given: Provision) -> Solution:
    """Return the entry that gives something else."""
    return now(provides=given)


VIBRATION, MES = PUBLISHED.provides
BREAKS: list[tuple[str, str, Callable[[], Solution]]] = [
    ("thing-stays", "kind", lambda: now(kind=Kind.GATEWAY)),
    ("thing-stays", "placed", lambda: now(placed="stations")),
    ("supplier-stays", "supplier", lambda: now(supplier="other")),
    ("id-stays", "uuid", lambda: now(uuid="3f2b9c1e-0000-4000-8000-000000000002")),
    ("capability-stays", "provides[1]", lambda: gives(VIBRATION)),
    ("capability-stays", "provides[0]", lambda: gives(replace(VIBRATION, quantity=None), MES)),
    ("capability-stays", "provides[0]", lambda: gives(replace(VIBRATION, quantity=Quantity(9.9, "kHz")), MES)),
    ("capability-stays", "provides[1]", lambda: gives(VIBRATION, replace(MES, version="2.3"))),
    ("capability-stays", "provides[1]", lambda: gives(VIBRATION, replace(MES, version="3.0"))),
    ("capability-stays", "provides[1]", lambda: gives(VIBRATION, replace(MES, version=""))),
    ("unit-stays", "provides[0].quantity", lambda: gives(replace(VIBRATION, quantity=Quantity(10, "kW")), MES)),
    ("unit-stays", "requires[0].at_least", lambda: need(at_least=Quantity(10, "kWh"))),
    ("port-stays", "ports[0]", lambda: now(ports=())),
    ("port-stays", "ports[0]", lambda: port(protocol=Protocol.MQTT)),
    ("port-stays", "ports[0]", lambda: port(side="collects")),
    ("port-stays", "ports[0]", lambda: port(access=Access.READ)),
    ("port-stays", "ports[0]", lambda: port(max_devices=7)),
    ("port-stays", "ports[0]", lambda: port(max_tags=100)),
    ("port-stays", "ports[0]", lambda: now(ports=(replace(PORT, physical=Physical.WIRELESS),))),
    ("needs-no-more", "requires[1]", lambda: now(requires=(NEED, replace(NEED, words=("net.internet",))))),
    ("needs-no-more", "requires[0]", lambda: need(words=("net.ot",))),
    ("needs-no-more", "requires[0]", lambda: need(at_least=Quantity(20, "Mbit/s"))),
    ("needs-no-more", "requires[0]", lambda: need(versions=">=2")),
    ("needs-no-more", "requires[0]", lambda: need(per="station")),
    ("rules-out-no-more", "excludes[0]", lambda: now(excludes=(Exclusion("net.5g", NEED.reason),))),
    ("price-counts-the-same", "prices.unit.per", lambda: now(prices=(replace(PRICE, per="site"),))),
    ("price-counts-the-same", "prices.unit.monthly", lambda: now(prices=(replace(PRICE, monthly=True),))),
    ("price-counts-the-same", "prices.unit.count", lambda: now(prices=(replace(PRICE, count=3),))),
    ("suits-no-less", "suits", lambda: now(suits=(StationKind.TURNING,))),
    ("withstands-no-less", "environment.ip", lambda: now(environment=replace(PUBLISHED.environment, ip="64"))),
    ("withstands-no-less", "environment.ip", lambda: now(environment=replace(PUBLISHED.environment, ip=""))),
    ("withstands-no-less", "environment.washdown", lambda: now(environment=replace(PUBLISHED.environment, washdown=False))),
    ("withstands-no-less", "environment.coldest", lambda: now(environment=replace(PUBLISHED.environment, coldest=Temperature(0, "°C")))),
    ("withstands-no-less", "environment.hottest", lambda: now(environment=replace(PUBLISHED.environment, hottest=Temperature(40, "°C")))),
    ("draws-no-more", "utilities.power", lambda: now(utilities=Utilities(power=Power(0.6, "kW"), phases="1x220V"))),
    ("draws-no-more", "utilities.phases", lambda: now(utilities=Utilities(power=Power(0.5, "kW"), phases="3x380V"))),
    ("carries-no-less", "robotics.payload", lambda: now(robotics=Robotics(payload=Mass(9, "kg"), reach_mm=1300))),
    ("carries-no-less", "robotics.reach_mm", lambda: now(robotics=Robotics(payload=Mass(10, "kg"), reach_mm=1200))),
    ("stage-stays", "earns.field-automation", lambda: now(earns=())),
    ("stage-stays", "earns.field-automation", lambda: now(earns=((MatrixColumn.FIELD, Stage.BASIC),))),
    ("model-asks-no-more", "ai_model", lambda: now(ai_model=None)),
    ("model-asks-no-more", "ai_model.signals[1]", lambda: now(ai_model=replace(MODEL, signals=(*MODEL.signals, SignalNeed("signal.current"))))),
    ("model-asks-no-more", "ai_model.history", lambda: now(ai_model=replace(MODEL, history=Duration(1, "a")))),
    ("model-asks-no-more", "ai_model.compute", lambda: now(ai_model=replace(MODEL, compute="cloud"))),
    ("bundle-stays", "bundle[0]", lambda: now(bundle=())),
    ("bundle-stays", "bundle[0]", lambda: now(bundle=(BundlePart(SolutionId("hansol/a"), 1),))),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "place", "make"), BREAKS, ids=[f"{rule}-{n}" for n, (rule, _, _) in enumerate(BREAKS)]
)
def test_what_breaks_is_refused_by_its_rule(rule: str, place: str, make: Callable[[], Solution]) -> None:
    found = breaking((PUBLISHED,), (make(),))
    assert [(issue.rule, issue.subjects) for issue in found] == [(rule, ("hansol/vib", place))]
    for language in LANGUAGES:
        assert speaker(language).say(found[0].message)
        assert speaker(language).say(found[0].lesson)


def test_every_breaking_rule_is_shown() -> None:
    assert {rule for rule, _, _ in BREAKS} == set(BREAKING_RULES)


@pytest.mark.parametrize(
    "free",
    [
        now(title=Name("새 이름", "New name")),
        now(id=SolutionId("hansol/renamed")),
        now(prices=(replace(PRICE, won=900_000, valid_until=date(2028, 1, 1)), replace(PRICE, key="more"))),
        now(prices=()),
        now(effects=()),
        port(max_devices=None),
        port(max_devices=9, fastest=Frequency(10, "Hz")),
        need(strength="recommends"),
        need(words=("net.ot", "net.wifi", "net.5g")),
        need(at_least=Quantity(1, "Mbit/s")),
        gives(replace(VIBRATION, quantity=Quantity(0.02, "MHz")), replace(MES, version="2.5"), Provision("if.erp")),
        now(suits=()),
        now(replaced_by=SolutionId("hansol/other")),
        now(utilities=Utilities(power=Power(400, "W"), phases="1x220V")),
    ],
)
def test_what_a_supplier_may_do_freely(free: Solution) -> None:
    assert breaking((PUBLISHED,), (free,)) == ()
    assert unraised((PUBLISHED,), (free,)) == ()


def test_a_control_signal_may_become_faster_and_not_slower() -> None:
    slow = gives(Provision("control.reject", Quantity(200, "ms")))
    fast = replace(slow, provides=(Provision("control.reject", Quantity(100, "ms")),))
    assert breaking((slow,), (fast,)) == ()
    assert [issue.rule for issue in breaking((fast,), (slow,))] == ["capability-stays"]


def test_a_changed_entry_raises_its_version() -> None:
    same = replace(PUBLISHED, title=Name("새 이름", "New name"))
    assert [issue.rule for issue in unraised((PUBLISHED,), (same,))] == ["version-rises"]
    assert [issue.rule for issue in unraised((PUBLISHED,), (replace(same, version="0.9"),))] == ["version-rises"]
    assert unraised((PUBLISHED,), (PUBLISHED, replace(same, version="1.0.1"))) == ()


def test_the_shipped_store_breaks_nothing_of_its_own() -> None:
    entries = read_store(SHIPPED).entries
    assert breaking(entries, tuple(reversed(entries))) == ()
    assert unraised(entries, entries) == ()
