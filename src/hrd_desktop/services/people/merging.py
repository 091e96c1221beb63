"""Two records become one, and come apart again.

Everything happens in one change of the vault: answers are taken over with their own author and time, whatever
pointed to the one points to the other, files go over, and the emptied record leaves a tombstone. The vault keeps the
way back of a merge for as long as it stands, so both records return as they were, months later if need be. A case
that comes back from elsewhere and still speaks of the record that is gone finds the one that stays (``redirected``).

What was weighed: resources/docs/adr/0013-merge.md
"""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from hrd_desktop.domain.paths import split
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Answer, Statement
from hrd_desktop.services import parties
from hrd_desktop.services.answers.answering import links_of, search_text
from hrd_desktop.services.draft import Draft
from hrd_desktop.services.escaping import shown
from hrd_desktop.services.people import comparing
from hrd_desktop.services.people.errors import MergeUndecided, MergeUnknown
from hrd_desktop.services.people.views import Merged, MergedRow, Unmerged

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session
    from hrd_desktop.vault import Change

Decision = Literal["keep", "take", "both"]
_MERGED = "people.merged."
_MOST_STEPS = 50


def merge(session: "Session", keep: str, gone: str, decided: Mapping[str, Decision]) -> Merged:
    """Make *gone* part of *keep*. *decided* says for each differing path which answer holds.

    Raises RECORD_UNKNOWN, MERGE_IMPOSSIBLE, MERGE_UNDECIDED; then nothing is changed.
    """
    from hrd_desktop.vault import Delete, MoveFile, Put

    one, other = comparing.two(session, keep, gone)
    form = session.store.form(one.form)
    weighed = comparing.weigh(form, one, other)
    open_ones = [path for path in weighed.differ if decided.get(path) not in ("keep", "take", "both")]
    if open_ones:
        names = ", ".join(session.words.label_of(form.id, path) for path in open_ones[:3])
        raise MergeUndecided(count=str(len(open_ones)), names=names)
    joint = _Joint(session, one, other)
    joint.take_answers(weighed, decided)
    joint.take_rows(weighed)
    joint.point_to_keep()
    joint.call_alike()
    files = [MoveFile(row.id, keep) for row in session.files.list(gone)]
    note = {"into": keep, "at": joint.draft.at.isoformat(), "by": session.officer, "called": parties.goes_by(other)}
    last: list[Change] = [*files, Delete(gone), Put(_MERGED + gone, json.dumps(note))]
    joint.draft.commit(act="merge", last=last)
    session.tell({gone}, set())
    return Merged(keep, gone, session.words.title(keep), joint.moved)


class _Joint:
    """The change that makes *gone* part of *keep*."""

    def __init__(self, session: "Session", keep: Record, gone: Record) -> None:
        self.session, self.draft = session, Draft(session.store)
        self.keep, self.gone, self.moved = keep, gone, 0
        self._form = session.store.form(keep.form)

    def take_answers(self, weighed: comparing.Weighed, decided: Mapping[str, Decision]) -> None:
        """Take over what only *gone* answers, and what was decided."""
        for path in weighed.take:
            self._put(path, self.gone.statements[path], self.gone.statements[path].value)
        for path in weighed.differ:
            said, before = self.gone.statements[path], self.keep.statements[path]
            if decided[path] == "take":
                self._put(path, said, said.value)
            elif decided[path] == "both" and comparing.together(self._form.questions.get(path)):
                self._put(path, said, _both(before.value, said.value), mine=True)

    def take_rows(self, weighed: comparing.Weighed) -> None:
        """Put the rows of *gone* behind those of *keep*; one that would connect the record with itself stays out."""
        for repeat in dict.fromkeys(repeat for repeat, _row in weighed.rows):
            fresh = [row for name, row in weighed.rows if name == repeat and not self._to_itself(repeat, row)]
            for path, said in self.gone.statements.items():
                steps = split(path)
                if len(steps) > 1 and steps[0].name == repeat and steps[0].row in fresh:
                    self._put(path, said, said.value)
            if fresh:
                self.draft.put(self.keep.id, repeat, [*self.keep.items(repeat), *fresh])

    def _to_itself(self, repeat: str, row: str) -> bool:
        start = f"{repeat}[{row}]/"
        said = [one.value for path, one in self.gone.statements.items() if path.startswith(start)]
        return self.keep.id in said or self.gone.id in said

    def _put(self, path: str, said: Statement, value: Answer, *, mine: bool = False) -> None:
        question = self._form.questions.get(split(path)[-1].name)
        text = search_text(self._form, question, value, said.state) if question else None
        self.draft.put(
            self.keep.id,
            path,
            value,
            said.state,
            source=said.source,
            reliability=said.reliability,
            links=[one for one in links_of(self._form.id, path, value) if one != self.keep.id],
            search=text,
            said=None if mine else (said.at, said.by),
        )

    def point_to_keep(self) -> None:
        """Let every answer in the vault that names *gone* name *keep*; *keep* stops naming *gone*."""
        for link in self.session.vault.records.links_to(self.gone.id):
            holder = self.draft.find(link.record)
            said = holder.statements.get(link.path) if holder else None
            if holder is None or said is None or holder.id == self.gone.id:
                continue
            value = _pointed(said.value, self.gone.id, "" if holder.id == self.keep.id else self.keep.id)
            self.draft.put(
                holder.id,
                link.path,
                value,
                said.state,
                source=said.source,
                reliability=said.reliability,
                links=links_of(holder.form, link.path, value),
                search="",
                said=(said.at, said.by),
            )
            self.moved += holder.id != self.keep.id

    def call_alike(self) -> None:
        """Remember what *gone* went by, so that a paper or a bundle with the old working name is understood."""
        names = [*self.keep.items(comparing.EARLIER), *self.gone.items(comparing.EARLIER)]
        names += [parties.goes_by(one) for one in (self.keep, self.gone)]
        now = self.draft.find(self.keep.id)
        called = parties.goes_by(now) if now else ""
        earlier = [name for name in dict.fromkeys(names) if name and name != called]
        self.draft.put(self.keep.id, comparing.EARLIER, earlier, search=" ".join(earlier))


