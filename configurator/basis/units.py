"""Quantities: a magnitude with a unit from a closed table, typed by dimension.

What a person or a file says goes through the bounded reader here and never raw into pint: `1,5 m` would become 15 m,
`pcs/min` parsecs, and `10**10**10` would hang (measured). pint does the algebra between units of the table, once per pair.
"""

from __future__ import annotations

import functools
import math
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Self

if TYPE_CHECKING:
    from pint import UnitRegistry
    from pydantic import GetCoreSchemaHandler

UNITS: dict[str, dict[str, str]] = {  # dimension -> symbol -> what pint calls it; the first symbol is canonical
    "duration": {
        "s": "s",
        "ms": "ms",
        "min": "min",
        "h": "hour",
        "d": "day",
        "week": "week",
        "month": "month",
        "a": "year",
    },
    "ratio": {"1": "dimensionless", "%": "percent", "ppm": "ppm"},
    "count": {"ea": "ea", "shot": "ea"},
    "item rate": {"ea/h": "ea/hour", "ea/min": "ea/min", "ea/s": "ea/s", "ea/d": "ea/day", "shot/h": "ea/hour"},
    "frequency": {"Hz": "hertz", "kHz": "kilohertz", "MHz": "megahertz"},
    "length": {"m": "m", "mm": "mm", "cm": "cm", "km": "km", "µm": "micrometer"},
    "floor area": {"m2": "m**2", "평": "pyeong"},
    "mass": {"kg": "kg", "g": "g", "t": "metric_ton"},
    "speed": {"m/s": "m/s", "m/min": "m/min", "mm/s": "mm/s"},
    "temperature": {"°C": "degC"},
    "power": {"kW": "kW", "W": "W", "MW": "MW"},
    "apparent power": {"kVA": "kilova", "VA": "va"},
    "energy": {"kWh": "kWh", "Wh": "Wh", "MWh": "MWh", "MJ": "MJ"},
    "voltage": {"V": "V", "kV": "kV", "mV": "mV"},
    "current": {"A": "A", "mA": "mA"},
    "air flow": {"m3/min": "m**3/min", "Nm3/min": "m**3/min", "L/min": "L/min", "m3/h": "m**3/hour"},
    "pressure": {"bar": "bar", "kPa": "kPa", "MPa": "MPa"},
    "data rate": {"Mbit/s": "Mbit/s", "kbit/s": "kbit/s", "Gbit/s": "Gbit/s"},
    "data size": {"GB": "gigabyte", "MB": "megabyte", "TB": "terabyte"},
    "energy per piece": {"kWh/ea": "kWh/ea", "Wh/ea": "Wh/ea"},
    "emission": {"tCO2eq": "tCO2eq", "kgCO2eq": "kgCO2eq", "gCO2eq": "gCO2eq"},
    "emission factor": {"tCO2eq/MWh": "tCO2eq/MWh", "kgCO2eq/kWh": "kgCO2eq/kWh"},
    "emission per piece": {"kgCO2eq/ea": "kgCO2eq/ea", "gCO2eq/ea": "gCO2eq/ea", "tCO2eq/ea": "tCO2eq/ea"},
}
DIMENSION_OF = {symbol: dimension for dimension, symbols in UNITS.items() for symbol in symbols}
SPOKEN = {  # what people write -> symbol of the table
    "초": "s", "sec": "s", "분": "min", "시간": "h", "hr": "h", "일": "d", "day": "d", "days": "d", "주": "week", "개월": "month", "년": "a",
    "개": "ea", "pcs": "ea", "EA": "ea", "pc": "ea", "샷": "shot", "개/h": "ea/h", "개/시간": "ea/h", "pcs/h": "ea/h", "개/분": "ea/min",
    "개/일": "ea/d", "m²": "m2", "㎡": "m2", "um": "µm", "μm": "µm", "C": "°C", "℃": "°C", "degC": "°C", "도": "°C",
    "m³/min": "m3/min", "Nm³/min": "Nm3/min", "l/min": "L/min", "KW": "kW", "kw": "kW", "KWH": "kWh", "kwh": "kWh", "barg": "bar",
    "Mbps": "Mbit/s", "kbps": "kbit/s", "Gbps": "Gbit/s", "PPM": "ppm", "퍼센트": "%", "톤": "t", "kg중": "kg",
}  # fmt: skip
TIMES = {"천": 1_000, "만": 10_000, "억": 100_000_000}
NUMBER = re.compile(
    r"(?P<sign>[-+−]?)(?P<whole>\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?P<part>\.\d{1,9})?\s?(?P<times>[천만억])?"
)
LONGEST = 40  # characters of a quantity; longer text is not a quantity


