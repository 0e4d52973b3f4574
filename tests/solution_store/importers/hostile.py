"""Files made to harm: bombs, entities, paths, giant and damaged cells. Each with the refusal it must meet, or None where it is harmless."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from tests.solution_store.importers.aas_builder import HANDOVER, Item, aasx, json3, xml3
from tests.solution_store.importers.builders import bmecat, package, product
from tests.solution_store.importers.iodd_builder import iodd

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY leak SYSTEM "file:///etc/passwd">]>'
ROW = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>품명</t></is></c><c r="B1" t="inlineStr"><is><t>단가</t></is></c></row>'
)


def sheet(rows: str, after: str = "", before: str = "") -> str:
    """Return a worksheet part."""
    return f'{before}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{after}</worksheet>'


def book(
    worksheet: str | bytes,
    strings: str = "",
    target: str = "worksheets/sheet1.xml",
    more: dict[str, bytes | str] | None = None,
) -> bytes:
    """Return a workbook of one sheet."""
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships><Relationship Id="r1" Target="{target}"/></Relationships>',
        "xl/worksheets/sheet1.xml": worksheet,
    }
    if strings:
        parts["xl/sharedStrings.xml"] = strings
    return package(parts | (more or {}))


def price_book() -> bytes:
    """Return a small honest price list with shared strings, a formula and a date."""
    cells = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
        '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><f>1+1</f><v>300000</v></c></row>'
        '<row r="3" hidden="1"><c r="A3" t="inlineStr"><is><t>모터</t></is></c><c r="B3" t="str"><v>1,200원</v></c></row>'
    )
    return book(
        sheet(cells),
        f'<sst xmlns="{MAIN}"><si><t>품명</t></si><si><t>단가</t></si><si><r><t>진동 </t></r><r><t>센서</t></r></si></sst>',
    )


def cell(value: str, kind: str = "", reference: str = "A2") -> str:
    """Return a row with one cell."""
    return f'{ROW}<row r="2"><c r="{reference}"{f" t={chr(34)}{kind}{chr(34)}" if kind else ""}>{value}</c></row>'


def encrypted(content: bytes) -> bytes:
    """Return a package that says its parts are encrypted."""
    return content.replace(b"PK\x01\x02\x14\x00\x14\x00\x00\x00", b"PK\x01\x02\x14\x00\x14\x00\x01\x00").replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00"
    )


def link() -> bytes:
    """Return a package with a symbolic link in it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as bundle:
        part = zipfile.ZipInfo("aasx/link")
        part.external_attr = 0o120777 << 16
        bundle.writestr(part, "/etc/passwd")
    return buffer.getvalue()


