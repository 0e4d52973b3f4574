"""Names in the two languages of an entry, from whatever languages a source speaks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

KOREAN = ("ko", "kor")
ENGLISH = ("en", "eng")


def language(tag: str) -> str:
    """Return "ko", "en", or the first part of any other language tag, in lower case.

    >>> language("en-US"), language("kor"), language("deu")
    ('en', 'ko', 'deu')
    """
    first = tag.strip().casefold().replace("_", "-").split("-")[0]
    return "ko" if first in KOREAN else "en" if first in ENGLISH else first


def name(texts: Mapping[str, str]) -> Any:
    """Return the plain form of a name: both languages, or one text for both when the source speaks only one; None without any.

    A text that stands for both is no translation; the lint teaches to add one.
    """
    korean, english = texts.get("ko", ""), texts.get("en", "")
    if korean and english:
        return korean if korean == english else {"ko": korean, "en": english}
    return korean or english or next((text for text in texts.values() if text), None)


def used(texts: Mapping[str, str]) -> tuple[str, ...]:
    """Return the languages `name` takes its texts from."""
    chosen = tuple(tag for tag in ("ko", "en") if texts.get(tag))
    return chosen or tuple(tag for tag, text in texts.items() if text)[:1]
