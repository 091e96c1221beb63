"""Where answers lie: from a question and the rows around it to a path, and back.

A place is a name and the row ids around it, outermost first. Groups stand in no path.
"""

import re
from collections.abc import Callable, Iterator

from hrd_desktop.forms.models import Form
from hrd_desktop.forms.problems import AnswerInvalid, remedy

Rows = tuple[str, ...]
_ROW = re.compile(r"([a-z][a-z0-9_]*)\[([a-z0-9]+)\]")


def path_of(form: Form, name: str, rows: Rows) -> str:
    """Return the path of a question or repeat in the rows around it."""
    around = form.all_items[name].repeats
    return "".join(f"{repeat}[{row}]/" for repeat, row in zip(around, rows, strict=True)) + name


def place_of(form: Form, path: str) -> tuple[str, Rows]:
    """Return name and rows of *path*; AnswerInvalid (PLACE_UNKNOWN) where the form has no such place."""
    *around, name = path.split("/")
    found = [_ROW.fullmatch(part) for part in around]
    item = form.all_items.get(name)
    if item is None or None in found or tuple(match[1] for match in found if match) != item.repeats:
        known = form.questions if item is None else [path_of(form, name, ("1",) * len(item.repeats))]
        shown = name if re.fullmatch(r"\w{1,64}", name, re.ASCII) else "?"
        raise AnswerInvalid("PLACE_UNKNOWN", form=form.id, name=shown, remedy=remedy(shown, known))
    return name, tuple(match[2] for match in found if match)


def shared(first: tuple[str, ...], second: tuple[str, ...]) -> int:
    """Return how many repeats two items share, counted from outside."""
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count


def instances(form: Form, name: str, fixed: Rows, rows_of: Callable[[str], list[str]]) -> Iterator[Rows]:
    """Yield the rows of every place of *name* that begins with the rows *fixed*.

    *rows_of* gives the row ids of a repeat by its path.
    """
    around = form.all_items[name].repeats
    if len(fixed) >= len(around):
        yield fixed[: len(around)]
        return
    for row in rows_of(path_of(form, around[len(fixed)], fixed)):
        yield from instances(form, name, (*fixed, row), rows_of)
