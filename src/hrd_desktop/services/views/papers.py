"""What is chosen for a sheet, and what comes of it."""

from dataclasses import dataclass

from hrd_desktop.domain.marking import Marking
from hrd_desktop.services.views.exchange import NameDecision, Overrule


@dataclass(frozen=True)
class BriefingOptions:
    """How to print: *special* and *names* as in :class:`SealChoice`; *copies* is M of "copy n of M"."""

    special: frozenset[str] = frozenset()
    copies: int = 1
    language: str = ""
    overrule: tuple[Overrule, ...] = ()
    names: tuple[NameDecision, ...] = ()


@dataclass(frozen=True)
class BriefingSheet:
    """A printed sheet in memory; *subjects* are the ids of the people it is about."""

    pdf: bytes
    copy: int
    pages: int
    file_name: str
    marking: Marking
    subjects: tuple[str, ...] = ()
