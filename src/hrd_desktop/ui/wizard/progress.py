"""How far a topic has come."""

from collections.abc import Sequence

from hrd_desktop.ui.wizard.loading import Loaded
from hrd_desktop.ui.wizard.nodes import Node, questions
from hrd_desktop.ui.wizard.sections import Section
from hrd_desktop.ui.wizard.topics import Mark, TopicLine


def line_of(section: Section, nodes: Sequence[Node], loaded: Loaded) -> TopicLine:
    """Return the line of *section*: done once something is answered, nothing needed is open and nothing is wrong."""
    paths = [node.path for node in questions(nodes) if node.question.settable]
    open_paths = set(loaded.sheet.required_open())
    to_ask = sum(path in open_paths for path in paths)
    answered = sum(not loaded.draft(path).entry.is_empty for path in paths)
    wrong = sum(loaded.sheet.problem(path) is not None for path in paths)
    mark: Mark = "open" if not answered else "attention" if to_ask or wrong else "done"
    return TopicLine(section.key, section.number, section.title, mark, to_ask, wrong)
