"""Files of the library put in their place so that a power cut leaves the old one or the new one."""

import os
from contextlib import suppress
from pathlib import Path


def settle(folder: Path) -> None:
    """Make renamed and new files of a folder survive a power cut (Windows cannot sync folders; its renames are journalled)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def put(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, on disk when this returns; `OSError` when the disk refuses."""
    half = path.with_name(f".{path.name}.{os.getpid()}.half")
    try:
        with half.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        half.replace(path)
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)
    settle(path.parent)
