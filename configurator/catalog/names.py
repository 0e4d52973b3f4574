"""How the field's words are called: the name of a category, kind, protocol or effect as a message."""

from __future__ import annotations

from typing import assert_never

from configurator.basis.text import Message
from configurator.basis.vocabulary import Category, KeyTechnology, Kind, Protocol, Technology
from configurator.catalog.entry import EffectTarget

FieldWord = Category | Kind | Protocol | Technology | KeyTechnology


def of(word: FieldWord) -> Message:
    """Return the name of a word of the field, e.g. `식별시스템(RFID·바코드)`."""
    return Message(f"catalog-{_sort(word)}-{word.value}")


def of_effect(target: EffectTarget) -> Message:
    """Return the name of what an effect works on, e.g. `비가동 감소`."""
    return Message(f"catalog-effect-{target}")


def _sort(word: FieldWord) -> str:
    match word:
        case Category():
            return "category"
        case Kind():
            return "kind"
        case Protocol():
            return "protocol"
        case Technology():
            return "technology"
        case KeyTechnology():
            return "key-technology"
        case _:
            assert_never(word)
