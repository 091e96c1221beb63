"""What ``resources/reference`` holds, as typed rows: countries, treaties, organisations, mechanisms, units.

Each table is read once, when first asked for. Derived tables carry the date they are true for (``as_of``), and every
screen that shows them shows that date.
"""

from hrd_desktop.reference import computed, offers
from hrd_desktop.reference.bodies import (
    Duty,
    Hub,
    Mechanism,
    NorwegianGuideline,
    Organisation,
    PeerGuideline,
    Reach,
    Unit,
    duties,
    hubs,
    mechanisms,
    norwegian_guidelines,
    organisations,
    peer_guidelines,
    reaches,
    units,
)
from hrd_desktop.reference.choices import LISTS, Entry, choices
from hrd_desktop.reference.places import Country, Language, Region, countries, languages, regions
from hrd_desktop.reference.tables import Source, as_of, sources
from hrd_desktop.reference.treaties import (
    Intergovernmental,
    Membership,
    Ratification,
    Treaty,
    intergovernmental,
    memberships,
    ratifications,
    treaties,
)
from hrd_desktop.reference.zones import Zone, zone_of_country, zones

__all__ = [
    "LISTS",
    "Country",
    "Duty",
    "Entry",
    "Hub",
    "Intergovernmental",
    "Language",
    "Mechanism",
    "Membership",
    "NorwegianGuideline",
    "Organisation",
    "PeerGuideline",
    "Ratification",
    "Reach",
    "Region",
    "Source",
    "Treaty",
    "Unit",
    "Zone",
    "as_of",
    "choices",
    "computed",
    "countries",
    "duties",
    "hubs",
    "intergovernmental",
    "languages",
    "mechanisms",
    "memberships",
    "norwegian_guidelines",
    "offers",
    "organisations",
    "peer_guidelines",
    "ratifications",
    "reaches",
    "regions",
    "sources",
    "treaties",
    "units",
    "zone_of_country",
    "zones",
]