class UnitError(ValueError):
    """A text that is no quantity of the wanted kind; `key` and `args` name the message that says what to write instead."""

    def __init__(self, key: str, **args: str) -> None:
        super().__init__(f"{key}: " + ", ".join(f"{name}={value}" for name, value in sorted(args.items())))
        self.key = key
        self.arguments = args


@functools.cache
def registry() -> UnitRegistry[float]:
    """The one pint registry, made on first use (about half a second)."""
    import pint

    made: UnitRegistry[float] = pint.UnitRegistry()
    for definition in (
        "ea = [item]",
        "gCO2eq = [carbon]",
        "kgCO2eq = 1000 gCO2eq",
        "tCO2eq = 1000 kgCO2eq",
        "pyeong = 400/121 * m**2",  # 1평 = (400/121) m², the legal conversion
        "va = [apparent_power]",
        "kilova = 1000 va",
    ):
        made.define(definition)
    return made


@functools.cache
def factor(unit: str, into: str) -> float:
    """Return by what a magnitude in `unit` is multiplied to be in `into`; both symbols of one dimension.

    >>> factor("min", "s")
    60.0
    """
    if DIMENSION_OF.get(unit) != DIMENSION_OF.get(into) or unit not in DIMENSION_OF:
        raise UnitError("basis-unit-clash", unit=unit, wanted=into)
    if unit == into:
        return 1.0
    names = UNITS[DIMENSION_OF[unit]]
    return float(registry().convert(1.0, names[unit], names[into]))


@dataclass(frozen=True, slots=True)
class Quantity:
    """A finite magnitude with a unit of the table, kept the way it was written.

    Raises `UnitError` when the unit is unknown, the magnitude not finite, or the dimension not the one of the subclass.
    """

    magnitude: float
    unit: str
    DIMENSION: ClassVar[str] = ""

    def __post_init__(self) -> None:
        if self.unit not in DIMENSION_OF:
            raise UnitError("basis-unit-unknown", unit=self.unit, choices=choices(self.DIMENSION))
        if self.DIMENSION and DIMENSION_OF[self.unit] != self.DIMENSION:
            raise UnitError("basis-unit-clash", unit=self.unit, wanted=choices(self.DIMENSION))
        if not math.isfinite(self.magnitude):
            raise UnitError("basis-number-not-finite", text=str(self.magnitude))

    def to(self, unit: str) -> float:
        """Return the magnitude in `unit`; `UnitError` when the dimensions differ.

        >>> Duration(2, "min").to("s")
        120.0
        """
        return self.magnitude * factor(self.unit, unit)

    @property
    def dimension(self) -> str:
        """The name of the dimension, a key of `UNITS`."""
        return DIMENSION_OF[self.unit]

    @property
    def canonical(self) -> float:
        """The magnitude in the first unit of its dimension (s, 1, ea, kW, m …)."""
        return self.to(next(iter(UNITS[self.dimension])))

    def __str__(self) -> str:
        return f"{written(self.magnitude)} {self.unit}"

    @classmethod
    def read(cls, text: str) -> Self:
        """Read what a person or a file wrote, such as `39 s`, `1,200개`, `6만 ea`, `12 ㎡`; `UnitError` says what is missing.

        >>> Duration.read("10분")
        Duration(magnitude=10.0, unit='min')
        """
        clean = unicodedata.normalize("NFKC", text).strip()
        match = NUMBER.match(clean) if len(clean) <= LONGEST else None
        if match is None:
            raise UnitError("basis-number-unreadable", text=clean[:LONGEST])
        symbol = clean[match.end() :].strip()
        if not symbol:
            raise UnitError("basis-unit-missing", text=clean, choices=choices(cls.DIMENSION))
        if symbol != "1" and symbol[0] in ",.0123456789":
            raise UnitError("basis-number-unreadable", text=clean)
        return cls(_magnitude(match), spelled(symbol))

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> Any:
        """Read and write this quantity as one string at every file boundary."""
        from pydantic_core import PydanticCustomError, core_schema

        def validate(value: object) -> Quantity:
            if isinstance(value, cls):
                return value
            if not isinstance(value, str):
                raise PydanticCustomError(
                    "basis-unit-missing",
                    "a number without unit",
                    {"text": str(value), "choices": choices(cls.DIMENSION)},
                )
            try:
                return cls.read(value)
            except UnitError as error:
                raise PydanticCustomError(error.key, "not a quantity", dict(error.arguments)) from error

        return core_schema.no_info_before_validator_function(
            validate,
            core_schema.any_schema(
                metadata={"pydantic_js_updates": {"type": "string", "pattern": r"^[-+−]?[\d.,]+\s?[천만억]?\s?\S+$"}}
            ),
            serialization=core_schema.to_string_ser_schema(),
        )


