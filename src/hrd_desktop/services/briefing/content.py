"""The words of a briefing sheet, from what was selected to leave. Names of persons are never among them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from hrd_desktop import i18n
from hrd_desktop.domain import edtf
from hrd_desktop.domain.marking import marking_of
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import State
from hrd_desktop.i18n import gettext as _
from hrd_desktop.i18n import ngettext
from hrd_desktop.services import consents
from hrd_desktop.services.answers.homes import Homes
from hrd_desktop.services.briefing import changes, measures, people, risk
from hrd_desktop.services.briefing.contact import clock, contact
from hrd_desktop.services.briefing.topics import Told, checklist, masked, sentences
from hrd_desktop.services.cases.chronology import chronology
from hrd_desktop.services.exchange.selection import Selection
from hrd_desktop.services.printing import destroy_by, printed_at

if TYPE_CHECKING:
    from hrd_desktop.reports.models import Box, Section, SheetContent, SheetEvent, Tone
    from hrd_desktop.services.session import Session
    from hrd_desktop.services.views import Event


def content(session: "Session", selection: Selection, *, copy: int, copies: int) -> "SheetContent":
    """Return the sheet on *selection*, in the chosen language."""
    from hrd_desktop.reports.models import SheetContent

    row, about = session.cases.row(selection.case.id), session.about()
    marking = marking_of(selection.case.text("marking"))
    leading = [*selection.of("urg"), *risk.newest(selection)]
    names: dict[str, str] = {}
    for one in leading:
        names |= _real_names(session, Homes(session.store.glance(), one.record.id))
    said = [checklist(session, selection, one, names) for one in leading]
    alias = session.words.alias((selection.subjects or ("",))[0]) if selection.persons.out else row.alias
    return SheetContent(
        language=i18n.language(),
        title=_("Briefing sheet: “{alias}”").format(alias=alias),
        subtitle=" · ".join(p for p in (row.number, about.label, _("pseudonyms used throughout")) if p),
        marking=marking.stamp,
        basis=selection.case.text("marking_basis") if marking.stamp else "",
        copy=copy,
        copies=max(copies, copy),
        printed=printed_at(),
        by=about.label,
        case_number=row.number,
        journal=session.vault.journal.short,
        boxes=tuple(_boxes(session, selection, _risk(selection, row.risk))),
        summary=masked(_in_short(selection), names),
        events=tuple(_events(session, selection, names)),
        known=(
            *changes.sections(session, selection, names),
            *_sections(session, selection, said, names),
            *measures.sections(session, selection, names),
            *contact(session, selection),
            *people.sections(session, selection),
        ),
        not_known=tuple(text for one in said for text in one.unknown),
        open_questions=tuple(_open(selection, {one.record.id for one in leading})),
        asked=tuple(_asked(session, selection)),
        recommended=masked(_text(selection, "urg_measures_text"), names),
        held_back=tuple(_held(selection)),
        footer=_("Personal data: keep sealed, destroy after use. Review by {day}.").format(day=destroy_by()),
    )


def _sections(
    session: "Session", selection: Selection, said: "list[Told]", names: dict[str, str]
) -> "Iterator[Section]":
    """Return what is known, checklist by checklist; the assessment's is led by its level and what it weighs."""
    for one in said:
        leads = risk.lines(session, selection) if one.form == "risk" else []
        told = [replace(line, text=masked(line.text, names)) for line in leads]
        if told or one.section.lines:
            yield replace(one.section, lines=(*told, *one.section.lines))


def _text(selection: Selection, path: str) -> str:
    for one in selection.of("urg"):
        statement = one.statements.get(path)
        if statement and statement.state is State.ANSWERED and isinstance(statement.value, str):
            return statement.value
    return ""


def _risk(selection: Selection, of_case: str) -> str:
    """The level of risk: of those the sheet is about alone, where somebody is left out."""
    if not selection.persons.out:
        return of_case
    levels = [(one.record.text("risk_date"), one.record.text("risk_level")) for one in selection.of("risk")]
    return max((one for one in levels if one[1]), default=("", ""))[1]


