"""Messages as plain JSON and back, for histories and machine-readable reports."""

from __future__ import annotations

from typing import Any

from configurator.basis.text import Argument, Message, Money, Name
from configurator.basis.units import Quantity


def to_plain(message: Message) -> dict[str, Any]:
    """Return a message as JSON-ready data.

    >>> to_plain(Message("line-takt", value=Money(1000)))
    {'key': 'line-takt', 'args': {'value': {'won': 1000}}}
    """
    return {"key": message.key, "args": {name: _argument_to_plain(value) for name, value in message.items}}


def from_plain(data: dict[str, Any]) -> Message:
    """Return the message that `to_plain` wrote."""
    return Message(data["key"], **{name: _argument_from_plain(value) for name, value in data["args"].items()})


def _argument_to_plain(value: Argument) -> Any:
    match value:
        case Message():
            return to_plain(value)
        case Name():
            return {"ko": value.ko, "en": value.en}
        case Money():
            return {"won": value.won}
        case Quantity():
            return {"quantity": str(value)}
        case tuple():
            return [_argument_to_plain(item) for item in value]
        case _:
            return value


def _argument_from_plain(value: Any) -> Argument:
    match value:
        case {"key": _, "args": _}:
            return from_plain(value)
        case {"ko": str(ko), "en": str(en)}:
            return Name(ko, en)
        case {"won": int(won)}:
            return Money(won)
        case {"quantity": str(text)}:
            return Quantity.read(text)
        case list():
            return tuple(_argument_from_plain(item) for item in value)
        case str() | int() | float():
            return value
        case _:
            raise ValueError(f"not a message argument: {value!r}")