def choices(dimension: str) -> str:
    """Name the units that fit `dimension`, for the question that asks for one."""
    return ", ".join(UNITS[dimension]) if dimension else ", ".join(next(iter(units)) for units in UNITS.values())


def spelled(symbol: str) -> str:
    """Return the table's symbol for a unit as people spell it; unknown spellings come back unchanged."""
    return symbol if symbol in DIMENSION_OF else SPOKEN.get(symbol, symbol)


def written(magnitude: float) -> str:
    """Write a magnitude so that reading it gives the same number: `39`, `0.85`, `23460`."""
    return str(int(magnitude)) if float(magnitude).is_integer() and abs(magnitude) < 1e15 else repr(float(magnitude))


def _magnitude(match: re.Match[str]) -> float:
    number = float(match["whole"].replace(",", "") + (match["part"] or ""))
    sign = -1 if match["sign"] in ("-", "−") else 1
    return sign * number * TIMES.get(match["times"] or "", 1)


@dataclass(frozen=True, slots=True)
class Duration(Quantity):
    """A time: cycle time, changeover, lead time."""

    DIMENSION: ClassVar[str] = "duration"


@dataclass(frozen=True, slots=True)
class Ratio(Quantity):
    """A share: uptime, yield, OEE."""

    DIMENSION: ClassVar[str] = "ratio"


@dataclass(frozen=True, slots=True)
class Count(Quantity):
    """A number of pieces."""

    DIMENSION: ClassVar[str] = "count"


@dataclass(frozen=True, slots=True)
class ItemRate(Quantity):
    """Pieces per time."""

    DIMENSION: ClassVar[str] = "item rate"


@dataclass(frozen=True, slots=True)
class Frequency(Quantity):
    """Events per time: sampling rate, polling rate."""

    DIMENSION: ClassVar[str] = "frequency"


@dataclass(frozen=True, slots=True)
class Length(Quantity):
    """A distance."""

    DIMENSION: ClassVar[str] = "length"


@dataclass(frozen=True, slots=True)
class FloorArea(Quantity):
    """An area of floor."""

    DIMENSION: ClassVar[str] = "floor area"


@dataclass(frozen=True, slots=True)
class Mass(Quantity):
    """A mass: part, payload."""

    DIMENSION: ClassVar[str] = "mass"


@dataclass(frozen=True, slots=True)
class Speed(Quantity):
    """A speed."""

    DIMENSION: ClassVar[str] = "speed"


@dataclass(frozen=True, slots=True)
class Temperature(Quantity):
    """A temperature."""

    DIMENSION: ClassVar[str] = "temperature"


@dataclass(frozen=True, slots=True)
class Power(Quantity):
    """Electrical power."""

    DIMENSION: ClassVar[str] = "power"


@dataclass(frozen=True, slots=True)
class Energy(Quantity):
    """An amount of energy."""

    DIMENSION: ClassVar[str] = "energy"


@dataclass(frozen=True, slots=True)
class AirFlow(Quantity):
    """Compressed air, free air delivered."""

    DIMENSION: ClassVar[str] = "air flow"


@dataclass(frozen=True, slots=True)
class Pressure(Quantity):
    """Pressure above ambient (gauge)."""

    DIMENSION: ClassVar[str] = "pressure"


@dataclass(frozen=True, slots=True)
class DataRate(Quantity):
    """Network bandwidth."""

    DIMENSION: ClassVar[str] = "data rate"


@dataclass(frozen=True, slots=True)
class DataSize(Quantity):
    """An amount of data."""

    DIMENSION: ClassVar[str] = "data size"


@dataclass(frozen=True, slots=True)
class EmissionFactor(Quantity):
    """Greenhouse gas per energy."""

    DIMENSION: ClassVar[str] = "emission factor"
