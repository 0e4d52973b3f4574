"""Speaks messages in Korean or English from `resources/text/<language>/<room>.ftl` (Project Fluent).

Functions a text may use: `EUN($x)` `I($x)` `EUL($x)` `WA($x)` `RO($x)` write the word with its Korean particle, with `quoted: 1` in quotes;
`WON($m)` writes an amount in the language's way; `QTY($q)` a quantity; `NUM($n, digits: 1)` a plain number.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from configurator.basis import money, places
from configurator.basis.text import Argument, Message, Money, Name
from configurator.basis.units import Quantity, written

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

Language = Literal["ko", "en"]
LANGUAGES: tuple[Language, ...] = ("ko", "en")
UNIT_NAMES = {
    "ko": {"s": "초", "min": "분", "h": "시간", "d": "일", "week": "주", "month": "개월", "a": "년", "ea": "개", "m2": "㎡", "m3/min": "㎥/min",
           "ea/h": "개/시간", "ea/d": "개/일", "1": "", "KRW": "원", "KRW/a": "원/년", "KRW/month": "원/월", "pt": "점", "M/D": "인일"},
    "en": {"1": "", "m2": "m²", "m3/min": "m³/min", "ea": "pcs", "ea/h": "pcs/h", "ea/d": "pcs/day", "a": "years", "d": "days", "KRW/a": "KRW/year",
           "pt": "points", "M/D": "person-days"},
}  # fmt: skip
DIGIT_FINALS = {
    "0": True,
    "1": True,
    "2": False,
    "3": True,
    "4": False,
    "5": False,
    "6": True,
    "7": True,
    "8": True,
    "9": False,
}
LONGEST_PART = 900  # characters of one argument inside a sentence
RIEUL_DIGITS = "178"
LATIN_FINALS = "lmnrLMNR"  # letters whose Korean name ends in a consonant (엘, 엠, 엔, 알)
PARTICLES = {
    "EUN": ("은", "는"),
    "I": ("이", "가"),
    "EUL": ("을", "를"),
    "WA": ("과", "와"),
    "RO": ("으로", "로"),
    "IRA": ("이라", "라"),
}


class MissingText(KeyError):
    """A message key or one of its arguments is not in the text files: our bug, found by the tests."""


def unit_name(unit: str, language: Language) -> str:
    """Return how `language` writes a unit symbol."""
    return UNIT_NAMES[language].get(unit, unit)


def spoken_quantity(quantity: Quantity, language: Language) -> str:
    """Write a quantity for a reader: `39초`, `1,200개`, `39 s`."""
    number = (
        f"{quantity.magnitude:,.0f}"
        if float(quantity.magnitude).is_integer()
        else f"{float(f'{quantity.magnitude:.4g}'):,}"
    )
    name = unit_name(quantity.unit, language)
    tight = language == "ko" and name[:1] >= "가"
    return f"{number}{'' if tight else ' '}{name}".strip()


def with_particle(word: str, particle: str) -> str:
    """Append the form of a Korean particle that fits the sound `word` ends in.

    >>> with_particle("게이트웨이", "EUN"), with_particle("센서 2", "RO"), with_particle("MES", "EUL")
    ('게이트웨이는', '센서 2로', 'MES를')
    """
    closed, open_form = PARTICLES[particle]
    final, rieul = _final_sound(word)
    return word + (closed if final and not (particle == "RO" and rieul) else open_form)


def _final_sound(word: str) -> tuple[bool, bool]:
    """Say whether `word` ends in a consonant when spoken, and whether that is ㄹ."""
    last = next((sign for sign in reversed(word) if sign.isalnum()), "")
    if "가" <= last <= "힣":
        jong = (ord(last) - ord("가")) % 28
        return jong > 0, jong == 8
    if last in DIGIT_FINALS:
        return DIGIT_FINALS[last], last in RIEUL_DIGITS
    return last in LATIN_FINALS, last in "lrLR"


class Speaker:
    """Says messages in one language; made once per language by `speaker`."""

    def __init__(self, language: Language, folder: Path) -> None:
        self.language = language
        self._bundle = _bundle(language, folder)

    def say(self, message: Message) -> str:
        """Return the sentence; `MissingText` when the key or an argument has no text."""
        return self._format(message.key, message.args)

    def has(self, key: str) -> bool:
        """Say whether there is a text for `key`."""
        return bool(self._bundle.has_message(key))

    def text(self, key: str, **args: Argument) -> str:
        """Return the sentence of a key with its arguments."""
        return self._format(key, args)

    def name(self, name: Name) -> str:
        """Return a proper name in this language."""
        return name.ko if self.language == "ko" else name.en

    def won(self, amount: int) -> str:
        """Write an amount of won in prose."""
        return money.in_korean(amount) if self.language == "ko" else money.in_english(amount)

    def quantity(self, quantity: Quantity) -> str:
        """Write a quantity for a reader."""
        return spoken_quantity(quantity, self.language)

    def source(self, source: str) -> str:
        """Return a source for a reader: in Korean its recurrent English phrases are translated, titles and standards stay."""
        if self.language == "en":
            return source
        for english, korean in _phrases():
            source = source.replace(english, korean)
        return source

    def _format(self, key: str, args: Mapping[str, Argument]) -> str:
        if not self._bundle.has_message(key):
            raise MissingText(f"{self.language}: {key}")
        pattern = self._bundle.get_message(key).value
        assert pattern is not None, key  # noqa: S101 - our texts have no attribute-only messages; a test reads them all
        spoken = {name: self._spoken(value) for name, value in args.items()}
        text, errors = self._bundle.format_pattern(pattern, spoken)
        if errors:
            raise MissingText(f"{self.language}: {key}: {errors[0]}")
        return str(text)

    def argument(self, value: Argument) -> str:
        """Write one argument of a message by itself, as it would stand in a sentence."""
        spoken = self._spoken(value)
        return f"{spoken:,}" if isinstance(spoken, int | float) else spoken

    def _spoken(self, value: Argument) -> str | int | float:
        match value:
            case Message():
                return self.say(value)
            case Name():
                return shortened(self.name(value))
            case Money():
                return self.won(value.won)
            case Quantity():
                return self.quantity(value)
            case tuple():
                return shortened(", ".join(str(self._spoken(item)) for item in value))
            case str():
                return shortened(value)
            case _:
                return value


@functools.cache
def speaker(language: Language) -> Speaker:
    """Return the speaker of a language, reading its text files on first use."""
    return Speaker(language, places.resources() / "text" / language)


def shortened(text: str) -> str:
    """Return text short enough to stand inside a sentence (Fluent refuses longer parts); what is cut shows as `…`."""
    return text if len(text) <= LONGEST_PART else f"{text[: LONGEST_PART - 1]}…"


@functools.cache
def _phrases() -> tuple[tuple[str, str], ...]:
    """Return the phrases of sources with their Korean, longest first."""
    import tomllib

    table = tomllib.loads((places.resources() / "text" / "sources.toml").read_text(encoding="utf-8"))
    pairs = ((str(phrase["en"]), str(phrase["ko"])) for phrase in table["phrases"])
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def _bundle(language: Language, folder: Path) -> FluentBundle:
    from fluent.runtime import FluentBundle, FluentResource

    bundle = FluentBundle([language], functions=_functions(), use_isolating=False)
    for file in sorted(folder.glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


def _functions() -> dict[str, Callable[..., Any]]:
    def particle(kind: str) -> Callable[..., str]:
        return lambda word, quoted=0: with_particle(f"“{_plain(word)}”" if _unwrapped(quoted) else _plain(word), kind)

    def number(value: Any, digits: Any = 0) -> str:
        return f"{float(_unwrapped(value)):,.{int(_unwrapped(digits))}f}"

    return {kind: particle(kind) for kind in PARTICLES} | {"NUM": number, "WON": _plain, "QTY": _plain}


def _unwrapped(value: Any) -> Any:
    return getattr(value, "value", value)


def _plain(value: Any) -> str:
    """Return a fluent argument as text; numbers without grouping surprises."""
    raw = _unwrapped(value)
    return written(raw) if isinstance(raw, int | float) else str(raw)
