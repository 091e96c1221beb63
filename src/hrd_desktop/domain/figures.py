"""Counted figures and drawn steps as they are shown: in the window, on paper and in a table for other programs.

An amount may be held back, since a count of one or two can point at a person; then its number is nowhere in here.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Amount:
    """A number as it may be shown: *text*, and *number* for drawing, None where the number is held back."""

    text: str
    number: float | None = None


@dataclass(frozen=True)
class FigureRow:
    """One line of a figure: what was counted, and an amount for each of the figure's columns."""

    label: str
    amounts: tuple[Amount, ...]


@dataclass(frozen=True)
class Figure:
    """A counted table, drawn as bars of its first column.

    *key* is stable and in no language; *first* is the heading of the labels, *columns* those of the amounts. *total*
    says that the last row sums up the others (it has no bar). *note* tells what was counted, '' where that is plain.
    Without *bars* the amounts are words.
    """

    key: str
    title: str
    first: str
    columns: tuple[str, ...]
    rows: tuple[FigureRow, ...]
    total: bool = False
    note: str = ""
    bars: bool = True

    def share(self, row: FigureRow) -> float:
        """Return how long the bar of *row* is, from 0 to 1 on the scale of this figure."""
        bars = [one.amounts[0].number or 0 for one in (self.rows[:-1] if self.total else self.rows)]
        most = max(bars, default=0)
        return min((row.amounts[0].number or 0) / most, 1.0) if most else 0.0


@dataclass(frozen=True)
class Levels:
    """Steps over time: *levels* are their words, best first, *points* (words of the date, index in *levels*)."""

    title: str
    levels: tuple[str, ...]
    points: tuple[tuple[str, int], ...]

    def spoken(self) -> str:
        """Return the steps as one sentence for a reader who does not see them."""
        return ", ".join(f"{when}: {self.levels[level]}" for when, level in self.points)
