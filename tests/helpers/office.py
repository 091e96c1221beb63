"""A made-up mission at work: a real vault and real services, quick to open, with both lanes and a desk."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from helpers.vaults import QUICK
from hrd_desktop.services import unlock
from hrd_desktop.services.views import NewVault
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.jobs import Jobs


class Office:
    """A mission in made-up Lidovia. ``do`` runs work on the vault's lane and waits for it."""

    def __init__(self, folder: Path) -> None:
        self.jobs = Jobs()
        self.defects: list[Exception] = []
        self.jobs.crashed.connect(self.defects.append)
        new = NewVault(
            passphrase="made up heron plover avocet lantern",
            officer="Made-up Officer",
            mission="Embassy, Lidovia",
            country="XL",
        )
        self.session = self.do(lambda: unlock.create(folder / "office.hrdvault", new, QUICK))[0]
        self.desk = Desk(self.session, self.jobs)
        self.errors: list[Any] = []
        self.places: list[Any] = []
        self.desk.told.connect(self.errors.append)
        self.desk.place_requested.connect(self.places.append)

    def do(self, work: Callable[[], Any]) -> Any:
        """Run *work* on the vault's lane; return its result or raise what it raised."""
        got: list[Any] = []
        job = self.jobs.write(work)
        job.succeeded.connect(got.append)
        job.failed.connect(got.append)
        assert self.jobs.wait(60_000)
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
        self.session.close()
        assert self.defects == []
