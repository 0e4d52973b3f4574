"""From drafts to the files of a supplier's folder: what would be written, entry by entry, and why something is not one yet."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from configurator.basis import boundary
from configurator.basis.errors import BadInput, Mistake
from configurator.basis.text import Message
from configurator.catalog import toml_text
from configurator.catalog.codec import DRAFT, SUPPLIER_FILE, entry_of, write_entry, written_data
from configurator.catalog.entry import Solution
from solution_store.exchange.edges import Ends, settled, with_edges
from solution_store.exchange.identities import (
    IMPORTED,
    RECORD,
    Identity,
    hold_to_be_a_name,
    identity_of,
    read_record,
    written_record,
)
from solution_store.importers.account import Draft, Fate, Field, Reading
from solution_store.importers.mapping import NO_MAPPING, ColumnMapping
from solution_store.importers.reading_codec import reading_to_plain, to_bytes

State = Literal["new", "updated", "unchanged", "kept", "draft"]
KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,40}")
LONGEST_NOTES = (
    15_000  # signs of notes above a draft, so that it stays within the size of an entry; the account holds all
)
FIRST_VERSION = "1.0"  # an entry nobody versioned begins here


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: its entry's id, whether its file is new, changed or left, and what a draft still lacks."""

    article: str
    id: str
    state: State
    missing: tuple[Mistake, ...] = ()


@dataclass(frozen=True, slots=True)
class Filing:
    """What an import would write: texts by path inside the supplier's folder, and paths that go."""

    outcomes: tuple[Outcome, ...]
    fields: tuple[Field, ...]
    files: Mapping[str, bytes]
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Shelf:
    """The supplier's folder as it is: plain data of entries and drafts by stem."""

    supplier: str
    entries: Mapping[str, Solution]
    drafts: Mapping[str, dict[str, Any]]
    record: Mapping[str, Identity]


def planned(
    reading: Reading, folder: Path, source: str, mapping: ColumnMapping = NO_MAPPING, *, update: bool = False
) -> Filing:
    """Return what filing a reading into a supplier's folder gives; reads the folder and writes nothing.

    An entry that is there stays as it is without `update`; with it, what the source says is laid over it.
    `BadInput` when a file in the way cannot be read, or an id would lead out of the folder.
    """
    shelf = _shelf(folder)
    identities = _identities(reading, shelf)
    ends = _ends(reading, shelf, identities, mapping)
    outcomes: list[Outcome] = []
    files: dict[str, bytes] = {}
    gone: list[str] = []
    fates: dict[str, Message | str] = {}
    notes = _notes(reading)
    for draft in reading.drafts:
        data, settled_edges = with_edges(draft, ends)
        fates |= settled_edges
        outcome, text = _filed(draft, data, identities[draft.article], shelf, mapping, update)
        outcomes.append(outcome)
        stem = identities[draft.article].stem
        if outcome.state in ("new", "updated"):
            files[f"{stem}.toml"] = text.encode("utf-8")
            gone += [f"{IMPORTED}/{stem}{DRAFT}.toml"] if stem in shelf.drafts else []
        elif outcome.state == "draft":
            files[f"{IMPORTED}/{stem}{DRAFT}.toml"] = f"{notes.get(draft.article, '')}{text}".encode()
    fields = settled(reading.fields, fates)
    files[f"{IMPORTED}/{RECORD}"] = written_record({**shelf.record, **identities}).encode("utf-8")
    files[f"{IMPORTED}/{_account_name(source)}"] = _account(reading, fields, source)
    return Filing(tuple(outcomes), fields, files, tuple(gone))


def supplier_folder(entries: Path, key: str) -> Path:
    """Return the folder of a supplier, there or not; `BadInput` when the key is none and could lead elsewhere."""
    if not KEY.fullmatch(key):
        raise BadInput([_mistake(key[:80], "", "store-import-supplier-key")])
    return entries / key


def _shelf(folder: Path) -> _Shelf:
    root = folder.parent
    entries = [path for path in sorted(folder.glob("*.toml")) if path.name != SUPPLIER_FILE]
    drafts = sorted((folder / IMPORTED).glob(f"*{DRAFT}.toml"))
    return _Shelf(
        folder.name,
        {path.stem: _entry(path, root) for path in entries},
        {path.name.removesuffix(f"{DRAFT}.toml"): toml_text.parsed(path, path.name) for path in drafts},
        read_record(folder),
    )


def _entry(path: Path, root: Path) -> Solution:
    from configurator.catalog.codec import read_entry

    return read_entry(path, root)


def _identities(reading: Reading, shelf: _Shelf) -> dict[str, Identity]:
    """Return the identity of every article: the one the source states, the remembered one, or a new one."""
    known = dict(shelf.record)
    by_stem = {stem: Identity(stem, entry.uuid) for stem, entry in shelf.entries.items()}
    taken = {identity.stem for identity in known.values()} | by_stem.keys() | shelf.drafts.keys()
    found: dict[str, Identity] = {}
    for draft in reading.drafts:
        identity = _stated(draft, shelf, by_stem) or identity_of(draft.article, shelf.supplier, known, taken)
        found[draft.article] = identity
        taken.add(identity.stem)
    return found


def _stated(draft: Draft, shelf: _Shelf, by_stem: Mapping[str, Identity]) -> Identity | None:
    """Return the identity a source states itself; an entry that is there keeps its UUID."""
    folder, _slash, stem = str(draft.data.get("id", "")).partition("/")
    if not stem:
        return None
    if folder != shelf.supplier:
        raise BadInput([_mistake(draft.place, "id", "store-import-other-supplier", found=folder[:80])])
    hold_to_be_a_name(stem, draft.place, "id")
    if stem in by_stem:
        return by_stem[stem]
    made = identity_of(draft.article, shelf.supplier, shelf.record, ())
    return Identity(stem, str(draft.data.get("uuid") or made.uuid))


