"""Commands about findings: show, go to the place, step through, take an acceptance back, give a rule another weight."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from configurator.basis.errors import ConfiguratorError
from configurator.basis.issues import Severity
from configurator.basis.text import Message
from configurator.ui.commands import Command, Needs
from configurator.ui.page import Desk, Page

if TYPE_CHECKING:
    from configurator.basis.issues import Issue
    from configurator.plan.steps import Step
    from configurator.project.study import Study
    from configurator.ui.compatibility.page import CompatibilityPage


def finding_commands(desk: Desk, page: Callable[[str], Page]) -> tuple[Command, ...]:
    """Return the commands; `page` gives a page of the window by name."""
    do = FindingHandlers(desk, page)
    needs: Needs = "project"
    return (
        Command("finding.show", "ui-compatibility-command-show", do.show, "hierarchy-3", needs=needs, listed=False),
        Command("finding.locate", "ui-compatibility-command-locate", do.locate, "route", needs=needs, listed=False),
        Command("finding.next", "ui-compatibility-command-next", do.next, "chevron-right", "F8", needs),
        Command("finding.previous", "ui-compatibility-command-previous", do.previous, "chevron-left", "Shift+F8", needs),
        Command("finding.view", "ui-compatibility-command-view", do.view, needs=needs, listed=False),
        Command("finding.unwaive", "ui-compatibility-command-unwaive", do.unwaive, needs=needs, listed=False),
        Command("finding.set-severity", "ui-compatibility-command-severity", do.set_severity, needs=needs, listed=False),
    )  # fmt: skip


class FindingHandlers:
    """What the commands do."""

    def __init__(self, desk: Desk, page: Callable[[str], Page]) -> None:
        self._desk, self._page = desk, page

    def show(self, issue: str) -> None:
        """Explain a finding and choose its stations; the finding is named by its key."""
        self._found(issue)
        self._shown().show_finding(issue)

    def locate(self, issue: str) -> None:
        """Go to the stations of a finding on the line; to its explanation when it has none."""
        from configurator.ui.compatibility.findings import stations_of

        stations = stations_of(self._study(), self._found(issue))
        if stations:
            self._desk.run("station.select", stations=stations)
        else:
            self._desk.run("finding.show", issue=issue)

    def next(self) -> None:
        """Go to the next finding."""
        self._step(1)

    def previous(self) -> None:
        """Go to the previous finding."""
        self._step(-1)

    def view(self, view: Literal["all", "data", "finding"]) -> None:
        """Show the whole graph, what carries data, or what the finding touches."""
        self._shown().show_view(view)

    def unwaive(self, issue: str) -> None:
        """Take the acceptance of a finding back."""
        from configurator.project.edits import without_waiver

        self._desk.live.do(Message("ui-compatibility-edit-unwaive"), lambda project: without_waiver(project, issue))

    def set_severity(self, rule: str, severity: str | None = None) -> None:
        """Let a rule weigh what somebody decided; None gives it its own weight back."""
        from configurator.project.edits import with_severity

        weight = None if severity is None else Severity(severity)
        self._desk.live.do(
            Message("ui-compatibility-edit-severity", rule=rule), lambda project: with_severity(project, rule, weight)
        )

    def _step(self, by: int) -> None:
        key = self._shown().step(by)
        if key is not None:
            self._desk.run("finding.show", issue=key)

    def _found(self, key: str) -> Issue[Step]:
        found = next((each for each in self._study().issues if each.key == key), None)
        if found is None:
            raise ConfiguratorError(Message("ui-finding-gone"))
        return found

    def _study(self) -> Study:
        study = self._desk.live.study
        if study is None:
            raise KeyError("project")
        return study

    def _shown(self) -> CompatibilityPage:
        from configurator.ui.compatibility.page import CompatibilityPage

        self._desk.run("view.page", page="compatibility")
        page = self._page("compatibility")
        if not isinstance(page, CompatibilityPage):
            raise TypeError(page)
        return page
