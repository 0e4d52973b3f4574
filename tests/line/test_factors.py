"""The grid factor of a day, what stands in outside of every row, and packs that cannot be read."""

from datetime import date
from pathlib import Path

import pytest

from configurator.basis.errors import BadInput, ConfiguratorError
from configurator.basis.language import LANGUAGES, speaker
from configurator.line.factors import factors_on


@pytest.mark.parametrize(
    ("day", "factor"),
    [
        (date(2026, 11, 21), 0.4173),  # 2023 value, confirmed 2025-12-17
        (date(2025, 12, 17), 0.4173),
        (date(2025, 12, 16), 0.4541),  # mean of 2020-2022, published 2025-03
        (date(2025, 3, 1), 0.4541),
        (date(2024, 6, 1), 0.4594),
    ],
)
def test_the_published_factor_of_a_day_is_found(day: date, factor: float) -> None:
    found = factors_on(day)
    assert found.grid.to("tCO2eq/MWh") == factor
    assert found.valid_from <= day <= found.valid_until
    assert not found.outdated
    assert found.source.ko
    assert found.source.en


def test_after_the_last_row_the_last_stands_in_and_says_so() -> None:
    found = factors_on(date(2031, 1, 1))
    assert (found.grid.magnitude, found.outdated) == (0.4173, True)


def test_before_the_first_row_the_first_stands_in_and_says_so() -> None:
    found = factors_on(date(2015, 1, 1))
    assert (found.grid.magnitude, found.outdated) == (0.4594, True)


ROW = """[[grid]]
grid = "{factor} tCO2eq/MWh"
valid_from = {start}
valid_until = {end}
source = "test"
"""


def test_in_a_gap_the_row_before_stands_in(tmp_path: Path) -> None:
    rows = ROW.format(factor=0.2, start="2022-01-01", end="2022-12-31") + ROW.format(
        factor=0.1, start="2020-01-01", end="2020-12-31"
    )
    (tmp_path / "grid.toml").write_text(rows, encoding="utf-8")
    found = factors_on(date(2021, 6, 1), tmp_path)
    assert (found.grid.magnitude, found.outdated) == (0.1, True)


@pytest.mark.parametrize("content", [None, "[[grid", 'grid = "0.4"', "grid = []"])
def test_a_pack_that_cannot_be_read_is_said(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "grid.toml").write_text(content, encoding="utf-8")
    with pytest.raises(ConfiguratorError) as failed:
        factors_on(date(2026, 1, 1), tmp_path)
    for language in LANGUAGES:
        assert speaker(language).say(failed.value.message)


def test_every_mistake_of_a_pack_is_said_at_once(tmp_path: Path) -> None:
    (tmp_path / "grid.toml").write_text(ROW.format(factor="", start='"soon"', end="2020-12-31"), encoding="utf-8")
    with pytest.raises(BadInput) as failed:
        factors_on(date(2026, 1, 1), tmp_path)
    assert {mistake.path for mistake in failed.value.mistakes} == {"grid[0].grid", "grid[0].valid_from"}
