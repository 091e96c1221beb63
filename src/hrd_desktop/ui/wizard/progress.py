"""The topics of a form as the wizard walks them, and how far each has come.

A topic none of whose questions applies is passed over: it has no line in the column and "Next" does not stop there.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hrd_desktop.forms import Form
from hrd_desktop.forms.models import Item, Question
from hrd_desktop.ui.wizard.loading import Loaded
from hrd_desktop.ui.wizard.nodes import Node, questions
from hrd_desktop.ui.wizard.topics import Mark, TopicLine

_NUMBERED = re.compile(r"^(\d{1,2})\s+(.*)$", re.DOTALL)


@dataclass(frozen=True)
class Section:
    """One topic: *number* as the form gives it, '' where it gives none."""

    key: str
    number: str
    title: str
    items: tuple[Item, ...]


def sections_of(form: Form, language: str) -> list[Section]:
    """Return the topics of *form* in order."""
    titles = [(topic, topic.label.in_(language)) for topic in form.topics]
    found = []
    for topic, title in titles:
        match = _NUMBERED.match(title)
        found.append(Section(topic.name, match[1] if match else "", match[2] if match else title, topic.items))
    return found


def section_with(sections: Sequence[Section], name: str) -> Section:
    """Return the section that holds the question or repeat *name*, the first one when none does."""
    return next((s for s in sections if any(_holds(item, name) for item in s.items)), sections[0])


def _holds(item: Item, name: str) -> bool:
    if item.name == name:
        return True
    return not isinstance(item, Question) and any(_holds(inner, name) for inner in item.items)


def lines_of(topics: Sequence[tuple[Section, Sequence[Node]]], loaded: Loaded) -> list[TopicLine]:
    """Return the lines of the topics shown; where the form numbers none, each has its place as number."""
    numbered = any(section.number for section, _nodes in topics)
    return [
        _line(section, section.number if numbered else str(place), nodes, loaded)
        for place, (section, nodes) in enumerate(topics, 1)
    ]


def _line(section: Section, number: str, nodes: Sequence[Node], loaded: Loaded) -> TopicLine:
    """Return the line of *section*: done once something is answered, nothing needed is open and nothing is wrong."""
    paths = [node.path for node in questions(nodes) if node.question.settable]
    open_paths = set(loaded.sheet.required_open())
    to_ask = sum(path in open_paths for path in paths)
    answered = sum(not loaded.draft(path).entry.is_empty for path in paths)
    wrong = sum(loaded.sheet.problem(path) is not None for path in paths)
    mark: Mark = "open" if not answered else "attention" if to_ask or wrong else "done"
    return TopicLine(section.key, number, section.title, mark, to_ask, wrong)
