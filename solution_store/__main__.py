"""The supplier's workshop on the command line: check entries, build an edition, publish the schema.

Exit codes: 0 well, 1 findings, 2 misuse, 3 the world failed, 4 our bug.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from datetime import date, datetime
from pathlib import Path

import click

from configurator.basis.language import LANGUAGES, Language, speaker
from configurator.basis.text import Message
from solution_store import report
from solution_store.authoring.commands import diff, fix, new
from solution_store.entry_files import SHIPPED, read_store
from solution_store.exchange.commands import EXCHANGE
from solution_store.inspecting import inspect
from solution_store.signing.commands import COMMANDS
from solution_store.telling import BUG, FINDINGS, progress, told

FOLDER = click.Path(exists=True, file_okay=False, readable=True, path_type=Path)
PUBLISHED = click.Path(exists=True, readable=True, path_type=Path)
OUTPUT = click.Path(dir_okay=False, path_type=Path)
entries_option = click.option(
    "--entries", type=FOLDER, default=SHIPPED, help="Folder of suppliers; the shipped entries by default."
)
language_option = click.option("--lang", type=click.Choice(LANGUAGES), default="ko", help="Language of the report.")


@click.group()
@click.version_option(package_name="smart-factory-configurator", prog_name="solution-store")
def commands() -> None:
    """Workshop of the solution store: entries in, edition out."""


@commands.command()
@click.option("--out", type=OUTPUT, required=True, help="The edition to write; replaced whole or not at all.")
@entries_option
@language_option
def build(out: Path, entries: Path, lang: Language) -> None:
    """Build one edition (SQLite) of all entries; equal entries give equal bytes."""
    from configurator.catalog.edition import write_edition

    store = told(lang, lambda: read_store(entries))
    digest = told(lang, lambda: write_edition(store.entries, store.suppliers, out))
    sizes = {"entries": len(store.entries), "suppliers": len(store.suppliers)}
    click.echo(speaker(lang).say(Message("store-built", path=str(out), digest=digest[:12], **sizes)))


@commands.command()
@entries_option
@click.option("--json", "as_json", is_flag=True, help="Write the report as JSON.")
@language_option
@click.option(
    "--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day validity is judged on; today by default."
)
@click.option("--only", metavar="SUPPLIER", default="", help="Report the files of one supplier only.")
@click.option("--against", type=PUBLISHED, help="What is published (folder or edition): nothing in it may break.")
def check(entries: Path, as_json: bool, lang: Language, day: datetime | None, only: str, against: Path | None) -> None:
    """Check every entry and the store as a whole; exit code 1 when there is anything to report."""
    judged = day.date() if day else date.today()
    inspection = told(lang, lambda: inspect(entries, judged, against=against, only=only, tell=progress(lang)))
    if as_json:
        click.echo(json.dumps(report.as_data(inspection, speaker(lang)), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(report.lines(inspection, speaker(lang))))
    if not inspection.clean:
        sys.exit(FINDINGS)


@commands.command()
@click.option("--out", type=OUTPUT, help="The file to write; standard output by default.")
@click.option(
    "--of", "kind", type=click.Choice(["entry", "supplier"]), default="entry", help="Which file it describes."
)
@language_option
def schema(out: Path | None, kind: str, lang: Language) -> None:
    """Write the JSON Schema of an entry or supplier file."""
    from configurator.catalog.schema import entry_schema, supplier_schema

    text = json.dumps(entry_schema() if kind == "entry" else supplier_schema(), ensure_ascii=False, indent=2) + "\n"
    if out is None:
        click.echo(text, nl=False)
    else:
        told(lang, lambda: _write_whole(out, text))


for exchange_command in EXCHANGE:
    commands.add_command(exchange_command)
for signing_command in COMMANDS:
    commands.add_command(signing_command)
for command in (new, fix, diff):
    commands.add_command(command)


def _write_whole(path: Path, text: str) -> None:
    """Write a file so that it appears whole or not at all."""
    half = path.with_name(f".{path.name}.{os.getpid()}.half")
    try:
        half.write_text(text, encoding="utf-8")
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)


def main() -> None:
    """Run the command line and end the process with its exit code."""
    try:
        commands()
    except Exception:  # the one place where a bug of ours is caught: it is told and ends as code 4
        traceback.print_exc()
        click.echo(f"{speaker('ko').text('store-bug')}\n{speaker('en').text('store-bug')}", err=True)
        sys.exit(BUG)


if __name__ == "__main__":
    main()
