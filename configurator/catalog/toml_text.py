"""A TOML file as plain data, within limits, or `BadInput` that names the line."""

from __future__ import annotations

import math
import re
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from configurator.basis.errors import BadInput, Mistake
from configurator.basis.text import LONGEST_TEXT, Message, clean

LARGEST_ENTRY = 64_000  # bytes; the longest shipped entry has under 12,000
LARGEST_LIST = 400  # members of one list or table; the longest shipped list has 48
LARGEST_NUMBER = 10**15  # more won than any price; an edition keeps 64-bit integers

# More than eight parts of a dotted key: tomllib takes seconds to minutes over thousands of them.
DOTTED = re.compile(
    r"""^[ \t]*+\[{0,2}(?:[ \t]*+(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.){8}""", re.MULTILINE | re.ASCII
)
PLACE = re.compile(r"\(at line (\d+), column (\d+)\)$")
KINDS = (  # what tomllib says -> our key
    ("Cannot overwrite", "catalog-toml-duplicate"),
    ("Duplicate inline table key", "catalog-toml-duplicate"),
    ("twice", "catalog-toml-duplicate"),
    ("Cannot mutate", "catalog-toml-duplicate"),
    ("Cannot redefine", "catalog-toml-duplicate"),
    ("Unterminated", "catalog-toml-unterminated"),
    ("Illegal character", "catalog-toml-unterminated"),
    ("Expected '=' after a key", "catalog-toml-no-equals"),
    ("Invalid value", "catalog-toml-value"),
)


def parsed(path: Path, shown: str) -> dict[str, Any]:
    """Return the data of a TOML file with every text cleaned; `BadInput` when it cannot be read as that."""
    return parsed_bytes(_raw(path, shown), shown)


def parsed_bytes(raw: bytes, shown: str) -> dict[str, Any]:
    """Return the data of the bytes of a TOML file, shown as `shown`, with every text cleaned; `BadInput` as above."""
    text = _text(raw, shown)
    if deep := DOTTED.search(text):
        line = text.count("\n", 0, deep.start()) + 1
        raise BadInput([_mistake(shown, str(line), "catalog-toml-too-deep", line=line)])
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadInput([_toml_mistake(error, text, shown)]) from error
    mistakes = list(_limits(data, "", shown))
    if mistakes:
        raise BadInput(mistakes)
    cleaned: dict[str, Any] = _cleaned(data)
    return cleaned


def _raw(path: Path, shown: str) -> bytes:
    try:
        if not path.is_file():
            raise FileNotFoundError
        with path.open("rb") as stream:
            return stream.read(LARGEST_ENTRY + 1)
    except OSError as error:
        raise BadInput([_mistake(shown, "", "catalog-file-unreadable")]) from error


def _text(raw: bytes, shown: str) -> str:
    if len(raw) > LARGEST_ENTRY:
        raise BadInput([_mistake(shown, "", "catalog-file-too-large", limit=LARGEST_ENTRY // 1000)])
    try:
        return unicodedata.normalize("NFC", raw.decode("utf-8-sig")).replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise BadInput([_mistake(shown, str(line), "catalog-not-utf8", line=line)]) from error


def _toml_mistake(error: Exception, text: str, shown: str) -> Mistake:
    said = str(error)
    place = PLACE.search(said)
    line = int(place[1]) if place else text.count("\n") + 1
    key = next((key for sign, key in KINDS if sign in said), "catalog-toml-wrong")
    lines = text.split("\n")
    content = lines[min(line, len(lines)) - 1].strip()
    name = content.split("=")[0].strip(" []")
    return _mistake(shown, str(line), key, line=line, text=content[:80], name=name[:80])


def _limits(value: object, place: str, shown: str) -> Iterator[Mistake]:
    if isinstance(value, dict | list) and len(value) > LARGEST_LIST:
        yield _mistake(shown, place, "catalog-list-too-long", limit=LARGEST_LIST)
    elif isinstance(value, dict | list):
        for step, inner in _inside(value, place):
            yield from _limits(inner, step, shown)
    elif isinstance(value, float) and not math.isfinite(value):
        yield _mistake(shown, place, "basis-number-not-finite", text=str(value))
    elif isinstance(value, int | float) and abs(value) > LARGEST_NUMBER:
        yield _mistake(shown, place, "catalog-number-too-large")
    elif isinstance(value, str) and len(value) > LONGEST_TEXT:
        yield _mistake(shown, place, "basis-text-too-long", found=value[:80])


def _inside(value: dict[Any, Any] | list[Any], place: str) -> Iterator[tuple[str, object]]:
    """Yield the members of a table or list with their paths."""
    if isinstance(value, dict):
        yield from ((f"{place}.{name}" if place else str(name), inner) for name, inner in value.items())
    else:
        yield from ((f"{place}[{number}]", inner) for number, inner in enumerate(value))


def _cleaned(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _cleaned(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_cleaned(inner) for inner in value]
    return clean(value) if isinstance(value, str) else value


def _mistake(shown: str, path: str, key: str, **args: str | int) -> Mistake:
    return Mistake(shown, path, Message(key, **args), Message(f"{key}-remedy", **args))
