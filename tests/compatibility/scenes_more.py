"""Scenes of the rules about protocols, cables, rates, systems beside each other, and entries as such."""

from __future__ import annotations

from dataclasses import replace

from configurator.basis.ids import SolutionId
from configurator.catalog.entry import Provision, Solution
from configurator.line.model import Line
from tests.compatibility.builders import Scene, entry, line, machine, placed_at, plan, station, store


def alone(bad: Solution, good: Solution) -> tuple[Scene, Scene]:
    """An entry that is wrong in itself, and a sound one."""
    shop = store(bad, good)
    return (line(), plan(bad), shop), (line(), plan(good), shop)


def misspelt() -> tuple[Scene, Scene]:
    """An entry of a newer store with a word nobody knows here."""
    good = entry("good", "CAM", provides=["data.bom"])
    strange = replace(good, id=SolutionId("test/strange"), provides=(Provision("data.bomm"), Provision("qqqq.zzzz")))
    return alone(strange, good)


def taken_never() -> tuple[Scene, Scene]:
    thing = entry("thing", "ERP")
    shop = store(thing)
    return (line(), plan((thing, (), 0)), shop), (line(), plan((thing, (), 1)), shop)


def designed() -> tuple[Scene, Scene]:
    """A PLM that gives design data beside an ERP, and one that converts them."""
    plm, full = entry("plm", "PLM", provides=["data.ebom"]), entry("full", "PLM", provides=["data.ebom", "data.bom"])
    erp = entry("erp", "ERP", ports=["offers rest ethernet"], provides=["sys.erp"])
    shop = store(plm, full, erp)
    return (line(), plan(plm, erp), shop), (line(), plan(full, erp), shop)


def unstated_erp() -> tuple[Scene, Scene]:
    """An MES beside an ERP in use of which nobody knows the interfaces, and beside one of which they are known."""
    mes = entry("mes", "MES", ports=["offers rest ethernet"], provides=["sys.mes", "sys.pop"])
    shop = store(mes)
    erp = {"id": "erp", "name": "old ERP", "kind": "ERP", "category": "erp"}
    known = erp | {"interfaces": [{"protocol": "rest", "physical": "internal"}]}
    return (line(systems=[erp]), plan(mes), shop), (line(systems=[known]), plan(mes), shop)


def polled_twice() -> tuple[Scene, Scene]:
    one, two = (
        entry(name, "GTW", ports=["collects focas2 ethernet", "offers mqtt ethernet"], provides=["data.count"])
        for name in ("one", "two")
    )
    at, shop = line(station("op-10", machine("m-1", "focas2 ethernet")), station("op-20")), store(one, two)
    both = plan(placed_at(one, "op-10", "op-20"), placed_at(two, "op-10"))
    return (at, both, shop), (at, plan(placed_at(one, "op-10")), shop)


def untimed() -> tuple[Scene, Scene]:
    gateway = entry("gateway", "GTW", ports=["collects opc-ua ethernet", "offers mqtt ethernet"])
    clock = entry("clock", "NET", provides=["net.time"])
    at, shop = line(station("op-10", machine("m-1", "opc-ua ethernet"))), store(gateway, clock)
    return (at, plan(placed_at(gateway, "op-10")), shop), (at, plan(placed_at(gateway, "op-10"), clock), shop)


def point_listed() -> tuple[Scene, Scene]:
    gateway = entry("gateway", "GTW", ports=["collects modbus-tcp ethernet", "offers mqtt ethernet"])
    meter = machine("m-1", "modbus-tcp ethernet")
    known = {**meter, "interfaces": [{**meter["interfaces"][0], "point_list": True}]}
    chosen, shop = plan(placed_at(gateway, "op-10")), store(gateway)
    return (line(station("op-10", meter)), chosen, shop), (line(station("op-10", known)), chosen, shop)


def on_the_motion_bus() -> tuple[Scene, Scene]:
    gateway = entry("gateway", "GTW", ports=["collects ethercat ethernet", "offers mqtt ethernet"])
    wall = entry("wall", "SEC", provides=["net.separated"])
    shop, chosen = store(gateway, wall), plan(placed_at(gateway, "op-10"))
    axis = station("op-10", machine("m-1", "ethercat ethernet"))
    return (line(axis, site={"separated_network": False}), chosen, shop), (line(axis), chosen, shop)


