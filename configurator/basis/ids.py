"""Names by which things are found again; what a person reads is never an id."""

import re
import secrets
from collections.abc import Collection
from typing import NewType

StationId = NewType("StationId", str)
AreaId = NewType("AreaId", str)
ZoneId = NewType("ZoneId", str)
BufferId = NewType("BufferId", str)
ProductId = NewType("ProductId", str)
EquipmentId = NewType("EquipmentId", str)
SystemId = NewType("SystemId", str)
SolutionId = NewType("SolutionId", str)  # "supplier/solution", the entry's folder and file name
OptionId = NewType("OptionId", str)  # one chosen solution inside a plan

ID_PATTERN = re.compile(r"[a-z0-9][a-z0-9.-]{0,63}(/[a-z0-9][a-z0-9.-]{0,63})?")


def fresh_id(prefix: str, taken: Collection[str]) -> str:
    """Return an id nobody has had: `prefix-` and eight random hex digits.

    Random, not counted: an id that was deleted must never come back with another meaning,
    because waivers and supplier documents point to it.
    """
    while True:
        candidate = f"{prefix}-{secrets.token_hex(4)}"
        if candidate not in taken:
            return candidate
