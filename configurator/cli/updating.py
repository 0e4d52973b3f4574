"""Updating a project from the store in use: states, review, decisions, and the price by hand."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import click

from configurator.basis.language import LANGUAGES, Language, speaker
from configurator.basis.text import Argument, Message

DONE, OPEN = 0, 1  # exit codes: well, or something is to be decided first


def _misuse(key: str, **args: Argument) -> click.BadParameter:
    message = Message(key, **args)
    return click.BadParameter(" / ".join(speaker(language).say(message) for language in LANGUAGES))


def the_day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> date | None:
    """Read a date option."""
    try:
        return date.fromisoformat(value) if value is not None else None
    except ValueError:
        raise _misuse("cli-date-wrong", found=str(value)[:40]) from None


language_option = click.option(
    "--lang", type=click.Choice(LANGUAGES), default="ko", show_default=True, help="언어 / language"
)
json_option = click.option("--json", "as_json", is_flag=True, help="기계가 읽을 JSON으로 / as JSON for machines")
file_argument = click.argument("file", type=click.Path(path_type=Path))


@click.command()
@click.option("--list", "listed", is_flag=True, help="항목마다 스토어 대비 상태만 / the state of each line only")
@click.option("--entry", "entries", multiple=True, metavar="ID", help="이 항목만(여러 번 가능) / these entries only")
@click.option("--keep", multiple=True, metavar="ID:PATH", help="충돌에서 프로젝트 값을 씀 / keep the project's value")
@click.option("--take", multiple=True, metavar="ID:PATH", help="충돌에서 스토어 값을 씀 / take the store's value")
@click.option("--conflicts", type=click.Choice(["keep", "take"]), help="남은 충돌 모두 / for all other conflicts")
@click.option(
    "--migrate", "option", metavar="OPTION", help="후속 솔루션으로 옮길 계획 항목 / move this option to the successor"
)
@click.option("--date", "day", callback=the_day, metavar="YYYY-MM-DD", help="새 가격 기준일 / new price date")
@click.option("--dry-run", is_flag=True, help="보이기만 하고 저장하지 않음 / show, write nothing")
@json_option
@language_option
@file_argument
def update(
    file: Path,
    listed: bool,
    entries: tuple[str, ...],
    keep: tuple[str, ...],
    take: tuple[str, ...],
    conflicts: str | None,
    option: str | None,
    day: date | None,
    dry_run: bool,
    as_json: bool,
    lang: Language,
) -> int:
    """스토어의 새 내용을 검토해 받습니다. 손으로 바꾼 값은 남습니다 / review and take what the store says now; hand edits stay."""
    from configurator.catalog.opening import open_store
    from configurator.cli import update_runs as runs

    spoken, store = speaker(lang), open_store()
    if listed:
        report = runs.listed(file, store, spoken)
    elif option is not None:
        report = runs.migrated(file, store, spoken, option, dry_run)
    else:
        wish = runs.Wish(entries, keep, take, conflicts, day, dry_run)
        report = runs.updated(file, store, spoken, wish)
    _print(report.plain if as_json else report.lines)
    return OPEN if report.undecided else DONE


@click.command()
@click.option("--reason", required=True, help="바꾸는 이유(견적 번호 등) / why, e.g. the number of the quotation")
@language_option
@file_argument
@click.argument("entry")
@click.argument("price")
@click.argument("won", type=click.IntRange(min=-10_000_000_000, max=1_000_000_000_000))
def price(file: Path, entry: str, price: str, won: int, reason: str, lang: Language) -> int:
    """이 프로젝트에서만 한 가격 항목의 단가를 바꿉니다 / set the unit price of one price line in this project only."""
    from configurator.cli.update_runs import priced_by_hand

    _print(priced_by_hand(file, speaker(lang), entry, price, won, reason))
    return DONE


@click.command()
@json_option
@language_option
@click.argument("before", type=click.Path(path_type=Path))
@click.argument("after", type=click.Path(path_type=Path))
def causes(before: Path, after: Path, as_json: bool, lang: Language) -> int:
    """두 프로젝트 파일의 금액 차이를 원인별로 나눕니다 / why the money differs between two project files, to the won."""
    from configurator.cli.update_runs import compared

    report = compared(before, after, speaker(lang))
    _print(report.plain if as_json else report.lines)
    return DONE


def _print(report: dict[str, Any] | Iterable[str]) -> None:
    if isinstance(report, dict):
        click.echo(json.dumps(report, ensure_ascii=False, indent=1, allow_nan=False))
        return
    for line in report:
        click.echo(line)


def register(commands: click.Group) -> None:
    """Add the commands of this module."""
    commands.add_command(update)
    commands.add_command(price)
    commands.add_command(causes)
