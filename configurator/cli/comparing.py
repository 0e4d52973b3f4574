"""Entries side by side on the command line."""

from __future__ import annotations

import difflib
import json
from typing import Any

import click

from configurator.basis.ids import SolutionId
from configurator.basis.language import LANGUAGES, Language, Speaker, speaker
from configurator.basis.text import Argument, Message
from configurator.catalog.comparing import MOST, Replacement, Row, difference, differing, replacement, rows
from configurator.catalog.store import SolutionStore

WELL = 0


@click.command()
@click.option("--all", "everything", is_flag=True, help="같은 항목도 보입니다 / also rows in which all agree")
@click.option("--json", "as_json", is_flag=True, help="기계가 읽을 JSON으로 / as JSON for machines")
@click.option("--lang", type=click.Choice(LANGUAGES), default="ko", show_default=True, help="언어 / language")
@click.argument("solutions", nargs=-1, required=True)
def compare(solutions: tuple[str, ...], everything: bool, as_json: bool, lang: Language) -> int:
    """솔루션을 여섯 개까지 나란히 견줍니다 / compare up to six entries: where they differ, in the same units."""
    from configurator.catalog.opening import open_store

    wanted, spoken = tuple(dict.fromkeys(solutions)), speaker(lang)
    if len(wanted) > MOST:
        raise _misuse("comparing-too-many", most=MOST, count=len(wanted))
    with open_store() as store:
        entries = [store[_known(name, store)] for name in wanted]
        every = rows(entries, store.suppliers, store)
        follow = {entry.id: found for entry in entries if (found := replacement(entry, store)) is not None}
    shown = every if everything or len(entries) == 1 else differing(every)
    if as_json:
        click.echo(json.dumps(_plain(wanted, shown, follow, spoken), ensure_ascii=False, indent=1))
        return WELL
    titles = [spoken.name(entry.title) for entry in entries]
    click.echo("\n".join([*_lines(titles, shown, spoken), *_replacement_lines(follow, spoken)]))
    if len(shown) < len(every):
        click.echo(spoken.text("comparing-same", count=len(every) - len(shown)))
    return WELL


def _lines(titles: list[str], shown: tuple[Row, ...], spoken: Speaker) -> list[str]:
    lines = [f"{number}. {title}" for number, title in enumerate(titles, start=1)]
    for row in shown:
        lines.append(spoken.say(row.name))
        lines += [f"    {number}. {_said(value, spoken)}" for number, value in enumerate(row.values, start=1)]
    return lines if shown else [*lines, spoken.text("comparing-none-differs")]


def _said(value: Argument | None, spoken: Speaker) -> str:
    return spoken.text("comparing-nothing") if value is None else spoken.argument(value)


def _replacement_lines(follow: dict[SolutionId, Replacement], spoken: Speaker) -> list[str]:
    lines = []
    for name, found in follow.items():
        if found.endless:
            lines.append(spoken.text("comparing-replaced-endless", solution=name))
        if found.chain:
            dearer = difference(found.won if found.won is not None else found.won_monthly)
            lines.append(
                spoken.text("comparing-replaced", solution=name, chain=" → ".join(found.chain), difference=dearer)
            )
        if found.missing:
            lines.append(spoken.text("comparing-replaced-missing", solution=name, missing=found.missing))
    return lines


def _plain(
    wanted: tuple[str, ...], shown: tuple[Row, ...], follow: dict[SolutionId, Replacement], spoken: Speaker
) -> dict[str, Any]:
    return {
        "solutions": list(wanted),
        "rows": [
            {"name": spoken.say(row.name), "values": [None if each is None else spoken.argument(each) for each in row.values]}
            for row in shown
        ],
        "replaced_by": {
            name: {"chain": list(found.chain), "won": found.won, "won_monthly": found.won_monthly, "missing": found.missing, "endless": found.endless}
            for name, found in follow.items()
        },
    }  # fmt: skip


def _known(name: str, store: SolutionStore) -> SolutionId:
    if name not in store:
        near = tuple(difflib.get_close_matches(name[:120], list(store), 3, 0.4)) or Message("own-nothing-near")
        raise _misuse("comparing-unknown", solution=name[:120], near=near)
    return SolutionId(name)


def _misuse(key: str, **args: Argument) -> click.BadParameter:
    message = Message(key, **args)
    return click.BadParameter(" / ".join(speaker(language).say(message) for language in LANGUAGES))
