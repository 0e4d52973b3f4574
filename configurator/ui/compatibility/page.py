"""The page of compatibility: findings at the left, the graph in the middle, the chosen finding explained at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QLabel, QWidget

from configurator.basis.issues import Issue
from configurator.plan.steps import AddOption, Step
from configurator.ui.compatibility.diagram import diagram
from configurator.ui.compatibility.diagram_items import BoxFace
from configurator.ui.compatibility.diagram_view import DiagramView
from configurator.ui.compatibility.faces import faces, words
from configurator.ui.compatibility.finding_list import FindingList
from configurator.ui.compatibility.finding_pane import FindingPane
from configurator.ui.compatibility.findings import MARKS, Group, counted, issue_of, rows, stations_of, waiver_of
from configurator.ui.page import Desk, Page
from configurator.ui.widgets.buttons import IconButton, TextButton
from configurator.ui.widgets.cards import column, row, tint
from configurator.ui.widgets.labels import TextLabel, plain_label, set_tone, wrapped

if TYPE_CHECKING:
    from configurator.project.change import Change
    from configurator.project.study import Study

LIST_WIDTH, PANE_WIDTH, AIR = 300, 348, 16
NARROW, NARROW_LIST, NARROW_PANE = 1320, 264, 332  # a small window leaves the graph more room
View = Literal["data", "all", "finding"]
VIEWS: tuple[View, ...] = ("all", "data", "finding")


class CompatibilityPage(Page):
    """Everything the rules say about line and plan."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.list = FindingList(desk.look)
        self.graph = DiagramView(desk.look)
        self.pane = FindingPane(desk)
        self.view: View = "all"
        self._study: Study | None = None
        self._tiles: dict[str, QWidget] = {}
        self._counts: dict[str, QLabel] = {}
        self._lay_out()
        self.list.chosen.connect(lambda key: desk.run("finding.show", issue=key))
        self.list.located.connect(lambda key: desk.run("finding.locate", issue=key))
        self.graph.pressed.connect(self._press)
        self.graph.narrowed.connect(self._draw)
        self.pane.hovered.connect(self._show_ghost)

    def refresh(self, _change: Change | None, study: Study) -> None:
        """Show what the rules say now; the chosen finding stays chosen while it is there."""
        self._study = study
        found = rows(study, self.look)
        self._show_counts()
        self.list.show_rows(found)
        kept = issue_of(study, self.pane.key)
        first = next((row.key for row in found if row.group in ("block", "unchecked", "warn")), None)
        chosen = kept or (issue_of(study, first) if first is not None else None)
        self._explain(chosen)
        self._draw()

    def show_finding(self, key: str) -> None:
        """Explain a finding, choose its stations and mark it in the graph; nothing when it is gone."""
        study = self._study
        issue = None if study is None else issue_of(study, key)
        if study is None or issue is None:
            return
        self._explain(issue)
        if self.view == "finding":
            self._draw()
        stations = stations_of(study, issue)
        if stations:
            self.desk.selection.choose(stations, self)

    def show_view(self, view: View) -> None:
        """Show the whole graph, what carries data, or what the finding touches."""
        self.view = view
        for button in self._views.buttons():
            button.setChecked(button.property("view") == view)
        self._draw()

    def step(self, by: int) -> str | None:
        """Return the key of the next or previous finding of the list."""
        keys = [row.key for row in rows(self._study, self.look)] if self._study is not None else []
        if not keys:
            return None
        at = keys.index(self.pane.key) if self.pane.key in keys else -1 if by > 0 else 0
        return keys[(at + by) % len(keys)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between list, graph and explanation."""
        narrow = event.size().width() < NARROW
        self._side.setFixedWidth(NARROW_LIST if narrow else LIST_WIDTH)
        self._inspector.setFixedWidth(NARROW_PANE if narrow else PANE_WIDTH)
        super().resizeEvent(event)

    def _explain(self, issue: Issue[Step] | None) -> None:
        if self._study is not None:
            self.pane.show_finding(self._study, issue)
            self.list.choose(self.pane.key)
            self._mark(issue)

    def _mark(self, issue: Issue[Step] | None) -> None:
        self.graph.hide_ghost()
        if issue is None or self._study is None:
            self.graph.highlight((), "")
            return
        group: Group = "waived" if waiver_of(self._study, issue) else issue.severity.value
        tone = MARKS[group][1]
        self.graph.highlight(issue.subjects, "brand" if tone == "text3" else tone)

    def _draw(self) -> None:
        study = self._study
        if study is None:
            return
        issue = issue_of(study, self.pane.key)
        only = issue.subjects if self.view == "finding" and issue is not None else None
        if only is not None and not any(node.id in only for node in study.graph.nodes):
            only = None
        shown = diagram(study.graph, "data" if self.view == "data" else "all", only, self.graph.room)
        self.graph.show_diagram(shown, faces(study, self.look, shown), words(self.look, shown))
        self._nothing.setVisible(not shown.boxes)
        self._mark(issue)

    def _press(self, box: str) -> None:
        """Go to the first finding about what was pressed."""
        study = self._study
        nodes = next((each.nodes for each in self.graph.shown.boxes if each.id == box), ())
        if study is not None:
            found = next((issue for issue in study.issues if not set(nodes).isdisjoint(issue.subjects)), None)
            if found is not None:
                self.desk.run("finding.show", issue=found.key)

    def _show_ghost(self, number: int) -> None:
        study = self._study
        issue = None if study is None else issue_of(study, self.pane.key)
        if study is None or issue is None or not 0 <= number < len(issue.remedies):
            self.graph.hide_ghost()
            return
        for step in issue.remedies[number].steps:
            if isinstance(step, AddOption) and step.option.solution in study.catalogue:
                entry = study.catalogue[step.option.solution]
                note = self.look.text("ui-compatibility-ghost", number=number + 1)
                face = BoxFace(self.look.name(entry.title), note, "plus", "teal")
                level = max(entry.isa95_levels, default=3)
                self.graph.show_ghost(face, max(0, min(3, level - 1)), issue.subjects)
                return

    def _show_counts(self) -> None:
        study = self._study
        if study is None:
            return
        numbers = counted(rows(study, self.look))
        fits = sum(edge.proof == "confirmed" for edge in study.graph.edges)
        unchecked = len(study.unchecked)  # accepted ones too: they were not checked either
        shown = {"block": numbers["block"], "warn": numbers["warn"], "fits": fits, "unchecked": unchecked}
        for name, number in shown.items():
            self._counts[name].setText(str(number))
            set_tone(self._counts[name], self._tones[name] if number or name == "fits" else "text3")
        self._place_tiles(bool(unchecked))

    def _place_tiles(self, unchecked: bool) -> None:
        """Put three tiles side by side; four, when something was not checked, in two rows, so that every word has its room."""
        shown = [name for name in self._tones if unchecked or name != "unchecked"]
        across = 2 if unchecked else len(shown)
        for place, name in enumerate(shown):
            self._places.addWidget(self._tiles[name], place // across, place % across)
        for at in range(3):
            self._places.setColumnStretch(at, 1 if at < across else 0)
        self._tiles["unchecked"].setVisible(unchecked)

    def _lay_out(self) -> None:
        layout = row(self, 0, 0)
        self._side = self._made_side()
        layout.addWidget(self._side)
        layout.addWidget(self.graph, 1)
        self._inspector = QFrame()
        self._inspector.setObjectName("inspector")
        column(self._inspector).addWidget(self.pane)
        layout.addWidget(self._inspector)
        self._made_views()

    def _made_side(self) -> QFrame:
        side = QFrame()
        side.setObjectName("sidePanel")
        inner = column(side, 0, 10)
        inner.setContentsMargins(16, 16, 8, 8)
        inner.addWidget(TextLabel(self.look, "ui-compatibility-title", 16, 700))
        tiles = QGridLayout()
        tiles.setSpacing(8)
        tiles.setContentsMargins(0, 0, 8, 0)
        self._places = tiles
        self._tones = {"block": "red", "unchecked": "violet", "warn": "amber", "fits": "teal"}
        for name, tone in self._tones.items():
            frame, body = tint(tone, 10, 2)
            self._counts[name] = plain_label("0", 20, 700, tone)
            body.addWidget(self._counts[name])
            body.addWidget(wrapped(TextLabel(self.look, f"ui-compatibility-count-{name}", 11, 600, tone)))
            self._tiles[name] = frame
        inner.addLayout(tiles)
        inner.addWidget(self.list, 1)
        return side

    def _made_views(self) -> None:
        bar = QFrame(self.graph)
        bar.setObjectName("floating")
        line = row(bar, 4, 4)
        self._views = QButtonGroup(bar)
        for view in VIEWS:
            button = TextButton(self.look, f"ui-compatibility-view-{view}", partial(self._ask_view, view), "chip")
            button.setProperty("view", view)
            button.setChecked(view == self.view)
            self._views.addButton(button)
            line.addWidget(button)
        line.addWidget(IconButton(self.look, "focus-centered", "ui-compatibility-fit", self.graph.fit))
        bar.move(AIR, AIR)
        bar.adjustSize()
        self.graph.overhead = bar.height() + AIR
        self.look.language_changed.connect(bar.adjustSize)
        self._bar = bar
        self._nothing = wrapped(TextLabel(self.look, "ui-compatibility-graph-empty", 13, 400, "text2"))
        self._nothing.setParent(self.graph)
        self._nothing.setGeometry(AIR * 2, AIR * 5, 420, 60)

    def _ask_view(self, view: View) -> None:
        self.desk.run("finding.view", view=view)
