"""Whether it works together: the picture, the counts, every finding, what was signed off and what was not checked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from configurator.basis.issues import Issue, Severity, Waiver
from configurator.basis.text import Message
from configurator.compatibility.graph import CompatibilityGraph, Node
from configurator.project.checkup import changed_weights, own_weight
from configurator.proposal.blocks import (
    Block,
    Box,
    Card,
    Cards,
    Cell,
    Chapter,
    Column,
    Layers,
    Line,
    Paragraph,
    Subheading,
    Table,
    Wire,
)
from configurator.proposal.reading import subject_name, waived, word_name
from configurator.proposal.style import Tone
from configurator.proposal.voice import Voice, plain

if TYPE_CHECKING:
    from configurator.plan.steps import Step
    from configurator.project.study import Study

TONES: dict[str, Tone] = {"confirmed": "teal", "to-confirm": "amber", "conflict": "red"}
SEVERITY_TONES: dict[Severity, Tone] = {
    Severity.BLOCK: "red", Severity.WARN: "amber", Severity.INFO: "muted", Severity.UNCHECKED: "amber",
}  # fmt: skip
LAYER_OF_LEVEL = {0: 0, 1: 0, 2: 1, 3: 2, 4: 3}
MOST_IN_LAYER, MOST_EVIDENCE = 18, 40
GROUND = ("net.", "utl.", "skill.", "svc.", "safe.")  # what carries everything is told in the table, not drawn
PROOFS = ("confirmed", "to-confirm", "conflict")


def evidence(study: Study, voice: Voice) -> Chapter:
    """Return the chapter on compatibility."""
    graph = study.graph
    parts: list[Block] = [Paragraph(plain(voice.text("proposal-evidence-lead")), "body"), Cards(_counts(graph, voice))]
    if graph.nodes:
        parts.append(_picture(graph, voice))
    parts += _findings(study, voice)
    parts += _weights(study, voice)
    parts += _waivers(study, voice)
    parts += _unchecked(study, voice)
    parts += _edges(graph, voice)
    return Chapter(
        "evidence",
        voice.text("proposal-evidence"),
        voice.text("proposal-evidence-question"),
        tuple(parts),
        new_page=False,
    )


def _counts(graph: CompatibilityGraph, voice: Voice) -> tuple[Card, ...]:
    proofs: list[str] = [edge.proof for edge in graph.edges]
    unit = voice.text("proposal-unit-edges")
    return tuple(
        Card(
            voice.text(f"proposal-proof-{proof}"),
            str(proofs.count(proof)),
            unit,
            voice.text(f"proposal-proof-{proof}-note"),
            f"compatibility.{proof}",
        )
        for proof in PROOFS
    )


def _picture(graph: CompatibilityGraph, voice: Voice) -> Layers:
    drawn = replace(graph, edges=tuple(edge for edge in graph.edges if not edge.word.startswith(GROUND)))
    groups = grouped(drawn)
    box_of = {node.id: group[0].id for group in groups for node in group}
    boxes, kept = _boxes(groups, voice)
    worst: dict[tuple[str, str], str] = {}
    for edge in drawn.edges:
        ends = box_of.get(edge.source, ""), box_of.get(edge.target, "")
        if ends[0] in kept and ends[1] in kept and ends[0] != ends[1]:
            worst[ends] = max(worst.get(ends, "confirmed"), edge.proof, key=PROOFS.index)
    wires = tuple(Wire(source, target, TONES[proof]) for (source, target), proof in worst.items())
    titles = tuple(voice.text(f"proposal-layer-{number}") for number in range(4))
    legend = tuple((TONES[proof], voice.text(f"proposal-proof-{proof}")) for proof in PROOFS)
    hidden = len(groups) - len(boxes)
    alt = voice.text("proposal-picture-cut", count=hidden) if hidden else voice.text("proposal-picture-note")
    return Layers(titles, boxes, wires, legend, alt)


def grouped(graph: CompatibilityGraph) -> tuple[tuple[Node, ...], ...]:
    """Return the nodes that have an edge, those with the same neighbours by the same words together, in their order."""
    ties: dict[str, set[tuple[str, str, str]]] = {}
    for edge in graph.edges:
        ties.setdefault(edge.source, set()).add((edge.target, edge.word, edge.proof))
        ties.setdefault(edge.target, set()).add((edge.source, edge.word, edge.proof))
    groups: dict[object, list[Node]] = {}
    for node in graph.nodes:
        if node.id in ties and node.kind != "capability":
            alike = node.kind == "equipment"
            groups.setdefault((node.level, frozenset(ties[node.id])) if alike else node.id, []).append(node)
    return tuple(tuple(group) for group in groups.values())


def _boxes(groups: tuple[tuple[Node, ...], ...], voice: Voice) -> tuple[tuple[Box, ...], set[str]]:
    boxes: list[Box] = []
    used = [0, 0, 0, 0]
    for group in groups:
        layer = LAYER_OF_LEVEL.get(group[0].level, 3)
        if used[layer] >= MOST_IN_LAYER:
            continue
        used[layer] += 1
        name = voice.name(group[0].name) + (
            voice.text("proposal-and-more", count=len(group) - 1) if len(group) > 1 else ""
        )
        boxes.append(Box(group[0].id, name, layer, group[0].kind == "option"))
    return tuple(boxes), {box.id for box in boxes}


def _findings(study: Study, voice: Voice) -> list[Block]:
    heading = Subheading(voice.text("proposal-findings"))
    found = tuple(issue for issue in study.open_issues if issue.severity != Severity.UNCHECKED)
    if not found:
        none = "proposal-findings-none-so-far" if study.unchecked else "proposal-findings-none"
        return [heading, Paragraph(plain(voice.text(none, count=len(study.unchecked))), "body")]
    columns = (
        Column(voice.text("proposal-finding-weight"), 0.1),
        Column(voice.text("proposal-finding-where"), 0.2),
        Column(voice.text("proposal-finding-what"), 0.42),
        Column(voice.text("proposal-finding-remedy"), 0.28),
    )
    return [heading, Table(columns, tuple(_finding(study, issue, voice) for issue in found), tight=True)]


def _finding(study: Study, issue: Issue[Step], voice: Voice) -> Line:
    where = ", ".join(subject_name(study, subject, voice) for subject in issue.subjects[:2])
    remedy = voice.say(issue.remedies[0].message) if issue.remedies else voice.say(issue.lesson)
    own = own_weight(study.project, issue)
    changed = voice.text("proposal-weight-was", own=_weight_name(own, voice)) if own else ""
    return Line((
        Cell(plain(_weight_name(issue.severity, voice), strong=True, tone=SEVERITY_TONES[issue.severity]), changed),
        Cell(plain(where)),
        Cell(plain(voice.say(issue.message)), voice.source(issue.source)),
        Cell(plain(remedy)),
    ))  # fmt: skip


def _weight_name(severity: Severity, voice: Voice) -> str:
    return voice.text(f"proposal-severity-{severity.value}")


def _weights(study: Study, voice: Voice) -> list[Block]:
    """Say every rule whose weight the user changed, also one that finds nothing today: the reader must know what was softened."""
    changed = changed_weights(study.project)
    if not changed:
        return []
    columns = (
        Column(voice.text("proposal-weight-rule"), 0.64),
        Column(voice.text("proposal-weight-from"), 0.18),
        Column(voice.text("proposal-weight-to"), 0.18),
    )
    rows = tuple(
        Line((
            Cell(plain(voice.say(Message(f"compatibility-{rule}-lesson"))), rule),
            Cell(plain(_weight_name(own, voice))),
            Cell(plain(_weight_name(given, voice), strong=True, tone=SEVERITY_TONES[given])),
        ))
        for rule, own, given in changed
    )  # fmt: skip
    lead = Paragraph(plain(voice.text("proposal-weights-lead")), "body")
    return [Subheading(voice.text("proposal-weights")), lead, Table(columns, rows, tight=True)]


def _waivers(study: Study, voice: Voice) -> list[Block]:
    found = waived(study)
    if not found:
        return []
    columns = (
        Column(voice.text("proposal-finding-what"), 0.44),
        Column(voice.text("proposal-waiver-reason"), 0.34),
        Column(voice.text("proposal-waiver-by"), 0.22),
    )
    return [
        Subheading(voice.text("proposal-waivers")),
        Table(columns, tuple(_waiver(issue, waiver, voice) for issue, waiver in found), tight=True),
    ]


def _waiver(issue: Issue[Step], waiver: Waiver, voice: Voice) -> Line:
    until = voice.text("proposal-waiver-until", day=voice.day(waiver.expires_on)) if waiver.expires_on else ""
    return Line((
        Cell(plain(voice.say(issue.message))),
        Cell(plain(voice.plain(waiver.reason))),
        Cell(plain(voice.plain(waiver.author)), " ".join(part for part in (voice.day(waiver.decided_on), until) if part)),
    ))  # fmt: skip


def _unchecked(study: Study, voice: Voice) -> list[Block]:
    if not study.unchecked:
        return [Paragraph(plain(voice.text("proposal-all-checked")), "caption")]
    said = [plain(f"· {voice.say(issue.message)}") for issue in study.unchecked]
    return [Subheading(voice.text("proposal-not-checked")), *(Paragraph(words, "body") for words in said)]


def _edges(graph: CompatibilityGraph, voice: Voice) -> list[Block]:
    if not graph.edges:
        return []
    columns = (
        Column(voice.text("proposal-edge-connection"), 0.38),
        Column(voice.text("proposal-edge-proof"), 0.12),
        Column(voice.text("proposal-edge-evidence"), 0.5),
    )
    names = {node.id: voice.name(node.name) for node in graph.nodes}
    ranked = sorted(graph.edges, key=lambda edge: -PROOFS.index(edge.proof))
    rows = tuple(
        Line((
            Cell(plain(f"{names.get(edge.source, edge.source)} → {names.get(edge.target, edge.target)}"), word_name(edge.word, voice)),
            Cell(plain(voice.text(f"proposal-proof-{edge.proof}"), strong=True, tone=TONES[edge.proof])),
            Cell(plain(voice.say(edge.evidence)), voice.source(edge.source_document)),
        ))
        for edge in ranked[:MOST_EVIDENCE]
    )  # fmt: skip
    parts: list[Block] = [Subheading(voice.text("proposal-edges")), Table(columns, rows, tight=True)]
    if len(ranked) > MOST_EVIDENCE:
        parts.append(
            Paragraph(plain(voice.text("proposal-edges-cut", shown=MOST_EVIDENCE, count=len(ranked))), "caption")
        )
    return parts
