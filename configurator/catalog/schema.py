"""The published contract of an entry file: JSON Schema from the same dataclasses that read it."""

from __future__ import annotations

from typing import Any

from configurator.basis.boundary import adapter
from configurator.basis.vocabulary import Stage
from configurator.catalog.codec import STAGE_WORDS
from configurator.catalog.entry import Solution, Supplier
from configurator.catalog.vocabulary import WORDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
IDS = {"entry": "urn:smart-factory-configurator:entry:1", "supplier": "urn:smart-factory-configurator:supplier:1"}


def entry_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a solution's file, with the capability words as a closed list."""
    schema = _schema(Solution, IDS["entry"])
    for kind, field in (("Provision", "word"), ("Exclusion", "word"), ("SignalNeed", "word")):
        schema["$defs"][kind]["properties"][field] = {"$ref": "#/$defs/Word"}
    schema["$defs"]["Requirement"]["properties"]["words"]["items"] = {"$ref": "#/$defs/Word"}
    schema["$defs"]["Stage"] = {"description": Stage.__doc__, "enum": [*map(int, Stage), *STAGE_WORDS]}
    schema["$defs"]["Word"] = {
        "oneOf": [{"const": word, "title": f"{name.ko} / {name.en}"} for word, name in sorted(WORDS.items())]
    }
    return schema


def supplier_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a supplier's file."""
    return _schema(Supplier, IDS["supplier"])


def _schema(kind: type, name: str) -> dict[str, Any]:
    return {"$schema": DIALECT, "$id": name, **adapter(kind).json_schema(mode="validation")}
