"""The handbook tells the six puzzles exactly as the command line does, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from configurator.basis.language import LANGUAGES, Language
from tests.journeys.puzzles import PUZZLES, Puzzle, blocks, command, page, printed, written


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("puzzle", PUZZLES, ids=lambda puzzle: puzzle.name)
def test_the_handbook_tells_what_the_program_tells(puzzle: Puzzle, language: Language, tmp_path: Path) -> None:
    """If this fails after a change of texts, prices or rules: `python -m tests.journeys.puzzles`, then read the difference."""
    said = printed(puzzle, written(puzzle, tmp_path), language)
    text = page(language).read_text(encoding="utf-8")
    assert command(puzzle, language) in text
    assert blocks(text)[puzzle.name] == said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("puzzle", PUZZLES, ids=lambda puzzle: puzzle.name)
def test_every_puzzle_is_blocked_told_briefly_and_has_a_way_out(
    puzzle: Puzzle, language: Language, tmp_path: Path
) -> None:
    said = printed(puzzle, written(puzzle, tmp_path), language)
    heads = [line for line in said.splitlines() if line.startswith("[")]
    assert heads
    assert all(puzzle.rule in line for line in heads)
    assert heads[0].startswith("[막음]" if language == "ko" else "[Blocks]")
    told = [line for line in said.splitlines() if line.endswith(",")]
    assert 1 <= len(told) // len(heads) <= 12
    assert re.search("해결 1:" if language == "ko" else "way 1:", said)


def test_both_pages_tell_the_same_puzzles_in_the_same_order() -> None:
    pages = [list(blocks(page(language).read_text(encoding="utf-8"))) for language in LANGUAGES]
    assert pages[0] == pages[1] == [puzzle.name for puzzle in PUZZLES]
