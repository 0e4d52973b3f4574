"""The three files a factory receives, whole or not at all."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from configurator.basis.errors import ConfiguratorError
from configurator.basis.language import Language
from configurator.basis.text import Message
from configurator.basis.work import Cancel, Share, Tell, part, tell_nobody

if TYPE_CHECKING:
    from configurator.project.study import Study

PDF, WORKBOOK, RECORD = "proposal.pdf", "cost.xlsx", "proposal.json"
BEGUN = {PDF: "chapters", WORKBOOK: "workbook", RECORD: "record"}  # what is done first for a file
SHARES = {
    "chapters": (0.0, 0.45),
    "pages": (0.45, 0.85),
    "workbook": (0.85, 0.95),
    "record": (0.95, 1.0),
}  # of the time, measured on the samples


def write(
    study: Study, folder: Path, language: Language, tell: Tell = tell_nobody, cancel: Cancel | None = None
) -> tuple[Path, ...]:
    """Write PDF, workbook and record into `folder` and return their paths.

    All are written beside their places first and renamed at the end. Raises `ConfiguratorError` when the folder cannot be
    written to and `Cancelled` when `cancel` was wished for before the renaming; then nothing is left behind.
    """
    from configurator.proposal.content import content
    from configurator.proposal.pdf import write_pdf
    from configurator.proposal.record import record_bytes
    from configurator.proposal.workbook import write_workbook

    def doing(what: str) -> Share:
        return part(tell, cancel, Message(f"proposal-doing-{what}"), *SHARES[what])

    makers: dict[str, Callable[[Path], object]] = {
        PDF: lambda path: write_pdf(content(study, language, doing("chapters")), path, doing("pages")),
        WORKBOOK: lambda path: write_workbook(study, language, path),
        RECORD: lambda path: path.write_bytes(record_bytes(study, language)),
    }
    with _in(folder) as work:
        for name, make in makers.items():
            doing(BEGUN[name])(0.0)
            make(work / name)
        doing("record")(1.0)
        return tuple(_moved(work / name, folder / name) for name in makers)


@contextmanager
def _in(folder: Path) -> Iterator[Path]:
    """Give a folder inside `folder` to write in, taken away at the end; the world's failures get words."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".proposal-", dir=folder) as work:
            yield Path(work)
    except OSError as error:
        raise ConfiguratorError(
            Message("proposal-unwritable", folder=str(folder), reason=error.strerror or str(error))
        ) from error


def _moved(source: Path, target: Path) -> Path:
    return source.replace(target)
