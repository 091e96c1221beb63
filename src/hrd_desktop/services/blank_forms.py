"""Blank forms on paper, for places where no laptop may go. They hold nothing of a vault, so none is needed.

What the program works out itself is left out, conditions are told in words, and every field is named by its path.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hrd_desktop import i18n
from hrd_desktop.domain.alphabet import sort_key
from hrd_desktop.domain.marking import LEGAL_BASIS, Marking
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.errors import FormUnknown
from hrd_desktop.services.printing import pages_of

if TYPE_CHECKING:
    from hrd_desktop.forms import Form, Group, Item, Question, Repeat
    from hrd_desktop.reports.blank_models import BlankField, BlankForm, BlankTopic, Kind

CHECKLISTS = ("map", "risk", "urg")
"""The guidelines' three checklists, in their order."""

_ROWS = {"map_treaties": 4, "map_laws": 3, "urg_events": 3}
_ROWS_ELSE = 2
_LONGEST_ONE, _LONGEST_MANY = 20, 60
"""How many choices are ticked on paper; a longer list is chosen from on a screen, or written."""
_OF_THE_PROGRAM = frozenset(
    {"map_treaties", "map_treaty", "map_orgs", "map_reprisals", "map_sources", "risk_changed", "urg_received",
     "urg_events", "urg_subject", "urg_event_sdg", "urg_witness_note", "urg_risk", "urg_measures", "urg_mechanisms"}
)  # fmt: skip
"""Whose hints say what the program does; paper does none of it."""


@dataclass(frozen=True)
class BlankSheet:
    """A blank form in memory: PDF bytes, pages, and the file name it proposes."""

    pdf: bytes
    pages: int
    file_name: str
    marking: Marking


def titles(language: str) -> list[tuple[str, str]]:
    """Return code and title of the three checklists in *language*."""
    from hrd_desktop import forms

    return [(code, forms.catalogue()[code].title.in_(language)) for code in CHECKLISTS]


def usual_marking(form: str) -> Marking:
    """Return how *form* is marked once it is filled in, unless somebody decides: as a case, where it is about one."""
    return Marking.NONE if form in ("map", "cty", "mis") else Marking.FORTROLIG


def draw(form: str, language: str = "", marking: Marking | None = None) -> BlankSheet:
    """Return the blank form *form* in *language*. Raises FORM_UNKNOWN."""
    from hrd_desktop import forms
    from hrd_desktop.reports import blank_form

    found = forms.catalogue().get(form)
    if found is None:
        raise FormUnknown(form=form[:32])
    said = language or i18n.language()
    stamp = usual_marking(form) if marking is None else marking
    with i18n.speaking(said):
        pdf = blank_form(content(found, stamp))
    return BlankSheet(pdf, pages_of(pdf), f"{form}-{said}.pdf", stamp)


def content(form: "Form", marking: Marking) -> "BlankForm":
    """Return what the blank form says, in the language spoken here."""
    from hrd_desktop.reports.blank_models import BlankForm

    language, number = i18n.language(), CHECKLISTS.index(form.id) + 1 if form.id in CHECKLISTS else 0
    title = form.title.in_(language)
    known = _("Checklist {number} of the guidelines · version {version}") if number else _("Version {version}")
    return BlankForm(
        language=language,
        title=title,
        subtitle=known.format(number=number, version=form.version),
        marking=f"{marking.stamp} NÅR UTFYLT" if marking.stamp else "",
        basis=LEGAL_BASIS if marking.stamp else "",
        intro=(
            _("Use an alias for people, never a real name beside it. Leave out what is not safe to hold on paper."),
            _(
                "Where there is no answer, say why: not known, not asked, did not want to answer, not safe to ask. "
                "An empty field says nothing."
            ),
        ),
        footer=_("Enter what was agreed to in the program, then destroy this paper."),
        topics=tuple(_topics(form)),
    )


def _topics(form: "Form") -> "Iterator[BlankTopic]":
    from hrd_desktop.reports.blank_models import BlankTopic

    for topic in form.topics:
        fields = tuple(_group(form, topic, ""))
        if fields:
            yield BlankTopic(topic.label.in_(i18n.language()), fields)


def _group(form: "Form", group: "Group | Repeat", prefix: str) -> "Iterator[BlankField]":
    for item in group.items:
        yield from _item(form, item, prefix)


def _item(form: "Form", item: "Item", prefix: str) -> "Iterator[BlankField]":
    from hrd_desktop import forms

    if isinstance(item, forms.Question):
        yield from _question(form, item, prefix)
    elif isinstance(item, forms.Repeat):
        yield from _rows(form, item, prefix)
    else:
        inner = list(_group(form, item, prefix))
        if inner:
            yield _head(item.label.in_(i18n.language()))
        yield from inner


def _head(words: str) -> "BlankField":
    from hrd_desktop.reports.blank_models import BlankField, Kind

    return BlankField(Kind.HEAD, words)


def _rows(form: "Form", repeat: "Repeat", prefix: str) -> "Iterator[BlankField]":
    rows, label = _ROWS.get(repeat.name, _ROWS_ELSE), repeat.label.in_(i18n.language())
    for number in range(1, rows + 1):
        words = _("{label}: {number} of {count}; more on another sheet")
        yield _head(words.format(label=label, number=number, count=rows))
        yield from _group(form, repeat, f"{prefix}{repeat.name}[{number}]/")


def _question(form: "Form", question: "Question", prefix: str) -> "Iterator[BlankField]":
    from hrd_desktop.forms.asked_when import asked_when
    from hrd_desktop.reports.blank_models import BlankField, Kind

    language = i18n.language()
    label = _("Alias of the person or group") if question.name == "urg_subject" else question.label.in_(language)
    if question.type == "note" and not question.relevant:
        yield BlankField(Kind.NOTE, label)
    if not question.settable:
        return
    kind = _kind(form, question)
    choices: tuple[tuple[str, str], ...] = ()
    if kind in (Kind.ONE, Kind.MANY, Kind.LIST):
        choices = tuple((one.code, one.label.in_(language)) for one in form.choices_of(question))
    if question.list_name == "country":
        choices = tuple(sorted(choices, key=lambda pair: sort_key(pair[1])))
    yield BlankField(
        kind, label, prefix + question.name, _hint(question), asked_when(form, question.name, language), choices
    )


def _kind(form: "Form", question: "Question") -> "Kind":
    from hrd_desktop.reports.blank_models import Kind

    count = len(form.choices_of(question))
    if question.type == "select_one":
        return Kind.ONE if count <= _LONGEST_ONE else Kind.LIST
    if question.type == "select_multiple":
        return Kind.MANY if count <= _LONGEST_MANY else Kind.LINE
    if question.type in ("date", "dateTime", "edtf", "integer"):
        return Kind.SHORT
    return Kind.LINES if question.appearance == "multiline" else Kind.LINE


def _hint(question: "Question") -> str:
    """Return what helps to answer on paper: the form's own hint, and what the kind of answer needs."""
    kinds = {
        "date": _("Day, month and year"),
        "dateTime": _("Day, month, year and time"),
        "relation": "" if question.name == "urg_subject" else _("Alias or case number, or what it is called"),
    }
    own = "" if question.name in _OF_THE_PROGRAM or question.hint is None else question.hint.in_(i18n.language())
    safe = _("Could point to a source: better not on paper") if question.sensitivity == "source-identifying" else ""
    return " · ".join(part for part in (own, kinds.get(question.type, ""), safe) if part)
