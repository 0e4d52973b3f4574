"""The commands of signing: `keys`, `sign` for suppliers; `found`, `admit`, `publish`, `revoke`, `rotate`, `verify` for the curator."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from configurator.basis.language import LANGUAGES, Language, speaker
from configurator.basis.text import Message, Name
from solution_store.telling import told

PASSPHRASE = "SOLUTION_STORE_PASSPHRASE"  # noqa: S105 - the name of the variable, not what is in it
FOLDER = click.Path(file_okay=False, path_type=Path)
FILE = click.Path(dir_okay=False, path_type=Path)
language_option = click.option("--lang", type=click.Choice(LANGUAGES), default="ko", help="Language of the report.")
time_option = click.option(
    "--time",
    "moment",
    type=click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"]),
    help="Time of signing (UTC); now by default.",
)
keys_option = click.option(
    "--keys", "folder", type=FOLDER, required=True, help="Folder with targets.key, snapshot.key and timestamp.key."
)
roots_option = click.option(
    "--root", "roots", type=FILE, multiple=True, required=True, help="A root key; give enough of them."
)
reason_options = (
    click.option("--reason", required=True, help="Why, in Korean."),
    click.option("--reason-en", required=True, help="Why, in English."),
)


@click.group()
def keys() -> None:
    """Make keys and show their fingerprints."""


@keys.command("new")
@click.option("--out", type=FOLDER, required=True, help="Where NAME.key (secret) and NAME.pub go.")
@language_option
@click.argument("name")
def new_key(name: str, out: Path, lang: Language) -> None:
    """Make a key pair; the secret half is encrypted under a passphrase."""
    from solution_store.signing import keys as key_files

    secret = _passphrase(name, confirm=True)
    made = told(lang, lambda: key_files.new_key(out, name, secret))
    _say(lang, Message("signing-key-made", private=str(made.private), public=str(made.public), keyid=made.keyid))


@keys.command("show")
@language_option
@click.argument("public", type=FILE)
def show_key(public: Path, lang: Language) -> None:
    """Show the id of a public key."""
    from solution_store.signing import keys as key_files

    click.echo(told(lang, lambda: key_files.read_public(public)).keyid)


@click.command()
@click.option("--key", type=FILE, required=True, help="The supplier's secret key.")
@click.option("--edition", type=click.IntRange(min=1), required=True, help="One more than the last.")
@click.option("--out", type=FOLDER, required=True, help="The package to send to the curator.")
@time_option
@language_option
@click.argument("folder", type=FOLDER)
def sign(folder: Path, key: Path, edition: int, out: Path, moment: datetime | None, lang: Language) -> None:
    """Sign the entries of one supplier's folder."""
    from solution_store.signing.seal import seal, write_package

    signers = _signers(lang, [key])
    package = told(lang, lambda: seal(folder, edition, signers, _time(moment)))
    told(lang, lambda: write_package(package, out))
    _say(
        lang,
        Message("signing-signed", supplier=package.supplier, edition=edition, files=len(package.blobs), out=str(out)),
    )


@click.command()
@roots_option
@keys_option
@click.option("--threshold", type=click.IntRange(min=1), default=2, show_default=True, help="Root keys that must sign.")
@time_option
@language_option
@click.argument("repository", type=FOLDER)
def found(
    repository: Path, roots: tuple[Path, ...], folder: Path, threshold: int, moment: datetime | None, lang: Language
) -> None:
    """Begin an empty repository and print the fingerprint of its root, for print and telephone."""
    from configurator.catalog.trust import layout, root
    from solution_store.signing.repository import begin

    mine, online = _signers(lang, roots), _online(lang, folder)
    told(lang, lambda: begin(repository, mine, online, _time(moment), threshold))
    seen = told(lang, lambda: root.read_root(repository / layout.METADATA / "1.root.json"))
    _say(lang, Message("signing-founded", path=str(repository), fingerprint=root.grouped(seen.fingerprint)))


