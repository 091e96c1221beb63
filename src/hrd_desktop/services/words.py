"""Records and answers in words: titles that begin with an alias, labels of choices, dates as people write them."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

from hrd_desktop import i18n
from hrd_desktop.domain import edtf
from hrd_desktop.domain.paths import split
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Answer
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services import parties
from hrd_desktop.services.escaping import shown

if TYPE_CHECKING:
    from hrd_desktop.forms import Question
    from hrd_desktop.services.store import Store


class Finds(Protocol):
    """Where words find records: the vault, or one look at it."""

    def find(self, record: str) -> Record | None:
        """Return a record, None where there is none of this id."""


class Words:
    """Words for what a vault holds, in the chosen language."""

    def __init__(self, store: Finds) -> None:
        self._store = store

    @classmethod
    def at_a_glance(cls, store: "Store", records: Iterable[Record] = ()) -> "Words":
        """Return words that read each record once: for one look at many lines, never across a write.

        What the titles of *records* name, cases and people, is read beforehand for all of them.
        """
        return _Glance(store, records)

    def alias(self, defender: str) -> str:
        """Return what a defender, person or body goes by, '' where there is nothing."""
        record = self._store.find(defender) if defender else None
        return shown(parties.goes_by(record)) if record else ""

    def question(self, record: str, path: str) -> str:
        """Return the label of the question at *path*, or its name where no form knows it."""
        found = self._store.find(record)
        return self.label_of(found.form, path) if found and path else ""

    def label_of(self, form: str, path: str) -> str:
        """Return the label of a form's question, in the chosen language."""
        from hrd_desktop import forms

        name = split(path)[-1].name
        definition = forms.catalogue().get(form)
        item = definition.all_items.get(name) if definition else None
        return item.label.in_(i18n.language()) if item else name

    def labels_of(self, form: str, path: str) -> dict[str, str]:
        """Return the label in every language, as it travels."""
        from hrd_desktop import forms

        definition = forms.catalogue().get(form)
        item = definition.all_items.get(split(path)[-1].name) if definition else None
        return {"en": item.label.en, "nb": item.label.nb} if item else {}

    def is_free(self, form: str, path: str) -> bool:
        """Return whether the answer at *path* is written in words of one's own; so are those that no form knows."""
        from hrd_desktop import forms

        definition = forms.catalogue().get(form)
        question = definition.questions.get(split(path)[-1].name) if definition else None
        return question is None or question.type == "text"

    def choice(self, form: str, name: str, code: str) -> str:
        """Return the label of one choice of a question, or the code where the form has no such choice."""
        from hrd_desktop import forms

        definition = forms.catalogue().get(form)
        question = definition.questions.get(name) if definition else None
        if definition is None or question is None or not code:
            return code
        for choice in definition.choices_of(question):
            if choice.code == code:
                return choice.label.in_(i18n.language())
        return code

    def said(self, form: str, question: "Question", value: Answer) -> str:
        """Return an answer in words: labels of choices, dates written out, titles of linked records."""
        if value is None:
            return ""
        values = value if isinstance(value, list) else [value]
        if question.type == "relation":
            return "; ".join(self.title(str(one)) or str(one) for one in values)
        if question.is_select:
            return "; ".join(self.choice(form, question.name, str(one)) for one in values)
        if question.type in ("edtf", "date"):
            return edtf.display(str(value), i18n.language())
        if question.type == "dateTime":
            return moment(str(value))
        return str(value)

    # titles

    def title(self, record: str) -> str:
        """Return a record's title, '' when it is not here."""
        found = self._store.find(record)
        return self.title_of(found) if found else ""

    def title_of(self, record: Record) -> str:
        """Return the title of *record*: what it is, whom it concerns by alias, and when."""
        if record.form == "cas":
            return self.case_title(record.text("case_number"), self.alias((record.items("cas_subjects") or [""])[0]))
        if record.form == "hrd":
            alias = record.text("hrd_alias")
            return quoted(shown(alias)) if alias else _("Defender without alias")
        if record.form == parties.FORM:
            return self._party(record)
        if record.form == "source":
            return _("Source {mark}").format(mark=record.id[:4])
        if record.form == "officer":
            return shown(record.text("officer_name")) or _("Officer")
        return " · ".join(part for part in (self.kind_of(record), self._whom(record), self._when(record)) if part)

    def case_title(self, number: str, alias: str) -> str:
        """Return a case's title: number and alias."""
        return " · ".join(part for part in (number, quoted(alias) if alias else "") if part) or _("Case")

    def _party(self, record: Record) -> str:
        """A person by working name and what they are to the mission, so that an allegation is marked as one."""
        called, kind = shown(parties.goes_by(record)), self.choice(parties.FORM, "per_kind", record.text("per_kind"))
        if parties.is_body(record):
            return called or kind
        return " · ".join(part for part in (quoted(called) if called else "", kind) if part) or _("Person")

    def kind_of(self, record: Record) -> str:
        """Return what a record is: its first kind in its own words, else what its form is called."""
        first = {"inc": "inc_type", "act": "act_type", "vis": "vis_type", "cns": "cns_scope"}.get(record.form)
        codes = record.items(first) if first else []
        if codes and first:
            return self.choice(record.form, first, codes[0]) + ("…" if len(codes) > 1 else "")
        return _KINDS.get(record.form, lambda: record.form)()

    def _whom(self, record: Record) -> str:
        for path in _SUBJECTS:
            subject = record.items(path)
            if subject:
                alias = self.alias(subject[0])
                return quoted(alias) if alias else ""
        country = record.text("map_country") or record.text("cty_country") or record.text("report_country")
        return self.choice(record.form, f"{record.form}_country", country) if country else ""

    def _when(self, record: Record) -> str:
        if record.form == "report":
            ends = (record.text("report_from"), record.text("report_to"))
            return " – ".join(edtf.display(one, i18n.language()) for one in ends if one)
        for path in ("inc_date", "risk_date", "map_date", "log_date", "cns_date", "vis_date"):
            if record.text(path):
                return edtf.display(record.text(path), i18n.language())
        return ""


