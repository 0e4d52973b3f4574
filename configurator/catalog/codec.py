"""Entries and suppliers as TOML files: read with every mistake at once, written in one canonical form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from configurator.basis import boundary
from configurator.basis.errors import BadInput, Mistake
from configurator.basis.text import Message
from configurator.catalog import spelling, toml_text
from configurator.catalog.entry import Solution, Supplier
from configurator.catalog.vocabulary import WORDS, nearest

SUPPLIER_FILE = "supplier.toml"
DRAFT = ".draft"  # an entry that still lacks something is called `name.draft.toml`
DATES = ("valid_from", "valid_until", "rate_date", "made_on")
STAGE_WORDS = {"none": 0, "basic": 1, "middle1": 2, "middle2": 3, "advanced": 4}
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
SHA256 = re.compile(r"[0-9a-f]{64}")
FILE_NAME = re.compile(r"[^/\\:*?\"<>|]{1,120}\.[A-Za-z0-9]{1,5}")  # a name on every system, never a path
WORD_FIELDS = (("provides", "word"), ("requires", "words"), ("excludes", "word"))
Value = TypeVar("Value")


def read_entry(path: Path, root: Path | None = None) -> Solution:
    """Read one solution; its id must be "<folder>/<file stem>".

    Files are named relative to `root`, the folder of all suppliers. Raises `BadInput` with every mistake of the file.
    """
    shown = _shown(path, root)
    stem = unicodedata.normalize("NFC", path.name.removesuffix(".toml").removesuffix(DRAFT))
    return entry_of(toml_text.parsed(path, shown), path.parent.name, stem, shown)


def entry_from(raw: bytes, name: str) -> Solution:
    """Read one solution from the bytes of its file; `name` is "<supplier>/<stem>.toml". Raises `BadInput` as `read_entry` does."""
    folder, _, file = name.rpartition("/")
    stem = unicodedata.normalize("NFC", file.removesuffix(".toml"))
    return entry_of(toml_text.parsed_bytes(raw, name), folder, stem, name)


def entry_of(data: dict[str, Any], folder: str, stem: str, shown: str) -> Solution:
    """Make a solution of the plain data of its file; `BadInput` with every mistake, as if it stood in `folder/stem.toml`."""
    _stages_as_numbers(data)
    mistakes = [
        *_identity_mistakes(data, folder, stem, shown),
        *_word_mistakes(data, shown),
        *_signal_mistakes(data, shown),
    ]
    mistakes += _document_mistakes(data.get("documents"), "documents", shown)
    return _read(Solution, data, shown, mistakes)


def read_supplier(path: Path, root: Path | None = None) -> Supplier:
    """Read one supplier; its key must be the name of its folder. Raises `BadInput` with every mistake of the file."""
    shown = _shown(path, root)
    return supplier_of(toml_text.parsed(path, shown), path.parent.name, shown)


def supplier_from(raw: bytes, name: str) -> Supplier:
    """Read one supplier from the bytes of its file; `name` is "<supplier>/supplier.toml". Raises `BadInput` as `read_supplier` does."""
    return supplier_of(toml_text.parsed_bytes(raw, name), name.rpartition("/")[0], name)


def supplier_of(data: dict[str, Any], folder: str, shown: str) -> Supplier:
    """Make a supplier of the plain data of its file; `BadInput` with every mistake, as if it stood in `folder`."""
    mistakes = list(_must_be(data, "key", folder, shown))
    for number, certificate in enumerate(_tables(data.get("certificates"))):
        mistakes += _document_mistakes([certificate.get("document")], f"certificates[{number}].document", shown)
    return _read(Supplier, data, shown, mistakes)


def write_entry(solution: Solution) -> str:
    """Write a solution as canonical TOML: fields in the order of the model, defaults left out.

    Reading it gives the same solution.
    """
    return written_data(boundary.plain(solution))


def write_supplier(supplier: Supplier) -> str:
    """Write a supplier as canonical TOML."""
    return written_data(boundary.plain(supplier))


def _read(kind: type[Value], data: dict[str, Any], shown: str, mistakes: list[Mistake]) -> Value:
    try:
        value = boundary.read(kind, data, shown)
    except BadInput as error:
        taken = {mistake.path for mistake in mistakes}
        found = [spelling.with_suggestion(kind, mistake) for mistake in error.mistakes if mistake.path not in taken]
        raise BadInput([*found, *mistakes]) from error
    if mistakes:
        raise BadInput(mistakes)
    return value


def _shown(path: Path, root: Path | None) -> str:
    folder = root or path.parent.parent
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.as_posix()


def _identity_mistakes(data: Mapping[str, Any], folder: str, stem: str, shown: str) -> Iterator[Mistake]:
    yield from _must_be(data, "id", f"{folder}/{stem}", shown)
    yield from _must_be(data, "supplier", folder, shown)
    uuid = data.get("uuid")
    if isinstance(uuid, str) and not UUID.fullmatch(uuid):
        yield _mistake(shown, "uuid", "catalog-uuid-wrong", found=uuid[:80])


def _must_be(data: Mapping[str, Any], field: str, expected: str, shown: str) -> Iterator[Mistake]:
    found = data.get(field)
    if isinstance(found, str) and found != expected:
        yield _mistake(shown, field, "catalog-name-differs", found=found[:80], expected=expected)


def _word_mistakes(data: Mapping[str, Any], shown: str) -> Iterator[Mistake]:
    for field, inner in WORD_FIELDS:
        for number, item in enumerate(_tables(data.get(field))):
            for place, word in _words(item.get(inner), f"{field}[{number}].{inner}"):
                if word not in WORDS:
                    yield _unknown_word(shown, place, word)


def _signal_mistakes(data: Mapping[str, Any], shown: str) -> Iterator[Mistake]:
    model = data.get("ai_model")
    for number, signal in enumerate(_tables(model.get("signals") if isinstance(model, dict) else None)):
        for place, word in _words(signal.get("word"), f"ai_model.signals[{number}].word"):
            if word not in WORDS:
                yield _unknown_word(shown, place, word)


def _document_mistakes(documents: object, place: str, shown: str) -> Iterator[Mistake]:
    for number, document in enumerate(_tables(documents)):
        at = f"{place}[{number}]" if place == "documents" else place
        for field, form in (("file", FILE_NAME), ("sha256", SHA256)):
            found = document.get(field)
            if isinstance(found, str) and not form.fullmatch(found):
                yield _mistake(shown, f"{at}.{field}", f"catalog-document-{field}-wrong", found=found[:80])


def _unknown_word(shown: str, place: str, word: str) -> Mistake:
    near = nearest(word)
    if near is None:
        return _mistake(shown, place, "catalog-word-unknown", found=word[:80])
    return _mistake(shown, place, "catalog-word-near", found=word[:80], near=near)


def _tables(value: object) -> list[Mapping[str, Any]]:
    items = value if isinstance(value, list) else []
    return [item if isinstance(item, dict) else {} for item in items]


def _words(value: object, place: str) -> list[tuple[str, str]]:
    if isinstance(value, str):
        return [(place, value)]
    listed = value if isinstance(value, list) else []
    return [(f"{place}[{number}]", word) for number, word in enumerate(listed) if isinstance(word, str)]


def _stages_as_numbers(data: dict[str, Any]) -> None:
    """Let a file say `earns = [["factory-operation", "middle1"]]` as well as the number."""
    for cell in data.get("earns") or ():
        if isinstance(cell, list) and len(cell) == 2 and isinstance(cell[1], str):
            cell[1] = STAGE_WORDS.get(cell[1], cell[1])


def _mistake(shown: str, path: str, key: str, **args: str) -> Mistake:
    return Mistake(shown, path, Message(key, **args), Message(f"{key}-remedy", **args))


def written_data(data: Mapping[str, Any]) -> str:
    """Write the plain data of an entry, complete or not yet, as TOML."""
    import tomlkit

    document = tomlkit.document()
    tables = [name for name, value in data.items() if _is_table(name, value)]
    for name, value in data.items():
        if name not in tables:
            document.add(name, _item(name, value))
    for name in tables:
        document.add(name, _section(data[name]))
    return tomlkit.dumps(document)


def _is_table(name: str, value: object) -> bool:
    if isinstance(value, dict):
        return set(value) != {"ko", "en"}
    return name != "modules" and isinstance(value, list) and any(isinstance(item, dict) for item in value)


def _section(value: Any) -> Any:
    import tomlkit

    if isinstance(value, list):
        tables = tomlkit.aot()
        for item in value:
            tables.append(_section(item))
        return tables
    table = tomlkit.table()
    for name, inner in value.items():
        table.add(name, _item(name, inner))
    return table


def _item(name: str, value: Any) -> Any:
    import tomlkit

    if name in DATES:
        return _day(value)
    if isinstance(value, list):
        listed = tomlkit.array()
        for item in value:
            listed.append(_item("", item))
        return listed.multiline(name == "modules")
    if isinstance(value, dict):
        table = tomlkit.inline_table()
        for inner, content in value.items():
            table.append(inner, _item(inner, content))
        return table
    return value


def _day(value: Any) -> Any:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):  # an unfinished entry may hold any words here; reading it says what is wrong
        return value
