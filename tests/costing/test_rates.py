"""Wages, function points and the packs they come from."""

from datetime import date
from pathlib import Path

import pytest

from configurator.basis.errors import BadInput, ConfiguratorError
from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.packs import pack
from configurator.basis.vocabulary import Role
from configurator.costing.rates import WageTable, rates_note, rates_on, wage_tables
from configurator.costing.rows import role_key
from tests.costing.samples import DAY

DAYS_OF_A_MONTH = 20.6  # of the published table of 2025
PUBLISHED = {  # monthly wages as published for 2025, typed from the table, not from the pack
    Role.IT_PLANNER: 11_597_656,
    Role.IT_CONSULTANT: 9_706_020,
    Role.BUSINESS_ANALYST: 8_997_359,
    Role.DATA_ANALYST: 7_751_183,
    Role.PROJECT_MANAGER: 9_145_473,
    Role.ARCHITECT: 10_147_745,
    Role.UX_PLANNER: 6_727_260,
    Role.UX_DESIGNER: 5_176_203,
    Role.APPLICATION_DEVELOPER: 6_943_457,
    Role.SYSTEM_DEVELOPER: 6_099_042,
    Role.SYSTEM_OPERATOR: 10_154_626,
    Role.IT_SUPPORT: 5_058_021,
    Role.IT_MARKETER: 11_056_617,
    Role.QUALITY_MANAGER: 9_692_094,
    Role.TESTER: 3_570_557,
    Role.AUDITOR: 10_351_376,
    Role.SECURITY: 9_857_100,
}


@pytest.mark.parametrize("role", list(Role))
def test_a_day_is_the_published_month_by_twenty_point_six(role: Role) -> None:
    assert rates_on(DAY).day(role) == round(PUBLISHED[role] / DAYS_OF_A_MONTH)


def test_every_role_stands_in_every_table_once() -> None:
    for table in wage_tables():
        assert sorted(wage.role for wage in table.roles) == sorted(Role)
        assert all(wage.month == PUBLISHED[wage.role] for wage in table.roles)


def test_function_point_and_ceilings_are_those_of_the_programme_form() -> None:
    rates = rates_on(DAY)
    assert (rates.function_point, rates.overhead, rates.fee) == (605_784, 1.0, 0.1)


def test_a_year_without_table_uses_the_last_one_and_says_so() -> None:
    used = rates_on(DAY)
    note = rates_note(used, DAY)
    assert used.valid_until < DAY
    assert note is not None
    for language in LANGUAGES:
        said = speaker(language).say(note)
        assert "2025" in said
        assert "2026" in said
    assert rates_note(used, date(2025, 7, 1)) is None


def test_a_newer_table_is_used_from_its_first_day(tmp_path: Path) -> None:
    shipped = (Path("resources") / "factors" / "wages-2025.toml").read_text(encoding="utf-8")
    newer = shipped.replace("2025-01-01", "2026-01-01").replace("2025-12-31", "2026-12-31").replace("562993", "600000")
    (tmp_path / "wages-2025.toml").write_text(shipped, encoding="utf-8")
    (tmp_path / "wages-2026.toml").write_text(newer, encoding="utf-8")
    assert rates_on(date(2026, 1, 1), tmp_path).day(Role.IT_PLANNER) == 600_000
    assert rates_on(date(2025, 12, 31), tmp_path).day(Role.IT_PLANNER) == 562_993
    assert rates_on(date(2020, 1, 1), tmp_path).valid_from == date(2025, 1, 1)


def test_a_broken_pack_tells_all_its_mistakes(tmp_path: Path) -> None:
    broken = tmp_path / "wages-2030.toml"
    broken.write_text('valid_from = "soon"\nmark = "Z"\n', encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        pack(WageTable, broken)
    paths = {mistake.path for mistake in caught.value.mistakes}
    assert {"valid_from", "mark", "roles", "ceilings"} <= paths


@pytest.mark.parametrize("content", [b"no toml = = 1", b"\xff\xfe"])
def test_a_pack_that_is_no_toml_is_named(tmp_path: Path, content: bytes) -> None:
    broken = tmp_path / "wages-2030.toml"
    broken.write_bytes(content)
    with pytest.raises(ConfiguratorError) as caught:
        pack(WageTable, broken)
    assert "wages-2030.toml" in speaker("en").say(caught.value.message)


def test_a_folder_without_packs_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfiguratorError) as caught:
        rates_on(DAY, tmp_path)
    assert str(tmp_path) in speaker("ko").say(caught.value.message)


def test_every_role_has_a_name_in_both_languages() -> None:
    for language in LANGUAGES:
        assert len({speaker(language).text(role_key(role)) for role in Role}) == len(Role)
