"""Working out a recommendation away from the window: it says how far it is and can be stopped; the plan stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressBar, QWidget

from configurator.basis.text import Message
from configurator.basis.work import Cancel, Tell
from configurator.ui.one_job import OneJob
from configurator.ui.page import Desk
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import column, row
from configurator.ui.widgets.labels import plain_label, wrapped

if TYPE_CHECKING:
    from configurator.catalog.store import SolutionStore
    from configurator.project.study import Study
    from configurator.ui.plan.preview import Proposed

MOST = 1000  # steps of the bar


class Recommending(OneJob):
    """One recommendation at a time; whoever asks again does not wait for the last answer."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        desk.live.opened.connect(self.forget)

    def begin(self, study: Study, store: SolutionStore, take_in: Callable[[Proposed], None]) -> None:
        """Work out the recommended plan and give it to `take_in`."""
        self.forget()
        self.run(partial(_worked_out, study, store), take_in)
        self.told.emit(0.0, Message("ui-recommending"))

    def cancel(self) -> None:
        """Ask it to stop; what it still answers is not heard."""
        if self.running:
            self.forget()
            self._desk.notices.say(Message("ui-recommend-stopped"))


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


def _worked_out(study: Study, store: SolutionStore, tell: Tell, cancel: Cancel) -> Proposed:
    from configurator.project.recommend import recommended
    from configurator.project.study import Study
    from configurator.ui.plan.preview import Proposed, figured

    chosen = recommended(study.project, store, tell, cancel)
    return figured(Proposed("recommended", study, Study(chosen, store)))
