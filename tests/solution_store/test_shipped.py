"""The shipped store is what the application promises: large enough, clean, well marked, and it fills every shelf."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import get_args

import pytest

from configurator.basis.text import Name
from configurator.basis.units import Duration
from configurator.basis.vocabulary import Category, CostGroup, Kind, Protocol
from configurator.catalog.ai_model import EquipmentKind, ModelClass
from configurator.catalog.codec import write_entry
from configurator.catalog.documents import Citation, Document
from configurator.catalog.entry import Price, Solution
from configurator.catalog.vocabulary import WORDS
from solution_store.entry_files import SHIPPED, Store, read_store
from solution_store.lint import check_store
from solution_store.rules.entry_rules import SOFTWARE

DAY = date(2026, 11, 21)
WMS_FUNCTIONS = frozenset({"wms.inbound", "wms.storage", "wms.yard", "wms.outbound", "wms.stock"})


@pytest.fixture(scope="module")
def store() -> Store:
    """Return the shipped store."""
    return read_store(SHIPPED)


@pytest.fixture(scope="module")
def entries(store: Store) -> Mapping[str, Solution]:
    """Return its entries by id."""
    return {entry.id: entry for entry in store.entries}


def test_it_is_clean(store: Store) -> None:
    assert [issue.key for issue in check_store(store, DAY)] == []


def test_it_has_the_promised_number_of_entries_and_suppliers(store: Store) -> None:
    assert len(store.entries) >= 240
    assert len(store.suppliers) >= 30
    assert {supplier.key for supplier in store.suppliers} == {entry.supplier for entry in store.entries}


def test_there_is_a_choice_in_every_official_category(store: Store) -> None:
    filed = Counter(entry.category for entry in store.entries)
    assert {category for category in Category if filed[category] < 2} == set()


def test_every_kind_of_the_taxonomy_has_an_entry(store: Store) -> None:
    assert set(Kind) - {entry.kind for entry in store.entries} == set()


def test_every_protocol_is_spoken_and_every_capability_is_given(store: Store) -> None:
    spoken = {port.protocol for entry in store.entries for port in entry.ports}
    given = {provision.word for entry in store.entries for provision in entry.provides}
    assert set(Protocol) - spoken == set()
    assert set(WORDS) - given == set()


def test_every_entry_is_marked_as_a_sample(store: Store) -> None:
    assert all(entry.sample for entry in store.entries)
    assert all(supplier.sample for supplier in store.suppliers)
    assert all(supplier.website.endswith(".example") for supplier in store.suppliers if supplier.website)


def test_every_file_is_well_under_the_size_we_read(store: Store) -> None:
    assert max(len(write_entry(entry).encode()) for entry in store.entries) < 32_000


# ── the shelves ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_ai_models_cover_every_kind_of_equipment_and_every_class(store: Store) -> None:
    models = [entry.ai_model for entry in store.entries if entry.ai_model]
    assert set(get_args(EquipmentKind)) - {kind for model in models for kind in model.equipment} == set()
    assert set(get_args(ModelClass)) - {model.model_class for model in models} == set()
    assert any(model.closed_loop for model in models)


def test_every_ai_model_says_what_it_lives_on(store: Store) -> None:
    for entry in store.entries:
        if entry.kind is Kind.AI_MODEL:
            assert entry.ai_model, entry.id
            assert entry.ai_model.signals, entry.id
            assert entry.ai_model.equipment, entry.id
            assert entry.ai_model.history or entry.ai_model.samples, entry.id
            assert entry.ai_model.latency, entry.id


def test_a_model_that_writes_back_needs_the_right_and_the_interlock(store: Store) -> None:
    for entry in store.entries:
        if entry.ai_model and entry.ai_model.closed_loop:
            needed = {word for need in entry.requires if need.strength == "requires" for word in need.words}
            assert {"control.write", "safe.interlock"} <= needed, entry.id


def test_the_five_functions_of_a_warehouse_system_are_there_together_and_in_parts(store: Store) -> None:
    functions = [WMS_FUNCTIONS & {given.word for given in entry.provides} for entry in store.entries]
    assert WMS_FUNCTIONS in functions
    assert any(some and some < WMS_FUNCTIONS for some in functions)


def test_people_of_every_skill_can_be_trained_here(store: Store) -> None:
    taught = {given.word for entry in store.entries if entry.kind is Kind.TRAINING for given in entry.provides}
    assert {word for word in WORDS if word.startswith("skill.")} - taught == set()


def test_all_software_has_a_service_that_says_how_soon_it_answers(store: Store) -> None:
    for entry in store.entries:
        if entry.kind in SOFTWARE:
            assert entry.service, entry.id
            assert entry.service.response, entry.id
            assert entry.service.response.to("d") <= Duration(3, "d").to("d"), entry.id


# ── bundles, successors, alternatives ───────────────────────────────────────────────────────────────────────────────


def test_a_bundle_gives_what_its_parts_give_for_less(entries: Mapping[str, Solution]) -> None:
    bundles = [entry for entry in entries.values() if entry.bundle]
    assert len(bundles) >= 10
    for entry in bundles:
        parts = [(entries[part.solution], part.units) for part in entry.bundle]
        assert all(part.supplier == entry.supplier and not part.bundle for part, _ in parts), entry.id
        assert price_of(entry) < sum(price_of(part) * units for part, units in parts), entry.id


def test_what_is_replaced_ends_before_its_successor_and_is_of_its_kind(entries: Mapping[str, Solution]) -> None:
    replaced = [entry for entry in entries.values() if entry.replaced_by]
    assert len(replaced) >= 3
    for entry in replaced:
        assert entry.replaced_by is not None
        successor = entries[entry.replaced_by]
        assert successor.replaced_by is None, entry.id
        assert (successor.kind, successor.category) == (entry.kind, entry.category)
        assert entry.valid_until < successor.valid_until


def test_alternatives_are_other_entries_of_the_same_supplier_that_are_still_sold(
    entries: Mapping[str, Solution],
) -> None:
    named = [(entry, entries[other]) for entry in entries.values() for other in entry.alternatives]
    assert len(named) >= 5
    for entry, other in named:
        assert other.supplier == entry.supplier, entry.id
        assert other.id != entry.id
        assert other.replaced_by is None


# ── prices ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_prices_in_other_currencies_are_the_amount_at_the_rate_to_the_won(store: Store) -> None:
    foreign = [price for price in all_prices(store) if price.foreign]
    assert {price.foreign.currency for price in foreign if price.foreign} >= {"USD", "EUR", "JPY"}
    for price in foreign:
        assert price.foreign is not None
        won = (price.foreign.amount * price.foreign.rate).quantize(Decimal(1), ROUND_HALF_UP)
        assert price.won == won, price
        assert f"{price.foreign.rate_date}" in price.basis.ko
        assert price.foreign.rate_date <= DAY


def test_more_units_cost_less_each(store: Store) -> None:
    tiered = [price for price in all_prices(store) if price.tiers]
    assert len(tiered) >= 20
    for price in tiered:
        steps = [tier.from_quantity for tier in price.tiers]
        costs = [price.won, *(tier.won for tier in price.tiers)]
        assert steps == sorted(set(steps)), price
        assert costs == sorted(costs, reverse=True), price
        assert costs[-1] < costs[0], price


def test_there_is_running_cost_and_it_is_marked_as_monthly(store: Store) -> None:
    monthly = [price for price in all_prices(store) if price.monthly]
    assert len(monthly) >= 15
    assert all(price.monthly for price in all_prices(store) if price.group is CostGroup.CLOUD)


def price_of(entry: Solution) -> int:
    """Return what one unit of everything in an entry costs, running cost left out."""
    return sum(price.won * price.count for price in entry.prices if not price.monthly)


def all_prices(store: Store) -> Iterator[Price]:
    """Yield every price line of the store."""
    for entry in store.entries:
        yield from entry.prices


# ── papers and words ────────────────────────────────────────────────────────────────────────────────────────────────


def test_documents_carry_the_fingerprint_of_the_invented_paper(store: Store) -> None:
    papers = [(entry.id, document) for entry in store.entries for document in entry.documents]
    papers += [
        (supplier.key, certificate.document)
        for supplier in store.suppliers
        for certificate in supplier.certificates
        if certificate.document
    ]
    assert len(papers) >= 15
    assert [document.file for owner, document in papers if document.sha256 != fingerprint(owner, document)] == []


def fingerprint(owner: str, document: Document) -> str:
    """Return the SHA-256 of the one line a sample paper consists of."""
    line = f"예시 문서: {owner} {document.file} {document.pages}쪽"
    return hashlib.sha256(line.encode()).hexdigest()


def test_every_citation_names_a_page_of_a_document_of_its_entry(store: Store) -> None:
    cited = [(entry, citation) for entry in store.entries for citation in citations(entry)]
    assert len(cited) >= 8
    for entry, citation in cited:
        pages = {document.key: document.pages for document in entry.documents}
        assert 1 <= citation.page <= pages[citation.document], entry.id


def citations(entry: Solution) -> Iterator[Citation]:
    """Yield every citation an entry makes."""
    found = [price.cites for price in entry.prices]
    found += [effect.evidence.cites for effect in entry.effects]
    found += [need.cites for need in entry.requires]
    yield from (citation for citation in found if citation)


def test_certificates_say_that_they_are_samples(store: Store) -> None:
    certificates = [certificate for supplier in store.suppliers for certificate in supplier.certificates]
    assert len(certificates) >= 10
    for certificate in certificates:
        assert "예시" in certificate.name.ko
        assert "예시" in certificate.number
        assert "Sample" in certificate.issuer.en
        assert certificate.valid_from < certificate.valid_until
        assert certificate.valid_until > DAY, certificate.number


def test_no_two_entries_share_a_sentence_about_themselves(store: Store) -> None:
    owners: dict[tuple[str, str], set[str]] = {}
    for entry in store.entries:
        for name in sentences(entry):
            for language, text in (("ko", name.ko), ("en", name.en)):
                owners.setdefault((language, text.casefold()), set()).add(entry.id)
    assert {text: ids for (_, text), ids in owners.items() if len(ids) > 1} == {}


def sentences(entry: Solution) -> Iterator[Name]:
    """Yield what an entry says about itself; reasons, price bases and tasks may be alike where the matter is."""
    yield from (entry.title, entry.summary, entry.description)
    yield from (effect.conditions for effect in entry.effects)
    yield from (effect.evidence.source for effect in entry.effects)
    yield from (document.title for document in entry.documents)
    if entry.service and entry.service.note:
        yield entry.service.note
