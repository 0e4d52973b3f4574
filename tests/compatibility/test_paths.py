"""Reading paths: found through any number of gateways, refused with the reason, and equal to a search by brute force."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.basis.ids import EquipmentId
from configurator.basis.text import Name
from configurator.basis.vocabulary import Access, Physical, PortState, Protocol
from configurator.catalog.entry import Port, Solution
from configurator.compatibility.paths import Path, reading_paths
from configurator.compatibility.ports import Outcome, meeting, reading
from configurator.compatibility.situation import situation
from configurator.line.model import Equipment, Interface
from tests.compatibility.builders import entry, line, machine, plan, station, store

MES = entry("mes", "MES", ports=["collects mqtt ethernet"], requires=["data.count@station"])


def paths_of(machine_ports: list[str], *gateways: Solution, controller: str = "other") -> tuple[Path, ...]:
    at = line(station("op-10", machine("m-1", *machine_ports, controller=controller)))
    chosen = plan(*((gateway, ("op-10",)) for gateway in gateways), MES)
    return reading_paths(situation(at, chosen, store(MES, *gateways)))


def test_through_one_gateway() -> None:
    gateway = entry(
        "gateway", "GTW", ports=["collects focas2 ethernet", "offers mqtt ethernet"], provides=["data.count"]
    )
    own, up = paths_of(["focas2 ethernet"], gateway)
    assert [hop.protocol for hop in own.hops] == [Protocol.FOCAS]
    assert [hop.protocol for hop in up.hops] == [Protocol.FOCAS, Protocol.MQTT]
    assert up.proof == "confirmed"


def test_through_two_gateways() -> None:
    low = entry("low", "GTW", ports=["collects focas2 ethernet", "offers opc-ua ethernet"], provides=["data.count"])
    high = entry("high", "HIS", ports=["collects opc-ua ethernet", "offers mqtt ethernet"])
    at = line(station("op-10", machine("m-1", "focas2 ethernet")))
    chosen = plan((low, ("op-10",)), high, MES)
    up = reading_paths(situation(at, chosen, store(low, high, MES)))[-1]
    assert [hop.protocol for hop in up.hops] == [Protocol.FOCAS, Protocol.OPC_UA, Protocol.MQTT]


@pytest.mark.parametrize(
    ("port", "why"),
    [
        ("focas2 ethernet read option-missing", "option-missing"),
        ("slmp ethernet", "not-spoken"),
        ("focas2 rs-232", "physical"),
    ],
)
def test_says_why_there_is_none(port: str, why: str) -> None:
    gateway = entry(
        "gateway", "GTW", ports=["collects focas2 ethernet", "offers mqtt ethernet"], provides=["data.count"]
    )
    own, up = paths_of([port], gateway)
    assert (own.proof, own.why) == ("conflict", why)
    assert not up.works


def test_no_port_and_no_way_up() -> None:
    deaf = entry("deaf", "GTW", ports=["collects focas2 ethernet", "offers slmp ethernet"], provides=["data.count"])
    assert paths_of([], deaf)[0].why == "no-port"
    assert paths_of(["focas2 ethernet"], deaf)[1].why in ("no-way-up", "not-spoken")


def test_a_setting_or_a_question_is_to_be_confirmed() -> None:
    gateway = entry("gateway", "GTW", ports=["collects slmp ethernet", "offers mqtt ethernet"], provides=["data.count"])
    for state in ("needs-setting", "unknown"):
        assert paths_of([f"slmp ethernet read {state}"], gateway)[1].proof == "to-confirm"


def test_a_sensor_stands_in_for_a_missing_port() -> None:
    gateway = entry(
        "gateway", "GTW", ports=["collects io-link io-link", "offers mqtt ethernet"], provides=["data.count"]
    )
    sensor = entry("sensor", "SNS", ports=["offers io-link io-link"], provides=["signal.current"])
    own = paths_of([], gateway, sensor)[0]
    assert own.works
    assert [hop.taker for hop in own.hops][-1] == own.taker


def test_euromap77_is_heard_as_opc_ua() -> None:
    gateway = entry(
        "gateway", "GTW", ports=["collects opc-ua ethernet", "offers mqtt ethernet"], provides=["data.count"]
    )
    assert paths_of(["euromap77 ethernet"], gateway)[0].proof == "confirmed"


SPOKEN = st.sampled_from([Protocol.SLMP, Protocol.OPC_UA, Protocol.MODBUS_RTU])
WIRES = st.sampled_from([Physical.ETHERNET, Physical.RS485, Physical.WIRELESS])
INTERFACES = st.builds(Interface, SPOKEN, WIRES, st.sampled_from(Access), st.sampled_from(PortState))
PORTS = st.builds(Port, st.just("collects"), SPOKEN, WIRES, st.sampled_from(Access))


@given(st.lists(INTERFACES, max_size=4), st.lists(PORTS, max_size=4), st.sampled_from(Access))
def test_reading_is_the_best_of_all_pairs(interfaces: list[Interface], ports: list[Port], wanted: Access) -> None:
    found = reading(Equipment(EquipmentId("m"), Name.alike("m"), interfaces=tuple(interfaces)), ports, wanted)
    works = [
        interface.state
        for interface, port in itertools.product(interfaces, ports)
        if interface.protocol == port.protocol
        and (interface.physical == port.physical or Physical.RS485 not in (interface.physical, port.physical))
        and interface.access in (Access.READ_WRITE, wanted)
        and port.access in (Access.READ_WRITE, wanted)
        and interface.state is not PortState.OPTION_MISSING
    ]
    assert found.outcome.works == bool(works)
    assert (found.outcome is Outcome.READY) == (PortState.READY in works)


@given(st.lists(PORTS, max_size=4), st.lists(PORTS, max_size=4))
def test_meeting_is_symmetric_in_what_can_meet(one: list[Port], other: list[Port]) -> None:
    assert (meeting(one, other) is None) == (meeting(other, one) is None)
