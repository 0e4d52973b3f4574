"""Commands about the project as a file: new, open, save elsewhere, sign, undo, redo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog, QWidget

from configurator.basis.text import Message
from configurator.project.model import Consultant, Project
from configurator.ui.commands import Command
from configurator.ui.page import Desk

SUFFIX = ".sfp"


def project_commands(desk: Desk, window: QWidget) -> tuple[Command, ...]:
    """Return the commands; dialogs belong to `window` and appear only when no path is given."""
    handlers = ProjectHandlers(desk, window)
    standard = QKeySequence.StandardKey
    return (
        Command("project.new-blank", "ui-command-project-new-blank", handlers.new_blank, "file-plus", standard.New),
        Command(
            "project.new-sample", "ui-command-project-new-sample", handlers.new_sample, "layout-grid", listed=False
        ),
        Command("project.open", "ui-command-project-open", handlers.open, "folder-open", standard.Open),
        Command(
            "project.save-as",
            "ui-command-project-save-as",
            handlers.save_as,
            "device-floppy",
            "Ctrl+Shift+S",
            "project",
        ),
        Command("project.save", "ui-command-project-save", handlers.save, "device-floppy", standard.Save, "project"),
        Command("project.sign", "ui-command-project-sign", handlers.sign, "user", needs="project", listed=False),
        Command("edit.undo", "ui-command-edit-undo", desk.live.undo, "arrow-back-up", "Ctrl+Z", "undo"),
        Command("edit.redo", "ui-command-edit-redo", desk.live.redo, "arrow-forward-up", "Ctrl+Shift+Z", "redo"),
        Command("edit.redo-too", "ui-command-edit-redo", desk.live.redo, "", "Ctrl+Y", "redo", listed=False),
    )


class ProjectHandlers:
    """What the commands do."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        self._desk, self._window = desk, window

    def new_blank(self, path: Path | None = None) -> None:
        """Begin with an empty line."""
        from configurator.ui.start.blank import blank_project

        self._begin(blank_project(date.today()), path)

    def new_sample(self, name: str, path: Path | None = None) -> None:
        """Begin with a copy of a sample."""
        from configurator.project.samples import project_from_sample

        self._begin(project_from_sample(name, date.today()), path)

    def open(self, path: Path | None = None) -> None:
        """Open a project file."""
        from configurator.project.session import Session

        chosen = path or self._asked_for_file()
        if chosen is not None:
            self._desk.live.open(Session.open(chosen))
            self._desk.run("view.page", page="line")

    def save(self) -> None:
        """Every edit is in the file already: say so; a draft is offered a place of its own."""
        session = self._desk.live.session
        if session is not None and (session.is_draft or session.unsaved is not None):
            self.save_as()
        elif session is not None:
            self._desk.notices.say(Message("ui-saved-already", file=session.path.name))

    def save_as(self, path: Path | None = None) -> None:
        """Go on in another file."""
        chosen = path or self._asked_for_place()
        if chosen is not None:
            self._desk.live.save_as(chosen)
            self._desk.notices.say(Message("ui-saved-as", file=chosen.name))

    def sign(self, consultant: Consultant) -> None:
        """Let somebody else sign the open project."""
        self._desk.live.do(Message("ui-edit-sign"), lambda project: replace(project, consultant=consultant))

    def _begin(self, project: Project, path: Path | None) -> None:
        from configurator.project.session import Session

        signed = replace(project, consultant=self._desk.settings.consultant)
        self._desk.selection.choose(())
        self._desk.live.open(Session.new(signed, path))
        self._desk.run("view.page", page="line")

    def _asked_for_file(self) -> Path | None:
        look, settings = self._desk.look, self._desk.settings
        name, _kind = QFileDialog.getOpenFileName(
            self._window,
            look.text("ui-command-project-open"),
            settings.folder,
            f"{look.text('ui-file-kind')} (*{SUFFIX})",
        )
        return self._kept_folder(name)

    def _asked_for_place(self) -> Path | None:
        look, project = self._desk.look, self._desk.live.project
        if project is None:
            return None
        stem = "".join(sign for sign in look.name(project.line.factory.name) if sign.isalnum() or sign in " -_()㈜")
        name, _kind = QFileDialog.getSaveFileName(
            self._window,
            look.text("ui-command-project-save-as"),
            str(Path(self._desk.settings.folder) / f"{stem.strip() or 'project'}{SUFFIX}"),
            f"{look.text('ui-file-kind')} (*{SUFFIX})",
        )
        return self._kept_folder(name)

    def _kept_folder(self, name: str) -> Path | None:
        if not name:
            return None
        self._desk.settings.folder = str(Path(name).parent)
        return Path(name)
