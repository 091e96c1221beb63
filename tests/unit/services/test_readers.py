"""For whom a bundle is proposed: those who got the case before, else the Ministry, and nobody else."""

import base64
import json

import pytest

from helpers import posts
from hrd_desktop.crypto.age import parse_identity
from hrd_desktop.crypto.sshsig import SigningKey
from hrd_desktop.services.consents import Said
from hrd_desktop.services.trust import identity, key_card
from hrd_desktop.services.trust.identity import new_keys
from hrd_desktop.services.views import SealChoice

DESK, ORSENA, SECTION = "desk@ministry", "amb@orsena", "section@ministry"


def card(principal, role):
    """A card of an office with keys of its own."""
    keys = new_keys()
    signing = SigningKey.from_private_bytes(base64.b64decode(keys[identity.SIGNING])).public_line(principal)
    recipients = {"pq": str(parse_identity(keys[identity.PQ]).recipient)}
    return key_card.text(principal, principal, signing, recipients, role)


@pytest.fixture
def mission(tmp_path):
    session = posts.mission(tmp_path)
    for principal, role in ((ORSENA, "mission"), (SECTION, "")):
        session.trust.add(card(principal, role), verified=True)
    yield session
    session.close()


@pytest.fixture
def case(mission):
    started = mission.cases.start_urgent()
    mission.answers.set(started.checklist, "urg_name", "Made-up Name")
    return started.case


def agreed(mission, case):
    return mission.consents.record(case, Said(["share_ministry"]))


def seal(mission, case, place, *readers, **choice):
    mission.exchange.seal(case, list(readers), place, choice=SealChoice(briefing=False, **choice))


def test_the_first_bundle_of_a_case_is_proposed_for_the_ministry_alone_rol_02(mission, case):
    assert mission.exchange.proposed(case) == [DESK]


def test_a_later_one_for_those_who_got_this_case_last_and_a_notice_for_all_who_did(mission, case, tmp_path):
    consent = agreed(mission, case)
    seal(mission, case, tmp_path, DESK)
    seal(mission, case, tmp_path, ORSENA, SECTION)
    assert mission.exchange.proposed(case) == [ORSENA, SECTION]
    assert mission.exchange.proposed(mission.cases.start_urgent().case) == [DESK]

    mission.consents.withdraw(consent)
    assert mission.exchange.proposed(case, notice=True) == [ORSENA, DESK, SECTION]
    seal(mission, case, tmp_path, DESK, notice=consent)

    assert mission.exchange.proposed(case) == [ORSENA, SECTION], "a notice is no answer to who reads the case"
    mission.trust.remove(ORSENA)
    assert mission.exchange.proposed(case) == [SECTION]


def test_who_is_the_ministry_is_what_the_card_says_and_the_one_office_known_otherwise(mission, case):
    mission.trust.remove(DESK)
    assert mission.exchange.proposed(case) == [], "two offices, and neither card says Ministry"
    mission.trust.remove(ORSENA)
    assert mission.exchange.proposed(case) == [SECTION]


def test_a_card_may_say_what_it_likes_of_its_role(mission):
    own = json.loads(mission.identity.card())
    assert own["role"] == "mission"
    assert key_card.read(json.dumps(own | {"role": ["ministry"]})).role == ""
