"""Made-up vaults for tests: quick to make, opened with a work factor that only tests may use."""

import shutil
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hrd_desktop.domain.ids import new_id
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Statement
from hrd_desktop.vault import Passphrase, Policy, Recovery, Vault

QUICK = Policy(floor=10)
OFFICER = "11111111-0000-4000-8000-000000000001"
PASSPHRASE = Passphrase("made up heron plover avocet")
CODE = "ABCD-EFGH-JKLM-NPQR"
RECOVERY = Recovery(CODE)
NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)


@cache
def _template() -> Path:
    folder = Path(mkdtemp(prefix="vault-template-")) / "mission.hrdvault"
    Vault.create(folder, PASSPHRASE, label="desk laptop", recovery_code=CODE, policy=QUICK).close()
    return folder


def empty_folder(place: Path) -> Path:
    """Return the folder of an empty, closed vault in *place*."""
    folder = place / "mission.hrdvault"
    shutil.copytree(_template(), folder)
    return folder


def opened(folder: Path, **options: Any) -> Vault:
    """Open a test vault, as the officer with the passphrase unless *secret* says otherwise."""
    secret = options.pop("secret", PASSPHRASE)
    return Vault.open(folder, secret, policy=QUICK, **options)


def record(
    form: str = "urg", case: str | None = None, answers: dict[str, Any] | None = None, **fields: Any
) -> Record:
    """Return a new record with these answers."""
    said = {path: Statement(path=path, value=value, at=NOON, by=OFFICER) for path, value in (answers or {}).items()}
    known = {"created": NOON, "changed": NOON, "created_by": OFFICER, "version": "1", "id": new_id(), **fields}
    return Record(form=form, case=case, statements=said, **known)