_SUBJECTS = ("urg_subject", "risk_subject", "cns_subject", "inc_victims")
"""Answers that tell whom a record concerns."""

_KINDS = {
    "urg": lambda: _("Urgent protection checklist"),
    "risk": lambda: _("Risk assessment"),
    "map": lambda: _("Country mapping"),
    "inc": lambda: _("Incident"),
    "log": lambda: _("Contact"),
    "cns": lambda: _("Consent"),
    "act": lambda: _("Measure"),
    "mis": lambda: _("Mission"),
    "vis": lambda: _("Visit or observation"),
    "cty": lambda: _("Country profile"),
    "report": lambda: _("Report"),
}


class _Glance(Words):
    """Words for lines that name the same few cases and people: these by their rows, which hold number and alias."""

    def __init__(self, store: "Store", records: Iterable[Record]) -> None:
        super().__init__(_Once(store))
        self._rows = store.vault.records.rows(one for record in records for one in _cases_and_people(record))

    def alias(self, defender: str) -> str:
        """Return what a defender, person or body goes by, '' where there is nothing."""
        row = self._rows.get(defender)
        return shown(row.title) if row else super().alias(defender)

    def title(self, record: str) -> str:
        """Return a record's title, '' when it is not here."""
        row = self._rows.get(record)
        return self.case_title(row.number, shown(row.title)) if row and row.form == "cas" else super().title(record)


class _Once:
    """Records of *store*, each read once."""

    def __init__(self, store: "Store") -> None:
        self.find = store.glance()


def _people(record: Record) -> Iterator[str]:
    for path in ("cas_subjects", *_SUBJECTS):
        yield from record.items(path)[:1]


def _cases_and_people(record: Record) -> Iterator[str]:
    yield from _people(record)
    yield from [case] if (case := record.case or record.text("act_case")) else []


def quoted(alias: str) -> str:
    """Return an alias as it stands in a title."""
    return _("“{alias}”").format(alias=alias)


def day(value: date | datetime) -> str:
    """Return a day as people write it: 24 Nov 2026."""
    local = value.astimezone().date() if isinstance(value, datetime) else value
    return edtf.display(local.isoformat(), i18n.language())


def moment(text: str) -> str:
    """Return an ISO moment as local day and time, or the text where it is none."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return text
    local = at.astimezone() if at.tzinfo else at
    return f"{day(local)} {local:%H:%M}"
