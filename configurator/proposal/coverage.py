"""No silent boxes: characters the fonts lack are replaced where the reader can see it, and named at the end."""

from __future__ import annotations

import unicodedata
from dataclasses import fields, is_dataclass, replace
from typing import Any

from configurator.proposal.blocks import Chapter, Content, Paragraph
from configurator.proposal.fonts import SUBSTITUTE, covers
from configurator.proposal.voice import Voice, plain

MOST_NAMED = 20


def printable(content: Content, voice: Voice) -> Content:
    """Return the content with only characters the fonts have; the last chapter names those that were replaced."""
    missing: set[str] = set()
    safe = _walked(content, missing)
    assert isinstance(safe, Content)  # noqa: S101 - `_walked` keeps the type of what it walks
    if not missing:
        return safe
    named = ", ".join(f"U+{ord(sign):04X}" for sign in sorted(missing)[:MOST_NAMED])
    note = Paragraph(
        plain(voice.text("proposal-missing-glyphs", count=len(missing), signs=named, substitute=SUBSTITUTE)), "caption"
    )
    last = safe.chapters[-1]
    return replace(safe, chapters=(*safe.chapters[:-1], replace(last, blocks=(*last.blocks, note))))


def safe_text(text: str, missing: set[str]) -> str:
    """Return a text in NFC with a visible substitute for what the fonts lack; `missing` collects the lost characters.

    Conjoining jamo and other marks without a glyph would otherwise vanish or print as an empty box.
    """
    composed = unicodedata.normalize("NFC", text)
    lost = {sign for sign in composed if not covers(sign)}
    if not lost:
        return composed
    missing |= {sign for sign in lost if unicodedata.category(sign) != "Cf"}
    return "".join(
        "" if unicodedata.category(sign) == "Cf" and sign in lost else SUBSTITUTE if sign in lost else sign
        for sign in composed
    )


def _walked(value: Any, missing: set[str]) -> Any:
    if isinstance(value, str):
        return safe_text(value, missing)
    if isinstance(value, tuple):
        return tuple(_walked(item, missing) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _walked(getattr(value, field.name), missing) for field in fields(value)})
    return value


def chapter_of(content: Content, key: str) -> Chapter:
    """Return a chapter by its key; KeyError when there is none."""
    found = next((chapter for chapter in content.chapters if chapter.key == key), None)
    if found is None:
        raise KeyError(key)
    return found
