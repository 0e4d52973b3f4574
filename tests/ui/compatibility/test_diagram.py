"""The graph as a picture: nothing of it is lost, nothing lies on anything else."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from configurator.basis.text import Message, Name
from configurator.compatibility.graph import CompatibilityGraph, Edge, Node
from configurator.ui.compatibility.diagram import HEIGHT, RANK, WIDTH, carries_data, column_x, diagram

KINDS = st.sampled_from(("equipment", "system", "option", "site", "capability"))
WORDS = st.sampled_from(("mqtt", "opc-ua", "data.count", "utl.server", "net.ot"))
PROOFS = st.sampled_from(("confirmed", "to-confirm", "conflict"))


@st.composite
def graphs(draw: Callable[..., object]) -> CompatibilityGraph:
    count = draw(st.integers(1, 25))
    nodes = tuple(Node(f"n{at}", Name.alike(f"node {at}"), draw(KINDS), draw(st.integers(0, 4))) for at in range(count))
    ids = st.sampled_from([node.id for node in nodes])
    pairs = draw(st.lists(st.tuples(ids, ids, WORDS, PROOFS), max_size=40))
    edges = {(s, t, w): Edge(s, t, w, p, Message("x")) for s, t, w, p in pairs if s != t}
    return CompatibilityGraph(nodes, tuple(edges.values()))


@given(graphs())
def test_every_node_and_edge_is_shown_once(graph: CompatibilityGraph) -> None:
    shown = diagram(graph)
    nodes = [node for box in shown.boxes for node in box.nodes]
    assert sorted(nodes) == sorted(node.id for node in graph.nodes)
    edges = [edge for link in shown.links for edge in link.edges]
    assert len(edges) == len(set(map(id, edges))) == len(graph.edges)
    for link in shown.links:
        assert link.proof == max((edge.proof for edge in link.edges), key=RANK.__getitem__)
        assert set(link.words) == {edge.word for edge in link.edges}
        source, target = (shown.box_of(end) for end in (link.source, link.target))
        assert source is not None
        assert target is not None
        assert all(edge.source in source.nodes and edge.target in target.nodes for edge in link.edges)


@given(graphs())
def test_boxes_stand_in_their_column_and_never_overlap(graph: CompatibilityGraph) -> None:
    levels = {node.id: node.level for node in graph.nodes}
    shown = diagram(graph)
    for box in shown.boxes:
        assert box.x == column_x(min(3, max(0, levels[box.id] - 1)))
        for other in shown.boxes:
            if other is not box:
                apart = abs(box.x - other.x) >= WIDTH or abs(box.y - other.y) >= HEIGHT
                assert apart


@given(graphs())
def test_only_machines_that_behave_alike_share_a_box(graph: CompatibilityGraph) -> None:
    def joined(node: str) -> set[tuple[str, str, str]]:
        out = {(edge.target, edge.word, edge.proof) for edge in graph.edges if edge.source == node}
        return out | {(edge.source, edge.word, edge.proof) for edge in graph.edges if edge.target == node}

    for box in diagram(graph).boxes:
        if len(box.nodes) > 1:
            assert box.kind == "equipment"
            assert all(joined(node) == joined(box.nodes[0]) for node in box.nodes)


@given(graphs(), st.data())
def test_views_keep_what_they_promise(graph: CompatibilityGraph, data: st.DataObject) -> None:
    lean = diagram(graph, "data")
    assert {id(edge) for link in lean.links for edge in link.edges} == {
        id(edge) for edge in graph.edges if carries_data(edge)
    }
    wanted = data.draw(st.sampled_from([node.id for node in graph.nodes]))
    near = diagram(graph, "all", (wanted,))
    around = {wanted} | {
        end for edge in graph.edges if wanted in (edge.source, edge.target) for end in (edge.source, edge.target)
    }
    assert {node for box in near.boxes for node in box.nodes} == around


def test_the_same_graph_gives_the_same_picture() -> None:
    nodes = tuple(Node(f"n{at}", Name.alike(f"{at}"), "option", at % 4 + 1) for at in range(12))
    edges = tuple(Edge(f"n{at}", f"n{(at * 5 + 3) % 12}", "mqtt", "confirmed", Message("x")) for at in range(12))
    graph = CompatibilityGraph(nodes, edges)
    assert diagram(graph) == diagram(graph)
