"""Particles, amounts and messages in both languages."""

import pytest

from configurator.basis.language import MissingText, Speaker, speaker, with_particle
from configurator.basis.money import floored_to_thousand, in_korean, rounded
from configurator.basis.text import Message, Money, Name, clean
from configurator.basis.units import Duration


@pytest.mark.parametrize(
    ("word", "particle", "expected"),
    [
        ("센서", "EUN", "센서는"),
        ("용접", "EUN", "용접은"),
        ("연삭", "I", "연삭이"),
        ("비전", "EUL", "비전을"),
        ("서울", "RO", "서울로"),
        ("공장", "RO", "공장으로"),
        ("MES", "EUN", "MES는"),
        ("SCM", "EUL", "SCM을"),
        ("라인 3", "I", "라인 3이"),
        ("라인 2", "WA", "라인 2와"),
        ("(주)한결", "EUN", "(주)한결은"),
    ],
)
def test_particles_follow_the_sound(word: str, particle: str, expected: str) -> None:
    assert with_particle(word, particle) == expected


@pytest.mark.parametrize(
    ("word", "said"), [("게이트웨이", "“게이트웨이”로"), ("공장", "“공장”으로"), ("센서 1", "“센서 1”로")]
)
def test_a_particle_stands_behind_the_quotes(word: str, said: str) -> None:
    assert said in speaker("ko").say(Message("catalog-word-near-remedy", near=word))


@pytest.mark.parametrize(
    ("won", "text"),
    [
        (134_553_210, "1억 3,455만 원"),
        (200_000_000, "2억 원"),
        (9_999, "9,999원"),
        (-50_000, "−5만 원"),
        (0, "0원"),
        (1_234_567_890_000, "12,345억 6,789만 원"),
    ],
)
def test_won_as_koreans_read_it(won: int, text: str) -> None:
    assert in_korean(won) == text


def test_rounding_happens_in_named_places() -> None:
    assert rounded(0.5) == 1
    assert rounded(-0.5) == -1
    assert floored_to_thousand(999) == 0


def test_a_message_speaks_both_languages() -> None:
    message = Message("basis-unit-missing", text="39", choices="s, min")
    assert "단위" in speaker("ko").say(message)
    assert "unit" in speaker("en").say(message)


@pytest.mark.parametrize("message", [Message("basis-nobody-wrote-this"), Message("basis-unit-missing", text="39")])
def test_a_missing_text_or_argument_is_our_bug(message: Message) -> None:
    with pytest.raises(MissingText):
        speaker("ko").say(message)


def test_arguments_are_spoken_in_the_language(tmp_path: object) -> None:
    from pathlib import Path

    folder = Path(str(tmp_path))
    (folder / "t.ftl").write_text(
        "t-all = { EUN($who) } { $time } { $cost } { NUM($n, digits: 1) }\n", encoding="utf-8"
    )
    message = Message("t-all", who=Name("연삭", "grinding"), time=Duration(39, "s"), cost=Money(23_500_000), n=1234.56)
    assert Speaker("ko", folder).say(message) == "연삭은 39초 2,350만 원 1,234.6"


def test_text_from_outside_is_composed_and_stripped_of_controls() -> None:
    assert clean("\u1112\u1161\u11ab\u0000\u202egpj") == "한gpj"
    assert clean("<b>=1+1</b>\n") == "<b>=1+1</b>\n"
