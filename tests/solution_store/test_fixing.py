"""`fix` writes the same meaning better: comments stay, a second run changes nothing, and `check` is content afterwards."""

from __future__ import annotations

import random
import re
import tomllib
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.basis.text import Name
from configurator.catalog.codec import read_entry, write_entry, write_supplier
from configurator.catalog.entry import Solution, Supplier, Tier
from solution_store.authoring.fixing import fix_of, fixes, mended, write_whole
from solution_store.entry_files import read_what_is_readable
from solution_store.rules.form import ASCENDING, COMPOSED, DATED, FORM_RULES, SPELT, TRIMMED, UNREPEATED
from tests.solution_store.test_lint import GOOD, HANSOL, PRICE

TIERED = replace(GOOD, prices=(replace(PRICE, tiers=(Tier(5, 280_000), Tier(20, 250_000))),))
TEXT = "# 이 파일은 손으로 고칩니다.\n" + write_entry(TIERED)


def place(tmp_path: Path, text: str, name: str = "vib.toml") -> Path:
    """Write an entry's text where its file belongs."""
    folder = tmp_path / "hansol"
    folder.mkdir(exist_ok=True)
    (folder / "supplier.toml").write_text(write_supplier(HANSOL), encoding="utf-8")
    (folder / name).write_bytes(text.encode("utf-8"))
    return folder / name


SPOILT: list[tuple[str, str, str]] = [
    (TRIMMED, '"진동 센서"', '"  진동   센서 "'),
    (TRIMMED, '"Vibration sensor"', '"Vibration sensor "'),
    (DATED, "2026-01-01", '"2026-01-01"'),
    (DATED, "2026-01-01", '"2026. 1. 1."'),
    (DATED, "2026-01-01", '"2026년 1월 1일"'),
    (SPELT, '"4 week"', '"4주"'),
    (SPELT, '"10 kHz"', '"10kHz"'),
    (SPELT, '"10 %"', '"10퍼센트"'),
    (UNREPEATED, '["sensor"]', '["sensor", "sensor"]'),
    (UNREPEATED, "[0, 1]", "[0, 1, 0] # 공정과 감지"),
    (ASCENDING, "[{from_quantity = 5, won = 280000}, {from_quantity = 20, won = 250000}]", "[{from_quantity = 20, won = 250000}, {from_quantity = 5, won = 280000}]"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "good", "bad"), SPOILT)
def test_each_form_is_noticed_mended_and_content_afterwards(tmp_path: Path, rule: str, good: str, bad: str) -> None:
    assert good in TEXT
    file = place(tmp_path, TEXT.replace(good, bad))
    store, mistakes = read_what_is_readable(tmp_path)
    unreadable = rule == DATED and bad != '"2026-01-01"'
    assert bool(mistakes) == unreadable
    assert unreadable or {wrong.rule for wrong in store.misspelt} == {rule}
    (fix,) = fixes(tmp_path)
    assert {repair.rule for repair in fix.repairs} == {rule}
    assert fix.diff("hansol/vib.toml").count("\n@@") >= 1
    write_whole(fix)
    assert read_entry(file, tmp_path) == TIERED
    assert file.read_text(encoding="utf-8").startswith("# 이 파일은 손으로 고칩니다.\n")
    assert ("# 공정과 감지" in bad) == ("# 공정과 감지" in file.read_text(encoding="utf-8"))
    assert read_what_is_readable(tmp_path)[0].misspelt == ()
    assert list(fixes(tmp_path)) == []


@pytest.mark.parametrize("spoil", [lambda text: "\ufeff" + text, lambda text: text.replace("\n", "\r\n"), lambda text: unicodedata.normalize("NFD", text)])  # fmt: skip
def test_a_file_is_composed_with_plain_line_ends(tmp_path: Path, spoil: Any) -> None:
    file = place(tmp_path, spoil(TEXT))
    assert {wrong.rule for wrong in read_what_is_readable(tmp_path)[0].misspelt} == {COMPOSED}
    (fix,) = fixes(tmp_path)
    write_whole(fix)
    assert file.read_bytes() == TEXT.encode("utf-8")


