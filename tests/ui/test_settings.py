"""What the window remembers, also when its file was damaged."""

from pathlib import Path

import pytest

from configurator.project.model import Consultant
from configurator.ui.settings import MOST_RECENT, Recent, Settings


def recent(path: Path, number: int = 0) -> Recent:
    path.touch()
    return Recent(str(path), f"회사 {number}", "라인", "2026-11-21T09:30", 2, (0.5, 1.2), 1)


def test_values_survive(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    first = Settings(file)
    first.language, first.dark, first.folder = "en", True, str(tmp_path)
    first.consultant = Consultant("박도윤", "한빛컨설팅", "053-000-0000", "p@example.kr")
    first.remember(recent(tmp_path / "가.sfp"))
    first.write()
    again = Settings(file)
    assert (again.language, again.dark, again.folder) == ("en", True, str(tmp_path))
    assert again.consultant == first.consultant
    assert again.recent == first.recent


def test_the_latest_file_comes_first_and_only_once(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "window.ini")
    for number in range(MOST_RECENT + 3):
        settings.remember(recent(tmp_path / f"{number}.sfp", number))
    settings.remember(recent(tmp_path / "5.sfp", 5))
    names = [Path(each.path).stem for each in settings.recent]
    assert names[0] == "5"
    assert len(names) == len(set(names)) == MOST_RECENT
    (tmp_path / "5.sfp").unlink()
    assert "5" not in [Path(each.path).stem for each in settings.recent]


@pytest.mark.parametrize(
    "kept", ["{", "[1]", '[{"path": "x"}]', '[{"path": "/", "client": "", "title": "", "opened": "soon"}]', "null"]
)
def test_a_damaged_list_counts_as_empty(tmp_path: Path, kept: str) -> None:
    settings = Settings(tmp_path / "window.ini")
    settings._kept.setValue("recent", kept)
    settings._kept.setValue("language", "xx")
    assert settings.recent == ()
    assert settings.language == "ko"
