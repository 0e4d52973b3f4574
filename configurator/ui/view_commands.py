"""Commands about what is seen: pages, theme, language, zoom, search, explanations."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QKeySequence

from configurator.basis.language import Language
from configurator.ui.commands import Command, Needs
from configurator.ui.page import Desk

if TYPE_CHECKING:
    from configurator.ui.line.page import LinePage
    from configurator.ui.pages import PageEntry


class Frame(Protocol):
    """What the window offers these commands."""

    def show_page(self, name: str) -> None:
        """Bring a page to the front."""

    def show_start(self) -> None:
        """Bring the start page to the front."""

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""

    def explain(self, metric: str) -> None:
        """Explain a figure of the strip."""

    def close(self) -> bool:
        """Close the window."""


def view_commands(
    desk: Desk, frame: Frame, pages: tuple[PageEntry, ...], line: Callable[[], LinePage]
) -> tuple[Command, ...]:
    """Return the commands; every page has one of its own with Ctrl and its number."""
    zoom_in, zoom_out = QKeySequence.StandardKey.ZoomIn, QKeySequence.StandardKey.ZoomOut
    return (
        Command("view.page", "ui-command-view-page", lambda page: frame.show_page(page), listed=False),
        *(_page_command(frame, page, number) for number, page in enumerate(pages, 1)),
        Command("view.start", "ui-command-view-start", frame.show_start, "building-factory-2"),
        Command("view.theme", "ui-command-view-theme", _theme(desk), "palette"),
        Command("view.language", "ui-command-view-language", _language(desk), "language"),
        Command("view.search", "ui-command-view-search", frame.focus_search, "search", "Ctrl+K", listed=False),
        Command("view.fit", "ui-command-view-fit", lambda: line().canvas.fit(), "focus-centered", "Ctrl+0", "project"),
        Command("view.zoom-in", "ui-command-view-zoom-in", lambda: line().canvas.zoom_by(1.25), "zoom-in", zoom_in, "project"),
        Command("view.zoom-out", "ui-command-view-zoom-out", lambda: line().canvas.zoom_by(0.8), "zoom-out", zoom_out, "project"),
        Command("metric.explain", "ui-command-metric-explain", lambda metric: frame.explain(metric), needs="project", listed=False),
        Command("window.quit", "ui-command-window-quit", frame.close, "x", "Ctrl+Q"),
    )  # fmt: skip


def _page_command(frame: Frame, page: PageEntry, number: int) -> Command:
    keys = "Ctrl+," if page.name == "settings" else f"Ctrl+{number}"
    needs: Needs = "project" if page.of_project else ""
    return Command(f"view.page.{page.name}", page.key, lambda: frame.show_page(page.name), page.icon, keys, needs)


def _theme(desk: Desk) -> Callable[..., None]:
    def switch(to: str = "") -> None:
        """Go to the light or dark theme; to the other one when none is named."""
        desk.look.set_dark(to == "dark" if to else not desk.look.dark)
        desk.settings.dark = desk.look.dark

    return switch


def _language(desk: Desk) -> Callable[..., None]:
    def switch(to: Language | None = None) -> None:
        """Go to a language; to the other one when none is named."""
        other: Language = "en" if desk.look.language == "ko" else "ko"
        desk.look.set_language(to or other)
        desk.settings.language = desk.look.language

    return switch
