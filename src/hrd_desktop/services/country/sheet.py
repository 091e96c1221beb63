"""The country sheet: the profile on paper for a visit or the annual report. It names no person and no source."""

from typing import TYPE_CHECKING

from hrd_desktop import i18n
from hrd_desktop.domain.marking import Marking
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.country.comparing import comparison
from hrd_desktop.services.country.views import CountryView

if TYPE_CHECKING:
    from hrd_desktop.reports.models import Section, SheetContent
    from hrd_desktop.services.session import Session
    from hrd_desktop.services.views import BriefingSheet


def draw(session: "Session", view: CountryView, copy: int = 1) -> "BriefingSheet":
    """Return the sheet of *view* as PDF; *copy* is its number."""
    from hrd_desktop import reports
    from hrd_desktop.services.briefing import pages_of
    from hrd_desktop.services.views import BriefingSheet

    pdf = reports.briefing_sheet(content(session, view, copy))
    return BriefingSheet(pdf, copy, pages_of(pdf), f"{view.iso2}-{copy:02d}.pdf", Marking.NONE)


def content(session: "Session", view: CountryView, copy: int = 1) -> "SheetContent":
    """Return the sheet's plain data, in the chosen language."""
    from hrd_desktop.reports.models import Box, SheetContent, Tone
    from hrd_desktop.services.briefing import printed_at

    about = session.about()
    newest = view.mappings[0] if view.mappings else None
    joined = _("{count} of {all}").format(count=view.core_joined, all=view.core_all)
    as_of = _("as of {date}").format(date=view.as_of) if view.as_of else ""
    climate = newest.climate_label if newest and newest.climate_label else _("Not assessed")
    tone = {"open": Tone.OK, "narrowed": Tone.WARN}.get(newest.climate if newest else "", Tone.DANGER)
    return SheetContent(
        language=i18n.language(),
        title=(named := _("Country sheet: {country}").format(country=view.name)),
        subtitle=" · ".join(part for part in (about.label, view.regions) if part),
        marking="",
        basis="",
        copy=copy,
        copies=copy,
        printed=printed_at(),
        by=about.label,
        case_number="",
        about=named,
        journal=session.vault.journal.short,
        boxes=(
            Box(_("Space for human rights work"), climate, tone=tone if newest and newest.climate else Tone.NEUTRAL),
            Box(_("Core treaties"), joined, as_of),
            Box(_("Newest mapping"), newest.date_text if newest else _("None yet")),
        ),
        known=tuple(_sections(session, view)),
        held_back=(_("Persons and sources are never on this sheet."),),
        footer=_("Treaty data from a table carry its date; check before use."),
    )


def _sections(session: "Session", view: CountryView) -> "list[Section]":
    from hrd_desktop.reports.models import Line, Section

    facts = [
        Line(_("Memberships"), view.memberships or _("Not known"), not view.memberships),
        Line(_("Regional body"), view.regional),
        Line(_("Country desk"), view.desk or _("To be filled by the Ministry"), not view.desk),
        Line(_("Hub mission"), view.hub or _("To be filled by the Ministry"), not view.hub),
    ]
    treaties = [Line(one.code, " · ".join(p for p in (one.status_label, one.year) if p)) for one in view.treaties]
    found = [Section(_("The country"), tuple(facts)), Section(_("Treaties"), tuple(treaties))]
    if view.mappings:
        found += _points(session, view)
    return found


def _points(session: "Session", view: CountryView) -> "list[Section]":
    from hrd_desktop.reports.models import Line, Section
    from hrd_desktop.services.comparing import names_in

    form = session.store.form("map")
    words = comparison(session).said(session, session.store.get(view.mappings[0].id))
    found = []
    for topic in form.topics:
        names = names_in(topic)
        lines = [
            Line(form.questions[name].label.in_(i18n.language()), text)
            for (name, row), text in words.items()
            if name in names and not row
        ]
        if lines:
            found.append(Section(topic.label.in_(i18n.language()), tuple(lines)))
    return found
