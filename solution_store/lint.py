"""What a good entry and a good store are: explicit rules, each named after the truth it demands.

A rule only notices; its sentence is `store-<rule>` and what it teaches `store-<rule>-lesson` in the text files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from configurator.basis.issues import Issue, Severity
from configurator.basis.text import Argument, Message
from configurator.catalog.entry import Solution, Supplier
from solution_store.entry_files import Store
from solution_store.rules import (
    document_rules,
    entry_rules,
    kind_rules,
    kinship_rules,
    model_rules,
    price_rules,
    store_rules,
    supplier_rules,
    text_rules,
)
from solution_store.rules.form import FORM_RULES, Misspelt

Arguments = Mapping[str, Argument]
BLOCK, WARN, INFO = Severity.BLOCK, Severity.WARN, Severity.INFO


@dataclass(frozen=True, slots=True)
class EntryRule:
    """A truth about one entry on a day; `notices` yields the arguments of each finding's sentence."""

    id: str
    severity: Severity
    notices: Callable[[Solution, date], Iterable[Arguments]]


@dataclass(frozen=True, slots=True)
class SupplierRule:
    """A truth about a supplier's file on a day."""

    id: str
    severity: Severity
    notices: Callable[[Supplier, date], Iterable[Arguments]]


@dataclass(frozen=True, slots=True)
class StoreRule:
    """A truth about the whole store on a day; `notices` yields the subject (entry, supplier or category) and the arguments."""

    id: str
    severity: Severity
    notices: Callable[[Store, date], Iterable[tuple[str, Arguments]]]


@dataclass(frozen=True, slots=True)
class FormRule:
    """A truth about how a file is written, which `fix` can mend without changing what it means."""

    id: str
    severity: Severity = Severity.INFO


