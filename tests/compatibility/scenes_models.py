"""Scenes of the rules about AI models, warehouses and bundles."""

from __future__ import annotations

from typing import Any

from configurator.catalog.entry import Solution
from tests.compatibility.builders import Scene, entry, line, machine, placed_at, plan, station, store


def model(name: str = "model", **facts: Any) -> Solution:
    """Return a model at stations; `facts` of its model beside those every model has."""
    asks = {"model_class": "process", "equipment": ["cnc"], "target": "defects", "compute": "edge", "signals": []}
    return entry(name, "AIM", placed="stations", provides=["data.history=1 a"], ai_model=asks | facts,
                 ports=[{"side": "collects", "protocol": "mqtt", "physical": "ethernet"}])  # fmt: skip


def hearing() -> tuple[Scene, Scene]:
    """A model that reads vibration 25,600 times a second beside a sensor of 1 kHz, and beside one that is quick enough."""
    guard = model(signals=[{"word": "signal.vibration", "rate": "25.6 kHz"}], compute="server")
    server = entry("server", "SVR", provides=["utl.server"])
    slow, quick = (
        entry(name, "SNS", provides=[f"signal.vibration={rate}"])
        for name, rate in (("slow", "1 kHz"), ("quick", "26 kHz"))
    )
    at, shop = line(), store(guard, server, slow, quick)
    chosen = (placed_at(guard, "op-10"), server)
    return (at, plan(*chosen, placed_at(slow, "op-10")), shop), (at, plan(*chosen, placed_at(quick, "op-10")), shop)


def signalled() -> tuple[Scene, Scene]:
    """A model that reads temperature with nobody measuring it, and beside a sensor."""
    guard = model(signals=[{"word": "signal.temperature"}], compute="server")
    server, sensor = (
        entry("server", "SVR", provides=["utl.server"]),
        entry("sensor", "SNS", provides=["signal.temperature"]),
    )
    chosen, shop = (placed_at(guard, "op-10"), server), store(guard, server, sensor)
    return (line(), plan(*chosen), shop), (line(), plan(*chosen, placed_at(sensor, "op-10")), shop)


def remembering() -> tuple[Scene, Scene]:
    """A model that learns from six months, beside a store of two and beside one of a year."""
    facts = {
        "model_class": "process",
        "equipment": ["cnc"],
        "target": "defects",
        "compute": "server",
        "history": "6 month",
        "signals": [],
    }
    guard = entry("guard", "AIM", ai_model=facts, requires=["data.history"])
    server = entry("server", "SVR", provides=["utl.server"])
    short, long = (
        entry("short", "HIS", provides=["data.history=2 month"]),
        entry("long", "HIS", provides=["data.history=1 a"]),
    )
    shop = store(guard, server, short, long)
    return (line(), plan(guard, server, short), shop), (line(), plan(guard, server, long), shop)


def seeing() -> tuple[Scene, Scene]:
    """A model that learns from 2,000 images beside 800 of them, and beside two sets that are enough together."""
    eye = entry("eye", "AIM", provides=["data.history=1 a"], requires=["data.defect-images"],
                ai_model={"model_class": "process", "equipment": ["machine-vision"], "target": "defects", "compute": "server",
                          "samples": 2000, "signals": []})  # fmt: skip
    server = entry("server", "SVR", provides=["utl.server"])
    few, more = (
        entry(name, "BIG", provides=[f"data.defect-images={count}"])
        for name, count in (("few", "800 ea"), ("more", "1200 ea"))
    )
    shop = store(eye, server, few, more)
    return (line(), plan(eye, server, few), shop), (line(), plan(eye, server, few, more), shop)


def computing() -> tuple[Scene, Scene]:
    """A model for an edge computer with none there, and with one."""
    guard, edge = model(), entry("edge", "GTW", provides=["utl.edge"], placed="line")
    shop = store(guard, edge)
    return (line(), plan(placed_at(guard, "op-10")), shop), (line(), plan(placed_at(guard, "op-10"), edge), shop)


def holding() -> tuple[Scene, Scene]:
    """A model of 16 GB beside an edge computer of 8, and beside a second one that holds it; two small ones do not add up."""
    guard = model(memory_gb=16.0)
    small, again, large = (
        entry(name, "SVR", provides=["utl.edge", "utl.ups", f"utl.memory={size}"])
        for name, size in (("small", "8 GB"), ("again", "8 GB"), ("large", "24 GB"))
    )
    shop, chosen = store(guard, small, again, large), (placed_at(guard, "op-10"), small)
    return (line(), plan(*chosen, again), shop), (line(), plan(*chosen, large), shop)


def answering() -> tuple[Scene, Scene]:
    """A model in a cloud whose answer is of use only within a quarter of a second, and one on an edge computer."""
    far, near = model("far", compute="cloud", latency="250 ms"), model("near", compute="edge", latency="250 ms")
    edge = entry("edge", "GTW", provides=["utl.edge"], placed="line")
    shop = store(far, near, edge)
    return (line(), plan(placed_at(far, "op-10"), edge), shop), (line(), plan(placed_at(near, "op-10"), edge), shop)


def polled_for_an_answer(rate: str) -> Scene:
    """A model near enough, which waits for values that come at `rate`."""
    collects = {"side": "collects", "protocol": "slmp", "physical": "ethernet", "fastest": rate}
    reader = entry("reader", "GTW", ports=[collects, {"side": "offers", "protocol": "mqtt", "physical": "ethernet", "fastest": rate}],
                   provides=["data.process-value", "utl.edge"])  # fmt: skip
    near = model("near", latency="250 ms", signals=[{"word": "data.process-value"}])
    press = machine("m-1", "slmp ethernet")
    press["interfaces"][0]["fastest"] = "50 Hz"
    return (
        line(station("op-10", press)),
        plan(placed_at(near, "op-10"), placed_at(reader, "op-10")),
        store(near, reader),
    )


def warehouse() -> tuple[Scene, Scene]:
    """A warehouse system without a yard, and beside a system for the yard."""
    four = [f"wms.{name}" for name in ("inbound", "storage", "outbound", "stock")]
    wms = entry("wms", "WMS", provides=["sys.wms", "data.identification", *four])
    yard = entry("yard", "BIG", provides=["wms.yard"])
    return (line(), plan(wms), store(wms, yard)), (line(), plan(wms, yard), store(wms, yard))


def bundled() -> tuple[Scene, Scene]:
    """A bundle beside a part of it, and alone."""
    part, other = entry("part", "ERP"), entry("other", "CAM")
    bundle = entry("bundle", "ERP", bundle=[{"solution": "test/part"}, {"solution": "test/other"}])
    shop = store(bundle, part, other)
    return (line(), plan(bundle, part), shop), (line(), plan(bundle), shop)
