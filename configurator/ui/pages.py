"""The pages of the window: the one place to add one. Each is made when it is first shown, so that the window opens at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from configurator.ui.page import Desk, Page


@dataclass(frozen=True)
class PageEntry:
    """A page by name, with its text key and icon on the rail; at the foot of the rail when it is not about a project."""

    name: str
    key: str
    icon: str
    make: Callable[[Desk], Page]
    of_project: bool = True


def _line(desk: Desk) -> Page:
    from configurator.ui.line.page import LinePage

    return LinePage(desk)


def _settings(desk: Desk) -> Page:
    from configurator.ui.frame.settings_page import SettingsPage

    return SettingsPage(desk)


PAGES: tuple[PageEntry, ...] = (
    PageEntry("line", "ui-page-line", "route", _line),
    PageEntry("settings", "ui-settings", "settings", _settings, of_project=False),
)
