"""Names of people in what is about to leave: found in free text and file names, decided one by one, then covered.

A pseudonym protects only while the name beside it is nowhere written out. Finding is careful rather than clever: it
never decides, it lists, and nothing leaves before an officer has decided each.
"""

from hrd_desktop.services.naming.covering import Cover
from hrd_desktop.services.naming.matching import Known, Match, Matcher
from hrd_desktop.services.naming.people import Around, Naming, holds_name
from hrd_desktop.services.naming.places import (
    all_decided,
    cover_of,
    cover_selection,
    in_record,
    in_selection,
    in_sheet,
    kept,
)
from hrd_desktop.services.naming.telling import telling_aliases

__all__ = [
    "Around",
    "Cover",
    "Known",
    "Match",
    "Matcher",
    "Naming",
    "all_decided",
    "cover_of",
    "cover_selection",
    "holds_name",
    "in_record",
    "in_selection",
    "in_sheet",
    "kept",
    "telling_aliases",
]
