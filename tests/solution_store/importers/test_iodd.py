"""One IO-Link device description becomes an entry per variant with the facts of its interface."""

from __future__ import annotations

import pytest
from defusedxml.ElementTree import fromstring

from configurator.basis.errors import BadInput
from configurator.basis.units import Frequency
from solution_store.importers.account import Fate
from solution_store.importers.reading import read_bytes
from tests.solution_store.importers.builders import package
from tests.solution_store.importers.iodd_builder import OUT, iodd


def test_each_variant_is_an_entry_in_both_languages() -> None:
    reading = read_bytes(iodd("VT-1", "VT-2"), "d.xml")
    assert [draft.article for draft in reading.drafts] == ["VT-1", "VT-2"]
    assert reading.drafts[1].data["title"] == {"ko": "진동 센서 VT-2", "en": "Vibration sensor VT-2"}
    assert reading.drafts[0].data["description"] == {"ko": "진동을 잽니다", "en": "Measures vibration"}


def test_without_korean_the_english_text_stands_for_both() -> None:
    assert read_bytes(iodd("VT-1", korean=False), "d.xml").drafts[0].data["title"] == "Vibration sensor VT-1"


def test_the_physical_layer_gives_the_ports() -> None:
    link, switch = read_bytes(iodd("VT-1", cycle="2000"), "d.xml").drafts[0].data["ports"]
    assert (link["protocol"], link["physical"], "access" in link) == ("io-link", "io-link", False)
    assert Frequency.read(link["fastest"]) == Frequency(500, "Hz")
    assert (switch["protocol"], switch["physical"]) == ("digital-io", "24v-io")


def test_process_data_out_means_writing_and_no_switching_output_no_second_port() -> None:
    (link,) = read_bytes(iodd("VT-1", out=OUT, sio="false"), "d.xml").drafts[0].data["ports"]
    assert link["access"] == "read-write"


def test_a_zip_reads_the_same_and_lists_its_pictures() -> None:
    content = iodd("VT-1")
    bundled = read_bytes(package({"Hansol-VT-IODD1.1.xml": content, "VT-1-pic.png": b"\x89PNG"}), "d.zip")
    alone = read_bytes(content, "d.xml")
    assert [draft.data for draft in bundled.drafts] == [draft.data for draft in alone.drafts]
    assert len(bundled.fields) == len(alone.fields) + 1
    assert bundled.fields[-1].place == "VT-1-pic.png"


def test_every_text_and_attribute_has_a_fate_and_parameters_are_listed() -> None:
    content = iodd("VT-1", "VT-2", out=OUT)
    reading = read_bytes(content, "d.xml")
    schema = "{http://www.w3.org/2001/XMLSchema-instance}"
    expected = sum(
        len([key for key in element.attrib if not key.startswith(schema)]) + bool((element.text or "").strip())
        for element in fromstring(content).iter()
    )
    assert len(reading.fields) == expected
    listed = {field.name for field in reading.fields if field.fate == Fate.LISTED and "Variable" in field.place}
    assert listed == {"id", "index"}


def test_a_variant_that_comes_twice_is_taken_once() -> None:
    reading = read_bytes(iodd("VT-1", "VT-1"), "d.xml")
    assert len(reading.drafts) == 1
    assert "store-import-article-twice" in {field.why.key for field in reading.fields if field.why}


def test_a_description_without_variants_is_refused() -> None:
    with pytest.raises(BadInput):
        read_bytes(iodd(), "d.xml")
