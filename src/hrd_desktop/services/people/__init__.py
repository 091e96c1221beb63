"""People and bodies beside and around defenders: connections, same-person hints, merging that can be taken back."""

from hrd_desktop.services.people.likeness import Traits
from hrd_desktop.services.people.people import People
from hrd_desktop.services.people.views import (
    Allegation,
    Comparison,
    Difference,
    Hint,
    Merged,
    MergedRow,
    Offer,
    Pair,
    PartyRow,
    PartyView,
    Side,
    Tie,
    Unmerged,
)

__all__ = [
    "Allegation",
    "Comparison",
    "Difference",
    "Hint",
    "Merged",
    "MergedRow",
    "Offer",
    "Pair",
    "PartyRow",
    "PartyView",
    "People",
    "Side",
    "Tie",
    "Traits",
    "Unmerged",
]