ENTRY_RULES = (
    EntryRule("text-in-both-languages", BLOCK, entry_rules.text_in_both_languages),
    EntryRule("facets-are-given", BLOCK, entry_rules.facets_are_given),
    EntryRule("entry-is-valid", BLOCK, entry_rules.entry_is_valid),
    EntryRule("entry-is-priced", BLOCK, entry_rules.entry_is_priced),
    EntryRule("price-is-valid", BLOCK, entry_rules.price_is_valid),
    EntryRule("price-is-plausible", BLOCK, entry_rules.price_is_plausible),
    EntryRule("price-tells-its-basis", BLOCK, entry_rules.price_tells_its_basis),
    EntryRule("price-keys-differ", BLOCK, entry_rules.price_keys_differ),
    EntryRule("sample-says-so", BLOCK, entry_rules.sample_says_so),
    EntryRule("effect-range-ascends", BLOCK, entry_rules.effect_range_ascends),
    EntryRule("effect-rests-on-evidence", BLOCK, entry_rules.effect_rests_on_evidence),
    EntryRule("software-is-serviced", BLOCK, entry_rules.software_is_serviced),
    EntryRule("placed-where-it-suits", WARN, entry_rules.placed_where_it_suits),
    EntryRule("gateway-has-ports", BLOCK, entry_rules.gateway_has_ports),
    EntryRule("version-range-reads", BLOCK, entry_rules.version_range_reads),
    EntryRule("environment-is-possible", BLOCK, entry_rules.environment_is_possible),
    EntryRule("matrix-cell-once", BLOCK, entry_rules.matrix_cell_once),
    EntryRule("text-is-finished", BLOCK, text_rules.text_is_finished),
    EntryRule("text-is-plain", INFO, text_rules.text_is_plain),
    EntryRule("summary-is-one-glance", WARN, text_rules.summary_is_one_glance),
    EntryRule("version-is-semantic", BLOCK, text_rules.version_is_semantic),
    EntryRule("name-fits-every-system", BLOCK, text_rules.name_fits_every_system),
    EntryRule("prices-do-not-overlap", BLOCK, price_rules.prices_do_not_overlap),
    EntryRule("tiers-are-told-apart", BLOCK, price_rules.tiers_are_told_apart),
    EntryRule("more-is-not-dearer", WARN, price_rules.more_is_not_dearer),
    EntryRule("won-follows-the-rate", BLOCK, price_rules.won_follows_the_rate),
    EntryRule("rate-is-of-its-time", WARN, price_rules.rate_is_of_its_time),
    EntryRule("cloud-costs-run-on", BLOCK, price_rules.cloud_costs_run_on),
    EntryRule("purchase-is-paid-once", WARN, price_rules.purchase_is_paid_once),
    EntryRule("price-is-in-the-planning-range", WARN, price_rules.price_is_in_the_planning_range),
    EntryRule("citation-finds-its-page", BLOCK, document_rules.citation_finds_its_page),
    EntryRule("document-is-listed-once", BLOCK, document_rules.document_is_listed_once),
    EntryRule("document-has-pages", BLOCK, document_rules.document_has_pages),
    EntryRule("lead-time-is-plausible", WARN, kind_rules.lead_time_is_plausible),
    EntryRule("level-fits-the-kind", WARN, kind_rules.level_fits_the_kind),
    EntryRule("service-answers-in-time", WARN, kind_rules.service_answers_in_time),
    EntryRule("service-terms-are-possible", BLOCK, kind_rules.service_terms_are_possible),
    EntryRule("carrier-says-what-it-carries", BLOCK, kind_rules.carrier_says_what_it_carries),
    EntryRule("power-names-its-supply", WARN, kind_rules.power_names_its_supply),
    EntryRule("work-is-days", BLOCK, kind_rules.work_is_days),
    EntryRule("effect-counts-once", BLOCK, kind_rules.effect_counts_once),
    EntryRule("effect-range-says-something", WARN, kind_rules.effect_range_says_something),
    EntryRule("port-limits-are-counts", BLOCK, kind_rules.port_limits_are_counts),
    EntryRule("word-is-given-once", BLOCK, kind_rules.word_is_given_once),
    EntryRule("model-is-described", BLOCK, model_rules.model_is_described),
    EntryRule("model-says-what-it-learns-from", BLOCK, model_rules.model_says_what_it_learns_from),
    EntryRule("model-has-a-way-to-compute", WARN, model_rules.model_has_a_way_to_compute),
    EntryRule("model-answers-in-time", WARN, model_rules.model_answers_in_time),
    EntryRule("model-reads-real-signals", BLOCK, model_rules.model_reads_real_signals),
    EntryRule("model-asks-for-what-it-reads", WARN, model_rules.model_asks_for_what_it_reads),
    EntryRule("model-moves-its-target", WARN, model_rules.model_moves_its_target),
    EntryRule("closed-loop-is-guarded", BLOCK, model_rules.closed_loop_is_guarded),
)
SUPPLIER_RULES = (
    SupplierRule("text-in-both-languages", BLOCK, entry_rules.text_in_both_languages),
    SupplierRule("text-is-finished", BLOCK, text_rules.text_is_finished),
    SupplierRule("text-is-plain", INFO, text_rules.text_is_plain),
    SupplierRule("document-has-pages", BLOCK, document_rules.document_has_pages),
    SupplierRule("supplier-can-be-reached", BLOCK, supplier_rules.supplier_can_be_reached),
    SupplierRule("region-is-official", WARN, supplier_rules.region_is_official),
    SupplierRule("supplier-was-founded", BLOCK, supplier_rules.supplier_was_founded),
    SupplierRule("industry-is-coded", WARN, supplier_rules.industry_is_coded),
    SupplierRule("programme-is-known", BLOCK, supplier_rules.programme_is_known),
    SupplierRule("certificate-is-in-force", BLOCK, supplier_rules.certificate_is_in_force),
    SupplierRule("certificate-is-complete", BLOCK, supplier_rules.certificate_is_complete),
)
STORE_RULES = (
    StoreRule("uuid-is-unique", BLOCK, store_rules.uuid_is_unique),
    StoreRule("title-is-unique", WARN, store_rules.title_is_unique),
    StoreRule("supplier-is-there", BLOCK, store_rules.supplier_is_there),
    StoreRule("supplier-offers-something", WARN, store_rules.supplier_offers_something),
    StoreRule("requirement-can-be-met", BLOCK, store_rules.requirement_can_be_met),
    StoreRule("quantities-are-comparable", BLOCK, store_rules.quantities_are_comparable),
    StoreRule("successor-is-reachable", BLOCK, store_rules.successor_is_reachable),
    StoreRule("requirement-is-within-reach", BLOCK, store_rules.requirement_is_within_reach),
    StoreRule("entry-allows-what-it-needs", BLOCK, store_rules.entry_allows_what_it_needs),
    StoreRule("entry-can-be-chosen", BLOCK, store_rules.entry_can_be_chosen),
    StoreRule("entry-has-a-point", WARN, store_rules.entry_has_a_point),
    StoreRule("requirement-has-a-point", WARN, store_rules.requirement_has_a_point),
    StoreRule("needs-have-a-beginning", WARN, store_rules.needs_have_a_beginning),
    StoreRule("category-has-choice", WARN, store_rules.category_has_choice),
    StoreRule("bundle-holds-own-entries", BLOCK, kinship_rules.bundle_holds_own_entries),
    StoreRule("bundle-saves-money", WARN, kinship_rules.bundle_saves_money),
    StoreRule("alternative-is-an-own-entry", BLOCK, kinship_rules.alternative_is_an_own_entry),
    StoreRule("successor-is-on-sale", WARN, kinship_rules.successor_is_on_sale),
    StoreRule("entry-is-no-copy", WARN, kinship_rules.entry_is_no_copy),
)
FORMS = tuple(FormRule(rule) for rule in FORM_RULES)
Rule = EntryRule | SupplierRule | StoreRule | FormRule
ALL: tuple[Rule, ...] = (*FORMS, *SUPPLIER_RULES, *ENTRY_RULES, *STORE_RULES)
RULES: tuple[Rule, ...] = tuple(
    {rule.id: rule for rule in ALL}.values()
)  # a rule about entries and suppliers counts once


