"""The country sheet: the profile on paper for a visit or the annual report. It names no person and no source."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hrd_desktop import i18n
from hrd_desktop.domain import edtf
from hrd_desktop.domain.marking import Marking
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.answers.comparing import names_in
from hrd_desktop.services.country import register
from hrd_desktop.services.country.comparing import comparison
from hrd_desktop.services.country.views import CountryView
from hrd_desktop.services.printing import pages_of, printed_at
from hrd_desktop.services.views import BriefingSheet

if TYPE_CHECKING:
    from hrd_desktop.reports.models import Line, Section, SheetContent
    from hrd_desktop.services.naming import Cover
    from hrd_desktop.services.session import Session
    from hrd_desktop.services.views import BriefingSheet


def draw(session: "Session", view: CountryView, copy: int, cover: "Cover") -> "BriefingSheet":
    """Return the sheet of *view* as PDF, its words under *cover*; *copy* is its number."""
    from hrd_desktop import reports

    pdf = reports.briefing_sheet(cover.all_in(content(session, view, copy)))
    return BriefingSheet(pdf, copy, pages_of(pdf), f"{view.iso2}-{copy:02d}.pdf", Marking.NONE)


def content(session: "Session", view: CountryView, copy: int = 1) -> "SheetContent":
    """Return the sheet's plain data, in the chosen language."""
    from hrd_desktop.reports.models import Box, SheetContent, Tone

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
        levels=register.climate(session, session.countries.mappings(view.iso2)),
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
    if view.visits:
        days = [edtf.display(one, i18n.language()) for one in view.visits]
        facts.append(Line(_("Planned visits"), "; ".join(days)))
    issues = [Line(one.kind, _with(one.text, one.state)) for one in view.issues]
    found = [
        Section(_("The country"), tuple(facts)),
        Section(_("To raise in meetings, visits and consultations"), tuple(issues)),
        Section(_("Treaties"), tuple(_treaties(view))),
        *(_points(session, view) if view.mappings else ()),
        *_lists(session, view),
    ]
    return [one for one in found if one.lines or one.text]


def _treaties(view: CountryView) -> "Iterator[Line]":
    """One line for each way the country and Norway stand to each other: what is shared comes first."""
    from hrd_desktop.reports.models import Line

    words = {
        "both": _("Both are parties"),
        "norway": _("Only Norway"),
        "country": _("Only the country"),
        "neither": _("Neither"),
    }
    for shared, label in words.items():
        said = [f"{one.code} {one.year}".strip() for one in view.treaties if one.shared == shared]
        if said:
            yield Line(label, ", ".join(said))


def _with(text: str, state: str) -> str:
    return f"{text} ({state})" if state and state != text else text


def _lists(session: "Session", view: CountryView) -> "Iterator[Section]":
    """The law register, who works here, duties, recommendations, and what changed since the mapping before."""
    from hrd_desktop.reports.models import Line, Section

    laws = [
        Line(one.name, " · ".join(p for p in (one.kind_label, one.use_label, one.note) if p)) for one in view.laws
    ]
    actors = [Line(one.name, " · ".join(p for p in (one.kind_label, one.contact_label) if p)) for one in view.actors]
    duties = [Line(one.label, one.status_label) for one in view.duties if one.status]
    given = [
        Line(one.number, " · ".join(p for p in (one.text, one.status_label, one.raised) if p))
        for one in view.recommendations
    ]
    changed = [
        Line(one.question, _("{after} (before: {before})").format(after=one.after or "–", before=one.before or "–"))
        for one in session.countries.latest_diff(view.iso2)
    ]
    yield Section(_("Laws"), tuple(laws))
    yield Section(_("Who works with defenders here"), tuple(actors))
    yield Section(_("State duties and good practice"), tuple(duties))
    yield Section(_("Norway's UPR recommendations on defenders"), tuple(given))
    yield Section(_("What changed since the mapping before"), tuple(changed))
    yield Section(_("Sources"), text=view.sources)


def _points(session: "Session", view: CountryView) -> "list[Section]":
    from hrd_desktop.reports.models import Line, Section

    form = session.store.form("map")
    words = comparison(session).said(session, session.store.get(view.mappings[0].id))
    found = []
    for topic in form.topics:
        if not topic.name.removeprefix("map_").isdigit():
            continue
        names = names_in(topic)
        lines = [
            Line(form.questions[name].label.in_(i18n.language()), text)
            for (name, row), text in words.items()
            if name in names and not row
        ]
        if lines:
            found.append(Section(topic.label.in_(i18n.language()), tuple(lines)))
    return found
