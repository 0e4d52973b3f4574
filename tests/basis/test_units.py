"""Quantities: read what people write, refuse what is no quantity, convert like pint."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.basis.units import (
    DIMENSION_OF,
    UNITS,
    Duration,
    Length,
    Power,
    Quantity,
    Ratio,
    UnitError,
    factor,
    registry,
)

SYMBOLS = sorted(DIMENSION_OF)


@pytest.mark.parametrize(
    ("text", "magnitude", "unit"),
    [
        ("39 s", 39, "s"),
        ("39초", 39, "s"),
        ("1,200 개", 1200, "ea"),
        ("6만 ea", 60_000, "ea"),
        ("12 ㎡", 12, "m2"),
        ("3.5㎾", 3.5, "kW"),
        ("-5 ℃", -5, "°C"),
        ("０.２ m³/min", 0.2, "m3/min"),
        ("85％", 85, "%"),
    ],
)
def test_what_people_write_is_read(text: str, magnitude: float, unit: str) -> None:
    assert Quantity.read(text) == Quantity(magnitude, unit)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("39", "basis-unit-missing"),
        ("1,5 m", "basis-number-unreadable"),
        ("1 234 kW", "basis-number-unreadable"),
        ("1.234.5 kW", "basis-number-unreadable"),
        ("10**10**10 s", "basis-unit-unknown"),
        ("parsec", "basis-number-unreadable"),
        ("5 parsec", "basis-unit-unknown"),
        ("", "basis-number-unreadable"),
        ("9" * 100_000, "basis-number-unreadable"),
        ("1e999 s", "basis-unit-unknown"),
        ("nan s", "basis-number-unreadable"),
    ],
)
def test_what_is_no_quantity_is_refused_with_a_question(text: str, key: str) -> None:
    with pytest.raises(UnitError) as refusal:
        Quantity.read(text)
    assert refusal.value.key == key


def test_a_unit_of_another_dimension_is_refused() -> None:
    with pytest.raises(UnitError, match="basis-unit-clash"):
        Duration.read("5 kW")


@given(st.floats(-1e12, 1e12, allow_nan=False).map(lambda number: round(number, 6)), st.sampled_from(SYMBOLS))
def test_what_is_written_reads_back(magnitude: float, unit: str) -> None:
    quantity = Quantity(magnitude, unit)
    if "e" not in str(quantity).split()[0]:
        assert Quantity.read(str(quantity)) == quantity


@pytest.mark.parametrize("dimension", sorted(UNITS))
def test_every_unit_converts_like_pint_and_back(dimension: str) -> None:
    for one, name in UNITS[dimension].items():
        for other, other_name in UNITS[dimension].items():
            if dimension == "temperature":
                continue
            expected = registry().Quantity(1.0, name).to(other_name).magnitude
            assert math.isclose(factor(one, other), expected, rel_tol=1e-12)
            assert math.isclose(factor(one, other) * factor(other, one), 1.0, rel_tol=1e-12)


def test_the_legal_pyeong() -> None:
    assert Quantity(1, "평").to("m2") == pytest.approx(3.305785, abs=1e-6)


@pytest.mark.parametrize("broken", [math.nan, math.inf, -math.inf])
def test_only_finite_magnitudes_exist(broken: float) -> None:
    with pytest.raises(UnitError):
        Power(broken, "kW")


def test_subclasses_are_their_dimension() -> None:
    assert Length(1200, "mm").canonical == pytest.approx(1.2)
    assert Ratio(1, "%").to("ppm") == pytest.approx(10_000)