@click.command()
@keys_option
@click.option(
    "--admit",
    "admitted",
    type=(str, FILE),
    multiple=True,
    metavar="SUPPLIER PUB",
    help="Admit a supplier with its key.",
)
@click.option("--package", "packages", type=FOLDER, multiple=True, help="A signed package of a supplier.")
@time_option
@language_option
@click.argument("repository", type=FOLDER)
def publish(
    repository: Path,
    folder: Path,
    admitted: tuple[tuple[str, Path], ...],
    packages: tuple[Path, ...],
    moment: datetime | None,
    lang: Language,
) -> None:
    """Publish signed packages; without any, renew the curator's signatures."""
    from solution_store.signing import keys as key_files
    from solution_store.signing import publish as curator
    from solution_store.signing.repository import read_state
    from solution_store.signing.seal import read_package

    online, state = _online(lang, folder), told(lang, lambda: read_state(repository))
    known = {name: [told(lang, lambda path=path: key_files.read_public(path))] for name, path in admitted}  # type: ignore[misc]  # a default binds the loop's path
    given = told(lang, lambda: [read_package(path) for path in packages])
    told(lang, lambda: curator.publish(state, online, _time(moment), given, known))
    _say(lang, Message("signing-published", path=str(repository), packages=len(given), admitted=len(known)))


@click.command()
@keys_option
@reason_options[0]
@reason_options[1]
@time_option
@language_option
@click.argument("repository", type=FOLDER)
@click.argument("supplier")
def revoke(
    repository: Path, supplier: str, folder: Path, reason: str, reason_en: str, moment: datetime | None, lang: Language
) -> None:
    """Take a supplier out: its entries are no longer offered."""
    from solution_store.signing.publish import withdraw
    from solution_store.signing.repository import read_state

    online, state = _online(lang, folder), told(lang, lambda: read_state(repository))
    told(lang, lambda: withdraw(state, online, _time(moment), supplier, Name(reason, reason_en)))
    _say(lang, Message("signing-revoked", supplier=supplier, path=str(repository)))


@click.group()
def rotate() -> None:
    """Change a key that was lost, stolen or has served its time."""


@rotate.command("supplier")
@keys_option
@click.option("--new", "public", type=FILE, required=True, help="The new public key.")
@click.option("--package", type=FOLDER, required=True, help="A package the new key signed.")
@reason_options[0]
@reason_options[1]
@time_option
@language_option
@click.argument("repository", type=FOLDER)
def rotate_supplier(
    repository: Path,
    folder: Path,
    public: Path,
    package: Path,
    reason: str,
    reason_en: str,
    moment: datetime | None,
    lang: Language,
) -> None:
    """Give a supplier a new key and take the old ones back."""
    from solution_store.signing import keys as key_files
    from solution_store.signing.publish import change_key
    from solution_store.signing.repository import read_state
    from solution_store.signing.seal import read_package

    online, state = _online(lang, folder), told(lang, lambda: read_state(repository))
    key, sent = told(lang, lambda: key_files.read_public(public)), told(lang, lambda: read_package(package))
    told(lang, lambda: change_key(state, online, _time(moment), sent, key, Name(reason, reason_en)))
    _say(lang, Message("signing-rotated", role=sent.supplier, keyid=key.keyid))


@rotate.command("root")
@roots_option
@click.option("--lost", required=True, help="Id of the key that goes.")
@click.option("--new", "public", type=FILE, required=True, help="The new public key; its secret key is among --root.")
@time_option
@language_option
@click.argument("repository", type=FOLDER)
def rotate_root(
    repository: Path, roots: tuple[Path, ...], lost: str, public: Path, moment: datetime | None, lang: Language
) -> None:
    """Replace a root key; the others must be enough."""
    from solution_store.signing import keys as key_files
    from solution_store.signing.publish import change_root_key
    from solution_store.signing.repository import read_state

    mine, state = _signers(lang, roots), told(lang, lambda: read_state(repository))
    key = told(lang, lambda: key_files.read_public(public))
    told(lang, lambda: change_root_key(state, mine, _time(moment), lost, key))
    _say(lang, Message("signing-rotated", role="root", keyid=key.keyid))


@rotate.command("online")
@roots_option
@keys_option
@click.option("--role", type=click.Choice(["targets", "snapshot", "timestamp"]), required=True)
@click.option("--lost", required=True, help="Id of the key that goes.")
@time_option
@language_option
@click.argument("repository", type=FOLDER)
def rotate_online(
    repository: Path,
    roots: tuple[Path, ...],
    folder: Path,
    role: str,
    lost: str,
    moment: datetime | None,
    lang: Language,
) -> None:
    """Replace a curator's key; --keys holds the new one under the role's name."""
    from solution_store.signing.publish import change_online_key
    from solution_store.signing.repository import read_state

    mine, online = _signers(lang, roots), _online(lang, folder)
    state = told(lang, lambda: read_state(repository))
    new = getattr(online, role)[0].public_key
    told(lang, lambda: change_online_key(state, mine, online, _time(moment), role, lost, new))
    _say(lang, Message("signing-rotated", role=role, keyid=new.keyid))


