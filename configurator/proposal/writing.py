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

if TYPE_CHECKING:
    from configurator.project.study import Study

PDF, WORKBOOK, RECORD = "proposal.pdf", "cost.xlsx", "proposal.json"


def write(study: Study, folder: Path, language: Language) -> tuple[Path, ...]:
    """Write PDF, workbook and record into `folder` and return their paths.

    All are written beside their places first and renamed at the end. Raises `ConfiguratorError` when the folder cannot be
    written to; then nothing is left behind.
    """
    from configurator.proposal.content import content
    from configurator.proposal.pdf import write_pdf
    from configurator.proposal.record import record_bytes
    from configurator.proposal.workbook import write_workbook

    makers: dict[str, Callable[[Path], object]] = {
        PDF: lambda path: write_pdf(content(study, language), path),
        WORKBOOK: lambda path: write_workbook(study, language, path),
        RECORD: lambda path: path.write_bytes(record_bytes(study, language)),
    }
    with _in(folder) as work:
        for name, make in makers.items():
            make(work / name)
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
