"""AI models: signals with their rates, a place to compute, an answer in time, guarded writing; what their entries say twice counts once."""

from __future__ import annotations

import pytest

from configurator.basis.issues import Issue, Severity
from configurator.basis.units import Duration, Frequency
from configurator.catalog.entry import Solution
from configurator.compatibility.demands import needs
from configurator.compatibility.rules import check
from configurator.line.model import Site
from configurator.plan.steps import Step
from tests.compatibility.builders import Scene, entry, line, machine, placed_at, plan, station, store
from tests.compatibility.scenes_models import bundled, hearing, model, polled_for_an_answer, warehouse

MACHINE = station("op-10", machine("m-1", "slmp ethernet"))


def found(scene: Scene, rule: str) -> list[Issue[Step]]:
    return [issue for issue in check(*scene) if issue.rule == rule]


def asked(solution: Solution) -> dict[tuple[str, ...], str]:
    return {need.words: need.rule for need in needs(solution, line())}


def test_what_a_model_needs_follows_from_its_facts() -> None:
    looped = model(signals=[{"word": "signal.current"}], compute="server", closed_loop=True)
    assert asked(looped) == {
        ("signal.current",): "model-hears-its-signals",
        ("utl.server",): "model-has-compute",
        ("control.write",): "closed-loop-is-guarded",
        ("safe.interlock",): "closed-loop-is-guarded",
        ("data.history",): "model-has-history",
    }


def test_how_much_is_a_need_of_its_own_unless_the_requirement_says_it() -> None:
    facts = {"model_class": "process", "equipment": ["cnc"], "target": "defects", "compute": "edge", "history": "6 month",
             "signals": [{"word": "signal.vibration", "rate": "10 kHz"}]}  # fmt: skip
    bare = entry(
        "bare", "AIM", ai_model=facts, requires=["signal.vibration@station", "data.history", "utl.server|utl.edge"]
    )
    told = entry(
        "told", "AIM", ai_model=facts, requires=["signal.vibration@station>=5 kHz", "data.history>=1 a", "utl.edge"]
    )
    amounts = [(need.words, need.at_least) for need in needs(bare, line()) if need.only_amount]
    assert amounts == [(("signal.vibration",), Frequency(10, "kHz")), (("data.history",), Duration(6, "month"))]
    assert not any(need.only_amount for need in needs(told, line()))
    assert [need.rule for need in needs(bare, line()) if "utl.edge" in need.words] == ["model-has-compute"]


def test_the_models_own_history_replaces_the_planning_value() -> None:
    short = model(history="2 month", compute="server")
    asked_for = [need.at_least for need in needs(short, line()) if need.words == ("data.history",)]
    assert asked_for == [None, Duration(2, "month")]


def test_a_sensor_whose_rate_nobody_states_is_a_question_and_no_dead_end() -> None:
    guard = model(signals=[{"word": "signal.temperature", "rate": "1 Hz"}])
    edge = entry("edge", "GTW", provides=["utl.edge"], placed="line")
    mute = entry("mute", "SNS", provides=["signal.temperature"])
    shop, chosen = store(guard, edge, mute), (placed_at(guard, "op-10"), edge)
    (issue,) = found((line(), plan(*chosen), shop), "model-hears-its-signals")
    assert issue.severity is Severity.BLOCK
    (issue,) = found((line(), plan(*chosen, placed_at(mute, "op-10")), shop), "signals-come-often-enough")
    assert issue.severity is Severity.WARN


@pytest.mark.parametrize(
    ("compute", "met"), [("controller", True), ("edge", False), ("server", False), ("cloud", True)]
)
def test_each_place_of_computing_asks_for_its_own(compute: str, met: bool) -> None:
    """The machine has a controller and the site an internet line, but there is neither edge computer nor server."""
    chosen = model(compute=compute)
    scene = (line(MACHINE), plan(placed_at(chosen, "op-10")), store(chosen))
    assert (not found(scene, "model-has-compute")) is met
    offline = (line(MACHINE, site={"internet": None}), *scene[1:])
    assert bool(found(offline, "model-has-compute")) is (compute != "controller")


