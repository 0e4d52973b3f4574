"""The page of settings: language, theme, who signs, and what the program rests on."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from importlib.metadata import version

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout, QWidget

from configurator.basis import places
from configurator.catalog.library import edition_in_use
from configurator.ui.page import Desk, Page
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import card, column, row
from configurator.ui.widgets.columns import ScrollColumn
from configurator.ui.widgets.fields import TextField
from configurator.ui.widgets.labels import TextLabel, plain_label, wrapped

WIDTH = 640


class SettingsPage(Page):
    """Each setting works at once; there is nothing to confirm."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        scroll = ScrollColumn(40, 16, "pageBody")
        column(self).addWidget(scroll)
        scroll.body.addWidget(TextLabel(self.look, "ui-settings", 22, 700))
        for part in (self._appearance(), self._consultant(), self._about()):
            part.setMaximumWidth(WIDTH)
            scroll.body.addWidget(part)
        self.look.language_changed.connect(self._mark)
        self.look.theme_changed.connect(self._mark)
        self._mark()

    def _appearance(self) -> QWidget:
        frame, inner = self._card("ui-settings-appearance")
        self._languages = self._choice(
            inner,
            "ui-settings-language",
            (("ui-language-ko", "view.language", "ko"), ("ui-language-en", "view.language", "en")),
        )
        self._themes = self._choice(
            inner,
            "ui-settings-theme",
            (("ui-theme-light", "view.theme", "light"), ("ui-theme-dark", "view.theme", "dark")),
        )
        return frame

    def _choice(self, inner: QVBoxLayout, key: str, choices: tuple[tuple[str, str, str], ...]) -> dict[str, TextButton]:
        line, group, made = row(spacing=8), QButtonGroup(self), {}
        line.addWidget(TextLabel(self.look, key, 13, 400, "text2"))
        line.addStretch()
        for text, command, to in choices:
            button = TextButton(self.look, text, partial(self.desk.run, command, to=to), "chip")
            group.addButton(button)
            line.addWidget(button)
            made[to] = button
        inner.addLayout(line)
        return made

    def _consultant(self) -> QWidget:
        frame, inner = self._card("ui-settings-consultant")
        inner.addWidget(wrapped(TextLabel(self.look, "ui-settings-consultant-why", 12, 400, "text3")))
        for name in ("name", "company", "phone", "email"):
            field = TextField(self.look, f"ui-consultant-{name}")
            field.show_value(getattr(self.desk.settings.consultant, name))
            field.entered.connect(lambda words, each=name: self._sign(each, words))
            inner.addWidget(field)
        return frame

    def _sign(self, name: str, words: str) -> None:
        settings = self.desk.settings
        settings.consultant = replace(settings.consultant, **{name: words})
        self.desk.run("project.sign", consultant=settings.consultant)

    def _about(self) -> QWidget:
        frame, inner = self._card("ui-settings-about")
        facts = (
            ("ui-about-version", version("smart-factory-configurator")),
            ("ui-about-data", str(places.user_data())),
            ("ui-about-store", str(edition_in_use())),
        )
        for key, value in facts:
            inner.addWidget(TextLabel(self.look, key, 11, 600, "text3"))
            shown = wrapped(plain_label(value, 13, 400, "text2"))
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            inner.addWidget(shown)
        inner.addWidget(wrapped(TextLabel(self.look, "ui-about-licences", 12, 400, "text3")))
        return frame

    def _card(self, key: str) -> tuple[QFrame, QVBoxLayout]:
        frame, inner = card(20, 12)
        inner.addWidget(TextLabel(self.look, key, 15, 600))
        return frame, inner

    def _mark(self) -> None:
        self._languages[self.look.language].setChecked(True)
        self._themes["dark" if self.look.dark else "light"].setChecked(True)
