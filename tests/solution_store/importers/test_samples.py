"""Real files of standards bodies, which stay outside the project: `make samples-check SAMPLES=folder` reads them.

The counts were taken once by hand with another parser; a change of an importer that forgets a field changes them.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from solution_store.exchange.importing import import_file
from solution_store.importers.account import Fate, Reading
from solution_store.importers.child import read_limited
from solution_store.importers.mapping import read_mapping

FILES = {  # name -> kind, article, fields of the source
    "IDTA_02006-2-0_Sample_Digital_Nameplate.aasx": ("aas", "FM11-ABC22-123456", 2315),
    "sample-zvei-techdata-V11.aasx": ("aas", "EEA-EX-200-S/47-Q3", 569),
    "bmecat12_testdata_new_catalog.golden.xml": ("bmecat", "1000", 121),
    "bmecat2005_testdata_new_catalog.golden.xml": ("bmecat", "1000", 125),
}
EURO = '[rates.EUR]\nwon = "1480.5"\nday = 2026-01-05\n'


def sample(name: str) -> Path:
    """Return a sample file; without the folder the test fails and says what it wants."""
    folder = os.environ.get("SAMPLES", "")
    if not (Path(folder) / name).is_file():
        pytest.fail(f"name the folder that holds {name}: make samples-check SAMPLES=folder")
    return Path(folder) / name


def counts(reading: Reading) -> dict[str, int]:
    return {fate.value: reading.count(fate) for fate in Fate}


@pytest.mark.samples
@pytest.mark.parametrize("name", FILES)
def test_every_field_of_a_real_file_has_a_fate(name: str) -> None:
    kind, article, fields = FILES[name]
    reading = read_limited(sample(name))
    print(f"{name}: {len(reading.fields)} fields, {counts(reading)}")
    assert (reading.kind, [draft.article for draft in reading.drafts]) == (kind, [article])
    assert len(reading.fields) == sum(counts(reading).values()) == fields
    assert all(field.place and (field.into or field.why) for field in reading.fields)


@pytest.mark.samples
@pytest.mark.parametrize("name", FILES)
def test_a_real_file_becomes_a_draft_and_nothing_else(name: str, tmp_path: Path) -> None:
    (tmp_path / "entries").mkdir()
    (tmp_path / "m.toml").write_text(EURO, encoding="utf-8")
    report = import_file(sample(name), tmp_path / "entries", "somebody", tmp_path / "m.toml")
    assert [outcome.state for outcome in report.filing.outcomes] == ["draft"]
    written = sorted(path.name.rpartition(".")[2] for path in (tmp_path / "entries").rglob("*") if path.is_file())
    assert written == ["json", "toml", "toml"]  # the account, the draft and the record of article numbers


@pytest.mark.samples
@pytest.mark.parametrize("name", [name for name in FILES if name.startswith("bmecat")])
def test_with_a_rate_the_prices_of_a_real_catalogue_are_reckoned(name: str, tmp_path: Path) -> None:
    (tmp_path / "m.toml").write_text(EURO, encoding="utf-8")
    (draft,) = read_limited(sample(name), read_mapping(tmp_path / "m.toml")).drafts
    (line,) = draft.data["prices"]
    assert (line["won"], line["tiers"]) == (2_220_010, [{"from_quantity": 100, "won": 1_925_982}])
    assert (line["valid_from"], line["valid_until"]) == ("2001-01-01", "2001-07-31")
