"""From the notes of a call to the checklist's questions, note by note.

A note's words go into a question or behind what stands there; the note itself stays as it was written. Questions come
from the urgent checklist of the call's case, and from the contact itself.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hrd_desktop import i18n
from hrd_desktop.domain.paths import in_row
from hrd_desktop.domain.statements import Answer, State
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.answers import asking
from hrd_desktop.services.answers.homes import Homes
from hrd_desktop.services.contacts import calls
from hrd_desktop.services.contacts.views import Note, Target

if TYPE_CHECKING:
    from hrd_desktop.forms import Item, Question, Repeat, Sheet
    from hrd_desktop.services.session import Session

_OWN = ("log_summary", "log_followup")
"""Questions of the contact itself that notes go into."""
_NO_TARGET = frozenset({"urg_received", "urg_subject", "urg_contact_agreed"})
_ANSWERED_BY_WORDS = ("text", "select_one", "select_multiple", "edtf", "integer", "date")
KEPT = "-"
"""Stands where a note was looked at and put into no question."""


@dataclass(frozen=True)
class _Asked:
    """The questions of one record as it stands."""

    session: "Session"
    record: str
    sheet: "Sheet"
    homes: Homes

    @classmethod
    def of(cls, session: "Session", record: str) -> "_Asked":
        """Read what *record* asks."""
        return cls(session, record, session.answers.sheet(record), Homes(session.store.glance(), record))

    def topics(self) -> Iterator[Target]:
        """Yield the questions that apply, topic by topic."""
        for topic in self.sheet.form.topics:
            if self.sheet.relevant(topic.name):
                yield from self._inside(topic.label.in_(i18n.language()), topic.items)

    def _inside(self, topic: str, items: "Iterable[Item]") -> Iterator[Target]:
        from hrd_desktop.forms import Question, Repeat

        for item in items:
            if not self.sheet.relevant(item.name):
                continue
            if isinstance(item, Repeat):
                yield from self._rows(topic, item)
            elif not isinstance(item, Question):
                yield from self._inside(topic, item.items)
            elif _fits(item):
                yield self.target(topic, item, item.name)

    def _rows(self, topic: str, repeat: "Repeat") -> Iterator[Target]:
        from hrd_desktop.forms import Question

        asked = [one for one in repeat.items if isinstance(one, Question) and _fits(one)]
        rows = self.sheet.rows(repeat.name)
        for row in rows:
            for question in asked:
                path = in_row(repeat.name, row, question.name)
                if self.sheet.relevant(path):
                    yield self.target(topic, question, path)
        for question in (one for one in asked if one.type == "text" and not (one.relevant or one.constraint)):
            yield self._fresh(topic, repeat, question, len(rows) + 1)

    def _fresh(self, topic: str, repeat: "Repeat", question: "Question", position: int) -> Target:
        spoken = i18n.language()
        label = _("New: {what}").format(what=f"{repeat.label.in_(spoken)} · {question.label.in_(spoken)}")
        path = in_row(repeat.name, position, question.name)
        return Target(self.record, path, self.sheet.form.id, question.name, topic, label, fresh=True)

    def target(self, topic: str, question: "Question", path: str) -> Target:
        """Return the question at *path* as a note may go into it."""
        label, said = question.label.in_(i18n.language()), self.homes.at(path)
        if "/" in path:
            label = asking.in_context(self.session, self.homes.record, self.sheet, path)
        return Target(
            record=self.record,
            path=path,
            form=self.sheet.form.id,
            name=question.name,
            topic=topic,
            label=label,
            value=said.value if said else None,
            state=said.state if said else State.ANSWERED,
            text=question.type == "text",
        )


def targets(session: "Session", record: str) -> tuple[Target, ...]:
    """Return the questions that notes may be sorted into, the checklist's first, in its order."""
    call = calls.view(session, record)
    found = list(_Asked.of(session, call.checklist).topics()) if call.checklist else []
    own = _Asked.of(session, record)
    found += [own.target(_("This contact"), own.sheet.form.questions[name], name) for name in _OWN]
    return tuple(found)


def _fits(question: "Question") -> bool:
    return question.settable and question.type in _ANSWERED_BY_WORDS and question.name not in _NO_TARGET


def joined(held: Answer, text: str) -> str:
    """Return a note's *text* behind what a question says, once."""
    before = held.strip() if isinstance(held, str) else ""
    words = text.strip()
    if not before or words in before:
        return before or words
    return f"{before}\n{words}"


def sort(
    session: "Session", record: str, row: str, target: Target, given: tuple[Answer, State] | None = None
) -> Note:
    """Put a note into a question. Unless an answer is *given*, its words go behind what stands there now."""
    text = calls.contact(session, record).text(in_row(calls.NOTES, row, "log_note_text"))
    if given is None:
        standing = None if target.fresh else Homes(session.store.glance(), target.record).at(target.path)
        given = joined(standing.value if standing else None, text), State.ANSWERED
    saved = session.answers.set(target.record, target.path, *given)
    return _mark(session, record, row, f"{target.record} {saved.path}")


def keep(session: "Session", record: str, row: str) -> Note:
    """Say that a note was looked at and stands in no question."""
    return _mark(session, record, row, KEPT)


def _mark(session: "Session", record: str, row: str, line: str) -> Note:
    path = in_row(calls.NOTES, row, "log_note_into")
    lines = [one for one in calls.contact(session, record).text(path).splitlines() if one not in (line, KEPT)]
    session.answers.set(record, path, "\n".join([*lines, line]))
    found = calls.contact(session, record)
    return calls.note_of(session, found, row, calls.view(session, record).zone)
