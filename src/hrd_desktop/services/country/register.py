"""What the country's profile and newest mapping keep as lists: laws, state duties, recommendations, visits.

And what follows from them: the issues to raise in meetings, visits and consultations (ROL-11, ROL-14).
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hrd_desktop import i18n
from hrd_desktop.domain import edtf
from hrd_desktop.domain.figures import Levels
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.country.views import (
    ActorRow,
    CountryView,
    DutyRow,
    IssueRow,
    LawRow,
    Recommendation,
)
from hrd_desktop.services.store import this_day

if TYPE_CHECKING:
    from hrd_desktop.domain.records import Record
    from hrd_desktop.services.session import Session

_PREFIXES = {"must": "cty_duty_", "should": "cty_gp_"}
_MOST_ISSUES = 20
_NO_SOURCE = {
    "map_country", "map_date", "map_author", "map_update", "map_review", "map_sources", "map_trend", "map_treaty",
    "map_treaty_status", "map_treaty_signed", "map_treaty_ratified", "map_treaty_note",
}  # fmt: skip
"""Facts about the mapping itself, and treaties, whose source is the table they came from."""
LEVELS = ("open", "narrowed", "obstructed", "repressed", "closed")
"""How open the space is, best first (codes of ``climate``)."""


def climate(session: "Session", mappings: "Sequence[Record]") -> Levels | None:
    """Return how open the space was, mapping by mapping (*mappings* are newest first); None where none says."""
    choice = session.words.choice
    said = [(when(one), one.text("map_climate")) for one in reversed(mappings) if one.text("map_climate") in LEVELS]
    words = tuple(choice("map", "map_climate", level) for level in LEVELS)
    points = tuple((day, LEVELS.index(level)) for day, level in said)
    return Levels(_("Space for human rights work, mapping by mapping"), words, points) if points else None


def when(mapping: "Record") -> str:
    """Return the day of a mapping in words."""
    date = mapping.text("map_date")
    return edtf.display(date, i18n.language()) if date else _("without date")


def laws(session: "Session", mapping: "Record") -> tuple[LawRow, ...]:
    """Return the laws that restrict or protect, those used most against defenders first."""
    choice, found = session.words.choice, []
    for row in mapping.items("map_laws"):
        at = f"map_laws[{row}]/"
        use = mapping.text(f"{at}map_law_use")
        found.append(
            LawRow(
                path=f"{at}map_law_name",
                name=mapping.text(f"{at}map_law_name"),
                kind_label=choice("map", "map_law_kind", mapping.text(f"{at}map_law_kind")),
                use=use,
                use_label=choice("map", "map_law_use", use),
                note=mapping.text(f"{at}map_law_note"),
            )
        )
    order = ("often", "sometimes", "", "not_used", "no_law")
    return tuple(sorted(found, key=lambda one: (order.index(one.use) if one.use in order else 2, one.name)))


def duties(session: "Session", profile: "Record | None") -> tuple[DutyRow, ...]:
    """Return every duty of states and good practice, with how far the country meets it ('' where nobody said)."""
    questions = session.store.form("cty").questions
    found = []
    for level, prefix in _PREFIXES.items():
        for name, question in questions.items():
            if name.startswith(prefix):
                status = profile.text(name) if profile else ""
                label = session.words.choice("cty", name, status)
                found.append(DutyRow(name, question.label.in_(i18n.language()), level == "must", status, label))
    return tuple(found)


def recommendations(session: "Session", profile: "Record | None") -> tuple[Recommendation, ...]:
    """Return Norway's UPR recommendations on defenders with their follow-up, open ones first (REP-08)."""
    found = []
    for row in profile.items("cty_upr") if profile else ():
        at = f"cty_upr[{row}]/"
        assert profile is not None
        status, day = profile.text(f"{at}cty_upr_status"), profile.text(f"{at}cty_upr_date")
        found.append(
            Recommendation(
                path=f"{at}cty_upr_status",
                number=profile.text(f"{at}cty_upr_ref"),
                text=profile.text(f"{at}cty_upr_text"),
                status=status,
                status_label=session.words.choice("cty", "cty_upr_status", status),
                raised=edtf.display(day, i18n.language()) if day else "",
            )
        )
    return tuple(sorted(found, key=lambda one: (one.closed, one.number)))


def institution(session: "Session", profile: "Record | None") -> tuple[ActorRow, ...]:
    """Return the national human rights institution, as an actor whose chip is its status and date."""
    if profile is None or not profile.text("cty_nhri_name"):
        return ()
    status, day = profile.text("cty_nhri_status"), profile.text("cty_nhri_status_date")
    words = session.words.choice("cty", "cty_nhri_status", status)
    told = _("Status {status}, {year}").format(status=words, year=day[:4]) if day else words
    kind = _("National human rights institution")
    return (ActorRow(profile.text("cty_nhri_name"), kind, "", told if status else ""),)


def visits(profile: "Record | None") -> tuple[str, ...]:
    """Return the days (ISO) of planned political visits from today on, the next first."""
    rows = profile.items("cty_visits") if profile else []
    days = [profile.text(f"cty_visits[{row}]/cty_visit_date") for row in rows] if profile else []
    return tuple(sorted(day for day in days if day >= this_day().isoformat()))


def issues(view: CountryView) -> tuple[IssueRow, ...]:
    """Return what to raise with the country's authorities: no person is among it (ROL-11, ROL-14)."""
    return tuple(_issues(view))[:_MOST_ISSUES]


def _issues(view: CountryView) -> Iterator[IssueRow]:
    for one in view.recommendations:
        if not one.closed:
            number = _("UPR {number}").format(number=one.number)
            yield IssueRow(number, one.text or one.status_label, one.status_label)
    for duty in view.duties:
        if duty.status in ("not_met", "partly"):
            yield IssueRow(_("Duty of the state") if duty.must else _("Good practice"), duty.label, duty.status_label)
    for point in view.points:
        if point.trend in ("worse", "mixed"):
            yield IssueRow(_("Mapping"), point.title.partition(" ")[2] or point.title, point.trend_label)
    for law in view.laws:
        if law.use in ("often", "sometimes"):
            yield IssueRow(_("Law"), law.name, law.use_label)
    for treaty in view.treaties:
        if treaty.core and treaty.shared == "norway":
            yield IssueRow(_("Treaty"), treaty.name, treaty.status_label)


def sources(session: "Session", mapping: "Record") -> str:
    """Return in words how many answers name a source, and which of appendix B were used."""
    form = session.store.form("map")
    asked = form.questions.keys() - _NO_SOURCE
    said = [one for one in mapping.statements.values() if not one.is_empty and one.name in asked]
    sourced = sum(bool(one.source) for one in said)
    used = session.words.said("map", form.questions["map_sources"], mapping.answer("map_sources"))
    told = _("{count} of {all} answers name their own source.").format(count=sourced, all=len(said))
    return " ".join(part for part in (told, _("Sources used: {names}.").format(names=used) if used else "") if part)
