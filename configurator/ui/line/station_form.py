"""The inspector of one station: what it is, how it performs, what it loses, what would help, what it can be read with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSlider, QVBoxLayout, QWidget

from configurator.basis.frozen import find
from configurator.basis.ids import StationId
from configurator.basis.text import Name
from configurator.basis.units import Count, Duration, Power, Quantity, Ratio
from configurator.basis.vocabulary import PortState, StationKind
from configurator.line.model import Equipment, Station
from configurator.line.performance import StationPerformance
from configurator.ui.line.kinds import ICONS, text_key
from configurator.ui.line.losses import losses
from configurator.ui.line.recommended import RecommendedList
from configurator.ui.page import Desk
from configurator.ui.widgets.bars import PartsBar
from configurator.ui.widgets.cards import IconTile, Pill, column, emptied, row, rule, tint
from configurator.ui.widgets.columns import ScrollColumn
from configurator.ui.widgets.fields import ChoiceField, LabelledField, NumberField, QuantityField, TextField
from configurator.ui.widgets.labels import ElidedLabel, TextLabel, plain_label, set_tone, wrapped

if TYPE_CHECKING:
    from configurator.project.study import Study

QUANTITIES: tuple[tuple[str, type[Quantity]], ...] = (  # field of the station, its dimension
    ("cycle_time", Duration),
    ("uptime", Ratio),
    ("first_pass_yield", Ratio),
    ("performance", Ratio),
    ("changeover", Duration),
    ("batch", Count),
    ("every_part_every", Duration),
    ("mtbf", Duration),
    ("mttr", Duration),
    ("power", Power),
    ("recording", Duration),
)
BASIC = ("cycle_time", "machines", "operators", "uptime", "first_pass_yield")
PORT_TONES = {
    PortState.READY: ("teal", "circle-check"),
    PortState.NEEDS_SETTING: ("brand", "adjustments-horizontal"),
    PortState.UNKNOWN: ("amber", "help-circle"),
    PortState.OPTION_MISSING: ("amber", "alert-triangle"),
}


class StationForm(ScrollColumn):
    """Fields write through `station.change`; everything else follows the study."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(16, 12)
        self._desk, self._look = desk, desk.look
        self._station: Station | None = None
        self._fields: dict[str, LabelledField] = {}
        self._head()
        self._basic_fields()
        self._derived()
        self.recommended = RecommendedList(desk)
        self.body.addWidget(self.recommended)
        self._more_fields()
        self._machines = column(spacing=6)
        self._section("ui-machines")
        self.body.addLayout(self._machines)

    @property
    def station(self) -> StationId | None:
        """The station that is shown."""
        return None if self._station is None else self._station.id

    def show_station(self, study: Study, wanted: StationId) -> None:
        """Show a station of the study with its performance."""
        station = find(study.line.stations, wanted)
        if station is None:
            return
        if self.station != wanted:
            self.verticalScrollBar().setValue(0)
        self._station = station
        figure = study.performance.of(wanted)
        self._slider.setAccessibleName(self._look.text("ui-station-uptime"))
        self._show_head(station, study.performance.bottleneck == wanted)
        self._show_fields(station)
        self._show_derived(figure, study.performance.takt)
        self._bar.show_parts(losses(self._look, figure, study.performance.available_per_shift))
        self._show_machines(station)

    def show_matches(self, study: Study) -> None:
        """Show what would help at this station, once the study is complete."""
        if self.station is not None:
            self.recommended.show_for(study, self.station)

    def _head(self) -> None:
        line = row(spacing=12)
        self._tile = IconTile(self._look, "circle-dotted", "brand", 40)
        self._title = ElidedLabel("", 15, 700)
        self._note = ElidedLabel("", 12, 400, "text3")
        words = column(spacing=2)
        below = row(spacing=8)
        self._pill = Pill(self._look)
        below.addWidget(self._note, 1)
        below.addWidget(self._pill)
        words.addWidget(self._title)
        words.addLayout(below)
        line.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        self.body.addLayout(line)
        self.body.addWidget(rule())

    def _basic_fields(self) -> None:
        self._add("name", TextField(self._look, "ui-station-name", may_be_empty=False))
        self._kind = ChoiceField(self._look, "ui-station-kind", self._kinds)
        self._kind.entered.connect(lambda kind: self._change("kind", StationKind(str(kind))))
        self.body.addWidget(self._kind)
        for name in BASIC:
            self._add(name, self._made(name))
            if name == "uptime":
                self._slider = self._uptime_slider()
                self.body.addWidget(self._slider)

    def _more_fields(self) -> None:
        self._section("ui-station-more")
        for name, _kind in QUANTITIES:
            if name not in BASIC:
                self._add(name, self._made(name))

    def _made(self, name: str) -> LabelledField:
        key = f"ui-station-{name.replace('_', '-')}"
        kind = dict(QUANTITIES).get(name)
        if kind is not None:
            return QuantityField(self._look, key, kind, optional=name != "cycle_time")
        return NumberField(self._look, key, 0 if name == "operators" else 1, 999, parts=name == "operators")

    def _add(self, name: str, field: LabelledField) -> None:
        self._fields[name] = field
        field.entered.connect(lambda value, each=name: self._change(each, value))
        self.body.addWidget(field)

    def _change(self, name: str, value: object) -> None:
        if self._station is not None:
            kept = Name.alike(value) if name == "name" and isinstance(value, str) else value
            self._desk.run("station.change", station=self._station.id, field=name, value=kept)

    def _uptime_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(1, 100)
        slider.sliderReleased.connect(lambda: self._change("uptime", Ratio(slider.value(), "%")))
        slider.actionTriggered.connect(self._slid)
        return slider

    def _slid(self, _action: int) -> None:
        if not self._slider.isSliderDown():
            self._change("uptime", Ratio(self._slider.sliderPosition(), "%"))

    def _derived(self) -> None:
        self._ground, inner = tint("teal", 12, 2)
        line = row(spacing=8)
        words = column(spacing=2)
        words.addWidget(TextLabel(self._look, "ui-station-effective", 12, 500, "text2"))
        self._gap = wrapped(plain_label("", 12, 500, "teal"))
        words.addWidget(self._gap)
        self._effective = plain_label("", 18, 700, "teal")
        line.addLayout(words, 1)
        line.addWidget(self._effective)
        inner.addLayout(line)
        self.body.addWidget(self._ground)
        self._section("ui-station-losses")
        self._bar = PartsBar(self._look)
        self.body.addWidget(self._bar)

    def _section(self, key: str) -> None:
        self.body.addSpacing(6)
        self.body.addWidget(TextLabel(self._look, key, 13, 600))

    def _kinds(self) -> list[tuple[object, str]]:
        return [(kind.value, self._look.text(text_key(kind))) for kind in StationKind]

    def _show_head(self, station: Station, limits: bool) -> None:
        icon, tone = ICONS[station.kind]
        self._tile.show_icon(icon, "amber" if limits else "brand" if tone == "amber" else tone)
        self._title.setText(self._look.name(station.name))
        machine = next(iter(station.equipment), None)
        made = "" if machine is None else " ".join(filter(None, (machine.maker, machine.model)))
        self._note.setText(" · ".join(filter(None, (station.id.upper(), made))))
        self._pill.setVisible(limits)
        if limits:
            self._pill.show_state(self._look.text("ui-bottleneck"), "amber", "alert-triangle")

    def _show_fields(self, station: Station) -> None:
        self._kind.show_value(station.kind.value)
        for name, field in self._fields.items():
            value = getattr(station, name)
            if isinstance(field, QuantityField | NumberField):
                field.show_value(value)
            elif isinstance(field, TextField):
                field.show_value(self._look.name(value))
        uptime = station.uptime
        self._slider.setValue(100 if uptime is None else round(uptime.to("%")))

    def _show_derived(self, figure: StationPerformance, takt: float | None) -> None:
        effective = figure.effective_cycle
        known = effective < 1e7
        self._effective.setText(self._look.speaker.quantity(Duration(round(effective, 1), "s")) if known else "–")
        if takt is None or not known:
            tone, text = "brand", self._look.text("ui-station-no-takt")
        else:
            gap = Duration(round(abs(effective - takt), 1), "s")
            tone = "amber" if effective > takt else "teal"
            text = self._look.text("ui-station-over-takt" if effective > takt else "ui-station-under-takt", gap=gap)
        self._gap.setText(text)
        for widget in (self._ground, self._gap, self._effective):
            set_tone(widget, tone)

    def _show_machines(self, station: Station) -> None:
        emptied(self._machines)
        for machine in station.equipment:
            self._machines.addWidget(_machine_row(self._desk, machine))
        if not station.equipment:
            self._machines.addWidget(wrapped(TextLabel(self._look, "ui-machines-none", 12, 400, "text3")))


def _machine_row(desk: Desk, machine: Equipment) -> QWidget:
    look = desk.look
    frame: QFrame
    inner: QVBoxLayout
    frame, inner = tint("field", 10, 6)
    inner.addWidget(ElidedLabel(look.name(machine.name), 13, 600))
    made = " · ".join(filter(None, (machine.maker, machine.model, machine.controller_model)))
    if made:
        inner.addWidget(ElidedLabel(made, 11, 400, "text3"))
    for port in machine.interfaces:
        line = row(spacing=6)
        line.addWidget(ElidedLabel(port.protocol.value.upper(), 12, 500, "text2"), 1)
        tone, icon = PORT_TONES.get(port.state, ("red", "alert-circle"))
        line.addWidget(Pill(look, look.text(f"ui-port-{port.state.value}"), tone, icon))
        inner.addLayout(line)
    if not machine.interfaces:
        inner.addWidget(Pill(look, look.text("ui-port-no-port"), "red", "plug"))
    return frame