def check_entry(entry: Solution, day: date) -> tuple[Issue[None], ...]:
    """Return what the entry rules notice about one entry."""
    return tuple(_issue(rule, entry.id, args) for rule in ENTRY_RULES for args in rule.notices(entry, day))


def check_supplier(supplier: Supplier, day: date) -> tuple[Issue[None], ...]:
    """Return what the rules notice about one supplier's file."""
    return tuple(_issue(rule, supplier.key, args) for rule in SUPPLIER_RULES for args in rule.notices(supplier, day))


def check_alone(store: Store, day: date) -> Iterator[Issue[None]]:
    """Yield what is noticed about each file for itself; needs no file but its own."""
    forms = {rule.id: rule for rule in FORMS}
    for wrong in store.misspelt:
        yield _issue(forms[wrong.rule], wrong.subject, _said(wrong))
    for supplier in store.suppliers:
        yield from check_supplier(supplier, day)
    for entry in store.entries:
        yield from check_entry(entry, day)


def check_store(store: Store, day: date) -> tuple[Issue[None], ...]:
    """Return all findings of a store on a day, by file and then by rule."""
    together = (_issue(rule, subject, args) for rule in STORE_RULES for subject, args in rule.notices(store, day))
    return tuple(sorted((*check_alone(store, day), *together), key=lambda issue: issue.subjects[0]))


def _said(wrong: Misspelt) -> Arguments:
    return {"place": wrong.place, "before": wrong.before, "after": wrong.after}


def _issue(rule: Rule, subject: str, args: Arguments) -> Issue[None]:
    places = (str(args["place"]),) if args.get("place") else ()
    return Issue(
        rule=rule.id,
        severity=rule.severity,
        message=Message(f"store-{rule.id}", **args),
        lesson=Message(f"store-{rule.id}-lesson"),
        subjects=(subject, *places),
        source="solution store",
    )
