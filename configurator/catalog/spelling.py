"""Did you mean …: the nearest field or word beside a mistake of spelling."""

from __future__ import annotations

import dataclasses
import difflib
import re
import typing
from collections.abc import Iterable

from configurator.basis.errors import Mistake
from configurator.basis.text import Message

STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
QUOTED = re.compile(r"'([^']*)'")


def with_suggestion(kind: type, mistake: Mistake) -> Mistake:
    """Return `mistake` about a value of `kind` with the nearest known field or word, where there is one."""
    if mistake.message.key == "basis-field-unknown":
        return _better(mistake, "catalog-field-near", _last(mistake.path), fields_at(kind, mistake.path))
    if mistake.message.key == "basis-word-unknown":
        args = mistake.message.args
        return _better(mistake, "catalog-choice-near", str(args["found"]), QUOTED.findall(str(args["expected"])))
    return mistake


def fields_at(kind: object, path: str) -> tuple[str, ...]:
    """Return the names of the fields beside the last step of `path` in the dataclass `kind`.

    >>> from configurator.catalog.entry import Solution
    >>> fields_at(Solution, "provides[0].wrod")
    ('word', 'quantity', 'version')
    """
    steps = [name for name, _ in STEP.findall(path) if name]
    for step in steps[:-1]:
        kind = typing.get_type_hints(_dataclass_in(kind)).get(step)
    found = _dataclass_in(kind)
    return tuple(field.name for field in dataclasses.fields(found)) if dataclasses.is_dataclass(found) else ()


def _dataclass_in(kind: object) -> typing.Any:
    """Return the dataclass inside `tuple[X, ...]`, `X | None` or `X` itself; None when there is none."""
    if dataclasses.is_dataclass(kind):
        return kind
    inside = (_dataclass_in(part) for part in typing.get_args(kind))
    return next((part for part in inside if part is not None), None)


def _last(path: str) -> str:
    return path.rpartition(".")[2].partition("[")[0]


def _better(mistake: Mistake, key: str, found: str, known: Iterable[str]) -> Mistake:
    near = difflib.get_close_matches(found, known, n=1, cutoff=0.5)
    if not near:
        return mistake
    args = {"found": found, "near": near[0]}
    return Mistake(mistake.file, mistake.path, Message(key, **args), Message(f"{key}-remedy", **args))
