"""Readings and refusals as JSON: what the reading child says to its parent, and what an import keeps beside the entries."""

from __future__ import annotations

import json
from typing import Any

from configurator.basis import message_codec
from configurator.basis.errors import BadInput, Mistake
from configurator.basis.text import Message
from solution_store.importers.account import Draft, Edge, Fate, Field, Notice, Reading


def reading_to_plain(reading: Reading) -> dict[str, Any]:
    """Return a reading as plain data."""
    return {
        "kind": reading.kind,
        "proposal": reading.proposal,
        "drafts": [_draft_to_plain(draft) for draft in reading.drafts],
        "fields": [
            [one.place, one.name, one.value, one.fate.value, one.into, _said(one.why), one.article]
            for one in reading.fields
        ],
        "notices": [[notice.place, message_codec.to_plain(notice.message)] for notice in reading.notices],
    }


def reading_from_plain(data: dict[str, Any]) -> Reading:
    """Return the reading that `reading_to_plain` wrote."""
    return Reading(
        data["kind"],
        tuple(_draft_from_plain(draft) for draft in data["drafts"]),
        tuple(
            Field(place, name, value, Fate(fate), into, _heard(why), article)
            for place, name, value, fate, into, why, article in data["fields"]
        ),
        tuple(Notice(place, message_codec.from_plain(message)) for place, message in data["notices"]),
        data["proposal"],
    )


def refusal_to_plain(error: BadInput) -> list[dict[str, Any]]:
    """Return a refusal as plain data."""
    return [
        {"file": one.file, "path": one.path, "message": _said(one.message), "remedy": _said(one.remedy)}
        for one in error.mistakes
    ]


def refusal_from_plain(data: list[dict[str, Any]]) -> BadInput:
    """Return the refusal that `refusal_to_plain` wrote."""
    return BadInput(
        Mistake(
            one["file"],
            one["path"],
            message_codec.from_plain(one["message"]),
            message_codec.from_plain(one["remedy"]),
        )
        for one in data
    )


def to_bytes(data: object) -> bytes:
    """Write plain data as JSON bytes; a sign no encoding can hold is written as its escape."""
    return json.dumps(data, ensure_ascii=True, separators=(",", ":")).encode("ascii")


def _said(message: Message | None) -> dict[str, Any] | None:
    return message_codec.to_plain(message) if message else None


def _heard(data: dict[str, Any] | None) -> Message | None:
    return message_codec.from_plain(data) if data else None


def _draft_to_plain(draft: Draft) -> dict[str, Any]:
    edges = [[one.kind, one.article, one.place, one.units, one.group] for one in draft.edges]
    return {
        "article": draft.article,
        "place": draft.place,
        "data": dict(draft.data),
        "edges": edges,
        "whole": draft.whole,
    }


def _draft_from_plain(data: dict[str, Any]) -> Draft:
    edges = tuple(Edge(*edge) for edge in data["edges"])
    return Draft(data["article"], data["place"], data["data"], edges, data["whole"])
