"""Working out a recommendation away from the window: it says how far it is and can be stopped; the plan stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from configurator.basis.text import Message
from configurator.basis.work import Cancel, Tell
from configurator.ui.page import Desk
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import column, row
from configurator.ui.widgets.labels import plain_label, wrapped

if TYPE_CHECKING:
    from configurator.catalog.store import SolutionStore
    from configurator.project.study import Study
    from configurator.ui.plan.preview import Proposed

MOST = 1000  # steps of the bar


class Recommending(QObject):
    """One recommendation at a time; `changed`: it began or ended, `told(share, doing)`: it got on."""

    changed = Signal()
    told = Signal(float, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._cancel: Cancel | None = None
        desk.live.opened.connect(self._forget)

    @property
    def running(self) -> bool:
        """Whether a recommendation is under way."""
        return self._cancel is not None

    def begin(self, study: Study, store: SolutionStore, take_in: Callable[[Proposed], None]) -> None:
        """Work out the recommended plan and give it to `take_in`; whoever asks again does not wait for the last answer."""
        self._forget()
        cancel = self._cancel = Cancel()

        def done(proposed: Proposed) -> None:
            if cancel is self._cancel:  # an answer that was on its way when somebody stopped it is not shown
                self._end()
                take_in(proposed)

        def failed(error: BaseException) -> None:
            if cancel is self._cancel:
                self._end()
            self._desk.live.failed.emit(error)

        self._desk.jobs.start(_work(study, store, self._teller(cancel), cancel), done, failed)
        self.changed.emit()
        self.told.emit(0.0, Message("ui-recommending"))

    def cancel(self) -> None:
        """Ask it to stop; what it still answers is not heard."""
        if self.running:
            self._forget()
            self._desk.notices.say(Message("ui-recommend-stopped"))

    def _forget(self) -> None:
        if self._cancel is not None:
            self._cancel.wish()
            self._end()

    def _end(self) -> None:
        self._cancel = None
        self.changed.emit()

    def _teller(self, cancel: Cancel) -> Tell:
        """Return what the work calls in its own thread."""

        def tell(share: float, doing: Message) -> None:
            self._desk.jobs.soon(lambda: self._hear(share, doing, cancel))

        return tell

    def _hear(self, share: float, doing: Message, cancel: Cancel) -> None:
        if cancel is self._cancel:
            self.told.emit(share, doing)


class RecommendingStrip(QWidget):
    """How far the recommendation is, as a bar with the way to stop it; hidden while none is under way."""

    def __init__(self, desk: Desk, job: Recommending) -> None:
        super().__init__()
        self._look, self._job = desk.look, job
        self.bar = QProgressBar()
        self.bar.setRange(0, MOST)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.doing = wrapped(plain_label("", 12, 400, "text2"))
        self.stop = TextButton(
            desk.look, "ui-recommend-stop", partial(desk.run, "plan.stop-recommending"), "plain", "x"
        )
        layout, line = column(self, 0, 6), row(spacing=8)
        layout.addWidget(self.bar)
        line.addWidget(self.doing, 1)
        line.addWidget(self.stop)
        layout.addLayout(line)
        self.hide()
        job.changed.connect(self._show_job)
        job.told.connect(self._show_share)

    def _show_job(self) -> None:
        self.setVisible(self._job.running)
        self.bar.setValue(0)

    def _show_share(self, share: float, doing: Message) -> None:
        self.bar.setValue(round(share * MOST))
        text = self._look.say(doing)
        self.doing.setText(text)
        self.bar.setAccessibleName(text)


def _work(study: Study, store: SolutionStore, tell: Tell, cancel: Cancel) -> Callable[[], Proposed]:
    def run() -> Proposed:
        from configurator.project.recommend import recommended
        from configurator.project.study import Study
        from configurator.ui.plan.preview import Proposed, figured

        chosen = recommended(study.project, store, tell, cancel)
        return figured(Proposed("recommended", study, Study(chosen, store)))

    return run
