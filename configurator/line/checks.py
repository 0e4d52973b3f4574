"""What is missing or impossible in the line itself: one short rule for each truth, run in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from configurator.line import input_rules, structure_rules
from configurator.line.finding import Finding
from configurator.line.model import Line

RULES: tuple[Callable[[Line], Iterable[Finding]], ...] = (
    structure_rules.ids_are_unique,
    structure_rules.references_exist,
    structure_rules.flows_join_two_stations,
    structure_rules.flows_run_forward,
    structure_rules.products_have_a_routing,
    structure_rules.stations_are_visited,
    structure_rules.routings_follow_flows,
    input_rules.calendar_leaves_time,
    input_rules.demand_is_known,
    input_rules.cycle_times_are_positive,
    input_rules.machines_are_counted,
    input_rules.shares_are_possible,
    input_rules.amounts_are_not_negative,
    input_rules.stops_are_known,
    input_rules.yields_are_known,
    input_rules.changeovers_have_a_rhythm,
    input_rules.stocks_are_counted,
    input_rules.zones_are_known,
    input_rules.power_is_known,
    input_rules.ports_were_looked_at,
    input_rules.site_was_looked_at,
    input_rules.inputs_have_a_source,
)


def check_line(line: Line) -> tuple[Finding, ...]:
    """Return every finding of every rule; what blocks a proposal first, else in the order of the rules."""
    found = [finding for rule in RULES for finding in rule(line)]
    return tuple(sorted(found, key=lambda finding: finding.severity != "block"))
