"""The list of checks beside the pages: state as icon and word, what was found, where to do something about it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from configurator.ui.page import Desk
from configurator.ui.proposal.preflight import Check, State, checks
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import Pill, column, emptied, row
from configurator.ui.widgets.labels import plain_label, wrapped

if TYPE_CHECKING:
    from configurator.project.study import Study

ICONS: dict[State, tuple[str, str]] = {
    "well": ("circle-check", "teal"),
    "look": ("alert-triangle", "amber"),
    "stop": ("alert-circle", "red"),
    "unchecked": ("help-circle", "violet"),
}
LINKED = ("cost", "level", "settings")


class PreflightPanel(QWidget):
    """Shows the checks of a study; the summary on top says whether anything is open."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.checks: tuple[Check, ...] = ()
        self._marks: list[tuple[QLabel, str, str]] = []
        self.summary = Pill(desk.look)
        layout = column(self, 0, 12)
        layout.addWidget(self.summary)
        self._list = column(spacing=12)
        layout.addLayout(self._list)
        desk.look.theme_changed.connect(self._tint)

    def show_study(self, study: Study) -> None:
        """Check a study."""
        self.checks = checks(study)
        emptied(self._list)
        self._marks = []
        for check in self.checks:
            self._list.addWidget(self._shown(check))
        self._tint()
        self._summarise()

    def _summarise(self) -> None:
        look = self._desk.look
        stops = sum(check.weighs == "stop" for check in self.checks)
        looks = sum(check.weighs == "look" for check in self.checks)
        if stops:
            self.summary.show_state(look.text("ui-proposal-preflight-stop", count=stops), "red", "alert-circle")
        elif looks:
            self.summary.show_state(look.text("ui-proposal-preflight-look", count=looks), "amber", "alert-triangle")
        else:
            self.summary.show_state(look.text("ui-proposal-preflight-well"), "teal", "circle-check")

    def _tint(self) -> None:
        for mark, icon, tone in self._marks:
            mark.setPixmap(self._desk.look.picture(icon, tone, 20))

    def _shown(self, check: Check) -> QWidget:
        look = self._desk.look
        icon, tone = ICONS[check.state]
        whole = QWidget()
        line = row(whole, 0, 10)
        mark = QLabel()
        mark.setFixedWidth(22)
        self._marks.append((mark, icon, f"{tone}-text"))
        words = column(spacing=2)
        words.addWidget(wrapped(plain_label(look.say(check.title), 13, 600)))
        said = [*(f"· {look.say(each)}" for each in check.named), look.say(check.detail)]
        for text in said:
            if text:
                words.addWidget(wrapped(plain_label(text, 12, 400, "text2")))
        if check.state != "well" and check.page in LINKED:
            words.addLayout(self._link(check))
        held = column()
        held.addWidget(mark)
        held.addStretch()
        line.addLayout(held)
        line.addLayout(words, 1)
        state = look.text(f"ui-proposal-state-{check.state}")
        whole.setAccessibleName(f"{state}: {look.say(check.title)}")
        return whole

    def _link(self, check: Check) -> QHBoxLayout:
        line = row(spacing=0)
        go = partial(self._desk.run, "view.page", page=check.page)
        link = TextButton(self._desk.look, f"ui-proposal-go-{check.page}", go, "link")
        link.setAccessibleName(f"{self._desk.look.say(check.title)}: {link.text()}")
        line.addWidget(link)
        line.addStretch()
        return line
