"""CP-SAT as a peer, alone in its process: reads a problem as JSON, writes cost, proof and seconds as JSON. Imports nothing of ours."""

import json
import sys
from time import process_time


def main() -> int:
    """Solve what standard input holds; 3 when ortools is missing."""
    try:
        from ortools.sat.python import cp_model
    except ImportError:
        return 3
    asked = json.load(sys.stdin)
    problem = asked["problem"]
    begun = process_time()
    model = cp_model.CpModel()
    chosen = [model.new_bool_var("") for _ in problem["costs"]]
    for entry, alternatives in problem["requires"]:
        model.add_bool_or([chosen[entry].negated(), *(chosen[one] for one in alternatives)])
    for need in problem["needs"]:
        model.add_bool_or([chosen[one] for one in need])
    for one, other in problem["conflicts"]:
        model.add_bool_or([chosen[one].negated(), chosen[other].negated()])
    model.minimize(cp_model.LinearExpr.weighted_sum(chosen, problem["costs"]))
    encoded = process_time()
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.linearization_level = 2
    solver.parameters.max_time_in_seconds = asked["time_limit"]
    status = solver.solve(model)
    proven = status in (cp_model.OPTIMAL, cp_model.INFEASIBLE)
    cost = round(solver.objective_value) if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) else None
    spent = process_time() - encoded
    json.dump({"cost": cost, "proven": proven, "seconds": spent, "encode_seconds": encoded - begun}, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
