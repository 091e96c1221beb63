"""Answers: set, cleared, shown with their history, taken back.

One fact has one home (DESIGN D26): an answer given to a bound question of the urgent checklist is written to the
record that holds the fact, and read from there.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from hrd_desktop.domain.ids import new_row_id
from hrd_desktop.domain.paths import split
from hrd_desktop.domain.statements import Answer, State, Statement
from hrd_desktop.services.answers.answering import add_row, check_source, home_of, links, search_text
from hrd_desktop.services.answers.filling import fill
from hrd_desktop.services.answers.homes import Homes
from hrd_desktop.services.draft import Draft
from hrd_desktop.services.errors import QuestionUnknown
from hrd_desktop.services.member import Member
from hrd_desktop.services.risk import following
from hrd_desktop.services.views import HistoryRow, Saved, Undone

if TYPE_CHECKING:
    from hrd_desktop.forms import Form, Question, Settled, Sheet

BESIDE_FORM = {"cas": {"paper_safe": ("yes", "no")}}
"""Statements outside a form that an officer may set, with the words they may hold."""


class Answers(Member):
    """The answers of a session's records."""

    def set(
        self,
        record: str,
        name: str,
        value: Answer = None,
        state: State = State.ANSWERED,
        *,
        source: str | None = None,
        reliability: str | None = None,
        as_draft: bool = False,
    ) -> Saved:
        """Write one answer; it is durable when this returns.

        *name* is a question or a path into repeats, rows by id or by position from 1 (``urg_events[2]/...``; the
        position after the last makes a row). *value* may be text as typed (``"3"`` for an integer, ``"yes"`` for a
        choice, ``"a b"`` or a list for several). A choice that means a state becomes that state. A value None with
        state ``answered`` clears the answer. *source* is the id of a source record. Raises RECORD_UNKNOWN,
        QUESTION_UNKNOWN, LINK_INVALID, and the form's own ``ANSWER_...`` for what does not fit. *as_draft* keeps an
        answer outside a limit of the form all the same: the sheet tells the problem, and the answer is neither sealed
        nor printed until it is corrected.
        """
        draft = Draft(self._session.store)
        check_source(draft, source, reliability)
        homes = Homes(draft.find, record)
        if name in BESIDE_FORM.get(homes.record.form, {}):
            return self._beside(draft, record, name, value)
        told = (source, reliability)
        question, path, place, settled = self.put(
            draft, record, name, value, state=State(state), told=told, as_draft=as_draft
        )
        seq = draft.commit()
        return Saved(question.name, path, place, seq, draft.at, settled.value, settled.state)

    def put(
        self,
        draft: Draft,
        record: str,
        name: str,
        value: Answer,
        *,
        state: State = State.ANSWERED,
        told: tuple[str | None, str | None] = (None, None),
        as_draft: bool = False,
    ) -> "tuple[Question, str, str, Settled]":
        """Let an answer be written with *draft*, judged as :meth:`set` does; *told* is its source and reliability.

        Return the question, its path, the record it stands on, and the answer as it is stored.
        """
        homes = Homes(draft.find, record)
        resolved = homes.resolve(name)
        form, question = self._question(homes, resolved.path)
        settled = self._settled(homes, (form, question), resolved.path, value, state)
        if not as_draft:
            self._hold_to_limits(homes, question, resolved.path, settled)
        targets = links(draft, question, settled.value)
        for repeat in resolved.fresh:
            add_row(draft, homes, repeat, _row_of(resolved.path, repeat))
        place = home_of(draft, homes, resolved.path)
        assert place.record is not None
        draft.put(
            place.record,
            place.path,
            settled.value,
            settled.state,
            source=told[0],
            reliability=told[1],
            links=targets,
            search=search_text(form, question, settled.value, settled.state),
        )
        following.after(draft, place.record, question.name)
        draft.touch(record)
        return question, resolved.path, place.record, settled

    def give(self, draft: Draft, record: str, answers: Mapping[str, Answer]) -> None:
        """Let the first *answers* of a record that *draft* makes be written with it. Raises what :meth:`set` does."""
        for name, value in answers.items():
            if name in BESIDE_FORM.get(Homes(draft.find, record).record.form, {}):
                self._put_beside(draft, record, name, value)
            else:
                self.put(draft, record, name, value)

    def _question(self, homes: Homes, path: str) -> "tuple[Form, Question]":
        question = homes.question(path)
        if question is None or homes.form is None:
            raise QuestionUnknown(form=homes.record.form, name=path[:80])
        return homes.form, question

    def _settled(
        self, homes: Homes, asked: "tuple[Form, Question]", path: str, value: object, state: State
    ) -> "Settled":
        """Return the answer as it is stored."""
        from hrd_desktop import forms

        form, question = asked
        standing = homes.at(path)
        return forms.settle(form, question, value, state, before=standing.value if standing else None)

    def _hold_to_limits(self, homes: Homes, question: "Question", path: str, settled: "Settled") -> None:
        """Raise what speaks against the answer. A limit that looks at other answers sees them as they stand."""
        if settled.value is None or not question.constraint:
            return
        sheet = fill(self._session, homes)
        sheet.set(path, settled.value, settled.state)
        problem = sheet.problem(path)
        if problem is not None:
            raise problem.error

    def _put_beside(self, draft: Draft, record: str, name: str, value: Answer) -> None:
        form = Homes(draft.find, record).record.form
        if value is not None and value not in BESIDE_FORM[form][name]:
            raise QuestionUnknown(form=form, name=name)
        draft.put(record, name, value, search="")

    def _beside(self, draft: Draft, record: str, name: str, value: Answer) -> Saved:
        self._put_beside(draft, record, name, value)
        return Saved(name, name, record, draft.commit(), draft.at, value, State.ANSWERED)

    def add_row(self, record: str, repeat: str) -> str:
        """Append a row to *repeat*; return its id. A row of ``urg_events`` makes its incident record with it."""
        draft = Draft(self._session.store)
        homes = Homes(draft.find, record)
        row = new_row_id()
        add_row(draft, homes, homes.resolve(repeat).path, row)
        draft.commit()
        return row

    def remove_row(self, record: str, repeat: str, row: str) -> None:
        """Take *row* out of *repeat*. What was answered in it stays in the history; an incident record stays."""
        draft = Draft(self._session.store)
        homes = Homes(draft.find, record)
        path = homes.resolve(repeat).path
        rows = homes.rows(path)
        place = homes.place(path)
        if row not in rows or place.record is None:
            raise QuestionUnknown(form=homes.record.form, name=f"{repeat[:60]}[{row[:8]}]")
        draft.put(place.record, place.path, [one for one in rows if one != row])
        draft.touch(record)
        draft.commit()

    def order_rows(self, record: str, repeat: str, rows: list[str]) -> None:
        """Put the rows of *repeat* in the order of *rows*, which names every one of them."""
        draft = Draft(self._session.store)
        homes = Homes(draft.find, record)
        path = homes.resolve(repeat).path
        place = homes.place(path)
        if sorted(rows) != sorted(homes.rows(path)) or place.record is None:
            raise QuestionUnknown(form=homes.record.form, name=repeat[:80])
        draft.put(place.record, place.path, list(rows))
        draft.touch(record)
        draft.commit()

    def show(self, record: str, history: bool = False) -> list[HistoryRow]:
        """Return the record's statements by path, bound ones from their home; with *history* all earlier ones."""
        homes = Homes(self._session.store.glance(), record)
        found = homes.statements()
        if not history:
            return [self._row(found[path]) for path in sorted(found)]
        rows = []
        for path in sorted(found):
            place = homes.place(path)
            past = self._session.vault.records.history(place.record or record, place.path)
            rows += [self._row(one.statement.model_copy(update={"path": path})) for one in past]
        return rows

    def at(self, record: str, path: str) -> HistoryRow | None:
        """Return the statement at *path* (bound: from its home), None when there is none."""
        homes = Homes(self._session.store.glance(), record)
        found = homes.at(homes.resolve(path).path)
        return self._row(found) if found else None

    def name_shown(self, record: str, path: str) -> None:
        """Write in the journal that the real name at *path* was shown, on the record where the answer lives."""
        place = Homes(self._session.store.glance(), record).place(path)
        self._session.writer.vault.journal.note("real_name", by=self._session.officer, record=place.record or record)

    def require(self, record: str, path: str) -> None:
        """Raise QUESTION_UNKNOWN where nothing can be answered at *path*."""
        homes = Homes(self._session.store.glance(), record)
        name, form = split(homes.resolve(path).path)[-1].name, homes.record.form
        beside = {*BESIDE_FORM.get(form, {}), *(("marking_basis", "marking_reason") if form == "cas" else ())}
        if name not in beside and (homes.form is None or name not in homes.form.all_items):
            raise QuestionUnknown(form=form, name=path[:80])

    def _row(self, one: Statement) -> HistoryRow:
        return HistoryRow(
            path=one.path,
            value=one.value,
            state=one.state,
            at=one.at,
            by=one.by,
            by_label=self._session.officer_label(one.by),
            seq=one.seq,
            source=one.source,
            reliability=one.reliability,
        )

    def sheet(self, record: str) -> "Sheet":
        """Return the record's evaluated form, filled: bound questions from their home, computed ones computed."""
        return fill(self._session, Homes(self._session.store.glance(), record))

    def linked(self, record: str, path: str) -> str | None:
        """Return the record that holds the answer at *path*: another record when bound, else *record* itself.

        None when the linked record does not exist yet.
        """
        homes = Homes(self._session.store.glance(), record)
        return homes.place(homes.resolve(path).path).record

    def undo(self, record: str | None = None) -> Undone | None:
        """Take back the last change (of *record*); it survives lock and restart. None when there is nothing left.

        A change given on a checklist is taken back there, wherever its answer lives; on a case, that of its records.
        """
        from hrd_desktop.vault import NothingToUndo

        store = self._session.store
        if record is not None:
            store.row(record)
        try:
            undone = store.vault.undo(record, by=store.by)
        except NothingToUndo:
            return None
        found = [each for each in undone.records if store.find(each)]
        cases = {store.row(each).case or each for each in found}
        self._session.tell(set(undone.records), cases)
        paths = [(each, path) for each, path in undone.paths if not path.startswith("marking")]
        at = paths[0] if paths else (record or "", "")
        return Undone(at[0], at[1], self._session.words.question(at[0], at[1]), undone.seq)


def _row_of(path: str, repeat: str) -> str:
    """The row id that *path* has in the repeat at path *repeat*."""
    return path[len(repeat) + 1 :].split("]", 1)[0]
