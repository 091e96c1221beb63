"""The words of a briefing sheet, from what was selected to leave. Names of persons are never among them."""

import re
from typing import TYPE_CHECKING

from hrd_desktop import i18n
from hrd_desktop.domain import edtf
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import State
from hrd_desktop.i18n import gettext as _
from hrd_desktop.i18n import ngettext
from hrd_desktop.services import consents
from hrd_desktop.services.cases import marking_of
from hrd_desktop.services.chronology import chronology
from hrd_desktop.services.exchange.selection import Chosen, Selection
from hrd_desktop.services.homes import Homes
from hrd_desktop.services.store import this_day

if TYPE_CHECKING:
    from hrd_desktop.forms import Group, Item, Question
    from hrd_desktop.reports.models import Box, Line, Section, SheetContent, SheetEvent
    from hrd_desktop.services.session import Session

_NAMES = frozenset(
    {
        "urg_name", "urg_family_name", "urg_contact_value", "urg_perp_name", "urg_subject", "hrd_name",
        "hrd_name_local", "hrd_related_name", "hrd_contact_value", "inc_perp_name", "cns_giver_name",
        "urg_other_name", "urg_received", "risk_subject",
    }
)  # fmt: skip
"""Questions that hold a name or an address, which a sheet never shows."""
_STATES = {State.NOT_KNOWN, State.NOT_ASKED, State.REFUSED, State.NOT_SAFE}


def content(session: "Session", selection: Selection, *, copy: int, copies: int) -> "SheetContent":
    """Return the sheet on *selection*, in the chosen language."""
    from hrd_desktop.reports.models import SheetContent
    from hrd_desktop.services.briefing import destroy_by, printed_at

    row, about = session.cases.row(selection.case.id), session.about()
    marking = marking_of(selection.case.text("marking"))
    leading = [*selection.of("urg"), *selection.of("risk")]
    names: dict[str, str] = {}
    for one in leading:
        names |= _real_names(session, Homes(session.store.glance(), one.record.id))
    said = [_said(session, selection, one) for one in leading]
    return SheetContent(
        language=i18n.language(),
        title=_("Briefing sheet: “{alias}”").format(alias=row.alias),
        subtitle=" · ".join(p for p in (row.number, about.label, _("pseudonyms used throughout")) if p),
        marking=marking.stamp,
        basis=selection.case.text("marking_basis") if marking.stamp else "",
        copy=copy,
        copies=max(copies, copy),
        printed=printed_at(),
        by=about.label,
        case_number=row.number,
        journal=session.vault.journal.short,
        boxes=tuple(_boxes(session, selection, row.risk_label, row.risk)),
        summary=_masked(_text(selection, "urg_linked_text"), names),
        events=tuple(_events(session, selection)),
        known=tuple(section for sections, _unknown in said for section in sections),
        not_known=tuple(text for _sections, unknown in said for text in unknown),
        asked=tuple(dict.fromkeys(gap.text for gap in selection.gaps)),
        recommended=_masked(_text(selection, "urg_measures_text"), names),
        held_back=tuple(_held(selection)),
        footer=_("Personal data: keep sealed, destroy after use. Review by {day}.").format(day=destroy_by()),
    )


def _text(selection: Selection, path: str) -> str:
    for one in selection.of("urg"):
        statement = one.statements.get(path)
        if statement and statement.state is State.ANSWERED and isinstance(statement.value, str):
            return statement.value
    return ""


def _boxes(session: "Session", selection: Selection, risk_label: str, risk: str) -> "list[Box]":
    from hrd_desktop.reports.models import Box, Tone

    tone = {"extreme": Tone.DANGER, "high": Tone.WARN, "low": Tone.OK}.get(risk, Tone.NEUTRAL)
    wanted = [code for one in selection.of("urg") for code in Record.items(one.record, "urg_measures")]
    asked = ", ".join(session.words.choice("urg", "urg_measures", code) for code in wanted[:2])
    rows = consents.rows(session.words, consents.of_subjects(session.store, selection.subjects), this_day())
    given = "; ".join(row.scope_label for row in rows if row.in_force)
    refused = "; ".join(f"{row.scope_label}: {row.state_label}" for row in rows if not row.in_force)
    return [
        Box(_("Risk"), risk_label or _("Not assessed"), tone=tone),
        Box(_("Proposed"), asked or _("Nothing yet")),
        Box(_("Consent"), given or _("None in force"), refused, Tone.OK if given else Tone.WARN),
    ]


