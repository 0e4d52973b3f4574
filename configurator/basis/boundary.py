"""The border between files and values: every mistake at once, with its path and what to do; and canonical JSON back."""

from __future__ import annotations

import json
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from configurator.basis.errors import BadInput, Mistake
from configurator.basis.text import Message

Value = TypeVar("Value")
LARGEST_FILE = 8_000_000  # bytes of a text file we read
_ADAPTERS: dict[type, Any] = {}
KEYS = {
    "missing": "basis-field-missing",
    "unexpected_keyword_argument": "basis-field-unknown",
    "extra_forbidden": "basis-field-unknown",
    "enum": "basis-word-unknown",
    "literal_error": "basis-word-unknown",
    "string_too_long": "basis-text-too-long",
    "string_too_short": "basis-text-empty",
    "date_type": "basis-date-wrong",
    "date_parsing": "basis-date-wrong",
    "date_from_datetime_parsing": "basis-date-wrong",
}


def adapter(kind: type[Value]) -> TypeAdapter[Value]:
    """Return pydantic's reader and writer of a value type, made once."""
    made: TypeAdapter[Value] = _ADAPTERS.get(kind) or TypeAdapter(kind)
    _ADAPTERS[kind] = made
    return made


def read(kind: type[Value], data: object, file: str, at: str = "") -> Value:
    """Make a value of `kind` from what a file holds; `BadInput` lists every mistake with `file` and its path."""
    try:
        return adapter(kind).validate_python(data)
    except ValidationError as error:
        raise BadInput(_mistakes(error, file, at)) from error


def read_json(kind: type[Value], text: str | bytes, file: str) -> Value:
    """Make a value from canonical JSON; `BadInput` lists every mistake."""
    try:
        return adapter(kind).validate_json(text)
    except ValidationError as error:
        raise BadInput(_mistakes(error, file, "")) from error


def plain(value: object) -> Any:
    """Return a value as plain dicts, lists, strings and numbers, without fields at their default."""
    return adapter(type(value)).dump_python(value, mode="json", exclude_defaults=True)


def canonical_json(value: object) -> str:
    """Write a value as JSON that is the same for equal values: sorted keys, no spaces, no NaN."""
    return json.dumps(plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def _mistakes(error: ValidationError, file: str, at: str) -> list[Mistake]:
    found: dict[Mistake, None] = {}
    for detail in error.errors(include_url=False):
        context = {name: str(value) for name, value in detail.get("ctx", {}).items()}
        kind = str(detail["type"])
        key = kind if kind.startswith("basis-") else KEYS.get(kind, "basis-value-wrong")
        path = _path((*((at,) if at else ()), *detail["loc"]))
        if not kind.startswith("basis-"):
            context = {"found": str(detail.get("input"))[:80], "expected": context.get("expected", detail["msg"])}
        found[Mistake(file, path, Message(key, **context), Message(f"{key}-remedy", **context))] = None
    return list(found)


def _path(location: tuple[int | str, ...]) -> str:
    text = ""
    for step in location:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text
