"""Comparing on the command line."""

from __future__ import annotations

import json

import pytest

from configurator.basis import places
from configurator.catalog.edition import open_edition
from configurator.cli.main import MISUSE, WELL, run


@pytest.fixture(scope="module")
def ids() -> list[str]:
    with open_edition(places.store_edition()) as edition:
        return list(edition)[:7]


def test_only_differences_are_shown_unless_all_are_asked_for(
    ids: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["compare", "--json", *ids[:3]]) == WELL
    few = json.loads(capsys.readouterr().out)["rows"]
    assert run(["compare", "--json", "--all", *ids[:3]]) == WELL
    every = json.loads(capsys.readouterr().out)["rows"]
    assert [row for row in every if len(set(map(str, row["values"]))) > 1] == few
    assert run(["compare", "--lang", "en", *ids[:3]]) == WELL
    assert f"{len(every) - len(few)} rows in which all agree" in capsys.readouterr().out


def test_seven_and_unknown_ones_are_refused_with_a_remedy(ids: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", *ids]) == MISUSE
    assert run(["compare", ids[0] + "x"]) == MISUSE
    assert ids[0] in capsys.readouterr().err
