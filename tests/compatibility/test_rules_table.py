"""The table of 66 rules is whole, and every name in it belongs to a rule that exists."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import configurator.costing.checks
from configurator.basis.language import speaker
from configurator.basis.places import resources
from configurator.compatibility.rule import Rule
from configurator.compatibility.rule_table import MONEY, ROWS, RULE_TABLE
from configurator.compatibility.rules import RULES

OURS = {rule.id: rule.number for rule in RULES}


def money_rules() -> set[str]:
    """Return every text constant of the module that checks money: its rule ids are among them."""
    tree = ast.parse(Path(configurator.costing.checks.__file__).read_text(encoding="utf-8"))
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_every_row_of_the_table_has_a_rule_that_exists() -> None:
    assert sorted(RULE_TABLE) == list(range(1, ROWS + 1))
    assert all(RULE_TABLE.values())
    named = {name for names in RULE_TABLE.values() for name in names}
    assert named - OURS.keys() <= money_rules()
    assert named - OURS.keys() == set(MONEY)


def test_a_rule_stands_in_the_row_it_says() -> None:
    for name, number in OURS.items():
        rows = [row for row, names in RULE_TABLE.items() if name in names]
        assert rows == ([number] if number else []), name


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_korean_reader_can_read_every_source(rule: Rule) -> None:
    """Standards and makers keep their names; what is said about them is said in Korean."""
    assert not re.search(r"\b[a-z]{3,}[ -][a-z]{3,}", speaker("ko").source(rule.source))


def test_programme_rows_are_conditions_of_the_dated_packs() -> None:
    pack = (resources() / "programmes" / "2026.toml").read_text(encoding="utf-8")
    for condition in (
        'kind = "has-kinds"',
        'kind = "has-words"',
        'kind = "claims-no"',
        'kind = "past-awards"',
        "if.aas",
    ):
        assert condition in pack
