"""The parts of an XLSX file that sheets point into: shared texts, number formats, and which part is which sheet."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from xml.etree.ElementTree import Element  # only the type; defusedxml parses

from configurator.basis.text import clean
from solution_store.importers import limits
from solution_store.importers.limits import refused
from solution_store.importers.xml_tree import limited, local, parsed
from solution_store.importers.zip_parts import Package

ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
WORKBOOK, RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
STRINGS, STYLES = "xl/sharedStrings.xml", "xl/styles.xml"
FIRST_SERIAL = 61  # 1 March 1900; before it Excel counts a day that never was
LAST_SERIAL = 2_957_003  # within the year 9999 in both ways of counting
WINDOWS_EPOCH, MAC_EPOCH = date(1899, 12, 30), date(1904, 1, 1)
BUILT_IN_DAYS = {
    str(number) for number in (*range(14, 18), 22, *range(27, 32), 36, *range(50, 59))
}  # ECMA-376, 18.8.30
IN_QUOTES = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')  # what a format shows as it stands, and colours
MOST_SHEETS = 60


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet's name and the part that holds it."""

    name: str
    path: str
    hidden: bool


def sheet_parts(package: Package) -> list[SheetPart]:
    """Return the sheets in the order of their tabs."""
    root = parsed(package.read(WORKBOOK))
    targets = {
        node.attributes.get("Id", ""): posixpath.normpath(posixpath.join("xl", node.attributes.get("Target", "")))
        for node in parsed(package.read(RELATIONS)).children
        if node.attributes.get("TargetMode") != "External"
    }
    found = []
    for node in root.walk():
        if node.name == "sheet":
            path = targets.get(node.attributes.get("id", ""), "")
            path = path.lstrip("/")
            if path not in package:
                raise refused("part-missing", path[:80])
            if "/worksheets/" in path or path.startswith("xl/worksheets"):
                found.append(
                    SheetPart(
                        node.attributes.get("name", ""), path, node.attributes.get("state", "visible") != "visible"
                    )
                )
    if not found or len(found) > MOST_SHEETS:
        raise refused("sheets-wrong", limit=MOST_SHEETS)
    return found


def shared_strings(package: Package) -> list[str]:
    """Return the texts cells point to."""
    if STRINGS not in package:
        return []
    strings: list[str] = []
    total = 0
    for event, element in limited(package.read(STRINGS)):
        if event == "end" and local(element.tag) == "si":
            text = clean(unescaped("".join(texts_of(element))))
            total += len(text)
            if len(text) > limits.LONGEST_CELL or total > limits.LARGEST_PART:
                raise refused("cell-too-long", STRINGS, limit=limits.LONGEST_CELL)
            strings.append(text)
            element.clear()
    return strings


def texts_of(element: Element) -> Iterator[str]:
    """Yield the texts of a rich or plain string, without reading aids (furigana and the like)."""
    for inner in element:
        name = local(inner.tag)
        if name == "t":
            yield inner.text or ""
        elif name in ("r", "is"):
            yield from texts_of(inner)


def unescaped(text: str) -> str:
    """Return a text with `_xHHHH_` turned back into the sign it stands for.

    >>> unescaped("a_x000A_b"), unescaped("_x005F_x000A_")
    ('a\\nb', '_x000A_')
    """
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


@dataclass(frozen=True, slots=True)
class Styles:
    """Which cell styles show a number as a day, and from which day the file counts."""

    days: frozenset[str]
    epoch: date

    @classmethod
    def read(cls, package: Package) -> Styles:
        """Read the styles of a workbook; without any no number is a day."""
        settings = next((node for node in parsed(package.read(WORKBOOK)).walk() if node.name == "workbookPr"), None)
        mac = settings is not None and settings.attributes.get("date1904") in ("1", "true")
        root = parsed(package.read(STYLES)) if STYLES in package else None
        formats: dict[str, str] = {}
        days: set[str] = set()
        for node in root.children if root else ():
            for number, style in enumerate(node.children):
                identity = style.attributes.get("numFmtId", "")
                if node.name == "numFmts":
                    formats[identity] = style.attributes.get("formatCode", "")
                elif node.name == "cellXfs" and shows_day(identity, formats.get(identity)):
                    days.add(str(number))
        return cls(frozenset(days), MAC_EPOCH if mac else WINDOWS_EPOCH)

    def day(self, style: str, number: float) -> str:
        """Return the day a number stands for as `YYYY-MM-DD`; nothing when its style shows no day."""
        if style not in self.days or not FIRST_SERIAL <= number < LAST_SERIAL:
            return ""
        return (self.epoch + timedelta(days=int(number))).isoformat()


def shows_day(identity: str, code: str | None) -> bool:
    """Say whether a number format shows a day; built-in formats have a number only.

    >>> shows_day("14", None), shows_day("164", 'yyyy"년" m"월"'), shows_day("165", '#,##0"day"'), shows_day("0", None)
    (True, True, False, False)
    """
    if code is None:
        return identity in BUILT_IN_DAYS
    return re.search("[ymd]", IN_QUOTES.sub("", code), re.IGNORECASE) is not None and "general" not in code.casefold()
