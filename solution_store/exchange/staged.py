"""A supplier's folder replaced whole or not at all: the new one is made beside it, then two renames."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

STAGING, BEFORE = "importing", "before"


def replace_folder(folder: Path, files: Mapping[str, bytes], gone: Iterable[str] = ()) -> None:
    """Write files into a folder and remove others, all or nothing; raises `OSError` and leaves the folder as it was.

    A run that died between the two renames is put right by the next one.
    """
    staging, before = _beside(folder, STAGING), _beside(folder, BEFORE)
    recover(folder)
    try:
        _stage(folder, staging, files, gone)
        if folder.exists():
            folder.replace(before)
        try:
            staging.replace(folder)
        except OSError:
            if before.exists():
                before.replace(folder)
            raise
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    shutil.rmtree(before, ignore_errors=True)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it appears whole or not at all."""
    half = path.with_name(f".{path.name}.{os.getpid()}.half")
    try:
        half.write_bytes(content)
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)


def recover(folder: Path) -> None:
    """Put back the folder an interrupted run moved aside, and remove what it left."""
    staging, before = _beside(folder, STAGING), _beside(folder, BEFORE)
    if before.exists() and not folder.exists():
        before.replace(folder)
    for left in (staging, before):
        shutil.rmtree(left, ignore_errors=True)


def left_over(place: Path) -> bool:
    """Say whether a folder is what an interrupted run left beside a supplier's."""
    return place.name.startswith(".") and place.suffix in (f".{STAGING}", f".{BEFORE}") and place.is_dir()


def _beside(folder: Path, what: str) -> Path:
    return folder.with_name(f".{folder.name}.{what}")


def _stage(folder: Path, staging: Path, files: Mapping[str, bytes], gone: Iterable[str]) -> None:
    if folder.exists():
        shutil.copytree(folder, staging, symlinks=True)
    else:
        staging.mkdir(parents=True)
    for name in gone:
        (staging / name).unlink(missing_ok=True)
    for name, content in files.items():
        target = staging / name
        if target.parent.is_symlink():  # it could lead anywhere
            raise OSError(f"{target.parent.name} is a link")
        target.parent.mkdir(exist_ok=True)
        with target.open("wb") as stream:
            stream.write(content)
            stream.flush()
            with contextlib.suppress(OSError):  # a share that cannot flush still writes
                os.fsync(stream.fileno())
