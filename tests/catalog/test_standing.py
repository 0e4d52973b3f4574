"""The five states of an entry against a catalogue; identity is the UUID."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from configurator.basis.ids import SolutionId
from configurator.basis.language import LANGUAGES, speaker
from configurator.catalog.edition import open_edition, write_edition
from configurator.catalog.entry import Catalogue, Solution
from configurator.catalog.standing import State, find_by_uuid, standing, successors
from tests.costing.samples import DAY, name, price, solution

OLD = solution("acme/mes", prices=(price("licence", 1000),))


def store(*entries: Solution) -> dict[SolutionId, Solution]:
    return {entry.id: entry for entry in entries}


def named(entry: Solution, to: str) -> Solution:
    return replace(entry, id=SolutionId(to))


def replaced(entry: Solution, by: str) -> Solution:
    return replace(entry, replaced_by=SolutionId(by))


NEW = solution("acme/mes-2")
CASES: dict[str, tuple[Catalogue | None, State]] = {
    "same": (store(OLD), State.UP_TO_DATE),
    "changed": (store(replace(OLD, title=name("MES"))), State.UPDATABLE),
    "renamed": (store(named(OLD, "acme/mes-pro")), State.UPDATABLE),
    "renamed-and-name-reused": (store(named(OLD, "acme/mes-pro"), named(NEW, "acme/mes")), State.UPDATABLE),
    "replaced": (store(replaced(OLD, "acme/mes-2"), NEW), State.MIGRATABLE),
    "successor-not-there": (store(replaced(OLD, "acme/mes-9")), State.UPDATABLE),
    "gone": (store(NEW), State.UNKNOWN),
    "gone-and-name-reused": (store(named(NEW, "acme/mes")), State.UNKNOWN),
    "no-store": (None, State.UNKNOWN),
    "not-offered": (store(replace(OLD, valid_until=date(2026, 6, 30))), State.INVALID),
    "circle": (store(replaced(OLD, "acme/mes-2"), replaced(NEW, "acme/mes")), State.INVALID),
    "own-successor": (store(replaced(OLD, "acme/mes")), State.INVALID),
}


@pytest.mark.parametrize("case", CASES)
def test_each_state_is_told_with_a_reason_in_both_languages(case: str) -> None:
    catalogue, state = CASES[case]
    found = standing(OLD, catalogue, DAY)
    assert found.state is state
    assert found.changed == (found.found is not None and found.found != OLD)
    for language in LANGUAGES:
        assert "{" not in speaker(language).say(found.reason)
        assert speaker(language).text(f"catalog-state-{found.state}")


def test_a_withdrawn_entry_leads_to_the_successor_it_named_itself() -> None:
    found = standing(replaced(OLD, "acme/mes-2"), store(NEW), DAY)
    assert (found.state, found.found, found.successor) == (State.MIGRATABLE, None, NEW)


def test_a_chain_is_followed_to_its_end() -> None:
    third = solution("acme/mes-3")
    catalogue = store(replaced(OLD, "acme/mes-2"), replaced(NEW, "acme/mes-3"), third)
    assert successors(catalogue[OLD.id], catalogue) == ("acme/mes-2", "acme/mes-3")
    assert standing(OLD, catalogue, DAY).successor == third


def test_an_edition_finds_a_renamed_entry_by_its_uuid(tmp_path: Path) -> None:
    uuid = "0f0e0d0c-0b0a-0908-0706-050403020100"
    entry = replace(OLD, uuid=uuid, id=SolutionId("acme/mes-pro"))
    decoy = replace(NEW, description=name(f'"uuid":"{uuid}"'))
    write_edition([entry, decoy], [], tmp_path / "edition.sqlite")
    with open_edition(tmp_path / "edition.sqlite") as edition:
        assert find_by_uuid(edition, uuid, OLD.id) == entry
        assert find_by_uuid(edition, "no-such", OLD.id) is None
