"""The scene: keeps its items in step with a `Picture`, touching only what changed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QGraphicsScene

from configurator.basis.ids import AreaId, StationId
from configurator.ui.line.flow_items import AreaItem, EndStockItem, FlowItem
from configurator.ui.line.picture import FlowLine, Picture
from configurator.ui.line.routing import port, route
from configurator.ui.line.station_item import CARD, StationItem
from configurator.ui.look import Look

ROOM = 600.0  # scene units around the line that can be scrolled to


class LineScene(QGraphicsScene):
    """Stations by id, flows by their two ends, areas by id."""

    moved = Signal()  # items stand elsewhere: overlays may want to look

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.stations: dict[StationId, StationItem] = {}
        self.flows: dict[tuple[StationId, StationId], FlowItem] = {}
        self._areas: dict[AreaId, AreaItem] = {}
        self._ends: list[EndStockItem] = []
        self._picture = Picture()
        self._sketch = QGraphicsPathItem()
        self._sketch.setZValue(20)
        self._sketch.hide()
        self.addItem(self._sketch)

    def show_picture(self, picture: Picture) -> None:
        """Show another picture: items of the same key stay and change, others come and go."""
        self._picture = picture
        cards = {card.id: card for card in picture.stations}
        for gone in self.stations.keys() - cards.keys():
            self.removeItem(self.stations.pop(gone))
        for key, card in cards.items():
            if key in self.stations:
                self.stations[key].show_card(card)
            else:
                self.stations[key] = StationItem(self._look, card)
                self.addItem(self.stations[key])
        self._keep_flows(picture)
        self._keep_areas(picture)
        self.follow()
        self.setSceneRect(self.whole().adjusted(-ROOM, -ROOM, ROOM, ROOM))

    def follow(self) -> None:
        """Let flows and areas follow where the cards stand now."""
        whole = self.whole()
        for flow in self._picture.flows:
            item = self.flows.get((flow.source, flow.target))
            source, target = self.stations.get(flow.source), self.stations.get(flow.target)
            if item is not None and source is not None and target is not None:
                item.show_flow(flow, route(source.rect(), target.rect(), whole))
        for item_of_area in self._areas.values():
            item_of_area.show_area(item_of_area.box, self._around(item_of_area.box.stations))
        for end in self._ends:
            end.setPos(port(self.stations[end.end.station].rect(), -1 if end.end.before else 1))
        self.moved.emit()

    def whole(self) -> QRectF:
        """The rectangle around all cards; one card at the origin when there is none."""
        return self._around(tuple(self.stations)) if self.stations else QRectF(CARD)

    def station_at(self, point: QPointF) -> StationItem | None:
        """Return the card at a point (or whose port is near it)."""
        for item in self.stations.values():
            if item.rect().contains(point) or item.port_at(point):
                return item
        return None

    def chosen(self) -> tuple[StationId, ...]:
        """The stations that are selected."""
        return tuple(key for key, item in self.stations.items() if item.isSelected())

    def chosen_flows(self) -> tuple[tuple[StationId, StationId], ...]:
        """The flows that are selected, each by its two ends."""
        return tuple(key for key, item in self.flows.items() if item.isSelected())

    def choose(self, wanted: tuple[StationId, ...]) -> None:
        """Select these stations and no others."""
        self.blockSignals(True)
        self.clearSelection()
        for key in wanted:
            if key in self.stations:
                self.stations[key].setSelected(True)
        self.blockSignals(False)
        self.update()

    def sketch(self, path: QPainterPath | None) -> None:
        """Show the flow that is being drawn by hand, or none."""
        self._sketch.setVisible(path is not None)
        if path is not None:
            self._sketch.setPen(QPen(self._look.colour("brand"), 2))
            self._sketch.setPath(path)

    def repaint_all(self) -> None:
        """Draw everything anew, for another theme."""
        for item in self.items():
            item.update()
            if item.cacheMode() != QGraphicsItem.CacheMode.NoCache:
                mode = item.cacheMode()
                item.setCacheMode(QGraphicsItem.CacheMode.NoCache)
                item.setCacheMode(mode)

    def _keep_flows(self, picture: Picture) -> None:
        wanted: dict[tuple[StationId, StationId], FlowLine] = {
            (flow.source, flow.target): flow for flow in picture.flows
        }
        for gone in self.flows.keys() - wanted.keys():
            self.removeItem(self.flows.pop(gone))
        for key, flow in wanted.items():
            if key not in self.flows:
                self.flows[key] = FlowItem(self._look, flow)
                self.addItem(self.flows[key])

    def _keep_areas(self, picture: Picture) -> None:
        boxes = {box.id: box for box in picture.areas}
        for gone in self._areas.keys() - boxes.keys():
            self.removeItem(self._areas.pop(gone))
        for key, box in boxes.items():
            if key not in self._areas:
                self._areas[key] = AreaItem(self._look, box)
                self.addItem(self._areas[key])
            self._areas[key].show_area(box, self._around(box.stations))
        for end in self._ends:
            self.removeItem(end)
        self._ends = [EndStockItem(self._look, end) for end in picture.ends if end.station in self.stations]
        for end in self._ends:
            self.addItem(end)

    def _around(self, stations: tuple[StationId, ...]) -> QRectF:
        whole = QRectF()
        for key in stations:
            if key in self.stations:
                whole = whole.united(self.stations[key].rect())
        return whole
