"""What every edit asks before and leaves after: known targets, free ids, no sources about things that are gone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from configurator.basis.errors import ConfiguratorError
from configurator.basis.frozen import Item, get
from configurator.basis.text import Message
from configurator.line.model import Line
from configurator.line.references import object_ids


def require_known(items: tuple[Item, ...], *wanted: str) -> None:
    """Raise KeyError with the first id that is not in `items`."""
    for each in wanted:
        get(items, each)


def require_free(line: Line, *wanted: str) -> None:
    """Raise ConfiguratorError when an id is taken already, or given twice."""
    taken = set(object_ids(line))
    for each in wanted:
        if each in taken:
            raise ConfiguratorError(Message("line-edit-id-taken", id=each))
        taken.add(each)


def without_sources(line: Line, gone: Iterable[str]) -> Line:
    """Return the line without the sources about objects that are gone (`id` or `id.field`); those about other ids stay."""
    lost = set(gone)
    present = set(object_ids(line))

    def stays(about: str) -> bool:
        heads = {about[:end] for end, sign in enumerate(about) if sign == "."} | {about}
        return bool(heads & present) or not heads & lost

    return replace(line, sources=tuple(source for source in line.sources if stays(source.about)))
