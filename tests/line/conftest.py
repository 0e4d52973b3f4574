"""The factors every test of the line computes with."""

from datetime import date

import pytest

from configurator.line.factors import Factors, factors_on


@pytest.fixture(scope="session")
def factors() -> Factors:
    return factors_on(date(2026, 11, 21))
