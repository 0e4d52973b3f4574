"""What the window remembers for this user: language, theme, name, recent files, size. Kept in one readable file."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from configurator.basis import places
from configurator.basis.language import LANGUAGES, Language
from configurator.project.model import Consultant

MOST_RECENT = 6


@dataclass(frozen=True, slots=True)
class Recent:
    """A file opened lately, with what its card shows: titles, when, and the silhouette of its line."""

    path: str
    client: str
    title: str
    opened: str  # ISO date and time
    stations: int = 0
    loads: tuple[float, ...] = field(default=())
    bottleneck: int | None = None

    @property
    def opened_at(self) -> datetime:
        """When it was opened."""
        return datetime.fromisoformat(self.opened)


class Settings:
    """This user's settings; a value that cannot be read counts as never set."""

    def __init__(self, file: Path | None = None) -> None:
        self._kept = QSettings(str(file or places.user_data() / "window.ini"), QSettings.Format.IniFormat)

    @property
    def language(self) -> Language:
        """The language of the window."""
        kept = str(self._kept.value("language", "ko"))
        return next((language for language in LANGUAGES if language == kept), "ko")

    @language.setter
    def language(self, language: Language) -> None:
        self._kept.setValue("language", language)

    @property
    def dark(self) -> bool:
        """Whether the dark theme is on."""
        return str(self._kept.value("dark", "false")) == "true"

    @dark.setter
    def dark(self, dark: bool) -> None:
        self._kept.setValue("dark", "true" if dark else "false")

    @property
    def geometry(self) -> QByteArray:
        """Where the window stood."""
        kept = self._kept.value("geometry")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._kept.setValue("geometry", geometry)

    @property
    def consultant(self) -> Consultant:
        """Who signs new projects."""
        names = ("name", "company", "phone", "email")
        return Consultant(**{name: str(self._kept.value(f"consultant/{name}", "")) for name in names})

    @consultant.setter
    def consultant(self, consultant: Consultant) -> None:
        for name, words in asdict(consultant).items():
            self._kept.setValue(f"consultant/{name}", words)

    @property
    def folder(self) -> str:
        """The folder of the last proposal or project."""
        return str(self._kept.value("folder", ""))

    @folder.setter
    def folder(self, folder: str) -> None:
        self._kept.setValue("folder", folder)

    @property
    def recent(self) -> tuple[Recent, ...]:
        """Files opened lately that still exist, the latest first."""
        try:
            kept = [_recent(each) for each in json.loads(str(self._kept.value("recent", "[]")))]
        except (ValueError, TypeError, KeyError, AttributeError):
            return ()
        return tuple(each for each in kept if Path(each.path).exists())

    def remember(self, latest: Recent) -> None:
        """Put a file at the head of the recent ones."""
        others = [each for each in self.recent if each.path != latest.path]
        kept = [asdict(each) for each in [latest, *others][:MOST_RECENT]]
        self._kept.setValue("recent", json.dumps(kept, ensure_ascii=False))

    def write(self) -> None:
        """Write what is not written yet."""
        self._kept.sync()


def _recent(kept: dict[str, object]) -> Recent:
    loads = kept.get("loads")
    bottleneck, stations = kept.get("bottleneck"), kept.get("stations")
    made = Recent(
        path=str(kept["path"]),
        client=str(kept["client"]),
        title=str(kept["title"]),
        opened=str(kept["opened"]),
        stations=stations if isinstance(stations, int) else 0,
        loads=tuple(float(load) for load in loads) if isinstance(loads, list) else (),
        bottleneck=bottleneck if isinstance(bottleneck, int) else None,
    )
    datetime.fromisoformat(made.opened)
    return made
