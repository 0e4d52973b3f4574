"""The commands `import` and `export` of the workshop."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from configurator.basis.language import LANGUAGES, Language, speaker
from configurator.basis.text import Message
from solution_store.telling import FINDINGS, told

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
FILE = click.Path(exists=True, dir_okay=False, readable=True, path_type=Path)
OUTPUT = click.Path(dir_okay=False, path_type=Path)
language_option = click.option("--lang", type=click.Choice(LANGUAGES), default="ko", help="Language of the report.")
supplier_option = click.option("--supplier", required=True, help="Key of the supplier, the name of its folder.")


@click.command("import")
@click.argument("file", type=FILE)
@click.option("--into", "entries", type=FOLDER, required=True, help="Folder of suppliers the entries go into.")
@supplier_option
@click.option("--mapping", "mapping_file", type=FILE, help="Saved column mapping, defaults and rates (TOML).")
@click.option("--update", is_flag=True, help="Change entries that are there already.")
@click.option("--dry-run", is_flag=True, help="Say what would happen and write nothing.")
@click.option("--json", "as_json", is_flag=True, help="Write the report as JSON.")
@language_option
def import_command(
    file: Path, entries: Path, supplier: str, mapping_file: Path | None, update: bool, dry_run: bool, as_json: bool, lang: Language
) -> None:  # fmt: skip
    """Import a supplier's file: our workbook, a price list (XLSX, CSV), BMEcat, AASX or IODD.

    Every field of the file is mapped, kept as a note, or listed with its place. All or nothing is written.
    Exit code 1 when drafts lack something or fields were listed.
    """
    from solution_store.exchange import import_report
    from solution_store.exchange.importing import import_file

    report = told(lang, lambda: import_file(file, entries, supplier, mapping_file, update=update, dry_run=dry_run))
    if as_json:
        click.echo(json.dumps(import_report.as_data(report, speaker(lang)), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(import_report.lines(report, speaker(lang))))
    if not report.complete:
        sys.exit(FINDINGS)


@click.command("export")
@click.option("--entries", type=FOLDER, required=True, help="Folder of suppliers.")
@supplier_option
@click.option("--out", type=OUTPUT, required=True, help="The workbook to write (.xlsx); replaced whole or not at all.")
@language_option
def export_command(entries: Path, supplier: str, out: Path, lang: Language) -> None:
    """Write a supplier's entries as a workbook to edit in Excel or LibreOffice and to import again."""
    from solution_store.entry_files import read_supplier_entries
    from solution_store.exchange.exporting import workbook
    from solution_store.exchange.filing import supplier_folder
    from solution_store.exchange.staged import write_whole

    def work() -> int:
        found = read_supplier_entries(entries, supplier_folder(entries, supplier).name)
        write_whole(out, workbook(found))
        return len(found)

    count = told(lang, work)
    click.echo(speaker(lang).say(Message("store-import-exported", entries=count, path=str(out))))


EXCHANGE: tuple[click.Command, ...] = (import_command, export_command)
