"""Findings that say which chosen entries no supplier's store vouches for: own entries and local changes, each with its reason."""

from __future__ import annotations

from configurator.basis.issues import Issue, Severity
from configurator.basis.text import Argument, Message
from configurator.catalog.entry import Catalogue
from configurator.catalog.store import Origin, SolutionStore
from configurator.plan.model import Option, Plan
from configurator.plan.steps import Step

RULE = "entry-is-signed"


def origin_issues(plan: Plan, catalogue: Catalogue, store: SolutionStore | None) -> tuple[Issue[Step], ...]:
    """Return a finding for each option whose entry is an own one or was changed here.

    An option that keeps the store's own words (its copy was taken before the change) is not one of them.
    """
    if store is None:
        return ()
    found = ((option, store.origin(option.solution)) for option in plan.options)
    return tuple(
        _said(option, origin, catalogue, store)
        for option, origin in found
        if origin is not Origin.STORE and catalogue.get(option.solution) == store.get(option.solution)
    )


def _said(option: Option, origin: Origin, catalogue: Catalogue, store: SolutionStore) -> Issue[Step]:
    reason: Argument = store.reason(option.solution) or Message("own-entry-replaced")
    told: dict[str, Argument] = {"solution": catalogue[option.solution].title}
    why: dict[str, Argument] = {"reason": reason} if origin is Origin.CHANGED else {}
    return Issue(
        RULE,
        Severity.INFO,
        Message(f"own-entry-{origin}", **told, **why),
        Message("own-entry-lesson"),
        (option.id,),
        expected=Message("own-entry-expected"),
        found=Message(f"own-entry-found-{origin}", **why),
        source="own entries",
    )
