"""Everything about one solution: what it does here, what speaks for and against it, what it needs, costs and proves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from configurator.basis.frozen import find
from configurator.basis.ids import SolutionId, StationId
from configurator.basis.text import Message
from configurator.catalog import names
from configurator.catalog.entry import Effect, Price, Solution
from configurator.catalog.vocabulary import WORDS
from configurator.matching.candidate import Candidate
from configurator.ui.catalog.finder import Finder
from configurator.ui.page import Desk
from configurator.ui.solution_faces import ICONS, highest_stage, kind_text, stage_text, supplier_name
from configurator.ui.widgets.bars import ScoreRing
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import IconTile, Pill, column, emptied, row, rule, tint
from configurator.ui.widgets.columns import ScrollColumn, empty_state
from configurator.ui.widgets.labels import plain_label, wrapped

if TYPE_CHECKING:
    from configurator.project.study import Study

SHOWN_PLACES = 3


class Details(QWidget):
    """Head and buttons stay at the top, the rest scrolls."""

    def __init__(self, desk: Desk, finder: Finder) -> None:
        super().__init__()
        self._desk, self._look, self._finder = desk, desk.look, finder
        self.solution: SolutionId | None = None
        layout = column(self, 0, 0)
        self._head = column(spacing=10)
        self._head.setContentsMargins(20, 18, 20, 14)
        self._top = QWidget()
        top = column(self._top, 0, 0)
        top.addLayout(self._head)
        top.addWidget(rule())
        layout.addWidget(self._top)
        self._scroll = ScrollColumn(20, 8)
        layout.addWidget(self._scroll, 1)

    def show_solution(self, solution: SolutionId | None) -> None:
        """Show a solution; without one, say what to do."""
        emptied(self._head)
        emptied(self._scroll.body)
        self.solution = solution
        study = self._finder.study
        entry = None if study is None or solution is None else study.catalogue.get(solution)
        self._top.setVisible(entry is not None)
        if study is None or entry is None:
            hint = empty_state(self._look, "building-store", "ui-catalog-choose", "ui-catalog-choose-hint")
            self._scroll.body.addWidget(hint)
            return
        self._show_head(study, entry)
        self._show_match(study, self._finder.standing(entry.id).candidate)
        self._show_words(entry)
        self._show_prices(entry)
        self._show_effects(entry)
        self._show_facts(entry)
        self._scroll.body.addStretch()
        self._scroll.verticalScrollBar().setValue(0)

    def _show_head(self, study: Study, entry: Solution) -> None:
        look, at = self._look, self._finder.standing(entry.id)
        icon, tone = ICONS[entry.kind]
        head = row(spacing=12)
        head.addWidget(IconTile(look, icon, tone, 44), 0, Qt.AlignmentFlag.AlignTop)
        words = column(spacing=2)
        words.addWidget(wrapped(plain_label(look.name(entry.title), 16, 700)))
        stage = highest_stage(entry)
        who = [supplier_name(look, entry.supplier, study.suppliers), kind_text(look, entry.kind)]
        who += [stage_text(look, stage)] if stage else []
        words.addWidget(wrapped(plain_label(" · ".join(who), 12, 400, "text2")))
        head.addLayout(words, 1)
        if at.candidate is not None:
            head.addWidget(ScoreRing(look, at.candidate.score, 44), 0, Qt.AlignmentFlag.AlignTop)
        self._head.addLayout(head)
        self._show_pills(entry, bool(at.options), at.findings)
        self._head.addWidget(wrapped(plain_label(look.name(entry.summary), 13, 500)))
        self._show_buttons(study, entry)

    def _show_pills(self, entry: Solution, planned: bool, findings: int) -> None:
        look, line = self._look, row(spacing=6)
        if planned:
            line.addWidget(Pill(look, look.text("ui-catalog-state-planned"), "teal", "circle-check"))
        if findings:
            text = look.say(Message("ui-catalog-findings", count=findings))
            line.addWidget(Pill(look, text, "amber", "alert-triangle"))
        if entry.sample:
            line.addWidget(Pill(look, look.text("ui-catalog-sample"), "violet", "info-circle"))
        line.addStretch()
        self._head.addLayout(line)

    def _show_buttons(self, study: Study, entry: Solution) -> None:
        where = places_text(self._desk, study, entry, self._finder.places(entry.id))
        self._head.addWidget(wrapped(plain_label(where, 12, 400, "text2")))
        line = row(spacing=8)
        key = "ui-catalog-apply" if entry.placed == "stations" else "ui-catalog-take"
        take = TextButton(self._look, key, lambda: self._run("catalog.apply", entry.id), "primary", "plus")
        line.addWidget(take, 1)
        compare = TextButton(self._look, "ui-catalog-compare-add", lambda: self._run("catalog.compare-add", entry.id))
        line.addWidget(compare)
        self._head.addLayout(line)

    def _run(self, name: str, solution: SolutionId) -> None:
        self._desk.run(name, solution=solution)

    def _show_match(self, study: Study, candidate: Candidate | None) -> None:
        self._title("ui-catalog-why")
        if candidate is None:
            self._add(plain_label(self._look.text("ui-catalog-no-candidate"), 12, 400, "text2"))
            return
        need = next((match.need for match in study.matches if match.need.key == candidate.need), None)
        if need is not None:
            frame, inner = tint("field", 10, 2)
            inner.addWidget(plain_label(self._look.text("ui-catalog-need"), 11, 600, "text3"))
            inner.addWidget(wrapped(plain_label(self._look.say(need.reason), 12)))
            self._scroll.body.addWidget(frame)
        for message in candidate.reasons:
            self._scroll.body.addLayout(self._mark(self._look.say(message), "check", "teal-text"))
        for message in candidate.against:
            self._scroll.body.addLayout(self._mark(self._look.say(message), "alert-triangle", "amber-text"))
        if not candidate.moves_bottleneck:
            frame, inner = tint("amber", 10, 2)
            inner.addLayout(self._mark(self._look.text("ui-catalog-bottleneck-stays"), "alert-triangle", "amber-text"))
            self._scroll.body.addWidget(frame)

    def _show_words(self, entry: Solution) -> None:
        self._title("ui-catalog-about")
        self._add(plain_label(self._look.name(entry.description), 12, 400, "text2"))
        for module in entry.modules:
            self._scroll.body.addLayout(self._mark(self._look.name(module), "check", "text3"))
        self._show_capabilities("ui-catalog-provides", (given.word for given in entry.provides))
        if entry.requires:
            self._title("ui-catalog-requires")
        for need in entry.requires:
            words = " / ".join(self._look.name(WORDS[word]) for word in need.words if word in WORDS)
            icon = "plug" if need.strength == "requires" else "sparkles"
            key = f"ui-catalog-{need.strength}-because"
            text = self._look.text(key, words=words, reason=self._look.name(need.reason))
            self._scroll.body.addLayout(self._mark(text, icon, "brand-text"))

    def _show_capabilities(self, key: str, words: Iterable[str]) -> None:
        spoken = [self._look.name(WORDS[word]) for word in words if word in WORDS]
        if spoken:
            self._title(key)
            self._add(plain_label(", ".join(spoken), 12, 400, "text2"))

    def _show_prices(self, entry: Solution) -> None:
        self._title("ui-catalog-prices")
        for price in entry.prices:
            self._scroll.body.addWidget(self._price(price))
        if not entry.prices:
            self._add(plain_label(self._look.text("ui-catalog-price-none"), 12, 400, "text2"))

    def _price(self, price: Price) -> QFrame:
        look = self._look
        frame, inner = tint("field", 10, 2)
        line = row(spacing=8)
        line.addWidget(wrapped(plain_label(look.name(price.item), 12, 600)), 1)
        each = look.text(f"ui-catalog-per-{price.per}")
        key = "ui-catalog-won-monthly" if price.monthly else "ui-catalog-won-each"
        line.addWidget(plain_label(look.text(key, won=look.speaker.won(price.won), per=each), 12, 700))
        inner.addLayout(line)
        basis = look.text(
            "ui-catalog-price-basis", basis=price.basis, begin=f"{price.valid_from}", end=f"{price.valid_until}"
        )
        inner.addWidget(wrapped(plain_label(basis, 11, 400, "text3")))
        return frame

    def _show_effects(self, entry: Solution) -> None:
        if entry.effects:
            self._title("ui-catalog-effects")
        for effect in entry.effects:
            self._scroll.body.addWidget(self._effect(effect))

    def _effect(self, effect: Effect) -> QFrame:
        look = self._look
        frame, inner = tint("field", 10, 2)
        line = row(spacing=8)
        line.addWidget(wrapped(plain_label(look.say(names.of_effect(effect.target)), 12, 600)), 1)
        line.addWidget(plain_label(effect_range(effect), 12, 700, "teal"))
        inner.addLayout(line)
        for key, name in (
            ("ui-catalog-conditions", effect.conditions),
            (f"ui-catalog-evidence-{effect.evidence.kind}", effect.evidence.source),
        ):
            inner.addWidget(wrapped(plain_label(look.text(key, text=look.name(name)), 11, 400, "text3")))
        return frame

    def _show_facts(self, entry: Solution) -> None:
        look = self._look
        self._title("ui-catalog-facts")
        facts = [(look.text("ui-catalog-lead-time"), look.speaker.quantity(entry.lead_time))]
        if entry.line_stop is not None:
            facts.append((look.text("ui-catalog-line-stop"), look.speaker.quantity(entry.line_stop)))
        if entry.utilities.power is not None:
            facts.append((look.text("ui-catalog-power"), look.speaker.quantity(entry.utilities.power)))
        spoken = tuple(dict.fromkeys(look.say(names.of(port.protocol)) for port in entry.ports))
        if spoken:
            facts.append((look.text("ui-catalog-facet-protocol"), ", ".join(spoken)))
        facts.append((look.text("ui-catalog-version"), entry.version))
        for name, value in facts:
            line = row(spacing=12)
            line.addWidget(plain_label(name, 12, 400, "text3"), 0, Qt.AlignmentFlag.AlignTop)
            shown = wrapped(plain_label(value, 12, 500))
            shown.setAlignment(Qt.AlignmentFlag.AlignRight)
            line.addWidget(shown, 1)
            self._scroll.body.addLayout(line)

    def _title(self, key: str) -> None:
        self._scroll.body.addSpacing(10)
        self._scroll.body.addWidget(plain_label(self._look.text(key), 13, 700))

    def _add(self, label: QLabel) -> None:
        self._scroll.body.addWidget(wrapped(label))

    def _mark(self, text: str, icon: str, token: str) -> QHBoxLayout:
        line = row(spacing=8)
        mark = plain_label()
        mark.setPixmap(self._look.picture(icon, token, 15))
        mark.setFixedWidth(16)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(wrapped(plain_label(text, 12, 400, "text2")), 1)
        return line

    @property
    def body(self) -> QVBoxLayout:
        """The scrolling part."""
        return self._scroll.body


def places_text(desk: Desk, study: Study, entry: Solution, stations: tuple[StationId, ...]) -> str:
    """Say where a solution would go."""
    look = desk.look
    if entry.placed == "line" or not stations:
        return look.text("ui-catalog-to-line")
    known = [station for each in stations if (station := find(study.line.stations, each)) is not None]
    said = ", ".join(look.name(station.name) for station in known[:SHOWN_PLACES])
    more = len(known) - SHOWN_PLACES
    return (
        look.text("ui-catalog-to-more", stations=said, more=more)
        if more > 0
        else look.text("ui-catalog-to", stations=said)
    )


def effect_range(effect: Effect) -> str:
    """Return an effect as a range of shares with its likely value: `10–25 % (18 %)`."""
    low, likely, high = (each.canonical * 100 for each in (effect.low, effect.likely, effect.high))
    return f"{low:.0f}–{high:.0f} % ({likely:.0f} %)"
