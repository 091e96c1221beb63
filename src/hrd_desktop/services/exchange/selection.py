"""What of a case leaves: answer by answer, with every answer that stays and the reason it stays.

Left out are answers that could point to a source, answers of special categories unless chosen, answers that the form
does not show now, answers outside a limit of the form (kept as drafts until they are corrected), links to people whom
no consent covers, the records of such people and free text that names them, and what goes beyond the data that a
person agreed to pass on. People beside the defender never leave, bodies by name and country alone. What stands open
or needs correction travels as a gap, under the words it would be asked in. Under pseudonyms, answers that tell who
somebody is stay too, and every file that was not chosen by itself.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from hrd_desktop import rules
from hrd_desktop.domain.paths import split
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import State, Statement
from hrd_desktop.i18n import gettext as _
from hrd_desktop.rules.book import Act
from hrd_desktop.services import consents, parties
from hrd_desktop.services.answers.homes import Homes
from hrd_desktop.services.exchange.persons import NOBODY, Persons, persons
from hrd_desktop.services.views import FileRow, Gap, SealChoice

if TYPE_CHECKING:
    from hrd_desktop.forms import Question, Sheet
    from hrd_desktop.services.session import Session

Reason = Literal["source", "pseudonym", "special", "not_covered", "limited", "not_shown", "to_correct", "chosen"]
_STAYS = ("source", "officer")


@dataclass(frozen=True)
class Held:
    """An answer that stays: where it stands and why."""

    record: str
    form: str
    path: str
    reason: Reason


@dataclass(frozen=True)
class Chosen:
    """A record that leaves, with the statements that go with it."""

    record: Record
    statements: Mapping[str, Statement]


@dataclass
class Selection:
    """Everything that leaves with a case, and what does not. *left* holds the records of people who stay behind.

    *files_barred* says that a consent keeps all files. *renamed* are the names that files leave under, by id, where
    they are not their own. *covered* are the places (record and path) of texts in which aliases stand for names.
    """

    case: Record
    persons: Persons = NOBODY
    records: list[Chosen] = field(default_factory=list)
    held: list[Held] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    files: list[FileRow] = field(default_factory=list)
    files_held: list[FileRow] = field(default_factory=list)
    files_barred: bool = False
    renamed: dict[str, str] = field(default_factory=dict)
    left: frozenset[str] = frozenset()
    pseudonyms: bool = False
    covered: set[tuple[str, str]] = field(default_factory=set)

    @property
    def subjects(self) -> tuple[str, ...]:
        """The people who come along."""
        return self.persons.subjects

    def of(self, form: str) -> list[Chosen]:
        """Return what leaves of the records of *form*."""
        return [one for one in self.records if one.record.form == form]


def select(
    session: "Session", case: str, choice: SealChoice, act: Act = "seal", overruled: Collection[str] = ()
) -> Selection:
    """Return what leaves with *case* in *act*, as the officer chose and *overruled* rules allow.

    Raises RECORD_UNKNOWN.
    """
    record = session.cases.record(case)
    found = Selection(record, persons(session, record, act, overruled), pseudonyms=choice.pseudonyms)
    for one in come_along(session, found, _around(session, found)):
        _take(session, found, one, choice)
    _files(session, found, choice)
    found.records += [_named(body) for body in _bodies(session, found)]
    return found


def come_along(session: "Session", found: Selection, around: Sequence[Record]) -> list[Record]:
    """Return those of *around* that are not about people who stay behind alone; *found* notes the others."""
    links = session.vault.records.links
    staying = {one.id for one in around if found.persons.stays(one, [link.target for link in links(one.id)])}
    found.left = frozenset(staying | found.persons.out.keys())
    return [one for one in around if one.id not in found.left]


def _around(session: "Session", found: Selection) -> list[Record]:
    """The case, the people it concerns, its records and their consents, each once."""
    everyone = found.persons.everyone
    defenders = [one for subject in everyone if (one := session.store.find(subject))]
    spoken = consents.of_subjects(session.store, everyone)
    inside = [one for one in session.store.of_case(found.case.id) if one.form not in _STAYS]
    return list({one.id: one for one in [found.case, *defenders, *inside, *spoken]}.values())


def _files(session: "Session", found: Selection, choice: SealChoice) -> None:
    """What a file shows cannot be changed, so under pseudonyms each is chosen by itself."""
    limits = found.persons.limits
    chosen = frozenset[str]() if choice.files is None and choice.pseudonyms else choice.files
    found.files_barred = limits is not None and rules.FILES not in limits
    for row in [row for each in found.records for row in session.files.list(each.record.id)]:
        leaves = (chosen is None or row.id in chosen) and not found.files_barred
        (found.files if leaves else found.files_held).append(row)


def _named(body: Record) -> Chosen:
    """Return a body as it leaves: no files, no connections, no word on whose word it stands."""
    said = {path: body.statements[path] for path in parties.TRAVELS if path in body.statements}
    told = {path: one.model_copy(update={"source": None}) for path, one in said.items()}
    return Chosen(body.model_copy(update={"statements": told}), told)


def _bodies(session: "Session", found: Selection) -> list[Record]:
    """Return the bodies that what leaves speaks of: a measure towards an enterprise says which."""
    here = {one.record.id for one in found.records}
    named = {
        target
        for one in found.records
        for link in session.vault.records.links(one.record.id)
        if link.path in one.statements and (target := link.target) not in here
    }
    records = [record for each in sorted(named) if (record := session.store.find(each))]
    return [record for record in records if parties.is_body(record)]


def _take(session: "Session", found: Selection, record: Record, choice: SealChoice) -> None:
    homes = Homes(session.store.glance(), record.id)
    if homes.form is None:
        found.records.append(_unknown(found, record, choice))
        return
    sheet = session.answers.sheet(record.id)
    kept = {}
    for path, statement in record.statements.items():
        question = homes.form.questions.get(split(path)[-1].name)
        reason = _stays(found, question, statement, choice)
        if question and reason is None and path not in sheet.parked:
            reason = _tied(session, found, sheet, question, statement)
        if reason is None:
            kept[path] = statement.model_copy(update={"source": None})
        elif not statement.is_empty:
            found.held.append(Held(record.id, record.form, path, reason))
            kept |= _rest(session, found, statement, reason)
    held = [one for one in found.held if one.record == record.id]
    wrong = [one.path for one in held if one.reason == "to_correct"]
    found.records.append(Chosen(_without(record, [*wrong, *_telling(held)]), kept))
    for path in sheet.required_open():
        found.gaps.append(Gap(record.id, path, session.words.label_of(record.form, path)))
    for path in wrong:
        asked = session.words.label_of(record.form, path)
        found.gaps.append(Gap(record.id, path, _("{question} (needs correction)").format(question=asked)))


def _telling(held: Sequence[Held]) -> list[str]:
    return [one.path for one in held if one.reason == "pseudonym"]


def _rest(session: "Session", found: Selection, statement: Statement, reason: Reason) -> dict[str, Statement]:
    """What still leaves of a list of links: those to people and records that come along."""
    value = statement.value
    if reason != "not_covered" or not isinstance(value, list):
        return {}
    records = [(one, session.store.find(one)) for one in value]
    left = [one for one, record in records if record is None or _told_of(record, found) is None]
    return {statement.path: statement.model_copy(update={"value": left, "source": None})} if left else {}


def _unknown(found: Selection, record: Record, choice: SealChoice) -> Chosen:
    """Return a record of a form that nobody here knows: whole, but for what tells who somebody is."""
    stays = {path for path, one in record.statements.items() if choice.pseudonyms and _tells_who(None, one)}
    found.held += [Held(record.id, record.form, path, "pseudonym") for path in sorted(stays)]
    trimmed = _without(record, sorted(stays))
    return Chosen(trimmed, trimmed.statements)


def _without(record: Record, paths: list[str]) -> Record:
    """Return *record* as whoever reads it for a print or a bundle may see it: no date of a draft, for one."""
    said = {path: one for path, one in record.statements.items() if path not in paths}
    return record.model_copy(update={"statements": said}) if paths else record


def _stays(found: Selection, question: "Question | None", statement: Statement, choice: SealChoice) -> Reason | None:
    """Return why an answer stays by its class or by what was agreed to, None when it leaves."""
    leaves = rules.classes()[question.sensitivity].leaves if question and question.sensitivity else "always"
    if leaves == "never":
        return "source"
    if choice.pseudonyms and _tells_who(question, statement):
        return "pseudonym"
    if found.persons.named(statement.value):
        return "not_covered"
    if question is None:
        return None
    if leaves == "chosen" and not choice.special & {question.name, "*"}:
        return "special"
    return "limited" if found.persons.beyond(question) else None


def _tells_who(question: "Question | None", statement: Statement) -> bool:
    """Whether an answer tells who somebody is. That a name is not known, or was refused, tells nothing.

    A list that no form here asks for may hold anything, and is not searched as text is.
    """
    if question is None and isinstance(statement.value, list):
        return True
    names = (statement.name, question.bind if question and question.bind else "")
    return statement.state is State.ANSWERED and any(rules.tells_who(name) for name in names)


def _tied(
    session: "Session", found: Selection, sheet: "Sheet", question: "Question", statement: Statement
) -> Reason | None:
    """Return why this very answer stays: not shown, to be corrected, or a link to somebody without consent."""
    if not sheet.relevant(statement.path):
        return "not_shown"
    if sheet.problem(statement.path):
        return "to_correct"
    if question.type != "relation" or statement.state is not State.ANSWERED:
        return None
    value = statement.value
    for target in value if isinstance(value, list) else [str(value)]:
        record = session.store.find(target)
        reason = _told_of(record, found) if record is not None else None
        if reason is not None:
            return reason
    return None


def _told_of(record: Record, found: Selection) -> Reason | None:
    """Return why a link to *record* stays, None when it may leave."""
    if record.form in _STAYS or (parties.is_person(record) and record.text("per_kind") == "witness"):
        return "source"
    if parties.is_person(record) or record.id in found.left:
        return "not_covered"
    if record.form == "hrd" and record.id not in found.subjects:
        return "not_covered"
    return None
