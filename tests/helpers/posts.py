"""Made-up posts for tests: a mission in Lidovia and a Ministry desk, quick to make, that know each other's keys."""

import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from hrd_desktop.services import Session, unlock
from hrd_desktop.services.views import NewVault
from hrd_desktop.vault import Policy

QUICK = Policy(floor=10)
PHRASE = "lantern orbit puzzle amber maple window"

MISSION = NewVault(
    role="mission", passphrase=PHRASE, officer="Kari Testesen", mission="Embassy, Lidovia", country="XL",
    principal="amb@lidovia",
)  # fmt: skip
DESK = NewVault(
    role="ministry", passphrase=PHRASE, officer="Ola Testesen", mission="Country desk, Lidovia", country="NO",
    principal="desk@ministry",
)  # fmt: skip


@cache
def templates() -> Path:
    """Return a folder with the vaults that every post begins from, made once."""
    place = Path(mkdtemp(prefix="posts-"))
    mission, _code = unlock.create(place / "mission.hrdvault", MISSION, QUICK)
    desk, _code = unlock.create(place / "desk.hrdvault", DESK, QUICK)
    mission.trust.add(desk.identity.card(), verified=True)
    desk.trust.add(mission.identity.card(), verified=True)
    mission.close()
    desk.close()
    return place


def opened(folder: Path) -> Session:
    """Open a test vault as its officer."""
    return unlock.open_session(folder, passphrase=PHRASE, policy=QUICK)


def mission(place: Path, name: str = "mission.hrdvault") -> Session:
    """Return the mission's session over a fresh vault in *place*."""
    folder = place / name
    shutil.copytree(templates() / "mission.hrdvault", folder)
    return _known(opened(folder))


def desk(place: Path) -> Session:
    """Return the Ministry desk's session over a fresh vault in *place*."""
    folder = place / "desk.hrdvault"
    shutil.copytree(templates() / "desk.hrdvault", folder)
    return _known(opened(folder))


def _known(session: Session) -> Session:
    """Let this test's user remember a vault that another test made."""
    session.vault.accept_standing()
    return session
