"""What a new edition breaks for those who planned with the old one, and what a supplier must raise to publish it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from configurator.basis.issues import Issue, Severity
from configurator.basis.text import Argument, Message
from configurator.catalog.entry import Solution
from solution_store.comparing.stability import STABILITY_RULES
from solution_store.comparing.version_order import numbers

ID_STAYS, VERSION_RISES = "id-stays", "version-rises"
BREAKING_RULES = (*(rule.id for rule in STABILITY_RULES), ID_STAYS)


def breaking(old: Iterable[Solution], new: Iterable[Solution]) -> tuple[Issue[None], ...]:
    """Return what breaks published entries, by id: a thing is known by its UUID, and its id never goes to another thing.

    An entry that is no longer there breaks nothing here: its supplier may withdraw it, and plans keep what they use.
    """
    now = tuple(new)
    successors = {entry.uuid: entry for entry in now}
    named = {entry.id: entry for entry in now}
    found: list[Issue[None]] = []
    for before in old:
        taken = named.get(before.id)
        if taken is not None and taken.uuid != before.uuid:
            found.append(_issue(ID_STAYS, taken, {"place": "uuid", "before": before.uuid, "after": taken.uuid}))
        after = successors.get(before.uuid)
        if after is not None:
            found += broken(before, after)
    return tuple(sorted(found, key=lambda issue: issue.subjects))


def broken(before: Solution, after: Solution) -> Iterator[Issue[None]]:
    """Yield what one entry no longer keeps of what was published under its UUID."""
    if before == after:
        return
    for rule in STABILITY_RULES:
        for args in rule.notices(before, after):
            yield _issue(rule.id, after, args)


def unraised(old: Iterable[Solution], new: Iterable[Solution]) -> tuple[Issue[None], ...]:
    """Return the entries that say something else under a version that is not higher than the published one."""
    published = {entry.uuid: entry for entry in old}
    found = []
    for entry in new:
        before = published.get(entry.uuid)
        if before is not None and before != entry and numbers(entry.version) <= numbers(before.version):
            args: dict[str, Argument] = {"place": "version", "before": before.version, "after": entry.version}
            found.append(_issue(VERSION_RISES, entry, args))
    return tuple(found)


def _issue(rule: str, entry: Solution, args: dict[str, Argument]) -> Issue[None]:
    return Issue(
        rule=rule,
        severity=Severity.BLOCK,
        message=Message(f"store-{rule}", **args),
        lesson=Message(f"store-{rule}-lesson"),
        subjects=(entry.id, str(args["place"])),
        source="solution store",
    )
