"""How the proposal writes numbers, amounts and sentences in its language."""

from __future__ import annotations

import re
from datetime import date

from configurator.basis.language import Language, speaker, unit_name
from configurator.basis.money import EOK, MAN
from configurator.basis.text import Argument, Message, Money, Name, clean
from configurator.basis.units import Quantity
from configurator.proposal.blocks import Span, Words
from configurator.proposal.style import Tone

STRONG_ON, STRONG_OFF = "\ufdd0", "\ufdd1"  # noncharacters of Unicode, taken out of whatever others wrote
QUICK = 10.0  # seconds
NO_BREAK = "\u00a0"  # the space that keeps a number and its unit on one line
LONGEST = 240  # characters of a name somebody wrote, in print
LONGEST_SENTENCE = 900  # characters of a sentence with its names


class Voice:
    """Speaks for one proposal; texts of others come out cleaned and limited in length."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._speaker = speaker(language)

    def text(self, key: str, **args: Argument) -> str:
        """Return a sentence."""
        return self._speaker.text(key, **{name: self._tame(value) for name, value in args.items()})

    def words(self, key: str, **args: Argument) -> Words:
        """Return a sentence whose texts, names and amounts stand out; bare numbers and sentences within it do not."""
        marked = {name: self._marked(value) for name, value in args.items()}
        spoken = self._speaker.text(key, **marked)
        spans = []
        for part in spoken.split(STRONG_ON):
            strong, found, rest = part.partition(STRONG_OFF)
            spans += [Span(strong, True), Span(rest)] if found else [Span(part)]
        return tuple(span for span in spans if span.text)

    def _marked(self, value: Argument) -> Argument:
        if isinstance(value, int | float):
            return value
        return self.say(value) if isinstance(value, Message) else f"{STRONG_ON}{self.plain(value)}{STRONG_OFF}"

    def say(self, message: Message) -> str:
        """Return what a message says; names and lists in it are shortened first, Fluent takes no more than 1,000 characters."""
        args = {name: self._short(value) for name, value in message.items}
        return tame(self._speaker.text(message.key, **args), LONGEST_SENTENCE)

    def _short(self, value: Argument) -> Argument:
        if isinstance(value, str | Name):
            return self.plain(value)
        return tame(self.plain(value), LONGEST_SENTENCE) if isinstance(value, tuple | Message) else value

    def has(self, key: str) -> bool:
        """Say whether there is a text for a key."""
        return self._speaker.has(key)

    def name(self, name: Name) -> str:
        """Return a proper name."""
        return tame(self._speaker.name(name))

    def source(self, source: str) -> str:
        """Return a source as it will be printed."""
        return tame(self._speaker.source(source))

    def plain(self, value: Argument) -> str:
        """Return an argument as it will be printed."""
        match value:
            case Name():
                return self.name(value)
            case Money():
                return self.money(value.won)
            case Quantity():
                return self._speaker.quantity(value)
            case Message():
                return self.say(value)
            case tuple():
                return ", ".join(self.plain(item) for item in value)
            case _:
                return tame(str(value))

    def _tame(self, value: Argument) -> Argument:
        return tame(value, LONGEST_SENTENCE) if isinstance(value, str) else value

    def money(self, won: int) -> str:
        """Write an amount in prose."""
        return self._speaker.won(won)

    def won(self, amount: int) -> str:
        """Write an amount to the won, for tables.

        >>> Voice("en").won(-134550000)
        '−134,550,000'
        """
        return f"{'−' if amount < 0 else ''}{abs(amount):,}"

    def large(self, amount: int) -> tuple[str, str]:
        """Write an amount as a short number and its unit, for cards."""
        if self.language == "en":
            return self.number(amount / 1_000_000, 1), self.text("proposal-unit-million")
        if abs(amount) >= EOK:
            return self.number(amount / EOK, 2), self.text("proposal-unit-eok")
        return self.number(amount / MAN), self.text("proposal-unit-man")

    def short(self, amount: int) -> str:
        """Write an amount as a short number with its unit."""
        number, unit = self.large(amount)
        said = f"{number}{unit}" if self.language == "ko" else self.text("proposal-short-amount", number=number)
        return said.replace(" ", NO_BREAK)

    def number(self, value: float, digits: int = 0) -> str:
        """Write a number with a real minus sign."""
        written = f"{abs(value):,.{digits}f}"
        return f"−{written}" if value < 0 and float(written.replace(",", "")) else written

    def signed(self, value: float, digits: int = 0) -> str:
        """Write a change with its sign."""
        written = self.number(value, digits)
        return f"+{written}" if value > 0 and float(written.replace(",", "")) else written

    def percent(self, share: float, digits: int = 0) -> str:
        """Write a share as per cent."""
        return f"{self.number(share * 100, digits)}{NO_BREAK}%"

    def with_unit(self, value: float, unit: str, digits: int = 1) -> str:
        """Write a number with its unit as the language does."""
        name = unit_name(unit, self.language)
        tight = self.language == "ko" and name[:1] >= "가"
        return f"{self.number(value, digits)}{'' if tight else NO_BREAK}{name}".strip()

    def seconds(self, value: float) -> str:
        """Write a time at a station: short ones with two digits, so that a takt of 1.89 s is told from 1.94 s."""
        return self.with_unit(value, "s", 2 if value < QUICK else 1)

    def years(self, value: float | None) -> str:
        """Write a payback time; words when there is none."""
        return self.text("proposal-never") if value is None else self.with_unit(value, "a")

    def day(self, day: date | None) -> str:
        """Write a date."""
        return day.isoformat() if day else self.text("proposal-open")


def tame(text: str, longest: int = LONGEST) -> str:
    """Return somebody's text cleaned, without our own marks and not longer than print can bear."""
    kept = clean(text).replace(STRONG_ON, "").replace(STRONG_OFF, "")
    kept = re.sub(r"[ \t\n]+", " ", kept).strip()  # not `split`: a no-break space stays one
    return kept if len(kept) <= longest else kept[: longest - 1] + "…"


def plain(text: str, *, strong: bool = False, tone: Tone = "plain") -> Words:
    """Return a text as words."""
    return (Span(text, strong, tone),) if text else ()
