"""How long work talks to whoever started it: it tells progress and asks whether to stop."""

from collections.abc import Callable

from configurator.basis.text import Message

Tell = Callable[[float, Message], None]  # share done 0…1, what is being done


class Cancelled(Exception):
    """Raised by work that noticed it was asked to stop; nothing was left half-done."""


class Cancel:
    """A wish to stop, set by one thread and read by another."""

    def __init__(self) -> None:
        self._wished = False

    def wish(self) -> None:
        """Ask the work to stop at its next look."""
        self._wished = True

    @property
    def wished(self) -> bool:
        """Whether somebody asked to stop."""
        return self._wished

    def look(self) -> None:
        """Raise `Cancelled` when somebody asked to stop."""
        if self._wished:
            raise Cancelled


def tell_nobody(share: float, doing: Message) -> None:
    """Accept progress and drop it."""
