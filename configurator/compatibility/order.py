"""In which order the options of a plan are installed: what feeds others comes first, and what was added before what asked for it."""

from __future__ import annotations

import itertools

from configurator.basis.ids import OptionId, SolutionId
from configurator.basis.vocabulary import Kind
from configurator.catalog.entry import Catalogue
from configurator.plan.model import Plan

LAYERS: tuple[tuple[Kind, ...], ...] = (  # ISA-95 from below: networks and senses, gateways, records, execution, planning, analysis
    (Kind.NETWORK, Kind.SERVER, Kind.CLOUD, Kind.UPS, Kind.SECURITY, Kind.SENSOR, Kind.METER, Kind.IDENTIFICATION, Kind.IO_LINK,
     Kind.SAFETY, Kind.PLC, Kind.CNC, Kind.AUTOMATION, Kind.ROBOT, Kind.COBOT, Kind.PRINTER_3D),
    (Kind.GATEWAY, Kind.VISION, Kind.HMI),
    (Kind.HISTORIAN, Kind.POP, Kind.SCADA, Kind.ERP, Kind.PLM, Kind.CAM),
    (Kind.MES,),
    (Kind.QMS, Kind.WMS, Kind.APS, Kind.CMMS, Kind.FEMS, Kind.SCM, Kind.AGV, Kind.AMR, Kind.FLEET),
    (Kind.ANALYTICS,),
    (Kind.AI_MODEL, Kind.TWIN, Kind.AR_VR),
    (Kind.TRAINING, Kind.MAINTENANCE),
)  # fmt: skip
LAYER_OF = {kind: number for number, kinds in enumerate(LAYERS) for kind in kinds}


def install_order(plan: Plan, catalogue: Catalogue) -> tuple[OptionId, ...]:
    """Return the options in an order in which each may be installed; ties keep the plan's order. Unknown entries come last."""
    import networkx

    graph: networkx.DiGraph[str] = networkx.DiGraph()
    graph.add_nodes_from(option.id for option in plan.options)
    graph.add_edges_from(before(plan, catalogue))
    place = {option.id: number for number, option in enumerate(plan.options)}
    layer = {option.id: _layer(option.solution, catalogue) for option in plan.options}
    ordered = networkx.lexicographical_topological_sort(graph, key=lambda name: (layer[name], place[name]))
    return tuple(OptionId(name) for name in ordered)


def before(plan: Plan, catalogue: Catalogue) -> tuple[tuple[OptionId, OptionId], ...]:
    """Return pairs (first, later) that never form a circle: by layer, and inside a layer by cause unless the causes are mutual.

    Interfaces may need each other (MES and ERP); an installation cannot, so a cause against the layers or closing a circle is left out.
    """
    layer = {option.id: _layer(option.solution, catalogue) for option in plan.options}
    used = sorted(set(layer.values()))
    by_layer = {number: [name for name in layer if layer[name] == number] for number in used}
    pairs = [
        (first, later)
        for below, above in itertools.pairwise(used)
        for first in by_layer[below]
        for later in by_layer[above]
    ]
    after: dict[OptionId, set[OptionId]] = {name: set() for name in layer}
    for option in plan.options:
        for cause in option.causes:
            inside = cause.option in layer and layer[cause.option] == layer[option.id] and cause.option != option.id
            if inside and not _reaches(after, cause.option, option.id):
                after[option.id].add(cause.option)
                pairs.append((option.id, cause.option))
    return tuple(pairs)


def _reaches(after: dict[OptionId, set[OptionId]], start: OptionId, goal: OptionId) -> bool:
    waiting, seen = [start], {start}
    while waiting:
        here = waiting.pop()
        if here == goal:
            return True
        fresh = after[here] - seen
        seen |= fresh
        waiting += fresh
    return False


def _layer(solution: SolutionId, catalogue: Catalogue) -> int:
    entry = catalogue.get(solution)
    return LAYER_OF[entry.kind] if entry is not None else len(LAYERS)
