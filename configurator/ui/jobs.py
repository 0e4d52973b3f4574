"""Long work away from the window: threads that answer in the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from configurator.basis.work import Cancelled

Answer = TypeVar("Answer")
WORKERS = 2


class Jobs(QObject):
    """Runs pure functions in the background; answers and failures come back as calls in the window's thread."""

    _ended = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="job")
        self._under_way = 0
        self._closed = False
        self._ended.connect(lambda call: call())

    @property
    def under_way(self) -> int:
        """How many jobs have not answered yet."""
        return self._under_way

    def start(
        self, work: Callable[[], Answer], done: Callable[[Answer], None], failed: Callable[[BaseException], None]
    ) -> None:
        """Run `work`; then call `done` with its answer or `failed` with what it raised. Work that was cancelled answers nothing."""
        self._under_way += 1

        def answer(future: Future[Answer]) -> None:
            if not self._closed:
                self._ended.emit(lambda: self._finish(future, done, failed))

        self._pool.submit(work).add_done_callback(answer)

    def soon(self, call: Callable[[], None]) -> None:
        """Have the window's thread make a call soon; for work that tells how far it is, from its own thread."""
        if not self._closed:
            self._ended.emit(call)

    def close(self) -> None:
        """Drop what has not begun; what runs ends by itself and is not heard any more, so that the window closes at once."""
        self._closed = True
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _finish(
        self, future: Future[Answer], done: Callable[[Answer], None], failed: Callable[[BaseException], None]
    ) -> None:
        self._under_way -= 1
        if future.cancelled():
            return
        error = future.exception()
        if error is None:
            done(future.result())
        elif not isinstance(error, Cancelled):
            failed(error)
