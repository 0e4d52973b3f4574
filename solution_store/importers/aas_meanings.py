"""What the elements of published submodels mean for an entry: by semantic id first, by name second.

Ids of ECLASS are opaque here and compared without their version; names are those of the IDTA submodels 02002 to 02017.
"""

from __future__ import annotations

import re
from typing import Literal

from solution_store.importers.aas_elements import Element

Meaning = Literal[
    "title", "article", "description", "version", "ip", "power", "coldest", "hottest", "approval", "floor", "payload", ""
]  # fmt: skip
IRDI = re.compile(r"(0173-1|0112/2///\w+)#\d\d-\w+|0112/2///[\w.]+#\w+")
BY_ID: dict[str, Meaning] = {
    "0173-1#02-AAW338": "title",
    "0173-1#02-AAO676": "article",
    "0173-1#02-AAO227": "article",
    "0173-1#02-AAO057": "article",
    "0173-1#02-AAZ952": "coldest",
    "0173-1#02-BAA039": "hottest",
    "0173-1#02-AAM812": "approval",
}
BY_NAME: dict[str, Meaning] = {
    "manufacturerproductdesignation": "title",
    "manufacturerproductdescription": "description",
    "productarticlenumberofmanufacturer": "article",
    "manufacturerarticlenumber": "article",
    "ordercodeofmanufacturer": "article",
    "manufacturerordercode": "article",
    "manufacturerpartnumber": "article",
    "manufacturerproducttype": "article",
    "producttype": "article",
    "version": "version",
    "degreeofprotection": "ip",
    "ipcode": "ip",
    "ingressprotection": "ip",
    "protectionclass": "ip",
    "protectiontype": "ip",
    "powerconsumption": "power",
    "ratedpower": "power",
    "ratedpowerconsumption": "power",
    "maxpowerconsumption": "power",
    "minimumambienttemperature": "coldest",
    "minambienttemperature": "coldest",
    "maxambienttemperature": "hottest",
    "maximumambienttemperature": "hottest",
    "typeofapproval": "approval",
    "payload": "payload",
    "ratedpayload": "payload",
    "maxpayload": "payload",
}
ARTICLE_RANK = (  # which number an order is placed with, best first
    "0173-1#02-AAO676", "productarticlenumberofmanufacturer", "manufacturerarticlenumber", "manufacturerordercode", "0173-1#02-AAO227",
    "ordercodeofmanufacturer", "manufacturerpartnumber", "0173-1#02-AAO057", "manufacturerproducttype", "producttype",
)  # fmt: skip
SCHEMES = {  # of the address of an interface -> protocol and what carries it
    "modbus+tcp": "modbus-tcp",
    "opc.tcp": "opc-ua",
    "mqtt": "mqtt",
    "mqtts": "mqtt",
    "http": "rest",
    "https": "rest",
}
INTERFACES = {"modbus": "modbus-tcp", "mqtt": "mqtt", "opcua": "opc-ua", "opc-ua": "opc-ua", "http": "rest"}
DOCUMENT_KINDS = {  # classes of VDI 2770
    "02-01": "datasheet",
    "02-04": "certificate",
    "03-01": "manual",
    "03-02": "manual",
    "03-03": "manual",
    "03-04": "manual",
    "03-05": "manual",
    "03-06": "manual",
}


def meaning(element: Element) -> Meaning:
    """Return what an element means for an entry; empty when nothing."""
    if element.kind not in ("property", "multiLanguageProperty"):
        return ""
    by_id: Meaning = next((BY_ID[stem] for stem in _stems(element) if stem in BY_ID), "")
    found = by_id or BY_NAME.get(plain(element.name), "")
    if found == "version" and not _of_software(element):
        return ""
    if found in ("coldest", "hottest") and element.inside("ExplosionSafet"):  # holds for the approval only
        return ""
    return found


def rank(element: Element) -> int:
    """Return how good an article number an element is; lower is better."""
    names = (*_stems(element), plain(element.name))
    return min((ARTICLE_RANK.index(name) for name in names if name in ARTICLE_RANK), default=len(ARTICLE_RANK))


def plain(name: str) -> str:
    """Return a name without case and punctuation.

    >>> plain("Max_Power Consumption{00}")
    'maxpowerconsumption'
    """
    return re.sub(r"\{\d+\}|__?\d+_*$|[^a-z0-9]", "", name.casefold())


def _stems(element: Element) -> list[str]:
    """Return the semantic ids without their version."""
    return [found[0] if (found := IRDI.match(one)) else one for one in element.semantics]


def _of_software(element: Element) -> bool:
    top: Element = element
    while top.above is not None:
        top = top.above
    return "software" in top.name.casefold() or any("softwarenameplate" in one.casefold() for one in top.semantics)
