"""Commands of the page of the proposal: export, language, zoom, pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog, QWidget

from configurator.basis.language import Language
from configurator.project.model import Project
from configurator.ui.commands import Command, Needs
from configurator.ui.look import Look
from configurator.ui.page import Desk, Page

if TYPE_CHECKING:
    from configurator.ui.proposal.page import ProposalPage


def proposal_commands(desk: Desk, window: QWidget, page: Callable[[str], Page]) -> tuple[Command, ...]:
    """Return the commands; `page` gives a page of the window by name, dialogs belong to `window`."""
    do = ProposalHandlers(desk, window, page)
    needs: Needs = "project"
    keys = QKeySequence("Ctrl+P").toString()
    return (
        Command("proposal.export", "ui-command-proposal-export", do.export, "file-text", keys, needs),
        Command("proposal.cancel", "ui-proposal-command-cancel", do.cancel, "x", needs=needs, listed=False),
        Command("proposal.open-folder", "ui-open-folder", do.open_folder, "folder-open", needs=needs, listed=False),
        Command("proposal.refresh", "ui-proposal-command-refresh", do.refresh, "refresh", needs=needs),
        Command("proposal.language", "ui-proposal-command-language", do.language, "language", needs=needs),
        Command("proposal.zoom", "ui-proposal-command-zoom", do.zoom, "zoom-in", needs=needs, listed=False),
        Command("proposal.go", "ui-proposal-command-go", do.go, "file-text", needs=needs, listed=False),
    )


class ProposalHandlers:
    """What the commands do."""

    def __init__(self, desk: Desk, window: QWidget, page: Callable[[str], Page]) -> None:
        self._desk, self._window, self._page = desk, window, page

    def export(self, folder: Path | None = None, language: Language | None = None) -> None:
        """Write PDF, workbook and record into a folder, in the document's language; asks for the folder when none is given."""
        study, page = self._desk.live.study, self._proposal()
        if study is None:
            return
        if folder is None:
            self._desk.run("view.page", page="proposal")
        target = folder or self._asked_folder(study.project)
        if target is not None:
            page.exports.begin(study, target, language or page.language)

    def cancel(self) -> None:
        """Stop the export."""
        self._proposal().exports.cancel()

    def open_folder(self) -> None:
        """Show where the last export went."""
        self._proposal().exports.open_folder()

    def refresh(self) -> None:
        """Make the preview again."""
        self._proposal().renew()

    def language(self, to: Language | None = None) -> None:
        """Write the document in a language; in the other one when none is named."""
        page = self._proposal()
        other: Language = "en" if page.language == "ko" else "ko"
        page.set_language(to or other)

    def zoom(self, to: str | float) -> None:
        """Fit the "width" or the "page", go "in" or "out", or show at a zoom such as 1.5."""
        self._proposal().zoom_to(to)

    def go(self, page: int) -> None:
        """Bring a page to the front; the first is 1."""
        self._proposal().view.go(page - 1)

    def _proposal(self) -> ProposalPage:
        from configurator.ui.proposal.page import ProposalPage

        page = self._page("proposal")
        if not isinstance(page, ProposalPage):
            raise TypeError(page)
        return page

    def _asked_folder(self, project: Project) -> Path | None:
        look, settings = self._desk.look, self._desk.settings
        suggested = Path(settings.folder or Path.home()) / folder_name(look, project)
        name, _kind = QFileDialog.getSaveFileName(
            self._window,
            look.text("ui-choose-folder"),
            str(suggested),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not name:
            return None
        settings.folder = str(Path(name).parent)
        return Path(name)


def folder_name(look: Look, project: Project) -> str:
    """Return what a proposal's folder is called: company, the word for proposal, the price date."""
    company = "".join(sign for sign in look.name(project.line.factory.name) if sign.isalnum() or sign in " -()㈜")
    word = look.text("ui-proposal-folder-word")
    return f"{company.strip().replace(' ', '-') or 'project'}_{word}_{project.price_date:%Y%m%d}"
