"""Asset administration shells of every metamodel and form tell the same product, and every field of theirs is accounted for."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable

import pytest
from defusedxml.ElementTree import fromstring

from configurator.basis.errors import BadInput
from solution_store.importers.aas_documents import page_count
from solution_store.importers.account import Fate, Reading
from solution_store.importers.reading import read_bytes
from tests.solution_store.importers.aas_builder import (
    ALL,
    HANDOVER,
    INTERFACES,
    NAMEPLATE,
    TECHNICAL,
    Item,
    aasx,
    json2,
    json3,
    xml2,
    xml3,
)

FORMS: dict[str, Callable[..., bytes]] = {
    "xml 1.0": lambda *items: xml2(*items, version="1/0"),
    "xml 2.0": xml2,
    "xml 3.0": xml3,
    "xml 3.1": lambda *items: xml3(*items, namespace="https://admin-shell.io/aas/3/1"),
    "json 2.0": json2,
    "json 3.0": json3,
}


def pdf() -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for _page in range(3):
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def why(reading: Reading, name: str) -> set[str]:
    return {field.fate.value for field in reading.fields if field.name == name}


@pytest.mark.parametrize("form", FORMS)
def test_every_metamodel_and_form_tells_the_same_product(form: str) -> None:
    (draft,) = read_bytes(FORMS[form](*ALL), "shell").drafts
    assert draft.article == "VT-25"
    assert draft.data == {
        "title": {"ko": "진동 센서", "en": "Vibration sensor"},
        "version": "4.2.1",
        "environment": {"explosion_proof": True, "ip": "67", "hottest": "60 °C"},
        "utilities": {"power": "1.8 kW"},
        "ports": [
            {"side": "offers", "protocol": "modbus-tcp", "physical": "ethernet", "access": "read-write"},
            {"side": "offers", "protocol": "mqtt", "physical": "ethernet"},
        ],
    }


@pytest.mark.parametrize("form", ["xml 2.0", "xml 3.0"])
def test_every_text_and_attribute_has_a_fate(form: str) -> None:
    content = FORMS[form](*ALL)
    reading = read_bytes(content, "shell")
    expected = sum(len(element.attrib) + bool((element.text or "").strip()) for element in fromstring(content).iter())
    assert len(reading.fields) == expected
    assert len({field.place for field in reading.fields}) == expected


def scalars(value: object) -> int:
    if isinstance(value, dict):
        return sum(scalars(inner) for inner in value.values())
    return sum(scalars(inner) for inner in value) if isinstance(value, list) else 1


@pytest.mark.parametrize("form", ["json 2.0", "json 3.0"])
def test_every_scalar_of_json_has_a_fate(form: str) -> None:
    content = FORMS[form](*ALL)
    assert len(read_bytes(content, "shell").fields) == scalars(json.loads(content))


def test_what_the_product_says_is_noted_and_other_languages_too() -> None:
    reading = read_bytes(xml3(NAMEPLATE, TECHNICAL), "shell")
    fates = {field.value: field.fate for field in reading.fields}
    assert fates["1234"] == fates["blue"] == fates["Schwingungssensor"] == fates["ORDER-9"] == Fate.NOTED
    assert fates["진동 센서"] == fates["VT-25"] == fates["1.8 kW"] == Fate.MAPPED
    assert fates["-40 °C"] == Fate.NOTED  # holds for the approval, not for the product


def test_the_semantic_id_counts_before_the_name() -> None:
    plate = Item(
        "N", [Item("ManufacturerProductDesignation", {"en": "second"}), Item("x", {"en": "VT"}, "0173-1#02-AAO676#001")]
    )
    assert read_bytes(xml3(plate), "s").drafts[0].article == "VT"


def test_units_come_from_the_dictionary_of_the_file() -> None:
    concept = (
        "<conceptDescriptions><conceptDescription><id>urn:power</id><embeddedDataSpecifications><embeddedDataSpecification>"
        "<dataSpecificationContent><dataSpecificationIec61360><unit>W</unit></dataSpecificationIec61360></dataSpecificationContent>"
        "</embeddedDataSpecification></embeddedDataSpecifications></conceptDescription></conceptDescriptions>"
    )
    content = xml3(Item("T", [Item("RatedPower", "15", "urn:power")])).decode()
    bare = read_bytes(content.encode(), "s")
    assert "utilities" not in bare.drafts[0].data
    told = read_bytes(content.replace("</environment>", f"{concept}</environment>").encode(), "s")
    assert told.drafts[0].data["utilities"] == {"power": "15 W"}


def test_a_package_tells_its_documents_by_fingerprint() -> None:
    paper = pdf()
    content = aasx(xml3(NAMEPLATE, HANDOVER), {"aasx/docs/manual.pdf": paper, "aasx/logo.png": b"\x89PNG"})
    reading = read_bytes(content, "s.aasx")
    assert reading.drafts[0].data["documents"] == [
        {
            "key": "manual",
            "title": {"ko": "사용 설명서", "en": "Manual"},
            "file": "manual.pdf",
            "sha256": hashlib.sha256(paper).hexdigest(),
            "language": "ko",
            "kind": "manual",
            "pages": 3,
        }
    ]
    fates = {field.place: field.fate for field in reading.fields}
    assert fates["aasx/docs/manual.pdf"] == Fate.MAPPED
    assert fates["aasx/logo.png"] == Fate.LISTED


def test_a_document_that_is_not_in_the_package_stays_a_note() -> None:
    reading = read_bytes(aasx(xml3(NAMEPLATE, HANDOVER)), "s.aasx")
    assert "documents" not in reading.drafts[0].data
    assert {field.fate for field in reading.fields if field.value == "/aasx/docs/manual.pdf"} == {Fate.NOTED}


@pytest.mark.parametrize("form", ["xml", "json"])
def test_a_package_holds_either_form(form: str) -> None:
    content = aasx(xml2(*ALL) if form == "xml" else json3(*ALL), form=form)
    assert read_bytes(content, "s.aasx").drafts[0].article == "VT-25"


def test_two_shells_are_two_products() -> None:
    other = Item("Nameplate", [Item("ManufacturerPartNumber", "VT-99")])
    content = xml3(NAMEPLATE, other).decode()
    shells = "".join(
        f"<assetAdministrationShell><id>s{number}</id><submodels><reference><keys><key><value>urn:sm:{number}</value></key></keys></reference>"
        "</submodels></assetAdministrationShell>"
        for number in range(2)
    )
    content = content.replace(
        "<submodels>", f"<assetAdministrationShells>{shells}</assetAdministrationShells><submodels>", 1
    )
    assert [draft.article for draft in read_bytes(content.encode(), "s").drafts] == ["VT-25", "VT-99"]


@pytest.mark.parametrize(
    "text",
    [
        '{"submodels": []}',
        '{"submodels": [1, 2',
        '{"a": "x", "a": "y"}',
        '{"a": NaN, "b": "x"}',
        '{"a": ' + "[" * 5_000 + "]" * 5_000 + ', "b": "x"}',
    ],
)
def test_damaged_and_ambiguous_json_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        read_bytes(text.encode(), "s.json")


def test_interfaces_without_an_address_go_by_their_name_and_unknown_ones_stay_notes() -> None:
    strange = Item("InterfaceSmoke", [Item("base", "smoke://signal")])
    described = Item(INTERFACES.name, [strange], INTERFACES.semantic)
    reading = read_bytes(xml3(described), "s")
    assert "ports" not in reading.drafts[0].data
    assert why(reading, "value") == {"noted"}


def test_only_a_whole_pdf_has_pages() -> None:
    assert page_count(pdf()) == 3
    assert page_count(pdf()[:200]) is None
    assert page_count(b"text") is None
