"""People and bodies: the list, a page for each, looking before a record is made, and making two records one."""

from hrd_desktop.ui.people.case_card import CasePeopleCard
from hrd_desktop.ui.people.hints_card import HintsCard, MergedCard
from hrd_desktop.ui.people.list_page import PeoplePage
from hrd_desktop.ui.people.merge_page import MergePage
from hrd_desktop.ui.people.new_page import NewPersonPage
from hrd_desktop.ui.people.page import PersonPage
from hrd_desktop.ui.people.pairs_page import PairsPage
from hrd_desktop.ui.people.ties_card import TiesCard

__all__ = [
    "CasePeopleCard",
    "HintsCard",
    "MergePage",
    "MergedCard",
    "NewPersonPage",
    "PairsPage",
    "PeoplePage",
    "PersonPage",
    "TiesCard",
]
