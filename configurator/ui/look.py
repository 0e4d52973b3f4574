"""How the window looks and speaks right now: handed to every widget, so that theme and language change while it runs."""

from __future__ import annotations

import functools

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from configurator.basis.language import Language, Speaker, speaker
from configurator.basis.text import Argument, Message, Name
from configurator.ui import icons, theme


@functools.cache
def _colour(token: str, dark: bool) -> QColor:
    return QColor(theme.value(token, dark))


class Look(QObject):
    """Theme and language with a signal for each; widgets connect to both and outlive neither."""

    theme_changed = Signal()
    language_changed = Signal()

    def __init__(self, language: Language = "ko", dark: bool = False) -> None:
        super().__init__()
        self._language: Language = language
        self._dark = dark

    @property
    def dark(self) -> bool:
        """Whether the dark theme is on."""
        return self._dark

    @property
    def language(self) -> Language:
        """The language of the window."""
        return self._language

    @property
    def speaker(self) -> Speaker:
        """Who says messages in the window's language."""
        return speaker(self._language)

    def dress(self) -> None:
        """Put the theme on the application."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.dress(app, self._dark)

    def set_dark(self, dark: bool) -> None:
        """Switch the theme."""
        if dark != self._dark:
            self._dark = dark
            self.dress()
            self.theme_changed.emit()

    def set_language(self, language: Language) -> None:
        """Switch the language."""
        if language != self._language:
            self._language = language
            self.language_changed.emit()

    def colour(self, token: str) -> QColor:
        """Return the colour of a token in the present theme (shared: do not change it)."""
        return _colour(token, self._dark)

    def icon(self, name: str, tint: str = "text2", size: int = 20) -> QIcon:
        """Return an icon in a token's colour."""
        return icons.icon(name, theme.value(tint, self._dark), theme.value("edge", self._dark), size)

    def picture(self, name: str, tint: str = "text2", size: int = 20) -> QPixmap:
        """Return an icon as a picture in a token's colour."""
        return icons.pixmap(name, theme.value(tint, self._dark), size)

    def text(self, key: str, **args: Argument) -> str:
        """Say a text of our own."""
        return self.speaker.text(key, **args)

    def say(self, message: Message) -> str:
        """Say a message of any room."""
        return self.speaker.say(message)

    def name(self, name: Name) -> str:
        """Return somebody's own words in the window's language; never markup."""
        return self.speaker.name(name)
