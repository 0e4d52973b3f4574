"""An import from the file to the supplier's folder: read by a limited child, planned, written all or nothing."""

from __future__ import annotations

from pathlib import Path

from solution_store.exchange.filing import planned, supplier_folder
from solution_store.exchange.import_report import ImportReport
from solution_store.exchange.staged import recover, replace_folder
from solution_store.importers.child import read_limited
from solution_store.importers.mapping import NO_MAPPING, read_mapping
from solution_store.importers.reading import shown


def import_file(
    file: Path,
    entries: Path,
    supplier: str,
    mapping_file: Path | None = None,
    *,
    update: bool = False,
    dry_run: bool = False,
) -> ImportReport:
    """Import a file into the folder of a supplier, given by its key, and return what became of it.

    `BadInput` when the file or the mapping cannot be read, `OSError` when the folder cannot be written; then nothing changed.
    A price list without a mapping is read by a proposed one and never written.
    """
    folder = supplier_folder(entries, supplier)
    mapping = read_mapping(mapping_file) if mapping_file else None
    reading = read_limited(file, mapping)
    if not dry_run:
        recover(folder)
    filing = planned(reading, folder, shown(file), mapping or NO_MAPPING, update=update)
    write = not dry_run and not reading.proposal and bool(filing.outcomes)
    if write:
        replace_folder(folder, filing.files, filing.gone)
    return ImportReport(shown(file), reading, filing, write)
