"""One finding explained: what is wrong and where, what is expected, what was found, why it matters - and the ways out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from configurator.basis.issues import PRACTICE, Issue, Severity, Waiver
from configurator.plan.steps import Step
from configurator.ui import theme
from configurator.ui.compatibility.findings import MARKS, Group, place_text, waiver_of
from configurator.ui.compatibility.other_ways import OWN_RULES, OtherWays
from configurator.ui.compatibility.remedy_card import RemedyCard
from configurator.ui.compatibility.trial import Left, trials
from configurator.ui.compatibility.waiver_form import Draft, WaiverForm
from configurator.ui.look import Look
from configurator.ui.page import Desk
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import Pill, column, emptied, row, rule
from configurator.ui.widgets.columns import ScrollColumn, empty_state
from configurator.ui.widgets.fields import ChoiceField
from configurator.ui.widgets.labels import plain_label, wrapped

if TYPE_CHECKING:
    from configurator.project.study import Study

WEIGHTS = (Severity.BLOCK, Severity.WARN, Severity.INFO)


class FindingPane(ScrollColumn):
    """`hovered` carries the number of the remedy under the mouse, −1 for none."""

    hovered = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(16, 8)
        self._desk, self._look = desk, desk.look
        self.key = ""
        self.cards: list[RemedyCard] = []
        self.form: WaiverForm | None = None
        self.more: OtherWays | None = None
        self._study: Study | None = None

    def show_finding(self, study: Study, issue: Issue[Step] | None) -> None:
        """Explain a finding; without one, say that nothing is wrong or what to do."""
        draft = self._draft_for(issue)
        if self.more is not None:
            self.more.stop()
            self.more = None
        emptied(self.body)
        self.cards, self._study = [], study
        self.key = "" if issue is None else issue.key
        if issue is None:
            self.form = None
            self._show_nothing(study)
            return
        waiver = waiver_of(study, issue)
        self._show_head(issue, waiver)
        self._show_chain(study, issue)
        self._show_remedies(study, issue)
        self.form = self._show_waiver(issue, waiver)
        if draft is not None and self.form is not None:
            self.form.take_draft(draft)
        self._show_weight(study, issue)
        self.body.addStretch()
        self.verticalScrollBar().setValue(0)

    def _draft_for(self, issue: Issue[Step] | None) -> Draft | None:
        """Return what somebody is writing about the same finding, so that a refresh does not lose it."""
        same = issue is not None and issue.key == self.key
        return self.form.draft if same and self.form is not None else None

    def _show_nothing(self, study: Study) -> None:
        clean = not study.issues
        key = "ui-compatibility-clean" if clean else "ui-compatibility-choose"
        icon = "circle-check" if clean else "hierarchy-3"
        self.body.addWidget(empty_state(self._look, icon, key, f"{key}-hint"))

    def _show_head(self, issue: Issue[Step], waiver: Waiver | None) -> None:
        look, head = self._look, row(spacing=8)
        group: Group = "waived" if waiver is not None else issue.severity.value
        icon, tone = MARKS[group]
        head.addWidget(wrapped(plain_label(look.text(f"ui-compatibility-why-{group}"), 15, 700)), 1)
        head.addWidget(
            Pill(look, look.text(f"ui-compatibility-group-{group}"), tone, icon), 0, Qt.AlignmentFlag.AlignTop
        )
        self.body.addLayout(head)
        self.body.addSpacing(4)

    def _show_chain(self, study: Study, issue: Issue[Step]) -> None:
        look = self._look
        said = [(place_text(study, look, issue), look.say(issue.message))]
        if issue.expected is not None:
            said.append((look.text("ui-compatibility-expected"), look.say(issue.expected)))
        if issue.found is not None:
            said.append((look.text("ui-compatibility-found"), look.say(issue.found)))
        said.append((look.text("ui-compatibility-lesson"), look.say(issue.lesson)))
        tone = MARKS[issue.severity.value][1]
        for number, (title, text) in enumerate(said, 1):
            last = number == len(said)
            line = row(spacing=12)
            line.addWidget(_Step(look, number, "brand" if last else tone, not last))
            words = column(spacing=2)
            words.setContentsMargins(0, 1, 0, 12)
            words.addWidget(wrapped(plain_label(title, 13, 600)))
            words.addWidget(wrapped(plain_label(text, 12, 400, "text2")))
            line.addLayout(words, 1)
            self.body.addLayout(line)
        self._show_source(issue)

    def _show_source(self, issue: Issue[Step]) -> None:
        line = row(spacing=8)
        mark = plain_label()
        mark.setPixmap(self._look.picture("book-2", "text3", 15))
        mark.setFixedWidth(24)
        mark.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        line.addWidget(mark)
        source = self._look.speaker.source(issue.source or PRACTICE)
        text = self._look.text("ui-compatibility-source", source=source, rule=issue.rule)
        line.addWidget(wrapped(plain_label(text, 11, 400, "text3")), 1)
        self.body.addLayout(line)

    def _show_remedies(self, study: Study, issue: Issue[Step]) -> None:
        self.body.addSpacing(8)
        key = "ui-compatibility-remedies" if issue.remedies else "ui-compatibility-remedies-none"
        self.body.addWidget(wrapped(plain_label(self._look.text(key), 13, 700)))
        for number, remedy in enumerate(issue.remedies):
            made = RemedyCard(self._desk, study, issue.key, number, remedy)
            made.hovered.connect(lambda on, at=number: self.hovered.emit(at if on else -1))
            self.cards.append(made)
            self.body.addWidget(made)
        if issue.rule in OWN_RULES and issue.remedies:
            self._try_out(study, issue)
        self.more = OtherWays(self._desk, study, issue, len(self.cards))
        self.body.addWidget(self.more)

    def _try_out(self, study: Study, issue: Issue[Step]) -> None:
        """Work out in the background what each way would leave."""

        def wanted() -> bool:
            return self.key == issue.key and self._study is study

        def take(left: tuple[Left, ...]) -> None:
            if wanted():
                for made, each in zip(self.cards, left, strict=False):
                    made.show_left(each)

        self._desk.jobs.start(lambda: trials(study, issue, wanted), take, self._desk.live.failed.emit)

    def _show_waiver(self, issue: Issue[Step], waiver: Waiver | None) -> WaiverForm | None:
        self.body.addSpacing(8)
        self.body.addWidget(rule())
        self.body.addSpacing(4)
        if waiver is None:
            form = WaiverForm(self._desk, issue.key)
            self.body.addWidget(form)
            return form
        self.body.addWidget(plain_label(self._look.text("ui-compatibility-waived-title"), 13, 700))
        self.body.addWidget(wrapped(plain_label(waiver.reason, 12)))
        until = self._look.text("ui-compatibility-no-end") if waiver.expires_on is None else f"{waiver.expires_on}"
        author = waiver.author or self._look.text("ui-compatibility-no-author")
        said = self._look.text("ui-compatibility-waived-by", author=author, day=f"{waiver.decided_on}", until=until)
        self.body.addWidget(wrapped(plain_label(said, 11, 400, "text3")))
        self.body.addWidget(TextButton(self._look, "ui-compatibility-unwaive", lambda: self._unwaive(issue.key)))
        return None

    def _unwaive(self, key: str) -> None:
        self._desk.run("finding.unwaive", issue=key)

    def _show_weight(self, study: Study, issue: Issue[Step]) -> None:
        chosen = dict(study.project.severities)
        fixed = issue.severity in (Severity.UNCHECKED, Severity.INFO) and issue.rule not in chosen
        if issue.rule not in OWN_RULES or fixed:
            return
        self.body.addSpacing(8)
        field = ChoiceField(self._look, "ui-compatibility-weight", lambda: _weights(self._look))
        field.box.setFixedWidth(148)
        field.show_value(chosen.get(issue.rule, ""))
        field.entered.connect(
            lambda value: self._desk.run("finding.set-severity", rule=issue.rule, severity=value or None)
        )
        self.body.addWidget(field)
        self.body.addWidget(wrapped(plain_label(self._look.text("ui-compatibility-weight-hint"), 11, 400, "text3")))


def _weights(look: Look) -> list[tuple[object, str]]:
    own: list[tuple[object, str]] = [("", look.text("ui-compatibility-weight-own"))]
    return own + [(weight.value, look.text(f"ui-compatibility-group-{weight.value}")) for weight in WEIGHTS]


class _Step(QWidget):
    """A number in a circle, joined to the next."""

    def __init__(self, look: Look, number: int, tone: str, joined: bool) -> None:
        super().__init__()
        self._look, self._number, self._tone, self._joined = look, number, tone, joined
        self.setFixedWidth(24)
        look.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(24, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._joined:
            painter.setPen(QPen(self._look.colour("line-strong"), 2))
            painter.drawLine(12, 26, 12, self.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(f"{self._tone}-text"))
        circle = QRectF(1, 1, 22, 22)
        painter.drawEllipse(circle)
        painter.setPen(self._look.colour("surface"))
        painter.setFont(theme.font(12, 700))
        painter.drawText(circle, int(Qt.AlignmentFlag.AlignCenter), str(self._number))
