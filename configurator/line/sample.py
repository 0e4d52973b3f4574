"""The samples that are shipped: a line with the answers and the target of one visit, opened as a copy."""

from __future__ import annotations

import difflib
import tomllib
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from configurator.basis import boundary, places
from configurator.basis.errors import ConfiguratorError
from configurator.basis.frozen import CLOSED
from configurator.basis.text import Message, Name
from configurator.basis.vocabulary import Stage
from configurator.line.model import Line

SAMPLES: tuple[str, ...] = ("acme-stamping", "cnc-shaft", "moulding", "food-packing")
StageWord = Literal["none", "basic", "middle1", "middle2", "advanced"]


@dataclass(frozen=True, slots=True)
class Sample:
    """A line with what was asked about it: (item key, level) answers of the level model, the programme and the stage aimed at."""

    title: Name
    line: Line
    answers: tuple[tuple[str, int], ...]
    programme: str | None
    target: Stage | None


@dataclass(frozen=True, slots=True)
class SampleAnswer:
    """An answer as a sample file holds it."""

    item: str
    level: Literal[0, 1, 2, 3, 4, 5]
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class SampleFile:
    """One TOML file of `resources/samples/`."""

    title: Name
    line: Line
    answers: tuple[SampleAnswer, ...] = ()
    programme: str | None = None
    target: StageWord | None = None
    __pydantic_config__: ClassVar[Any] = CLOSED


def read_sample(name: str) -> Sample:
    """Return a shipped sample; ConfiguratorError when there is none of that name or its file cannot be read."""
    if name not in SAMPLES:
        near = difflib.get_close_matches(name, SAMPLES, n=1, cutoff=0.4)
        if near:
            raise ConfiguratorError(Message("line-sample-unknown-near", name=name, near=near[0]))
        raise ConfiguratorError(Message("line-sample-unknown", name=name, choices=", ".join(SAMPLES)))
    path = places.resources() / "samples" / f"{name}.toml"
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ConfiguratorError(Message("line-sample-unreadable", file=str(path), reason=str(error))) from error
    return _sample(boundary.read(SampleFile, data, str(path)))


def _sample(file: SampleFile) -> Sample:
    answers = tuple((answer.item, int(answer.level)) for answer in file.answers)
    target = None if file.target is None else Stage[file.target.upper()]
    return Sample(file.title, file.line, answers, file.programme, target)
