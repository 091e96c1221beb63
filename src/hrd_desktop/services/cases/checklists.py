"""Checklists in lists: how far they have come, and where the officer stopped."""

from typing import TYPE_CHECKING

from hrd_desktop import i18n
from hrd_desktop.domain.paths import name_of
from hrd_desktop.domain.records import Record
from hrd_desktop.services.draft import Draft
from hrd_desktop.services.member import Member
from hrd_desktop.services.store import now
from hrd_desktop.services.views import ChecklistRow

if TYPE_CHECKING:
    from hrd_desktop.forms import Group, Item
    from hrd_desktop.services.session import Session
    from hrd_desktop.services.views import HistoryRow
    from hrd_desktop.vault import Row

CHECKLISTS = ("urg", "risk", "map")
"""Forms that are walked through topic by topic."""
FINISHED = "checklist_finished"
"""Statement beside the form: when the officer was through with it."""


class Progress(Member):
    """How far checklists have come, worked out again only where something of them changed: a form is evaluated whole
    for it, which is too much for each look at Today."""

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._known: dict[str, tuple[tuple[str, ...], ChecklistRow]] = {}

    def row(self, row: "Row") -> ChecklistRow:
        """Return the checklist in *row* with its progress."""
        stamp = self._stamp(row)
        known = self._known.get(row.id)
        if known is None or known[0] != stamp:
            known = self._known[row.id] = stamp, checklist_row(self._session, self._session.store.get(row.id))
        return known[1]

    def finish(self, record: str) -> None:
        """Note that the officer is through with a checklist: it waits no more, until something is answered in it."""
        draft = Draft(self._session.store)
        draft.put(record, FINISHED, now().isoformat(), search="")
        draft.commit()

    def _stamp(self, row: "Row") -> tuple[str, ...]:
        """What the progress rests on: language and revision of the checklist, and of what it is bound to."""
        records = self._session.vault.records
        linked = sorted({link.target for link in records.links(row.id)} | ({row.case} if row.case else set()))
        revisions = (f"{one} {records.row(one).revision}" for one in linked if records.exists(one))
        return (i18n.language(), str(row.revision), *revisions)


def checklist_row(session: "Session", record: Record) -> ChecklistRow:
    """Return a checklist with its progress. It stopped at the answer that was given last."""
    sheet = session.answers.sheet(record.id)
    topics = [topic for topic in sheet.topics() if topic.relevant]
    answered = [row for row in session.answers.show(record.id) if "/" not in row.path or row.state]
    settable = [row for row in answered if name_of(row.path) in sheet.form.questions]
    last = max(settable, key=lambda row: (row.at, row.seq), default=None)
    path = last.path if last and len(settable) > 2 else ""
    case = session.store.find(record.case) if record.case else None
    subjects = case.items("cas_subjects") if case else []
    return ChecklistRow(
        id=record.id,
        form=record.form,
        title=session.words.title_of(record),
        case=record.case,
        case_number=case.text("case_number") if case else "",
        alias=session.words.alias(subjects[0]) if subjects else "",
        topics_done=sum(topic.state == "done" for topic in topics),
        topics=len(topics),
        last_topic=_topic_of(sheet.form.topics, path),
        last_path=path,
        changed=record.changed,
        finished=_is_finished(record, last),
    )


def _is_finished(record: Record, last: "HistoryRow | None") -> bool:
    """Whether the officer pressed Finish and nothing was answered since."""
    said = record.statements.get(FINISHED)
    return said is not None and (last is None or (last.at, last.seq) <= (said.at, said.seq))


def _topic_of(topics: "tuple[Group, ...]", path: str) -> str:
    """The heading under which the question at *path* stands."""
    name = name_of(path)
    for topic in topics:
        if name and _holds(topic, name):
            return topic.label.in_(i18n.language())
    return ""


def _holds(item: "Item", name: str) -> bool:
    return item.name == name or any(_holds(one, name) for one in getattr(item, "items", ()))
