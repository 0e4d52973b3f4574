"""Entries an import could not complete: what each still lacks, and what to do when it lacks nothing any more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from configurator.basis.errors import BadInput, Mistake
from configurator.basis.text import Message
from configurator.catalog.codec import DRAFT, entry_of
from configurator.catalog.toml_text import parsed
from solution_store.exchange.identities import IMPORTED


def draft_mistakes(folder: Path) -> Iterator[Mistake]:
    """Yield what the drafts of all suppliers lack, in the order of their files; a draft that lacks nothing is to be moved up."""
    for file in sorted(folder.glob(f"*/{IMPORTED}/*{DRAFT}.toml")):
        supplier, stem = file.parent.parent.name, file.name.removesuffix(f"{DRAFT}.toml")
        shown = file.relative_to(folder).as_posix()
        try:
            entry_of(parsed(file, shown), supplier, stem, shown)
        except BadInput as error:
            yield from error.mistakes
        else:
            target = f"{supplier}/{stem}.toml"
            done = Message("store-import-draft-complete")
            yield Mistake(shown, "", done, Message("store-import-draft-complete-remedy", target=target))
