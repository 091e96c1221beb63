"""What an answer may be: its type, its length, and which choices are states.

Text stays text: nothing in it is markup, a formula or a command to any part of the program. Only what cannot be kept
is refused: half characters, control characters, and more than ``MAX_TEXT`` characters (fault 54).
"""

import re
from dataclasses import dataclass
from datetime import date, datetime

from hrd_desktop.domain import edtf
from hrd_desktop.domain.statements import Answer, State
from hrd_desktop.forms.models import Form, Question, reference_codes
from hrd_desktop.forms.problems import AnswerInvalid

MAX_TEXT = 200_000
MAX_CHOSEN = 1_000
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_WHOLE = re.compile(r"\s*[+-]?[0-9]{1,12}\s*", re.ASCII)
_LINK = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,99}", re.ASCII)


@dataclass(frozen=True)
class Settled:
    """An answer as it is to be stored. *value* is None in any state but answered, and for a cleared answer."""

    value: Answer
    state: State = State.ANSWERED


def settle(
    form: Form, question: Question, value: object, state: State = State.ANSWERED, *, before: Answer = None
) -> Settled:
    """Return the answer in the form it is stored, or raise AnswerInvalid.

    A choice that is a state becomes that state. In a list, a choice that stands alone clears the rest; when it stood
    *before* and another was added, the newer choice wins. Text may stand for numbers and, with spaces or commas
    between, for lists.
    """
    if not question.settable:
        raise AnswerInvalid("ANSWER_NOT_YOURS", name=question.name)
    if state is not State.ANSWERED:
        return Settled(None, state)
    if isinstance(value, list) and not question.many and value:
        if len(value) > 1:
            raise AnswerInvalid("ANSWER_NOT_ONE")
        value = value[0]
    if value in (None, "", []):
        return Settled(None)
    if question.many:
        return _settle_many(form, question, value, before)
    if question.is_select:
        return _settle_one(form, question, value)
    return Settled(_plain(question, value))


def _settle_one(form: Form, question: Question, value: object) -> Settled:
    choice = form.choices[question.list_name or ""].by_code.get(str(value))
    if choice is not None and choice.state is not None:
        return Settled(None, choice.state)
    if not isinstance(value, str) or not _is_choice(form, question, value):
        raise AnswerInvalid("ANSWER_NOT_A_CHOICE")
    return Settled(value)


def _settle_many(form: Form, question: Question, value: object, before: Answer) -> Settled:
    items = re.split(r"[\s,]+", value.strip()) if isinstance(value, str) else value
    if not isinstance(items, list) or len(items) > MAX_CHOSEN:
        raise AnswerInvalid("ANSWER_NOT_A_CHOICE" if question.is_select else "ANSWER_NOT_A_LINK")
    if not question.is_select:
        return Settled([_link(item) for item in dict.fromkeys(map(str, items))])
    known = form.choices[question.list_name or ""].by_code
    codes = list(dict.fromkeys(map(str, items)))
    states = [known[code].state for code in codes if code in known and known[code].state is not None]
    if states:
        return Settled(None, states[0] or State.NOT_KNOWN)
    if not all(_is_choice(form, question, code) for code in codes):
        raise AnswerInvalid("ANSWER_NOT_A_CHOICE")
    alone = [code for code in codes if code in known and known[code].alone]
    if alone and len(codes) > 1:
        held = before if isinstance(before, list) else []
        codes = [code for code in codes if code not in alone] if set(alone) <= set(held) else alone[:1]
    return Settled([*codes])


def _is_choice(form: Form, question: Question, code: str) -> bool:
    listed = form.choices[question.list_name or ""]
    if code in listed.by_code:
        return True
    return listed.reference and code in reference_codes(listed.name)


def _plain(question: Question, value: object) -> str | int:
    """Return an answer of a simple type as it is stored."""
    if question.type == "integer":
        return _integer(value)
    if isinstance(value, date):
        value = value.isoformat()
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        raise AnswerInvalid("ANSWER_NOT_TEXT")
    text = value.strip() if question.type != "text" else value
    if question.type == "date" and not _is_day(text):
        raise AnswerInvalid("ANSWER_NOT_A_DATE")
    if question.type == "dateTime" and not _is_moment(text):
        raise AnswerInvalid("ANSWER_NOT_A_TIME")
    if question.type == "edtf" and not (len(text) <= 80 and edtf.is_edtf(text)):
        raise AnswerInvalid("ANSWER_NOT_A_PARTIAL_DATE")
    return _link(text) if question.type == "relation" else text_kept(text)


def text_kept(text: str) -> str:
    """Return text as it can be kept: line ends as newlines. AnswerInvalid for too much, or for what is no text."""
    if len(text) > MAX_TEXT:
        raise AnswerInvalid("ANSWER_TOO_LONG", limit=f"{MAX_TEXT:,}".replace(",", "\u202f"))
    text = _BREAKS.sub("\n", text)
    if _CONTROL.search(text):
        raise AnswerInvalid("ANSWER_NOT_TEXT")
    return text


def _integer(value: object) -> int:
    if isinstance(value, str) and _WHOLE.fullmatch(value):
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**12:
        return value
    raise AnswerInvalid("ANSWER_NOT_A_NUMBER")


def _link(value: object) -> str:
    if not isinstance(value, str) or not _LINK.fullmatch(value):
        raise AnswerInvalid("ANSWER_NOT_A_LINK")
    return value


def _is_day(text: str) -> bool:
    try:
        return _DAY.fullmatch(text) is not None and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _is_moment(text: str) -> bool:
    try:
        return "T" in text and len(text) <= 40 and bool(datetime.fromisoformat(text))
    except ValueError:
        return False
