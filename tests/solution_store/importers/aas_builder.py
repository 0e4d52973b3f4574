"""One asset administration shell in the four forms suppliers send: XML of metamodel 2 and 3, JSON of metamodel 2 and 3."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any
from xml.sax.saxutils import escape

from tests.solution_store.importers.builders import package

Texts = dict[str, str]


@dataclass
class Item:
    """A property (text), a text in several languages, a file (path) or a collection (items)."""

    name: str
    says: str | Texts | list[Item]
    semantic: str = ""
    file: bool = False
    extra: list[str] = field(default_factory=list)

    @property
    def kind(self) -> str:
        if self.file:
            return "file"
        if isinstance(self.says, dict):
            return "multiLanguageProperty"
        return "submodelElementCollection" if isinstance(self.says, list) else "property"


NAMEPLATE = Item(
    "Nameplate",
    [
        Item("ManufacturerName", {"en": "Hansol"}, "0173-1#02-AAO677#002"),
        Item("whatever", {"ko": "진동 센서", "en": "Vibration sensor", "de": "Schwingungssensor"}, "0173-1#02-AAW338#001"),
        Item("OrderCodeOfManufacturer", {"en": "ORDER-9"}, "0173-1#02-AAO227#002"),
        Item("ProductArticleNumberOfManufacturer", {"en": "VT-25"}, "0173-1#02-AAO676#003"),
        Item("SerialNumber", "1234", "0173-1#02-AAM556#002"),
        Item("SoftwareVersion", {"en": "7.7"}, "0173-1#02-AAM737#002"),
        Item("Markings", [Item("Marking", [Item("ExplosionSafety", [Item("TypeOfApproval", "ATEX"), Item("MinAmbientTemperature", "-40 °C")])])]),
    ],
    "https://admin-shell.io/zvei/nameplate/2/0/Nameplate",
)  # fmt: skip
TECHNICAL = Item(
    "TechnicalData",
    [Item("TechnicalProperties", [Item("Power_Consumption", "1.8 kW"), Item("DegreeOfProtection", "IP67"), Item("MaxAmbientTemperature", "60 °C"), Item("Colour", "blue")])],
)  # fmt: skip
SOFTWARE = Item("SoftwareNameplate", [Item("Version", "4.2.1")], "https://admin-shell.io/idta/SoftwareNameplate/1/0")
INTERFACES = Item(
    "AssetInterfacesDescription",
    [
        Item("InterfaceMODBUS", [Item("EndpointMetadata", [Item("base", "modbus+tcp://10.0.0.1:502")]), Item("modv_function", "writeSingleHoldingRegister")]),
        Item("InterfaceMQTT", [Item("EndpointMetadata", [Item("title", "x")])]),
    ],
    "https://admin-shell.io/idta/AssetInterfacesDescription/1/0/Submodel",
)  # fmt: skip
HANDOVER = Item(
    "HandoverDocumentation",
    [
        Item("Document", [
            Item("DocumentClassification", [Item("ClassId", "03-02")]),
            Item("DocumentVersion", [
                Item("Language", "ko"),
                Item("Title", {"ko": "사용 설명서", "en": "Manual"}),
                Item("DigitalFile", "/aasx/docs/manual.pdf", file=True),
            ]),
        ]),
    ],
)  # fmt: skip
ALL = (NAMEPLATE, TECHNICAL, SOFTWARE, INTERFACES, HANDOVER)


def xml3(*submodels: Item, namespace: str = "https://admin-shell.io/aas/3/0") -> bytes:
    """Return XML of metamodel 3."""
    inner = "".join(_xml3(item, "submodel", f"urn:sm:{number}") for number, item in enumerate(submodels))
    return f'<environment xmlns="{namespace}"><submodels>{inner}</submodels></environment>'.encode()


def _xml3(item: Item, kind: str, identity: str = "") -> str:
    semantic = (
        f"<semanticId><type>ExternalReference</type><keys><key><type>GlobalReference</type><value>{item.semantic}</value></key></keys></semanticId>"
        if item.semantic
        else ""
    )
    return f"<{kind}><idShort>{item.name}</idShort>{f'<id>{identity}</id>' if identity else ''}{semantic}{_value3(item, kind)}</{kind}>"


def _value3(item: Item, kind: str) -> str:
    if isinstance(item.says, list):
        name = "submodelElements" if kind == "submodel" else "value"
        return f"<{name}>{''.join(_xml3(inner, inner.kind) for inner in item.says)}</{name}>"
    if isinstance(item.says, dict):
        texts = "".join(
            f"<langStringTextType><language>{tag}</language><text>{escape(text)}</text></langStringTextType>"
            for tag, text in item.says.items()
        )
        return f"<value>{texts}</value>"
    return f"<value>{escape(item.says)}</value>"


def xml2(*submodels: Item, version: str = "2/0") -> bytes:
    """Return XML of metamodel 1 or 2."""
    inner = "".join(_xml2(item, "submodel", f"urn:sm:{number}") for number, item in enumerate(submodels))
    return f'<aas:aasenv xmlns:aas="http://www.admin-shell.io/aas/{version}"><aas:submodels>{inner}</aas:submodels></aas:aasenv>'.encode()


def _xml2(item: Item, kind: str, identity: str = "") -> str:
    semantic = (
        f'<aas:semanticId><aas:keys><aas:key type="ConceptDescription" local="true" idType="IRDI">{item.semantic}</aas:key></aas:keys></aas:semanticId>'
        if item.semantic
        else ""
    )
    named = f'<aas:identification idType="IRI">{identity}</aas:identification>' if identity else ""
    return f"<aas:{kind}><aas:idShort>{item.name}</aas:idShort>{named}{semantic}{_value2(item, kind)}</aas:{kind}>"


def _value2(item: Item, kind: str) -> str:
    if isinstance(item.says, list):
        name = "submodelElements" if kind == "submodel" else "value"
        wrapped = "".join(
            f"<aas:submodelElement>{_xml2(inner, inner.kind)}</aas:submodelElement>" for inner in item.says
        )
        return f"<aas:{name}>{wrapped}</aas:{name}>"
    if isinstance(item.says, dict):
        texts = "".join(
            f'<aas:langString lang="{tag}">{escape(text)}</aas:langString>' for tag, text in item.says.items()
        )
        return f"<aas:value>{texts}</aas:value>"
    return f"<aas:value>{escape(item.says)}</aas:value>"


def json3(*submodels: Item) -> bytes:
    """Return JSON of metamodel 3."""
    listed = [_json(item, "submodel", 3) | {"id": f"urn:sm:{number}"} for number, item in enumerate(submodels)]
    return json.dumps({"submodels": listed}, ensure_ascii=False).encode()


def json2(*submodels: Item) -> bytes:
    """Return JSON of metamodel 2."""
    listed = [
        _json(item, "submodel", 2) | {"identification": {"id": f"urn:sm:{number}", "idType": "IRI"}}
        for number, item in enumerate(submodels)
    ]
    return json.dumps({"submodels": listed}, ensure_ascii=False).encode()


def _json(item: Item, kind: str, version: int) -> dict[str, Any]:
    name = kind[0].upper() + kind[1:]
    data: dict[str, Any] = {"idShort": item.name, "modelType": name if version == 3 else {"name": name}}
    if item.semantic:
        data["semanticId"] = {"keys": [{"type": "GlobalReference", "value": item.semantic}]}
    if isinstance(item.says, list):
        key = "submodelElements" if kind == "submodel" else "value"
        data[key] = [_json(inner, inner.kind, version) for inner in item.says]
    elif isinstance(item.says, dict):
        texts = [{"language": tag, "text": text} for tag, text in item.says.items()]
        data["value"] = texts if version == 3 else {"langString": texts}
    else:
        data["value"] = item.says
    return data


def aasx(environment: bytes, files: dict[str, bytes] | None = None, form: str = "xml") -> bytes:
    """Return a package around an environment."""
    return package(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": "<Relationships/>",
            "aasx/aasx-origin": "Intentionally empty.",
            f"aasx/shell/shell.aas.{form}": environment,
            **(files or {}),
        }
    )
