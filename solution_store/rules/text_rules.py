"""The truths the texts of an entry or a supplier must hold: finished, plain, one sentence where one is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from configurator.basis.text import Argument
from configurator.catalog.entry import Solution, Supplier
from solution_store.comparing.version_order import SEMANTIC
from solution_store.texts import texts_in

Args = dict[str, Argument]
SHOWN = 40  # signs of a text a finding repeats
UNFINISHED = re.compile(
    r"\b(?:TODO|TBD|FIXME|XXX+|lorem ipsum|to be (?:written|decided))\b|\?{3}|작성\s?예정|작성\s?필요|추후\s?(?:작성|기재)|내용\s?없음",
    re.IGNORECASE,
)
MARKUP = re.compile(
    r"</?[a-z][^<>]{0,80}>|&(?:#\d+|[a-z]+);|^\s*[=+@](?=[\w(\"'])|(?:java|vb)script\s*:", re.IGNORECASE
)
FILE_ID = re.compile(r"\w(?:[\w.-]*\w)?/\w(?:[\w.-]*\w)?")
RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d", re.IGNORECASE)  # names Windows keeps for devices
LONGEST_SUMMARY = 200  # signs; the list of solutions shows two lines of it


def text_is_finished(value: Solution | Supplier, _day: date) -> Iterator[Args]:
    """No text still asks to be written."""
    for place, text in texts_in(value):
        if open_end := UNFINISHED.search(text):
            yield {"place": place, "text": open_end[0]}


def text_is_plain(value: Solution | Supplier, _day: date) -> Iterator[Args]:
    """No text carries markup, begins like a formula or is a script; all of it is shown as plain text anyway."""
    for place, text in texts_in(value):
        if marked := MARKUP.search(text):
            yield {"place": place, "text": marked[0][:SHOWN]}


def summary_is_one_glance(entry: Solution, _day: date) -> Iterator[Args]:
    """The summary is short, and the description says more than it."""
    for language in ("ko", "en"):
        summary, description = getattr(entry.summary, language), getattr(entry.description, language)
        if len(summary) > LONGEST_SUMMARY:
            yield {"place": f"summary.{language}", "length": len(summary), "longest": LONGEST_SUMMARY}
        if summary.strip() == description.strip():
            yield {"place": f"description.{language}", "length": len(description), "longest": LONGEST_SUMMARY}


def version_is_semantic(entry: Solution, _day: date) -> Iterator[Args]:
    """A version is MAJOR.MINOR or MAJOR.MINOR.PATCH."""
    if not SEMANTIC.fullmatch(entry.version):
        yield {"place": "version", "text": entry.version[:SHOWN]}


def name_fits_every_system(entry: Solution, _day: date) -> Iterator[Args]:
    """Folder and file have names every system keeps apart: small letters, digits, hyphens and dots, none a device of Windows."""
    devices = any(RESERVED.fullmatch(part.split(".")[0]) for part in entry.id.split("/"))
    if devices or not FILE_ID.fullmatch(entry.id) or entry.id != entry.id.casefold():
        yield {"place": "id", "text": entry.id[:SHOWN]}
