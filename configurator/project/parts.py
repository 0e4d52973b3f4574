"""A project cut into parts that are stored once each: a station, a product, an option, an entry … under its content digest.

A state of the project is then a short manifest of digests, and an edit writes only the parts that changed.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, get_args, get_type_hints

from configurator.basis.boundary import canonical_json, plain, read, read_json
from configurator.line.model import Line
from configurator.plan.model import Plan
from configurator.project.model import Project

Manifest = dict[str, str | list[str]]
SPLIT = (
    "entries",
    "suppliers",
    "waivers",
    "originals",
    "hand_edits",
    "updates",
)  # tuples of the project whose items are parts of their own; a file of an older minor version lacks the later ones


class Parts:
    """Cuts projects into parts; remembers the digest of values it has seen, by identity, as long as they live."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, str, str]] = {}  # id(value) -> value kept alive, digest, JSON

    def cut(self, project: Project) -> tuple[Manifest, dict[str, str]]:
        """Return the manifest of a project and its parts by digest."""
        manifest: Manifest = {}
        texts: dict[str, str] = {}

        def put(value: object) -> str:
            digest, text = self._written(value)
            texts[digest] = text
            return digest

        for name in SPLIT:
            manifest[name] = [put(item) for item in getattr(project, name)]
        _cut_fields("line", project.line, Line, manifest, put)
        _cut_fields("plan", project.plan, Plan, manifest, put)
        own = {f.name: getattr(project, f.name) for f in fields(project) if f.name not in (*SPLIT, "line", "plan")}
        manifest["project"] = put(own)
        return manifest, texts

    def _written(self, value: object) -> tuple[str, str]:
        if isinstance(value, dict):
            return _digested(_plain_json(value))
        kept = self._known.get(id(value))
        if kept is None or kept[0] is not value:
            kept = (value, *_digested(canonical_json(value)))
            self._known[id(value)] = kept
        return kept[1], kept[2]


def digest_of(text: str) -> str:
    """Return the content digest of a part's JSON."""
    return hashlib.sha256(text.encode()).hexdigest()


def _digested(text: str) -> tuple[str, str]:
    return digest_of(text), text


class PartReader:
    """Builds projects from manifests; each part is read once, so that states share what did not change between them."""

    def __init__(self, texts: Mapping[str, str], file: str) -> None:
        self._texts = texts
        self._file = file
        self._values: dict[tuple[str, str], Any] = {}

    def project(self, manifest: Manifest) -> Project:
        """Return the project a manifest describes; KeyError when a part is missing, `BadInput` when one is no value of ours."""
        rooms: dict[str, dict[str, Any]] = {"line": {}, "plan": {}}
        for name, entry in manifest.items():
            room, _, field = name.partition(".")
            if field:
                rooms[room][field] = self._taken(name, entry, _hints(Line if room == "line" else Plan)[field])
        own = self._own(manifest["project"])
        split = {name: self._taken(name, manifest.get(name, []), _hints(Project)[name]) for name in SPLIT}
        return Project(**own, **split, line=Line(**rooms["line"]), plan=Plan(**rooms["plan"]))

    def _own(self, digest: str | list[str]) -> dict[str, Any]:
        fields_held = json.loads(self._texts[str(digest)])
        hints = _hints(Project)  # a newer minor version may hold more
        return {
            name: read(hints[name], value, self._file, name) for name, value in fields_held.items() if name in hints
        }

    def _taken(self, name: str, entry: str | list[str], hint: Any) -> Any:
        if isinstance(entry, list):
            return tuple(self._value(name, digest, get_args(hint)[0]) for digest in entry)
        return self._value(name, entry, hint)

    def _value(self, name: str, digest: str, hint: Any) -> Any:
        key = (name, digest)
        if key not in self._values:
            self._values[key] = read_json(hint, self._texts[digest], self._file)
        return self._values[key]


@functools.cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _cut_fields(room: str, value: Any, kind: type, manifest: Manifest, put: Callable[[object], str]) -> None:
    for field in fields(kind):
        part = getattr(value, field.name)
        if isinstance(part, tuple) and all(hasattr(item, "__dataclass_fields__") for item in part):
            manifest[f"{room}.{field.name}"] = [put(item) for item in part]
        else:
            manifest[f"{room}.{field.name}"] = put({"value": part})


def _plain_json(values: dict[str, object]) -> str:
    shaped = {name: _shaped(value) for name, value in values.items()}
    chosen = shaped["value"] if set(shaped) == {"value"} else shaped
    return json.dumps(chosen, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def _shaped(value: object) -> Any:
    if isinstance(value, tuple):
        return [_shaped(item) for item in value]
    return value if value is None or isinstance(value, str | int | float) else plain(value)
