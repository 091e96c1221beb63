"""What one topic shows, as a tree: questions, groups, repeats with their rows.

Built anew from the sheet after each answer, which costs nothing; the widgets follow it and keep what stays.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hrd_desktop.domain.paths import in_row
from hrd_desktop.forms import Sheet
from hrd_desktop.forms.models import Group, Item, Question, Repeat


@dataclass(frozen=True)
class QuestionNode:
    """A question at *path*."""

    path: str
    question: Question

    @property
    def key(self) -> str:
        """What its widget is kept under."""
        return self.path


@dataclass(frozen=True)
class GroupNode:
    """A titled group of nodes."""

    key: str
    title: str
    children: tuple["Node", ...]


@dataclass(frozen=True)
class RowNode:
    """One row of a repeat."""

    key: str
    children: tuple["Node", ...]


@dataclass(frozen=True)
class RepeatNode:
    """A repeat at *key*, its path, with its rows in order."""

    key: str
    title: str
    hint: str
    rows: tuple[RowNode, ...]


Node = QuestionNode | GroupNode | RepeatNode


def nodes_of(items: Sequence[Item], sheet: Sheet, language: str, inside: tuple[str, str] | None = None) -> list[Node]:
    """Return the relevant nodes of *items*; *inside* is the path and row of the repeat that holds them."""
    made = (_node(item, sheet, language, inside) for item in items)
    return [node for node in made if node is not None]


def _node(item: Item, sheet: Sheet, language: str, inside: tuple[str, str] | None) -> Node | None:
    path = in_row(*inside, item.name) if inside else item.name
    if not sheet.relevant(path):
        return None
    title = item.label.in_(language) if item.label else ""
    if isinstance(item, Repeat):
        rows = tuple(
            RowNode(row, tuple(nodes_of(item.items, sheet, language, (path, row)))) for row in sheet.rows(path)
        )
        return RepeatNode(path, title, item.hint.in_(language) if item.hint else "", rows)
    if isinstance(item, Group):
        children = tuple(nodes_of(item.items, sheet, language, inside))
        return GroupNode(path, title, children) if children else None
    return QuestionNode(path, item)


def questions(nodes: Sequence[Node]) -> Iterator[QuestionNode]:
    """Walk the questions of *nodes* in reading order."""
    for node in nodes:
        if isinstance(node, QuestionNode):
            yield node
        elif isinstance(node, GroupNode):
            yield from questions(node.children)
        else:
            for row in node.rows:
                yield from questions(row.children)
