"""When two sides understand each other: protocol, physical layer, access and the state of the machine's port."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Literal

from configurator.basis.vocabulary import Access, Physical, PortState, Protocol
from configurator.catalog.entry import Port
from configurator.line.model import Equipment, Interface

Proof = Literal["confirmed", "to-confirm", "conflict"]  # how sure it is that something flows
IP_CARRIERS = frozenset(
    {Physical.ETHERNET, Physical.WIRELESS, Physical.INTERNAL}
)  # one IP network, whatever carries it
HEARD_AS = {Protocol.EUROMAP77: Protocol.OPC_UA}  # EUROMAP 77 is an OPC UA companion specification


class Outcome(IntEnum):
    """How a reading attempt ends, best first."""

    READY = 0
    TO_CONFIRM = 1  # a setting to be made, or a port to be looked at
    OPTION_MISSING = 2  # the maker's option or module is not there
    READ_ONLY = 3  # it may be read but not written
    PHYSICAL = 4  # the protocol fits, the wire does not
    NOT_SPOKEN = 5  # no protocol in common
    NO_PORT = 6  # the machine has no port at all

    @property
    def works(self) -> bool:
        """Say whether data can flow once open questions are settled."""
        return self <= Outcome.TO_CONFIRM


@dataclass(frozen=True, slots=True)
class Reading:
    """The best a reader can do at a machine: with which port of either side, and how it ends."""

    outcome: Outcome
    interface: Interface | None = None
    port: Port | None = None


def same_protocol(spoken: Protocol, heard: Protocol) -> bool:
    """Say whether a side that hears `heard` understands `spoken`."""
    return heard in (spoken, HEARD_AS.get(spoken))


def same_wire(one: Physical, other: Physical) -> bool:
    """Say whether two physical layers meet: the same, or both on an IP network."""
    return one == other or {one, other} <= IP_CARRIERS


def reading(machine: Equipment, ports: Iterable[Port], wanted: Access = Access.READ) -> Reading:
    """Return the best reading of `machine` through the collecting `ports`; ties go to the entry's order."""
    if not machine.interfaces:
        return Reading(Outcome.NO_PORT)
    tries = [
        Reading(_outcome(interface, port, wanted), interface, port)
        for interface in machine.interfaces
        for port in ports
        if same_protocol(interface.protocol, port.protocol)
    ]
    return min(tries, key=lambda each: each.outcome, default=Reading(Outcome.NOT_SPOKEN))


def _outcome(interface: Interface, port: Port, wanted: Access) -> Outcome:
    if not same_wire(interface.physical, port.physical):
        return Outcome.PHYSICAL
    if not (interface.access.allows(wanted) and port.access.allows(wanted)):
        return Outcome.READ_ONLY
    if interface.state is PortState.OPTION_MISSING:
        return Outcome.OPTION_MISSING
    return Outcome.READY if interface.state is PortState.READY else Outcome.TO_CONFIRM


def meeting(offers: Iterable[Port | Interface], collects: Iterable[Port]) -> tuple[Port | Interface, Port] | None:
    """Return the first pair through which a giver's offers reach a taker's collecting ports, or None."""
    taking = tuple(collects)
    return next(
        (
            (given, taken)
            for given in offers
            for taken in taking
            if same_protocol(given.protocol, taken.protocol) and same_wire(given.physical, taken.physical)
        ),
        None,
    )
