"""How the page of money writes amounts, years and shares in the window's language."""

from __future__ import annotations

from configurator.basis.language import unit_name
from configurator.basis.money import EOK, MAN
from configurator.ui.look import Look

UNKNOWN = "–"
MILLION = 1_000_000


def number(value: float, digits: int = 0) -> str:
    """Write a number with separators and a real minus sign."""
    written = f"{abs(value):,.{digits}f}"
    return f"−{written}" if value < 0 and float(written.replace(",", "")) else written


def won(amount: int) -> str:
    """Write an amount to the won, for tables."""
    return number(amount)


def parts(look: Look, amount: int, signed: bool = False) -> tuple[str, str]:
    """Write an amount as a short number and its unit, for cards: `1.35` `억 원`, `134.6` `M KRW`."""
    plus = "+" if signed and amount > 0 else ""
    if look.language == "en":
        return plus + number(amount / MILLION, 1), look.text("ui-costing-unit-million")
    if abs(amount) >= EOK:
        return plus + number(amount / EOK, 2), look.text("ui-costing-unit-eok")
    return plus + number(amount / MAN), look.text("ui-costing-unit-man")


def short(look: Look, amount: int, signed: bool = False) -> str:
    """Write an amount as a short number with its unit: `1.35억 원`, `134.6 M`."""
    figure, unit = parts(look, amount, signed)
    return f"{figure} {look.text('ui-costing-short-million')}" if look.language == "en" else f"{figure}{unit}"


def scale(look: Look, largest: int) -> tuple[float, str, int]:
    """Return how many won one unit of a chart is, its name, and how many digits a value has."""
    if look.language == "en":
        return float(MILLION), look.text("ui-costing-axis-million"), 0
    if largest >= EOK:
        return float(EOK), look.text("ui-costing-axis-eok"), 2
    return float(MAN), look.text("ui-costing-axis-man"), 0


def years(look: Look, value: float | None) -> tuple[str, str]:
    """Write a time of payback as number and unit; the number says so when there is none."""
    if value is None:
        return look.text("ui-costing-never"), ""
    return number(value, 1), unit_name("a", look.language)


def percent(share: float | None, digits: int = 0) -> str:
    """Write a share as per cent."""
    return UNKNOWN if share is None else f"{number(share * 100, digits)} %"
