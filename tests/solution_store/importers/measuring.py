"""What reading a file costs the child that imports use; light, because each measurement starts a process of its own."""

from __future__ import annotations

import contextlib
import time
from multiprocessing.connection import Connection
from pathlib import Path

from configurator.basis.errors import BadInput
from solution_store.importers.child import MEMORY, limit_memory
from solution_store.importers.reading import read_bytes


def measure(pipe: Connection, path: str) -> None:
    """Read a file in the limits of the child and send seconds of processor time and the peak of memory in MB."""
    limit_memory(MEMORY)
    start = time.process_time()
    with contextlib.suppress(BadInput, MemoryError):
        read_bytes(Path(path).read_bytes(), "strange.bin")
    pipe.send((time.process_time() - start, peak()))


def peak() -> float:
    """Return the largest memory this process has held, in MB; unlike `getrusage` without what its parent held."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1_000 for line in lines if line.startswith("VmHWM"))
