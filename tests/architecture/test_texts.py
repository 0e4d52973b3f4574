"""Korean and English are complete: same keys, same variables, every key that code names, none that nobody names."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXT = ROOT / "resources" / "text"
ROOMS = sorted({file.name for file in TEXT.glob("*/*.ftl")})
KEY = re.compile(r"^([a-z][a-zA-Z0-9-]*) *=", re.MULTILINE)
VARIABLE = re.compile(r"\$(\w+)")


def messages(language: str, room: str) -> dict[str, str]:
    file = TEXT / language / room
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    starts = [*KEY.finditer(text)]
    ends = [start.start() for start in starts[1:]] + [len(text)]
    return {start[1]: text[start.start() : end] for start, end in zip(starts, ends, strict=True)}


def all_keys() -> set[str]:
    return {key for room in ROOMS for key in messages("ko", room)}


@pytest.mark.parametrize("room", ROOMS)
def test_both_languages_have_the_same_messages_with_the_same_variables(room: str) -> None:
    korean, english = messages("ko", room), messages("en", room)
    assert korean.keys() == english.keys()
    for key in korean:
        assert set(VARIABLE.findall(korean[key])) == set(VARIABLE.findall(english[key])), key


@pytest.mark.parametrize("room", ROOMS)
def test_keys_carry_the_name_of_their_room(room: str) -> None:
    for key in messages("ko", room):
        assert key.startswith(room.removesuffix(".ftl") + "-"), key


@pytest.mark.parametrize("room", ROOMS)
def test_korean_is_korean_and_english_is_english(room: str) -> None:
    for key, text in messages("en", room).items():
        assert not re.search("[가-힣]", text.replace("한국어", "")), key  # a language is called by its own name
    for key, text in messages("ko", room).items():
        words = re.sub(r"\{[^}]*\}", "", text.split("=", 1)[1])
        assert re.search("[가-힣]", words) or not re.search("[A-Za-z]{4,} [A-Za-z]{4,}", words), key


def named_keys() -> dict[str, Path]:
    named = {}
    for file in [*ROOT.glob("configurator/**/*.py"), *ROOT.glob("solution_store/**/*.py")]:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id == "Message"
                and node.args
            ):
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    named[str(first.value)] = file
    return named


def test_every_message_that_code_names_has_a_text() -> None:
    missing = {key: str(file.relative_to(ROOT)) for key, file in named_keys().items() if key not in all_keys()}
    assert not missing


def test_every_text_is_used() -> None:
    """A key is used when code names it, or its beginning or its end in an f-string."""
    sources = "\n".join(
        file.read_text(encoding="utf-8")
        for file in [
            *ROOT.glob("configurator/**/*.py"),
            *ROOT.glob("solution_store/**/*.py"),
            *ROOT.glob("resources/**/*.toml"),
        ]
    )
    beginnings = tuple(re.findall(r"f[\"']([a-z][a-z0-9-]*-)\{", sources))
    ends = ("-remedy", *re.findall(r"f[\"']\{[a-z_.]+\}(-[a-z][a-z0-9-]*)[\"']", sources))
    unused = [
        key for key in all_keys() if key not in sources and not key.startswith(beginnings) and not key.endswith(ends)
    ]
    assert not unused


def test_every_file_is_fluent() -> None:
    from fluent.syntax import FluentParser
    from fluent.syntax.ast import Junk

    for file in TEXT.glob("*/*.ftl"):
        junk = [
            entry.content
            for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body
            if isinstance(entry, Junk)
        ]
        assert not junk, (file, junk)


def test_no_korean_text_leaves_the_particle_to_the_reader() -> None:
    """Nobody says 은(는): the functions of a text choose the form that fits the word."""
    either = re.compile(r"은\(는\)|는\(은\)|이\(가\)|가\(이\)|을\(를\)|를\(을\)|와\(과\)|과\(와\)|\(으\)로|\(이\)라")
    found = [
        (file.name, line)
        for file in TEXT.glob("ko/*.ftl")
        for line in file.read_text(encoding="utf-8").splitlines()
        if either.search(line)
    ]
    assert not found
