"""From counts to figures: labels in the chosen language, the largest first, small numbers held back."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from hrd_desktop.domain.figures import Amount, Figure, FigureRow
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.reporting.hiding import LEAST, alone, amount, hidden

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

UNSAID = ""
"""The code of what nobody answered; it always stands last."""

Cells = Sequence[tuple[str, Sequence[int]]]
"""Rows of a table: a label, and a number for each column."""


class Drawing:
    """Makes the figures of one report. *held* says whether a number had to be held back."""

    def __init__(self, session: "Session", plain: bool) -> None:
        self._choice = session.words.choice
        self._plain = plain
        self.held = False

    def one(self, number: int) -> str:
        """Return a number that stands by itself, as it may be shown."""
        return self.shown(alone(number, self._plain)).text

    def shown(self, found: Amount) -> Amount:
        """Note whether *found* is held back, and return it."""
        self.held = self.held or found.number is None
        return found

    def rows(self, counts: Counter[str], form: str, question: str) -> list[tuple[str, int]]:
        """Return *counts* by the words of a question's choices, the largest first, what nobody answered last."""
        ordered = sorted(counts, key=lambda code: (code == UNSAID, -counts[code], code))
        return [(self._choice(form, question, code) if code else _("Not answered"), counts[code]) for code in ordered]

    def bars(
        self, key: str, title: str, heads: tuple[str, str], rows: Iterable[tuple[str, int]], *, whole: bool = False,
        sum_held: bool = False, note: str = "",
    ) -> Figure:  # fmt: skip
        """Return rows of one number each; *whole* says that they add up, and shows their sum.

        *heads* are the headings of the labels and of the numbers. *sum_held* says that another figure of this report
        holds the sum back, so that this one may not give it away.
        """
        cells = [(label, [number]) for label, number in rows]
        return self.table(key, title, (heads[0], (heads[1],)), cells, whole=whole, sum_held=sum_held, note=note)

    def table(
        self, key: str, title: str, heads: tuple[str, tuple[str, ...]], cells: Cells, *, whole: bool = False,
        across: bool = False, sum_held: bool = False, note: str = "",
    ) -> Figure:  # fmt: skip
        """Return a table of numbers. *whole* adds a row of sums; *across*: the first column sums each row."""
        rows = [(label, list(numbers)) for label, numbers in cells]
        sums = [sum(column) for column in zip(*(numbers for _label, numbers in rows), strict=True)]
        if whole and rows:
            few = not self._plain and 0 < sums[0] < LEAST
            rows = [*([] if few else rows), (_("Total"), sums)]  # so few are not broken down at all
        last = [(len(rows) - 1, 0)] if sum_held and whole and rows else []
        held = set() if self._plain else self._hidden([numbers for _label, numbers in rows], whole, across, last)
        found = tuple(
            FigureRow(label, tuple(self.shown(amount(n, (r, c) in held)) for c, n in enumerate(numbers)))
            for r, (label, numbers) in enumerate(rows)
        )
        return Figure(key, title, heads[0], heads[1], found, total=whole and bool(rows), note=note)

    @staticmethod
    def _hidden(
        grid: list[list[int]], whole: bool, across: bool, elsewhere: list[tuple[int, int]]
    ) -> set[tuple[int, int]]:
        numbers = {(r, c): n for r, row in enumerate(grid) for c, n in enumerate(row)}
        lines: list[list[tuple[int, int]]] = []
        if whole and grid:
            lines += [[(r, c) for r in range(len(grid))] for c in range(len(grid[0]))]
        if across:
            lines += [[*((r, c) for c in range(1, len(row))), (r, 0)] for r, row in enumerate(grid)]
        return hidden(numbers, lines, elsewhere)
