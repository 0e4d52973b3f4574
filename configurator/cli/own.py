"""Own entries and local changes from the command line: what no supplier's store holds, or holds otherwise."""

from __future__ import annotations

import difflib
import json
from collections.abc import Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import click

from configurator.basis.ids import SolutionId
from configurator.basis.language import LANGUAGES, Language, Speaker, speaker
from configurator.basis.text import Argument, Message
from configurator.basis.units import Duration
from configurator.catalog.entry import Solution
from configurator.catalog.own_entries import LocalChange, PriceChange, add_entry, change_entry, own_folder
from configurator.catalog.own_entries import remove as drop
from configurator.catalog.shelf import Own, Shelf
from configurator.catalog.store import Origin, SolutionStore

WELL, MISTAKES = 0, 1
MOST_WON = 10**12
LONGEST_LEAD_TIME = 3_650  # days
language_option = click.option(
    "--lang", type=click.Choice(LANGUAGES), default="ko", show_default=True, help="언어 / language"
)


@click.group()
def own() -> None:
    """직접 등록한 솔루션과 바꾼 값 / own entries and local changes to entries of the store."""


@own.command()
@language_option
@click.argument("file", type=click.Path(path_type=Path))
def add(file: Path, lang: Language) -> int:
    """TOML 파일의 솔루션을 등록합니다 / add the entry of a TOML file."""
    with _store() as store:
        entry = add_entry(file, own_folder(), lambda name: store.origin(name) is not Origin.OWN and name in store)
    click.echo(speaker(lang).text("own-added", solution=entry.id, title=speaker(lang).name(entry.title)))
    return WELL


@own.command()
@click.option("--set", "settings", multiple=True, required=True, metavar="NAME=VALUE",
              help="price.항목=원, lead_time=일, valid_until=날짜 / price.LINE=WON, lead_time=DAYS, valid_until=DATE")  # fmt: skip
@click.option("--reason", required=True, help="바꾸는 이유(제안서에 적힙니다) / why (printed in proposals)")
@language_option
@click.argument("solution")
def change(solution: str, settings: tuple[str, ...], reason: str, lang: Language) -> int:
    """저장소 솔루션의 값을 여기서만 바꿉니다 / change values of a store entry, on this computer only."""
    if not reason.strip():
        raise _misuse("own-reason-missing")
    with _store() as store:
        name = SolutionId(solution)
        entry = store.beneath(name) or store.get(name)
        if entry is None or store.origin(name) is Origin.OWN:
            raise _misuse("own-solution-unknown", solution=solution[:120], near=_near(solution, store))
        made = LocalChange(name, entry.version, reason.strip(), date.today())
        change_entry(_with(made, entry, settings), entry, own_folder())
    click.echo(speaker(lang).text("own-changed", solution=entry.id, title=speaker(lang).name(entry.title)))
    return WELL


@own.command("list")
@click.option("--json", "as_json", is_flag=True, help="기계가 읽을 JSON으로 / as JSON for machines")
@language_option
def listed(as_json: bool, lang: Language) -> int:
    """등록하고 바꾼 것을 모두 보입니다 / list own entries and changes, and files that could not be read."""
    with _store() as store:
        lines, plain = _report(store, speaker(lang))
    click.echo(json.dumps(plain, ensure_ascii=False, indent=1) if as_json else "\n".join(lines))
    return MISTAKES if plain["problems"] else WELL


@own.command()
@language_option
@click.argument("solution")
def remove(solution: str, lang: Language) -> int:
    """등록하거나 바꾼 것을 지웁니다 / drop an own entry or a change."""
    if not drop(SolutionId(solution), own_folder()):
        raise _misuse("own-nothing-to-remove", solution=solution[:120])
    click.echo(speaker(lang).text("own-removed", solution=solution))
    return WELL


def problem_lines(store: SolutionStore, spoken: Speaker) -> list[str]:
    """Return what could not be read or applied of the own entries, for every command that opens the store."""
    return [spoken.say(message) for message in store.problems]


def _report(store: SolutionStore, spoken: Speaker) -> tuple[list[str], dict[str, Any]]:
    over = store.over if isinstance(store, Shelf) else {}
    problems = problem_lines(store, spoken)
    lines = [line for name in sorted(over) for line in _lines(over[name], spoken)]
    plain = [_plain(over[name], spoken) for name in sorted(over)]
    return [*(lines or [spoken.text("own-none")]), *problems], {"entries": plain, "problems": problems}


def _lines(one: Own, spoken: Speaker) -> list[str]:
    told: dict[str, Argument] = {"solution": one.entry.id, "title": one.entry.title}
    if one.origin is Origin.OWN:
        return [spoken.text("own-line-own", **told)]
    reason = Message("own-entry-replaced") if one.change is None else one.change.reason
    return [
        spoken.text("own-line-changed", **told, reason=reason),
        *("    " + spoken.text("own-line-price", **line) for line in _prices(one)),
    ]


def _prices(one: Own) -> list[dict[str, Argument]]:
    before = {price.key: price.won for price in one.beneath.prices} if one.beneath else {}
    return [
        {"item": price.item, "before": before[price.key], "after": price.won}
        for price in one.entry.prices
        if before.get(price.key, price.won) != price.won
    ]


def _plain(one: Own, spoken: Speaker) -> dict[str, Any]:
    return {
        "id": one.entry.id,
        "title": spoken.name(one.entry.title),
        "origin": str(one.origin),
        "reason": one.change.reason if one.change else None,
        "prices": {price.key: price.won for price in one.entry.prices},
        "prices_of_the_store": {price.key: price.won for price in one.beneath.prices} if one.beneath else None,
    }


def _with(made: LocalChange, entry: Solution, settings: Sequence[str]) -> LocalChange:
    from dataclasses import replace

    for setting in settings:
        name, _, value = setting.partition("=")
        try:
            if name.startswith("price."):
                others = tuple(price for price in made.prices if price.key != name[6:])
                made = replace(made, prices=(*others, PriceChange(name[6:], _won(value))))
            elif name == "lead_time":
                made = replace(made, lead_time=Duration(_days(value), "d"))
            elif name == "valid_until":
                made = replace(made, valid_until=date.fromisoformat(value))
            else:
                raise ValueError
        except ValueError:
            keys = tuple(price.key for price in entry.prices)
            raise _misuse("own-set-wrong", found=setting[:80], keys=keys or Message("own-nothing-near")) from None
    return made


def _won(text: str) -> int:
    """Read an amount of won; commas are allowed."""
    try:
        amount = Decimal(text.replace(",", ""))
    except InvalidOperation:
        raise ValueError from None
    if not amount.is_finite() or amount != int(amount) or not 0 <= amount <= MOST_WON:
        raise ValueError
    return int(amount)


def _days(text: str) -> float:
    days = float(text)
    if not 0 <= days <= LONGEST_LEAD_TIME:
        raise ValueError
    return days


def _near(solution: str, store: SolutionStore) -> Argument:
    return tuple(difflib.get_close_matches(solution[:120], list(store), 3, 0.4)) or Message("own-nothing-near")


def _store() -> SolutionStore:
    from configurator.catalog.opening import open_store

    return open_store()


def _misuse(key: str, **args: Argument) -> click.BadParameter:
    message = Message(key, **args)
    return click.BadParameter(" / ".join(speaker(language).say(message) for language in LANGUAGES))