def _events(session: "Session", selection: Selection) -> "list[SheetEvent]":
    from hrd_desktop.reports.models import SheetEvent, Tone

    records = [one.record for one in selection.records]
    found = []
    for event in chronology(session.words, records):
        if not event.sort:
            continue
        first = event.sort[:10]
        tone = Tone.DANGER if event.harm else Tone.OK if event.good else Tone.NEUTRAL
        found.append(SheetEvent(event.date_text, first, _last(event.sort), event.text, tone=tone))
    return found


def _last(sort: str) -> str:
    """The latest day that a sort key's date may mean."""
    try:
        latest = edtf.Edtf.parse(sort.split(" ", 1)[1]).latest
    except (edtf.NotEdtf, IndexError):
        latest = None
    return latest.isoformat() if latest else sort[:10]


def _said(session: "Session", selection: Selection, one: Chosen) -> "tuple[list[Section], list[str]]":
    """Return a checklist's answers by topic, and what was said to be not known."""
    from hrd_desktop.reports.models import Section

    homes = Homes(session.store.glance(), one.record.id)
    held = {(each.record, each.path) for each in selection.held}
    sections: list[Section] = []
    unknown: list[str] = []
    for topic in homes.form.topics if homes.form else ():
        lines = _lines(session, homes, topic, held, unknown)
        if lines:
            sections.append(Section(topic.label.in_(i18n.language()), tuple(lines)))
    return sections, unknown


def _lines(
    session: "Session", homes: Homes, topic: "Group", held: set[tuple[str, str]], unknown: list[str]
) -> "list[Line]":
    from hrd_desktop.reports.models import Line

    lines = []
    names = {question.name: question for question in _questions(topic)}
    for path, statement in homes.statements().items():
        question = names.get(statement.name)
        place = homes.place(path)
        if question is None or question.name in _NAMES or (place.record or "", place.path) in held:
            continue
        label = question.label.in_(i18n.language())
        if statement.state in _STATES:
            unknown.append(label)
        elif not statement.is_empty:
            lines.append((list(names).index(question.name), path, label, question, statement.value))
    known = _real_names(session, homes)
    return [
        Line(label, _masked(session.words.said(homes.record.form, question, value), known))
        for _order, _path, label, question, value in sorted(lines, key=lambda line: line[:2])
    ]


def _real_names(session: "Session", homes: Homes) -> dict[str, str]:
    """The names of the people whom the checklist concerns, each with the alias that stands for it."""
    found = {}
    for path in ("urg_subject", "risk_subject"):
        person = session.store.find(homes.record.text(path)) if homes.record.text(path) else None
        for name in ("hrd_name", "hrd_name_local") if person else ():
            if person and len(person.text(name)) > 2:
                found[person.text(name)] = person.text("hrd_alias")
    return found


def _masked(text: str, names: dict[str, str]) -> str:
    """Return *text* with known names, typed into free text all the same, replaced by the alias."""
    for name, alias in names.items():
        text = alias.join(re.split(re.escape(name), text, flags=re.IGNORECASE))
    return text


def _questions(item: "Item") -> "list[Question]":
    from hrd_desktop.forms import Question

    if isinstance(item, Question):
        return [item] if item.settable else []
    return [question for each in item.items for question in _questions(each)]


def _held(selection: Selection) -> list[str]:
    reasons = {
        "source": _("could point to a source"),
        "special": _("special categories of personal data"),
        "not_covered": _("concern people whom no consent covers"),
        "to_correct": _("need correction"),
    }
    found = []
    for reason, text in reasons.items():
        count = sum(one.reason == reason for one in selection.held)
        if count:
            said = ngettext("{count} answer left out: {why}", "{count} answers left out: {why}", count)
            found.append(said.format(count=count, why=text))
    return found
