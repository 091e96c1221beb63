"""A checklist as a sheet tells it: a row for each topic, what was chosen first and what was written after it.

A reader with one page in hand wants "Who", not eleven labels. Names of persons are never among the words, and the
events of a case have a chronology of their own.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hrd_desktop import i18n
from hrd_desktop.domain.statements import State, Statement
from hrd_desktop.services.answers.homes import Homes
from hrd_desktop.services.exchange.selection import Chosen, Selection

if TYPE_CHECKING:
    from hrd_desktop.forms import Group, Item, Question
    from hrd_desktop.reports.models import Section
    from hrd_desktop.services.session import Session

NEVER = frozenset(
    {
        "urg_name", "urg_family_name", "urg_contact_value", "urg_perp_name", "urg_subject", "hrd_name",
        "hrd_name_local", "hrd_related_name", "hrd_contact_value", "inc_perp_name", "cns_giver_name",
        "urg_other_name",
    }
)  # fmt: skip
"""Questions that hold a name or an address, which a sheet never shows."""
_APART = NEVER | frozenset(
    {
        "urg_received", "risk_subject", "urg_events", "urg_event_date", "urg_event_type",
        "urg_event_text", "urg_event_sdg", "urg_event_time", "urg_event_zone", "urg_activity_text",
        "urg_contact_channel", "urg_contact_agreed",
        "urg_linked_text", "urg_measures_text", "urg_next",
        "risk_date", "risk_level", "risk_reason", "risk_against", "risk_conclusion", "risk_mitigation",
        "risk_changed", "risk_review", "risk_assessor", "risk_harm_measure", "risk_harm_text", "risk_harm_kind",
        "risk_harm_to", "risk_harm_chance", "risk_harm_consequence", "risk_harm_less", "risk_threat_what",
        "risk_threat_weak", "risk_threat_strong",
    }
)  # fmt: skip
"""Questions that are not told by their topic: never shown, or with a place of their own on the sheet."""
_STATES = {State.NOT_KNOWN, State.NOT_ASKED, State.REFUSED, State.NOT_SAFE}
_SENTENCE = 40
"""From this many letters on, a written answer stands as a sentence of its own, without its label."""


@dataclass
class Told:
    """What a checklist of *form* says: its *section*, and the questions answered with "not known" or the like."""

    form: str
    section: "Section"
    unknown: list[str] = field(default_factory=list)


def checklist(session: "Session", selection: Selection, one: Chosen, names: dict[str, str]) -> Told:
    """Return the checklist *one* by topics, with every real name of *names* replaced by its alias."""
    from hrd_desktop.reports.models import Line, Section

    homes = Homes(session.store.glance(), one.record.id)
    held = {(each.record, each.path) for each in selection.held}
    told = Told(homes.record.form, Section(""))
    lines = []
    for topic in homes.form.topics if homes.form else ():
        answers = _Answers(session, homes, topic)
        text = answers.text(held)
        told.unknown += answers.unknown
        if text:
            lines.append(Line(re.sub(r"^\d+ ", "", topic.label.in_(i18n.language())), masked(text, names)))
    title = homes.form.title.in_(i18n.language()) if homes.form else ""
    told.section = Section(title, tuple(lines))
    return told


class _Answers:
    """The answers of one topic on their way to a row of the sheet."""

    def __init__(self, session: "Session", homes: Homes, topic: "Group") -> None:
        self._session, self._homes = session, homes
        self._order = {question.name: (n, question) for n, question in enumerate(_questions(topic))}
        self.unknown: list[str] = []

    def text(self, held: set[tuple[str, str]]) -> str:
        """Return the topic's answers as words: the short ones by their labels, then the written ones."""
        short: list[tuple[int, str]] = []
        written: list[tuple[int, str]] = []
        for path, statement in self._homes.statements().items():
            place = self._homes.place(path)
            if statement.name not in self._order or statement.name in _APART or (place.record, place.path) in held:
                continue
            number, question = self._order[statement.name]
            label = question.label.in_(i18n.language()).rstrip("?: ")
            if statement.state in _STATES:
                self.unknown.append(label)
            elif words := self._said(question, statement):
                long = question.type == "text" and len(words) >= _SENTENCE
                (written if long else short).append((number, words if long else f"{label}: {words}"))
        return sentences(["; ".join(text for _n, text in sorted(short)), *(text for _n, text in sorted(written))])

    def _said(self, question: "Question", statement: Statement) -> str:
        if statement.is_empty:
            return ""
        return self._session.words.said(self._homes.record.form, question, statement.value).strip()


def _questions(item: "Item") -> "list[Question]":
    from hrd_desktop.forms import Question

    if isinstance(item, Question):
        return [item] if item.settable else []
    return [question for each in item.items for question in _questions(each)]


def masked(text: str, names: dict[str, str]) -> str:
    """Return *text* with known names, typed into free text all the same, replaced by the alias."""
    for name, alias in names.items():
        text = alias.join(re.split(re.escape(name), text, flags=re.IGNORECASE))
    return text


def sentences(parts: Sequence[str]) -> str:
    """Return *parts* as running text: a full stop between two where the writer left none, none after the last."""
    said = [part.strip() for part in parts if part.strip()]
    ended = [part if part.endswith((".", "?", "!")) else f"{part}." for part in said[:-1]]
    return " ".join([*ended, *said[-1:]])
