"""Every text of the window exists in both languages and takes the same arguments."""

import re

import pytest

from configurator.basis import places
from configurator.basis.language import LANGUAGES, Language, speaker
from configurator.basis.text import Message
from configurator.basis.vocabulary import Kind, PortState, StationKind
from configurator.ui.line.kinds import text_key
from configurator.ui.line.station_form import BASIC, QUANTITIES
from configurator.ui.main_window import MainWindow

OURS = ("*.py", "frame/*.py", "line/*.py", "start/*.py", "widgets/*.py")  # what `ui.ftl` speaks for


def keys(language: Language) -> dict[str, set[str]]:
    text = (places.resources() / "text" / language / "ui.ftl").read_text(encoding="utf-8")
    entries = re.split(r"^(?=ui-)", text, flags=re.MULTILINE)[1:]
    return {entry.split(" =")[0]: set(re.findall(r"\$\w+", entry)) for entry in entries}


def test_both_languages_say_the_same_things() -> None:
    assert keys("ko") == keys("en")


def test_every_key_in_the_code_has_a_text() -> None:
    ours = [path for part in OURS for path in (places.PACKAGE / "ui").glob(part)]
    code = "".join(path.read_text(encoding="utf-8") for path in ours)
    named = {key for key in re.findall(r'"(ui-[a-z0-9-]+)"', code) if not key.endswith("-")}
    assert len(named) > 150
    assert sorted(key for key in named if not speaker("ko").has(key)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_closed_lists_are_spoken(language: Language) -> None:
    wanted = [text_key(kind) for kind in StationKind]
    wanted += [f"ui-kind-{kind.value}" for kind in Kind] + [f"ui-port-{state.value}" for state in PortState]
    wanted += ["ui-station-" + name.replace("_", "-") for name, _ in QUANTITIES] + [
        "ui-station-" + name.replace("_", "-") for name in BASIC
    ]
    assert [key for key in wanted if not speaker(language).has(key)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_counts_are_spoken_in_one_and_many(language: Language) -> None:
    spoken = {speaker(language).say(Message("ui-edit-delete-stations", count=count)) for count in (1, 2)}
    assert len(spoken) == 2
    assert all("{" not in text and "  " not in text for text in spoken)


def test_every_command_can_be_named(window: MainWindow) -> None:
    for command in window.commands.all():
        assert all(speaker(language).text(command.key) for language in LANGUAGES)
