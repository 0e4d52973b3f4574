"""What a good entry and a good store are: explicit rules, each named after the truth it demands.

A rule only notices; its sentence is `store-<rule>` and what it teaches `store-<rule>-lesson` in the text files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from configurator.basis.issues import Issue, Severity
from configurator.basis.text import Argument, Message
from configurator.catalog.entry import Solution
from solution_store import entry_rules, store_rules
from solution_store.entry_files import Store

Arguments = Mapping[str, Argument]


@dataclass(frozen=True, slots=True)
class EntryRule:
    """A truth about one entry on a day; `notices` yields the arguments of each finding's sentence."""

    id: str
    severity: Severity
    notices: Callable[[Solution, date], Iterable[Arguments]]


@dataclass(frozen=True, slots=True)
class StoreRule:
    """A truth about the whole store; `notices` yields the subject (entry, supplier or category) and the arguments."""

    id: str
    severity: Severity
    notices: Callable[[Store], Iterable[tuple[str, Arguments]]]


ENTRY_RULES = (
    EntryRule("text-in-both-languages", Severity.BLOCK, entry_rules.text_in_both_languages),
    EntryRule("facets-are-given", Severity.BLOCK, entry_rules.facets_are_given),
    EntryRule("entry-is-valid", Severity.BLOCK, entry_rules.entry_is_valid),
    EntryRule("entry-is-priced", Severity.BLOCK, entry_rules.entry_is_priced),
    EntryRule("price-is-valid", Severity.BLOCK, entry_rules.price_is_valid),
    EntryRule("price-is-plausible", Severity.BLOCK, entry_rules.price_is_plausible),
    EntryRule("price-tells-its-basis", Severity.BLOCK, entry_rules.price_tells_its_basis),
    EntryRule("price-keys-differ", Severity.BLOCK, entry_rules.price_keys_differ),
    EntryRule("sample-says-so", Severity.BLOCK, entry_rules.sample_says_so),
    EntryRule("effect-range-ascends", Severity.BLOCK, entry_rules.effect_range_ascends),
    EntryRule("effect-rests-on-evidence", Severity.BLOCK, entry_rules.effect_rests_on_evidence),
    EntryRule("software-is-serviced", Severity.BLOCK, entry_rules.software_is_serviced),
    EntryRule("placed-where-it-suits", Severity.WARN, entry_rules.placed_where_it_suits),
    EntryRule("gateway-has-ports", Severity.BLOCK, entry_rules.gateway_has_ports),
    EntryRule("version-range-reads", Severity.BLOCK, entry_rules.version_range_reads),
    EntryRule("environment-is-possible", Severity.BLOCK, entry_rules.environment_is_possible),
    EntryRule("matrix-cell-once", Severity.BLOCK, entry_rules.matrix_cell_once),
)
STORE_RULES = (
    StoreRule("uuid-is-unique", Severity.BLOCK, store_rules.uuid_is_unique),
    StoreRule("title-is-unique", Severity.WARN, store_rules.title_is_unique),
    StoreRule("supplier-is-there", Severity.BLOCK, store_rules.supplier_is_there),
    StoreRule("supplier-offers-something", Severity.WARN, store_rules.supplier_offers_something),
    StoreRule("requirement-can-be-met", Severity.BLOCK, store_rules.requirement_can_be_met),
    StoreRule("quantities-are-comparable", Severity.BLOCK, store_rules.quantities_are_comparable),
    StoreRule("successor-is-reachable", Severity.BLOCK, store_rules.successor_is_reachable),
    StoreRule("requirement-is-within-reach", Severity.BLOCK, store_rules.requirement_is_within_reach),
    StoreRule("entry-allows-what-it-needs", Severity.BLOCK, store_rules.entry_allows_what_it_needs),
    StoreRule("entry-can-be-chosen", Severity.BLOCK, store_rules.entry_can_be_chosen),
    StoreRule("entry-has-a-point", Severity.WARN, store_rules.entry_has_a_point),
    StoreRule("requirement-has-a-point", Severity.WARN, store_rules.requirement_has_a_point),
    StoreRule("needs-have-a-beginning", Severity.WARN, store_rules.needs_have_a_beginning),
    StoreRule("category-has-choice", Severity.WARN, store_rules.category_has_choice),
)
RULES: tuple[EntryRule | StoreRule, ...] = (*ENTRY_RULES, *STORE_RULES)


def check_entry(entry: Solution, day: date) -> tuple[Issue[None], ...]:
    """Return what the entry rules notice about one entry."""
    return tuple(_issue(rule, entry.id, args) for rule in ENTRY_RULES for args in rule.notices(entry, day))


def check_store(store: Store, day: date) -> tuple[Issue[None], ...]:
    """Return all findings of a store on a day, by file and then by rule."""
    return tuple(sorted(_all(store, day), key=lambda issue: issue.subjects[0]))


def _all(store: Store, day: date) -> Iterator[Issue[None]]:
    for entry in store.entries:
        yield from check_entry(entry, day)
    for rule in STORE_RULES:
        for subject, args in rule.notices(store):
            yield _issue(rule, subject, args)


def _issue(rule: EntryRule | StoreRule, subject: str, args: Arguments) -> Issue[None]:
    places = (str(args["place"]),) if "place" in args else ()
    return Issue(
        rule=rule.id,
        severity=rule.severity,
        message=Message(f"store-{rule.id}", **args),
        lesson=Message(f"store-{rule.id}-lesson"),
        subjects=(subject, *places),
        source="solution store",
    )
