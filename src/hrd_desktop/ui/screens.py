"""The one list of screens: what the rail shows and how each screen is made.

Screens are imported at their first visit, so that the unlock window starts without them. To add one: write a
``Page``, a function here that imports and makes it, and a line in ``SCREENS``.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page


@dataclass(frozen=True)
class Screen:
    """A screen: its *key* in a Place, how it is made, and under which rail entry it stands.

    *rail* is the key of that entry; a screen with a *label* and an *icon* is an entry itself. *fills* says that the
    screen scrolls its own parts and takes the whole height.
    """

    key: str
    make: Callable[[Desk], Page]
    rail: str
    label: str = ""
    icon: str = ""
    fills: bool = False


def _today(desk: Desk) -> Page:
    from hrd_desktop.ui.today import TodayPage

    return TodayPage(desk)


def _agenda(desk: Desk) -> Page:
    from hrd_desktop.ui.agenda.page import AgendaPage

    return AgendaPage(desk)


def _agenda_sheet(desk: Desk) -> Page:
    from hrd_desktop.ui.agenda.sheet import AgendaSheetPage

    return AgendaSheetPage(desk)


def _cases(desk: Desk) -> Page:
    from hrd_desktop.ui.cases import CasesPage

    return CasesPage(desk)


def _import(desk: Desk) -> Page:
    from hrd_desktop.ui.imports import ImportPage

    return ImportPage(desk)


def _case(desk: Desk) -> Page:
    from hrd_desktop.ui.cases import CasePage

    return CasePage(desk)


def _defenders(desk: Desk) -> Page:
    from hrd_desktop.ui.defenders import DefendersPage

    return DefendersPage(desk)


def _defender(desk: Desk) -> Page:
    from hrd_desktop.ui.defenders import DefenderPage

    return DefenderPage(desk)


def _contact(desk: Desk) -> Page:
    from hrd_desktop.ui.contacts import ContactPage

    return ContactPage(desk)


def _call(desk: Desk) -> Page:
    from hrd_desktop.ui.contacts import CallPage

    return CallPage(desk)


def _sort(desk: Desk) -> Page:
    from hrd_desktop.ui.contacts import SortPage

    return SortPage(desk)


def _people(desk: Desk) -> Page:
    from hrd_desktop.ui.people import PeoplePage

    return PeoplePage(desk)


def _person(desk: Desk) -> Page:
    from hrd_desktop.ui.people import PersonPage

    return PersonPage(desk)


def _new_person(desk: Desk) -> Page:
    from hrd_desktop.ui.people import NewPersonPage

    return NewPersonPage(desk)


def _merge(desk: Desk) -> Page:
    from hrd_desktop.ui.people import MergePage

    return MergePage(desk)


def _pairs(desk: Desk) -> Page:
    from hrd_desktop.ui.people import PairsPage

    return PairsPage(desk)


def _measures(desk: Desk) -> Page:
    from hrd_desktop.ui.measures import MeasuresPage

    return MeasuresPage(desk)


def _measure(desk: Desk) -> Page:
    from hrd_desktop.ui.measures import MeasurePage

    return MeasurePage(desk)


def _risk(desk: Desk) -> Page:
    from hrd_desktop.ui.risk import RiskPage

    return RiskPage(desk)


def _consent_page(desk: Desk) -> Page:
    from hrd_desktop.ui.consents.page import ConsentPage

    return ConsentPage(desk)


def _consent_list(desk: Desk) -> Page:
    from hrd_desktop.ui.consents.list_page import ConsentListPage

    return ConsentListPage(desk)


def _path(desk: Desk) -> Page:
    from hrd_desktop.ui.protection.path_page import PathPage

    return PathPage(desk)


def _finder(desk: Desk) -> Page:
    from hrd_desktop.ui.protection.finder_page import FinderPage

    return FinderPage(desk)


def _wizard(desk: Desk) -> Page:
    from hrd_desktop.ui.wizard import WizardScreen

    return WizardScreen(desk)


def _exchange(desk: Desk) -> Page:
    from hrd_desktop.ui.exchange import ExchangePage

    return ExchangePage(desk)


def _seal(desk: Desk) -> Page:
    from hrd_desktop.ui.exchange import SealPage

    return SealPage(desk)


def _open_bundle(desk: Desk) -> Page:
    from hrd_desktop.ui.exchange import OpenPage

    return OpenPage(desk)


def _country(desk: Desk) -> Page:
    from hrd_desktop.ui.country.page import CountryPage

    return CountryPage(desk)


def _country_compare(desk: Desk) -> Page:
    from hrd_desktop.ui.country.compare import ComparePage

    return ComparePage(desk)


def _country_sheet(desk: Desk) -> Page:
    from hrd_desktop.ui.country.sheet import CountrySheetPage

    return CountrySheetPage(desk)


def _reports(desk: Desk) -> Page:
    from hrd_desktop.ui.reports.page import ReportsPage

    return ReportsPage(desk)


def _report_paper(desk: Desk) -> Page:
    from hrd_desktop.ui.reports.paper import ReportPaperPage

    return ReportPaperPage(desk)


def _multilateral(desk: Desk) -> Page:
    from hrd_desktop.ui.multilateral import MultilateralPage

    return MultilateralPage(desk)


def _library(desk: Desk) -> Page:
    from hrd_desktop.ui.library import LibraryPage

    return LibraryPage(desk)


def _blank_form(desk: Desk) -> Page:
    from hrd_desktop.ui.library import BlankFormPage

    return BlankFormPage(desk)


def _briefing(desk: Desk) -> Page:
    from hrd_desktop.ui.briefing import BriefingPage

    return BriefingPage(desk)


def _intervals(desk: Desk) -> Page:
    from hrd_desktop.ui.settings.intervals import IntervalsPage

    return IntervalsPage(desk)


def _settings(desk: Desk) -> Page:
    from hrd_desktop.ui.settings import SettingsPage

    return SettingsPage(desk)


MULTILATERAL = "multilateral"
"""The entry of the rail that a bilateral mission does without."""

SCREENS: tuple[Screen, ...] = (
    Screen("today", _today, "today", str(QT_TRANSLATE_NOOP("Screens", "Today")), "house"),
    Screen("agenda", _agenda, "agenda", str(QT_TRANSLATE_NOOP("Screens", "Agenda")), "calendar"),
    Screen("agenda_sheet", _agenda_sheet, "agenda", fills=True),
    Screen("cases", _cases, "cases", str(QT_TRANSLATE_NOOP("Screens", "Cases")), "briefcase", fills=True),
    Screen("import", _import, "cases", fills=True),
    Screen("case", _case, "cases", fills=True),
    Screen("risk", _risk, "cases", fills=True),
    Screen("consent_page", _consent_page, "cases", fills=True),
    Screen("consent_list", _consent_list, "cases", fills=True),
    Screen("wizard", _wizard, "cases", fills=True),
    Screen("defenders", _defenders, "defenders", str(QT_TRANSLATE_NOOP("Screens", "Defenders")), "users", fills=True),
    Screen("defender", _defender, "defenders", fills=True),
    Screen("contact", _contact, "defenders", fills=True),
    Screen("call", _call, "cases", fills=True),
    Screen("sort", _sort, "cases", fills=True),
    Screen("people", _people, "defenders", fills=True),
    Screen("person", _person, "defenders", fills=True),
    Screen("new_person", _new_person, "defenders", fills=True),
    Screen("merge", _merge, "defenders", fills=True),
    Screen("pairs", _pairs, "defenders", fills=True),
    Screen("measures", _measures, "measures", str(QT_TRANSLATE_NOOP("Screens", "Measures")), "shield-check", True),
    Screen("measure", _measure, "measures", fills=True),
    Screen("path", _path, "measures"),
    Screen("finder", _finder, "library"),
    Screen("country", _country, "country", str(QT_TRANSLATE_NOOP("Screens", "Country")), "map-pin"),
    Screen("country_compare", _country_compare, "country"),
    Screen("country_sheet", _country_sheet, "country", fills=True),
    Screen("reports", _reports, "reports", str(QT_TRANSLATE_NOOP("Screens", "Reports")), "chart-column"),
    Screen("report_paper", _report_paper, "reports", fills=True),
    Screen("multilateral", _multilateral, MULTILATERAL, str(QT_TRANSLATE_NOOP("Screens", "Multilateral")), "globe"),
    Screen("exchange", _exchange, "exchange", str(QT_TRANSLATE_NOOP("Screens", "Exchange")), "arrow-left-right"),
    Screen("seal", _seal, "exchange", fills=True),
    Screen("open_bundle", _open_bundle, "exchange"),
    Screen("library", _library, "library", str(QT_TRANSLATE_NOOP("Screens", "Library")), "book-open", fills=True),
    Screen("blank_form", _blank_form, "library", fills=True),
    Screen("briefing", _briefing, "cases", fills=True),
    Screen("settings", _settings, "settings", str(QT_TRANSLATE_NOOP("Screens", "Settings")), "settings"),
    Screen("intervals", _intervals, "settings"),
)


def screen(key: str) -> Screen | None:
    """Return the screen with *key*, None when there is none."""
    return next((one for one in SCREENS if one.key == key), None)
