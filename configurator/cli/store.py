"""`configurator store …`: the library of signed editions on the command line."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from configurator.basis.language import LANGUAGES, Language, speaker
from configurator.basis.text import Message, Name
from configurator.cli.working import progress

if TYPE_CHECKING:
    from configurator.catalog.library import Library
    from configurator.catalog.library_values import Accepted, Part

lang_option = click.option(
    "--lang", type=click.Choice(LANGUAGES), default="ko", show_default=True, help="언어 / language"
)
json_option = click.option("--json", "as_json", is_flag=True, help="기계가 읽을 JSON으로 / as JSON for machines")
id_argument = click.argument("number", type=click.IntRange(min=1), metavar="ID")


@click.group()
def store() -> None:
    """서명된 솔루션 스토어를 들여오고 고릅니다 / bring in and choose signed editions of the store."""


@store.command()
@click.option(
    "--accept-expired", is_flag=True, help="기한이 지난 배포본도 받아들임 / take a repository whose time is over"
)
@json_option
@lang_option
@click.argument("source")
def update(source: str, accept_expired: bool, as_json: bool, lang: Language) -> int:
    """폴더(USB)나 https 주소의 배포본을 확인하고 들여옵니다 / verify and import a repository from a folder or https address."""
    from configurator.catalog.trust.update import Wishes

    spoken = speaker(lang)
    with _library() as library:
        outcome = library.update(source, Wishes(accept_expired=accept_expired), progress(spoken))
        age = library.age(date.today())
    said = [Message(f"library-update-{outcome.kind}", id=outcome.edition.id, entries=outcome.edition.entries), age]
    said += outcome.notes
    report: dict[str, Any] = {
        "outcome": outcome.kind,
        "edition": _plain(outcome.edition),
        "bytes_read": outcome.bytes_read,
    }
    report |= {"files_read": outcome.files_read, "notes": [spoken.say(note) for note in (age, *outcome.notes)]}
    _print(report if as_json else [spoken.say(one) for one in said])
    return 0


@store.command("list")
@json_option
@lang_option
def list_editions(as_json: bool, lang: Language) -> int:
    """라이브러리의 에디션을 나이와 함께 보입니다 / the editions of the library with their age."""
    from configurator.catalog.library import age_of

    spoken, today = speaker(lang), date.today()
    with _library() as library:
        current, editions = library.current(), library.editions()
        if as_json:
            in_use = current.id if current else None
            rows = [_plain(one) | {"revoked": list(library.revoked_in(one))} for one in editions]
            _print({"in_use": in_use, "path": str(library.path()), "editions": rows})
            return 0
        lines = [f"{'*' if one == current else ' '} {spoken.say(age_of(one, today))}" for one in editions]
        if current is None:
            lines.append(spoken.say(library.age(today)))
        lines += [spoken.say(_revoked(one)) for one in library.revoked().values()]
    _print(lines)
    return 0


@store.command()
@lang_option
@id_argument
def use(number: int, lang: Language) -> int:
    """쓸 에디션을 고릅니다 / choose the edition to use."""
    with _library() as library:
        edition = library.use(number)
    click.echo(speaker(lang).text("library-used", id=edition.id, entries=edition.entries))
    return 0


@store.command()
@lang_option
@id_argument
def forget(number: int, lang: Language) -> int:
    """쓰지 않는 에디션을 지웁니다 / take an edition out of the library."""
    with _library() as library:
        library.forget(number)
    click.echo(speaker(lang).text("library-forgotten", id=number))
    return 0


@store.command()
@json_option
@lang_option
@click.argument("number", type=click.IntRange(min=1), metavar="[ID]", required=False)
def show(number: int | None, as_json: bool, lang: Language) -> int:
    """에디션의 출처, 공급기업별 번호와 서명한 열쇠를 보입니다 / where an edition came from, who signed what."""
    from configurator.catalog.library import age_of

    spoken, today = speaker(lang), date.today()
    with _library() as library:
        edition = library.edition(number) if number else library.current()
        if edition is None:
            _print({"in_use": None} if as_json else [spoken.say(library.age(today))])
            return 0
        revoked = library.revoked_in(edition)
    if as_json:
        _print(_plain(edition) | {"revoked": list(revoked)})
        return 0
    head = [
        spoken.say(age_of(edition, today)),
        spoken.text("library-came-from", source=edition.source, sha256=edition.sha256),
    ]
    head += [spoken.text("library-confirmed-expired")] if edition.confirmed_expired else []
    _print([*head, *(spoken.say(_part(part, part.supplier in revoked)) for part in edition.parts)])
    return 0


@store.command()
@json_option
@lang_option
def verify(as_json: bool, lang: Language) -> int:
    """라이브러리의 모든 파일을 받아들일 때와 견줍니다 / compare every file of the library with what was accepted."""
    from configurator.basis.errors import ConfiguratorError

    spoken, failures = speaker(lang), []
    with _library() as library:
        editions = library.editions()
        for edition in editions:
            try:
                library.check(edition)
            except ConfiguratorError as error:
                failures.append(spoken.say(error.message))
    good = [] if failures else [spoken.text("library-whole", editions=len(editions))]
    _print({"editions": len(editions), "failures": failures} if as_json else failures + good)
    return 3 if failures else 0


@store.command()
@click.option(
    "--fingerprint", required=True, help="인쇄물이나 전화로 확인한 지문 / fingerprint compared in print or by telephone"
)
@json_option
@lang_option
@click.argument("root", type=click.Path(path_type=Path))
def trust(root: Path, fingerprint: str, as_json: bool, lang: Language) -> int:
    """신뢰의 뿌리를 정합니다 / set the root of trust."""
    from configurator.catalog.trust.root import grouped
    from configurator.catalog.trust.root import trust as begin

    with _library() as library:
        seen = begin(library, root, fingerprint)
    if as_json:
        _print(
            {
                "fingerprint": seen.fingerprint,
                "version": seen.version,
                "threshold": seen.threshold,
                "keys": list(seen.keys),
            }
        )
        return 0
    numbers = {"version": seen.version, "threshold": seen.threshold, "keys": len(seen.keys)}
    until = seen.expires.date().isoformat()
    click.echo(speaker(lang).text("library-trusted", fingerprint=grouped(seen.fingerprint), until=until, **numbers))
    return 0


def _library() -> Library:
    from configurator.catalog.library import Library

    return Library()


def _plain(edition: Accepted) -> dict[str, Any]:
    times = {name: getattr(edition, name).isoformat() for name in ("imported", "issued", "expires")}
    words = {name: getattr(edition, name) for name in ("id", "file", "sha256", "digest", "entries", "source")}
    parts = [_plain_part(part) for part in edition.parts]
    return words | times | {"confirmed_expired": edition.confirmed_expired, "suppliers": parts}


def _plain_part(part: Part) -> dict[str, Any]:
    known = {"supplier": part.supplier, "edition": part.number, "signers": list(part.signers), "entries": part.entries}
    return known | {"expires": part.expires.isoformat(), "manifest": part.manifest}


def _part(part: Part, revoked: bool) -> Message:
    key = "library-part-revoked" if revoked else "library-part"
    signers = ", ".join(signer[:16] for signer in part.signers)
    return Message(key, supplier=part.supplier, edition=part.number, entries=part.entries, signers=signers)


def _revoked(one: Any) -> Message:
    reason: Name = one.reason
    return Message("trust-revoked", supplier=one.name, since=one.since.date().isoformat(), reason=reason)


def _print(report: dict[str, Any] | list[str]) -> None:
    if isinstance(report, dict):
        click.echo(json.dumps(report, ensure_ascii=False, indent=1, allow_nan=False))
        return
    for line in report:
        click.echo(line)
