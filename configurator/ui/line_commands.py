"""Commands about the line: stations, flows, products, working time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QKeySequence

from configurator.basis.frozen import find, get
from configurator.basis.ids import ProductId, StationId, fresh_id
from configurator.basis.language import speaker
from configurator.basis.text import Message, Name
from configurator.basis.units import Duration
from configurator.basis.vocabulary import StationKind
from configurator.line import edits
from configurator.line.layout import CARD_HEIGHT, CARD_WIDTH, laid_out
from configurator.line.model import Line, Position, Source, Station
from configurator.project.edits import with_line
from configurator.ui.commands import Command
from configurator.ui.line.kinds import text_key
from configurator.ui.notices import Offer
from configurator.ui.page import Desk

if TYPE_CHECKING:
    from configurator.ui.line.page import LinePage

FIRST_CYCLE = Duration(60, "s")  # of the first station of an empty line; marked as assumed, to be measured
Point = tuple[float, float]


def line_commands(desk: Desk, page: Callable[[], LinePage]) -> tuple[Command, ...]:
    """Return the commands; `page` brings the page of the line to the front of the stack when it is needed."""
    do = LineHandlers(desk, page)
    delete = QKeySequence.StandardKey.Delete
    return (
        Command("station.quick-add", "ui-command-station-quick-add", do.quick_add, "plus", "Ins", "project"),
        Command("station.add", "ui-command-station-add", do.add, "plus", needs="project", listed=False),
        Command("station.add-after", "ui-command-station-add-after", do.add_after, "plus", "Ctrl+Ins", "station"),
        Command("station.delete", "ui-command-station-delete", do.delete, "trash", delete, "project"),
        Command("station.rename", "ui-command-station-rename", do.rename, "pencil", "F2", "project"),
        Command("station.change", "ui-command-station-change", do.change, needs="project", listed=False),
        Command("station.move", "ui-command-station-move", do.move, needs="project", listed=False),
        Command("station.connect", "ui-command-station-connect", do.connect, "link", "Ctrl+L", "project"),
        Command("station.disconnect", "ui-command-station-disconnect", do.disconnect, needs="project", listed=False),
        Command("station.select", "ui-command-station-select", do.select, needs="project", listed=False),
        Command("line.arrange", "ui-command-line-arrange", do.arrange, "layout-distribute-horizontal", needs="project"),
        Command("line.rename", "ui-command-line-rename", do.rename_line, needs="project", listed=False),
        Command("line.change-calendar", "ui-command-line-calendar", do.change_calendar, needs="project", listed=False),
        Command("product.change", "ui-command-product-change", do.change_product, needs="project", listed=False),
    )


class LineHandlers:
    """What the commands do."""

    def __init__(self, desk: Desk, page: Callable[[], LinePage]) -> None:
        self._desk, self._page = desk, page

    def quick_add(self, at: Point | None = None, after: StationId | None = None) -> None:
        """Open the list of station kinds at a point of the canvas."""
        behind = after or (self._last_chosen() if at is None else None)
        self._page().offer_stations(None if at is None else QPointF(*at), behind)

    def add(
        self, kind: str = "other", at: Point | None = None, after: StationId | None = None, name: str = ""
    ) -> StationId:
        """Add a station of a kind, behind another or free; return its id."""
        line = self._line()
        station = new_station(line, StationKind(kind), at, after, name)
        note = Name(*(speaker(language).text("ui-source-assumed") for language in ("ko", "en")))
        source = Source(station.id, "assumed", note)

        def edit(old: Line) -> Line:
            return laid_out(edits.set_source(edits.add_station(old, station, after), source))

        self._do(Message("ui-edit-add-station", station=station.name), edit)
        self.select(station.id)
        return station.id

    def add_after(self) -> None:
        """Offer a station behind the chosen one."""
        self.quick_add(after=self._last_chosen())

    def delete(self, stations: tuple[StationId, ...] = ()) -> None:
        """Delete stations (the chosen ones by default), or else the chosen flows; undo is offered."""
        gone = stations or self._desk.selection.stations
        if not gone:
            for source, target in self._page().scene.chosen_flows():
                self.disconnect(source, target)
            return

        def edit(line: Line) -> Line:
            for station in gone:
                line = edits.remove_station(line, station)
            return line

        message = Message("ui-edit-delete-stations", count=len(gone))
        self._do(message, edit)
        self._desk.notices.say(message, Offer("ui-command-edit-undo", lambda: self._desk.run("edit.undo")))

    def rename(self, station: StationId | None = None, name: str | None = None) -> None:
        """Rename a station; without a name it can be typed on the card."""
        chosen = station or self._last_chosen()
        if chosen is None:
            return
        if name is None:
            self._page().canvas.begin_rename(chosen)
            return
        before = get(self._line().stations, chosen).name
        new = Name.alike(name.strip())
        if self._desk.look.name(before) != name.strip():
            self._do(Message("ui-edit-rename", before=before, after=new), lambda line: edits.rename(line, chosen, new))

    def change(self, station: StationId, field: str, value: object) -> None:
        """Give a field of a station another value."""
        before = get(self._line().stations, station)
        if getattr(before, field) != value:
            message = Message("ui-edit-change-station", station=before.name)
            self._do(message, lambda line: edits.change_station(line, station, **{field: value}))

    def move(self, places: Mapping[StationId, Point]) -> None:
        """Put stations elsewhere on the canvas."""

        def edit(line: Line) -> Line:
            for station, (across, down) in places.items():
                line = edits.move_station(line, station, Position(across, down))
            return line

        self._do(Message("ui-edit-move", count=len(places)), edit)

    def connect(self, source: StationId | None = None, target: StationId | None = None) -> None:
        """Let pieces flow from one station to another: the two chosen ones by default."""
        chosen = self._desk.selection.stations
        if source is None or target is None:
            if len(chosen) != 2:
                self._desk.notices.say(Message("ui-connect-how"))
                return
            source, target = chosen
        message = Message("ui-edit-connect", source=self._name(source), target=self._name(target))
        self._do(message, lambda line: edits.connect(line, source, target))

    def disconnect(self, source: StationId, target: StationId) -> None:
        """Take a flow away."""
        message = Message("ui-edit-disconnect", source=self._name(source), target=self._name(target))
        self._do(message, lambda line: edits.disconnect(line, source, target))

    def select(self, station: StationId | None = None, stations: tuple[StationId, ...] = ()) -> None:
        """Choose stations and bring them into view."""
        known = {each.id for each in self._line().stations}
        wanted = tuple(each for each in (*stations, *((station,) if station else ())) if each in known)
        self._desk.run("view.page", page="line")
        self._desk.selection.choose(wanted)
        if wanted:
            self._page().canvas.reveal(wanted[-1])

    def arrange(self) -> None:
        """Lay the line out anew, rows to and fro."""

        def edit(line: Line) -> Line:
            free = replace(line, stations=tuple(replace(station, position=None) for station in line.stations))
            return laid_out(free)

        self._do(Message("ui-edit-arrange"), edit)
        self._desk.run("view.fit")

    def rename_line(self, what: str, words: Name) -> None:
        """Rename the line, the company (`factory`) or the plant (`site`)."""
        field = {"factory": "name", "site": "site"}.get(what)

        def edit(line: Line) -> Line:
            if field is None:
                return edits.set_name(line, words)
            new: dict[str, Name] = {field: words}
            return edits.set_factory(line, replace(line.factory, **new))  # type: ignore[arg-type]  # both fields are names

        self._do(Message("ui-edit-line"), edit)

    def change_calendar(self, field: str, value: object) -> None:
        """Give the working time another value."""
        if getattr(self._line().calendar, field) != value:
            fields: dict[str, object] = {field: value}
            self._do(
                Message("ui-edit-calendar"),
                lambda line: edits.set_calendar(line, replace(line.calendar, **fields)),  # type: ignore[arg-type]  # the form typed it
            )

    def change_product(self, product: ProductId, field: str, value: object) -> None:
        """Give a product another value."""
        name = get(self._line().products, product).name
        message = Message("ui-edit-product", product=name)
        self._do(message, lambda line: edits.change_product(line, product, **{field: value}))

    def _do(self, message: Message, edit: Callable[[Line], Line]) -> None:
        self._desk.live.do(message, lambda project: with_line(project, edit))

    def _line(self) -> Line:
        project = self._desk.live.project
        if project is None:
            raise KeyError("project")
        return project.line

    def _name(self, station: StationId) -> Name:
        return get(self._line().stations, station).name

    def _last_chosen(self) -> StationId | None:
        return next(reversed(self._desk.selection.stations), None)


def new_station(line: Line, kind: StationKind, at: Point | None, after: StationId | None, name: str) -> Station:
    """Return a station of a kind: cycle time and place as its neighbour has them, until somebody measures."""
    taken = {station.id for station in line.stations}
    neighbour = find(line.stations, after) if after is not None else next(reversed(line.stations), None)
    both = Name(*(speaker(language).text(text_key(kind)) for language in ("ko", "en")))
    return Station(
        id=StationId(fresh_id("st", taken)),
        name=Name.alike(name) if name else both,
        kind=kind,
        cycle_time=FIRST_CYCLE if neighbour is None else neighbour.cycle_time,
        area=None if neighbour is None else neighbour.area,
        zone=None if neighbour is None else neighbour.zone,
        position=None if at is None else Position(at[0] - CARD_WIDTH / 2, at[1] - CARD_HEIGHT / 2),
    )