@click.command()
@click.option("--root", "anchor", type=FILE, help="A root you trust; else compare the fingerprint that is shown.")
@click.option(
    "--accept-expired", is_flag=True, help="Check a repository whose time is over as of the day it was signed."
)
@click.option("--json", "as_json", is_flag=True, help="Write the report as JSON.")
@time_option
@language_option
@click.argument("repository", type=FOLDER)
def verify(
    repository: Path, anchor: Path | None, accept_expired: bool, as_json: bool, moment: datetime | None, lang: Language
) -> None:
    """Check a whole repository: signatures, lists, every file."""
    from configurator.catalog.trust.root import grouped
    from solution_store.signing import verify as checking

    report = told(lang, lambda: checking.verify(repository, _time(moment), anchor, accept_expired))
    if as_json:
        click.echo(json.dumps(_plain(report), ensure_ascii=False, indent=1))
        return
    until, fingerprint = report.expires.date().isoformat(), grouped(report.anchor.fingerprint)
    sizes = {"suppliers": len(report.parts), "entries": report.entries, "unasked": len(report.unasked)}
    _say(lang, Message("signing-verified", fingerprint=fingerprint, until=until, **sizes))
    for part in report.parts:
        signers = ", ".join(part.signers)
        _say(
            lang,
            Message("library-part", supplier=part.supplier, edition=part.number, entries=part.entries, signers=signers),
        )


@click.command()
@click.option("--entries", type=FOLDER, help="Folder of suppliers; the shipped entries by default.")
@language_option
@click.argument("repository", type=FOLDER)
def rehearse(repository: Path, entries: Path | None, lang: Language) -> None:
    """Publish entries under throw-away keys that no file keeps, and print the fingerprint of the root. Never for the world."""
    from configurator.catalog.trust import layout, root
    from solution_store.entry_files import SHIPPED
    from solution_store.signing import rehearsal

    told(lang, lambda: rehearsal.rehearse(entries or SHIPPED, repository, _time(None)))
    click.echo(told(lang, lambda: root.read_root(repository / layout.METADATA / "1.root.json")).fingerprint)


COMMANDS: tuple[click.Command, ...] = (keys, sign, found, publish, revoke, rotate, verify, rehearse)


def _signers(lang: Language, paths: Iterable[Path]) -> list[Any]:
    from solution_store.signing import keys as key_files

    return [told(lang, lambda path=path: key_files.load(path, _passphrase(path.name))) for path in paths]  # type: ignore[misc]  # as above


def _online(lang: Language, folder: Path) -> Any:
    from solution_store.signing.repository import Signers

    loaded = _signers(lang, [folder / f"{role}.key" for role in ("targets", "snapshot", "timestamp")])
    return Signers(*([one] for one in loaded))


def _passphrase(name: str, confirm: bool = False) -> str:
    given = os.environ.get(PASSPHRASE)
    return (
        given if given is not None else str(click.prompt(name, hide_input=True, confirmation_prompt=confirm, err=True))
    )


def _time(moment: datetime | None) -> datetime:
    return moment.replace(tzinfo=UTC) if moment else datetime.now(UTC).replace(microsecond=0)


def _plain(report: Any) -> dict[str, Any]:
    parts = [
        {"supplier": one.supplier, "edition": one.number, "entries": one.entries, "signers": list(one.signers)}
        for one in report.parts
    ]
    times = {"issued": report.issued.isoformat(), "expires": report.expires.isoformat()}
    revoked = [{"kind": one.kind, "name": one.name, "since": one.since.isoformat()} for one in report.revoked]
    known = {"root": report.anchor.fingerprint, "entries": report.entries, "suppliers": parts, "revoked": revoked}
    return known | times | {"not_checked": list(report.unasked)}


def _say(lang: Language, message: Message) -> None:
    click.echo(speaker(lang).say(message))
