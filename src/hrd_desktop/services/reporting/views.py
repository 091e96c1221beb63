"""A report as the window, paper and tables show it."""

from dataclasses import dataclass

from hrd_desktop.domain.figures import Figure, Levels
from hrd_desktop.services.reporting.asked import Asked


@dataclass(frozen=True)
class ReportBox:
    """One number at the head of a report: what it is, the number, what belongs to it."""

    caption: str
    strong: str
    rest: str = ""


@dataclass(frozen=True)
class ReportText:
    """A text that the officer writes for a period: the question's *name* and words, and what is written."""

    name: str
    title: str
    hint: str
    text: str


@dataclass(frozen=True)
class ReportLines:
    """A heading with rows of caption and words, or with one *text*."""

    title: str
    lines: tuple[tuple[str, str], ...] = ()
    text: str = ""


@dataclass(frozen=True)
class ReportView:
    """A report.

    *record* is where its texts are kept, '' while nothing was written. *held* says that a number is held back.
    *named* are words of the texts that are also a name, an alias or a case number in this vault. *overlaps* are
    reports that left before over days that this one shares. *file_name* is what saving proposes, without an ending;
    it holds no name.
    """

    asked: Asked
    title: str
    subtitle: str
    boxes: tuple[ReportBox, ...]
    parts: tuple[Figure | Levels, ...]
    sections: tuple[ReportLines, ...] = ()
    texts: tuple[ReportText, ...] = ()
    record: str = ""
    held: bool = False
    named: tuple[str, ...] = ()
    overlaps: tuple[str, ...] = ()
    file_name: str = "report"


@dataclass(frozen=True)
class KeptReport:
    """A period report whose texts are in the vault."""

    record: str
    asked: Asked
    title: str


@dataclass(frozen=True)
class ReportPaper:
    """A report as PDF."""

    pdf: bytes
    pages: int
    file_name: str
