"""A question's condition in words, for a form on paper: nobody works it out there.

Only the patterns that our forms use are told. Anything else gives no words, and the question is asked of everybody.
"""

import re
from collections.abc import Callable
from itertools import groupby

from hrd_desktop.forms.models import Form, Question
from hrd_desktop.i18n import gettext as _

_PART = re.compile(
    r"\$\{(?P<name>\w+)\}\s*(?P<op>!=|=|<|>)\s*(?P<value>'[^']*'|\d+)"
    r"|selected\(\$\{(?P<ticked>\w+)\},\s*'(?P<code>[^']*)'\)"
    r"|count-selected\(\$\{(?P<counted>\w+)\}\)\s*>\s*(?P<least>\d+)"
    r"|not\(selected\(\$\{(?P<unticked>\w+)\},\s*'(?P<but>[^']*)'\)\)"
)


def asked_when(form: Form, question: str, language: str) -> str:
    """Return when *question* is asked ("Only if “Imprisoned” is “Yes”"), '' for always or unknown words."""
    relevant = form.all_items[question].relevant or ""
    found = [_PART.fullmatch(part.strip()) for part in re.split(r"\s+(?:or|and)\s+", relevant)]
    said = [] if None in found else _merged(form, [one for one in found if one is not None], language)
    if not said or "" in said:
        return ""
    if " and " in relevant and len({_name(one) for one in found if one is not None}) == 1:
        said = said[-1:]  # "answered, and not with none" is said by its second half
    joined = _(" and ") if " and " in relevant else _(" or ")
    return _("Only if {condition}").format(condition=joined.join(dict.fromkeys(said)))


def _merged(form: Form, parts: list[re.Match[str]], language: str) -> list[str]:
    """Return each part in words; answers to one question that follow each other are told together."""
    said = list[str]()
    for name, held in groupby(parts, key=_name):
        same = list(held)
        question = form.questions.get(name)
        if question is None or any(one["op"] != "=" for one in same) or len(same) == 1:
            said.extend(_said(form, one, language) for one in same)
            continue
        labels = [_label(form, question, one["value"].strip("'"), language) for one in same]
        said.append(_compared("=", "")(question.label.in_(language).rstrip("?:. "), _("” or “").join(labels)))
    return said


def _name(part: re.Match[str]) -> str:
    return part["name"] or part["ticked"] or part["counted"] or part["unticked"]


def _said(form: Form, part: re.Match[str], language: str) -> str:
    question = form.questions.get(_name(part))
    if question is None or not question.settable:
        return ""
    asked = question.label.in_(language).rstrip("?:. ")
    if part["counted"]:
        least = int(part["least"])
        words = _("more than {count} is ticked at “{question}”") if least else _("“{question}” is answered")
        return words.format(question=asked, count=least)
    value = (part["value"] or f"'{part['code'] or part['but']}'").strip("'")
    op = part["op"] or ("=" if part["ticked"] else "!=")
    return _compared(op, value)(asked, _label(form, question, value, language))


def _compared(op: str, value: str) -> Callable[[str, str], str]:
    if op == "!=" and not value:
        return lambda asked, _value: _("“{question}” is answered").format(question=asked)
    words = {
        "=": _("“{question}” is “{answer}”"),
        "!=": _("“{question}” is anything but “{answer}”"),
        "<": _("“{question}” is under {answer}"),
        ">": _("“{question}” is over {answer}"),
    }[op]
    return lambda asked, answer: words.format(question=asked, answer=answer)


def _label(form: Form, question: Question, value: str, language: str) -> str:
    choice = form.choices[question.list_name].by_code.get(value) if question.list_name else None
    return choice.label.in_(language) if choice else value
