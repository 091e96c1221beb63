"""What depends on what in a form: the order of evaluation, and a refusal of circles.

An item's relevance rests on the names in its condition and on the groups and repeats around it; a computed value on
the names in its expression; what an expression reads of a question rests on that question's relevance, since the
answer to a question that is not shown reads as ''. Everything here walks lists, never itself: a form with a chain of
10,000 questions must be refused with words, not with a crash (fault 50).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from hrd_desktop.forms.conditions import references
from hrd_desktop.forms.models import Group, Item, Question, Repeat
from hrd_desktop.forms.problems import FormInvalid

MAX_CHAIN = 200


@dataclass(frozen=True)
class Graph:
    """*rank*: each item's place in the order of evaluation. *readers*: who must be looked at when a name changes."""

    rank: Mapping[str, int]
    readers: Mapping[str, tuple[str, ...]]
    judges: Mapping[str, tuple[str, ...]]
    """Questions whose constraint reads a name."""


def expressions(item: Item) -> Iterable[tuple[str, str]]:
    """Return the (field, expression) pairs of an item."""
    if item.relevant:
        yield "relevant", item.relevant
    if isinstance(item, Question):
        if item.calculation:
            yield "calculation", item.calculation
        if item.constraint:
            yield "constraint", item.constraint


def parents(items: Mapping[str, Item]) -> dict[str, str]:
    """Return the group or repeat directly around each item."""
    return {
        child.name: item.name for item in items.values() if isinstance(item, Group | Repeat) for child in item.items
    }


def graph_of(items: Mapping[str, Item], file: str) -> Graph:
    """Return the graph of a form's items; FormInvalid for a circle or too long a chain."""
    around = parents(items)
    needs: dict[str, set[str]] = {}
    for name, item in items.items():
        read = {used for field, text in expressions(item) if field != "constraint" for used in references(text)}
        needs[name] = {used for used in read if used in items} | ({around[name]} if name in around else set())
    order = _ordered(needs, items, file)
    return Graph({name: place for place, name in enumerate(order)}, _turned(needs), _judges(items))


def _turned(needs: Mapping[str, set[str]]) -> dict[str, tuple[str, ...]]:
    readers: dict[str, list[str]] = {}
    for name, used in needs.items():
        for other in used:
            readers.setdefault(other, []).append(name)
    return {name: tuple(found) for name, found in readers.items()}


def _judges(items: Mapping[str, Item]) -> dict[str, tuple[str, ...]]:
    judges: dict[str, list[str]] = {}
    for name, item in items.items():
        if isinstance(item, Question) and item.constraint:
            for other in references(item.constraint):
                judges.setdefault(other, []).append(name)
    return {name: tuple(found) for name, found in judges.items()}


def _ordered(needs: Mapping[str, set[str]], items: Mapping[str, Item], file: str) -> list[str]:
    """Return the names so that each comes after all it needs, in document order where that is free."""
    place = {name: number for number, name in enumerate(items)}
    names = list(items)
    waiting = {name: len(used) for name, used in needs.items()}
    readers = _turned(needs)
    longest = dict.fromkeys(needs, (0, ""))
    ready = [place[name] for name, count in waiting.items() if count == 0]
    heapify(ready)
    order: list[str] = []
    while ready:
        name = names[heappop(ready)]
        order.append(name)
        for reader in readers.get(name, ()):
            longest[reader] = max(longest[reader], (longest[name][0] + 1, name))
            waiting[reader] -= 1
            if waiting[reader] == 0:
                heappush(ready, place[reader])
    if len(order) < len(needs):
        raise _circle(needs, set(order), file)
    _short_enough(longest, file)
    return order


def _circle(needs: Mapping[str, set[str]], settled: set[str], file: str) -> FormInvalid:
    """Follow unsettled needs until a name comes back: that is the circle."""
    name = next(name for name in needs if name not in settled)
    path: dict[str, int] = {}
    while name not in path:
        path[name] = len(path)
        name = next(other for other in sorted(needs[name]) if other not in settled)
    circle = list(path)[path[name] :]
    return FormInvalid("FORM_CIRCLE", file=file, question=circle[0], count=len(circle), ids=_listed(circle))


def _short_enough(longest: Mapping[str, tuple[int, str]], file: str) -> None:
    last, (length, _) = max(longest.items(), key=lambda entry: entry[1][0], default=("", (0, "")))
    if length <= MAX_CHAIN:
        return
    chain = [last]
    while longest[chain[-1]][1]:
        chain.append(longest[chain[-1]][1])
    raise FormInvalid(
        "FORM_CHAIN", file=file, question=last, count=len(chain), limit=MAX_CHAIN, ids=_listed(chain[::-1])
    )


def _listed(ids: list[str]) -> str:
    shown = ids if len(ids) <= 20 else [*ids[:10], "…", *ids[-5:]]
    return " → ".join(shown)