def _ends(reading: Reading, shelf: _Shelf, identities: Mapping[str, Identity], mapping: ColumnMapping) -> Ends:
    stems = {article: identity.stem for article, identity in {**shelf.record, **identities}.items()}
    drafted = {draft.article: _words(draft.data) for draft in reading.drafts}
    held = {
        article: tuple(given.word for given in shelf.entries[stem].provides)
        for article, stem in stems.items()
        if stem in shelf.entries
    }

    def words(article: str) -> tuple[str, ...]:
        return tuple(mapping.words.get(article, ())) or drafted.get(article) or held.get(article, ())

    return Ends({article: f"{shelf.supplier}/{stem}" for article, stem in stems.items()}, words)


def _words(data: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(str(given.get("word", "")) for given in data.get("provides", ()))


def _filed(
    draft: Draft, told: dict[str, Any], identity: Identity, shelf: _Shelf, mapping: ColumnMapping, update: bool
) -> tuple[Outcome, str]:
    shown = f"{shelf.supplier}/{identity.stem}"
    there = shelf.entries.get(identity.stem)
    if there and not update:
        same = draft.whole and _read_or_none(told | {"uuid": there.uuid}, shelf.supplier, identity.stem) == there
        return Outcome(draft.article, shown, "unchanged" if same else "kept"), ""
    before = boundary.plain(there) if there else shelf.drafts.get(identity.stem)
    if before is not None and not there and not update:
        return Outcome(draft.article, shown, "kept"), ""
    data = _complete(draft, told, before, identity, shelf, mapping)
    try:
        solution = entry_of(data, shelf.supplier, identity.stem, f"{shown}.toml")
    except BadInput as error:
        if there:  # what stands is whole; an update that would break it is not laid over it
            return Outcome(draft.article, shown, "kept", error.mistakes), ""
        return Outcome(draft.article, shown, "draft", error.mistakes), written_data(data)
    if solution == there:
        return Outcome(draft.article, shown, "unchanged"), ""
    return Outcome(draft.article, shown, "updated" if there else "new"), write_entry(solution)


def _read_or_none(data: dict[str, Any], supplier: str, stem: str) -> Solution | None:
    try:
        return entry_of(data, supplier, stem, "")
    except BadInput:
        return None


def _complete(
    draft: Draft, told: dict[str, Any], before: Mapping[str, Any] | None, identity: Identity, shelf: _Shelf, mapping: ColumnMapping
) -> dict[str, Any]:  # fmt: skip
    """Lay what the source says over what was there and over the defaults of the mapping, with the identity."""
    fixed = {"id": f"{shelf.supplier}/{identity.stem}", "uuid": identity.uuid, "supplier": shelf.supplier}
    if draft.whole:
        return _ordered(told | fixed)
    defaults = {key: value for key, value in mapping.defaults.items() if key != "price"}
    base = {"version": FIRST_VERSION, "sample": False} | defaults | dict(before or {})
    data = base | {key: value for key, value in told.items() if key != "prices"} | fixed
    prices = [dict(mapping.defaults.get("price", {})) | dict(price) for price in told.get("prices", ())]
    if prices or "prices" in base:
        data["prices"] = _prices(base.get("prices", ()), prices)
    return _ordered(data)


def _prices(before: Any, told: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return price lines by key: those told lie over those that were there."""
    lines = {str(price.get("key")): dict(price) for price in before}
    for price in told:
        key = str(price.get("key"))
        kept = {name: value for name, value in lines.get(key, {}).items() if name not in ("tiers", "foreign")}
        lines[key] = kept | price
    return [*lines.values()]


def _ordered(data: Mapping[str, Any]) -> dict[str, Any]:
    order = {name: number for number, name in enumerate(Solution.__dataclass_fields__)}
    return dict(sorted(data.items(), key=lambda item: order.get(item[0], len(order))))


def _notes(reading: Reading) -> dict[str, str]:
    """Return by article what an entry has no field for, as comments for whoever completes the draft."""
    lines: dict[str, list[str]] = {}
    for one in reading.fields:
        if one.article and one.fate == Fate.NOTED:
            lines.setdefault(one.article, []).append(
                f"# {' '.join(f'{one.name}: {one.value} ({one.place})'.split())}\n"
            )
    return {article: _fitting("".join(noted)) for article, noted in lines.items()}


def _fitting(text: str) -> str:
    return text if len(text) <= LONGEST_NOTES else f"{text[:LONGEST_NOTES].rpartition(chr(10))[0]}\n"


def _account_name(source: str) -> str:
    stem = re.sub(r"[^a-z0-9]+", "-", source.casefold()).strip("-")[:40]
    return f"{stem or 'file'}-{hashlib.sha256(source.encode('utf-8', 'backslashreplace')).hexdigest()[:8]}.account.json"


def _account(reading: Reading, fields: tuple[Field, ...], source: str) -> bytes:
    """Return the whole account of a file as JSON; it keeps the notes."""
    plain = reading_to_plain(Reading(reading.kind, (), fields, reading.notices))
    return (
        to_bytes({"source": source, "kind": reading.kind, "fields": plain["fields"], "notices": plain["notices"]})
        + b"\n"
    )


def _mistake(file: str, path: str, key: str, **args: str) -> Mistake:
    return Mistake(file, path, Message(key, **args), Message(f"{key}-remedy", **args))
