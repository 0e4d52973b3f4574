"""Reads and checks a folder: what cannot be read, what the rules notice, and what would break what is published."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from configurator.basis.issues import Issue
from configurator.basis.text import Message
from configurator.basis.work import Tell, tell_nobody
from solution_store import report
from solution_store.comparing.changes import store_at
from solution_store.comparing.difference import BREAKING_RULES, VERSION_RISES, breaking, unraised
from solution_store.entry_files import Store, known_supplier, read_what_is_readable
from solution_store.exchange.drafts import draft_mistakes
from solution_store.lint import check_alone, check_store

READ = 0.5  # share of the work that reading takes


def inspect(
    folder: Path, day: date, *, against: Path | None = None, only: str = "", tell: Tell = tell_nobody
) -> report.Inspection:
    """Read and check a folder; where files cannot be read, only the rules about single entries run.

    `against` is what is published, a folder or an edition; `only` keeps what is about one supplier.
    """
    known_supplier(folder, only)
    store, mistakes = read_what_is_readable(folder, lambda share, doing: tell(share * READ, doing))
    tell(READ, Message("store-checking", entries=len(store.entries)))
    found = tuple(check_alone(store, day)) if mistakes else check_store(store, day)
    published = _published(store, against) if against else ()
    drafts = tuple(mistake for mistake in draft_mistakes(folder) if _about(mistake.file, only))
    kept = tuple(issue for issue in (*found, *published) if _about(issue.subjects[0], only))
    wrong = tuple(mistake for mistake in mistakes if _about(mistake.file, only))
    tell(1.0, Message("store-checking", entries=len(store.entries)))
    extra = (*BREAKING_RULES, VERSION_RISES) if against else ()
    return report.Inspection(store, day, wrong, kept, drafts, extra, bool(mistakes))


def _published(store: Store, against: Path) -> tuple[Issue[None], ...]:
    before = store_at(against).entries
    return (*breaking(before, store.entries), *unraised(before, store.entries))


def _about(subject: str, only: str) -> bool:
    """Say whether a subject or file belongs to a supplier, or no supplier was asked for."""
    return not only or subject == only or subject.startswith(f"{only}/")
