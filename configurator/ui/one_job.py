"""Long work of one kind away from the window, one at a time: it says how far it is and can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from configurator.basis.text import Message
from configurator.basis.work import Cancel, Tell
from configurator.ui.page import Desk

Answer = TypeVar("Answer")


class OneJob(QObject):
    """`changed`: it began or ended, `told(share, doing)`: it got on. An answer that is not waited for any more is not heard."""

    changed = Signal()
    told = Signal(float, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._cancel: Cancel | None = None

    @property
    def running(self) -> bool:
        """Whether it is under way."""
        return self._cancel is not None

    def cancel(self) -> None:
        """Ask it to stop; it answers that it was."""
        if self._cancel is not None:
            self._cancel.wish()

    def forget(self) -> None:
        """Ask it to stop and wait for no answer."""
        if self._cancel is not None:
            self._cancel.wish()
            self._end()

    def run(self, work: Callable[[Tell, Cancel], Answer], done: Callable[[Answer], None]) -> None:
        """Do the work in the background and give its answer to `done`; `work` takes where to tell progress and whether to stop."""
        cancel = self._cancel = Cancel()
        tell = self._teller(cancel)

        def answered(answer: Answer) -> None:
            if cancel is self._cancel:
                self._cancel = None
                done(answer)
                self.changed.emit()

        def failed(error: BaseException) -> None:
            if cancel is self._cancel:
                self._end()
            self._desk.live.failed.emit(error)

        self._desk.jobs.start(lambda: work(tell, cancel), answered, failed)
        self.changed.emit()

    def _end(self) -> None:
        self._cancel = None
        self.changed.emit()

    def _teller(self, cancel: Cancel) -> Tell:
        """Return what the work calls in its own thread; the window hears whole percents only, each once."""
        last = -1

        def tell(share: float, doing: Message) -> None:
            nonlocal last
            if round(share * 100) > last:
                last = round(share * 100)
                self._desk.jobs.soon(lambda: self._hear(share, doing, cancel))

        return tell

    def _hear(self, share: float, doing: Message, cancel: Cancel) -> None:
        if cancel is self._cancel:
            self.told.emit(share, doing)
