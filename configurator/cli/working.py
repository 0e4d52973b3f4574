"""Long work in a terminal: how far it is for a person who watches, and Ctrl-C as a wish that leaves nothing half done."""

from __future__ import annotations

import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import click

from configurator.basis.language import Speaker
from configurator.basis.text import Message
from configurator.basis.work import Cancel, Tell, tell_nobody

OFTEN = 0.5  # seconds between two lines of progress


def progress(spoken: Speaker) -> Tell:
    """Return a teller of progress for a person who watches; a script gets none."""
    if not sys.stderr.isatty():
        return tell_nobody
    last = [0.0]

    def tell(share: float, doing: Message) -> None:
        if time.monotonic() - last[0] >= OFTEN:
            last[0] = time.monotonic()
            click.echo(f"{share:4.0%} {spoken.say(doing)}", err=True)

    return tell


@contextmanager
def stoppable() -> Iterator[Cancel]:
    """Give a wish to stop that the first Ctrl-C sets; a second one interrupts at once, as everywhere else.

    Signals reach the main thread only; in another one nothing is changed and nobody wishes.
    """
    cancel = Cancel()
    if threading.current_thread() is not threading.main_thread():
        yield cancel
        return
    usual = signal.getsignal(signal.SIGINT) or signal.default_int_handler

    def wish(_number: int, _frame: object) -> None:
        cancel.wish()
        signal.signal(signal.SIGINT, usual)

    signal.signal(signal.SIGINT, wish)
    try:
        yield cancel
    finally:
        signal.signal(signal.SIGINT, usual)