def _boxes(session: "Session", selection: Selection, level: str) -> "list[Box]":
    from hrd_desktop.reports.models import Box, Tone

    risk_label = session.words.choice("risk", "risk_level", level)

    tone = {"extreme": Tone.DANGER, "high": Tone.WARN, "low": Tone.OK}.get(level, Tone.NEUTRAL)
    wanted = [code for one in selection.of("urg") for code in Record.items(one.record, "urg_measures")]
    asked = ", ".join(session.words.choice("urg", "urg_measures", code) for code in wanted[:2])
    rows = consents.rows(session, selection.subjects)
    given = "; ".join(row.scope_label for row in rows if row.in_force)
    refused = "; ".join(f"{row.scope_label}: {row.chip}" for row in rows if not row.in_force)
    return [
        Box(_("Risk"), risk_label or _("Not assessed"), risk.outdated(session, selection), tone),
        Box(_("Proposed"), asked or _("Nothing yet")),
        Box(_("Consent"), given or _("None in force"), refused, Tone.OK if given else Tone.WARN),
    ]


def _in_short(selection: Selection) -> str:
    """Return what the defender does and what points to the work, in the officer's own words."""
    return sentences([_text(selection, path) for path in ("urg_activity_text", "urg_linked_text")])


def _asked(session: "Session", selection: Selection) -> "list[str]":
    """Return what the Ministry is asked: the proposed measures that the guidelines' gates have it approve."""
    from hrd_desktop.rules.gatebook import action_of

    found = []
    for one in selection.of("urg"):
        said = Homes(session.store.glance(), one.record.id).at("urg_urgency")
        soon = session.words.choice("urg", "urg_urgency", str(said.value)) if said and said.value else ""
        for code in one.record.items("urg_measures"):
            if action_of(code).approve:
                label = session.words.choice("urg", "urg_measures", code)
                found.append(_("Decide: {measure}").format(measure=label) + (f" · {soon}" if soon else ""))
    return list(dict.fromkeys(found))


def _open(selection: Selection, leading: set[str]) -> list[str]:
    """Return the checklists' questions without an answer yet: questions to ask, not errors."""
    return list(dict.fromkeys(gap.text for gap in selection.gaps if gap.record in leading))


def _events(session: "Session", selection: Selection, names: dict[str, str]) -> "list[SheetEvent]":
    from hrd_desktop.reports.models import SheetEvent

    told = {one.record.id: one.statements.get("inc_text") for one in selection.of("inc")}
    clocks = {one.record.id: clock(one) for one in (*selection.of("inc"), *selection.of("log"))}
    found = []
    for event in chronology(session.words, [one.record for one in selection.records]):
        if not event.sort:
            continue
        text = told.get(event.record)
        words = masked(str(text.value), names) if text is not None and text.value else ""
        last = _last(event.sort)
        at = clocks.get(event.record, "")
        found.append(SheetEvent(event.date_text, event.sort[:10], last, event.text, words, _tone(event), at))
    return found


def _tone(event: "Event") -> "Tone":
    from hrd_desktop.reports.models import Tone

    if event.harm:
        return Tone.DANGER
    if event.good:
        return Tone.OK
    return Tone.WARN if event.kind == "incident" else Tone.PRIMARY


def _last(sort: str) -> str:
    """The latest day that a sort key's date may mean."""
    try:
        latest = edtf.Edtf.parse(sort.split(" ", 1)[1]).latest
    except (edtf.NotEdtf, IndexError):
        latest = None
    return latest.isoformat() if latest else sort[:10]


def _real_names(session: "Session", homes: Homes) -> dict[str, str]:
    """The names of the people whom the checklist concerns, each with the alias that stands for it."""
    found = {}
    for path in ("urg_subject", "risk_subject"):
        person = session.store.find(homes.record.text(path)) if homes.record.text(path) else None
        for name in ("hrd_name", "hrd_name_local") if person else ():
            if person and len(person.text(name)) > 2:
                found[person.text(name)] = person.text("hrd_alias")
    return found


def _held(selection: Selection) -> list[str]:
    reasons = {
        "source": _("could point to a source"),
        "special": _("special categories of personal data"),
        "not_covered": _("concern people whom no consent covers"),
        "limited": _("go further than what was agreed to"),
        "to_correct": _("need correction"),
    }
    found, away = [], len(selection.persons.out)
    if away:
        said = ngettext("{count} person left out: no consent", "{count} people left out: no consent", away)
        found.append(said.format(count=away))
    for reason, text in reasons.items():
        count = sum(one.reason == reason for one in selection.held)
        if count:
            said = ngettext("{count} answer left out: {why}", "{count} answers left out: {why}", count)
            found.append(said.format(count=count, why=text))
    return found