def _both(one: Answer, other: Answer) -> Answer:
    if isinstance(one, list) and isinstance(other, list):
        return list(dict.fromkeys([*one, *other]))
    return "\n".join(dict.fromkeys(str(part) for part in (one, other)))


def _pointed(value: Answer, old: str, new: str) -> Answer:
    if isinstance(value, list):
        return list(dict.fromkeys(found for one in value if (found := new if one == old else one)))
    return new or None


def unmerge(session: "Session", gone: str) -> Unmerged:
    """Take back the merge by which *gone* ended; both records return. Raises MERGE_UNKNOWN.

    What was changed since the merge stays as it is; the result counts such places.
    """
    from hrd_desktop.vault import NothingToUndo

    note = _note(session, gone)
    into = str(note.get("into", ""))
    if not note or session.store.find(gone) is not None or session.store.find(into) is None:
        raise MergeUnknown
    try:
        undone = session.vault.undo(gone, by=session.officer, act="merge")
    except NothingToUndo:
        raise MergeUnknown from None
    session.vault.put(_MERGED + gone, None, by=session.officer)
    standing = {each for each in undone.records if session.store.find(each)}
    session.tell(standing, {session.store.row(each).case or each for each in standing})
    return Unmerged(into, gone, len(undone.kept))


def merged_into(session: "Session", record: str) -> list[MergedRow]:
    """Return the merges into *record* that stand, the latest first."""
    found = []
    for name, text in session.vault.kept(_MERGED).items():
        note, gone = json.loads(text), name.removeprefix(_MERGED)
        if note.get("into") == record and session.store.find(gone) is None:
            at = datetime.fromisoformat(note["at"])
            found.append(MergedRow(gone, shown(note["called"]), at, session.officer_label(note["by"])))
    return sorted(found, key=lambda row: row.at, reverse=True)


def redirected(session: "Session", record: str) -> str:
    """Return the record that *record* is part of now; itself where it was never merged."""
    for _step in range(_MOST_STEPS):
        note = _note(session, record)
        if not note or session.vault.records.tombstone(record) is None:
            break
        record = str(note["into"])
    return record


def gone_ones(session: "Session") -> dict[str, datetime]:
    """Return the records that are part of another now, and when they became so."""
    found = {}
    for name, text in session.vault.kept(_MERGED).items():
        gone = name.removeprefix(_MERGED)
        if session.vault.records.tombstone(gone) is not None:
            found[gone] = datetime.fromisoformat(json.loads(text)["at"])
    return found


def _note(session: "Session", gone: str) -> dict[str, str]:
    text = session.vault.keep(_MERGED + gone)
    return dict(json.loads(text)) if text else {}
