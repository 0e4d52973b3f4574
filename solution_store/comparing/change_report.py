"""What `diff` says: changes grouped by their weight, as lines for a person or as JSON for a program."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from configurator.basis.language import Speaker
from configurator.basis.text import Message
from solution_store.comparing.changes import Change, Weight


def lines(found: Sequence[Change], speaker: Speaker) -> Iterator[str]:
    """Yield the report a person reads, the heaviest group first."""
    counted = Counter(change.weight for change in found)
    for weight in Weight:
        if counted[weight]:
            yield speaker.say(Message(f"workshop-weight-{weight.value}", count=counted[weight]))
        for change in found:
            if change.weight is weight:
                yield f"  {change.subject} · {change.kind}\n    {speaker.say(change.message)}"
    if not found:
        yield speaker.text("workshop-diff-nothing")


def as_data(found: Sequence[Change], speaker: Speaker) -> dict[str, Any]:
    """Return the changes as plain data."""
    counted = Counter(change.weight for change in found)
    return {
        "counts": {weight.value: counted[weight] for weight in Weight},
        "changes": [
            {
                "weight": change.weight.value,
                "kind": change.kind,
                "subject": change.subject,
                "message": speaker.say(change.message),
            }
            for change in found
        ],
    }
