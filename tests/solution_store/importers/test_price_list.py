"""Free price lists as they come: titles above, headers in two languages, sections and totals, prices in every Korean habit."""

from __future__ import annotations

import io
import tomllib
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.basis.errors import BadInput
from configurator.catalog.codec import read_entry
from solution_store.exchange.importing import import_file
from solution_store.importers.account import Fate, Reading
from solution_store.importers.headers import meaning
from solution_store.importers.mapping import ColumnMapping, read_mapping
from solution_store.importers.reading import read_bytes
from tests.solution_store.importers.builders import DEFAULTS
from tests.solution_store.importers.hostile import price_book

LIST = """한솔센서 2026년 단가표,,,,,
,,,,(VAT 별도),
품번,품명,규격,단가(원),10개 이상,비고
VT-1,진동 센서,M12,"300,000","270,000",수입품
VT-2,온도 센서,M8,1.234,,
센서류,,,,,
VT-3,압력 센서,M8,"110,000원 (VAT 포함)",,
VT-4,유량 센서,M8,3만 5천원,,
합계,,,"600,000",,
"""
COLUMNS = """
[columns."품번"]
into = "article"
[columns."품명"]
into = "title.ko"
[columns."규격"]
into = "price.specification"
[columns."단가(원)"]
into = "price"
unit = "원"
vat_rate = "10 %"
[columns."10개 이상"]
into = "price"
from_quantity = 10
[columns."비고"]
into = "note"
"""


def mapping(tmp_path: Path, text: str) -> ColumnMapping:
    file = tmp_path / "m.toml"
    file.write_text(text, encoding="utf-8")
    return read_mapping(file)


def won(reading: Reading) -> dict[str, list[int]]:
    return {
        draft.article: [line["won"] for line in draft.data.get("prices", ()) if "won" in line]
        for draft in reading.drafts
    }


def reasons(reading: Reading) -> dict[str, str]:
    return {
        field.name: field.why.key.removeprefix("store-import-")
        for field in reading.fields
        if field.fate == Fate.LISTED and field.why
    }


def cells(text: str, separator: str = ",") -> int:
    import csv

    return sum(bool(cell.strip()) for row in csv.reader(io.StringIO(text), delimiter=separator) for cell in row)


def test_without_a_mapping_one_is_proposed_that_reads_the_list(tmp_path: Path) -> None:
    reading = read_bytes(LIST.encode(), "단가표.csv")
    proposed = tomllib.loads(reading.proposal)
    assert proposed["table"] == {"header_row": 3}
    assert {header: column["into"] for header, column in proposed["columns"].items()} == {
        "품번": "article",
        "품명": "title.ko",
        "규격": "price.specification",
        "단가(원)": "price",
        "10개 이상": "price",
        "비고": "note",
    }
    again = read_bytes(LIST.encode(), "단가표.csv", mapping(tmp_path, reading.proposal))
    assert again.proposal == ""
    assert (again.drafts, again.fields) == (reading.drafts, reading.fields)


