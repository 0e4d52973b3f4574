"""What an AI model is and what it lives on: class, signals, amount of data, compute, latency and the figure it moves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from configurator.basis.frozen import CLOSED
from configurator.basis.units import Duration, Frequency

ModelClass = Literal["process", "domain", "foundation", "physics"]
ComputePlace = Literal["controller", "edge", "server", "cloud"]
# Kinds of equipment the platform KAMP has data sets for. Names read in trade press and on its pages (marked S in the sources:
# CNC, injection, melting, press, welding, battery pack, X-ray, vision, heat treatment, casting); plating and rotating equipment are our slots.
EquipmentKind = Literal[
    "cnc",
    "injection-moulding",
    "machine-vision",
    "press",
    "welding",
    "melting",
    "heat-treatment",
    "casting",
    "battery-pack",
    "x-ray",
    "plating",
    "rotating-equipment",
]
Kpi = Literal[  # core rows of the official list of result indicators
    "hourly-output",
    "lead-time",
    "availability",
    "process-defects",
    "defects",
    "inspection-escapes",
    "work-in-process",
    "labour-hours",
    "product-cost",
    "order-lead-time",
    "energy",
]


@dataclass(frozen=True, slots=True)
class SignalNeed:
    """A signal the model reads, as a capability word, and how fast it has to be sampled."""

    word: str
    rate: Frequency | None = None
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class AiModel:
    """A model for one or more kinds of equipment; `history` and `samples` say how much data it learns from before it serves."""

    model_class: ModelClass
    equipment: tuple[EquipmentKind, ...]
    signals: tuple[SignalNeed, ...]
    target: Kpi
    compute: ComputePlace
    latency: Duration | None = None  # longest time from signal to answer that is still of use
    history: Duration | None = None
    samples: int | None = None  # labelled pieces, images or events
    memory_gb: float | None = None
    closed_loop: bool = False  # it writes set points back
    __pydantic_config__: ClassVar[Any] = CLOSED
