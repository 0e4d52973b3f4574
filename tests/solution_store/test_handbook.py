"""The suppliers' page tells what the workshop answers, in both languages, with the same steps."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from configurator.basis.language import LANGUAGES, Language
from tests.solution_store.handbook import page, told


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_answers_as_the_page_says(language: Language, tmp_path: Path) -> None:
    text = page(language).read_text(encoding="utf-8")
    assert told(text, tmp_path) == text


def test_both_languages_take_the_same_steps() -> None:
    steps = [
        [command.removesuffix(" --lang en") for command in re.findall(r"^\$ (.*)$", page(language).read_text("utf-8"), re.MULTILINE)]
        for language in LANGUAGES
    ]  # fmt: skip
    assert steps[0] == steps[1]
    assert {step.split()[1] for step in steps[0] if step.startswith("solution-store")} == {
        "new",
        "check",
        "fix",
        "diff",
    }
