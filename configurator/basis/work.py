"""How long work talks to whoever started it: it tells progress and asks whether to stop."""

from collections.abc import Callable

from configurator.basis.text import Message

Tell = Callable[[float, Message], None]  # share done 0…1, what is being done
Share = Callable[
    [float], None
]  # share done 0…1 of one part of the work; raises `Cancelled` when somebody asked to stop


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


def tell_no_share(share: float) -> None:
    """Accept the share of a part and drop it."""


def part(tell: Tell, cancel: Cancel | None, doing: Message, begin: float, end: float) -> Share:
    """Return how one part of the work, from `begin` to `end` of the whole, says how far it is and learns whether to stop.

    >>> said = []
    >>> part(lambda share, doing: said.append(share), None, Message("x"), 0.5, 0.9)(0.5)
    >>> said
    [0.7]
    """

    def share(done: float) -> None:
        if cancel is not None:
            cancel.look()
        tell(begin + (end - begin) * done, doing)

    return share
