"""The start page."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from configurator.catalog.library import edition_in_use
from configurator.ui.page import Desk, Page
from configurator.ui.settings import Recent
from configurator.ui.start.previews import SamplePreview, StoreFacts, sample_previews, store_facts
from configurator.ui.widgets.bars import Silhouette, SilhouettePicture
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import IconTile, PressCard, card, column, emptied, row
from configurator.ui.widgets.columns import ScrollColumn
from configurator.ui.widgets.labels import ElidedLabel, TextLabel, plain_label, wrapped

SAMPLES = ("acme-stamping", "cnc-shaft", "moulding", "food-packing")  # the names on the cards before the files are read
MARGIN = 56
COLUMNS = 4


class StartPage(Page):
    """Shows at once; what must be computed comes in afterwards."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._previews: tuple[SamplePreview, ...] = ()
        self._facts: StoreFacts | None = None
        self._asked = False
        self._scroll = ScrollColumn(MARGIN, 20, "pageBody")
        column(self).addWidget(self._scroll)
        self.look.language_changed.connect(self.rebuild)
        self.look.theme_changed.connect(self.rebuild)
        desk.live.opened.connect(self.rebuild)
        self.rebuild()

    def ask_for_previews(self) -> None:
        """Read the samples in the background, once."""
        if not self._asked:
            self._asked = True
            today = date.today()
            self.desk.jobs.start(lambda: sample_previews(today), self._take, self.desk.live.failed.emit)
            self.ask_for_store()

    def ask_for_store(self) -> None:
        """Read what the store in use holds, in the background."""
        store = self.desk.live.store if edition_in_use().exists() else None
        if store is not None:
            today = date.today()
            self.desk.jobs.start(lambda: store_facts(store, today), self._take_facts, self.desk.live.failed.emit)

    def rebuild(self) -> None:
        """Lay the page out anew in the present language."""
        body = self._scroll.body
        emptied(body)
        body.addLayout(self._greeting())
        body.addLayout(self._starts())
        body.addSpacing(4)
        body.addWidget(TextLabel(self.look, "ui-start-samples", 15, 700))
        body.addLayout(self._samples())
        recent = self.desk.settings.recent
        if recent:
            body.addSpacing(4)
            body.addWidget(TextLabel(self.look, "ui-start-recent", 15, 700))
            body.addLayout(self._recent(recent))
        body.addWidget(self._store())
        body.addStretch(1)

    def _take(self, previews: tuple[SamplePreview, ...]) -> None:
        self._previews = previews
        self.rebuild()

    def _take_facts(self, facts: StoreFacts) -> None:
        self._facts = facts
        self.rebuild()

    def _greeting(self) -> QVBoxLayout:
        words = column(spacing=8)
        name = self.desk.settings.consultant.name
        title = (
            TextLabel(self.look, "ui-start-greeting-name", 24, 700, name=name)
            if name
            else TextLabel(self.look, "ui-start-greeting", 24, 700)
        )
        words.addWidget(title)
        words.addWidget(wrapped(TextLabel(self.look, "ui-start-promise", 14, 400, "text2")))
        return words

    def _starts(self) -> QGridLayout:
        starts = (
            ("plus", "brand", "ui-start-blank", "project.new-blank"),
            ("folder-open", "amber", "ui-start-open", "project.open"),
        )
        cards = [self._start_card(*each) for each in starts]
        return _grid(cards, COLUMNS)

    def _start_card(self, icon: str, tone: str, key: str, command: str) -> PressCard:
        made = PressCard(self.look.text(key))
        line = row(spacing=14)
        line.addWidget(IconTile(self.look, icon, tone, 40))
        words = column(spacing=2)
        words.addWidget(TextLabel(self.look, key, 14, 600))
        words.addWidget(wrapped(TextLabel(self.look, f"{key}-hint", 12, 400, "text3")))
        line.addLayout(words, 1)
        made.body.addLayout(line)
        made.pressed.connect(lambda: self.desk.run(command))
        return made

    def _samples(self) -> QGridLayout:
        known = {each.name: each for each in self._previews}
        return _grid([self._sample_card(name, known.get(name)) for name in SAMPLES], COLUMNS)

    def _sample_card(self, name: str, preview: SamplePreview | None) -> PressCard:
        title = self.look.text(f"ui-sample-{name}")
        made = PressCard(title, 10, 4)
        made.body.addWidget(SilhouettePicture(self.look, None if preview is None else preview.silhouette))
        words = column(spacing=3)
        words.setContentsMargins(8, 8, 8, 6)
        words.addWidget(ElidedLabel(title, 14, 600))
        about = "" if preview is None else self.look.name(preview.client)
        stations = "" if preview is None else self.look.text("ui-stations", stations=preview.stations)
        words.addWidget(ElidedLabel(" · ".join(filter(None, (about, stations))) or " ", 12, 400, "text3"))
        words.addWidget(wrapped(TextLabel(self.look, f"ui-sample-{name}-hint", 12, 400, "text2")))
        made.body.addLayout(words)
        made.body.addStretch()
        made.pressed.connect(lambda: self.desk.run("project.new-sample", name=name))
        return made

    def _recent(self, recent: tuple[Recent, ...]) -> QGridLayout:
        return _grid([self._recent_card(each) for each in recent], 3)

    def _recent_card(self, recent: Recent) -> PressCard:
        made = PressCard(recent.client, 10, 4)
        made.body.addWidget(SilhouettePicture(self.look, Silhouette(recent.loads, recent.bottleneck)))
        words = column(spacing=3)
        words.setContentsMargins(8, 8, 8, 6)
        head = row(spacing=8)
        head.addWidget(ElidedLabel(recent.client, 14, 600), 1)
        head.addWidget(plain_label(self._when(recent.opened_at), 11, 400, "text3"))
        words.addLayout(head)
        stations = self.look.text("ui-stations", stations=recent.stations)
        words.addWidget(ElidedLabel(f"{recent.title} · {stations}", 12, 400, "text2"))
        words.addWidget(ElidedLabel(recent.path, 11, 400, "text3"))
        made.body.addLayout(words)
        made.pressed.connect(lambda: self.desk.run("project.open", path=Path(recent.path)))
        return made

    def _when(self, moment: datetime) -> str:
        days = (date.today() - moment.date()).days
        if days == 0:
            return self.look.text("ui-when-today", time=f"{moment:%H:%M}")
        return self.look.text("ui-when-yesterday") if days == 1 else f"{moment:%Y-%m-%d}"

    def _store(self) -> QWidget:
        frame, inner = card(16, 0)
        line = row(spacing=14)
        present, facts = edition_in_use().exists(), self._facts
        late = facts is not None and facts.expired
        line.addWidget(IconTile(self.look, "book-2", "red" if not present else "amber" if late else "brand", 40))
        words = column(spacing=2)
        words.addWidget(TextLabel(self.look, "ui-store", 14, 600))
        if not present:
            words.addWidget(wrapped(TextLabel(self.look, "ui-store-absent", 12, 400, "text3")))
        if facts is not None:
            words.addWidget(wrapped(plain_label(self._said_facts(facts), 12, 500, "text2")))
            words.addWidget(wrapped(plain_label(self.look.say(facts.age), 12, 400, "amber" if late else "text3")))
        line.addLayout(words, 1)
        run = self.desk.run
        line.addWidget(TextButton(self.look, "ui-store-update", lambda: run("library.update"), "soft", "download"))
        line.addWidget(TextButton(self.look, "ui-store-look-after", lambda: run("view.page", page="library")))
        inner.addLayout(line)
        return frame

    def _said_facts(self, facts: StoreFacts) -> str:
        return self.look.text(
            "ui-store-facts", solutions=facts.solutions, suppliers=facts.suppliers, digest=facts.digest[:12]
        )


def _grid(cards: list[PressCard], columns: int) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(16)
    for at, each in enumerate(cards):
        each.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        grid.addWidget(each, at // columns, at % columns)
    for at in range(columns):
        grid.setColumnStretch(at, 1)
    return grid
