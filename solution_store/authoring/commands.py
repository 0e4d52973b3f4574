"""The commands an author uses between two checks: `new`, `fix` and `diff`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from configurator.basis.language import LANGUAGES, Language, speaker
from configurator.basis.text import Message
from solution_store.authoring.scaffold import KINDS
from solution_store.entry_files import known_supplier
from solution_store.telling import FINDINGS, told

FOLDER = click.Path(exists=True, file_okay=False, readable=True, path_type=Path)
PLACE = click.Path(exists=True, readable=True, path_type=Path)
language_option = click.option("--lang", type=click.Choice(LANGUAGES), default="ko", help="Language of what is said.")
folder_option = click.option("--entries", type=FOLDER, required=True, help="Folder of suppliers.")


@click.command()
@folder_option
@click.option("--only", metavar="SUPPLIER", default="", help="Mend the files of one supplier only.")
@click.option("--form", is_flag=True, help="Also bring files without comments into canonical order.")
@click.option("--dry-run", is_flag=True, help="Show the difference and write nothing.")
@language_option
def fix(entries: Path, only: str, form: bool, dry_run: bool, lang: Language) -> None:
    """Mend how files are written (blanks, units, dates, repeats, order of tiers) without changing what they say.

    Shows each change; with --dry-run nothing is written and the exit code is 1 when there is something to mend.
    """
    from solution_store.authoring.fixing import fixes, write_whole

    found = told(lang, lambda: tuple(fixes(entries, form=form, only=known_supplier(entries, only))))
    for each in found:
        click.echo(each.diff(each.file.relative_to(entries).as_posix()), nl=False)
        if not dry_run:
            told(lang, lambda each=each: write_whole(each))  # type: ignore[misc]  # a default binds the loop's value
    count = sum(len(each.repairs) for each in found)
    click.echo(speaker(lang).say(_fixed(len(found), count, dry_run)))
    if dry_run and found:
        sys.exit(FINDINGS)


def _fixed(files: int, repairs: int, dry_run: bool) -> Message:
    return Message("workshop-fix-shown" if dry_run else "workshop-fixed", files=files, repairs=repairs)


@click.command()
@click.argument("old", type=PLACE)
@click.argument("new", type=PLACE)
@click.option("--json", "as_json", is_flag=True, help="Write the changes as JSON.")
@language_option
def diff(old: Path, new: Path, as_json: bool, lang: Language) -> None:
    """Say what changes for the consultant from OLD to NEW, each a folder of entries or an edition file.

    Exit code 1 when something no longer holds that a plan may rest on.
    """
    from solution_store.comparing import change_report
    from solution_store.comparing.changes import Weight, changes, store_at

    found = told(lang, lambda: changes(store_at(old), store_at(new)))
    if as_json:
        click.echo(json.dumps(change_report.as_data(found, speaker(lang)), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(change_report.lines(found, speaker(lang))))
    if any(change.weight is Weight.BREAKS for change in found):
        sys.exit(FINDINGS)


@click.command()
@click.argument("kind", type=click.Choice(sorted((*KINDS, "supplier"))))
@click.argument("name", metavar="SUPPLIER[/SOLUTION]")
@folder_option
@language_option
def new(kind: str, name: str, entries: Path, lang: Language) -> None:
    """Write a new file that asks its questions as comments: a solution of KIND, or a supplier.

    Answer where it says TODO; `check` names the questions that are left.
    """
    from solution_store.authoring.scaffold import begin

    file, questions = told(lang, lambda: begin(kind, name, entries, lang))
    shown = file.relative_to(entries).as_posix()
    click.echo(speaker(lang).text("workshop-begun", file=shown, count=len(questions)))
    click.echo("\n".join(f"  {question}" for question in questions))
