"""Who reads machines, who senses from outside, who passes data on; and what a machine's own port can give."""

from __future__ import annotations

from configurator.basis.vocabulary import Kind
from configurator.catalog.entry import Solution

DATA = ("data.", "signal.")  # words that travel on a wire from one option to another
MACHINE_WORDS = frozenset(
    {"data.count", "data.machine-state", "data.process-value"}
)  # what a machine's own port can give
SENSED = frozenset(
    {"signal.current"}
)  # tells from outside whether a machine runs; vibration or pressure do not count pieces
CONTROL_WORDS = frozenset({"control.write", "control.recipe"})  # what asks to write into a machine
READERS = frozenset(
    {Kind.GATEWAY, Kind.SCADA, Kind.HISTORIAN, Kind.HMI, Kind.IO_LINK}
)  # placed at stations to read what is there
RETROFITS = frozenset({Kind.SENSOR, Kind.METER, Kind.VISION})  # stand in for a port a machine does not have
RELAYS = READERS | {
    Kind.POP,
    Kind.MES,
    Kind.ANALYTICS,
    Kind.TWIN,
    Kind.FLEET,
    Kind.PLC,
}  # take data in and pass them on
CABINET = READERS | {
    Kind.PLC,
    Kind.NETWORK,
    Kind.SERVER,
    Kind.UPS,
    Kind.SECURITY,
}  # mounted in a panel, which keeps dust and water out
MANY = frozenset(
    {"sys.gateway", "sys.pop", "sys.ai", "sys.scada", "sys.twin"}
)  # systems of which a factory may well have several


def is_retrofit(solution: Solution) -> bool:
    """Say whether a solution senses from outside what a machine does not tell: its state, its counts, or the current it draws."""
    senses = any(given.word in MACHINE_WORDS | SENSED for given in solution.provides)
    return solution.kind in RETROFITS and senses


def systems(solution: Solution) -> frozenset[str]:
    """Return the systems a solution brings of which a factory has one."""
    return frozenset(given.word for given in solution.provides if given.word.startswith("sys.")) - MANY


def tells_what_it_reads(solution: Solution) -> bool:
    """Say whether a solution's machine data come from other machines, so that it has them only where it reads one."""
    return solution.kind in READERS or solution.placed == "line"
