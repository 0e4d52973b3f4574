"""Buttons that speak by text key and carry an icon of the theme; each has a name for screen readers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from configurator.ui.look import Look

Pressed = Callable[[], object]


class TextButton(QPushButton):
    """A button with a text; `kind` is "plain", "primary", "soft", "chip", "tab" or "link"."""

    def __init__(
        self, look: Look, key: str, pressed: Pressed | None = None, kind: str = "plain", icon: str = ""
    ) -> None:
        super().__init__()
        self._look, self._key, self._icon, self._kind = look, key, icon, kind
        self.setProperty("kind", kind)
        self.setCheckable(kind in ("chip", "tab"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(16, 16))
        look.language_changed.connect(self._speak)
        look.theme_changed.connect(self._tint)
        if pressed is not None:
            self.clicked.connect(lambda _checked=False: pressed())
        self._speak()
        self._tint()

    def say(self, key: str) -> None:
        """Show another text."""
        self._key = key
        self._speak()

    def _speak(self) -> None:
        self.setText(self._look.text(self._key))
        self.setAccessibleName(self.text())

    def _tint(self) -> None:
        token = {"primary": "on-fill", "soft": "brand-text", "link": "brand-text"}.get(self._kind, "text2")
        if self._icon:
            self.setIcon(self._look.icon(self._icon, token, 16))


class IconButton(QToolButton):
    """A button that is an icon; its text key gives tool tip and accessible name. With `caption`, the text stands below (rail)."""

    def __init__(
        self,
        look: Look,
        icon: str,
        key: str,
        pressed: Pressed | None = None,
        checkable: bool = False,
        caption: bool = False,
        shortcut: str = "",
    ) -> None:
        super().__init__()
        self._look, self._key, self._icon, self._shortcut = look, key, icon, shortcut
        self.setCheckable(checkable)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(20, 20))
        if caption:
            self.setProperty("kind", "rail")
            self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        look.language_changed.connect(self._speak)
        look.theme_changed.connect(self._tint)
        self.toggled.connect(lambda _on: self._tint())
        if pressed is not None:
            self.clicked.connect(lambda _checked=False: pressed())
        self._speak()
        self._tint()

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self._tint()

    def say(self, key: str) -> None:
        """Take another text."""
        self._key = key
        self._speak()

    def hint(self, text: str) -> None:
        """Say in the tool tip what pressing would do now (e.g. which edit undo takes back)."""
        self.setToolTip(f"{text} ({self._shortcut})" if self._shortcut else text)

    def _speak(self) -> None:
        text = self._look.text(self._key)
        self.setText(text)
        self.setAccessibleName(text)
        self.hint(text)

    def _tint(self) -> None:
        self.setIcon(self._look.icon(self._icon, "brand-text" if self.isChecked() else "text2", 20))