def twice() -> bytes:
    """Return a package with two parts of one name."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as bundle:
        bundle.writestr("aasx/a.xml", "<a/>")
        bundle.writestr("AASX/A.xml", "<b/>")
    return buffer.getvalue()


FILES: dict[str, tuple[Callable[[], bytes], str | None]] = {
    "zip bomb": (lambda: package({"xl/workbook.xml": b"0" * 40_000_000}), "bomb"),
    "zip beyond all memory": (lambda: package({f"aasx/{n}.xml": b"0" * 20_000_000 for n in range(5)}), "unpacks-too-large"),
    "zip of ten thousand parts": (lambda: package({f"aasx/{n}": b"" for n in range(10_000)}), "too-many-parts"),
    "zip inside its own text": (lambda: package({"aasx/x": price_book()}) [:-30], "zip-damaged"),
    "path upwards": (lambda: package({"../../evil.xml": "<a/>"}), "unsafe-name"),
    "absolute path": (lambda: package({"/etc/evil.xml": "<a/>"}), "unsafe-name"),
    "drive": (lambda: package({"C:\\evil.xml": "<a/>"}), "unsafe-name"),
    "backslashes upwards": (lambda: package({"aasx\\..\\..\\evil.xml": "<a/>"}), "unsafe-name"),
    "link": (link, "unsafe-name"),
    "two parts of one name": (twice, "duplicate-part"),
    "encrypted": (lambda: encrypted(price_book()), "encrypted"),
    "strange compression": (lambda: package({"xl/workbook.xml": "<a/>"}, zipfile.ZIP_LZMA), "zip-damaged"),
    "entity bomb in a sheet": (lambda: book(sheet(cell("<is><t>&c;</t></is>", "inlineStr"), before=BOMB)), "xml-entities"),
    "entity bomb in the strings": (lambda: book(sheet(ROW), f'{BOMB}<sst xmlns="{MAIN}"><si><t>&c;</t></si></sst>'), "xml-entities"),
    "file by entity": (lambda: book(sheet(cell("<is><t>&leak;</t></is>", "inlineStr"), before=OUTSIDE)), "xml-entities"),
    "entity bomb in UTF-16": (lambda: f"<?xml version='1.0' encoding='utf-16'?>{BOMB}<BMECAT>&c;</BMECAT>".encode("utf-16"), "xml-entities"),
    "file by entity in a catalogue": (lambda: bmecat(product("1"), doctype=OUTSIDE), "xml-entities"),
    "merge of the whole sheet": (lambda: book(sheet(cell("<v>1</v>"), '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>')), None),
    "a million empty rows": (lambda: book(sheet(ROW + "<row/>" * 1_000_000)), "bomb"),
    "a million rows that count": (lambda: book(sheet("".join(f'<row r="{n}"><c><v>{n}</v></c></row>' for n in range(1, 250_000)))), "too-many-elements"),
    "last row of the world": (lambda: book(sheet(f'{ROW}<row r="1048576"><c r="A1048576"><v>1</v></c></row>')), "too-many-rows"),
    "row with a thousand digits": (lambda: book(sheet(f'{ROW}<row r="{"9" * 1000}"><c><v>1</v></c></row>')), None),
    "last column of the world": (lambda: book(sheet(cell("<v>1</v>", reference="XFD2"))), "too-many-columns"),
    "giant cell": (lambda: book(sheet(cell(f"<is><t>{'가나다' * 100_000}</t></is>", "inlineStr"))), "cell-too-long"),
    "giant shared text": (lambda: book(sheet(ROW), f'<sst xmlns="{MAIN}"><si><t>{"x" * 900_000}</t></si></sst>'), "cell-too-long"),
    "shared text that is not there": (lambda: book(sheet(cell("<v>99</v>", "s")), f'<sst xmlns="{MAIN}"><si><t>x</t></si></sst>'), "cell-damaged"),
    "negative shared text": (lambda: book(sheet(cell("<v>-1</v>", "s")), f'<sst xmlns="{MAIN}"><si><t>x</t></si></sst>'), "cell-damaged"),
    "number without end": (lambda: book(sheet(cell("<v>1e999</v>"))), "cell-damaged"),
    "no number": (lambda: book(sheet(cell("<v>NaN</v>"))), "cell-damaged"),
    "number of a thousand digits": (lambda: book(sheet(cell(f"<v>{'9' * 1000}</v>"))), "cell-damaged"),
    "sheet outside the package": (lambda: book(sheet(ROW), target="../../../../etc/passwd"), "part-missing"),
    "macro": (lambda: book(sheet(cell("<v>1</v>")), more={"xl/vbaProject.bin": b"\xd0\xcf macro"}), None),
    "nesting of two million": (lambda: b"<BMECAT>" * 2_000_000, "too-many-elements"),
    "nesting of a hundred": (lambda: b"<BMECAT>" * 100 + b"</BMECAT>" * 100, "too-deep"),
    "three million elements": (lambda: b"<BMECAT>" + b"<A/>" * 3_000_000 + b"</BMECAT>", "too-many-elements"),
    "hundred thousand attributes": (lambda: b"<BMECAT " + b" ".join(b'a%d="1"' % n for n in range(100_000)) + b"/>", "too-many-attributes"),
    "two hundred thousand fields": (lambda: b"<BMECAT>" + b"<A>1</A>" * 200_000 + b"</BMECAT>", "too-many-fields"),
    "giant text": (lambda: bmecat(product("1", title="가" * 5_000_000)), None),
    "JSON of five thousand levels": (lambda: b'{"a": ' + b"[" * 5_000 + b"]" * 5_000 + b"}", "too-deep"),
    "JSON with a member twice": (lambda: b'{"a": 1, "a": 2}', "json-damaged"),
    "JSON without numbers": (lambda: b'{"a": Infinity}', "json-damaged"),
    "lone surrogate in JSON": (lambda: json3(Item("Nameplate", [Item("ManufacturerPartNumber", "VT-1")])).replace(b"VT-1", rb"VT\ud800-1"), None),
    "document outside the package": (lambda: aasx(xml3(Item("D", [Item("f", "/../../etc/passwd", file=True)]))), None),
    "pdf that is none": (lambda: aasx(xml3(HANDOVER), {"aasx/docs/manual.pdf": b"%PDF-1.7\n" + b"\x00\xff" * 5_000}), None),
    "NUL in a text table": (lambda: "품명,단가\n센\0서,100\n".encode(), "not-text"),
    "line of a million quotes": (lambda: b'a,b\n"' + b'""' * 1_000_000, "cell-too-long"),
    "text table of a million lines": (lambda: "품명,단가\n".encode() + b"a,1\n" * 1_000_000, "too-many-rows"),
    "text table of ten thousand columns": (lambda: "품명,단가\n".encode() + b"," * 10_000 + b"\n", "too-many-columns"),
    "slow amounts": (lambda: ("품명,단가\n" + "".join(f"A{n},{'1,' * 25}1천만억\n" for n in range(2_000))).encode(), None),
    "old office file": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5_000, "kind-old-office"),
    "larger than anything": (lambda: b"x" * 50_000_001, "too-large"),
    "half a workbook": (lambda: price_book()[: len(price_book()) // 2], "zip-damaged"),
    "half a catalogue": (lambda: bmecat(product("1"))[:-40], "xml-damaged-at"),
    "half a shell": (lambda: json3(HANDOVER)[:-40], "json-damaged"),
    "half a description": (lambda: iodd("1")[:-40], "xml-damaged-at"),
}  # fmt: skip
