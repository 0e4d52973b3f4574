"""Ports from the submodel Asset Interfaces Description: one for each interface, by the scheme of its address, its id or its name."""

from __future__ import annotations

from typing import Any

from solution_store.importers.aas_elements import Element
from solution_store.importers.aas_meanings import INTERFACES, SCHEMES
from solution_store.importers.account import Ledger

WRITES = ("write", "invoke")


def ports(top: Element, article: str, ledger: Ledger) -> list[dict[str, Any]]:
    """Return the ports of a submodel; empty for one that describes no interfaces."""
    if not (_described(top.name) or any(_described(one) for one in top.semantics)):
        return []
    found = []
    for interface in top.children:
        protocol, source = _protocol(interface)
        if protocol:
            port = {"side": "offers", "protocol": protocol, "physical": "ethernet"}
            if _writes(interface):
                port["access"] = "read-write"
            if port not in found:
                found.append(port)
            fields = [*interface.naming, *(source.naming if source else ())]
            fields += [field for values in (source.values.values() if source else ()) for field in values]
            for field in fields:
                ledger.map(field, "ports", article)
    return found


def _described(text: str) -> bool:
    return "assetinterfacesdescription" in text.casefold()


def _protocol(interface: Element) -> tuple[str, Element | None]:
    """Return the protocol of an interface and the element that tells it, where that is not the interface itself."""
    for base in interface.named("base"):
        scheme = base.value.partition("://")[0].casefold()
        if scheme in SCHEMES:
            return SCHEMES[scheme], base
    told = " ".join((interface.name, *interface.semantics)).casefold()
    return next((protocol for sign, protocol in INTERFACES.items() if sign in told), ""), None


def _writes(interface: Element) -> bool:
    """Say whether a form of the interface writes: by its operation or its Modbus function."""
    told = [
        one.value.casefold() for one in interface.named("op", "modv_function", "htv_methodName", "mqv_controlPacket")
    ]
    return any(value.startswith(WRITES) or value in ("put", "post") for value in told)