def test_no_machine_holds_a_model_for_its_controller() -> None:
    chosen, edge = model(compute="controller"), entry("edge", "GTW", provides=["utl.edge"], placed="line")
    (issue,) = found((line(), plan(placed_at(chosen, "op-10")), store(chosen, edge)), "model-has-compute")
    assert issue.severity is Severity.BLOCK
    assert not found((line(), plan(placed_at(chosen, "op-10"), edge), store(chosen, edge)), "model-has-compute")


def test_an_internet_line_nobody_looked_for_is_a_question() -> None:
    chosen = model(compute="cloud")
    unseen = (line(site={"internet": None}), plan(placed_at(chosen, "op-10")), store(chosen))
    assert unseen[0].site != Site()
    (issue,) = found(unseen, "model-has-compute")
    assert issue.severity is Severity.UNCHECKED


@pytest.mark.parametrize(("rate", "late"), [("10 Hz", False), ("5 Hz", False), ("4 Hz", True)])
def test_waiting_for_values_counts_into_the_answer(rate: str, late: bool) -> None:
    """Of 250 ms an edge computer takes 50; values five times a second leave exactly enough."""
    assert bool(found(polled_for_an_answer(rate), "model-answers-in-time")) is late


def test_a_slow_sensor_names_the_rate_that_is_missing() -> None:
    (issue,) = found(hearing()[0], "signals-come-often-enough")
    assert issue.message.args["wanted"] == Frequency(25.6, "kHz")
    assert issue.message.args["amount"] == Frequency(1, "kHz")
    assert any("quick" in str(way.message.args) for way in issue.remedies)


def test_a_warehouse_says_which_function_is_missing_and_only_warns() -> None:
    (issue,) = found(warehouse()[0], "warehouse-has-its-functions")
    assert issue.severity is Severity.WARN
    assert issue.subjects[1] == "wms.yard"
    silent = entry("silent", "WMS", provides=["sys.wms", "data.identification"])
    assert not found((line(), plan(silent), store(silent)), "warehouse-has-its-functions")


def test_a_part_at_another_place_is_no_second_one() -> None:
    at = line(station("op-10"), station("op-20"))
    part = entry("part", "SNS")
    bundle = entry("bundle", "SNS", bundle=[{"solution": "test/part"}])
    apart = plan(placed_at(bundle, "op-10"), placed_at(part, "op-20"))
    assert not found((at, apart, store(part, bundle)), "bundle-part-is-bought-once")
    assert found(bundled()[0], "bundle-part-is-bought-once")


def test_a_computer_that_does_not_say_how_much_it_holds_is_a_question() -> None:
    guard, bare = model(memory_gb=16.0), entry("bare", "GTW", provides=["utl.edge"], placed="line")
    shop = store(guard, bare)
    (asked_for,) = found((line(), plan(placed_at(guard, "op-10"), bare), shop), "model-fits-in-memory")
    assert asked_for.severity is Severity.WARN
    assert asked_for.remedies
    assert not found((line(), plan(placed_at(guard, "op-10")), shop), "model-fits-in-memory"), "another rule speaks"


def test_how_many_images_is_asked_once() -> None:
    facts = {"model_class": "process", "equipment": ["machine-vision"], "target": "defects", "compute": "server", "samples": 500,
             "signals": []}  # fmt: skip
    for words, asked_for in (
        ("data.defect-images", True),
        ("data.defect-images>=300 ea", False),
        ("data.defect-images|data.image", False),
    ):
        eye = entry("eye", "AIM", ai_model=facts, requires=[words])
        assert any(need.rule == "samples-suffice" for need in needs(eye, line())) is asked_for
