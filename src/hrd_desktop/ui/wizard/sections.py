"""The topics of a form as the wizard walks them.

A form's own top-level groups are its topics. A long form without groups (a defender's profile, an incident) would be
one endless page: its repeats and groups stand as topics of their own, and the questions between them are cut where
``_STARTS`` names a question. A name that a later form no longer holds simply cuts nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from hrd_desktop.forms import Form
from hrd_desktop.forms.models import Group, Item, Question

_NUMBERED = re.compile(r"^(\d{1,2})\s+(.*)$", re.DOTALL)


@dataclass(frozen=True)
class Section:
    """One topic: *number* as the form gives it ('' for none), its title and items."""

    key: str
    number: str
    title: str
    items: tuple[Item, ...]


def _starts() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "hrd_kind": translate("Sections", "Who it is"),
        "hrd_profession": translate("Sections", "Work"),
        "hrd_groups": translate("Sections", "At risk as"),
        "hrd_represents": translate("Sections", "Networks and place"),
        "hrd_reach_known": translate("Sections", "Keeping this record"),
        "inc_victims": translate("Sections", "What happened"),
        "inc_rights": translate("Sections", "Rights and means"),
        "inc_reported": translate("Sections", "Reactions"),
        "inc_witness": translate("Sections", "Sources and links"),
        "cas_subjects": translate("Sections", "The case"),
        "cas_concern": translate("Sections", "Voicing concern"),
        "cas_ministry_channel": translate("Sections", "The Ministry"),
        "cas_trend": translate("Sections", "Follow-up"),
        "mis_kind": translate("Sections", "The mission"),
        "mis_likeminded": translate("Sections", "Likeminded missions"),
    }


def sections_of(form: Form, language: str) -> list[Section]:
    """Return the topics of *form* in order."""
    if any(isinstance(item, Group) for item in form.items[:1]):
        return [_section(topic.name, topic.label.in_(language), topic.items) for topic in form.topics]
    return list(_cut(form, language))


def _section(key: str, label: str, items: tuple[Item, ...]) -> Section:
    found = _NUMBERED.match(label)
    return Section(key, found[1] if found else "", found[2] if found else label, items)


def _cut(form: Form, language: str) -> Iterator[Section]:
    starts, run = _starts(), list[Item]()
    title = form.title.in_(language)
    for item in form.items:
        alone = not isinstance(item, Question)
        if run and (alone or item.name in starts):
            yield _section(run[0].name, title, tuple(run))
            run = []
        if alone:
            yield _section(item.name, item.label.in_(language), (item,))
            title = form.title.in_(language)
            continue
        title = starts.get(item.name, title)
        run.append(item)
    if run:
        yield _section(run[0].name, title, tuple(run))


def section_with(sections: list[Section], name: str) -> Section:
    """Return the section that holds the question or repeat *name*, the first one when none does."""
    return next((s for s in sections if any(_holds(item, name) for item in s.items)), sections[0])


def _holds(item: Item, name: str) -> bool:
    if item.name == name:
        return True
    return not isinstance(item, Question) and any(_holds(inner, name) for inner in item.items)