def moulding() -> tuple[Scene, Scene]:
    contacts = entry("contacts", "GTW", ports=["collects digital-io 24v-io", "offers mqtt ethernet"])
    euromap = entry("euromap", "GTW", ports=["collects euromap63 ethernet", "offers mqtt ethernet"])
    shop = store(contacts, euromap)
    at = line(station("op-10", machine("m-1", "digital-io 24v-io", "euromap63 ethernet")))
    return (at, plan(placed_at(contacts, "op-10")), shop), (at, plan(placed_at(euromap, "op-10")), shop)


def way(distance: str) -> list[dict[str, str]]:
    return [{"source": a, "target": b, "distance": distance} for a, b in (("op-10", "op-20"), ("op-20", "op-30"))]


def long_bus(far: str, near: str) -> tuple[Scene, Scene]:
    gateway = entry("gateway", "GTW", ports=["collects modbus-rtu rs-485 read 99", "offers mqtt ethernet"])
    at = [station(f"op-{n}0", machine(f"m-{n}", "modbus-rtu rs-485")) for n in (1, 2, 3)]
    chosen, shop = plan(placed_at(gateway, "op-10", "op-20", "op-30")), store(gateway)
    return (line(*at, flows=way(far)), chosen, shop), (line(*at, flows=way(near)), chosen, shop)


def io_link(far: str, near: str) -> tuple[Scene, Scene]:
    sensor = entry("sensor", "SNS", ports=["offers io-link io-link"], provides=["signal.current"])
    master = entry("master", "IOL", ports=["collects io-link io-link read 8", "offers mqtt ethernet"])
    at = [station(f"op-{n}0") for n in (1, 2, 3)]
    chosen, shop = plan(placed_at(sensor, "op-20"), placed_at(master, "op-10")), store(sensor, master)
    return (line(*at, flows=way(far)), chosen, shop), (line(*at, flows=way(near)), chosen, shop)


def io_link_ports() -> tuple[Scene, Scene]:
    sensor = entry("sensor", "SNS", ports=["offers io-link io-link"], provides=["signal.current"])
    master = entry("master", "IOL", ports=["collects io-link io-link read 4", "offers mqtt ethernet"])
    larger = entry("larger", "IOL", ports=["collects io-link io-link read 8", "offers mqtt ethernet"])
    shop = store(sensor, master, larger)
    return (line(), plan(placed_at(sensor, "op-10", units=5), placed_at(master, "op-10")), shop), (
        line(),
        plan(placed_at(sensor, "op-10", units=4), placed_at(master, "op-10")),
        shop,
    )


def rated(slow: str, quick: str) -> tuple[Scene, Scene]:
    """A gateway that passes values on at a rate below what is asked, and one that is quick enough."""

    def gateway(name: str, rate: str) -> Solution:
        collects = {"side": "collects", "protocol": "slmp", "physical": "ethernet", "fastest": "20 Hz"}
        offers = {"side": "offers", "protocol": "mqtt", "physical": "ethernet", "fastest": rate}
        return entry(name, "GTW", ports=[collects, offers], provides=["data.process-value"])

    lame, brisk = gateway("lame", slow), gateway("brisk", quick)
    port = {"side": "collects", "protocol": "mqtt", "physical": "ethernet", "fastest": "50 Hz"}
    asking = entry("asking", "CAM", ports=[port], requires=["data.process-value@station>=10 Hz"])
    press = machine("m-1", "slmp ethernet")
    press["interfaces"][0]["fastest"] = "20 Hz"
    at, shop = line(station("op-10", press)), store(lame, brisk, asking)
    return (at, plan(placed_at(lame, "op-10"), asking), shop), (at, plan(placed_at(brisk, "op-10"), asking), shop)


def tagged(many: int, few: int, machine_most: int = 0) -> tuple[Scene, Scene]:
    """A machine of which more values are wanted than its port or the gateway's passes, and just as many."""
    port = {"side": "collects", "protocol": "slmp", "physical": "ethernet", "max_tags": 120}
    gateway = entry("gateway", "GTW", ports=[port, "offers mqtt ethernet"])
    roomy = entry("roomy", "GTW", ports=["collects slmp ethernet", "offers mqtt ethernet"])
    chosen, shop = plan(placed_at(gateway, "op-10")), store(gateway, roomy)

    def hall(tags: int) -> Line:
        press = {**machine("m-1", "slmp ethernet"), "tags": tags}
        press["interfaces"][0] |= {"max_tags": machine_most} if machine_most else {}
        return line(station("op-10", press))

    return (hall(many), chosen, shop), (hall(few), chosen, shop)
