"""The pages of the window: the one place to add one. Each is made when it is first shown, so that the window opens at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from configurator.ui.page import Desk, Page


@dataclass(frozen=True)
class PageEntry:
    """A page by name, with its text key and icon on the rail; at the foot of the rail when it is not about a project."""

    name: str
    key: str
    icon: str
    make: Callable[[Desk], Page]
    of_project: bool = True


def _line(desk: Desk) -> Page:
    from configurator.ui.catalog.store_panel import StorePanel
    from configurator.ui.line.page import LinePage

    page = LinePage(desk)
    page.side.add("ui-side-store", StorePanel(desk))
    return page


def _catalog(desk: Desk) -> Page:
    from configurator.ui.catalog.page import CatalogPage

    return CatalogPage(desk)


def _plan(desk: Desk) -> Page:
    from configurator.ui.plan.page import PlanPage

    return PlanPage(desk)


def _compatibility(desk: Desk) -> Page:
    from configurator.ui.compatibility.page import CompatibilityPage

    return CompatibilityPage(desk)


def _cost(desk: Desk) -> Page:
    from configurator.ui.costing.page import CostingPage

    return CostingPage(desk)


def _level(desk: Desk) -> Page:
    from configurator.ui.assessment.page import AssessmentPage

    return AssessmentPage(desk)


def _proposal(desk: Desk) -> Page:
    from configurator.ui.proposal.page import ProposalPage

    return ProposalPage(desk)


def _library(desk: Desk) -> Page:
    from configurator.ui.library.page import LibraryPage

    return LibraryPage(desk)


def _settings(desk: Desk) -> Page:
    from configurator.ui.frame.settings_page import SettingsPage

    return SettingsPage(desk)


PAGES: tuple[PageEntry, ...] = (
    PageEntry("line", "ui-page-line", "route", _line),
    PageEntry("catalog", "ui-page-solutions", "building-store", _catalog),
    PageEntry("level", "ui-assessment-page", "chart-bar", _level),
    PageEntry("plan", "ui-plan-page", "packages", _plan),
    PageEntry("compatibility", "ui-page-compatibility", "hierarchy-3", _compatibility),
    PageEntry("cost", "ui-page-cost", "calculator", _cost),
    PageEntry("proposal", "ui-page-proposal", "file-text", _proposal),
    PageEntry("library", "ui-page-library", "book-2", _library, of_project=False),
    PageEntry("settings", "ui-settings", "settings", _settings, of_project=False),
)
