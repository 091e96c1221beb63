"""Where the points and labels of a timeline go: arithmetic only, so that "no two labels overlap" can be tested.

Points keep their order and, as far as the room allows, their distances in time; points of one day are pushed apart
so that each can be seen and reached. Labels take the nearest free place above or below the line.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

GAP = 22.0
"""Least distance between two points, in pixels."""


@dataclass(frozen=True)
class Span:
    """What is known of a date: its earliest and latest day. None for both: undated."""

    start: date | None
    end: date | None

    @property
    def is_day(self) -> bool:
        """Whether the day is known."""
        return self.start is not None and self.start == self.end


@dataclass(frozen=True)
class Slot:
    """A label's place: its left edge and *level*, 1, 2... above the line or -1, -2... below it."""

    left: float
    level: int


def positions(spans: Sequence[Span], width: float, gap: float = GAP) -> list[float]:
    """Return the centre of each point between 0 and *width*; *spans* come in order, undated last."""
    if not spans:
        return []
    gap = min(gap, width / max(len(spans), 1))
    dated = [s.start.toordinal() for s in spans if s.start is not None]
    first, last = (min(dated), max(dated)) if dated else (0, 0)
    undated = len(spans) - len(dated)
    room = max(width - undated * 3 * gap, gap)
    wanted = [room * (day - first) / (last - first) if last > first else room / 2 for day in dated]
    wanted += [room + 3 * gap * (number + 0.75) for number in range(undated)]
    return _apart(wanted, width, gap)


def _apart(wanted: list[float], width: float, gap: float) -> list[float]:
    placed: list[float] = []
    for x in wanted:
        placed.append(max(x, placed[-1] + gap) if placed else x)
    limit = width
    for number in range(len(placed) - 1, -1, -1):
        placed[number] = min(placed[number], limit)
        limit = placed[number] - gap
    return [max(x, 0.0) for x in placed]


def labels(centres: Sequence[float], widths: Sequence[float], width: float, space: float = 14.0) -> list[Slot]:
    """Return a slot for each label so that no two on one level come nearer than *space*.

    Levels are tried from the line outwards, above first for even points and below first for odd ones.
    """
    ends: dict[int, float] = {}
    slots: list[Slot] = []
    for number, (centre, wide) in enumerate(zip(centres, widths, strict=True)):
        left = min(max(centre - wide / 2, 0.0), max(width - wide, 0.0))
        sign = 1 if number % 2 == 0 else -1
        level = next(
            candidate
            for step in range(1, len(centres) + 2)
            for candidate in (sign * step, -sign * step)
            if ends.get(candidate, -space) + space <= left
        )
        ends[level] = left + wide
        slots.append(Slot(left, level))
    return slots


def levels(slots: Sequence[Slot]) -> tuple[int, int]:
    """Return how many levels are used above and below the line."""
    return max((s.level for s in slots), default=0), -min((s.level for s in slots), default=0)


def lines_of(first: str, rest: str, room: float, wide: Callable[[str], float]) -> list[str]:
    """Return "*first* · *rest*" as one line, or as two no wider than *room*; *wide* measures a text.

    What does not fit even so ends in an ellipsis after a whole word.
    """
    whole = f"{first} · {rest}" if first else rest
    if wide(whole) <= room:
        return [whole]
    if first and wide(rest) <= room:
        return [first, rest]
    lines = [""]
    for word in whole.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and wide(longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    if len(lines) < 3:
        return lines
    last = lines[1]
    while " " in last and wide(f"{last}…") > room:
        last = last.rsplit(" ", 1)[0]
    return [lines[0], f"{last.rstrip(' ,·')}…"]
