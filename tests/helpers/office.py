"""A made-up mission at work: a real vault and real services, quick to open, with both lanes and a desk."""

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent

from helpers.vaults import QUICK
from hrd_desktop.services import Session, unlock
from hrd_desktop.services.views import NewVault
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.jobs import Jobs

PHRASE = "made up heron plover avocet lantern"


@cache
def _template() -> Path:
    """Return the closed vault that every office begins from, made once."""
    new = NewVault(passphrase=PHRASE, officer="Made-up Officer", mission="Embassy, Lidovia", country="XL")
    folder = Path(mkdtemp(prefix="office-template-")) / "office.hrdvault"
    unlock.create(folder, new, QUICK)[0].close()
    return folder


def _opened(folder: Path) -> Session:
    """Open a copy of the template in *folder*; this test's user has not seen it before."""
    shutil.copytree(_template(), folder)
    session = unlock.open_session(folder, passphrase=PHRASE, policy=QUICK)
    session.vault.accept_standing()
    return session


def take_down_what_is_over() -> None:
    """Delete what is to be deleted later, now, while the lanes still stand.

    The news of a job that is over may hold the last hold on its own lanes: these would then be taken down in the
    midst of their job, in the next test's first turn, and that crashes. In the program the lanes outlive everything.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class Office:
    """A mission in made-up Lidovia. ``do`` runs work on the vault's lane and waits for it.

    *errors* are those that the frame would tell, *places* where the desk was asked to go.
    """

    def __init__(self, folder: Path) -> None:
        self.jobs = Jobs()
        self.defects: list[Exception] = []
        self.jobs.crashed.connect(self.defects.append)
        self.session = self.do(lambda: _opened(folder / "office.hrdvault"))
        self.desk = Desk(self.session, self.jobs)
        self.errors: list[Any] = []
        self.places: list[Any] = []
        self.desk.told.connect(self.errors.append)
        self.desk.unsaved.connect(self.errors.append)
        self.desk.place_requested.connect(self.places.append)

    def do(self, work: Callable[[], Any]) -> Any:
        """Run *work* on the vault's lane; return its result or raise what it raised."""
        got: list[Any] = []
        job = self.jobs.write(work)
        job.succeeded.connect(got.append)
        job.failed.connect(got.append)
        assert self.jobs.wait(300_000)
        if isinstance(got[0], Exception):
            raise got[0]
        return got[0]

    def answer(self, record: str, path: str) -> Any:
        """Return what the vault holds at *path*."""
        row = self.do(lambda: self.session.answers.at(record, path))
        return None if row is None else row.value

    def close(self) -> None:
        """End both lanes and close the vault."""
        assert self.jobs.wait()
        self.desk.deleteLater()
        assert self.jobs.drain(), "a job outlived its test"
        take_down_what_is_over()
        self.session.close()
        assert self.defects == []
