"""A cell's text on its way to being an answer: the words people use for choices, dates and for not knowing.

A value that cannot be taken is never changed into one that can: it is told as a problem, with the way out.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from hrd_desktop.domain.statements import Answer, State
from hrd_desktop.services.spreadsheets import dates

if TYPE_CHECKING:
    from hrd_desktop.forms import Choice, Form, Question

Kind = Literal[
    "unknown_choice", "bad_date", "partial_date", "ambiguous_date", "century", "bad_number", "does_not_fit",
    "bad_letters", "formula", "formula_error", "alias_taken", "differs", "case_unknown", "on_file", "only_incidents",
]  # fmt: skip
WARNINGS = frozenset({"century", "formula", "on_file", "only_incidents"})
"""Remarks: the answer is taken all the same, or is on file already, or was never asked of such a list."""

_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "ł": "l", "đ": "d", "ı": "i"})
_NO_PART = re.compile(r"(?<=\d)[\s\u00a0\u202f](?=\d{3})|[.,]0{1,2}$")
"""What a whole number may be written with. "1.000" is a thousand or one: nobody knows, so it is told."""
_SPLIT = re.compile(r"\s*[;|\n/,]\s*")
_ERRORS = frozenset({"#n/a", "#ref!", "#value!", "#name?", "#div/0!", "#null!", "#num!"})
_NOT_KNOWN = frozenset({"unknown", "not known", "ukjent", "ikke kjent", "vet ikke", "?"})
_NOT_ASKED = frozenset({"not asked", "ikke spurt"})
_NOTHING = frozenset({"", "-", "–", "n/a", "na", "i/a", "ingen opplysninger"})
_WORDS: Mapping[str, tuple[str, ...]] = {
    "yes": ("yes", "y", "ja", "j", "true", "x", "1", "sant"),
    "no": ("no", "n", "nei", "false", "0", "usant"),
    "woman": ("woman", "female", "f", "kvinne", "k", "w", "kvinnelig"),
    "man": ("man", "male", "m", "mann", "mannlig"),
    "individual": ("person", "individual", "enkeltperson"),
    "organisation": ("organisation", "organization", "org", "ngo", "organisasjon"),
    "closed": ("closed", "lukket", "avsluttet"),
    "open": ("open", "åpen", "pågår", "ongoing", "active", "aktiv"),
}
"""Words that stand for a code wherever a list has that code."""


@dataclass(frozen=True)
class Value:
    """What a cell says: an answer or a state, *said* False where it says nothing; *problem* where it cannot be taken.

    *words* is what the problem needs to be told: the value, the other day.
    """

    said: bool = False
    answer: Answer = None
    state: State = State.ANSWERED
    problem: Kind | None = None
    words: str = ""


_SILENT = Value()


def folded(text: str) -> str:
    """Return *text* as values are compared: without case, marks and doubled spaces."""
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold().translate(_LETTERS))
    return " ".join("".join(c for c in plain if unicodedata.category(c) != "Mn").split())


def _misread(text: str) -> bool:
    """Return whether *text* is UTF-8 that was read as an older code: in part of a file, or before it was saved."""
    if text.isascii():
        return False
    for code in ("cp1252", "latin-1"):
        try:
            text.encode(code).decode("utf-8")
        except UnicodeError:
            continue
        return True
    return False


def kept(text: str) -> Value:
    """Return *text* as it stands, where it can be kept."""
    from hrd_desktop.forms import AnswerInvalid
    from hrd_desktop.forms.answers import text_kept

    try:
        return Value(True, text_kept(text))
    except AnswerInvalid:
        return Value(problem="does_not_fit", words=text)


class Reader:
    """Reads the cells of one column as answers to *question*. *chosen* are the officer's own words for choices."""

    def __init__(
        self, form: "Form", question: "Question", chosen: Mapping[str, str] | None = None, order: dates.Order = ""
    ) -> None:
        self.form, self.question, self.order = form, question, order
        self._chosen = {folded(text): code for text, code in (chosen or {}).items()}
        self._codes = _codes(form, question) if question.is_select else {}
        self._constrained = bool(question.constraint)

    def read(self, text: str) -> Value:
        """Return what the cell *text* says."""
        text = text.strip()
        plain = folded(text)
        if self.question.is_select and self._chosen.get(plain) == "":
            return _SILENT
        if plain in _ERRORS:
            return Value(problem="formula_error", words=text)
        if "\ufffd" in text or _misread(text):
            return Value(problem="bad_letters", words=text)
        if plain in _NOTHING and plain not in self._chosen and plain not in self._codes:
            return _SILENT
        state = State.NOT_KNOWN if plain in _NOT_KNOWN else State.NOT_ASKED if plain in _NOT_ASKED else None
        if state is not None and plain not in self._chosen:
            return Value(True, None, state)
        return self._answer(text)

    def _answer(self, text: str) -> Value:
        if self.question.is_select:
            return self._choices(text)
        if self.question.type in ("date", "edtf", "dateTime"):
            return self._day(text)
        if self.question.type == "integer":
            return self._settled(_NO_PART.sub("", text), "bad_number", text)
        return self._settled(text, "does_not_fit", text)

    def _choices(self, text: str) -> Value:
        whole = self._code(text)
        if whole is not None:
            return self._settled([whole] if self.question.many else whole, "unknown_choice", text)
        if not self.question.many:
            return Value(problem="unknown_choice", words=text)
        parts = [part for part in _SPLIT.split(text) if part]
        found = [(part, self._code(part)) for part in parts]
        unknown = [part for part, code in found if code is None]
        if unknown:
            return Value(problem="unknown_choice", words=unknown[0])
        codes = [code for _part, code in found if code]
        return self._settled(codes, "unknown_choice", text) if codes else _SILENT

    def _code(self, text: str) -> str | None:
        plain = folded(text)
        return self._chosen.get(plain, self._codes.get(plain))

    def _day(self, text: str) -> Value:
        read = dates.read(text, self.order)
        if not read.text:
            return Value(problem="bad_date", words=text)
        if read.other:
            return Value(problem="ambiguous_date", words=f"{read.text} / {read.other}")
        value = read.text
        if self.question.type == "date" and len(value) != len("2026-01-01"):
            return Value(problem="partial_date", words=text)
        if self.question.type == "dateTime":
            value = f"{value}T{read.clock or '00:00'}:00" if len(value) == len("2026-01-01") else value
        found = self._settled(value, "bad_date", text)
        if read.century and found.problem is None:
            return Value(found.said, found.answer, found.state, "century", value)
        return found

    def _settled(self, value: object, wrong: Kind, text: str) -> Value:
        from hrd_desktop import forms

        try:
            settled = forms.settle(self.form, self.question, value)
            if self._constrained and settled.value is not None:
                forms.validate(self.form, self.question, settled.value)
        except forms.AnswerInvalid:
            return Value(problem=wrong if not self._constrained else "does_not_fit", words=text)
        return Value(True, settled.value, settled.state)


def _codes(form: "Form", question: "Question") -> dict[str, str]:
    """Everything that stands for a choice: its code, its words in both languages, and words of our own."""
    from hrd_desktop import reference

    found: dict[str, str] = {}
    listed: list[Choice] = form.choices_of(question)
    codes = {choice.code for choice in listed}
    for code, words in _WORDS.items():
        if code in codes:
            found |= {folded(word): code for word in words}
    for choice in reversed(listed):
        for text in (choice.label.en, choice.label.nb, choice.code):
            found[folded(text)] = choice.code
    if question.list_name == "country":
        for country in reference.countries().values():
            found |= {folded(text): country.iso2 for text in (country.iso3, country.name_en, country.name_nb)}
    return found
