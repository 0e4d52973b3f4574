"""What an installer brings besides the program: the editions there were, so that a fresh laptop does not take an older stick."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from configurator.catalog.trust import layout, marks
from solution_store.signing.repository import read_state


def floor(folder: Path, built: datetime) -> bytes:
    """Return `floor.json` for `resources/trust/` (beside `root.json`): the versions published now and the day of the build."""
    state = read_state(folder)
    root = state.root.signed
    found = [marks.of(root, "root", root.version), marks.of(root, "targets", state.targets.version)]
    for role, signed in (("snapshot", state.snapshot), ("timestamp", state.timestamp)):
        if signed is not None:
            found.append(marks.of(root, role, signed.version))
    admitted = state.targets.delegations.roles if state.targets.delegations else None
    versions = {} if state.snapshot is None else state.snapshot.meta
    found += [marks.of(state.targets, name, versions[f"{name}.json"].version) for name in sorted(admitted or {})]
    listed = [{"role": one.role, "version": one.version, "keys": list(one.keys)} for one in found]
    return layout.written({"built": built.replace(microsecond=0).isoformat(), "marks": listed}) + b"\n"
