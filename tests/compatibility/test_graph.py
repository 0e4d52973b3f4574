"""The graph calls a conflict only what is one: where somebody else already brings the data, nothing clashes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from configurator.compatibility.graph import build
from configurator.compatibility.rules import check
from tests.compatibility.builders import entry, line, machine, placed_at, plan, station, store
from tests.compatibility.shipped import LINES, chosen, sample_line, shipped_store

READS = entry("reads", "GTW", ports=["collects slmp ethernet", "offers mqtt ethernet"], provides=["data.count"])
DEAF = entry("deaf", "GTW", ports=["collects xgt ethernet", "offers mqtt ethernet"], provides=["data.count"])
PRESS = line(station("op-10", machine("m-1", "slmp ethernet")))
SERIAL = entry("serial", "SNS", ports=["offers io-link io-link"], provides=["data.count"])
PICKS = st.lists(st.tuples(st.integers(0, 500), st.integers(0, 20)), min_size=1, max_size=10)


def proofs(*chosen_: object) -> dict[tuple[str, str], str]:
    entries = [each if not isinstance(each, tuple) else each[0] for each in chosen_]
    made = plan(*chosen_)  # type: ignore[arg-type]  # entries alone or with their stations
    names = {option.id: option.solution.removeprefix("test/") for option in made.options}
    shop = store(*entries)  # type: ignore[arg-type]  # entries
    graph = build(PRESS, made, shop)
    return {(names.get(e.source, e.source), names.get(e.target, e.target)): e.proof for e in graph.edges}


def test_a_gateway_that_cannot_read_a_machine_conflicts_only_where_nobody_reads_it() -> None:
    assert proofs(placed_at(DEAF, "op-10"))["m-1", "deaf"] == "conflict"
    assert ("m-1", "deaf") not in proofs(placed_at(DEAF, "op-10"), placed_at(READS, "op-10"))


def test_a_system_that_reads_the_machine_itself_is_somebody_too() -> None:
    mes = entry("mes", "MES", ports=["collects slmp ethernet"], requires=["data.machine-state@station"])
    shown = proofs(placed_at(DEAF, "op-10"), mes)
    assert shown["m-1", "mes"] == "confirmed"
    assert ("m-1", "deaf") not in shown


def test_a_sensor_that_is_cut_off_conflicts_only_where_its_data_is_missed() -> None:
    asking = entry("asking", "CAM", ports=["collects mqtt ethernet"], requires=["data.count"])
    assert proofs(placed_at(SERIAL, "op-10"), asking)["serial", "asking"] == "conflict"
    assert "conflict" not in proofs(placed_at(SERIAL, "op-10"), placed_at(READS, "op-10"), asking).values()


@given(st.sampled_from(LINES), PICKS)
def test_no_machine_conflicts_that_is_read_and_no_conflict_is_without_a_finding(
    name: str, picks: list[tuple[int, int]]
) -> None:
    at, shop = sample_line(name), shipped_store()
    made = chosen(at, picks, shop)
    graph = build(at, made, shop)
    joined = {edge.source for edge in graph.edges if edge.proof != "conflict"}
    machines = {node.id for node in graph.nodes if node.kind == "equipment"}
    told = {subject for issue in check(at, made, shop) for subject in issue.subjects}
    for edge in graph.edges:
        if edge.proof == "conflict":
            assert not (edge.source in machines and edge.source in joined), edge
            assert edge.target in told, edge