def test_every_form_rule_is_shown() -> None:
    assert {rule for rule, _, _ in SPOILT} | {COMPOSED} == set(FORM_RULES)


def test_a_supplier_is_mended_too(tmp_path: Path) -> None:
    file = place(tmp_path, TEXT)
    bad = write_supplier(replace(HANSOL, region=" 대전 ", serves=("대전", "대전")))
    (file.parent / "supplier.toml").write_text(bad, encoding="utf-8")
    (fix,) = fixes(tmp_path, only="hansol")
    assert {repair.rule for repair in fix.repairs} == {TRIMMED, UNREPEATED}
    assert tomllib.loads(fix.after)["serves"] == ["대전"]
    assert list(fixes(tmp_path, only="other")) == []


def test_a_file_that_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    assert fix_of(place(tmp_path, "x = [")) is None
    assert fix_of(place(tmp_path, 'title = " a "\nunknown = " b "')) is not None


def test_canonical_form_keeps_the_meaning_and_the_comments_at_the_head(tmp_path: Path) -> None:
    lines = TEXT.splitlines(keepends=True)
    cut = next(number for number, line in enumerate(lines) if line.startswith("["))
    head, scalars, tables = lines[:1], lines[1 : cut - 1], lines[cut:]
    shuffled = "".join([*head, *reversed(scalars), "\n", *tables])
    file = place(tmp_path, shuffled)
    (fix,) = fixes(tmp_path, form=True)
    assert fix.after == TEXT
    file.write_text(shuffled.replace("\n[[prices]]", "\n# Preise\n[[prices]]", 1), encoding="utf-8")
    assert list(fixes(tmp_path, form=True)) == []


BLANKS = st.sampled_from(["", " ", "\t"])
DATES = ("2026-01-01", "2027-12-31")


@st.composite
def untidy(draw: st.DrawFn) -> str:
    """Return the text of an entry written carelessly, with comments between the lines."""
    chance = random.Random(draw(st.integers(0, 2**32)))
    text = re.sub(r'"(\d+(?:\.\d+)?) (week|kHz|%)"', lambda found: chance.choice([found[0], f'"{found[1]}{found[2]}"', f'" {found[1]}  {found[2]}"']), TEXT)  # fmt: skip
    text = re.sub(r'(ko|en) = "([^"]+)"', lambda found: f'{found[1]} = "{chance.choice(["", " "])}{found[2].replace(" ", chance.choice([" ", "  "]))}"', text)  # fmt: skip
    for day in DATES:
        text = text.replace(day, chance.choice([day, f'"{day}"', f'"{day.replace("-", "/")}"']))
    lines = [line + (draw(BLANKS) + "# 참고" if chance.random() < 0.3 and line else "") for line in text.split("\n")]
    return "\n".join(lines)


@given(untidy())
def test_mending_never_changes_the_meaning_and_a_second_run_changes_nothing(text: str) -> None:
    after, _ = mended(text, Solution)
    assert mended(after, Solution) == (after, ())
    assert after.count("# 참고") == text.count("# 참고")
    assert tomllib.loads(after) == tomllib.loads(TEXT)


@given(st.lists(st.sampled_from(["대전", " 대전", "서울", "서울  "]), max_size=6), st.text(max_size=40))
def test_texts_and_lists_end_after_one_mending(serves: list[str], name: str) -> None:
    named = replace(HANSOL, serves=tuple(serves), name=Name(f"한{name}", "Han"))
    text = write_supplier(named)
    after, _ = mended(text, Supplier)
    assert mended(after, Supplier) == (after, ())
    data = tomllib.loads(after)
    assert len(set(data.get("serves", []))) == len(data.get("serves", []))
    assert set(data.get("serves", [])) == {region.strip() for region in serves}
