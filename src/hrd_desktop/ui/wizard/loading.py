"""What the wizard needs of a record, read in one piece on the vault's lane."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from hrd_desktop import forms
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import State
from hrd_desktop.forms import Form, Sheet
from hrd_desktop.services import Session
from hrd_desktop.services.words import quoted
from hrd_desktop.ui.wizard.autosave import Draft
from hrd_desktop.ui.wizard.editors import Entry


@dataclass
class Loaded:
    """A record ready to be drawn. *drafts* holds its answers by path, *titles* the titles of linked records."""

    record: str
    case: str | None
    form: Form
    sheet: Sheet
    about: str
    marking: str
    drafts: dict[str, Draft] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)

    def draft(self, path: str) -> Draft:
        """Return the answer at *path*, an empty one when there is none."""
        return self.drafts.get(path, Draft(Entry()))


def load(session: Session, record_id: str) -> Loaded:
    """Read record *record_id*. Runs on the vault's lane."""
    record = session.records.show(record_id)
    form = forms.catalogue()[record.form]
    drafts = {
        row.path: Draft(Entry(row.value, row.state), row.source, row.reliability)
        for row in session.answers.show(record_id)
    }
    case = record_id if record.form == "cas" else record.case
    stamp = session.cases.row(case).marking.stamp if case else ""
    return Loaded(
        record_id,
        case,
        form,
        session.answers.sheet(record_id),
        _about(session, record, case),
        stamp,
        drafts,
        _titles(session, form, drafts),
    )


def _about(session: Session, record: Record, case: str | None) -> str:
    if case is None:
        return session.records.title(record.id)
    row = session.cases.row(case)
    return f"{row.number} · {quoted(row.alias)}" if row.alias else row.number


def _titles(session: Session, form: Form, drafts: Mapping[str, Draft]) -> dict[str, str]:
    titles: dict[str, str] = {}
    for path, draft in drafts.items():
        question = form.questions.get(path.rsplit("/", 1)[-1])
        linked = [draft.source] if draft.source else []
        if question is not None and question.type == "relation" and draft.entry.state is State.ANSWERED:
            value = draft.entry.value
            linked += value if isinstance(value, list) else [str(value)] if value else []
        for record in linked:
            titles[record] = session.records.title(record)
    return titles
