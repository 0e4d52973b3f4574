"""What the canvas shows, as plain values: cards, flows, badges and areas. Equal values need no new drawing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from configurator.basis.ids import AreaId, SolutionId, StationId
from configurator.basis.vocabulary import StationKind
from configurator.catalog.entry import Solution
from configurator.line.model import Buffer, Line, Station
from configurator.line.performance import Performance, StationPerformance
from configurator.plan.model import Plan
from configurator.ui.look import Look

PILES_UP = 1.0  # a station at or over its takt piles up what waits before it


@dataclass(frozen=True, slots=True)
class StationCard:
    """One card: names and figures as they are written, and the shares that are drawn."""

    id: StationId
    kind: StationKind
    name: str
    note: str  # id and machines
    cycle: str  # effective cycle time in seconds, "" when unknown
    unit: str
    load: float | None  # utilisation at the demand
    load_text: str
    badge: str  # what the bottleneck's badge says, else ""
    chips: tuple[str, ...]
    x: float
    y: float
    spoken: str  # the whole card as one sentence

    @property
    def bottleneck(self) -> bool:
        """Whether this is the station that limits the line."""
        return bool(self.badge)


@dataclass(frozen=True, slots=True)
class FlowLine:
    """A flow with the stock that waits at its end."""

    source: StationId
    target: StationId
    stock: str
    piling: bool


@dataclass(frozen=True, slots=True)
class EndStock:
    """A stock before the first station or behind the last one."""

    station: StationId
    before: bool
    stock: str


@dataclass(frozen=True, slots=True)
class AreaBox:
    """An area with the stations that stand in it."""

    id: AreaId
    name: str
    note: str
    stations: tuple[StationId, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """All that the canvas shows."""

    stations: tuple[StationCard, ...] = ()
    flows: tuple[FlowLine, ...] = ()
    ends: tuple[EndStock, ...] = ()
    areas: tuple[AreaBox, ...] = ()


def picture(
    look: Look, line: Line, performance: Performance, plan: Plan, catalogue: Mapping[SolutionId, Solution]
) -> Picture:
    """Return what the canvas shows of a line with its plan, in the words of `look`."""
    chips = _chips(look, plan, catalogue)
    figures = {each.station: each for each in performance.stations}
    over = {each.station for each in performance.stations if (each.utilisation or 0) >= PILES_UP}
    return Picture(
        tuple(
            _card(
                look,
                station,
                figures.get(station.id),
                station.id == performance.bottleneck,
                chips(station.id),
                (at % 4 * 250.0, at // 4 * 225.0),
            )
            for at, station in enumerate(line.stations)
        ),
        _flows(look, line, over),
        _ends(look, line),
        _areas(look, line),
    )


def _card(
    look: Look,
    station: Station,
    figure: StationPerformance | None,
    limits: bool,
    chips: tuple[str, ...],
    free: tuple[float, float],
) -> StationCard:
    load = None if figure is None else figure.utilisation
    cycle = f"{figure.effective_cycle:,.1f}" if figure is not None and figure.effective_cycle < 1e7 else ""
    load_text = "" if load is None else f"{load * 100:,.0f}%"
    name = look.name(station.name)
    return StationCard(
        station.id,
        station.kind,
        name,
        look.text("ui-station-note", id=station.id.upper(), machines=station.machines),
        cycle,
        look.text("ui-seconds"),
        load,
        load_text,
        look.text("ui-station-bottleneck", load=load_text) if limits else "",
        chips,
        free[0] if station.position is None else station.position.x,
        free[1] if station.position is None else station.position.y,
        look.text("ui-station-spoken", name=name, cycle=cycle or "–", load=load_text or "–"),
    )


def _chips(look: Look, plan: Plan, catalogue: Mapping[SolutionId, Solution]) -> Callable[[StationId], tuple[str, ...]]:
    placed: dict[StationId, list[str]] = {}
    for option in plan.options:
        entry = catalogue.get(option.solution)
        label = option.solution if entry is None else look.text(f"ui-kind-{entry.kind.value}")
        for station in option.stations:
            placed.setdefault(station, []).append(label)
    return lambda station: tuple(dict.fromkeys(placed.get(station, ())))


def _stock(look: Look, buffer: Buffer) -> str:
    if buffer.stocks:
        return f"{sum(stock.pieces.canonical for stock in buffer.stocks):,.0f}"
    return "" if buffer.days is None else look.speaker.quantity(buffer.days)


def _flows(look: Look, line: Line, over: set[StationId]) -> tuple[FlowLine, ...]:
    waiting = {buffer.before: _stock(look, buffer) for buffer in line.buffers if buffer.before is not None}
    drawn: list[FlowLine] = []
    for flow in line.flows:
        stock = waiting.pop(flow.target, "")
        drawn.append(FlowLine(flow.source, flow.target, stock, bool(stock) and flow.target in over))
    return tuple(drawn)


def _ends(look: Look, line: Line) -> tuple[EndStock, ...]:
    fed = {flow.target for flow in line.flows}
    feeding = {flow.source for flow in line.flows}
    last = next((station.id for station in reversed(line.stations) if station.id not in feeding), None)
    ends = []
    for buffer in line.buffers:
        stock = _stock(look, buffer)
        if stock and buffer.before is not None and buffer.before not in fed:
            ends.append(EndStock(buffer.before, True, stock))
        elif stock and buffer.before is None and last is not None:
            ends.append(EndStock(last, False, stock))
    return tuple(ends)


def _areas(look: Look, line: Line) -> tuple[AreaBox, ...]:
    boxes = []
    for area in line.areas:
        inside = [station for station in line.stations if station.area == area.id]
        machines = sum(station.machines for station in inside)
        note = look.text("ui-area-note", stations=len(inside), machines=machines)
        boxes.append(AreaBox(area.id, look.name(area.name), note, tuple(station.id for station in inside)))
    return tuple(box for box in boxes if box.stations)
