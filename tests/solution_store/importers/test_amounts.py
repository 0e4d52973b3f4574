"""Amounts as Korean price lists write them are read exactly, and what has two meanings is never guessed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.basis.money import in_korean
from configurator.basis.text import Message
from solution_store.importers.amounts import Amount, exact, read_amount


@pytest.mark.parametrize(
    ("text", "won"),
    [
        ("1,234", 1_234),
        ("₩1,200,000", 1_200_000),
        ("￦1,200,000", 1_200_000),
        ("\\1,000", 1_000),
        ("1,200원", 1_200),
        ("3만 5천", 35_000),
        ("1억 2,000만", 120_000_000),
        ("1억2천만원", 120_000_000),
        ("5백만원", 5_000_000),
        ("2.5억", 250_000_000),
        ("１，２００원", 1_200),
        ("△1,000", -1_000),
        ("-1,000", -1_000),
        ("6,000만~1억", None),
        ("1만 2억", None),
        ("별도 협의", None),
        ("-", None),
        ("", None),
        ("1" * 16, None),
        ("1,23,456", None),
        ("=1+1", None),
        ("1e9", None),
        ("nan", None),
    ],
)
def test_amounts(text: str, won: int | None) -> None:
    found = read_amount(text)
    assert (found.value if isinstance(found, Amount) else None) == won


@pytest.mark.parametrize("text", ["1.234", "1.234.567", "1.234,56", "1,5", "12,34", "0.125"])
def test_what_has_two_meanings_is_asked(text: str) -> None:
    found = read_amount(text)
    assert isinstance(found, Message)
    assert found.key == "store-import-amount-ambiguous"


def test_two_currencies_are_ambiguous() -> None:
    found = read_amount("$1,000원")
    assert isinstance(found, Message)
    assert found.key == "store-import-amount-ambiguous"


@pytest.mark.parametrize(
    ("text", "vat"),
    [
        ("1,000 (VAT 별도)", "excluded"),
        ("1,000원 부가세 별도", "excluded"),
        ("1,000(부가가치세 포함)", "included"),
        ("1,000 VAT incl.", "included"),
        ("1,000 (vat excl.)", "excluded"),
        ("1,000", ""),
    ],
)
def test_what_is_said_about_vat_is_kept(text: str, vat: str) -> None:
    found = read_amount(text)
    assert isinstance(found, Amount)
    assert (found.value, found.vat) == (1_000, vat)


@given(st.integers(1, 10**9 - 1))
def test_what_we_write_in_korean_reads_back(man: int) -> None:
    """Our own prose writes to the 만; reading it is an oracle nobody made for this."""
    amount = man * 10_000
    assert read_amount(in_korean(amount)) == Amount(Decimal(amount), "KRW")


@given(st.text(max_size=40))
def test_any_text_is_decided(text: str) -> None:
    assert isinstance(read_amount(text), Amount | Message)


@given(st.floats(-1e14, 1e14), st.integers(-(10**14), 10**14))
def test_number_cells_are_exact(number: float, whole: int) -> None:
    value = exact(number)
    assert value is not None
    assert float(value) == number
    assert exact(whole) == whole
    assert exact(float("inf")) is exact(float("nan")) is exact(1e15) is None
