"""For every rule a scene in which it speaks and a scene in which it is silent: (line, plan, store)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from configurator.catalog.entry import Solution
from configurator.line.model import Line
from tests.compatibility.builders import Scene, entry, line, machine, placed_at, plan, station, store
from tests.compatibility.scenes_models import (
    answering,
    bundled,
    computing,
    hearing,
    holding,
    remembering,
    seeing,
    signalled,
    warehouse,
)
from tests.compatibility.scenes_more import (
    alone,
    designed,
    io_link,
    io_link_ports,
    long_bus,
    misspelt,
    moulding,
    on_the_motion_bus,
    point_listed,
    polled_twice,
    rated,
    tagged,
    taken_never,
    unstated_erp,
    untimed,
)

GATEWAY = ("collects focas2 ethernet", "offers mqtt ethernet")


def demand(kind: str, words: str, per: str = "", declared: bool = False, **fields: Any) -> tuple[Scene, Scene]:
    """A solution of `kind` that needs `words`: alone, and beside somebody who gives the first of them."""
    asks = (words + (f"@{per}" if per else ""),) if declared else ()
    industry = fields.pop("industry", "C29")
    at = line(station("op-10", kind="storage"), factory={"industry": industry})
    beside = fields.pop("beside", ())
    asking = entry("asking", kind, requires=(*asks, *fields.pop("requires", ())), placed="line", **fields)
    others = [word for need in beside for word in need]
    giving = entry("giving", "TRN", provides=[words.split("|")[0]])
    rest = entry("rest", "MNT", provides=others or ["svc.maintenance"])
    shop = store(asking, giving, rest)
    return (at, plan(asking, rest), shop), (at, plan(asking, rest, giving), shop)


def reading(
    interface: str | None,
    good: str,
    controller: str = "other",
    collects: str = "collects focas2 ethernet",
    deaf: str = "",
) -> tuple[Scene, Scene]:
    """A gateway at a station whose machine has `interface` (none: no port), and with the interface that is `good`."""
    gateway = entry("gateway", "GTW", ports=[collects, "offers mqtt ethernet"], provides=["sys.gateway", "data.count"])
    sensor = entry("sensor", "SNS", ports=["offers mqtt ethernet"], provides=["data.count"])
    bad = machine("m-1", *([interface] if interface else []), controller=controller)
    well = machine("m-1", good, controller=controller)
    shop = store(gateway, sensor)
    chosen = plan(placed_at(gateway, "op-10"))
    if deaf:
        mute = entry("mute", "GTW", ports=[deaf, "offers mqtt ethernet"], provides=["sys.gateway", "data.count"])
        shop = store(gateway, sensor, mute)
        return (line(station("op-10", bad)), plan(placed_at(mute, "op-10")), shop), (
            line(station("op-10", well)),
            chosen,
            shop,
        )
    return (line(station("op-10", bad)), chosen, shop), (line(station("op-10", well)), chosen, shop)


def site(kind: str, bad: dict[str, Any], good: dict[str, Any], **fields: Any) -> tuple[Scene, Scene]:
    """One entry on a building that does not suit it, and on one that does."""
    thing = entry("thing", kind, **fields)
    shop = store(thing)
    return (line(site=bad), plan(thing), shop), (line(site=good), plan(thing), shop)


def zone(bad: dict[str, Any], good: dict[str, Any], weak: dict[str, Any], hardy: dict[str, Any]) -> tuple[Scene, Scene]:
    """A weak device in a harsh zone with a hardy one in the store, and the weak one in a mild zone."""
    thing, better = entry("thing", "SNS", environment=weak), entry("better", "SNS", environment=hardy)
    shop = store(thing, better)
    at = station("op-10", zone="z")

    def hall(facts: dict[str, Any]) -> Line:
        return line(at, zones=[{"id": "z", "name": "zone", **facts}])

    chosen = plan(placed_at(thing, "op-10"))
    return (hall(bad), chosen, shop), (hall(good), chosen, shop)


def at_station(kind: str, slow: dict[str, Any], quick: dict[str, Any], **facts: Any) -> tuple[Scene, Scene]:
    """A robot or camera that falls short at a station, with an able one in the store; and the able one."""
    weak, able = entry("weak", kind, robotics=slow), entry("able", kind, robotics=quick)
    shop = store(weak, able)
    product = {"id": "p", "name": "p", "monthly_demand": "9600 ea", "routing": ["op-10"]}
    at = line(station("op-10", **facts), products=[product])
    return (at, plan(placed_at(weak, "op-10")), shop), (at, plan(placed_at(able, "op-10")), shop)


def pair(one: Solution, other: Solution, *more: Solution) -> tuple[Scene, Scene]:
    """Two solutions that clash, and the first alone."""
    shop = store(one, other, *more)
    return (line(), plan(one, other), shop), (line(), plan(one), shop)


def stage(word: str, target: int) -> tuple[Scene, Scene]:
    """A plan that aims at a stage without what earns it, and with it."""
    plain, earning = entry("plain", "ERP"), entry("earning", "SNS", provides=[word])
    shop = store(plain, earning)
    return (line(), plan(plain, target=target), shop), (
        line(),
        plan(plain, placed_at(earning, "op-10"), target=target),
        shop,
    )


def unknown_entry() -> tuple[Scene, Scene]:
    thing = entry("thing", "ERP")
    return (line(), plan(thing), {}), (line(), plan(thing), store(thing))


def lost_station() -> tuple[Scene, Scene]:
    thing = entry("thing", "SNS")
    at = line(station("op-10"))
    return (at, plan(placed_at(thing, "op-10", "gone")), store(thing)), (
        at,
        plan(placed_at(thing, "op-10")),
        store(thing),
    )


def speaking() -> tuple[Scene, Scene]:
    mes = entry("mes", "MES", ports=["offers mqtt ethernet", "offers rest ethernet"])
    deaf = entry("deaf", "MES", ports=["offers focas2 ethernet"])
    erp = entry("erp", "ERP", ports=["collects rest ethernet"])
    shop = store(mes, deaf, erp)
    return (line(), plan(deaf, erp), shop), (line(), plan(mes, erp), shop)


def writing(port: str, machine_port: str, good: str) -> tuple[Scene, Scene]:
    reader = entry("reader", "GTW", ports=[port, "offers mqtt ethernet"], provides=["control.write"])
    asking = entry("asking", "AIM", requires=["control.write"])
    writer = entry("writer", "PLC", provides=["control.write"], placed="line")
    shop = store(reader, asking, writer)
    chosen = plan(placed_at(reader, "op-10"), asking)
    return (line(station("op-10", machine("m-1", machine_port))), chosen, shop), (
        line(station("op-10", machine("m-1", good))),
        chosen,
        shop,
    )


def crowded(protocol: str, wire: str, room: str, many: int, few: int) -> tuple[Scene, Scene]:
    reader = entry("reader", "GTW", ports=[f"collects {protocol} {wire} read {room}".strip(), "offers mqtt ethernet"])
    roomy = entry("roomy", "GTW", ports=[f"collects {protocol} {wire} read", "offers mqtt ethernet"])
    shop = store(reader, roomy)

    def hall(number: int) -> Line:
        return line(station("op-10", *(machine(f"m-{n}", f"{protocol} {wire}") for n in range(number))))

    chosen = plan(placed_at(reader, "op-10"))
    return (hall(many), chosen, shop), (hall(few), chosen, shop)


def cut_off() -> tuple[Scene, Scene]:
    sensor = entry("sensor", "SNS", ports=["offers io-link io-link"], provides=["data.count"])
    asking = entry("asking", "QMS", ports=["collects mqtt ethernet"], requires=["data.count"])
    bridge = entry("bridge", "GTW", ports=["collects io-link io-link", "offers mqtt ethernet"])
    shop = store(sensor, asking, bridge)
    return (line(), plan(placed_at(sensor, "op-10"), asking), shop), (
        line(),
        plan(placed_at(sensor, "op-10"), asking, bridge),
        shop,
    )


def charged() -> tuple[Scene, Scene]:
    amr, charger = entry("amr", "AMR"), entry("charger", "ACT", provides=["utl.charger=1 ea"], placed="line")
    shop = store(amr, charger)
    return (line(), plan(placed_at(amr, units=6), charger), shop), (
        line(),
        plan(placed_at(amr, units=5), charger),
        shop,
    )


def changeovers() -> tuple[Scene, Scene]:
    mes, push = entry("mes", "MES"), entry("push", "GTW", provides=["control.recipe"], placed="line")
    shop = store(mes, push)
    slow, quick = (
        station("op-10", changeover="30 min", batch="60 ea"),
        station("op-10", changeover="1 min", batch="60 ea"),
    )
    return (line(slow), plan(mes), shop), (line(quick), plan(mes), shop)


SCENES: dict[str, Callable[[], tuple[Scene, Scene]]] = {
    "entry-is-known": unknown_entry,
    "station-is-there": lost_station,
    "middle1-collects-from-machines": lambda: stage("data.count", 2),
    "middle2-controls-machines": lambda: stage("control.write", 3),
    "advanced-analyses": lambda: stage("sys.ai", 4),
    "mes-and-erp-speak": speaking,
    "one-stock-ledger": lambda: pair(entry("wms", "WMS", provides=["data.stock-ledger"]), entry("erp", "ERP", provides=["data.stock-ledger"])),
    "recipes-come-down-quickly": changeovers,
    "no-module-twice": lambda: pair(entry("one", "MES", provides=["sys.mes"]), entry("two", "MES", provides=["sys.mes"])),
    "nothing-excluded-is-present": lambda: pair(
        entry("one", "AGV", excludes=["sys.wms"]), entry("two", "WMS", provides=["sys.wms"]), entry("free", "AGV")
    ),
    "requirement-is-met": lambda: demand("CAM", "data.bom", declared=True),
    "mes-captures-every-process": lambda: demand("MES", "sys.pop|data.count"),
    "aps-knows-bom-routing-and-times": lambda: demand("APS", "data.bom", beside=[["data.routing", "data.standard-time", "data.calendar"]]),
    "aps-has-an-order-source": lambda: demand("APS", "data.order"),
    "aps-hears-back": lambda: demand("APS", "data.result"),
    "mes-has-master-data": lambda: demand("MES", "data.item", declared=True),
    "scm-has-erp-and-partners": lambda: demand("SCM", "sys.erp", beside=[["if.partner"]]),
    "wms-identifies-goods": lambda: demand("WMS", "data.identification"),
    "vehicles-are-called": lambda: demand("AMR", "control.dispatch"),
    "vehicles-have-radio": lambda: site("AMR", {"wifi": "part"}, {"wifi": "all"}),
    "quality-has-a-measuring-source": lambda: demand("QMS", "data.measurement"),
    "vision-is-triggered": lambda: demand("VIS", "signal.trigger", declared=True),
    "vision-knows-defects": lambda: demand("VIS", "data.defect-images", declared=True),
    "vision-result-has-effect": lambda: demand("VIS", "control.reject"),
    "prediction-hears-the-machine": lambda: demand("AIM", "signal.vibration", declared=True),
    "quality-model-joins-lots": lambda: demand("AIM", "data.lot", declared=True),
    "model-has-history": lambda: demand("AIM", "data.history|sys.ai", declared=True),
    "closed-loop-is-guarded": lambda: demand("AIM", "safe.interlock", declared=True),
    "model-hears-its-signals": signalled,
    "signals-come-often-enough": hearing,
    "history-is-long-enough": remembering,
    "samples-suffice": seeing,
    "model-has-compute": computing,
    "model-answers-in-time": answering,
    "model-fits-in-memory": holding,
    "warehouse-has-its-functions": warehouse,
    "bundle-part-is-bought-once": bundled,
    "twin-has-live-data": lambda: demand("CPS", "sys.mes", beside=[["data.machine-state", "data.3d-model"]]),
    "energy-is-metered": lambda: demand("FEM", "data.energy"),
    "loads-are-controllable": lambda: demand("FEM", "control.load", declared=True),
    "maintenance-counts-hours": lambda: demand("CMM", "data.count", beside=[["data.equipment"]], requires=["data.equipment"]),
    "production-network-is-separate": lambda: unlooked("net.separated", {"separated_network": False}, {"separated_network": True}),
    "cloud-survives-an-outage": lambda: demand("CLD", "utl.buffer"),
    "server-has-ups": lambda: site("SVR", {"ups": False}, {"ups": True}),
    "food-records-are-audited": lambda: demand("QMS", "audit.trail", beside=[["audit.ccp"]], industry="C10"),
    "robot-is-fenced": lambda: demand("ROB", "safe.fence"),
    "cobot-risk-is-assessed": lambda: demand("COB", "safe.risk-assessment"),
    "somebody-is-trained": lambda: demand("SCA", "skill.plc", declared=True),
    "gateway-speaks-the-machine": lambda: reading("slmp ethernet", "focas2 ethernet"),
    "machine-without-port-is-retrofitted": lambda: reading(None, "focas2 ethernet"),
    "fanuc-has-focas": lambda: reading("focas2 ethernet read option-missing", "focas2 ethernet", "fanuc-cnc"),
    "ls-plc-has-ethernet": lambda: reading("cnet rs-485", "xgt ethernet", "ls-xgk", "collects xgt ethernet"),
    "melsec-port-is-open": lambda: reading("slmp ethernet read needs-setting", "slmp ethernet", "melsec-q", "collects slmp ethernet"),
    "fx3u-has-ethernet": lambda: reading("slmp ethernet read option-missing", "slmp ethernet", "melsec-fx3u", "collects slmp ethernet"),
    "machine-option-is-fitted": lambda: reading("s7 ethernet read option-missing", "s7 ethernet", "s7-1200", "collects s7 ethernet"),
    "machine-port-is-set": lambda: reading("focas2 ethernet read needs-setting", "focas2 ethernet"),
    "machine-port-is-known": lambda: reading("focas2 ethernet read unknown", "focas2 ethernet"),
    "physical-layer-fits": lambda: reading("modbus-rtu rs-485", "modbus-rtu rs-232", "meter", "collects modbus-rtu rs-232"),
    "mtconnect-cannot-write": lambda: writing("collects mtconnect ethernet read-write", "mtconnect ethernet read", "mtconnect ethernet read-write"),
    "write-is-allowed": lambda: writing("collects slmp ethernet read-write", "slmp ethernet read", "slmp ethernet read-write"),
    "rs485-bus-is-within-limits": lambda: crowded("modbus-rtu", "rs-485", "", 33, 32),
    "port-has-room": lambda: crowded("focas2", "ethernet", "8", 9, 8),
    "data-reaches-the-system": cut_off,
    "radio-passes-the-hall": lambda: zone({"metal_hall": True}, {}, {"ip": "54", "wireless": True}, {"ip": "54"}),
    "server-has-a-room": lambda: site("SVR", {"server_room": False}, {"server_room": True}),
    "ip-code-suffices": lambda: zone({"ip": "65"}, {"ip": "54"}, {"ip": "54"}, {"ip": "67"}),
    "washdown-is-withstood": lambda: zone({"washdown": True}, {}, {"ip": "54"}, {"ip": "54", "washdown": True}),
    "temperature-is-withstood": lambda: zone({"coldest": "-20 °C"}, {"coldest": "5 °C"}, {"ip": "54", "coldest": "0 °C"}, {"ip": "54", "coldest": "-30 °C"}),
    "explosive-zone-is-respected": lambda: zone({"explosive": True}, {}, {"ip": "54"}, {"ip": "54", "explosion_proof": True}),
    "power-suffices": lambda: site("ERP", {"spare_power": "9 kW"}, {"spare_power": "10 kW"}, utilities={"power": "10 kW"}),
    "air-suffices": lambda: site("ERP", {"spare_air": "0.8 m3/min"}, {"spare_air": "1000 L/min"}, utilities={"air": "1 m3/min"}),
    "floor-suffices": lambda: site("ERP", {"spare_floor": "3 m2"}, {"spare_floor": "1.3 평"}, utilities={"floor": "4 m2"}),
    "air-pressure-suffices": lambda: site("ERP", {"air_pressure": "5 bar"}, {"air_pressure": "0.6 MPa"}, utilities={"air_pressure": "6 bar"}),
    "phases-match": lambda: site("ERP", {"phases": ["1x220V"]}, {"phases": ["3x440V"]}, utilities={"phases": "3x440V"}),
    "aisle-is-wide-enough": lambda: site("AMR", {"narrowest_aisle": "1.2 m"}, {"narrowest_aisle": "1.3 m"}, robotics={"width_mm": 800}),
    "floor-is-flat": lambda: site("AMR", {"flat_floor": False}, {"flat_floor": True}),
    "vehicles-have-chargers": charged,
    "vision-keeps-the-cycle": lambda: at_station("VIS", {"cycle": "61 s"}, {"cycle": "60 s"}),
    "payload-suffices": lambda: at_station("COB", {"payload": "11.9 kg"}, {"payload": "12 kg"}, part_mass="10 kg"),
    "repeatability-suffices": lambda: at_station("ROB", {"repeatability_mm": 0.04}, {"repeatability_mm": 0.03}, tolerance="0.1 mm"),
    "robot-keeps-takt": lambda: at_station("ROB", {"cycle": "61 s"}, {"cycle": "59 s"}),
    "guided-vehicles-keep-their-route": lambda: site("AGV", {"layout_changes": "often"}, {"layout_changes": "rarely"}),
    "reach-suffices": lambda: at_station("ROB", {"reach_mm": 899}, {"reach_mm": 900}, reach="0.9 m"),
    "ebom-becomes-mbom": designed,
    "system-ports-are-known": unstated_erp,
    "gem-tool-has-a-host": lambda: reading("secs-gem ethernet", "secs-gem ethernet", collects="collects secs-gem ethernet", deaf="collects slmp ethernet"),
    "gem-roles-are-set": lambda: reading("secs-gem ethernet read needs-setting", "secs-gem ethernet", collects="collects secs-gem ethernet"),
    "focas-is-polled-by-one": polled_twice,
    "opc-ua-is-trusted": untimed,
    "modbus-has-a-point-list": point_listed,
    "motion-bus-is-apart": on_the_motion_bus,
    "euromap-is-preferred": moulding,
    "rs485-bus-is-short-enough": lambda: long_bus("700 m", "500 m"),
    "io-link-reaches-its-master": lambda: io_link("21 m", "20 m"),
    "io-link-port-is-free": io_link_ports,
    "path-keeps-the-rate": lambda: rated("1 Hz", "10 Hz"),
    "port-carries-the-tags": lambda: tagged(121, 120),
    "machine-gives-the-tags": lambda: tagged(41, 40, machine_most=40),
    "words-are-known": misspelt,
    "entry-agrees-with-itself": lambda: alone(entry("one", "SVR", provides=["utl.server"], excludes=["utl.server"]), entry("two", "SVR", provides=["utl.server"])),
    "amounts-can-be-meant": lambda: alone(entry("one", "SVR", utilities={"power": "-3 kW"}), entry("two", "SVR", utilities={"power": "3 kW"})),
    "units-can-be-meant": taken_never,
}  # fmt: skip


def unlooked(word: str, bad: dict[str, Any], good: dict[str, Any]) -> tuple[Scene, Scene]:
    """A cloud service on a building that lacks a fact of the network, and on one that has it."""
    cloud, wall = entry("cloud", "CLD", provides=["utl.buffer"]), entry("wall", "SEC", provides=[word])
    shop = store(cloud, wall)
    return (line(site=bad), plan(cloud), shop), (line(site=good), plan(cloud), shop)
