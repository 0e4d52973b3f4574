"""Names of tasks in both languages, made from our own texts."""

from configurator.basis.language import speaker
from configurator.basis.text import Argument, Message, Name


def named(key: str, **args: Argument) -> Name:
    """Return the text of a key in both languages as a `Name`."""
    message = Message(key, **args)
    return Name(speaker("ko").say(message), speaker("en").say(message))
