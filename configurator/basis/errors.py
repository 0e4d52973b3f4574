"""The world failing, and input that is wrong. Anything else that is raised is our bug."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from configurator.basis.text import Message


class ConfiguratorError(Exception):
    """The world failed (disk full, file too new, file not ours); the message says what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.key, message.items)
        self.message = message


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing wrong in an input: the file, the path inside it, what is wrong and what to do about it."""

    file: str
    path: str
    message: Message
    remedy: Message


class BadInput(ConfiguratorError):
    """An input with all its mistakes at once; nothing was changed or written."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__(Message("basis-bad-input", count=len(self.mistakes)))
