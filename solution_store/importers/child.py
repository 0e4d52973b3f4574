"""Reads a stranger's file in a process of its own with bounded memory and time, so that whatever it does ends with a refusal."""

from __future__ import annotations

import contextlib
import json
import multiprocessing
from multiprocessing.connection import Connection
from pathlib import Path

from configurator.basis.errors import BadInput
from solution_store.importers.account import Reading
from solution_store.importers.limits import refused
from solution_store.importers.mapping import ColumnMapping
from solution_store.importers.reading import named, read, shown
from solution_store.importers.reading_codec import (
    reading_from_plain,
    reading_to_plain,
    refusal_from_plain,
    refusal_to_plain,
    to_bytes,
)

LONGEST = 30.0  # seconds until the parent gives up; the limits of `limits` refuse hostile files far earlier
MEMORY = 320_000_000  # bytes of address space the child may take beyond what it starts with
LARGEST_ANSWER = 128_000_000  # bytes


def read_limited(path: Path, mapping: ColumnMapping | None = None, longest: float = LONGEST) -> Reading:
    """Read a file in a limited child; `BadInput` for a refusal, too much memory, too much time or a child that died.

    The answer travels as JSON: nothing a hostile file did to the child can make objects here.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_answer, args=(theirs, str(path), mapping, MEMORY), daemon=True)
    child.start()
    theirs.close()
    try:
        answer = _awaited(ours, longest, shown(path))
    finally:
        child.kill()
        child.join()
        ours.close()
    data = json.loads(answer)
    if "refused" in data:
        raise refusal_from_plain(data["refused"])
    return reading_from_plain(data)


def _awaited(pipe: Connection, longest: float, name: str) -> bytes:
    try:
        if not pipe.poll(longest):
            raise named(refused("too-long", seconds=int(longest)), name)
        return pipe.recv_bytes(LARGEST_ANSWER)
    except (EOFError, OSError) as error:  # it died, or says more than an account can hold
        raise named(refused("reader-stopped"), name) from error


def _answer(pipe: Connection, path: str, mapping: ColumnMapping | None, memory: int) -> None:
    """Run in the child: read and send the reading or the refusal."""
    limit_memory(memory)
    name = shown(Path(path))
    try:
        answer = to_bytes(reading_to_plain(read(Path(path), mapping)))
    except BadInput as error:
        answer = to_bytes({"refused": refusal_to_plain(error)})
    except (MemoryError, RecursionError):
        answer = to_bytes(
            {"refused": refusal_to_plain(named(refused("too-much-memory", limit=memory // 1_000_000), name))}
        )
    with contextlib.suppress(BrokenPipeError):
        pipe.send_bytes(answer)


def limit_memory(more: int) -> None:
    """Bound the address space of this process where the system can (not on Windows, where time and counts have to do)."""
    try:
        import resource
    except ImportError:
        return
    limit = _address_space() + more
    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))


def _address_space() -> int:
    """Return the bytes of address space in use, or a cautious guess where the system does not tell."""
    with contextlib.suppress(OSError, ValueError, IndexError):
        import resource

        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        return pages * resource.getpagesize()
    return 600_000_000
