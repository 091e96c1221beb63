"""Two records side by side: what each answers, where they agree, and where somebody must decide.

An answer that only one of them gives is taken over unasked; so is a real answer beside "not known". Rows of repeats
(ways to make contact, relatives) are put one after the other. Everything else that differs is for the officer.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import State, Statement
from hrd_desktop.services import parties
from hrd_desktop.services.people.errors import MergeImpossible, MergeTwoKinds
from hrd_desktop.services.people.hints import told
from hrd_desktop.services.people.likeness import judge
from hrd_desktop.services.people.views import Comparison, Difference, Side

if TYPE_CHECKING:
    from hrd_desktop.forms import Form, Question
    from hrd_desktop.services.session import Session

EARLIER = "alias_earlier"
"""Beside the form: the working names that a record went by before it was made one with others."""
SECRET = frozenset({"hrd_name", "hrd_name_local", "per_name", "per_name_local"})


@dataclass(frozen=True)
class Weighed:
    """The answers of two records, sorted: paths to take over, those that agree, and those to decide."""

    take: tuple[str, ...]
    same: tuple[str, ...]
    differ: tuple[str, ...]
    rows: tuple[tuple[str, str], ...]


def two(session: "Session", keep: str, gone: str) -> tuple[Record, Record]:
    """Return the two records. Raises RECORD_UNKNOWN, MERGE_IMPOSSIBLE, MERGE_TWO_KINDS."""
    one, other = session.store.get(keep), session.store.get(gone)
    if parties.two_kinds(one.form, other.form):
        raise MergeTwoKinds
    if keep == gone or one.form != other.form or one.form not in parties.MERGED:
        raise MergeImpossible
    return one, other


def weigh(form: "Form", keep: Record, gone: Record) -> Weighed:
    """Sort what *gone* says beside what *keep* says."""
    repeats = _repeats(form)
    take, same, differ = [], [], []
    for path, said in gone.statements.items():
        if "[" in path or path == EARLIER or path in repeats or said.is_empty:
            continue
        before = keep.statements.get(path)
        if before is None or before.is_empty or (before.state is not State.ANSWERED and said.state is State.ANSWERED):
            take.append(path)
        elif _agree(before, said) or said.state is not State.ANSWERED:
            same.append(path)
        else:
            differ.append(path)
    order = {name: number for number, name in enumerate(form.all_items)}
    differ.sort(key=lambda path: order.get(path, len(order)))
    return Weighed(tuple(take), tuple(same), tuple(differ), tuple(_new_rows(form, keep, gone)))


def _agree(one: Statement, other: Statement) -> bool:
    if isinstance(one.value, list) and isinstance(other.value, list):
        return set(one.value) == set(other.value)
    if isinstance(one.value, str) and isinstance(other.value, str):
        return one.value.split() == other.value.split()
    return one.value == other.value


def _new_rows(form: "Form", keep: Record, gone: Record) -> Iterator[tuple[str, str]]:
    """The rows of *gone* that *keep* has no equal of: repeat and row id."""
    for name in _repeats(form):
        known = [_row(keep, name, row) for row in keep.items(name)]
        for row in gone.items(name):
            if _row(gone, name, row) not in known:
                yield name, row


def _repeats(form: "Form") -> list[str]:
    from hrd_desktop.forms import Repeat

    return [name for name, item in form.all_items.items() if isinstance(item, Repeat)]


def _row(record: Record, repeat: str, row: str) -> dict[str, object]:
    start = f"{repeat}[{row}]/"
    said = {path[len(start) :]: one for path, one in record.statements.items() if path.startswith(start)}
    return {name: (one.value, one.state) for name, one in said.items() if not one.is_empty}


def together(question: "Question | None") -> bool:
    """Return whether two answers to *question* can stand side by side in one."""
    return question is not None and (question.many or question.type == "text") and question.name not in _ONE_ONLY


_ONE_ONLY = frozenset({"hrd_alias", "per_alias", "hrd_name", "per_name", "hrd_name_local", "per_name_local"})


def compare(session: "Session", keep: str, gone: str) -> Comparison:
    """Return two records side by side. Raises RECORD_UNKNOWN, MERGE_IMPOSSIBLE, MERGE_TWO_KINDS."""

    one, other = two(session, keep, gone)
    form = session.store.form(one.form)
    weighed = weigh(form, one, other)
    links = [link for link in session.vault.records.links_to(gone) if link.record not in (keep, gone)]
    forms_of = {link.record: session.store.row(link.record).form for link in links}
    traits = [session.people.register.traits(session.store, each) for each in (keep, gone)]
    like = judge(traits[0], traits[1]).reasons if traits[0] and traits[1] else ()
    return Comparison(
        keep=keep,
        keep_title=session.words.title_of(one),
        gone=gone,
        gone_title=session.words.title_of(other),
        reasons=told(like),
        differences=tuple(_difference(session, form, path, (one, other)) for path in weighed.differ),
        same=len(weighed.same),
        filled=len(weighed.take) + len(weighed.rows),
        cases=sum(each == "cas" for each in forms_of.values()),
        consents=sum(each == "cns" for each in forms_of.values()),
        links=sum(each not in ("cas", "cns") for each in forms_of.values()),
        files=len(session.files.list(gone)),
    )


def _difference(session: "Session", form: "Form", path: str, pair: tuple[Record, Record]) -> Difference:
    question = form.questions.get(path)
    keep, take = (_side(session, form, question, one.statements[path]) for one in pair)
    label = session.words.label_of(form.id, path)
    return Difference(path, label, keep, take, together(question), path in SECRET)


def _side(session: "Session", form: "Form", question: "Question | None", said: Statement) -> Side:
    text = session.words.said(form.id, question, said.value) if question else str(said.value or "")
    return Side(text, said.at, session.officer_label(said.by))
