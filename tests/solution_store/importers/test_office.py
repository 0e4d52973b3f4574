"""A workbook edited by LibreOffice itself, without a window, comes back without loss and with the edits."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from solution_store.entry_files import SHIPPED, read_store, read_supplier_entries
from solution_store.exchange.exporting import workbook
from solution_store.importers.account import Fate, Reading
from solution_store.importers.tables import read_xlsx
from tests.solution_store.importers.test_workbook import by_id, entries_of

MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Edit(source, target)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
{steps}
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = "FilterName" : kind(0).Value = "Calc MS Excel 2007 XML"
  doc.storeToURL(target, kind())
  doc.close(True)
End Sub
</script:module>"""
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Module1"/>
</library:library>"""
# Move the columns of the titles to the far right, rename a title, add a column, hide a row, add a formula, insert a merged title.
MOVED = """
  sheet = doc.Sheets.getByName("솔루션 entries")
  from = sheet.getCellRangeByPosition(4, 0, 5, 2000)
  sheet.moveRange(sheet.getCellByPosition(80, 0).CellAddress, from.RangeAddress)
  sheet.getCellByPosition(0, 1).String = "우리 id"
  sheet.getCellByPosition(90, 3).String = "담당: 김 과장"
  sheet.Rows.getByIndex(3).IsVisible = False
  sheet.Rows.insertByIndex(0, 1)
  sheet.getCellByPosition(0, 0).String = "2026년 제출용"
  sheet.getCellRangeByPosition(0, 0, 9, 0).merge(True)
  prices = doc.Sheets.getByName("가격 prices")
  For column = 0 To 30
    If prices.getCellByPosition(column, 0).String = "prices.won" Then
      prices.getCellByPosition(column, 3).Formula = "=1000000+234000"
      prices.getCellByPosition(column, 4).Value = 7777
    End If
  Next
"""


@pytest.fixture
def office(tmp_path: Path) -> Callable[[bytes, str], bytes]:
    """Return how LibreOffice edits a workbook by the steps of a macro."""
    command = shutil.which("soffice")
    if command is None:
        pytest.skip("LibreOffice is not installed")

    def edited(content: bytes, steps: str) -> bytes:
        start = [command, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--norestore"]
        subprocess.run(
            [*start, "--terminate_after_init"], check=True, capture_output=True, timeout=240
        )  # makes the profile
        basic = tmp_path / "profile" / "user" / "basic" / "Standard"
        (basic / "Module1.xba").write_text(
            MODULE.replace("{steps}", steps.replace("&", "&amp;").replace("<", "&lt;")), encoding="utf-8"
        )
        (basic / "script.xlb").write_text(LIBRARY, encoding="utf-8")
        (basic.parent / "script.xlc").write_text(
            '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">\n'
            '<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">\n'
            ' <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>\n'
            "</library:libraries>",
            encoding="utf-8",
        )
        (tmp_path / "book.xlsx").write_bytes(content)
        macro = f'macro:///Standard.Module1.Edit("{(tmp_path / "book.xlsx").as_uri()}","{(tmp_path / "out.xlsx").as_uri()}")'
        subprocess.run([*start, macro], check=True, capture_output=True, timeout=240)
        return (tmp_path / "out.xlsx").read_bytes()

    return edited


def reasons(reading: Reading) -> list[str]:
    return sorted(field.why.key for field in reading.fields if field.fate == Fate.LISTED and field.why)


@pytest.mark.office
def test_saved_by_libreoffice_all_shipped_entries_are_the_same(office: Callable[[bytes, str], bytes]) -> None:
    entries = read_store(SHIPPED).entries
    reading = read_xlsx(office(workbook(entries), ""), None, "book.xlsx")
    assert entries_of(reading) == by_id(entries)
    assert reasons(reading) == []


@pytest.mark.office
def test_edited_in_libreoffice_the_edits_arrive_and_nothing_is_lost(office: Callable[[bytes, str], bytes]) -> None:
    entries = read_supplier_entries(SHIPPED, "miru-robotics")
    reading = read_xlsx(office(workbook(entries), MOVED), None, "book.xlsx")
    first = entries[0]
    prices = (replace(first.prices[0], won=1_234_000), replace(first.prices[1], won=7777), *first.prices[2:])
    assert entries_of(reading) == by_id((replace(first, prices=prices), *entries[1:]))
    assert reasons(reading) == ["store-import-formula", "store-import-unknown-field"]
    assert [notice.message.key for notice in reading.notices] == ["store-import-hidden-row"]