def test_a_proposal_is_never_written(tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_text(LIST, encoding="utf-8")
    (tmp_path / "entries").mkdir()
    report = import_file(tmp_path / "p.csv", tmp_path / "entries", "hansol")
    assert (report.written, list((tmp_path / "entries").iterdir())) == (False, [])


def test_prices_in_korean_habits(tmp_path: Path) -> None:
    reading = read_bytes(LIST.encode(), "단가표.csv", mapping(tmp_path, COLUMNS))
    assert won(reading) == {"VT-1": [300_000], "VT-2": [], "VT-3": [100_000], "VT-4": [35_000]}
    assert reading.drafts[0].data["prices"][0]["tiers"] == [{"from_quantity": 10, "won": 270_000}]
    assert reasons(reading) == {"D5": "amount-ambiguous", "A6": "section-row"}
    assert [notice.message.key for notice in reading.notices] == ["store-import-vat-taken-out"]
    assert len(reading.fields) == cells(LIST)


def test_a_price_with_tax_is_listed_unless_its_rate_is_stated(tmp_path: Path) -> None:
    reading = read_bytes(LIST.encode(), "단가표.csv", mapping(tmp_path, COLUMNS.replace('vat_rate = "10 %"', "")))
    assert won(reading)["VT-3"] == []
    assert reasons(reading)["D7"] == "price-with-tax"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_encodings_and_separators(encoding: str, separator: str) -> None:
    text = "품번,품명,단가\nA,센서,1000\nB,모터,2000\n".replace(",", separator)
    assert won(read_bytes(text.encode(encoding), "p.csv")) == {"A": [1000], "B": [2000]}


def test_a_whole_list_becomes_entries(tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_text(LIST, encoding="cp949")
    (tmp_path / "m.toml").write_text(COLUMNS + DEFAULTS, encoding="utf-8")
    (tmp_path / "entries").mkdir()
    report = import_file(tmp_path / "p.csv", tmp_path / "entries", "hansol", tmp_path / "m.toml")
    assert [outcome.state for outcome in report.filing.outcomes] == ["new", "draft", "new", "new"]
    price = read_entry(tmp_path / "entries" / "hansol" / "vt-1.toml").prices[0]
    assert (price.key, price.won, price.specification) == ("list", 300_000, "M12")
    assert "p.csv" in price.basis.ko


def test_a_spreadsheet_with_merged_title_hidden_row_and_formula(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "단가표"
    sheet["A1"] = "2026 단가표"
    sheet.merge_cells("A1:D1")
    rows = [
        ("품명", "단 가 (천원)", "납기", "담당"),
        ("센서", 300, "2주", "김"),
        ("모터", 12.5, 14, "이"),
        ("밸브", "=B3*2", "", ""),
    ]
    for row in rows:
        sheet.append(row)
    sheet.row_dimensions[4].hidden = True
    book.create_sheet("메모")["A1"] = "내부용"
    buffer = io.BytesIO()
    book.save(buffer)
    reading = read_bytes(buffer.getvalue(), "p.xlsx")
    assert won(reading) == {"센서": [300_000], "모터": [12_500], "밸브": []}
    assert reading.drafts[0].data["lead_time"] == "2 week"
    assert reasons(reading) == {
        "D3": "column-unknown",
        "D4": "column-unknown",
        "C4": "quantity-unreadable",
        "B5": "formula-without-value",
        "B5 (=)": "formula",
        "A1": "other-sheet",
    }
    assert [notice.message.key for notice in reading.notices] == ["store-import-hidden-row"]
    assert 'sheet = "단가표"' in reading.proposal


def test_names_of_parts_know_no_case() -> None:
    content = price_book()
    spelled = content.replace(b"xl/sharedStrings.xml", b"XL/SharedStrings.XML").replace(
        b"xl/workbook.xml", b"xl/Workbook.xml"
    )
    assert spelled != content
    assert (
        won(read_bytes(spelled, "p.xlsx"))
        == won(read_bytes(content, "p.xlsx"))
        == {"진동 센서": [300_000], "모터": [1_200]}
    )


@pytest.mark.parametrize(
    ("header", "into", "unit", "quantity"),
    [
        ("단가", "price", "", 1),
        ("단 가(천원)", "price", "천원", 1),
        ("공급가 (만원, VAT별도)", "price", "만원", 1),
        ("100개 이상", "price", "", 100),
        ("단가 10EA 이상", "price", "", 10),
        ("Unit Price", "price", "", 1),
        ("Product Name", "title.ko", "", 1),
        ("품 번", "article", "", 1),
    ],
)
def test_headers_people_write(header: str, into: str, unit: str, quantity: int) -> None:
    column = meaning(header)
    assert column is not None
    assert (column.into, column.unit, column.from_quantity) == (into, unit, quantity)


def test_currency_of_a_header_and_of_a_cell() -> None:
    column = meaning("Unit Price [EUR]")
    assert column is not None
    assert column.currency == "EUR"
    reading = read_bytes("품명,단가,통화\n센서,100,USD\n모터,$200,\n밸브,300원,\n".encode(), "p.csv")
    assert won(reading) == {"센서": [], "모터": [], "밸브": [300]}
    assert set(reasons(reading).values()) == {"no-rate"}


def test_two_columns_with_one_meaning_are_asked_about() -> None:
    reading = read_bytes("품명,단가,판매가\n센서,100,200\n".encode(), "p.csv")
    assert [notice.message.args["header"] for notice in reading.notices] == ["판매가"]
    assert reasons(reading) == {"C2": "column-unknown"}


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "empty"),
        (b"   \n ", "empty"),
        (b"a,b\0,c\n1,2,3\n", "not-text"),
        (b"\x81\xff\xfe\x80,\x80", "encoding-unknown"),
        ("이름,나이\n김,3\n".encode(), "no-header"),
        (b"%PDF-1.7", "kind-pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "kind-old-office"),
        (b"PK\x03\x04broken", "zip-damaged"),
    ],
)
def test_what_is_no_price_list_is_refused_by_name(content: bytes, key: str) -> None:
    with pytest.raises(BadInput) as refusal:
        read_bytes(content, "p.csv")
    (mistake,) = refusal.value.mistakes
    assert (mistake.file, mistake.message.key) == ("p.csv", f"store-import-{key}")


def test_decomposed_hangul_is_composed() -> None:
    import unicodedata

    reading = read_bytes(unicodedata.normalize("NFD", "품명,단가\n진동 센서,100\n").encode(), "p.csv")
    assert reading.drafts[0].data["title"] == "진동 센서"


@given(st.lists(st.lists(st.text('가A1,.원"=\n -', max_size=6), min_size=1, max_size=5), max_size=6))
def test_every_cell_has_a_fate(rows: list[list[str]]) -> None:
    import csv

    out = io.StringIO()
    csv.writer(out).writerows([["품번", "품명", "단가", "비고", "기타"], *rows])
    reading = read_bytes(out.getvalue().encode(), "p.csv")
    assert len(reading.fields) == cells(out.getvalue())
    assert len({field.place for field in reading.fields}) == len(reading.fields)
    assert all((field.fate == Fate.MAPPED) == (field.why is None) for field in reading.fields)
