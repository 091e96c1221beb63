"""Random damage to a good bundle on its way into a vault: refused under a class of the table, and nothing changed.

A thousand accidents in `make test`, a hundred thousand in `make torture`; half of them under good encryption, so that
what lies behind it is met. After each: the vault's digest, every file in reach, the refusal's exit code.
"""

import gc
import os
import random

import pytest

from helpers import memory, posts
from helpers.damage import damaged
from helpers.forge import reencrypted
from helpers.tally import TORTURE, count, rounds
from hrd_desktop.crypto import age
from hrd_desktop.errors import HrdError, table
from hrd_desktop.services.views import SealChoice

REFUSED = {3, 4, 5}
"""Exit codes that say no: a policy or limit, no key for it, damage. 6 would blame the medium, which works."""
MOST_GROWTH_MB = 64


@pytest.fixture
def sealed(tmp_path):
    """A bundle with a file, as a mission seals it."""
    mission = posts.mission(tmp_path)
    started = mission.cases.start_urgent()
    mission.answers.set(started.checklist, "urg_name", "Nadia Testperson")
    note = tmp_path / "note.txt"
    note.write_bytes(b"made up " * 5000)
    mission.files.add(started.checklist, note)
    mission.cases.give_consent(started.case, scopes=["share_ministry"])
    out = tmp_path / "out.hrdbundle"
    mission.exchange.seal(started.case, ["desk@ministry"], out, choice=SealChoice(briefing=False))
    mission.close()
    return out.read_bytes()


def seen(folder):
    """Return every file below *folder*."""
    return {f"{place}/{name}" for place, _folders, files in os.walk(folder) for name in files}


def test_random_damage_is_refused_and_changes_nothing(tmp_path, sealed):
    desk = posts.desk(tmp_path)
    keys = list(desk.identity.age_identities())
    plain = age.decrypt(sealed, keys)
    pq = next(key for key in keys if key.kind == "pq")
    chance = random.Random() if TORTURE else random.Random(4)
    path, before, files = tmp_path / "in.hrdbundle", desk.vault.digest(), None
    points, classes, base = 0, set(), memory.held()
    for number in rounds(1050, 102_000, share=3):  # one in fifty leaves no damage; up to 90 minutes of the usual 30
        inside = chance.random() < 0.5
        data = damaged(plain if inside else sealed, chance)
        if data.rstrip(b"\0") == (plain if inside else sealed).rstrip(b"\0"):
            continue  # more or fewer zero bytes at the end are the same bundle, or too few
        path.write_bytes(reencrypted(data, [pq.recipient]) if inside else data)
        files = files or seen(tmp_path)
        with pytest.raises(HrdError) as refused:
            desk.exchange.open(path)
        assert refused.value.error in table() and refused.value.exit_code in REFUSED, refused.value.error
        assert desk.vault.digest() == before
        assert seen(tmp_path) == files
        classes.add(refused.value.error)
        points += 1
        if number % 500 == 0:  # nothing is collected during a test (conftest.py); the program does so all the time
            gc.collect()
        if number == 50:
            gc.collect()
            base = memory.held()
    gc.collect()
    grown = (memory.held() - base) >> 20
    count(points=points)
    path.write_bytes(sealed)
    assert desk.exchange.open(path, first_contact_ok=True).preview.records, "what damage began from is good"
    desk.close()
    assert grown < MOST_GROWTH_MB
    assert classes >= {"PAYLOAD_TAMPERED", "TRUNCATED", "MANIFEST_MISMATCH", "STRUCTURE_INVALID", "HEADER_MALFORMED"}
