"""What is written on the boxes and curves of the graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from configurator.basis.frozen import find
from configurator.catalog.vocabulary import WORDS
from configurator.ui.compatibility.diagram import PROTOCOLS, Box, Diagram
from configurator.ui.compatibility.diagram_items import BoxFace
from configurator.ui.look import Look
from configurator.ui.solution_faces import ICONS, kind_text

if TYPE_CHECKING:
    from configurator.project.study import Study


def faces(study: Study, look: Look, shown: Diagram) -> dict[str, BoxFace]:
    """Return what is on each box."""
    return {box.id: _face(study, look, box, shown) for box in shown.boxes}


def words(look: Look, shown: Diagram) -> dict[str, str]:
    """Return how each word of the links is called."""
    return {word: word_text(look, word) for link in shown.links for word in link.words}


def word_text(look: Look, word: str) -> str:
    """Return a protocol as a short word and a capability as people say it."""
    if word in PROTOCOLS:
        return word.upper().replace("-", " ") if not word[:1].isdigit() else word.replace("ma", " mA").replace("-", "–")
    known = WORDS.get(word)
    return word if known is None else look.name(known)


def _face(study: Study, look: Look, box: Box, shown: Diagram) -> BoxFace:
    title = look.name(box.name)
    if box.kind == "option":
        option = find(study.plan.options, box.id)
        entry = None if option is None else study.catalogue.get(option.solution)
        if entry is not None:
            icon, tone = ICONS[entry.kind]
            return BoxFace(title, kind_text(look, entry.kind), icon, tone)
    if box.kind == "equipment":
        more = len(box.nodes) - 1
        named = look.text("ui-compatibility-machines", name=title, more=more) if more else title
        return BoxFace(named, _spoken(look, box, shown), "cpu", "brand")
    note = look.text(f"ui-compatibility-node-{box.kind}")
    icon, tone = {
        "system": ("database", "brand"),
        "site": ("building-factory-2", "teal"),
        "capability": ("help-circle", "red"),
    }.get(box.kind, ("packages", "brand"))
    return BoxFace(title, note, icon, tone)


def _spoken(look: Look, box: Box, shown: Diagram) -> str:
    """Return what a machine is joined by, or that it is joined to nothing."""
    spoken = dict.fromkeys(
        word_text(look, word)
        for link in shown.links
        if link.source == box.id and link.proof != "conflict"
        for word in link.words
    )
    return ", ".join(spoken) or look.text("ui-compatibility-not-joined")
