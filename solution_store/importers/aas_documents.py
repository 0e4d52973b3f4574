"""Files inside an AASX package as documents of an entry: known by fingerprint, never written to disk, their names only words."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from configurator.basis.text import Message, clean
from configurator.catalog.codec import FILE_NAME
from solution_store.importers import wording
from solution_store.importers.aas_elements import Element
from solution_store.importers.aas_meanings import DOCUMENT_KINDS
from solution_store.importers.account import Ledger
from solution_store.importers.zip_parts import Package

PAPERS = {".pdf", ".docx", ".xlsx", ".hwp", ".hwpx", ".txt", ".html"}
CLASS = re.compile(r"\d\d-\d\d")


def documents(
    top: Element, package: Package, parts: Mapping[str, int], article: str, ledger: Ledger
) -> list[dict[str, Any]]:
    """Return the papers a submodel refers to that are in the package; pictures and outside addresses stay notes."""
    found: dict[str, dict[str, Any]] = {}
    for element in top.walk():
        name = element.value.removeprefix("file:").lstrip("/")
        if element.kind != "file" or name not in parts:
            continue
        if PurePosixPath(name).suffix.casefold() not in PAPERS:
            ledger.list(parts[name], Message("store-import-part-not-read"), article)
            continue
        paper = _paper(element, name, package.read(name))
        found.setdefault(paper["sha256"], paper)
        for field in (parts[name], *element.naming, *(field for values in element.values.values() for field in values)):
            ledger.map(field, "documents", article)
    return [*found.values()]


def _paper(element: Element, name: str, content: bytes) -> dict[str, Any]:
    """Return a document; what the package does not tell (kind, pages) is left out and asked for."""
    file = clean(PurePosixPath(name).name)
    fingerprint = hashlib.sha256(content).hexdigest()
    around = element.above or element
    title = next((one for one in around.named("Title", "DocumentTitle") if one.texts), None)
    paper: dict[str, Any] = {
        "key": re.sub(r"[^a-z0-9]+", "-", PurePosixPath(file).stem.casefold()).strip("-")[:40] or fingerprint[:8],
        "title": (wording.name(title.texts) if title else None) or PurePosixPath(file).stem or file,
        "file": file if FILE_NAME.fullmatch(file) else f"{fingerprint[:8]}.bin",
        "sha256": fingerprint,
        "language": _language(around),
    }
    if kind := _kind(around):
        paper["kind"] = kind
    if pages := page_count(content):
        paper["pages"] = pages
    return paper


def _language(around: Element) -> str:
    told = next((one.value for one in around.named("Language") if one.value), "")
    tag = wording.language(told)
    return tag if tag in ("ko", "en") else "other"


def _kind(around: Element) -> str:
    """Return the kind by the VDI 2770 class stated near a file, on the document or its version."""
    place: Element | None = around
    while place is not None and place.above is not None:
        for one in place.named("DocumentClassId", "ClassId"):
            if found := CLASS.match(one.value):
                return DOCUMENT_KINDS.get(found[0], "")
        place = place.above
    return ""


def page_count(content: bytes) -> int | None:
    """Return how many pages a PDF has; None for anything else or a damaged one."""
    if not content.startswith(b"%PDF"):
        return None
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        with PdfDocument(content) as paper:
            return len(paper) or None
    except PdfiumError:
        return None
