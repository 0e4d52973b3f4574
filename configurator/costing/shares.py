"""Shares of won without floating point."""

from fractions import Fraction

from configurator.basis.units import Ratio

PARTS = {"1": 1, "%": 100, "ppm": 1_000_000}


def exact(ratio: Ratio) -> Fraction:
    """Return a ratio as the fraction it was written as.

    >>> exact(Ratio(30, "%"))
    Fraction(3, 10)
    """
    return Fraction(str(ratio.magnitude)) / PARTS[ratio.unit]


def fraction(share: float) -> Fraction:
    """Return the fraction a decimal number was meant to be (0.1 is one tenth, not its nearest binary number)."""
    return Fraction(str(share))
