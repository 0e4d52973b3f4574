"""Updating is reviewed: what would change is shown, hand edits stay, conflicts are decided, one step takes it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from configurator.basis.errors import ConfiguratorError
from configurator.basis.ids import OptionId, SolutionId
from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.text import Message, Name
from configurator.catalog.entry import ForeignPrice, Solution, Supplier, Tier
from configurator.catalog.standing import State
from configurator.plan.model import Amount, Discount, Option, Plan
from configurator.project.by_hand import with_entry_changed, with_price_by_hand
from configurator.project.edits import with_plan
from configurator.project.file import read_project
from configurator.project.model import Project
from configurator.project.session import Session
from configurator.project.standing import standings
from configurator.project.study import Study
from configurator.project.updating import ConflictsOpen, effect, migrate, review, update
from tests.costing.samples import DAY, line, name, price, solution

FOREIGN = ForeignPrice("USD", Decimal(1000), Decimal(1350), date(2026, 3, 1))
MES = solution("acme/mes", prices=(price("licence", 60_000), price("seat", 1_000, per="unit", tiers=(Tier(10, 900),))))
TOOL = solution("acme/tool", prices=(price("tool", 1_350_000, foreign=FOREIGN),))
STORE = {entry.id: entry for entry in (MES, TOOL)}
ACME = Supplier("acme", name("에이스"), "경기", 2001)


def visit(**plan: object) -> Project:
    options = tuple(Option(OptionId(f"opt-{entry.id}"), entry.id, entry.version) for entry in (MES, TOOL))
    made = replace(Plan(options), **plan)  # type: ignore[arg-type]  # a test names the field it changes
    return with_plan(Project("visit", name("방문"), line(3), DAY), made, STORE, [ACME])


def asking(entry: Solution, key: str, **new: object) -> Solution:
    prices = tuple(replace(each, **new) if each.key == key else each for each in entry.prices)  # type: ignore[arg-type]  # as above
    return replace(entry, prices=prices, version="2.0")


def store(*entries: Solution) -> dict[SolutionId, Solution]:
    return STORE | {entry.id: entry for entry in entries}


def everything(project: Project, catalogue: dict[SolutionId, Solution]) -> dict[str, dict[str, str]]:
    return {change.uuid: {} for change in review(project, catalogue)}


# ── review ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_nothing_to_review_when_the_store_says_the_same() -> None:
    assert review(visit(), STORE) == ()
    assert {each.state for each in standings(visit(), STORE)} == {State.UP_TO_DATE}


def test_a_review_shows_each_field_with_its_sides_and_the_options_that_use_it() -> None:
    (change,) = review(visit(), store(asking(MES, "licence", won=70_000)))
    assert change.solution == MES.id
    assert change.options == (OptionId("opt-acme/mes"),)
    assert {(field.path, field.outcome) for field in change.fields} == {
        ("version", "theirs"),
        ("prices[licence].asked", "theirs"),
    }


def test_every_line_has_a_state_and_the_day_of_its_price() -> None:
    for each in standings(visit(), store(asking(MES, "seat", valid_from=date(2026, 5, 1)))):
        assert each.price_date == date(2026, 1, 1)  # of what the project carries, not of what it could take
        assert each.valid_until == date(2026, 12, 31)
        assert each.state is (State.UPDATABLE if each.solution == MES.id else State.UP_TO_DATE)
    assert {each.state for each in standings(visit(), None)} == {State.UNKNOWN}
    lost = replace(visit(), entries=())
    assert {each.state for each in standings(lost, {})} == {State.INVALID}


# ── update ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_update_takes_the_chosen_entries_only_and_remembers_why_the_money_changed() -> None:
    newer = store(
        asking(MES, "licence", won=70_000), asking(TOOL, "tool", foreign=replace(FOREIGN, amount=Decimal(1100)))
    )
    project = visit()
    after = update(project, newer, {MES.uuid: {}})
    assert after.entries == (newer[MES.id], TOOL)
    assert [option.version for option in after.plan.options] == ["2.0", "1.0"]
    (record,) = after.updates
    assert record.entries == ((MES.uuid, "1.0", "2.0"),)
    assert dict(record.effects)["price"] == 10_000 == record.total[1] - record.total[0]
    assert sum(won for _, won in record.effects) == record.own[1] - record.own[0]
    assert [each.solution for each in review(after, newer)] == [TOOL.id]


def test_an_update_to_another_price_date_moves_the_currency() -> None:
    project = visit()
    after = update(project, STORE, {}, day=date(2027, 2, 1))  # no rate is shipped for 2027: the supplier's own
    assert dict(after.updates[-1].effects)["currency"] == 1_350_000 - 1_400_000
    assert after.price_date == date(2027, 2, 1)
    assert update(project, STORE, {}) is project


def test_hand_edits_survive_quantities_units_discounts_and_prices() -> None:
    project = visit(discounts=(Discount("합의", 5_000),))
    amounts = (Amount("seat", 12),)
    options = tuple(
        replace(each, units=2, amounts=amounts if each.solution == MES.id else ()) for each in project.plan.options
    )
    project = replace(project, plan=replace(project.plan, options=options))
    project = with_price_by_hand(project, MES.id, "licence", 55_000, "견적 7호")
    newer = store(replace(asking(MES, "seat", won=1_200), title=name("MES 2")))
    after = update(project, newer, everything(project, newer))
    entry = after.entries[0]
    assert (entry.prices[0].won, entry.prices[1].won, entry.title) == (55_000, 1_200, name("MES 2"))
    assert after.originals == (newer[MES.id],)
    assert [edit.reason for edit in after.hand_edits] == ["견적 7호"]
    assert [(option.units, option.amounts) for option in after.plan.options] == [(2, amounts), (2, ())]
    assert after.plan.discounts == project.plan.discounts


def test_a_conflict_must_be_decided_and_is_told_with_both_values() -> None:
    project = with_price_by_hand(visit(), MES.id, "licence", 55_000, "견적 7호")
    newer = store(asking(MES, "licence", won=70_000))
    with pytest.raises(ConflictsOpen) as refused:
        update(project, newer, {MES.uuid: {}})
    (conflict,) = refused.value.changes[0].conflicts
    assert (conflict.mine.won, conflict.theirs.won) == (55_000, 70_000)  # type: ignore[attr-defined]  # it is a price
    for language in LANGUAGES:
        assert "{" not in speaker(language).say(refused.value.message)
    kept = update(project, newer, {MES.uuid: {conflict.path: "mine"}})
    taken = update(project, newer, {MES.uuid: {conflict.path: "theirs"}})
    assert (kept.entries[0].prices[0].won, taken.entries[0].prices[0].won) == (55_000, 70_000)
    assert kept.hand_edits[0].reason == "견적 7호"
    assert (taken.hand_edits, taken.originals) == ((), ())


def test_a_dropped_price_line_with_a_quantity_set_by_hand_is_a_conflict() -> None:
    project = visit()
    options = tuple(
        replace(each, amounts=(Amount("seat", 7),)) if each.solution == MES.id else each
        for each in project.plan.options
    )
    project = replace(project, plan=replace(project.plan, options=options))
    newer = store(replace(MES, prices=MES.prices[:1]))
    (change,) = review(project, newer)
    assert [field.path for field in change.conflicts] == ["prices[seat]"]
    kept = update(project, newer, {MES.uuid: change.decided("mine")})
    assert Study(kept).estimate.total == Study(project).estimate.total
    dropped = update(project, newer, {MES.uuid: change.decided("theirs")})
    assert dropped.plan.options[0].amounts == ()


def test_names_are_cosmetic() -> None:
    moved = replace(MES, id=SolutionId("acme/mes-pro"))
    newer = {moved.id: moved, TOOL.id: TOOL}
    project = visit()
    after = update(project, newer, everything(project, newer))
    assert [option.solution for option in after.plan.options] == [moved.id, TOOL.id]
    assert Study(after).estimate.total == Study(project).estimate.total
    assert [option.id for option in after.plan.options] == [option.id for option in project.plan.options]


def test_a_product_taken_again_under_its_new_name_is_the_one_the_project_has() -> None:
    project = with_price_by_hand(visit(), MES.id, "licence", 55_000, "견적 7호")
    moved = replace(MES, id=SolutionId("acme/mes-pro"), version="2.0")
    again = Option(OptionId("opt-again"), moved.id, moved.version)
    known = {entry.id: entry for entry in project.entries} | {moved.id: moved}
    more = with_plan(project, replace(project.plan, options=(again, *project.plan.options)), known)
    assert [option.solution for option in more.plan.options] == [MES.id, MES.id, TOOL.id]
    assert sorted(entry.uuid for entry in more.entries) == sorted({MES.uuid, TOOL.uuid})
    assert more.entries[0].prices[0].won == 55_000
    newer = {moved.id: moved, TOOL.id: TOOL}
    after = update(more, newer, everything(more, newer))
    assert [option.solution for option in after.plan.options] == [moved.id, moved.id, TOOL.id]
    assert after.entries[0].prices[0].won == 55_000


def test_two_entries_that_swap_their_names_end_as_two_entries() -> None:
    swapped = {TOOL.id: replace(MES, id=TOOL.id), MES.id: replace(TOOL, id=MES.id)}
    project = visit()
    after = update(project, swapped, everything(project, swapped))
    assert len({entry.id for entry in after.entries}) == 2
    assert Study(after).estimate.total == Study(project).estimate.total


def test_the_supplier_comes_along() -> None:
    newer = store(asking(MES, "licence", won=70_000))
    after = update(visit(), newer, {MES.uuid: {}}, {"acme": replace(ACME, phone="02-000-0000")})
    assert [each.phone for each in after.suppliers] == ["02-000-0000"]


def test_what_has_no_update_is_refused_by_name() -> None:
    with pytest.raises(ConfiguratorError) as refused:
        update(visit(), STORE, {MES.uuid: {}})
    assert refused.value.message.key == "project-update-nothing"
    with pytest.raises(ConfiguratorError):
        update(visit(), STORE, {"no-such": {}})


def test_an_update_is_one_step_and_survives_in_the_file(tmp_path: Path) -> None:
    session = Session.new(with_price_by_hand(visit(), MES.id, "licence", 55_000, "견적 7호"), tmp_path / "a.sfp")
    before, newer = session.project, store(asking(MES, "seat", won=1_200))
    session.apply(Message("project-edit-update", count=1), lambda project: update(project, newer, {MES.uuid: {}}))
    after = session.project
    session.close()
    assert read_project(tmp_path / "a.sfp") == after
    again = Session.open(tmp_path / "a.sfp")
    again.undo()
    assert again.project == before
    again.close()


# ── by hand ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_change_by_hand_is_told_on_its_row_and_leaves_the_others_alone() -> None:
    project = with_price_by_hand(visit(), TOOL.id, "tool", 1_200_000, "견적 7호 <b>=1+1")
    rows = Study(project).estimate.rows
    told = {row.price: row.by_hand for row in rows if row.by_hand}
    assert set(told) == {"tool"}
    assert next(row.amount for row in rows if row.price == "tool") == 1_200_000
    said = speaker("en").say(told["tool"][0])
    assert "USD 1,000" in said
    assert "견적 7호 <b>=1+1" in said


def test_a_change_by_hand_needs_a_reason_a_carried_entry_and_a_price_line() -> None:
    for wrong in (
        lambda: with_price_by_hand(visit(), MES.id, "licence", 1, "  "),
        lambda: with_price_by_hand(visit(), MES.id, "no-such", 1, "견적"),
        lambda: with_price_by_hand(visit(), SolutionId("acme/none"), "licence", 1, "견적"),
        lambda: with_entry_changed(visit(), solution("acme/none"), "견적"),
    ):
        with pytest.raises(ConfiguratorError) as refused:
            wrong()
        assert all("{" not in speaker(language).say(refused.value.message) for language in LANGUAGES)


def test_changing_it_back_leaves_no_trace() -> None:
    project = with_price_by_hand(visit(), MES.id, "licence", 55_000, "견적 7호")
    assert with_price_by_hand(project, MES.id, "licence", 60_000, "되돌림") == visit()


def test_leaving_the_option_out_takes_the_change_along() -> None:
    project = with_price_by_hand(visit(), MES.id, "licence", 55_000, "견적 7호")
    less = with_plan(project, replace(project.plan, options=project.plan.options[1:]), STORE)
    assert (less.originals, less.hand_edits) == ((), ())


# ── migration ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_line_moves_to_the_end_of_the_chain_with_its_quantities() -> None:
    third = solution("acme/mes-3", prices=(price("seat", 800, per="unit"), price("server", 9_000)))
    newer = store(replace(MES, replaced_by=SolutionId("acme/mes-2")),
                  solution("acme/mes-2", replaced_by=third.id), third)  # fmt: skip
    project = visit()
    amounts = (Amount("licence", 2), Amount("seat", 7))
    options = (replace(project.plan.options[0], amounts=amounts, units=3, note="2층"), project.plan.options[1])
    project = with_price_by_hand(replace(project, plan=Plan(options)), MES.id, "licence", 55_000, "견적 7호")
    assert standings(project, newer)[0].state is State.MIGRATABLE
    moved = migrate(project, options[0].id, newer)
    option = moved.project.plan.options[0]
    assert (option.solution, option.amounts, option.units, option.note) == (third.id, (Amount("seat", 7),), 3, "2층")
    assert (moved.chain, moved.kept) == (("acme/mes-2", "acme/mes-3"), ("seat",))
    assert {message.key for message in moved.lost} == {"project-migrate-lost-quantity", "project-migrate-lost-edit"}
    assert moved.causes.difference == (7 * 800 + 9_000) - (2 * 55_000 + 7 * 1_000) == moved.causes.of("price")
    assert [entry.id for entry in moved.project.entries] == [third.id, TOOL.id]
    assert (moved.project.originals, len(moved.project.updates)) == ((), 1)


def test_without_a_successor_a_migration_is_refused() -> None:
    with pytest.raises(ConfiguratorError):
        migrate(visit(), OptionId("opt-acme/mes"), STORE)
    with pytest.raises(KeyError):
        migrate(visit(), OptionId("opt-none"), STORE)


def test_two_revisions_can_be_compared() -> None:
    before, after = visit(), visit(discounts=(Discount("합의", 5_000),))
    assert effect(before, after).by_cause[1] == ("price", -5_000)
    assert effect(before, replace(before, title=Name.alike("다른 이름"))).effects == ()
